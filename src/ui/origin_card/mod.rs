//! Where a block of the letter comes from, on a small card beside it: which version of which passage, who stands for it,
//! what it rests on, and what the adviser changed.
//!
//! In: the open case, and what the workbench knows of a block. Out: wishes, as everywhere in the window. It is no dialog:
//! the letter goes on beside it, Escape closes it, and a press elsewhere does too.

mod changes;
mod lines;
mod passage;
mod said;

use super::command::Command;
use super::pieces;
use super::remarks;
use super::theme::{self, Tokens};
use super::view::{Room, View};
use crate::library::Context as Wording;
use crate::platform;
use crate::reply::{Block, BlockId};
use crate::store::CaseId;
use crate::workbench::{
    Action, BlockMove, BlockOrigin, CameFrom, FromPassage, OpenCase, Workbench,
};
use egui::{
    Context, CornerRadius, Frame, Id, Label, LayerId, Margin, Popup, PopupCloseBehavior, Rect,
    RectAlign, Response, RichText, ScrollArea, Stroke, StrokeKind, Ui,
};
use jiff::civil::Date;
use std::rc::Rc;

/// The card's width, in points.
const WIDTH: f32 = 360.0;

/// What its way out takes of the width, in points.
const CLOSE: f32 = 50.0;

/// What of the window's height it leaves free, in points.
const FREE: f32 = 90.0;

/// How many frames it waits for its block to come into view.
const MOST_WAITS: u8 = 3;

/// Where it may stand, by preference: left of the block, where it covers none of the letter's words.
const PLACES: [RectAlign; 5] = [
    RectAlign::LEFT_END,
    RectAlign::RIGHT_START,
    RectAlign::RIGHT_END,
    RectAlign::BOTTOM_START,
    RectAlign::TOP_START,
];

/// The card.
pub(super) struct OriginCard {
    block: BlockId,
    /// Whether its first button is still to take the keyboard.
    takes_keyboard: bool,
    /// Whether it shows what the adviser changed.
    shows_changes: bool,
    /// Where its block was last seen.
    at: Option<Rect>,
    waits: u8,
    known: Option<Known>,
}

/// What is known of the block, kept while neither it nor the library changes.
struct Known {
    library_version: u64,
    case: CaseId,
    block: Block,
    wording: Wording,
    origin: Rc<Result<Option<BlockOrigin>, String>>,
}

impl OriginCard {
    /// The card of a block.
    pub(super) fn of(block: BlockId, takes_keyboard: bool) -> Self {
        Self {
            block,
            takes_keyboard,
            shows_changes: false,
            at: None,
            waits: 0,
            known: None,
        }
    }

    /// Puts the card away if it is that of `block`; tells whether it was.
    pub(super) fn close(view: &mut View, block: BlockId) -> bool {
        let is_shown = |card: &mut Self| card.block == block;
        view.origin.take_if(is_shown).is_some()
    }

    /// What is known of the block, asked for anew after a change.
    fn known(
        &mut self,
        bench: &Workbench,
        case: &OpenCase,
        block: &Block,
    ) -> Rc<Result<Option<BlockOrigin>, String>> {
        let holds = |known: &&Known| {
            known.library_version == bench.library_version()
                && known.case == case.id
                && known.block == *block
                && known.wording == case.work.context
        };
        if let Some(known) = self.known.as_ref().filter(holds) {
            return Rc::clone(&known.origin);
        }
        let origin = bench.origin_of(block.id);
        let origin = Rc::new(origin.map_err(|error| error.to_string()));
        self.known = Some(Known {
            library_version: bench.library_version(),
            case: case.id,
            block: block.clone(),
            wording: case.work.context.clone(),
            origin: Rc::clone(&origin),
        });
        origin
    }

    /// Where the block stands on the screen; none while it is still to come into view.
    fn place(&mut self, ctx: &Context, view: &View) -> Option<Rect> {
        self.at = view.letter.place_of(self.block).or(self.at);
        if self.at.is_none() && self.waits < MOST_WAITS {
            self.waits += 1;
            ctx.request_repaint();
            return None;
        }
        let middle = Rect::from_pos(ctx.content_rect().center());
        Some(self.at.unwrap_or(middle))
    }
}

/// Paints the card over the window, if one is open.
pub(super) fn origin_card_ui(ctx: &Context, bench: &Workbench, view: &mut View) {
    let is_beside_letter = view.room == Room::Desk && view.dialog.is_none();
    let card = view.origin.take().filter(|_| is_beside_letter);
    let (Some(mut card), Some(case)) = (card, bench.open_case_ref()) else {
        return;
    };
    let Some(block) = case.work.draft.block(card.block) else {
        return;
    };
    let Some(at) = card.place(ctx, view) else {
        view.origin = Some(card);
        return;
    };
    let origin = card.known(bench, case, block);
    let seen = view.letter.place_of(block.id);
    let frame = Frame::popup(&ctx.global_style()).inner_margin(Margin::symmetric(16, 12));
    let mut is_open = true;
    // Another block's card is another popup: the press that opens it must not close it.
    let id = Id::unique(("origin", block.id.0));
    let popup = Popup::new(id, ctx.clone(), at, LayerId::background())
        .align(RectAlign::LEFT_START)
        .align_alternatives(&PLACES)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name("Where this comes from")
        .frame(frame)
        .width(WIDTH)
        .gap(6.0)
        .open_bool(&mut is_open);
    let shown = popup.show(|ui| {
        ui.set_width(WIDTH.min(ctx.content_rect().width() - 40.0));
        pieces::group(ui, "Where this comes from");
        outline(ui, seen);
        let height = (ctx.content_rect().height() - FREE).max(120.0);
        ScrollArea::vertical()
            .id_salt("origin")
            .max_height(height)
            .min_scrolled_height(height)
            .show(ui, |ui| {
                let mut sheet = Sheet {
                    card: &mut card,
                    bench,
                    case,
                    block,
                    view,
                    today: platform::now().date(),
                    first: None,
                    close: None,
                };
                sheet.ui(ui, &origin);
                sheet.take_keyboard();
            });
    });
    if is_open {
        // What was pressed on it may have opened another one.
        view.origin.get_or_insert(card);
    } else if shown.is_some_and(|shown| has_keyboard(ctx, &shown.response)) {
        view.keyboard.give_back_later(ctx);
    }
}

/// Frames the block that the card is of, if it is in view.
fn outline(ui: &Ui, at: Option<Rect>) {
    let Some(at) = at else { return };
    let edge = Stroke::new(1.5, Tokens::of(ui).accent);
    let radius = CornerRadius::same(6);
    let painter = ui.ctx().layer_painter(LayerId::background());
    painter.rect_stroke(at.expand(3.0), radius, edge, StrokeKind::Inside);
}

/// Whether the keyboard is on something of the card.
fn has_keyboard(ctx: &Context, card: &Response) -> bool {
    let focused = ctx.memory(egui::Memory::focused);
    let holder = focused.and_then(|id| ctx.read_response(id));
    holder.is_some_and(|holder| holder.layer_id == card.layer_id)
}

/// What the card is painted from.
struct Sheet<'a> {
    card: &'a mut OriginCard,
    bench: &'a Workbench,
    case: &'a OpenCase,
    block: &'a Block,
    view: &'a mut View,
    today: Date,
    /// Its first button but for the way out.
    first: Option<Response>,
    /// The way out.
    close: Option<Response>,
}

impl Sheet<'_> {
    fn ui(&mut self, ui: &mut Ui, origin: &Result<Option<BlockOrigin>, String>) {
        let origin = match origin {
            Ok(Some(origin)) => origin,
            Ok(None) => return,
            Err(why) => {
                lines::warning_ui(ui, why);
                return;
            }
        };
        self.heading_ui(ui, &said::heading(&origin.from));
        self.comment_ui(ui);
        match &origin.from {
            CameFrom::Passage(passage) => self.passage_ui(ui, passage),
            CameFrom::Post { post, sentences } => self.post_ui(ui, *post, sentences),
            CameFrom::EarlierLetter(_) => {
                let words = "You wrote it by hand there, and looked at what differed here.";
                lines::quiet_ui(ui, words);
            }
            CameFrom::Hand => lines::quiet_ui(ui, "You wrote it by hand in this letter"),
        }
        self.signposts_ui(ui, &origin.signposts);
        if let CameFrom::Passage(passage) = &origin.from {
            self.changes_ui(ui, passage);
        }
        ui.separator();
        self.actions_ui(ui, &origin.from);
    }

    /// The heading, and the way out beside it.
    fn heading_ui(&mut self, ui: &mut Ui, words: &str) {
        ui.horizontal_top(|ui| {
            let width = (ui.available_width() - CLOSE).max(0.0);
            ui.vertical(|ui| {
                ui.set_width(width);
                let heading = RichText::new(words).font(theme::bold(16.0));
                ui.add(Label::new(heading).wrap());
            });
            let close = pieces::quiet_link_ui(ui, "Close");
            if close.clicked() {
                ui.close();
            }
            self.close = Some(close);
        });
    }

    /// What a colleague says of the block.
    fn comment_ui(&mut self, ui: &mut Ui) {
        let comments = remarks::comments(self.case);
        let Some(words) = comments.get(&self.block.id) else {
            return;
        };
        Frame::NONE
            .fill(Tokens::of(ui).warn_soft)
            .corner_radius(CornerRadius::same(6))
            .inner_margin(Margin::symmetric(10, 7))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                lines::plain_ui(ui, words);
                let all = lines::link_ui(ui, "See all comments…");
                if all.clicked() {
                    self.view.run(Command::ReadReview);
                }
            });
    }

    /// Notes a button for the keyboard: it goes to the first of the card.
    fn note(&mut self, button: &Response) {
        self.first.get_or_insert_with(|| button.clone());
    }

    /// Has the first button take the keyboard, if the card was opened by a key.
    fn take_keyboard(&mut self) {
        let button = self.first.take().or(self.close.take());
        if let Some(button) = button.filter(|_| self.card.takes_keyboard) {
            // In the frame in which the card opens it is only measured, and cannot have the keyboard yet.
            self.card.takes_keyboard = !button.has_focus();
            button.request_focus();
        }
    }

    /// What else can be done with the block.
    fn actions_ui(&mut self, ui: &mut Ui, from: &CameFrom) {
        let block = self.block.id;
        let draft = &self.case.work.draft;
        let is = |end: Option<&Block>| end.is_some_and(|end| end.id == block);
        let (is_first, is_last) = (is(draft.blocks.first()), is(draft.blocks.last()));
        let moves = |to| Action::MoveBlock { block, to };
        let can_change = self.case.brought().is_none();
        ui.horizontal_wrapped(|ui| {
            let actions = [
                ("Move up", !is_first, moves(BlockMove::Up)),
                ("Move down", !is_last, moves(BlockMove::Down)),
                ("Remove", true, Action::RemoveBlock(block)),
            ];
            for (words, possible, action) in actions {
                let button = egui::Button::new(words);
                if ui.add_enabled(possible && can_change, button).clicked() {
                    self.view.act(action);
                }
            }
        });
        ui.horizontal_wrapped(|ui| {
            let is_known = matches!(
                from,
                CameFrom::Passage(passage) if self.is_in_library(passage)
            );
            let commands = [
                (Command::SuggestChange, "Suggest a change…", is_known),
                (Command::KeepParagraph, "Keep for the library…", true),
            ];
            for (command, words, is_offered) in commands {
                let about = command.text_and_tooltip().1;
                if is_offered && ui.button(words).on_hover_text(about).clicked() {
                    self.view.run(command);
                }
            }
        });
    }

    fn is_in_library(&self, passage: &FromPassage) -> bool {
        let snippets = &self.bench.library().snippets;
        snippets.contains_key(&passage.snippet)
    }
}
