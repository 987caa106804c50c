//! When a thing happened: "two years ago", "when we were together", "last night".
//!
//! A danger that is over is shown, but softly. In doubt it is not over: a danger taken for history is the worse mistake.

use super::said::Said;
use crate::reading::own_words::phrases;
use crate::text::{Phrase, WordIndex};
use std::ops::Range;
use std::sync::LazyLock;

/// How far from what happened the words may stand that say when, in words of the same sentence.
const REACH: usize = 14;
/// How far from it they may stand where nothing but a fresh event counts.
const FRESH_REACH: usize = 9;
/// How long the next sentence may be that only says when: "That was in 2019."
const AFTERTHOUGHT_WORDS: usize = 8;

/// Words for a time that is over. "Three weeks ago" is not among them: what happened then may go on.
static PAST: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "{year|years|yr|yrs|yrs|month|months|mths|decades|ages} {ago|back|prior|earlier}",
        "{four|five|six|seven|eight|nine|ten|eleven|twelve|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20} {week|weeks|wks} {ago|back}",
        "{long|some|a good few} time {ago|back}",
        "{used to|use to|back then|at the time|at that time|in the past|previously|formerly}",
        "{historic*|history of|past history}",
        "{last year|the year before|years before|back in the day|once before}",
        "when {i|we|he|she} {was|were} {young*|little|small|pregnant|together|married|a|an|at school|in care|at college|in my|in a|with|living|still with|only|about|just|kids|1*|2*|3*}",
        "after my {first|eldest|second|oldest} was born",
        "last {summer|winter|spring|autumn}",
        "{years|yrs} back",
        "when we lived together",
        "when {i|we} {lived|were living|was living} with",
        "as a {child|kid|teen*|young|youngster|baby|girl|boy|young person}",
        "in my {teens|childhood|past|twenties|20s|early|late|youth|younger}",
        "{growing up|my childhood|in childhood|as a younger}",
        "before {we|i|he|she|they} {split|left|had|met|separated|moved|fell|got|became}",
        "before {my|our|the} {son|daughter|baby|kids|children|child|twins} {was|were|came}",
        "{during|throughout|in|through} {the|our|my|that|a|this|his|her} [previous|last|old|abusive|whole|first|past] {relationship|marriage}",
        "{previous|former|old|last} {partner|relationship|boyfriend|marriage|husband}",
        "{in|last|back in} {january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec}",
        "{started|began} {it|this|all this|everything|all of this|the whole thing}",
        "{fact finding|pool of perpetrators|non accidental|threshold}",
    ])
});

/// Words for a time so near that it is now.
static FRESH: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "{today|tonight|tonite|2nite|2night|2day|yesterday|yday|yesturday|recently|earlier on}",
        "last {night|nite|week|weekend}",
        "this {morning|afternoon|aft|arvo|evening|weekend|week|am|pm|minute}",
        "{just|right} now",
        "{hour|hours|hrs|hr|minute|minutes|mins|min|day|days|moment} ago",
        "the other {day|night}",
        "{on|since|last|this|early} {monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|weds|wed|thurs|thur|fri|sat|sun}",
        "{monday|tuesday|wednesday|thursday|friday|saturday|sunday} {night|morning|evening|afternoon}",
        "{at|over|all} {the|this} {weekend|wkend}",
        "every {day|night|time|weekend}",
        "{a|one|1|two|2|three|3} {week|weeks} ago",
    ])
});

/// Words for what goes on, which say nothing of when it began.
static GOING_ON: LazyLock<Vec<Phrase>> =
    LazyLock::new(|| phrases(&["{now|again|still|currently|nowadays|keeps|lately|atm}"]));

/// Words right before what happens, or at its beginning, that say it is so now whatever else was years ago.
const PRESENT: [&str; 14] = [
    "is", "hes", "shes", "am", "im", "iam", "are", "theyre", "whos", "keeps", "still", "has",
    "have", "ive",
];

/// Where a text says when things happen, as ranges of words in order.
#[derive(Debug)]
pub(super) struct Times {
    past: Vec<Range<usize>>,
    fresh: Vec<Range<usize>>,
    going_on: Vec<Range<usize>>,
}

impl Times {
    /// Finds the times of a text.
    pub(super) fn of(index: &WordIndex) -> Self {
        let mut past = places(&PAST, index);
        past.extend(years(index));
        past.sort_by_key(|range| range.start);
        Self {
            past,
            fresh: places(&FRESH, index),
            going_on: places(&GOING_ON, index),
        }
    }
}

fn places(phrases: &[Phrase], index: &WordIndex) -> Vec<Range<usize>> {
    let mut found: Vec<_> = phrases
        .iter()
        .flat_map(|phrase| phrase.find_all(index))
        .collect();
    found.sort_by_key(|range| range.start);
    found
}

/// Years written out, as "2019"; what lasts "since 2019" is no matter of the past.
fn years(index: &WordIndex) -> Vec<Range<usize>> {
    let words = index.words();
    let is_year = |word: &str| {
        word.len() == 4
            && (word.starts_with("19") || word.starts_with("20"))
            && word.bytes().all(|b| b.is_ascii_digit())
    };
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        if is_year(&word.folded) && before.is_none_or(|before| before.folded != "since") {
            found.push(at..at + 1);
        }
    }
    found
}

/// Whether some words tell of a time that is over.
pub(super) fn is_past(said: &Said<'_>, range: &Range<usize>) -> bool {
    let word_before = said.before(range.start, 1).map(|(_, word)| word).next();
    let mut begins = word_before.into_iter().chain([said.word(range.start)]);
    if begins.any(|word| PRESENT.contains(&word)) {
        return false;
    }
    let Some(past) = nearest(said, &said.times.past, range, REACH) else {
        return is_dated_after(said, range);
    };
    let near = |times| nearest(said, times, range, past.saturating_sub(1));
    near(&said.times.fresh).is_none() && near(&said.times.going_on).is_none()
}

/// Whether some words, which name a state, are told of a time that is over: "I was suicidal", "used to self harm".
pub(super) fn was(said: &Said<'_>, range: &Range<usize>) -> bool {
    let is_fresh = nearest(said, &said.times.fresh, range, FRESH_REACH).is_some();
    let mut before = said.before(range.start, 3).map(|(_, word)| word).peekable();
    while let Some(word) = before.next() {
        match word {
            "am" | "im" | "is" | "are" | "feel" | "feeling" | "has" | "have" | "ive" | "hes"
            | "shes" => return false,
            "was" | "were" => return !is_fresh,
            "felt" | "had" => {
                let perfect = matches!(before.peek(), Some(&("have" | "ive" | "has")));
                return !perfect && !is_fresh;
            }
            _ => {}
        }
    }
    false
}

/// Whether some words tell of something that happened within the last days, or happens again.
pub(super) fn is_fresh(said: &Said<'_>, range: &Range<usize>) -> bool {
    let again = said.after(range.end, 2).any(|word| word.folded == "again");
    let just = said.before(range.start, 2).any(|(_, word)| word == "just");
    again || just || nearest(said, &said.times.fresh, range, FRESH_REACH).is_some()
}

/// Whether something that should come is over: "had court on Monday", "the hearing on Monday went well".
pub(super) fn is_over(said: &Said<'_>, range: &Range<usize>) -> bool {
    const BEFORE: [&str; 22] = [
        "had",
        "went",
        "was",
        "were",
        "since",
        "after",
        "attended",
        "been",
        "did",
        "until",
        "last",
        "every",
        "each",
        "following",
        "at",
        "from",
        "missed",
        "signed",
        "when",
        "of",
        "during",
        "left",
    ];
    let to_come = matches!(
        said.index.words().get(range.clone()),
        Some(words) if words.iter().any(|word| word.folded.starts_with("tom") || word.folded.starts_with("due"))
    );
    let mut before = said.before(range.start, 3).map(|(_, word)| word);
    let after: Vec<&str> = said
        .after(range.end, 3)
        .map(|word| word.folded.as_str())
        .collect();
    let goes_on = matches!(
        after.as_slice(),
        ["was" | "were" | "went" | "ended" | "where", ..]
            | [
                "and",
                "it" | "they" | "she" | "he" | "the" | "was",
                "went" | "was" | "said" | "told" | "were" | "did" | "had" | "adjourned",
                ..
            ]
    );
    let in_company = matches!(
        after.as_slice(),
        ["with", next, ..] if !matches!(*next, "no" | "nobody" | "noone" | "nothing" | "only")
    );
    !to_come && (before.any(|word| BEFORE.contains(&word)) || goes_on || in_company)
}

/// How many words lie between some words and the nearest of these times in the same sentence; `None` beyond `reach`.
fn nearest(
    said: &Said<'_>,
    times: &[Range<usize>],
    range: &Range<usize>,
    reach: usize,
) -> Option<usize> {
    let sentence = said.sentence(range.start);
    let first = times.partition_point(|time| time.end + reach < range.start);
    times
        .get(first..)?
        .iter()
        .take_while(|time| time.start <= range.end + reach)
        .filter(|time| said.sentence(time.start) == sentence)
        .map(|time| {
            let before = range.start.saturating_sub(time.end);
            before.max(time.start.saturating_sub(range.end))
        })
        .filter(|distance| *distance <= reach)
        .min()
}

/// Whether the next sentence only says that it is over: "That was years ago."
fn is_dated_after(said: &Said<'_>, range: &Range<usize>) -> bool {
    let Some(sentence) = said.sentence(range.start) else {
        return false;
    };
    let rest = said.index.words().get(range.end..).unwrap_or_default();
    let next = rest.iter().position(|word| word.sentence != sentence);
    let Some(start) = next.map(|next| range.end + next) else {
        return false;
    };
    let is_afterthought = matches!(said.word(start), "that" | "this" | "it" | "thats" | "was");
    let words = said.after(start + 1, AFTERTHOUGHT_WORDS + 1).count();
    let mut times = said.times.past.iter();
    is_afterthought
        && words <= AFTERTHOUGHT_WORDS
        && times.any(|time| time.start > start && time.end <= start + 1 + words)
}

#[cfg(test)]
mod tests {
    use super::super::testing::level_of;

    #[test]
    fn a_time_that_is_over_softens_what_happened() {
        for body in [
            "I was suicidal two years ago",
            "i took an overdose in 2019 when my mum died",
            "took an overdose about six months ago but im better",
            "my ex strangled me when we were together",
            "he strangled me 8 weeks ago and is in prison",
            "He strangled me. That was years ago.",
            "i used to self harm as a teenager",
            "I was suicidal after the birth",
        ] {
            assert_eq!(level_of(body), Some(3), "{body}");
        }
    }

    #[test]
    fn what_is_fresh_or_goes_on_is_not_softened() {
        for body in [
            "i took an overdose last week",
            "I was suicidal last night and rang my mum",
            "im suicidal again like i was 2 years ago",
            "he left 2 years ago and im suicidal. please help",
            "two years ago i lost my job and i want to die",
            "we split up 2 years ago and hes kicking my door in",
            "i have felt suicidal since 2019",
            "He strangled me. It was last night.",
            "ive felt suicidal for weeks",
        ] {
            assert_eq!(level_of(body), Some(1), "{body}");
        }
    }

    #[test]
    fn every_time_can_be_read() {
        assert_eq!((super::PAST.len(), super::FRESH.len()), (22, 11));
    }
}
