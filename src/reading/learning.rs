//! What the adviser's ticks teach: how often a suggestion, and each sign behind it, was taken up. Counts, and no text.
//!
//! Suggestions that are hardly ever taken up need more to be made; those that nearly always are need a little less. What
//! guards life and safety is never made rarer.

use super::Reading;
use crate::library::IssueId;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// How often something must have been seen before it counts.
const ENOUGH: u32 = 6;
/// The most a threshold moves up, and down.
const MOST_UP: f64 = 0.2;
const MOST_DOWN: f64 = 0.05;
/// A strong sign that is taken up less often than this counts as a weak one.
const RARELY: f64 = 0.2;
/// Issues whose suggestions are never made rarer.
const GUARDED: [&str; 4] = [
    "domestic-abuse",
    "section-47-enquiry",
    "emergency-protection",
    "safeguarding-allegation",
];

/// How often a suggestion was taken up, and how often not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// Ticked in the letter that was copied.
    pub taken: u32,
    /// Left unticked in it.
    pub left: u32,
}

impl Count {
    fn note(&mut self, taken: bool) {
        let count = if taken {
            &mut self.taken
        } else {
            &mut self.left
        };
        *count = count.saturating_add(1);
    }

    /// The share that was taken up, once enough has been seen.
    fn share(self) -> Option<f64> {
        let all = self.taken.saturating_add(self.left);
        (all >= ENOUGH).then(|| f64::from(self.taken) / f64::from(all))
    }
}

/// The counts of one install.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Learned {
    /// By issue.
    pub issues: BTreeMap<IssueId, Count>,
    /// By issue and sign, the sign as the library writes it.
    pub signs: BTreeMap<IssueId, BTreeMap<String, Count>>,
}

impl Learned {
    /// Counts what became of the suggestions of a reading when its letter went out.
    pub fn note(&mut self, reading: &Reading, ticks: &BTreeSet<IssueId>) {
        for found in &reading.issues {
            let taken = ticks.contains(&found.id);
            self.issues.entry(found.id.clone()).or_default().note(taken);
            let signs = self.signs.entry(found.id.clone()).or_default();
            for sign in &found.signs {
                signs.entry(sign.clone()).or_default().note(taken);
            }
        }
    }

    /// How far an issue's thresholds move: up where its suggestions are not taken up.
    pub(super) fn shift(&self, issue: &IssueId) -> f64 {
        let share = self.issues.get(issue).and_then(|count| count.share());
        let Some(share) = share else { return 0.0 };
        let shift = ((0.5 - share) * 2.0 * MOST_UP).clamp(-MOST_DOWN, MOST_UP);
        if is_guarded(issue) {
            shift.min(0.0)
        } else {
            shift
        }
    }

    /// Whether a strong sign counts as a weak one, since it was hardly ever taken up.
    pub(super) fn weakens(&self, issue: &IssueId, sign: &str) -> bool {
        let count = self.signs.get(issue).and_then(|signs| signs.get(sign));
        let share = count.and_then(|count| count.share());
        !is_guarded(issue) && share.is_some_and(|share| share < RARELY)
    }

    /// Whether nothing has been counted yet.
    pub fn is_empty(&self) -> bool {
        self.issues.is_empty()
    }
}

fn is_guarded(issue: &IssueId) -> bool {
    GUARDED.contains(&issue.as_str())
}

#[cfg(test)]
mod tests {
    use super::super::testing::thread;
    use super::super::{Level, Thresholds, read};
    use super::*;
    use crate::library::{Library, built_in, load};
    use std::sync::LazyLock;

    static LIBRARY: LazyLock<Library> =
        LazyLock::new(|| load(&built_in()).expect("it loads").library);

    fn reading(body: &str, learned: &Learned) -> Reading {
        read(&thread(body), &LIBRARY, Thresholds::default(), learned)
    }

    fn level(body: &str, issue: &str, learned: &Learned) -> Option<Level> {
        let found = reading(body, learned).issues;
        let found = found.into_iter().find(|found| found.id.as_str() == issue);
        found.map(|found| found.level)
    }

    /// What an adviser teaches who ticks the suggested issue, or never does.
    fn taught(body: &str, times: u32, ticked: &[&str]) -> Learned {
        let mut learned = Learned::default();
        let ticks = ticked.iter().map(|id| IssueId::new(*id).expect("an id"));
        let ticks: BTreeSet<IssueId> = ticks.collect();
        for _ in 0..times {
            let reading = reading(body, &Learned::default());
            learned.note(&reading, &ticks);
        }
        learned
    }

    const IRO: &str = "The IRO has not rung me back";

    #[test]
    fn a_suggestion_that_is_never_taken_up_is_no_longer_strong() {
        assert_eq!(
            level(IRO, "iro-role", &Learned::default()),
            Some(Level::Strong)
        );
        let learned = taught(IRO, 8, &[]);
        assert_ne!(level(IRO, "iro-role", &learned), Some(Level::Strong));
    }

    #[test]
    fn a_few_times_teach_nothing() {
        let learned = taught(IRO, ENOUGH - 1, &[]);
        assert_eq!(level(IRO, "iro-role", &learned), Some(Level::Strong));
    }

    #[test]
    fn a_suggestion_that_is_taken_up_stays_strong() {
        let learned = taught(IRO, 20, &["iro-role"]);
        assert_eq!(level(IRO, "iro-role", &learned), Some(Level::Strong));
    }

    #[test]
    fn what_guards_safety_is_never_made_rarer() {
        let body = "He hits me and I am in an abusive relationship, domestic abuse";
        let before = level(body, "domestic-abuse", &Learned::default());
        assert_eq!(before, Some(Level::Strong));
        assert_eq!(
            level(body, "domestic-abuse", &taught(body, 50, &[])),
            before
        );
    }

    #[test]
    fn no_word_of_a_post_is_kept() {
        let learned = taught(&format!("Zanzibar. {IRO}"), 8, &[]);
        let kept = serde_json::to_string(&learned).expect("it can be written");
        assert!(!kept.contains("Zanzibar") && kept.contains("iro"));
    }
}
