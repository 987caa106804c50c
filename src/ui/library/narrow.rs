//! The room in a window too narrow for all its panes: some of them, and the tabs that turn to the others.

use super::{Page, care, entry, importing, proposals, rail, sharing, table};
use crate::ui::narrow::{self, Fit, Tab};
use crate::ui::theme::Tokens;
use crate::ui::view::{Pane, View};
use crate::workbench::Workbench;
use egui::{CentralPanel, Frame, Id, Panel, Rect, Ui};
use jiff::Zoned;

/// The widest the kinds are beside something else, in points.
const WIDEST_RAIL: f32 = 220.0;

/// Paints as many panes as there is room for. A page has the room's width to itself: it is made of two panes already.
pub(super) fn narrow_ui(ui: &mut Ui, bench: &Workbench, view: &mut View, now: &Zoned) {
    view.library.history_is_beside = false;
    let page = view.library.page;
    let fit = if page.is_some() {
        Fit::One
    } else {
        view.narrow.fit
    };
    let shown = view.narrow.library.shown(fit);
    narrow::tabs_ui(ui, &tabs(view), &whole(page, &shown), view);
    if let Some(page) = page.filter(|_| !shown.contains(&Pane::Rail)) {
        let panes = page_ui(ui, page, bench, view, now);
        view.keyboard.note(ui.ctx(), &panes);
        return;
    }
    let tokens = Tokens::of(ui);
    let width = ui.available_width();
    let mut rects = Vec::new();
    for (at, pane) in shown.iter().copied().enumerate() {
        let fill = if pane == Pane::Rail {
            tokens.ground
        } else {
            tokens.paper
        };
        let frame = Frame::NONE.fill(fill);
        let mut paint = |ui: &mut Ui| match pane {
            Pane::Rail => rail::rail_ui(ui, bench, view),
            Pane::Table => table::table_ui(ui, bench, view),
            _ => entry::entry_ui(ui, bench, view, now),
        };
        let response = if at + 1 < shown.len() {
            let part = width * narrow::share(pane);
            let part = if pane == Pane::Rail {
                part.min(WIDEST_RAIL)
            } else {
                part
            };
            Panel::left(Id::unique(("narrow", pane.place())))
                .resizable(false)
                .exact_size(part)
                .frame(frame)
                .show(ui, &mut paint)
                .response
        } else {
            let central = CentralPanel::default().frame(frame);
            central.show(ui, &mut paint).response
        };
        rects.push((pane, response.rect));
    }
    view.keyboard.note(ui.ctx(), &rects);
}

/// The panes whose tabs are chosen: a page has one tab for both of its panes.
fn whole(page: Option<Page>, shown: &[Pane]) -> Vec<Pane> {
    let is_page = page.is_some() && !shown.contains(&Pane::Rail);
    if is_page {
        vec![Pane::Table]
    } else {
        shown.to_vec()
    }
}

fn page_ui(
    ui: &mut Ui,
    page: Page,
    bench: &Workbench,
    view: &mut View,
    now: &Zoned,
) -> Vec<(Pane, Rect)> {
    match page {
        Page::Proposals => proposals::proposals_ui(ui, bench, view, now).to_vec(),
        Page::Sharing => sharing::sharing_ui(ui, bench, view, now).to_vec(),
        Page::Importing => importing::importing_ui(ui, bench, view).to_vec(),
        Page::Care(page) => vec![care::page_ui(ui, page, bench, view, now)],
    }
}

/// The tabs: the kinds, what is listed of them, and the entry; or the kinds and a page.
fn tabs(view: &View) -> Vec<Tab> {
    let tab = |pane, name, count| Tab { pane, name, count };
    let kinds = tab(Pane::Rail, "Kinds", None);
    let page = match view.library.page {
        None => {
            let count = view.library.listed().rows.len();
            return vec![
                kinds,
                tab(Pane::Table, "Entries", Some((count, "listed"))),
                tab(Pane::Entry, "Entry", None),
            ];
        }
        Some(Page::Proposals) => "Proposals",
        Some(Page::Sharing) => "Shared folder",
        Some(Page::Importing) => "From elsewhere",
        Some(Page::Care(page)) => page.label(),
    };
    vec![kinds, tab(Pane::Table, page, None)]
}
