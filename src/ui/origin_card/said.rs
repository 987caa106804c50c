//! What the card says of a passage, in words.

use crate::library::{Confidence, Snippet, Source, Status};
use crate::text::ordinal_in_words;
use crate::workbench::{CameFrom, FromPassage, NamedSignpost, Now, Version};
use jiff::civil::Date;

/// A line, and whether it should give pause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// The words.
    pub(super) words: String,
    /// Whether it should give pause.
    pub(super) is_warning: bool,
}

impl Line {
    fn plain(words: impl Into<String>) -> Self {
        Self {
            words: words.into(),
            is_warning: false,
        }
    }

    fn warning(words: impl Into<String>) -> Self {
        Self {
            is_warning: true,
            ..Self::plain(words)
        }
    }
}

/// The card's heading.
pub(super) fn heading(from: &CameFrom) -> String {
    match from {
        CameFrom::Passage(passage) => passage.title.clone(),
        CameFrom::Post { .. } => "From the post, turned round".to_owned(),
        CameFrom::EarlierLetter(sent) => {
            format!("Your words, from a letter sent on {}", in_words(*sent))
        }
        CameFrom::Hand => "Your words".to_owned(),
    }
}

/// What is known of a passage, line by line.
pub(super) fn of_passage(passage: &FromPassage, today: Date) -> Vec<Line> {
    let mut lines = vec![Line::plain(match passage.version {
        Some(version) => capital(&of_version(version)),
        None => "A version that this computer does not know".to_owned(),
    })];
    lines.extend(of_now(passage.now));
    match &passage.then {
        Some(then) => {
            lines.push(approval(then));
            lines.push(confidence(then));
            lines.extend(review(then, today));
        }
        None => lines.push(Line::plain("What was known of it then is not kept here")),
    }
    lines
}

/// "third version, 4 November 2026".
fn of_version(version: Version) -> String {
    let day = in_words(version.day);
    match ordinal_in_words(version.number) {
        Some(ordinal) => format!("{ordinal} version, {day}"),
        None => format!("version {}, {day}", version.number),
    }
}

fn of_now(now: Now) -> Option<Line> {
    match now {
        Now::Same => None,
        Now::Gone => Some(Line::warning("The library no longer has this passage")),
        Now::Newer {
            version,
            has_other_words,
        } => {
            let which = version.map_or_else(String::new, |it| format!(": {}", of_version(it)));
            Some(match has_other_words {
                true => Line::warning(format!("The library has newer words{which}")),
                false => Line::plain(format!(
                    "The library has a newer version of the same words{which}"
                )),
            })
        }
    }
}

fn approval(snippet: &Snippet) -> Line {
    let by = snippet.approved_by.as_ref();
    let by = by.map_or_else(String::new, |name| format!(" by {name}"));
    let on = snippet.approved_on;
    let on = on.map_or_else(String::new, |day| format!(" on {}", in_words(day)));
    match snippet.status {
        Status::Approved => Line::plain(format!("Approved{by}{on}")),
        Status::Starter => Line::warning("Not yet checked by a lead"),
        Status::Draft => Line::warning("A draft: no lead has approved it"),
        Status::Retired => Line::warning("Retired: no new letter takes it"),
    }
}

fn confidence(snippet: &Snippet) -> Line {
    let read = snippet.reviewed.map(in_words);
    match (snippet.confidence, read) {
        (Confidence::Confirmed, Some(day)) => Line::plain(format!(
            "Its facts are confirmed, read against its sources on {day}"
        )),
        (Confidence::Confirmed, None) => {
            Line::plain("Its facts are confirmed: they were seen in its sources")
        }
        (Confidence::Unchecked, Some(day)) => Line::warning(format!(
            "Its facts are not confirmed, though it was read on {day}"
        )),
        (Confidence::Unchecked, None) => Line::warning("Its facts are not confirmed by anybody"),
    }
}

fn review(snippet: &Snippet, today: Date) -> Option<Line> {
    let by = snippet.review_by?;
    let day = in_words(by);
    Some(if by < today {
        Line::warning(format!("It should have been read again by {day}"))
    } else {
        Line::plain(format!("To be read again by {day}"))
    })
}

/// "Children Act 1989, section 26", and what is wrong with it, if something is.
pub(super) fn of_source(source: &Source, newer: Option<&Source>) -> (String, Option<String>) {
    let edition = source.edition.as_ref();
    let name = match edition {
        Some(edition) if !source.title.contains(edition.as_str()) => {
            format!("{}, {edition}", source.title)
        }
        _ => source.title.clone(),
    };
    let wrong = match newer {
        Some(newer) => Some(format!("“{}” replaced it", newer.title)),
        None if source.in_force => None,
        None => Some("It is no longer in force".to_owned()),
    };
    (name, wrong)
}

/// "checked on 1 October 2026 by Ruth"; `house` is who came with the program.
pub(super) fn of_signpost(signpost: &NamedSignpost, house: &str) -> Line {
    let Some(day) = signpost.checked_on.map(in_words) else {
        return Line::warning("nobody has checked it");
    };
    Line::plain(match signpost.checked_by.as_deref() {
        Some(by) if by != house => format!("checked on {day} by {by}"),
        Some(_) => format!("checked on {day}, before it came with the program"),
        None => format!("checked on {day}"),
    })
}

/// "4 November 2026".
fn in_words(day: Date) -> String {
    day.strftime("%-d %B %Y").to_string()
}

fn capital(words: &str) -> String {
    let mut rest = words.chars();
    let first = rest.next().into_iter().flat_map(char::to_uppercase);
    first.chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::SignpostId;
    use crate::library::SnippetId;
    use crate::reply::sample;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 28);

    fn passage() -> FromPassage {
        let id = SnippetId::new("iro-what").expect("a name");
        let library = sample::library();
        let mut then = library.snippets.get(&id).expect("it is there").clone();
        then.status = Status::Approved;
        then.confidence = Confidence::Confirmed;
        then.approved_by = Some("Ruth".to_owned());
        then.approved_on = Some(date(2026, 11, 4));
        then.reviewed = Some(date(2026, 11, 3));
        then.review_by = Some(date(2027, 5, 22));
        FromPassage {
            title: then.title.clone(),
            snippet: id,
            version: Some(Version {
                number: 3,
                day: date(2026, 11, 4),
            }),
            then: Some(then),
            now: Now::Same,
            words: None,
        }
    }

    fn words(passage: &FromPassage) -> Vec<String> {
        let lines = of_passage(passage, TODAY).into_iter();
        lines.map(|line| line.words).collect()
    }

    fn warnings(passage: &FromPassage) -> Vec<String> {
        let lines = of_passage(passage, TODAY).into_iter();
        lines
            .filter(|line| line.is_warning)
            .map(|line| line.words)
            .collect()
    }

    #[test]
    fn a_passage_in_order_says_so_without_a_warning() {
        assert_eq!(
            words(&passage()),
            [
                "Third version, 4 November 2026",
                "Approved by Ruth on 4 November 2026",
                "Its facts are confirmed, read against its sources on 3 November 2026",
                "To be read again by 22 May 2027",
            ]
        );
        assert_eq!(warnings(&passage()), [""; 0]);
    }

    #[test]
    fn what_nobody_stands_for_and_what_is_overdue_are_warnings() {
        let mut passage = passage();
        let then = passage.then.as_mut().expect("it is known");
        then.status = Status::Starter;
        then.confidence = Confidence::Unchecked;
        then.reviewed = None;
        then.review_by = Some(date(2026, 11, 27));
        passage.now = Now::Newer {
            version: Some(Version {
                number: 41,
                day: date(2026, 11, 20),
            }),
            has_other_words: true,
        };
        assert_eq!(
            warnings(&passage),
            [
                "The library has newer words: version 41, 20 November 2026",
                "Not yet checked by a lead",
                "Its facts are not confirmed by anybody",
                "It should have been read again by 27 November 2026",
            ]
        );
    }

    #[test]
    fn what_this_computer_does_not_know_is_not_guessed() {
        let passage = FromPassage {
            version: None,
            then: None,
            now: Now::Gone,
            ..passage()
        };
        assert_eq!(
            words(&passage),
            [
                "A version that this computer does not know",
                "The library no longer has this passage",
                "What was known of it then is not kept here",
            ]
        );
    }

    #[test]
    fn a_service_says_who_checked_it_and_when() {
        let mut signpost = NamedSignpost {
            id: SignpostId::new("helpers").expect("a name"),
            name: "Helpers".to_owned(),
            checked_on: Some(date(2026, 10, 1)),
            checked_by: Some("Ruth".to_owned()),
        };
        let said = |signpost: &NamedSignpost| of_signpost(signpost, "Starter").words;
        assert_eq!(said(&signpost), "checked on 1 October 2026 by Ruth");
        signpost.checked_by = Some("Starter".to_owned());
        assert_eq!(
            said(&signpost),
            "checked on 1 October 2026, before it came with the program"
        );
        signpost.checked_on = None;
        assert!(of_signpost(&signpost, "Starter").is_warning);
    }
}
