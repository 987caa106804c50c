//! Fields that a passphrase is typed into, and what is told under them.

use crate::ui::theme::Tokens;
use crate::ui::view::View;
use crate::workbench::{Action, Guard, Passphrase, Workbench};
use egui::accesskit::Live;
use egui::{Button, Label, Margin, Response, RichText, Role, TextEdit, Ui, WidgetInfo, vec2};

/// Paints a field for a passphrase; what is typed shows as dots unless it is to be shown.
pub(super) fn field_ui(
    ui: &mut Ui,
    words: &mut Passphrase,
    name: &'static str,
    is_shown: bool,
) -> Response {
    let field = ui.add(
        TextEdit::singleline(words.typed())
            .hint_text(name)
            .password(!is_shown)
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(10, 7)),
    );
    field.widget_info(|| WidgetInfo::labeled(Role::PasswordInput, true, name));
    field
}

/// Paints a line that explains.
pub(super) fn about_ui(ui: &mut Ui, words: &str) {
    let quiet = Tokens::of(ui).quiet;
    ui.add(Label::new(RichText::new(words).color(quiet)).wrap());
    ui.add_space(4.0);
}

/// Paints what went wrong, which screen readers say.
pub(super) fn problem_ui(ui: &mut Ui, words: &str) {
    let error = Tokens::of(ui).error;
    let label = ui.add(Label::new(RichText::new(words).color(error)).wrap());
    ui.ctx().accesskit_node_builder(label.id, |node| {
        node.set_live(Live::Polite);
    });
}

/// Paints what is being done, with the way to give it up where there is one.
pub(super) fn running_ui(ui: &mut Ui, bench: &Workbench, view: &mut View, can_stop: bool) {
    let Some(words) = bench.guarding().words() else {
        return;
    };
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(words);
        ui.ctx().accesskit_node_builder(label.id, |node| {
            node.set_live(Live::Polite);
        });
        if can_stop && wide_ui(ui, "Stop").clicked() {
            view.act(Action::Guard(Guard::Stop));
        }
    });
}

pub(super) fn wide_ui(ui: &mut Ui, words: &str) -> Response {
    ui.add(Button::new(words).min_size(vec2(0.0, 34.0)))
}
