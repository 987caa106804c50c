//! A shared folder for tests: files are written as if long ago, so that nothing in it counts as being written.

use super::Written;
use crate::error::Result;
use crate::library::PackFile;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, SystemTime};
use tempfile::{TempDir, tempdir};

pub(super) struct Shared(TempDir);

impl Shared {
    /// A folder with a house style.
    pub(super) fn new() -> Self {
        let shared = Self(tempdir().unwrap());
        shared.write("house.toml", "name = \"Test\"\n");
        shared
    }

    pub(super) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(super) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let at = self.path().join(path);
        fs::create_dir_all(at.parent().unwrap()).unwrap();
        fs::write(at, text).unwrap();
        self.age();
    }

    pub(super) fn remove(&self, path: &str) {
        fs::remove_file(self.path().join(path)).unwrap();
        self.age();
    }

    /// Lets an hour pass for all that stands here.
    pub(super) fn age(&self) {
        age(self.path());
    }

    /// Another folder with the same files.
    pub(super) fn copy(&self) -> Self {
        let copy = Self(tempdir().unwrap());
        copy_into(self.path(), copy.path());
        copy.age();
        copy
    }

    /// The texts of all files that do not begin with a dot, by their paths.
    pub(super) fn texts(&self) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        gather(self.path(), "", &mut found);
        found
    }

    /// The names at the top that begin with a dot.
    pub(super) fn left_behind(&self) -> Vec<String> {
        let names = fs::read_dir(self.path()).unwrap();
        let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.starts_with('.')).collect()
    }
}

fn age(at: &Path) {
    let then = SystemTime::now() - Duration::from_secs(3_600);
    if fs::symlink_metadata(at).unwrap().is_symlink() {
        return;
    }
    if at.is_dir() {
        for entry in fs::read_dir(at).unwrap() {
            age(&entry.unwrap().path());
        }
    }
    // Only Unix opens folders.
    if at.is_file() || (cfg!(unix) && at.is_dir()) {
        File::open(at).unwrap().set_modified(then).unwrap();
    }
}

fn copy_into(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            fs::create_dir(&target).unwrap();
            copy_into(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn gather(at: &Path, before: &str, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(at).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{before}{name}");
        if entry.path().is_dir() {
            gather(&entry.path(), &format!("{path}/"), found);
        } else {
            found.insert(path, fs::read_to_string(entry.path()).unwrap());
        }
    }
}

pub(super) fn paths(files: &[PackFile]) -> Vec<&str> {
    files.iter().map(|file| file.path.as_str()).collect()
}

#[track_caller]
pub(super) fn refused<T: std::fmt::Debug>(result: Result<T>, words: &str) {
    let error = result.expect_err("it is refused");
    assert!(error.message().contains(words), "{error}");
}

pub(super) fn change(path: &str, text: &str) -> Written {
    Written {
        path: path.to_owned(),
        text: Some(text.to_owned()),
    }
}

pub(super) fn gone(path: &str) -> Written {
    Written {
        path: path.to_owned(),
        text: None,
    }
}

pub(super) fn all_seen(_path: &str, _text: Option<&str>) -> bool {
    true
}

/// A folder, and changes that add, replace and remove, some of them in a folder that is not there yet.
pub(super) fn team() -> (Shared, Vec<Written>) {
    let shared = Shared::new();
    shared.write("guidance/a.md", "old a");
    shared.write("guidance/b.md", "old b");
    shared.write("guidance/same.md", "same");
    shared.write("README.md", "theirs");
    let changes = vec![
        change("guidance/a.md", "new a"),
        gone("guidance/b.md"),
        change("guidance/same.md", "same"),
        change("issues/c.md", "new c"),
        change("history/0a.toml", "x = 1"),
        gone("sources/never.md"),
    ];
    (shared, changes)
}

#[track_caller]
pub(super) fn assert_new(shared: &Shared) {
    let texts: Vec<_> = shared.texts().into_iter().collect();
    let texts: Vec<_> = texts
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    assert_eq!(
        texts,
        [
            ("README.md", "theirs"),
            ("guidance/a.md", "new a"),
            ("guidance/same.md", "same"),
            ("history/0a.toml", "x = 1"),
            ("house.toml", "name = \"Test\"\n"),
            ("issues/c.md", "new c"),
        ]
    );
}
