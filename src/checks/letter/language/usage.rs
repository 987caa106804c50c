//! Words that are a slip by what stands beside them, found by lists that can be read aloud.

use super::pattern::{Match, Pattern, Token};
use super::{Sheet, Slip};
use crate::text::{ByHash, Span};

/// How many words a pattern may be away from another that touches it.
const REACH: usize = 12;

/// A slip, and what to write instead; nothing where that is not certain.
struct Usage {
    slip: Pattern,
    instead: &'static str,
}

/// The slips of one rule, and what looks like them and is in order.
pub(super) struct Usages {
    slips: Vec<Usage>,
    /// The slips that can begin with a word, by that word's hash.
    by_first_word: ByHash<Vec<usize>>,
    /// The slips that can begin with many words.
    others: Vec<usize>,
    fine: Vec<Pattern>,
}

/// A slip that stands in a block.
pub(super) struct Misuse<'a> {
    /// The words that show it.
    pub(super) shown: Span,
    /// Those words.
    pub(super) words: &'a str,
    /// What to write instead of them, if that is certain.
    pub(super) instead: Option<String>,
}

impl Usages {
    /// Reads slips, each with the words to write instead, and what is in order though a slip's pattern fits it. A pattern
    /// that cannot be read is left out, and fails a test.
    pub(super) fn new(slips: &[(&str, &'static str)], fine: &[&str]) -> Self {
        let mut usages = Self {
            slips: Vec::with_capacity(slips.len()),
            by_first_word: ByHash::default(),
            others: Vec::new(),
            fine: fine.iter().filter_map(|fine| readable(fine)).collect(),
        };
        for (pattern, instead) in slips {
            if let Some(slip) = readable(pattern) {
                usages.add(Usage { slip, instead });
            }
        }
        usages
    }

    fn add(&mut self, usage: Usage) {
        let number = self.slips.len();
        match usage.slip.first_words() {
            Some(words) => {
                for word in words {
                    self.by_first_word.entry(word).or_default().push(number);
                }
            }
            None => self.others.push(number),
        }
        self.slips.push(usage);
    }

    /// The slips that stand in a block, in the order of the text, one for the same words.
    pub(super) fn find<'a>(&self, sheet: &Sheet<'a>) -> Vec<Misuse<'a>> {
        let text = sheet.text();
        let tokens = sheet.tokens;
        let mut found: Vec<Misuse<'a>> = Vec::new();
        let mut starts = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            let here = self.by_first_word.get(&token.hash());
            for &number in here.into_iter().flatten().chain(&self.others) {
                let Some(usage) = self.slips.get(number) else {
                    continue;
                };
                if let Some(place) = usage.slip.at_over(tokens, at, &mut starts)
                    && !overlaps_any(&found, place.shown)
                    && !self.is_fine(tokens, at, place.shown)
                {
                    found.push(misuse(place, text, usage.instead));
                }
            }
        }
        found
    }

    /// A slip for everything found, with its reason.
    pub(super) fn slips(
        &self,
        sheet: &Sheet<'_>,
        reason: impl Fn(&Misuse<'_>) -> String,
    ) -> Vec<Slip> {
        let found = self.find(sheet);
        found
            .into_iter()
            .map(|misuse| {
                let slip = sheet.slip(misuse.shown, reason(&misuse));
                match misuse.instead {
                    Some(instead) => slip.fix(instead),
                    None => slip,
                }
            })
            .collect()
    }

    /// Whether what was found at the word `at` is part of something in order.
    fn is_fine(&self, tokens: &[Token], at: usize, shown: Span) -> bool {
        let near = at.saturating_sub(REACH)..at + REACH;
        self.fine.iter().any(|fine| {
            let mut places = near.clone().filter_map(|at| fine.at(tokens, at));
            places.any(|place| place.whole.overlaps(shown))
        })
    }
}

/// Whether a slip shows words that one found before shows too: only the last can.
fn overlaps_any(found: &[Misuse<'_>], shown: Span) -> bool {
    let last = found.iter().rev().take(REACH);
    last.into_iter().any(|other| other.shown.overlaps(shown))
}

/// Reads a pattern of this program.
fn readable(pattern: &str) -> Option<Pattern> {
    let read = Pattern::read(pattern);
    debug_assert!(read.is_some(), "“{pattern}” is no pattern");
    read
}

fn misuse<'a>(place: Match, text: &'a str, instead: &str) -> Misuse<'a> {
    let wrong = place.wrong.of(text).unwrap_or_default();
    let right = in_the_manner_of(wrong, instead, text);
    let before = Span::new(place.shown.start, place.wrong.start).of(text);
    let behind = Span::new(place.wrong.end, place.shown.end).of(text);
    Misuse {
        shown: place.shown,
        words: place.shown.of(text).unwrap_or_default(),
        instead: before
            .zip(behind)
            .filter(|_| !instead.is_empty())
            .map(|(before, behind)| format!("{before}{right}{behind}")),
    }
}

/// The right words with the capital and the kind of apostrophe that the letter has there.
pub(super) fn in_the_manner_of(wrong: &str, right: &str, text: &str) -> String {
    let mut chars = right.chars();
    let right = match chars.next() {
        Some(first) if wrong.starts_with(char::is_uppercase) => {
            first.to_uppercase().chain(chars).collect()
        }
        _ => right.to_owned(),
    };
    if text.contains('\'') && !text.contains('’') {
        right.replace('’', "'")
    } else {
        right
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn right_words_take_the_capital_and_the_apostrophe_of_the_letter() {
        assert_eq!(in_the_manner_of("Its", "it’s", "Its a plan"), "It’s");
        assert_eq!(in_the_manner_of("its", "it’s", "its a don't"), "it's");
    }
}
