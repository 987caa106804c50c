//! Replaced editions named in a passage, and numbers of paragraphs and pages, which change from one edition to the next.

use super::LibraryFinding;
use super::shelf::{Shelf, Wording, file_of};
use crate::checks::Severity;
use crate::library::Source;
use crate::text::words;
use regex::Regex;
use std::sync::LazyLock;

/// How many words of a title are enough to know it by: "Working Together".
const NAME_WORDS: usize = 2;

static PLACE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)\b(paragraphs?|paras?\.?|pages?|pp?\.)\s*\d+").ok());

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let replaced: Vec<(Vec<String>, &Source)> = shelf
        .library
        .sources
        .values()
        .filter(|source| source.replaced_by.is_some() || !source.in_force)
        .filter_map(|source| Some((name_and_edition(source)?, source)))
        .collect();
    let editions = shelf.first_in_each(|_, wording| {
        replaced
            .iter()
            .find(|(name, _)| names(wording, name))
            .map(|(_, source)| format!("it names “{}”, which was replaced", source.title))
    });
    let places = shelf.first_in_each(|_, wording| {
        let place = PLACE.as_ref()?.find(wording.text())?.as_str();
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

/// The words of a title that a letter would use, and the year of its edition.
fn name_and_edition(source: &Source) -> Option<Vec<String>> {
    let edition = source.edition.as_deref()?;
    let year = words(edition)
        .into_iter()
        .map(|word| word.folded)
        .find(|word| word.len() == 4 && word.chars().all(|c| c.is_ascii_digit()))?;
    let title = words(&source.title).into_iter().map(|word| word.folded);
    Some(title.take(NAME_WORDS).chain([year]).collect())
}

/// Whether a passage has the words of the name in a row, and the year later in the same sentence.
fn names(wording: &Wording, name: &[String]) -> bool {
    let Some((year, name)) = name.split_last() else {
        return false;
    };
    wording.index.sentences().any(|(_, words)| {
        words
            .windows(name.len().max(1))
            .position(|run| run.iter().map(|word| &word.folded).eq(name))
            .is_some_and(|at| words.iter().skip(at).any(|word| word.folded == *year))
    })
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
