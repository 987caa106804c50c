//! The patterns in which slips of language are written down, and where they stand in a text.
//!
//! A pattern is words, one space between them:
//! - `<there>`: the words that are wrong, and that a fix replaces;
//! - `(<there> is)`: the words a finding shows, where the wrong ones alone do not show the slip;
//! - `{mum|dad}`: one of these; `[the]`: may be there or not; `difficult*`: any ending; `_`: any word;
//! - `^` at the front: the first words of a sentence; `$` at the end: the last words before a mark.
//!
//! Letter case does not matter; apostrophes do, curly or straight, for which a phrase of the library has no eye. Only
//! white space stands between the words of a match, and a word with a hyphen is one word.

use crate::text::{Span, hash_of};
use std::ops::Range;

/// A word of a text, with its apostrophes and hyphens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::checks::letter) struct Token {
    /// Lower case, its apostrophes curly.
    word: String,
    /// The hash of that word: it tells most words apart.
    hash: u64,
    /// Where it stands.
    pub(super) span: Span,
    is_next: bool,
    is_first: bool,
    /// Whether a mark or nothing stands behind it.
    is_last: bool,
}

impl Token {
    /// Its word, in lower case and with curly apostrophes.
    pub(super) fn word(&self) -> &str {
        &self.word
    }

    /// The hash of that word.
    pub(super) fn hash(&self) -> u64 {
        self.hash
    }

    /// Whether only white space of its line stands between it and the word before.
    pub(super) fn is_next(&self) -> bool {
        self.is_next
    }

    /// Whether it is the first of a sentence.
    pub(super) fn is_first(&self) -> bool {
        self.is_first
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '’' | '\'')
}

/// The words of a text.
pub(in crate::checks::letter) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut start: Option<usize> = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        let joins = start.is_some() && (is_apostrophe(c) || c == '-') && next.is_alphanumeric();
        if c.is_alphanumeric() || joins {
            start.get_or_insert(at);
        } else if let Some(from) = start.take() {
            tokens.push(token(text, Span::new(from, at), tokens.last()));
        }
    }
    if let Some(from) = start {
        tokens.push(token(text, Span::new(from, text.len()), tokens.last()));
    }
    tokens
}

fn token(text: &str, span: Span, before: Option<&Token>) -> Token {
    let written = span.of(text).unwrap_or_default();
    let curly = |c: char| if is_apostrophe(c) { '’' } else { c };
    let gap = Span::new(before.map_or(0, |before| before.span.end), span.start);
    let gap = gap.of(text).unwrap_or_default();
    let opens = |c: char| c.is_whitespace() || matches!(c, '“' | '‘' | '(' | '"' | '\'');
    let is_first = match gap.trim_end_matches(opens).chars().next_back() {
        Some(mark) => matches!(mark, '.' | '!' | '?') && gap.ends_with(opens),
        None => before.is_none() || gap.contains('\n'),
    };
    let behind = text.get(span.end..).unwrap_or_default();
    let word: String = written
        .chars()
        .map(curly)
        .flat_map(char::to_lowercase)
        .collect();
    Token {
        hash: hash_of(&word),
        word,
        span,
        is_next: before.is_some() && gap.chars().all(|c| c.is_whitespace() && c != '\n'),
        is_first: is_first || gap.contains('\n'),
        is_last: !behind.starts_with([' ', '\u{a0}']),
    }
}

/// One word of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Atom {
    /// A word, with its hash.
    Word(u64, String),
    Beginning(String),
    Any,
}

impl Atom {
    fn read(word: &str) -> Self {
        match (word, word.strip_suffix('*')) {
            ("_", _) => Self::Any,
            (_, Some(beginning)) => Self::Beginning(beginning.to_lowercase()),
            _ => {
                let word = word.to_lowercase();
                Self::Word(hash_of(&word), word)
            }
        }
    }

    fn takes(&self, token: &Token) -> bool {
        match self {
            Self::Word(hash, word) => token.hash == *hash && token.word == *word,
            Self::Beginning(beginning) => token.word.starts_with(beginning.as_str()),
            Self::Any => true,
        }
    }
}

/// One place of a pattern: the words that may fill it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    options: Vec<Vec<Atom>>,
    may_be_empty: bool,
}

/// A pattern that has been read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    places: Vec<Place>,
    wrong: Option<Range<usize>>,
    shown: Option<Range<usize>>,
    is_first: bool,
    is_last: bool,
}

/// Where a pattern stands in a text: all of it, its wrong words, and the words that show them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Match {
    pub(super) whole: Span,
    pub(super) wrong: Span,
    pub(super) shown: Span,
}

impl Pattern {
    /// Reads a pattern; `None` for one that keeps none of the rules at the top of this file.
    pub(super) fn read(written: &str) -> Option<Self> {
        let inner = written.strip_prefix('^');
        let is_first = inner.is_some();
        let inner = inner.unwrap_or(written);
        let ended = inner.strip_suffix('$');
        let is_last = ended.is_some();
        let mut reader = Reader::default();
        reader.read(ended.unwrap_or(inner).trim_end())?;
        Some(Self {
            places: reader.places,
            wrong: reader.wrong,
            shown: reader.shown,
            is_first,
            is_last,
        })
    }

    /// The hashes of the words it can begin with; `None` if it can begin with words that are not named.
    pub(super) fn first_words(&self) -> Option<Vec<u64>> {
        let mut words = Vec::new();
        for place in &self.places {
            for option in &place.options {
                match option.first() {
                    Some(Atom::Word(hash, _)) => words.push(*hash),
                    _ => return None,
                }
            }
            if !place.may_be_empty {
                return Some(words);
            }
        }
        None
    }

    /// The match that begins with the word `at`, if there is one.
    pub(super) fn at(&self, tokens: &[Token], at: usize) -> Option<Match> {
        self.at_over(tokens, at, &mut Vec::new())
    }

    /// The same over memory that was used before, for asking again and again.
    pub(super) fn at_over(
        &self,
        tokens: &[Token],
        at: usize,
        starts: &mut Vec<usize>,
    ) -> Option<Match> {
        if self.is_first && !tokens.get(at).is_some_and(|token| token.is_first) {
            return None;
        }
        starts.clear();
        if !self.walk(tokens, at, at, starts) {
            return None;
        }
        let span = |places: &Range<usize>| {
            let words = *starts.get(places.start)?..*starts.get(places.end)?;
            let words = tokens.get(words)?;
            Some(Span::new(words.first()?.span.start, words.last()?.span.end))
        };
        let whole = span(&(0..self.places.len()))?;
        let wrong = self.wrong.as_ref().map_or(Some(whole), span)?;
        let shown = self.shown.as_ref().map_or(Some(wrong), span)?;
        Some(Match {
            whole,
            wrong,
            shown,
        })
    }

    /// Whether it stands anywhere in a text.
    pub(super) fn stands_in(&self, tokens: &[Token]) -> bool {
        let mut starts = Vec::new();
        (0..tokens.len()).any(|at| self.at_over(tokens, at, &mut starts).is_some())
    }

    /// Fills the places from `starts.len()` on with the words from `at` on; the match began at word `first`.
    fn walk(&self, tokens: &[Token], first: usize, at: usize, starts: &mut Vec<usize>) -> bool {
        starts.push(at);
        let Some(place) = self.places.get(starts.len() - 1) else {
            let ends = at.checked_sub(1).and_then(|last| tokens.get(last));
            return !self.is_last || ends.is_some_and(|token| token.is_last);
        };
        for option in &place.options {
            if takes(option, tokens, first, at)
                && self.walk(tokens, first, at + option.len(), starts)
            {
                return true;
            }
        }
        if place.may_be_empty && self.walk(tokens, first, at, starts) {
            return true;
        }
        starts.pop();
        false
    }
}

/// Whether some words of a pattern stand at the word `at`.
fn takes(option: &[Atom], tokens: &[Token], first: usize, at: usize) -> bool {
    option.iter().enumerate().all(|(number, atom)| {
        let here = at + number;
        tokens
            .get(here)
            .is_some_and(|token| atom.takes(token) && (here == first || token.is_next))
    })
}

/// Reads the places of a pattern one by one.
#[derive(Debug, Default)]
struct Reader {
    places: Vec<Place>,
    wrong: Option<Range<usize>>,
    shown: Option<Range<usize>>,
}

impl Reader {
    fn read(&mut self, mut rest: &str) -> Option<()> {
        while let Some(c) = rest.chars().next() {
            let behind = rest.get(c.len_utf8()..)?;
            rest = match c {
                ' ' => behind,
                '<' => self.open(false, behind),
                '(' => self.open(true, behind),
                '>' | ')' => self.close(c == ')', behind)?,
                '{' => self.options('}', behind)?,
                '[' => self.options(']', behind)?,
                _ => self.word(rest)?,
            };
        }
        let is_whole = |range: &Option<Range<usize>>| {
            range.as_ref().is_none_or(|range| range.start < range.end)
        };
        (!self.places.is_empty() && is_whole(&self.wrong) && is_whole(&self.shown)).then_some(())
    }

    fn group(&mut self, is_shown: bool) -> &mut Option<Range<usize>> {
        if is_shown {
            &mut self.shown
        } else {
            &mut self.wrong
        }
    }

    fn open<'a>(&mut self, is_shown: bool, behind: &'a str) -> &'a str {
        let here = self.places.len();
        *self.group(is_shown) = Some(here..here);
        behind
    }

    fn close<'a>(&mut self, is_shown: bool, behind: &'a str) -> Option<&'a str> {
        let here = self.places.len();
        self.group(is_shown).as_mut()?.end = here;
        Some(behind)
    }

    fn options<'a>(&mut self, close: char, behind: &'a str) -> Option<&'a str> {
        let (inside, behind) = behind.split_once(close)?;
        let options: Vec<Vec<Atom>> = inside
            .split('|')
            .map(|words| words.split_whitespace().map(Atom::read).collect())
            .collect();
        if options.iter().any(Vec::is_empty) || inside.contains(['<', '(', '{', '[']) {
            return None;
        }
        self.places.push(Place {
            options,
            may_be_empty: close == ']',
        });
        Some(behind)
    }

    fn word<'a>(&mut self, rest: &'a str) -> Option<&'a str> {
        let end = rest
            .find([' ', '<', '>', '(', ')', '{', '}', '[', ']'])
            .unwrap_or(rest.len());
        let (word, behind) = rest.split_at(end);
        self.places.push(Place {
            options: vec![vec![Atom::read(word)]],
            may_be_empty: false,
        });
        (!word.is_empty() && !word.contains('|')).then_some(behind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn shown<'a>(pattern: &str, text: &'a str) -> Vec<&'a str> {
        let pattern = Pattern::read(pattern).expect("a pattern");
        let tokens = tokens(text);
        let found = (0..tokens.len()).filter_map(|at| pattern.at(&tokens, at));
        found.filter_map(|found| found.shown.of(text)).collect()
    }

    #[test]
    fn a_pattern_is_read_as_its_top_comment_says() {
        for (pattern, text, words) in [
            (
                "<its> {a|an}",
                "Its a plan, its an order",
                vec!["Its", "its"],
            ),
            ("(<there> son*)", "Ask there sons now", vec!["there sons"]),
            (
                "[the|a] <law> _ it",
                "as the law has it",
                vec!["law", "law"],
            ),
            ("<it’s> own", "it's own and it’s own", vec!["it's", "it’s"]),
            ("^<is> it", "Is it? So is it. “Is it", vec!["Is", "Is"]),
            (
                "<relied>$",
                "relied on, relied. Relied",
                vec!["relied", "Relied"],
            ),
            (
                "{going to|able} <x>",
                "going to x, able x, going x",
                vec!["x", "x"],
            ),
        ] {
            assert_eq!(shown(pattern, text), words, "{pattern}");
        }
    }

    #[test]
    fn hyphens_and_apostrophes_join_words_and_marks_part_them() {
        for text in [
            "its not-for-profit arm",
            "a non-its not",
            "its not’s",
            "its, not",
            "its\nnot",
            "hits not",
        ] {
            assert!(shown("<its> not", text).is_empty(), "{text}");
        }
        assert_eq!(shown("<its> not", "– its not – ‘its  not’"), ["its", "its"]);
    }

    #[test]
    fn a_pattern_that_breaks_the_rules_is_refused() {
        for pattern in ["", "<its {a", "{a|}", "a|b", "<> a", "{a|{b}}"] {
            assert_eq!(Pattern::read(pattern), None, "{pattern}");
        }
    }

    #[test]
    fn odd_text_has_odd_words_and_nothing_worse() {
        for text in ["’’’", "-", "a’-b", "é-’", "x’", "\u{a0}"] {
            assert!(
                tokens(text)
                    .iter()
                    .all(|token| token.span.of(text).is_some())
            );
        }
    }
}
