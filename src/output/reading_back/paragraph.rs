//! One paragraph that was read, and the writing of it.

use crate::library::{Passage, Run, RunKind, Target};
use crate::text::Span;

/// A paragraph of a letter without its markup.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// Its words; no line end stands in it.
    pub passage: Passage,
    /// For each byte of the words, the byte of the letter it was read from, and how many the character takes there.
    places: Vec<Span>,
}

impl Paragraph {
    /// Where a piece of the words stands in the letter, as byte offsets, end exclusive.
    pub fn place_of(&self, span: Span) -> Span {
        let first = self.places.get(span.start).or_else(|| self.places.last());
        let last = span
            .end
            .checked_sub(1)
            .and_then(|last| self.places.get(last));
        match (first, last) {
            (Some(first), Some(last)) if !span.is_empty() => Span::new(first.start, last.end),
            (Some(first), _) => Span::new(first.start, first.start),
            (None, _) => Span::new(0, 0),
        }
    }
}

/// Takes a letter character by character and parts it into paragraphs.
#[derive(Debug, Default)]
pub(super) struct Scribe {
    done: Vec<Paragraph>,
    now: Paragraph,
    bold_from: Option<usize>,
    link: Option<(usize, String)>,
}

impl Scribe {
    /// Takes one character, read from these bytes of the letter; white space in a row is one space.
    pub(super) fn take(&mut self, c: char, from: Span) {
        let c = if c.is_whitespace() { ' ' } else { c };
        let text = &mut self.now.passage.text;
        if c == ' ' && (text.is_empty() || text.ends_with(' ')) {
            return;
        }
        text.push(c);
        self.now
            .places
            .extend(std::iter::repeat_n(from, c.len_utf8()));
    }

    /// Takes a piece of the letter as it stands.
    pub(super) fn take_all(&mut self, letter: &str, span: Span) {
        for (at, c) in span.of(letter).unwrap_or_default().char_indices() {
            let start = span.start + at;
            self.take(c, Span::new(start, start + c.len_utf8()));
        }
    }

    /// Begins bold.
    pub(super) fn start_bold(&mut self) {
        self.bold_from.get_or_insert(self.now.passage.text.len());
    }

    /// Ends bold.
    pub(super) fn end_bold(&mut self) {
        if let Some(from) = self.bold_from.take() {
            self.add_run(from, RunKind::Bold);
        }
    }

    /// Begins a link.
    pub(super) fn start_link(&mut self, address: &str) {
        self.end_link();
        self.link = Some((self.now.passage.text.len(), address.to_owned()));
    }

    /// Ends a link.
    pub(super) fn end_link(&mut self) {
        if let Some((from, address)) = self.link.take() {
            let target = Target::Address { address };
            self.add_run(from, RunKind::Link { target });
        }
    }

    fn add_run(&mut self, from: usize, kind: RunKind) {
        let span = Span::new(from, self.now.passage.text.trim_end().len());
        if !span.is_empty() {
            self.now.passage.runs.push(Run { span, kind });
        }
    }

    /// The last words that were taken, as far as they stand in this paragraph.
    pub(super) fn words_so_far(&self) -> &str {
        &self.now.passage.text
    }

    /// Ends the paragraph; one without words is none.
    pub(super) fn end_paragraph(&mut self) {
        let (bold, link) = (self.bold_from.is_some(), self.link.clone());
        self.end_bold();
        self.end_link();
        let mut paragraph = std::mem::take(&mut self.now);
        let length = paragraph.passage.text.trim_end().len();
        paragraph.passage.text.truncate(length);
        paragraph.places.truncate(length);
        paragraph.passage.runs.sort_by_key(|run| run.span);
        if length > 0 {
            self.done.push(paragraph);
        }
        if bold {
            self.start_bold();
        }
        if let Some((_, address)) = link {
            self.start_link(&address);
        }
    }

    /// The paragraphs.
    pub(super) fn finish(mut self) -> Vec<Paragraph> {
        self.end_paragraph();
        self.done
    }
}
