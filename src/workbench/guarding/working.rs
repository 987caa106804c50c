//! Encryption turned on and off, in the order that leaves nothing lost and nothing in between: see `store::keys`.

use crate::error::{Error, Result};
use crate::store::{
    self, CaseKey, CaseStore, Followed, RecoveryKey, Unlocked, drop_keys, follow, make_key,
};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How far it has come, and whether it is given up.
pub struct Guarded<'a> {
    /// Told how many files are done and how many there are.
    pub tell: &'a dyn Fn(usize, usize),
    /// Asked after each step.
    pub is_given_up: &'a dyn Fn() -> bool,
}

impl Guarded<'_> {
    /// Of something that is brought to its end, without a word.
    pub const QUIET: Guarded<'static> = Guarded {
        tell: &|_, _| {},
        is_given_up: &|| false,
    };

    fn follow(&self, folder: &Path, key: Option<&CaseKey>) -> Result<Followed> {
        follow(folder, key, &mut |done, all| {
            (self.tell)(done, all);
            !(self.is_given_up)()
        })
    }

    /// Gives up between two steps.
    fn go_on(&self) -> Result<()> {
        match (self.is_given_up)() {
            true => Err(Error::Busy {
                what: "The cases".to_owned(),
                why: "are as they were: you stopped it".to_owned(),
            }),
            false => Ok(()),
        }
    }
}

fn held(cases: &Mutex<CaseStore>) -> MutexGuard<'_, CaseStore> {
    cases.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Encrypts the cases under a new key, then their backups. Given up before the cases are encrypted, nothing is changed;
/// after that the rest is done when they open the next time.
///
/// # Errors
/// `Invalid` if they are encrypted; `Corrupt`, `DiskFull`, `ReadOnly`, `Io`. They are then as they were.
pub fn turn_on(
    folder: &Path,
    cases: &Mutex<CaseStore>,
    (passphrase, recovery): (&str, &RecoveryKey),
    guarded: &Guarded<'_>,
) -> Result<(Unlocked, Followed)> {
    if held(cases).key().is_some() {
        return Err(Error::Invalid {
            what: "they have a passphrase already".to_owned(),
            place: "The cases".to_owned(),
        });
    }
    let (key, unlocked) = make_key(folder, passphrase, recovery)?;
    let encrypted = held(cases).recode(Some(&key), &mut || guarded.go_on());
    if held(cases).key().is_none() {
        drop_keys(folder)?;
    }
    encrypted?;
    let followed = guarded.follow(folder, Some(&key))?;
    Ok((unlocked, followed))
}

/// Writes the backups of the cases without encryption, then the cases. Given up before the cases are written, all that was
/// is encrypted again.
///
/// # Errors
/// `Corrupt`, `DiskFull`, `ReadOnly`, `Io`. The cases are then encrypted as before.
pub fn turn_off(
    folder: &Path,
    cases: &Mutex<CaseStore>,
    guarded: &Guarded<'_>,
) -> Result<Followed> {
    let Some(key) = held(cases).key() else {
        return Ok(Followed::default());
    };
    let followed = guarded.follow(folder, None);
    let written = followed.and_then(|followed| {
        guarded.go_on()?;
        held(cases).recode(None, &mut || guarded.go_on())?;
        Ok(followed)
    });
    if held(cases).key().is_some() {
        // What of the backups stands in the clear by now is to stay so no longer than the cases do.
        follow(folder, Some(&key), &mut |_, _| true)?;
    } else {
        drop_keys(folder)?;
    }
    written
}

/// Brings to its end what was cut short: the backups to the state the cases have.
///
/// # Errors
/// `DiskFull`, `ReadOnly`, `Io`.
pub fn settle(folder: &Path, cases: &Mutex<CaseStore>, guarded: &Guarded<'_>) -> Result<Followed> {
    let key = held(cases).key();
    if store::is_settled(folder, key.as_ref())? {
        return Ok(Followed::default());
    }
    let followed = guarded.follow(folder, key.as_ref())?;
    if key.is_none() {
        drop_keys(folder)?;
    }
    Ok(followed)
}
