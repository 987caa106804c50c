//! A row of the palette: what kind of thing it is, its name, and its keys or number.

use super::found::Row;
use crate::ui::marked::{append_marked, marked_job};
use crate::ui::pieces;
use crate::ui::theme::{self, Tokens};
use egui::{CornerRadius, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// The height of a row in points.
pub(super) const ROW: f32 = 32.0;

/// The width of the words for its kind.
const KIND: f32 = 78.0;

/// Paints a row.
pub(super) fn row_ui(ui: &mut Ui, row: &Row, index: usize, is_marked: bool) -> Response {
    let tokens = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let id = ui.scope_id().with(("found", index));
    let response = ui.interact(rect, id, Sense::click());
    let painter = ui.painter();
    if is_marked || response.hovered() {
        let fill = if is_marked {
            tokens.accent_soft
        } else {
            tokens.hover
        };
        painter.rect_filled(rect, CornerRadius::same(6), fill);
    }
    let middle = rect.center().y;
    let left = rect.left() + 10.0;
    let kind = row.found.kind();
    let words = painter.layout_no_wrap(kind.to_owned(), theme::plain(12.5), tokens.quiet);
    painter.galley(
        pos2(left, middle - words.size().y / 2.0),
        words,
        tokens.quiet,
    );
    let about = painter.layout_no_wrap(row.about.clone(), theme::plain(13.0), tokens.quiet);
    let right = rect.right() - 10.0 - about.size().x;
    painter.galley(
        pos2(right, middle - about.size().y / 2.0),
        about,
        tokens.quiet,
    );
    let width = (right - left - KIND - 12.0).max(20.0);
    let font = theme::plain(14.5);
    let mut job = marked_job(&row.name, font, tokens.ink, tokens, (width, 1));
    job.wrap.break_anywhere = true;
    if let Some(by) = &row.by {
        append_marked(&mut job, 10.0, by, theme::plain(13.0), tokens.quiet, tokens);
    }
    let name = painter.layout_job(job);
    painter.galley(
        pos2(left + KIND, middle - name.size().y / 2.0),
        name,
        tokens.ink,
    );
    pieces::focus_ring(ui, &response);
    response.widget_info(|| {
        let by = row.by.as_ref().map_or("", |by| by.text.as_str());
        let parts = [row.name.text.as_str(), by, kind, row.about.as_str()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        WidgetInfo::selected(Role::ListBoxOption, true, is_marked, parts.join(", "))
    });
    response
}
