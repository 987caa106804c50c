//! `retired-passage`: a passage the team no longer uses, or does not use yet.

use super::passages::from_library;
use super::{Family, Look, Page, Rule, Severity, Slip};
use crate::library::Status;
use crate::reply::{Block, Origin};

pub(super) const RULE: Rule = Rule {
    name: "retired-passage",
    title: "Passages that are retired, or still being written",
    family: Family::Library,
    severity: Severity::Warning,
    look: Look::Letter(check),
};

fn check(page: &Page<'_>) -> Vec<Slip> {
    from_library(page)
        .filter_map(|put| {
            let why = match put.snippet.map(|snippet| snippet.status) {
                Some(Status::Starter | Status::Approved) => return None,
                Some(Status::Retired) => "was retired: the team no longer uses it",
                Some(Status::Draft) => "is still being written: the team does not use it yet",
                None => "is no longer in the library",
            };
            let message = format!("“{}” {why}", title(put.block));
            Some(Slip::of_block(put.block, message))
        })
        .collect()
}

/// The title a block's passage had when it was put in.
fn title(block: &Block) -> &str {
    match &block.origin {
        Origin::Snippet { title, .. } => title,
        Origin::Post { .. } | Origin::Hand => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::Desk;
    use crate::reply::sample;

    fn said(change: impl FnOnce(&mut Desk)) -> Vec<String> {
        let mut desk = Desk::with(sample::library(), &["iro-role"]);
        change(&mut desk);
        let slips = desk.slips(&RULE);
        slips.into_iter().map(|slip| slip.message).collect()
    }

    fn with_status(status: Status) -> Vec<String> {
        said(|desk| {
            let id = sample::snippet_id("iro-what");
            let snippet = desk.library.snippets.get_mut(&id).expect("a passage");
            snippet.status = status;
        })
    }

    #[test]
    fn a_retired_passage_and_one_still_being_written_are_named() {
        assert_eq!(
            with_status(Status::Retired),
            ["“What the IRO is for” was retired: the team no longer uses it"]
        );
        assert_eq!(
            with_status(Status::Draft),
            ["“What the IRO is for” is still being written: the team does not use it yet"]
        );
    }

    #[test]
    fn a_passage_that_left_the_library_is_named() {
        let said = said(|desk| {
            desk.library
                .snippets
                .remove(&sample::snippet_id("iro-what"));
        });
        assert_eq!(said, ["“What the IRO is for” is no longer in the library"]);
    }

    #[test]
    fn a_passage_in_use_is_in_order() {
        assert!(with_status(Status::Starter).is_empty());
        assert!(with_status(Status::Approved).is_empty());
    }
}
