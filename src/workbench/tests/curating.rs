//! What a lead does to the library, as the desk shows it.

use super::*;
use crate::library::Status;
use crate::store::CaseState;
use crate::text::Sought;
use crate::workbench::{BulkChange, Curate, FoundPlace};

impl Room {
    fn text_of(&self, path: &str) -> String {
        let history = self.bench().history(path).unwrap();
        history.last().expect("a revision").text.clone()
    }

    fn save(&mut self, file: &PackFile) -> crate::error::Result<Outcome> {
        self.try_act(Action::Curate(Curate::Save {
            file: file.clone(),
            reason: "plainer".to_owned(),
        }))
    }
}

#[test]
fn what_a_lead_saves_is_in_the_open_letter_at_once_and_undone_in_one_go() {
    let mut room = Room::with_post();
    let text = room.text_of("guidance/thanks.md");
    let file = PackFile::new(
        "guidance/thanks.md",
        text.replace("your post", "writing to us"),
    );
    let outcome = room.save(&file).unwrap();
    assert_eq!(words(&outcome), "Saved “About thanks”");
    assert!(room.text().contains("Thank you for writing to us."));
    let newest = room
        .bench()
        .history("guidance/thanks.md")
        .unwrap()
        .pop()
        .unwrap();
    assert_eq!(newest.number, 2);
    assert_eq!(newest.change.author, "Robin");
    assert_eq!(newest.change.reason, "plainer");

    let outcome = room.act(Action::Curate(Curate::Undo));
    assert_eq!(words(&outcome), "Undone: saving “About thanks”");
    assert!(room.text().contains("Thank you for your post."));
    room.act(Action::Curate(Curate::Redo));
    assert!(room.text().contains("Thank you for writing to us."));
}

#[test]
fn an_adviser_s_own_words_outlive_a_change_of_the_library() {
    let mut room = Room::with_post();
    room.type_behind("Thank you", " so much");
    let text = room.text_of("guidance/thanks.md");
    let file = PackFile::new(
        "guidance/thanks.md",
        text.replace("your post", "writing to us"),
    );
    room.save(&file).unwrap();
    assert!(room.text().contains("Thank you so much for your post."));
}

#[test]
fn a_letter_that_was_sent_stays_as_it_was_sent() {
    let mut room = Room::with_post();
    room.act(Action::SetState(CaseState::Sent));
    let sent = room.draft().clone();
    let text = room.text_of("guidance/thanks.md");
    let file = PackFile::new(
        "guidance/thanks.md",
        text.replace("your post", "writing to us"),
    );
    room.save(&file).unwrap();
    assert_eq!(*room.draft(), sent);
    room.reopen();
    assert_eq!(*room.draft(), sent);
    room.act(Action::SetState(CaseState::Drafting));
    assert!(room.text().contains("writing to us"));
}

#[test]
fn a_text_the_library_could_not_use_is_refused_by_its_line() {
    let mut room = Room::new();
    let text = room.text_of("guidance/thanks.md");
    let broken = PackFile::new(
        "guidance/thanks.md",
        text.replace("your post", "{{ postre }}"),
    );
    let error = room.save(&broken).unwrap_err();
    assert!(
        error.message().starts_with("guidance/thanks.md, line "),
        "{error}"
    );
    assert_eq!(room.text_of("guidance/thanks.md"), text);
}

#[test]
fn an_issue_that_passages_name_cannot_be_broken() {
    let mut room = Room::new();
    let broken = PackFile::new("issues/contact.md", "no front matter");
    assert!(room.save(&broken).is_err());
}

#[test]
fn new_signs_suggest_an_issue_in_the_open_post() {
    let mut room = Room::with_post();
    let suggested = |room: &Room| {
        let issues = &room.open().work.reading.issues;
        issues.iter().any(|found| found.id.as_str() == "adoption")
    };
    assert!(!suggested(&room));
    let text = room.text_of("issues/adoption.md");
    let file = PackFile::new(
        "issues/adoption.md",
        text.replace("\"adoption\"", "\"rung me back\""),
    );
    room.save(&file).unwrap();
    assert!(suggested(&room));
}

#[test]
fn an_earlier_revision_comes_back_as_a_new_one() {
    let mut room = Room::new();
    let text = room.text_of("guidance/thanks.md");
    let file = PackFile::new(
        "guidance/thanks.md",
        text.replace("your post", "writing to us"),
    );
    room.save(&file).unwrap();
    room.act(Action::Curate(Curate::Restore {
        path: "guidance/thanks.md".to_owned(),
        number: 1,
    }));
    let history = room.bench().history("guidance/thanks.md").unwrap();
    assert_eq!(history.len(), 3);
    assert_eq!(history[2].text, history[0].text);
    assert_eq!(history[2].change.reason, "Put revision 1 back");
}

const THANKS: &str = "guidance/thanks.md";
const WISHES: &str = "guidance/wishes.md";

fn approve(paths: &[&str], read_against: &str) -> Action {
    Action::Curate(Curate::Approve {
        paths: paths.iter().map(|path| (*path).to_owned()).collect(),
        read_against: read_against.to_owned(),
    })
}

#[test]
fn approval_names_who_when_and_read_against_what() {
    let mut room = Room::new();
    assert!(room.try_act(approve(&[THANKS], "  ")).is_err());
    let outcome = room.act(approve(&[THANKS, WISHES], "the Act"));
    assert_eq!(words(&outcome), "Approved 2 passages");
    for path in [THANKS, WISHES] {
        let text = room.text_of(path);
        for line in [
            "status = \"approved\"",
            "approved_by = \"Robin\"",
            "approved_on = 2026-11-23",
            "read_against = \"the Act\"",
        ] {
            assert!(text.contains(line), "{text}");
        }
    }
    room.act(Action::Curate(Curate::Undo));
    assert!(room.text_of(THANKS).contains("status = \"starter\""));
    assert!(room.text_of(WISHES).contains("status = \"starter\""));
}

#[test]
fn where_the_house_says_so_nobody_approves_what_they_wrote() {
    let mut room = Room::new();
    let house = room.text_of("house.toml");
    let strict = format!("{house}\n[approval]\nby_another = true\n");
    room.save(&PackFile::new("house.toml", strict)).unwrap();
    room.act(approve(&[WISHES], "the Act"));
    let text = room.text_of(THANKS);
    let mine = PackFile::new(THANKS, text.replace("your post", "writing to us"));
    room.save(&mine).unwrap();
    let error = room.try_act(approve(&[THANKS], "the Act")).unwrap_err();
    assert!(error.message().contains("you wrote this one"), "{error}");
    let mut settings = room.bench().settings().clone();
    settings.adviser = Some("Sam".to_owned());
    room.act(Action::Set(Box::new(settings)));
    room.act(approve(&[THANKS], "the Act"));
}

#[test]
fn a_draft_or_a_retired_passage_is_in_no_letter() {
    let mut room = Room::with_post();
    assert!(room.text().contains("Thank you"));
    for status in [Status::Draft, Status::Retired] {
        room.act(Action::Curate(Curate::SetStatus {
            paths: vec![THANKS.to_owned()],
            status,
        }));
        assert!(!room.text().contains("Thank you"), "{status:?}");
        room.act(Action::Curate(Curate::Undo));
        assert!(room.text().contains("Thank you"));
    }
}

#[test]
fn other_words_are_not_approved_by_whoever_approved_the_old_ones() {
    let mut room = Room::new();
    room.act(approve(&[THANKS], "the Act"));
    let text = room.text_of(THANKS);
    let keyword = text.replace("+++\nThank", "keywords = [\"post\"]\n+++\nThank");
    room.save(&PackFile::new(THANKS, keyword)).unwrap();
    assert!(room.text_of(THANKS).contains("approved_by"));
    room.save(&PackFile::new(THANKS, text.replace("your post", "writing")))
        .unwrap();
    let text = room.text_of(THANKS);
    assert!(text.contains("status = \"starter\""), "{text}");
    assert!(!text.contains("approved"), "{text}");
}

#[test]
fn a_withdrawn_passage_says_why() {
    let mut room = Room::new();
    room.act(approve(&[THANKS], "the Act"));
    let withdraw = |why: &str| {
        Action::Curate(Curate::Withdraw {
            paths: vec![THANKS.to_owned()],
            why: why.to_owned(),
        })
    };
    assert!(room.try_act(withdraw("")).is_err());
    room.act(withdraw("the address was wrong"));
    let text = room.text_of(THANKS);
    assert!(
        text.contains("withdrawn = \"the address was wrong\""),
        "{text}"
    );
    assert!(!text.contains("approved"), "{text}");
    assert!(text.contains("status = \"retired\""), "{text}");
}

#[test]
fn a_bulk_change_is_one_undoable_step() {
    let mut room = Room::new();
    room.act(Action::Curate(Curate::Change {
        paths: vec![THANKS.to_owned(), WISHES.to_owned()],
        change: BulkChange::Owner(Some("Pat".to_owned())),
    }));
    assert!(room.text_of(THANKS).contains("owner = \"Pat\""));
    assert!(room.text_of(WISHES).contains("owner = \"Pat\""));
    room.act(Action::Curate(Curate::Undo));
    assert!(!room.text_of(WISHES).contains("owner"));
}

#[test]
fn what_is_so_already_is_neither_changed_nor_counted() {
    let mut room = Room::new();
    let owner = |paths: &[&str]| {
        Action::Curate(Curate::Change {
            paths: paths.iter().map(|path| (*path).to_owned()).collect(),
            change: BulkChange::Owner(Some("Pat".to_owned())),
        })
    };
    room.act(owner(&[THANKS]));
    let outcome = room.act(owner(&[THANKS, WISHES]));
    assert_eq!(words(&outcome), "Changed “About wishes”");
    assert_eq!(room.bench().history(THANKS).unwrap().len(), 2);
    let error = room.try_act(owner(&[THANKS, WISHES])).unwrap_err();
    assert!(error.message().contains("so already"), "{error}");
}

#[test]
fn undo_and_redo_name_their_step() {
    let mut room = Room::new();
    let names = |room: &Room| {
        let bench = room.bench();
        (bench.library_undo_name(), bench.library_redo_name())
    };
    assert_eq!(names(&room), (None, None));
    room.act(Action::Curate(Curate::SetStatus {
        paths: vec![THANKS.to_owned(), WISHES.to_owned()],
        status: Status::Retired,
    }));
    let name = Some("retiring 2 passages".to_owned());
    assert_eq!(names(&room), (name.clone(), None));
    room.act(Action::Curate(Curate::Undo));
    assert_eq!(names(&room), (None, name));
}

const MORE: &str = "guidance/contact-more.md";

/// The places where a word stands in titles and bodies, capital or not.
fn places(room: &Room, words: &str) -> Vec<FoundPlace> {
    let pages = room.bench().pages().unwrap();
    pages.find(&Sought {
        words: words.to_owned(),
        match_case: true,
        whole_words: true,
    })
}

#[test]
fn words_are_replaced_in_titles_and_bodies_after_every_place_was_shown() {
    let mut room = Room::new();
    let found = places(&room, "contact");
    let paths: Vec<_> = found.iter().map(|place| place.path.as_str()).collect();
    assert_eq!(
        paths,
        ["guidance/contact-ask.md", MORE, MORE],
        "ids are no words"
    );
    let chosen: Vec<_> = found.iter().skip(2).cloned().collect();
    let outcome = room.act(Action::Curate(Curate::Replace {
        places: chosen,
        with: "seeing each other".to_owned(),
    }));
    assert_eq!(words(&outcome), "Replaced in 1 place of 1 entry");
    let text = room.text_of(MORE);
    assert!(text.contains("issues = [\"contact\"]"), "{text}");
    assert!(text.contains("title = \"About contact-more\""), "{text}");
    assert!(
        text.contains("more to say about seeing each other"),
        "{text}"
    );
    room.act(Action::Curate(Curate::Undo));
    assert_eq!(places(&room, "contact"), found);
}

#[test]
fn words_that_were_changed_in_the_meantime_are_not_replaced() {
    let mut room = Room::new();
    let found = places(&room, "contact");
    let text = room.text_of(MORE);
    let file = PackFile::new(MORE, text.replace("There is more", "There is much more"));
    room.save(&file).unwrap();
    let before = room.text_of("guidance/contact-ask.md");
    let replace = Action::Curate(Curate::Replace {
        places: found,
        with: "meeting".to_owned(),
    });
    let error = room.try_act(replace).unwrap_err();
    assert!(error.message().contains("in the meantime"), "{error}");
    assert_eq!(room.text_of("guidance/contact-ask.md"), before);
}

#[test]
fn a_place_that_would_break_the_template_says_why_and_takes_nothing_with_it() {
    let mut room = Room::new();
    let found = places(&room, "poster");
    let dear: Vec<_> = found.iter().filter(|it| it.path.contains("dear")).collect();
    let pages = room.bench().pages().unwrap();
    let library = room.bench().library();
    let why = pages.refusal(&dear, "postre", library).expect("a reason");
    assert!(why.contains("postre"), "{why}");
    assert_eq!(pages.refusal(&dear, "poster", library), None);
    let replace = Action::Curate(Curate::Replace {
        places: found,
        with: "postre".to_owned(),
    });
    assert!(room.try_act(replace).is_err());
}

#[test]
fn words_replaced_in_an_approved_passage_are_to_be_approved_again() {
    let mut room = Room::new();
    room.act(approve(&[MORE], "the Act"));
    let found = places(&room, "contact");
    room.act(Action::Curate(Curate::Replace {
        places: found,
        with: "meeting".to_owned(),
    }));
    let text = room.text_of(MORE);
    assert!(text.contains("status = \"starter\""), "{text}");
}
