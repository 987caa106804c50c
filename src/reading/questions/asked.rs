//! The questions of each sentence: where they open, what they need before them, and where they end.

use super::Found;
use super::clauses::{condition_before, end_of_clause, last_clause, tagged_clause};
use super::openings::{is_embedded, is_tag, opening};
use super::requests::{Request, requests};
use super::sentence::Sentence;
use super::vocabulary::{ASKING_VERBS, ASKING_WORDS, JOINTS, REPORTING};
use crate::reading::QuestionKind;
use crate::text::{Span, WordIndex};

/// How far its question mark may be from where a question opens, in words.
const REACH_WORDS: usize = 45;
/// Up to how many words a sentence that only its mark makes a question is shown whole.
const SHORT_WORDS: usize = 12;
/// How far back it is looked for who said something, in words.
const REPORTED_WORDS: usize = 4;
/// Words that end the search for who said something: "he said no can I".
const ANSWERS: &[&str] = &["no", "yes", "nothing", "it", "that", "this", "so"];
/// What a sentence of these words alone asks is nothing to answer.
const BARE: &[&str] = &[
    "really",
    "seriously",
    "right",
    "ok",
    "okay",
    "yes",
    "no",
    "huh",
    "eh",
    "hello",
    "sorry",
    "anyone",
    "anybody",
    "help",
    "any",
    "advice",
    "ideas",
    "thoughts",
    "suggestions",
    "please",
    "guess",
    "what",
    "you",
    "know",
    "i",
    "mean",
    "hey",
    "see",
    "fair",
    "enough",
    "and",
    "so",
    "info",
    "sound",
    "familiar",
];
/// Words that go on with the question of the sentence before.
const GOING_ON: &[&str] = &["or", "and", "also", "plus"];
/// Words that name a question, or a request, in a title.
const NAMING_IT: &[&str] = &["question", "questions", "query", "enquiry"];
const REQUESTING: &[&str] = &["advice", "help", "information", "info", "guidance"];
const ABOUT: &[&str] = &[
    "re",
    "about",
    "regarding",
    "on",
    "with",
    "concerning",
    "around",
];

/// Where a question opens.
#[derive(Debug)]
struct Opening {
    kind: QuestionKind,
    at: usize,
    /// The first word at which it may end.
    settled: usize,
    is_request: bool,
}

impl Opening {
    fn asked(at: usize, settled: usize) -> Self {
        Self {
            kind: QuestionKind::Asked,
            at,
            settled,
            is_request: false,
        }
    }

    fn request(kind: QuestionKind, at: usize, settled: usize) -> Self {
        Self {
            kind,
            at,
            settled,
            is_request: true,
        }
    }
}

/// The openings of one sentence, in order.
#[derive(Debug, Default)]
struct Openings {
    found: Vec<Opening>,
    /// Where what somebody else asked begins.
    reported: Option<usize>,
}

/// The questions of a text's sentences, in order.
pub(super) fn asked(index: &WordIndex, sentences: &[Sentence<'_>], is_title: bool) -> Vec<Found> {
    let requests = requests(index);
    let mut found = Vec::new();
    let mut follows = false;
    for sentence in sentences {
        let first = requests.partition_point(|other| other.range.start < sentence.range.start);
        let last = requests.partition_point(|other| other.range.start < sentence.range.end);
        let requests = requests.get(first..last).unwrap_or_default();
        let mut openings = openings(sentence, requests, follows);
        if is_title && openings.found.is_empty() {
            openings.found.extend(named_in_title(sentence));
        }
        let before = found.len();
        cut(sentence, &openings, &mut found);
        follows = found.len() > before;
    }
    found
}

fn openings(sentence: &Sentence<'_>, requests: &[Request], follows: bool) -> Openings {
    let mut openings = Openings::default();
    if let Some(opening) = continued(sentence).filter(|_| follows) {
        openings.found.push(opening);
    }
    let mut requests = requests.iter().peekable();
    for at in sentence.range.clone() {
        let mut here = None;
        while let Some(request) = requests.next_if(|request| request.range.start <= at) {
            let start = request.start(sentence).filter(|_| here.is_none());
            here = start
                .map(|start| Opening::request(request.kind, start, request.range.end))
                .or(here);
        }
        let here = here.or_else(|| ordered(sentence, at));
        let Some(here) = here.filter(|here| is_new(sentence, openings.found.last(), here)) else {
            continue;
        };
        if sentence.is_quoted(here.at) {
            continue;
        }
        if is_reported(sentence, here.at) {
            openings.reported = Some(here.at);
        } else {
            openings.found.push(here);
        }
    }
    openings
}

/// A question by the order of its words.
fn ordered(sentence: &Sentence<'_>, at: usize) -> Option<Opening> {
    if is_tag(sentence, at) {
        let start = tagged_clause(sentence, at, sentence.first);
        return Some(Opening::asked(start, sentence.range.end));
    }
    opening(sentence, at).map(|settled| Opening::asked(at, settled))
}

/// Whether an opening begins a question of its own, and does not stand within the one before it.
fn is_new(sentence: &Sentence<'_>, last: Option<&Opening>, here: &Opening) -> bool {
    let Some(last) = last else { return true };
    let needs_front = here.is_request || sentence.has(here.at, ASKING_WORDS);
    here.at > last.settled
        && !is_embedded(sentence, here.at)
        && (!needs_front || sentence.is_front(here.at))
}

/// Whether what opens at a word was said by somebody, as the poster tells it: "she said can you".
fn is_reported(sentence: &Sentence<'_>, at: usize) -> bool {
    let back = at.saturating_sub(REPORTED_WORDS).max(sentence.range.start);
    for before in (back..at).rev() {
        if sentence.has(before, REPORTING) {
            return true;
        }
        if sentence.breaks(before + 1)
            || sentence.has(before, JOINTS)
            || sentence.has(before, ANSWERS)
        {
            return false;
        }
    }
    false
}

/// A sentence that goes on with the question of the one before it: "Or if they can refuse".
fn continued(sentence: &Sentence<'_>) -> Option<Opening> {
    let at = sentence.range.start + 1;
    let asks = match sentence.word(sentence.range.start) {
        "or" => sentence.has(at, &["if", "whether", "wether"]) || sentence.has(at, ASKING_WORDS),
        joint if GOING_ON.contains(&joint) => {
            sentence.has(at, &["whether", "wether"])
                || (sentence.word(at) == "how"
                    && sentence.has(at + 1, &["long", "to", "much", "i"]))
        }
        _ => false,
    };
    asks.then(|| Opening::request(QuestionKind::Asked, at, at + 2))
}

/// A title that names a question, as "Question re contact" does, or a request, as "Help with contact" does.
fn named_in_title(sentence: &Sentence<'_>) -> Option<Opening> {
    let first = sentence.first;
    let about = (first + 1..first + 4).find(|&at| sentence.has(at, ABOUT))?;
    let settled = (about + 2).min(sentence.range.end);
    if about + 1 == sentence.range.end {
        None
    } else if (first..about).any(|at| sentence.has(at, NAMING_IT)) {
        Some(Opening::request(QuestionKind::Implied, about + 1, settled))
    } else if (first..about).any(|at| sentence.has(at, REQUESTING)) {
        Some(Opening::request(QuestionKind::Asked, first, settled))
    } else {
        None
    }
}

/// Cuts the questions that open in a sentence out of it.
fn cut(sentence: &Sentence<'_>, openings: &Openings, found: &mut Vec<Found>) {
    let end = sentence.range.end;
    let mut from = sentence.first;
    for (number, opening) in openings.found.iter().enumerate() {
        let next = openings.found.get(number + 1).map(|next| next.at);
        let reported = openings.reported.filter(|&at| at > opening.at);
        let limit = next.or(reported).unwrap_or(end);
        let clause_end = end_of_clause(sentence, &(opening.at..limit), opening.settled);
        let is_near = limit == end && end - opening.at <= REACH_WORDS;
        let runs_to_mark = is_near && !(opening.is_request && clause_end < limit);
        let start = start_of(sentence, opening, limit, from);
        let mark = sentence.mark.filter(|_| runs_to_mark);
        let kind = if mark.is_some() {
            QuestionKind::Asked
        } else {
            opening.kind
        };
        from = if mark.is_some() { end } else { clause_end };
        found.extend(span(sentence, start, from, mark).map(|span| Found { kind, span }));
    }
    if openings.reported.is_none() && from < end {
        found.extend(marked(sentence, from));
    }
}

fn span(sentence: &Sentence<'_>, start: usize, end: usize, mark: Option<usize>) -> Option<Span> {
    let span = sentence.span(start..end)?;
    Some(Span::new(span.start, mark.unwrap_or(span.end)))
}

/// The word a question is shown from: with the "if …" it needs, and with the statement a tag asks about.
fn start_of(sentence: &Sentence<'_>, opening: &Opening, limit: usize, from: usize) -> usize {
    if opening.is_request {
        return opening.at;
    }
    let at = opening.at;
    let words = limit - at;
    let points_back = sentence.has(at + 1, &["that", "this", "it"]) && words <= 3;
    if limit == sentence.range.end && sentence.has(at, ASKING_VERBS) && (points_back || words <= 2)
    {
        return tagged_clause(sentence, at, from);
    }
    condition_before(sentence, at, from).unwrap_or(at)
}

/// The last clause of a sentence that only its question mark makes a question.
fn marked(sentence: &Sentence<'_>, from: usize) -> Option<Found> {
    let mark = sentence.mark?;
    let rest = from..sentence.range.end;
    let is_short = from == sentence.first && rest.len() <= SHORT_WORDS;
    let start = if is_short {
        from
    } else {
        last_clause(sentence, rest.clone())
    };
    let start =
        (start..rest.end).find(|&at| !sentence.has(at, &["but", "so", "and", "or", "then"]))?;
    let is_bare = (start..rest.end).all(|at| sentence.has(at, BARE) || sentence.is_quoted(at));
    if is_bare || tells_of_asking(sentence, start) {
        return None;
    }
    span(sentence, start, rest.end, Some(mark)).map(|span| Found {
        kind: QuestionKind::Asked,
        span,
    })
}

/// Whether a clause tells what somebody asked, and only its mark asks: "she asked why I left?"
fn tells_of_asking(sentence: &Sentence<'_>, start: usize) -> bool {
    (start..sentence.range.end)
        .find(|&at| sentence.has(at, &["asked", "asks", "asking"]))
        .is_some_and(|asked| {
            (asked + 1..asked + 4).any(|at| {
                sentence.has(at, ASKING_WORDS) || sentence.has(at, &["if", "whether", "wether"])
            })
        })
}
