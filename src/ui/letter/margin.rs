//! The margin: for each block a bar in the colour of its origin, and a label that names it, opens its menu and drags it.

use super::dragging;
use super::job::Look;
use super::page::Laid;
use super::{BlockAction, LetterInput};
use crate::reply::{Block, BlockId, Draft, Origin};
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align, Color32, CornerRadius, CursorIcon, FontId, Id, Popup, Pos2, Rangef, Rect, Response,
    Role, Sense, Ui, Vec2, WidgetInfo,
};

/// The width of the labels, in points.
const LABEL: f32 = 100.0;
/// The space between labels, bar and words, in points.
const SPACE: f32 = 10.0;
/// The width of the margin: words begin after it.
pub(super) const WIDTH: f32 = LABEL + 2.0 * SPACE + 2.0;
/// The height of a line of a label, in points.
const LABEL_LINE: f32 = 14.0;
/// How far a label may reach into the space below its block, in points.
const OVERHANG: f32 = 8.0;

/// What was done in the margin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Touched {
    /// A label was clicked: its block is to be selected.
    Label(BlockId),
    /// A line of its menu was chosen.
    Menu(BlockId, BlockAction),
}

/// Shows the margin to the left of a page whose corner is `at`.
pub(super) fn show(
    ui: &Ui,
    id: Id,
    input: &LetterInput<'_>,
    laid: &Laid,
    look: &Look,
    at: Pos2,
) -> Option<Touched> {
    let mut touched = None;
    let draft = input.draft;
    let places = laid.blocks(draft);
    for (block, (_, rows)) in draft.blocks.iter().zip(places.iter().copied()) {
        let rows = Rangef::new(rows.min + at.y, rows.max + at.y);
        let is_dragged = ui.ctx().is_being_dragged(Label::id(id, block));
        if !is_dragged && ui.clip_rect().y_range().intersection(rows).span() < 0.0 {
            continue;
        }
        let label = Label::of(block, input);
        bar(ui, at.x - SPACE, rows, label.colour(look));
        let response = label.show(ui, id, at.x - 2.0 * SPACE, rows, look);
        if response.clicked() {
            touched = Some(Touched::Label(block.id));
        }
        if input.editable
            && let Some(place) = dragging::drop(ui, &response, block.id, &places, look, at)
        {
            touched = Some(Touched::Menu(block.id, BlockAction::MoveTo(place)));
        }
        if input.editable
            && let Some(action) = menu(&response, block, draft)
        {
            touched = Some(Touched::Menu(block.id, action));
        }
    }
    touched
}

fn bar(ui: &Ui, x: f32, rows: Rangef, colour: Color32) {
    let rect = Rect::from_x_y_ranges(x - 2.0..=x, rows.shrink(2.0));
    ui.painter()
        .rect_filled(rect, CornerRadius::same(1), colour);
}

/// What the margin says of a block.
struct Label<'a> {
    block: &'a Block,
    name: &'a str,
    status: Option<&'static str>,
}

impl<'a> Label<'a> {
    fn of(block: &'a Block, input: &LetterInput<'_>) -> Self {
        let (name, unchecked) = match &block.origin {
            Origin::Snippet { snippet, title, .. } => {
                (title.as_str(), input.unchecked.contains(snippet))
            }
            Origin::Post { .. } => ("from the post", false),
            Origin::Hand => ("yours", false),
        };
        let status = match (&block.origin, block.stranded, block.edited) {
            (Origin::Hand, ..) => None,
            (_, true, _) => Some("not ticked any more"),
            (_, _, true) => Some("edited"),
            _ => unchecked.then_some("not yet checked"),
        };
        Self {
            block,
            name,
            status,
        }
    }

    fn id(page: Id, block: &Block) -> Id {
        page.with(("margin", block.id.0))
    }

    fn colour(&self, look: &Look) -> Color32 {
        match &self.block.origin {
            _ if self.block.edited => look.colours.hand,
            Origin::Snippet { .. } => look.colours.snippet,
            Origin::Post { .. } => look.colours.post,
            Origin::Hand => look.colours.hand,
        }
    }

    /// What a screen reader says, and the pointer shows.
    fn spoken(&self) -> String {
        let name = match self.block.origin {
            Origin::Snippet { .. } => format!("From {}", self.name),
            Origin::Post { .. } => "From the post".to_owned(),
            Origin::Hand => "Yours".to_owned(),
        };
        match self.status {
            Some(status) => format!("{name}, {status}"),
            None => name,
        }
    }

    /// Paints the label, right-aligned and no taller than its block, and makes it something to click.
    fn show(&self, ui: &Ui, id: Id, right: f32, rows: Rangef, look: &Look) -> Response {
        let lines = ((rows.span() + OVERHANG) / LABEL_LINE).floor().max(1.0) as usize;
        let status = self.status.filter(|_| lines > 1);
        let name_lines = lines - usize::from(status.is_some());
        let mut y = rows.min + 4.0;
        let mut paint = |words: &str, lines: usize| {
            let galley = ui.fonts_mut(|fonts| fonts.layout_job(label_job(words, lines, look)));
            let height = galley.size().y;
            ui.painter()
                .galley(Pos2::new(right, y), galley, look.colours.muted);
            y += height;
        };
        paint(self.name, name_lines);
        if let Some(status) = status {
            paint(status, 1);
        }
        let rect = Rect::from_min_max(Pos2::new(right - LABEL, rows.min), Pos2::new(right, y));
        let id = Self::id(id, self.block);
        // Without the drag the press would go through to the page and move the caret.
        let response = ui.interact(rect, id, Sense::CLICK | Sense::DRAG);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.spoken()));
        response
            .on_hover_cursor(CursorIcon::PointingHand)
            .on_hover_text(self.spoken())
    }
}

fn label_job(words: &str, lines: usize, look: &Look) -> LayoutJob {
    let format = TextFormat {
        line_height: Some(LABEL_LINE),
        ..TextFormat::simple(FontId::proportional(11.0), look.colours.muted)
    };
    let mut job = LayoutJob::single_section(words.to_owned(), format);
    job.halign = Align::RIGHT;
    job.wrap.max_width = LABEL;
    job.wrap.max_rows = lines;
    // On a single line part of a long word says more than none of it.
    job.wrap.break_anywhere = lines == 1;
    job
}

/// The menu under a label; gives the line chosen.
fn menu(label: &Response, block: &Block, draft: &Draft) -> Option<BlockAction> {
    let is = |end: Option<&Block>| end.is_some_and(|end| end.id == block.id);
    let (is_first, is_last) = (is(draft.blocks.first()), is(draft.blocks.last()));
    let has_wording = matches!(block.origin, Origin::Snippet { .. }) && block.edited;
    let lines = [
        ("Move up", !is_first, BlockAction::MoveUp),
        ("Move down", !is_last, BlockAction::MoveDown),
        ("Remove", true, BlockAction::Remove),
        (
            "Put the library's wording back",
            has_wording,
            BlockAction::RestoreWording,
        ),
        (
            "Suggest a change to this passage…",
            matches!(block.origin, Origin::Snippet { .. }),
            BlockAction::Suggest,
        ),
        (
            "Keep this paragraph for the library…",
            true,
            BlockAction::Keep,
        ),
    ];
    let shown = Popup::menu(label).show(|ui| {
        ui.set_min_size(Vec2::new(140.0, 0.0));
        let mut chosen = None;
        for (words, possible, action) in lines {
            let is_always = !matches!(action, BlockAction::RestoreWording | BlockAction::Suggest);
            let offered = possible || is_always;
            if offered && ui.add_enabled(possible, egui::Button::new(words)).clicked() {
                chosen = Some(action);
            }
        }
        chosen
    });
    shown.and_then(|shown| shown.inner)
}
