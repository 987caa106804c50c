//! What changed between two texts, word by word, for people to read; and how much two texts have in common.

use super::{Span, fold};
use similar::{Algorithm, DiffTag, capture_diff_slices, diff_ratio};
use std::collections::HashMap;
use std::hash::Hash;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// The most words and marks of both texts that are compared one by one; longer texts are compared line by line.
const MOST_TOKENS: usize = 40_000;

/// The most items of a list that are compared one by one.
const MOST_ITEMS: usize = 20_000;

/// The most pairs of the same word that are looked at one by one.
const MOST_PAIRS: usize = 100_000;

/// The longest a lone word between two changes may be, in letters, to be struck out and put in again with them.
const SHORT: usize = 3;

/// What became of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// It stands in both.
    Same,
    /// It stands in the old text only.
    Gone,
    /// It stands in the new text only.
    New,
}

/// A run of text with one fate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece<'a> {
    /// What became of it.
    pub kind: Kind,
    /// Its words, with the space and the marks between them.
    pub text: &'a str,
}

/// Tells whole words that went from words that came.
///
/// The pieces that are not [`Kind::New`] are the old text, those that are not [`Kind::Gone`] the new one; what went
/// stands before what came in its place. Where hardly a word between two changes stayed, the changes are one.
pub fn difference<'a>(old: &'a str, new: &'a str) -> Vec<Piece<'a>> {
    joined(hunks(old, new), old)
        .iter()
        .flat_map(|hunk| hunk.pieces(old, new))
        .filter(|piece| !piece.text.is_empty())
        .collect()
}

/// A stretch of both texts that stayed or changed as a whole.
#[derive(Debug, Clone, Copy)]
struct Hunk {
    changed: bool,
    old: Span,
    new: Span,
    /// How many words the stretch has in the old text.
    old_words: usize,
    /// How many words the stretch has in the new text.
    new_words: usize,
}

impl Hunk {
    /// How many words it has, in the text that has more of them.
    fn words(&self) -> usize {
        self.old_words.max(self.new_words)
    }

    /// Whether words stand in the place of others.
    fn replaces(&self) -> bool {
        self.old_words > 0 && self.new_words > 0
    }

    /// The one change that this stretch and the one behind it are.
    fn with(self, behind: Self) -> Self {
        Self {
            changed: true,
            old: Span::new(self.old.start, behind.old.end),
            new: Span::new(self.new.start, behind.new.end),
            old_words: self.old_words + behind.old_words,
            new_words: self.new_words + behind.new_words,
        }
    }

    /// Whether so little stayed between two changes that it only makes them hard to read.
    fn is_thin(&self, text: &str, before: &Self, behind: &Self) -> bool {
        let Some(text) = self.old.of(text) else {
            return false;
        };
        if text.contains('\n') {
            return false;
        }
        let short = text.chars().filter(|c| c.is_alphanumeric()).count() <= SHORT;
        match self.old_words {
            0 => true,
            1 if short => before.replaces() && behind.replaces(),
            words => 2 * words <= before.words().min(behind.words()),
        }
    }

    fn pieces<'a>(&self, old: &'a str, new: &'a str) -> [Piece<'a>; 2] {
        let gone = self.old.of(old).unwrap_or_default();
        let came = self.new.of(new).unwrap_or_default();
        let piece = |kind, text| Piece { kind, text };
        match self.changed {
            true => [piece(Kind::Gone, gone), piece(Kind::New, came)],
            false => [piece(Kind::Same, gone), piece(Kind::Same, "")],
        }
    }
}

/// A stretch of a list, as places in it.
pub type Stretch = Range<usize>;

/// The stretches in which two lists differ, in order, each as wide as it can be.
///
/// Where more than 20,000 items stand between what two lists begin and end with alike, all of them are one stretch.
pub fn changes<T: Eq + Hash>(old: &[T], new: &[T]) -> Vec<(Stretch, Stretch)> {
    let (start, end) = alike_at_the_ends(old, new);
    let before = old.get(start..old.len() - end).unwrap_or_default();
    let after = new.get(start..new.len() - end).unwrap_or_default();
    let middle = (start..old.len() - end, start..new.len() - end);
    if before.is_empty() && after.is_empty() {
        return Vec::new();
    }
    if before.len().max(after.len()) > MOST_ITEMS {
        return vec![middle];
    }
    let mut changes: Vec<(Stretch, Stretch)> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, before, after) {
        if op.tag() == DiffTag::Equal {
            continue;
        }
        let [gone, came] = [op.old_range(), op.new_range()]
            .map(|stretch| stretch.start + start..stretch.end + start);
        match changes.last_mut() {
            Some((last, behind)) if last.end == gone.start && behind.end == came.start => {
                last.end = gone.end;
                behind.end = came.end;
            }
            _ => changes.push((gone, came)),
        }
    }
    changes
}

/// How many items two lists have in common at their beginning, and at their end behind those.
fn alike_at_the_ends<T: Eq>(old: &[T], new: &[T]) -> (usize, usize) {
    let start = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let shorter = old.len().min(new.len());
    let end = old.iter().rev().zip(new.iter().rev());
    let end = end.take(shorter - start).take_while(|(a, b)| a == b);
    (start, end.count())
}

/// The stretches of two texts: by turns what stayed and what changed.
fn hunks(old: &str, new: &str) -> Vec<Hunk> {
    let mut before: Vec<&str> = old.split_word_bounds().collect();
    let mut after: Vec<&str> = new.split_word_bounds().collect();
    if before.len() + after.len() > MOST_TOKENS {
        before = old.split_inclusive('\n').collect();
        after = new.split_inclusive('\n').collect();
    }
    let mut hunks: Vec<Hunk> = Vec::new();
    let mut push = |changed, gone: Stretch, came: Stretch| {
        let gone = before.get(gone).unwrap_or_default();
        let came = after.get(came).unwrap_or_default();
        let ends = hunks
            .last()
            .map_or((0, 0), |last| (last.old.end, last.new.end));
        hunks.push(Hunk {
            changed,
            old: Span::new(ends.0, ends.0 + length(gone)),
            new: Span::new(ends.1, ends.1 + length(came)),
            old_words: word_count(gone),
            new_words: word_count(came),
        });
    };
    let (mut old_end, mut new_end) = (0, 0);
    for (gone, came) in changes(&before, &after) {
        push(false, old_end..gone.start, new_end..came.start);
        (old_end, new_end) = (gone.end, came.end);
        push(true, gone, came);
    }
    push(false, old_end..before.len(), new_end..after.len());
    hunks
}

fn length(tokens: &[&str]) -> usize {
    tokens.iter().map(|token| token.len()).sum()
}

fn word_count(tokens: &[&str]) -> usize {
    tokens
        .iter()
        .filter(|token| token.contains(char::is_alphanumeric))
        .count()
}

/// Joins changes with hardly a word between them.
fn joined(hunks: Vec<Hunk>, old: &str) -> Vec<Hunk> {
    let mut joined: Vec<Hunk> = Vec::new();
    for mut hunk in hunks {
        while let [rest @ .., before, same] = joined.as_slice()
            && hunk.changed
            && same.is_thin(old, before, &hunk)
        {
            hunk = before.with(*same).with(hunk);
            joined.truncate(rest.len());
        }
        joined.push(hunk);
    }
    joined
}

/// The share of words that two texts have in common in the same order, from 0 to 1; two texts without words are alike.
///
/// Case, apostrophes and marks do not count. Texts too long to compare word by word are judged by their words in any
/// order.
pub fn alike(one: &str, other: &str) -> f64 {
    let (one, other) = (folded(one), folded(other));
    let total = one.len() + other.len();
    if total == 0 {
        return 1.0;
    }
    let shared = Shared::of(&one, &other);
    if total > MOST_TOKENS {
        // A text has far fewer words than a float can count.
        return 2.0 * shared.words as f64 / total as f64;
    }
    // Where few words are the same, looking at those pairs alone takes a fortieth of the time.
    let algorithm = if shared.pairs > MOST_PAIRS {
        Algorithm::Myers
    } else {
        Algorithm::Hunt
    };
    let compared = capture_diff_slices(algorithm, &one, &other);
    f64::from(diff_ratio(&compared, one.len(), other.len()))
}

fn folded(text: &str) -> Vec<String> {
    text.unicode_words().map(fold).collect()
}

/// What two lists of words have in common, in any order.
struct Shared {
    /// How many words of one stand in the other too, each counted as often as it stands in both.
    words: usize,
    /// How many pairs of the same word there are.
    pairs: usize,
}

impl Shared {
    fn of(one: &[String], other: &[String]) -> Self {
        let mut counts: HashMap<&str, (usize, usize)> = HashMap::new();
        for word in one {
            counts.entry(word).or_default().0 += 1;
        }
        for word in other {
            counts.entry(word).or_default().1 += 1;
        }
        let both = || counts.values();
        Self {
            words: both().map(|(here, there)| here.min(there)).sum(),
            pairs: both().map(|(here, there)| here * there).sum(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::seeded;
    use proptest::prelude::*;

    /// The pieces as one line: what went in brackets, what came in braces.
    fn marked(old: &str, new: &str) -> String {
        difference(old, new)
            .iter()
            .map(|piece| match piece.kind {
                Kind::Same => piece.text.to_owned(),
                Kind::Gone => format!("[{}]", piece.text),
                Kind::New => format!("{{{}}}", piece.text),
            })
            .collect()
    }

    #[track_caller]
    fn assert_marked(old: &str, new: &str, expected: &str) {
        assert_eq!(marked(old, new), expected);
    }

    #[test]
    fn whole_words_are_struck_out_and_put_in() {
        assert_marked(
            "Parents should be invited.",
            "Parents must be invited.",
            "Parents [should]{must} be invited.",
        );
        assert_marked(
            "the child’s plan",
            "the children’s plan",
            "the [child’s]{children’s} plan",
        );
        assert_marked("ring them", "ring them today", "ring them{ today}");
    }

    #[test]
    fn texts_that_are_the_same_are_one_piece_and_empty_ones_none() {
        assert_marked("Nothing changed.", "Nothing changed.", "Nothing changed.");
        assert_marked("", "", "");
        assert_marked("", "All new.", "{All new.}");
        assert_marked("All gone.", "", "[All gone.]");
    }

    #[test]
    fn changes_with_one_short_word_between_them_read_as_one() {
        assert_marked(
            "You may be late with it.",
            "You must be early with it.",
            "You [may be late]{must be early} with it.",
        );
        assert_marked(
            "You may appeal late here.",
            "You must appeal early here.",
            "You [may]{must} appeal [late]{early} here.",
        );
    }

    #[test]
    fn a_sentence_with_hardly_a_word_left_reads_as_one_replacement() {
        assert_marked(
            "Before that. The council has to hold a review within twenty working days. After it.",
            "Before that. Your child’s reviewing officer should call the first meeting in a month. After it.",
            "Before that. [The council has to hold a review within twenty working days]\
             {Your child’s reviewing officer should call the first meeting in a month}. After it.",
        );
    }

    #[test]
    fn words_put_in_at_two_places_are_not_joined() {
        assert_marked(
            "Ask for a review.",
            "Ask today for a full review.",
            "Ask {today }for a{ full} review.",
        );
    }

    #[test]
    fn no_change_reaches_over_a_line_end_that_stayed() {
        assert_marked("one\n\ntwo", "three\n\nfour", "[one]{three}\n\n[two]{four}");
    }

    #[test]
    fn letters_of_every_kind_stay_whole() {
        assert_marked(
            "la crèche 👨‍👩‍👧 là",
            "la crêche 👨‍👩‍👦 là",
            "la [crèche 👨‍👩‍👧]{crêche 👨‍👩‍👦} là",
        );
        assert_marked("e\u{301}te", "e\u{301}ta", "[e\u{301}te]{e\u{301}ta}");
    }

    #[test]
    fn texts_beyond_the_limit_are_compared_line_by_line() {
        let line = "word ".repeat(99) + "end\n";
        let old = line.repeat(300) + "one thing\n";
        let new = line.repeat(300) + "one other\n";
        let pieces = difference(&old, &new);
        let texts: Vec<_> = pieces.iter().skip(1).map(|piece| piece.text).collect();
        assert_eq!(texts, ["one thing\n", "one other\n"]);
    }

    #[test]
    fn a_megabyte_of_different_words_is_compared_in_bounds() {
        let text = |salt: u64| {
            (0..200_000_u64)
                .map(|n| {
                    format!(
                        "{:x}{}",
                        (n + salt).wrapping_mul(0x9E37_79B9) % 4_999,
                        if n % 3 == 0 { "\n" } else { " " }
                    )
                })
                .collect::<String>()
        };
        let (old, new) = (text(1), text(7));
        assert!(!difference(&old, &new).is_empty());
        assert!(alike(&old, &new) > 0.5);
    }

    #[test]
    fn alike_is_the_share_of_words_in_common_in_order() {
        for (one, other, expected) in [
            ("", "", 1.0),
            ("a b", "", 0.0),
            ("Ask the IRO.", "ask the iro", 1.0),
            ("one two three four", "one two five six", 0.5),
            ("don’t wait", "dont wait", 1.0),
            ("one two", "three four", 0.0),
        ] {
            let found = alike(one, other);
            assert!((found - expected).abs() < 1e-6, "{one} / {other}: {found}");
        }
        assert!(alike("a b c d", "d c b a") < 0.5);
        // A word that stands everywhere is counted another way.
        assert!((alike(&"so ".repeat(400), &"so ".repeat(1_200)) - 0.5).abs() < 1e-6);
    }

    proptest! {
        #![proptest_config(seeded(256))]

        #[test]
        fn no_letter_of_either_text_is_lost(old in "([a-c]{1,4}|[ .\n]|é){0,40}", new in "([a-c]{1,4}|[ .\n]|é){0,40}") {
            let pieces = difference(&old, &new);
            let of = |other: Kind| -> String {
                pieces.iter().filter(|piece| piece.kind != other).map(|piece| piece.text).collect()
            };
            prop_assert_eq!(&of(Kind::New), &old);
            prop_assert_eq!(&of(Kind::Gone), &new);
            for pair in pieces.windows(2) {
                prop_assert!(pair[0].kind != pair[1].kind, "{:?}", pieces);
            }
        }

        #[test]
        fn alike_lies_between_nothing_and_all(one in "\\PC{0,60}", other in "\\PC{0,60}") {
            let found = alike(&one, &other);
            prop_assert!((0.0..=1.0).contains(&found));
            prop_assert!((alike(&one, &one) - 1.0).abs() < 1e-6);
        }
    }
}
