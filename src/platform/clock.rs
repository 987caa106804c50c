//! What time it is. Everything else is told.

use jiff::{Timestamp, Zoned};
use std::time::Instant;

/// The time now, on this computer's clock and in its time zone.
pub fn now() -> Zoned {
    Zoned::now()
}

/// The moment now, for measuring how long something takes.
pub fn instant() -> Instant {
    Instant::now()
}

/// The time now, on every computer's clock.
pub fn timestamp() -> Timestamp {
    Timestamp::now()
}
