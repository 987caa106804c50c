//! A passage is withdrawn, and the sent letters that said it are listed until somebody has seen to them.

use super::*;
use crate::store::CaseState;
use crate::workbench::Curate;

const THANKS: &str = "guidance/thanks.md";

impl Room {
    fn to_correct(&self) -> Vec<(CaseId, &str, &str)> {
        let letters = self.bench().letters_to_correct().into_iter();
        letters
            .map(|it| (it.case, it.passage.as_str(), it.why.as_str()))
            .collect()
    }

    fn withdraw_thanks(&mut self) {
        self.act(Action::Curate(Curate::Withdraw {
            paths: vec![THANKS.to_owned()],
            why: "It is not what we say".to_owned(),
        }));
    }

    /// A letter that was sent, and another case in its place on the desk.
    fn with_sent() -> (Self, CaseId) {
        let mut room = Self::with_post();
        let sent = room.open().id;
        room.act(Action::SetState(CaseState::Sent));
        room.paste(SECOND);
        (room, sent)
    }
}

#[test]
fn sent_letters_that_said_a_withdrawn_passage_are_listed_with_the_reason() {
    let (mut room, sent) = Room::with_sent();
    assert_eq!(room.to_correct(), []);
    room.withdraw_thanks();
    let listed = [(sent, "About thanks", "It is not what we say")];
    assert_eq!(room.to_correct(), listed);
    room.reopen();
    assert_eq!(room.to_correct(), listed);
    room.act(Action::Curate(Curate::Undo));
    assert_eq!(room.to_correct(), []);
}

#[test]
fn a_letter_stays_listed_though_the_passage_is_mended_and_one_that_says_the_new_words_is_not() {
    let (mut room, sent) = Room::with_sent();
    room.withdraw_thanks();
    let text = room.bench().history(THANKS).unwrap().pop().unwrap().text;
    let mut form = crate::library::EntryForm::of(&PackFile::new(THANKS, text)).unwrap();
    form.body = "Thank you for asking us.".to_owned();
    form.passage_mut()
        .unwrap()
        .set_status(crate::library::Status::Starter);
    room.act(Action::Curate(Curate::Save {
        file: form.file(),
        reason: "mended".to_owned(),
    }));
    assert_eq!(room.to_correct().len(), 1);
    assert!(room.text().contains("Thank you for asking us."));
    room.act(Action::SetState(CaseState::Sent));
    assert_eq!(room.to_correct().len(), 1);
    // Sent again, it says the new words.
    room.act(Action::OpenCase(sent));
    room.act(Action::SetState(CaseState::Drafting));
    assert_eq!(room.to_correct(), []);
    room.act(Action::SetState(CaseState::Sent));
    assert_eq!(room.to_correct(), []);
}

#[test]
fn a_letter_that_somebody_has_seen_to_is_off_the_list_until_it_is_withdrawn_again() {
    let (mut room, sent) = Room::with_sent();
    room.withdraw_thanks();
    let outcome = room.act(Action::SettleLetter {
        case: sent,
        settled: true,
    });
    assert_eq!(room.to_correct(), []);
    room.reopen();
    assert_eq!(room.to_correct(), []);
    let (_, undo) = notice(&outcome).offer.clone().unwrap();
    room.act(undo);
    assert_eq!(room.to_correct().len(), 1);
}

#[test]
fn a_letter_kept_when_its_poster_wrote_again_is_listed_with_its_day() {
    let (mut room, sent) = Room::with_sent();
    let again = format!(
        "{FIRST}\nPost by Robin, Charity Adviser » Mon Nov 23, 2026 9:30 am\n\nDear mossycup,\n\nRaise it.\n\nPost by mossycup » Wed Nov 25, 2026 6:15 pm\n\nThey have cancelled the meeting too. Can they do that?\n"
    );
    room.act(Action::Paste(again));
    assert_eq!(room.open().id, sent);
    assert!(room.open().sent.is_none(), "it is answered again");
    room.withdraw_thanks();
    let listed: Vec<(CaseId, bool)> = room
        .bench()
        .letters_to_correct()
        .iter()
        .map(|it| (it.case, it.earlier.is_some()))
        .collect();
    assert_eq!(listed, [(sent, true)]);
    room.reopen();
    assert_eq!(room.to_correct().len(), 1);
    // The new letter, sent without the passage, does not put right what the parent was told before.
    room.act(Action::SetState(CaseState::Sent));
    assert_eq!(room.to_correct().len(), 1);
    room.act(Action::SettleLetter {
        case: sent,
        settled: true,
    });
    assert_eq!(room.to_correct(), []);
}

#[test]
fn letters_that_were_not_sent_or_are_off_the_list_need_no_correcting() {
    let (mut room, sent) = Room::with_sent();
    room.withdraw_thanks();
    room.act(Action::DeleteCase(sent));
    assert_eq!(room.to_correct(), []);
    room.act(Action::RestoreCase(sent));
    assert_eq!(room.to_correct().len(), 1);
}
