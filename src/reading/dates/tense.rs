//! Whether the words round a day speak of what was, of what is to come, or of what might be.

use super::events::Event;
use super::forms::Lead;
use crate::reading::sentence::Sentence;
use std::ops::Range;

/// How far before a day the verb that governs it is looked for, in words.
const REACH_BEFORE: usize = 12;
/// How far behind it.
const REACH_AFTER: usize = 8;

/// The time some words speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    /// "They would go to court today": no day at all.
    Unreal,
    /// The words do not say.
    Open,
}

/// Verbs in the past that do not end in "ed".
const PAST: [&str; 46] = [
    "was", "wasnt", "had", "hadnt", "did", "didnt", "went", "came", "took", "rang", "gave", "sent",
    "saw", "met", "left", "lost", "found", "made", "put", "began", "became", "fell", "brought",
    "kept", "spoke", "wrote", "text", "done", "been", "gone", "seen", "werent", "couldnt", "born",
    "broke", "turned", "bought", "heard", "read", "ran", "held", "knew", "felt", "stopped", "hit",
    "sat",
];
/// Verbs that tell of what others said: where an event stands between them and the day, the day is the event's.
const TELLING: [&str; 16] = [
    "told", "said", "asked", "rang", "called", "phoned", "text", "texted", "emailed", "informed",
    "wrote", "got", "received", "sent", "gave", "invited",
];
/// Words in "ed" that are no verbs in the past, or speak of what is to come.
const NO_PAST: [&str; 26] = [
    "need",
    "listed",
    "scheduled",
    "booked",
    "planned",
    "arranged",
    "supposed",
    "expected",
    "worried",
    "scared",
    "concerned",
    "bed",
    "red",
    "indeed",
    "terrified",
    "confused",
    "supervised",
    "unsupervised",
    "looked",
    "related",
    "stressed",
    "overwhelmed",
    "unborn",
    "married",
    "speed",
    "feed",
];
const FUTURE: [&str; 43] = [
    "see", "will", "wont", "going", "gonna", "gunna", "is", "isnt", "are", "arent", "im", "am",
    "theyre", "its", "theres", "has", "have", "need", "needs", "must", "should", "want", "wants",
    "due", "coming", "comes", "starts", "begins", "get", "gets", "says", "upcoming", "attend",
    "go", "goes", "shes", "hes", "can", "may", "weve", "theyve", "ive", "meant",
];

/// The time a day belongs to, by the nearest verb: first of its own clause, then of what stands before.
pub(super) fn tense(
    sentence: &Sentence<'_>,
    clause: &Range<usize>,
    day: &Range<usize>,
    lead: Lead,
    event: Option<&Event>,
) -> Tense {
    match lead {
        Lead::Ahead => return Tense::Future,
        Lead::Behind | Lead::Since => return Tense::Past,
        Lead::None => {}
    }
    let event_at = event.map(|event| event.words.start);
    let is_retold = |at: usize| {
        event_at.is_some_and(|event| event < day.start && tells_of(sentence, at, event))
    };
    let earliest = day.start.saturating_sub(REACH_BEFORE);
    let own_before = (clause.start.max(earliest)..day.start).rev();
    let own_after = day.end..clause.end.min(day.end + REACH_AFTER);
    let mut own = own_before.chain(own_after).filter(|at| !is_retold(*at));
    if let Some((at, found)) = own.find_map(|at| Some((at, mark(sentence, at)?))) {
        return if is_imagined(sentence, at) {
            Tense::Unreal
        } else {
            found
        };
    }
    // A clause with an event of its own, as "court on Monday", owes nothing to what stands before.
    let has_own_event = event_at.is_some_and(|at| clause.contains(&at));
    let mut further = (earliest..clause.start.max(earliest)).rev();
    let found = further.find_map(|at| mark(sentence, at).filter(|_| !has_own_event));
    found.unwrap_or(Tense::Open)
}

/// Whether a verb tells of an event behind it: "told me the hearing is", "got a letter for court", not "got a visit".
fn tells_of(sentence: &Sentence<'_>, at: usize, event: usize) -> bool {
    const GIVEN: [&str; 9] = [
        "letter", "call", "text", "email", "message", "papers", "told", "notice", "invite",
    ];
    let word = sentence.word(at);
    let is_handed = matches!(word, "got" | "received" | "sent" | "gave");
    at < event
        && TELLING.contains(&word)
        && (!is_handed || (at + 1..event).any(|at| GIVEN.contains(&sentence.word(at))))
}

/// Whether a verb hangs on a "would" before it: "would have to go".
fn is_imagined(sentence: &Sentence<'_>, at: usize) -> bool {
    matches!(sentence.word(at), "go" | "get" | "have" | "need" | "attend")
        && (1..=4).any(|steps| matches!(sentence.before(at, steps), "would" | "could" | "wouldnt"))
}

/// What one word says of the time, with its neighbours.
fn mark(sentence: &Sentence<'_>, at: usize) -> Option<Tense> {
    let word = sentence.word(at);
    let next = sentence.word(at + 1);
    let written = sentence.written(at);
    if written.ends_with("'ll") || written.ends_with("’ll") {
        return Some(Tense::Future);
    }
    match word {
        "would" | "wouldnt" | "could" => {
            let is_set = next == "be" && word == "would";
            Some(if is_set { Tense::Future } else { Tense::Unreal })
        }
        // "Were" without its apostrophe is "we're" where nobody stands before it.
        "were" => {
            let is_we_are = written.contains(['\'', '’']) || sentence.clause_begins(at);
            Some(if is_we_are {
                Tense::Future
            } else {
                Tense::Past
            })
        }
        "due" if sentence.before(at, 1) == "was" => Some(Tense::Past),
        "got" => Some(got(sentence, at)),
        "has" | "have" | "ive" | "weve" | "theyve" | "havent" | "hasnt" => has(sentence, at),
        // "Had to be in by Monday" and "was meant to be" say nothing sure; the past is the safer word.
        _ if PAST.contains(&word) || TELLING.contains(&word) => Some(Tense::Past),
        _ if FUTURE.contains(&word) => Some(Tense::Future),
        _ if is_regular_past(word) => Some(Tense::Past),
        _ => None,
    }
}

fn is_regular_past(word: &str) -> bool {
    word.len() > 3 && word.ends_with("ed") && !NO_PAST.contains(&word)
}

/// "Got court on Monday" is ahead, "got a letter on Monday" is not, nor is "got told".
fn got(sentence: &Sentence<'_>, at: usize) -> Tense {
    let ahead = (1..=3).any(|step| {
        matches!(
            sentence.word(at + step),
            "court"
                | "hearing"
                | "conference"
                | "meeting"
                | "review"
                | "contact"
                | "plo"
                | "panel"
                | "assessment"
                | "appeal"
                | "to"
                | "days"
                | "another"
                | "until"
        )
    });
    let owned = matches!(
        sentence.before(at, 1),
        "ive" | "weve" | "have" | "has" | "theyve" | "hes" | "shes"
    ) && !is_participle(sentence.word(at + 1));
    if ahead || owned {
        Tense::Future
    } else {
        Tense::Past
    }
}

/// "I have court" is ahead, "I have been" and "he has moved" are not.
fn has(sentence: &Sentence<'_>, at: usize) -> Option<Tense> {
    let next = (1..=2)
        .map(|step| sentence.word(at + step))
        .find(|next| {
            !matches!(
                *next,
                "just" | "already" | "now" | "also" | "only" | "not" | "never"
            )
        })
        .unwrap_or_default();
    if next == "got" {
        return None;
    }
    if is_participle(next) {
        return Some(Tense::Past);
    }
    matches!(sentence.word(at), "has" | "have").then_some(Tense::Future)
}

fn is_participle(word: &str) -> bool {
    word == "been" || PAST.contains(&word) || TELLING.contains(&word) || is_regular_past(word)
}
