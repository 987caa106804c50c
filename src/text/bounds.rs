//! Where a line of plain text is parted into sentences by the rules of Unicode (UAX #29, Sentence_Break), found by its marks.
//!
//! The library that knows those rules for all scripts looks every letter up in a table. A sentence ends only behind a mark, so
//! for the letters English is typed in the rules are looked at there alone; a line with any other is the library's. A test
//! holds one against the other.

use std::str::CharIndices;
use unicode_segmentation::UnicodeSegmentation;

/// What the rules tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    /// A full stop.
    Stop,
    /// `!` or `?`.
    Mark,
    /// Brackets and quotation marks.
    Close,
    Space,
    /// A mark within a sentence.
    Within,
    Small,
    Capital,
    Digit,
    LineEnd,
    Other,
}

/// The class of a character that English is typed in; nothing for all others.
fn class(c: char) -> Option<Class> {
    Some(match c {
        'a'..='z' | 'à'..='ö' | 'ø'..='ÿ' => Class::Small,
        ' ' | '\t' | '\u{a0}' => Class::Space,
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => Class::Capital,
        '0'..='9' => Class::Digit,
        '.' => Class::Stop,
        '!' | '?' => Class::Mark,
        '"' | '\'' | '(' | ')' | '[' | ']' | '{' | '}' | '‘' | '’' | '“' | '”' => {
            Class::Close
        }
        ',' | '-' | ':' | ';' | '–' | '—' => Class::Within,
        '\n' => Class::LineEnd,
        '#'..='&'
        | '*'
        | '+'
        | '/'
        | '<'..='>'
        | '@'
        | '\\'
        | '^'..='`'
        | '|'
        | '~'
        | '£'
        | '…' => Class::Other,
        _ => return None,
    })
}

/// The sentences of a line, each with its place, wholly covering it.
pub(super) fn parts(line: &str) -> Vec<(usize, &str)> {
    if line.chars().all(|c| class(c).is_some()) {
        let mut found = Vec::new();
        let mut start = 0;
        while let Some((part, _)) = line
            .get(start..)
            .and_then(|rest| rest.split_at_checked(end(rest)))
        {
            if part.is_empty() {
                break;
            }
            found.push((start, part));
            start += part.len();
        }
        return found;
    }
    line.split_sentence_bound_indices().collect()
}

/// Where the first sentence of a text ends.
fn end(text: &str) -> usize {
    let mut chars = Classes(text.char_indices());
    let mut before = None;
    while let Some((_, here)) = chars.next() {
        if matches!(here, Class::Stop | Class::Mark)
            && let Some(end) = end_behind(chars.clone(), here, before, text)
        {
            return end;
        }
        before = Some(here);
    }
    text.len()
}

/// Where a sentence ends behind a mark, if it does.
fn end_behind(
    mut chars: Classes<'_>,
    mark: Class,
    before: Option<Class>,
    text: &str,
) -> Option<usize> {
    let is_letter = |class| matches!(class, Some(Class::Small | Class::Capital));
    let is_stop = mark == Class::Stop;
    match chars.peek() {
        Some(Class::Digit) if is_stop => return None,
        Some(Class::Capital) if is_stop && is_letter(before) => return None,
        _ => {}
    }
    chars.skip_all(Class::Close);
    chars.skip_all(Class::Space);
    let end = chars.0.offset();
    match chars.peek() {
        Some(Class::Within | Class::Stop | Class::Mark) => return None,
        Some(Class::LineEnd) => return Some(end + 1),
        _ => {}
    }
    let goes_on = |class| {
        matches!(
            class,
            Class::Small | Class::Capital | Class::Stop | Class::Mark | Class::LineEnd
        )
    };
    let next = chars.map(|(_, class)| class).find(|class| goes_on(*class));
    let is_small = is_stop && next == Some(Class::Small);
    (!is_small && end < text.len()).then_some(end)
}

/// The classes of the characters of a text, each with its place.
#[derive(Clone)]
struct Classes<'a>(CharIndices<'a>);

impl Iterator for Classes<'_> {
    type Item = (usize, Class);

    fn next(&mut self) -> Option<Self::Item> {
        let (at, c) = self.0.next()?;
        Some((at, class(c).unwrap_or(Class::Other)))
    }
}

impl Classes<'_> {
    fn peek(&self) -> Option<Class> {
        self.clone().next().map(|(_, class)| class)
    }

    fn skip_all(&mut self, class: Class) {
        while self.peek() == Some(class) {
            self.next();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::seeded;
    use proptest::prelude::*;

    #[test]
    fn every_character_has_the_class_that_unicode_gives_it() {
        let all = ('\0'..='\u{2fff}').filter(|c| class(*c).is_some() && *c != '\n');
        for c in all {
            for around in [
                ("A. ", "b"),
                ("a", ". B"),
                ("a.", "B"),
                ("a. ", " B"),
                ("a.", " b"),
                ("a! ", "B"),
                ("a?", " b"),
                ("A.", "."),
                ("", "."),
                ("a.", ") b"),
                ("b. 5", "C"),
                ("b.", "5 C"),
            ] {
                let text = format!("{}{c}{} C", around.0, around.1);
                let expected: Vec<_> = text.split_sentence_bound_indices().collect();
                assert_eq!(parts(&text), expected, "{c:?}");
            }
        }
    }

    proptest! {
        #![proptest_config(seeded(2_000))]

        #[test]
        fn lines_are_parted_as_the_library_parts_them(
            line in "[aAbZé0 .!?)\"’(,:–…/&;]{0,14}\n?",
        ) {
            let expected: Vec<_> = line.split_sentence_bound_indices().collect();
            prop_assert_eq!(parts(&line), expected);
        }
    }
}
