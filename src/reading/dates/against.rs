//! A day shown against today, for people: "today", "was 4 days ago", "on Monday 14 December".

use jiff::civil::Date;

/// Up to how many days away a day is told by their number.
const NEAR_DAYS: i32 = 7;

/// Says how a day lies to today, read anew each day: "tomorrow", "in 3 days", "was yesterday".
///
/// Days more than a week away are named, with their year where it is not this one.
pub fn day_against(on: Date, today: Date) -> String {
    let days = today.until(on).map_or(0, |span| span.get_days());
    match days {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "was yesterday".to_owned(),
        2..=NEAR_DAYS => format!("in {days} days"),
        _ if days < 0 && -days <= NEAR_DAYS => format!("was {} days ago", -days),
        _ => {
            let verb = if days < 0 { "was on" } else { "on" };
            let form = if on.year() == today.year() {
                "%A %-d %B"
            } else {
                "%A %-d %B %Y"
            };
            format!("{verb} {}", on.strftime(form))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_is_shown_against_today() {
        let today = date(2025, 12, 10);
        for (on, shown) in [
            (date(2025, 12, 10), "today"),
            (date(2025, 12, 11), "tomorrow"),
            (date(2025, 12, 12), "in 2 days"),
            (date(2025, 12, 17), "in 7 days"),
            (date(2025, 12, 18), "on Thursday 18 December"),
            (date(2026, 1, 5), "on Monday 5 January 2026"),
            (date(2025, 12, 9), "was yesterday"),
            (date(2025, 12, 6), "was 4 days ago"),
            (date(2025, 12, 3), "was 7 days ago"),
            (date(2025, 12, 1), "was on Monday 1 December"),
            (date(2024, 12, 31), "was on Tuesday 31 December 2024"),
        ] {
            assert_eq!(day_against(on, today), shown);
        }
    }
}
