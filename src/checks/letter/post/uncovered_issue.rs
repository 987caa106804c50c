//! `uncovered-issue`: an issue is ticked, and nothing in the letter answers it.

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::{IssueId, Part};
use crate::reading::gist;
use crate::reply::{Block, Origin};
use crate::text::bare_words;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    name: "uncovered-issue",
    title: "Issues that nothing in the letter answers",
    family: Family::Post,
    severity: Severity::Warning,
    look: Look::Letter(check),
};

fn check(page: &Page<'_>) -> Vec<Slip> {
    let letter = page.letter;
    letter
        .context
        .ticks
        .iter()
        .filter(|issue| {
            let named = named_in_the_post(issue, page);
            let mut sheets = page.sheets.iter();
            !sheets.any(|sheet| answers(sheet, issue, &named))
        })
        .filter_map(|issue| letter.library.issues.get(issue))
        .map(|issue| Slip::of_letter(format!("Nothing in the letter answers “{}”", issue.title)))
        .collect()
}

/// What the words of the post that suggest an issue are about: a letter that takes them up speaks of the issue.
fn named_in_the_post(issue: &IssueId, page: &Page<'_>) -> BTreeSet<String> {
    let found = page.letter.reading.issues.iter();
    let evidence = found
        .filter(|found| found.id == *issue)
        .flat_map(|found| &found.evidence);
    evidence
        .flat_map(|evidence| gist(&bare_words(&evidence.text)))
        .collect()
}

fn answers(sheet: &Sheet<'_>, issue: &IssueId, named: &BTreeSet<String>) -> bool {
    let takes_it_up = || sheet.touches(issue) || sheet.speaks_of(named) > 0;
    is_a_passage_on(issue, sheet.block)
        || (sheet.block.edited && says_something(sheet.block.part) && takes_it_up())
}

/// Whether the block is advice or a signpost from a snippet for that issue.
fn is_a_passage_on(issue: &IssueId, block: &Block) -> bool {
    matches!(block.part, Part::Advice | Part::Signposting)
        && matches!(&block.origin, Origin::Snippet { issues, .. } if issues.contains(issue))
}

/// Whether a part can answer anything: to say back what the post says is no answer.
fn says_something(part: Part) -> bool {
    part >= Part::Advice
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::Desk;
    use crate::library::{Sign, Weight};
    use crate::reply::sample;
    use crate::reply::{add_hand_block, remove_block};
    use crate::text::Phrase;

    fn without_its_advice() -> Desk {
        let mut desk = Desk::with(sample::library(), &["iro-role"]);
        let advice = desk.draft.blocks[2].id;
        remove_block(&mut desk.draft, advice);
        desk
    }

    #[test]
    fn an_issue_with_its_passage_is_answered() {
        assert!(
            Desk::with(sample::library(), &["iro-role"])
                .slips(&RULE)
                .is_empty()
        );
    }

    #[test]
    fn an_issue_whose_passage_was_taken_out_is_named_by_its_title() {
        assert_eq!(
            without_its_advice().slips(&RULE),
            [Slip::of_letter(
                "Nothing in the letter answers “The reviewing officer”"
            )]
        );
    }

    #[test]
    fn the_advisers_own_words_on_an_issue_answer_it() {
        let mut desk = without_its_advice();
        let issue = desk.library.issues.get_mut(&sample::issue_id("iro-role"));
        issue.expect("it is there").signs.push(Sign {
            phrase: Phrase::parse("reviewing officer").expect("a phrase"),
            weight: Weight::Strong,
        });
        assert_eq!(desk.slips(&RULE).len(), 1);
        let words = sample::passage("Ring the reviewing officer.");
        add_hand_block(&mut desk.draft, Part::Advice, words, None);
        assert!(desk.slips(&RULE).is_empty());
    }

    #[test]
    fn words_on_something_else_do_not_answer_it() {
        let mut desk = without_its_advice();
        let words = sample::passage("Ring your solicitor.");
        add_hand_block(&mut desk.draft, Part::Advice, words, None);
        assert_eq!(desk.slips(&RULE).len(), 1);
    }

    #[test]
    fn a_kind_word_for_an_issue_is_no_answer_to_it() {
        let mut desk = Desk::with(sample::library(), &["iro-role"]);
        desk.draft.blocks[2].part = Part::Acknowledgement;
        assert_eq!(desk.slips(&RULE).len(), 1);
    }
}
