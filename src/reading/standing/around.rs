//! The marks before and behind a thing, with how close each must stand to speak of it.

use super::clause::{Clause, ends_a_clause, folded};
use super::marks::{Mark, Marks};
use crate::reading::own_words::OwnWords;
use std::ops::Range;

/// How many words may stand between a mark and the thing it speaks of, where the mark must stand close.
pub(super) const CLOSE: usize = 2;
/// The same, for words that only say that it is there: "on a really long child protection plan".
pub(super) const NEAR: usize = 3;
/// How far behind a thing its "was made" may begin.
const BEHIND: usize = 4;
/// How far before "he was on a plan" the word may stand by which it is what somebody was told, and may still be so.
const TOLD: usize = 5;
const TELLING: [&str; 10] = [
    "told",
    "tell",
    "knew",
    "know",
    "aware",
    "found",
    "learnt",
    "learned",
    "discovered",
    "realised",
];

/// The marks around a thing.
#[derive(Debug)]
pub(super) struct Around {
    before: Vec<(Range<usize>, Mark)>,
    after: Vec<(Range<usize>, Mark)>,
    start: usize,
    end: usize,
}

impl Around {
    pub(super) fn new(text: &OwnWords<'_>, marks: &Marks, clause: &Clause) -> Self {
        let all: Vec<_> = marks.within(&clause.before).cloned().collect();
        let settled: Vec<_> = all
            .iter()
            .filter(|(_, mark)| *mark == Mark::Settled)
            .map(|(place, _)| place.clone())
            .collect();
        let is_settled = |place: &Range<usize>, mark: Mark| {
            mark != Mark::Settled
                && mark != Mark::Condition
                && settled
                    .iter()
                    .any(|other| place.start < other.end && other.start < place.end)
        };
        let before = all
            .into_iter()
            .filter(|(place, mark)| !is_settled(place, *mark) && is_before(*mark))
            .map(|(place, mark)| {
                let is_so = mark == Mark::Over && only_sounds_over(text, clause, place.start);
                (place, if is_so { Mark::InForce } else { mark })
            })
            .collect();
        let after = marks
            .within(&clause.after)
            .filter(|(place, mark)| {
                !is_before(*mark) && !is_of_the_next(text, clause.after.start..place.start)
            })
            .cloned()
            .collect();
        Self {
            before,
            after,
            start: clause.before.end,
            end: clause.after.start,
        }
    }

    /// Where the last mark of a kind ends, if one stands before at most `gap` words away.
    pub(super) fn close(&self, wanted: Mark, gap: usize) -> Option<usize> {
        self.before
            .iter()
            .filter(|(place, mark)| *mark == wanted && place.end + gap >= self.start)
            .map(|(place, _)| place.end)
            .max()
    }

    /// Where the last "not" ends that stands close enough: a bare "no" right before, "not on" further away.
    pub(super) fn denied(&self) -> Option<usize> {
        let reaches = |place: &Range<usize>| {
            let gap = if place.len() == 1 { 1 } else { NEAR + 1 };
            place.end + gap >= self.start
        };
        self.before
            .iter()
            .filter(|(place, mark)| *mark == Mark::Denial && reaches(place))
            .map(|(place, _)| place.end)
            .max()
    }

    /// Whether a mark of one of some kinds stands anywhere before.
    pub(super) fn has_before(&self, wanted: &[Mark]) -> bool {
        self.before.iter().any(|(_, mark)| wanted.contains(mark))
    }

    /// The first mark behind of one of some kinds, the longest of those that begin together.
    pub(super) fn behind(&self, wanted: &[Mark]) -> Option<Mark> {
        self.after
            .iter()
            .filter(|(place, mark)| wanted.contains(mark) && place.start <= self.end + BEHIND)
            .min_by_key(|(place, _)| (place.start, usize::MAX - place.end))
            .map(|(_, mark)| *mark)
    }

    /// Whether words right behind say that it was so once.
    pub(super) fn ends_at_once(&self) -> bool {
        self.after.iter().any(|(place, mark)| {
            matches!(mark, Mark::Ended | Mark::LongAgo) && place.start <= self.end + 1
        })
    }

    /// Whether "application" or "hearing" stands right behind.
    pub(super) fn names_its_papers(&self) -> bool {
        self.after
            .iter()
            .any(|(place, mark)| *mark == Mark::Papers && place.start == self.end)
    }

    /// Whether a mark of a kind stands anywhere behind.
    pub(super) fn has_behind(&self, wanted: Mark) -> bool {
        self.after.iter().any(|(_, mark)| *mark == wanted)
    }
}

/// Whether a past is none: "we're on a plan", "we have had one", "nobody told me he was on one".
fn only_sounds_over(text: &OwnWords<'_>, clause: &Clause, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| folded(text, before));
    match folded(text, at) {
        "had" => matches!(
            before,
            "have" | "has" | "ive" | "weve" | "theyve" | "hes" | "shes"
        ),
        "was" | "were" | "there" => {
            is_we_are(text, clause, at)
                || (at.saturating_sub(TOLD).max(clause.sentence.start)..at)
                    .any(|at| TELLING.contains(&folded(text, at)))
        }
        _ => false,
    }
}

/// Whether a "were" is "we're": written so, or with nobody before it who were.
fn is_we_are(text: &OwnWords<'_>, clause: &Clause, at: usize) -> bool {
    let Some(word) = text.index.words().get(at) else {
        return false;
    };
    let before = at.checked_sub(1).map_or("", |before| folded(text, before));
    word.folded == "were"
        && (word.span.end - word.span.start > word.folded.len()
            || at == clause.sentence.start
            || matches!(before, "but" | "as" | "because" | "now" | "so" | "since"))
}

fn is_before(mark: Mark) -> bool {
    !matches!(
        mark,
        Mark::Made
            | Mark::Ended
            | Mark::LongAgo
            | Mark::Refused
            | Mark::Feared
            | Mark::Papers
            | Mark::Held
            | Mark::Ahead
            | Mark::AnyMore
    )
}

/// Whether what stands between a thing and a mark behind it shows that the mark speaks of something else: "has an order
/// and has stopped me". A mark that begins with its own "and" is not meant.
fn is_of_the_next(text: &OwnWords<'_>, mut between: Range<usize>) -> bool {
    between.any(|at| ends_a_clause(text, at) || matches!(folded(text, at), "and" | "but" | "or"))
}
