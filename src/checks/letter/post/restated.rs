//! `restated-without-span`: the letter says back something the post does not say: a number, a day, or all of it.
//!
//! Other words for the same thing are the adviser's art, so only what has one form is held against the post: counts with
//! what they count, days and months by name; and a "you say" of which nothing at all stands in the post.

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::Part;
use crate::reading::gist;
use crate::reply::Origin;
use crate::text::{Phrase, Span, Word, numeral};
use std::ops::Range;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "restated-without-span",
    title: "Things said back that the post does not say",
    family: Family::Post,
    severity: Severity::Warning,
    look: Look::TypedBlock(check),
};

/// How a sentence says that it says the post back.
static SAID_BACK: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    [
        "you [also|have] {say|said|mention|mentioned|write|wrote|explain|explained|describe|described} [that]",
        "you [also|have] {tell|told} {us|me} [that]",
    ]
    .iter()
    .filter_map(|phrase| Phrase::parse(phrase).ok())
    .collect()
});
/// What is counted in a post.
const COUNTED: [&str; 27] = [
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "hour",
    "hours",
    "night",
    "nights",
    "times",
    "children",
    "sons",
    "daughters",
    "boys",
    "girls",
    "visits",
    "meetings",
    "reviews",
    "sessions",
    "workers",
    "homes",
    "placements",
    "siblings",
    "appointments",
];
/// Words that may stand between a number and what it counts.
const BETWEEN: [&str; 12] = [
    "other",
    "more",
    "different",
    "young",
    "small",
    "full",
    "whole",
    "school",
    "working",
    "social",
    "calendar",
    "little",
];
/// A "you say" with fewer telling words is not held against the post.
const FEWEST_TELLING: usize = 4;

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    let is_the_posts_own = matches!(sheet.block.origin, Origin::Post { .. }) && !sheet.block.edited;
    if is_the_posts_own {
        return Vec::new();
    }
    let said_back = sheet.find(&SAID_BACK);
    let mut slips = Vec::new();
    for (sentence, words) in sheet.words.sentences() {
        let lead = said_back.iter().find(|lead| sentence.contains(**lead));
        if lead.is_none() && sheet.block.part != Part::Situation {
            continue;
        }
        let asks = sheet.written(sentence).trim_end().ends_with('?');
        if asks || depends(words, lead.copied(), page) {
            continue;
        }
        let mut unsaid = unsaid_counts(words, page);
        unsaid.extend(unsaid_days(words, sheet, page));
        unsaid.retain(|span| sheet.is_typed(*span));
        slips.extend(unsaid.into_iter().map(|span| {
            let message = format!("The post does not say “{}”", sheet.written(span));
            sheet.slip(span, message)
        }));
        if let Some(lead) = lead
            && sheet.is_typed(sentence)
            && is_nowhere(words, *lead, page)
        {
            let message = "Nothing the post says is near this";
            slips.push(sheet.slip(sentence, message));
        }
    }
    slips
}

/// Whether a sentence only speaks of what may be: "if you say that …".
fn depends(words: &[Word], lead: Option<Span>, page: &Page<'_>) -> bool {
    let unless = &page.letter.library.house.style.unless_with;
    let mut before = words
        .iter()
        .take_while(|word| lead.is_none_or(|lead| word.span.start < lead.start));
    before.any(|word| unless.contains(&word.folded))
}

/// Counts whose number is nowhere in the posts: "six weeks".
fn unsaid_counts(words: &[Word], page: &Page<'_>) -> Vec<Span> {
    let said = page.enquiry.said(page.letter);
    let places = (0..words.len()).filter_map(|at| {
        let number = numeral(&words.get(at)?.folded).filter(|number| *number > 1)?;
        let end = counted_at(words, at + 1)?;
        (!said.has_number(number)).then(|| span_of(words, at..end))?
    });
    places.collect()
}

/// Where the words end that a number before `at` counts.
fn counted_at(words: &[Word], at: usize) -> Option<usize> {
    let word = words.get(at)?;
    if COUNTED.contains(&word.folded.as_str()) {
        return Some(at + 1);
    }
    let next = words.get(at + 1)?;
    (BETWEEN.contains(&word.folded.as_str()) && COUNTED.contains(&next.folded.as_str()))
        .then_some(at + 2)
}

/// Weekdays and months that the posts do not name, nor any day of theirs falls on.
fn unsaid_days(words: &[Word], sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Span> {
    let said = page.enquiry.said(page.letter);
    let unsaid = words.iter().filter(|word| {
        let written = sheet.written(word.span);
        written.starts_with(char::is_uppercase) && said.misses_day(&word.folded)
    });
    unsaid.map(|word| word.span).collect()
}

/// Whether none of the telling words behind "you say" is in the posts.
fn is_nowhere(words: &[Word], lead: Span, page: &Page<'_>) -> bool {
    let behind: Vec<Word> = words
        .iter()
        .filter(|word| word.span.start >= lead.end)
        .cloned()
        .collect();
    let telling = gist(&behind);
    telling.len() >= FEWEST_TELLING && page.enquiry.said(page.letter).has_none_of(&telling)
}

fn span_of(words: &[Word], range: Range<usize>) -> Option<Span> {
    let found = words.get(range)?;
    Some(Span::new(found.first()?.span.start, found.last()?.span.end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{passes, points_at};

    const POST: &str = "My son is 6 and my daughter 9. He has been in foster care for seven months, I see him 2x a week. \
                        The review was on 3 November and the social worker rang me yesterday. Can anyone help?";

    #[test]
    fn every_phrase_can_be_read() {
        assert_eq!(SAID_BACK.len(), 2);
    }

    #[test]
    fn a_count_that_the_post_does_not_have_is_pointed_at() {
        points_at(
            &RULE,
            POST,
            "You say that your son has been in foster care for nine months.",
            &["nine months"],
        );
        points_at(
            &RULE,
            POST,
            "You mention that you see him 4 times a week.",
            &["4 times"],
        );
    }

    #[test]
    fn a_day_that_the_post_does_not_have_is_pointed_at() {
        points_at(
            &RULE,
            POST,
            "You say that the review was in October.",
            &["October"],
        );
    }

    #[test]
    fn what_the_post_says_may_be_said_back_in_other_words_and_forms() {
        for letter in [
            "You say that your son has been in foster care for 7 months.",
            "You say that you have two children, and that you see him twice a week.",
            "You tell us that there was a review in November.",
            "You say that the social worker rang you on Thursday.",
            "You mention how hard the past months have been.",
        ] {
            passes(&RULE, POST, letter);
        }
    }

    #[test]
    fn a_you_say_of_which_nothing_is_in_the_post_is_pointed_at() {
        points_at(
            &RULE,
            POST,
            "You say that the landlord wants to evict your grandmother before winter.",
            &["You say that the landlord wants to evict your grandmother before winter."],
        );
    }

    #[test]
    fn advice_conditions_and_questions_say_nothing_back() {
        for letter in [
            "The council has 45 working days for its assessment.",
            "If you say that it was nine months, they will ask why.",
            "Did you say nine months?",
        ] {
            passes(&RULE, POST, letter);
        }
    }
}
