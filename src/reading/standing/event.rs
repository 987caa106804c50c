//! Whether something that happens on a day, such as a conference or a final hearing, is over or still to come.

use super::around::Around;
use super::asked::asks;
use super::clause::{Clause, folded};
use super::marks::Mark;

use crate::reading::Holds;
use crate::reading::own_words::OwnWords;

/// Words before an event that is over.
const OVER: [&str; 20] = [
    "last",
    "previous",
    "had",
    "after",
    "since",
    "following",
    "attended",
    "been",
    "was",
    "held",
    "missed",
    "were",
    "went",
    "recent",
    "earlier",
    "happened",
    "past",
    "excluded",
    "during",
    "did",
];
/// Words before one that is to come.
const AHEAD: [&str; 22] = [
    "next",
    "upcoming",
    "before",
    "until",
    "till",
    "awaiting",
    "waiting",
    "invited",
    "will",
    "going",
    "have",
    "got",
    "theres",
    "forthcoming",
    "ready",
    "prepare",
    "preparing",
    "coming",
    "another",
    "has",
    "calling",
    "call",
];
/// How far before an event such a word may stand.
const REACH: usize = 5;

/// What is said of an event; nothing where the words do not tell.
pub(super) fn read(text: &OwnWords<'_>, around: &Around, clause: &Clause) -> Option<Holds> {
    let told = clause.before.clone().next_back().map(|at| folded(text, at));
    match told {
        Some("next" | "upcoming" | "forthcoming") => return Some(Holds::Sought),
        Some("last" | "previous" | "recent") => return Some(Holds::Past),
        _ => {}
    }
    if around.has_before(&[Mark::Condition]) || asks(text, clause) {
        return None;
    }
    if around.close(Mark::Denial, 1).is_some() {
        return Some(Holds::Denied);
    }
    let before = clause
        .before
        .clone()
        .rev()
        .take(REACH)
        .find_map(|at| told_by(folded(text, at)));
    let behind = match around.behind(&[Mark::Held, Mark::Ended, Mark::Ahead, Mark::Feared]) {
        Some(Mark::Held | Mark::Ended) => Some(Holds::Past),
        Some(Mark::Ahead | Mark::Feared) => Some(Holds::Sought),
        _ => None,
    };
    let wanted = around
        .has_before(&[Mark::ToCome, Mark::Wish])
        .then_some(Holds::Sought);
    behind.or(before).or(wanted)
}

fn told_by(word: &str) -> Option<Holds> {
    if OVER.contains(&word) {
        Some(Holds::Past)
    } else if AHEAD.contains(&word) {
        Some(Holds::Sought)
    } else {
        None
    }
}
