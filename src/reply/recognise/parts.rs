//! Which part of a letter some words belong to, by what letters say in it.

use crate::library::Part;
use crate::text::{Phrase, WordIndex};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// What letters say in each part, as their first words or anywhere in a sentence.
static SAID: LazyLock<Vec<(Part, Vec<Phrase>)>> = LazyLock::new(|| {
    let phrases = |written: &[&str]| {
        written
            .iter()
            .filter_map(|phrase| Phrase::parse(phrase).ok())
            .collect()
    };
    vec![
        (
            Part::Thanks,
            phrases(&[
                "{thank you|thanks} [very much|so much|again|both] for ... {post*|message|question|writing|getting|coming|contacting|update|sharing|reply|replying}",
                "welcome to {the|our} [parents] {board|forum|discussion*}",
                "welcome [back] to {the|our}",
            ]),
        ),
        (
            Part::Introduction,
            phrases(&[
                "my name is",
                "i am {an|one of|the|family} ... advis*",
                "im {an|one of|the} ... advis*",
                "i will be {replying|answering|responding}",
            ]),
        ),
        (
            Part::Acknowledgement,
            phrases(&[
                "{sorry|sad} to {hear|read|learn|see}",
                "i am sorry {that|for|about|you|this|to}",
                "{this|it|that} {must|sounds|can} ... {difficult|hard|worr*|stress*|upset*|frighten*|distress*|painful|frustrat*|confusing}",
                "{understand|imagine|appreciate} ... {difficult|hard|worr*|stress*|upset*|frighten*|distress*|painful|frustrat*|feel*|confusing}",
                "i can {see|hear|understand} how",
            ]),
        ),
        (
            Part::Situation,
            phrases(&[
                "you {say|said|mention|mentioned|explain|explained|tell us|told us|write|wrote|describe|state|stated|have told|have explained|have said}",
                "you {ask|asked|wonder|wondered} {whether|if|what|how|why|about|who|when}",
                "from {what|the information} you",
                "you {are|would like to|want to} {ask*|know*|wonder*|confused|concerned|worried}",
            ]),
        ),
        (
            Part::AdviceLine,
            phrases(&[
                "advice {line|service} ... {0808|open|monday|on}",
                "{call|ring|telephone|phone|speak to|contact} ... advice line",
                "freephone advice",
                "0808 801 0366",
                "0808 8010366",
            ]),
        ),
        (
            Part::Invitation,
            phrases(&[
                "{post|write} {back|again}",
                "{come|get} back to us",
                "{please|do|you can|feel free to} ... {post|reply} {here|again|back}",
                "advice enquiry",
                "webchat",
            ]),
        ),
        (
            Part::Closing,
            phrases(&[
                "i hope ... {help*|useful|clear*}",
                "i hope ... answer*",
                "hope {this|that|you} ... {help*|useful}",
                "i wish you",
            ]),
        ),
        (
            Part::Evaluation,
            phrases(&[
                "evaluation",
                "feedback ... forum",
                "minutes to complete",
                "short survey",
            ]),
        ),
    ]
});

/// Words that greet, at the front of a letter.
const GREETINGS: [&str; 6] = ["dear", "hello", "hi", "hiya", "hey", "good"];
/// Words that end a letter, at the front of its last lines.
static SIGN_OFFS: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    [
        "{best|kind|warm|kindest|warmest|with best|with kind|all good} {wishes|regards}",
        "all the best",
        "regards",
        "yours {sincerely|faithfully|truly}",
        "take care",
    ]
    .iter()
    .filter_map(|phrase| Phrase::parse(phrase).ok())
    .collect()
});
/// The longest a line of a sign-off or a greeting is, in words.
const SHORT_LINE: usize = 8;

/// The parts whose words stand in a text, whatever else does.
pub fn parts_said(words: &WordIndex) -> BTreeSet<Part> {
    let mut parts: BTreeSet<Part> = SAID
        .iter()
        .filter(|(_, phrases)| {
            phrases
                .iter()
                .any(|phrase| !phrase.find_all(words).is_empty())
        })
        .map(|(part, _)| *part)
        .collect();
    if greets(words) {
        parts.insert(Part::Salutation);
    }
    if signs_off(words) {
        parts.insert(Part::SignOff);
    }
    parts
}

/// Whether a text begins by greeting somebody.
fn greets(words: &WordIndex) -> bool {
    words
        .words()
        .first()
        .is_some_and(|word| GREETINGS.contains(&word.folded.as_str()))
}

/// Whether a line of a text ends a letter.
fn signs_off(words: &WordIndex) -> bool {
    SIGN_OFFS.iter().any(|phrase| {
        phrase.find_all(words).into_iter().any(|found| {
            let first = words.words().get(found.start);
            let length = words.rest_of_sentence(found.start).len();
            let begins = found.start == 0
                || words.words().get(found.start - 1).map(|word| word.sentence)
                    != first.map(|word| word.sentence);
            begins && length <= SHORT_LINE
        })
    })
}

/// The part a paragraph goes to: the first of the letter whose words stand in it, else advice; nothing goes back before
/// what was reached, so that a "you say" among the advice is advice.
pub(super) fn part_of(words: &WordIndex, reached: Part) -> Part {
    let said = parts_said(words);
    if reached == Part::SignOff && !said.contains(&Part::Evaluation) {
        return Part::SignOff;
    }
    match said.into_iter().find(|part| *part >= reached) {
        Some(part) => part,
        None if reached >= Part::Closing && words.words().len() <= SHORT_LINE => Part::SignOff,
        None => Part::Advice,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn said(text: &str) -> Vec<Part> {
        parts_said(&WordIndex::new(text)).into_iter().collect()
    }

    #[test]
    fn every_phrase_can_be_read() {
        let counted: usize = SAID.iter().map(|(_, phrases)| phrases.len()).sum();
        assert_eq!((counted, SIGN_OFFS.len()), (34, 5));
    }

    #[test]
    fn one_paragraph_may_say_several_parts() {
        assert_eq!(
            said("Thank you for your post. My name is Robin. I am sorry to hear of this."),
            [Part::Thanks, Part::Introduction, Part::Acknowledgement]
        );
    }

    #[test]
    fn greetings_stand_at_the_front_and_wishes_in_a_line_of_their_own() {
        assert_eq!(said("Dear Bramble22"), [Part::Salutation]);
        assert_eq!(said("Best wishes, Robin"), [Part::SignOff]);
        assert!(said("Your dear son. The court looks at the best wishes and feelings of a child who is twelve.").is_empty());
    }

    #[test]
    fn advice_says_none_of_them() {
        assert!(said("Ask the social worker for a copy of the plan.").is_empty());
        assert_eq!(
            part_of(&WordIndex::new("Ask for the plan."), Part::Thanks),
            Part::Advice
        );
    }

    #[test]
    fn you_say_among_the_advice_is_advice() {
        let words = WordIndex::new("You say that the plan was lost; ask for a copy.");
        assert_eq!(part_of(&words, Part::Advice), Part::Advice);
        assert_eq!(part_of(&words, Part::Thanks), Part::Situation);
    }
}
