//! When a backup is due.

use jiff::{SignedDuration, Timestamp};

/// No backup is older, while anything changed since.
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// How far ahead a backup may seem to be though no clock was moved: those of one second are named after the next ones that
/// are free.
const AHEAD: SignedDuration = SignedDuration::from_mins(1);

/// What is known of a file and its newest good backup.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing {
    /// When that backup was taken, and of which version; none if there is none.
    pub(super) newest: Option<(Timestamp, i64)>,
    /// The version the file has now.
    pub(super) version: i64,
    /// When the file was last written to; none if nobody knows.
    pub(super) written: Option<Timestamp>,
}

/// Whether the newest backup is older than a day. One from the future is none: the clock was moved, and nobody knows for
/// how long it would be newer than all that comes.
pub(super) fn is_old(newest: Option<Timestamp>, now: Timestamp) -> bool {
    newest.is_none_or(|taken| is_from_future(taken, now) || now.duration_since(taken) >= DAY)
}

fn is_from_future(taken: Timestamp, now: Timestamp) -> bool {
    taken.duration_since(now) > AHEAD
}

/// Whether a backup is to be taken now.
pub(super) fn is_due(standing: &Standing, now: Timestamp) -> bool {
    let Some((taken, version)) = standing.newest else {
        return true;
    };
    // Where the clock was moved, the times of the file tell nothing.
    let has_changed =
        is_from_future(taken, now) || standing.written.is_none_or(|written| written > taken);
    version != standing.version || (is_old(Some(taken), now) && has_changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: i64) -> Timestamp {
        Timestamp::from_second(1_795_000_000 + hour * 3600).expect("a moment")
    }

    fn due(taken: i64, written: Option<i64>, now: i64) -> bool {
        let standing = Standing {
            newest: Some((at(taken), 3)),
            version: 3,
            written: written.map(at),
        };
        is_due(&standing, at(now))
    }

    #[test]
    fn one_is_due_after_a_day_in_which_something_changed() {
        assert!(!due(0, Some(5), 23));
        assert!(due(0, Some(5), 24));
        assert!(due(0, None, 24), "nobody knows");
        assert!(!due(0, Some(-1), 24), "nothing changed since");
        assert!(!due(0, Some(-1), 24 * 365));
    }

    #[test]
    fn a_clock_moved_back_or_forward_does_not_put_it_off() {
        assert!(due(1, Some(0), 0), "the backup is from the future");
        assert!(due(24 * 365, Some(0), 0));
        assert!(due(0, Some(1), 24 * 365));
    }

    #[test]
    fn backups_of_one_second_do_not_look_as_if_the_clock_was_moved() {
        let seconds = SignedDuration::from_secs;
        assert!(!is_old(Some(at(0) + seconds(20)), at(0)));
        assert!(is_old(Some(at(0) + seconds(61)), at(0)));
    }

    #[test]
    fn one_is_due_where_there_is_none_and_after_a_migration() {
        let standing = Standing {
            newest: None,
            version: 3,
            written: Some(at(0)),
        };
        assert!(is_due(&standing, at(0)));
        let newest = Some((at(0), 2));
        assert!(is_due(&Standing { newest, ..standing }, at(0)));
    }
}
