//! `doubled-word`: a word or a few words typed twice: "the the", "and the and the".

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::text::{Span, Word};
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    name: "doubled-word",
    title: "A word typed twice",
    family: Family::Language,
    severity: Severity::Warning,
    look: Look::Block(check),
};

/// Words that may follow themselves: "that that is so", "they had had enough", "very very".
const MAY_DOUBLE: [&str; 6] = ["had", "that", "very", "bye", "no", "so"];

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    let mut slips = phrases(sheet);
    slips.extend(single_words(sheet));
    slips
}

/// Words that join two of a kind: "again and again and", "day by day by".
const JOINING: [&str; 12] = [
    "and", "or", "by", "to", "after", "for", "in", "on", "of", "at", "with", "than",
];
/// The most words of a phrase that is looked for twice.
const LONGEST_PHRASE: usize = 4;

/// Two words or more that stand twice in a row.
fn phrases(sheet: &Sheet<'_>) -> Vec<Slip> {
    let words = sheet.words.words();
    let mut slips = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let twice = (2..=LONGEST_PHRASE).find(|&count| stands_twice(words, at, count));
        let twice = twice.filter(|&count| is_gapless(sheet, at..at + 2 * count));
        if let Some(count) = twice
            && let Some(span) = sheet.span(at..at + 2 * count)
            && let Some(once) = sheet.span(at..at + count)
        {
            let once = sheet.written(once);
            let message = format!("“{once}” stands here twice");
            slips.push(sheet.slip(span, message).fix(once));
            at += 2 * count;
        } else {
            at += 1;
        }
    }
    slips
}

fn stands_twice(words: &[Word], at: usize, count: usize) -> bool {
    let (Some(once), Some(again)) = (
        words.get(at..at + count),
        words.get(at + count..at + 2 * count),
    ) else {
        return false;
    };
    let same =
        |(one, other): (&Word, &Word)| one.folded == other.folded && one.sentence == other.sentence;
    let last = once.last().map_or("", |word| word.folded.as_str());
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    once.iter().zip(again).all(same)
        && once.windows(2).all(|pair| matches!(pair, [one, other] if one.folded != other.folded))
        && once.iter().all(|word| word.folded.chars().all(char::is_alphabetic))
        && !JOINING.contains(&last)
        // "Again and again and again" is said so.
        && before.is_none_or(|before| before.folded != last)
}

/// Whether only white space stands between some words.
fn is_gapless(sheet: &Sheet<'_>, range: Range<usize>) -> bool {
    let words = sheet.words.words().get(range).unwrap_or_default();
    words.iter().zip(words.iter().skip(1)).all(|(one, other)| {
        let between = sheet.written(Span::new(one.span.end, other.span.start));
        between.trim().is_empty()
    })
}

fn single_words(sheet: &Sheet<'_>) -> Vec<Slip> {
    let words = sheet.words.words();
    words
        .iter()
        .zip(words.iter().skip(1))
        .filter(|(one, other)| one.folded == other.folded && one.sentence == other.sentence)
        .filter(|(one, _)| !MAY_DOUBLE.contains(&one.folded.as_str()))
        .filter(|(one, _)| one.folded.chars().all(char::is_alphabetic))
        .filter_map(|(one, other)| {
            let between = sheet.written(Span::new(one.span.end, other.span.start));
            let span = Span::new(one.span.start, other.span.end);
            let once = sheet.written(one.span);
            let message = format!("“{once}” stands here twice");
            between
                .trim()
                .is_empty()
                .then(|| sheet.slip(span, message).fix(once))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{mends, passes, points_at};

    const POST: &str = "Can anyone help?";

    #[test]
    fn a_word_typed_twice_is_pointed_at_and_once_is_enough() {
        points_at(&RULE, POST, "Ask for the The plan.", &["the The"]);
        mends(
            &RULE,
            POST,
            "Write to the the court.",
            "Write to the court.",
        );
    }

    #[test]
    fn a_few_words_typed_twice_are_pointed_at() {
        points_at(
            &RULE,
            POST,
            "Write to the manager and the and the court.\nThey have to say they have to say so.",
            &["and the and the", "They have to say they have to say"],
        );
    }

    #[test]
    fn words_that_may_double_and_words_parted_by_a_mark_are_in_order() {
        for fine in [
            "They had had enough, and said that that was so.",
            "Ask what it is. It is a plan.",
            "Speak to the social worker, worker to parent.",
            "Ring 101 101 times.",
            "If they do, do write it down.",
            "They ask again and again and again, more and more and more.",
            "Ask the court, ask the court.",
        ] {
            passes(&RULE, POST, fine);
        }
    }

    #[test]
    fn what_is_quoted_is_left_as_it_is() {
        passes(&RULE, POST, "You write: “the the plan was lost”.");
    }
}
