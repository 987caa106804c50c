//! The order of the list: the gravest flag first, then the deadline, then who has waited longest; what was sent comes last,
//! the newest first.
//!
//! A flag that asks for care and not for haste lifts no case. Deadlines that are past stand above those to come.

use crate::store::{CaseState, CaseSummary};
use jiff::civil::Date;
use jiff::{Timestamp, Zoned};

/// What two rows are compared by; the smaller stands higher.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Waiting {
        flag: u8,
        deadline: Date,
        /// The day of the post. Who has waited more working days has an earlier one.
        since: Date,
        made: Timestamp,
    },
    Sent {
        /// Negative, so that the newest comes first.
        microseconds: i64,
    },
}

/// Puts rows in order.
pub(super) fn sort(list: &mut [CaseSummary], now: &Zoned) {
    list.sort_by_cached_key(|case| (rank(case, now), case.id));
}

fn rank(case: &CaseSummary, now: &Zoned) -> Rank {
    if case.state == CaseState::Sent {
        return Rank::Sent {
            microseconds: -case.sent.unwrap_or(case.updated).as_microsecond(),
        };
    }
    let urgency = case.urgency.as_ref();
    let flag = urgency.and_then(|urgency| urgency.flag).unwrap_or(u8::MAX);
    Rank::Waiting {
        flag: if flag <= 2 { flag } else { u8::MAX },
        deadline: urgency
            .and_then(|urgency| urgency.deadline(now.date()))
            .unwrap_or(Date::MAX),
        since: since(case, now),
        made: case.created,
    }
}

/// The day since which somebody waits: that of the post, or else that on which the case was made.
fn since(case: &CaseSummary, now: &Zoned) -> Date {
    let posted = case.urgency.as_ref().and_then(|urgency| urgency.posted);
    posted.unwrap_or_else(|| case.created.to_zoned(now.time_zone().clone()).date())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{CaseId, Urgency};
    use jiff::civil::date;

    fn now() -> Zoned {
        "2026-11-23T09:00:00+00:00[UTC]".parse().unwrap()
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_795_000_000 + second).unwrap()
    }

    fn case(id: i64, state: CaseState, urgency: Option<Urgency>) -> CaseSummary {
        CaseSummary {
            id: CaseId(id),
            state,
            title: None,
            poster: None,
            urgency,
            brought_from: None,
            sent: None,
            created: at(id),
            updated: at(id),
            deleted: None,
        }
    }

    fn urgency(flag: Option<u8>, deadline: Option<Date>, posted: Date) -> Option<Urgency> {
        Some(Urgency {
            flag,
            deadlines: deadline.into_iter().collect(),
            posted: Some(posted),
        })
    }

    fn sorted(mut list: Vec<CaseSummary>) -> Vec<i64> {
        sort(&mut list, &now());
        list.iter().map(|case| case.id.0).collect()
    }

    #[test]
    fn flags_come_before_deadlines_and_deadlines_before_age() {
        let (old, new) = (date(2026, 11, 9), date(2026, 11, 23));
        let list = vec![
            case(1, CaseState::New, urgency(None, None, old)),
            case(2, CaseState::New, urgency(Some(3), None, new)),
            case(
                3,
                CaseState::New,
                urgency(None, Some(date(2026, 12, 2)), new),
            ),
            case(
                4,
                CaseState::New,
                urgency(None, Some(date(2026, 11, 23)), new),
            ),
            case(
                5,
                CaseState::Ready,
                urgency(None, Some(date(2026, 11, 20)), new),
            ),
            case(6, CaseState::Drafting, urgency(Some(2), None, new)),
            case(7, CaseState::New, urgency(Some(1), None, new)),
            case(
                8,
                CaseState::New,
                urgency(Some(2), Some(date(2026, 11, 30)), new),
            ),
        ];
        assert_eq!(sorted(list), [7, 8, 6, 5, 4, 3, 1, 2]);
    }

    #[test]
    fn what_was_sent_comes_last_and_the_newest_of_it_first() {
        let day = date(2026, 11, 20);
        let list = vec![
            case(1, CaseState::Sent, urgency(Some(1), None, day)),
            case(2, CaseState::Sent, None),
            case(3, CaseState::New, urgency(None, None, day)),
        ];
        assert_eq!(sorted(list), [3, 2, 1]);
    }

    #[test]
    fn a_post_that_was_never_read_stands_by_the_day_its_case_was_made() {
        let list = vec![
            case(1, CaseState::New, None),
            case(2, CaseState::New, urgency(None, None, date(2020, 1, 1))),
            case(3, CaseState::New, None),
        ];
        assert_eq!(sorted(list), [2, 1, 3]);
    }
}
