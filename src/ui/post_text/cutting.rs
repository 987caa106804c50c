//! A text cut into lines short enough to be laid out one by one: the cost of a paragraph grows with its length.

use crate::text::Span;

/// Lines longer than this, in bytes, are laid out in pieces.
const LINE_BYTES: usize = 4_000;

/// The lines of a text, long ones cut between words; the line ends belong to none.
pub(super) fn lines(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        let end = start + line.len();
        let mut from = start;
        while end - from > LINE_BYTES {
            let cut = cut_before(text, from, from + LINE_BYTES);
            found.push(Span::new(from, cut));
            from = cut;
        }
        found.push(Span::new(from, end));
        start = end + 1;
    }
    found
}

/// The last place between words in `from..limit`, or else the last between characters.
fn cut_before(text: &str, from: usize, limit: usize) -> usize {
    let limit = (from + 1..=limit)
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(limit);
    text.get(from..limit)
        .and_then(|piece| piece.rfind(' '))
        .filter(|at| *at > 0)
        .map_or(limit, |at| from + at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_lines_and_loses_nothing() {
        let text = format!("one\n\ntwo {}\nthree", "long words ".repeat(1000));
        let lines = lines(&text);
        let joined: usize = lines.iter().map(|span| span.len()).sum();
        assert_eq!(joined + text.matches('\n').count(), text.len());
        assert!(
            lines
                .iter()
                .all(|span| span.len() <= LINE_BYTES && span.of(&text).is_some())
        );
    }

    #[test]
    fn a_line_without_spaces_is_cut_between_characters() {
        let text = "é".repeat(5_000);
        assert!(
            lines(&text)
                .iter()
                .all(|span| span.of(&text).is_some() && span.len() <= LINE_BYTES)
        );
    }

    #[test]
    fn an_empty_text_is_one_empty_line() {
        assert_eq!(lines(""), [Span::new(0, 0)]);
        assert_eq!(lines("\n").len(), 2);
    }
}
