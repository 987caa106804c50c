//! What is worked out once for all posts, worked out before the first: the phrases of the reading and of the checks.

use super::{Answering, Desk, Settings, board};
use crate::error::Result;
use crate::intake;
use crate::library::{built_in, load};
use jiff::civil::Date;

/// A post with something of most things that are read, to warm up with and to try things on.
pub const SAMPLE_POST: &str = include_str!("../../assets/sample-thread.txt");

/// Reads and answers a sample post, which takes a tenth of a second the first time: a window does it on a thread of its own
/// while it opens, so that the adviser's first post need not wait. Gives how many findings there were.
///
/// # Errors
/// A starter library or a sample that cannot be read.
pub fn warm_up(today: Date) -> Result<usize> {
    let library = load(&built_in())?.library;
    let settings = Settings::default();
    let spelling = settings.spelling(&library);
    let desk = Desk {
        library: &library,
        settings: &settings,
        spelling: &spelling,
        today,
        in_frames: false,
    };
    let copied = intake::decode(SAMPLE_POST.as_bytes(), None)?;
    let thread = intake::read(&copied, &board(&library.house), None)?;
    let mut answering = Answering::start(thread, desk);
    let ticks = answering.strong_suggestions().into_iter().collect();
    answering.set_ticks(ticks, desk);
    Ok(answering.findings.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_sample_is_read_ticked_and_checked() {
        let found = warm_up(date(2026, 11, 27)).expect("it can be read");
        assert!(found > 0);
    }
}
