//! `unapproved-passage`: wording and facts that no lead here has checked yet.

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::{Confidence, Library, Part, RunKind, Signpost, Snippet, Status, Target};
use crate::reply::Block;
use crate::text::Span;

pub(super) const RULE: Rule = Rule {
    name: "unapproved-passage",
    title: "Wording and facts that no lead has checked",
    family: Family::Library,
    severity: Severity::Advice,
    look: Look::Letter(check),
};

fn check(page: &Page<'_>) -> Vec<Slip> {
    let letter = page.letter;
    let mut slips = Vec::new();
    for sheet in &page.sheets {
        let block = sheet.block;
        let snippet = block
            .snippet()
            .and_then(|id| letter.library.snippets.get(id));
        if let Some(snippet) = snippet
            && let Some(what) = unchecked(snippet, block)
        {
            let message = format!("Not yet checked by a lead: {what} of “{}”", snippet.title);
            slips.push(Slip::of_block(block, message));
        }
        for (span, signpost) in signposts_in(sheet, letter.library) {
            if signpost.confidence == Confidence::Unchecked {
                let message = format!(
                    "Not yet checked by a lead: the details of {}",
                    signpost.name
                );
                slips.push(Slip::of_words(block, span, message));
            }
        }
    }
    slips
}

/// What nobody has checked of a passage. A greeting or a farewell that was edited is the adviser's own.
fn unchecked(snippet: &Snippet, block: &Block) -> Option<&'static str> {
    let is_their_own = block.edited && !matches!(block.part, Part::Advice | Part::Signposting);
    match snippet.confidence {
        Confidence::Unchecked => Some("the facts"),
        Confidence::Confirmed if snippet.status == Status::Starter && !is_their_own => {
            Some("the wording")
        }
        Confidence::Confirmed => None,
    }
}

/// The signposts a block links to or gives the number of, each once, with the words that do it first.
fn signposts_in<'a>(sheet: &Sheet<'_>, library: &'a Library) -> Vec<(Span, &'a Signpost)> {
    let runs = sheet.block.passage.runs.iter();
    let linked = runs.filter_map(|run| match &run.kind {
        RunKind::Link {
            target: Target::Signpost { signpost, .. },
        } => Some((run.span, library.signposts.get(signpost)?)),
        _ => None,
    });
    let mut named: Vec<(Span, &Signpost)> = linked.collect();
    for number in sheet.numbers {
        let owners = number.owners(library);
        named.extend(owners.map(|signpost| (number.span, signpost)));
    }
    named.sort_by_key(|(span, _)| *span);
    let mut once: Vec<(Span, &Signpost)> = Vec::new();
    for (span, signpost) in named {
        if once.iter().all(|(_, other)| other.id != signpost.id) {
            once.push((span, signpost));
        }
    }
    once
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{self as letters, Desk};
    use crate::library::Run;
    use crate::reply::add_hand_block;
    use crate::reply::sample::{self, LibraryExt};

    fn approved() -> Library {
        let mut library = sample::library();
        for snippet in library.snippets.values_mut() {
            snippet.status = Status::Approved;
        }
        library
    }

    fn messages(desk: &Desk) -> Vec<String> {
        let slips = desk.slips(&RULE);
        slips.into_iter().map(|slip| slip.message).collect()
    }

    #[test]
    fn starter_passages_are_named_one_by_one() {
        let library = approved().changed("iro-what", |s| s.status = Status::Starter);
        assert_eq!(
            messages(&Desk::with(library, &["iro-role"])),
            ["Not yet checked by a lead: the wording of “What the IRO is for”"]
        );
    }

    #[test]
    fn an_approved_passage_on_an_unchecked_fact_is_named() {
        let library = approved().changed("iro-what", |s| s.confidence = Confidence::Unchecked);
        assert_eq!(
            messages(&Desk::with(library, &["iro-role"])),
            ["Not yet checked by a lead: the facts of “What the IRO is for”"]
        );
    }

    #[test]
    fn a_letter_of_approved_passages_is_in_order() {
        assert!(messages(&Desk::with(approved(), &["iro-role"])).is_empty());
    }

    #[test]
    fn an_edited_passage_is_still_named_but_an_edited_greeting_is_the_advisers_own() {
        let mut desk = Desk::with(sample::library(), &["iro-role"]);
        let advice = desk
            .draft
            .blocks
            .iter()
            .position(|b| b.part == Part::Advice);
        let thanks = desk
            .draft
            .blocks
            .iter()
            .position(|b| b.part == Part::Thanks);
        let before = messages(&desk).len();
        desk.edit(advice.expect("advice"), "The IRO must hear you.");
        assert_eq!(messages(&desk).len(), before);
        desk.edit(thanks.expect("thanks"), "Many thanks for your post.");
        assert_eq!(messages(&desk).len(), before - 1);
    }

    #[test]
    fn the_advisers_own_words_need_no_lead() {
        let mut desk = Desk::with(approved(), &[]);
        let words = sample::passage("Ring them.");
        add_hand_block(&mut desk.draft, Part::Advice, words, None);
        assert!(messages(&desk).is_empty());
    }

    /// A letter that links to a signpost and gives its number.
    fn pointing_at(confidence: Confidence) -> Desk {
        let mut desk = Desk::with(approved(), &["iro-role"]);
        let signpost = Signpost {
            confidence,
            ..letters::signpost("0300 555 0100")
        };
        desk.edit(2, "Ring Kites on 0300 555 0100.");
        desk.draft.blocks[2].passage.runs.push(Run {
            span: Span::new(5, 10),
            kind: RunKind::Link {
                target: Target::Signpost {
                    signpost: signpost.id.clone(),
                    address: None,
                },
            },
        });
        desk.library.signposts.insert(signpost.id.clone(), signpost);
        desk
    }

    #[test]
    fn an_unchecked_signpost_is_named_once_where_it_first_stands() {
        assert_eq!(
            pointing_at(Confidence::Unchecked).said(&RULE),
            [(
                "Not yet checked by a lead: the details of Kites for Families".to_owned(),
                Some("Kites".to_owned())
            )]
        );
    }

    #[test]
    fn an_unchecked_number_without_a_link_is_named_too() {
        let mut desk = pointing_at(Confidence::Unchecked);
        desk.draft.blocks[2].passage.runs.clear();
        assert_eq!(desk.said(&RULE)[0].1.as_deref(), Some("0300 555 0100"));
    }

    #[test]
    fn a_checked_signpost_is_in_order() {
        assert!(messages(&pointing_at(Confidence::Confirmed)).is_empty());
    }
}
