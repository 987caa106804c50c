//! Cases coming onto the desk, leaving it, and the list of them.

use super::*;
use crate::error::Error;
use crate::store::CaseState;

/// Whatever its order, the list says what a new start would read.
#[track_caller]
fn assert_list_is_as_kept(room: &mut Room) {
    room.bench_mut().flush();
    let mut kept = room.bench_mut().saver().unwrap().store().list().unwrap();
    let mut shown = room.bench().cases().to_vec();
    kept.sort_by_key(|row| row.id);
    shown.sort_by_key(|row| row.id);
    assert_eq!(shown, kept);
}

#[test]
fn a_pasted_post_is_on_the_list_and_open() {
    let mut room = Room::new();
    room.paste(FIRST);
    let second = room.paste(SECOND);
    let list = room.bench().cases();
    assert_eq!(list.len(), 2);
    assert_eq!(list[1].id, second);
    assert_eq!(list[1].title.as_deref(), Some("What happens next"));
    assert_eq!(list[1].poster.as_deref(), Some("tallteasel"));
    assert_list_is_as_kept(&mut room);
}

#[test]
fn the_list_follows_every_change_and_no_line_moves() {
    let mut room = Room::new();
    let first = room.paste(FIRST);
    room.paste(SECOND);
    let later: Zoned = "2026-11-23T09:05:00+00:00[UTC]".parse().unwrap();
    let now = room.now;
    room.bench_mut().tick(later.clone(), now);
    room.act(Action::OpenCase(first));
    room.tick("contact");
    let line = &room.bench().cases()[0];
    assert_eq!((line.id, line.state), (first, CaseState::Drafting));
    assert_eq!(line.updated, later.timestamp());
    assert_list_is_as_kept(&mut room);
    room.reopen();
    assert_eq!(room.bench().cases()[0].id, first);
}

#[test]
fn the_same_page_pasted_again_opens_its_case_and_says_so() {
    let mut room = Room::new();
    let first = room.paste(FIRST);
    room.type_behind("Thank you", " very much");
    let again = room.act(Action::Paste(FIRST.to_owned()));
    assert_eq!(words(&again), "This post is open already");
    room.paste(SECOND);
    let again = room.act(Action::Paste(FIRST.to_owned()));
    assert_eq!(
        words(&again),
        "This post is on the list already (drafting); here is its letter as you left it"
    );
    assert_eq!(room.open().id, first);
    assert!(room.text().contains("very much"));
    assert_eq!(room.bench().cases().len(), 2);
}

#[test]
fn the_same_page_copied_on_another_day_is_still_the_same() {
    let mut room = Room::new();
    let first = room.paste(FIRST);
    room.paste(SECOND);
    let dated = "Fri Nov 20, 2026 9:30 am";
    room.act(Action::Paste(FIRST.replace(dated, "Today, 9:30 am")));
    assert_eq!(room.open().id, first);
}

#[test]
fn a_page_with_another_post_on_it_is_another_case() {
    let mut room = Room::with_post();
    let more = format!(
        "{FIRST}\nPost by mossycup » Sun Nov 22, 2026 9:30 am\n\nThey have rung me now. What next?\n"
    );
    room.paste(&more);
    assert_eq!(room.bench().cases().len(), 2);
}

#[test]
fn a_page_whose_case_was_removed_begins_anew() {
    let mut room = Room::new();
    let first = room.paste(FIRST);
    room.act(Action::DeleteCase(first));
    let second = room.paste(FIRST);
    assert_ne!(first, second);
}

#[test]
fn what_is_no_post_leaves_the_desk_as_it_was() {
    let mut room = Room::with_post();
    let before = room.open().id;
    for text in ["", " \n "] {
        let error = room.try_act(Action::Paste(text.to_owned())).unwrap_err();
        assert!(matches!(error, Error::Unreadable { .. }), "{error}");
    }
    let missing = room.folder.path().join("missing.txt");
    assert!(room.try_act(Action::OpenFile(missing)).is_err());
    assert_eq!(room.open().id, before);
    assert_eq!(room.bench().cases().len(), 1);
}

#[test]
fn a_file_is_opened_like_a_paste() {
    let mut room = Room::with_post();
    let first = room.open().id;
    room.paste(SECOND);
    let file = room.folder.path().join("page.txt");
    std::fs::write(&file, FIRST).unwrap();
    room.act(Action::OpenFile(file));
    assert_eq!(room.open().id, first, "the same page as the one pasted");
}

#[test]
fn a_reply_without_an_enquiry_is_kept_and_said() {
    let mut room = Room::new();
    let reply = "Dear Brackenfold,\n\nThank you for your post. Please ring the advice line.\n\nBest wishes\n\nRobin\n";
    room.act(Action::Paste(reply.to_owned()));
    let thread = &room.open().work.thread;
    let mut said = thread.warnings.iter();
    assert!(said.any(|warning| warning.contains("no post to answer")));
    assert!(thread.enquiry.is_empty());
}

#[test]
fn a_removed_case_comes_back_with_its_letter_ticks_and_steps() {
    let mut room = Room::with_post();
    let id = room.open().id;
    room.tick("contact");
    room.type_behind("Thank you", " very much");
    let before = room.open().clone();
    let removed = room.act(Action::DeleteCase(id));
    assert!(room.bench().open_case_ref().is_none());
    assert!(room.bench().cases().is_empty());
    let (_, undo) = notice(&removed).offer.clone().expect("a way back");
    room.act(undo);
    let after = room.open();
    assert_eq!(after.id, id);
    assert_eq!(after.work.draft, before.work.draft);
    assert_eq!(after.work.ticks, before.work.ticks);
    assert_eq!(after.state, before.state);
    assert_eq!(room.bench().undo_name(), Some("typing"));
    assert_list_is_as_kept(&mut room);
}

#[test]
fn bringing_a_case_back_does_not_take_the_open_one_off_the_desk() {
    let mut room = Room::new();
    let first = room.paste(FIRST);
    let second = room.paste(SECOND);
    room.act(Action::DeleteCase(first));
    assert_eq!(room.open().id, second);
    let told = room.act(Action::RestoreCase(first));
    assert_eq!(words(&told), "Case put back on the list");
    assert_eq!(room.open().id, second);
    assert_eq!(room.bench().cases().len(), 2);
}

#[test]
fn a_case_that_was_removed_is_not_opened() {
    let mut room = Room::new();
    let first = room.paste(FIRST);
    room.act(Action::DeleteCase(first));
    let told = room.act(Action::OpenCase(first));
    assert!(notice(&told).is_error);
    assert!(room.bench().open_case_ref().is_none());
}

#[test]
fn opening_the_open_case_again_changes_nothing() {
    let mut room = Room::with_post();
    room.type_behind("Thank you", " very much");
    let id = room.open().id;
    room.act(Action::OpenCase(id));
    assert!(room.text().contains("very much"));
    assert_eq!(room.bench().undo_name(), Some("typing"));
}

#[test]
fn a_second_window_says_who_holds_the_cases_and_gets_them_when_the_first_is_closed() {
    let mut first = Room::with_post();
    let mut second = start(&first.folder);
    let why = second.cases_unavailable().expect("the cases are held");
    let process = std::process::id();
    assert!(
        why.starts_with(&format!(
            "The cases are in use by another Replywright window (process {process} on "
        )),
        "{why}"
    );
    assert!(why.contains("since 09:00 on 23 November"), "{why}");
    assert!(!second.library().snippets.is_empty());

    let now = Instant::now();
    let refused = second.apply(Action::Paste(SECOND.to_owned()), now);
    let error = refused.expect_err("the first window still has them");
    assert!(error.to_string().contains("another Replywright window"));

    first.bench_mut().flush();
    first.bench = None;
    second
        .apply(Action::Paste(SECOND.to_owned()), now)
        .expect("now they are free");
    assert_eq!(second.cases_unavailable(), None);
    assert_eq!(second.cases().len(), 2, "those of the first window too");
}

#[test]
fn damaged_cases_are_said_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    drop(start(&folder));
    let file = folder.path().join(crate::platform::CASES_FILE);
    std::fs::write(&file, b"something else altogether").unwrap();
    let bench = start(&folder);
    let why = bench.cases_unavailable().expect("they cannot be read");
    assert!(why.contains("is damaged"), "{why}");
    assert_eq!(std::fs::read(&file).unwrap(), b"something else altogether");
}

#[test]
fn the_list_stands_by_deadline_and_then_by_who_has_waited_longest() {
    let mut room = Room::new();
    let late = room.paste(SECOND);
    let early = room.paste(FIRST);
    let pressing = room.paste(
        "Court soon

Post by pebbledash » Sun Nov 22, 2026 9:40 am

Hello, our final hearing is on 2 December 2026. What should I bring?
",
    );
    let ids: Vec<CaseId> = room.bench().cases().iter().map(|case| case.id).collect();
    assert_eq!(ids, [pressing, early, late]);
    room.reopen();
    let again: Vec<CaseId> = room.bench().cases().iter().map(|case| case.id).collect();
    assert_eq!(again, ids);
    let urgency = room.bench().cases()[0]
        .urgency
        .clone()
        .expect("it was read");
    assert_eq!(
        urgency.deadline(today().date()),
        Some(jiff::civil::date(2026, 12, 2))
    );
    assert_eq!(urgency.posted, Some(jiff::civil::date(2026, 11, 22)));
}

#[test]
fn a_sent_case_moves_only_when_another_is_opened() {
    let mut room = Room::new();
    let first = room.paste(FIRST);
    let second = room.paste(SECOND);
    room.act(Action::OpenCase(first));
    room.act(Action::SetState(CaseState::Sent));
    let top = |room: &Room| room.bench().cases()[0].id;
    assert_eq!(top(&room), first);
    room.act(Action::OpenCase(second));
    assert_eq!(top(&room), second);
}

/// Waits until cases are marked as sent, and gives what is told then.
fn marked(room: &mut Room) -> Notice {
    let until = Instant::now() + Duration::from_secs(30);
    loop {
        assert!(Instant::now() < until, "it never ends");
        room.pass(Duration::from_millis(2));
        if let Some(notice) = room.bench_mut().take_notice() {
            return notice;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// What undoes it.
#[track_caller]
fn way_back(notice: &Notice) -> Action {
    notice.offer.clone().expect("a way back").1
}

#[test]
fn several_cases_are_closed_at_once_and_opened_again() {
    let mut room = Room::new();
    let first = room.paste(FIRST);
    let second = room.paste(SECOND);
    let sent = |id| (id, CaseState::Sent);
    let gone = CaseId(99);
    room.act(Action::SetStates(vec![
        sent(first),
        sent(second),
        sent(gone),
    ]));
    let told = marked(&mut room);
    assert_eq!(told.text, "2 cases marked as sent");
    assert_eq!(room.open().state, CaseState::Sent);
    assert_eq!(room.open().receipts.len(), 1);
    assert_list_is_as_kept(&mut room);
    let back = room.act(way_back(&told));
    assert_eq!(words(&back), "2 cases marked as new");
    let rows = room.bench().cases();
    let is_new =
        |row: &crate::store::CaseSummary| row.state == CaseState::New && row.sent.is_none();
    assert!(rows.iter().all(is_new));
    assert_list_is_as_kept(&mut room);
    for id in [first, second] {
        room.act(Action::OpenCase(id));
        assert_eq!((room.open().receipts.len(), room.open().sent), (0, None));
    }
}

#[test]
fn what_was_sent_before_is_sent_since_then_once_the_change_is_taken_back() {
    let mut room = Room::new();
    let first = room.paste(FIRST);
    room.paste(SECOND);
    room.act(Action::SetStates(vec![(first, CaseState::Sent)]));
    marked(&mut room);
    let row = |room: &Room| {
        let mut rows = room.bench().cases().iter();
        rows.find(|row| row.id == first).expect("its row").clone()
    };
    let sent = row(&room).sent;
    assert!(sent.is_some());
    for is_on_desk in [false, true] {
        if is_on_desk {
            room.act(Action::OpenCase(first));
        }
        let later: jiff::Zoned = "2026-12-24T09:00:00+00:00[UTC]".parse().unwrap();
        let now = room.now;
        room.bench_mut().tick(later, now);
        let told = room.act(Action::SetStates(vec![(first, CaseState::Drafting)]));
        assert_eq!(words(&told), "1 case marked as drafting");
        assert_eq!(row(&room).sent, None);
        room.act(way_back(notice(&told)));
        assert_eq!(row(&room).sent, sent, "on the desk: {is_on_desk}");
        assert_eq!(row(&room).state, CaseState::Sent);
    }
    // Its one receipt is still the only one.
    assert_eq!(room.open().sent, sent);
    assert_eq!(room.open().receipts.len(), 1);
    room.reopen();
    assert_eq!(room.open().sent, sent);
}

#[test]
fn marking_many_as_sent_can_be_given_up_and_those_left_are_as_they_were() {
    let mut room = Room::new();
    let posts: Vec<CaseId> = (0..12)
        .map(|at| room.paste(&SECOND.replace("tallteasel", &format!("lark{at}"))))
        .collect();
    let posts: std::collections::BTreeSet<CaseId> = posts.into_iter().collect();
    let open = room.open().id;
    let all = posts.iter().filter(|id| **id != open);
    let all: Vec<(CaseId, CaseState)> = all.map(|id| (*id, CaseState::Sent)).collect();
    assert!(all.len() > 3, "{posts:?}");
    room.act(Action::SetStates(all.clone()));
    let progress = room.bench().progress().expect("it goes on");
    let begun = format!("Marking as sent: 0 of {}…", all.len());
    assert_eq!(progress.words, begun);
    let busy = room.act(Action::SetStates(all.clone()));
    assert!(words(&busy).starts_with("Other cases are still being marked"));
    while room.bench().progress().is_some_and(|it| it.words == begun) {
        std::thread::sleep(Duration::from_millis(2));
        room.pass(Duration::from_millis(2));
    }
    let told = room.act(progress.cancel.expect("a way to give it up"));
    let rows = room.bench().cases().iter();
    let sent = rows.filter(|row| row.state == CaseState::Sent).count();
    assert!(sent > 0 && sent < all.len(), "{sent}");
    assert!(words(&told).ends_with("left as they were"), "{told:?}");
    assert_list_is_as_kept(&mut room);
    room.act(way_back(notice(&told)));
    let mut rows = room.bench().cases().iter();
    assert!(rows.all(|row| row.state == CaseState::New));
}

#[test]
fn several_cases_are_removed_and_put_back() {
    let mut room = Room::new();
    let ids = vec![room.paste(FIRST), room.paste(SECOND)];
    let told = room.act(Action::DeleteCases(ids.clone()));
    assert!(room.bench().cases().is_empty());
    assert!(room.bench().open_case_ref().is_none());
    assert_eq!(room.bench().removed_cases().unwrap().len(), 2);
    let (_, undo) = notice(&told).offer.clone().expect("a way back");
    room.act(undo);
    assert_eq!(room.bench().cases().len(), 2);
    assert!(room.bench().removed_cases().unwrap().is_empty());
    assert_list_is_as_kept(&mut room);
}

#[test]
fn posts_kept_before_the_list_was_in_order_are_read_for_it() {
    let mut room = Room::new();
    let first = room.paste(FIRST);
    room.bench_mut().flush();
    room.bench = None;
    let file = room.folder.path().join(crate::platform::CASES_FILE);
    let sql = "UPDATE cases SET flag = NULL, deadlines = NULL, posted = NULL";
    let connection = rusqlite::Connection::open(file).unwrap();
    connection.execute_batch(sql).unwrap();
    drop(connection);
    room.bench = Some(start(&room.folder));
    let wait = Instant::now();
    let urgency = |room: &Room| room.bench().cases()[0].urgency.clone();
    let before = room.bench().cases()[0].updated;
    while urgency(&room).is_none() && wait.elapsed() < Duration::from_secs(20) {
        room.pass(Duration::from_millis(10));
        std::thread::sleep(Duration::from_millis(10));
    }
    let posted = urgency(&room).expect("it was read").posted;
    assert_eq!(posted, Some(jiff::civil::date(2026, 11, 20)));
    assert_eq!(room.bench().cases()[0].updated, before);
    assert_eq!(room.bench().cases()[0].id, first);
}
