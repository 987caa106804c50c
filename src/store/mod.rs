//! What stays when the program ends: the library and the cases, each in an SQLite file of its own.
//!
//! In: entries, threads, ticks, drafts, and the time. Out: the same, unharmed, or an [`Error`](crate::error::Error) that
//! says what a person can do. This is the only room that knows rusqlite; calls block, and the workbench puts them on a
//! thread. It decides nothing about the text it keeps.
//!
//! Files are private to their owner before SQLite sees them; every change goes through one door, `Database::transact`;
//! schemas are numbered files under `schema/`, never edited once landed; a backup comes before each migration.

mod backup;
mod cases;
mod database;
mod digest;
mod examine;
mod failure;
mod keys;
mod library;
mod to_read;

pub use backup::{
    Backup, Copied, Kept, Restored, Scrubbed, Verdict, back_up, backups, beside_backups,
    change_setting, copy_elsewhere, each_case_of_backup, is_unfinished, move_aside,
    newest_verified, purge_backup, remove_unfinished, restore, thin, verify,
};
pub use cases::{
    Case, CaseId, CaseState, CaseStore, CaseSummary, Desk, NewCase, Place, PlacedText, Purged,
    Salvaged, SalvagedCase, SentLetter, Standing, Staying, Urgency, WholeCase, salvage,
};
pub use examine::{Ailment, examine, mend};
pub use keys::{
    CaseKey, Followed, RecoveryKey, Unlocked, change_passphrase, drop_keys, follow, has_slip,
    is_settled, make_key, needs_passphrase, unlock, unlock_backup, unlock_older,
};
pub use library::{
    Brought, Change, EntryChange, Filled, Hit, Holder, KeptProposal, LibraryStamp, LibraryStep,
    LibraryStore, Marked, NewText, ONE_FILE, Revision, Shared, StepTaken, Turn, Withdrawal,
};
