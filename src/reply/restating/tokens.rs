//! A sentence as a row of words that can be changed one by one, each knowing where it stands in the post.

use crate::text::{Span, fold};

/// How many words somebody else's words in quotation marks may have, to be taken over as they stand; more is speech.
const LONGEST_QUOTED_WORDS: usize = 6;

/// Words that would mean somebody else within a quotation than they do without.
const PERSONS: [&str; 18] = [
    "i", "im", "ive", "id", "ill", "me", "my", "mine", "myself", "we", "us", "our", "ours", "you",
    "your", "youre", "u", "ur",
];

/// One word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// What stands before it: a space, a comma and a space.
    pub(super) gap: String,
    /// The word in small letters with curly apostrophes; or words in quotation marks, as they stand.
    pub(super) word: String,
    /// Where it stands in the post.
    pub(super) span: Span,
    /// Whether it is a run of words in quotation marks.
    pub(super) is_quoted: bool,
    /// Whether it is all in capitals.
    pub(super) shouts: bool,
}

impl Token {
    /// A word that stands in the place of another, or behind it.
    pub(super) fn behind(&self, word: &str) -> Self {
        Self {
            gap: " ".to_owned(),
            word: word.to_owned(),
            span: self.span,
            is_quoted: false,
            shouts: false,
        }
    }

    /// Whether it is one of these words.
    pub(super) fn is_one_of(&self, words: &[&str]) -> bool {
        !self.is_quoted && words.contains(&self.word.as_str())
    }

    /// Whether a comma or another mark parts it from the word before it.
    pub(super) fn is_parted(&self) -> bool {
        self.gap.contains(|c: char| !c.is_whitespace())
    }
}

/// Whether the token at a place is one of these words.
pub(super) fn is_at(tokens: &[Token], at: usize, words: &[&str]) -> bool {
    tokens.get(at).is_some_and(|token| token.is_one_of(words))
}

/// The word at a place; nothing beyond the end.
pub(super) fn word_at(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |token| token.word.as_str())
}

/// The row of words of a sentence, and what follows the last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// The words.
    pub(super) tokens: Vec<Token>,
    /// The marks behind the last word.
    pub(super) end: String,
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´' | '\u{02BC}')
}

/// Splits a sentence of a post into words; nothing if it holds speech, or quotation marks that do not close.
pub(super) fn row(body: &str, sentence: Span) -> Option<Row> {
    let text = sentence.of(body)?;
    let mut tokens = Vec::new();
    let mut gap = String::new();
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let is_open = text.get(..at).is_none_or(|before| {
            before
                .chars()
                .next_back()
                .is_none_or(|c| c.is_whitespace() || c == '(')
        });
        let length = if c == '"' || c == '“' || (is_open && matches!(c, '\'' | '‘' | '`')) {
            let inner = quoted(text, at, c)?;
            push(
                &mut tokens,
                &mut gap,
                inner.of(text)?.to_owned(),
                inner.shifted(sentence.start),
                true,
            );
            closed(text, inner.end) - at
        } else if c == '&' || starts_a_word(text, at) {
            let length = if c == '&' {
                1
            } else {
                length_of_word(text.get(at..)?)
            };
            let span = Span::new(at, at + length);
            let written = span.of(text)?;
            let word = if c == '&' {
                "and".to_owned()
            } else {
                spelt(written)
            };
            push(
                &mut tokens,
                &mut gap,
                word,
                span.shifted(sentence.start),
                false,
            );
            if let Some(last) = tokens.last_mut() {
                last.shouts = written.chars().filter(|c| c.is_alphabetic()).count() > 1
                    && !written.chars().any(char::is_lowercase);
            }
            length
        } else {
            gap.push(c);
            c.len_utf8()
        };
        at += length.max(1);
    }
    Some(Row { tokens, end: gap })
}

fn push(tokens: &mut Vec<Token>, gap: &mut String, word: String, span: Span, is_quoted: bool) {
    tokens.push(Token {
        gap: std::mem::take(gap),
        word,
        span,
        is_quoted,
        shouts: false,
    });
}

/// Small letters and one kind of apostrophe.
fn spelt(written: &str) -> String {
    written
        .chars()
        .map(|c| if is_apostrophe(c) { '’' } else { c })
        .flat_map(char::to_lowercase)
        .collect()
}

fn starts_a_word(text: &str, at: usize) -> bool {
    let mut chars = text.get(at..).unwrap_or_default().chars();
    match chars.next() {
        Some('£') => chars.next().is_some_and(|c| c.is_ascii_digit()),
        Some(c) => c.is_alphanumeric(),
        None => false,
    }
}

/// How long the word at the beginning of `text` is: letters and digits, with apostrophes and hyphens inside, points
/// between digits, and the apostrophe of "the kids' school".
fn length_of_word(text: &str) -> usize {
    let mut length = 0;
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        let goes_on = c.is_alphanumeric()
            || (length == 0 && c == '£')
            || ((is_apostrophe(c) || c == '-')
                && before.is_alphanumeric()
                && next.is_alphanumeric())
            || (matches!(c, '.' | ':' | ',') && before.is_ascii_digit() && next.is_ascii_digit())
            || (is_apostrophe(c) && before == 's' && next == ' ');
        if !goes_on {
            break;
        }
        length += c.len_utf8();
        before = c;
    }
    length
}

/// The words between the quotation mark at `at` and the one that closes it.
fn quoted(text: &str, at: usize, mark: char) -> Option<Span> {
    let start = at + mark.len_utf8();
    let inner = text.get(start..)?;
    let end = match mark {
        '"' => inner.find('"')?,
        '“' => inner.find('”')?,
        _ => inner.char_indices().find_map(|(end, c)| {
            let after = inner.get(end + c.len_utf8()..)?.chars().next();
            (is_apostrophe(c) && after.is_none_or(|c| !c.is_alphanumeric())).then_some(end)
        })?,
    };
    let words: Vec<String> = inner.get(..end)?.split_whitespace().map(bare).collect();
    let is_speech = words.len() > LONGEST_QUOTED_WORDS
        || words.is_empty()
        || words.iter().any(|word| PERSONS.contains(&word.as_str()));
    (!is_speech).then(|| trimmed(text, Span::new(start, start + end)))
}

fn bare(word: &str) -> String {
    fold(word.trim_matches(|c: char| !c.is_alphanumeric()))
}

fn trimmed(text: &str, span: Span) -> Span {
    let inner = span.of(text).unwrap_or_default();
    let start = span.start + (inner.len() - inner.trim_start().len());
    Span::new(start, start + inner.trim().len())
}

/// The place behind the quotation mark that closes at or behind `end`.
fn closed(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    let mark = rest
        .char_indices()
        .find(|(_, c)| *c == '"' || *c == '”' || is_apostrophe(*c));
    mark.map_or(text.len(), |(at, c)| end + at + c.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Option<Vec<String>> {
        let row = row(text, Span::new(0, text.len()))?;
        Some(row.tokens.into_iter().map(|token| token.word).collect())
    }

    #[track_caller]
    fn reads(text: &str, expected: &[&str]) {
        assert_eq!(
            words(text),
            Some(expected.iter().map(|word| (*word).to_owned()).collect())
        );
    }

    #[test]
    fn words_are_small_with_one_kind_of_apostrophe() {
        reads(
            "I DON'T know, at 9.30am",
            &["i", "don’t", "know", "at", "9.30am"],
        );
        reads(
            "the kids' school & ex-partner",
            &["the", "kids’", "school", "and", "ex-partner"],
        );
        reads("£400 of it", &["£400", "of", "it"]);
    }

    #[test]
    fn a_few_words_in_quotation_marks_are_one_token() {
        reads(
            "they say \"not engaging\" again",
            &["they", "say", "not engaging", "again"],
        );
        reads(
            "he was put here, ' for now '.",
            &["he", "was", "put", "here", "for now"],
        );
    }

    #[test]
    fn speech_and_open_quotation_marks_are_not_taken_apart() {
        assert_eq!(words("she said 'I will ask her'"), None);
        assert_eq!(words("it says \"not engaging"), None);
        assert_eq!(words("they wrote “a b c d e f g”"), None);
    }
}
