//! How far the loading of several files has come, with a way to stop it.

use crate::ui::pieces;
use crate::ui::view::View;
use crate::workbench::{Action, Workbench};
use egui::{Align, Layout, RichText, Ui};

/// Up to how many files nothing is shown: they are there before it could be read.
const FEW: usize = 3;

/// Paints it while it goes on.
pub(super) fn loading_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let Some((done, total)) = bench.loading().filter(|(_, total)| *total > FEW) else {
        return;
    };
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if pieces::quiet_link_ui(ui, "Stop").clicked() {
                view.act(Action::StopLoading);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let words = format!("Loading {done} of {total}…");
                let label = ui.add(egui::Label::new(RichText::new(words).size(13.0)).truncate());
                ui.ctx().accesskit_node_builder(label.id, |node| {
                    node.set_live(egui::accesskit::Live::Polite);
                });
            });
        });
    });
}
