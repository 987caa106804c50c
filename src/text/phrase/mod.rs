//! Phrases a team lead can write, and where they stand in a text.
//!
//! A phrase is words: `reviewing officer`. Beside plain words it may hold
//! - `child*`: any ending, so child, children and childs;
//! - `[the]`, `[a|the only]`: words that may be there or not;
//! - `{mum|mother|nan and grandad}`: one of these;
//! - `...`: up to four other words.
//!
//! Letter case, apostrophes and punctuation between words do not matter, and a phrase never runs over the end of a
//! sentence.

mod sought;
mod steps;

use super::index::SomeSentences;
use super::sieve::Key;
use super::{WordIndex, fold};
use sought::{Numbers, Words};
use std::fmt;
use std::ops::Range;
use steps::{Laid, Step, Walker};

/// How long a phrase may be, in bytes; so no file can nest brackets without end.
const LONGEST: usize = 1_000;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Element {
    Word(String),
    Prefix(String),
    Gap,
    /// One of several sequences of words.
    OneOf(Vec<Vec<Self>>),
    /// One of several sequences of words, or none.
    Optional(Vec<Vec<Self>>),
}

/// A phrase ready to be looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    written: String,
    steps: Box<[Step]>,
    /// The words that its steps name.
    words: Words,
    /// What a match can begin with, and then what must stand further on in the same sentence: of each list, at least one
    /// word. [`Numbers::END`] stands between two lists. Most phrases fail here, before any walk.
    needed: Box<[Numbers]>,
    /// The keys of those words, [`Key::END`] between two lists: most texts are told by them alone.
    keys: Box<[Key]>,
}

/// The words that the steps of these numbers name; `None` if one of them takes any word.
fn named(steps: &[Step], numbers: Vec<usize>) -> Option<Vec<Numbers>> {
    let named = numbers.into_iter().map(|number| match steps.get(number)? {
        Step::OneOf(words) => Some(*words),
        Step::Any | Step::Either(..) | Step::Jump(_) => None,
    });
    named.collect()
}

impl Phrase {
    /// Reads a phrase as a lead wrote it.
    ///
    /// # Errors
    /// A sentence without its full stop that says what is wrong with it.
    pub fn parse(written: &str) -> Result<Self, String> {
        if written.len() > LONGEST {
            return Err(format!("A phrase is longer than {LONGEST} letters"));
        }
        let elements = parse_sequence(written)?;
        let (Laid { steps, words }, taken) = Laid::new(&elements);
        let (first, may_be_empty) = steps::first_steps(&steps, 0..steps.len());
        if may_be_empty {
            return Err(format!("“{written}” names no word that must be there"));
        }
        let first = named(&steps, first).ok_or_else(|| gap_at_an_end(written))?;
        let further = taken.into_iter().skip(1).filter_map(|range| {
            let (first, may_be_empty) = steps::first_steps(&steps, range);
            named(&steps, first).filter(|_| !may_be_empty)
        });
        let needed: Vec<_> = std::iter::once(first).chain(further).collect();
        if matches!(elements.last(), Some(Element::Gap)) {
            return Err(gap_at_an_end(written));
        }
        let words = words.finish();
        let mut lists: Vec<Vec<Key>> = needed
            .iter()
            .map(|list| list.iter().flat_map(|some| words.keys(*some)).collect())
            .collect();
        // What the fewest words will do for is what most texts do not have.
        lists.sort_by_key(Vec::len);
        Ok(Self {
            written: written.to_owned(),
            steps: steps.into(),
            words,
            needed: needed.join(&Numbers::END).into(),
            keys: lists.join(&Key::END).into(),
        })
    }

    /// The phrase as it was written.
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// Finds every place the phrase stands in a text, as ranges of words that do not overlap.
    pub fn find_all(&self, text: &WordIndex) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        let mut lists = self.keys.split(|key| *key == Key::END);
        if !lists.all(|list| list.iter().any(|key| text.may_have(*key))) {
            return found;
        }
        let places = self.places_to_try(text);
        if places.is_empty() {
            return found;
        }
        let mut walker = Walker::new(&self.steps, &self.words, text);
        for at in places {
            if found.last().is_some_and(|last| at < last.end) {
                continue;
            }
            if let Some(taken) = walker.walk(text.rest_of_sentence_spelt(at)) {
                found.push(at..at + taken);
            }
        }
        found
    }

    /// Where a match may begin: at its first words, in sentences that have all that is needed.
    fn places_to_try(&self, text: &WordIndex) -> Vec<usize> {
        let mut sentences = SomeSentences::all();
        let mut starts = Vec::new();
        let lists = self.needed.split(|some| *some == Numbers::END);
        for (number, list) in lists.enumerate() {
            let mut having = SomeSentences::none();
            let words = list.iter();
            for spellings in words.flat_map(|some| self.words.spellings(*some, text)) {
                text.add_sentences(spellings.clone(), &mut having);
                if number == 0 {
                    starts.push(spellings);
                }
            }
            if sentences.keep(&having) {
                return Vec::new();
            }
        }
        let places = starts.into_iter().flat_map(|it| text.places_spelt(it));
        let mut found: Vec<usize> = places
            .copied()
            .filter(|&at| sentences.may_hold(text.sentence_of(at)))
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

fn gap_at_an_end(written: &str) -> String {
    format!("“{written}” begins or ends with “...”, which means nothing there")
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

fn parse_sequence(written: &str) -> Result<Vec<Element>, String> {
    let mut elements = Vec::new();
    let mut rest = written;
    while let Some(c) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix("...") {
            elements.push(Element::Gap);
            rest = after;
        } else if matches!(c, '[' | '{') {
            let (inner, after) = bracketed(rest)?;
            let choices = choices(inner)?;
            elements.push(if c == '[' {
                Element::Optional(choices)
            } else {
                Element::OneOf(choices)
            });
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

/// Splits `[inner]after` or `{inner}after` at the bracket that closes the first one.
fn bracketed(text: &str) -> Result<(&str, &str), String> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '[' | '{' => depth += 1,
            ']' | '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            let inner = text.get(1..at).unwrap_or_default();
            let after = text.get(at + 1..).unwrap_or_default();
            if text.starts_with('[') != (c == ']') {
                return Err(format!("“{text}” closes with a bracket of the other kind"));
            }
            return Ok((inner, after));
        }
    }
    Err(format!("A bracket is not closed in “{text}”"))
}

/// Reads what stands between brackets: sequences of words parted by `|`, none of them empty.
fn choices(inner: &str) -> Result<Vec<Vec<Element>>, String> {
    let mut depth = 0_usize;
    let parts = inner.split(|c| {
        match c {
            '[' | '{' => depth += 1,
            ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == '|' && depth == 0
    });
    let choices = parts.map(parse_sequence).collect::<Result<Vec<_>, _>>()?;
    if choices.iter().any(Vec::is_empty) {
        return Err(format!("“{inner}” has an empty choice"));
    }
    Ok(choices)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn found(phrase: &str, text: &str) -> Vec<String> {
        let index = WordIndex::new(text);
        Phrase::parse(phrase)
            .expect("the phrase parses")
            .find_all(&index)
            .into_iter()
            .filter_map(|range| index.span(range)?.of(text).map(str::to_owned))
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
    fn brackets_nest_and_options_may_have_choices() {
        let phrase = "{my [own|only] {son|boy}|our lad} [is|was] home";
        assert_eq!(
            found(phrase, "my only son is home, our lad home, my home"),
            ["my only son is home", "our lad home"]
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
        for broken in [
            "",
            "[the]",
            "...",
            "{a|}",
            "{a",
            "a*b]",
            "... home",
            "[the] ... home",
            "{[a]|b}",
            "home ...",
        ] {
            assert!(Phrase::parse(broken).is_err(), "{broken}");
        }
    }

    #[test]
    fn an_option_is_taken_where_it_can_be_and_a_gap_is_as_short_as_can_be() {
        assert_eq!(
            found("care order [at home]", "a care order at home"),
            ["care order at home"]
        );
        assert_eq!(
            found("come ... home", "come straight home, home again"),
            ["come straight home"]
        );
    }

    #[test]
    fn a_choice_that_leads_nowhere_gives_way_to_the_next() {
        assert_eq!(
            found("{care|care plan} review", "their care plan review"),
            ["care plan review"]
        );
    }

    #[test]
    fn nested_options_and_gaps_take_bounded_time() {
        // Tried one way after the other, these choices would outlast the sun.
        let phrase = format!("a {} z", "[{a|b|a b} ...] ... ".repeat(20));
        assert!(found(&phrase, &"a ".repeat(150)).is_empty());
    }
}
