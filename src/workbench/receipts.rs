//! A receipt for each time the open letter is marked as sent.

use super::{Notice, Outcome, Workbench};
use crate::error::{Error, Result};
use crate::library::{Context, SnippetId};
use crate::output::{Receipt, Sent, receipt};
use crate::reply::{Block, Draft, Origin};
use crate::store::{CaseId, CaseState};
use std::collections::BTreeMap;

impl Workbench {
    /// Makes a receipt once the open case has become sent, and takes it away again where an undo says that it never was;
    /// an undo that makes it sent again finds the receipt it had. A receipt that cannot be kept is told of: the case is sent all the same.
    pub(super) fn note_sending(&mut self, before: Option<CaseState>, is_undo: bool) -> Outcome {
        let now = self.open.as_ref().map(|open| open.state);
        let was_sent = before == Some(CaseState::Sent);
        let is_sent = now == Some(CaseState::Sent);
        let noted = match (was_sent, is_sent) {
            (false, true) if !is_undo => self.keep_receipt(),
            (true, false) if is_undo => self.drop_receipt(),
            _ => return Outcome::default(),
        };
        match noted {
            Ok(()) => Outcome::default(),
            Err(error) => Outcome::told(not_kept(&error)),
        }
    }

    /// Takes the newest receipts of cases away that are not on the desk: their letters were not sent after all.
    pub(super) fn drop_receipts(&mut self, cases: &[CaseId]) -> Result<()> {
        for id in cases {
            self.saver()?.store().drop_receipt(*id)?;
        }
        Ok(())
    }

    /// The page of a receipt of the open case, by its place in the list.
    pub(super) fn receipt_page(&self, place: usize) -> Option<String> {
        let receipt = self.open.as_ref()?.receipts.get(place)?;
        let house = &self.library().house.persona.organisation;
        Some(receipt.page(house, self.supplies.now.time_zone()))
    }

    fn keep_receipt(&mut self) -> Result<()> {
        let Some(open) = &self.open else {
            return Ok(());
        };
        let id = open.id;
        let made = self.make_receipt(&open.work.draft, &open.work.context)?;
        self.saver()?.store().add_receipt(id, &made)?;
        if let Some(open) = &mut self.open {
            open.receipts.insert(0, made);
        }
        Ok(())
    }

    fn drop_receipt(&mut self) -> Result<()> {
        let Some(id) = self.open.as_ref().map(|open| open.id) else {
            return Ok(());
        };
        self.saver()?.store().drop_receipt(id)?;
        if let Some(open) = &mut self.open
            && !open.receipts.is_empty()
        {
            open.receipts.remove(0);
        }
        Ok(())
    }

    /// The receipt of a letter that is sent now.
    pub(super) fn make_receipt(&self, draft: &Draft, context: &Context) -> Result<Receipt> {
        let library = self.library();
        let by = self.settings().who(library);
        let sent = Sent {
            at: self.supplies.timestamp(),
            by: &by,
            numbers: &self.revision_numbers(draft.blocks.iter().filter_map(revision_of))?,
        };
        Ok(receipt(draft, context, library, sent))
    }

    /// The numbers of revisions on this computer, by their hashes.
    fn revision_numbers<'a>(
        &self,
        revisions: impl Iterator<Item = (&'a SnippetId, &'a str)>,
    ) -> Result<BTreeMap<String, u32>> {
        let mut numbers = BTreeMap::new();
        for (snippet, hash) in revisions {
            let history = self.history(&format!("guidance/{snippet}.md"))?;
            let known = history.into_iter().find(|known| known.hash == hash);
            if let Some(revision) = known {
                numbers.insert(revision.hash, revision.number);
            }
        }
        Ok(numbers)
    }
}

fn not_kept(error: &Error) -> Notice {
    Notice::error(format!("The receipt is not kept. {error}"))
}

fn revision_of(block: &Block) -> Option<(&SnippetId, &str)> {
    match &block.origin {
        Origin::Snippet {
            snippet, revision, ..
        } => Some((snippet, revision)),
        Origin::Post { .. } | Origin::Hand => None,
    }
}
