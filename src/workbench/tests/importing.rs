//! Passages from elsewhere, and a second program at the same library: both come onto the desk, and nothing is written over.

use super::*;
use crate::error::Error;
use crate::library::Status;
use crate::workbench::{Curate, Doubt, Import, plan_drafts, read_foreign};
use std::collections::BTreeSet;
use std::path::PathBuf;

const TABLE: &str = "title,text\n\
    Adoption,Adoption is for life.\n\
    Thanks,\"Thank you, for your post!\"\n\
    Fares,Ask the council to pay the fare when contact is a long way from your home.\n\
    Short,Ring us.\n\
    Fares,Ask the council to pay the fare when contact is a long way from your home.\n";

impl Room {
    fn foreign(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    #[track_caller]
    fn import(&mut self, what: Import) {
        self.act(Action::Import(what));
        for _ in 0..1_000 {
            self.pass(Duration::ZERO);
            if self.bench().importing().stage().is_none() {
                break;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        let stage = self.bench().importing().stage();
        assert_eq!(stage, None, "it never ended");
    }

    /// A file taken in by another program at the same library, as the command does.
    #[track_caller]
    fn import_outside(&self, text: &str) {
        let path = self.foreign("outside.csv", text);
        let at = today().timestamp();
        let mut store = LibraryStore::open(self.folder.path(), at).unwrap();
        let foreign = read_foreign(&path).unwrap().expect("a table");
        let plan = plan_drafts(&foreign, &store).unwrap();
        let all = plan.new_to_library();
        assert!(plan.take_in(&mut store, &all, "Somebody", at).unwrap() > 0);
    }

    fn has(&self, id: &str) -> bool {
        self.bench().library().snippets.contains_key(id)
    }
}

#[test]
fn what_is_there_already_is_doubted_and_the_rest_becomes_drafts_in_one_step() {
    let mut room = Room::new();
    let path = room.foreign("old.csv", TABLE);
    room.import(Import::Try(path));
    let plan = room.bench().importing().plan().expect("a plan").clone();
    let doubts: Vec<_> = plan
        .drafts
        .iter()
        .map(|draft| draft.doubt.clone())
        .collect();
    let in_library = |path: &str, title: &str| Doubt::InLibrary {
        path: path.to_owned(),
        title: title.to_owned(),
    };
    assert_eq!(
        doubts,
        [
            Some(in_library(
                "guidance/adoption-what.md",
                "About adoption-what"
            )),
            Some(in_library("guidance/thanks.md", "About thanks")),
            None,
            Some(Doubt::Short),
            Some(Doubt::Before { at: 4 }),
        ]
    );
    assert_eq!(
        plan.undoubted(),
        BTreeSet::from(["guidance/fares.md".to_owned()])
    );
    room.import(Import::TakeIn(plan.undoubted()));
    let snippet = &room.bench().library().snippets["fares"];
    assert_eq!(snippet.status, Status::Draft);
    let told = room.bench_mut().take_notice().expect("a word").text;
    assert_eq!(
        told,
        "Took in 1 draft. No letter holds it until you approve it"
    );
    let history = room.bench().history("guidance/fares.md").unwrap();
    assert_eq!(history[0].change.reason, "Imported from a table");
    room.act(Action::Curate(Curate::Undo));
    assert!(!room.has("fares"));

    // The name was used once, so it is not given again.
    let path = room.foreign("old.csv", TABLE);
    room.import(Import::Try(path));
    let plan = room.bench().importing().plan().expect("a plan").clone();
    assert_eq!(plan.drafts[2].path, "guidance/fares-2.md");
}

#[test]
fn a_file_is_refused_by_name_and_what_is_given_up_is_not_heard_of_again() {
    let mut room = Room::new();
    for (name, text, why) in [
        ("songs.csv", "artist,song\na,b\n", "songs.csv: no column"),
        ("letter.docx", "PK", "letter.docx: passages are read from"),
        ("gone.txt", "", "gone.txt: it is empty"),
        (
            "pack.json",
            "{\"format\": 1}",
            "pack.json: no list of passages",
        ),
    ] {
        let path = room.foreign(name, text);
        room.import(Import::Try(path));
        let problem = room.bench().importing().problem().unwrap_or_default();
        assert!(problem.starts_with(why), "{problem}");
    }
    let path = room.foreign("old.csv", TABLE);
    room.act(Action::Import(Import::Try(path)));
    room.act(Action::Import(Import::GiveUp));
    std::thread::sleep(Duration::from_millis(100));
    room.pass(Duration::ZERO);
    assert!(room.bench().importing().plan().is_none());
}

#[test]
fn what_another_program_changed_is_noticed_once_and_laid_out() {
    let mut room = Room::with_post();
    assert!(!room.bench_mut().look_for_changes().unwrap());
    room.import_outside(TABLE);
    assert!(!room.has("fares"));
    assert!(room.bench_mut().look_for_changes().unwrap());
    assert!(room.has("fares"));
    assert!(!room.bench_mut().look_for_changes().unwrap());
}

#[test]
fn a_step_waits_until_what_another_program_changed_has_been_seen() {
    let mut room = Room::new();
    room.import_outside(TABLE);
    let error = room.try_act(Action::Curate(Curate::Undo)).unwrap_err();
    assert!(matches!(error, Error::Busy { .. }), "{error}");
    assert!(room.has("fares"), "it is seen, and not undone unseen");
    room.act(Action::Curate(Curate::Undo));
    assert!(!room.has("fares"));
}

#[test]
fn neither_own_steps_nor_others_settings_look_like_a_change_of_the_library() {
    let mut room = Room::new();
    let path = room.foreign("old.csv", TABLE);
    room.import(Import::Try(path));
    let all = room
        .bench()
        .importing()
        .plan()
        .expect("a plan")
        .new_to_library();
    room.import(Import::TakeIn(all));
    room.act(Action::Curate(Curate::Undo));
    let mut other = LibraryStore::open(room.folder.path(), today().timestamp()).unwrap();
    other.set_setting("another", &1).unwrap();
    assert!(!room.bench_mut().look_for_changes().unwrap());
}
