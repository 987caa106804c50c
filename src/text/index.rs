//! The words of a text, laid out so that a thousand phrases can be looked for in it at once.

use super::sieve::{Key, Sieve, hash};
use super::words::words_in;
use super::{Span, Word, sentences};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

/// The words of one text, in order, and where each spelling stands.
///
/// Each spelling has a number, in their alphabetical order, so that those with one beginning are neighbours.
#[derive(Debug, Clone)]
pub struct WordIndex {
    sentences: Vec<Span>,
    words: Vec<Word>,
    /// How each word is spelt.
    spelt: Vec<usize>,
    /// Positions in `words`, sorted by spelling and then by place.
    by_spelling: Vec<usize>,
    /// Where the part of `by_spelling` begins that is each spelling's own; behind the last, its end.
    starts: Vec<usize>,
    /// The spellings by their hash or, where that is another's, by the next number that is free.
    by_hash: ByHash<usize>,
    /// Where the words of each sentence end.
    ends: Vec<usize>,
    /// The sentences each spelling stands in, `width` cells for each.
    having: Vec<u64>,
    width: usize,
    sieve: Sieve,
}

/// How many cells tell the sentences of a text apart; in a longer one, every 1,024th shares a bit.
const CELLS: usize = 16;

/// Sentences of a text, or more than those.
#[derive(Debug, Clone, Copy)]
pub(super) struct SomeSentences([u64; CELLS]);

impl SomeSentences {
    pub(super) fn all() -> Self {
        Self([u64::MAX; CELLS])
    }

    pub(super) fn none() -> Self {
        Self([0; CELLS])
    }

    /// Keeps those that are among others; whether none is left.
    pub(super) fn keep(&mut self, others: &Self) -> bool {
        let mut left = 0;
        for (cell, other) in self.0.iter_mut().zip(others.0) {
            *cell &= other;
            left |= *cell;
        }
        left == 0
    }

    /// Whether a sentence may be among them; if not, it is not.
    pub(super) fn may_hold(&self, sentence: usize) -> bool {
        let cell = self.0.get((sentence / 64) % CELLS);
        cell.is_some_and(|cell| cell & (1 << (sentence % 64)) != 0)
    }
}

/// Things by the hash of a word: see [`hash_of`].
pub type ByHash<T> = HashMap<u64, T, BuildHasherDefault<AsItIs>>;

/// Takes a hash for what it is.
#[derive(Debug, Clone, Copy, Default)]
pub struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = self.0.rotate_left(8) ^ hash;
    }
}

impl WordIndex {
    /// Splits `text` into words and sorts them.
    pub fn new(text: &str) -> Self {
        Self::of_sentences(text, sentences(text))
    }

    /// Splits some sentences of `text` into words and sorts them.
    pub fn of_sentences(text: &str, sentences: Vec<Span>) -> Self {
        let words = words_in(text, &sentences);
        Self::of_words(sentences, words)
    }

    /// As [`Self::new`], but with every word looked for in the spelling that `respell` gives it, if any.
    pub fn respelt(text: &str, respell: impl Fn(&str) -> Option<&'static str>) -> Self {
        let sentences = sentences(text);
        let mut words = words_in(text, &sentences);
        for word in &mut words {
            if let Some(meant) = respell(&word.folded) {
                meant.clone_into(&mut word.folded);
            }
        }
        Self::of_words(sentences, words)
    }

    fn of_words(sentences: Vec<Span>, words: Vec<Word>) -> Self {
        let (mut spelt, mut by_hash, firsts) = spellings(&words);
        let spelling = |at: &usize| words.get(*at).map_or("", |word| &word.folded);
        let mut order: Vec<usize> = (0..firsts.len()).collect();
        order.sort_unstable_by_key(|&number| firsts.get(number).map(spelling));
        let mut numbers = vec![0; order.len()];
        for (number, &before) in order.iter().enumerate() {
            if let Some(place) = numbers.get_mut(before) {
                *place = number;
            }
        }
        for number in spelt.iter_mut().chain(by_hash.values_mut()) {
            *number = numbers.get(*number).copied().unwrap_or_default();
        }
        let mut index = Self {
            sieve: Sieve::of(firsts.iter().map(spelling)),
            width: (sentences.len().div_ceil(64)).clamp(1, CELLS),
            by_spelling: vec![0; words.len()],
            starts: vec![0; firsts.len() + 1],
            ends: vec![0; sentences.len()],
            having: Vec::new(),
            sentences,
            words,
            spelt,
            by_hash,
        };
        index.place();
        index
    }

    /// Works out where each spelling and each sentence stands.
    fn place(&mut self) {
        for &number in &self.spelt {
            if let Some(count) = self.starts.get_mut(number + 1) {
                *count += 1;
            }
        }
        let mut end = 0;
        for start in &mut self.starts {
            end += *start;
            *start = end;
        }
        let mut next = self.starts.clone();
        self.having = vec![0; self.width * (self.starts.len() - 1)];
        for (at, (&number, word)) in self.spelt.iter().zip(&self.words).enumerate() {
            if let Some(next) = next.get_mut(number)
                && let Some(place) = self.by_spelling.get_mut(*next)
            {
                *place = at;
                *next += 1;
            }
            if let Some(end) = self.ends.get_mut(word.sentence) {
                *end = at + 1;
            }
            let cell = number * self.width + (word.sentence / 64) % self.width;
            if let Some(cell) = self.having.get_mut(cell) {
                *cell |= 1 << (word.sentence % 64);
            }
        }
    }

    /// The words, in the order of the text.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// The sentences, each with its words.
    pub fn sentences(&self) -> impl Iterator<Item = (Span, &[Word])> {
        let mut rest = self.words.as_slice();
        self.sentences
            .iter()
            .enumerate()
            .map(move |(number, &span)| {
                let length = rest.partition_point(|word| word.sentence <= number);
                let (words, further) = rest.split_at(length);
                rest = further;
                (span, words)
            })
    }

    /// The words of the sentence that word `at` stands in, from that word on.
    pub fn rest_of_sentence(&self, at: usize) -> &[Word] {
        let end = self.end_of_sentence(at);
        self.words.get(at..end).unwrap_or_default()
    }

    /// The spellings of those words.
    pub(super) fn rest_of_sentence_spelt(&self, at: usize) -> &[usize] {
        let end = self.end_of_sentence(at);
        self.spelt.get(at..end).unwrap_or_default()
    }

    fn end_of_sentence(&self, at: usize) -> usize {
        let word = self.words.get(at);
        let end = word.and_then(|word| self.ends.get(word.sentence));
        end.copied().unwrap_or_default()
    }

    /// The piece of the text from the first of some words to the last of them; `None` if there are none.
    pub fn span(&self, range: Range<usize>) -> Option<Span> {
        let words = self.words.get(range)?;
        Some(Span::new(words.first()?.span.start, words.last()?.span.end))
    }

    /// Where a folded word stands, in order.
    pub fn places_of(&self, word: &str) -> &[usize] {
        let spelling = self.spelling_of(word);
        spelling.map_or(&[], |spelling| self.places_spelt(spelling))
    }

    /// Where words of some spellings stand, ordered by spelling.
    pub(super) fn places_spelt(&self, spellings: Range<usize>) -> &[usize] {
        let start = self.starts.get(spellings.start);
        let places = start.zip(self.starts.get(spellings.end));
        places
            .and_then(|(start, end)| self.by_spelling.get(*start..*end))
            .unwrap_or_default()
    }

    /// Whether the text may have a word or a beginning; if not, it has not.
    pub(super) fn may_have(&self, key: Key) -> bool {
        self.sieve.may_have(key)
    }

    /// The number of the sentence that word `at` stands in.
    pub(super) fn sentence_of(&self, at: usize) -> usize {
        self.words.get(at).map_or(0, |word| word.sentence)
    }

    /// Adds the sentences in which one of some spellings stands.
    pub(super) fn add_sentences(&self, spellings: Range<usize>, to: &mut SomeSentences) {
        let cells = spellings.start * self.width..spellings.end * self.width;
        let having = self.having.get(cells).unwrap_or_default();
        for having in having.chunks_exact(self.width) {
            for (cell, having) in to.0.iter_mut().zip(having) {
                *cell |= having;
            }
        }
    }

    /// The spelling of a folded word, as a range of its own.
    pub(super) fn spelling_of(&self, word: &str) -> Option<Range<usize>> {
        let mut key = hash_of(word);
        loop {
            let number = *self.by_hash.get(&key)?;
            if self.spelling(number) == word {
                return Some(number..number + 1);
            }
            key = key.wrapping_add(1);
        }
    }

    /// The spellings that begin with `start`.
    pub(super) fn spellings_beginning(&self, start: &str) -> Range<usize> {
        let (mut first, mut behind) = (0, self.starts.len() - 1);
        while first < behind {
            let middle = first.midpoint(behind);
            match self.spelling(middle) < start {
                true => first = middle + 1,
                false => behind = middle,
            }
        }
        let mut end = first;
        while end + 1 < self.starts.len() && self.spelling(end).starts_with(start) {
            end += 1;
        }
        first..end
    }

    fn spelling(&self, number: usize) -> &str {
        let first = self.starts.get(number);
        let at = first.and_then(|first| self.by_spelling.get(*first));
        at.and_then(|at| self.words.get(*at))
            .map_or("", |word| &word.folded)
    }
}

/// The hash of a word, the same in every run; two words may have the same.
pub fn hash_of(word: &str) -> u64 {
    hash(b'w', word)
}

/// The spellings of some words, numbered as they come: how each word is spelt, which hash each spelling has, and the first word
/// of each.
fn spellings(words: &[Word]) -> (Vec<usize>, ByHash<usize>, Vec<usize>) {
    let mut spelt = Vec::with_capacity(words.len());
    let mut by_hash = HashMap::with_capacity_and_hasher(words.len() / 2, BuildHasherDefault::new());
    let mut firsts: Vec<usize> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let mut key = hash_of(&word.folded);
        let number = loop {
            let Some(&number) = by_hash.get(&key) else {
                by_hash.insert(key, firsts.len());
                firsts.push(at);
                break firsts.len() - 1;
            };
            let first = firsts.get(number).and_then(|first| words.get(*first));
            if first.is_some_and(|first| first.folded == word.folded) {
                break number;
            }
            key = key.wrapping_add(1);
        };
        spelt.push(number);
    }
    (spelt, by_hash, firsts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_every_place_of_a_word_and_of_a_beginning() {
        let index = WordIndex::new("Care order. Carer, care and CARED");
        assert_eq!(index.places_of("care"), [0, 3]);
        let beginning = |start| index.places_spelt(index.spellings_beginning(start));
        assert_eq!(beginning("care"), [0, 3, 5, 2]);
        assert!(index.places_of("car").is_empty());
        assert!(beginning("z").is_empty());
    }

    #[test]
    fn a_word_that_is_respelt_stands_where_it_was_typed() {
        let text = "He ran awya. Away";
        let index = WordIndex::respelt(text, |word| (word == "awya").then_some("away"));
        assert_eq!(index.places_of("away"), [2, 3]);
        assert_eq!(
            index.span(2..3).and_then(|span| span.of(text)),
            Some("awya")
        );
    }

    #[test]
    fn the_rest_of_a_sentence_stops_at_its_end() {
        let index = WordIndex::new("One two. Three four.");
        assert_eq!(index.rest_of_sentence(1).len(), 1);
        assert_eq!(index.rest_of_sentence(2).len(), 2);
        assert!(index.rest_of_sentence(9).is_empty());
    }

    #[test]
    fn sentences_come_with_their_words() {
        let index = WordIndex::new("One two. … Three.");
        let counts: Vec<_> = index.sentences().map(|(_, words)| words.len()).collect();
        assert_eq!(counts.iter().sum::<usize>(), 3);
        assert_eq!((counts[0], counts[counts.len() - 1]), (2, 1));
    }

    #[test]
    fn a_range_of_words_is_a_piece_of_the_text() {
        let text = "Went to the “conference” today";
        let index = WordIndex::new(text);
        let span = index.span(2..4).expect("two words");
        assert_eq!(span.of(text), Some("the “conference"));
        assert!(index.span(2..2).is_none());
    }
}
