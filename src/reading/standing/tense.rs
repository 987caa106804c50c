//! Whether a thing named is so, was so, is only wanted or feared, or is not so, by the words around it.
//!
//! The order in which the marks are weighed is the whole of it: what is supposed or asked is never stated, an end outlasts
//! a beginning, a "no" must stand close, and without any mark only "the" or "my" shows that a thing is there.

use super::around::{Around, CLOSE, NEAR};
use super::asked::{asks, is_asked, is_in_a_question};
use super::clause::{Clause, folded};
use super::event;
use super::marks::{Mark, Marks};
use super::wording::{Kind, Says, Wording};
use crate::reading::Holds;
use crate::reading::own_words::OwnWords;

/// Words that point at one thing that is there.
const POINTING: [&str; 14] = [
    "the", "my", "our", "his", "her", "their", "this", "that", "its", "current", "existing",
    "these", "those", "your",
];
/// Words before "the" that make it speak of something that is there, whatever somebody wants: "to talk about the plan".
const LEADING_TO_IT: [&str; 17] = [
    "about",
    "of",
    "during",
    "under",
    "despite",
    "regarding",
    "in",
    "on",
    "since",
    "through",
    "throughout",
    "following",
    "from",
    "off",
    "within",
    "by",
    "with",
];
/// What can be said behind a thing that lasts.
const FATE: [Mark; 5] = [
    Mark::Made,
    Mark::Ended,
    Mark::LongAgo,
    Mark::Refused,
    Mark::Feared,
];

/// What the words around a thing say of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) holds: Holds,
    /// Whether it stands in a question that states nothing of it.
    pub(super) only_asked: bool,
}

fn stated(holds: Holds) -> Option<Reading> {
    Some(Reading {
        holds,
        only_asked: false,
    })
}

const ASKED: Option<Reading> = Some(Reading {
    holds: Holds::Sought,
    only_asked: true,
});

/// What is said of a thing; nothing where the words do not tell.
pub(super) fn read(
    text: &OwnWords<'_>,
    marks: &Marks,
    clause: &Clause,
    wording: &Wording,
) -> Option<Reading> {
    let around = Around::new(text, marks, clause);
    match wording.says {
        Says::Name => named(text, &around, clause, wording.kind),
        Says::Aim => aimed_at(text, &around, clause),
        Says::Event => event::read(text, &around, clause).and_then(stated),
        Says::Done(holds) => statement(text, &around, clause, holds).and_then(stated),
        Says::State(holds) => {
            let holds = statement(text, &around, clause, holds)?;
            let is_over = holds == Holds::Now && around.ends_at_once();
            stated(if is_over { Holds::Past } else { holds })
        }
        Says::Whole(holds) => whole(text, &around, clause, holds).and_then(stated),
    }
}

/// A thing that lasts.
fn named(text: &OwnWords<'_>, around: &Around, clause: &Clause, kind: Kind) -> Option<Reading> {
    if around.names_its_papers() {
        return stated(Holds::Sought);
    }
    if asks(text, clause) {
        let is_own = matches!(folded(text, clause.before.start + 1), "i" | "we")
            && around.close(Mark::Undoing, CLOSE).is_some();
        return if is_own || is_pointed_at(text, clause) {
            stated(Holds::Now)
        } else {
            ASKED
        };
    }
    let is_to_come = around.has_before(&[Mark::Condition, Mark::ToCome, Mark::Wish]);
    if around.close(Mark::Undoing, CLOSE).is_some() {
        return stated(Holds::Now);
    }
    if around.close(Mark::Undone, CLOSE).is_some() {
        return stated(Holds::Past);
    }
    if around.close(Mark::Settled, CLOSE).is_some() && is_pointed_at(text, clause) {
        return stated(Holds::Now);
    }
    let denied = around.denied();
    let over = around.close(Mark::Over, CLOSE);
    match around.behind(&FATE) {
        Some(Mark::Ended) if is_to_come => return stated(Holds::Now),
        Some(Mark::Ended) if denied.is_none() => return stated(Holds::Past),
        // An order, once made, lasts until something ends it.
        Some(Mark::LongAgo)
            if kind != Kind::Order && denied.is_none() && !is_settled_before(around) =>
        {
            return stated(Holds::Past);
        }
        Some(Mark::Refused) => return stated(Holds::Denied),
        Some(Mark::Made) if around.has_before(&[Mark::Condition]) => return stated(Holds::Sought),
        Some(Mark::Made) if denied.is_none() && over.is_none() => return stated(Holds::Now),
        Some(Mark::Feared) if is_pointed_at(text, clause) && around.has_behind(Mark::Ended) => {
            return stated(Holds::Now);
        }
        Some(Mark::Feared) if denied.is_none() && !is_settled_before(around) => {
            return stated(Holds::Sought);
        }
        _ => {}
    }
    if around.has_before(&[Mark::Condition]) {
        return if denied.is_none() {
            stated(Holds::Sought)
        } else {
            None
        };
    }
    // "No longer on a plan" is a no as well; of the two the one that stands closer counts.
    if denied.is_some() && denied > over {
        return stated(if around.has_behind(Mark::AnyMore) {
            Holds::Past
        } else {
            Holds::Denied
        });
    }
    if around.close(Mark::Settled, NEAR).is_some() {
        return stated(Holds::Now);
    }
    if around.has_before(&[Mark::ToCome, Mark::Wish]) {
        return stated(if leads_to_it(text, clause) {
            Holds::Now
        } else {
            Holds::Sought
        });
    }
    if around.close(Mark::Asking, NEAR).is_some() && !is_pointed_at(text, clause) {
        return ASKED;
    }
    if over.is_some() {
        return stated(Holds::Past);
    }
    if around.close(Mark::InForce, NEAR).is_some() || is_pointed_at(text, clause) {
        return stated(Holds::Now);
    }
    if is_in_a_question(text, clause) {
        return ASKED;
    }
    None
}

/// A thing that is named because it is wanted or feared: there only where the words behind say so.
fn aimed_at(text: &OwnWords<'_>, around: &Around, clause: &Clause) -> Option<Reading> {
    let supposed = around.has_before(&[Mark::Condition, Mark::ToCome]);
    match around.behind(&FATE) {
        Some(Mark::Ended) if !supposed => return stated(Holds::Past),
        Some(Mark::Refused) => return stated(Holds::Denied),
        Some(Mark::Made) if !supposed && !asks(text, clause) => return stated(Holds::Now),
        _ => {}
    }
    stated(if around.close(Mark::Denial, CLOSE).is_some() {
        Holds::Denied
    } else {
        Holds::Sought
    })
}

/// Whether the thing is said to be there although somebody speaks of what may come: "he is on one", "agreed to sign one".
fn is_settled_before(around: &Around) -> bool {
    !around.has_before(&[Mark::Condition, Mark::ToCome, Mark::Wish])
        && (around.close(Mark::InForce, CLOSE).is_some()
            || around.close(Mark::Settled, CLOSE).is_some())
}

/// A statement: what is supposed, asked or wanted is not stated.
fn statement(text: &OwnWords<'_>, around: &Around, clause: &Clause, holds: Holds) -> Option<Holds> {
    if around.has_before(&[Mark::Condition]) || asks(text, clause) || is_asked(text, clause) {
        return None;
    }
    if around.close(Mark::Denial, 1).is_some() || is_negated(text, clause) {
        return match holds {
            Holds::Now if around.has_behind(Mark::AnyMore) => Some(Holds::Past),
            Holds::Now | Holds::Past => Some(Holds::Denied),
            Holds::Sought | Holds::Denied => None,
        };
    }
    let settled = around.close(Mark::Settled, NEAR).is_some();
    if is_an_infinitive(text, clause) {
        return Some(Holds::Sought);
    }
    if !settled && around.has_before(&[Mark::ToCome, Mark::Wish]) {
        return Some(Holds::Sought);
    }
    Some(holds)
}

/// "told to complete a course", though not "went to live with his dad".
fn is_an_infinitive(text: &OwnWords<'_>, clause: &Clause) -> bool {
    let mut before = clause.before.clone().rev().map(|at| folded(text, at));
    let has_to = before
        .next()
        .is_some_and(|word| matches!(word, "to" | "must"));
    has_to
        && !before
            .next()
            .is_some_and(|word| matches!(word, "went" | "gone" | "moved" | "chose" | "came"))
}

/// A statement with its own "not" or "want".
fn whole(text: &OwnWords<'_>, around: &Around, clause: &Clause, holds: Holds) -> Option<Holds> {
    let is_supposed = around.has_before(&[Mark::Condition, Mark::ToCome]);
    (!is_supposed && !asks(text, clause) && !is_asked(text, clause)).then_some(holds)
}

/// Whether "not" or the like stands right before some words.
fn is_negated(text: &OwnWords<'_>, clause: &Clause) -> bool {
    let close = clause
        .words
        .start
        .saturating_sub(2)
        .max(clause.before.start);
    (close..clause.words.start).any(|at| {
        matches!(
            folded(text, at),
            "not"
                | "never"
                | "dont"
                | "doesnt"
                | "didnt"
                | "isnt"
                | "arent"
                | "wasnt"
                | "werent"
                | "havent"
                | "hasnt"
                | "hadnt"
                | "cant"
                | "wont"
                | "nobody"
        )
    })
}

/// Whether "the", "my" or "my son's" stands right before.
fn is_pointed_at(text: &OwnWords<'_>, clause: &Clause) -> bool {
    clause
        .before
        .clone()
        .next_back()
        .map(|at| folded(text, at))
        .is_some_and(|word| POINTING.contains(&word) || is_a_childs(word))
}

/// "my sons care order": the apostrophe has gone.
fn is_a_childs(word: &str) -> bool {
    matches!(
        word,
        "sons" | "daughters" | "childs" | "childrens" | "kids" | "babys" | "boys" | "girls"
    )
}

/// Whether "about the", "under the" or the like stands right before.
fn leads_to_it(text: &OwnWords<'_>, clause: &Clause) -> bool {
    is_pointed_at(text, clause)
        && clause
            .before
            .clone()
            .rev()
            .skip(1)
            .take(2)
            .any(|at| LEADING_TO_IT.contains(&folded(text, at)))
}
