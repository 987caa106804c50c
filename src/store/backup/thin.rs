//! Which backups are let go: the older they are, the fewer are kept.

use super::list::{backups, newest_verified};
use super::name::Kept;
use super::seal;
use crate::error::Result;
use crate::platform::remove_file;
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use std::collections::BTreeSet;
use std::path::Path;

/// So long all are kept.
const ALL: SignedDuration = SignedDuration::from_hours(24);
/// So long the newest of each day is kept.
const DAILY: SignedDuration = SignedDuration::from_hours(24 * 7);
/// So long the newest of each week is kept.
const WEEKLY: SignedDuration = SignedDuration::from_hours(24 * 7 * 5);
/// So long the newest of each month is kept.
const MONTHLY: SignedDuration = SignedDuration::from_hours(24 * 366);

/// Removes the backups of a file that need not be kept any longer, and says how many those were.
///
/// The newest that can be trusted stays whatever its age; if there is none, all stay.
///
/// # Errors
/// `ReadOnly` or `Io`; those that were not yet removed are then still there.
pub fn thin(folder: &Path, of: Kept, now: Timestamp) -> Result<usize> {
    let all = backups(folder)?;
    let of_this: Vec<_> = all.into_iter().filter(|backup| backup.of == of).collect();
    let taken: Vec<_> = of_this.iter().map(|backup| backup.taken).collect();
    let kept = worth_keeping(&taken, now);
    let mut going = of_this;
    going.retain(|backup| !kept.contains(&backup.taken));
    if going.is_empty() {
        return Ok(0);
    }
    // To read one whole takes a while, so it is done only where others go.
    let Some(trusted) = newest_verified(folder, of)? else {
        return Ok(0);
    };
    going.retain(|backup| *backup != trusted);
    for backup in &going {
        // The seal goes last: what is left of a power cut is then a seal, and no backup that nobody can trust.
        remove_file(&backup.path)?;
        remove_file(&seal::place(&backup.path))?;
    }
    Ok(going.len())
}

/// Those of these moments whose backups are kept.
///
/// Where any lies after `now` all are kept: a clock was moved, and nobody knows which way.
fn worth_keeping(taken: &[Timestamp], now: Timestamp) -> BTreeSet<Timestamp> {
    if taken.iter().any(|at| *at > now) {
        return taken.iter().copied().collect();
    }
    let mut newest_first = taken.to_vec();
    newest_first.sort_by(|one, other| other.cmp(one));
    let (mut days, mut weeks, mut months) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    newest_first.retain(|at| {
        let date = at.to_zoned(TimeZone::UTC).date();
        let week = date.iso_week_date();
        let age = now.duration_since(*at);
        // Each is asked, since the newest of a week also stands for its day.
        [
            age <= ALL,
            days.insert(date) && age <= DAILY,
            weeks.insert((week.year(), week.week())) && age <= WEEKLY,
            months.insert((date.year(), date.month())) && age <= MONTHLY,
        ]
        .contains(&true)
    });
    newest_first.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    const HOUR: i64 = 3600;
    const DAY: i64 = 24 * HOUR;

    fn at(second: i64) -> Timestamp {
        // A Sunday at noon, so that no border of a day is near.
        Timestamp::from_second(1_795_348_800 + second).unwrap()
    }

    /// What is there on each of `days` days on which a backup is taken every `every` seconds and thinned after.
    fn kept_after(days: i64, every: i64) -> Vec<Timestamp> {
        let mut there: Vec<Timestamp> = Vec::new();
        let mut second = 0;
        while second <= days * DAY {
            there.push(at(second));
            there = worth_keeping(&there, at(second)).into_iter().collect();
            second += every;
        }
        there
    }

    fn ages(there: &[Timestamp], now: Timestamp) -> Vec<i64> {
        there
            .iter()
            .rev()
            .map(|taken| now.duration_since(*taken).as_secs() / DAY)
            .collect()
    }

    #[test]
    fn in_a_year_of_daily_use_days_weeks_and_months_stay() {
        let now = at(400 * DAY);
        let ages = ages(&kept_after(400, DAY), now);
        for age in 0..=7 {
            assert!(ages.contains(&age), "{age}: {ages:?}");
        }
        let within =
            |from: i64, to: i64| ages.iter().filter(|age| (from..=to).contains(age)).count();
        assert_eq!(
            within(8, 35),
            4 + 1,
            "four weeks and the end of a month: {ages:?}"
        );
        assert!((10..=12).contains(&within(36, 366)), "{ages:?}");
        assert_eq!(within(367, 400), 0);
    }

    #[test]
    fn all_of_the_last_day_stay_and_of_the_day_before_the_newest() {
        let now = at(2 * DAY);
        let there = kept_after(2, HOUR);
        let today = there.iter().filter(|at| now.duration_since(**at) <= ALL);
        assert_eq!(today.count(), 25);
        // The newest of the day on which it began, and the one that was the newest of the day after that.
        assert!(there.len() <= 27, "{}", there.len());
    }

    #[test]
    fn a_clock_that_was_moved_back_lets_nothing_go() {
        let taken: Vec<_> = (0..500).map(|day| at(day * DAY)).collect();
        assert_eq!(worth_keeping(&taken, at(498 * DAY)).len(), 500);
        assert!(worth_keeping(&taken, at(499 * DAY)).len() < 40);
    }

    fn moments() -> impl Strategy<Value = Vec<i64>> {
        proptest::collection::vec(0..500 * DAY, 0..200)
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 200, failure_persistence: None, rng_seed: RngSeed::Fixed(17), ..ProptestConfig::default()
        })]

        #[test]
        fn what_was_thinned_once_stays_when_it_is_thinned_again(seconds in moments()) {
            let now = at(500 * DAY);
            let taken: Vec<_> = seconds.into_iter().map(at).collect();
            let once = worth_keeping(&taken, now);
            let again: Vec<_> = once.iter().copied().collect();
            prop_assert_eq!(worth_keeping(&again, now), once);
        }

        #[test]
        fn every_day_week_and_month_that_had_one_within_its_time_still_has_one(seconds in moments()) {
            let now = at(500 * DAY);
            let taken: BTreeSet<_> = seconds.into_iter().map(at).collect();
            let all: Vec<_> = taken.iter().copied().collect();
            let kept = worth_keeping(&all, now);
            prop_assert!(kept.is_subset(&taken));
            prop_assert!(kept.len() < 60 + taken.iter().filter(|at| now.duration_since(**at) <= ALL).count());
            for at in taken {
                let date = at.to_zoned(TimeZone::UTC).date();
                let has = |same: &dyn Fn(jiff::civil::Date) -> bool| {
                    kept.iter().any(|kept| *kept >= at && same(kept.to_zoned(TimeZone::UTC).date()))
                };
                let age = now.duration_since(at);
                prop_assert!(age > ALL || kept.contains(&at));
                prop_assert!(age > DAILY || has(&|other| other == date));
                let week = date.iso_week_date();
                let same_week = has(&|other| {
                    let other = other.iso_week_date();
                    (other.year(), other.week()) == (week.year(), week.week())
                });
                prop_assert!(age > WEEKLY || same_week);
                let same_month = has(&|other| other.first_of_month() == date.first_of_month());
                prop_assert!(age > MONTHLY || same_month);
            }
        }

        #[test]
        fn of_any_moments_the_newest_always_stays(seconds in moments(), now in 0..900 * DAY) {
            let taken: Vec<_> = seconds.into_iter().map(at).collect();
            let now = at(now);
            let kept = worth_keeping(&taken, now);
            if let Some(newest) = taken.iter().max() {
                let is_old = now.duration_since(*newest) > MONTHLY;
                prop_assert!(is_old || kept.contains(newest));
            }
        }
    }
}
