//! Adding to the open letter at a place of it, where the adviser asked for something by typing its name.

use super::{Outcome, Workbench};
use crate::error::{Error, Result};
use crate::library::{Detail, SignpostId, SnippetId, Target};
use crate::reply::{BlockId, Draft, edit};
use crate::text::Span;
use std::time::Instant;

/// Something that can be added at a place of the letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Addition {
    /// A passage of the library, as a block of its own.
    Passage(SnippetId),
    /// A passage of the adviser's own, by its name among the proposals.
    Own(String),
    /// The name of a service, as a link to its page.
    Link(SignpostId),
    /// The number of a service.
    Number(SignpostId),
}

impl Workbench {
    /// Adds something at the byte `at` of `draft`, which is the letter without the words that asked for it.
    ///
    /// The step leads back to that letter, so that undo does not bring back words that were typed to find something.
    pub(super) fn add_here(
        &mut self,
        draft: Draft,
        at: usize,
        adds: &Addition,
        now: Instant,
    ) -> Result<Outcome> {
        let Some(open) = &mut self.open else {
            return Ok(Outcome::default());
        };
        let asked = std::mem::replace(&mut open.work.draft, draft);
        let result = match adds {
            Addition::Passage(snippet) => self.add_at_line(at, now, |bench, after| {
                bench.add_snippet(snippet, after, now)
            }),
            Addition::Own(name) => {
                self.add_at_line(at, now, |bench, after| bench.add_own(name, after, now))
            }
            Addition::Link(id) | Addition::Number(id) => {
                let is_link = matches!(adds, Addition::Link(_));
                self.add_service(id, is_link, at, now)
            }
        };
        if let Some(open) = &mut self.open {
            if result.is_err() {
                open.work.draft = asked;
            } else {
                open.undo.drop_idle_step();
            }
        }
        self.touched(now);
        result
    }

    /// Adds a block where the cursor stands, and takes away the empty line it stood on.
    fn add_at_line(
        &mut self,
        at: usize,
        now: Instant,
        add: impl FnOnce(&mut Self, Option<BlockId>) -> Result<Outcome>,
    ) -> Result<Outcome> {
        let Some(open) = &mut self.open else {
            return Ok(Outcome::default());
        };
        let before = open.snapshot();
        let after = edit::make_room(&mut open.work.draft, at);
        let roomy = open.work.draft.clone();
        let outcome = add(self, after)?;
        if let Some(open) = &mut self.open {
            if open.work.draft != roomy {
                open.undo.begin_last_from(before);
            }
            if let Some(after) = after {
                edit::close_room(&mut open.work.draft, after);
            }
            open.work.check_again(self.supplies.desk());
        }
        self.touched(now);
        Ok(outcome)
    }

    fn add_service(
        &mut self,
        id: &SignpostId,
        is_link: bool,
        at: usize,
        now: Instant,
    ) -> Result<Outcome> {
        let unknown = || Error::Unknown {
            kind: "signpost",
            name: id.to_string(),
        };
        let signpost = self.library().signpost(id.as_str()).ok_or_else(unknown)?;
        let target = Target::Signpost {
            signpost: id.clone(),
            address: signpost.web.clone(),
        };
        let (words, name) = if is_link {
            (signpost.name.clone(), format!("add {}", signpost.name))
        } else {
            let number = signpost.printed(Detail::Phone).ok_or_else(unknown)?;
            (
                number.to_owned(),
                format!("add the number of {}", signpost.name),
            )
        };
        self.change(&name, now, |work, desk| {
            let mut draft = work.draft.clone();
            let stands = if is_link {
                edit::insert_link(&mut draft, at, &words, target)
            } else {
                let at = edit::insertion_point(&draft, at);
                let inserted = edit::insert(&mut draft, at, &words);
                Some(Span::new(at, at + inserted))
            };
            work.set_draft(draft, desk);
            Ok(stands
                .and_then(|stands| behind(&work.draft, stands.end))
                .map_or_else(Outcome::default, |(block, place)| {
                    Outcome::showing(block, place)
                }))
        })
    }
}

/// A place of the letter, as its block has it.
fn behind(draft: &Draft, at: usize) -> Option<(BlockId, Span)> {
    let spans = draft.block_spans();
    let (block, within) = spans.iter().find(|(_, span)| at <= span.end)?;
    let at = at.saturating_sub(within.start);
    Some((*block, Span::new(at, at)))
}

/// Where the cursor goes after a passage was put in: to its first gap, which is selected to be typed over, else behind it.
pub(super) fn landing(draft: &Draft, block: BlockId) -> Span {
    let Some(block) = draft.block(block) else {
        return Span::new(0, 0);
    };
    let end = block.passage.text.len();
    let gap = block.passage.open_gaps().map(|gap| gap.span).next();
    gap.unwrap_or(Span::new(end, end))
}
