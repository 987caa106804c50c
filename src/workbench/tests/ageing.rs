//! Cases that go by themselves: announced first, kept where that is wished, and never by a clock that is wrong.

use super::purging::{left_of, told};
use super::*;
use crate::store::CaseState;
use crate::workbench::{KeepCases, Preference, Stay};

/// A moment of a day.
fn on(day: &str) -> Zoned {
    format!("{day}T09:00:00+00:00[UTC]").parse().unwrap()
}

/// Lets a day begin, and gives what is told.
#[track_caller]
fn begin(room: &mut Room, day: &str) -> Option<Notice> {
    let now = room.now;
    room.bench_mut().tick(on(day), now);
    room.bench_mut().take_notice()
}

/// Lets a day begin on which cases go, and gives what is told of that. The clock of a test goes on from one day only.
#[track_caller]
fn gone_on(room: &mut Room, day: &str) -> String {
    assert!(begin(room, day).is_none());
    let begun = Instant::now();
    loop {
        std::thread::sleep(Duration::from_millis(5));
        if let Some(notice) = begin(room, day) {
            return notice.text;
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "nothing is told");
    }
}

/// A desk with a case that was sent on 23 November 2026, one that was removed then, and one that waits.
fn aged() -> (Room, [CaseId; 3]) {
    let mut room = Room::new();
    let sent = room.paste(FIRST);
    room.act(Action::SetState(CaseState::Sent));
    room.bench_mut().flush();
    let removed = room.paste(TWO_PARENTS);
    room.act(Action::DeleteCase(removed));
    let waits = room.paste(SECOND);
    room.bench_mut().flush();
    assert!(begin(&mut room, "2026-11-23").is_none());
    (room, [sent, removed, waits])
}

/// The days between, on which the program is used and nothing is told.
fn use_until(room: &mut Room, days: &[&str]) {
    for day in days {
        assert!(begin(room, day).is_none(), "{day}");
    }
}

fn ids(room: &Room) -> Vec<CaseId> {
    let mut ids: Vec<CaseId> = room.bench().cases().iter().map(|row| row.id).collect();
    ids.extend(
        room.bench()
            .removed_cases()
            .unwrap()
            .iter()
            .map(|row| row.id),
    );
    ids.sort_unstable();
    ids
}

const BETWEEN: [&str; 3] = ["2026-12-20", "2027-01-15", "2027-02-13"];

#[test]
fn sent_and_removed_cases_go_after_their_time_once_that_was_announced() {
    let (mut room, [sent, removed, waits]) = aged();
    use_until(&mut room, &BETWEEN);
    let notice = begin(&mut room, "2027-02-15").expect("it is announced");
    assert_eq!(
        notice.text,
        "2 cases will be deleted for good on 21 February, since they are kept for 90 days"
    );
    use_until(&mut room, &["2027-02-16", "2027-02-19"]);
    let again = begin(&mut room, "2027-02-20").expect("the day before");
    assert!(
        again.text.contains("deleted for good tomorrow"),
        "{}",
        again.text
    );
    assert_eq!(ids(&room).len(), 3);
    assert_eq!(gone_on(&mut room, "2027-02-21"), "2 cases deleted for good");
    assert_eq!(ids(&room), [waits]);
    assert!(ids(&room).iter().all(|id| ![sent, removed].contains(id)));
    assert_eq!(
        left_of(&["mossycup", "pebbledash"], room.folder.path()),
        Vec::<String>::new()
    );
}

#[test]
fn what_is_kept_stays_and_so_does_what_was_never_sent() {
    let (mut room, [sent, removed, waits]) = aged();
    use_until(&mut room, &BETWEEN);
    let notice = begin(&mut room, "2027-02-15").expect("it is announced");
    let (label, keep) = notice.offer.expect("a way to keep them");
    assert_eq!(label, "Keep them");
    room.act(keep);
    use_until(&mut room, &["2027-02-20", "2027-02-21", "2027-03-10"]);
    assert_eq!(ids(&room), [sent, removed, waits]);
    assert!(room.bench().staying(sent).kept && !room.bench().staying(waits).kept);
    let waiting = room.bench().cases().iter().find(|row| row.id == waits);
    assert!(waiting.unwrap().updated < room.bench().untouched_since());
    let cases = vec![sent];
    room.act(Action::Stay(Stay::Mark { cases, kept: false }));
    assert!(begin(&mut room, "2027-03-11").is_some(), "announced anew");
}

#[test]
fn the_first_time_of_all_it_is_announced_a_week_ahead() {
    let mut room = Room::new();
    room.paste(FIRST);
    room.act(Action::SetState(CaseState::Sent));
    room.paste(SECOND);
    room.bench_mut().flush();
    let notice = begin(&mut room, "2027-06-01").expect("it is announced");
    assert!(
        notice
            .text
            .starts_with("1 case will be deleted for good on 8 June: answered"),
        "{}",
        notice.text
    );
    use_until(&mut room, &["2027-06-02", "2027-06-06"]);
    assert_eq!(ids(&room).len(), 2);
}

#[test]
fn a_clock_a_year_ahead_deletes_nothing_until_it_is_said_to_be_right() {
    let (mut room, cases) = aged();
    use_until(&mut room, &BETWEEN);
    begin(&mut room, "2027-02-15").expect("it is announced");
    let notice = begin(&mut room, "2028-02-15").expect("the clock is doubted");
    assert!(
        notice.is_error && notice.text.contains("15 February 2028"),
        "{}",
        notice.text
    );
    assert!(
        notice.text.contains("last used on 15 February 2027"),
        "{}",
        notice.text
    );
    for day in ["2028-02-16", "2028-02-20"] {
        assert!(begin(&mut room, day).is_some_and(|it| it.is_error), "{day}");
    }
    assert_eq!(ids(&room), cases);
    // It was wrong, and is right again: what was announced stands.
    begin(&mut room, "2027-02-17");
    assert_eq!(ids(&room), cases);
    // Another year goes by on leave.
    let (_, right) = begin(&mut room, "2028-03-01").unwrap().offer.unwrap();
    room.act(right);
    let notice = begin(&mut room, "2028-03-01").expect("announced anew");
    assert!(notice.text.contains("tomorrow"), "{}", notice.text);
    assert_eq!(ids(&room), cases);
    assert_eq!(gone_on(&mut room, "2028-03-02"), "2 cases deleted for good");
}

#[test]
fn a_clock_that_goes_back_takes_back_what_was_announced() {
    let (mut room, cases) = aged();
    use_until(&mut room, &BETWEEN);
    begin(&mut room, "2027-02-15").expect("it is announced");
    use_until(&mut room, &["2026-12-01"]);
    assert!(
        cases
            .iter()
            .all(|id| room.bench().staying(*id).goes_on.is_none())
    );
    assert_eq!(ids(&room), cases);
}

#[test]
fn it_is_remembered_over_a_restart_and_the_setting_counts_at_once() {
    let (mut room, cases) = aged();
    room.act(Action::Prefer(Preference::KeepCases(KeepCases::Always)));
    use_until(&mut room, &BETWEEN);
    use_until(&mut room, &["2027-02-20", "2027-03-15"]);
    room.act(Action::Prefer(Preference::KeepCases(KeepCases::Month)));
    let notice = begin(&mut room, "2027-03-15").expect("it is announced");
    assert!(
        notice
            .text
            .contains("tomorrow, since they are kept for 30 days"),
        "{}",
        notice.text
    );
    room.bench_mut().flush();
    room.bench = None;
    room.bench = Some(start(&room.folder));
    assert_eq!(ids(&room), cases);
    assert_eq!(gone_on(&mut room, "2027-03-16"), "2 cases deleted for good");
}

#[test]
fn what_is_on_the_desk_does_not_go_before_the_advisers_eyes() {
    let (mut room, [sent, removed, waits]) = aged();
    room.act(Action::OpenCase(sent));
    use_until(&mut room, &BETWEEN);
    begin(&mut room, "2027-02-20").expect("it is announced");
    assert_eq!(gone_on(&mut room, "2027-02-21"), "1 case deleted for good");
    assert_eq!(ids(&room), [sent, waits]);
    assert!(!ids(&room).contains(&removed));
    room.act(Action::OpenCase(waits));
    assert_eq!(gone_on(&mut room, "2027-02-22"), "1 case deleted for good");
}

#[test]
fn what_was_deleted_by_hand_is_not_told_of_again() {
    let (mut room, [sent, ..]) = aged();
    use_until(&mut room, &BETWEEN);
    begin(&mut room, "2027-02-15").expect("it is announced");
    room.act(Action::Purge(crate::workbench::Purge::Delete {
        in_backups: Vec::new(),
        cases: vec![sent],
        originals: false,
    }));
    assert_eq!(told(&mut room), "1 case deleted for good");
}
