//! A file that cannot be used is put right: opened again, replaced by a backup, or moved aside.

use crate::error::{Error, Result};
use crate::platform;
use crate::store::{Backup, Kept, Restored, move_aside, newest_verified, restore};
use crate::workbench::{Notice, Outcome, Trouble, Workbench};
use std::path::Path;

impl Workbench {
    /// Opens the cases, if that can be done now.
    pub(super) fn try_cases_again(&mut self) -> Result<Outcome> {
        let opened = self.saver().map(drop);
        match opened {
            Ok(()) => Ok(self.cases_came_back()),
            Err(error) => {
                self.begin_reading(None);
                Err(error)
            }
        }
    }

    /// Lays the desk out with cases that can be opened again.
    pub(in crate::workbench) fn cases_came_back(&mut self) -> Outcome {
        self.recovery.looked = None;
        self.recovery.reading = None;
        self.recovery.exporting = None;
        let unopened = self.bring_back().err();
        self.look_for_letters_to_correct();
        Outcome::told(match unopened {
            Some(error) => Notice::error(error.to_string()),
            None => Notice::done("The cases are open"),
        })
    }

    /// Whether the file cannot be opened for want of the passphrase.
    pub(in crate::workbench) fn still_needs_passphrase(&self) -> bool {
        let unavailable = self.unavailable.as_ref();
        unavailable.is_some_and(|it| it.trouble == Trouble::Sealed)
    }

    /// Reads what can be read with what was given since it was last read.
    pub(in crate::workbench) fn read_again(&mut self) {
        self.recovery.looked = None;
        self.begin_reading(None);
    }

    /// The newest backup of a file that can be trusted.
    pub fn backup_of(&self, of: Kept) -> Option<&Backup> {
        match of {
            Kept::Cases => self.recovery.backup(),
            Kept::Library => self.recovery.library_backup.as_ref(),
        }
    }

    /// Puts the newest backup that can be trusted in the place of a file that cannot be used.
    pub(super) fn put_back(&mut self, of: Kept) -> Result<Outcome> {
        let backup = match self.backup_of(of) {
            Some(known) => Some(known.clone()),
            None => newest_verified(&self.folder, of)?,
        };
        let Some(backup) = backup else {
            return Ok(Outcome::told(Notice::error(
                "There is no backup that can be trusted",
            )));
        };
        let at = self.supplies.timestamp();
        let path = self.folder.join(of.file());
        // A folder in its place, or a link that leads nowhere, cannot be copied as a file can.
        let aside = match platform::is_file(&path) {
            true => None,
            false => move_aside(&self.folder, of, at)?,
        };
        let Restored { kept, .. } = restore(&self.folder, &backup, at)?;
        self.use_again(of)?;
        let taken = backup.taken.to_zoned(self.supplies.now.time_zone().clone());
        let taken = taken.strftime("%-d %B %Y, %H:%M");
        let words = format!("The backup of {taken} is back in place");
        Ok(told(&words, aside.or(kept).as_deref()))
    }

    /// Moves a file aside that cannot be used, and begins with an empty one.
    pub(super) fn begin_anew(&mut self, of: Kept) -> Result<Outcome> {
        if self.is_in_use(of) {
            return Err(Error::Busy {
                what: "The file".to_owned(),
                why: "can be used, so it stays where it is".to_owned(),
            });
        }
        let aside = move_aside(&self.folder, of, self.supplies.timestamp())?;
        self.recovery.begins_anew = true;
        let used = self.use_again(of);
        self.recovery.begins_anew = false;
        used?;
        let words = match of {
            Kept::Cases => "There is an empty file for your cases now",
            Kept::Library => "The library is as it comes with the program now",
        };
        Ok(told(words, aside.as_deref()))
    }

    fn is_in_use(&self, of: Kept) -> bool {
        match of {
            Kept::Cases => self.saver.is_some(),
            Kept::Library => self.library_unavailable.is_none(),
        }
    }

    fn use_again(&mut self, of: Kept) -> Result<()> {
        match of {
            Kept::Cases => self.try_cases_again().map(drop),
            Kept::Library => self.try_library_again().map(drop),
        }
    }
}

fn told(done: &str, kept: Option<&Path>) -> Outcome {
    Outcome::told(Notice::done(match kept {
        Some(path) => format!(
            "{done}. What was there before is kept as {}",
            path.display()
        ),
        None => done.to_owned(),
    }))
}
