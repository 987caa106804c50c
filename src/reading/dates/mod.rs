//! Days the post names, told from the day it was written: "on Monday", "next Thursday", "12th Dec", "in 2 weeks".
//!
//! A day is a deadline where the words beside it name a hearing, a meeting or a letter to answer and it lies ahead of
//! the post. Days of a timetable, as "every Monday", are none. Whatever cannot be told from the words stays open.

mod against;
mod calendar;
mod counted;
mod events;
mod forms;
mod tense;
#[cfg(test)]
mod tests;
mod written;

pub use against::day_against;

use super::own_words::OwnWords;
use super::sentence::{Sentence, sentences};
use super::{Fact, Stated};
use crate::intake::Thread;
use calendar::{Direction, days_between, is_soon, resolve};
use events::{Event, Kind, event_of, events};
use forms::{Day, Found, Lead, Vague, Which, days};
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::ops::Range;
use tense::{Tense, tense};

/// How far the clause of a day may reach, in words.
const CLAUSE_REACH: usize = 16;
/// How many other days to either side may have a claim to the same event.
const NEIGHBOURS: usize = 4;

/// The dates and deadlines of the enquiry, in the order of the text.
///
/// A day that is named again for the same thing comes once.
pub(super) fn dates(own: &[OwnWords<'_>], thread: &Thread) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    let mut known = BTreeSet::new();
    for text in own {
        let posted = thread
            .posts
            .get(text.post())
            .and_then(|post| post.posted)
            .map(|posted| posted.date());
        let events = events(text);
        for sentence in sentences(text) {
            let here = events_of_sentence(&events, &sentence);
            for (stated, words) in of_sentence(&sentence, &here, posted) {
                let is_new = told(&stated).is_none_or(|told| known.insert(told));
                let evidence = text
                    .evidence_of_words(sentence.in_text(words))
                    .filter(|_| is_new);
                facts.extend(evidence.map(|evidence| Fact { stated, evidence }));
            }
        }
    }
    facts
}

/// The events that stand in a sentence, with its own places for them.
fn events_of_sentence(events: &[Event], sentence: &Sentence<'_>) -> Vec<Event> {
    let first = events.partition_point(|event| event.words.start < sentence.first);
    events
        .iter()
        .skip(first)
        .map_while(|event| {
            let words = sentence.in_sentence(&event.words)?;
            Some(Event { words, ..*event })
        })
        .collect()
}

/// What the days of a sentence state, each with the words that show it.
fn of_sentence(
    sentence: &Sentence<'_>,
    events: &[Event],
    posted: Option<Date>,
) -> Vec<(Stated, Range<usize>)> {
    let days = days(sentence);
    let stated = days.iter().enumerate().filter_map(|(number, found)| {
        let others: Vec<Range<usize>> = days
            .iter()
            .enumerate()
            .skip(number.saturating_sub(NEIGHBOURS))
            .take(2 * NEIGHBOURS + 1)
            .filter(|(other, _)| *other != number)
            .map(|(_, other)| other.words.clone())
            .collect();
        stated(sentence, events, found, &others, posted)
    });
    stated.collect()
}

/// What makes a day that could be told the same as another: whether it is a deadline, when it is, and what for.
fn told(stated: &Stated) -> Option<(bool, Date, Option<String>)> {
    match stated {
        Stated::Date { on, about } => Some((false, (*on)?, about.clone())),
        Stated::Deadline { on, about, .. } => Some((true, (*on)?, Some(about.clone()))),
        _ => None,
    }
}

/// What a day states, and the words that show it.
fn stated(
    sentence: &Sentence<'_>,
    events: &[Event],
    found: &Found,
    others: &[Range<usize>],
    posted: Option<Date>,
) -> Option<(Stated, Range<usize>)> {
    let clause = clause(sentence, &found.words);
    let event = Some(events)
        .filter(|_| found.lead != Lead::Since)
        .and_then(|events| event_of(sentence, events, &clause, &found.words, others));
    let kind = event.as_ref().map(|event| event.kind);
    if found.is_listed && !kind.is_some_and(is_single) {
        return None;
    }
    let tense = tense(sentence, &clause, &found.words, found.lead, event.as_ref());
    let direction = direction(found.day, tense, kind, posted)?;
    let on = resolve(found.day, direction, posted);
    let is_ahead = match (on, posted) {
        (Some(on), Some(posted)) => match days_between(posted, on) {
            0 => direction != Direction::Past,
            days => days > 0,
        },
        _ => direction == Direction::Future,
    };
    let with_event = event.as_ref().map_or(found.words.clone(), |event| {
        found.words.start.min(event.words.start)..found.words.end.max(event.words.end)
    });
    if is_ahead && let Some(kind) = kind.and_then(|kind| to_be_met(kind, found)) {
        let stated = Stated::Deadline {
            on,
            about: kind.name().to_owned(),
            soon: is_soon(found.day, on, posted, kind == Kind::Birth),
        };
        return Some((stated, with_event));
    }
    let is_worth_it = is_worth_a_date(found.day, tense, kind, is_ahead);
    let (about, words) = match kind {
        None | Some(Kind::Other) => (None, found.words.clone()),
        Some(kind) => (Some(kind.name().to_owned()), with_event),
    };
    is_worth_it.then_some((Stated::Date { on, about }, words))
}

/// The clause of a day; where it holds the day alone, as in "On Monday, we have court", the next one with it.
fn clause(sentence: &Sentence<'_>, day: &Range<usize>) -> Range<usize> {
    let own = sentence.clause(day, CLAUSE_REACH);
    let says_nothing = (own.start..day.start).chain(day.end..own.end).all(|at| {
        matches!(
            sentence.word(at),
            "so" | "and" | "but" | "then" | "well" | "hi" | "at"
        )
    });
    if says_nothing && own.end < sentence.len() {
        let next = sentence.clause(&(own.end..own.end + 1), CLAUSE_REACH);
        return own.start..next.end;
    }
    own
}

/// Kinds of events that take place on one day, also where weekdays stand in a row.
fn is_single(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Hearing
            | Kind::Conference
            | Kind::Meeting
            | Kind::Review
            | Kind::Appeal
            | Kind::LastContact
    )
}

/// The kind of deadline an event ahead makes, if it makes one.
fn to_be_met(kind: Kind, found: &Found) -> Option<Kind> {
    let has_limit = found.lead == Lead::Ahead || matches!(found.day, Day::Left(_));
    match kind {
        Kind::Contact => None,
        Kind::Letter => has_limit.then_some(Kind::Reply),
        _ => Some(kind),
    }
}

/// Which way a day lies: by itself where it says so, else by the words round it. `None` for a day that is only imagined.
fn direction(
    day: Day,
    tense: Tense,
    kind: Option<Kind>,
    posted: Option<Date>,
) -> Option<Direction> {
    if tense == Tense::Unreal {
        return None;
    }
    let by_words = match tense {
        Tense::Past => Direction::Past,
        Tense::Future => Direction::Future,
        Tense::Open | Tense::Unreal => {
            let may_be_met = kind.is_some_and(|kind| !matches!(kind, Kind::Contact | Kind::Letter));
            if may_be_met {
                Direction::Future
            } else {
                Direction::Past
            }
        }
    };
    let direction = match day {
        Day::FromPost(days) if days < 0 => Direction::Past,
        // What was done within some days is no day.
        Day::FromPost(days) if days > 1 && tense == Tense::Past => return None,
        Day::FromPost(1..) | Day::Left(_) => Direction::Future,
        Day::Weekday { which, .. } => match which {
            Which::Last => Direction::Past,
            Which::Next => Direction::Future,
            Which::This | Which::Plain => by_words,
        },
        Day::Dated { year: None, .. } if tense == Tense::Open && kind.is_some() => Direction::Open,
        Day::Vague(Vague::Lately | Vague::LongAgo) => Direction::Past,
        Day::Vague(Vague::NextWeek | Vague::Later) => Direction::Future,
        Day::Vague(Vague::Year(year) | Vague::Month { year: Some(year) }) => match posted {
            Some(posted) if year > posted.year() => Direction::Future,
            Some(posted) if year < posted.year() => Direction::Past,
            _ => by_words_outright(tense),
        },
        Day::Vague(Vague::Month { year: None }) => by_words_outright(tense),
        Day::FromPost(_)
        | Day::Dated { .. }
        | Day::OfMonth(_)
        | Day::EndOfMonth
        | Day::Vague(Vague::Soon) => by_words,
    };
    Some(direction)
}

/// The direction of a month, which lies ahead only where the words say so.
fn by_words_outright(tense: Tense) -> Direction {
    if tense == Tense::Future {
        Direction::Future
    } else {
        Direction::Past
    }
}

/// Whether a day that is no deadline is worth stating.
fn is_worth_a_date(day: Day, tense: Tense, kind: Option<Kind>, is_ahead: bool) -> bool {
    match day {
        Day::FromPost(0) => tense == Tense::Past || kind.is_some(),
        Day::FromPost(days) if days > 1 => kind.is_some(),
        Day::Left(_) => false,
        Day::Vague(Vague::Year(_)) => kind.is_some_and(|kind| kind != Kind::Birth),
        Day::Vague(Vague::Month { .. }) => true,
        Day::Vague(Vague::Lately) => true,
        Day::Vague(Vague::LongAgo) => kind.is_some(),
        Day::Vague(_) => kind.is_some() && !is_ahead,
        _ => true,
    }
}
