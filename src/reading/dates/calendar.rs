//! What a written day means, told from the day of the post.

use super::forms::{Day, Vague, Which};
use jiff::Span;
use jiff::civil::{Date, Weekday};

/// How far ahead a date without a year may lie before the one just gone is more likely meant.
const FAR_AHEAD_DAYS: i32 = 300;
/// From how many days a thing is not soon any more.
const SOON_DAYS: i32 = 7;
/// The same for a baby that is due.
const SOON_DAYS_OF_BIRTH: i32 = 42;

/// Which way a day lies from the post, by the words round it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Past,
    Future,
    /// The words do not say; the nearest such day is meant.
    Open,
}

/// The day that is meant; nothing if it cannot be told.
pub(super) fn resolve(day: Day, direction: Direction, posted: Option<Date>) -> Option<Date> {
    if let Day::Dated {
        day,
        month,
        year: Some(year),
    } = day
    {
        return Date::new(year, month, day).ok();
    }
    let posted = posted?;
    match day {
        Day::FromPost(days) => shifted(posted, days),
        Day::Weekday {
            weekday,
            which,
            further,
        } => shifted(day_of_week(weekday, which, direction, posted)?, further),
        Day::Dated { day, month, .. } => nearest(
            direction,
            posted,
            [-1, 0, 1].map(|years| Date::new(posted.year().checked_add(years)?, month, day).ok()),
        ),
        Day::OfMonth(day) => nearest(
            direction,
            posted,
            [-1, 0, 1].map(|months| {
                let month = posted
                    .first_of_month()
                    .checked_add(Span::new().months(months))
                    .ok()?;
                Date::new(month.year(), month.month(), day).ok()
            }),
        ),
        Day::EndOfMonth => Some(posted.last_of_month()),
        Day::Left(_) | Day::Vague(_) => None,
    }
}

/// Whether a thing ahead is soon: by its day or, where that cannot be told, by the words.
pub(super) fn is_soon(day: Day, on: Option<Date>, posted: Option<Date>, is_birth: bool) -> bool {
    let limit = if is_birth {
        SOON_DAYS_OF_BIRTH
    } else {
        SOON_DAYS
    };
    let is_near = |days: i32| (0..=limit).contains(&days);
    if let (Some(on), Some(posted)) = (on, posted) {
        let days = days_between(posted, on);
        // Whether "next Friday" is this week's or the one after, nobody can say: in doubt it is soon.
        let may_be_nearer = matches!(
            day,
            Day::Weekday {
                which: Which::Next,
                ..
            }
        );
        return is_near(days) || (may_be_nearer && is_near(days - 7));
    }
    match day {
        Day::FromPost(days) | Day::Left(days) => is_near(days),
        Day::Weekday { further, .. } => further == 0,
        Day::Vague(Vague::Soon | Vague::NextWeek) => true,
        Day::Dated { .. } | Day::OfMonth(_) | Day::EndOfMonth | Day::Vague(_) => false,
    }
}

pub(super) fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

fn shifted(day: Date, days: i32) -> Option<Date> {
    day.checked_add(Span::new().try_days(days).ok()?).ok()
}

/// "Last Monday" is the one before the post's day, "next Friday" that of the week after the post's.
fn day_of_week(weekday: Weekday, which: Which, direction: Direction, posted: Date) -> Option<Date> {
    let ahead = direction == Direction::Future;
    match which {
        Which::Last => posted.nth_weekday(-1, weekday).ok(),
        Which::This if ahead && posted.weekday() == weekday => Some(posted),
        Which::Next => {
            let to_monday = 7 - i32::from(posted.weekday().to_monday_zero_offset());
            shifted(
                posted,
                to_monday + i32::from(weekday.to_monday_zero_offset()),
            )
        }
        Which::This | Which::Plain => posted.nth_weekday(if ahead { 1 } else { -1 }, weekday).ok(),
    }
}

/// The candidate nearest to the post's day in a direction; of two days far from each other, one just gone is more
/// likely meant than one almost a year ahead.
fn nearest<const N: usize>(
    direction: Direction,
    posted: Date,
    candidates: [Option<Date>; N],
) -> Option<Date> {
    let days = |on: &Date| days_between(posted, *on);
    let candidates = || candidates.iter().copied().flatten();
    let closest = || candidates().min_by_key(|on| days(on).abs());
    match direction {
        Direction::Past => candidates().filter(|on| days(on) <= 0).max(),
        Direction::Future => candidates()
            .filter(|on| (0..FAR_AHEAD_DAYS).contains(&days(on)))
            .min()
            .or_else(closest),
        Direction::Open => closest(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// A Friday.
    const POSTED: Date = date(2025, 12, 12);

    #[track_caller]
    fn means(day: Day, direction: Direction, on: Date) {
        assert_eq!(resolve(day, direction, Some(POSTED)), Some(on), "{day:?}");
    }

    fn weekday(weekday: Weekday, which: Which) -> Day {
        Day::Weekday {
            weekday,
            which,
            further: 0,
        }
    }

    fn of_year(day: i8, month: i8) -> Day {
        Day::Dated {
            day,
            month,
            year: None,
        }
    }

    #[test]
    fn a_weekday_is_told_from_the_day_of_the_post() {
        use Direction::{Future, Past};
        let monday = |which| weekday(Weekday::Monday, which);
        means(monday(Which::Plain), Future, date(2025, 12, 15));
        means(monday(Which::Plain), Past, date(2025, 12, 8));
        means(monday(Which::Last), Past, date(2025, 12, 8));
        means(monday(Which::Next), Future, date(2025, 12, 15));
        let friday = |which| weekday(Weekday::Friday, which);
        means(friday(Which::This), Future, POSTED);
        means(friday(Which::Plain), Future, date(2025, 12, 19));
        means(friday(Which::Next), Future, date(2025, 12, 19));
    }

    #[test]
    fn next_friday_said_on_a_monday_is_that_of_the_week_after_but_may_be_soon() {
        let monday = date(2025, 12, 15);
        let day = weekday(Weekday::Friday, Which::Next);
        let on = resolve(day, Direction::Future, Some(monday));
        assert_eq!(on, Some(date(2025, 12, 26)));
        assert!(is_soon(day, on, Some(monday), false));
    }

    #[test]
    fn a_date_without_a_year_is_the_nearest_the_words_allow() {
        means(of_year(5, 1), Direction::Future, date(2026, 1, 5));
        means(of_year(5, 1), Direction::Past, date(2025, 1, 5));
        means(of_year(5, 1), Direction::Open, date(2026, 1, 5));
        means(of_year(10, 12), Direction::Future, date(2025, 12, 10));
        means(Day::OfMonth(3), Direction::Future, date(2026, 1, 3));
        means(Day::OfMonth(3), Direction::Past, date(2025, 12, 3));
    }

    #[test]
    fn a_day_that_never_was_means_nothing() {
        assert_eq!(resolve(of_year(31, 4), Direction::Open, Some(POSTED)), None);
        assert_eq!(resolve(Day::OfMonth(3), Direction::Past, None), None);
    }
}
