//! What is worked out once for all posts, worked out before the first: the phrases of the reading and of the checks.

use super::{Answering, Desk, Settings, Workbench, board};
use crate::error::Result;
use crate::intake;
use crate::library::Library;
use crate::text::Spelling;
use jiff::civil::Date;
use std::sync::Arc;

/// A post with something of most things that are read, to warm up with and to try things on.
pub const SAMPLE_POST: &str = include_str!("../../assets/sample-thread.txt");

/// What a sample post is read and answered with.
pub struct WarmUp {
    library: Arc<Library>,
    settings: Settings,
    spelling: Spelling,
    today: Date,
}

impl Workbench {
    /// What the first post would otherwise wait for, with the library and the settings that it will meet.
    pub fn warm_up(&self) -> WarmUp {
        let supplies = &self.supplies;
        WarmUp {
            library: Arc::clone(&supplies.library),
            settings: supplies.settings.clone(),
            spelling: supplies.spelling.clone(),
            today: supplies.now.date(),
        }
    }
}

impl WarmUp {
    /// Reads and answers the sample post, which takes a tenth of a second the first time: a window does it on a thread of
    /// its own while it opens, so that the adviser's first post need not wait. Gives how many findings there were.
    ///
    /// # Errors
    /// A sample that cannot be read.
    pub fn run(&self) -> Result<usize> {
        let desk = Desk {
            library: &self.library,
            settings: &self.settings,
            spelling: &self.spelling,
            today: self.today,
            in_frames: false,
        };
        let copied = intake::decode(SAMPLE_POST.as_bytes(), None)?;
        let thread = intake::read(&copied, &board(&self.library.house), None)?;
        let mut answering = Answering::start(thread, desk);
        let ticks = answering.strong_suggestions().into_iter().collect();
        answering.set_ticks(ticks, desk);
        Ok(answering.findings.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_is_read_ticked_and_checked_with_the_desks_own_library() {
        let folder = tempfile::tempdir().expect("a folder");
        let now = "2026-11-27T09:00:00+00:00[UTC]".parse().expect("a time");
        let bench = Workbench::open(Some(folder.path()), now, || {}).expect("the desk opens");
        let warm_up = bench.warm_up();
        assert!(Arc::ptr_eq(&warm_up.library, &bench.supplies.library));
        assert!(warm_up.run().expect("it can be read") > 0);
    }
}
