//! `stranded-block`: an edited passage whose reason to be in the letter is gone.

use super::{Family, Look, Page, Rule, Severity, Slip};
use crate::reply::Origin;

pub(super) const RULE: Rule = Rule {
    name: "stranded-block",
    title: "Edited passages whose reason to be there is gone",
    family: Family::House,
    severity: Severity::Advice,
    look: Look::Letter(check),
};

fn check(page: &Page<'_>) -> Vec<Slip> {
    let letter = page.letter;
    let stranded = letter.draft.blocks.iter().filter(|block| block.stranded);
    stranded
        .filter_map(|block| match &block.origin {
            Origin::Snippet { title, issues, .. } => {
                let unticked = !issues.is_empty()
                    && issues.iter().all(|id| !letter.context.ticks.contains(id));
                let why = if unticked {
                    "no issue it answers is ticked any more"
                } else {
                    "the library would no longer put it in this letter"
                };
                Some(Slip::of_block(
                    block,
                    format!("“{title}” is still here because you edited it, though {why}"),
                ))
            }
            Origin::Post { .. } | Origin::Hand => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::Desk;
    use crate::library::Status;
    use crate::reply::assemble;
    use crate::reply::sample::{self, LibraryExt};

    fn reassembled(mut desk: Desk) -> Desk {
        desk.draft = assemble(&desk.context, &desk.library, &desk.draft).draft;
        desk
    }

    #[test]
    fn an_edited_passage_whose_issue_was_unticked_is_named() {
        let mut desk = Desk::with(sample::library(), &["iro-role"]);
        desk.edit(2, "My own words.");
        desk.context.ticks.clear();
        assert_eq!(
            reassembled(desk).said(&RULE),
            [(
                "“What the IRO is for” is still here because you edited it, though no issue it answers is ticked any more".to_owned(),
                None
            )]
        );
    }

    #[test]
    fn an_edited_passage_that_was_retired_says_so_in_other_words() {
        let mut desk = Desk::with(sample::library(), &["iro-role"]);
        desk.edit(2, "My own words.");
        desk.library = desk
            .library
            .changed("iro-what", |s| s.status = Status::Retired);
        let said = reassembled(desk).said(&RULE);
        assert!(
            said[0]
                .0
                .ends_with("the library would no longer put it in this letter")
        );
    }

    #[test]
    fn an_edited_passage_that_is_still_wanted_is_in_order() {
        let mut desk = Desk::with(sample::library(), &["iro-role"]);
        desk.edit(2, "My own words.");
        assert!(reassembled(desk).slips(&RULE).is_empty());
    }
}
