//! Which passages hold which words, and how well they fit a query.
//!
//! Passages are ranked by BM25, the measure that search engines use: a word counts for more the fewer passages have it and
//! the oftener it stands in one, and for most in a title.

use super::query::{Query, Sought, Term};
use super::words::Words;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BinaryHeap};
use std::ops::Bound;

/// How many passages there can be: a place and a count share four bytes.
const MOST: usize = 1 << 24;
/// How often a word counts in a title, in keywords and anywhere else.
const IN_TITLE: u32 = 8;
const IN_KEYWORDS: u32 = 4;
const ELSEWHERE: u32 = 1;
/// How soon further places of a word count for little, and how far a long passage counts for less: the usual values.
const SATURATION: f32 = 1.2;
const BY_LENGTH: f32 = 0.75;

/// The plain words of a passage.
#[derive(Debug, Clone, Copy)]
pub struct Texts<'a> {
    /// Its title.
    pub title: &'a str,
    /// What else it is looked for by.
    pub keywords: &'a str,
    /// What it says.
    pub body: &'a str,
}

/// Which passages are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where {
    /// Those with all the words in their title and keywords.
    Titled,
    /// Those with all the words anywhere.
    Anywhere,
}

/// The passages that can be searched, each by a number of the caller's.
#[derive(Debug, Default)]
pub struct Index {
    spellings: BTreeMap<Box<str>, Postings>,
    passages: Vec<Passage>,
    /// How many words they all have, those that are gone too.
    words: usize,
    gone: usize,
}

/// A passage of the index; its place there stands for it.
#[derive(Debug, Clone, Copy)]
struct Passage {
    number: i64,
    words: u32,
    is_gone: bool,
}

/// Where a word stands: the places of passages in order, each with how much it counts there.
#[derive(Debug, Default)]
struct Postings {
    /// In titles and keywords.
    titled: Vec<Posting>,
    /// Elsewhere.
    written: Vec<Posting>,
}

/// A place and a count, in four bytes.
#[derive(Debug, Clone, Copy)]
struct Posting(u32);

impl Posting {
    fn new(place: u32, count: u32) -> Self {
        Self(place << 8 | count.min(255))
    }

    fn place(self) -> u32 {
        self.0 >> 8
    }

    fn count(self) -> u32 {
        self.0 & 255
    }
}

/// How much a term counts in a passage.
#[derive(Debug, Clone, Copy)]
struct Standing {
    place: u32,
    count: u32,
    /// Whether its words may stand apart, where they must not.
    is_doubtful: bool,
}

impl Standing {
    fn sure(place: u32, count: u32) -> Self {
        Self {
            place,
            count,
            is_doubtful: false,
        }
    }
}

/// A passage that fits a query; the greatest fits best.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// Its number.
    pub number: i64,
    /// How well it fits.
    pub score: f32,
    /// Whether words that must stand together are only known to be there: its texts must be looked at.
    pub is_doubtful: bool,
}

impl Eq for Candidate {}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_score = self.score.total_cmp(&other.score);
        by_score.then(other.number.cmp(&self.number))
    }
}

impl Index {
    /// Adds a passage, whose number must be above those of all before it.
    pub fn add(&mut self, number: i64, texts: Texts<'_>) {
        let Ok(place) = u32::try_from(self.passages.len()) else {
            return;
        };
        if self.passages.len() >= MOST {
            return;
        }
        let fields = [
            (Words::of(texts.title), IN_TITLE, true),
            (Words::of(texts.keywords), IN_KEYWORDS, true),
            (Words::of(texts.body), ELSEWHERE, false),
        ];
        let mut counted: Vec<(&str, bool, u32)> = Vec::new();
        let mut length = 0;
        for (words, count, is_titled) in &fields {
            let plain = words.words().iter().map(|it| (it, *count));
            let joined = words.joined().iter().map(|it| (it, ELSEWHERE));
            counted.extend(
                plain
                    .chain(joined)
                    .map(|(it, count)| (words.folded(it), *is_titled, count)),
            );
            length += words.words().len() + words.joined().len();
        }
        counted.sort_unstable();
        for same in counted.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1)) {
            let Some((word, is_titled, _)) = same.first() else {
                continue;
            };
            let count = same.iter().map(|(_, _, count)| count).sum();
            let postings = match self.spellings.get_mut(*word) {
                Some(postings) => postings,
                None => self.spellings.entry((*word).into()).or_default(),
            };
            let list = match is_titled {
                true => &mut postings.titled,
                false => &mut postings.written,
            };
            list.push(Posting::new(place, count));
        }
        self.words += length;
        self.passages.push(Passage {
            number,
            words: u32::try_from(length).unwrap_or(u32::MAX),
            is_gone: false,
        });
    }

    /// Takes a passage out; its words stay in the index and find nothing.
    pub fn remove(&mut self, number: i64) {
        let found = self.passages.binary_search_by_key(&number, |it| it.number);
        let passage = found.ok().and_then(|place| self.passages.get_mut(place));
        if let Some(passage) = passage.filter(|passage| !passage.is_gone) {
            passage.is_gone = true;
            self.gone += 1;
        }
    }

    /// The numbers of its passages, in order.
    pub fn numbers(&self) -> impl Iterator<Item = i64> {
        let there = self.passages.iter().filter(|passage| !passage.is_gone);
        there.map(|passage| passage.number)
    }

    /// The number of the passage that was added last, be it still there or not.
    pub fn newest(&self) -> Option<i64> {
        self.passages.last().map(|passage| passage.number)
    }

    /// Whether so much of it is gone that it had better be made anew.
    pub fn is_worn(&self) -> bool {
        self.gone > 100 && self.gone * 2 > self.passages.len()
    }

    /// Gives back the memory that was taken in advance.
    pub fn settle(&mut self) {
        self.passages.shrink_to_fit();
        for postings in self.spellings.values_mut() {
            postings.titled.shrink_to_fit();
            postings.written.shrink_to_fit();
        }
    }

    /// The passages that hold all words of a query, among those of some numbers, which are in order, or all.
    pub fn candidates(
        &self,
        query: &Query,
        among: Option<&[i64]>,
        wanted: Where,
    ) -> BinaryHeap<Candidate> {
        let mut lists: Vec<Vec<Standing>> = query
            .terms
            .iter()
            .map(|term| self.standings(term, wanted))
            .collect();
        // The rarest word leaves the fewest passages to look up in the other lists.
        lists.sort_by_key(Vec::len);
        let mut lists = lists.into_iter();
        let Some(rarest) = lists.next() else {
            return BinaryHeap::new();
        };
        let worth = self.worth(rarest.len());
        let mut found: Vec<(Standing, f32)> = rarest
            .into_iter()
            .map(|standing| (standing, self.score(standing, worth)))
            .collect();
        for list in lists {
            let worth = self.worth(list.len());
            let mut rest = list.into_iter().peekable();
            found.retain_mut(|(standing, score)| {
                while rest.next_if(|it| it.place < standing.place).is_some() {}
                let Some(here) = rest.next_if(|it| it.place == standing.place) else {
                    return false;
                };
                standing.is_doubtful |= here.is_doubtful;
                *score += self.score(here, worth);
                true
            });
        }
        let candidates = found.into_iter().filter_map(|(standing, score)| {
            let passage = self.passage(standing.place)?;
            let number = passage.number;
            let is_wanted = among.is_none_or(|among| among.binary_search(&number).is_ok());
            (is_wanted && !passage.is_gone).then_some(Candidate {
                number,
                score,
                is_doubtful: standing.is_doubtful,
            })
        });
        candidates.collect::<Vec<_>>().into()
    }

    fn passage(&self, place: u32) -> Option<&Passage> {
        self.passages.get(usize::try_from(place).ok()?)
    }

    /// What a word is worth that so many passages have.
    fn worth(&self, having: usize) -> f32 {
        let (all, having) = (self.passages.len() as f32, having as f32);
        ((all - having + 0.5) / (having + 0.5)).ln().max(1e-6)
    }

    fn score(&self, standing: Standing, worth: f32) -> f32 {
        let words = self.passage(standing.place).map_or(0, |it| it.words) as f32;
        let usual = (self.words as f32 / self.passages.len() as f32).max(1.0);
        let slowed = SATURATION * (1.0 - BY_LENGTH + BY_LENGTH * words / usual);
        let count = standing.count as f32;
        worth * count * (SATURATION + 1.0) / (count + slowed)
    }

    /// Where a term stands, in the order of the passages.
    fn standings(&self, term: &Term, wanted: Where) -> Vec<Standing> {
        let joined = self.standings_of_word(&term.joined, wanted);
        let mut pieces = term.pieces.iter();
        let Some(first) = pieces.next() else {
            return joined;
        };
        let mut apart = self.standings_of_word(first, wanted);
        for piece in pieces {
            let mut rest = self.standings_of_word(piece, wanted).into_iter().peekable();
            apart.retain_mut(|standing| {
                while rest.next_if(|it| it.place < standing.place).is_some() {}
                let here = rest.next_if(|it| it.place == standing.place);
                standing.count = standing.count.min(here.map_or(0, |here| here.count));
                here.is_some()
            });
        }
        for standing in &mut apart {
            standing.is_doubtful = true;
        }
        // Where the joined word stands there is no doubt.
        let known = |place| joined.binary_search_by_key(&place, |it: &Standing| it.place);
        apart.retain(|standing| known(standing.place).is_err());
        apart.extend(joined);
        apart.sort_unstable_by_key(|standing| standing.place);
        apart
    }

    fn standings_of_word(&self, sought: &Sought, wanted: Where) -> Vec<Standing> {
        let mut lists: Vec<&[Posting]> = Vec::new();
        for postings in self.postings(sought) {
            lists.push(&postings.titled);
            if wanted == Where::Anywhere {
                lists.push(&postings.written);
            }
        }
        let many = lists.iter().map(|list| list.len()).sum::<usize>() > self.passages.len() / 8;
        let postings = lists.into_iter().flatten().copied();
        if many {
            self.added_up(postings)
        } else {
            sorted(postings.collect())
        }
    }

    /// The postings of the words that will do.
    fn postings<'a>(&'a self, sought: &'a Sought) -> impl Iterator<Item = &'a Postings> {
        let word = sought.word.as_str();
        let from = (Bound::Included(word), Bound::Unbounded);
        let range = self.spellings.range::<str, _>(from);
        let range = range.take_while(|(spelling, _)| sought.takes(spelling));
        range.map(|(_, postings)| postings)
    }

    /// Adds up many postings in a list of all passages.
    fn added_up(&self, postings: impl Iterator<Item = Posting>) -> Vec<Standing> {
        let mut counts = vec![0_u32; self.passages.len()];
        for posting in postings {
            let place = usize::try_from(posting.place()).unwrap_or(usize::MAX);
            if let Some(count) = counts.get_mut(place) {
                *count += posting.count();
            }
        }
        let counted = (0..).zip(counts).filter(|(_, count)| *count > 0);
        counted
            .map(|(place, count)| Standing::sure(place, count))
            .collect()
    }
}

/// Adds up few postings by sorting them.
fn sorted(mut postings: Vec<Posting>) -> Vec<Standing> {
    postings.sort_unstable_by_key(|posting| posting.place());
    let same = postings.chunk_by(|one, other| one.place() == other.place());
    let added = same.filter_map(|same| {
        let count = same.iter().map(|posting| posting.count()).sum();
        Some(Standing::sure(same.first()?.place(), count))
    });
    added.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::seeded;
    use proptest::prelude::*;

    fn index(passages: &[[&str; 3]]) -> Index {
        let mut index = Index::default();
        for (number, [title, keywords, body]) in (1..).zip(passages) {
            index.add(
                number,
                Texts {
                    title,
                    keywords,
                    body,
                },
            );
        }
        index
    }

    fn found(index: &Index, typed: &str, wanted: Where) -> Vec<i64> {
        let query = Query::read(typed).expect("words");
        let mut candidates = index.candidates(&query, None, wanted);
        std::iter::from_fn(|| Some(candidates.pop()?.number)).collect()
    }

    #[test]
    fn all_words_are_wanted_and_the_last_may_be_unfinished() {
        let index = index(&[
            ["Care", "", "contact in care"],
            ["Caring", "", "contact, and nothing further"],
            ["Housing", "", "a home"],
        ]);
        assert_eq!(found(&index, "contact care", Where::Anywhere), [1]);
        assert_eq!(found(&index, "contact car", Where::Anywhere), [1, 2]);
        assert_eq!(found(&index, "car", Where::Titled), [1, 2]);
        assert!(found(&index, "contact housing", Where::Anywhere).is_empty());
        assert!(found(&index, "contact", Where::Titled).is_empty());
    }

    #[test]
    fn a_word_counts_by_where_it_stands_how_often_and_in_how_long_a_passage() {
        let long = "word ".repeat(40);
        let index = index(&[
            ["", "", &format!("aid {long}")],
            ["", "", "aid word"],
            ["", "", "aid aid"],
            ["", "aid", "word"],
            ["Aid", "", "word"],
            ["", "", &long],
            ["", "", &long],
        ]);
        assert_eq!(found(&index, "aid", Where::Anywhere), [5, 4, 3, 2, 1]);
        // Every other passage has the one, and a single one the other.
        assert_eq!(found(&index, "aid wor", Where::Anywhere), [5, 4, 2, 1]);
    }

    #[test]
    fn words_that_must_stand_together_are_in_doubt_unless_they_are_joined() {
        let index = index(&[["", "", "birth and pre"], ["", "", "a pre-birth meeting"]]);
        let query = Query::read("pre-birth").expect("words");
        let candidates = index.candidates(&query, None, Where::Anywhere).into_vec();
        let doubts: BTreeMap<i64, bool> = candidates
            .iter()
            .map(|it| (it.number, it.is_doubtful))
            .collect();
        assert_eq!(doubts, BTreeMap::from([(1, true), (2, false)]));
    }

    #[test]
    fn what_was_taken_out_or_is_not_among_those_asked_for_is_not_found() {
        let mut index = index(&[["Care", "", ""], ["Care", "", ""], ["Care", "", ""]]);
        index.remove(2);
        index.remove(2);
        index.remove(9);
        assert_eq!(found(&index, "care", Where::Anywhere), [1, 3]);
        assert_eq!(index.numbers().collect::<Vec<_>>(), [1, 3]);
        let query = Query::read("care").expect("a word");
        let among = index.candidates(&query, Some(&[2, 3]), Where::Titled);
        assert_eq!(among.len(), 1);
    }

    #[test]
    fn a_word_in_very_many_places_does_not_spill_into_the_next_passage() {
        let index = index(&[["", "", &"care ".repeat(1_000)], ["", "", "home"]]);
        assert_eq!(found(&index, "care", Where::Anywhere), [1]);
        assert_eq!(found(&index, "home", Where::Anywhere), [2]);
    }

    proptest! {
        #![proptest_config(seeded(64))]

        #[test]
        fn few_and_many_postings_add_up_to_the_same(
            postings in prop::collection::vec((0_u32..50, 1_u32..9), 0..200),
        ) {
            let index = index(&[["", "", ""]; 50]);
            let postings: Vec<Posting> = postings
                .into_iter()
                .map(|(place, count)| Posting::new(place, count))
                .collect();
            let few: Vec<_> = sorted(postings.clone()).iter().map(|it| (it.place, it.count)).collect();
            let many = index.added_up(postings.into_iter());
            prop_assert_eq!(few, many.iter().map(|it| (it.place, it.count)).collect::<Vec<_>>());
        }
    }
}
