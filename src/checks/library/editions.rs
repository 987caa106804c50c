//! Replaced editions named in a passage, and numbers of paragraphs and pages, which change from one edition to the next.

use super::LibraryFinding;
use super::shelf::{Shelf, file_of};
use crate::checks::Severity;
use crate::checks::editions::{places, replaced_in};

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let editions = shelf.first_in_each(|_, wording| {
        let mut sentences = wording.index.sentences();
        sentences
            .find_map(|(_, words)| replaced_in(words, shelf.library).into_iter().next())
            .map(|named| format!("it names “{}”, which was replaced", named.replaced.title))
    });
    let places = shelf.first_in_each(|_, wording| {
        let place = wording.words(places(wording.text()).next()?);
        Some(format!(
            "“{place}” will be another in the next edition; name the guidance alone"
        ))
    });
    let rules = [
        ("replaced-edition", editions),
        ("guidance-paragraph", places),
    ];
    rules
        .into_iter()
        .flat_map(|(rule, found)| found.into_iter().map(move |found| (rule, found)))
        .map(|(rule, (snippet, message))| {
            shelf.finding(file_of(snippet), "", Severity::Error, rule, message)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{advice, assert_clean, assert_finds};

    const OLD: &str = "+++\ntitle = \"Working Together to Safeguard Children 2018\"\nedition = \"2018\"\nreplaced_by = \"new\"\n+++\n";
    const NEW: &str =
        "+++\ntitle = \"Working Together to Safeguard Children 2026\"\nedition = \"2026\"\n+++\n";

    fn pack(body: &str) -> [(&'static str, String); 3] {
        [
            ("sources/old.md", OLD.to_owned()),
            ("sources/new.md", NEW.to_owned()),
            ("guidance/a.md", advice("", body)),
        ]
    }

    fn finds(rule: &str, body: &str, places: &[(&str, usize)]) {
        let pack = pack(body);
        let files: Vec<_> = pack
            .iter()
            .map(|(path, text)| (*path, text.as_str()))
            .collect();
        match places {
            [] => assert_clean(rule, &files),
            _ => assert_finds(rule, &files, places),
        }
    }

    #[test]
    fn a_replaced_edition_is_found_and_the_one_in_force_is_not() {
        let old = "The guidance, Working Together (2018), says so.";
        finds("replaced-edition", old, &[("guidance/a.md", 1)]);
        let new = "Working Together 2026 says so. In 2018 it was another.";
        finds("replaced-edition", new, &[]);
    }

    #[test]
    fn numbers_of_paragraphs_and_pages_are_found() {
        for body in ["See page 53.", "See para 11 of it.", "It is on pp. 4 to 5."] {
            finds("guidance-paragraph", body, &[("guidance/a.md", 1)]);
        }
        finds("guidance-paragraph", "See section 20 and two pages.", &[]);
    }
}
