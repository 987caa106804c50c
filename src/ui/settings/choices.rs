//! A row of choices of which one is made.

use crate::ui::pieces;
use crate::ui::theme::Tokens;
use egui::{Button, Role, Stroke, Ui, WidgetInfo, vec2};

/// Paints choices side by side, over more lines where there is no room; gives the one that was made anew.
///
/// `of` is what the choice is about: a screen reader is told "Colours: dark".
pub(super) fn choices_ui<T: PartialEq + Copy>(
    ui: &mut Ui,
    of: &str,
    choices: impl IntoIterator<Item = (T, String)>,
    is_chosen: impl Fn(T) -> bool,
) -> Option<T> {
    let mut made = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for (choice, words) in choices {
            let chosen = is_chosen(choice);
            let edge = if chosen {
                Stroke::new(1.5, Tokens::of(ui).accent)
            } else {
                Stroke::new(1.0, Tokens::of(ui).edge)
            };
            let button = Button::new(words.as_str())
                .selected(chosen)
                .stroke(edge)
                .min_size(vec2(0.0, 32.0));
            let response = ui.add(button);
            pieces::focus_ring(ui, &response);
            let name = format!("{of}: {words}");
            response.widget_info(|| {
                WidgetInfo::selected(Role::RadioButton, true, chosen, name.as_str())
            });
            if response.clicked() && !chosen {
                made = Some(choice);
            }
        }
    });
    made
}
