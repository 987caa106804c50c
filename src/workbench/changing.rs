//! What an adviser does to the open case: ticks, edits, blocks, undo. Each change is one named step of the case's log.

use super::adding::landing;
use super::{
    Action, Answering, BlockMove, Desk, Notice, OpenCase, Outcome, Snapshot, Step, UndoLog,
    Workbench,
};
use crate::error::{Error, Result};
use crate::library::{Context, IssueId, Library, SignpostId, SnippetId};
use crate::reply::{self, BlockId, Draft, Note, Restated, Ticks};
use crate::store::CaseState;
use crate::text::Span;
use jiff::Timestamp;
use std::time::Instant;

/// The beginning of a block, where the text cursor goes.
const START: Span = Span { start: 0, end: 0 };

impl Workbench {
    pub(super) fn set_tick(
        &mut self,
        issue: &IssueId,
        ticked: bool,
        now: Instant,
    ) -> Result<Outcome> {
        // An issue that the library no longer has can still be unticked.
        if ticked && !self.library().issues.contains_key(issue) {
            return Err(Error::Unknown {
                kind: "issue",
                name: issue.to_string(),
            });
        }
        let verb = if ticked { "tick" } else { "untick" };
        let name = format!("{verb} {}", self.supplies.issue_title(issue));
        self.change_ticks(&name, now, |ticks| {
            if ticked {
                ticks.insert(issue.clone());
            } else {
                ticks.remove(issue);
            }
        })
    }

    pub(super) fn tick_strong(&mut self, now: Instant) -> Result<Outcome> {
        let Some(open) = &self.open else {
            return Ok(Outcome::default());
        };
        let strong = open.work.strong_suggestions();
        let told = |words| Ok(Outcome::told(Notice::done(words)));
        if strong.is_empty() {
            return told("The post names no issue outright");
        }
        if strong.iter().all(|issue| open.work.ticks.contains(issue)) {
            return told("The strong suggestions are all ticked already");
        }
        self.change_ticks("tick the strong suggestions", now, |ticks| {
            ticks.extend(strong);
        })
    }

    fn change_ticks(
        &mut self,
        name: &str,
        now: Instant,
        change: impl FnOnce(&mut Ticks),
    ) -> Result<Outcome> {
        self.change(name, now, |work, desk| {
            let mut ticks = work.ticks.clone();
            change(&mut ticks);
            if ticks == work.ticks {
                return Ok(Outcome::default());
            }
            let before = std::mem::take(&mut work.notes);
            work.set_ticks(ticks, desk);
            Ok(told_anew(&before, &work.notes))
        })
    }

    /// Answers these posts of the thread; those that are not there are passed over.
    pub(super) fn choose_enquiry(
        &mut self,
        mut posts: Vec<usize>,
        now: Instant,
    ) -> Result<Outcome> {
        self.change("answer another post", now, |work, desk| {
            posts.retain(|&post| post < work.thread.posts.len());
            posts.sort_unstable();
            posts.dedup();
            if posts.is_empty() {
                return Err(Error::NothingToAnswer);
            }
            work.set_enquiry(posts, desk);
            Ok(Outcome::default())
        })
    }

    pub(super) fn set_state(&mut self, state: CaseState, now: Instant) -> Outcome {
        let sent = (state == CaseState::Sent).then(|| self.supplies.timestamp());
        self.set_state_of(state, sent, now)
    }

    /// The same for a letter that was sent at some moment before.
    pub(super) fn set_state_of(
        &mut self,
        state: CaseState,
        sent: Option<Timestamp>,
        now: Instant,
    ) -> Outcome {
        if let Some(open) = &mut self.open
            && open.state != state
        {
            let before = open.snapshot();
            open.state = state;
            open.sent = sent;
            open.bring_up_to_date(self.supplies.desk());
            let name = format!("mark as {}", state.label());
            open.undo.record(&name, before);
            self.touched(now);
        }
        Outcome::default()
    }

    pub(super) fn edit_letter(
        &mut self,
        draft: Draft,
        step: Step,
        continues: bool,
        now: Instant,
    ) -> Outcome {
        if let Some(open) = &mut self.open
            && open.work.draft != draft
        {
            let before = open.work.set_draft(draft, self.supplies.desk());
            if has_lost_a_passage(&before, &open.work.draft) {
                // As with blocks that are removed: another may take its place.
                open.work.assemble(self.supplies.desk());
            }
            let before = open.snapshot_with(before);
            open.begin_draft();
            open.undo.record_edit(step.name(), before, continues);
            self.touched(now);
        }
        Outcome::default()
    }

    pub(super) fn move_block(
        &mut self,
        block: BlockId,
        to: BlockMove,
        now: Instant,
    ) -> Result<Outcome> {
        self.change_blocks("moving a passage", now, |draft, _, _| {
            match to {
                BlockMove::Up => reply::move_block_up(draft, block),
                BlockMove::Down => reply::move_block_down(draft, block),
                BlockMove::Place(place) => reply::move_block(draft, block, place),
            };
            Ok(Outcome::showing(block, START))
        })
    }

    /// Moves blocks past the one above or below; the selection stays with them, so nothing is shown.
    pub(super) fn move_blocks(
        &mut self,
        blocks: &[BlockId],
        down: bool,
        now: Instant,
    ) -> Result<Outcome> {
        let name = match blocks {
            [_] => "moving a passage",
            _ => "moving passages",
        };
        self.change_blocks(name, now, |draft, _, _| {
            reply::move_blocks(draft, blocks, down);
            Ok(Outcome::default())
        })
    }

    pub(super) fn add_restated(&mut self, sentences: &[Restated], now: Instant) -> Result<Outcome> {
        self.change_blocks("add what the post says", now, |draft, _, _| {
            Ok(match reply::add_restated(draft, sentences) {
                Some(block) => Outcome::showing(block, START),
                None => Outcome::default(),
            })
        })
    }

    pub(super) fn remove_block(&mut self, block: BlockId, now: Instant) -> Result<Outcome> {
        self.change_blocks("removing a passage", now, |draft, _, _| {
            Ok(match reply::remove_block(draft, block) {
                Some(_) => removed("Passage removed"),
                None => Outcome::default(),
            })
        })
    }

    pub(super) fn restore_wording(&mut self, block: BlockId, now: Instant) -> Result<Outcome> {
        let outcome = self.change_blocks(
            "putting the library’s wording back",
            now,
            |draft, _, _| {
                reply::restore_wording(draft, block);
                Ok(draft
                    .block(block)
                    .map_or_else(Outcome::default, |_| Outcome::showing(block, START)))
            },
        )?;
        let is_gone = |open: &OpenCase| open.work.draft.block(block).is_none();
        if outcome.show.is_some() && self.open.as_ref().is_some_and(is_gone) {
            return Ok(removed(
                "Passage removed: nothing ticked calls for it any more",
            ));
        }
        Ok(outcome)
    }

    pub(super) fn add_snippet(
        &mut self,
        snippet: &SnippetId,
        after: Option<BlockId>,
        now: Instant,
    ) -> Result<Outcome> {
        let name = format!("add {}", self.supplies.snippet_title(snippet));
        let outcome = self.change_blocks(&name, now, |draft, context, library| {
            let block = reply::add_snippet(draft, snippet, context, library, after)?;
            Ok(Outcome::showing(block, START))
        })?;
        Ok(self.landed(outcome))
    }

    /// Has the cursor land in the first gap of what was put in.
    pub(super) fn landed(&self, outcome: Outcome) -> Outcome {
        let place = outcome.show.zip(self.open.as_ref());
        let show = place.map(|((block, _), open)| (block, landing(&open.work.draft, block)));
        Outcome { show, ..outcome }
    }

    pub(super) fn add_signpost(
        &mut self,
        signpost: &SignpostId,
        at: usize,
        now: Instant,
    ) -> Result<Outcome> {
        let found = self.library().signposts.get(signpost);
        let name = found.map_or_else(|| signpost.to_string(), |it| it.name.clone());
        self.change_blocks(&format!("add {name}"), now, |draft, _, library| {
            Ok(match library.signposts.get(signpost) {
                Some(signpost) => reply::edit::insert_signpost(draft, at, signpost)
                    .map_or_else(Outcome::default, |(block, span)| {
                        Outcome::showing(block, Span::new(span.end, span.end))
                    }),
                None => Outcome::default(),
            })
        })
    }

    pub(super) fn undo(&mut self, now: Instant) -> Outcome {
        self.travel(UndoLog::undo, ["undo", "Undid"], now)
    }

    pub(super) fn redo(&mut self, now: Instant) -> Outcome {
        self.travel(UndoLog::redo, ["redo", "Did again"], now)
    }

    /// Goes one step along the log; `words` are what that is called, before and after.
    fn travel(
        &mut self,
        go: fn(&mut UndoLog, Snapshot) -> Option<(String, Snapshot)>,
        words: [&str; 2],
        now: Instant,
    ) -> Outcome {
        let Some(open) = &mut self.open else {
            return Outcome::default();
        };
        let [verb, done] = words;
        let current = open.snapshot();
        let Some((name, state)) = go(&mut open.undo, current) else {
            return Outcome::told(Notice::done(format!("Nothing to {verb} in this case")));
        };
        let show = open.restore(state, self.supplies.desk());
        self.touched(now);
        Outcome {
            show,
            ..Outcome::told(Notice::done(format!("{done}: {name}")))
        }
    }

    /// Changes the blocks of the letter and assembles it: what takes the place of another, or leaves its place free, is
    /// to be seen at once rather than at the next tick.
    pub(super) fn change_blocks(
        &mut self,
        name: &str,
        now: Instant,
        change: impl FnOnce(&mut Draft, &Context, &Library) -> Result<Outcome>,
    ) -> Result<Outcome> {
        self.change(name, now, |work, desk| {
            let mut draft = work.draft.clone();
            let outcome = change(&mut draft, &work.context, desk.library)?;
            work.draft = draft;
            work.assemble(desk);
            Ok(outcome)
        })
    }

    /// Changes the open case as one step called `name`; what leaves it as it was is no step.
    pub(super) fn change(
        &mut self,
        name: &str,
        now: Instant,
        change: impl FnOnce(&mut Answering, Desk<'_>) -> Result<Outcome>,
    ) -> Result<Outcome> {
        let Some(open) = &mut self.open else {
            return Ok(Outcome::default());
        };
        let before = open.snapshot();
        let outcome = change(&mut open.work, self.supplies.desk())?;
        if before != open.snapshot() {
            open.begin_draft();
            open.undo.record(name, before);
            self.touched(now);
        }
        Ok(outcome)
    }
}

impl OpenCase {
    /// A case in which something was ticked or written is no longer new; nothing else moves its state by itself.
    fn begin_draft(&mut self) {
        if self.state == CaseState::New {
            self.state = CaseState::Drafting;
        }
    }
}

fn removed(words: &str) -> Outcome {
    Outcome::told(Notice::done(words).offering("Undo", Action::Undo))
}

fn has_lost_a_passage(before: &Draft, now: &Draft) -> bool {
    before
        .blocks
        .iter()
        .filter_map(|block| block.snippet())
        .any(|snippet| now.block_of(snippet).is_none())
}

/// Tells the notes that were not there before.
fn told_anew(before: &[Note], now: &[Note]) -> Outcome {
    let new: Vec<&str> = now
        .iter()
        .filter(|note| !before.contains(note))
        .map(|note| note.message.as_str())
        .collect();
    match new.as_slice() {
        [] => Outcome::default(),
        [one] => Outcome::told(Notice::done(*one)),
        several => Outcome::told(Notice::done(format!("{}.", several.join(". ")))),
    }
}
