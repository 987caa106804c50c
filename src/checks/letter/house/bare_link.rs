//! `bare-link`: words of a link that do not say where it leads; in plain text, a lone "here" that stands for one.

use super::said::phrases;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::{RunKind, Style};
use crate::text::{Phrase, Span, Word, words};
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "bare-link",
    title: "Links that do not say where they lead",
    family: Family::House,
    severity: Severity::Warning,
    look: Look::Block(check),
};

/// Words straight before a "here" that stands for a link.
const POINTING: [&str; 14] = [
    "click",
    "see",
    "found",
    "available",
    "read",
    "view",
    "link",
    "linked",
    "access",
    "accessed",
    "download",
    "downloaded",
    "viewed",
    "visit",
];
/// What a sentence that ends with such a "here" speaks of.
const PAGES: [&str; 22] = [
    "information",
    "guide",
    "guides",
    "guidance",
    "sheet",
    "leaflet",
    "page",
    "link",
    "definition",
    "form",
    "template",
    "website",
    "article",
    "factsheet",
    "details",
    "faq",
    "faqs",
    "booklet",
    "statement",
    "policy",
    "advice",
    "example",
];
/// Words straight before a "here" that is a place.
const PLACES: [&str; 24] = [
    "post", "posts", "posting", "posted", "write", "writing", "reply", "back", "you", "me", "us",
    "him", "her", "them", "come", "live", "lives", "living", "stay", "up", "help", "ask", "over",
    "everyone",
];
/// Phrases that use a link's own word.
static FOLLOWED: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases([
        "{click|follow|use|open|visit|see} [on] this link",
        "{click|follow|open|visit} [on] this {page|website}",
        "click [on] {this|the link}",
    ])
});

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    let mut spans = linked(sheet, &page.letter.library.house.style);
    for span in typed(sheet) {
        if !spans.iter().any(|other| other.overlaps(span)) {
            spans.push(span);
        }
    }
    spans.sort_unstable();
    let message = |span: Span| {
        format!(
            "“{}” does not say where the link leads; name the page",
            sheet.written(span)
        )
    };
    spans
        .into_iter()
        .map(|span| sheet.slip(span, message(span)))
        .collect()
}

/// Links whose words the house calls bare.
fn linked(sheet: &Sheet<'_>, style: &Style) -> Vec<Span> {
    let runs = sheet.block.passage.runs.iter();
    runs.filter(|run| matches!(run.kind, RunKind::Link { .. }))
        .map(|run| run.span)
        .filter(|span| is_bare(sheet.written(*span), style))
        .collect()
}

/// Whether the words of a link say nothing of where it leads.
pub(super) fn is_bare(link: &str, style: &Style) -> bool {
    let folded = |text: &str| -> Vec<String> {
        let words = words(text).into_iter();
        words.map(|word| word.folded).collect()
    };
    let link = folded(link);
    style.bare_links.iter().any(|bare| folded(bare) == link)
}

/// Words that were a link before the text was copied.
fn typed(sheet: &Sheet<'_>) -> Vec<Span> {
    let in_link = |span: Span| {
        let mut runs = sheet.block.passage.runs.iter();
        runs.any(|run| matches!(run.kind, RunKind::Link { .. }) && run.span.overlaps(span))
    };
    if !sheet.has_typed() {
        return Vec::new();
    }
    let mut found = here(sheet);
    for span in sheet.find(&FOLLOWED) {
        if !has_address_behind(sheet, span) && !found.iter().any(|other| other.overlaps(span)) {
            found.push(span);
        }
    }
    found.retain(|span| sheet.is_typed(*span) && !sheet.is_aside(*span) && !in_link(*span));
    found
}

fn has_address_behind(sheet: &Sheet<'_>, span: Span) -> bool {
    sheet
        .sentence_of(span)
        .is_some_and(|(sentence, _)| sheet.is_aside(Span::new(span.end, sentence.end)))
}

/// Every "here" that stands for a link.
fn here(sheet: &Sheet<'_>) -> Vec<Span> {
    let mut found = Vec::new();
    for (_, words) in sheet.words.sentences() {
        for (at, word) in words.iter().enumerate() {
            if word.folded == "here" && stands_for_a_link(sheet, words, at) {
                found.push(word.span);
            }
        }
    }
    found
}

fn stands_for_a_link(sheet: &Sheet<'_>, sentence: &[Word], at: usize) -> bool {
    let folded = |at: usize| sentence.get(at).map(|word| word.folded.as_str());
    let Some(word) = sentence.get(at) else {
        return false;
    };
    if sheet.written(word.span) == "HERE" || sentence.len() == 1 {
        return true;
    }
    let before = at.checked_sub(1).and_then(folded).unwrap_or_default();
    if PLACES.contains(&before) || before.is_empty() {
        return false;
    }
    let after = sheet.text().get(word.span.end..).unwrap_or_default();
    let ends_a_clause = folded(at + 1).is_none() || after.starts_with([',', ';', ')', ':']);
    let before_more = matches!(
        (folded(at + 1), folded(at + 2)),
        (
            Some("for"),
            Some("more" | "further" | "information" | "details")
        )
    );
    let speaks_of_a_page = || {
        let mut words = sentence.iter();
        words.any(|word| PAGES.contains(&word.folded.as_str()))
    };
    let goes_on = matches!(folded(at + 1), Some("and" | "or" | "which" | "where"));
    POINTING.contains(&before)
        || before_more
        || (before == "out" && goes_on)
        || ((ends_a_clause || goes_on) && speaks_of_a_page())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{Desk, passes, points_at};
    use crate::library::{Run, Target};

    const POST: &str = "Can anyone help?";

    #[test]
    fn every_phrase_can_be_read() {
        assert_eq!(FOLLOWED.len(), 3);
    }

    #[test]
    fn a_here_that_stands_for_a_link_is_found() {
        for (letter, words) in [
            ("We put HERE a link to the page on solicitors.", "HERE"),
            ("Please see here for more.", "here"),
            ("There is a definition of the term here.", "here"),
            ("Our guide is here, if you like.", "here"),
            ("here. It is short.", "here"),
            (
                "The government sets it out here and there are other pages.",
                "here",
            ),
            ("Please click here to read it.", "here"),
            ("For the form see this link.", "see this link"),
        ] {
            points_at(&RULE, POST, letter, &[words]);
        }
    }

    #[test]
    fn a_here_that_is_a_place_is_in_order() {
        for letter in [
            "We are here to help you here with information.",
            "Please post here again. Here is what the guide says.",
            "If you live here, ask the council. The plan stays here in England.",
            "You can write back here for advice.",
            "See this as a chance. Use this time.",
            "Follow this link: https://frg.example/page",
        ] {
            passes(&RULE, POST, letter);
        }
    }

    #[test]
    fn a_link_with_bare_words_is_found_once() {
        let mut desk = Desk::answering(POST, "Please see here for more. Read the guide.");
        let link = |start: usize, end: usize| Run {
            span: Span::new(start, end),
            kind: RunKind::Link {
                target: Target::Address {
                    address: "https://frg.example/guide".to_owned(),
                },
            },
        };
        desk.draft.blocks[0].passage.runs = vec![link(11, 15), link(26, 40)];
        let said = desk.said(&RULE);
        assert_eq!(said.len(), 1, "{said:?}");
        assert_eq!(said[0].1.as_deref(), Some("here"));
    }
}
