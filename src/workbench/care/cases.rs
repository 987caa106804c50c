//! What this computer's own cases tell: under which number their letters were counted, and which of their questions no
//! passage answered.

use crate::library::Library;
use crate::reading::QuestionKind;
use crate::store::{Case, CaseId, CaseState, CaseStore, CaseSummary};
use crate::workbench::{AnswerState, Answering, Desk, Settings};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// How many of the newest cases are read for their questions: to read one takes a hundredth of a second.
const MOST_READ: usize = 200;

/// A question of a real case that no passage answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unanswered {
    /// The case.
    pub case: CaseId,
    /// The question, in the parent's words.
    pub words: String,
    /// How it was left.
    pub left: Open,
}

/// How a question was left that no passage answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// Nothing in the letter speaks of it.
    Unspoken,
    /// The adviser answered it in words of their own.
    OwnWords,
}

/// What was read of the cases.
#[derive(Debug, Clone, Default)]
pub(super) struct OwnCases {
    /// The newest first.
    read: Vec<Read>,
    numbers: BTreeMap<String, CaseId>,
}

/// What was read of one case, which holds while the case is not saved again.
#[derive(Debug, Clone)]
struct Read {
    case: CaseId,
    updated: Timestamp,
    number: Option<String>,
    /// None while it was not read for them.
    questions: Option<Vec<Unanswered>>,
}

/// What cases are read with.
pub(super) struct Reader<'a> {
    pub(super) library: &'a Library,
    pub(super) settings: &'a Settings,
    pub(super) today: Date,
}

impl OwnCases {
    /// Reads the cases of a list, taking what is still known from `before`; stops early once `is_cancelled`.
    ///
    /// The store is taken for one case at a time, so that nobody who types waits. A case that cannot be read tells nothing.
    pub(super) fn read(
        (store, list): (&Mutex<CaseStore>, &[CaseSummary]),
        before: &Self,
        reader: &Reader<'_>,
        is_cancelled: impl Fn() -> bool,
    ) -> Self {
        let known: BTreeMap<CaseId, &Read> =
            before.read.iter().map(|read| (read.case, read)).collect();
        let ours = list.iter().filter(|case| case.brought_from.is_none());
        let mut newest: Vec<&CaseSummary> = ours.collect();
        newest.sort_by_key(|case| std::cmp::Reverse(case.updated));
        let mut cases = Self::default();
        let mut spelling = None;
        for (at, summary) in newest.into_iter().enumerate() {
            if is_cancelled() {
                break;
            }
            let is_for_questions = at < MOST_READ;
            let kept = known.get(&summary.id).filter(|read| {
                read.updated == summary.updated && (read.questions.is_some() || !is_for_questions)
            });
            if let Some(kept) = kept {
                cases.read.push((*kept).clone());
                continue;
            }
            let store = store.lock().unwrap_or_else(PoisonError::into_inner);
            let loaded = store.load(summary.id);
            drop(store);
            let Ok(Some(case)) = loaded else { continue };
            let number = case.decisions.counted_as.clone();
            let questions = is_for_questions.then(|| {
                let spelling =
                    spelling.get_or_insert_with(|| reader.settings.spelling(reader.library));
                let desk = Desk {
                    library: reader.library,
                    settings: reader.settings,
                    spelling,
                    today: reader.today,
                    in_frames: false,
                };
                unanswered_of(case, desk)
            });
            cases.read.push(Read {
                case: summary.id,
                updated: summary.updated,
                number,
                questions,
            });
        }
        let numbers = cases.read.iter();
        cases.numbers = numbers
            .filter_map(|read| Some((read.number.clone()?, read.case)))
            .collect();
        cases
    }

    /// The case whose letter was counted under a number.
    pub(super) fn counted_as(&self, number: &str) -> Option<CaseId> {
        self.numbers.get(number).copied()
    }

    pub(super) fn unanswered(&self) -> impl Iterator<Item = &Unanswered> {
        self.read
            .iter()
            .flat_map(|read| read.questions.iter().flatten())
    }
}

/// The questions that no passage of a letter answers which has gone or was copied; of a letter still being written, none.
fn unanswered_of(case: Case, desk: Desk<'_>) -> Vec<Unanswered> {
    if case.decisions.counted_as.is_none() && case.state != CaseState::Sent {
        return Vec::new();
    }
    let id = case.id;
    let work = Answering::look_back(case.thread, case.ticks, case.draft, case.decisions, desk);
    let is_passage = |block: &crate::reply::BlockId| {
        let block = work.draft.block(*block);
        block.is_some_and(|block| block.snippet().is_some())
    };
    let questions = work.reading.questions.iter().zip(work.answers());
    questions
        .filter(|(question, _)| question.kind == QuestionKind::Asked)
        .filter_map(|(question, state)| {
            let left = match state {
                AnswerState::Open => Open::Unspoken,
                AnswerState::Answered(blocks) | AnswerState::Proposed(blocks) => {
                    if blocks.iter().any(is_passage) {
                        return None;
                    }
                    Open::OwnWords
                }
            };
            Some(Unanswered {
                case: id,
                words: question.evidence.text.clone(),
                left,
            })
        })
        .collect()
}
