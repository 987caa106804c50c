//! Opening hours as people write them: "Mon-Fri, 9:30 am - 3 pm", and what they mean.

use crate::text::Span;
use jiff::civil::Weekday;
use regex::{Captures, Regex};
use std::sync::LazyLock;

const DAY: &str = r"(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur|urs)?(?:day)?s?(?-u:\b)";
/// Words that may stand between the days and the times of one statement.
const BETWEEN: [&str; 12] = [
    "from", "on", "between", "open", "and", "the", "a", "day", "are", "is", "hours", "then",
];
const WHOLE_DAY: (u16, u16) = (0, 24 * 60);
const WORKING_DAYS: u8 = 0b0001_1111;
const ALL_DAYS: u8 = 0b0111_1111;

static TIMES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let time = |n: u8| {
        format!(
            r"(?P<h{n}>\d{{1,2}})(?:[.:](?P<m{n}>\d{{2}}))?\s?(?P<x{n}>[ap]m(?-u:\b)|[ap]\.m(?-u:\b)\.?|noon|midday|midnight)?"
        )
    };
    let (from, to) = (time(1), time(2));
    Regex::new(&format!(
        r"(?i)(?P<all>(?-u:\b)24 ?/ ?7(?-u:\b)|(?-u:\b)24[ -]?hours?(?-u:\b)(?: a day)?|(?-u:\b)day and night(?-u:\b)|(?-u:\b)round the clock(?-u:\b))|(?-u:\b){from}\s?(?:to|until|till|and|-|–|—)\s?{to}"
    ))
    .ok()
});
static DAYS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(&format!(
        r"(?i)(?-u:\b)(?P<one>{DAY})\.?\s?(?P<to>to|until|till|through|-|–|—|and|&|,)\s?(?P<two>{DAY})|(?-u:\b)(?P<working>weekdays)(?-u:\b)|(?-u:\b)(?P<every>every day|daily|7 days(?: a week)?|seven days(?: a week)?)(?-u:\b)|(?-u:\b)(?P<lone>(?:mon|tues|wednes|thurs|fri|satur|sun)days?)(?-u:\b)"
    ))
    .ok()
});
static OPENING: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)(?-u:\b)(?:from|between)\s$").ok());
static HOLIDAYS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^[\s,;]*\(?\s*(?P<how>except(?:ing|\s+for)?|excl(?:uding|\.)?|not|but not|other than|closed|apart from|including|and)(?:\s+on)?(?:\s+(?:the|all|english))?\s+(?:bank|public)\s+holidays?\s*\)?").ok()
});

/// What some hours mean.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Hours {
    /// The days of each statement, Monday the lowest bit.
    days: Vec<u8>,
    /// The times of each statement, in minutes after midnight.
    times: Vec<(u16, u16)>,
    /// Whether bank holidays count, where it says so.
    holidays: Option<bool>,
}

/// Hours in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WrittenHours {
    pub(super) span: Span,
    pub(super) hours: Hours,
}

/// How what a letter says of hours stands to the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    /// Nothing is said otherwise; the letter may say less.
    SameMeaning,
    /// Days or times are others.
    Different,
}

#[derive(Debug, Clone, Copy)]
enum Piece {
    Days(u8),
    Times((u16, u16)),
}

impl Hours {
    /// Whether they are the whole day.
    pub(super) fn is_always(&self) -> bool {
        self.times == [WHOLE_DAY]
    }

    /// Whether some statement is of this day; hours without days are of every day.
    pub(super) fn open_on(&self, day: Weekday) -> bool {
        let bit = 1 << day.to_monday_zero_offset();
        self.days.is_empty() || self.days.iter().any(|days| days & bit != 0)
    }

    /// Compares the hours of a record with what a letter says.
    pub(super) fn compare(&self, said: &Self) -> Likeness {
        let same_days = self.days.is_empty() || said.days.is_empty() || self.days == said.days;
        let same_times = self.times.is_empty() || said.times.is_empty() || self.times == said.times;
        let same_holidays = match (self.holidays, said.holidays) {
            (Some(record), Some(said)) => record == said,
            _ => true,
        };
        if same_days && same_times && same_holidays {
            Likeness::SameMeaning
        } else {
            Likeness::Different
        }
    }
}

/// The hours that a record gives, if they can be read.
pub(super) fn hours_of_record(text: &str) -> Option<Hours> {
    written_hours(text)
        .into_iter()
        .next()
        .map(|found| found.hours)
}

/// Finds statements of hours: times with the days beside them. Days alone, as in "on Monday", are none.
pub(super) fn written_hours(text: &str) -> Vec<WrittenHours> {
    let mut statements: Vec<(Span, Vec<Piece>)> = Vec::new();
    for (span, piece) in pieces(text) {
        match statements.last_mut() {
            Some((before, pieces)) if belong_together(text, *before, span) => {
                before.end = span.end;
                pieces.push(piece);
            }
            _ => statements.push((span, vec![piece])),
        }
    }
    statements
        .into_iter()
        .filter(|(_, pieces)| pieces.iter().any(|piece| matches!(piece, Piece::Times(_))))
        .map(|(span, pieces)| statement(text, span, &pieces))
        .collect()
}

fn statement(text: &str, span: Span, pieces: &[Piece]) -> WrittenHours {
    let mut hours = Hours::default();
    for piece in pieces {
        match piece {
            Piece::Days(days) => hours.days.push(*days),
            Piece::Times(times) => hours.times.push(*times),
        }
    }
    // Days are named once for several statements, and a whole day twice for one.
    hours.days.dedup();
    hours.times.dedup();
    let after = text.get(span.end..).unwrap_or_default();
    let holidays = HOLIDAYS
        .as_ref()
        .and_then(|holidays| holidays.captures(after));
    let mut end = span.end;
    if let Some(found) = &holidays {
        let how = found
            .name("how")
            .map_or("", |how| how.as_str())
            .to_lowercase();
        hours.holidays = Some(matches!(how.as_str(), "including" | "and"));
        end += found.get(0).map_or(0, |all| all.end());
    }
    let before = text.get(..span.start).unwrap_or_default();
    let opening = OPENING.as_ref().and_then(|opening| opening.find(before));
    let start = opening.map_or(span.start, |opening| opening.start());
    WrittenHours {
        span: Span::new(start, end),
        hours,
    }
}

/// Days and times, in the order of the text.
fn pieces(text: &str) -> Vec<(Span, Piece)> {
    let mut found: Vec<(Span, Piece)> = Vec::new();
    let mut add = |regex: &Option<Regex>, read: fn(&Captures<'_>) -> Option<Piece>| {
        let captures = regex.iter().flat_map(|regex| regex.captures_iter(text));
        found.extend(captures.filter_map(|captures| {
            let all = captures.get(0)?;
            Some((Span::new(all.start(), all.end()), read(&captures)?))
        }));
    };
    add(&TIMES, times);
    add(&DAYS, days);
    found.sort_by_key(|(span, _)| *span);
    found
}

/// Whether only small words and marks stand between two pieces.
fn belong_together(text: &str, one: Span, other: Span) -> bool {
    let Some(between) = text.get(one.end..other.start) else {
        return false;
    };
    between.len() < 40
        && !between.contains(['\n', '.', '?', '!'])
        && between
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .all(|word| BETWEEN.contains(&word.to_lowercase().as_str()))
}

fn times(captures: &Captures<'_>) -> Option<Piece> {
    if captures.name("all").is_some() {
        return Some(Piece::Times(WHOLE_DAY));
    }
    let number = |name: &str| -> Option<u16> { captures.name(name)?.as_str().parse().ok() };
    let mark = |name: &str| {
        let mark = captures.name(name)?.as_str().to_lowercase();
        Some(mark.replace('.', ""))
    };
    let (from_mark, to_mark) = (mark("x1"), mark("x2"));
    let (from_hour, to_hour) = (number("h1")?, number("h2")?);
    let is_clock = from_mark.is_some()
        || to_mark.is_some()
        || captures.name("m1").is_some() && captures.name("m2").is_some();
    if !is_clock || from_hour > 24 || to_hour > 24 {
        return None;
    }
    let (from_minute, to_minute) = (number("m1").unwrap_or(0), number("m2").unwrap_or(0));
    let to_mark = to_mark.or_else(|| {
        let is_afternoon = to_hour < 12 && (to_hour, to_minute) <= (from_hour, from_minute);
        is_afternoon.then(|| "pm".to_owned())
    });
    let from_mark = from_mark.or_else(|| {
        let same_half = from_hour < to_hour && from_hour != 12;
        same_half.then(|| to_mark.clone()).flatten()
    });
    let from = minutes(from_hour, from_minute, from_mark.as_deref());
    let to = minutes(to_hour, to_minute, to_mark.as_deref());
    Some(Piece::Times((from, to)))
}

fn minutes(hour: u16, minute: u16, mark: Option<&str>) -> u16 {
    let hour = match mark {
        Some("pm") if hour < 12 => hour + 12,
        Some("am" | "midnight") if hour == 12 => 0,
        _ => hour,
    };
    hour * 60 + minute
}

fn days(captures: &Captures<'_>) -> Option<Piece> {
    if captures.name("working").is_some() {
        return Some(Piece::Days(WORKING_DAYS));
    }
    if captures.name("every").is_some() {
        return Some(Piece::Days(ALL_DAYS));
    }
    if let Some(lone) = captures.name("lone") {
        return Some(Piece::Days(1 << number_of(lone.as_str())?));
    }
    let from = number_of(captures.name("one")?.as_str())?;
    let to = number_of(captures.name("two")?.as_str())?;
    let is_list = matches!(
        captures.name("to")?.as_str().to_lowercase().as_str(),
        "and" | "&" | ","
    );
    let days = if is_list {
        (1 << from) | (1 << to)
    } else {
        (0..7)
            .filter(|day| match from <= to {
                true => (from..=to).contains(day),
                false => *day >= from || *day <= to,
            })
            .fold(0, |days: u8, day: u8| days | (1 << day))
    };
    Some(Piece::Days(days))
}

/// The place of a day in the week, Monday 0.
fn number_of(day: &str) -> Option<u8> {
    let start: String = day.chars().take(3).flat_map(char::to_lowercase).collect();
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let at = names.iter().position(|name| *name == start)?;
    u8::try_from(at).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECORD: &str = "Monday to Friday, 9.30am to 3pm, except bank holidays";

    #[track_caller]
    fn likeness(record: &str, text: &str) -> Option<Likeness> {
        let record = hours_of_record(record).expect("hours");
        written_hours(text)
            .first()
            .map(|found| record.compare(&found.hours))
    }

    #[test]
    fn every_form_can_be_read() {
        assert!(
            [&TIMES, &DAYS, &OPENING, &HOLIDAYS]
                .iter()
                .all(|form| form.is_some())
        );
    }

    #[test]
    fn the_same_hours_in_other_words_mean_the_same() {
        for text in [
            "Mon to Fri, 9.30 am until 3.00 pm",
            "between 9.30am and 3.00pm Mondays to Fridays (excluding Bank Holidays)",
            "open weekdays between 9:30am and 3pm",
            "9.30am-3pm Mon-Fri",
            "Monday – Friday 9.30 – 3pm",
            "Mondays to Fridays, 9.30 a.m. until 3 p.m.",
        ] {
            assert_eq!(
                likeness(RECORD, text),
                Some(Likeness::SameMeaning),
                "{text}"
            );
        }
        let always = "24 hours a day, every day";
        for text in ["24/7", "24 hours a day", "day and night, seven days a week"] {
            assert_eq!(
                likeness(always, text),
                Some(Likeness::SameMeaning),
                "{text}"
            );
        }
    }

    #[test]
    fn other_days_other_times_and_holidays_differ() {
        for text in [
            "Mon-Sat, 9.30 am - 3.00 pm",
            "Monday to Friday 9am to 3pm",
            "Monday to Friday, 9.30am to 5pm",
            "every day, 9.30am to 3pm",
            "24 hours a day",
            "Monday to Friday, 9.30am to 3pm, including bank holidays",
        ] {
            assert_eq!(likeness(RECORD, text), Some(Likeness::Different), "{text}");
        }
    }

    #[test]
    fn the_span_takes_the_whole_statement_and_no_more() {
        for (text, words) in [
            (
                "It is open from 9.30am to 3pm Monday to Friday (excluding bank holidays).",
                "from 9.30am to 3pm Monday to Friday (excluding bank holidays)",
            ),
            (
                "Ring Mon-Fri, 9.30 am - 3.00 pm or write.",
                "Mon-Fri, 9.30 am - 3.00 pm",
            ),
        ] {
            let found = written_hours(text);
            assert_eq!(found[0].span.of(text), Some(words));
        }
    }

    #[test]
    fn days_ages_sums_and_dates_alone_are_no_hours() {
        for text in [
            "The meeting is on Monday.",
            "children aged 5 to 10",
            "2 to 3 weeks, 4-5 visits",
            "between 2018 and 2023",
            "the sun and the sat nav",
        ] {
            assert!(written_hours(text).is_empty(), "{text}");
        }
    }
}
