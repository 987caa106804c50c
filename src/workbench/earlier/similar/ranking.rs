//! Which sent cases are like the open one: by the issues ticked in both, then by what both posts state.

use super::Paragraph;
use crate::checks::clearing::{CaseWords, LibraryWords};
use crate::checks::reuse::{Truths, differences};
use crate::library::Library;
use crate::reading::{Learned, Thresholds, read};
use crate::reply::Ticks;
use crate::store::{CaseId, CaseState, CaseStore, CaseSummary, SentLetter};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

/// How many of the newest cases are looked at.
const MOST_LOOKED_AT: usize = 500;

/// How many cases are offered.
const MOST_OFFERED: usize = 12;

/// How many paragraphs of one case are offered.
const MOST_PARAGRAPHS: usize = 8;

/// Without an issue in common, so many things that both posts state make two cases alike.
const FEWEST_STATED: usize = 2;

/// What an issue in common counts, beside something that both posts state.
const ISSUE: usize = 4;

/// A sent case like the open one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SimilarCase {
    /// The case.
    pub case: CaseId,
    /// The thread's title.
    pub title: Option<String>,
    /// The day its letter was sent.
    pub sent: Date,
    /// What both have: titles of issues, then what both posts state.
    pub shares: Vec<String>,
    /// Its children, orders and plans in a line.
    pub about: Option<String>,
    /// What the adviser wrote in its letter by hand.
    pub paragraphs: Vec<Paragraph>,
}

/// What cases are held against.
pub(super) struct Open<'a> {
    pub(super) case: CaseId,
    pub(super) ticks: &'a Ticks,
    pub(super) truths: &'a Truths,
    pub(super) library: &'a Library,
    pub(super) zone: &'a TimeZone,
}

/// A case like the open one, before its paragraphs are held against it.
struct Candidate {
    score: usize,
    sent: Timestamp,
    words: CaseWords,
    similar: SimilarCase,
}

/// The cases of a list like the open one, the likest first and the newest of those; stops early once `is_cancelled`.
///
/// The store is taken for one case at a time, so that nobody who types waits. A case that cannot be read offers nothing.
pub(super) fn similar_cases(
    (store, list): (&Mutex<CaseStore>, &[CaseSummary]),
    open: &Open<'_>,
    is_cancelled: impl Fn() -> bool,
) -> Vec<SimilarCase> {
    let mut newest: Vec<&CaseSummary> = list.iter().filter(|row| row.id != open.case).collect();
    newest.sort_by_key(|row| (Reverse(row.updated), Reverse(row.id)));
    // Looking for issues in the posts would take most of the time, and they were ticked.
    let bare = Library::new(open.library.house.clone(), [], [], [], []);
    let mut candidates = Vec::new();
    for summary in newest.into_iter().take(MOST_LOOKED_AT) {
        if is_cancelled() {
            return Vec::new();
        }
        for letter in letters(store, summary) {
            candidates.extend(candidate(&letter, open, &bare));
        }
    }
    candidates.sort_by_key(|it| {
        (
            Reverse(it.score),
            Reverse(it.sent),
            Reverse(it.similar.case),
        )
    });
    let mut known: BTreeSet<String> = BTreeSet::new();
    let library = LibraryWords::of(open.library);
    let mut found = Vec::new();
    for mut candidate in candidates {
        // The same words stand in many letters; the likest case offers them.
        let paragraphs = &mut candidate.similar.paragraphs;
        paragraphs.retain(|paragraph| known.insert(paragraph.passage.text.trim().to_lowercase()));
        if paragraphs.is_empty() || is_cancelled() {
            continue;
        }
        for paragraph in paragraphs {
            let text = &paragraph.passage.text;
            paragraph.differences = differences(text, &candidate.words, open.truths, &library);
        }
        found.push(candidate.similar);
        if found.len() == MOST_OFFERED {
            break;
        }
    }
    found
}

/// The letters that were sent in a case, the newest first.
fn letters(store: &Mutex<CaseStore>, summary: &CaseSummary) -> Vec<SentLetter> {
    let store = store.lock().unwrap_or_else(PoisonError::into_inner);
    let kept = store.earlier_letters(summary.id).unwrap_or_default();
    let case = match summary.state {
        CaseState::Sent => store.load(summary.id).ok().flatten(),
        _ => None,
    };
    drop(store);
    let last = case.map(|case| SentLetter {
        case: case.id,
        sent: case.sent.unwrap_or(case.updated),
        thread: case.thread,
        ticks: case.ticks,
        draft: case.draft,
    });
    last.into_iter().chain(kept).collect()
}

fn candidate(letter: &SentLetter, open: &Open<'_>, bare: &Library) -> Option<Candidate> {
    let mut paragraphs: Vec<Paragraph> = letter
        .draft
        .blocks
        .iter()
        .filter_map(Paragraph::of)
        .collect();
    paragraphs.truncate(MOST_PARAGRAPHS);
    if paragraphs.is_empty() {
        return None;
    }
    let reading = read(
        &letter.thread,
        bare,
        Thresholds::default(),
        &Learned::default(),
    );
    let truths = Truths::of(&letter.thread, &reading);
    let stated = truths.shared(open.truths);
    let issues: Vec<String> = letter
        .ticks
        .intersection(open.ticks)
        .map(|id| {
            let issue = open.library.issues.get(id);
            issue.map_or_else(|| id.to_string(), |issue| issue.title.clone())
        })
        .collect();
    if issues.is_empty() && stated.len() < FEWEST_STATED {
        return None;
    }
    let sent = letter.sent;
    Some(Candidate {
        score: issues.len() * ISSUE + stated.len(),
        sent,
        words: CaseWords::of(&letter.thread),
        similar: SimilarCase {
            case: letter.case,
            title: letter.thread.title.clone(),
            sent: sent.to_zoned(open.zone.clone()).date(),
            shares: issues.into_iter().chain(stated).collect(),
            about: truths.in_a_line(),
            paragraphs,
        },
    })
}
