//! The page as a widget: takes the frame's events in, shows the text edit, and says what changed.

use super::buffer::{Buffer, Done};
use super::caret::{Anchored, Selection};
use super::choices::{Choices, Chosen};
use super::events::{self, Taken};
use super::gaps::{self, Way};
use super::grouping::{Edit, Grouping};
use super::job::{self, Look};
use super::margin::{self, Touched};
use super::page::{Laid, Page};
use super::{BlockAction, Colours, EditStep, LetterEvent, LetterInput, Mark, paint};
use crate::reply::{BlockId, Draft, edit};
use crate::text::Span;
use egui::text_edit::TextEditState;
use egui::util::undoer::{Settings, Undoer};
use egui::{
    Context, Event, EventFilter, FocusDirection, FontId, Frame, Id, OutputCommand, PointerButton,
    Pos2, Rect, Response, Role, Sense, Shape, TextEdit, Ui, UiBuilder, WidgetInfo,
};
use std::cell::{Cell, RefCell};

/// The widest the words may run, in points: about 75 characters.
const WIDEST: f32 = 620.0;

/// What the page remembers between frames of the case that is open.
#[derive(Default)]
pub struct LetterView {
    case_key: Option<u64>,
    draft: Draft,
    text: String,
    revision: u64,
    page: Page,
    selection: Option<Anchored>,
    /// A selection to set before the page is next shown.
    wanted: Option<Wanted>,
    grouping: Grouping,
    composing: bool,
    had_focus: bool,
    choices: Choices,
    late: Vec<Event>,
    /// The selection that a right click inside it must not destroy.
    held: Option<Selection>,
    announcement: String,
}

/// A selection that something other than the text edit asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// These bytes; the page is scrolled to them and gets the focus.
    Reveal(Selection),
    /// The next open gap.
    NextGap,
}

/// The page as shown in this frame.
struct Shown {
    response: Response,
    laid: Laid,
    at: Pos2,
    state: TextEditState,
    done: Done,
}

impl LetterView {
    /// The id of the text edit for a case, to give it the focus or to find it in a test.
    pub fn editor_id(case_key: u64) -> Id {
        Id::unique(("letter", case_key))
    }

    /// The block that the caret is in: what is added to the letter goes after it.
    pub fn insertion_block(&self) -> Option<BlockId> {
        self.selection.map(Anchored::block)
    }

    /// What is selected, in bytes of the letter's text; it outlives the page's loss of the focus.
    pub fn selection(&self) -> Option<Span> {
        self.current().map(Selection::span)
    }

    /// Whether an input method is composing: nothing should be checked or saved until it is done.
    pub fn is_composing(&self) -> bool {
        self.composing
    }

    /// Selects the next open gap when the page is next shown, and gives the page the focus.
    pub fn focus_next_gap(&mut self) {
        self.wanted = Some(Wanted::NextGap);
    }

    /// Selects words of a block when the page is next shown, and scrolls to them.
    pub fn reveal(&mut self, draft: &Draft, block: BlockId, span: Span) {
        let spans = draft.block_spans();
        let found = spans.iter().find(|(id, _)| *id == block);
        self.wanted = found.map(|(_, at)| {
            let end = span.end.min(at.len());
            let span = Span::new(span.start.min(end), end);
            Wanted::Reveal(Selection::over(span.shifted(at.start)))
        });
    }

    /// Makes what is selected bold, or plain if it is bold; none if nothing is selected.
    pub fn toggle_bold(&mut self) -> Option<LetterEvent> {
        let span = self.selection().filter(|span| !span.is_empty())?;
        edit::toggle_bold(&mut self.draft, span).then(|| {
            self.revision += 1;
            self.grouping.close();
            LetterEvent::Edited {
                draft: self.draft.clone(),
                step: EditStep::Bold,
                boundary: true,
            }
        })
    }

    /// Shows the page over the width that is there, and returns what happened, in order.
    pub fn ui(&mut self, ui: &mut Ui, input: LetterInput<'_>) -> Vec<LetterEvent> {
        let id = Self::editor_id(input.case_key);
        let mut out = Vec::new();
        self.open_case(ui.ctx(), input.case_key);
        let changed_outside = self.take_draft(input.draft);
        let before = self.current();
        let revision = self.revision;

        let focused = ui.memory(|memory| memory.has_focus(id));
        let mut taken = events::take(ui, id, focused, self.choices.is_open(), &mut self.late);
        self.prepare_state(ui, id, focused, changed_outside, &taken);
        let chosen = taken.choice.and_then(|key| self.choices.key(key));
        self.copy(&taken, &mut out);
        self.set_text(&taken);

        let look = self.look(ui);
        let shown = self.show(ui, id, &look, &input);
        events::give_back(ui, &mut taken);
        self.composing = taken.composing.unwrap_or(self.composing);

        let mut selection = self.selection_after(ui, id, &shown);
        let chosen = self.show_choices(ui, id, &shown, selection).or(chosen);
        let touched = self.show_margin(ui, id, &input, &shown, &look);
        self.context_menu(&shown.response, &input, &mut out);
        let done = shown.done;
        let filled = chosen.and_then(|chosen| self.fill(ui, id, &chosen));
        selection = filled.or(selection);
        let step = self.step(&taken, done, filled.is_some());
        let reopened = self.reopen(selection);
        selection = reopened.or(selection);

        self.settle(ui, id, shown, selection);
        self.report_edit(ui, revision, before, step, done, &mut out);
        self.report_selection(before, &mut out);
        self.answer_margin(touched, &mut out);
        self.announce(ui, id);
        out
    }

    /// Forgets everything of the case before.
    fn open_case(&mut self, ctx: &Context, case_key: u64) {
        if self.case_key == Some(case_key) {
            return;
        }
        if let Some(before) = self.case_key {
            ctx.data_mut(|data| data.remove::<TextEditState>(Self::editor_id(before)));
        }
        let wanted = self.wanted.take();
        *self = Self {
            case_key: Some(case_key),
            wanted,
            ..Self::default()
        };
    }

    /// Takes the workbench's draft over where it is not the page's own; tells whether it was another.
    fn take_draft(&mut self, draft: &Draft) -> bool {
        if self.draft == *draft {
            return false;
        }
        self.draft = draft.clone();
        self.text = draft.text();
        self.revision += 1;
        self.grouping.close();
        true
    }

    /// The selection as it is in the draft now.
    fn current(&self) -> Option<Selection> {
        self.selection?.selection(&self.draft)
    }

    /// Gets the text edit's state ready: no undo of its own, and the selection where it should be.
    fn prepare_state(&mut self, ui: &Ui, id: Id, focused: bool, changed: bool, taken: &Taken) {
        let stored = TextEditState::load(ui.ctx(), id);
        let is_new = stored.is_none();
        let mut state = stored.unwrap_or_default();
        if is_new {
            state.set_undoer(Undoer::with_settings(Settings {
                max_undos: 0,
                ..Settings::default()
            }));
        }
        let pointer_busy =
            ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
        let regained = focused && !self.had_focus && !pointer_busy;
        let selection = self
            .wanted_selection(ui, id, taken)
            .or_else(|| (changed || regained).then(|| self.current()).flatten());
        if let Some(selection) = selection {
            let range = selection.to_range(&self.text);
            state.cursor.set_char_range(Some(range));
            self.selection = Anchored::new(&self.draft, selection);
        }
        if is_new || selection.is_some() {
            state.store(ui.ctx(), id);
        }
    }

    /// The selection that Tab or the program asks for; past the last gap Tab leaves the page.
    fn wanted_selection(&mut self, ui: &Ui, id: Id, taken: &Taken) -> Option<Selection> {
        let from = self.current().unwrap_or_default();
        let found = match (self.wanted.take(), taken.walk) {
            (Some(Wanted::Reveal(selection)), _) => {
                self.focus(ui, id, selection);
                return Some(selection);
            }
            (Some(Wanted::NextGap), _) => gaps::walk(&self.draft, from, Way::Next)
                .or_else(|| gaps::walk(&self.draft, Selection::default(), Way::Next)),
            (None, Some(way)) => {
                let found = gaps::walk(&self.draft, from, way);
                if found.is_none() {
                    let direction = match way {
                        Way::Next => FocusDirection::Next,
                        Way::Previous => FocusDirection::Previous,
                    };
                    ui.memory_mut(|memory| memory.move_focus(direction));
                }
                found
            }
            (None, None) => None,
        }?;
        self.announcement = found.announcement;
        let selection = Selection::over(found.span);
        self.focus(ui, id, selection);
        Some(selection)
    }

    /// Gives the page the focus, and notes that a place is to be scrolled to.
    fn focus(&mut self, ui: &Ui, id: Id, selection: Selection) {
        if !ui.memory(|memory| memory.has_focus(id)) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        self.grouping.close();
        self.wanted = Some(Wanted::Reveal(selection));
    }

    fn copy(&self, taken: &Taken, out: &mut Vec<LetterEvent>) {
        let span = self.selection().filter(|span| !span.is_empty());
        if let Some(span) = span
            && (taken.copy || taken.cut)
        {
            out.push(LetterEvent::CopySelection(edit::copy_plain(
                &self.draft,
                span,
            )));
        }
    }

    fn set_text(&mut self, taken: &Taken) {
        if let Some(wanted) = &taken.wanted_text {
            edit::set_text(&mut self.draft, wanted);
            self.text = self.draft.text();
            self.revision += 1;
        }
    }

    fn look(&self, ui: &Ui) -> Look {
        let room = ui.available_width() - margin::WIDTH - 4.0;
        let bold = job::bold_family();
        Look {
            colours: Colours::new(ui.visuals().dark_mode),
            has_bold: ui.fonts(|fonts| fonts.definitions().families.contains_key(&bold)),
            width: room.clamp(160.0, WIDEST),
        }
    }

    fn show(&mut self, ui: &mut Ui, id: Id, look: &Look, input: &LetterInput<'_>) -> Shown {
        let corner = ui.cursor().min + egui::vec2(margin::WIDTH, 0.0);
        let room = Rect::from_min_size(corner, egui::vec2(look.width, ui.available_height()));
        ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
            self.show_text(ui, id, look, input)
        })
        .inner
    }

    fn show_text(&mut self, ui: &mut Ui, id: Id, look: &Look, input: &LetterInput<'_>) -> Shown {
        let chips = ui.painter().add(Shape::Noop);
        let commands = ui.output(|output| output.commands.len());
        let draft = RefCell::new(std::mem::take(&mut self.draft));
        let revision = Cell::new(self.revision);
        let text = std::mem::take(&mut self.text);
        let mut buffer = Buffer::new(&draft, &revision, text, input.editable);
        let page = &mut self.page;
        let mut layouter = |ui: &Ui, _: &dyn egui::TextBuffer, _: f32| {
            page.galley(ui, &draft.borrow(), revision.get(), look)
        };
        let output = TextEdit::multiline(&mut buffer)
            .id(id)
            .frame(Frame::NONE)
            .font(FontId::proportional(job::BODY))
            .desired_width(f32::INFINITY)
            .desired_rows(3)
            .layouter(&mut layouter)
            .event_filter(EventFilter {
                tab: true,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: self.choices.is_open(),
            })
            .show(ui);
        let (text, done) = buffer.finish();
        self.text = text;
        self.draft = draft.into_inner();
        self.revision = revision.get();
        keep_selection_private(ui, commands);
        let laid = self.current_page(ui, look);
        let at = output.galley_pos;
        ui.painter()
            .set(chips, paint::behind(&self.draft, &laid, look, at));
        paint::over(ui.painter(), &self.draft, &laid, look, at);
        show_marks(
            ui,
            &output.response.response,
            &self.draft,
            input.marks,
            &laid,
            look,
            at,
        );
        ui.ctx()
            .accesskit_node_builder(id, |node| node.set_label("Letter"));
        Shown {
            response: output.response.response,
            laid,
            at,
            state: output.state,
            done,
        }
    }

    /// The page as the draft is now, which differs from what was painted only after a paste by the middle button.
    fn current_page(&mut self, ui: &Ui, look: &Look) -> Laid {
        let galley = self.page.galley(ui, &self.draft, self.revision, look);
        self.page.laid_out().unwrap_or_else(|| Laid::of(galley))
    }

    /// What is selected after the text edit has had its turn.
    fn selection_after(&mut self, ui: &Ui, id: Id, shown: &Shown) -> Option<Selection> {
        let focused = ui.memory(|memory| memory.has_focus(id));
        let range = shown.state.cursor.char_range().filter(|_| focused);
        let selection = range.map(|range| Selection::from_range(range, &self.text));
        if let Some(gap) = shown.done.select {
            return Some(Selection::over(gap));
        }
        if let Some(held) = self.hold(ui, shown) {
            return Some(held);
        }
        let resting = selection.filter(|selection| {
            selection.span().is_empty() && !ui.input(|input| input.pointer.any_down())
        });
        match resting.and_then(|caret| gaps::around(&self.draft, caret.primary)) {
            Some(gap) => Some(Selection::over(gap)),
            None => selection,
        }
    }

    /// Keeps a selection while a right click inside it opens a menu: egui would put a bare caret there.
    fn hold(&mut self, ui: &Ui, shown: &Shown) -> Option<Selection> {
        let (pressed, down) = ui.input(|input| {
            let pointer = &input.pointer;
            let released = pointer.button_released(PointerButton::Secondary);
            (
                pointer.button_pressed(PointerButton::Secondary),
                pointer.button_down(PointerButton::Secondary) || released,
            )
        });
        let pointer = shown
            .response
            .interact_pointer_pos()
            .or(shown.response.hover_pos());
        if pressed && let Some(pointer) = pointer {
            let cursor = shown.laid.galley.cursor_from_pos(pointer - shown.at);
            let at = super::caret::byte_of(&self.text, cursor.index.0);
            let current = self.current();
            self.held = current.filter(|held| held.span().start <= at && at < held.span().end);
        }
        if !down && !shown.response.context_menu_opened() {
            self.held = None;
        }
        self.held
    }

    fn show_choices(
        &mut self,
        ui: &Ui,
        id: Id,
        shown: &Shown,
        now: Option<Selection>,
    ) -> Option<Chosen> {
        self.choices.follow(ui, &self.draft, now);
        let gap = self.choices.gap()?;
        let anchor = shown
            .laid
            .pieces(gap)
            .first()?
            .rect
            .translate(shown.at.to_vec2());
        self.choices.show(ui, id, anchor)
    }

    /// Answers a gap by a choice; gives the caret after it.
    fn fill(&mut self, ui: &Ui, id: Id, chosen: &Chosen) -> Option<Selection> {
        let answer = edit::type_over_gap(&mut self.draft, chosen.gap, &chosen.word)?;
        self.text = self.draft.text();
        self.revision += 1;
        ui.memory_mut(|memory| memory.request_focus(id));
        ui.ctx().request_repaint();
        Some(Selection::caret(answer.end))
    }

    /// Puts prompts back where answers were deleted, once the caret has left.
    fn reopen(&mut self, selection: Option<Selection>) -> Option<Selection> {
        if self.composing {
            return None;
        }
        let moved = gaps::reopen(&mut self.draft, selection)?;
        self.text = self.draft.text();
        self.revision += 1;
        selection.map(|_| moved)
    }

    fn show_margin(
        &self,
        ui: &Ui,
        id: Id,
        input: &LetterInput<'_>,
        shown: &Shown,
        look: &Look,
    ) -> Option<Touched> {
        let input = LetterInput {
            draft: &self.draft,
            ..*input
        };
        margin::show(ui, id, &input, &shown.laid, look, shown.at)
    }

    fn context_menu(
        &mut self,
        page: &Response,
        input: &LetterInput<'_>,
        out: &mut Vec<LetterEvent>,
    ) {
        let selected = self.selection().filter(|span| !span.is_empty());
        page.context_menu(|ui| {
            let has = selected.is_some();
            if ui.add_enabled(has, egui::Button::new("Copy")).clicked()
                && let Some(span) = selected
            {
                out.push(LetterEvent::CopySelection(edit::copy_plain(
                    &self.draft,
                    span,
                )));
            }
            let can_change = has && input.editable;
            if ui
                .add_enabled(can_change, egui::Button::new("Bold"))
                .clicked()
            {
                out.extend(self.toggle_bold());
            }
        });
    }

    /// Stores the selection and remembers it by blocks.
    fn settle(&mut self, ui: &Ui, id: Id, shown: Shown, selection: Option<Selection>) {
        let focused = ui.memory(|memory| memory.has_focus(id));
        if self.had_focus && !focused {
            self.grouping.close();
        }
        self.had_focus = focused;
        if let Some(Wanted::Reveal(wanted)) = self.wanted {
            self.wanted = None;
            if let Some(place) = shown.laid.place(wanted.primary) {
                ui.scroll_to_rect(place.rect.translate(shown.at.to_vec2()), None);
            }
        }
        let Some(selection) = selection else {
            return;
        };
        self.selection = Anchored::new(&self.draft, selection);
        let mut state = shown.state;
        let range = selection.to_range(&self.text);
        if state.cursor.char_range() != Some(range) {
            state.cursor.set_char_range(Some(range));
            state.store(ui.ctx(), id);
            ui.ctx().request_repaint();
        }
    }

    /// What kind of edit this frame made.
    fn step(&self, taken: &Taken, done: Done, chosen: bool) -> EditStep {
        if taken.wanted_text.is_some() {
            EditStep::Replaced
        } else if chosen || done.filled_gap {
            EditStep::GapFilled
        } else if taken.pasted {
            EditStep::Pasting
        } else if taken.cut {
            EditStep::Cutting
        } else if done.inserted {
            EditStep::Typing
        } else if done.deleted {
            EditStep::Deleting
        } else {
            EditStep::GapReopened
        }
    }

    fn report_edit(
        &mut self,
        ui: &Ui,
        revision: u64,
        before: Option<Selection>,
        step: EditStep,
        done: Done,
        out: &mut Vec<LetterEvent>,
    ) {
        if self.revision == revision
            || out
                .iter()
                .any(|event| matches!(event, LetterEvent::Edited { .. }))
        {
            return;
        }
        let boundary = self.grouping.begins(Edit {
            step,
            from: before
                .filter(|selection| selection.span().is_empty())
                .map(|selection| selection.primary),
            to: self.current().unwrap_or_default().primary,
            broke_line: done.broke_line,
            composing: self.composing,
            at_s: ui.input(|input| input.time),
        });
        out.push(LetterEvent::Edited {
            draft: self.draft.clone(),
            step,
            boundary,
        });
    }

    fn report_selection(&self, before: Option<Selection>, out: &mut Vec<LetterEvent>) {
        let now = self.current();
        if now != before
            && let Some(now) = now
        {
            out.push(LetterEvent::Selection(now.span()));
        }
    }

    /// Selects the block whose label was clicked, and passes on what its menu asks.
    fn answer_margin(&mut self, touched: Option<Touched>, out: &mut Vec<LetterEvent>) {
        let (block, action) = match touched {
            Some(Touched::Label(block)) => (block, None),
            Some(Touched::Menu(block, action)) => (block, Some(action)),
            None => return,
        };
        if action != Some(BlockAction::Remove) {
            let draft = std::mem::take(&mut self.draft);
            self.reveal(&draft, block, Span::new(0, usize::MAX));
            self.draft = draft;
        }
        out.extend(action.map(|action| LetterEvent::BlockAction { block, action }));
    }

    /// Says aloud to a screen reader which gap was walked to.
    fn announce(&self, ui: &Ui, id: Id) {
        if self.announcement.is_empty() {
            return;
        }
        let id = id.with("announcement");
        let nowhere = Rect::from_min_size(ui.max_rect().min, egui::Vec2::ZERO);
        let response = ui.interact(nowhere, id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &self.announcement));
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_live(egui::accesskit::Live::Polite);
        });
    }
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
fn show_marks(
    ui: &Ui,
    page: &Response,
    draft: &Draft,
    marks: &[Mark],
    laid: &Laid,
    look: &Look,
    at: Pos2,
) {
    let spans = paint::mark_spans(draft, marks);
    paint::marks(ui.painter(), &spans, laid, look, at);
    let Some(pointer) = page.hover_pos() else {
        return;
    };
    let under_pointer = spans.iter().find(|(_, span)| {
        let mut pieces = laid.pieces(*span).into_iter();
        pieces.any(|piece| piece.rect.contains(pointer - at.to_vec2()))
    });
    if let Some((mark, _)) = under_pointer {
        page.clone().on_hover_text_at_pointer(&mark.message);
    }
}
