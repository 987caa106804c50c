//! Writing into a shared folder: all of it or nothing, and nothing over what was not seen.

use super::listing::{Listed, Stamp, link, within};
use super::lock::Lock;
use super::place::is_place;
use super::reading::{Room, read_one, refuse_unfit};
use super::refusing::refused;
use super::staging::{Change, Pause, Staging};
use crate::error::{Error, Result};
use crate::library::{MAX_ENTRY_BYTES, PackFile};
use crate::platform::clock::timestamp;
use crate::platform::failure::writing;
use crate::platform::file::folder_of;
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// A file as it is to be in a shared folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its path within the folder, parted by `/`.
    pub path: String,
    /// What it is to hold; none if it is to go.
    pub text: Option<String>,
}

/// Writes into a shared folder, all of it or nothing, also after a power cut: a publishing that was cut short once it
/// had begun is finished by the next one, be that of nothing at all.
///
/// `seen` is asked, for each file that would change, whether what the folder holds now is known here: its text, or that
/// there is no such file. The folder is made if it is not there.
///
/// # Errors
/// `Unseen` if a file holds what was not seen, `Busy` if another program publishes there now, `Invalid` for a path that
/// is no place of a pack or text that no reader would take, else `ReadOnly`, `DiskFull` or `Io`. The folder is then as
/// it was.
pub fn publish(
    folder: &Path,
    changes: &[Written],
    seen: &dyn Fn(&str, Option<&str>) -> bool,
) -> Result<()> {
    publish_with(folder, changes, seen, timestamp(), &mut || Ok(()))
}

pub(super) fn publish_with(
    folder: &Path,
    changes: &[Written],
    seen: &dyn Fn(&str, Option<&str>) -> bool,
    now: Timestamp,
    pause: Pause<'_>,
) -> Result<()> {
    check(changes)?;
    make_folder(folder)?;
    let failed = |source| writing("publish to", folder, source);
    let _lock = Lock::take(folder, now)?;
    let staging = Staging::of(folder);
    staging.recover(pause).map_err(failed)?;
    let changes = compare(folder, changes, seen)?;
    if changes.is_empty() {
        return Ok(());
    }
    let journal = match staging.prepare(&changes, pause) {
        Ok(journal) => journal,
        Err(source) => {
            // What cannot be cleared now is cleared by the next publishing, before anything else.
            drop(staging.clear(pause));
            return Err(failed(source));
        }
    };
    let made = staging.make(&journal, pause).map_err(failed);
    let made = made.and_then(|unseen| match unseen.is_empty() {
        true => staging.clear(pause).map_err(failed),
        false => Err(Error::Unseen { files: unseen }),
    });
    made.inspect_err(|_| {
        // If this fails too, the journal stays, and the next publishing finishes what it says.
        drop(staging.unmake(&journal, pause));
    })
}

/// Whether a publishing was begun and not finished: what stands in the folder is half old, half new.
pub(super) fn is_under_way(folder: &Path) -> bool {
    Staging::of(folder).has_begun()
}

/// Says that a publishing was begun and not finished.
pub(super) fn under_way(folder: &Path) -> Error {
    Error::Busy {
        what: format!("The folder {}", folder.display()),
        why: "is being published to; if that was cut short, publishing again finishes it"
            .to_owned(),
    }
}

/// Refuses what no reader would take, before anything is touched.
fn check(changes: &[Written]) -> Result<()> {
    let mut paths = BTreeSet::new();
    for Written { path, text } in changes {
        if !is_place(path) {
            return Err(refused(
                path,
                "a library has no place for a file of this name",
            ));
        }
        if !paths.insert(path) {
            return Err(refused(path, "the file is to be written twice"));
        }
        let Some(text) = text else { continue };
        if text.is_empty() || text.len() > MAX_ENTRY_BYTES {
            return Err(refused(
                path,
                "a file that is shared has between one letter and 1 MB",
            ));
        }
        refuse_unfit(&PackFile::new(path.as_str(), text.as_str()))?;
    }
    Ok(())
}

fn make_folder(folder: &Path) -> Result<()> {
    match fs::create_dir(folder) {
        Err(source) if source.kind() == ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
        Err(source) if source.kind() == ErrorKind::NotFound => Err(Error::Invalid {
            what: format!(
                "there is no folder {} to make it in",
                folder_of(folder).display()
            ),
            place: folder.display().to_string(),
        }),
        made => made.map_err(|source| writing("create the folder", folder, source)),
    }
}

/// Sets what is in the folder beside what is to be, and leaves out what is so already.
fn compare(
    folder: &Path,
    changes: &[Written],
    seen: &dyn Fn(&str, Option<&str>) -> bool,
) -> Result<Vec<Change>> {
    let mut compared = Vec::new();
    let mut unseen = Vec::new();
    for Written { path, text } in changes {
        let before = text_at(folder, path)?;
        if before == *text {
            continue;
        }
        if !seen(path, before.as_deref()) {
            unseen.push(path.clone());
        }
        compared.push(Change {
            path: path.clone(),
            before,
            after: text.clone(),
        });
    }
    match unseen.is_empty() {
        true => Ok(compared),
        false => Err(Error::Unseen { files: unseen }),
    }
}

/// The text a file of the shared folder has now.
fn text_at(pack: &Path, path: &str) -> Result<Option<String>> {
    let at = pack.join(path);
    let folder = folder_of(&at);
    for (place, kind) in [(folder, "folder"), (at.as_path(), "file")] {
        if place == pack {
            continue;
        }
        match fs::symlink_metadata(place) {
            Err(source) if source.kind() == ErrorKind::NotFound => return Ok(None),
            Err(source) => return Err(within(place, source)),
            Ok(found) if found.is_symlink() => return Err(refused(path, link(kind))),
            Ok(found) if kind == "folder" && !found.is_dir() => {
                return Err(refused(path, "a file stands where its folder belongs"));
            }
            Ok(found) if kind == "file" && !found.is_file() => {
                return Err(refused(
                    path,
                    "something that is no ordinary file stands in its place",
                ));
            }
            Ok(found) if kind == "file" => {
                let listed = Listed {
                    path: path.to_owned(),
                    at: place.to_owned(),
                    stamp: Stamp::of(&found),
                };
                let folder = path.split('/').next().unwrap_or_default();
                let mut room = Room::beside(folder);
                return read_one(&listed, &mut room).map(|file| Some(file.text));
            }
            Ok(_) => {}
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::pack::testing::{
        Shared, all_seen, assert_new, change, gone, refused, team,
    };

    #[test]
    fn files_are_added_replaced_and_removed_and_nothing_else_is_left() {
        let (shared, changes) = team();
        publish(shared.path(), &changes, &all_seen).unwrap();
        assert_new(&shared);
        assert_eq!(shared.left_behind(), [""; 0]);
    }

    #[test]
    fn a_folder_is_made_where_its_parent_is() {
        let shared = Shared::new();
        let folder = shared.path().join("team");
        publish(&folder, &[change("house.toml", "x = 1")], &all_seen).unwrap();
        assert!(folder.join("house.toml").is_file());
        refused(
            publish(&shared.path().join("no/team"), &[], &all_seen),
            "no to make it in",
        );
    }

    #[test]
    fn what_was_not_seen_is_not_written_over() {
        let (shared, changes) = team();
        let before = shared.texts();
        let seen = |path: &str, text: Option<&str>| match path {
            "guidance/a.md" => text == Some("an older a"),
            "issues/c.md" => text.is_some(),
            _ => true,
        };
        let error = publish(shared.path(), &changes, &seen).unwrap_err();
        assert!(matches!(
            &error,
            Error::Unseen { files } if *files == ["guidance/a.md", "issues/c.md"]
        ));
        assert_eq!(shared.texts(), before);
        assert_eq!(shared.left_behind(), [""; 0]);
    }

    #[test]
    fn what_is_there_already_needs_no_asking() {
        let shared = Shared::new();
        shared.write("guidance/a.md", "same");
        let never = |_: &str, _: Option<&str>| false;
        let changes = [change("guidance/a.md", "same"), gone("guidance/none.md")];
        publish(shared.path(), &changes, &never).unwrap();
    }

    #[test]
    fn no_path_out_of_the_folder_and_no_text_that_readers_refuse_is_written() {
        let shared = Shared::new();
        for (one, words) in [
            (change("../x.md", "x"), "no place"),
            (change("guidance/../../x.md", "x"), "no place"),
            (change("guidance/x.toml", "x"), "no place"),
            (change(".git/hooks", "x"), "no place"),
            (change("guidance/x.md", ""), "between one letter"),
            (
                change("guidance/x.md", &"x".repeat(MAX_ENTRY_BYTES + 1)),
                "1 MB",
            ),
            (change("guidance/x.md", "a\n\0"), "guidance/x.md, line 2"),
        ] {
            refused(publish(shared.path(), &[one], &all_seen), words);
        }
        let twice = [change("guidance/x.md", "a"), change("guidance/x.md", "b")];
        refused(publish(shared.path(), &twice, &all_seen), "written twice");
        assert_eq!(shared.texts().len(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_through_a_link() {
        use std::os::unix::fs::symlink;
        let outside = Shared::new();
        outside.write("a.md", "theirs");
        let (shared, _) = team();
        symlink(outside.path(), shared.path().join("issues")).unwrap();
        symlink(
            outside.path().join("a.md"),
            shared.path().join("guidance/l.md"),
        )
        .unwrap();
        for path in ["issues/a.md", "issues/new.md", "guidance/l.md"] {
            let changes = [change("guidance/a.md", "new"), change(path, "mine")];
            refused(publish(shared.path(), &changes, &all_seen), "it is a link");
        }
        assert_eq!(outside.texts()["a.md"], "theirs");
        assert_eq!(shared.texts()["guidance/a.md"], "old a");
        symlink(
            outside.path(),
            shared.path().join(".replywright-publishing"),
        )
        .unwrap();
        assert!(publish(shared.path(), &[change("guidance/a.md", "new")], &all_seen).is_err());
        assert_eq!(outside.texts().len(), 2);
    }

    #[test]
    fn two_programs_publishing_at_once_end_with_all_of_one_or_are_told() {
        let (shared, _) = team();
        let text = |name: &str| {
            [
                change("guidance/a.md", name),
                change("guidance/b.md", name),
                change("issues/c.md", name),
            ]
        };
        let outcomes: Vec<Result<()>> = std::thread::scope(|scope| {
            let one = scope.spawn(|| publish(shared.path(), &text("one"), &all_seen));
            let two = scope.spawn(|| publish(shared.path(), &text("two"), &all_seen));
            [one, two].map(|thread| thread.join().unwrap()).into()
        });
        assert!(outcomes.iter().any(Result::is_ok));
        for outcome in outcomes {
            assert!(matches!(outcome, Ok(()) | Err(Error::Busy { .. })));
        }
        let texts = shared.texts();
        assert_eq!(texts["guidance/a.md"], texts["guidance/b.md"]);
        assert_eq!(texts["guidance/a.md"], texts["issues/c.md"]);
        assert_eq!(shared.left_behind(), [""; 0]);
    }
}
