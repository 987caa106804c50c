//! The cases that can be read: a list to search, and the case that is read.

use super::asking::Recovering;
use super::screen::wide_ui;
use crate::store::SalvagedCase;
use crate::ui::dialog::Dialog;
use crate::ui::pieces;
use crate::ui::theme::{self, Tokens};
use crate::ui::view::{View, Wish};
use crate::workbench::ReadCases;
use egui::{
    Align, Button, Label, Layout, Margin, Response, RichText, Role, ScrollArea, TextEdit, Ui,
    WidgetInfo, vec2,
};
use jiff::tz::TimeZone;

/// How many cases are listed at once; the search finds the others.
const MOST_LISTED: usize = 200;

/// The lowest the list and the case may be, in points.
const LOWEST: f32 = 240.0;

/// What the screen remembers.
#[derive(Default)]
pub(in crate::ui) struct RecoveryView {
    query: String,
    /// What was searched last, and for what.
    searched: Option<(u64, String)>,
    /// The places of the cases found.
    found: Vec<usize>,
    /// The case that is read, as it is shown.
    page: Option<CasePage>,
}

/// A case as it is shown.
struct CasePage {
    /// Which reading of the file it is of, and its place there.
    of: (u64, usize),
    title: String,
    standing: String,
    letter: Option<String>,
    notes: String,
    posts: Vec<(String, String)>,
}

impl RecoveryView {
    /// Searches again where something else was typed or read.
    fn follow(&mut self, read: &ReadCases<'_>, zone: &TimeZone) {
        let wanted = (read.version, self.query.clone());
        if self.searched.as_ref() == Some(&wanted) {
            return;
        }
        let words: Vec<String> = self
            .query
            .to_lowercase()
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        let cases = read.cases.iter().enumerate();
        let found = cases.filter(|(_, case)| case.has(&words));
        self.found = found.map(|(place, _)| place).collect();
        self.searched = Some(wanted);
        let is_old = |page: &CasePage| page.of.0 != read.version;
        if self.page.as_ref().is_none_or(is_old) {
            self.page = None;
            if let Some(first) = self.found.first() {
                self.show(*first, read, zone);
            }
        }
    }

    fn show(&mut self, place: usize, read: &ReadCases<'_>, zone: &TimeZone) {
        let Some(case) = read.cases.get(place) else {
            return;
        };
        self.page = Some(CasePage {
            of: (read.version, place),
            title: case.title().to_owned(),
            standing: case.standing(zone),
            letter: case.letter(),
            notes: case.notes.trim().to_owned(),
            posts: posts_of(case),
        });
    }
}

fn posts_of(case: &SalvagedCase) -> Vec<(String, String)> {
    let posts = case.thread.iter().flat_map(|thread| &thread.posts);
    posts
        .map(|post| {
            let author = post.author.as_deref().unwrap_or("somebody");
            (format!("Post by {author}"), post.body.clone())
        })
        .collect()
}

/// Paints the list, and the case beside it.
pub(super) fn reading_ui(
    ui: &mut Ui,
    read: &ReadCases<'_>,
    remembered: &mut RecoveryView,
    view: &mut View,
    zone: &TimeZone,
) {
    search_ui(ui, remembered, view);
    remembered.follow(read, zone);
    ui.add_space(6.0);
    let height = (ui.clip_rect().bottom() - ui.cursor().top() - 16.0).max(LOWEST);
    let width = ui.available_width();
    ui.horizontal_top(|ui| {
        let list = vec2((width * 0.34).clamp(180.0, 420.0), height);
        let downwards = Layout::top_down(Align::Min);
        ui.allocate_ui_with_layout(list, downwards, |ui| {
            ui.set_min_size(list);
            list_ui(ui, read, remembered, zone, height);
        });
        ui.separator();
        let page = vec2(ui.available_width(), height);
        ui.allocate_ui_with_layout(page, downwards, |ui| {
            ui.set_min_size(page);
            if let Some(page) = &remembered.page {
                page_ui(ui, page, view, height);
            }
        });
    });
}

fn search_ui(ui: &mut Ui, remembered: &mut RecoveryView, view: &mut View) {
    ui.horizontal_wrapped(|ui| {
        let field = ui.add(
            TextEdit::singleline(&mut remembered.query)
                .hint_text("Find words in the posts and letters")
                .desired_width(320.0)
                .margin(Margin::symmetric(10, 7)),
        );
        field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, "Find in these cases"));
        if wide_ui(ui, "Save all as text files…").clicked() {
            view.dialog = Some(Dialog::Recovering(Recovering::save_all()));
        }
    });
}

fn list_ui(
    ui: &mut Ui,
    read: &ReadCases<'_>,
    remembered: &mut RecoveryView,
    zone: &TimeZone,
    height: f32,
) {
    let mut chosen = None;
    ScrollArea::vertical()
        .id_salt("cases to read")
        .max_height(height)
        .auto_shrink([false, false])
        .show(ui, |ui| {
            if remembered.found.is_empty() {
                ui.label("No case has these words");
            }
            let mut rows: Vec<Response> = Vec::new();
            for place in remembered.found.iter().take(MOST_LISTED) {
                let Some(case) = read.cases.get(*place) else {
                    continue;
                };
                let page = remembered.page.as_ref();
                let is_shown = page.is_some_and(|page| page.of == (read.version, *place));
                let row = row_ui(ui, case, is_shown);
                if row.clicked() {
                    chosen = Some(*place);
                }
                rows.push(row);
            }
            pieces::walk_rows(ui, &rows);
            if let Some(more) = remembered.found.len().checked_sub(MOST_LISTED)
                && more > 0
            {
                ui.label(format!("{more} more: search to find them"));
            }
        });
    if let Some(place) = chosen {
        remembered.show(place, read, zone);
    }
}

fn row_ui(ui: &mut Ui, case: &SalvagedCase, is_shown: bool) -> Response {
    let poster = case.thread.as_ref().and_then(|thread| thread.poster());
    let words = match poster {
        Some(poster) => format!("{} · {poster}", case.title()),
        None => case.title().to_owned(),
    };
    let row = ui.add(
        Button::selectable(is_shown, RichText::new(&words).size(14.0))
            .truncate()
            // What stands at the right pushes the words to the left.
            .right_text("")
            .min_size(vec2(ui.available_width(), 28.0)),
    );
    if row.has_focus() {
        pieces::hold_arrow_keys(ui, row.id);
    }
    pieces::focus_ring(ui, &row);
    row.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_shown, words.as_str()));
    row
}

fn page_ui(ui: &mut Ui, page: &CasePage, view: &mut View, height: f32) {
    let quiet = Tokens::of(ui).quiet;
    ui.add(Label::new(RichText::new(&page.title).font(theme::bold(17.0))).wrap());
    ui.label(RichText::new(&page.standing).size(13.0).color(quiet));
    ui.add_space(4.0);
    let copy = ui.add_enabled(
        page.letter.is_some(),
        Button::new("Copy the letter").min_size(vec2(0.0, 34.0)),
    );
    if copy.clicked()
        && let Some(letter) = &page.letter
    {
        view.wishes.push(Wish::CopyText(letter.clone()));
    }
    let rest = (height - (ui.cursor().top() - ui.min_rect().top())).max(120.0);
    ScrollArea::vertical()
        .id_salt(("case to read", page.of))
        .max_height(rest)
        .auto_shrink([false, false])
        .show(ui, |ui| {
            pieces::read_by_keys(ui, copy.id, rest);
            let letter = match &page.letter {
                Some(letter) => letter.as_str(),
                None => "There are no words in it yet, or they cannot be read",
            };
            part_ui(ui, "The letter", letter);
            if !page.notes.is_empty() {
                part_ui(ui, "Notes", &page.notes);
            }
            for (heading, body) in &page.posts {
                part_ui(ui, heading, body);
            }
            if page.posts.is_empty() {
                part_ui(ui, "The post", "It cannot be read");
            }
        });
}

fn part_ui(ui: &mut Ui, heading: &str, body: &str) {
    pieces::section_heading_ui(ui, heading);
    ui.add(
        Label::new(RichText::new(body).size(theme::BODY))
            .wrap()
            .selectable(true),
    );
}
