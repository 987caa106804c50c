//! What the selection covers, and how words of the letter come into view without the keyboard.

use super::LetterView;
use super::caret::Selection;
use super::view::Wanted;
use crate::reply::BlockId;
use crate::text::Span;

impl LetterView {
    /// Scrolls to bytes of the letter's text and selects them, and leaves the keyboard where it is.
    pub fn show_words(&mut self, span: Span) {
        self.wanted = Some(Wanted::Seen(Selection::over(span)));
    }

    /// Scrolls to the selection when the page is next shown, as after its blocks were moved.
    pub fn follow_selection(&mut self) {
        self.scrolls = true;
    }

    /// The blocks that some of the selection stands in, from top to bottom; with a bare caret the one it is in.
    pub fn selected_blocks(&self) -> Vec<BlockId> {
        let selected = self.selection().unwrap_or(Span::new(0, 0));
        let spans = self.draft.block_spans().into_iter();
        let covered: Vec<BlockId> = spans
            .filter(|(_, span)| span.overlaps(selected))
            .map(|(block, _)| block)
            .collect();
        match covered.is_empty() {
            true => self.insertion_block().into_iter().collect(),
            false => covered,
        }
    }
}
