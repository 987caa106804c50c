//! Where the things looked for stand in a text, the longest words winning: "interim care order" is no "care order".

use super::orders;
use super::wording::{Says, Wording};
use crate::reading::own_words::OwnWords;
use crate::text::Phrase;
use std::ops::Range;

/// No phrase of ours takes more words than this.
const LONGEST_WORDS: usize = 24;

/// How many mentions before and behind one may overlap it; more would all be of one phrase.
const NEIGHBOURS: usize = 8;

/// One place where something is named.
#[derive(Debug, Clone)]
pub(super) struct Mention<'a> {
    pub(super) wording: &'a Wording,
    pub(super) words: Range<usize>,
}

impl Mention<'_> {
    /// Whether it is a mere name, which may stand in a row with others: "a care order and a placement order".
    pub(super) fn is_a_name(&self) -> bool {
        matches!(self.wording.says, Says::Name | Says::Aim | Says::Event)
    }
}

/// Every mention, in order. Those that lie within a longer one are dropped.
pub(super) fn mentions<'a>(text: &OwnWords<'_>, wordings: &'a [Wording]) -> Vec<Mention<'a>> {
    let mut found: Vec<Mention<'a>> = Vec::new();
    for wording in wordings {
        let places = places(text, &wording.words);
        if places.is_empty() {
            continue;
        }
        let false_friends = places_of_all(text, &wording.except);
        let framed = places_of_all(text, &wording.only_in);
        let is_meant = |place: &Range<usize>| {
            !overlaps_one(place, &false_friends)
                && (wording.only_in.is_empty() || overlaps_one(place, &framed))
                && orders::may_be_short_form(written(text, place))
        };
        found.extend(
            places
                .into_iter()
                .filter(is_meant)
                .map(|words| Mention { wording, words }),
        );
    }
    found.sort_by_key(|one| (one.words.start, usize::MAX - one.words.end));
    without_those_inside(found)
}

fn places_of_all(text: &OwnWords<'_>, phrases: &[Phrase]) -> Vec<Range<usize>> {
    let mut all: Vec<_> = phrases
        .iter()
        .flat_map(|phrase| phrase.find_all(&text.index))
        .collect();
    all.sort_by_key(|place| (place.start, usize::MAX - place.end));
    all
}

/// The places of some phrases, the longest at each start.
fn places(text: &OwnWords<'_>, phrases: &[Phrase]) -> Vec<Range<usize>> {
    let mut all = places_of_all(text, phrases);
    all.dedup_by_key(|place| place.start);
    all
}

fn written<'a>(text: &'a OwnWords<'_>, place: &Range<usize>) -> &'a str {
    text.index
        .span(place.clone())
        .and_then(|span| span.of(text.text))
        .unwrap_or_default()
}

/// Whether a place overlaps one of some others, which are ordered by their start.
fn overlaps_one(place: &Range<usize>, others: &[Range<usize>]) -> bool {
    let from = others.partition_point(|other| other.start + LONGEST_WORDS < place.start);
    others
        .iter()
        .skip(from)
        .take_while(|other| other.start < place.end)
        .any(|other| other.end > place.start)
}

/// Drops mere names that lie inside a longer name, and words that lie inside longer ones about the same thing; two of
/// the same words both stand.
fn without_those_inside(found: Vec<Mention<'_>>) -> Vec<Mention<'_>> {
    let is_told_better = |at: usize, one: &Mention<'_>| {
        let near = found.iter().skip(at + 1).take(NEIGHBOURS);
        found
            .iter()
            .take(at)
            .rev()
            .take(NEIGHBOURS)
            .chain(near)
            .any(|other| {
                other.words.len() > one.words.len()
                    && overlap(&one.words, &other.words)
                    && (other.wording.name == one.wording.name
                        || (one.is_a_name()
                            && other.is_a_name()
                            && other.words.start <= one.words.start
                            && one.words.end <= other.words.end))
            })
    };
    found
        .iter()
        .enumerate()
        .filter(|(at, one)| !is_told_better(*at, one))
        .map(|(_, one)| one.clone())
        .collect()
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}
