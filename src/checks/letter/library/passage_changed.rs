//! `passage-changed`: a passage the adviser edited, which the library has changed since.
//!
//! The library keeps no earlier wording, so what differs is told between the letter and the passage as it is now: some of
//! it may be the adviser's own edit.

use super::passages::from_library;
use super::{Family, Look, Page, Rule, Severity, Slip};
use crate::library::{Snippet, render};
use crate::reply::{Block, Origin};
use crate::text::{Span, Word, words};

pub(super) const RULE: Rule = Rule {
    name: "passage-changed",
    title: "Edited passages that the library has changed since",
    family: Family::Library,
    severity: Severity::Advice,
    look: Look::Letter(check),
};

/// How many words of a difference are shown.
const SHOWN: usize = 12;

fn check(page: &Page<'_>) -> Vec<Slip> {
    from_library(page)
        .filter_map(|put| {
            let snippet = put.snippet?;
            let is_older = put.block.edited
                && snippet.is_usable()
                && matches!(&put.block.origin, Origin::Snippet { revision, .. } if *revision != snippet.revision);
            is_older.then(|| Slip::of_block(put.block, message(put.block, snippet, page)))
        })
        .collect()
}

fn message(block: &Block, snippet: &Snippet, page: &Page<'_>) -> String {
    let title = &snippet.title;
    let changed = format!("“{title}” has changed in the library since you edited it");
    let now = render(snippet, page.letter.context, page.letter.library);
    let difference = now
        .ok()
        .and_then(|now| difference(&block.passage.text, &now.text));
    match difference {
        Some((here, there)) if here.is_empty() => format!("{changed}: it now also says “{there}”"),
        Some((here, there)) if there.is_empty() => format!("{changed}: it does not say “{here}”"),
        Some((here, there)) => {
            format!("{changed}: it says “{there}” where the letter says “{here}”")
        }
        None => changed,
    }
}

/// The words that differ, in the letter and in the library: what is left between the same beginning and the same end.
fn difference(here: &str, there: &str) -> Option<(String, String)> {
    let (ours, theirs) = (words(here), words(there));
    let same = |(a, b): &(&Word, &Word)| a.folded == b.folded;
    let front = ours.iter().zip(&theirs).take_while(same).count();
    let (ours, theirs) = (ours.get(front..)?, theirs.get(front..)?);
    let back = ours
        .iter()
        .rev()
        .zip(theirs.iter().rev())
        .take_while(same)
        .count();
    let cut = |words: &[Word], text: &str| -> String {
        let kept = words.get(..words.len() - back).unwrap_or_default();
        let shown = kept.get(..SHOWN.min(kept.len())).unwrap_or_default();
        let span = shown
            .first()
            .zip(shown.last())
            .map(|(first, last)| Span::new(first.span.start, last.span.end));
        let more = if kept.len() > SHOWN { " …" } else { "" };
        let words = span.and_then(|span| span.of(text)).unwrap_or_default();
        format!("{}{more}", words.replace('\n', " "))
    };
    let (here, there) = (cut(ours, here), cut(theirs, there));
    (!here.is_empty() || !there.is_empty()).then_some((here, there))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::Desk;
    use crate::library::Status;
    use crate::reply::sample::{self, LibraryExt};

    /// What is said of an edited passage of revision r1 after the library changed it.
    fn said(edit: &str, change: impl FnOnce(&mut Snippet)) -> Vec<String> {
        let mut desk = Desk::with(sample::library(), &["iro-role"]);
        if !edit.is_empty() {
            desk.edit(2, edit);
        }
        desk.library = desk.library.changed("iro-what", change);
        let slips = desk.slips(&RULE);
        slips.into_iter().map(|slip| slip.message).collect()
    }

    #[test]
    fn an_edited_passage_that_changed_says_what_it_says_now() {
        let said = said("The officer chairs each review meeting.", |s| {
            s.revision = "r2".to_owned();
            s.body = "The officer chairs every review meeting.".to_owned();
        });
        assert_eq!(
            said,
            [
                "“What the IRO is for” has changed in the library since you edited it: it says “every” where the letter says “each”"
            ]
        );
    }

    #[test]
    fn words_that_came_and_words_that_went_are_told() {
        let change = |body: &str| {
            let body = body.to_owned();
            said("Ask the officer today.", move |s| {
                s.revision = "r2".to_owned();
                s.body = body;
            })
        };
        assert!(
            change("Ask the officer in writing today.")[0]
                .ends_with("it now also says “in writing”")
        );
        assert!(change("Ask today.")[0].ends_with("it does not say “the officer”"));
    }

    #[test]
    fn a_passage_that_was_retired_is_left_to_the_rule_for_that() {
        let said = said("My own words.", |s| {
            s.revision = "r2".to_owned();
            s.status = Status::Retired;
        });
        assert!(said.is_empty());
    }

    #[test]
    fn an_unedited_passage_and_an_unchanged_one_are_in_order() {
        assert!(said("", |s| s.revision = "r2".to_owned()).is_empty());
        assert!(said("My own words.", |_| {}).is_empty());
    }
}
