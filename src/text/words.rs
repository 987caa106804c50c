//! Words as people type them, folded so that "Don’t", "don't" and "dont" are one.

use super::{Span, sentences};

/// One word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Lower case, without apostrophes.
    pub folded: String,
    /// Where it stands in the text.
    pub span: Span,
    /// The number of the sentence it stands in, counted from 0 through the text.
    pub sentence: usize,
}

/// Whether `c` is one of the marks that people type for an apostrophe.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´' | '\u{02BC}')
}

/// Folds one word: lower case, apostrophes dropped.
pub fn fold(word: &str) -> String {
    word.chars()
        .filter(|c| !is_apostrophe(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Splits `text` into words: runs of letters and digits with apostrophes inside them.
///
/// `&` counts as the word "and".
pub fn words(text: &str) -> Vec<Word> {
    words_in(text, &sentences(text))
}

/// Splits `text` into words without looking for sentences, which is several times quicker: all are of sentence 0.
pub fn bare_words(text: &str) -> Vec<Word> {
    words_in(text, &[Span::new(0, text.len())])
}

/// Splits sentences of `text` into words.
pub(super) fn words_in(text: &str, sentences: &[Span]) -> Vec<Word> {
    let mut found = Vec::new();
    for (sentence, &span) in sentences.iter().enumerate() {
        let Some(part) = span.of(text) else { continue };
        let mut start: Option<usize> = None;
        let mut chars = part.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next_is_letter = chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
            let inside =
                c.is_alphanumeric() || (start.is_some() && is_apostrophe(c) && next_is_letter);
            if inside {
                start.get_or_insert(at);
            } else if let Some(from) = start.take() {
                push_word(
                    &mut found,
                    text,
                    Span::new(from, at).shifted(span.start),
                    sentence,
                );
            }
            if c == '&' {
                found.push(Word {
                    folded: "and".to_owned(),
                    span: Span::new(at, at + 1).shifted(span.start),
                    sentence,
                });
            }
        }
        if let Some(from) = start {
            push_word(
                &mut found,
                text,
                Span::new(from, part.len()).shifted(span.start),
                sentence,
            );
        }
    }
    found
}

fn push_word(found: &mut Vec<Word>, text: &str, span: Span, sentence: usize) {
    if let Some(word) = span.of(text) {
        found.push(Word {
            folded: fold(word),
            span,
            sentence,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn apostrophes_of_every_kind_fold_away() {
        assert_eq!(folded("Don’t don't dont DON`T"), ["dont"; 4]);
    }

    #[test]
    fn a_closing_quotation_mark_is_no_part_of_a_word() {
        let text = "it was ‘far away’ from them";
        let span = words(text)[3].span;
        assert_eq!(span.of(text), Some("away"));
    }

    #[test]
    fn words_know_their_sentence() {
        let numbers: Vec<_> = words("One two. Three").iter().map(|w| w.sentence).collect();
        assert_eq!(numbers, [0, 0, 1]);
    }

    #[test]
    fn bare_words_are_the_same_words() {
        let text = "One & two’s. Three\n‘four’ – e.g. five";
        let bare = |words: Vec<Word>| {
            let words = words.into_iter().map(|word| (word.folded, word.span));
            words.collect::<Vec<_>>()
        };
        assert_eq!(bare(bare_words(text)), bare(words(text)));
    }

    #[test]
    fn an_ampersand_is_read_as_and() {
        assert_eq!(folded("mother & baby"), ["mother", "and", "baby"]);
    }
}
