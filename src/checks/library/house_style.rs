//! Phrases and forms of the house style that cannot be read, so that no rule goes quiet without a word.

use super::LibraryFinding;
use super::shelf::Shelf;
use crate::checks::Severity;
use crate::library::{House, IssueId};
use crate::text::Phrase;
use regex::Regex;

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let house = &shelf.library.house;
    let phrases = phrases(house).filter_map(|written| {
        let message = Phrase::parse(written).err()?;
        Some((written, message))
    });
    let forms = house.style.forms.keys().filter_map(|form| {
        Regex::new(form).err()?;
        let message = format!("the form “{form}” is no regular expression that can be read");
        Some((form, message))
    });
    let beside = house.apart.iter().flat_map(|apart| &apart.beside);
    let issues = beside.filter_map(|name| {
        let missing = !name.contains(':')
            && IssueId::new(name.clone())
                .map_or(true, |id| !shelf.library.issues.contains_key(&id));
        missing.then(|| (name, format!("there is no issue “{name}”")))
    });
    phrases
        .chain(forms)
        .chain(issues)
        .map(|(written, message)| {
            let file = "house.toml".to_owned();
            shelf.finding(file, written, Severity::Error, "broken-house", message)
        })
        .collect()
}

/// Every phrase of the house style.
fn phrases(house: &House) -> impl Iterator<Item = &String> {
    let style = &house.style;
    let wording = house.wording.values().flatten();
    let terms = style.terms.iter();
    let terms = terms.flat_map(|(term, explained)| std::iter::once(term).chain(explained));
    let apart = house
        .apart
        .iter()
        .flat_map(|apart| apart.says.iter().chain(&apart.beside_words));
    let together = house
        .together
        .iter()
        .flat_map(|together| together.says.iter().chain(&together.must_say));
    wording
        .chain(style.plain.keys())
        .chain(terms)
        .chain(style.banned.keys())
        .chain(&style.status)
        .chain(&style.unless_with)
        .chain(apart)
        .chain(together)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{HOUSE, lint_with_house};

    fn found(from: &str, to: &str) -> Vec<(String, usize)> {
        lint_with_house(&HOUSE.replace(from, to), &[])
            .into_iter()
            .filter(|finding| finding.rule == "broken-house")
            .map(|finding| (finding.file, finding.line))
            .collect()
    }

    #[test]
    fn a_phrase_or_a_form_that_cannot_be_read_is_found_on_its_line() {
        assert_eq!(found("", ""), []);
        let line = |words: &str| {
            1 + HOUSE
                .lines()
                .position(|line| line.contains(words))
                .expect(words)
        };
        for (from, to) in [
            ("\"commence*\"", "\"[commence\""),
            ("\"be open with\"", "\"... open with\""),
            (r"\b\d+(?:st", r"\b\d+((st"),
        ] {
            assert_eq!(
                found(from, to),
                [("house.toml".to_owned(), line(from))],
                "{to}"
            );
        }
    }
}
