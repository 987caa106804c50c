//! Publishings that fail, crash or meet somebody else at any of their steps.

use super::journal::digest;
use super::publishing::{publish, publish_with};
use super::testing::{Shared, all_seen, assert_new, team};
use super::{Wait, Written, read_settled};
use crate::error::Error;
use crate::platform::clock::timestamp;
use jiff::SignedDuration;
use std::io::{self, ErrorKind};

/// How often a publishing of [`team`] pauses.
fn pauses() -> usize {
    let (shared, changes) = team();
    let mut count = 0;
    let mut pause = || {
        count += 1;
        Ok(())
    };
    publish_with(shared.path(), &changes, &all_seen, timestamp(), &mut pause).unwrap();
    count
}

#[test]
fn an_error_at_any_step_puts_back_what_was() {
    for stop in 1..=pauses() {
        let (shared, changes) = team();
        let before = shared.texts();
        let mut count = 0;
        let mut pause = || {
            count += 1;
            match count == stop {
                true => Err(io::Error::from(ErrorKind::StorageFull)),
                false => Ok(()),
            }
        };
        let done = publish_with(shared.path(), &changes, &all_seen, timestamp(), &mut pause);
        match done {
            // The last steps only clear up.
            Ok(()) => assert_new(&shared),
            Err(error) => {
                assert!(matches!(error, Error::DiskFull), "{error}");
                assert_eq!(shared.texts(), before, "step {stop}");
                assert_eq!(shared.left_behind(), [""; 0], "step {stop}");
            }
        }
    }
}

/// The folder as a crash leaves it at the step of this number, the lock included.
fn crashed_at(stop: usize) -> (Shared, Vec<Written>) {
    let (shared, changes) = team();
    let mut crashed = None;
    let mut count = 0;
    let mut pause = || {
        count += 1;
        if count == stop {
            crashed = Some(shared.copy());
        }
        Ok(())
    };
    publish_with(shared.path(), &changes, &all_seen, timestamp(), &mut pause).unwrap();
    (crashed.expect("there is such a step"), changes)
}

fn brief() -> Wait {
    let none = std::time::Duration::ZERO;
    Wait {
        quiet: none,
        pause: none,
        limit: none,
    }
}

#[test]
fn after_a_crash_at_any_step_the_folder_is_read_as_it_was_or_as_it_is_to_be_or_not_at_all() {
    let (old, _) = team();
    let old = read_settled(old.path(), brief()).unwrap().files;
    let (new, changes) = team();
    publish(new.path(), &changes, &all_seen).unwrap();
    let new = read_settled(new.path(), brief()).unwrap().files;
    let mut refusals = 0;
    for stop in 1..=pauses() {
        let (shared, _) = crashed_at(stop);
        match read_settled(shared.path(), brief()) {
            Ok(read) => assert!(read.files == old || read.files == new, "step {stop}"),
            Err(error) => {
                assert!(matches!(error, Error::Busy { .. }), "step {stop}: {error}");
                refusals += 1;
            }
        }
    }
    assert!(refusals > 0, "some steps leave a mixture");
}

#[test]
fn after_a_crash_at_any_step_the_next_publishing_finishes_or_forgets_it() {
    let later = timestamp() + SignedDuration::from_mins(11);
    for stop in 1..=pauses() {
        let (shared, changes) = crashed_at(stop);
        let (before, _) = team();
        let publish = |changes: &[Written]| {
            publish_with(shared.path(), changes, &all_seen, later, &mut || Ok(()))
        };
        publish(&[]).unwrap();
        if shared.texts() != before.texts() {
            assert_new(&shared);
        }
        publish(&changes).unwrap();
        assert_new(&shared);
        assert_eq!(shared.left_behind(), [""; 0], "step {stop}");
    }
}

#[test]
fn a_crash_while_putting_back_is_put_back_by_the_next_publishing() {
    let later = timestamp() + SignedDuration::from_mins(11);
    let (before, _) = team();
    for fails in 1..=pauses() {
        for crash in 1..20 {
            let (shared, changes) = team();
            let mut crashed = None;
            let mut count = 0;
            let mut pause = || {
                count += 1;
                if count == fails + crash {
                    crashed = Some(shared.copy());
                }
                match count == fails {
                    true => Err(io::Error::from(ErrorKind::StorageFull)),
                    false => Ok(()),
                }
            };
            drop(publish_with(
                shared.path(),
                &changes,
                &all_seen,
                later,
                &mut pause,
            ));
            let Some(crashed) = crashed else { break };
            let later = later + SignedDuration::from_mins(11);
            publish_with(crashed.path(), &[], &all_seen, later, &mut || Ok(())).unwrap();
            if crashed.texts() != before.texts() {
                assert_new(&crashed);
            }
            assert_eq!(crashed.left_behind(), [""; 0]);
        }
    }
}

#[test]
fn what_somebody_wrote_since_a_crash_is_not_written_over() {
    let later = timestamp() + SignedDuration::from_mins(11);
    for stop in 1..=pauses() {
        let (shared, _) = crashed_at(stop);
        shared.write("guidance/a.md", "theirs");
        publish_with(shared.path(), &[], &all_seen, later, &mut || Ok(())).unwrap();
        assert_eq!(shared.texts()["guidance/a.md"], "theirs", "step {stop}");
    }
}

#[test]
fn a_file_that_somebody_writes_half_way_stops_the_publishing_and_stays() {
    let pauses = pauses();
    let mut stopped = 0;
    for stop in 1..=pauses {
        let (shared, changes) = team();
        let before = shared.texts();
        let mut count = 0;
        let mut pause = || {
            count += 1;
            if count == stop {
                shared.write("issues/c.md", "theirs");
            }
            Ok(())
        };
        let seen = |path: &str, text: Option<&str>| path != "issues/c.md" || text.is_none();
        let done = publish_with(shared.path(), &changes, &seen, timestamp(), &mut pause);
        if let Err(error) = done {
            assert!(matches!(error, Error::Unseen { .. }), "{error}");
            let mut expected = before.clone();
            expected.insert("issues/c.md".to_owned(), "theirs".to_owned());
            assert_eq!(shared.texts(), expected, "step {stop}");
            stopped += 1;
        }
    }
    assert!(stopped > 0);
}

#[test]
fn a_journal_planted_in_the_folder_moves_nothing_out_of_it() {
    let (shared, _) = team();
    let victim = Shared::new();
    let text = format!(
        "[[moves]]\npath = \"{}/house.toml\"\nafter = \"{}\"\n",
        victim.path().display(),
        digest(b"evil")
    );
    shared.write(".replywright-publishing/journal.toml", text);
    shared.write(".replywright-publishing/0.new", "evil");
    publish(shared.path(), &[], &all_seen).unwrap();
    assert_eq!(victim.texts()["house.toml"], "name = \"Test\"\n");
    assert_eq!(shared.left_behind(), [""; 0]);
}
