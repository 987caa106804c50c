//! Working days in England and Wales, which a parent's wait is counted in.

use jiff::civil::{Date, Weekday, date};

/// The bank holidays of England and Wales, 2025 to 2028, in order. Source: <https://www.gov.uk/bank-holidays>; those of 2028
/// by the rules of the Banking and Financial Dealings Act 1971, with Easter on 16 April. In other years only weekends are
/// left out.
const BANK_HOLIDAYS: [Date; 32] = [
    date(2025, 1, 1),
    date(2025, 4, 18),
    date(2025, 4, 21),
    date(2025, 5, 5),
    date(2025, 5, 26),
    date(2025, 8, 25),
    date(2025, 12, 25),
    date(2025, 12, 26),
    date(2026, 1, 1),
    date(2026, 4, 3),
    date(2026, 4, 6),
    date(2026, 5, 4),
    date(2026, 5, 25),
    date(2026, 8, 31),
    date(2026, 12, 25),
    date(2026, 12, 28),
    date(2027, 1, 1),
    date(2027, 3, 26),
    date(2027, 3, 29),
    date(2027, 5, 3),
    date(2027, 5, 31),
    date(2027, 8, 30),
    date(2027, 12, 27),
    date(2027, 12, 28),
    date(2028, 1, 3),
    date(2028, 4, 14),
    date(2028, 4, 17),
    date(2028, 5, 1),
    date(2028, 5, 29),
    date(2028, 8, 28),
    date(2028, 12, 25),
    date(2028, 12, 26),
];

/// Counts the working days after `from`, up to and with `to`; none if `to` is no later.
///
/// Weekends and the bank holidays of England and Wales are left out, these for 2025 to 2028 only.
pub fn working_days(from: Date, to: Date) -> i32 {
    let days = from.until(to).map_or(0, |span| span.get_days());
    if days <= 0 {
        return 0;
    }
    let over_weeks = (1..=days % 7)
        .filter(|day| !is_weekend((from.weekday().to_monday_zero_offset() as i32 + day) % 7))
        .count();
    let holidays = BANK_HOLIDAYS
        .iter()
        .filter(|day| from < **day && **day <= to)
        .count();
    days / 7 * 5 + over_weeks as i32 - holidays as i32
}

/// Whether a day is a Saturday or a Sunday, counted from Monday, which is 0.
fn is_weekend(day: i32) -> bool {
    day >= i32::from(Weekday::Saturday.to_monday_zero_offset())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same, day by day.
    fn counted(from: Date, to: Date) -> i32 {
        let mut count = 0;
        let mut day = from;
        while day < to {
            day = day.tomorrow().unwrap();
            let is_off = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
            count += i32::from(!is_off && !BANK_HOLIDAYS.contains(&day));
        }
        count
    }

    #[test]
    fn weekends_and_bank_holidays_do_not_count() {
        let friday = date(2026, 11, 20);
        assert_eq!(working_days(friday, friday), 0);
        assert_eq!(working_days(friday, date(2026, 11, 22)), 0);
        assert_eq!(working_days(friday, date(2026, 11, 23)), 1);
        assert_eq!(working_days(friday, date(2026, 11, 27)), 5);
        assert_eq!(working_days(date(2026, 12, 24), date(2026, 12, 29)), 1);
        assert_eq!(working_days(date(2026, 4, 2), date(2026, 4, 7)), 1);
    }

    #[test]
    fn a_post_from_the_future_has_not_waited() {
        assert_eq!(working_days(date(2027, 1, 1), date(2026, 1, 1)), 0);
    }

    #[test]
    fn each_span_counts_as_its_days_do_one_by_one() {
        let mut from = date(2025, 12, 20);
        for step in 0..60 {
            for length in [1, 2, 6, 7, 8, 20, 130] {
                let to = from.checked_add(jiff::Span::new().days(length)).unwrap();
                assert_eq!(working_days(from, to), counted(from, to), "{from} {to}");
            }
            from = from
                .checked_add(jiff::Span::new().days(step % 5 + 1))
                .unwrap();
        }
    }

    #[test]
    fn the_longest_wait_there_can_be_is_counted_at_once() {
        assert!(working_days(Date::MIN, Date::MAX) > 5_000_000);
    }

    #[test]
    fn holidays_are_in_order_and_on_working_days() {
        assert!(BANK_HOLIDAYS.is_sorted());
        for day in BANK_HOLIDAYS {
            let offset = i32::from(day.weekday().to_monday_zero_offset());
            assert!(!is_weekend(offset), "{day}");
        }
    }
}
