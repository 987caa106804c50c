//! The margin: for each block a bar in the colour of its origin, and a label that names it, shows more of it, and drags it.

use super::dragging;
use super::job::Look;
use super::page::Laid;
use super::{BlockAction, LetterInput};
use crate::reply::{Block, BlockId, Draft, Origin};
use crate::ui::pieces;
use crate::ui::theme::Tokens;
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
    /// A label was pressed.
    Label {
        /// Its block.
        block: BlockId,
        /// Whether by a key rather than by the pointer.
        by_keys: bool,
    },
    /// The keyboard goes from one label to this one's.
    Step(BlockId),
    /// A line of its menu was chosen.
    Menu(BlockId, BlockAction),
}

/// Shows the margin to the left of a page whose corner is `at`. Of all the labels one is a stop for Tab: that of the block
/// the caret is in, from which the arrow keys lead to the others.
pub(super) fn show(
    ui: &Ui,
    id: Id,
    input: &LetterInput<'_>,
    laid: &Laid,
    look: &Look,
    at: Pos2,
    caret: Option<BlockId>,
) -> Option<Touched> {
    let mut touched = None;
    let draft = input.draft;
    let places = laid.blocks(draft);
    let stop = stop(ui, id, draft, caret);
    for (block, (_, rows)) in draft.blocks.iter().zip(places.iter().copied()) {
        let rows = Rangef::new(rows.min + at.y, rows.max + at.y);
        let is_stop = stop == Some(block.id);
        let is_dragged = ui.ctx().is_being_dragged(label_id(id, block.id));
        let is_seen = ui.clip_rect().y_range().intersection(rows).span() >= 0.0;
        if !is_dragged && !is_stop && !is_seen {
            continue;
        }
        let label = Label::of(block, input);
        bar(ui, at.x - SPACE, rows, label.colour(look));
        let response = label.show(ui, id, (at.x - 2.0 * SPACE, rows), look, is_stop);
        if response.clicked() {
            touched = Some(Touched::Label {
                block: block.id,
                by_keys: !ui.input(|input| input.pointer.any_click()),
            });
        }
        if let Some(next) = walk(ui, &response, block.id, draft) {
            touched = Some(Touched::Step(next));
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

/// The id of a block's label.
pub(super) fn label_id(page: Id, block: BlockId) -> Id {
    page.with(("margin", block.0))
}

/// The block whose label Tab stops at.
fn stop(ui: &Ui, id: Id, draft: &Draft, caret: Option<BlockId>) -> Option<BlockId> {
    let focused = ui.memory(egui::Memory::focused);
    let mut blocks = draft.blocks.iter().map(|block| block.id);
    let has_focus = blocks.find(|block| focused == Some(label_id(id, *block)));
    let caret = caret.filter(|caret| draft.block(*caret).is_some());
    let first = draft.blocks.first().map(|block| block.id);
    has_focus.or(caret).or(first)
}

/// The block to whose label an arrow key leads from this one's, if it has the keyboard; keeps it in view.
fn walk(ui: &Ui, label: &Response, block: BlockId, draft: &Draft) -> Option<BlockId> {
    if !label.has_focus() {
        return None;
    }
    pieces::focus_ring(ui, label);
    pieces::hold_arrow_keys(ui, label.id);
    if label.gained_focus() {
        ui.scroll_to_rect(label.rect, None);
    }
    let at = draft.position(block)?;
    let next = pieces::step(ui, at, draft.blocks.len())?;
    draft.blocks.get(next).map(|block| block.id)
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
    /// What a colleague says of it.
    comment: Option<&'a str>,
}

impl<'a> Label<'a> {
    fn of(block: &'a Block, input: &LetterInput<'a>) -> Self {
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
            comment: input.comments.get(&block.id).map(String::as_str),
        }
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
        let name = match self.status {
            Some(status) => format!("{name}, {status}"),
            None => name,
        };
        match self.comment {
            Some(comment) => format!("{name}. Comment by {comment}"),
            None => name,
        }
    }

    /// Paints the label, right-aligned and no taller than its block, and makes it something to click.
    fn show(
        &self,
        ui: &Ui,
        id: Id,
        (right, rows): (f32, Rangef),
        look: &Look,
        is_stop: bool,
    ) -> Response {
        let lines = ((rows.span() + OVERHANG) / LABEL_LINE).floor().max(1.0) as usize;
        // Where there is room for one of them only, what a colleague says is more than what the block is.
        let comment = self.comment.filter(|_| lines > 1);
        let status = (self.status).filter(|_| lines > 1 + usize::from(comment.is_some()));
        let name_lines = lines - usize::from(status.is_some()) - usize::from(comment.is_some());
        let mut y = rows.min + 4.0;
        // Gives where the words end at the left.
        let mut paint = |words: &str, lines: usize, colour: Color32| {
            let job = label_job(words, lines, colour);
            let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
            let size = galley.size();
            ui.painter().galley(Pos2::new(right, y), galley, colour);
            y += size.y;
            right - size.x
        };
        paint(self.name, name_lines, look.colours.muted);
        if let Some(status) = status {
            paint(status, 1, look.colours.muted);
        }
        if comment.is_some() {
            let warn = Tokens::of(ui).warn;
            let left = paint("comment", 1, warn);
            let middle = Pos2::new(left - 7.0, y - LABEL_LINE / 2.0);
            ui.painter().circle_filled(middle, 3.0, warn);
        }
        let rect = Rect::from_min_max(Pos2::new(right - LABEL, rows.min), Pos2::new(right, y));
        let id = label_id(id, self.block.id);
        // Without the drag the press would go through to the page and move the caret.
        let sense = if is_stop {
            Sense::click_and_drag()
        } else {
            Sense::CLICK | Sense::DRAG
        };
        let response = ui.interact(rect, id, sense);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.spoken()));
        response
            .on_hover_cursor(CursorIcon::PointingHand)
            .on_hover_text(self.spoken())
    }
}

fn label_job(words: &str, lines: usize, colour: Color32) -> LayoutJob {
    let format = TextFormat {
        line_height: Some(LABEL_LINE),
        ..TextFormat::simple(FontId::proportional(11.0), colour)
    };
    let mut job = LayoutJob::single_section(words.to_owned(), format);
    job.halign = Align::RIGHT;
    job.wrap.max_width = LABEL;
    job.wrap.max_rows = lines;
    // On a single line part of a long word says more than none of it.
    job.wrap.break_anywhere = lines == 1;
    job
}

/// The menu that a right click on a label opens; gives the line chosen.
fn menu(label: &Response, block: &Block, draft: &Draft) -> Option<BlockAction> {
    let is = |end: Option<&Block>| end.is_some_and(|end| end.id == block.id);
    let (is_first, is_last) = (is(draft.blocks.first()), is(draft.blocks.last()));
    let has_wording = matches!(block.origin, Origin::Snippet { .. }) && block.edited;
    let lines = [
        ("Move up", !is_first, BlockAction::MoveUp),
        ("Move down", !is_last, BlockAction::MoveDown),
        ("Remove", true, BlockAction::Remove),
        (
            "Put the library’s wording back",
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
    let shown = Popup::context_menu(label).show(|ui| {
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
