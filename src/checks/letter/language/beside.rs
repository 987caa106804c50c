//! The word beside a mark, so that a finding shows where the mark stands.

use crate::text::Span;

/// The longest word that is shown, in letters: text without spaces must not be searched through for every mark.
const LONGEST: usize = 40;

/// The mark that ends at `end`, with the word in front of it.
pub(super) fn with_word_before(text: &str, end: usize) -> Span {
    let before = text.get(..end).unwrap_or_default();
    let start = before
        .char_indices()
        .rev()
        .take(LONGEST)
        .take_while(|(_, c)| !c.is_whitespace())
        .last()
        .map_or(end, |(at, _)| at);
    Span::new(start, end)
}

/// The mark that starts at `start`, with the word behind it and without the marks behind that.
pub(super) fn with_word_behind(text: &str, start: usize) -> Span {
    let behind = text.get(start..).unwrap_or_default();
    let end = behind
        .char_indices()
        .take(LONGEST)
        .take_while(|(_, c)| !c.is_whitespace())
        .last()
        .map_or(0, |(at, c)| at + c.len_utf8());
    let word = behind.get(..end).unwrap_or_default();
    let bare = word.trim_end_matches([',', '.', ';', ':', '?', '!']);
    Span::new(start, start + bare.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_shown_with_its_word() {
        let text = "an officer (here, the IRO) is “so";
        assert_eq!(with_word_behind(text, 11).of(text), Some("(here"));
        assert_eq!(with_word_before(text, 26).of(text), Some("IRO)"));
    }

    #[test]
    fn a_word_without_end_is_cut() {
        let text = "é".repeat(500);
        assert_eq!(with_word_before(&text, 1_000).len(), 2 * LONGEST);
        assert_eq!(with_word_behind(&text, 0).len(), 2 * LONGEST);
    }
}
