//! The keys that this process was given, for as long as somebody holds them.
//!
//! They are known in one place and not handed from function to function: a backup is verified, listed, rewritten and put
//! back by threads and commands that have nothing to do with passphrases, and a key that passes through all of their hands
//! is one that sooner or later is kept where it should not be. A file says by its first bytes which key it needs.

use super::key::{CaseKey, KeyName};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// One that was given twice stands here twice.
static KNOWN: Mutex<Vec<CaseKey>> = Mutex::new(Vec::new());

fn known() -> MutexGuard<'static, Vec<CaseKey>> {
    KNOWN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The key of this name, if it was given.
pub(super) fn named(name: KeyName) -> Option<CaseKey> {
    known().iter().find(|key| key.name() == name).cloned()
}

/// Keys that were given. When it is dropped they are forgotten.
#[derive(Debug)]
#[must_use = "the keys are forgotten when it is dropped"]
pub struct Unlocked(Vec<CaseKey>);

impl Unlocked {
    pub(super) fn of(keys: Vec<CaseKey>) -> Self {
        known().extend(keys.iter().cloned());
        Self(keys)
    }
}

impl Drop for Unlocked {
    fn drop(&mut self) {
        let mut known = known();
        for key in &self.0 {
            if let Some(place) = known.iter().position(|it| it == key) {
                known.swap_remove(place);
            }
        }
    }
}
