//! The kinds of entries and the lists of what waits, with how many there are of each.

use super::super::command::Command;
use super::super::pieces;
use super::super::theme::{self, Tokens};
use super::super::view::{Pane, View};
use super::care::CarePage;
use super::proposals;
use super::view::Page;
use crate::workbench::Workbench;
use crate::workbench::shelf::{Filter, Kind, Todo};
use egui::{
    Align2, CornerRadius, Frame, Id, Margin, Rect, Response, Role, ScrollArea, Sense, Ui,
    WidgetInfo, vec2,
};

/// The height of an item, in points.
const ITEM: f32 = 29.0;

/// Paints them.
pub(super) fn rail_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let shelf = view.library.shelf();
    let goes_here = view.wants(Pane::Rail);
    let mut items = Vec::new();
    ScrollArea::vertical()
        .id_salt("kinds")
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            heading_ui(ui, "Library");
            for kind in Kind::ALL {
                // The house style is one page, so there is nothing to count.
                let count = (kind != Kind::House).then(|| shelf.count(kind));
                let filter = Filter::of_kind(kind);
                let item = item_ui(ui, kind.label(), count, filter, goes_here, view);
                items.push(item);
            }
            ui.add_space(8.0);
            heading_ui(ui, "Team");
            items.push(proposals_ui(ui, bench, goes_here, view));
            items.push(shared_ui(ui, bench, goes_here, view));
            if bench.settings().curates() {
                import_ui(ui, view);
            }
            ui.add_space(8.0);
            heading_ui(ui, "To do");
            for list in Todo::ALL {
                let count = shelf.waiting(list);
                let filter = Filter::of_list(list);
                let item = item_ui(ui, list.label(), Some(count), filter, goes_here, view);
                items.push(item.on_hover_text(list.about()));
            }
            ui.add_space(8.0);
            heading_ui(ui, "Care");
            for page in CarePage::ALL {
                items.push(care_ui(ui, page, bench, goes_here, view));
            }
            ui.add_space(12.0);
            pieces::walk_rows(ui, &items);
        });
    if !view.narrow.holds_all() && items.iter().any(Response::clicked) {
        // What it lists stands where the kinds stood.
        view.go_to = Some(Pane::Table);
        ui.ctx().request_repaint();
    }
}

fn heading_ui(ui: &mut Ui, words: &str) {
    Frame::NONE
        .inner_margin(Margin {
            left: 16,
            right: 8,
            top: 12,
            bottom: 6,
        })
        .show(ui, |ui| pieces::pane_heading_ui(ui, words, ""));
}

fn item_ui(
    ui: &mut Ui,
    name: &str,
    count: Option<usize>,
    filter: Filter,
    goes_here: bool,
    view: &mut View,
) -> Response {
    let is_chosen = view.library.page.is_none() && view.library.filter.widened() == filter;
    let response = row_ui(ui, name, count, is_chosen, goes_here);
    if response.clicked() {
        response.request_focus();
        view.library.list(filter);
    }
    response
}

/// A page of what a lead looks after.
fn care_ui(
    ui: &mut Ui,
    page: CarePage,
    bench: &Workbench,
    goes_here: bool,
    view: &mut View,
) -> Response {
    let is_chosen = view.library.page == Some(Page::Care(page));
    let response = row_ui(ui, page.label(), page.count(bench), is_chosen, goes_here);
    if response.clicked() {
        response.request_focus();
        view.library.open(Page::Care(page));
    }
    response.on_hover_text(page.about())
}

/// The page of the proposals, with how many wait.
fn proposals_ui(ui: &mut Ui, bench: &Workbench, goes_here: bool, view: &mut View) -> Response {
    let is_chosen = view.library.page == Some(Page::Proposals);
    let count = Some(proposals::count(bench));
    let response = row_ui(ui, "Proposals", count, is_chosen, goes_here);
    if response.clicked() {
        response.request_focus();
        view.library.open(Page::Proposals);
    }
    response.on_hover_text("What advisers suggest for the library, and what was answered")
}

/// The page of the shared folder, with how many entries are newer there.
fn shared_ui(ui: &mut Ui, bench: &Workbench, goes_here: bool, view: &mut View) -> Response {
    let plan = bench.sharing().plan();
    let count = plan.map(|plan| plan.plan.entries.len());
    let is_chosen = view.library.page == Some(Page::Sharing);
    let response = row_ui(ui, "Shared folder", count, is_chosen, goes_here);
    if response.clicked() {
        response.request_focus();
        view.library.open(Page::Sharing);
    }
    response.on_hover_text("What is newer in the folder your team shares, and publishing")
}

/// The way to a file from elsewhere.
fn import_ui(ui: &mut Ui, view: &mut View) {
    let margin = Margin {
        left: 16,
        right: 8,
        top: 8,
        bottom: 0,
    };
    Frame::NONE.inner_margin(margin).show(ui, |ui| {
        let (name, about) = Command::ImportElsewhere.text_and_tooltip();
        if pieces::quiet_link_ui(ui, name)
            .on_hover_text(about)
            .clicked()
        {
            view.run(Command::ImportElsewhere);
        }
    });
}

fn row_ui(
    ui: &mut Ui,
    name: &str,
    count: Option<usize>,
    is_chosen: bool,
    goes_here: bool,
) -> Response {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ITEM), Sense::hover());
    let response = ui.interact(rect, item_id(ui, name), Sense::click());
    paint(ui, rect, &response, name, count, is_chosen);
    if goes_here && is_chosen {
        response.request_focus();
    }
    if response.has_focus() {
        pieces::hold_arrow_keys(ui, response.id);
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    pieces::focus_ring(ui, &response);
    let label = count.map_or_else(|| name.to_owned(), |count| format!("{name}, {count}"));
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, &label));
    response
}

fn item_id(ui: &Ui, name: &str) -> Id {
    ui.scope_id().with(("kind", name))
}

fn paint(
    ui: &Ui,
    rect: Rect,
    response: &Response,
    name: &str,
    count: Option<usize>,
    is_chosen: bool,
) {
    let tokens = Tokens::of(ui);
    let painter = ui.painter();
    if is_chosen {
        painter.rect_filled(rect, CornerRadius::ZERO, tokens.paper);
        let bar = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
        painter.rect_filled(bar, CornerRadius::ZERO, tokens.accent);
    } else if response.hovered() {
        painter.rect_filled(rect, CornerRadius::ZERO, tokens.hover);
    }
    let (font, colour) = if is_chosen {
        (theme::bold(14.0), tokens.ink)
    } else {
        (theme::plain(14.0), tokens.ink)
    };
    let mut end = rect.right() - 14.0;
    if let Some(count) = count {
        let colour = if is_chosen { tokens.ink } else { tokens.quiet };
        let at = egui::pos2(end, rect.center().y);
        let font = theme::plain(13.0);
        let placed = painter.text(at, Align2::RIGHT_CENTER, count.to_string(), font, colour);
        end = placed.left() - 6.0;
    }
    let start = rect.left() + 16.0;
    let mut job = egui::text::LayoutJob::simple_singleline(name.to_owned(), font, colour);
    job.wrap = egui::text::TextWrapping::truncate_at_width(end - start);
    let galley = painter.layout_job(job);
    let at = egui::pos2(start, rect.center().y - galley.size().y / 2.0);
    painter.galley(at, galley, colour);
}
