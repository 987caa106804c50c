//! `unused-fact`: the post states what decides the advice, and no word of the letter makes use of it.

use super::in_short::in_short;
use super::topics::{TOPICS, parsed};
use super::{Family, Look, Page, Rule, Severity, Slip};
use crate::reading::{Fact, Stated};
use crate::text::Phrase;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "unused-fact",
    title: "Decisive facts of the post the letter does not use",
    family: Family::Post,
    severity: Severity::Advice,
    look: Look::Letter(check),
};

/// How many are named in one letter: a list of everything would be read by nobody.
const MOST: usize = 4;
/// From what age on a child's own view weighs so much that the letter should speak of the age.
const OLD_ENOUGH: u32 = 8;
/// The issues for which a child's age decides.
const AGE_DECIDES: [&str; 5] = [
    "wishes-and-feelings",
    "child-advocacy",
    "contact-in-care",
    "reunification-discharge",
    "care-order",
];

/// How letters speak of an age.
static AGE: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    parsed(&[
        "{age|aged|ages|old|older|mature|maturity|teenage*|teen}",
        "understanding",
        "year group",
    ])
});

fn check(page: &Page<'_>) -> Vec<Slip> {
    let facts = &page.letter.reading.facts;
    let topics = TOPICS.iter().filter_map(|topic| {
        let fact = facts.iter().find(|fact| topic.is_decisive(fact))?;
        (!speaks(page, &topic.spoken)).then_some(fact)
    });
    age(page)
        .into_iter()
        .chain(topics)
        .take(MOST)
        .map(|fact| {
            let message = format!(
                "The post says “{}”, and nothing in the letter makes use of it",
                in_short(&fact.evidence.text)
            );
            Slip::of_letter(message).shown_by(&fact.evidence)
        })
        .collect()
}

/// Whether some block has one of the phrases.
fn speaks(page: &Page<'_>, phrases: &[Phrase]) -> bool {
    let mut sheets = page.sheets.iter();
    sheets.any(|sheet| !sheet.greets_or_signs() && !sheet.find(phrases).is_empty())
}

/// The age of the only child who has one, where it decides and the letter has neither the number nor a word on ages.
fn age<'a>(page: &'a Page<'_>) -> Option<&'a Fact> {
    let letter = page.letter;
    let mut aged = letter
        .reading
        .facts
        .iter()
        .filter_map(|fact| match fact.stated {
            Stated::Child { age: Some(age), .. } => Some((age, fact)),
            _ => None,
        });
    let (age, fact) = aged.next()?;
    let is_only_one = aged.all(|(other, _)| other == age);
    let decides = letter
        .context
        .ticks
        .iter()
        .any(|issue| AGE_DECIDES.contains(&issue.as_str()));
    let number = age.to_string();
    let is_used = speaks(page, &AGE)
        || page.sheets.iter().any(|sheet| {
            let mut words = sheet.words.words().iter();
            words.any(|word| word.folded.trim_end_matches(char::is_alphabetic) == number)
        });
    (is_only_one && decides && age >= OLD_ENOUGH && !is_used).then_some(fact)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::Desk;
    use crate::reading::Holds;

    const POST: &str = "They said no again. What can I do?";

    /// What is said of a letter where the post states these things.
    #[track_caller]
    fn unused(facts: Vec<Stated>, letter: &str) -> usize {
        let mut desk = Desk::answering(POST, letter);
        let evidence = desk.reading.questions[0].evidence.clone();
        desk.reading.facts = facts
            .into_iter()
            .map(|stated| Fact {
                stated,
                evidence: evidence.clone(),
            })
            .collect();
        desk.slips(&RULE).len()
    }

    fn other(about: &str, holds: Holds) -> Stated {
        Stated::Other {
            about: about.to_owned(),
            holds,
        }
    }

    #[test]
    fn what_decides_and_is_not_spoken_of_is_named() {
        let letter = "Dear Bramble22\nWrite to the manager.";
        assert_eq!(
            unused(vec![other("assessment-positive", Holds::Now)], letter),
            1
        );
        assert_eq!(
            unused(vec![other("therapy-finished", Holds::Past)], letter),
            1
        );
        let ended = Stated::LegalAid { holds: Holds::Past };
        assert_eq!(unused(vec![ended], letter), 1);
        let order = Stated::Order {
            name: "care order".to_owned(),
            holds: Holds::Now,
        };
        assert_eq!(unused(vec![order.clone(), order], letter), 1);
    }

    #[test]
    fn what_is_spoken_of_in_other_words_is_used() {
        let positive = || vec![other("assessment-positive", Holds::Now)];
        assert_eq!(unused(positive(), "Ask why the assessor was not heard."), 0);
        assert_eq!(
            unused(positive(), "You were assessed as able to care for him."),
            0
        );
        let wishes = vec![other("child-wishes", Holds::Now)];
        assert_eq!(unused(wishes, "Your son can have an advocate."), 0);
    }

    #[test]
    fn what_is_only_wanted_or_denied_need_not_be_used() {
        let letter = "Write to the manager.";
        assert_eq!(
            unused(vec![other("child-wishes", Holds::Denied)], letter),
            0
        );
        let wanted = Stated::Order {
            name: "care order".to_owned(),
            holds: Holds::Sought,
        };
        assert_eq!(
            unused(vec![wanted, Stated::LegalAid { holds: Holds::Now }], letter),
            0
        );
    }

    #[test]
    fn no_more_than_four_are_named() {
        let all = [
            "therapy-finished",
            "tests-clean",
            "child-wishes",
            "course-finished",
            "assessment-positive",
        ];
        let facts = all.map(|about| other(about, Holds::Now)).to_vec();
        assert_eq!(unused(facts, "Write to the manager."), MOST);
    }
}
