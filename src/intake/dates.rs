//! Dates as phpBB writes them in English, with "Today" and "Yesterday".

use crate::text::calendar::{MONTHS, WEEKDAYS};
use jiff::civil::{Date, DateTime};

/// No date of a page is longer than this, in bytes.
const LONGEST: usize = 80;
const FORMATS: [&str; 6] = [
    "%d %b %Y %H:%M",
    "%d %b %Y %I:%M %p",
    "%b %d %Y %H:%M",
    "%b %d %Y %I:%M %p",
    "%Y-%m-%d %H:%M",
    "%d/%m/%Y %H:%M",
];

/// Reads a date as a page writes it; "Today" and "Yesterday" need the time now.
pub(super) fn parse(written: &str, now: Option<DateTime>) -> Option<DateTime> {
    if written.len() > LONGEST {
        return None;
    }
    if let Some(date) = iso(written.trim()) {
        return Some(date);
    }
    let tokens = tokens(written);
    let first = tokens.first()?.to_lowercase();
    match first.as_str() {
        "today" => at_time(now?.date(), tokens.get(1..)?),
        "yesterday" => at_time(now?.date().yesterday().ok()?, tokens.get(1..)?),
        _ => parse_joined(&tokens.join(" ")),
    }
}

/// Whether `written` is a date, be it only "Today, 13:37".
pub(super) fn is_date(written: &str) -> bool {
    parse(written, Some(jiff::civil::date(2000, 1, 2).at(0, 0, 0, 0))).is_some()
}

fn parse_joined(joined: &str) -> Option<DateTime> {
    FORMATS
        .iter()
        .find_map(|format| DateTime::strptime(format, joined).ok())
}

/// A date with its time in ISO 8601, without regard to any zone behind it.
fn iso(written: &str) -> Option<DateTime> {
    let civil = written.get(..19).unwrap_or(written);
    let shaped = civil.as_bytes().get(10).is_some_and(|b| *b == b'T');
    shaped.then(|| civil.parse().ok()).flatten()
}

fn at_time(day: Date, time: &[String]) -> Option<DateTime> {
    parse_joined(&format!("{} {}", day.strftime("%d %b %Y"), time.join(" ")))
}

/// The words of a date in the shape the formats want: no weekday, no ordinals, whole years, months in three letters.
///
/// What follows the time is left off.
fn tokens(written: &str) -> Vec<String> {
    let mut found = Vec::new();
    for token in written.split(|c: char| c.is_whitespace() || c == ',') {
        let lower = token.trim_end_matches('.').to_lowercase();
        let timed = found.iter().any(|t: &String| t.contains(':'));
        if lower.is_empty() || lower == "at" || is_name(&lower, &WEEKDAYS) {
            continue;
        } else if matches!(lower.as_str(), "am" | "pm" | "a.m" | "p.m") {
            found.push(lower.replace('.', "").to_uppercase());
            break;
        } else if timed {
            break;
        } else if is_name(&lower, &MONTHS) {
            found.extend(lower.get(..3).map(str::to_owned));
        } else {
            found.push(number(&lower));
        }
    }
    found
}

/// Whether `word` is one of `names`, in full or cut short to three letters or more.
fn is_name(word: &str, names: &[&str]) -> bool {
    word.len() >= 3 && names.iter().any(|name| name.starts_with(word))
}

/// "1st" → "1", "'07" → "2007", "13:37:05" → "13:37"; anything else as it is.
fn number(token: &str) -> String {
    let short_year = token.strip_prefix(['\'', '’', '‘']);
    if let Some(year) = short_year.filter(|year| year.len() == 2) {
        return format!("20{year}");
    }
    if token.matches(':').count() == 2 {
        return token
            .rsplit_once(':')
            .map_or(token, |(start, _)| start)
            .to_owned();
    }
    ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| token.strip_suffix(ending))
        .filter(|digits| digits.chars().all(|c| c.is_ascii_digit()))
        .unwrap_or(token)
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(written: &str, as_iso: &str) {
        let now = jiff::civil::date(2007, 1, 2).at(9, 0, 0, 0);
        assert_eq!(
            parse(written, Some(now)).map(|date| date.to_string()),
            Some(as_iso.to_owned()),
            "{written}"
        );
    }

    #[test]
    fn every_english_form_of_phpbb_is_read() {
        for written in [
            "01 Jan 2007, 13:37",
            "01 Jan 2007 13:37",
            "Jan 1st, '07, 13:37",
            "Mon Jan 01, 2007 1:37 pm",
            "January 1st, 2007, 1:37 pm",
            "Monday, 1st January 2007, 1:37 pm",
            "Yesterday, 1:37 pm",
            "Yesterday 13:37",
            "2007-01-01T13:37:00+00:00",
            "Mon Jan 01, 2007 1:37 pm #3",
        ] {
            reads(written, "2007-01-01T13:37:00");
        }
        reads("Today, 13:37", "2007-01-02T13:37:00");
        reads("Thu May 22, 2025 12:05 am", "2025-05-22T00:05:00");
        reads("Wed Sep 03, 2025 12:05 pm", "2025-09-03T12:05:00");
        reads("Dec 22nd, '25, 09:10", "2025-12-22T09:10:00");
    }

    #[test]
    fn today_without_the_time_now_is_not_guessed() {
        assert_eq!(parse("Today, 13:37", None), None);
        assert!(is_date("Today, 13:37"));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for written in [
            "",
            "soon",
            "Mon",
            "31 Feb 2025, 10:00",
            "12:30",
            "Today",
            "Marching 12 2025 10:00",
            "é́é́é́é́é́é́é́é́é́é́é́",
        ] {
            assert!(!is_date(written), "{written}");
        }
    }
}
