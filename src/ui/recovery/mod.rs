//! What stands in the window while a file of ours cannot be used: what is the matter, what can be read, what can be done.
//!
//! In: the workbench's view of the trouble. Out: wishes. Nothing is changed here before it was asked about in a dialog.

mod asking;
mod library;
mod reading;
mod screen;

pub(super) use asking::{Recovering, recovering_ui};
pub(super) use library::banner_ui;
pub(super) use reading::RecoveryView;
pub(super) use screen::recovery_ui;

use crate::store::Backup;
use jiff::tz::TimeZone;

/// When a backup was taken, as a day and a time.
fn taken_words(backup: &Backup, zone: &TimeZone) -> String {
    let taken = backup.taken.to_zoned(zone.clone());
    taken.strftime("%-d %B %Y, %H:%M").to_string()
}
