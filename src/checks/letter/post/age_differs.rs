//! `age-differs`: the letter gives a child another age than the post does.

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::reading::{Fact, Stated};
use crate::text::{Word, numeral};

pub(super) const RULE: Rule = Rule {
    name: "age-differs",
    title: "An age that is not the one in the post",
    family: Family::Post,
    severity: Severity::Error,
    look: Look::Block(check),
};

/// What a letter calls a child, and the relations in a post that may be meant.
const CHILDREN: [(&str, &[&str]); 5] = [
    ("son", &["son", "child", "baby"]),
    ("daughter", &["daughter", "child", "baby"]),
    (
        "child",
        &[
            "son",
            "daughter",
            "child",
            "baby",
            "grandson",
            "granddaughter",
            "grandchild",
        ],
    ),
    ("grandson", &["grandson", "grandchild", "child"]),
    ("granddaughter", &["granddaughter", "grandchild", "child"]),
];
/// Words between a child and an age: "your son, who is now 12".
const BETWEEN: [&str; 6] = ["who", "is", "now", "aged", "only", "just"];
/// Words behind a number that make it no age.
const NO_AGE: [&str; 12] = [
    "weeks",
    "months",
    "days",
    "hours",
    "times",
    "week",
    "month",
    "of",
    "other",
    "different",
    "social",
    "minutes",
];

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    let words = sheet.words.words();
    let mut slips = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let Some((_, relations)) = CHILDREN.iter().find(|(child, _)| *child == word.folded) else {
            continue;
        };
        let Some(number) = age_before(words, at).or_else(|| age_behind(words, at)) else {
            continue;
        };
        let Some(given) = words.get(number).and_then(years) else {
            continue;
        };
        let ages: Vec<(u32, &Fact)> = page
            .letter
            .reading
            .facts
            .iter()
            .filter_map(|fact| age_of(fact, relations))
            .collect();
        let Some((_, fact)) = ages
            .first()
            .filter(|_| ages.iter().all(|(age, _)| *age != given))
        else {
            continue;
        };
        let Some(span) = sheet
            .span(number..number + 1)
            .filter(|span| !sheet.is_quoted(*span))
        else {
            continue;
        };
        let said: Vec<&str> = fact.evidence.text.split_whitespace().collect();
        let message = format!("The post gives another age: “{}”", said.join(" "));
        let mut slip = sheet.slip(span, message).shown_by(&fact.evidence);
        if let [(age, _)] = ages.as_slice() {
            slip = slip.fix(age.to_string());
        }
        slips.push(slip);
    }
    slips
}

fn age_of<'a>(fact: &'a Fact, relations: &[&str]) -> Option<(u32, &'a Fact)> {
    match &fact.stated {
        Stated::Child {
            relation,
            age: Some(age),
            ..
        } if relations.contains(&relation.as_str()) => Some((*age, fact)),
        _ => None,
    }
}

/// "your 12 year old son": where the number stands.
fn age_before(words: &[Word], child: usize) -> Option<usize> {
    let folded = |back: usize| {
        let at = child.checked_sub(back)?;
        words.get(at).map(|word| word.folded.as_str())
    };
    let is_old = folded(1) == Some("old") && matches!(folded(2), Some("year" | "years"));
    let number = child
        .checked_sub(3)
        .filter(|_| is_old && folded(4) == Some("your"))?;
    words.get(number).and_then(years).map(|_| number)
}

/// "your son is 12", "your son, who is now 12": where the number stands.
fn age_behind(words: &[Word], child: usize) -> Option<usize> {
    let sentence = words.get(child)?.sentence;
    let owner = child.checked_sub(1).and_then(|before| words.get(before))?;
    if owner.folded != "your" {
        return None;
    }
    let number = (child + 1..child + 5).find(|at| {
        words
            .get(*at)
            .is_none_or(|word| !BETWEEN.contains(&word.folded.as_str()))
    })?;
    let stated = (child + 1..number).any(|at| {
        words
            .get(at)
            .is_some_and(|word| matches!(word.folded.as_str(), "is" | "aged"))
    });
    let is_other = words
        .get(number + 1)
        .is_some_and(|next| next.sentence == sentence && NO_AGE.contains(&next.folded.as_str()));
    let word = words.get(number).filter(|word| word.sentence == sentence)?;
    (stated && !is_other)
        .then(|| years(word))
        .flatten()
        .map(|_| number)
}

/// A number that can be a child's age, in digits or as a word.
fn years(word: &Word) -> Option<u32> {
    numeral(&word.folded).filter(|number| *number <= 18)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{mends, passes, points_at};

    const POST: &str = "I miss my boy every day. hes 11 and in foster care. Can anyone help?";

    #[test]
    fn another_age_than_the_posts_is_wrong_and_put_right() {
        points_at(&RULE, POST, "As your son is 12, his wishes count.", &["12"]);
        points_at(
            &RULE,
            POST,
            "Your ten-year-old son can have an advocate.",
            &["ten"],
        );
        mends(
            &RULE,
            POST,
            "Your son, who is now 9, can ask.",
            "Your son, who is now 11, can ask.",
        );
    }

    #[test]
    fn the_age_of_the_post_in_any_form_and_other_numbers_are_in_order() {
        for fine in [
            "Your son is 11.",
            "Your eleven-year-old son can ask.",
            "Your son is 2 hours away and has 3 social workers.",
            "Your son is one of many.",
            "A child of 12 may be heard.",
            "Your daughter is 5.",
        ] {
            passes(&RULE, POST, fine);
        }
        passes(&RULE, "My boy is in care. Help?", "Your son is 9.");
    }

    #[test]
    fn with_two_sons_either_age_will_do() {
        let post = "My son is 4 and my other son is 9. Can anyone help?";
        passes(&RULE, post, "As your son is 9, he can be heard.");
        points_at(&RULE, post, "As your son is 7, he can be heard.", &["7"]);
    }
}
