//! `said-already`: the letter misses what the post states: "you do not say whether there is a care order".

use super::in_short::in_short;
use super::topics::{TOPICS, parsed};
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::reading::{Fact, Holds, Stated};
use crate::text::{Phrase, Span};
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "said-already",
    title: "Saying the post is silent on what it states",
    family: Family::Post,
    severity: Severity::Warning,
    look: Look::Block(check),
};

/// How letters say that the post is silent.
static SILENT: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    parsed(&[
        "{you|your post} {do not|dont|did not|didnt|have not|havent|does not|doesnt} [actually|clearly] {say|said|mention|mentioned|state|stated|tell us|told us|explain|explained|outline|outlined}",
        "{it is|its|it was} {not|not very|not entirely} clear [to me] [from {your post|what you say}]",
        "{it is|its} unclear [to me] [from {your post|what you say}]",
        "{i am|im|we are} {not sure|unsure|not clear} [from your post]",
    ])
});

/// Words that may ask for whether something is so, right behind.
const ASKING: [&str; 8] = [
    "whether", "if", "that", "where", "what", "who", "which", "when",
];

/// How letters miss the day of a hearing or a meeting.
static WHEN: LazyLock<Vec<(Phrase, &'static str)>> = LazyLock::new(|| {
    let days = [
        (
            "when {the|your} [next|final|first] [court] {hearing|court date} {is|will be|takes place}",
            "hearing",
        ),
        (
            "when {the|your} [next|child protection|review|initial] conference {is|will be|takes place}",
            "conference",
        ),
        (
            "when {the|your} [next|planning|plo] meeting {is|will be|takes place}",
            "meeting",
        ),
    ];
    let phrases = days.into_iter();
    phrases
        .filter_map(|(phrase, about)| Some((Phrase::parse(phrase).ok()?, about)))
        .collect()
});

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    let silent = sheet.find(&SILENT);
    if silent.is_empty() {
        return Vec::new();
    }
    let facts = &page.letter.reading.facts;
    let mut slips = Vec::new();
    for topic in TOPICS.iter() {
        if let Some(fact) = facts
            .iter()
            .find(|fact| topic.is_of(fact) && is_settled(fact))
        {
            slips.extend(missed(sheet, &silent, &topic.asked, fact));
        }
    }
    for (phrase, day) in WHEN.iter() {
        let stated = |fact: &&Fact| matches!(&fact.stated, Stated::Deadline { about, on: Some(_), .. } if about == day);
        if let Some(fact) = facts.iter().find(stated) {
            slips.extend(missed(sheet, &silent, std::slice::from_ref(phrase), fact));
        }
    }
    slips
}

/// Whether a fact says that something is so, was so or is not so.
fn is_settled(fact: &Fact) -> bool {
    fact.stated.holds() != Holds::Sought
}

/// A slip for each place where the letter says that the post is silent on a fact.
fn missed(sheet: &Sheet<'_>, silent: &[Span], asked: &[Phrase], fact: &Fact) -> Vec<Slip> {
    let found = sheet.find(asked).into_iter();
    found
        .filter_map(|asked| {
            let leads =
                |lead: &&Span| lead.end <= asked.start && is_asked_for(sheet, **lead, asked);
            let lead = silent.iter().rfind(leads)?;
            let span = Span::new(lead.start, asked.end);
            let message = format!("The post says it: “{}”", in_short(&fact.evidence.text));
            (!sheet.is_quoted(span)).then(|| sheet.slip(span, message).shown_by(&fact.evidence))
        })
        .collect()
}

/// Whether the words behind "you do not say" ask for this, in the same clause.
fn is_asked_for(sheet: &Sheet<'_>, lead: Span, asked: Span) -> bool {
    let Some((sentence, words)) = sheet.sentence_of(lead) else {
        return false;
    };
    let mut between = words
        .iter()
        .filter(|word| word.span.start >= lead.end && word.span.start < asked.end);
    let asks = between.next().is_some_and(|word| {
        ASKING.contains(&word.folded.as_str()) || word.span.start == asked.start
    });
    asks && asked.end <= sentence.end
        && !between.any(|word| {
            word.span.start < asked.start
                && ["but", "so", "because", "although", "why", "how"]
                    .contains(&word.folded.as_str())
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::Desk;

    #[track_caller]
    fn pointed_at(stated: Stated, letter: &str) -> Vec<String> {
        let mut desk = Desk::answering("What can I do?", letter);
        let evidence = desk.reading.questions[0].evidence.clone();
        desk.reading.facts = vec![Fact { stated, evidence }];
        let said = desk.said(&RULE).into_iter();
        said.map(|(_, words)| words.unwrap_or_default()).collect()
    }

    fn order(holds: Holds) -> Stated {
        Stated::Order {
            name: "care order".to_owned(),
            holds,
        }
    }

    #[test]
    fn what_the_post_states_is_not_missing() {
        assert_eq!(
            pointed_at(
                order(Holds::Now),
                "You do not say whether there is a care order in place."
            ),
            ["You do not say whether there is a care order in place"]
        );
        assert_eq!(
            pointed_at(
                Stated::Other {
                    about: "parental-responsibility".to_owned(),
                    holds: Holds::Denied
                },
                "It is not clear from your post if you have parental responsibility."
            ),
            ["It is not clear from your post if you have parental responsibility"]
        );
    }

    #[test]
    fn what_is_feared_or_asked_for_otherwise_may_be_missed() {
        let none: [&str; 0] = [];
        let whether = "You do not say whether there is a care order.";
        assert_eq!(pointed_at(order(Holds::Sought), whether), none);
        for fine in [
            "You do not say why a care order was made.",
            "You do not say whether he sees you, but a care order does not end that.",
            "Your post says that there is a care order.",
            "You do not say whether you have legal aid.",
        ] {
            assert_eq!(pointed_at(order(Holds::Now), fine), none, "{fine}");
        }
    }
}
