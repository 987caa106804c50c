//! What the adviser decided about the checks of one letter: findings waved away, questions answered, who was told of a
//! flag. Kept with the case.

use super::Finding;
use crate::library::IssueId;
use crate::reading::Evidence;
use crate::reply::{BlockId, Draft};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The decisions about one letter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Decisions {
    /// Findings that are not to be shown again in this case.
    pub dismissed: BTreeSet<Dismissal>,
    /// The blocks that answer a question of the post, by the question's words, as the adviser confirmed it.
    pub answers: BTreeMap<String, BTreeSet<BlockId>>,
    /// Words of the post that the adviser ticked an issue for.
    pub evidence: BTreeMap<IssueId, Vec<Evidence>>,
    /// Words of the post that the adviser says are a question.
    pub questions: Vec<Evidence>,
    /// Who was told of a flag of level 1.
    pub told: Option<Told>,
    /// Whether the suggestions have learnt from this letter's ticks.
    pub learnt_from: bool,
    /// The random number its uses of the library are counted under, once it was copied.
    pub counted_as: Option<String>,
}

/// A finding by what it says, wherever in the letter it may come to stand.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Dismissal {
    /// The rule.
    pub rule: String,
    /// The words it points at.
    pub words: String,
    /// What it says of them.
    pub message: String,
}

/// Who was told of a flag, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Their name or part, as the adviser wrote it.
    pub who: String,
    /// When the adviser wrote it.
    pub at: Timestamp,
}

impl Dismissal {
    /// A finding by what it says.
    pub fn of(finding: &Finding) -> Self {
        Self {
            rule: finding.rule.clone(),
            words: finding.words.clone(),
            message: finding.message.clone(),
        }
    }
}

impl Decisions {
    /// Keeps words of the post as what an issue was ticked for; the same words once.
    pub fn add_evidence(&mut self, issue: &IssueId, words: Evidence) {
        let kept = self.evidence.entry(issue.clone()).or_default();
        if !kept.contains(&words) {
            kept.push(words);
        }
    }

    /// Takes words of the post for a question; the same words once.
    pub fn add_question(&mut self, words: Evidence) {
        if !self.questions.contains(&words) {
            self.questions.push(words);
        }
    }

    /// Takes them for a question no longer, and forgets what answered it.
    pub fn drop_question(&mut self, words: &Evidence) {
        self.questions.retain(|question| question != words);
        self.answers.remove(&words.text);
    }

    /// Parts findings into those to show and those that were dismissed.
    pub fn sift(&self, findings: Vec<Finding>) -> (Vec<Finding>, Vec<Finding>) {
        findings
            .into_iter()
            .partition(|finding| !self.dismissed.contains(&Dismissal::of(finding)))
    }

    /// The questions, by their words, that a block of this letter answers as the adviser confirmed it.
    pub fn answered(&self, draft: &Draft) -> BTreeSet<String> {
        let stands = |block: &BlockId| draft.block(*block).is_some();
        self.answers
            .iter()
            .filter(|(_, blocks)| blocks.iter().any(stands))
            .map(|(question, _)| question.clone())
            .collect()
    }

    /// Says that a block answers a question, or that it does not.
    pub fn set_answer(&mut self, question: &str, block: BlockId, answers: bool) {
        if answers {
            self.answers
                .entry(question.to_owned())
                .or_default()
                .insert(block);
        } else if let Some(blocks) = self.answers.get_mut(question) {
            blocks.remove(&block);
            self.answers.retain(|_, blocks| !blocks.is_empty());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::{Family, Severity};
    use crate::reply::sample;

    fn finding(words: &str) -> Finding {
        Finding {
            rule: "doubled-word".to_owned(),
            family: Family::Language,
            severity: Severity::Warning,
            block: Some(BlockId(3)),
            span: None,
            words: words.to_owned(),
            message: "It stands here twice".to_owned(),
            fixes: Vec::new(),
            post: None,
        }
    }

    #[test]
    fn a_finding_is_dismissed_by_what_it_says_wherever_it_stands() {
        let mut decisions = Decisions::default();
        decisions
            .dismissed
            .insert(Dismissal::of(&finding("the the")));
        let elsewhere = Finding {
            block: Some(BlockId(9)),
            ..finding("the the")
        };
        let (shown, dismissed) = decisions.sift(vec![elsewhere, finding("to to")]);
        assert_eq!((shown.len(), dismissed.len()), (1, 1));
        assert_eq!(shown[0].words, "to to");
    }

    #[test]
    fn a_question_is_answered_as_long_as_a_block_that_answers_it_stands() {
        let draft = sample::letter(&["Dear Jo", "Ask for a review."]);
        let mut decisions = Decisions::default();
        decisions.set_answer("What now?", draft.blocks[1].id, true);
        decisions.set_answer("Who decides?", BlockId(99), true);
        assert_eq!(
            decisions.answered(&draft),
            BTreeSet::from(["What now?".to_owned()])
        );
        decisions.set_answer("What now?", draft.blocks[1].id, false);
        assert!(decisions.answered(&draft).is_empty());
    }
}
