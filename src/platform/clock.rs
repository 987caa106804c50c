//! What time it is. Everything else is told.

use jiff::{Timestamp, Zoned};

/// The time now, on this computer's clock and in its time zone.
pub fn now() -> Zoned {
    Zoned::now()
}

/// The instant now.
pub fn timestamp() -> Timestamp {
    Timestamp::now()
}
