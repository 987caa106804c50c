//! "Im 20 weeks", "I was pregnant with him": what a mother says of herself with numbers between.

use crate::text::WordIndex;
use std::ops::Range;

/// What may stand between "I am" and "pregnant", beside numbers.
const BETWEEN: [&str; 22] = [
    "weeks",
    "week",
    "wks",
    "wk",
    "months",
    "month",
    "currently",
    "now",
    "also",
    "only",
    "just",
    "nearly",
    "almost",
    "already",
    "still",
    "heavily",
    "about",
    "over",
    "again",
    "newly",
    "and",
    "around",
];
/// Words that show that the poster speaks of herself: "I am", "I got", "being".
const BEING: [&str; 8] = ["am", "was", "got", "fell", "became", "been", "get", "being"];
/// Words behind "20 weeks" that leave no doubt what they count.
const WITH_CHILD: [&str; 5] = ["pregnant", "gone", "with", "preg", "along"];

/// The first words that say that the poster is or was pregnant.
pub(super) fn pregnancy(index: &WordIndex) -> Option<Range<usize>> {
    let word = |at: usize| {
        index
            .words()
            .get(at)
            .map_or("", |word| word.folded.as_str())
    };
    let sentence = |at: usize| index.words().get(at).map(|word| word.sentence);
    let pregnant = ["pregnant", "preg", "pregnent", "expecting"]
        .into_iter()
        .flat_map(|name| index.places_of(name).iter().copied());
    let said = pregnant.filter_map(|at| {
        let start = (at.saturating_sub(6)..=at)
            .rev()
            .take_while(|&start| sentence(start) == sentence(at))
            .find(|&start| {
                !start.checked_sub(1).is_some_and(|before| {
                    sentence(before) == sentence(at) && is_between(word(before))
                })
            })?;
        let before = start
            .checked_sub(1)
            .filter(|&before| sentence(before) == sentence(at));
        match before {
            _ if word(at) == "expecting" && !expects_a_child(word(at + 1), word(at + 2)) => None,
            None => opens(word(at + 1), sentence(at + 1) == sentence(at)).then_some(start..at + 1),
            Some(before) if matches!(word(before), "im" | "iam") => Some(before..at + 1),
            Some(before) if BEING.contains(&word(before)) => {
                let subject = before.checked_sub(1)?;
                let is_mine = matches!(word(subject), "i" | "ive" | "have" | "me")
                    && sentence(subject) == sentence(at);
                is_mine.then_some(subject..at + 1)
            }
            Some(_) => None,
        }
    });
    let counted = ["im", "iam", "am"]
        .into_iter()
        .flat_map(|name| index.places_of(name).iter().copied());
    let counted = counted.filter_map(|at| {
        let is_mine = word(at) != "am" || at > 0 && word(at - 1) == "i";
        let is_week = matches!(word(at + 2), "weeks" | "wks" | "week");
        let is_told = is_mine
            && is_week
            && is_number(word(at + 1))
            && sentence(at + 3) == sentence(at)
            && WITH_CHILD.contains(&word(at + 3));
        let start = if word(at) == "am" {
            at.saturating_sub(1)
        } else {
            at
        };
        is_told.then_some(start..at + 4)
    });
    said.chain(counted).min_by_key(|range| range.start)
}

/// Whether a sentence that opens with "pregnant" is about the poster: not "Pregnant women", "Pregnant girlfriend".
fn opens(next: &str, in_sentence: bool) -> bool {
    !in_sentence || ["and", "with", "at", "again", "now", "after", "while", "but"].contains(&next)
}

/// Whether a child is expected, and not a letter.
fn expects_a_child(next: &str, behind: &str) -> bool {
    matches!(next, "again" | "twins")
        || (matches!(next, "a" | "my" | "our" | "another")
            && matches!(
                behind,
                "baby" | "child" | "boy" | "girl" | "second" | "third" | "first"
            ))
}

fn is_between(word: &str) -> bool {
    BETWEEN.contains(&word) || is_number(word)
}

fn is_number(word: &str) -> bool {
    let digits = word.trim_end_matches(char::is_alphabetic);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}
