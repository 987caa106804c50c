//! Copied pages as files: a folder of `tests/cases/intake/` holds what was copied and what must be read from it.

use crate::source::root;
use jiff::civil::date;
use replywright::intake::{self, Board, Thread};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// A board with advisers of our own making.
fn board() -> Board {
    Board {
        adviser_names: vec!["Orla".to_owned()],
        adviser_marks: vec!["Helpline Adviser".to_owned()],
        forum_names: vec!["Parents’ Forum".to_owned()],
    }
}

/// Reads the one file in `folder` called `input`.
fn read(folder: &Path) -> Thread {
    let input = files(folder)
        .into_iter()
        .find(|path| path.file_stem().is_some_and(|stem| stem == "input"))
        .expect("the case has an input");
    let bytes = fs::read(&input).expect("the input can be read");
    let name = input.file_name().and_then(|name| name.to_str());
    let copied = intake::decode(&bytes, name).expect("the input is text");
    let now = date(2026, 3, 10).at(9, 0, 0, 0);
    intake::read(&copied, &board(), Some(now)).expect("the input is a thread")
}

pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the folder can be read")
        .map(|entry| entry.expect("the entry can be read").path())
        .collect();
    files.sort();
    files
}

/// A thread as `expected.json` has it: warnings are counted, since their wording may change.
fn comparable(thread: &Thread) -> Value {
    let mut value = serde_json::to_value(thread).expect("a thread can be written as JSON");
    value["warnings"] = json!(thread.warnings.len());
    value
}

#[test]
fn every_copied_page_gives_the_thread_it_shows() {
    let mut wrong = Vec::new();
    let folders = files(&root().join("tests/cases/intake"));
    for folder in folders.into_iter().filter(|path| path.is_dir()) {
        let expected =
            fs::read_to_string(folder.join("expected.json")).expect("the case has what it expects");
        let expected: Value = serde_json::from_str(&expected).expect("what is expected is JSON");
        let thread = read(&folder);
        let found = comparable(&thread);
        if found != expected {
            wrong.push(format!(
                "{}\nfound {found:#}\nexpected {expected:#}\nwarnings {:#?}",
                folder.display(),
                thread.warnings
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
