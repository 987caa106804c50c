//! The shared folder from the desk: what is newer comes in and goes out on a thread, and the desk is laid out anew.

use super::*;
use crate::checks::clearing::Trace;
use crate::workbench::{Curate, Share};
use std::path::{Path, PathBuf};

const THANKS: &str = "guidance/thanks.md";

impl Room {
    /// Looks after the library from now on.
    pub(super) fn lead(&mut self) {
        let settings = crate::workbench::Settings {
            role: crate::workbench::Role::Lead,
            ..self.bench().settings().clone()
        };
        self.act(Action::Set(Box::new(settings)));
    }

    #[track_caller]
    pub(super) fn share(&mut self, what: Share) {
        self.act(Action::Share(what));
        self.wait_for_share();
    }

    /// Lets the window look at the clock until nothing is done with the folder any more.
    fn wait_for_share(&mut self) {
        for _ in 0..1_000 {
            self.pass(Duration::ZERO);
            if self.bench().sharing().doing().is_none() {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        unreachable!("it never ended");
    }

    #[track_caller]
    pub(super) fn link(&mut self, folder: &Path) {
        self.share(Share::Link(Some(folder.to_owned())));
    }

    #[track_caller]
    pub(super) fn told(&mut self) -> String {
        self.bench_mut()
            .take_notice()
            .expect("something is told")
            .text
    }

    #[track_caller]
    fn thank_with(&mut self, words: &str) {
        let history = self.bench().history(THANKS).unwrap();
        let text = history.last().unwrap().text.replace("your post", words);
        self.act(Action::Curate(Curate::Save {
            file: PackFile::new(THANKS, text),
            reason: "warmer".to_owned(),
        }));
    }
}

fn new_folder(parent: &TempDir) -> PathBuf {
    let folder = parent.path().join("library");
    std::fs::create_dir(&folder).unwrap();
    folder
}

#[test]
fn what_one_desk_publishes_is_shown_at_the_other_and_taken_in_on_its_word() {
    let parent = tempfile::tempdir().unwrap();
    let folder = new_folder(&parent);
    let (mut ann, mut ben) = (Room::new(), Room::with_post());
    ann.lead();
    ann.link(&folder);
    assert!(ann.bench().sharing().plan().unwrap().is_new);
    assert_eq!(ann.bench().sharing().problem(), None);
    ann.share(Share::Publish);
    assert!(ann.told().starts_with("Published "));
    ben.link(&folder);
    assert_eq!(ben.bench().sharing().plan().unwrap().plan.entries, []);

    ann.thank_with("writing to us");
    ann.share(Share::Publish);
    assert_eq!(ann.told(), "Published 1 entry");
    ben.share(Share::Look);
    let plan = ben.bench().sharing().plan().unwrap();
    assert_eq!(plan.plan.entries[0].path, THANKS);
    assert!(ben.text().contains("your post"), "looking changes nothing");

    let version = ben.bench().library_version();
    ben.share(Share::TakeIn(std::collections::BTreeMap::new()));
    assert_eq!(ben.told(), "Took in 1 entry");
    assert!(ben.bench().library_version() > version);
    assert!(ben.text().contains("writing to us"), "{}", ben.text());
}

#[test]
fn what_is_saved_here_is_newer_here_without_looking_again() {
    let parent = tempfile::tempdir().unwrap();
    let folder = new_folder(&parent);
    let mut room = Room::new();
    room.lead();
    room.link(&folder);
    room.share(Share::Publish);
    room.thank_with("writing to us");
    room.wait_for_share();
    let newer = &room.bench().sharing().plan().unwrap().plan.newer_here;
    assert_eq!(newer[0].path, THANKS);
}

#[test]
fn words_of_a_case_hold_publishing_until_they_are_cleared() {
    let parent = tempfile::tempdir().unwrap();
    let folder = new_folder(&parent);
    let mut room = Room::with_post();
    room.lead();
    room.link(&folder);
    room.thank_with("writing to us, mossycup");
    room.share(Share::Publish);
    let uncleared = room.bench().sharing().uncleared();
    assert_eq!(uncleared[0].traces[0].text, "mossycup");
    let keys = uncleared[0].traces.iter().map(Trace::key).collect();
    assert!(!folder.join(THANKS).exists());
    room.share(Share::Clear(keys));
    assert_eq!(room.bench().sharing().uncleared(), []);
    assert!(folder.join(THANKS).exists());
}

#[test]
fn a_folder_that_cannot_be_read_is_told_in_a_sentence_and_can_be_left() {
    let mut room = Room::new();
    room.link(Path::new("/no/such/folder"));
    let why = room.bench().sharing().problem().expect("a reason");
    assert!(why.contains("/no/such/folder"), "{why}");
    room.share(Share::Link(None));
    assert_eq!(room.bench().settings().shared_folder, None);
    assert_eq!(room.bench().sharing().problem(), None);
}

#[test]
fn what_is_given_up_changes_nothing_and_another_can_begin() {
    let parent = tempfile::tempdir().unwrap();
    let folder = new_folder(&parent);
    let mut room = Room::new();
    room.lead();
    room.link(&folder);
    room.act(Action::Share(Share::Look));
    assert!(room.bench().sharing().doing().is_some());
    room.act(Action::Share(Share::Cancel));
    assert!(room.bench().sharing().doing().is_none());
    room.share(Share::Publish);
    assert!(folder.join("house.toml").exists());
}

#[test]
fn the_folder_is_still_linked_at_the_next_start() {
    let parent = tempfile::tempdir().unwrap();
    let folder = new_folder(&parent);
    let mut room = Room::new();
    room.link(&folder);
    room.share(Share::Publish);
    room.reopen();
    assert_eq!(room.bench().settings().shared_folder, Some(folder));
    room.wait_for_share();
    assert!(room.bench().sharing().plan().is_some());
}
