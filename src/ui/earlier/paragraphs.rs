//! The dialog with what the adviser wrote by hand in letters of cases like this one.

use super::list;
use super::using::{self, Using};
use crate::ui::dialog::heading_ui;
use crate::ui::view::View;
use crate::workbench::{Action, SimilarCase, Workbench};
use egui::Ui;
use std::sync::Arc;
use std::time::Duration;

/// How often the dialog looks whether the search is done.
const LOOK_AGAIN: Duration = Duration::from_millis(100);

/// The dialog: the list, or the paragraph that is being made ready for this letter.
#[derive(Default)]
pub(in crate::ui) struct Paragraphs {
    has_asked: bool,
    using: Option<Using>,
    /// The list the paragraph was taken from.
    cases: Arc<Vec<SimilarCase>>,
}

impl Paragraphs {
    /// Whether words may be changed in it that a click beside it must not lose.
    pub(in crate::ui) fn holds_words(&self) -> bool {
        self.using.is_some()
    }
}

/// Paints the dialog.
pub(in crate::ui) fn paragraphs_ui(
    ui: &mut Ui,
    it: &mut Paragraphs,
    bench: &Workbench,
    view: &mut View,
) {
    if bench.open_case_ref().is_none() {
        ui.close();
        return;
    }
    if !std::mem::replace(&mut it.has_asked, true) {
        view.act(Action::LookForSimilar);
        // The answer may be there already, but it belongs to what was asked before.
        ui.ctx().request_repaint();
        return;
    }
    let similar = bench.similar();
    if similar.is_looking() {
        ui.ctx().request_repaint_after(LOOK_AGAIN);
    }
    heading_ui(ui, "Paragraphs from earlier letters");
    let Some(using) = &mut it.using else {
        it.cases = Arc::clone(similar.cases());
        let chosen = list::list_ui(ui, &it.cases, similar);
        it.using = chosen.and_then(|place| Using::of(&it.cases, place));
        return;
    };
    if using::using_ui(ui, using, similar.here(), view) {
        it.using = None;
    }
}
