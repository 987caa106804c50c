//! That the library's file cannot be used: a banner for as long as that lasts.

use super::asking::Recovering;
use crate::ui::dialog::Dialog;
use crate::ui::theme::{self, Tokens};
use crate::ui::view::View;
use crate::workbench::Unavailable;
use egui::accesskit::Live;
use egui::{Frame, Label, Margin, Panel, RichText, Stroke, Ui};

/// Paints the banner across the window.
pub(in crate::ui) fn banner_ui(ui: &mut Ui, trouble: &Unavailable, view: &mut View) {
    let tokens = Tokens::of(ui);
    let frame = Frame::NONE
        .fill(tokens.warn_soft)
        .stroke(Stroke::new(1.0, Tokens::edge_of(tokens.warn)))
        .inner_margin(Margin::symmetric(16, 8));
    Panel::top("library trouble").frame(frame).show(ui, |ui| {
        let words = format!("The library’s file cannot be used. {}.", trouble.why);
        let first = RichText::new(words).font(theme::bold(14.5));
        let label = ui.add(Label::new(first.color(tokens.warn)).wrap());
        ui.ctx().accesskit_node_builder(label.id, |node| {
            node.set_live(Live::Assertive);
        });
        let words = "A copy is used meanwhile, which cannot be changed. Letters can be written and saved as usual.";
        ui.add(Label::new(RichText::new(words).size(14.0)).wrap());
        ui.add_space(2.0);
        if ui.button("Put the library right…").clicked() {
            view.dialog = Some(Dialog::Recovering(Recovering::Library));
        }
    });
}
