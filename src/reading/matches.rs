//! Issues suggested for the enquiry, by the signs of the library.
//!
//! One strong sign suggests an issue. Weak signs do so together: two different ones in one sentence or in neighbouring
//! ones; a single one says nothing, however often it comes. A false friend cancels the weak signs of its sentence; a strong sign it
//! cancels only where the two share a word, since then the false friend is what was meant.

use super::own_words::OwnWords;
use super::{Evidence, Level, Match};
use crate::library::{Issue, Weight};
use crate::text::Span;
use std::collections::BTreeSet;
use std::ops::Range;

/// The score of one strong sign; more of them bring it nearer to 1.
const STRONG: f64 = 0.8;
/// The score of two weak signs in one sentence, and of two in neighbouring sentences.
const WEAK_TOGETHER: f64 = 0.45;
const WEAK_NEAR: f64 = 0.35;
/// What each further weak sign adds, and where weak signs alone can lead.
const WEAK_MORE: f64 = 0.05;
const WEAK_MOST: f64 = 0.6;

/// What it takes to suggest an issue.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Thresholds {
    /// The score from which a suggestion is strong.
    pub strong: f64,
    /// The score from which it is made at all.
    pub possible: f64,
}

impl Default for Thresholds {
    /// One strong sign makes a strong suggestion; two weak ones together make a possible one.
    fn default() -> Self {
        Self {
            strong: 0.7,
            possible: 0.3,
        }
    }
}

/// One sign found at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Hit {
    /// Which text of the enquiry.
    text: usize,
    /// Which sentence of that text.
    sentence: usize,
    /// Which words of that text.
    words: Range<usize>,
    /// Which of the issue's signs.
    sign: usize,
}

impl Hit {
    /// Whether another sign stands beside this one, at most `apart` sentences away.
    fn is_joined_by(&self, other: &Self, apart: usize) -> bool {
        self.text == other.text
            && self.sentence.abs_diff(other.sentence) <= apart
            && self.sign != other.sign
            && !overlap(&self.words, &other.words)
    }
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// What an issue's signs came to.
#[derive(Debug, Default)]
struct Hits {
    strong: Vec<Hit>,
    weak: Vec<Hit>,
}

/// The issues the enquiry's own words suggest: strong ones first, then by score, then in the checklist's order.
pub(super) fn matches<'a>(
    own: &[OwnWords<'_>],
    issues: impl Iterator<Item = &'a Issue>,
    thresholds: Thresholds,
) -> Vec<Match> {
    let mut found: Vec<(i64, Match)> = issues
        .filter_map(|issue| Some((issue.order, suggestion(own, issue, thresholds)?)))
        .collect();
    found.sort_by(|(order, one), (other_order, other)| {
        (other.level, other.score)
            .partial_cmp(&(one.level, one.score))
            .unwrap_or(std::cmp::Ordering::Equal)
            .then(order.cmp(other_order))
    });
    found.into_iter().map(|(_, found)| found).collect()
}

fn suggestion(own: &[OwnWords<'_>], issue: &Issue, thresholds: Thresholds) -> Option<Match> {
    let hits = hits(own, issue);
    let (score, shown) = if hits.strong.is_empty() {
        weigh_weak(&hits.weak)?
    } else {
        weigh_strong(&hits)
    };
    let level = if score >= thresholds.strong {
        Level::Strong
    } else if score >= thresholds.possible {
        Level::Possible
    } else {
        return None;
    };
    Some(Match {
        id: issue.id.clone(),
        level,
        score,
        evidence: evidence(own, &shown),
    })
}

/// Every place an issue's signs stand, without those its false friends cancel.
fn hits(own: &[OwnWords<'_>], issue: &Issue) -> Hits {
    let mut hits = Hits::default();
    for (text, words) in own.iter().enumerate() {
        let mut found = Hits::default();
        for (number, sign) in issue.signs.iter().enumerate() {
            for range in sign.phrase.find_all(&words.index) {
                let Some(first) = words.index.words().get(range.start) else {
                    continue;
                };
                let hit = Hit {
                    text,
                    sentence: first.sentence,
                    words: range,
                    sign: number,
                };
                match sign.weight {
                    Weight::Strong => found.strong.push(hit),
                    Weight::Weak => found.weak.push(hit),
                }
            }
        }
        if !found.strong.is_empty() || !found.weak.is_empty() {
            cancel(&mut found, words, issue);
        }
        hits.strong.append(&mut found.strong);
        hits.weak.append(&mut found.weak);
    }
    hits
}

fn cancel(found: &mut Hits, words: &OwnWords<'_>, issue: &Issue) {
    for friend in &issue.false_friends {
        for range in friend.find_all(&words.index) {
            let sentence = words
                .index
                .words()
                .get(range.start)
                .map(|word| word.sentence);
            found.weak.retain(|hit| Some(hit.sentence) != sentence);
            found.strong.retain(|hit| !overlap(&hit.words, &range));
        }
    }
}

/// Strong signs: the more different ones, and the more sentences they stand in, the nearer to 1.
fn weigh_strong(hits: &Hits) -> (f64, Vec<Hit>) {
    let signs: BTreeSet<_> = hits.strong.iter().map(|hit| hit.sign).collect();
    let sentences: BTreeSet<_> = hits
        .strong
        .iter()
        .map(|hit| (hit.text, hit.sentence))
        .collect();
    let further = count(signs.len() - 1) + 0.5 * count(sentences.len() - 1);
    let score = 1.0 - (1.0 - STRONG) * 0.7_f64.powf(further);
    (rounded(score), hits.strong.clone())
}

/// Weak signs: only those that stand together count.
fn weigh_weak(hits: &[Hit]) -> Option<(f64, Vec<Hit>)> {
    for (apart, base) in [(0, WEAK_TOGETHER), (1, WEAK_NEAR)] {
        let joined: Vec<Hit> = hits
            .iter()
            .filter(|hit| hits.iter().any(|other| hit.is_joined_by(other, apart)))
            .cloned()
            .collect();
        let signs: BTreeSet<_> = joined.iter().map(|hit| hit.sign).collect();
        if signs.len() > 1 {
            let score = base + WEAK_MORE * count(signs.len() - 2);
            return Some((rounded(score.min(WEAK_MOST)), joined));
        }
    }
    None
}

fn count(of: usize) -> f64 {
    u32::try_from(of).map_or(f64::MAX, f64::from)
}

/// Two decimals are all a score means.
fn rounded(score: f64) -> f64 {
    (score * 100.0).round() / 100.0
}

/// The words of the hits in the order of the text; hits that overlap are shown as one.
fn evidence(own: &[OwnWords<'_>], hits: &[Hit]) -> Vec<Evidence> {
    let mut found = Vec::new();
    for (text, words) in own.iter().enumerate() {
        let mut spans: Vec<Span> = hits
            .iter()
            .filter(|hit| hit.text == text)
            .filter_map(|hit| words.index.span(hit.words.clone()))
            .collect();
        spans.sort_unstable();
        let mut merged: Vec<Span> = Vec::new();
        for span in spans {
            match merged.last_mut() {
                Some(last) if last.overlaps(span) => last.end = last.end.max(span.end),
                _ => merged.push(span),
            }
        }
        found.extend(merged.into_iter().filter_map(|span| words.evidence(span)));
    }
    found
}
