//! One named log of undoable steps for each open case.

use crate::checks::Decisions;
use crate::reply::{Draft, Ticks};
use crate::store::{CaseId, CaseState};
use jiff::Timestamp;
use std::collections::VecDeque;

/// How many steps a case remembers; a letter is some 20 kB, so this bounds a log at a few megabytes.
const STEPS_KEPT: usize = 200;

/// How many cases that are off the desk keep their logs.
const LOGS_KEPT: usize = 5;

/// All that undo brings back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// How far the case had come.
    pub state: CaseState,
    /// When its letter was sent.
    pub sent: Option<Timestamp>,
    /// The posts answered, as indices.
    pub enquiry: Vec<usize>,
    /// The issues ticked.
    pub ticks: Ticks,
    /// The letter.
    pub draft: Draft,
    /// What was decided about findings, questions and flags.
    pub decisions: Decisions,
}

#[derive(Debug, Clone)]
struct Step {
    name: String,
    /// The state to return to.
    state: Snapshot,
}

/// The log of one case.
#[derive(Debug, Clone, Default)]
pub struct UndoLog {
    done: VecDeque<Step>,
    undone: Vec<Step>,
    /// Whether the last step was an edit of the letter that the next one may carry on.
    in_run: bool,
}

impl UndoLog {
    /// Records the state `before` a step called `name`, as "tick Contact in care".
    pub fn record(&mut self, name: &str, before: Snapshot) {
        self.undone.clear();
        self.in_run = false;
        if self.done.len() == STEPS_KEPT {
            self.done.pop_front();
        }
        self.done.push_back(Step {
            name: name.to_owned(),
            state: before,
        });
    }

    /// Records an edit of the letter; one that `continues` the edit just before it is part of the same step, so that a
    /// run of typing is taken back at once.
    pub fn record_edit(&mut self, name: &str, before: Snapshot, continues: bool) {
        if continues && self.in_run {
            self.undone.clear();
        } else {
            self.record(name, before);
            self.in_run = true;
        }
    }

    /// Has the last step lead back to another state than the one before it.
    pub fn begin_last_from(&mut self, before: Snapshot) {
        if let Some(last) = self.done.back_mut() {
            last.state.draft = before.draft;
        }
    }

    /// Drops the step before the last if it came to nothing, as words that were typed and are gone again.
    pub fn drop_idle_step(&mut self) {
        let Some(last) = self.done.pop_back() else {
            return;
        };
        let is_idle = |step: &mut Step| {
            let (left, right) = (&step.state, &last.state);
            left.draft == right.draft && left.ticks == right.ticks && left.enquiry == right.enquiry
        };
        let idle = self.done.pop_back_if(is_idle);
        self.done.push_back(Step {
            state: idle.map_or(last.state, |idle| idle.state),
            ..last
        });
    }

    /// Ends a run of typing: the next edit is a step of its own.
    pub fn close_run(&mut self) {
        self.in_run = false;
    }

    /// What undo would take back.
    pub fn undo_name(&self) -> Option<&str> {
        self.done.back().map(|step| step.name.as_str())
    }

    /// What redo would do again.
    pub fn redo_name(&self) -> Option<&str> {
        self.undone.last().map(|step| step.name.as_str())
    }

    /// Takes the last step back: gives the state before it, and keeps `now` for redo.
    pub fn undo(&mut self, now: Snapshot) -> Option<(String, Snapshot)> {
        let step = self.done.pop_back()?;
        self.in_run = false;
        self.undone.push(Step {
            name: step.name.clone(),
            state: now,
        });
        Some((step.name, step.state))
    }

    /// Does the last undone step again.
    pub fn redo(&mut self, now: Snapshot) -> Option<(String, Snapshot)> {
        let step = self.undone.pop()?;
        self.in_run = false;
        self.done.push_back(Step {
            name: step.name.clone(),
            state: now,
        });
        Some((step.name, step.state))
    }
}

/// The logs of the cases that were on the desk before, so that each finds its own again.
#[derive(Debug, Default)]
pub(super) struct ParkedLogs(VecDeque<(CaseId, UndoLog)>);

impl ParkedLogs {
    /// Keeps the log of a case that leaves the desk; the one kept longest goes.
    pub(super) fn park(&mut self, case: CaseId, mut log: UndoLog) {
        log.close_run();
        self.0.retain(|(id, _)| *id != case);
        if self.0.len() == LOGS_KEPT {
            self.0.pop_front();
        }
        self.0.push_back((case, log));
    }

    /// Hands out the log of a case; an empty one if none is kept.
    pub(super) fn take(&mut self, case: CaseId) -> UndoLog {
        let at = self.0.iter().position(|(id, _)| *id == case);
        at.and_then(|at| self.0.remove(at))
            .map(|(_, log)| log)
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::IssueId;

    fn state(ticked: &[&str]) -> Snapshot {
        Snapshot {
            state: CaseState::Drafting,
            sent: None,
            enquiry: vec![0],
            ticks: ticked
                .iter()
                .map(|id| IssueId::new(*id).expect("a good id"))
                .collect(),
            draft: Draft::default(),
            decisions: Decisions::default(),
        }
    }

    #[test]
    fn undo_then_redo_returns_to_the_same_state() {
        let mut log = UndoLog::default();
        log.record("tick one", state(&[]));
        let (name, before) = log.undo(state(&["one"])).expect("one step");
        assert_eq!((name.as_str(), &before), ("tick one", &state(&[])));
        let (_, after) = log.redo(before).expect("one undone step");
        assert_eq!(after, state(&["one"]));
    }

    #[test]
    fn a_run_of_typing_is_one_step_called_as_it_began() {
        let mut log = UndoLog::default();
        log.record_edit("filling a gap", state(&["a"]), false);
        log.record_edit("typing", state(&["b"]), true);
        log.record_edit("typing", state(&["c"]), true);
        assert_eq!(
            log.undo(state(&["d"])).expect("a step"),
            ("filling a gap".to_owned(), state(&["a"]))
        );
        assert!(log.undo_name().is_none());
    }

    #[test]
    fn an_edit_never_carries_on_what_is_no_edit() {
        let mut log = UndoLog::default();
        log.record("tick one", state(&["a"]));
        log.record_edit("typing", state(&["b"]), true);
        assert_eq!(log.undo(state(&["c"])).expect("a step").1, state(&["b"]));
        log.record_edit("typing", state(&["b"]), true);
        assert_eq!(log.undo(state(&["c"])).expect("a step").1, state(&["b"]));
        assert_eq!(log.undo_name(), Some("tick one"));
    }

    #[test]
    fn typing_after_a_closed_group_is_a_new_step() {
        let mut log = UndoLog::default();
        log.record_edit("typing", state(&["a"]), true);
        log.close_run();
        log.record_edit("typing", state(&["b"]), true);
        assert_eq!(log.undo(state(&["c"])).expect("a step").1, state(&["b"]));
    }

    #[test]
    fn a_new_step_forgets_what_was_undone() {
        let mut log = UndoLog::default();
        log.record("tick one", state(&[]));
        log.undo(state(&["one"]));
        log.record("tick two", state(&[]));
        assert!(log.redo_name().is_none());
    }

    #[test]
    fn the_log_is_bounded_and_drops_the_oldest_step() {
        let mut log = UndoLog::default();
        for number in 0..=STEPS_KEPT {
            log.record(&format!("step {number}"), state(&[]));
        }
        let mut names = Vec::new();
        while let Some((name, _)) = log.undo(state(&[])) {
            names.push(name);
        }
        assert_eq!(names.len(), STEPS_KEPT);
        assert_eq!(names.last().map(String::as_str), Some("step 1"));
    }

    #[test]
    fn each_case_finds_its_own_log_and_the_oldest_is_forgotten() {
        let mut parked = ParkedLogs::default();
        for number in 0..=LOGS_KEPT {
            let mut log = UndoLog::default();
            log.record(&format!("step {number}"), state(&[]));
            parked.park(CaseId(number as i64), log);
        }
        assert_eq!(parked.take(CaseId(0)).undo_name(), None);
        assert_eq!(parked.take(CaseId(2)).undo_name(), Some("step 2"));
        assert_eq!(parked.take(CaseId(2)).undo_name(), None);
    }

    #[test]
    fn typing_after_a_case_was_away_is_a_new_step() {
        let mut parked = ParkedLogs::default();
        let mut log = UndoLog::default();
        log.record_edit("typing", state(&["a"]), true);
        parked.park(CaseId(1), log);
        let mut log = parked.take(CaseId(1));
        log.record_edit("typing", state(&["b"]), true);
        assert_eq!(log.undo(state(&["c"])).expect("a step").1, state(&["b"]));
    }
}
