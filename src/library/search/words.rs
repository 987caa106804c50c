//! Words as they are searched for: without case, accents and the marks inside them.

use crate::text::Span;
use nucleo_matcher::chars::{normalize, to_lower_case};
use std::ops::Range;

/// The words of one text.
///
/// A word with a mark inside it is several, "child’s" being "child" and "s", and is also kept as one, "childs": so it is
/// found however it is typed.
#[derive(Debug, Default)]
pub(super) struct Words {
    folded: String,
    words: Vec<Word>,
    joined: Vec<Word>,
}

/// One word.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// Where it stands in the text.
    pub(super) span: Span,
    folded: Range<usize>,
}

impl Words {
    pub(super) fn of(text: &str) -> Self {
        let mut found = Self::default();
        // The first word between two white spaces, and where the word that is being read begins.
        let (mut chunk, mut start) = (0, None);
        for (at, c) in text.char_indices() {
            if c.is_alphanumeric() {
                start.get_or_insert((at, found.folded.len()));
                found.folded.push(fold(c));
            } else if !(start.is_some() && is_accent(c)) {
                found.close(&mut start, at);
                if c.is_whitespace() {
                    found.join(chunk);
                    chunk = found.words.len();
                }
            }
        }
        found.close(&mut start, text.len());
        found.join(chunk);
        found
    }

    fn close(&mut self, start: &mut Option<(usize, usize)>, end: usize) {
        if let Some((at, folded)) = start.take() {
            self.words.push(Word {
                span: Span::new(at, end),
                folded: folded..self.folded.len(),
            });
        }
    }

    /// Keeps the words from number `from` on as one too, if they are several.
    fn join(&mut self, from: usize) {
        if let Some([first, .., last]) = self.words.get(from..) {
            self.joined.push(Word {
                span: Span::new(first.span.start, last.span.end),
                folded: first.folded.start..last.folded.end,
            });
        }
    }

    /// The words, in the order of the text.
    pub(super) fn words(&self) -> &[Word] {
        &self.words
    }

    /// Those with a mark inside them, each as one word.
    pub(super) fn joined(&self) -> &[Word] {
        &self.joined
    }

    /// A word as it is searched for.
    pub(super) fn folded(&self, word: &Word) -> &str {
        self.folded.get(word.folded.clone()).unwrap_or_default()
    }
}

fn fold(c: char) -> char {
    if c.is_ascii() {
        c.to_ascii_lowercase()
    } else {
        to_lower_case(normalize(c))
    }
}

/// Whether `c` is an accent that is written as a letter of its own.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> (Vec<String>, Vec<String>) {
        let words = Words::of(text);
        let texts = |list: &[Word]| list.iter().map(|it| words.folded(it).to_owned()).collect();
        (texts(words.words()), texts(words.joined()))
    }

    #[test]
    fn case_and_accents_do_not_matter() {
        assert_eq!(
            folded("Zoë RENÉ Rene\u{301}e"),
            (
                vec!["zoe".to_owned(), "rene".to_owned(), "renee".to_owned()],
                Vec::new()
            )
        );
    }

    #[test]
    fn only_words_with_a_mark_inside_are_joined() {
        let (words, joined) = folded("your child’s plan (s.47), a pre-birth meeting. –");
        assert_eq!(words.len(), 10);
        assert_eq!(joined, ["childs", "s47", "prebirth"]);
    }

    #[test]
    fn words_know_where_they_stand() {
        let text = "An é’s – “s.47”";
        let words = Words::of(text);
        let spans = |list: &[Word]| -> Vec<String> {
            let texts = list.iter().filter_map(|word| word.span.of(text));
            texts.map(str::to_owned).collect()
        };
        assert_eq!(spans(words.words()), ["An", "é", "s", "s", "47"]);
        assert_eq!(spans(words.joined()), ["é’s", "s.47"]);
    }
}
