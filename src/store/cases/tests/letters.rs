//! Letters that were sent, that are answered again, and that colleagues sent to be read.

use super::*;
use crate::reply::Opinion;

/// A case with enough words to be told by.
fn long_case(poster: &str) -> NewCase {
    let mut case = new_case(poster);
    case.thread.posts[0].body =
        "They have stopped my contact and nobody has told me why, what can I do now?".to_owned();
    case
}

#[test]
fn older_cases_are_known_by_their_enquiry_once_that_was_worked_out() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    let id = store.create(&long_case("Wren42"), at(1)).unwrap();
    let thread = long_case("Wren42").thread;
    let same = |store: &CaseStore| store.same_enquiry(&thread).unwrap();
    assert_eq!(same(&store), [(id, Some("Wren42".to_owned()))]);
    let forget = |connection: &rusqlite::Connection| {
        connection.execute("UPDATE cases SET enquiry = NULL", [])?;
        Ok(())
    };
    store.database.transact(forget).unwrap();
    assert_eq!(same(&store), []);
    store.know_enquiries(&[id, CaseId(99)]).unwrap();
    assert_eq!(same(&store).len(), 1);
    store.delete(&[id], at(2)).unwrap();
    assert_eq!(same(&store), [], "what is in the bin is not on the list");
}

#[test]
fn no_word_of_the_enquiry_stands_in_what_it_is_known_by() {
    let digest = enquiry::digest_of(&long_case("Wren42").thread);
    assert!(digest.len() == 64 && digest.chars().all(|c| c.is_ascii_hexdigit()));
    assert_eq!(enquiry::digest_of(&new_case("Wren42").thread), "");
}

#[test]
fn a_letter_is_kept_when_its_case_is_answered_again_and_goes_back_whole() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    let id = store.create(&long_case("Wren42"), at(1)).unwrap();
    let mut sent = store.load(id).unwrap().unwrap();
    (sent.state, sent.sent) = (CaseState::Sent, Some(at(3)));
    sent.decisions.set_answer("What now?", BlockId(2), true);
    store.save(&sent, at(3)).unwrap();
    let mut again = sent.clone();
    (again.state, again.sent) = (CaseState::New, None);
    again.thread.posts[0].body.push_str(" It goes on.");
    again.draft = Draft::default();
    again.ticks.clear();
    store.answer_again(&again, at(5)).unwrap();

    let kept = store.earlier_letters(id).unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].sent, &kept[0].draft), (at(3), &sent.draft));
    assert_eq!(
        (&kept[0].thread, &kept[0].ticks),
        (&sent.thread, &sent.ticks)
    );
    assert_eq!(store.load(id).unwrap().unwrap().draft, Draft::default());

    assert!(store.put_letter_back(id, at(3)).unwrap());
    sent.updated = at(3);
    assert_eq!(store.load(id).unwrap().unwrap(), sent);
    assert_eq!(store.earlier_letters(id).unwrap(), []);
    assert!(!store.put_letter_back(id, at(6)).unwrap());
}

#[test]
fn a_letter_that_was_not_sent_is_not_kept_and_a_purged_case_takes_its_letters_along() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    let id = store.create(&long_case("Nightjar"), at(1)).unwrap();
    let case = store.load(id).unwrap().unwrap();
    store.answer_again(&case, at(2)).unwrap();
    assert_eq!(store.earlier_letters(id).unwrap(), []);
    let sent = standing(id, CaseState::Sent, 3);
    store.set_standings(&[sent], at(3)).unwrap();
    let mut case = store.load(id).unwrap().unwrap();
    assert_eq!(case.sent, Some(at(3)));
    (case.state, case.sent) = (CaseState::New, None);
    store.answer_again(&case, at(4)).unwrap();
    assert_eq!(store.earlier_letters(id).unwrap().len(), 1);
    let kept = store.kept_letters().unwrap();
    assert_eq!((kept.len(), kept[0].0, kept[0].1), (1, id, at(3)));
    store.delete(&[id], at(5)).unwrap();
    assert_eq!(store.kept_letters().unwrap(), []);
    store.purge(&[id]).unwrap();
    assert_eq!(store.earlier_letters(id).unwrap(), []);
    assert!(!is_on_disk(&folder, "Nightjar"));
}

#[test]
fn a_colleagues_letter_says_who_asks_and_its_post_is_none_of_ours() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    let case = long_case("Wren42");
    let review = Review::Brought {
        name: "0123456789ab".to_owned(),
        from: "Ash".to_owned(),
        at: at(1),
        letter: String::new(),
        opinion: Opinion::default(),
    };
    let theirs = store.create_for_review(&case, &review, at(1)).unwrap();
    let brought = |store: &CaseStore, id| {
        let list = store.list().unwrap();
        let row = list.into_iter().find(|row| row.id == id);
        row.unwrap().brought_from
    };
    assert_eq!(brought(&store, theirs).as_deref(), Some("Ash"));
    assert_eq!(store.same_enquiry(&case.thread).unwrap(), []);
    let ours = store.create(&case, at(2)).unwrap();
    assert_eq!(brought(&store, ours), None);
    let same = store.same_enquiry(&case.thread).unwrap();
    assert_eq!(same, [(ours, Some("Wren42".to_owned()))]);
    // Saving it does not make it ours.
    let kept = store.load(theirs).unwrap().unwrap();
    store.save(&kept, at(3)).unwrap();
    assert_eq!(brought(&store, theirs).as_deref(), Some("Ash"));
}

#[test]
fn a_letter_that_is_sent_and_its_receipt_are_kept_together_or_not_at_all() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    let id = store.create(&long_case("Wren42"), at(1)).unwrap();
    let receipt = Receipt {
        sent: at(5),
        by: "Robin".to_owned(),
        passages: Vec::new(),
        sentences: Vec::new(),
    };
    assert!(store.mark_sent(CaseId(99), &receipt, at(5)).is_err());
    assert_eq!(store.receipts(CaseId(99)).unwrap(), []);
    store.mark_sent(id, &receipt, at(5)).unwrap();
    let sent = standing(id, CaseState::Sent, 5);
    assert_eq!(store.list().unwrap()[0].standing(), sent);
    assert_eq!(store.receipts(id).unwrap(), [receipt]);
}
