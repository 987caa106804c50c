//! A folder that others write to, read once nobody is writing to it.

use super::extras::{LeftOut, extras};
use super::listing::{Listing, Stamp};
use super::place::{HISTORY, PROPOSALS, USAGE};
use super::publishing::{is_under_way, under_way};
use super::reading::{read_all, refuse_unfit};
use super::refusing::still_written;
use crate::error::{Error, Result};
use crate::library::PackFile;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

/// How long a folder is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// How long nothing in it may have changed.
    pub quiet: Duration,
    /// How long to wait before looking again.
    pub pause: Duration,
    /// After how long it is given up.
    pub limit: Duration,
}

impl Default for Wait {
    /// A second of quiet, looked for four times a second, for five seconds.
    fn default() -> Self {
        Self {
            quiet: Duration::from_secs(1),
            pause: Duration::from_millis(250),
            limit: Duration::from_secs(5),
        }
    }
}

/// All that a team shares through a folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SharedFolder {
    /// The pack: entries and the house style.
    pub files: Vec<PackFile>,
    /// Who made which revision.
    pub history: Vec<PackFile>,
    /// Counts.
    pub usage: Vec<PackFile>,
    /// What advisers propose, and what was answered.
    pub proposals: Vec<PackFile>,
    /// Files of the last three that could not be read; the others can be used without them.
    pub left_out: Vec<LeftOut>,
}

/// Reads a shared folder when nobody is writing to it: nothing in the pack changed for a second by its times or by what
/// was seen here, and no publishing is under way.
///
/// A computer whose clock is wrong leaves times that are always recent; so what was seen here is enough. This waits on
/// the calling thread.
///
/// # Errors
/// `Busy` if somebody is still writing after the limit or the folder changes while it is read, `Invalid` with the file
/// and, where there is one, the line if a file of the pack must not be taken in, `Unreadable` if there is no such folder.
pub fn read_settled(folder: &Path, wait: Wait) -> Result<SharedFolder> {
    let start = Instant::now();
    let mut watched = Watched::default();
    loop {
        let obstacle = match attempt(folder, wait, &mut watched) {
            Ok(shared) => return Ok(shared),
            Err(error @ Error::Busy { .. }) => error,
            Err(error) => return Err(error),
        };
        if start.elapsed() + wait.pause > wait.limit {
            return Err(obstacle);
        }
        thread::sleep(wait.pause);
    }
}

/// The last listing, and since when it has been the same.
#[derive(Default)]
struct Watched(Option<(Listing, Instant)>);

impl Watched {
    /// How long a listing has been the same.
    fn unchanged(&mut self, listing: &Listing) -> Duration {
        match &self.0 {
            Some((before, since)) if before == listing => since.elapsed(),
            _ => {
                self.0 = Some((listing.clone(), Instant::now()));
                Duration::ZERO
            }
        }
    }
}

/// Reads the folder, or says as `Busy` what there is to wait for.
fn attempt(folder: &Path, wait: Wait, watched: &mut Watched) -> Result<SharedFolder> {
    if is_under_way(folder) {
        return Err(under_way(folder));
    }
    let listing = Listing::of(folder)?;
    let unchanged = watched.unchanged(&listing);
    if let Some(file) = listing.unfinished.first() {
        return Err(still_written(folder, file));
    }
    if is_locked_by_git(folder) {
        return Err(still_written(folder, ".git/index.lock"));
    }
    if unchanged < wait.quiet
        && let Some(path) = recent(&listing, wait.quiet)
    {
        return Err(still_written(folder, &path));
    }
    let files = read_all(&listing);
    // A file that came or went while others were read would make a pack that never was.
    if is_under_way(folder) || Listing::of(folder)? != listing {
        return Err(still_written(folder, "a file that came or went"));
    }
    let files = files?;
    files.iter().try_for_each(refuse_unfit)?;
    let mut shared = SharedFolder {
        files,
        ..SharedFolder::default()
    };
    shared.history = extras(folder, HISTORY, "toml", &mut shared.left_out);
    shared.usage = extras(folder, USAGE, "toml", &mut shared.left_out);
    for ending in ["md", "toml"] {
        let found = extras(folder, PROPOSALS, ending, &mut shared.left_out);
        shared.proposals.extend(found);
    }
    Ok(shared)
}

/// Git holds this file while it writes to a checkout, as in a pull.
fn is_locked_by_git(folder: &Path) -> bool {
    folder.join(".git").join("index.lock").exists()
}

/// The first file or folder whose time is less than `quiet` ago, or to come.
fn recent(listing: &Listing, quiet: Duration) -> Option<String> {
    let now = SystemTime::now();
    let is_recent = |stamp: &Stamp| {
        stamp.modified.is_some_and(|modified| {
            now.duration_since(modified)
                .map_or(true, |past| past < quiet)
        })
    };
    let file = listing.files.iter().find(|file| is_recent(&file.stamp));
    let mut folders = listing.folders.iter();
    file.map(|file| file.path.clone()).or_else(|| {
        let (path, _) = folders.find(|(_, stamp)| is_recent(stamp))?;
        Some(match path.as_str() {
            "" => "a new or removed file".to_owned(),
            folder => format!("a new or removed file in {folder}"),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::pack::testing::{Shared, paths, refused};
    use std::fs::{self, File};

    /// Waits that no test notices.
    fn brief() -> Wait {
        Wait {
            quiet: Duration::from_millis(100),
            pause: Duration::from_millis(10),
            limit: Duration::from_millis(100),
        }
    }

    /// Waits longer than any test, however busy the computer, needs to.
    fn patient() -> Wait {
        Wait {
            limit: Duration::from_secs(60),
            ..brief()
        }
    }

    fn touch(shared: &Shared, path: &str, modified: SystemTime) {
        let file = File::options().append(true).open(shared.path().join(path));
        file.unwrap().set_modified(modified).unwrap();
    }

    #[test]
    fn a_quiet_folder_is_read_with_all_that_a_team_shares() {
        let shared = Shared::new();
        for path in [
            "guidance/x.md",
            "history/0a.toml",
            "usage/0a.toml",
            "proposals/x--0a.md",
            "proposals/x--0a.answer.toml",
            "proposals/notes.txt",
        ] {
            shared.write(path, "text");
        }
        let read = read_settled(shared.path(), brief()).unwrap();
        assert_eq!(paths(&read.files), ["guidance/x.md", "house.toml"]);
        assert_eq!(paths(&read.history), ["history/0a.toml"]);
        assert_eq!(paths(&read.usage), ["usage/0a.toml"]);
        assert_eq!(
            paths(&read.proposals),
            ["proposals/x--0a.md", "proposals/x--0a.answer.toml"]
        );
        assert_eq!(read.left_out, []);
    }

    #[test]
    fn a_file_written_just_now_is_waited_for() {
        let shared = Shared::new();
        shared.write("guidance/x.md", "text");
        touch(&shared, "guidance/x.md", SystemTime::now());
        let read = read_settled(shared.path(), patient()).unwrap();
        assert_eq!(read.files.len(), 2);
    }

    #[test]
    fn a_time_to_come_is_a_wrong_clock_and_does_not_shut_the_folder() {
        let shared = Shared::new();
        shared.write("guidance/x.md", "text");
        let day = Duration::from_secs(86_400);
        touch(&shared, "guidance/x.md", SystemTime::now() + day);
        assert_eq!(
            read_settled(shared.path(), patient()).unwrap().files.len(),
            2
        );
    }

    #[test]
    fn a_folder_that_gets_no_quiet_within_the_limit_is_refused_with_the_file() {
        let shared = Shared::new();
        shared.write("guidance/x.md", "text");
        touch(&shared, "guidance/x.md", SystemTime::now());
        let restless = Wait {
            quiet: Duration::from_secs(60),
            ..brief()
        };
        refused(
            read_settled(shared.path(), restless),
            "is still being written to, as guidance/x.md shows",
        );
        shared.age();
        fs::write(shared.path().join("guidance/y.md"), "text").unwrap();
        touch(&shared, "guidance/y.md", SystemTime::UNIX_EPOCH);
        if cfg!(unix) {
            refused(
                read_settled(shared.path(), restless),
                "as a new or removed file in guidance shows",
            );
        }
    }

    #[test]
    fn a_sync_or_a_pull_under_way_is_waited_for_and_then_refused() {
        for path in ["guidance/x.md.part", ".git/index.lock"] {
            let shared = Shared::new();
            shared.write(path, "text");
            let words = format!("is still being written to, as {path} shows");
            refused(read_settled(shared.path(), brief()), &words);
            thread::scope(|scope| {
                scope.spawn(|| {
                    thread::sleep(Duration::from_millis(50));
                    shared.remove(path);
                });
                assert!(read_settled(shared.path(), patient()).is_ok());
            });
        }
    }

    #[test]
    fn what_no_entry_may_hold_is_refused_with_file_and_line() {
        for (text, words) in [
            (
                "one\n\0",
                "guidance/x.md, line 2: a character without meaning",
            ),
            (
                "one \u{202E}owt",
                "guidance/x.md, line 1: an invisible character",
            ),
            (
                "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> d\n",
                "line 2: a merge left",
            ),
        ] {
            let shared = Shared::new();
            shared.write("guidance/x.md", text);
            refused(read_settled(shared.path(), brief()), words);
        }
    }

    #[test]
    fn what_is_broken_beside_the_pack_is_left_out_by_name() {
        let shared = Shared::new();
        shared.write("history/a.toml", "fine");
        shared.write("history/b.toml", b"\xff".as_slice());
        shared.write("history/c.toml", "");
        shared.write("proposals/x--0a.md", "\0");
        shared.write("proposals/x--0a.sync-conflict-1.md", "x");
        fs::create_dir(shared.path().join("history/d.toml")).unwrap();
        shared.age();
        let read = read_settled(shared.path(), brief()).unwrap();
        assert_eq!(paths(&read.history), ["history/a.toml"]);
        assert_eq!(read.proposals, []);
        let mut left: Vec<_> = read
            .left_out
            .iter()
            .map(|left| left.file.as_str())
            .collect();
        left.sort_unstable();
        assert_eq!(
            left,
            [
                "history/b.toml",
                "history/c.toml",
                "history/d.toml",
                "proposals/x--0a.md",
                "proposals/x--0a.sync-conflict-1.md"
            ]
        );
    }

    #[cfg(unix)]
    #[test]
    fn links_beside_the_pack_are_left_out_by_name() {
        use std::os::unix::fs::symlink;
        let outside = Shared::new();
        outside.write("a.toml", "secret");
        let shared = Shared::new();
        shared.write("history/b.toml", "fine");
        symlink(
            outside.path().join("a.toml"),
            shared.path().join("history/a.toml"),
        )
        .unwrap();
        symlink(outside.path(), shared.path().join("usage")).unwrap();
        shared.age();
        let read = read_settled(shared.path(), brief()).unwrap();
        assert_eq!(paths(&read.history), ["history/b.toml"]);
        assert_eq!(read.usage, []);
        let left: Vec<_> = read
            .left_out
            .iter()
            .map(|left| left.file.as_str())
            .collect();
        assert_eq!(left, ["history/a.toml", "usage"]);
    }

    #[test]
    fn a_folder_that_is_gone_is_said_at_once() {
        let shared = Shared::new();
        let gone = shared.path().join("gone");
        let error = read_settled(&gone, brief()).unwrap_err();
        assert!(matches!(error, Error::Unreadable { .. }), "{error}");
    }
}
