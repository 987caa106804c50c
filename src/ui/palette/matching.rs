//! Whether what was typed fits a name, how well, and which of its letters it is.
//!
//! Each word typed must be found, in any order; its letters may stand apart, but not strewn all over.

use crate::text::Span;
use nucleo_matcher::pattern::{Atom, AtomKind, CaseMatching, Normalization};
use nucleo_matcher::{Config, Matcher, Utf32Str};

/// How many words of what is typed are looked for, and how many letters of each.
const MOST_WORDS: usize = 8;
const LONGEST_WORD: usize = 40;

/// How many letters of a name are looked at: the rest of it would not be shown.
const LONGEST_NAME: usize = 240;

/// What each letter of a word must score on average: less are letters strewn over a name.
const LEAST_A_LETTER: u32 = 15;

/// What is looked for.
pub(super) struct Matching {
    words: Vec<Atom>,
    matcher: Matcher,
}

/// How well a name fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fit {
    /// The more, the better.
    pub(super) score: u32,
    /// The letters that were typed, in bytes of the name.
    pub(super) marks: Vec<Span>,
}

impl Matching {
    /// Prepares to look for what is typed.
    pub(super) fn new(typed: &str) -> Self {
        let words = typed.split_whitespace().take(MOST_WORDS);
        let words = words.map(|word| {
            let word: String = word.chars().take(LONGEST_WORD).collect();
            Atom::new(
                &word,
                CaseMatching::Ignore,
                Normalization::Smart,
                AtomKind::Fuzzy,
                false,
            )
        });
        Self {
            words: words.collect(),
            matcher: Matcher::new(Config::DEFAULT),
        }
    }

    /// How well a name fits; not at all if a word is not in it.
    pub(super) fn fit(&mut self, name: &str) -> Option<Fit> {
        let mut letters = Vec::new();
        let name: String = name.chars().take(LONGEST_NAME).collect();
        let haystack = Utf32Str::new(&name, &mut letters);
        let (mut score, mut found) = (0, Vec::new());
        for word in &self.words {
            let mut places = Vec::new();
            let fits = word.indices(haystack, &mut self.matcher, &mut places)?;
            let letters = word.needle_text().len().max(1);
            if u32::from(fits) < LEAST_A_LETTER * u32::try_from(letters).ok()? {
                return None;
            }
            score += u32::from(fits);
            found.extend(places);
        }
        found.sort_unstable();
        found.dedup();
        Some(Fit {
            score,
            marks: marks(&name, &found),
        })
    }

    /// The same for whichever of a thing's names fits best; the marks are those of the first, if it fits.
    pub(super) fn fit_any<'a>(
        &mut self,
        name: &str,
        others: impl Iterator<Item = &'a str>,
    ) -> Option<Fit> {
        let own = self.fit(name);
        let other = others
            .filter_map(|other| self.fit(other))
            .map(|fit| fit.score)
            .max();
        match (own, other) {
            (Some(fit), other) => Some(Fit {
                score: fit.score.max(other.unwrap_or_default()),
                ..fit
            }),
            (None, other) => other.map(|score| Fit {
                score,
                marks: Vec::new(),
            }),
        }
    }
}

/// The bytes of the letters at these places, those side by side as one.
fn marks(name: &str, places: &[u32]) -> Vec<Span> {
    let mut marks: Vec<Span> = Vec::new();
    let mut places = places.iter().peekable();
    for (count, (at, letter)) in name.char_indices().enumerate() {
        let is_found = places
            .next_if(|place| usize::try_from(**place) == Ok(count))
            .is_some();
        if !is_found {
            continue;
        }
        let end = at + letter.len_utf8();
        match marks.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => marks.push(Span::new(at, end)),
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(name: &str, typed: &str) -> Option<Vec<String>> {
        let fit = Matching::new(typed).fit(name)?;
        let words = fit.marks.iter().map(|span| span.of(name));
        Some(
            words
                .map(|word| word.expect("whole letters").to_owned())
                .collect(),
        )
    }

    #[test]
    fn words_are_found_in_any_order_and_case() {
        let found = marked("Tick the strong suggestions", "STRONG tick");
        assert_eq!(found.expect("it fits"), ["Tick", "strong"]);
        assert_eq!(marked("Tick the strong suggestions", "weak tick"), None);
    }

    #[test]
    fn first_letters_and_parts_of_words_are_enough() {
        assert!(marked("Tick the strong suggestions", "tss").is_some());
        assert!(marked("Copy for the forum", "cop for").is_some());
        assert!(marked("Settings: scale", "setscale").is_some());
    }

    #[test]
    fn letters_strewn_over_a_long_name_are_no_match() {
        let name = "A plan to return a child home after an interim care order was made in spring";
        assert_eq!(marked(name, "aaction"), None);
        assert_eq!(marked(name, "lgcrn"), None);
    }

    #[test]
    fn marks_are_whole_letters_of_any_length() {
        assert_eq!(
            marked("Zoë – réunion", "reunion").expect("it fits"),
            ["réunion"]
        );
        assert_eq!(marked("Żółć 👩‍👧 case", "case").expect("it fits"), ["case"]);
    }

    #[test]
    fn nothing_typed_fits_everything() {
        let fit = Matching::new("  ").fit("Anything").expect("it fits");
        assert_eq!((fit.score, fit.marks), (0, Vec::new()));
    }

    #[test]
    fn what_has_the_word_whole_comes_before_what_has_its_letters() {
        let mut matching = Matching::new("scale");
        let whole = matching.fit("Settings: scale").expect("it fits").score;
        let apart = matching.fit("School or place").map_or(0, |fit| fit.score);
        assert!(whole > apart);
    }

    #[test]
    fn another_name_of_a_thing_finds_it_without_marking_its_first() {
        let mut matching = Matching::new("nyas");
        let other = ["NYAS"].into_iter();
        let fit = matching.fit_any("National Youth Advocacy Service", other);
        assert!(fit.is_some());
    }

    #[test]
    fn hostile_words_and_names_are_cut_short() {
        let long = "a b ".repeat(100_000);
        let mut matching = Matching::new(&long);
        assert!(matching.words.len() <= MOST_WORDS);
        assert!(matching.fit(&long).is_some());
        assert!(Matching::new(&"x".repeat(1_000_000)).fit("x").is_none());
    }
}
