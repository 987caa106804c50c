//! Days written as dates: "12/12/2025", "12th Dec", "Dec 12th", "the 14th", and months and years by themselves.

use super::forms::{Day, Vague, weekday_of};
use crate::reading::sentence::Sentence;

/// What the months are called.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "janury", "janaury"],
    &["february", "feb", "febuary", "feburary"],
    &["march", "mar"],
    &["april", "apr"],
    &["may"],
    &["june", "jun"],
    &["july", "jul"],
    &["august", "aug"],
    &["september", "sept", "sep", "septemeber", "setember"],
    &["october", "oct"],
    &["november", "nov", "novemeber"],
    &["december", "dec", "decemeber"],
];
/// Words behind "12 may" that make it the verb.
const VERBS: [&str; 8] = ["be", "have", "not", "also", "get", "need", "take", "want"];
/// Words before a month or a year that stands without a day.
const BEFORE_MONTH: [&str; 16] = [
    "in", "since", "until", "till", "til", "by", "last", "next", "from", "of", "during", "early",
    "late", "mid", "before", "after",
];
const BEFORE_YEAR: [&str; 12] = [
    "in", "since", "from", "during", "early", "late", "summer", "until", "autumn", "spring",
    "winter", "mid",
];
/// Words that may follow "on the 14th"; any other makes it "on the 14th floor".
const AFTER_ORDINAL: [&str; 24] = [
    "that", "after", "at", "and", "but", "we", "i", "they", "she", "he", "to", "so", "with",
    "which", "then", "or", "when", "because", "its", "if", "im", "my", "for", "about",
];
/// Words before "the 14th" that make it a day.
const BEFORE_ORDINAL: [&str; 10] = [
    "on", "by", "until", "till", "til", "from", "since", "is", "before", "for",
];

/// A date at a word, and where it ends.
pub(super) fn written_date(sentence: &Sentence<'_>, at: usize) -> Option<(usize, Day)> {
    if at > 0 && is_inside_number(sentence, at) {
        return None;
    }
    let weekday = usize::from(weekday_of(sentence.word(at)).is_some());
    let from = at + weekday + usize::from(weekday == 1 && sentence.word(at + 1) == "the");
    in_digits(sentence, from)
        .or_else(|| day_then_month(sentence, from))
        .or_else(|| month_then_day(sentence, from))
        .or_else(|| of_month(sentence, from, weekday == 1))
        .filter(|(_, day)| is_possible(*day))
}

/// Whether a word is the tail of a longer number, as the second in "1.12" is.
fn is_inside_number(sentence: &Sentence<'_>, at: usize) -> bool {
    let gap = sentence.gap(at);
    !gap.contains(' ')
        && gap != ","
        && sentence
            .before(at, 1)
            .ends_with(|c: char| c.is_ascii_digit())
        && sentence.word(at).starts_with(|c: char| c.is_ascii_digit())
}

/// "12/12/2025", "12.12.25", "2025-12-12"; "12/12" only where a word leads to it.
fn in_digits(sentence: &Sentence<'_>, at: usize) -> Option<(usize, Day)> {
    let mark = sentence.gap(at + 1);
    if !matches!(mark, "/" | "." | "-") {
        return None;
    }
    let (first, second) = (digits(sentence.word(at))?, digits(sentence.word(at + 1))?);
    if sentence.gap(at + 2) == mark
        && let Some(third) = digits(sentence.word(at + 2))
    {
        let (day, year) = if first > 99 {
            (third, first)
        } else {
            (first, third)
        };
        return dated(day, second, Some(full_year(year)?)).map(|day| (at + 3, day));
    }
    let is_led = matches!(sentence.before(at, 1), "on" | "by" | "until" | "dated");
    (mark == "/" && is_led)
        .then(|| dated(first, second, None))
        .flatten()
        .map(|day| (at + 2, day))
}

/// "12th of December 2025", "12 Dec 25".
fn day_then_month(sentence: &Sentence<'_>, at: usize) -> Option<(usize, Day)> {
    let day = day_of_month(sentence.word(at))?;
    let month_at = at + 1 + usize::from(sentence.word(at + 1) == "of");
    let month = month(sentence.word(month_at))?;
    if VERBS.contains(&sentence.word(month_at + 1)) {
        return None;
    }
    let (end, year) = year_at(sentence, month_at + 1);
    dated(day, month, year).map(|day| (end, day))
}

/// "December 12th 2025", "Dec 12".
fn month_then_day(sentence: &Sentence<'_>, at: usize) -> Option<(usize, Day)> {
    let month = month(sentence.word(at))?;
    let day_at = at + 1 + usize::from(sentence.word(at + 1) == "the");
    let day = day_of_month(sentence.word(day_at))?;
    let is_verb = matches!(sentence.word(at), "may" | "march")
        && sentence
            .word(day_at)
            .bytes()
            .all(|byte| byte.is_ascii_digit())
        && !BEFORE_MONTH.contains(&sentence.before(at, 1))
        && sentence.before(at, 1) != "on";
    let (end, year) = year_at(sentence, day_at + 1);
    (!is_verb)
        .then(|| dated(day, month, year))
        .flatten()
        .map(|day| (end, day))
}

/// "On the 14th", "Monday 14th".
fn of_month(sentence: &Sentence<'_>, at: usize, behind_weekday: bool) -> Option<(usize, Day)> {
    let word = sentence.word(at);
    let day = ordinal(word)?;
    let article = sentence.before(at, 1) == "the";
    let led = article && BEFORE_ORDINAL.contains(&sentence.before(at, 2));
    let next = sentence.word(at + 1);
    let stands_alone =
        next.is_empty() || sentence.is_parted(at + 1) || AFTER_ORDINAL.contains(&next);
    let of_this = sentence.reads(at + 1, &["of", "this", "month"])
        || sentence.reads(at + 1, &["of", "the", "month"]);
    let counts = led && sentence.before(at, 2) == "for" && next == "and";
    if of_this && led {
        return Some((at + 4, Day::OfMonth(day)));
    }
    (behind_weekday || (led && stands_alone && !counts)).then_some((at + 1, Day::OfMonth(day)))
}

/// "In May", "since April 2022", "back in 2022": a month or a year without a day.
pub(super) fn month_or_year(sentence: &Sentence<'_>, at: usize) -> Option<(usize, Day)> {
    let (before, word) = (sentence.before(at, 1), sentence.word(at));
    if month(word).is_some() {
        let (end, year) = year_at(sentence, at + 1);
        let is_led = BEFORE_MONTH.contains(&before) || year.is_some();
        let is_verb = VERBS.contains(&sentence.word(end));
        return (is_led && !is_verb).then_some((end, Day::Vague(Vague::Month { year })));
    }
    let year = plain_year(word).filter(|_| BEFORE_YEAR.contains(&before))?;
    Some((at + 1, Day::Vague(Vague::Year(year))))
}

/// The year at a word, if there is one, and where the words go on.
fn year_at(sentence: &Sentence<'_>, at: usize) -> (usize, Option<i16>) {
    let word = sentence.word(at);
    let short = digits(word).filter(|_| {
        let next = sentence.word(at + 1);
        word.len() == 2
            && !matches!(
                next,
                "am" | "pm" | "oclock" | "days" | "weeks" | "mins" | "people"
            )
            && !(matches!(sentence.gap(at + 1), ":" | "." | "-") && digits(next).is_some())
    });
    let short = short.filter(|year| (10..=40).contains(year));
    let year = plain_year(word).or_else(|| short.and_then(full_year));
    match year {
        Some(year) => (at + 1, Some(year)),
        None => (at, None),
    }
}

fn plain_year(word: &str) -> Option<i16> {
    (word.len() == 4)
        .then(|| digits(word))
        .flatten()
        .filter(|year| (1990..=2100).contains(year))
        .and_then(full_year)
}

fn full_year(written: u16) -> Option<i16> {
    let year = if written < 100 {
        2000 + written
    } else {
        written
    };
    i16::try_from(year)
        .ok()
        .filter(|year| (1900..=2100).contains(year))
}

/// Which month a word names, from 1.
fn month(word: &str) -> Option<u16> {
    let at = MONTHS.iter().position(|names| names.contains(&word))?;
    u16::try_from(at + 1).ok()
}

fn digits(word: &str) -> Option<u16> {
    word.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| word.parse().ok())
        .flatten()
}

/// "12" or "12th".
fn day_of_month(word: &str) -> Option<u16> {
    digits(word).or_else(|| ordinal(word).and_then(|day| u16::try_from(day).ok()))
}

/// "12th", "1st".
fn ordinal(word: &str) -> Option<i8> {
    let number = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))?;
    digits(number)?;
    number.parse().ok().filter(|day| (1..=31).contains(day))
}

fn dated(day: u16, month: u16, year: Option<i16>) -> Option<Day> {
    Some(Day::Dated {
        day: i8::try_from(day).ok()?,
        month: i8::try_from(month).ok()?,
        year,
    })
}

/// Whether there can be such a day: in a leap year, where no year is given.
fn is_possible(day: Day) -> bool {
    const LEAP_YEAR: i16 = 2024;
    match day {
        Day::Dated { day, month, year } => {
            jiff::civil::Date::new(year.unwrap_or(LEAP_YEAR), month, day).is_ok()
        }
        _ => true,
    }
}
