//! The draft as egui's text edit sees it: every insertion and deletion becomes an edit of blocks and runs.

use super::caret::{byte_of, char_of};
use crate::reply::Draft;
use crate::reply::edit::{self, GapPlace};
use crate::text::Span;
use egui::text::{CCursor, CharIndex};
use std::any::TypeId;
use std::cell::{Cell, RefCell};
use std::ops::Range;

/// What was done to the letter in one frame.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Done {
    /// Text went in.
    pub inserted: bool,
    /// Text went out.
    pub deleted: bool,
    /// A new line was begun.
    pub broke_line: bool,
    /// An open gap was typed over.
    pub filled_gap: bool,
    /// An open gap that is to be selected instead of being deleted by one key.
    pub select: Option<Span>,
}

/// A gap that was deleted whole: if words come to the same place next, they are its answer.
struct DeletedGap {
    gap: Span,
    before: Draft,
    revision: u64,
}

/// A text buffer over a draft; it shares the draft with the layouter and counts changes in `revision`.
pub(super) struct Buffer<'a> {
    draft: &'a RefCell<Draft>,
    revision: &'a Cell<u64>,
    text: String,
    editable: bool,
    deleted_gap: Option<DeletedGap>,
    done: Done,
}

impl<'a> Buffer<'a> {
    /// A buffer over `draft`, whose text is `text`.
    pub(super) fn new(
        draft: &'a RefCell<Draft>,
        revision: &'a Cell<u64>,
        text: String,
        editable: bool,
    ) -> Self {
        Self {
            draft,
            revision,
            text,
            editable,
            deleted_gap: None,
            done: Done::default(),
        }
    }

    /// The letter's text as it is now, and what was done to it.
    pub(super) fn finish(self) -> (String, Done) {
        (self.text, self.done)
    }

    fn open_gaps(&self) -> Vec<GapPlace> {
        let mut gaps = edit::gap_places(&self.draft.borrow());
        gaps.retain(|gap| !gap.filled && !gap.span.is_empty());
        gaps
    }

    /// The bytes that a pair of cursors covers.
    fn span(&self, range: Range<CharIndex>) -> Span {
        Span::new(
            byte_of(&self.text, range.start.0),
            byte_of(&self.text, range.end.0),
        )
    }

    fn changed(&self) {
        self.revision.set(self.revision.get() + 1);
    }

    fn cursor(&self, byte: usize) -> CCursor {
        CCursor {
            index: CharIndex(char_of(&self.text, byte)),
            prefer_next_row: true,
        }
    }

    /// Removes a piece of the letter and returns where the caret then is.
    fn delete(&mut self, span: Span) -> usize {
        if span.is_empty() || !self.editable {
            return span.start;
        }
        let gap = self.open_gaps().into_iter().find(|gap| gap.span == span);
        self.deleted_gap = gap.map(|gap| DeletedGap {
            gap: gap.span,
            before: self.draft.borrow().clone(),
            revision: self.revision.get(),
        });
        let removed = edit::delete(&mut self.draft.borrow_mut(), span);
        self.text.replace_range(removed.start..removed.end, "");
        self.done.deleted = true;
        self.changed();
        removed.start
    }

    /// Puts text in and returns where it stands.
    fn insert(&mut self, at: usize, text: &str) -> Span {
        let text = edit::clean(text);
        if text.is_empty() || !self.editable {
            return Span::new(at, at);
        }
        let deleted = self
            .deleted_gap
            .take()
            .filter(|deleted| deleted.gap.start == at);
        let deleted = match deleted {
            Some(deleted) if text == "\n" => return self.keep(deleted),
            deleted => deleted,
        };
        self.changed();
        if let Some(answer) = deleted.and_then(|deleted| self.fill(deleted, &text)) {
            return answer;
        }
        let mut draft = self.draft.borrow_mut();
        let at = edit::insertion_point(&draft, at);
        let inserted = edit::insert(&mut draft, at, &text);
        self.text.insert_str(at, &text);
        self.done.inserted = true;
        self.done.broke_line |= text.contains('\n');
        Span::new(at, at + inserted)
    }

    /// Takes back the deletion of a gap and answers it instead.
    fn fill(&mut self, deleted: DeletedGap, answer: &str) -> Option<Span> {
        let mut draft = deleted.before;
        let span = edit::type_over_gap(&mut draft, deleted.gap, answer)?;
        self.text = draft.text();
        *self.draft.borrow_mut() = draft;
        self.done.filled_gap = true;
        Some(span)
    }

    /// Takes back the deletion of a gap that Enter was pressed on: a new line is no answer, and the gap still waits for one.
    fn keep(&mut self, deleted: DeletedGap) -> Span {
        let gap = deleted.gap;
        self.text = deleted.before.text();
        *self.draft.borrow_mut() = deleted.before;
        self.revision.set(deleted.revision);
        self.done = Done {
            select: Some(gap),
            ..Done::default()
        };
        Span::new(gap.end, gap.end)
    }

    /// Selects the open gap that a key would eat into, if there is one, instead of deleting it.
    fn spares_gap(&mut self, touches: impl Fn(Span) -> bool) -> bool {
        let gap = self.open_gaps().into_iter().find(|gap| touches(gap.span));
        self.done.select = gap.map(|gap| gap.span);
        self.done.select.is_some()
    }
}

impl egui::TextBuffer for Buffer<'_> {
    fn is_mutable(&self) -> bool {
        self.editable
    }

    fn as_str(&self) -> &str {
        &self.text
    }

    fn insert_text(&mut self, text: &str, char_index: CharIndex) -> usize {
        let at = byte_of(&self.text, char_index.0);
        let span = self.insert(at, text);
        span.of(&self.text).map_or(0, |text| text.chars().count())
    }

    fn delete_char_range(&mut self, char_range: Range<CharIndex>) {
        let span = self.span(char_range);
        self.delete(span);
    }

    fn insert_text_at(&mut self, ccursor: &mut CCursor, text: &str, _char_limit: usize) {
        let at = byte_of(&self.text, ccursor.index.0);
        let span = self.insert(at, text);
        *ccursor = self.cursor(span.end);
    }

    fn delete_selected_ccursor_range(&mut self, [min, max]: [CCursor; 2]) -> CCursor {
        let span = self.span(min.index..max.index);
        let at = self.delete(span);
        self.cursor(at)
    }

    fn delete_previous_char(&mut self, ccursor: CCursor) -> CCursor {
        let at = byte_of(&self.text, ccursor.index.0);
        if ccursor.index == CharIndex::ZERO
            || self.spares_gap(|gap| gap.start < at && at <= gap.end)
        {
            return ccursor;
        }
        self.delete_selected_ccursor_range([ccursor - 1, ccursor])
    }

    fn delete_next_char(&mut self, ccursor: CCursor) -> CCursor {
        let at = byte_of(&self.text, ccursor.index.0);
        if self.spares_gap(|gap| gap.start <= at && at < gap.end) {
            return ccursor;
        }
        self.delete_selected_ccursor_range([ccursor, ccursor + 1])
    }

    fn delete_previous_word(&mut self, ccursor: CCursor) -> CCursor {
        let at = byte_of(&self.text, ccursor.index.0);
        if self.spares_gap(|gap| gap.start < at && at <= gap.end) {
            return ccursor;
        }
        let word = byte_of(&self.text, previous_word(&self.text, ccursor.index.0));
        let reached = self.open_gaps().into_iter().map(|gap| gap.span.end);
        let from = reached.filter(|end| *end < at).fold(word, usize::max);
        let at = self.delete(Span::new(from, at));
        self.cursor(at)
    }

    fn delete_next_word(&mut self, ccursor: CCursor) -> CCursor {
        let at = byte_of(&self.text, ccursor.index.0);
        if self.spares_gap(|gap| gap.start <= at && at < gap.end) {
            return ccursor;
        }
        let word = byte_of(&self.text, next_word(&self.text, ccursor.index.0));
        let reached = self.open_gaps().into_iter().map(|gap| gap.span.start);
        let to = reached.filter(|start| at < *start).fold(word, usize::min);
        let at = self.delete(Span::new(at, to));
        self.cursor(at)
    }

    fn type_id(&self) -> TypeId {
        // The trait asks for a type without borrows; this one stands for the buffer whatever it borrows.
        TypeId::of::<Buffer<'static>>()
    }
}

/// The character at which the word before a character begins, as the text edit of egui has it.
fn previous_word(text: &str, char: usize) -> usize {
    let before: Vec<char> = text.chars().take(char).collect();
    let blanks = before
        .iter()
        .rev()
        .take_while(|c| !c.is_alphanumeric())
        .count();
    let word = before
        .iter()
        .rev()
        .skip(blanks)
        .take_while(|c| c.is_alphanumeric());
    char - blanks - word.count()
}

/// The character after the end of the word that follows a character.
fn next_word(text: &str, char: usize) -> usize {
    let after: Vec<char> = text.chars().skip(char).collect();
    let blanks = after.iter().take_while(|c| !c.is_alphanumeric()).count();
    let word = after
        .iter()
        .skip(blanks)
        .take_while(|c| c.is_alphanumeric());
    char + blanks + word.count()
}
