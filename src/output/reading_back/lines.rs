//! Plain text: a paragraph a line, but for lines that a copy broke in mid-sentence.

use super::paragraph::{Paragraph, Scribe};
use crate::text::Span;

/// Words after which no sentence ends, so that the next line goes on with it.
const GOING_ON: [&str; 40] = [
    "a", "added", "an", "and", "are", "as", "at", "attached", "be", "because", "but", "by", "for",
    "from", "her", "his", "if", "in", "included", "is", "it", "my", "of", "on", "or", "our",
    "provided", "see", "that", "the", "their", "this", "to", "visit", "with", "your", "read",
    "look", "find", "when",
];

/// Marks behind which a line has said all.
const ENDINGS: [char; 8] = ['.', '!', '?', ':', ';', ',', '”', ')'];

/// Reads plain text.
pub(super) fn read(letter: &str) -> Vec<Paragraph> {
    let mut scribe = Scribe::default();
    let mut start = 0;
    let mut after_blank = true;
    for line in letter.split('\n') {
        let span = Span::new(start, start + line.len());
        start = span.end + 1;
        let words = without_mark(line, span);
        let is_item = words.start > span.start + (line.len() - line.trim_start().len());
        if after_blank
            || is_item
            || !goes_on(scribe.words_so_far(), words.of(letter).unwrap_or_default())
        {
            scribe.end_paragraph();
        } else {
            scribe.take(' ', Span::new(span.start - 1, span.start));
        }
        scribe.take_all(letter, words);
        after_blank = line.trim().is_empty();
    }
    scribe.finish()
}

/// Whether a line goes on with the sentence of the words before it.
pub(super) fn goes_on(before: &str, line: &str) -> bool {
    let before = before.trim_end();
    let Some(first) = line.trim_start().chars().next() else {
        return false;
    };
    if before.is_empty() {
        return false;
    }
    let last_word = before
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let is_said = before.ends_with(ENDINGS) && !before.ends_with(',');
    let is_greeting = before.ends_with(',') && before.split_whitespace().count() < 6;
    !is_said && !is_greeting && (first.is_lowercase() || GOING_ON.contains(&last_word.as_str()))
}

/// The words of a line without the mark of a list before them.
fn without_mark(line: &str, span: Span) -> Span {
    let words = line.trim_start();
    let indent = line.len() - words.len();
    let rest = words
        .strip_prefix(['-', '•', '*', '–'])
        .filter(|rest| rest.starts_with(' '))
        .or_else(|| {
            let digits = words.trim_start_matches(|c: char| c.is_ascii_digit());
            let is_numbered = digits.len() < words.len() && words.len() - digits.len() < 3;
            digits.strip_prefix(". ").filter(|_| is_numbered)
        })
        .unwrap_or(words);
    Span::new(span.start + indent + (words.len() - rest.len()), span.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(letter: &str) -> Vec<String> {
        read(letter)
            .into_iter()
            .map(|paragraph| paragraph.passage.text)
            .collect()
    }

    #[test]
    fn a_greeting_and_a_sign_off_stay_lines_of_their_own() {
        assert_eq!(
            texts("Dear MR5\nThank you.\n\nBest wishes,\nrobin"),
            ["Dear MR5", "Thank you.", "Best wishes,", "robin"]
        );
    }

    #[test]
    fn marks_of_lists_are_taken_off() {
        assert_eq!(
            texts("- one\n• two\n3. three\n2018 was hard"),
            ["one", "two", "three", "2018 was hard"]
        );
    }

    #[test]
    fn each_word_knows_its_place() {
        let letter = "Dear Jo\n\n  I  have added\nHERE a page";
        let read = read(letter);
        let text = &read[1].passage.text;
        assert_eq!(text, "I have added HERE a page");
        let at = text.find("HERE").expect("it is there");
        assert_eq!(
            read[1].place_of(Span::new(at, at + 4)).of(letter),
            Some("HERE")
        );
    }
}
