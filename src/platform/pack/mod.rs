//! A pack as a folder that a team shares, and as one file.
//!
//! In: a folder or a file. Out: its texts, all of them or none, with the file that stands in the way and why; and texts
//! written into a folder, all of them or none. A folder may be a network drive, a folder that a program syncs or a
//! checkout of Git, and whatever stands in it may be hostile or half there. This folder of the program knows where files
//! stand in a pack and what an unfinished sync looks like; it does not read what an entry says.

#[cfg(test)]
mod crashes;
mod extras;
mod journal;
mod listing;
mod lock;
mod place;
mod publishing;
mod reading;
mod refusing;
mod settling;
mod signs;
mod staging;
#[cfg(test)]
mod testing;

pub use extras::LeftOut;
pub use publishing::{Written, publish};
pub use reading::read_pack_file;
pub use settling::{SharedFolder, Wait, read_settled};

pub(super) use listing::Stamp;
pub(super) use signs::{Sign, sign};

use crate::error::Result;
use crate::library::PackFile;
use listing::Listing;
use publishing::{is_under_way, under_way};
use refusing::still_written;
use std::path::Path;

/// Reads the files of a pack as they are now: the house style and what stands in the folders of entries, in the order of
/// their paths. What is no part of a pack is left alone.
///
/// # Errors
/// `Unreadable` if there is no such folder, `Busy` if somebody is writing to it, `Invalid` for a file that must not or
/// cannot be read: a link, a second copy that a sync made, one over 1 MB, one that is not UTF-8, and too many of them.
pub fn read_pack(folder: &Path) -> Result<Vec<PackFile>> {
    let listing = Listing::of(folder)?;
    if let Some(file) = listing.unfinished.first() {
        return Err(still_written(folder, file));
    }
    if is_under_way(folder) {
        return Err(under_way(folder));
    }
    reading::read_all(&listing)
}

/// What changes when anything of a shared folder is written: its names, lengths and times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderStamp {
    pack: Listing,
    beside: Vec<(String, Stamp)>,
}

/// Takes the stamp of a shared folder, the pack and what stands beside it; nothing is opened.
///
/// # Errors
/// `Unreadable` if there is no such folder, else as [`read_pack`].
pub fn folder_stamp(folder: &Path) -> Result<FolderStamp> {
    Ok(FolderStamp {
        pack: Listing::of(folder)?,
        beside: extras::stamps(folder),
    })
}

#[cfg(test)]
mod tests {
    use super::testing::{Shared, paths, refused};
    use super::*;
    use crate::error::Error;
    use crate::library::{MAX_ENTRY_BYTES, load};

    #[test]
    fn a_stamp_changes_with_an_entry_and_with_what_stands_beside_the_pack() {
        let shared = Shared::new();
        let mut seen = folder_stamp(shared.path()).unwrap();
        for (file, text) in [
            ("guidance/thanks.md", "one"),
            ("guidance/thanks.md", "three"),
            ("proposals/thanks--0a.md", "one"),
            ("usage/0a.toml", "one"),
            ("usage/0a.toml", "three"),
        ] {
            shared.write(file, text);
            let now = folder_stamp(shared.path()).unwrap();
            assert_ne!(now, seen, "{file}");
            assert_eq!(now, folder_stamp(shared.path()).unwrap());
            seen = now;
        }
    }

    #[test]
    fn a_pack_is_read_in_order_and_other_files_are_left_alone() {
        let shared = Shared::new();
        for other in [
            "README.md",
            "LICENSE",
            "a.tmp",
            ".git/notes.md",
            ".git/index.lock",
            "history/0a1b.toml",
            "usage/0a1b.toml",
            "proposals/iro-role--0a1b.md",
            "guidance/picture.png",
            "guidance/.hidden.md",
            "drafts/x.md",
        ] {
            shared.write(other, "\0");
        }
        shared.write("guidance/iro-role.md", "text");
        let files = read_pack(shared.path()).unwrap();
        assert_eq!(paths(&files), ["guidance/iro-role.md", "house.toml"]);
        assert_eq!(files[0].text, "text");
    }

    #[test]
    fn a_missing_folder_and_a_file_in_its_place_are_said() {
        let shared = Shared::new();
        for (name, words) in [("none", "no such folder"), ("house.toml", "it is a file")] {
            let error = read_pack(&shared.path().join(name)).unwrap_err();
            assert!(matches!(error, Error::Unreadable { .. }));
            assert!(error.message().contains(words), "{error}");
        }
    }

    #[test]
    fn misplaced_entries_are_read_for_loading_to_name_them() {
        let shared = Shared::new();
        shared.write("house.toml", "name = \"x\"\n");
        shared.write("guidance/deep/x.md", "text");
        shared.write("guidance/x.toml", "text");
        shared.write("guidance/y.MD", "text");
        let files = read_pack(shared.path()).unwrap();
        assert_eq!(
            paths(&files),
            [
                "guidance/deep/",
                "guidance/x.toml",
                "guidance/y.MD",
                "house.toml"
            ]
        );
        let mut files = files;
        let house = crate::library::built_in();
        files.retain(|file| file.path != "house.toml");
        files.extend(house.into_iter().filter(|file| file.path == "house.toml"));
        let problems = load(&files).unwrap().problems;
        assert_eq!(problems.len(), 3, "{problems:?}");
        assert!(problems[0].message.contains("directly in their folder"));
    }

    #[test]
    fn a_file_that_is_not_utf_8_is_named_with_its_line() {
        let shared = Shared::new();
        shared.write("guidance/x.md", b"one\ntwo\xff".as_slice());
        refused(
            read_pack(shared.path()),
            "guidance/x.md, line 2: it is not UTF-8",
        );
    }

    #[test]
    fn a_file_too_large_is_refused_unopened_and_one_at_the_limit_is_read() {
        let shared = Shared::new();
        shared.write("guidance/x.md", vec![b'x'; MAX_ENTRY_BYTES]);
        assert_eq!(read_pack(shared.path()).unwrap().len(), 2);
        shared.write("guidance/x.md", vec![b'x'; MAX_ENTRY_BYTES + 1]);
        refused(
            read_pack(shared.path()),
            "guidance/x.md: it is larger than 1 MB",
        );
    }

    #[test]
    fn what_a_sync_or_an_editor_left_is_refused_with_the_file() {
        for (name, words) in [
            (
                "guidance/x.md.tmp",
                "still being written to, as guidance/x.md.tmp shows",
            ),
            ("guidance/~$x.md", "still being written to"),
            ("guidance/.~lock.x.md#", "still being written to"),
            (
                "house.toml.part",
                "still being written to, as house.toml.part shows",
            ),
            (
                "guidance/x.sync-conflict-20261127-101112-ABCDEFG.md",
                "x.sync-conflict-20261127-101112-ABCDEFG.md: two computers",
            ),
            ("issues/x (Ann's conflicted copy).md", "delete this copy"),
            ("house (conflicted copy).toml", "delete this copy"),
        ] {
            let shared = Shared::new();
            shared.write(name, "x");
            refused(read_pack(shared.path()), words);
        }
    }

    #[test]
    fn an_empty_entry_is_refused_as_cut_short() {
        let shared = Shared::new();
        shared.write("guidance/x.md", "");
        refused(read_pack(shared.path()), "guidance/x.md: it is empty");
    }

    #[test]
    fn a_folder_in_capitals_is_refused_rather_than_taken_for_missing() {
        let shared = Shared::new();
        shared.write("Guidance/x.md", "x");
        // Where the system tells no capitals from small letters, the folder is the right one.
        if !shared.path().join("guidance").exists() {
            refused(read_pack(shared.path()), "is to be called “guidance”");
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_are_refused_by_name_wherever_they_lead() {
        use std::os::unix::fs::symlink;
        for link in [
            "house.toml",
            "guidance/x.md",
            "guidance",
            "issues/x",
            "issues/y.txt",
        ] {
            let shared = Shared::new();
            let outside = Shared::new();
            outside.write("secret.md", "secret");
            shared.write("issues/a.md", "x");
            let at = shared.path().join(link);
            drop(std::fs::remove_file(&at));
            std::fs::create_dir_all(at.parent().unwrap()).unwrap();
            for target in [outside.path().join("secret.md"), outside.path().to_owned()] {
                drop(std::fs::remove_file(&at));
                symlink(target, &at).unwrap();
                refused(
                    read_pack(shared.path()),
                    &format!("{link}: it is a link to another"),
                );
            }
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_is_refused_and_not_waited_for() {
        let shared = Shared::new();
        shared.write("guidance/a.md", "x");
        let pipe = shared.path().join("guidance/x.md");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        if made.is_ok_and(|status| status.success()) {
            refused(
                read_pack(shared.path()),
                "guidance/x.md: it is no ordinary file",
            );
        }
    }

    #[test]
    fn a_file_that_changed_since_it_was_listed_is_not_read() {
        let shared = Shared::new();
        shared.write("guidance/x.md", "x");
        let listing = Listing::of(shared.path()).unwrap();
        shared.write("guidance/x.md", "more");
        refused(
            reading::read_all(&listing),
            "changed while the folder was being read",
        );
        std::fs::remove_dir_all(shared.path().join("guidance")).unwrap();
        refused(
            reading::read_all(&listing),
            "changed while the folder was being read",
        );
    }

    #[test]
    fn a_pack_of_one_file_is_read_up_to_its_limit_and_no_byte_of_a_larger_one() {
        let shared = Shared::new();
        let path = shared.path().join("pack.json");
        shared.write("pack.json", "{}");
        assert_eq!(read_pack_file(&path).unwrap(), "{}");
        shared.write("pack.json", b"\xff".as_slice());
        refused(read_pack_file(&path), "not UTF-8");
        // A thousand megabytes by its length, none of them written.
        std::fs::File::create(&path)
            .unwrap()
            .set_len(1_000_000_000)
            .unwrap();
        refused(read_pack_file(&path), "it is larger than 160 MB");
        refused(read_pack_file(shared.path()), "it is a folder");
        refused(
            read_pack_file(&shared.path().join("none.json")),
            "no such file",
        );
    }
}
