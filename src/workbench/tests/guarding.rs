//! The passphrase of the cases: turned on, asked for, changed, turned off, and what waits or goes on meanwhile.

use super::*;
use crate::platform::{BACKUP_FOLDER, CASES_FILE, KEYS_FILE};
use crate::store::{Backup, Kept, RecoveryKey, Verdict, backups, change_passphrase, verify};
use crate::workbench::{Guard, Keep, Passphrase, Recover, Trouble, examine_folder};
use std::fs;

pub(super) const PASSPHRASE: &str = "amber kettle runs north";
const OTHER: &str = "copper violin stays late";

/// Waits until what was asked about the passphrase is done.
#[track_caller]
pub(super) fn wait_for_guard(bench: &mut Workbench) {
    let begun = Instant::now();
    loop {
        bench.tick(today(), Instant::now());
        if !bench.guarding().is_running() {
            return;
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "it never ended");
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// Opens the cases with their passphrase, if they need it.
#[track_caller]
pub(super) fn open_cases(bench: &mut Workbench) {
    if bench.wants_passphrase() {
        let open = Guard::Open(Passphrase::of(PASSPHRASE));
        bench.apply(Action::Guard(open), Instant::now()).unwrap();
        wait_for_guard(bench);
        assert!(!bench.wants_passphrase());
    }
}

impl Room {
    #[track_caller]
    fn guard(&mut self, what: Guard) {
        self.act(Action::Guard(what));
        wait_for_guard(self.bench_mut());
    }

    fn encrypted() -> (Self, RecoveryKey) {
        let mut room = Self::with_post();
        let key = RecoveryKey::draw().unwrap();
        room.guard(Guard::TurnOn(Passphrase::of(PASSPHRASE), key.clone()));
        assert!(room.bench().guarding().is_on());
        (room, key)
    }

    /// The oldest backup of the cases.
    fn oldest_backup(&self) -> Backup {
        let all = backups(self.folder.path()).unwrap().into_iter();
        let mut cases = all.filter(|backup| backup.of == Kept::Cases);
        cases.next_back().expect("a backup")
    }

    fn guard_notice(&mut self) -> String {
        let notice = self.bench_mut().take_notice();
        notice.map(|notice| notice.text).unwrap_or_default()
    }
}

fn has_word(path: &Path, word: &str) -> bool {
    let entries = fs::read_dir(path).unwrap();
    entries.map(|entry| entry.unwrap().path()).any(|path| {
        if path.is_dir() {
            return has_word(&path, word);
        }
        let bytes = fs::read(&path).unwrap();
        bytes.windows(word.len()).any(|it| it == word.as_bytes())
    })
}

#[test]
fn once_it_is_on_the_case_stays_on_the_desk_and_no_file_has_a_word_of_it() {
    let mut room = Room::with_post();
    room.keep(Keep::BackUpNow);
    assert!(has_word(room.folder.path(), "mossycup"));
    room.guard_notice();
    let key = RecoveryKey::draw().unwrap();
    room.guard(Guard::TurnOn(Passphrase::of(PASSPHRASE), key));
    assert!(
        room.guard_notice()
            .starts_with("The cases are encrypted now")
    );
    assert!(!has_word(room.folder.path(), "mossycup"));
    room.type_behind("Thank you", " kestrel");
    room.pass(Duration::from_secs(1));
    room.bench_mut().flush();
    assert!(!has_word(room.folder.path(), "kestrel"));
    assert!(room.text().contains("Thank you kestrel"));
}

#[test]
fn the_cases_wait_for_their_passphrase_and_the_library_does_not() {
    let (mut room, key) = Room::encrypted();
    room.type_behind("Thank you", " kestrel");
    room.reopen();
    let trouble = room.bench().cases_trouble().map(|it| it.trouble);
    assert_eq!(trouble, Some(Trouble::Sealed));
    assert!(room.bench().wants_passphrase() && room.bench().cases().is_empty());
    assert!(
        room.bench().backup_of(Kept::Cases).is_none(),
        "nothing offers to replace it"
    );
    assert!(!room.bench().search("contact").unwrap().is_empty());
    room.guard(Guard::Open(Passphrase::of("amber kettle runs south")));
    assert!(room.bench().guarding().stopped().is_some());
    assert!(room.bench().wants_passphrase());
    for words in [PASSPHRASE, key.words()] {
        room.guard(Guard::Open(Passphrase::of(words)));
        assert_eq!(room.bench().guarding().stopped(), None);
        assert!(room.text().contains("Thank you kestrel"));
        room.reopen();
        assert!(
            room.bench().wants_passphrase(),
            "it is forgotten with the window"
        );
    }
}

#[test]
fn a_passphrase_whose_trying_was_given_up_opens_nothing() {
    let (mut room, _) = Room::encrypted();
    room.reopen();
    room.act(Action::Guard(Guard::Open(Passphrase::of(PASSPHRASE))));
    room.act(Action::Guard(Guard::Stop));
    wait_for_guard(room.bench_mut());
    assert!(room.bench().wants_passphrase());
    assert_eq!(room.bench().guarding().stopped(), None);
    room.guard(Guard::Open(Passphrase::of(PASSPHRASE)));
    assert!(!room.bench().wants_passphrase());
}

#[test]
fn another_passphrase_is_set_by_the_old_one_alone() {
    let (mut room, _) = Room::encrypted();
    room.guard(Guard::Change(Passphrase::of(OTHER), Passphrase::of(OTHER)));
    assert!(room.bench().guarding().stopped().is_some());
    room.guard(Guard::Change(
        Passphrase::of(PASSPHRASE),
        Passphrase::of(OTHER),
    ));
    assert!(room.guard_notice().contains("another passphrase"));
    room.reopen();
    room.guard(Guard::Open(Passphrase::of(PASSPHRASE)));
    assert!(room.bench().wants_passphrase());
    room.guard(Guard::Open(Passphrase::of(OTHER)));
    assert!(!room.bench().wants_passphrase());
}

#[test]
fn it_is_turned_off_by_the_passphrase_and_then_asks_for_none() {
    let (mut room, _) = Room::encrypted();
    room.guard(Guard::TurnOff(Passphrase::of("not this one at all")));
    assert!(room.bench().guarding().stopped().is_some());
    assert!(room.bench().guarding().is_on());
    room.guard(Guard::TurnOff(Passphrase::of(PASSPHRASE)));
    assert!(!room.bench().guarding().is_on());
    assert!(!room.folder.path().join(KEYS_FILE).exists());
    let text = room.text();
    room.reopen();
    assert!(!room.bench().wants_passphrase());
    assert_eq!(room.text(), text);
}

#[test]
fn backups_made_while_it_is_on_are_encrypted_checked_and_put_back() {
    let (mut room, _) = Room::encrypted();
    room.keep(Keep::BackUpNow);
    let made = backups(room.folder.path()).unwrap().into_iter();
    let made = made.filter(|it| it.of == Kept::Cases).collect::<Vec<_>>();
    assert_eq!(made.len(), 1);
    assert!(!has_word(room.folder.path(), "mossycup"));
    room.type_behind("Thank you", " kestrel");
    room.keep(Keep::PutBack(Box::new(made[0].clone())));
    let id = room.bench().cases()[0].id;
    room.act(Action::OpenCase(id));
    assert!(!room.text().contains("kestrel"));
}

#[test]
fn what_was_cut_short_is_brought_to_its_end_when_the_cases_open() {
    let mut room = Room::with_post();
    room.keep(Keep::BackUpNow);
    let plain = backups(room.folder.path()).unwrap().into_iter();
    let plain = plain.filter(|it| it.of == Kept::Cases).collect::<Vec<_>>();
    let bytes = fs::read(&plain[0].path).unwrap();
    let seal = plain[0].path.with_extension("db.sha256");
    let sealed = fs::read(&seal).unwrap();
    let key = RecoveryKey::draw().unwrap();
    room.guard(Guard::TurnOn(Passphrase::of(PASSPHRASE), key));
    // As a power cut would have left them.
    fs::write(&plain[0].path, bytes).unwrap();
    fs::write(&seal, sealed).unwrap();
    room.reopen();
    open_cases(room.bench_mut());
    wait_for_guard(room.bench_mut());
    assert!(!has_word(room.folder.path(), "mossycup"));
}

#[test]
fn nothing_is_offered_in_the_place_of_cases_whose_passphrase_is_not_known() {
    let (mut room, _) = Room::encrypted();
    room.reopen();
    let bytes = fs::read(room.folder.path().join(CASES_FILE)).unwrap();
    let error = room.try_act(Action::Paste(SECOND.to_owned())).unwrap_err();
    assert!(
        error.message().contains("without the passphrase"),
        "{error}"
    );
    assert_eq!(
        fs::read(room.folder.path().join(CASES_FILE)).unwrap(),
        bytes
    );
}

#[test]
fn the_doctor_needs_the_passphrase_and_then_finds_nothing_wrong() {
    let (mut room, _) = Room::encrypted();
    let folder = room.folder.path().to_owned();
    room.bench_mut().flush();
    room.bench = None;
    let at = today().timestamp();
    assert!(examine_folder(&folder, false, at).is_err());
    let _unlocked = crate::workbench::unlock(&folder, PASSPHRASE, "here").unwrap();
    let found = examine_folder(&folder, true, at).unwrap();
    let words: Vec<&str> = found.iter().map(|it| it.what.as_str()).collect();
    assert!(words.iter().all(|it| it.contains("no backup")), "{words:?}");
    assert!(change_passphrase(&folder, PASSPHRASE, OTHER).unwrap());
}

#[test]
fn whoever_lost_both_begins_with_an_empty_list_and_the_encrypted_file_stays_among_the_backups() {
    let (mut room, _) = Room::encrypted();
    room.keep(Keep::BackUpNow);
    room.reopen();
    let encrypted = fs::read(room.folder.path().join(CASES_FILE)).unwrap();
    room.act(Action::Recover(Recover::BeginAnew(Kept::Cases)));
    assert!(room.bench().cases().is_empty() && !room.bench().guarding().is_on());
    let mut kept = fs::read_dir(room.folder.path().join(BACKUP_FOLDER)).unwrap();
    assert!(kept.any(|file| fs::read(file.unwrap().path()).unwrap() == encrypted));
    room.paste(SECOND);
    room.reopen();
    assert!(!room.bench().wants_passphrase());
    assert_eq!(room.bench().cases().len(), 1);
    // Should the passphrase be found all the same, the backup of then opens.
    room.guard(Guard::OpenOlder(Passphrase::of(OTHER)));
    let stopped = room.bench().guarding().stopped();
    assert!(stopped.is_some_and(|why| why.starts_with("That opens none of them")));
    room.guard(Guard::OpenOlder(Passphrase::of(PASSPHRASE)));
    assert_eq!(room.bench().guarding().stopped(), None);
    let of_then = room.oldest_backup();
    room.keep(Keep::PutBack(Box::new(of_then)));
    let id = room.bench().cases()[0].id;
    room.act(Action::OpenCase(id));
    assert_eq!(room.open().work.thread.poster(), Some("mossycup"));
}

#[test]
fn a_backup_of_another_passphrase_is_opened_by_that_and_follows_the_one_there_is_now() {
    let (mut room, _) = Room::encrypted();
    room.keep(Keep::BackUpNow);
    room.reopen();
    room.act(Action::Recover(Recover::BeginAnew(Kept::Cases)));
    room.paste(SECOND);
    let key = RecoveryKey::draw().unwrap();
    room.guard(Guard::TurnOn(Passphrase::of(OTHER), key));
    let of_then = room.oldest_backup();
    assert_eq!(verify(&of_then).unwrap(), Verdict::NeedsPassphrase);
    room.guard(Guard::OpenOlder(Passphrase::of(PASSPHRASE)));
    wait_for_guard(room.bench_mut());
    assert!(verify(&of_then).unwrap().is_verified());
    room.reopen();
    room.guard(Guard::Open(Passphrase::of(OTHER)));
    assert!(
        verify(&of_then).unwrap().is_verified(),
        "it has the key of the cases now"
    );
}
