//! `uncovered-issue`: an issue is ticked, and nothing in the letter answers it.

use super::{Family, Letter, Rule, Severity, Slip};
use crate::library::{IssueId, Part, Weight};
use crate::reply::{Block, Origin};
use crate::text::WordIndex;

pub(super) const RULE: Rule = Rule {
    name: "uncovered-issue",
    family: Family::Post,
    severity: Severity::Warning,
    check,
};

fn check(letter: &Letter<'_>) -> Vec<Slip> {
    letter
        .context
        .ticks
        .iter()
        .filter(|issue| !is_answered(issue, letter))
        .map(|issue| {
            let title = letter
                .library
                .issues
                .get(issue)
                .map_or(issue.as_str(), |issue| issue.title.as_str());
            Slip::of_letter(format!(
                "“{title}” is ticked, but nothing in the letter answers it"
            ))
        })
        .collect()
}

fn is_answered(issue: &IssueId, letter: &Letter<'_>) -> bool {
    letter
        .draft
        .blocks
        .iter()
        .any(|block| is_a_passage_on(issue, block) || (block.edited && names(issue, block, letter)))
}

/// Whether the block is advice or a signpost from a snippet for that issue.
fn is_a_passage_on(issue: &IssueId, block: &Block) -> bool {
    matches!(block.part, Part::Advice | Part::Signposting)
        && matches!(&block.origin, Origin::Snippet { issues, .. } if issues.contains(issue))
}

/// Whether the adviser's own words name the issue outright, as a parent's would.
fn names(issue: &IssueId, block: &Block, letter: &Letter<'_>) -> bool {
    let Some(issue) = letter.library.issues.get(issue) else {
        return false;
    };
    let words = WordIndex::new(&block.passage.text);
    issue
        .signs
        .iter()
        .filter(|sign| sign.weight == Weight::Strong)
        .any(|sign| !sign.phrase.find_all(&words).is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::sample::Desk;
    use super::*;
    use crate::library::Sign;
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
                "“The reviewing officer” is ticked, but nothing in the letter answers it"
                    .to_owned()
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
