//! Ages of another time: "when he was 3", "until hes 18", "she is 2 in June", "taken aged 4 at the time".

use super::reader::Reader;
use crate::text::calendar::{WEEKDAYS, is_month};

/// Words before a statement that put it into another time, or make it a mere possibility.
const BEFORE: [&str; 25] = [
    "when", "wen", "since", "until", "untill", "till", "til", "before", "once", "at", "by", "from",
    "if", "after", "whenever", "unless", "day", "week", "month", "year", "moment", "time", "than",
    "whether", "like",
];
/// Feasts that birthdays and moves are told by.
const FEASTS: [&str; 2] = ["christmas", "easter"];
const SHORT_DAYS: [&str; 9] = [
    "mon", "tues", "tue", "weds", "wed", "thurs", "fri", "sat", "sun",
];
/// Words behind an age for a birthday still to come.
const COMING: [&str; 5] = ["next", "tomorrow", "soon", "tmrw", "december"];

/// Whether the words before `start` put what follows into another time.
pub(super) fn is_of_another_time(reader: &Reader<'_>, start: usize) -> bool {
    let last = reader.before(start, 1);
    let but_one = reader.before(start, 2);
    BEFORE.contains(&last)
        || (BEFORE.contains(&but_one) && matches!(last, "the" | "that" | "both" | "only" | "just"))
        || (last == "soon" && but_one == "as")
        || (last == "as" && but_one == "soon")
}

/// Whether a birthday to come follows an age: "in June", "next week", "on Friday".
pub(super) fn comes_still(reader: &Reader<'_>, end: usize) -> bool {
    let next = reader.next(end);
    let behind = reader.next(end + 1);
    let further = reader.next(end + 2);
    let in_a_month = matches!(next, "in" | "on" | "at" | "this" | "by")
        && (is_month(behind)
            || is_day(behind)
            || behind.ends_with("th") && behind.starts_with(|c: char| c.is_ascii_digit()));
    let on_the_day = matches!(next, "on" | "in") && behind == "the" && further.ends_with("th");
    let in_some_time = next == "in"
        && ["week", "weeks", "month", "months", "days", "time"]
            .iter()
            .any(|unit| *unit == further || *unit == reader.next(end + 3));
    let this_month = next == "this" && matches!(behind, "week" | "month" | "weekend" | "year");
    COMING.contains(&next) || in_a_month || on_the_day || in_some_time || this_month
}

/// Whether a day or a month gone by follows: "last week", "yesterday", "in May", "on Friday".
pub(super) fn is_dated(reader: &Reader<'_>, end: usize) -> bool {
    let behind = reader.next(end + 1);
    match reader.next(end) {
        "yesterday" | "today" => true,
        "last" | "this" => {
            is_day_or_month(behind) || matches!(behind, "week" | "weekend" | "month")
        }
        "in" | "on" => is_day_or_month(behind),
        _ => false,
    }
}

fn is_day_or_month(word: &str) -> bool {
    is_month(word) || is_day(word) || SHORT_DAYS.contains(&word)
}

/// Whether the words behind an age say that it was another time: "at the time", "when they took her", "in 2021".
pub(super) fn was_then(reader: &Reader<'_>, end: usize) -> bool {
    let next = reader.next(end);
    let behind = reader.next(end + 1);
    let further = reader.next(end + 2);
    let is_year = |word: &str| {
        word.len() == 4
            && (word.starts_with("19") || word.starts_with("20"))
            && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    match next {
        "when" | "then" | "ago" | "whilst" | "while" => true,
        "at" => matches!(behind, "the" | "that") && further == "time",
        "back" => behind == "then",
        "in" => is_year(behind) || is_year(further),
        "last" => behind == "year",
        "the" => matches!(behind, "day" | "week" | "month" | "year"),
        _ => further == "ago" || behind == "ago",
    }
}

fn is_day(word: &str) -> bool {
    WEEKDAYS.contains(&word) || FEASTS.contains(&word)
}
