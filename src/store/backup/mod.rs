//! Verified copies of the two files: taken, listed, thinned, put back.
//!
//! In: an open database or a data folder, and the time. Out: files in the folder of backups, each sealed with a SHA-256
//! that stands beside it in the form `sha256sum` reads: SQLite's own check misses most flipped bits. A file whose name is
//! not one of ours is never touched. What a copy holds is not looked at.

mod aside;
mod list;
mod name;
mod purge;
mod restore;
mod rewrite;
mod seal;
mod take;
mod thin;

pub use aside::move_aside;
pub use list::{Backup, Verdict, backups, newest_verified, verify};
pub use name::Kept;
pub use purge::{
    Scrubbed, beside_backups, change_setting, each_case_of_backup, is_unfinished, purge_backup,
    remove_unfinished,
};
pub use restore::{Restored, restore};
pub use take::{Copied, back_up, copy_elsewhere};
pub use thin::thin;

pub(super) use aside::move_file_aside;
pub(super) use restore::{put_over, with_holder};
pub(super) use rewrite::recode;
pub(super) use take::{check, copy, copy_whole, pour, take};

#[cfg(test)]
mod tests;
