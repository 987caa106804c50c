//! Days told by counting: "in 2 weeks", "3 days ago", "within 7 days", and weeks and months as wholes.

use super::forms::{Day, Vague, Which, is_tomorrow, weekday_of};
use crate::reading::sentence::Sentence;
use crate::text::numeral;

/// The most days a count may be of, so that "in 900 weeks" is no date.
const MOST_DAYS: i32 = 400;

/// Words before "in 2 weeks" that make it how often or how long: "once in 2 weeks".
const HOW_OFTEN: [&str; 12] = [
    "once", "twice", "times", "time", "only", "hours", "visits", "thing", "days", "sessions",
    "first", "worker",
];
/// What a limit of days is for.
const LIMITED: [&str; 11] = [
    "appeal",
    "reply",
    "respond",
    "answer",
    "sign",
    "find",
    "get",
    "object",
    "challenge",
    "file",
    "contest",
];

/// The day counted at a word, and where it ends.
pub(super) fn counted(sentence: &Sentence<'_>, at: usize) -> Option<(usize, Day)> {
    ahead(sentence, at)
        .or_else(|| in_time(sentence, at))
        .or_else(|| further(sentence, at))
        .or_else(|| ago(sentence, at))
        .or_else(|| left(sentence, at))
        .or_else(|| whole(sentence, at))
}

/// "In 2 weeks", "in ten days time", "within 7 days", "in a few days".
fn ahead(sentence: &Sentence<'_>, at: usize) -> Option<(usize, Day)> {
    let within = match sentence.word(at) {
        "in" => false,
        "within" => true,
        _ => return None,
    };
    if HOW_OFTEN.contains(&sentence.before(at, 1)) {
        return None;
    }
    let about = usize::from(matches!(
        sentence.word(at + 1),
        "about" | "just" | "under" | "only" | "the"
    ));
    let from = at + 1 + about;
    if matches!(sentence.word(from), "last" | "past" | "first") {
        return None;
    }
    if let Some(end) = few(sentence, from) {
        return Some((end, Day::Vague(Vague::Soon)));
    }
    let (days, mut end) = length(sentence, from)?;
    if sentence.word(end) == "time" {
        end += 1;
    }
    if within && counts_from_a_letter(sentence, end) {
        return Some((end, Day::Left(days)));
    }
    Some((end, Day::FromPost(days)))
}

/// Whether a limit runs from a letter or a decision, so that the day of the post says nothing of its end.
fn counts_from_a_letter(sentence: &Sentence<'_>, end: usize) -> bool {
    matches!(sentence.word(end), "of" | "from" | "after")
}

/// "Two weeks' time", without an "in" before it.
fn in_time(sentence: &Sentence<'_>, at: usize) -> Option<(usize, Day)> {
    let (days, end) = length(sentence, at)?;
    (sentence.word(end) == "time").then_some((end + 1, Day::FromPost(days)))
}

/// "2 weeks today", "a week tomorrow", "a week on Monday".
fn further(sentence: &Sentence<'_>, at: usize) -> Option<(usize, Day)> {
    if matches!(
        sentence.before(at, 1),
        "for" | "been" | "was" | "every" | "after"
    ) {
        return None;
    }
    let (days, end) = length(sentence, at)?;
    match sentence.word(end) {
        "today" => Some((end + 1, Day::FromPost(days))),
        word if is_tomorrow(word) => Some((end + 1, Day::FromPost(days + 1))),
        "on" => {
            let weekday = weekday_of(sentence.word(end + 1))?;
            let which = Which::Plain;
            let day = Day::Weekday {
                weekday,
                which,
                further: days,
            };
            Some((end + 2, day))
        }
        _ => None,
    }
}

/// "3 days ago", "a few weeks ago", "6 months ago".
fn ago(sentence: &Sentence<'_>, at: usize) -> Option<(usize, Day)> {
    if let Some((days, end)) = length(sentence, at)
        && is_ago(sentence, end)
    {
        return Some((end + 1, Day::FromPost(-days)));
    }
    let end = few(sentence, at).or_else(|| {
        let count_end = number(sentence.word(at)).map(|_| at + 1)?;
        let is_long = matches!(
            sentence.word(count_end),
            "month" | "months" | "year" | "years" | "yrs" | "yr" | "mths"
        );
        is_long.then_some(count_end + 1)
    })?;
    let vague = match sentence.word(end - 1) {
        "days" | "weeks" | "week" => Vague::Lately,
        _ => Vague::LongAgo,
    };
    is_ago(sentence, end).then_some((end + 1, Day::Vague(vague)))
}

fn is_ago(sentence: &Sentence<'_>, at: usize) -> bool {
    matches!(sentence.word(at), "ago" | "back")
        && !matches!(sentence.word(at + 1), "to" | "home" | "at" | "in")
}

/// "21 days to appeal", "only got 7 days to reply": days that run from a letter or a decision.
fn left(sentence: &Sentence<'_>, at: usize) -> Option<(usize, Day)> {
    if matches!(
        sentence.before(at, 1),
        "for" | "last" | "past" | "every" | "took" | "after"
    ) {
        return None;
    }
    let (days, end) = length(sentence, at)?;
    let limits = sentence.word(end) == "to" && LIMITED.contains(&sentence.word(end + 1));
    let is_many = sentence.word(at) != "a";
    (limits && is_many).then_some((end, Day::Left(days)))
}

/// "Next week", "last month", "this week", "end of the month", "in the new year".
fn whole(sentence: &Sentence<'_>, at: usize) -> Option<(usize, Day)> {
    let vague = match (sentence.word(at), sentence.word(at + 1)) {
        ("next", "week" | "wk") => Vague::NextWeek,
        ("next", "month" | "year" | "spring" | "summer" | "autumn") => Vague::Later,
        ("this", "week" | "wk" | "weekend") => Vague::Soon,
        ("last", "week" | "wk" | "weekend") => Vague::Lately,
        ("last", "month" | "year" | "summer" | "spring" | "autumn" | "winter") => Vague::LongAgo,
        ("new", "year")
            if sentence.before(at, 1) == "the"
                && matches!(sentence.before(at, 2), "in" | "until" | "till") =>
        {
            Vague::Later
        }
        ("end", "of") => return end_of(sentence, at),
        _ => return None,
    };
    Some((at + 2, Day::Vague(vague)))
}

/// "End of the month", "end of this week", "end of next month".
fn end_of(sentence: &Sentence<'_>, at: usize) -> Option<(usize, Day)> {
    let day = match (sentence.word(at + 2), sentence.word(at + 3)) {
        ("the" | "this", "month") => Day::EndOfMonth,
        ("the" | "this", "week") => Day::Vague(Vague::Soon),
        ("next", "week") => Day::Vague(Vague::NextWeek),
        ("next", "month") | ("the" | "this", "year") => Day::Vague(Vague::Later),
        _ => return None,
    };
    Some((at + 4, day))
}

/// "A few days", "couple of weeks", "several weeks": where it ends.
fn few(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let at = at + usize::from(sentence.word(at) == "a");
    let count_end = match sentence.word(at) {
        "few" | "several" => at + 1,
        "couple" => at + 1 + usize::from(sentence.word(at + 1) == "of"),
        _ => return None,
    };
    matches!(
        sentence.word(count_end),
        "day" | "days" | "week" | "weeks" | "months" | "years"
    )
    .then_some(count_end + 1)
}

/// A length of time in days, and where it ends: "2 weeks", "10 days", "a fortnight", "48 hours".
fn length(sentence: &Sentence<'_>, at: usize) -> Option<(i32, usize)> {
    let count = number(sentence.word(at))?;
    // In "2.5 weeks" and "1-2 weeks" the number is not the whole of it.
    if at > 0 && number(sentence.before(at, 1)).is_some() && !sentence.gap(at).contains(' ') {
        return None;
    }
    let end = at + 2 + usize::from(is_qualified(sentence.word(at + 1)));
    let days = match sentence.word(end - 1) {
        "day" | "days" => count,
        "week" | "weeks" | "wk" | "wks" | "weaks" => count.checked_mul(7)?,
        "fortnight" | "fortnights" => count.checked_mul(14)?,
        "hours" | "hrs" if count >= 24 && count % 24 == 0 => count / 24,
        _ => return None,
    };
    (days <= MOST_DAYS).then_some((days, end))
}

fn is_qualified(word: &str) -> bool {
    matches!(word, "working" | "more" | "calendar")
}

fn number(word: &str) -> Option<i32> {
    let number = match word {
        "a" | "an" => Some(1),
        "fourty" => Some(40),
        _ => numeral(word).and_then(|number| i32::try_from(number).ok()),
    };
    number.filter(|number| *number > 0)
}
