//! What is kept, when, and that closing and reopening brings the desk back.

use super::*;
use crate::store::CaseState;
use crate::workbench::{Opening, Settings, ThemeChoice};

const MS: Duration = Duration::from_millis(1);

/// Waits until the writer has done what it was given.
fn settled(room: &Room) -> SaveState {
    let started = Instant::now();
    while room.state() == SaveState::Pending && started.elapsed() < Duration::from_secs(20) {
        std::thread::yield_now();
    }
    room.state()
}

fn kept(room: &mut Room) -> String {
    let id = room.open().id;
    let store = room.bench_mut().saver().unwrap().store();
    store.load(id).unwrap().unwrap().draft.text()
}

#[test]
fn a_change_is_written_300_ms_after_the_last_key() {
    let mut room = Room::with_post();
    assert_eq!(room.state(), SaveState::Untouched);
    room.type_behind("Thank you", " so");
    assert_eq!(room.state(), SaveState::Pending);
    assert_eq!(room.pass(MS * 299), Some(MS));
    assert!(!kept(&mut room).contains("Thank you so"));
    assert_eq!(room.pass(MS), None);
    assert_eq!(settled(&room), SaveState::Saved(today().timestamp()));
    assert!(kept(&mut room).contains("Thank you so"));
    assert_eq!(room.bench().due_in(room.now), None);
}

#[test]
fn while_typing_goes_on_the_disk_is_never_more_than_400_ms_behind() {
    let mut room = Room::with_post();
    let mut longest = Duration::ZERO;
    let mut first_unkept = None;
    for _ in 0..30 {
        room.type_behind("Thank you", " so");
        first_unkept.get_or_insert(room.now);
        room.pass(MS * 20);
        if room.bench().due_in(room.now).is_none() {
            longest = longest.max(room.now - first_unkept.take().unwrap());
            settled(&room);
        }
    }
    assert!(longest > MS * 200, "it is not written at every key");
    assert!(longest <= MS * 360, "{longest:?} leaves no time to commit");
}

#[test]
fn leaving_a_case_and_closing_the_window_wait_for_no_clock() {
    let mut room = Room::new();
    let first = room.paste(FIRST);
    room.type_behind("Thank you", " so");
    room.paste(SECOND);
    room.tick("contact");
    room.act(Action::OpenCase(first));
    assert!(room.text().contains("Thank you so"));
    assert_eq!(room.state(), SaveState::Saved(today().timestamp()));
    room.type_behind("Thank you so", " much");
    room.bench_mut().flush();
    assert!(kept(&mut room).contains("Thank you so much"));
}

#[test]
fn closing_and_reopening_brings_the_desk_back() {
    let mut room = Room::with_post();
    room.paste(SECOND);
    let first = room.bench().cases()[1].id;
    room.act(Action::OpenCase(first));
    room.act(Action::TickStrong);
    let mut draft = room.draft().clone();
    let gap = edit::gap_places(&draft)[0].span;
    edit::type_over_gap(&mut draft, gap, "my son").expect("a gap to fill");
    room.edit(draft, Step::FillingGap);
    room.type_behind("Thank you", " very much");
    room.act(Action::SetState(CaseState::Ready));
    let before = room.open().clone();
    assert!(!before.work.draft.gaps.is_empty());
    room.reopen();
    let after = room.open();
    assert_eq!(after.id, first);
    assert_eq!(after.state, CaseState::Ready);
    assert_eq!(after.work.thread, before.work.thread);
    assert_eq!(after.work.ticks, before.work.ticks);
    assert_eq!(after.work.draft, before.work.draft);
    assert_eq!(*after.work.reading, *before.work.reading);
    assert_eq!(after.work.findings, before.work.findings);
    assert_eq!(room.bench().cases().len(), 2);
    assert_eq!(room.bench().undo_name(), None);
}

#[test]
fn closing_and_reopening_brings_the_caret_back_to_where_it_was() {
    let mut room = Room::with_post();
    room.bench_mut().note_selection(Some(Span::new(3, 9)));
    room.reopen();
    assert_eq!(room.open().selection, Some(Span::new(3, 9)));
}

#[test]
fn a_desk_left_empty_opens_empty() {
    let mut room = Room::with_post();
    let id = room.open().id;
    room.act(Action::DeleteCase(id));
    room.reopen();
    assert!(room.bench().open_case_ref().is_none());
    assert!(room.bench_mut().take_notice().is_none());
}

#[test]
fn what_was_kept_outlives_a_window_that_is_killed() {
    let mut room = Room::with_post();
    room.type_behind("Thank you", " so");
    room.pass(MS * 300);
    settled(&room);
    let killed = tempfile::tempdir().unwrap();
    for file in std::fs::read_dir(room.folder.path()).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), killed.path().join(file.file_name())).unwrap();
    }
    let bench = start(&killed);
    let open = bench.open_case_ref().expect("the case is open again");
    assert!(open.work.draft.text().contains("Thank you so"));
}

#[test]
fn settings_outlive_the_window() {
    let mut room = Room::new();
    let settings = Settings {
        adviser: Some("Wren".to_owned()),
        theme: ThemeChoice::Dark,
        scale: 1.25,
        ..Settings::default()
    };
    room.act(Action::Set(Box::new(settings.clone())));
    room.bench_mut().note_window_size([1000.0, 700.0]);
    room.reopen();
    let kept = Settings {
        window: [1000.0, 700.0],
        ..settings
    };
    assert_eq!(*room.bench().settings(), kept);
    let opening = Opening::begin(Some(room.bench().folder()));
    assert_eq!(*opening.expect("there is a place").settings(), kept);
}

#[test]
fn settings_of_another_shape_are_said_and_the_usual_ones_used() {
    let mut room = Room::with_post();
    let store = &mut room.bench_mut().library_store;
    store.set_setting("adviser", &7).unwrap();
    room.reopen();
    assert_eq!(*room.bench().settings(), Settings::default());
    let told = room.bench_mut().take_notice().expect("it is told");
    assert!(told.is_error && told.text.contains("setting"), "{told:?}");
    assert!(room.bench_mut().take_notice().is_none(), "once");
}
