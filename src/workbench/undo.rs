//! One named log of undoable steps for each open case.

use crate::reply::{Draft, Ticks};

/// How many steps a case remembers; a letter is some 10 kB, so this bounds the log at a few megabytes.
const STEPS_KEPT: usize = 400;

/// All that undo brings back: what was ticked, and the letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// The issues ticked.
    pub ticks: Ticks,
    /// The letter.
    pub draft: Draft,
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
    done: Vec<Step>,
    undone: Vec<Step>,
    /// Whether the next step of the same name joins the last one.
    open_group: bool,
}

impl UndoLog {
    /// Records the state `before` a step called `name`, as "tick Contact in care".
    ///
    /// Steps that `continues` and bear the name of the last one join it, so that a run of typing is one step.
    pub fn record(&mut self, name: &str, before: Snapshot, continues: bool) {
        self.undone.clear();
        let joins =
            continues && self.open_group && self.done.last().is_some_and(|last| last.name == name);
        self.open_group = continues;
        if joins {
            return;
        }
        if self.done.len() == STEPS_KEPT {
            self.done.remove(0);
        }
        self.done.push(Step {
            name: name.to_owned(),
            state: before,
        });
    }

    /// Ends a run of typing: the next step stands on its own.
    pub fn close_group(&mut self) {
        self.open_group = false;
    }

    /// What undo would take back.
    pub fn undo_name(&self) -> Option<&str> {
        self.done.last().map(|step| step.name.as_str())
    }

    /// What redo would do again.
    pub fn redo_name(&self) -> Option<&str> {
        self.undone.last().map(|step| step.name.as_str())
    }

    /// Takes the last step back: gives the state before it, and keeps `now` for redo.
    pub fn undo(&mut self, now: Snapshot) -> Option<(String, Snapshot)> {
        let step = self.done.pop()?;
        self.open_group = false;
        self.undone.push(Step {
            name: step.name.clone(),
            state: now,
        });
        Some((step.name, step.state))
    }

    /// Does the last undone step again.
    pub fn redo(&mut self, now: Snapshot) -> Option<(String, Snapshot)> {
        let step = self.undone.pop()?;
        self.open_group = false;
        self.done.push(Step {
            name: step.name.clone(),
            state: now,
        });
        Some((step.name, step.state))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::IssueId;

    fn state(ticked: &[&str]) -> Snapshot {
        Snapshot {
            ticks: ticked
                .iter()
                .map(|id| IssueId::new(*id).expect("a good id"))
                .collect(),
            draft: Draft::default(),
        }
    }

    #[test]
    fn undo_then_redo_returns_to_the_same_state() {
        let mut log = UndoLog::default();
        log.record("tick one", state(&[]), false);
        let (name, before) = log.undo(state(&["one"])).expect("one step");
        assert_eq!((name.as_str(), &before), ("tick one", &state(&[])));
        let (_, after) = log.redo(before).expect("one undone step");
        assert_eq!(after, state(&["one"]));
    }

    #[test]
    fn a_run_of_typing_is_one_step() {
        let mut log = UndoLog::default();
        log.record("typing", state(&["a"]), true);
        log.record("typing", state(&["b"]), true);
        assert_eq!(log.undo(state(&["c"])).expect("a step").1, state(&["a"]));
        assert!(log.undo_name().is_none());
    }

    #[test]
    fn typing_after_a_closed_group_is_a_new_step() {
        let mut log = UndoLog::default();
        log.record("typing", state(&["a"]), true);
        log.close_group();
        log.record("typing", state(&["b"]), true);
        assert_eq!(log.undo(state(&["c"])).expect("a step").1, state(&["b"]));
    }

    #[test]
    fn a_new_step_forgets_what_was_undone() {
        let mut log = UndoLog::default();
        log.record("tick one", state(&[]), false);
        log.undo(state(&["one"]));
        log.record("tick two", state(&[]), false);
        assert!(log.redo_name().is_none());
    }

    #[test]
    fn the_log_is_bounded_and_drops_the_oldest_step() {
        let mut log = UndoLog::default();
        for number in 0..=STEPS_KEPT {
            log.record(&format!("step {number}"), state(&[]), false);
        }
        let mut names = Vec::new();
        while let Some((name, _)) = log.undo(state(&[])) {
            names.push(name);
        }
        assert_eq!(names.len(), STEPS_KEPT);
        assert_eq!(names.last().map(String::as_str), Some("step 1"));
    }
}
