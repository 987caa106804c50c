//! The list of cases: what makes each press, and the order they stand in.
//!
//! In: the rows of the store, the readings of their posts, the day. Out: the list, the most pressing case first. It is put
//! in order when a case comes onto the desk or leaves it, when cases come or go, and when a day begins, never while somebody
//! writes: an adviser who works down the list must find the next case where it was.

mod closing;
mod order;
mod sending;
mod urgency;
mod weighing;
mod working_days;

pub(super) use closing::cases;
pub(super) use sending::Sending;
pub(super) use weighing::Weighing;
pub use working_days::working_days;

use super::Workbench;
use crate::error::Result;
use crate::store::CaseSummary;
pub(super) use urgency::urgency;

impl Workbench {
    /// Another number for each state of the list that may look different: what is made from it is made anew then.
    pub fn cases_version(&self) -> u64 {
        self.list_version
    }

    /// The cases that were removed from the list, the one last saved first. They stay until they are deleted for good.
    ///
    /// # Errors
    /// A file of cases that cannot be opened or read.
    pub fn removed_cases(&self) -> Result<Vec<CaseSummary>> {
        match &self.saver {
            Some(saver) => saver.store().bin(),
            None => Ok(Vec::new()),
        }
    }

    /// Puts the list in order.
    pub(super) fn sort_list(&mut self) {
        order::sort(&mut self.list, &self.supplies.now);
        self.note_list_changed();
    }

    /// Notes that the list may look different.
    pub(super) fn note_list_changed(&mut self) {
        self.list_version += 1;
    }

    /// Takes a list as the store has it: it is put in order, and posts that were never read for it are read.
    pub(super) fn take_list(&mut self, list: Vec<CaseSummary>) {
        self.list = list;
        self.weighing = Weighing::default();
        self.sort_list();
    }
}
