//! `guidance-page`: a page or a paragraph of guidance, which will be another in the next edition.

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::checks::editions::{name_of, places};
use crate::text::{Span, Word};

pub(super) const RULE: Rule = Rule {
    name: "guidance-page",
    title: "Pages and paragraphs of guidance",
    family: Family::Library,
    severity: Severity::Warning,
    look: Look::Block(check),
};

/// Words by which a sentence speaks of guidance.
const GUIDANCE: [&str; 7] = [
    "guidance",
    "statutory",
    "handbook",
    "regulations",
    "guidelines",
    "direction",
    "government",
];
/// Papers of the case itself, whose pages stay what they are.
const CASE_PAPERS: [&str; 10] = [
    "report",
    "reports",
    "statement",
    "bundle",
    "minutes",
    "letter",
    "form",
    "booklet",
    "agreement",
    "order",
];

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    places(sheet.text())
        .filter(|place| !sheet.is_quoted(*place) && is_of_guidance(sheet, *place, page))
        .map(|place| {
            let words = sheet.written(place);
            let message = format!(
                "“{words}” will be another in the next edition; name the guidance without it"
            );
            sheet.slip(place, message)
        })
        .collect()
}

/// Whether the sentence of a place, or the one before it, names guidance, and its own no paper of the case.
fn is_of_guidance(sheet: &Sheet<'_>, place: Span, page: &Page<'_>) -> bool {
    let mut before: &[Word] = &[];
    for (sentence, words) in sheet.words.sentences() {
        if sentence.start <= place.start && place.start < sentence.end {
            let is_of_the_case = has(words, &CASE_PAPERS);
            return !is_of_the_case
                && [before, words]
                    .iter()
                    .any(|words| names_guidance(words, page));
        }
        before = words;
    }
    false
}

fn has(words: &[Word], sought: &[&str]) -> bool {
    words
        .iter()
        .any(|word| sought.contains(&word.folded.as_str()))
}

fn names_guidance(words: &[Word], page: &Page<'_>) -> bool {
    has(words, &GUIDANCE)
        || page.letter.library.sources.values().any(|source| {
            let name = name_of(source);
            words
                .windows(name.len().max(1))
                .any(|run| run.iter().map(|word| &word.folded).eq(&name))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{passes, points_at};

    const POST: &str = "Can anyone help?";

    #[test]
    fn pages_and_paragraphs_of_guidance_are_found_as_one() {
        points_at(
            &RULE,
            POST,
            "It is in Working Together 2026 (look at page 4, paragraph 7).",
            &["page 4, paragraph 7"],
        );
        points_at(
            &RULE,
            POST,
            "There is statutory guidance. See paras 3.12 of it.",
            &["paras 3.12"],
        );
    }

    #[test]
    fn pages_of_the_cases_own_papers_are_in_order() {
        for letter in [
            "On page 4 of the report they say it, whatever the guidance is.",
            "Turn to page 3 and write down what is wrong.",
            "Working Together 2026 has a page on it.",
        ] {
            passes(&RULE, POST, letter);
        }
    }
}
