//! An open file written anew under another key, or under none, in the place of the old one.

use super::{Database, connect};
use crate::error::Result;
use crate::platform::{file_identity, remove_file, rename_file};
use crate::store::failure::Step;
use crate::store::keys::{CaseKey, export};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// What is put behind the name of a file for the one that is to take its place.
const RECODED: &str = ".recoded";

/// What SQLite puts behind the name of a file that it works on.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

impl Database {
    /// The key the file is encrypted with; none if anybody can read it.
    pub(in crate::store) fn key(&self) -> Option<&CaseKey> {
        self.key.as_ref()
    }

    /// Writes the file anew under a key, or under none. At each moment all of it stands there in the one form or the
    /// other. `pause` is called after each step, and an error from it stops there as a failure of that step would.
    ///
    /// # Errors
    /// `Corrupt` if what was written is not what was there; `DiskFull`, `ReadOnly`, `Io`; and what `pause` gives. What is
    /// there is open afterwards.
    pub(in crate::store) fn recode(
        &mut self,
        key: Option<&CaseKey>,
        pause: &mut dyn FnMut() -> Result<()>,
    ) -> Result<()> {
        let done = self.write_recoded(key, pause);
        if done.is_err() {
            // What cannot be removed goes when the file is opened the next time.
            drop(remove_recoded(&self.path));
        }
        done.map_err(|failure| failure.sort(&self.path))
    }

    fn write_recoded(
        &mut self,
        key: Option<&CaseKey>,
        pause: &mut dyn FnMut() -> Result<()>,
    ) -> Step<()> {
        // The log is part of the file only as long as that is open.
        self.empty_log()?;
        pause()?;
        let recoded = beside(&self.path, RECODED);
        export(&self.connection, &recoded, key)?;
        pause()?;
        // The old connection goes first: with it goes the log, which SQLite would apply to the new file.
        drop(std::mem::replace(
            &mut self.connection,
            Connection::open_in_memory()?,
        ));
        let swapped = self.swap(&recoded, pause);
        // Whichever of the two is there now is opened again.
        let (connection, key) = connect(&self.path, self.schema)?;
        self.connection = connection;
        self.key = key;
        self.identity = file_identity(&self.path);
        Ok(swapped?)
    }

    fn swap(&self, recoded: &Path, pause: &mut dyn FnMut() -> Result<()>) -> Result<()> {
        pause()?;
        for end in BESIDE {
            remove_file(&beside(&self.path, end))?;
            pause()?;
        }
        rename_file(recoded, &self.path)?;
        pause()
    }
}

/// Removes what a recoding that was cut short left behind.
pub(super) fn remove_recoded(path: &Path) -> Result<()> {
    let recoded = beside(path, RECODED);
    remove_file(&recoded)?;
    remove_file(&beside(&recoded, "-journal"))
}

fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}
