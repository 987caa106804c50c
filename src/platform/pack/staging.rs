//! The folder in which a publishing is prepared, and the moves out of it.
//!
//! New texts and the old ones are laid beside each other and the journal is written last, by one rename: without it
//! nothing has happened yet. With it, every move can be made again or unmade, since each looks first at what is there.
//! `undo.toml` in the journal's place says that the moves are being unmade.

use super::journal::{Journal, Move, digest};
use crate::library::MAX_ENTRY_BYTES;
use crate::platform::file::{folder_of, read_limited, sync_folder};
use crate::platform::ordinary::open_to_read;
use std::collections::BTreeSet;
use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::thread;

/// The folder's name within the shared folder.
const NAME: &str = ".replywright-publishing";
const JOURNAL: &str = "journal.toml";
const UNDO: &str = "undo.toml";

/// No journal comes near this: 120,000 moves of 250 bytes.
const LONGEST_JOURNAL: u64 = 40_000_000;

/// Called before every change to the disk; an error of it counts as one of the disk. Tests stop here.
pub(super) type Pause<'a> = &'a mut dyn FnMut() -> io::Result<()>;

/// A file of the pack, as it is and as it is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) path: String,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
}

/// The two sides of a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Old,
    New,
}

impl Side {
    fn other(self) -> Self {
        match self {
            Self::Old => Self::New,
            Self::New => Self::Old,
        }
    }

    fn of(self, one: &Move) -> Option<&str> {
        match self {
            Self::Old => one.before.as_deref(),
            Self::New => one.after.as_deref(),
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Old => "old",
            Self::New => "new",
        }
    }
}

/// The staging folder of a shared folder.
pub(super) struct Staging<'a> {
    pack: &'a Path,
    at: PathBuf,
}

impl<'a> Staging<'a> {
    pub(super) fn of(pack: &'a Path) -> Self {
        Self {
            pack,
            at: pack.join(NAME),
        }
    }

    /// Whether moves were begun and neither finished nor unmade.
    pub(super) fn has_begun(&self) -> bool {
        self.at.join(JOURNAL).exists() || self.at.join(UNDO).exists()
    }

    /// Finishes what a crash left: moves that were begun are made, or unmade if that was begun. A file that somebody
    /// has written since stays as it is.
    pub(super) fn recover(&self, pause: Pause<'_>) -> io::Result<()> {
        match fs::symlink_metadata(&self.at) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Ok(found) if !found.is_dir() => {
                return Err(io::Error::other("a folder of ours is needed here"));
            }
            found => found.map(drop)?,
        }
        if let Some(journal) = self.read(UNDO)? {
            self.go(&journal, Side::Old, pause)?;
        } else if let Some(journal) = self.read(JOURNAL)? {
            self.go(&journal, Side::New, pause)?;
        }
        self.clear(pause)
    }

    fn read(&self, name: &str) -> io::Result<Option<Journal>> {
        let Some(bytes) = read_ordinary(&self.at.join(name), LONGEST_JOURNAL)? else {
            return Ok(None);
        };
        let text = String::from_utf8(bytes).unwrap_or_default();
        Ok(Journal::read(&text))
    }

    /// Lays out the texts and then the journal.
    pub(super) fn prepare(&self, changes: &[Change], pause: Pause<'_>) -> io::Result<Journal> {
        pause()?;
        fs::create_dir(&self.at)?;
        let mut journal = Journal::default();
        let mut written = Vec::new();
        for (number, change) in changes.iter().enumerate() {
            let sides = [(Side::Old, &change.before), (Side::New, &change.after)];
            for (side, text) in sides {
                if let Some(text) = text {
                    pause()?;
                    let at = self.text(number, side);
                    fs::write(&at, text)?;
                    if side == Side::New {
                        written.push(at);
                    }
                }
            }
            let hash = |text: &Option<String>| text.as_ref().map(|text| digest(text.as_bytes()));
            journal.moves.push(Move {
                path: change.path.clone(),
                before: hash(&change.before),
                after: hash(&change.after),
            });
        }
        sync_files(&written)?;
        self.write_journal(&journal, pause)?;
        Ok(journal)
    }

    fn write_journal(&self, journal: &Journal, pause: Pause<'_>) -> io::Result<()> {
        let text = toml::to_string(journal).map_err(io::Error::other)?;
        let draft = self.at.join("draft.toml");
        pause()?;
        let mut file = File::create(&draft)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        pause()?;
        fs::rename(&draft, self.at.join(JOURNAL))?;
        sync_folder(&self.at)
    }

    /// Makes all moves. Gives the files that somebody else has written meanwhile, which stay as they are.
    pub(super) fn make(&self, journal: &Journal, pause: Pause<'_>) -> io::Result<Vec<String>> {
        self.go(journal, Side::New, pause)
    }

    /// Puts back what was there before, and clears the staging folder.
    pub(super) fn unmake(&self, journal: &Journal, pause: Pause<'_>) -> io::Result<()> {
        pause()?;
        fs::rename(self.at.join(JOURNAL), self.at.join(UNDO))?;
        sync_folder(&self.at)?;
        self.go(journal, Side::Old, pause)?;
        self.clear(pause)
    }

    /// Removes the staging folder, the journal first: without it, the rest means nothing and may stay behind.
    pub(super) fn clear(&self, pause: Pause<'_>) -> io::Result<()> {
        for name in [UNDO, JOURNAL] {
            pause()?;
            match fs::remove_file(self.at.join(name)) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        let synced = sync_folder(&self.at).and_then(|()| pause());
        if synced.is_ok() {
            drop(fs::remove_dir_all(&self.at));
        }
        Ok(())
    }

    fn text(&self, number: usize, side: Side) -> PathBuf {
        self.at.join(format!("{number}.{}", side.ending()))
    }

    fn go(&self, journal: &Journal, to: Side, pause: Pause<'_>) -> io::Result<Vec<String>> {
        let mut left = Vec::new();
        let mut folders = BTreeSet::new();
        for (number, one) in journal.moves.iter().enumerate() {
            pause()?;
            let target = self.pack.join(&one.path);
            if !self.go_one(number, one, to, &target)? {
                left.push(one.path.clone());
            }
            folders.insert(folder_of(&target).to_owned());
        }
        for folder in folders.iter().filter(|folder| folder.is_dir()) {
            sync_folder(folder)?;
        }
        Ok(left)
    }

    /// Makes one move, if it is not made yet and the file is as it is known to the journal. Whether it is made now.
    fn go_one(&self, number: usize, one: &Move, to: Side, target: &Path) -> io::Result<bool> {
        let (wanted, expected) = (to.of(one), to.other().of(one));
        let found = self.what_is_at(target)?;
        if found.is(wanted) {
            return Ok(true);
        }
        if !found.is(expected) {
            return Ok(false);
        }
        if wanted.is_none() {
            return fs::remove_file(target).map(|()| true);
        }
        let text = self.text(number, to);
        if !self.what_is_at(&text)?.is(wanted) {
            return Ok(false);
        }
        let folder = folder_of(target);
        if !folder.exists() {
            fs::create_dir(folder)?;
        }
        fs::rename(text, target).map(|()| true)
    }

    fn what_is_at(&self, path: &Path) -> io::Result<There> {
        let folder = folder_of(path);
        // The shared folder itself may be a link: somebody chose it.
        if folder != self.pack {
            match fs::symlink_metadata(folder) {
                Err(error) if error.kind() == ErrorKind::NotFound => return Ok(There::Nothing),
                found if !found.as_ref().is_ok_and(Metadata::is_dir) => {
                    return found.map(|_| There::Other);
                }
                _ => {}
            }
        }
        match fs::symlink_metadata(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(There::Nothing),
            Err(error) => return Err(error),
            Ok(_) => {}
        }
        let bytes = read_ordinary(path, MAX_ENTRY_BYTES as u64)?;
        Ok(bytes.map_or(There::Other, |bytes| There::File(digest(&bytes))))
    }
}

/// Waits until all files are on the disk, several at a time: a disk takes hardly longer for eight than for one.
///
/// The old texts are not waited for. They are put back by this program, or by the next one after a crash; to miss them
/// takes a power cut in the very moment of putting back.
fn sync_files(files: &[PathBuf]) -> io::Result<()> {
    const AT_ONCE: usize = 8;
    let sync = |at: &PathBuf| File::options().write(true).open(at)?.sync_all();
    thread::scope(|scope| {
        let share = files.len().div_ceil(AT_ONCE).max(1);
        let workers: Vec<_> = files
            .chunks(share)
            .map(|some| scope.spawn(move || some.iter().try_for_each(sync)))
            .collect();
        let stopped = |_| Err(io::Error::other("writing was broken off"));
        workers
            .into_iter()
            .try_for_each(|worker| worker.join().unwrap_or_else(stopped))
    })
}

/// What stands at a path.
enum There {
    Nothing,
    /// An ordinary file with this hash.
    File(String),
    /// A link, a file that is too large, or something else that is none of ours.
    Other,
}

impl There {
    /// Whether it is the file of this hash or, for none, no file.
    fn is(&self, hash: Option<&str>) -> bool {
        match (self, hash) {
            (Self::Nothing, None) => true,
            (Self::File(found), Some(hash)) => found == hash,
            _ => false,
        }
    }
}

/// The bytes of an ordinary file; `None` if there is none or it is too large.
fn read_ordinary(path: &Path, limit: u64) -> io::Result<Option<Vec<u8>>> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_file() => read_limited(open_to_read(path)?, limit),
        Ok(_) => Ok(None),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
