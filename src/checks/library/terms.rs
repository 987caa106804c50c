//! Terms of the law and short forms that a passage uses and does not explain.

use super::LibraryFinding;
use super::shelf::{Shelf, file_of, phrases};
use crate::checks::Severity;
use crate::text::{Phrase, words};

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let mut findings = Vec::new();
    for (term, explained) in &shelf.library.house.style.terms {
        let Ok(phrase) = Phrase::parse(term) else {
            continue;
        };
        let explained = phrases(explained);
        let found = shelf.first_in_each(|_, wording| {
            let span = wording.says(std::slice::from_ref(&phrase))?;
            wording
                .says(&explained)
                .is_none()
                .then(|| wording.words(span).to_owned())
        });
        findings.extend(found.into_iter().map(|(snippet, term)| {
            let message = format!("it uses “{term}” and does not say what that is");
            shelf.finding(
                file_of(snippet),
                &term,
                Severity::Warning,
                "unexplained-term",
                message,
            )
        }));
    }
    findings.extend(short_forms(shelf));
    findings
}

/// Short forms in capitals that do not stand in brackets behind what they are short for.
fn short_forms(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let known = &shelf.library.house.style.short_forms;
    let names = |short: &str| {
        shelf.library.signposts.values().any(|signpost| {
            let mut words = words(&signpost.name).into_iter();
            words.any(|word| word.span.of(&signpost.name) == Some(short))
        })
    };
    let found = shelf.first_in_each(|_, wording| {
        let text = wording.text();
        wording
            .index
            .words()
            .iter()
            .filter_map(|word| word.span.of(text))
            .map(|word| word.trim_end_matches("’s"))
            .find(|word| {
                is_short_form(word)
                    && !known.iter().any(|known| known == word)
                    && !text.contains(&format!("({word})"))
                    && !names(word)
            })
            .map(str::to_owned)
    });
    found
        .into_iter()
        .map(|(snippet, short)| {
            let message = format!("it does not say what “{short}” is short for");
            shelf.finding(
                file_of(snippet),
                &short,
                Severity::Error,
                "short-form",
                message,
            )
        })
        .collect()
}

/// Whether a word is a short form: two capitals or more and nothing else.
fn is_short_form(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{advice, assert_clean, assert_finds};

    #[test]
    fn a_term_is_found_where_nothing_explains_it() {
        let bare = advice("", "Go to a MIAM.");
        assert_finds(
            "unexplained-term",
            &[("guidance/a.md", &bare)],
            &[("guidance/a.md", 8)],
        );
        let explained = advice("", "Go to a first meeting about mediation (MIAM).");
        assert_clean("unexplained-term", &[("guidance/a.md", &explained)]);
    }

    #[test]
    fn a_short_form_is_found_unless_it_stands_behind_its_words_or_everybody_knows_it() {
        let bare = advice("", "Ask the IRO.");
        assert_finds(
            "short-form",
            &[("guidance/a.md", &bare)],
            &[("guidance/a.md", 8)],
        );
        let explained = advice(
            "",
            "Ask the reviewing officer (IRO). I think the IRO’s day is full at the NHS.",
        );
        assert_clean("short-form", &[("guidance/a.md", &explained)]);
    }
}
