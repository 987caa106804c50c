//! Help within the window: a page for each task, and one of all keys.
//!
//! In: what the adviser is in, and words to search for. Out: nothing but what is read. It must not need a network.

mod keys;
mod pages;
mod pictures;
mod rendering;

pub(super) use pages::{GuidePage, pages};

use self::pictures::Pictures;
use super::dialog::hold_keyboard;
use super::pieces;
use super::theme::{self, Tokens};
use super::view::View;
use egui::{Align, Button, Layout, RichText, ScrollArea, TextEdit, Ui, vec2};

/// The width of the list of pages; without room for it beside the page, only the page is shown.
const LIST: f32 = 210.0;
const ROOM_FOR_BOTH: f32 = 560.0;

/// What the dialog shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Guide(GuidePage),
    Keys,
}

impl Shown {
    fn title(self) -> &'static str {
        match self {
            Self::Guide(page) => page.title(),
            Self::Keys => "Keys and commands",
        }
    }

    fn has(self, words: &str) -> bool {
        match self {
            Self::Guide(page) => page.has(words),
            Self::Keys => keys::has(words),
        }
    }

    fn all() -> impl Iterator<Item = Self> {
        pages().map(Self::Guide).chain([Self::Keys])
    }
}

/// What the dialog remembers.
pub(super) struct HelpView {
    shown: Shown,
    words: String,
    pictures: Pictures,
}

impl HelpView {
    /// Opened at a page.
    pub(super) fn on(page: GuidePage) -> Self {
        Self {
            shown: Shown::Guide(page),
            words: String::new(),
            pictures: Pictures::default(),
        }
    }

    /// Opened at the page of all keys.
    pub(super) fn on_keys() -> Self {
        Self {
            shown: Shown::Keys,
            words: String::new(),
            pictures: Pictures::default(),
        }
    }

    /// Opened at the page about what the adviser is in.
    pub(super) fn about(view: &View) -> Self {
        GuidePage::about(view).map_or_else(Self::on_keys, Self::on)
    }
}

/// Paints the page, and the list of pages.
pub(super) fn help_ui(ui: &mut Ui, help: &mut HelpView) {
    let height = ui.ctx().content_rect().height() - 180.0;
    let has_room = ui.available_width() >= ROOM_FOR_BOTH;
    let close = ui
        .horizontal(|ui| {
            ui.label(RichText::new("Help").font(theme::bold(18.0)));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add(Button::new("Close").min_size(vec2(0.0, 32.0)))
            })
            .inner
        })
        .inner;
    ui.add_space(4.0);
    let field = ui.add(
        TextEdit::singleline(&mut help.words)
            .hint_text("Search the guide")
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(10, 7)),
    );
    let found: Vec<Shown> = Shown::all().filter(|it| it.has(&help.words)).collect();
    if field.changed() && !found.contains(&help.shown) {
        help.shown = found.first().copied().unwrap_or(help.shown);
    }
    ui.add_space(8.0);
    let size = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Min), |ui| {
        if has_room {
            ui.allocate_ui_with_layout(vec2(LIST, height), Layout::top_down(Align::Min), |ui| {
                list_ui(ui, help, &found);
            });
            ui.add_space(14.0);
        }
        ScrollArea::vertical()
            .id_salt(("page", help.shown.title()))
            .max_height(height)
            .min_scrolled_height(height)
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.set_max_width(ui.available_width() - 14.0);
                pieces::scroll_by_keys(ui, height);
                // The area lays out as what it stands in, which is from left to right.
                ui.vertical(|ui| shown_ui(ui, help));
            });
    });
    hold_keyboard(ui, &field);
    if close.clicked() {
        ui.close();
    }
}

fn list_ui(ui: &mut Ui, help: &mut HelpView, found: &[Shown]) {
    ui.spacing_mut().item_spacing.y = 1.0;
    for it in found {
        let is_here = help.shown == *it;
        let words = RichText::new(it.title()).size(13.5);
        let button = Button::new(words)
            .selected(is_here)
            .frame_when_inactive(is_here)
            .right_text("")
            .wrap()
            .min_size(vec2(LIST, 29.0));
        let response = ui.add(button);
        pieces::focus_ring(ui, &response);
        response
            .widget_info(|| egui::WidgetInfo::selected(egui::Role::Tab, true, is_here, it.title()));
        if response.clicked() {
            help.shown = *it;
        }
    }
    if found.is_empty() {
        let quiet = Tokens::of(ui).quiet;
        ui.label(RichText::new("No page has these words").color(quiet));
    }
}

fn shown_ui(ui: &mut Ui, help: &mut HelpView) {
    ui.label(RichText::new(help.shown.title()).font(theme::bold(18.0)));
    ui.add_space(6.0);
    match help.shown {
        Shown::Keys => keys::keys_ui(ui),
        Shown::Guide(page) => {
            let text = page.text(ui.ctx());
            if let Some(next) = rendering::page_ui(ui, &text, &mut help.pictures) {
                help.shown = Shown::Guide(next);
            }
        }
    }
}
