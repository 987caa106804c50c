//! How people write a day: "today", "next Thursday", "in 2 weeks", "the 14th". What it means is said by `calendar`.

use super::counted::counted;
use super::written::{month_or_year, written_date};
use crate::reading::sentence::Sentence;
use jiff::civil::Weekday;
use std::ops::Range;

/// A day as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    /// So many days from the day of the post: "tomorrow" is 1.
    FromPost(i32),
    /// Some days counted from another day than the post's: "21 days to appeal".
    Left(i32),
    /// A day of the week.
    Weekday {
        /// Which day.
        weekday: Weekday,
        /// Of which week.
        which: Which,
        /// Days further on: 7 in "a week on Monday".
        further: i32,
    },
    /// A day of a month, perhaps with its year.
    Dated {
        day: i8,
        month: i8,
        year: Option<i16>,
    },
    /// A day of some month or other: "the 14th".
    OfMonth(i8),
    /// The last day of the month of the post.
    EndOfMonth,
    /// Some time that is no single day.
    Vague(Vague),
}

/// The week of a weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    Last,
    This,
    Next,
    Plain,
}

/// A time that is no single day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Vague {
    /// "Last week", "a few days ago".
    Lately,
    /// "3 months ago".
    LongAgo,
    /// "This week", "in a few days".
    Soon,
    /// "Next week".
    NextWeek,
    /// "Next month", "in the new year".
    Later,
    /// "In May", "since April 2022".
    Month { year: Option<i16> },
    /// "In 2022".
    Year(i16),
}

/// The word that leads to a day and tells where it lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// "By Friday", "until Friday", "for Friday": ahead.
    Ahead,
    /// "Last November": behind.
    Behind,
    /// "Since Friday": behind, and it says nothing of what took place on that day.
    Since,
    /// "On Friday", or nothing.
    None,
}

/// A day found in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// The words, with those that lead to them.
    pub(super) words: Range<usize>,
    pub(super) day: Day,
    pub(super) lead: Lead,
    /// Whether another weekday stands beside it, as in "Mondays and Fridays" or "Monday to Friday".
    pub(super) is_listed: bool,
}

/// What days of the week are called; short forms that are other words too stand in `NEEDING_LEAD`.
const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Monday, &["monday", "mon", "munday", "mondy"]),
    (
        Weekday::Tuesday,
        &["tuesday", "tues", "tue", "teusday", "tuesaday", "tusday"],
    ),
    (
        Weekday::Wednesday,
        &[
            "wednesday",
            "wed",
            "weds",
            "wensday",
            "wednsday",
            "wedensday",
            "wendsday",
        ],
    ),
    (
        Weekday::Thursday,
        &[
            "thursday", "thurs", "thur", "thu", "thrusday", "thursay", "thersday",
        ],
    ),
    (Weekday::Friday, &["friday", "fri", "firday", "frieday"]),
    (
        Weekday::Saturday,
        &["saturday", "sat", "satuday", "saterday"],
    ),
    (Weekday::Sunday, &["sunday", "sun"]),
];
const NEEDING_LEAD: [&str; 4] = ["sat", "sun", "wed", "mon"];

/// Words before a weekday that make it one of many.
const REPEATED_BEFORE: [&str; 10] = [
    "every",
    "each",
    "alternate",
    "most",
    "a",
    "any",
    "some",
    "per",
    "other",
    "black",
];
/// Words behind a weekday that do.
const REPEATED_AFTER: [&str; 6] = [
    "mornings",
    "nights",
    "evenings",
    "afternoons",
    "s",
    "fortnightly",
];
const AHEAD: [&str; 9] = [
    "by", "until", "untill", "till", "til", "for", "before", "bye", "b4",
];
/// Words before "today" that make it more or less than a day.
const NOT_TODAY: [&str; 11] = [
    "even", "still", "to", "until", "till", "til", "untill", "here", "of", "todays", "writing",
];

/// The days of a sentence, in order.
pub(super) fn days(sentence: &Sentence<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < sentence.len() {
        match day_at(sentence, at) {
            Some((end, day)) => {
                let is_listed = is_listed(sentence, at, end, day);
                if !is_turn_of_phrase(sentence, at, end) {
                    found.push(with_lead(sentence, at..end, day, is_listed));
                }
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// The day that begins at a word, and where it ends.
fn day_at(sentence: &Sentence<'_>, at: usize) -> Option<(usize, Day)> {
    written_date(sentence, at)
        .or_else(|| weekday(sentence, at))
        .or_else(|| counted(sentence, at))
        .or_else(|| named(sentence, at))
        .or_else(|| month_or_year(sentence, at))
}

fn with_lead(sentence: &Sentence<'_>, core: Range<usize>, day: Day, is_listed: bool) -> Found {
    let mut start = core.start;
    if sentence.before(start, 1) == "the" {
        start -= 1;
    }
    let mut lead = Lead::None;
    loop {
        let found = match sentence.before(start, 1) {
            "since" => Lead::Since,
            "last" => Lead::Behind,
            "next" => Lead::Ahead,
            word if AHEAD.contains(&word) => Lead::Ahead,
            "on" | "from" | "in" | "of" => Lead::None,
            _ => break,
        };
        let counts_from_the_post = matches!(day, Day::FromPost(_) | Day::Left(_));
        if counts_from_the_post && found != Lead::Ahead {
            break;
        }
        start -= 1;
        lead = found;
    }
    if start + 1 == core.start && sentence.word(start) == "the" {
        start = core.start;
    }
    Found {
        words: start..core.end,
        day,
        lead,
        is_listed,
    }
}

/// Which day of the week a word names.
pub(super) fn weekday_of(word: &str) -> Option<Weekday> {
    WEEKDAYS
        .iter()
        .find(|(_, names)| names.contains(&word))
        .map(|(weekday, _)| *weekday)
}

/// "Monday", "this Thursday", "next Fri", "a week on Monday", "Friday week".
fn weekday(sentence: &Sentence<'_>, at: usize) -> Option<(usize, Day)> {
    let (which, name_at) = match sentence.word(at) {
        "last" => (Which::Last, at + 1),
        "this" | "coming" => {
            let skipped = usize::from(sentence.word(at + 1) == "coming");
            (Which::This, at + 1 + skipped)
        }
        "next" => (Which::Next, at + 1),
        _ => (Which::Plain, at),
    };
    let name = sentence.word(name_at);
    let weekday = weekday_of(name).or_else(|| possessive_weekday(sentence, name_at))?;
    let lead = sentence.before(name_at, 1);
    let is_led = which != Which::Plain || lead == "on" || AHEAD.contains(&lead);
    if (NEEDING_LEAD.contains(&name) && !is_led && !is_beside_event(sentence, name_at))
        || is_repeated(sentence, at, name_at)
    {
        return None;
    }
    let mut end = name_at + 1;
    let mut further = 0;
    if sentence.word(end) == "week" {
        further = 7;
        end += 1;
    } else if sentence.word(end) == "coming" {
        end += 1;
    } else if sentence.reads(end, &["gone"]) {
        return Some((
            end + 1,
            Day::Weekday {
                weekday,
                which: Which::Last,
                further: 0,
            },
        ));
    }
    Some((
        end,
        Day::Weekday {
            weekday,
            which,
            further,
        },
    ))
}

/// "Monday's hearing", where the apostrophe tells it from "on Mondays".
fn possessive_weekday(sentence: &Sentence<'_>, at: usize) -> Option<Weekday> {
    let owning = sentence.written(at).contains(['\'', '’']);
    let name = sentence.word(at).strip_suffix('s')?;
    weekday_of(name).filter(|_| owning && at + 1 < sentence.len() && !sentence.is_parted(at + 1))
}

/// Whether a short form stands beside what makes it a day: "court wed", "mon 10am".
fn is_beside_event(sentence: &Sentence<'_>, at: usize) -> bool {
    let before = sentence.before(at, 1);
    matches!(
        before,
        "court" | "hearing" | "conference" | "meeting" | "review" | "plo" | "panel" | "appeal"
    ) || matches!(
        sentence.word(at + 1),
        "am" | "pm" | "morning" | "10am" | "9am"
    )
}

/// Whether a weekday is one of many: "every Monday", "every other Saturday", "Monday mornings".
fn is_repeated(sentence: &Sentence<'_>, at: usize, name_at: usize) -> bool {
    let before = sentence.before(at, 1);
    REPEATED_BEFORE.contains(&before)
        || (matches!(before, "2nd" | "second" | "3rd" | "third" | "first" | "1st")
            && !matches!(sentence.word(at), "next" | "last"))
        || (before == "good" && sentence.word(name_at) == "friday")
        || REPEATED_AFTER.contains(&sentence.word(name_at + 1))
}

/// Whether a weekday stands in a row of weekdays.
fn is_listed(sentence: &Sentence<'_>, start: usize, end: usize, day: Day) -> bool {
    if !matches!(day, Day::Weekday { .. }) {
        return false;
    }
    let is_weekday = |word: &str| {
        weekday_of(word).is_some()
            || word
                .strip_suffix('s')
                .is_some_and(|one| weekday_of(one).is_some())
    };
    let joins = |word: &str| {
        matches!(
            word,
            "and" | "or" | "to" | "till" | "until" | "through" | "n"
        )
    };
    is_weekday(sentence.word(end))
        || (joins(sentence.word(end)) && is_weekday(sentence.word(end + 1)))
        || is_weekday(sentence.before(start, 1))
        || (joins(sentence.before(start, 1)) && is_weekday(sentence.before(start, 2)))
}

/// "Today", "tomorrow", "yesterday" and the like.
fn named(sentence: &Sentence<'_>, at: usize) -> Option<(usize, Day)> {
    let word = sentence.word(at);
    if word == "day" {
        let (joint, of) = (sentence.word(at + 1), sentence.word(at + 2));
        let days = match joint {
            "after" if is_tomorrow(of) => 2,
            "before" if of == "yesterday" => -2,
            _ => return None,
        };
        return Some((at + 3, Day::FromPost(days)));
    }
    if is_tomorrow(word) || is_tomorrow(word.strip_suffix('s').unwrap_or_default()) {
        return Some((at + 1, Day::FromPost(1)));
    }
    match word {
        "today" | "2day" | "tonight" | "tonite" => Some((at + 1, Day::FromPost(0))),
        "todays" if is_beside_event(sentence, at + 2) => Some((at + 1, Day::FromPost(0))),
        "this" if matches!(sentence.word(at + 1), "morning" | "afternoon" | "evening") => {
            Some((at + 2, Day::FromPost(0)))
        }
        "yesterday" | "yesturday" | "yestarday" | "yday" => Some((at + 1, Day::FromPost(-1))),
        "last" if sentence.word(at + 1) == "night" => Some((at + 2, Day::FromPost(-1))),
        _ => None,
    }
}

pub(super) fn is_tomorrow(word: &str) -> bool {
    matches!(
        word,
        "tomorrow"
            | "tommorow"
            | "tomorow"
            | "tommorrow"
            | "tmrw"
            | "tmrrw"
            | "tmoro"
            | "tomoz"
            | "tomo"
            | "2moro"
            | "2morrow"
            | "tomorro"
            | "tomoro"
            | "tommorro"
    )
}

/// Whether words for a day mean no day here: "up to today", "like it was yesterday", "tomorrow is another day".
fn is_turn_of_phrase(sentence: &Sentence<'_>, start: usize, end: usize) -> bool {
    match sentence.word(start) {
        "today" | "tonight" => {
            let before = sentence.before(start, 1);
            (NOT_TODAY.contains(&before) && sentence.word(start) == "today")
                || matches!(
                    sentence.word(end),
                    "society" | "world" | "age" | "asking" | "writing"
                )
        }
        "yesterday" => {
            (1..=3).any(|steps| matches!(sentence.before(start, steps), "like" | "seems" | "born"))
        }
        "tomorrow" => {
            matches!(sentence.word(end), "never")
                || sentence.reads(end, &["is", "another"])
                || sentence.before(start, 1) == "gone"
                || sentence.reads(end, &["is", "a", "new"])
        }
        "tomorrows" => sentence.word(end) == "another",
        _ => false,
    }
}
