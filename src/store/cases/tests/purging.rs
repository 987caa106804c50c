//! A case deleted for good, looked for in every byte of every file, whatever was done with it and the others before.

use super::*;
use crate::checks::{Decisions, Dismissal};
use crate::reply::{Opinion, Review};
use crate::store::{Scrubbed, backups, purge_backup, verify};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// How many cases there are.
const CASES: usize = 6;

/// Something done with one of them.
#[derive(Debug, Clone)]
enum Deed {
    /// Its post, letter, notes and decisions are saved, each about so long.
    Save(usize),
    /// Its letter is sent, with a receipt.
    Send,
    /// Its poster writes again.
    AnswerAgain,
    /// What a colleague says of it is kept.
    Review(usize),
    /// Where the adviser was in it is kept.
    Look(usize),
    /// It is put in the bin, or taken out.
    Bin(bool),
    /// A backup is taken of all.
    BackUp,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        5 => (0..9_000_usize).prop_map(Deed::Save),
        1 => Just(Deed::Send),
        1 => Just(Deed::AnswerAgain),
        2 => (0..3_000_usize).prop_map(Deed::Review),
        1 => (0..1_000_usize).prop_map(Deed::Look),
        1 => any::<bool>().prop_map(Deed::Bin),
        1 => Just(Deed::BackUp),
    ]
}

/// A word that stands in one case only.
fn word(case: usize) -> String {
    format!("Nightjar{case}“Ælf”\"q\"")
}

/// Its words as they stand in a file: plain, and within JSON.
fn written(case: usize) -> [String; 2] {
    // The first part is enough to be recognised by, where the rest was written over.
    [format!("Nightjar{case}"), format!("{case}“Ælf”\\\"q")]
}

fn lengthened(case: usize, bytes: usize) -> String {
    let word = word(case);
    format!("{word} ").repeat(bytes / word.len() + 1)
}

fn do_it(store: &mut CaseStore, number: usize, id: CaseId, deed: &Deed, second: i64) {
    let mut case = store.load(id).unwrap().unwrap();
    let word = word(number);
    match deed {
        Deed::Save(bytes) => {
            case.thread.title = Some(format!("About {word}"));
            case.thread.posts[0].body = lengthened(number, bytes / 2);
            case.draft = draft(&lengthened(number, bytes / 4));
            case.notes = lengthened(number, bytes / 8);
            case.decisions.dismissed.insert(Dismissal {
                rule: "names".to_owned(),
                words: lengthened(number, bytes / 16),
                message: word,
            });
            store.save(&case, at(second)).unwrap();
        }
        Deed::Send => {
            let receipt = Receipt {
                sent: at(second),
                by: word,
                passages: Vec::new(),
                sentences: Vec::new(),
            };
            store.mark_sent(id, &receipt, at(second)).unwrap();
        }
        Deed::AnswerAgain => {
            case.state = CaseState::New;
            case.decisions = Decisions::default();
            store.answer_again(&case, at(second)).unwrap();
        }
        Deed::Review(bytes) => {
            let review = Review::Brought {
                name: format!("{second}"),
                from: word,
                at: at(second),
                letter: String::new(),
                opinion: Opinion {
                    remark: lengthened(number, *bytes),
                    ..Opinion::default()
                },
            };
            store.set_review(id, &review).unwrap();
        }
        Deed::Look(bytes) => store.set_view(id, &lengthened(number, *bytes)).unwrap(),
        Deed::BackUp => {
            let copied = store.copy_for_backup(at(second), &|| true).unwrap();
            copied.expect("it goes on").seal().unwrap();
        }
        Deed::Bin(true) => store.delete(&[id], at(second)).unwrap(),
        Deed::Bin(false) => store.restore(&[id]).unwrap(),
    }
}

/// All that is kept of a case.
fn whole(store: &CaseStore, id: CaseId) -> impl PartialEq + std::fmt::Debug + use<> {
    (
        store.load(id).unwrap(),
        store.reviews(id).unwrap(),
        store.receipts(id).unwrap(),
        store.earlier_letters(id).unwrap(),
        store.view::<String>(id).unwrap(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        rng_seed: RngSeed::Fixed(20_261_128),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_was_done_before_no_byte_of_a_purged_case_is_left_and_the_others_are_whole(
        deeds in prop::collection::vec((0..CASES, deed()), 20..60),
        gone in prop::collection::btree_set(0..CASES, 1..CASES),
    ) {
        let folder = tempdir().unwrap();
        let mut store = open(&folder);
        let cases: Vec<CaseId> = (0..CASES)
            .map(|number| store.create(&new_case(&word(number)), at(1)).unwrap())
            .collect();
        for (second, (number, deed)) in deeds.iter().enumerate() {
            do_it(&mut store, *number, cases[*number], deed, 2 + second as i64);
        }
        let others: Vec<usize> = (0..CASES).filter(|number| !gone.contains(number)).collect();
        let before: Vec<_> = others.iter().map(|number| whole(&store, cases[*number])).collect();
        let ids: Vec<CaseId> = gone.iter().map(|number| cases[*number]).collect();
        store.purge(&ids).unwrap();
        let purged = store.purged().unwrap();
        for backup in backups(folder.path()).unwrap() {
            prop_assert!(purge_backup(&backup, &purged).unwrap() != Scrubbed::Untrusted);
            prop_assert!(verify(&backup).unwrap().is_verified());
        }
        for number in gone {
            for word in written(number) {
                prop_assert!(!is_on_disk(&folder, &word), "{word} is left");
            }
        }
        for (number, before) in others.iter().zip(before) {
            prop_assert_eq!(whole(&store, cases[*number]), before);
            prop_assert!(is_on_disk(&folder, &word(*number)[..9]));
        }
        prop_assert_eq!(store.purged().unwrap().len(), ids.len());
    }
}

#[test]
fn that_backups_may_still_have_a_case_is_known_until_it_is_settled() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    let id = store.create(&new_case("Wren42"), at(7)).unwrap();
    store.purge(&[id]).unwrap();
    drop(store);
    let mut store = open(&folder);
    let purged = store.purged().unwrap();
    let created = at(7).as_microsecond();
    assert_eq!(purged, [Purged { id, created }]);
    store.settle_purged(&purged).unwrap();
    assert_eq!(store.purged().unwrap(), []);
}

#[test]
fn of_several_cases_all_are_deleted_for_good_or_none() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    let id = store.create(&new_case("Wren42"), at(1)).unwrap();
    assert!(store.purge(&[id, CaseId(99)]).is_err());
    assert!(store.load(id).unwrap().is_some());
    assert_eq!(store.purged().unwrap(), []);
}

#[test]
fn the_files_of_a_case_are_told_by_their_marks_and_remembered_without_it() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    let id = store
        .create_from_file(&new_case("Wren42"), "ab12", at(1))
        .unwrap();
    store.pass_file_over("cd34", Some(id), at(2)).unwrap();
    store.pass_file_over("cd34", None, at(2)).unwrap();
    store.pass_file_over("ef56", None, at(2)).unwrap();
    let marks: Vec<String> = store.files_of(&[id]).unwrap().into_iter().collect();
    assert_eq!(marks, ["ab12", "cd34"]);
    store.purge(&[id]).unwrap();
    assert!(store.files_of(&[id]).unwrap().is_empty());
    assert_eq!(store.files_seen().unwrap().len(), 3);
}
