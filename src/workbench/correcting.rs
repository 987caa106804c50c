//! Which sent letters said a passage that was withdrawn since, and may need correcting.
//!
//! Whether a letter does is the adviser's to say; a letter that is sent again without the passage is off the list by itself.
//! One that was kept when its poster wrote again waits as it was sent, since the parent has it so.

use super::{Action, Notice, Outcome, Workbench};
use crate::error::Result;
use crate::library::{EntryForm, PackFile, SnippetId};
use crate::reply::{Draft, Origin};
use crate::store::{CaseId, CaseState, LibraryStore, Withdrawal};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// The setting that holds what advisers have said of letters.
const SETTLED: &str = "letters-corrected";

/// A sent letter that said a passage which was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterToCorrect {
    /// The letter's case.
    pub case: CaseId,
    /// The day it was sent, if another letter has taken its place in the case since.
    pub earlier: Option<Date>,
    /// What the passage is called.
    pub passage: String,
    /// Why it was withdrawn.
    pub why: String,
    /// What the adviser's word on it is kept by.
    key: String,
}

/// A withdrawn passage.
struct Withdrawn {
    title: String,
    why: String,
    hash: String,
    /// The revisions it has had since: a letter that says one of them is right.
    since: BTreeSet<String>,
}

impl Workbench {
    /// The letters of the list that may need correcting, in the list's order.
    pub fn letters_to_correct(&self) -> Vec<&LetterToCorrect> {
        if self.corrections.is_empty() {
            return Vec::new();
        }
        let cases = self.list.iter().map(|row| row.id);
        cases
            .filter_map(|case| self.corrections.get(&case))
            .flatten()
            .collect()
    }

    /// Looks for them anew. A file that cannot be read now is told when something is opened from it.
    pub(super) fn look_for_letters_to_correct(&mut self) {
        self.corrections = self.find_letters_to_correct().unwrap_or_default();
    }

    fn find_letters_to_correct(&mut self) -> Result<BTreeMap<CaseId, Vec<LetterToCorrect>>> {
        let withdrawn = withdrawn(&self.library_store)?;
        if withdrawn.is_empty() || self.saver.is_none() {
            return Ok(BTreeMap::new());
        }
        let settled: BTreeSet<String> = self.library_store.setting(SETTLED)?.unwrap_or_default();
        let mut letters = self.saver()?.store().sent_letters()?;
        if let Some(open) = &self.open {
            letters.retain(|(id, _)| *id != open.id);
            if open.state == CaseState::Sent {
                letters.push((open.id, open.work.draft.clone()));
            }
        }
        let zone = self.supplies.now.time_zone().clone();
        let day = |sent: jiff::Timestamp| sent.to_zoned(zone.clone()).date();
        let kept = self.saver()?.store().kept_letters()?.into_iter();
        let kept = kept.map(|(case, sent, draft)| (case, Some(day(sent)), draft));
        let letters = letters.into_iter().map(|(case, draft)| (case, None, draft));
        let mut found: BTreeMap<CaseId, Vec<LetterToCorrect>> = BTreeMap::new();
        for (case, earlier, draft) in letters.chain(kept) {
            for letter in said((case, earlier), &draft, &withdrawn) {
                let of_case = found.entry(case).or_default();
                // A passage that several letters of a case said is named once, by the newest.
                let is_named = of_case.iter().any(|other| other.key == letter.key);
                if !is_named && !settled.contains(&letter.key) {
                    of_case.push(letter);
                }
            }
        }
        found.retain(|_, letters| !letters.is_empty());
        Ok(found)
    }

    /// Keeps that the adviser has seen to a letter, or that it waits after all.
    pub(super) fn settle_letter(&mut self, case: CaseId, is_settled: bool) -> Result<Outcome> {
        let mut settled: BTreeSet<String> =
            self.library_store.setting(SETTLED)?.unwrap_or_default();
        if is_settled {
            let letters = self.corrections.get(&case).into_iter().flatten();
            settled.extend(letters.map(|letter| letter.key.clone()));
        } else {
            settled.retain(|key| !key.starts_with(&format!("{case} ")));
        }
        self.library_store.set_setting(SETTLED, &settled)?;
        self.look_for_letters_to_correct();
        if !is_settled {
            return Ok(Outcome::told(Notice::done(
                "The letter is on the list again",
            )));
        }
        let again = Action::SettleLetter {
            case,
            settled: false,
        };
        Ok(Outcome::told(
            Notice::done("The letter is off the list").offering("Undo", again),
        ))
    }
}

/// What a letter said that was withdrawn.
fn said(
    (case, earlier): (CaseId, Option<Date>),
    draft: &Draft,
    withdrawn: &BTreeMap<SnippetId, Withdrawn>,
) -> Vec<LetterToCorrect> {
    let blocks = draft.blocks.iter();
    blocks
        .filter_map(|block| match &block.origin {
            Origin::Snippet {
                snippet, revision, ..
            } => Some((withdrawn.get(snippet)?, revision)),
            Origin::Post { .. } | Origin::Hand => None,
        })
        .filter(|(passage, revision)| !passage.since.contains(*revision))
        .map(|(passage, _)| LetterToCorrect {
            case,
            earlier,
            passage: passage.title.clone(),
            why: passage.why.clone(),
            key: format!("{case} {}", passage.hash),
        })
        .collect()
}

/// The passages that were ever withdrawn, each by its last withdrawal.
fn withdrawn(store: &LibraryStore) -> Result<BTreeMap<SnippetId, Withdrawn>> {
    let mut last: BTreeMap<String, Withdrawal> = BTreeMap::new();
    for withdrawal in store.withdrawals()? {
        last.insert(withdrawal.path.clone(), withdrawal);
    }
    let mut found = BTreeMap::new();
    for (path, withdrawal) in last {
        let since = store.revisions(&path)?.into_iter();
        let since = since.filter(|revision| revision.number > withdrawal.number);
        let since = since.map(|revision| revision.hash).collect();
        let file = PackFile::new(path.as_str(), withdrawal.text.as_str());
        let id = path.trim_start_matches("guidance/").trim_end_matches(".md");
        let (Ok(form), Ok(id)) = (EntryForm::of(&file), SnippetId::new(id)) else {
            continue;
        };
        // The words may stand in a body that speaks of something withdrawn.
        if let Some(front) = form.passage()
            && let Some(why) = &front.withdrawn
        {
            let passage = Withdrawn {
                title: front.title.clone(),
                why: why.clone(),
                hash: withdrawal.hash,
                since,
            };
            found.insert(id, passage);
        }
    }
    Ok(found)
}
