//! What a lead looks after: worked out beside the window, over the letters of all three data folders of a team.

use super::*;
use crate::library::PackFile;
use crate::output::Form;
use crate::workbench::shelf::{Filter, Shelf, Todo};
use crate::workbench::{Care, Curate, Open, Share, Whose};
use std::path::Path;

const IRO_FILE: &str = "guidance/iro-what.md";
const IRO: &str = "iro-what";

impl Room {
    /// Works the care out and waits for it.
    #[track_caller]
    fn care(&mut self) -> &Care {
        self.act(Action::LookAfter);
        for _ in 0..1_000 {
            self.pass(Duration::ZERO);
            if !self.bench().caring().is_working() {
                assert_eq!(self.bench().caring().problem(), None);
                return self.bench().caring().care();
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        unreachable!("it never ended");
    }

    /// Answers the post on the desk with what there is about the IRO, and copies the letter.
    #[track_caller]
    fn answer_about_iro(&mut self, words: &str) {
        // A gap in it would have to be filled first.
        self.act(Action::RemoveBlock(self.block_of("for-all")));
        self.tick("iro-role");
        if !words.is_empty() {
            self.type_behind("The IRO checks", words);
        }
        let outcome = self.act(Action::CopyAnyway(Form::Text));
        assert!(outcome.copied.is_some(), "{outcome:?}");
        // A case that is saved again is saved at another time.
        self.now += Duration::from_secs(1);
        let (now, later) = (self.now, &today() + jiff::Span::new().minutes(1));
        self.bench_mut().tick(later, now);
        self.bench_mut().flush();
    }

    #[track_caller]
    fn sync(&mut self, what: Share) {
        self.act(Action::Share(what));
        for _ in 0..1_000 {
            self.pass(Duration::ZERO);
            if self.bench().sharing().doing().is_none() {
                assert_eq!(self.bench().sharing().problem(), None);
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        unreachable!("it never ended");
    }

    #[track_caller]
    fn share_through(&mut self, folder: &Path) {
        self.sync(Share::Link(Some(folder.to_owned())));
        self.sync(Share::Publish);
    }

    fn waiting(&self, list: Todo) -> Vec<String> {
        let mut shelf = Shelf::new(self.bench().library(), today().date());
        shelf.put_care(self.bench().caring().care());
        let shown = shelf.shown(&Filter::of_list(list), None, None);
        assert_eq!(shelf.waiting(list), shown.len());
        let rows = shown.into_iter().filter_map(|at| shelf.row(at));
        rows.map(|row| row.id.clone()).collect()
    }
}

/// The pack with a passage that says nearly what another says.
fn add_double(room: &mut Room) {
    let front = "+++\ntitle = \"Twice\"\npart = \"advice\"\nstatus = \"draft\"\nconfidence = \"confirmed\"\noffered = true\n+++\n";
    let text = format!("{front}There is more to say about contact.\n");
    room.act(Action::Curate(Curate::Save {
        file: PackFile::new("guidance/twice.md", text),
        reason: "a trial".to_owned(),
    }));
}

#[test]
fn the_lead_sees_the_letters_of_three_data_folders_and_which_said_the_old_thing() {
    let parent = tempfile::tempdir().unwrap();
    let folder = parent.path().join("library");
    std::fs::create_dir(&folder).unwrap();
    let (mut ann, mut ben, mut cat) = (Room::with_post(), Room::with_post(), Room::with_post());
    ann.share_through(&folder);
    ann.answer_about_iro("");
    for (other, words) in [(&mut ben, " with care"), (&mut cat, "")] {
        other.answer_about_iro(words);
        other.share_through(&folder);
    }
    ann.sync(Share::Look);
    let case = ann.open().id;
    let old = ann.bench().history(IRO_FILE).unwrap()[0].hash.clone();
    let care = ann.care();
    let letters = care.letters(IRO);
    assert!(letters.iter().all(|letter| letter.revision == old));
    let whose: Vec<Whose> = letters.iter().map(|letter| letter.whose).collect();
    let own = whose.iter().filter(|whose| **whose == Whose::Own(case));
    assert_eq!((own.count(), whose.len()), (1, 3));
    let tally = care.tally(IRO).expect("it was used");
    assert_eq!((tally.uses, tally.rewritten), (3, 1));
    assert_eq!(care.months().values().sum::<usize>(), 3);

    // The law changes; what was sent said the old thing, and the next letter says the new.
    let text = ann.bench().history(IRO_FILE).unwrap()[0].text.clone();
    ann.act(Action::Curate(Curate::Save {
        file: PackFile::new(IRO_FILE, text.replace("write it down", "keep it")),
        reason: "the law changed".to_owned(),
    }));
    ann.paste(super::SECOND);
    ann.answer_about_iro("");
    let letters = ann.care().letters(IRO);
    let said_old = letters.iter().filter(|letter| letter.revision == old);
    assert_eq!((said_old.count(), letters.len()), (3, 4));
    // What lies in the shared folder holds numbers and days, and no words of a post.
    for file in std::fs::read_dir(folder.join("usage")).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        assert!(
            !text.contains("with care") && !text.contains("IRO"),
            "{text}"
        );
    }
}

#[test]
fn before_the_first_letter_no_passage_is_said_to_be_never_used() {
    let mut room = Room::with_post();
    room.care();
    assert_eq!(room.waiting(Todo::NeverUsed), [""; 0]);
    room.answer_about_iro("");
    room.care();
    let never = room.waiting(Todo::NeverUsed);
    assert!(never.contains(&"contact-more".to_owned()), "{never:?}");
    assert!(!never.contains(&IRO.to_owned()), "{never:?}");
}

#[test]
fn passages_that_say_much_the_same_wait_and_name_each_other() {
    let mut room = Room::new();
    room.care();
    assert_eq!(room.waiting(Todo::LookAlikes), [""; 0]);
    add_double(&mut room);
    assert!(room.bench().is_care_stale());
    room.care();
    assert!(!room.bench().is_care_stale());
    assert_eq!(room.waiting(Todo::LookAlikes), ["contact-more", "twice"]);
    let alike = room.bench().caring().care().alike("twice");
    assert_eq!(alike, [(snippet("contact-more"), 100)]);
}

#[test]
fn a_question_that_no_passage_answered_is_listed_once_its_letter_was_copied() {
    let mut room = Room::new();
    room.paste(
        "They speak of a plan\n\nPost by quietharbour » Thu Nov 19, 2026 7:15 pm\n\n\
         Hi, my son is in care and has an IRO. Who pays for the school trip to the seaside?\n",
    );
    let case = room.open().id;
    assert_eq!(room.care().count_unanswered(), 0);
    room.answer_about_iro("");
    let unanswered: Vec<_> = room.care().unanswered().cloned().collect();
    assert_eq!(unanswered.len(), 1, "{unanswered:?}");
    assert_eq!(
        (unanswered[0].case, unanswered[0].left),
        (case, Open::Unspoken)
    );
    assert!(unanswered[0].words.contains("school trip"));
    // What was read of a case holds until it is saved again.
    add_double(&mut room);
    assert_eq!(room.care().count_unanswered(), 1);
}

#[test]
fn a_window_closed_while_it_is_worked_out_gives_its_cases_free() {
    let mut room = Room::with_post();
    room.act(Action::LookAfter);
    room.reopen();
    assert_eq!(room.bench().cases_unavailable(), None);
    assert_eq!(room.bench().cases().len(), 1);
}
