//! `child-age-given`: the letter asks for, or misses, an age that the post gives.

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::reading::{Fact, Stated};
use crate::text::Phrase;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "child-age-given",
    title: "Asking for an age that the post gives",
    family: Family::Post,
    severity: Severity::Error,
    look: Look::Block(check),
};

/// What letters say when they miss an age; the words for the child stand where `{}` is.
const MISSING: [&str; 6] = [
    "{do not|dont|did not|didnt|have not|havent|not} {say|said|mention|mentioned|state|stated|tell|told|give|given} [us|me] how old {your|the} [youngest|eldest|little] {}",
    "{do not|dont|did not|didnt|have not|havent} {say|said|mention|mentioned|state|stated|give|given|tell|told} [us|me] {your|the} {}s age",
    "{do not|dont|did not|didnt|have not|havent} {say|said|mention|mentioned|state|stated|give|given|tell|told} [us|me] the age of your {}",
    "{not clear|unclear|not sure|do not know|dont know|unsure} how old {your|the} {}",
    "how old {is|are} your {}",
    "{not clear|unclear|not sure|do not know|unsure} what age {your|the} {}",
];

/// What a letter may call a child, and the relations in a post it may mean.
const CHILDREN: [(&str, &[&str]); 4] = [
    ("{son|boy}", &["son", "child", "baby"]),
    ("{daughter|girl}", &["daughter", "child", "baby"]),
    (
        "{child|children}",
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
    (
        "{grandson|granddaughter|grandchild*}",
        &["grandson", "granddaughter", "grandchild"],
    ),
];

/// Each phrase, with the relations it asks about.
static PHRASES: LazyLock<Vec<(Phrase, &'static [&'static str])>> = LazyLock::new(|| {
    let with_child = |written: &str, child: &str| {
        // "your son's age" folds to "sons age".
        let owned = child.replace('|', "s|").replace('}', "s}");
        Phrase::parse(&written.replace("{}s", &owned).replace("{}", child)).ok()
    };
    let all = CHILDREN.iter().flat_map(|(child, relations)| {
        MISSING
            .iter()
            .filter_map(move |written| Some((with_child(written, child)?, *relations)))
    });
    all.collect()
});

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    let mut slips: Vec<Slip> = Vec::new();
    for (phrase, relations) in PHRASES.iter() {
        let Some((age, fact)) = page
            .letter
            .reading
            .facts
            .iter()
            .find_map(|fact| age_of(fact, relations))
        else {
            continue;
        };
        for span in sheet.find(std::slice::from_ref(phrase)) {
            if sheet.is_quoted(span) {
                continue;
            }
            let message = format!(
                "The post gives the age: “{}”",
                one_line(&fact.evidence.text, age)
            );
            slips.push(sheet.slip(span, message).shown_by(&fact.evidence));
        }
    }
    slips
}

fn age_of<'a>(fact: &'a Fact, relations: &[&str]) -> Option<(&'a str, &'a Fact)> {
    match &fact.stated {
        Stated::Child {
            relation,
            age: Some(_),
            age_as_written,
        } if relations.contains(&relation.as_str()) => {
            Some((age_as_written.as_deref().unwrap_or_default(), fact))
        }
        _ => None,
    }
}

/// The words that give an age, on one line.
fn one_line(text: &str, age: &str) -> String {
    let line: Vec<&str> = text.split_whitespace().collect();
    if line.is_empty() {
        age.to_owned()
    } else {
        line.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{Desk, passes, points_at};

    const POST: &str = "I miss my boy every day. hes 11 and in foster care. Can anyone help?";

    #[test]
    fn every_phrase_can_be_read() {
        assert_eq!(PHRASES.len(), MISSING.len() * CHILDREN.len());
    }

    #[test]
    fn an_age_that_was_given_is_not_asked_for() {
        points_at(
            &RULE,
            POST,
            "You have not told us how old your son is; his wishes count.",
            &["have not told us how old your son"],
        );
        points_at(
            &RULE,
            POST,
            "How old is your child?",
            &["How old is your child"],
        );
        points_at(
            &RULE,
            POST,
            "You did not mention your son’s age.",
            &["did not mention your son’s age"],
        );
    }

    #[test]
    fn the_words_of_the_post_are_shown() {
        let desk = Desk::answering(POST, "How old is your son?");
        assert_eq!(desk.said(&RULE)[0].0, "The post gives the age: “hes 11”");
    }

    #[test]
    fn an_age_that_was_not_given_may_be_asked_for() {
        passes(
            &RULE,
            "My boy is in foster care. Can anyone help?",
            "How old is your son?",
        );
        passes(&RULE, POST, "How old is your daughter?");
        passes(&RULE, POST, "As your son is 11, his wishes count.");
    }
}
