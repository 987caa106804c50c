//! Passages of one part that say much the same, side by side: what a lead may want to join.
//!
//! The wording in the files is compared, so that drafts and retired branches count too; `library lint` compares what
//! letters would show. The comparing is a join of sets by their rare elements: two passages that are alike enough share
//! one of the few rarest runs of both, so that only those that do are held against each other.

use super::repeats::RUN;
use crate::library::{Library, Part, Snippet, SnippetId, Status};
use crate::text::fold;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

/// The share of runs in common, in hundredths, from which passages are alike.
const ALIKE: usize = 60;
/// The most pairs that are given.
const MOST_PAIRS: usize = 500;
/// The most pairs that are held against each other, whatever the library holds.
const MOST_COMPARED: usize = 200_000;
/// A run is looked up among so many of the passages that have it: where more have it, each of them has look-alikes enough.
const MOST_HOLDERS: usize = 32;

/// An odd number without a pattern in its bits: 2⁶⁴ divided by the golden ratio.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// Two passages in much the same words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The one whose id comes first.
    pub one: SnippetId,
    /// The other.
    pub other: SnippetId,
    /// The share of three-word runs that stand in both, in hundredths: 60..=100.
    pub share: u8,
}

/// The pairs of passages that look alike, within one part and not retired; the most alike first, 500 at the most.
pub fn look_alikes(library: &Library) -> Vec<Pair> {
    let mut by_part: HashMap<Part, Vec<&Snippet>> = HashMap::new();
    for snippet in library.snippets.values() {
        if snippet.status != Status::Retired {
            by_part.entry(snippet.part).or_default().push(snippet);
        }
    }
    let mut pairs: Vec<Pair> = by_part
        .values()
        .flat_map(|of_part| pairs(of_part, |_, _| true))
        .collect();
    pairs.sort_by(|a, b| {
        (Reverse(a.share), &a.one, &a.other).cmp(&(Reverse(b.share), &b.one, &b.other))
    });
    pairs.truncate(MOST_PAIRS);
    pairs
}

/// For each of some new passages the one in the library that it is most like, whatever part it is for: `one` is the
/// library's. What looks like none that is not retired is not in it.
pub fn most_alike(new: &[&Snippet], library: &Library) -> BTreeMap<SnippetId, Pair> {
    let known = library.snippets.values();
    let mut snippets: Vec<&Snippet> = known
        .filter(|snippet| snippet.status != Status::Retired)
        .collect();
    let first_new = snippets.len();
    snippets.extend(new);
    let found = pairs(&snippets, |before, at| {
        before < first_new && first_new <= at
    });
    let mut best: BTreeMap<SnippetId, Pair> = BTreeMap::new();
    for pair in found {
        let known = best.get(&pair.other);
        if known.is_none_or(|known| known.share < pair.share) {
            best.insert(pair.other.clone(), pair);
        }
    }
    best
}

/// The pairs among passages, a later one against earlier ones, as far as they are wanted by their places.
fn pairs(snippets: &[&Snippet], is_wanted: impl Fn(usize, usize) -> bool) -> Vec<Pair> {
    let (passages, holders) = by_rarity(snippets);
    let mut holders_before: Vec<Vec<usize>> = vec![Vec::new(); holders.len()];
    let mut met_by: Vec<usize> = vec![usize::MAX; snippets.len()];
    let mut pairs = Vec::new();
    let (mut compared, mut the_same) = (0, 0);
    for (at, (snippet, runs)) in snippets.iter().zip(&passages).enumerate() {
        let mut met = Vec::new();
        for rank in runs.iter().take(rare_count(runs.len())) {
            let is_shared = holders.get(*rank).is_some_and(|holders| *holders > 1);
            let Some(before) = holders_before.get_mut(*rank).filter(|_| is_shared) else {
                continue;
            };
            for other in before.iter() {
                let seen = met_by.get_mut(*other);
                if seen.is_some_and(|by| std::mem::replace(by, at) != at) {
                    met.push(*other);
                }
            }
            if before.len() < MOST_HOLDERS {
                before.push(at);
            }
        }
        met.retain(|before| is_wanted(*before, at));
        met.sort_unstable();
        for other_at in met {
            let (Some(other), Some(other_runs)) = (snippets.get(other_at), passages.get(other_at))
            else {
                continue;
            };
            if !may_be_alike(runs.len(), other_runs.len()) {
                continue;
            }
            if compared == MOST_COMPARED || the_same == MOST_PAIRS {
                // Nothing is more alike than the same.
                return pairs;
            }
            compared += 1;
            let share = share_in_common(runs, other_runs);
            the_same += usize::from(share == 100);
            if share >= ALIKE {
                pairs.push(Pair {
                    one: other.id.clone(),
                    other: snippet.id.clone(),
                    share: u8::try_from(share).unwrap_or(100),
                });
            }
        }
    }
    pairs
}

/// Whether passages of so many runs can have enough of them in common: one that is much longer than the other cannot.
fn may_be_alike(one: usize, other: usize) -> bool {
    one.min(other) * 100 >= one.max(other) * ALIKE
}

/// The runs of each passage as their ranks, the rarest first; and for each rank how many passages have it.
fn by_rarity(snippets: &[&Snippet]) -> (Vec<Vec<usize>>, Vec<usize>) {
    let mut known = HashMap::new();
    let mut all: Vec<(u64, usize)> = Vec::new();
    for (at, snippet) in snippets.iter().enumerate() {
        all.extend(runs(snippet, &mut known).into_iter().map(|run| (run, at)));
    }
    all.sort_unstable();
    all.dedup();
    let mut held: Vec<&[(u64, usize)]> =
        all.chunk_by(|(one, _), (other, _)| one == other).collect();
    held.sort_by_key(|holders| holders.len());
    let mut passages = vec![Vec::new(); snippets.len()];
    for (rank, holders) in held.iter().enumerate() {
        for (_, at) in *holders {
            if let Some(passage) = passages.get_mut(*at) {
                passage.push(rank);
            }
        }
    }
    (passages, held.iter().map(|holders| holders.len()).collect())
}

/// The runs of words of a passage, each as a number. A passage shorter than a run is one run. `known` are the words met
/// before, as they are written, each with its number.
fn runs<'a>(snippet: &'a Snippet, known: &mut HashMap<&'a str, u64>) -> Vec<u64> {
    let is_edge = |c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’'));
    let pieces = snippet.body.split(is_edge).filter(|word| !word.is_empty());
    let words: Vec<u64> = pieces
        .map(|word| *known.entry(word).or_insert_with(|| number(&fold(word))))
        .collect();
    match words.len() {
        0 => Vec::new(),
        1..RUN => vec![together(&words)],
        _ => words.windows(RUN).map(together).collect(),
    }
}

fn number(word: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    word.hash(&mut hasher);
    hasher.finish()
}

/// One number for words in this order; their own numbers are spread so well already that it need not be slow.
fn together(words: &[u64]) -> u64 {
    let mix = |run: u64, word: &u64| (run.rotate_left(23) ^ word).wrapping_mul(SPREAD);
    words.iter().fold(0, mix)
}

/// How many of its rarest runs a passage of `length` runs must be looked up by: one that is alike lacks no more of them.
fn rare_count(length: usize) -> usize {
    length - (length * ALIKE).div_ceil(100) + usize::from(length > 0)
}

/// The share of runs that stand in both, in hundredths; 0 as soon as it cannot be enough. Hashes of different runs agree so
/// seldom that no share shows it.
fn share_in_common(one: &[usize], other: &[usize]) -> usize {
    let least = ((one.len() + other.len()) * ALIKE).div_ceil(100 + ALIKE);
    let (mut one_left, mut other_left) = (one, other);
    let mut common = 0;
    while let ([a, one_rest @ ..], [b, other_rest @ ..]) = (one_left, other_left) {
        if common + one_left.len().min(other_left.len()) < least {
            return 0;
        }
        let order = a.cmp(b);
        common += usize::from(order.is_eq());
        if order.is_le() {
            one_left = one_rest;
        }
        if order.is_ge() {
            other_left = other_rest;
        }
    }
    let all = one.len() + other.len() - common;
    (common * 100).checked_div(all).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{advice, library};
    use super::*;

    const ONE: &str = "Ask the social worker in writing what must change and by when. Keep a copy of what you send, and \
        write down the day you sent it.";

    fn found(files: &[(&str, &str)]) -> Vec<(String, String, u8)> {
        look_alikes(&library(files))
            .into_iter()
            .map(|pair| (pair.one.to_string(), pair.other.to_string(), pair.share))
            .collect()
    }

    #[test]
    fn passages_in_much_the_same_words_are_paired_and_the_most_alike_come_first() {
        let one = advice("", ONE);
        let near = advice("", &ONE.replace("Keep a copy", "Always keep a copy"));
        let draft = advice("", ONE).replace("starter", "draft");
        let other = advice(
            "",
            "The chair decides who may come to the conference, and must say why they may not.",
        );
        assert_eq!(
            found(&[
                ("guidance/a.md", &one),
                ("guidance/b.md", &near),
                ("guidance/c.md", &other),
                ("guidance/d.md", &draft),
            ]),
            [
                ("a".to_owned(), "d".to_owned(), 100),
                ("a".to_owned(), "b".to_owned(), 82),
                ("b".to_owned(), "d".to_owned(), 82),
            ]
        );
    }

    #[test]
    fn new_passages_are_held_against_the_library_alone() {
        let known = library(&[
            ("guidance/a.md", &advice("", ONE)),
            (
                "guidance/b.md",
                &advice("", &ONE.replace("Keep a copy", "Always keep a copy")),
            ),
            (
                "guidance/old.md",
                &advice("", "Nobody says this any more.").replace("starter", "retired"),
            ),
        ]);
        let new = library(&[
            ("guidance/x.md", &advice("", ONE)),
            ("guidance/y.md", &advice("", ONE)),
            ("guidance/z.md", &advice("", "Nobody says this any more.")),
        ]);
        let new: Vec<&Snippet> = new.snippets.values().collect();
        let found: Vec<_> = most_alike(&new, &known)
            .into_iter()
            .map(|(id, pair)| (id.to_string(), pair.one.to_string(), pair.share))
            .collect();
        assert_eq!(
            found,
            [
                ("x".to_owned(), "a".to_owned(), 100),
                ("y".to_owned(), "a".to_owned(), 100)
            ]
        );
    }

    #[test]
    fn retired_passages_other_parts_and_less_alike_ones_are_no_pairs() {
        let one = advice("", ONE);
        let retired = one.replace("starter", "retired");
        let elsewhere = one.replace("\"advice\"", "\"signposting\"");
        let half = advice("", &ONE[..ONE.len() / 2]);
        assert_eq!(
            found(&[
                ("guidance/a.md", &one),
                ("guidance/b.md", &retired),
                ("guidance/c.md", &elsewhere),
                ("guidance/d.md", &half),
            ]),
            []
        );
    }

    #[test]
    fn passages_of_a_word_or_two_are_alike_only_if_they_are_the_same() {
        let (one, two) = (advice("", "Best wishes"), advice("", "Best regards"));
        assert_eq!(
            found(&[("guidance/a.md", &one), ("guidance/b.md", &two)]),
            []
        );
        assert_eq!(
            found(&[("guidance/a.md", &one), ("guidance/b.md", &one)]).len(),
            1
        );
    }

    #[test]
    fn a_thousand_copies_give_the_most_pairs_and_no_more() {
        let text = advice("", ONE);
        let paths: Vec<String> = (0..1000).map(|n| format!("guidance/p{n}.md")).collect();
        let files: Vec<(&str, &str)> = paths
            .iter()
            .map(|path| (path.as_str(), text.as_str()))
            .collect();
        assert_eq!(found(&files).len(), MOST_PAIRS);
    }

    #[test]
    fn whatever_is_alike_shares_one_of_the_rarest_runs() {
        for length in 0..200 {
            let least_in_common = (length * ALIKE).div_ceil(100);
            assert_eq!(
                rare_count(length) + least_in_common,
                length + usize::from(length > 0)
            );
        }
    }
}
