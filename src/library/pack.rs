//! A pack as files, and the one built into the program.

use include_dir::{Dir, include_dir};

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/snippets");

/// The folders of a pack in which entries stand, one file an entry.
pub const ENTRY_FOLDERS: [&str; 4] = ["guidance", "issues", "signposts", "sources"];

/// The largest file of a pack that is read, in bytes. No entry comes near it; a larger file is something else.
pub const MAX_ENTRY_BYTES: usize = 1_000_000;

/// The most entries a pack may have: room for a library of 100,000 passages.
pub const MOST_ENTRIES: usize = 120_000;

/// The largest pack that is read, in bytes: so many entries of the length of those in the starter library.
pub const MAX_PACK_BYTES: usize = 160 * 1024 * 1024;

/// One file of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackFile {
    /// Its path within the pack, parted by `/`: `guidance/iro-role.md`.
    pub path: String,
    /// What it holds.
    pub text: String,
}

impl PackFile {
    /// A file of this path and text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
        }
    }
}

/// The starter library that the program brings along, ordered by path.
pub fn built_in() -> Vec<PackFile> {
    let mut files = Vec::new();
    collect(&BUILT_IN, &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn collect(dir: &Dir<'_>, files: &mut Vec<PackFile>) {
    for file in dir.files() {
        if let (Some(path), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
            files.push(PackFile {
                path: path.replace('\\', "/"),
                text: text.to_owned(),
            });
        }
    }
    for inner in dir.dirs() {
        collect(inner, files);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::{holds, load, render};

    #[test]
    fn the_built_in_pack_loads_without_a_problem() {
        let loaded = load(&built_in()).expect("the house is sound");
        assert_eq!(loaded.problems.first(), None, "and so on");
        assert!(!loaded.library.snippets.is_empty());
    }

    #[test]
    fn every_built_in_passage_is_sound_for_every_sample_post_that_may_meet_it() {
        let library = load(&built_in()).expect("the house is sound").library;
        for snippet in library.snippets.values() {
            for (sample, context) in snippet.samples() {
                if holds(snippet, &context).expect("its conditions were checked") {
                    let passage = render(snippet, &context, &library).expect("it was tried out");
                    assert_eq!(passage.check(), Ok(()), "{} with {sample}", snippet.id);
                }
            }
        }
    }
}
