//! Posts that wait as files in a folder: listed without opening anything, and read if they are still what was listed.

use super::failure::{reading, writing};
use super::file::read_limited;
use super::ordinary::open_to_read;
use super::pack::{Sign, Stamp, sign};
use crate::error::{Error, Result};
use crate::intake::MAX_BYTES;
use sha2::{Digest, Sha256};
use std::ffi::OsStr;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// How many files a folder may hold that is looked through for posts.
const MOST_FILES: usize = 5_000;

/// How the names of files end that may hold a post. Others are left alone, since other things may stand there too.
const ENDINGS: [&str; 7] = ["txt", "text", "html", "htm", "xhtml", "eml", "md"];

/// A file that may hold a post, not yet opened.
#[derive(Debug, Clone)]
pub struct WaitingFile {
    /// Its name within the folder.
    pub name: String,
    /// Why it cannot be taken, as the end of a sentence; none if it can.
    pub refused: Option<&'static str>,
    at: PathBuf,
    stamp: Stamp,
}

impl WaitingFile {
    /// What it is remembered by: a digest of its name, its length and its time. It is another when it was written to.
    pub fn mark(&self) -> String {
        let modified = self.stamp.modified.and_then(|at| {
            let since = at.duration_since(UNIX_EPOCH).ok()?;
            Some(since.as_nanos())
        });
        let mut digest = Sha256::new();
        digest.update(self.name.len().to_le_bytes());
        digest.update(&self.name);
        digest.update(self.stamp.length.to_le_bytes());
        digest.update(modified.unwrap_or_default().to_le_bytes());
        let digest = digest.finalize();
        digest.iter().fold(String::new(), |mut text, byte| {
            // Writing to a string cannot fail.
            write!(text, "{byte:02x}").ok();
            text
        })
    }
}

/// Lists the files of a folder that may hold posts, by their names. Hidden files, files on their way and empty ones are not
/// listed; links, pipes and files larger than any page are listed as refused.
///
/// # Errors
/// `Unreadable` if there is no such folder or it holds more than 5,000 files.
pub fn waiting_files(folder: &Path) -> Result<Vec<WaitingFile>> {
    let failed = |why: &str| Error::Unreadable {
        what: format!("The folder {}", folder.display()),
        why: why.to_owned(),
    };
    let entries = fs::read_dir(folder).map_err(|source| match reading(folder, source) {
        Error::Unreadable { why, .. } if why == "there is no such file" => {
            failed("there is no such folder")
        }
        Error::Unreadable { why, .. } => failed(&why),
        other => other,
    })?;
    let mut files = Vec::new();
    for (count, entry) in entries.enumerate() {
        if count >= MOST_FILES {
            return Err(failed("it holds more than 5,000 files"));
        }
        // What went away meanwhile waits no more.
        let Ok(entry) = entry else { continue };
        files.extend(waiting(&entry.path()));
    }
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(files)
}

fn waiting(at: &Path) -> Option<WaitingFile> {
    let name = at.file_name()?.to_string_lossy().into_owned();
    let is_on_its_way = name.starts_with('.') || sign(&name) == Some(Sign::Unfinished);
    if is_on_its_way || !may_hold_post(at.extension().unwrap_or_default()) {
        return None;
    }
    let found = fs::symlink_metadata(at).ok()?;
    if found.is_dir() || (found.is_file() && found.len() == 0) {
        return None;
    }
    let refused = if found.is_symlink() {
        Some("it is a link to another file")
    } else if !found.is_file() {
        Some("it is no ordinary file")
    } else if found.len() > MAX_BYTES as u64 {
        Some("it is larger than 8 MB")
    } else {
        None
    };
    Some(WaitingFile {
        name,
        refused,
        stamp: Stamp::of(&found),
        at: at.to_owned(),
    })
}

fn may_hold_post(ending: &OsStr) -> bool {
    let mut endings = ENDINGS.iter();
    endings.any(|known| ending.eq_ignore_ascii_case(known))
}

/// Reads a file that was listed.
///
/// # Errors
/// `Busy` if it is no longer the file that was listed; `Unreadable` if it may not be read; else `Io`.
pub fn read_waiting(file: &WaitingFile) -> Result<Vec<u8>> {
    let changed = || Error::Busy {
        what: file.name.clone(),
        why: "changed while it was being read".to_owned(),
    };
    let opened = open_to_read(&file.at).map_err(|source| reading(&file.at, source))?;
    let found = opened
        .metadata()
        .map_err(|source| reading(&file.at, source))?;
    // A name may have come to mean another file since it was listed, even one that leads out of the folder.
    if !found.is_file() || Stamp::of(&found) != file.stamp {
        return Err(changed());
    }
    let bytes = read_limited(opened, MAX_BYTES as u64);
    let bytes = bytes.map_err(|source| reading(&file.at, source))?;
    bytes.ok_or_else(changed)
}

/// Removes a file that was listed.
///
/// # Errors
/// `Busy` if it is no longer the file that was listed; `ReadOnly` or `Io`.
pub fn remove_waiting(file: &WaitingFile) -> Result<()> {
    let found = fs::symlink_metadata(&file.at).map_err(|source| reading(&file.at, source))?;
    if !found.is_file() || Stamp::of(&found) != file.stamp {
        return Err(Error::Busy {
            what: file.name.clone(),
            why: "was changed since its post came in".to_owned(),
        });
    }
    fs::remove_file(&file.at).map_err(|source| writing("remove", &file.at, source))
}

/// Reads a file that was chosen by hand: an ordinary one, no larger than any page.
///
/// # Errors
/// `Unreadable` if it is anything else, is not there or may not be read; else `Io`.
pub fn read_chosen(path: &Path) -> Result<Vec<u8>> {
    super::read_file(path, MAX_BYTES as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::File;
    use tempfile::tempdir;

    fn names(folder: &Path) -> Vec<String> {
        let files = waiting_files(folder).unwrap();
        files.into_iter().map(|file| file.name).collect()
    }

    #[test]
    fn a_file_is_removed_if_it_is_still_the_one_that_was_listed() {
        let folder = tempdir().unwrap();
        let (one, other) = (folder.path().join("a.txt"), folder.path().join("b.txt"));
        fs::write(&one, "x").unwrap();
        fs::write(&other, "x").unwrap();
        let files = waiting_files(folder.path()).unwrap();
        fs::write(&other, "somebody else's words").unwrap();
        remove_waiting(&files[0]).unwrap();
        assert!(matches!(remove_waiting(&files[1]), Err(Error::Busy { .. })));
        assert!(!one.exists() && other.exists());
        assert!(remove_waiting(&files[0]).is_err(), "it is gone already");
    }

    #[test]
    fn only_whole_files_that_may_hold_a_post_are_listed() {
        let folder = tempdir().unwrap();
        let put = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        put("b.txt", "x");
        put("a.HTML", "x");
        put("mail.eml", "x");
        for left_alone in [
            ".hidden.txt",
            "c.txt.part",
            "~$d.txt",
            "photo.png",
            "no ending",
        ] {
            put(left_alone, "x");
        }
        put("empty.txt", "");
        fs::create_dir(folder.path().join("folder.txt")).unwrap();
        assert_eq!(names(folder.path()), ["a.HTML", "b.txt", "mail.eml"]);
    }

    #[test]
    fn a_file_that_was_written_to_has_another_mark_and_is_not_read_as_the_old_one() {
        let folder = tempdir().unwrap();
        let path = folder.path().join("a.txt");
        fs::write(&path, "one").unwrap();
        let listed = waiting_files(folder.path()).unwrap().remove(0);
        assert_eq!(read_waiting(&listed).unwrap(), b"one");
        fs::write(&path, "two and more").unwrap();
        let again = waiting_files(folder.path()).unwrap().remove(0);
        assert_ne!(listed.mark(), again.mark());
        assert_eq!(again.mark(), again.clone().mark());
        assert!(matches!(read_waiting(&listed), Err(Error::Busy { .. })));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_listed_as_refused() {
        let folder = tempdir().unwrap();
        let outside = tempdir().unwrap();
        let secret = outside.path().join("secret.txt");
        fs::write(&secret, "x").unwrap();
        std::os::unix::fs::symlink(&secret, folder.path().join("a.txt")).unwrap();
        let listed = waiting_files(folder.path()).unwrap().remove(0);
        assert_eq!(listed.refused, Some("it is a link to another file"));
        assert!(read_waiting(&listed).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn pipes_and_folders_among_thousands_of_files_keep_nobody_waiting() {
        let folder = tempdir().unwrap();
        let pipe = folder.path().join("pipe.txt");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        assert!(made.unwrap().success());
        fs::create_dir(folder.path().join("folder.html")).unwrap();
        let listed = waiting_files(folder.path()).unwrap();
        assert_eq!(listed.len(), 1);
        assert_eq!(listed[0].refused, Some("it is no ordinary file"));
        assert!(read_waiting(&listed[0]).is_err());
        assert!(read_chosen(&pipe).is_err());
        for number in 0..MOST_FILES {
            File::create(folder.path().join(format!("{number}.txt"))).unwrap();
        }
        let error = waiting_files(folder.path()).unwrap_err();
        assert!(error.message().contains("5,000"), "{error}");
    }

    #[test]
    fn a_file_larger_than_any_page_is_refused_unread() {
        let folder = tempdir().unwrap();
        let file = File::create(folder.path().join("a.txt")).unwrap();
        file.set_len(MAX_BYTES as u64 + 1).unwrap();
        let listed = waiting_files(folder.path()).unwrap().remove(0);
        assert_eq!(listed.refused, Some("it is larger than 8 MB"));
        assert!(read_chosen(&folder.path().join("a.txt")).is_err());
    }

    #[test]
    fn a_folder_that_is_gone_is_said_in_plain_words() {
        let folder = tempdir().unwrap();
        let error = waiting_files(&folder.path().join("none")).unwrap_err();
        assert!(
            error.message().ends_with("there is no such folder"),
            "{error}"
        );
    }
}
