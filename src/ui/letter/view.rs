//! The page as a widget: what it remembers between frames, and the order in which a frame is dealt with.

use super::after::Settled;
use super::caret::{Anchored, Selection};
use super::choices::Choices;
use super::events::{self, Listing, Taken};
use super::grouping::{Edit, Grouping};
use super::margin::{self, Touched};
use super::menu::Menu;
use super::page::Page;
use super::slash::Slash;
use super::{BlockAction, EditStep, LetterEvent, LetterInput};
use crate::reply::{BlockId, Draft, edit};
use crate::text::Span;
use egui::text_edit::TextEditState;
use egui::{Context, Event, Id, Rect, Role, Sense, Ui, Vec2, WidgetInfo};

/// The page of the letter, and what it remembers between frames of the case that is open.
#[derive(Default)]
pub struct LetterView {
    case_key: Option<u64>,
    pub(super) draft: Draft,
    pub(super) text: String,
    /// Counts the changes of the draft, so that the page is laid out anew only after one.
    pub(super) revision: u64,
    pub(super) page: Page,
    pub(super) selection: Option<Anchored>,
    /// A selection to set before the page is next shown.
    pub(super) wanted: Option<Wanted>,
    /// Whether to scroll to the caret.
    pub(super) scrolls: bool,
    pub(super) grouping: Grouping,
    pub(super) composing: bool,
    pub(super) had_focus: bool,
    pub(super) choices: Choices,
    pub(super) slash: Slash,
    pub(super) menu: Menu,
    /// Events put off to the next frame.
    pub(super) late: Vec<Event>,
    /// The selection that a right click inside it must not destroy.
    pub(super) held: Option<Selection>,
    /// What a screen reader was last told.
    pub(super) announcement: String,
    /// Where the blocks in view stand on the screen.
    pub(super) places: Vec<(BlockId, Rect)>,
}

/// A selection that something other than the text edit asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Words of a block, wherever it then stands.
    Words(Anchored),
    /// Bytes of the letter's text.
    Bytes(Selection),
    /// The same, while the keyboard stays where it is.
    Seen(Selection),
    /// The next open gap.
    NextGap,
}

/// How things stood before the text edit had its turn.
struct Before {
    revision: u64,
    selection: Option<Selection>,
    composing: bool,
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

    /// Selects the next open gap when the page is next shown, the first one after the last, and gives it the focus.
    pub fn focus_next_gap(&mut self) {
        self.wanted = Some(Wanted::NextGap);
    }

    /// Selects bytes of a block's text when the page is next shown, scrolls to them and gives the page the focus.
    pub fn reveal(&mut self, block: BlockId, span: Span) {
        self.wanted = Some(Wanted::Words(Anchored::in_block(block, span)));
    }

    /// Selects bytes of the letter's text when the page is next shown, as after an undo.
    pub fn select(&mut self, span: Span) {
        self.wanted = Some(Wanted::Bytes(Selection::over(span)));
    }

    /// Whether something waits for the page to be shown: words to reveal, or the next gap.
    pub fn is_to_be_seen(&self) -> bool {
        self.wanted.is_some()
    }

    /// Scrolls to the cursor when the page is next shown.
    pub fn bring_into_view(&mut self) {
        self.scrolls = true;
    }

    /// Pastes a text at the cursor when the page is next shown.
    pub fn paste(&mut self, text: String) {
        self.late.push(Event::Paste(text));
        self.take_focus();
    }

    /// Asks for the focus when the page is next shown, with what is selected.
    pub(super) fn take_focus(&mut self) {
        if let Some(selection) = self.current() {
            self.wanted = Some(Wanted::Bytes(selection));
        }
    }

    /// Makes what is selected bold, or plain if it is bold; none if nothing is selected.
    pub fn toggle_bold(&mut self, draft: &Draft) -> Option<LetterEvent> {
        self.take_draft(draft);
        let span = self.selection().filter(|span| !span.is_empty())?;
        if !edit::toggle_bold(&mut self.draft, span) {
            return None;
        }
        self.revision += 1;
        self.grouping.close();
        Some(LetterEvent::Edited {
            draft: self.draft.clone(),
            step: EditStep::Bold,
            boundary: true,
        })
    }

    /// Shows the page over the width that is there, and returns what happened, in order.
    pub fn ui(&mut self, ui: &mut Ui, input: LetterInput<'_>) -> Vec<LetterEvent> {
        let id = Self::editor_id(input.case_key);
        self.open_case(ui.ctx(), input.case_key);
        let is_new_draft = self.take_draft(input.draft);
        let before = Before {
            revision: self.revision,
            selection: self.current(),
            composing: self.composing,
        };
        // What is wanted takes the focus before the page is shown.
        let focused = self.wanted.is_some() || ui.memory(|memory| memory.has_focus(id));
        let mut taken = events::take(ui, id, focused, self.listing(), &mut self.late);
        if taken.slash {
            taken.unslashed = self.replaces_nothing(before.selection);
        }
        self.prepare(ui, id, is_new_draft, &taken);
        let mut out = self.copied(&taken);
        if let Some(wanted) = taken.wanted_text.as_ref().filter(|_| input.editable) {
            self.change(|draft| edit::set_text(draft, wanted));
        }

        let shown = self.show(ui, id, &input);
        self.note_places(ui, &shown);
        events::give_back(ui, &mut taken);
        self.composing = taken.composing.unwrap_or(self.composing);
        let touched = self.show_margin(ui, id, &input, &shown);
        let chosen = self.menu_ui(ui, id, &shown, taken.menu, &input);
        let settled = self.settle(ui, id, shown, &taken, &input);

        match chosen {
            Some(event @ LetterEvent::Edited { .. }) => out.push(event),
            other => {
                out.extend(other);
                out.extend(self.edited(ui, &before, &taken, &settled));
            }
        }
        out.extend(settled.added);
        out.extend(self.selected(before.selection));
        out.extend(touched.and_then(|touched| self.answer_margin(ui, id, touched)));
        self.announce(ui, id);
        out
    }

    /// The list that is open at the cursor.
    pub(super) fn listing(&self) -> Listing {
        match self.slash.is_open() {
            Some(offers) => Listing::Slash { offers },
            None if self.choices.is_open() => Listing::Choices,
            None => Listing::None,
        }
    }

    /// The draft as it is, if what is typed next takes the place of no words.
    fn replaces_nothing(&self, selection: Option<Selection>) -> Option<Draft> {
        let is_bare = selection.is_none_or(|selection| selection.span().is_empty());
        is_bare.then(|| self.draft.clone())
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

    /// Changes the draft otherwise than through the text edit.
    pub(super) fn change<T>(&mut self, change: impl FnOnce(&mut Draft) -> T) -> T {
        let result = change(&mut self.draft);
        self.text = self.draft.text();
        self.revision += 1;
        result
    }

    /// The selection as it is in the draft now.
    pub(super) fn current(&self) -> Option<Selection> {
        self.selection?.selection(&self.draft)
    }

    /// The draft as this frame left it, if it changed it.
    fn edited(
        &mut self,
        ui: &Ui,
        before: &Before,
        taken: &Taken,
        settled: &Settled,
    ) -> Option<LetterEvent> {
        if self.revision == before.revision {
            return None;
        }
        let step = step(taken, settled);
        let caret = before
            .selection
            .filter(|selection| selection.span().is_empty());
        let boundary = self.grouping.begins(Edit {
            step,
            from: caret.map(|caret| caret.primary),
            to: self.current().unwrap_or_default().primary,
            broke_line: settled.done.broke_line,
            composing: before.composing,
            at_s: ui.input(|input| input.time),
        });
        Some(LetterEvent::Edited {
            draft: self.draft.clone(),
            step,
            boundary,
        })
    }

    /// The selection, if it is another than before.
    fn selected(&self, before: Option<Selection>) -> Option<LetterEvent> {
        let now = self.current().filter(|now| before != Some(*now))?;
        Some(LetterEvent::Selection(now.span()))
    }

    /// Puts the cursor into the block whose label was pressed, and passes on what is asked of it.
    fn answer_margin(&mut self, ui: &Ui, id: Id, touched: Touched) -> Option<LetterEvent> {
        let whole = Span::new(0, usize::MAX);
        let (block, action) = match touched {
            Touched::Step(block) => {
                ui.memory_mut(|memory| memory.request_focus(margin::label_id(id, block)));
                return None;
            }
            Touched::Label { block, by_keys } => (block, BlockAction::ShowOrigin { by_keys }),
            Touched::Menu(block, action) => (block, action),
        };
        match action {
            BlockAction::Remove => {}
            BlockAction::ShowOrigin { by_keys: true } => {
                self.selection = Some(Anchored::in_block(block, Span::new(0, 0)));
            }
            _ => {
                self.reveal(block, whole);
                ui.ctx().request_repaint();
            }
        }
        Some(LetterEvent::BlockAction { block, action })
    }

    /// Says aloud to a screen reader which gap was walked to.
    fn announce(&self, ui: &Ui, id: Id) {
        if self.announcement.is_empty() {
            return;
        }
        let id = id.with("announcement");
        let nowhere = Rect::from_min_size(ui.max_rect().min, Vec2::ZERO);
        let response = ui.interact(nowhere, id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &self.announcement));
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_live(egui::accesskit::Live::Polite);
        });
    }
}

/// What kind of edit a frame made.
fn step(taken: &Taken, settled: &Settled) -> EditStep {
    let done = settled.done;
    if taken.wanted_text.is_some() {
        EditStep::Replaced
    } else if settled.chose || done.filled_gap {
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
