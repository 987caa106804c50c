//! Several passages chosen in the table, and what a lead does to all of them in one step.
//!
//! In: the rows of the table, clicks and keys on them. Out: wishes to change the library. `chosen` knows which passages are
//! chosen, `task` what can be done to them, `asking` says what that will do, and to how many, before it is done. Only a lead
//! chooses; an adviser's table has no boxes.

mod asking;
mod chosen;
mod task;

pub(in crate::ui) use asking::{BulkAsking, bulk_ui};
pub(super) use chosen::{Chosen, can_be_chosen};

use crate::ui::dialog::Dialog;
use crate::ui::pieces;
use crate::ui::theme::{self, Tokens};
use crate::ui::view::View;
use egui::{Align, Button, Label, Layout, Rect, RichText, Ui, UiBuilder, vec2};
use task::Task;

/// Paints how many passages are chosen and what can be done to them, in the place of the heads.
pub(super) fn bar_ui(ui: &mut Ui, rect: Rect, view: &mut View) {
    let tokens = Tokens::of(ui);
    ui.painter().rect_filled(rect, 0.0, tokens.accent_soft);
    let layout = Layout::left_to_right(Align::Center);
    let content = UiBuilder::new()
        .max_rect(rect.shrink2(vec2(10.0, 0.0)))
        .layout(layout);
    ui.scope_builder(content, |ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 0.0);
        let count = view.library.chosen.count();
        let words = format!("{} chosen", passages(count));
        let words = RichText::new(words).font(theme::bold(13.0));
        ui.add(Label::new(words.color(tokens.ink)).extend());
        pieces::choice_menu_ui(ui, "Change them", "Change them", true, |ui| {
            ui.set_min_width(200.0);
            for (at, group) in Task::GROUPS.iter().enumerate() {
                if at > 0 {
                    ui.separator();
                }
                for task in *group {
                    if ui.add(Button::new(task.menu_words())).clicked() {
                        let asking = BulkAsking::new(*task, view.library.chosen.paths());
                        view.dialog = Some(Dialog::Bulk(asking));
                        ui.close();
                    }
                }
            }
        });
        if pieces::quiet_link_ui(ui, "Choose none")
            .on_hover_text("Escape does so too")
            .clicked()
        {
            view.library.chosen.clear();
        }
    });
}

/// "1 passage", "4 passages".
fn passages(count: usize) -> String {
    match count {
        1 => "1 passage".to_owned(),
        count => format!("{count} passages"),
    }
}
