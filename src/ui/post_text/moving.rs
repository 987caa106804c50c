//! Where the text cursor goes by the keys that move it, in bytes of a text.

use unicode_segmentation::GraphemeCursor;

/// The place one character on, or back; at an end it stays.
pub(super) fn by_character(text: &str, at: usize, forward: bool) -> usize {
    let at = on_boundary(text, at);
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    let next = if forward {
        cursor.next_boundary(text, 0)
    } else {
        cursor.prev_boundary(text, 0)
    };
    // The whole text is at hand, so the cursor can always tell.
    next.ok().flatten().unwrap_or(at)
}

/// The end of the word ahead, or the start of the one behind.
pub(super) fn by_word(text: &str, at: usize, forward: bool) -> usize {
    let at = on_boundary(text, at);
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    if forward {
        let gap = after.find(is_of_word).unwrap_or(after.len());
        let rest = after.get(gap..).unwrap_or_default();
        let word = rest.find(|c| !is_of_word(c)).unwrap_or(rest.len());
        at + gap + word
    } else {
        let word_end = before.trim_end_matches(|c| !is_of_word(c));
        word_end.trim_end_matches(is_of_word).len()
    }
}

/// The start and the end of the word at a place; both are the place where there is none.
pub(super) fn word_at(text: &str, at: usize) -> (usize, usize) {
    let at = on_boundary(text, at);
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let start = before.trim_end_matches(is_of_word).len();
    let word = after.find(|c| !is_of_word(c)).unwrap_or(after.len());
    (start, at + word)
}

/// The start and the end of the paragraph at a place.
pub(super) fn paragraph_at(text: &str, at: usize) -> (usize, usize) {
    let at = on_boundary(text, at);
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let length = after.find('\n').unwrap_or(after.len());
    (start, at + length)
}

/// The place itself, or the last one before it that cuts no character in two.
pub(super) fn on_boundary(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at)
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\'' | '’' | '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_of_several_bytes_are_stepped_over_whole() {
        let text = "aé👩‍👧b";
        let mut at = 0;
        let mut places = Vec::new();
        while at < text.len() {
            at = by_character(text, at, true);
            places.push(at);
        }
        assert_eq!(places, [1, 3, text.len() - 1, text.len()]);
        assert_eq!(by_character(text, text.len(), true), text.len());
        assert_eq!(by_character(text, text.len() - 1, false), 3);
        assert_eq!(by_character(text, 0, false), 0);
    }

    #[test]
    fn words_are_stepped_over_with_what_parts_them() {
        let text = "They don’t, ask";
        assert_eq!(by_word(text, 0, true), 4);
        assert_eq!(by_word(text, 4, true), "They don’t".len());
        assert_eq!(by_word(text, text.len(), false), text.len() - 3);
        assert_eq!(by_word(text, text.len() - 3, false), 5);
        assert_eq!(by_word(text, text.len(), true), text.len());
    }

    #[test]
    fn a_word_and_a_paragraph_are_found_from_within() {
        let text = "one\ntwo words\nthree";
        assert_eq!(word_at(text, 9), (8, 13));
        assert_eq!(paragraph_at(text, 9), (4, 13));
        assert_eq!(paragraph_at(text, 0), (0, 3));
        assert_eq!(word_at("a  b", 2), (2, 2));
    }

    #[test]
    fn places_that_are_none_are_harmless() {
        for text in ["", "é", "\u{200f}ص"] {
            for at in 0..9 {
                by_character(text, at, true);
                by_character(text, at, false);
                by_word(text, at, true);
                by_word(text, at, false);
                word_at(text, at);
                paragraph_at(text, at);
            }
        }
    }
}
