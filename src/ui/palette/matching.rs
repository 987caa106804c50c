//! Whether what was typed fits a name, how well, and which of its letters it is.
//!
//! Each word typed must be found, in any order; its letters may stand apart, but not strewn all over.

use crate::store::Marked;
use crate::text::Span;
use nucleo_matcher::pattern::{Atom, AtomKind, CaseMatching, Normalization};
use nucleo_matcher::{Config, Matcher, Utf32Str};

/// How many words of what is typed are looked for, and how many letters of each.
const MOST_WORDS: usize = 8;
const LONGEST_WORD: usize = 40;

/// How many letters of a name are looked at: the rest of it would not be shown.
const LONGEST_NAME: usize = 240;

/// How much a fit of another name counts beside one of the first: a little less, so that what has the words in the name
/// that is shown stands above what merely goes by them too.
const OTHER_NAME: (u32, u32) = (7, 8);

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

/// How well a thing of several names fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FitOfMany {
    /// How well, and which letters of its first name were typed.
    pub(super) fit: Fit,
    /// The other name it was found by, where its first does not fit or fits worse; with the letters that were typed.
    pub(super) by: Option<Marked>,
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

    /// The same for whichever of a thing's names fits best.
    pub(super) fn fit_any<'a>(
        &mut self,
        name: &str,
        others: impl Iterator<Item = &'a str>,
    ) -> Option<FitOfMany> {
        let own = self.fit(name);
        let (times, parts) = OTHER_NAME;
        let others = others.filter_map(|other| {
            let fit = self.fit(other)?;
            Some((fit.score * times / parts, other, fit.marks))
        });
        let least = own.as_ref().map(|fit| fit.score);
        let best = others
            .max_by_key(|(score, ..)| *score)
            .filter(|(score, ..)| least.is_none_or(|least| *score > least));
        let Some((score, other, marks)) = best else {
            return own.map(|fit| FitOfMany { fit, by: None });
        };
        let by = Marked {
            text: other.to_owned(),
            marks,
        };
        let marks = own.map(|fit| fit.marks).unwrap_or_default();
        Some(FitOfMany {
            fit: Fit { score, marks },
            by: Some(by),
        })
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
    fn another_name_of_a_thing_finds_it_and_is_told() {
        let mut matching = Matching::new("line");
        let others = ["Parents’ phone line", "Advice"].into_iter();
        let found = matching.fit_any("Help at Hand", others).expect("it fits");
        assert_eq!(found.fit.marks, []);
        let by = found.by.expect("the other name");
        assert_eq!(by.text, "Parents’ phone line");
        let marked: Vec<&str> = by.marks.iter().filter_map(|it| it.of(&by.text)).collect();
        assert_eq!(marked, ["line"]);
        assert_eq!(matching.fit_any("Help at Hand", ["HH"].into_iter()), None);
    }

    #[test]
    fn the_name_that_is_shown_counts_more_than_another() {
        let mut matching = Matching::new("advice line");
        let own = matching.fit_any("Grandparents’ advice line", [].into_iter());
        let other = matching.fit_any("Help at Hand", ["Advice line"].into_iter());
        let (own, other) = (own.expect("it fits"), other.expect("it fits"));
        assert!(own.fit.score > other.fit.score);
        assert_eq!(own.by, None);
        let both = matching.fit_any("Advice line", ["The advice line"].into_iter());
        assert_eq!(both.expect("it fits").by, None);
    }

    #[test]
    fn letters_strewn_over_the_name_do_not_hide_the_other_that_has_them_whole() {
        let mut matching = Matching::new("nyas");
        let name = "National Youth Advocacy Service";
        let found = matching
            .fit_any(name, ["NYAS"].into_iter())
            .expect("it fits");
        assert_eq!(found.by.expect("the other name").text, "NYAS");
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
