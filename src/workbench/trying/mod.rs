//! An issue's signs tried while they are written: what they find in the cases of this computer and in the library's own
//! sentences, and what saving them would change.
//!
//! In: an issue as it stands in its form, and as the library has it. Out: a [`Trial`]. It is worked out on a thread of its
//! own, which [`Trying`] stands for, since there may be many cases; it reads cases and changes nothing. What it shows of a
//! post stays on this computer.

mod excerpt;
mod trial;
mod worker;

pub use trial::{FailedTest, SignTrial, Trial, TriedOn, TriedPlace, TriedPlaces};
pub use worker::Trying;

use super::Workbench;
use crate::library::IssueId;

impl Workbench {
    /// Begins to try the signs of an issue; `wake` is called from another thread when there is something to show.
    pub fn begin_trying(&self, issue: &IssueId, wake: impl Fn() + Send + 'static) -> Trying {
        let kept = self.library().issues.get(issue).cloned();
        let others = self.library().issues.values();
        let others = others.filter(|other| other.id != *issue).cloned().collect();
        let cases = self.saver.as_ref().map(|saver| saver.shared_store());
        Trying::begin(
            worker::Ground {
                cases,
                kept,
                others,
            },
            wake,
        )
    }
}
