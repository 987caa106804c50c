//! `link-without-address`: a link to a page the library has no address for, or one that is announced and not there.

use super::said::phrases;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::{Detail, Library, Run, RunKind, SignpostId, Target};
use crate::text::{Phrase, Span};
use std::collections::BTreeSet;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "link-without-address",
    title: "Links without an address",
    family: Family::House,
    severity: Severity::Warning,
    look: Look::Letter(check),
};

/// Words that announce a link.
static ANNOUNCED: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases([
        "{a|the|this} link {to|for|below}",
        "the following link",
        "links below",
    ])
});

fn check(page: &Page<'_>) -> Vec<Slip> {
    let library = page.letter.library;
    let mut told: BTreeSet<&SignpostId> = BTreeSet::new();
    let mut slips = Vec::new();
    for sheet in &page.sheets {
        for run in &sheet.block.passage.runs {
            let Some(id) = leads_nowhere(run, library) else {
                continue;
            };
            // A passage’s own link that waits for its address is the lead’s affair, and its record is told as unchecked.
            if sheet.block.snippet().is_none() && told.insert(id) {
                let name = library
                    .signposts
                    .get(id)
                    .map_or_else(|| id.to_string(), |s| s.name.clone());
                let message =
                    format!("The library has no address for “{name}”, so this will be no link");
                slips.push(sheet.slip(run.span, message));
            }
        }
        slips.extend(announced(sheet).map(|span| {
            sheet.slip(
                span,
                "The letter speaks of a link and has no address for it",
            )
        }));
    }
    slips
}

/// The record a link is to, if it has no address.
fn leads_nowhere<'a>(run: &'a Run, library: &Library) -> Option<&'a SignpostId> {
    match &run.kind {
        RunKind::Link {
            target: Target::Signpost { signpost, address },
        } => {
            let record = library.signposts.get(signpost);
            let printed = record.and_then(|record| record.printed(Detail::Web));
            (address.is_none() && printed.is_none()).then_some(signpost)
        }
        _ => None,
    }
}

/// Links the adviser announces in a paragraph that has none. A "HERE" in the sentence is told as a bare link.
fn announced<'s>(sheet: &'s Sheet<'_>) -> impl Iterator<Item = Span> + use<'s> {
    let text = sheet.text();
    let has_link = sheet
        .block
        .passage
        .runs
        .iter()
        .any(|run| matches!(run.kind, RunKind::Link { .. }));
    let has_address = has_link
        || ["http", "www.", ".org", ".uk", ".com"]
            .iter()
            .any(|part| text.contains(part));
    let says_here = |span: Span| {
        sheet
            .sentence_of(span)
            .is_some_and(|(sentence, _)| sheet.written(sentence).contains("HERE"))
    };
    let spans = match has_address || !sheet.has_typed() {
        true => Vec::new(),
        false => sheet.find(&ANNOUNCED),
    };
    spans
        .into_iter()
        .filter(move |span| sheet.is_typed(*span) && !sheet.is_quoted(*span) && !says_here(*span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{Desk, passes, points_at};

    const POST: &str = "Can anyone help?";

    #[test]
    fn every_phrase_can_be_read() {
        assert_eq!(ANNOUNCED.len(), 3);
    }

    #[test]
    fn a_link_that_is_announced_and_not_there_is_found() {
        points_at(&RULE, POST, "Here is a link to the guide.", &["a link to"]);
        points_at(
            &RULE,
            POST,
            "Please use the following link.",
            &["the following link"],
        );
    }

    #[test]
    fn a_link_with_its_address_and_one_told_as_bare_are_in_order() {
        for letter in [
            "Here is a link to the guide: https://frg.example/guide",
            "We put HERE a link to the guide.",
            "There is no link between the two.",
        ] {
            passes(&RULE, POST, letter);
        }
    }

    /// An edited letter with a link to the A to Z, which has no address yet.
    fn linked(address: Option<&str>) -> Desk {
        let mut desk = Desk::answering(POST, "See the A to Z of terms.");
        let id = SignpostId::new("frg-a-to-z").expect("an id");
        desk.draft.blocks[0].passage.runs = vec![Run {
            span: Span::new(8, 23),
            kind: RunKind::Link {
                target: Target::Signpost {
                    signpost: id,
                    address: address.map(str::to_owned),
                },
            },
        }];
        desk
    }

    #[test]
    fn a_link_to_a_record_without_an_address_is_found() {
        let said = linked(None).said(&RULE);
        assert_eq!(said[0].1.as_deref(), Some("A to Z of terms"));
        assert!(linked(Some("https://frg.example")).slips(&RULE).is_empty());
    }
}
