//! Which cases go by themselves, and when: from their days, how long cases are kept, and today. No clock and no file here.

use crate::store::{CaseId, Staying};
use jiff::civil::Date;
use jiff::{Span, Timestamp};

/// How many days ahead it is announced that a case goes.
const AHEAD_DAYS: i64 = 7;

/// For how long a clock may have been away to be believed without a word: nobody is on leave for longer every day.
const BELIEVED_DAYS: i64 = 31;

/// How far a clock may go back, in seconds: as much as computers set theirs right by.
const SLACK_SECONDS: i64 = 3_600;

/// A case that was sent or removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Aged {
    pub(super) case: CaseId,
    /// The day it was last saved after it was sent, or the day it was removed.
    pub(super) since: Date,
    pub(super) staying: Staying,
}

/// What is to be done today.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Plan {
    /// Cases whose day is another from now on; none where they stay.
    pub(super) days: Vec<(CaseId, Option<Date>)>,
    /// Cases whose day has come.
    pub(super) goes: Vec<CaseId>,
}

/// What is to be done today with cases that are kept for so many days; none where they are kept always.
///
/// Nothing goes that was not announced on a day before. The first time of all it is announced a week ahead at least.
pub(super) fn plan(cases: &[Aged], keep_days: Option<i64>, today: Date, is_first: bool) -> Plan {
    let mut plan = Plan::default();
    let least = if is_first { AHEAD_DAYS } else { 1 };
    for it in cases {
        let announced = it.staying.goes_on;
        let due = keep_days.filter(|_| !it.staying.kept);
        let due = due.and_then(|days| later(it.since, days));
        let wanted = due
            .filter(|due| later(today, AHEAD_DAYS).is_some_and(|end| *due <= end))
            .and_then(|due| Some(due.max(later(today, least)?)));
        // A day that was announced stands while it is no sooner than it should be and not beyond what is ever announced.
        let stands = announced.filter(|day| {
            due.is_some_and(|due| *day >= due)
                && later(today, AHEAD_DAYS).is_some_and(|end| *day <= end)
        });
        match stands {
            Some(day) if day <= today && !is_first => plan.goes.push(it.case),
            Some(_) if !is_first => {}
            _ if announced != wanted => plan.days.push((it.case, wanted)),
            _ => {}
        }
    }
    plan
}

fn later(day: Date, days: i64) -> Option<Date> {
    day.checked_add(Span::new().try_days(days).ok()?).ok()
}

/// Whether the clock can be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clock {
    /// It was never looked at before.
    First,
    /// It can.
    Believed,
    /// It was later before: what was announced by it does not hold.
    WentBack,
    /// It is further on than anybody is away.
    FarAhead,
}

/// Holds the clock against the time of the last look.
pub(super) fn believe(last: Option<Timestamp>, now: Timestamp) -> Clock {
    let Some(last) = last else {
        return Clock::First;
    };
    let seconds = now.as_second().saturating_sub(last.as_second());
    if seconds < -SLACK_SECONDS {
        Clock::WentBack
    } else if seconds > BELIEVED_DAYS * 24 * 3_600 {
        Clock::FarAhead
    } else {
        Clock::Believed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 28);

    fn aged(since: Date, goes_on: Option<Date>) -> Aged {
        Aged {
            case: CaseId(1),
            since,
            staying: Staying {
                kept: false,
                goes_on,
            },
        }
    }

    fn planned(it: Aged, today: Date) -> Plan {
        plan(&[it], Some(90), today, false)
    }

    fn announces(day: Option<Date>) -> Plan {
        Plan {
            days: vec![(CaseId(1), day)],
            goes: Vec::new(),
        }
    }

    #[test]
    fn a_case_is_announced_in_the_week_before_and_goes_on_its_day() {
        let since = date(2026, 9, 5);
        let due = date(2026, 12, 4);
        let mut it = aged(since, None);
        assert_eq!(planned(it, date(2026, 11, 26)), Plan::default());
        assert_eq!(planned(it, date(2026, 11, 27)), announces(Some(due)));
        it.staying.goes_on = Some(due);
        assert_eq!(planned(it, date(2026, 12, 3)), Plan::default());
        let goes = vec![CaseId(1)];
        let gone = Plan {
            goes,
            ..Plan::default()
        };
        assert_eq!(planned(it, due), gone);
        assert_eq!(planned(it, date(2026, 12, 20)), gone);
    }

    #[test]
    fn nothing_goes_that_was_not_announced_on_a_day_before() {
        let old = aged(date(2025, 1, 1), None);
        let tomorrow = date(2026, 11, 29);
        assert_eq!(planned(old, TODAY), announces(Some(tomorrow)));
        let first = plan(&[old], Some(90), TODAY, true);
        assert_eq!(first, announces(Some(date(2026, 12, 5))));
    }

    #[test]
    fn what_is_kept_or_was_touched_since_stays_and_what_was_announced_is_taken_back() {
        let mut it = aged(date(2025, 1, 1), Some(TODAY));
        it.staying.kept = true;
        assert_eq!(planned(it, TODAY), announces(None));
        let touched = aged(date(2026, 11, 27), Some(TODAY));
        assert_eq!(planned(touched, TODAY), announces(None));
        let always = plan(&[aged(date(2025, 1, 1), Some(TODAY))], None, TODAY, false);
        assert_eq!(always, announces(None));
    }

    #[test]
    fn keeping_cases_for_longer_takes_back_and_for_shorter_announces_anew() {
        let it = aged(date(2026, 8, 30), Some(TODAY));
        let longer = plan(&[it], Some(365), TODAY, false);
        assert_eq!(longer, announces(None));
        let it = aged(date(2026, 10, 1), None);
        let shorter = plan(&[it], Some(30), TODAY, false);
        assert_eq!(shorter, announces(Some(date(2026, 11, 29))));
    }

    #[test]
    fn a_day_that_a_wrong_clock_announced_does_not_hold() {
        let it = aged(date(2026, 11, 20), Some(date(2027, 11, 29)));
        assert_eq!(planned(it, TODAY), announces(None));
    }

    #[test]
    fn days_at_the_end_of_the_calendar_do_no_harm() {
        let it = aged(Date::MAX, None);
        assert_eq!(planned(it, Date::MAX), Plan::default());
        let it = aged(Date::MIN, Some(Date::MIN));
        assert_eq!(planned(it, Date::MIN), announces(None));
    }

    #[test]
    fn a_clock_is_believed_while_it_goes_on_as_clocks_do() {
        let at = |text: &str| -> Timestamp { text.parse().unwrap() };
        let last = Some(at("2026-11-28T09:00:00Z"));
        for (now, expected) in [
            ("2026-11-28T09:00:00Z", Clock::Believed),
            ("2026-11-28T08:30:00Z", Clock::Believed),
            ("2026-12-28T09:00:00Z", Clock::Believed),
            ("2026-11-28T07:00:00Z", Clock::WentBack),
            ("2019-01-01T00:00:00Z", Clock::WentBack),
            ("2027-11-28T09:00:00Z", Clock::FarAhead),
            ("2026-12-30T09:00:00Z", Clock::FarAhead),
        ] {
            assert_eq!(believe(last, at(now)), expected, "{now}");
        }
        assert_eq!(believe(None, at("2026-11-28T09:00:00Z")), Clock::First);
    }

    #[test]
    fn summer_time_neither_moves_a_day_nor_makes_the_clock_doubtful() {
        // The clocks go back on 25 October 2026: 01:30 comes twice.
        let before = "2026-10-25T01:30:00+01:00[Europe/London]";
        let after = "2026-10-25T01:10:00+00:00[Europe/London]";
        let at = |text: &str| text.parse::<jiff::Zoned>().unwrap();
        let believed = believe(Some(at(before).timestamp()), at(after).timestamp());
        assert_eq!(believed, Clock::Believed);
        assert_eq!(later(at(before).date(), 90), later(at(after).date(), 90));
    }
}
