//! Where a sentence differs from one that was sent before in the one thing that makes it say something else.

use super::Told;
use crate::text::calendar::{WEEKDAYS, is_month};
use crate::text::{Span, Word, numeral};

/// Sentences of fewer words are alike by chance.
const FEWEST_WORDS: usize = 7;

/// The most words that differ, in either sentence.
const MOST_DIFFERING: usize = 4;

/// Words that turn what a sentence says into its contrary.
const NEGATIONS: [&str; 3] = ["not", "never", "no"];

/// Words that come with a negation and say nothing.
const HELPING: [&str; 4] = ["do", "does", "did", "any"];

/// Negations that are one word with what they negate; the words that come with them are left out.
const CONTRACTED: [(&str, &str); 17] = [
    ("cannot", "can"),
    ("cant", "can"),
    ("dont", ""),
    ("doesnt", ""),
    ("didnt", ""),
    ("wont", "will"),
    ("isnt", "is"),
    ("arent", "are"),
    ("wasnt", "was"),
    ("werent", "were"),
    ("shouldnt", "should"),
    ("mustnt", "must"),
    ("neednt", "need"),
    ("couldnt", "could"),
    ("wouldnt", "would"),
    ("hasnt", "has"),
    ("havent", "have"),
];

/// What a number behind them counts is where something stands, and two of them can both be right.
const PLACES: [&str; 12] = [
    "article",
    "chapter",
    "form",
    "page",
    "paragraph",
    "part",
    "regulation",
    "rule",
    "s",
    "schedule",
    "section",
    "sections",
];

/// Words with a capital that name no one thing.
const CAPITALS: [&str; 9] = [
    "act", "council", "court", "family", "forum", "i", "local", "parents", "social",
];

/// The words by which two sentences differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::checks::letter) struct Differing {
    /// Those of the new sentence, in bytes of its text.
    pub(in crate::checks::letter) here: Span,
    /// Those of the earlier one, with a word or two around them.
    pub(in crate::checks::letter) there: String,
}

/// How a sentence, some words of `text`, says the contrary of what was told or gives another number, day or name in the
/// same words; nothing where it differs in more than that, or in nothing.
pub(in crate::checks::letter) fn differing(
    words: &[Word],
    text: &str,
    told: &Told,
) -> Option<Differing> {
    if words.len().min(told.words.len()) < FEWEST_WORDS {
        return None;
    }
    let same = |(one, other): &(&Word, &Word)| one.folded == other.folded;
    let front = words.iter().zip(&told.words).take_while(same).count();
    let (here, there) = (words.get(front..)?, told.words.get(front..)?);
    let back = here
        .iter()
        .rev()
        .zip(there.iter().rev())
        .take_while(same)
        .count();
    let here = here.get(..here.len() - back)?;
    let there = there.get(..there.len() - back)?;
    let is_small =
        here.len().max(there.len()) <= MOST_DIFFERING && (!here.is_empty() || !there.is_empty());
    let before = front.checked_sub(1).and_then(|at| words.get(at));
    let is_place = before.is_some_and(|word| PLACES.contains(&word.folded.as_str()));
    let differs = is_small
        && (is_contrary(here, there)
            || (!is_place && are_other_figures(here, there))
            || (front > 0 && are_other_names((here, text), (there, &told.text))));
    if !differs {
        return None;
    }
    let end = front + here.len();
    // With nothing here that was there, the words around the place show it.
    let (first, last) = match here {
        [] => (front.saturating_sub(1), (end + 1).min(words.len())),
        _ => (front, end),
    };
    Some(Differing {
        here: span(words.get(first..last)?)?,
        there: around(told, front, front + there.len())?,
    })
}

fn span(words: &[Word]) -> Option<Span> {
    Some(Span::new(words.first()?.span.start, words.last()?.span.end))
}

/// The words of an earlier sentence from one place to another, with one before them and two behind.
fn around(told: &Told, from: usize, to: usize) -> Option<String> {
    let last = (to + 2).min(told.words.len());
    let shown = told.words.get(from.saturating_sub(1)..last)?;
    Some(span(shown)?.of(&told.text)?.replace('\n', " "))
}

/// Whether one negates what the other says, in the same words.
fn is_contrary(here: &[Word], there: &[Word]) -> bool {
    let (here, there) = (affirmed(here), affirmed(there));
    here.1 != there.1 && here.0 == there.0
}

/// Words without what negates them, and whether anything did.
fn affirmed(words: &[Word]) -> (Vec<String>, bool) {
    let mut negated = false;
    let mut bare = Vec::new();
    for word in words {
        let word = word.folded.as_str();
        let contracted = CONTRACTED.iter().find(|(negation, _)| *negation == word);
        let word = match contracted {
            Some((_, word)) => {
                negated = true;
                word
            }
            None => word,
        };
        if NEGATIONS.contains(&word) {
            negated = true;
        } else if !word.is_empty() && !HELPING.contains(&word) {
            // "It does not decide" is the contrary of "it decides".
            bare.push(word.trim_end_matches('s').to_owned());
        }
    }
    (bare, negated)
}

/// Whether numbers, times or days stand where others stood, and nothing else differs.
fn are_other_figures(here: &[Word], there: &[Word]) -> bool {
    let pairs = || here.iter().zip(there);
    here.len() == there.len()
        && pairs().all(|(one, other)| {
            one.folded == other.folded || (is_figure(&one.folded) && is_figure(&other.folded))
        })
        && pairs().any(|(one, other)| value(&one.folded) != value(&other.folded))
}

fn is_figure(word: &str) -> bool {
    numeral(word).is_some()
        || word.chars().any(|c| c.is_ascii_digit())
        || WEEKDAYS.contains(&word)
        || is_month(word)
}

/// What a figure comes to, however it is written: "ten" is "10", "3rd" is "3".
fn value(word: &str) -> String {
    let digits: String = word.chars().filter(char::is_ascii_digit).collect();
    match numeral(word) {
        Some(number) => number.to_string(),
        None if !digits.is_empty() && !word.contains("am") && !word.contains("pm") => digits,
        None => word.to_owned(),
    }
}

/// Whether a name stands where another stood: words with capitals that are not all in capitals.
fn are_other_names(here: (&[Word], &str), there: (&[Word], &str)) -> bool {
    let is_name = |(words, text): (&[Word], &str)| {
        !words.is_empty()
            && words.iter().all(|word| {
                let written = word.span.of(text).unwrap_or_default();
                written.starts_with(char::is_uppercase)
                    && written.chars().any(char::is_lowercase)
                    && !CAPITALS.contains(&word.folded.as_str())
            })
    };
    is_name(here) && is_name(there)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::Part;
    use crate::text::words;
    use jiff::civil::date;
    use std::sync::Arc;

    fn of(now: &str, before: &str) -> Option<(String, String)> {
        let told = Told {
            on: date(2026, 11, 3),
            part: Part::Advice,
            text: Arc::from(before),
            words: words(before),
        };
        let found = differing(&words(now), now, &told)?;
        Some((found.here.of(now)?.to_owned(), found.there))
    }

    #[track_caller]
    fn differs(now: &str, before: &str, here: &str, there: &str) {
        let expected = Some((here.to_owned(), there.to_owned()));
        assert_eq!(of(now, before), expected, "{now}");
    }

    #[track_caller]
    fn agrees(now: &str, before: &str) {
        assert_eq!(of(now, before), None, "{now}");
    }

    #[test]
    fn another_number_is_a_difference_and_the_same_number_in_words_is_none() {
        let before = "They must answer your complaint within 10 working days of it.";
        let now = |number: &str| before.replace("10", number);
        differs(&now("15"), before, "15", "within 10 working days");
        differs(&now("twenty"), before, "twenty", "within 10 working days");
        agrees(&now("ten"), before);
        agrees(before, before);
    }

    #[test]
    fn another_day_hour_or_telephone_number_is_a_difference() {
        let before = "The line is open on Monday from 9.30am, and the number is 0800 123 456.";
        differs(
            &before.replace("Monday", "Tuesday"),
            before,
            "Tuesday",
            "on Monday from 9",
        );
        differs(&before.replace("123", "124"), before, "124", "0800 123 456");
        differs(
            &before.replace("9.30am", "10.30am"),
            before,
            "10",
            "from 9.30am, and",
        );
    }

    #[test]
    fn a_negation_is_a_difference_however_it_is_written() {
        let before = "You can see the report before the conference takes place.";
        differs(
            &before.replace("can", "cannot"),
            before,
            "cannot",
            "You can see the",
        );
        differs(
            &before.replace("can", "can not"),
            before,
            "not",
            "can see the",
        );
        differs(
            &before.replace("can", "can’t"),
            before,
            "can’t",
            "You can see the",
        );
        let before = "You do not have to sign the agreement they bring.";
        differs(
            "You have to sign the agreement they bring.",
            before,
            "You have",
            "You do not have to",
        );
        let before = "The chair decides whether your son comes to the meeting.";
        let now = before.replace("decides", "does not decide");
        differs(
            &now,
            before,
            "does not decide",
            "chair decides whether your",
        );
        agrees(&before.replace("decides", "does decide"), before);
    }

    #[test]
    fn another_name_is_a_difference_and_a_role_or_another_word_is_none() {
        let before = "The advocate for your daughter there is called Hollis Marden now.";
        let now = before.replace("Hollis Marden", "Petra Lund");
        differs(&now, before, "Petra Lund", "called Hollis Marden now");
        let before = "Please ask the IRO whether there is a plan for this.";
        agrees(&before.replace("IRO", "Chair"), before);
        agrees(&before.replace("plan", "report"), before);
    }

    #[test]
    fn where_a_law_stands_and_short_sentences_are_no_differences() {
        let before = "The council has this duty under section 17 of the Children Act.";
        agrees(&before.replace("17", "47"), before);
        agrees("Ring them within 5 days.", "Ring them within 10 days.");
        let before = "You can ask for the minutes of the meeting within 10 days.";
        agrees(
            "You can ask for a copy of the minutes within 5 days.",
            before,
        );
    }

    #[test]
    fn letters_of_more_than_one_byte_are_never_cut() {
        let before = "Zoë’s café opens each day at 9 o’clock – ring Émile.";
        differs(
            &before.replace('9', "8"),
            before,
            "8",
            "at 9 o’clock – ring",
        );
    }
}
