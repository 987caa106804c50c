//! Whether the post denies what its words name: "I am not suicidal", "he has never threatened to kill me".

use super::said::{Said, lists};
use std::ops::Range;

/// How far back a denial may stand.
const REACH: usize = 8;
/// How far back a question put to the poster may stand: "they asked if I felt suicidal".
const ASKED_REACH: usize = 7;

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
    asked || untrue
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
