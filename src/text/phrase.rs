//! Phrases a team lead can write, and where they stand in a text.
//!
//! A phrase is words: `reviewing officer`. Beside plain words it may hold
//! - `child*`: any ending, so child, children and childs;
//! - `[the]`: a word, or several, that may be there or not;
//! - `{mum|mother|nan and grandad}`: one of these;
//! - `...`: up to four other words.
//!
//! Letter case, apostrophes and punctuation between words do not matter, and a phrase never runs over the end of a
//! sentence.

use super::{Word, fold};
use std::fmt;
use std::ops::Range;

/// How many words `...` may stand for at the most.
const GAP_WORDS: usize = 4;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Element {
    Word(String),
    Prefix(String),
    Gap,
    /// One of several sequences of words.
    OneOf(Vec<Vec<Self>>),
    Optional(Vec<Self>),
}

/// A phrase ready to be looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    written: String,
    elements: Vec<Element>,
}

impl Phrase {
    /// Reads a phrase as a lead wrote it.
    ///
    /// # Errors
    /// A sentence without its full stop that says what is wrong with it.
    pub fn parse(written: &str) -> Result<Self, String> {
        let elements = parse_sequence(written)?;
        let names_a_word = elements.iter().any(|element| {
            matches!(
                element,
                Element::Word(_) | Element::Prefix(_) | Element::OneOf(_)
            )
        });
        if !names_a_word {
            return Err(format!("“{written}” names no word that must be there"));
        }
        if matches!(elements.first(), Some(Element::Gap))
            || matches!(elements.last(), Some(Element::Gap))
        {
            return Err(format!(
                "“{written}” begins or ends with “...”, which means nothing there"
            ));
        }
        Ok(Self {
            written: written.to_owned(),
            elements,
        })
    }

    /// The phrase as it was written.
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// Finds every place the phrase stands in `words`, as ranges of words that do not overlap.
    pub fn find_all(&self, words: &[Word]) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            match self.match_at(words, at) {
                Some(end) if end > at => {
                    found.push(at..end);
                    at = end;
                }
                _ => at += 1,
            }
        }
        found
    }

    /// The end of the match that begins at word `at`, if there is one.
    fn match_at(&self, words: &[Word], at: usize) -> Option<usize> {
        let sentence = words.get(at)?.sentence;
        let rest = words.get(at..)?;
        let length = rest
            .iter()
            .take_while(|word| word.sentence == sentence)
            .count();
        match_elements(&self.elements, rest.get(..length)?).map(|taken| at + taken)
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

/// How many words `elements` take from the front of `words`; the first way that fits wins.
fn match_elements(elements: &[Element], words: &[Word]) -> Option<usize> {
    let Some((first, rest)) = elements.split_first() else {
        return Some(0);
    };
    let after = |taken: usize| -> Option<usize> {
        let tail = words.get(taken..)?;
        match_elements(rest, tail).map(|more| taken + more)
    };
    match first {
        Element::Word(word) => words
            .first()
            .filter(|w| w.folded == *word)
            .and_then(|_| after(1)),
        Element::Prefix(start) => words
            .first()
            .filter(|w| w.folded.starts_with(start))
            .and_then(|_| after(1)),
        Element::Gap => (0..=GAP_WORDS).find_map(after),
        Element::OneOf(choices) => choices
            .iter()
            .find_map(|choice| match_elements(&joined(choice, rest), words)),
        Element::Optional(inner) => {
            match_elements(&joined(inner, rest), words).or_else(|| after(0))
        }
    }
}

fn joined(first: &[Element], rest: &[Element]) -> Vec<Element> {
    first.iter().chain(rest).cloned().collect()
}

fn parse_sequence(written: &str) -> Result<Vec<Element>, String> {
    let mut elements = Vec::new();
    let mut rest = written;
    while let Some(c) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix("...") {
            elements.push(Element::Gap);
            rest = after;
        } else if c == '[' {
            let (inner, after) = bracketed(rest, '[', ']')?;
            elements.push(Element::Optional(parse_sequence(inner)?));
            rest = after;
        } else if c == '{' {
            let (inner, after) = bracketed(rest, '{', '}')?;
            let choices = inner
                .split('|')
                .map(parse_sequence)
                .collect::<Result<Vec<_>, _>>()?;
            if choices.iter().any(Vec::is_empty) {
                return Err(format!("“{{{inner}}}” has an empty choice"));
            }
            elements.push(Element::OneOf(choices));
            rest = after;
        } else if c.is_alphanumeric() {
            let end = rest
                .find(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'))
                .unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            if let Some(after) = after.strip_prefix('*') {
                elements.push(Element::Prefix(fold(word)));
                rest = after;
            } else {
                elements.push(Element::Word(fold(word)));
                rest = after;
            }
        } else if matches!(c, ']' | '}' | '|' | '*') {
            return Err(format!("“{c}” stands alone in “{written}”"));
        } else {
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
    }
    Ok(elements)
}

/// Splits `[inner]after`, where `text` begins with the opening bracket; brackets of one kind do not nest.
fn bracketed(text: &str, open: char, close: char) -> Result<(&str, &str), String> {
    text.strip_prefix(open)
        .and_then(|inner| inner.split_once(close))
        .ok_or_else(|| format!("“{open}” is not closed by “{close}” in “{text}”"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    #[track_caller]
    fn found(phrase: &str, text: &str) -> Vec<String> {
        let words = words(text);
        Phrase::parse(phrase)
            .expect("the phrase parses")
            .find_all(&words)
            .into_iter()
            .map(|range| {
                text[words[range.start].span.start..words[range.end - 1].span.end].to_owned()
            })
            .collect()
    }

    #[test]
    fn plain_words_match_whole_words_in_any_case() {
        assert_eq!(found("iro", "The IRO has irons"), ["IRO"]);
    }

    #[test]
    fn punctuation_between_words_does_not_matter() {
        assert_eq!(
            found("pre proceedings", "a pre-proceedings letter"),
            ["pre-proceedings"]
        );
    }

    #[test]
    fn endings_choices_and_options() {
        assert_eq!(
            found(
                "{see|visit} [all] my kid*",
                "I visit my kids and see all my kiddies"
            ),
            ["visit my kids", "see all my kiddies"]
        );
    }

    #[test]
    fn a_gap_stands_for_up_to_four_words() {
        assert_eq!(
            found("want ... home", "I want him back at home"),
            ["want him back at home"]
        );
        assert!(found("want ... home", "I want him to be back at home").is_empty());
    }

    #[test]
    fn a_match_never_crosses_a_sentence() {
        assert!(found("care order", "It was care. Order now").is_empty());
    }

    #[test]
    fn broken_phrases_say_why() {
        for broken in ["", "[the]", "...", "{a|}", "{a", "a*b]", "... home"] {
            assert!(Phrase::parse(broken).is_err(), "{broken}");
        }
    }
}
