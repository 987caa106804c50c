//! Showing the page: the text edit over the draft, and what is painted behind, over and beside its words.

use super::buffer::{Buffer, Done};
use super::events::Listing;
use super::job::{self, Look};
use super::margin::{self, Touched};
use super::page::Laid;
use super::{Colours, LetterInput, LetterView, Mark, found, paint};
use crate::reply::Draft;
use crate::ui::theme::{self, Tokens};
use egui::text_edit::TextEditState;
use egui::{
    EventFilter, FontId, Frame, Id, OutputCommand, Pos2, Rect, Response, Shape, TextEdit, Ui,
    UiBuilder,
};
use std::cell::{Cell, RefCell};

/// The widest the words may run at the usual text size, in points.
const WIDEST: f32 = 620.0;
/// The longest a line may be, in characters of the usual mix.
const LONGEST: f32 = 76.0;
/// Letters and spaces in about the mix that English has.
const USUAL_MIX: &str = "eeeeetttaaaooiinnsshhrrdlucmwfgypbv       ";
/// The narrowest they may be squeezed, in points.
const NARROWEST: f32 = 160.0;

/// The page as shown in one frame.
pub(super) struct Shown {
    /// The text edit.
    pub response: Response,
    /// The page, as the draft now is.
    pub laid: Laid,
    /// The page's corner on the screen.
    pub at: Pos2,
    /// The text edit's state.
    pub state: TextEditState,
    /// What was done to the letter.
    pub done: Done,
    /// What it looks like.
    pub look: Look,
}

impl LetterView {
    /// Shows the text edit and all that is painted on the page; the margin comes later.
    pub(super) fn show(&mut self, ui: &mut Ui, id: Id, input: &LetterInput<'_>) -> Shown {
        let look = look(ui);
        let corner = ui.cursor().min + egui::vec2(margin::WIDTH, 0.0);
        let room = Rect::from_min_size(corner, egui::vec2(look.width, ui.available_height()));
        ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
            let chips = ui.painter().add(Shape::Noop);
            let shown = self.show_text(ui, id, look, input.editable);
            let Shown { laid, look, at, .. } = &shown;
            let mut behind = paint::behind(&self.draft, laid, look, *at);
            let clip = ui.clip_rect();
            behind.extend(found::behind(input.found, laid, look, *at, clip));
            if self.menu.is_open() {
                // The menu has the focus, and without it the text edit paints no selection.
                let selected = self.selection().into_iter();
                behind.extend(selected.flat_map(|span| paint::selection(ui, laid, span, *at)));
            }
            ui.painter().set(chips, behind);
            paint::over(ui.painter(), &self.draft, laid, look, *at);
            show_marks(ui, &self.draft, input.marks, &shown);
            shown
        })
        .inner
    }

    fn show_text(&mut self, ui: &mut Ui, id: Id, look: Look, editable: bool) -> Shown {
        let commands_before = ui.output(|output| output.commands.len());
        let draft = RefCell::new(std::mem::take(&mut self.draft));
        let revision = Cell::new(self.revision);
        let text = std::mem::take(&mut self.text);
        let mut buffer = Buffer::new(&draft, &revision, text, editable);
        let escape = self.listing() != Listing::None;
        let page = &mut self.page;
        let mut layouter = |ui: &Ui, _: &dyn egui::TextBuffer, _: f32| {
            page.lay_out(ui, &draft.borrow(), revision.get(), &look)
                .galley
        };
        let output = TextEdit::multiline(&mut buffer)
            .id(id)
            .frame(Frame::NONE)
            .font(FontId::proportional(look.size))
            .desired_width(f32::INFINITY)
            .desired_rows(3)
            .layouter(&mut layouter)
            .event_filter(EventFilter {
                tab: true,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape,
            })
            .show(ui);
        let (text, done) = buffer.finish();
        (self.text, self.draft, self.revision) = (text, draft.into_inner(), revision.get());
        keep_selection_private(ui, commands_before);
        ui.ctx()
            .accesskit_node_builder(id, |node| node.set_label("Letter"));
        Shown {
            response: output.response.response,
            laid: self.page.current(ui, &self.draft, self.revision, &look),
            at: output.galley_pos,
            state: output.state,
            done,
            look,
        }
    }

    /// Shows the margin beside the page.
    pub(super) fn show_margin(
        &self,
        ui: &Ui,
        id: Id,
        input: &LetterInput<'_>,
        shown: &Shown,
    ) -> Option<Touched> {
        let input = LetterInput {
            draft: &self.draft,
            ..*input
        };
        let caret = self.insertion_block();
        margin::show(ui, id, &input, &shown.laid, &shown.look, shown.at, caret)
    }
}

fn look(ui: &Ui) -> Look {
    let room = ui.available_width() - margin::WIDTH;
    let bold = job::bold_family();
    let size = theme::reading(ui, job::BODY);
    let widest = WIDEST * size / job::BODY;
    Look {
        size,
        colours: if Tokens::of(ui).are_high() {
            Colours::high(ui.visuals().dark_mode)
        } else {
            Colours::new(ui.visuals().dark_mode)
        },
        has_bold: ui.fonts(|fonts| fonts.definitions().families.contains_key(&bold)),
        width: room.clamp(NARROWEST, measure(ui, size).min(widest)),
    }
}

/// The width of the longest line, in points of the font that is installed.
fn measure(ui: &Ui, size: f32) -> f32 {
    let font = FontId::proportional(size);
    let width: f32 = ui.fonts_mut(|fonts| {
        let letters = USUAL_MIX.chars();
        letters.map(|c| fonts.glyph_width(&font, c)).sum()
    });
    let mean = width / USUAL_MIX.len() as f32;
    (mean * LONGEST).max(NARROWEST)
}

/// Keeps what is selected off the desktop's second clipboard: to select a parent's words is not to copy them.
fn keep_selection_private(ui: &Ui, commands_before: usize) {
    ui.output_mut(|output| {
        let mut index = 0;
        output.commands.retain(|command| {
            index += 1;
            index <= commands_before || !matches!(command, OutputCommand::TextSelectionSettled(_))
        });
    });
}

/// Underlines the marked words, and shows the reason for those under the pointer.
fn show_marks(ui: &Ui, draft: &Draft, marks: &[Mark], shown: &Shown) {
    let Shown { laid, look, at, .. } = shown;
    let spans = paint::mark_spans(draft, marks);
    paint::marks(ui.painter(), &spans, laid, look, *at);
    let Some(pointer) = shown.response.hover_pos() else {
        return;
    };
    let under_pointer = spans.iter().find(|(_, span)| {
        let mut pieces = laid.pieces(*span).into_iter();
        pieces.any(|piece| piece.rect.contains(pointer - at.to_vec2()))
    });
    if let Some((mark, _)) = under_pointer {
        shown
            .response
            .clone()
            .on_hover_text_at_pointer(&mark.message);
    }
}
