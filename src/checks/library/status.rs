//! What only the poster can know, said as if it were known: "you have parental responsibility".

use super::LibraryFinding;
use super::shelf::{Shelf, Wording, file_of, phrases};
use crate::checks::Severity;
use crate::text::{Phrase, Span};

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let style = &shelf.library.house.style;
    let status = phrases(&style.status);
    let depends = phrases(&style.unless_with);
    shelf
        .first_in_each(|_, wording| asserted(wording, &status, &depends))
        .into_iter()
        .map(|(snippet, words)| {
            let message = format!(
                "“{words}” is asserted of whoever reads it; begin with “If …”, since the post may not say"
            );
            shelf.finding(
                file_of(snippet),
                &words,
                Severity::Error,
                "asserted-status",
                message,
            )
        })
        .collect()
}

/// The first status in a sentence that nothing makes depend.
fn asserted(wording: &Wording, status: &[Phrase], depends: &[Phrase]) -> Option<String> {
    let spans = |phrases: &[Phrase]| -> Vec<Span> {
        phrases
            .iter()
            .flat_map(|phrase| phrase.find_all(&wording.index))
            .filter_map(|range| wording.index.span(range))
            .collect()
    };
    let (status, depends) = (spans(status), spans(depends));
    wording
        .index
        .sentences()
        .filter(|(sentence, _)| !depends.iter().any(|span| sentence.contains(*span)))
        .find_map(|(sentence, _)| status.iter().find(|span| sentence.contains(**span)))
        .map(|span| wording.words(*span).to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{advice, assert_clean, assert_finds};

    #[test]
    fn a_status_stands_only_in_a_sentence_that_makes_it_depend() {
        let asserted = advice("", "If so, ask. You have parental responsibility.");
        assert_finds(
            "asserted-status",
            &[("guidance/a.md", &asserted)],
            &[("guidance/a.md", 8)],
        );
        let depends = advice(
            "",
            "If you are her mother, you have parental responsibility.",
        );
        assert_clean("asserted-status", &[("guidance/a.md", &depends)]);
    }
}
