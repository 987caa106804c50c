//! Small things that several panes are made of.
//!
//! In: a `Ui` and words. Out: what was pressed. They know nothing of cases, letters or the library.

mod keys;
mod long_list;

pub(super) use keys::{
    arrow_keys, held, hold_arrow_keys, offset_for, read_by_keys, scroll_by_keys, step, walk_rows,
};
pub(super) use long_list::LongList;

use super::theme::{self, Tokens};
use egui::{
    Align, Color32, CornerRadius, Layout, Pos2, Rect, Response, RichText, Role, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, vec2,
};

/// A heading over a pane, with a quiet remark at its right; where there is no room for both, the heading is cut.
pub(super) fn pane_heading_ui(ui: &mut Ui, heading: &str, remark: &str) {
    let quiet = Tokens::of(ui).quiet;
    let words =
        |words: &str| egui::Label::new(RichText::new(words).font(theme::bold(13.0)).color(quiet));
    let size = vec2(ui.available_width(), 20.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.add(words(remark).extend());
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add(words(heading).truncate());
        });
    });
}

/// How wide a button with these words is.
pub(super) fn button_width(ui: &Ui, words: &str) -> f32 {
    let font = egui::TextStyle::Button.resolve(ui.style());
    let ink = ui.visuals().text_color();
    let galley = ui.painter().layout_no_wrap(words.to_owned(), font, ink);
    galley.size().x + 2.0 * ui.spacing().button_padding.x
}

/// How wide words to press are.
pub(super) fn link_width(ui: &Ui, words: &str) -> f32 {
    let ink = ui.visuals().text_color();
    let words = words.to_owned();
    ui.painter()
        .layout_no_wrap(words, theme::bold(13.0), ink)
        .size()
        .x
}

/// A heading within a pane.
pub(super) fn section_heading_ui(ui: &mut Ui, heading: &str) {
    ui.add_space(10.0);
    ui.label(
        RichText::new(heading)
            .font(theme::bold(12.5))
            .color(Tokens::of(ui).quiet),
    );
}

/// Words to press that look like a link, on a line of their own; long ones are cut, and shown whole under the pointer.
pub(super) fn link_ui(ui: &mut Ui, words: &str) -> Response {
    let colour = Tokens::of(ui).accent;
    let response = ui.add(pressable(words, colour).truncate());
    focus_ring(ui, &response);
    follow_focus(&response);
    response.on_hover_text(words)
}

/// A few words to press, of less weight; several may stand in a row.
pub(super) fn quiet_link_ui(ui: &mut Ui, words: &str) -> Response {
    let colour = Tokens::of(ui).quiet;
    row_link_ui(ui, words, colour)
}

/// The same, for words that warn.
pub(super) fn warning_link_ui(ui: &mut Ui, words: &str) -> Response {
    let colour = Tokens::of(ui).warn;
    row_link_ui(ui, words, colour)
}

fn row_link_ui(ui: &mut Ui, words: &str, colour: Color32) -> Response {
    let button = pressable(words, colour).wrap_mode(egui::TextWrapMode::Extend);
    let response = ui.add(button);
    focus_ring(ui, &response);
    response
}

/// The same, opening a menu.
pub(super) fn quiet_menu_ui(ui: &mut Ui, words: &str, content: impl FnOnce(&mut Ui)) {
    let colour = Tokens::of(ui).quiet;
    menu_ui(ui, words, colour, content);
}

/// A few words of one of several choices, opening a menu of the others; in the accent's colour where a choice was made.
/// `name` is what a screen reader is told.
pub(super) fn choice_menu_ui(
    ui: &mut Ui,
    words: &str,
    name: &str,
    is_chosen: bool,
    content: impl FnOnce(&mut Ui),
) {
    let tokens = Tokens::of(ui);
    let colour = if is_chosen {
        tokens.accent
    } else {
        tokens.quiet
    };
    let response = menu_ui(ui, &format!("{words} ▼"), colour, content);
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, name));
}

fn menu_ui(ui: &mut Ui, words: &str, colour: Color32, content: impl FnOnce(&mut Ui)) -> Response {
    let button = pressable(words, colour).wrap_mode(egui::TextWrapMode::Extend);
    let menu = egui::containers::menu::MenuButton::from_button(button);
    let (response, _) = menu.ui(ui, content);
    focus_ring(ui, &response);
    response
}

fn pressable(words: &str, colour: Color32) -> egui::Button<'_> {
    let text = RichText::new(words).font(theme::bold(13.0)).color(colour);
    egui::Button::new(text)
        .frame(false)
        .min_size(vec2(0.0, 20.0))
}

/// The side of a box to tick, in points.
const BOX: f32 = 16.0;

/// A box to tick, as the checklist has them.
pub(super) fn checkbox_ui<'a>(
    ui: &mut Ui,
    ticked: &'a mut bool,
    words: impl egui::IntoAtoms<'a>,
) -> Response {
    let tokens = Tokens::of(ui);
    let (fill, edge) = if *ticked {
        (tokens.accent, Stroke::NONE)
    } else {
        (tokens.paper, Stroke::new(1.5, tokens.edge))
    };
    ui.scope(|ui| {
        ui.spacing_mut().icon_width = BOX;
        let visuals = ui.visuals_mut();
        // The tick takes the colour of words, which are given theirs here.
        visuals.override_text_color = Some(tokens.ink);
        let widgets = &mut visuals.widgets;
        for look in [
            &mut widgets.inactive,
            &mut widgets.hovered,
            &mut widgets.active,
        ] {
            look.bg_fill = fill;
            look.bg_stroke = edge;
            look.fg_stroke = Stroke::new(2.0, tokens.on_accent);
            look.corner_radius = CornerRadius::same(4);
        }
        let response = ui.checkbox(ticked, words);
        focus_ring(ui, &response);
        follow_focus(&response);
        response
    })
    .inner
}

/// Words in a rounded frame.
pub(super) fn pill_ui(ui: &mut Ui, words: &str, colour: Color32) -> Response {
    let galley = ui
        .painter()
        .layout_no_wrap(words.to_owned(), theme::plain(12.0), colour);
    let size = galley.size() + vec2(16.0, 5.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let radius = CornerRadius::same(11);
    ui.painter().rect_stroke(
        rect,
        radius,
        Stroke::new(1.0, Tokens::edge_of(colour)),
        StrokeKind::Inside,
    );
    ui.painter()
        .galley(rect.center() - galley.size() / 2.0, galley, colour);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    response
}

/// The same to press, which shows where it comes from.
pub(super) fn pressed_pill_ui(ui: &mut Ui, words: &str, colour: Color32) -> Response {
    let shown = pill_ui(ui, words, colour);
    let response = ui.interact(shown.rect, shown.id.with("pressed"), Sense::click());
    if response.hovered() {
        let edge = Stroke::new(1.5, colour);
        let radius = CornerRadius::same(11);
        ui.painter()
            .rect_stroke(shown.rect, radius, edge, StrokeKind::Inside);
    }
    focus_ring(ui, &response);
    follow_focus(&response);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, words));
    response
}

/// Words in a filled frame to press: it leads to what it names. Words longer than the line are cut.
pub(super) fn chip_ui(ui: &mut Ui, words: &str) -> Response {
    let tokens = Tokens::of(ui);
    let widest = ui.max_rect().width() - 20.0;
    let mut job = egui::text::LayoutJob::simple_singleline(
        words.to_owned(),
        theme::plain(12.5),
        tokens.accent,
    );
    job.wrap = egui::text::TextWrapping::truncate_at_width(widest);
    let galley = ui.painter().layout_job(job);
    let size = galley.size() + vec2(18.0, 7.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let fill = if response.hovered() {
        tokens.hover
    } else {
        tokens.accent_soft
    };
    let radius = CornerRadius::same(12);
    ui.painter().rect_filled(rect, radius, fill);
    let at = rect.center() - galley.size() / 2.0;
    ui.painter().galley(at, galley, tokens.accent);
    focus_ring(ui, &response);
    follow_focus(&response);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, words));
    response
}

/// Brings what the keyboard has just come to into view.
pub(super) fn follow_focus(response: &Response) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
}

/// A heading that folds what stands under it away until it is pressed; a long one is cut, so that no pane grows by it.
pub(super) fn folded_ui(
    ui: &mut Ui,
    salt: impl std::hash::Hash + std::fmt::Debug,
    heading: &str,
    body: impl FnOnce(&mut Ui),
) {
    let id = ui.scope_id().with(("folded", salt));
    let was_open = ui.data(|data| data.get_temp::<bool>(id).unwrap_or(false));
    let mut is_open = was_open;
    fold_ui(ui, id, heading, &mut is_open);
    if is_open != was_open {
        ui.data_mut(|data| data.insert_temp(id, is_open));
    }
    if is_open {
        body(ui);
    }
}

/// The heading alone: it says whether what stands under it is open, and changes that when it is pressed.
pub(super) fn fold_ui(ui: &mut Ui, id: egui::Id, heading: &str, is_open: &mut bool) {
    let quiet = Tokens::of(ui).quiet;
    let mark = if *is_open { "▼" } else { "▶" };
    let row = ui.horizontal(|ui| {
        ui.label(RichText::new(mark).size(9.0).color(quiet));
        let words = RichText::new(heading).size(13.5).color(quiet);
        ui.add(egui::Label::new(words).truncate());
    });
    let response = ui
        .interact(row.response.rect, id, Sense::click())
        .on_hover_text(heading);
    focus_ring(ui, &response);
    follow_focus(&response);
    response
        .widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, true, *is_open, heading));
    if response.clicked() {
        *is_open = !*is_open;
    }
}

/// A button that stands out: the one thing to do here.
pub(super) fn main_button_ui(
    ui: &mut Ui,
    words: &str,
    keys: Option<&str>,
    enabled: bool,
) -> Response {
    let tokens = Tokens::of(ui);
    let mut text = egui::text::LayoutJob::default();
    let format = |colour, font| egui::TextFormat {
        font_id: font,
        color: colour,
        valign: Align::Center,
        ..Default::default()
    };
    text.append(words, 0.0, format(tokens.on_accent, theme::bold(14.0)));
    if let Some(keys) = keys {
        text.append(keys, 8.0, format(tokens.on_accent, theme::plain(13.0)));
    }
    let button = egui::Button::new(text)
        .fill(tokens.accent)
        .stroke(Stroke::NONE)
        .min_size(vec2(0.0, 34.0));
    let response = ui.add_enabled(enabled, button);
    if response.has_focus() {
        // On its own fill the ring of other buttons could not be seen.
        ui.painter().rect_stroke(
            response.rect,
            CornerRadius::same(7),
            Stroke::new(2.0, tokens.ink),
            StrokeKind::Outside,
        );
    }
    // The words and the keys are one text to egui, without a space between them.
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, words));
    if let Some(keys) = keys {
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(keys));
    }
    response
}

/// Paints a few things side by side, or under one another where there is no room; `paint` is told which.
pub(super) fn side_by_side_ui(
    ui: &mut Ui,
    count: usize,
    has_room: bool,
    mut paint: impl FnMut(&mut Ui, usize),
) {
    if !has_room {
        (0..count).for_each(|at| paint(ui, at));
        return;
    }
    ui.columns(count, |columns| {
        for (at, column) in columns.iter_mut().enumerate() {
            // As they come, columns spread words to both edges.
            column.with_layout(Layout::top_down(Align::Min), |ui| paint(ui, at));
        }
    });
}

/// Paints the box of a row that can be chosen together with others.
pub(super) fn pick_box(ui: &Ui, middle: Pos2, is_picked: bool) {
    let tokens = Tokens::of(ui);
    let place = Rect::from_center_size(middle, vec2(14.0, 14.0));
    let radius = CornerRadius::same(3);
    let painter = ui.painter();
    if is_picked {
        painter.rect_filled(place, radius, tokens.accent);
        let stroke = Stroke::new(1.8, tokens.on_accent);
        let at = |x: f32, y: f32| place.min + vec2(x, y);
        painter.line(vec![at(3.2, 7.2), at(6.0, 10.0), at(10.8, 4.4)], stroke);
    } else {
        painter.rect_filled(place, radius, tokens.paper);
        let stroke = Stroke::new(1.2, tokens.edge);
        painter.rect_stroke(place, radius, stroke, StrokeKind::Inside);
    }
}

/// Paints the ring round what the keyboard is on.
pub(super) fn focus_ring(ui: &Ui, response: &Response) {
    if response.has_focus() {
        ui.painter().rect_stroke(
            response.rect.expand2(vec2(2.0, 0.0)),
            CornerRadius::same(5),
            Stroke::new(2.0, Tokens::of(ui).accent),
            StrokeKind::Inside,
        );
    }
}

/// Tells a screen reader what all in `ui` is about, where its controls have the same names as others beside it.
pub(super) fn group(ui: &Ui, about: &str) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(egui::accesskit::Role::Group);
        node.set_label(about);
    });
}

/// Has a screen reader say these words whenever they change; nothing is painted.
pub(super) fn announce(ui: &Ui, salt: &str, words: &str) {
    let id = ui.scope_id().with(salt);
    let nowhere = egui::Rect::from_min_size(ui.max_rect().min, egui::Vec2::ZERO);
    let response = ui.interact(nowhere, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
}
