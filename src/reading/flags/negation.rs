//! Whether the post denies what its words name: "I am not suicidal", "he has never threatened to kill me".

use super::person::{Who, last_named, who};
use super::said::{Said, lists};
use std::ops::Range;

/// How far back a denial may stand.
const REACH: usize = 8;
/// How far back a question put to the poster may stand: "they asked if I felt suicidal".
const ASKED_REACH: usize = 7;

/// How far back an accuser may stand: "someone rang in to say I was drunk".
const CHARGE_REACH: usize = 9;
/// How far on the answer to a question, or to an accusation, may stand.
const ANSWER_REACH: usize = 16;
/// Words by which an accusation is made.
const CHARGING: &str = "saying said says claimed claiming claims alleged alleging reported file report chronology record \
    records notes accused accusing assessment rang statement told";
const DENYING: &str = "not never dont doesnt didnt isnt arent wasnt werent havent hasnt hadnt wouldnt couldnt wont cant cannot \
    aint no nor neither without deny denies denied denying dnt wouldn stopped";

/// Words a denial reaches over. Any other word breaks it: "I don't care, I want to die" denies nothing.
const TRANSPARENT: &str = "a about actually actively all am an any are at attempt attempted attempting attempts be \
    been being concerns considered considering currently depressed did do does done ever feel feeling \
    feelings felt for going gonna got had has have having history idea ideas in intend intended \
    intention intentions is longer mean of once or physically plan planned planning plans really risk say \
    saying seriously sign signs that the think thinking thought thoughts threaten threatened to try trying \
    tried want wanted was";
/// Others, which stand before the thing itself: "never laid a hand on her or strangled her".
const SPEAKING_OF: [&str; 8] = ["i", "im", "he", "hes", "she", "shes", "would", "anyone"];

/// Whether a denial reaches some words.
pub(super) fn is_denied(said: &Said<'_>, range: &Range<usize>) -> bool {
    let before: Vec<&str> = said
        .before(range.start, REACH)
        .map(|(_, word)| word)
        .collect();
    for (distance, word) in before.iter().enumerate() {
        let further = before.get(distance + 1).copied().unwrap_or_default();
        if lists(DENYING, word) {
            return !matches!(
                further,
                "why" | "if" | "whether" | "nobody" | "one" | "noone"
            ) && !is_parted(said, range, distance);
        }
        let is_said = SPEAKING_OF.contains(word)
            && matches!(
                further,
                "say" | "saying" | "think" | "thinking" | "mean" | "that" | "would"
            );
        if !(lists(TRANSPARENT, word) || is_said) {
            return false;
        }
    }
    false
}

/// Whether a comma or the like stands between a denial and what it would deny: "dont bother, going to kill myself".
fn is_parted(said: &Said<'_>, range: &Range<usize>, distance: usize) -> bool {
    let denial = range.start.saturating_sub(distance + 1);
    said.index
        .span(denial..range.start + 1)
        .and_then(|span| span.of(said.text))
        .is_some_and(|text| text.contains([',', ';', ':', '(', '-', '–', '—']))
}

/// Whether the words are only what the poster was asked about, or what the post goes on to call untrue.
pub(super) fn is_disowned(said: &Said<'_>, range: &Range<usize>) -> bool {
    let before: Vec<&str> = said
        .before(range.start, ASKED_REACH)
        .map(|(_, word)| word)
        .collect();
    let asked = before.windows(2).any(|pair| {
        matches!(
            pair,
            [
                "if" | "whether" | "about" | "me",
                "ask" | "asks" | "asked" | "asking" | "me" | "us"
            ]
        )
    }) && before
        .iter()
        .any(|word| matches!(*word, "ask" | "asks" | "asked" | "asking"));
    let after: Vec<&str> = said
        .after(range.end, 7)
        .map(|word| word.folded.as_str())
        .collect();
    let untrue = after.windows(3).any(|three| {
        matches!(
            three,
            [
                "which",
                "is" | "was",
                "a" | "not" | "untrue" | "rubbish" | "false" | "lies" | "never"
            ] | ["is" | "its" | "thats", "not", "true"]
                | [
                    "but",
                    "im" | "hes" | "shes" | "i" | "he" | "she",
                    "not" | "didnt" | "never" | "wasnt" | "isnt" | "havent"
                ]
        )
    });
    asked || untrue || is_answered_no(said, range)
}

/// Whether the words are one of a list of questions that the poster answered: "any self harm, any drugs, all no".
fn is_answered_no(said: &Said<'_>, range: &Range<usize>) -> bool {
    let mut before = said.before(range.start, 2);
    let is_question = before.any(|(_, word)| word == "any");
    let after = words_after(said, range);
    is_question
        && after.windows(2).any(|pair| {
            matches!(
                pair,
                [
                    "all" | "said" | "answered" | "ticked" | "put" | "was" | "is" | "says",
                    "no" | "none"
                ] | ["no", "to" | "no" | "from" | "every"]
            )
        })
}

/// Whether somebody is told to have said so of the poster, who goes on to deny it: "saying I was drunk, I dont drink".
pub(super) fn is_charge_denied(said: &Said<'_>, range: &Range<usize>) -> bool {
    let of_poster = who(said.word(range.start)) == Some(Who::Poster)
        || matches!(last_named(said, range.start), Some((_, Who::Poster)));
    let charge = said
        .before(range.start, CHARGE_REACH)
        .find(|(_, word)| lists(CHARGING, word));
    let Some((charge, _)) = charge.filter(|_| of_poster) else {
        return false;
    };
    if matches!(last_named(said, charge), Some((_, Who::Poster))) {
        return false;
    }
    let after = words_after(said, range);
    let denies = after.windows(3).any(|three| {
        matches!(
            three,
            [
                "i" | "we",
                "dont",
                "drink" | "do" | "use" | "touch" | "smoke" | "even" | "leave" | "take"
            ] | ["i" | "we", "didnt" | "never" | "wasnt" | "deny", _]
        )
    });
    denies
        || after.windows(2).any(|pair| {
            matches!(
                pair,
                ["never", "happened" | "happend"]
                    | ["not", "true"]
                    | [
                        "its" | "total" | "all" | "complete" | "thats" | "is",
                        "rubbish" | "lies" | "untrue" | "false" | "nonsense"
                    ]
                    | [
                        "prove" | "proves" | "proved",
                        "it" | "i" | "otherwise" | "different"
                    ]
            )
        })
}

/// The words behind some words that may answer or deny them.
fn words_after<'a>(said: &'a Said<'_>, range: &Range<usize>) -> Vec<&'a str> {
    said.after(range.end, ANSWER_REACH)
        .map(|word| word.folded.as_str())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::level_of;

    #[test]
    fn what_is_denied_is_shown_softly() {
        for body in [
            "I am not suicidal",
            "im not and never have been suicidal",
            "I would never hurt myself",
            "i dont think i am suicidal",
            "no thoughts of suicide or anything",
            "i am no longer suicidal",
            "I wont kill myself",
            "the doctor asked me if I felt suicidal",
        ] {
            assert_eq!(level_of(body), Some(3), "{body}");
        }
    }

    #[test]
    fn answers_and_denied_charges_are_soft() {
        for body in [
            "they went through the questions, any self harm, any suicide attempts, said no to the lot",
            "the neighbour reported that i was drunk in charge of the twins, i never touch a drop",
            "its in my records that i took an overdose, never happened",
            "a man rang the nspcc saying i was drunk in charge of her, its all lies",
        ] {
            assert_eq!(level_of(body), Some(3), "{body}");
        }
        for body in [
            "he said he is going to kill me, i dont know what to do",
            "i told the gp i am suicidal, i dont sleep",
            "is there any help, i am suicidal and get no answers",
        ] {
            assert_eq!(level_of(body), Some(1), "{body}");
        }
    }

    #[test]
    fn a_no_that_is_about_something_else_denies_nothing() {
        for body in [
            "im not being dramatic i want to die",
            "i dont care anymore i want to die",
            "why dont i just kill myself",
            "nobody would care if i kill myself",
            "dont bother, going to kill myself",
            "im not going to lie i want to die",
            "I have no solicitor and I am suicidal",
            "i dont want to die but i cant see another way",
            "they wont help, i feel suicidal",
            "they wont do anything about him strangling me",
            "nobody stopped him hitting me every night",
            "i have nothing and feel suicidal",
        ] {
            assert_eq!(level_of(body), Some(1), "{body}");
        }
    }
}
