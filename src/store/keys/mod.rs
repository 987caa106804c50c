//! The keys of the cases: where their file is encrypted, what opens it and every backup of it.
//!
//! In: a passphrase or a recovery key. Out: files of cases that open, or [`Error::Sealed`](crate::error::Error). The text of
//! a case is never looked at.
//!
//! SQLCipher encrypts whole files, log and journal too, with a key of 32 random bytes. The first sixteen bytes of such a
//! file, which SQLCipher keeps for a salt, are the key's name: they tell at a glance, before SQLite is asked, whether a
//! file is encrypted and with which key. The key itself is kept twice in a small file, sealed once by the passphrase and
//! once by the recovery key, beside the cases and beside the backups: another passphrase changes that file and no other.
//!
//! What the file of the cases is, encrypted or not, is what everything else is to be: turning encryption on begins with it,
//! turning it off ends with it, and what was cut short is brought to the same state when the cases open the next time.

mod beside;
mod export;
mod follow;
mod key;
mod key_file;
mod opening;
mod put_away;
mod recovery_key;
mod ring;

pub use follow::{Followed, drop_keys, follow, is_settled};
pub use key::CaseKey;
pub use opening::{change_passphrase, needs_passphrase, unlock, unlock_backup, unlock_older};
pub use recovery_key::{RecoveryKey, has_slip};
pub use ring::Unlocked;

pub(super) use beside::{bring_keys_along, take_keys_over};
pub(super) use export::export;
pub(super) use key::{connect, connect_with, key_for, key_of_new_cases};

use crate::error::Result;
use crate::platform::KEYS_FILE;
use key_file::KeyFile;
use std::path::Path;

/// Makes a new key for the cases of a data folder, which these two open from now on, and knows it for as long as the second
/// of what it gives is held. Nothing is encrypted with it yet.
///
/// # Errors
/// `DiskFull`, `ReadOnly`, `Io`.
pub fn make_key(
    folder: &Path,
    passphrase: &str,
    recovery: &RecoveryKey,
) -> Result<(CaseKey, Unlocked)> {
    let key = CaseKey::draw()?;
    let keys = KeyFile::make(&key, passphrase, recovery.words())?;
    // Where the backups are it stands first: whatever is encrypted from now on can be opened there too.
    beside::write(folder, &keys)?;
    keys.write(&folder.join(KEYS_FILE))?;
    Ok((key.clone(), Unlocked::of(vec![key])))
}

#[cfg(test)]
mod tests;
