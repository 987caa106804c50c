//! What leads up to the main clause: "8 weeks ago", "in May", "when I rang them,".

use super::is_adverb;
use super::somebody::{Somebody, somebody};
use crate::reply::restating::tokens::{Token, is_at, word_at};
use crate::text::calendar::MONTHS;

/// Adverbs of time and of the writer that may open a sentence without a comma.
const LEADING: [&str; 19] = [
    "eventually",
    "recently",
    "currently",
    "originally",
    "unfortunately",
    "finally",
    "apparently",
    "initially",
    "now",
    "then",
    "sometimes",
    "suddenly",
    "luckily",
    "sadly",
    "lately",
    "previously",
    "afterwards",
    "meanwhile",
    "instead",
];
const LEADING_PHRASES: &[&str] = &[
    "since then",
    "after that",
    "before that",
    "at first",
    "at the time",
    "at the moment",
    "at present",
    "last year",
    "last summer",
    "last winter",
    "this year",
    "so far",
    "in the end",
    "in the past",
    "from day one",
    "from the start",
    "until then",
    "up until then",
    "in the beginning",
    "at the beginning",
    "because of this",
    "because of that",
    "as a result",
    "despite this",
    "despite that",
    "at that point",
    "at this point",
    "at the hearing",
    "at the meeting",
    "at the conference",
    "at the last meeting",
    "at the last hearing",
    "at the last conference",
    "at the first meeting",
    "at the last review",
    "at the review",
    "in court",
    "on top of this",
    "on top of that",
    "in the meantime",
    "last time",
    "this time",
    "the year before",
    "at the final hearing",
];
/// Words that may open a phrase or a clause which ends at a comma.
const BEFORE_A_COMMA: [&str; 27] = [
    "after",
    "although",
    "as",
    "at",
    "because",
    "before",
    "by",
    "despite",
    "due",
    "during",
    "for",
    "from",
    "if",
    "in",
    "instead",
    "once",
    "on",
    "since",
    "though",
    "through",
    "throughout",
    "under",
    "until",
    "when",
    "whenever",
    "while",
    "with",
];
/// How many words may stand before such a comma.
const LEAD_WORDS: usize = 18;
const SEASONS: [&str; 5] = ["spring", "summer", "autumn", "winter", "christmas"];
pub(super) const UNITS: [&str; 10] = [
    "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours",
];

/// Somebody with their verb, behind up to so many leads.
pub(super) fn behind_leads(tokens: &[Token], from: usize, leads: usize) -> Option<Somebody> {
    if let Some(found) = somebody(tokens, from) {
        return Some(found);
    }
    if leads == 0 {
        return None;
    }
    if let Some(length) = lead(tokens, from) {
        return behind_leads(tokens, from + length, leads - 1);
    }
    let is_phrase = is_at(tokens, from, &BEFORE_A_COMMA) || is_adverb(word_at(tokens, from));
    let comma = (from + 1..tokens.len().min(from + LEAD_WORDS))
        .find(|&at| tokens.get(at).is_some_and(|token| token.gap.contains(',')))
        .filter(|_| is_phrase)?;
    let clause_begins = |at: usize| somebody(tokens, at).is_some();
    if !clause_begins(from + 1) && (from + 2..comma).any(clause_begins) {
        // "Since being here he is happy, …": the clause proper has begun before the comma.
        return None;
    }
    behind_leads(tokens, comma, leads - 1)
}

/// How many words of time or manner stand at a place before the clause proper.
fn lead(tokens: &[Token], at: usize) -> Option<usize> {
    let phrase = LEADING_PHRASES.iter().find_map(|phrase| {
        let words = || phrase.split(' ').enumerate();
        let fits = words().all(|(offset, word)| word_at(tokens, at + offset) == word);
        fits.then(|| words().count())
    });
    phrase
        .or_else(|| some_time_ago(tokens, at))
        .or_else(|| in_some_month(tokens, at))
        .or_else(|| is_at(tokens, at, &LEADING).then_some(1))
}

/// "8 weeks ago", "about a year ago".
fn some_time_ago(tokens: &[Token], at: usize) -> Option<usize> {
    let ago = (at + 2..at + 7).find(|&ago| is_at(tokens, ago, &["ago"]))?;
    is_at(tokens, ago - 1, &UNITS).then_some(ago + 1 - at)
}

/// "in May", "since last August", "back in 2020".
fn in_some_month(tokens: &[Token], at: usize) -> Option<usize> {
    let mut next = at;
    if is_at(tokens, next, &["back"]) {
        next += 1;
    }
    if !is_at(tokens, next, &["in", "since", "last", "until", "by"]) {
        return None;
    }
    next += 1;
    if is_at(tokens, next, &["last", "the", "early", "late"]) {
        next += 1;
    }
    let word = word_at(tokens, next);
    let is_year = word.len() == 4 && word.chars().all(|c| c.is_ascii_digit());
    (is_year || MONTHS.contains(&word) || SEASONS.contains(&word)).then_some(next + 1 - at)
}
