//! Words that the house writes another way, hard words, phrases no letter may hold, and forms of dates and hours.

use super::LibraryFinding;
use super::shelf::{Shelf, file_of};
use crate::checks::Severity;
use crate::checks::forms::form;
use crate::checks::names::is_name;
use crate::library::Snippet;
use crate::text::Phrase;

/// A phrase, and what to say of a passage that holds it.
struct Watched {
    phrase: Phrase,
    severity: Severity,
    rule: &'static str,
    advice: String,
}

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let watched = watched(shelf);
    let mut findings = Vec::new();
    for one in &watched {
        let phrases = std::slice::from_ref(&one.phrase);
        let found = shelf.first_in_each(|_, wording| {
            let span = wording.says(phrases)?;
            (!is_name(&wording.passage, span, shelf.library))
                .then(|| wording.words(span).to_owned())
        });
        findings.extend(found.into_iter().map(|(snippet, words)| {
            let message = format!("“{words}”: {}", one.advice);
            shelf.finding(file_of(snippet), &words, one.severity, one.rule, message)
        }));
    }
    findings.extend(forms(shelf));
    findings
}

fn watched(shelf: &Shelf<'_>) -> Vec<Watched> {
    let house = &shelf.library.house;
    let wording = house.wording.iter().flat_map(|(right, wrong)| {
        wrong.iter().map(move |wrong| {
            (
                wrong,
                Severity::Error,
                "house-wording",
                format!("this house writes “{right}”"),
            )
        })
    });
    let plain = house.style.plain.iter().map(|(hard, plain)| {
        (
            hard,
            Severity::Warning,
            "hard-word",
            format!("write “{plain}”"),
        )
    });
    let banned = house
        .style
        .banned
        .iter()
        .map(|(phrase, why)| (phrase, Severity::Error, "banned-phrase", why.clone()));
    wording
        .chain(plain)
        .chain(banned)
        .filter_map(|(phrase, severity, rule, advice)| {
            Some(Watched {
                phrase: Phrase::parse(phrase).ok()?,
                severity,
                rule,
                advice,
            })
        })
        .collect()
}

/// Dates, times and periods in another form than the house's.
fn forms(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let mut findings = Vec::new();
    for (pattern, right) in &shelf.library.house.style.forms {
        let Some(form) = form(pattern) else {
            continue;
        };
        let found = shelf.first_in_each(|_: &Snippet, wording| {
            Some(form.find(wording.text())?.as_str().to_owned())
        });
        let passages = found
            .into_iter()
            .map(|(snippet, words)| (file_of(snippet), words));
        let hours = shelf.library.signposts.values().filter_map(|signpost| {
            let words = form.find(signpost.hours.as_deref()?)?.as_str().to_owned();
            Some((format!("signposts/{}.md", signpost.id), words))
        });
        findings.extend(passages.chain(hours).map(|(file, words)| {
            let message = format!("“{words}”: {right}");
            shelf.finding(file, &words, Severity::Error, "house-form", message)
        }));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::testing::{advice, assert_clean, assert_finds};

    #[test]
    fn words_of_another_house_are_found_but_not_in_names() {
        let body = advice("", "Ask social services.");
        assert_finds(
            "house-wording",
            &[("guidance/a.md", &body)],
            &[("guidance/a.md", 8)],
        );
        let named = advice("", "See {{ name(\"helpers\") }}.");
        let helpers = "+++\nname = \"Social services watch\"\n+++\nHelps.\n";
        assert_clean(
            "house-wording",
            &[("guidance/a.md", &named), ("signposts/helpers.md", helpers)],
        );
    }

    #[test]
    fn hard_words_are_found_in_all_their_forms() {
        let body = advice("", "They commenced it.");
        assert_finds(
            "hard-word",
            &[("guidance/a.md", &body)],
            &[("guidance/a.md", 8)],
        );
        let plain = advice("", "They began it.");
        assert_clean("hard-word", &[("guidance/a.md", &plain)]);
    }

    #[test]
    fn promises_are_found_in_every_branch() {
        let body = advice(
            "",
            "{% if poster_is == \"father\" %}You will win.{% else %}You may win.{% endif %}",
        );
        assert_finds(
            "banned-phrase",
            &[("guidance/a.md", &body)],
            &[("guidance/a.md", 8)],
        );
        let modest = advice("", "Nobody can say who will win.");
        assert_clean("banned-phrase", &[("guidance/a.md", &modest)]);
    }

    #[test]
    fn other_forms_of_dates_and_hours_are_found_in_passages_and_records() {
        let body = advice("", "From the 1st December.");
        let helpers = "+++\nname = \"Helpers\"\nhours = \"from the 2nd hour\"\n+++\nHelps.\n";
        assert_finds(
            "house-form",
            &[("guidance/a.md", &body), ("signposts/helpers.md", helpers)],
            &[("guidance/a.md", 8), ("signposts/helpers.md", 3)],
        );
        let right = advice("", "From 1 December.");
        assert_clean("house-form", &[("guidance/a.md", &right)]);
    }
}
