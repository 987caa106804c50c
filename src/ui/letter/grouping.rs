//! Which edits belong to one step of the undo log.

use super::EditStep;

/// A pause after which typing begins a new step, in seconds.
const PAUSE_S: f64 = 2.0;

/// Remembers the last edit, so that the next can carry it on.
#[derive(Debug, Default)]
pub(super) struct Grouping {
    last: Option<Last>,
}

#[derive(Debug)]
struct Last {
    step: EditStep,
    caret: usize,
    at_s: f64,
}

/// One edit, as far as grouping needs to know it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edit {
    /// What it was.
    pub step: EditStep,
    /// The caret before it; none if something was selected.
    pub from: Option<usize>,
    /// The caret after it.
    pub to: usize,
    /// Whether it began a new line.
    pub broke_line: bool,
    /// Whether it belongs to a composition that is under way.
    pub composing: bool,
    /// When, in seconds.
    pub at_s: f64,
}

impl Grouping {
    /// Ends the step: the next edit begins a new one.
    pub(super) fn close(&mut self) {
        self.last = None;
    }

    /// Takes an edit in, and tells whether it begins a new step.
    pub(super) fn begins(&mut self, edit: Edit) -> bool {
        let carries_on = self.last.as_ref().is_some_and(|last| {
            let same_kind = match edit.step {
                EditStep::Typing => {
                    matches!(last.step, EditStep::Typing | EditStep::GapFilled)
                }
                EditStep::Deleting => last.step == EditStep::Deleting,
                EditStep::GapReopened => true,
                _ => false,
            };
            let same_place = edit.from == Some(last.caret) && edit.at_s - last.at_s < PAUSE_S;
            let follows = edit.composing || same_place || edit.step == EditStep::GapReopened;
            same_kind && follows && !edit.broke_line
        });
        self.last = (!edit.broke_line).then_some(Last {
            step: edit.step,
            caret: edit.to,
            at_s: edit.at_s,
        });
        !carries_on
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(from: usize, to: usize) -> Edit {
        Edit {
            step: EditStep::Typing,
            from: Some(from),
            to,
            broke_line: false,
            composing: false,
            at_s: 0.0,
        }
    }

    #[test]
    fn typing_carries_on_where_it_stopped() {
        let mut grouping = Grouping::default();
        assert!(grouping.begins(typed(0, 1)));
        assert!(!grouping.begins(typed(1, 2)));
        assert!(grouping.begins(typed(9, 10)), "elsewhere");
    }

    #[test]
    fn a_pause_a_new_line_another_kind_and_a_selection_begin_a_step() {
        let later = Edit {
            at_s: 5.0,
            ..typed(1, 2)
        };
        let new_line = Edit {
            broke_line: true,
            ..typed(1, 2)
        };
        let deleting = Edit {
            step: EditStep::Deleting,
            ..typed(1, 0)
        };
        let over_selection = Edit {
            from: None,
            ..typed(1, 2)
        };
        for edit in [later, new_line, deleting, over_selection] {
            let mut grouping = Grouping::default();
            grouping.begins(typed(0, 1));
            assert!(grouping.begins(edit), "{edit:?}");
        }
    }

    #[test]
    fn nothing_carries_on_after_a_new_line_or_a_close() {
        let mut grouping = Grouping::default();
        grouping.begins(Edit {
            broke_line: true,
            ..typed(0, 1)
        });
        assert!(grouping.begins(typed(1, 2)));
        grouping.close();
        assert!(grouping.begins(typed(2, 3)));
    }
}
