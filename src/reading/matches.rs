//! Issues suggested for the enquiry, by the signs of the library.
//!
//! One strong sign suggests an issue. Weak signs do so together: two different ones in one sentence or in neighbouring
//! ones; a single one says nothing, however often it comes. A false friend cancels the weak signs of its sentence; a strong sign it
//! cancels only where the two share a word, since then the false friend is what was meant.

use super::own_words::OwnWords;
use super::{Evidence, Learned, Level, Match};
use crate::library::{Issue, Weight};
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};
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
    /// Whether a hit near this one is another sign, in words of its own.
    fn is_joined_by(&self, other: &Self) -> bool {
        self.sign != other.sign && !overlap(&self.words, &other.words)
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
    learned: &Learned,
) -> Vec<Match> {
    let mut found: Vec<(i64, Match)> = issues
        .filter_map(|issue| Some((issue.order, suggestion(own, issue, thresholds, learned)?)))
        .collect();
    found.sort_by(|(order, one), (other_order, other)| {
        (other.level, other.score)
            .partial_cmp(&(one.level, one.score))
            .unwrap_or(std::cmp::Ordering::Equal)
            .then(order.cmp(other_order))
    });
    found.into_iter().map(|(_, found)| found).collect()
}

fn suggestion(
    own: &[OwnWords<'_>],
    issue: &Issue,
    thresholds: Thresholds,
    learned: &Learned,
) -> Option<Match> {
    let hits = hits(own, issue, learned);
    let shift = learned.shift(&issue.id);
    let (score, shown) = if hits.strong.is_empty() {
        weigh_weak(&hits.weak)?
    } else {
        weigh_strong(&hits)
    };
    let level = if score >= thresholds.strong + shift {
        Level::Strong
    } else if score >= thresholds.possible + shift {
        Level::Possible
    } else {
        return None;
    };
    Some(Match {
        id: issue.id.clone(),
        level,
        score,
        evidence: evidence(own, &shown),
        signs: signs(issue, &shown),
    })
}

/// The signs behind some hits, each once.
fn signs(issue: &Issue, hits: &[Hit]) -> Vec<String> {
    let numbers: BTreeSet<usize> = hits.iter().map(|hit| hit.sign).collect();
    numbers
        .into_iter()
        .filter_map(|number| Some(issue.signs.get(number)?.phrase.as_str().to_owned()))
        .collect()
}

/// Every place an issue's signs stand, without those its false friends cancel.
fn hits(own: &[OwnWords<'_>], issue: &Issue, learned: &Learned) -> Hits {
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
                    Weight::Strong if !learned.weakens(&issue.id, sign.phrase.as_str()) => {
                        found.strong.push(hit);
                    }
                    Weight::Strong | Weight::Weak => found.weak.push(hit),
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
        // In the order of the text, and none overlaps the next.
        let places = friend.find_all(&words.index);
        let sentences: BTreeSet<usize> = places
            .iter()
            .filter_map(|place| words.index.words().get(place.start))
            .map(|word| word.sentence)
            .collect();
        found.weak.retain(|hit| !sentences.contains(&hit.sentence));
        found.strong.retain(|hit| {
            let next = places.partition_point(|place| place.end <= hit.words.start);
            !places
                .get(next)
                .is_some_and(|place| overlap(&hit.words, place))
        });
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
///
/// Each is held against those of its own and the next sentences only: a page can have many thousands.
fn weigh_weak(hits: &[Hit]) -> Option<(f64, Vec<Hit>)> {
    let mut by_sentence: BTreeMap<(usize, usize), Vec<&Hit>> = BTreeMap::new();
    for hit in hits {
        by_sentence
            .entry((hit.text, hit.sentence))
            .or_default()
            .push(hit);
    }
    let near = |hit: &Hit, apart: usize| {
        let first = (hit.text, hit.sentence.saturating_sub(apart));
        by_sentence
            .range(first..=(hit.text, hit.sentence + apart))
            .flat_map(|(_, hits)| hits)
    };
    for (apart, base) in [(0, WEAK_TOGETHER), (1, WEAK_NEAR)] {
        let joined: Vec<Hit> = hits
            .iter()
            .filter(|hit| near(hit, apart).any(|other| hit.is_joined_by(other)))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::{IssueId, SelfTests, Sign};
    use crate::reading::own_words::own_words;
    use crate::reading::testing::thread;
    use crate::text::Phrase;

    /// An issue with these signs and false friends.
    fn issue(strong: &[&str], weak: &[&str], not: &[&str]) -> Issue {
        let phrase = |written: &&str| Phrase::parse(written).expect("a phrase");
        let sign = |weight| {
            move |written: &&str| Sign {
                phrase: phrase(written),
                weight,
            }
        };
        Issue {
            id: IssueId::new("test-issue").expect("an id"),
            title: "Test".to_owned(),
            group: "Test".to_owned(),
            order: 1,
            signs: strong
                .iter()
                .map(sign(Weight::Strong))
                .chain(weak.iter().map(sign(Weight::Weak)))
                .collect(),
            false_friends: not.iter().map(phrase).collect(),
            tests: SelfTests::default(),
            when_to_tick: String::new(),
        }
    }

    /// The level and the words of the suggestion, if there is one.
    #[track_caller]
    fn suggested(issue: &Issue, body: &str) -> Option<(Level, Vec<String>)> {
        let thread = thread(body);
        let own = own_words(&thread);
        let found = matches(
            &own,
            std::iter::once(issue),
            Thresholds::default(),
            &Learned::default(),
        )
        .pop()?;
        for evidence in &found.evidence {
            assert_eq!(evidence.span.of(body), Some(evidence.text.as_str()));
        }
        let words = found.evidence.into_iter().map(|e| e.text).collect();
        Some((found.level, words))
    }

    fn words(level: Level, words: &[&str]) -> Option<(Level, Vec<String>)> {
        Some((level, words.iter().map(|&word| word.to_owned()).collect()))
    }

    #[test]
    fn one_strong_sign_is_a_strong_suggestion() {
        let iro = issue(&["iro"], &[], &[]);
        assert_eq!(
            suggested(&iro, "Our IRO left"),
            words(Level::Strong, &["IRO"])
        );
        assert_eq!(suggested(&iro, "an iron"), None);
    }

    #[test]
    fn a_weak_sign_needs_another_one_near_it() {
        let review = issue(&[], &["review", "minutes"], &[]);
        assert_eq!(
            suggested(&review, "A review. Another review. One more review."),
            None
        );
        assert_eq!(
            suggested(&review, "No minutes of the review"),
            words(Level::Possible, &["minutes", "review"])
        );
        assert_eq!(
            suggested(&review, "There was a review. I got no minutes."),
            words(Level::Possible, &["review", "minutes"])
        );
        assert_eq!(suggested(&review, "A review. He is 6. No minutes."), None);
    }

    #[test]
    fn two_weak_signs_for_the_same_words_are_one() {
        let same = issue(&[], &["care", "care plan"], &[]);
        assert_eq!(suggested(&same, "The care plan"), None);
    }

    #[test]
    fn a_false_friend_cancels_the_weak_signs_of_its_sentence_alone() {
        let review = issue(&[], &["review", "minutes"], &["benefit"]);
        assert_eq!(
            suggested(&review, "My benefit review took ten minutes"),
            None
        );
        assert!(suggested(&review, "My benefit came. No minutes of the review").is_some());
    }

    #[test]
    fn a_false_friend_cancels_a_strong_sign_only_where_they_share_words() {
        let order = issue(&["care order"], &[], &["voluntary care order"]);
        assert_eq!(suggested(&order, "a voluntary care order"), None);
        assert!(suggested(&order, "a care order, no voluntary care order").is_some());
    }

    #[test]
    fn evidence_that_overlaps_is_shown_once_in_the_order_of_the_text() {
        let order = issue(&["care order", "final care order", "iro"], &[], &[]);
        assert_eq!(
            suggested(&order, "The IRO and the final care order"),
            words(Level::Strong, &["IRO", "final care order"])
        );
    }

    #[test]
    fn curly_quotes_emoji_and_carriage_returns_shift_nothing() {
        let iro = issue(&["wont {ring|call}"], &[], &[]);
        assert_eq!(
            suggested(&iro, "😢 “Hello”\r\nhe won’t ring\r\n"),
            words(Level::Strong, &["won’t ring"])
        );
    }

    #[test]
    fn strong_suggestions_come_first_then_the_better_score() {
        let mut strong = issue(&["iro"], &[], &[]);
        strong.id = IssueId::new("strong").expect("an id");
        let mut stronger = issue(&["iro", "left"], &[], &[]);
        stronger.id = IssueId::new("stronger").expect("an id");
        let possible = issue(&[], &["our", "left"], &[]);
        let thread = thread("Our IRO left");
        let found = matches(
            &own_words(&thread),
            [&possible, &strong, &stronger].into_iter(),
            Thresholds::default(),
            &Learned::default(),
        );
        let ids: Vec<_> = found.iter().map(|found| found.id.as_str()).collect();
        assert_eq!(ids, ["stronger", "strong", "test-issue"]);
        assert!(found.iter().all(|found| (0.0..=1.0).contains(&found.score)));
    }
}
