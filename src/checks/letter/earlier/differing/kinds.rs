//! What a few words in the place of others come to: the contrary, another number or day, another name.

use crate::text::calendar::{WEEKDAYS, is_month};
use crate::text::{Word, numeral};

/// Words that turn what a sentence says into its contrary.
const NEGATIONS: [&str; 3] = ["not", "never", "no"];

/// Words that come with a negation and say nothing.
const HELPING: [&str; 4] = ["do", "does", "did", "any"];

/// Negations that are one word with what they negate; the words that come with them are left out.
const CONTRACTED: [(&str, &str); 17] = [
    ("cannot", "can"),
    ("cant", "can"),
    ("dont", ""),
    ("doesnt", ""),
    ("didnt", ""),
    ("wont", "will"),
    ("isnt", "is"),
    ("arent", "are"),
    ("wasnt", "was"),
    ("werent", "were"),
    ("shouldnt", "should"),
    ("mustnt", "must"),
    ("neednt", "need"),
    ("couldnt", "could"),
    ("wouldnt", "would"),
    ("hasnt", "has"),
    ("havent", "have"),
];

/// What a number behind them counts is where something stands, and two of them can both be right.
pub(super) const PLACES: [&str; 12] = [
    "article",
    "chapter",
    "form",
    "page",
    "paragraph",
    "part",
    "regulation",
    "rule",
    "s",
    "schedule",
    "section",
    "sections",
];

/// Words with a capital that name no one thing.
const CAPITALS: [&str; 9] = [
    "act", "council", "court", "family", "forum", "i", "local", "parents", "social",
];

/// Words without what negates them, and whether anything did.
pub(super) fn affirmed(words: &[Word]) -> (Vec<String>, bool) {
    let mut negated = false;
    let mut bare = Vec::new();
    for word in words {
        let word = word.folded.as_str();
        let contracted = CONTRACTED.iter().find(|(negation, _)| *negation == word);
        let word = match contracted {
            Some((_, word)) => {
                negated = true;
                word
            }
            None => word,
        };
        if NEGATIONS.contains(&word) {
            negated = true;
        } else if !word.is_empty() && !HELPING.contains(&word) {
            // "It does not decide" is the contrary of "it decides".
            bare.push(word.trim_end_matches('s').to_owned());
        }
    }
    (bare, negated)
}

/// Whether numbers, times or days stand where others stood, and nothing else differs.
pub(super) fn are_other_figures(here: &[Word], there: &[Word]) -> bool {
    let mut pairs = here.iter().zip(there);
    are_figures(here, there) && pairs.any(|(one, other)| value(&one.folded) != value(&other.folded))
}

/// Whether the same numbers, times or days stand there, written in another way.
pub(super) fn are_the_same_figures(here: &[Word], there: &[Word]) -> bool {
    let mut pairs = here.iter().zip(there);
    are_figures(here, there) && pairs.all(|(one, other)| value(&one.folded) == value(&other.folded))
}

fn are_figures(here: &[Word], there: &[Word]) -> bool {
    let mut pairs = here.iter().zip(there);
    here.len() == there.len()
        && pairs.all(|(one, other)| {
            one.folded == other.folded || (is_figure(&one.folded) && is_figure(&other.folded))
        })
}

fn is_figure(word: &str) -> bool {
    numeral(word).is_some()
        || word.chars().any(|c| c.is_ascii_digit())
        || WEEKDAYS.contains(&word)
        || is_month(word)
}

/// What a figure comes to, however it is written: "ten" is "10", "3rd" is "3".
fn value(word: &str) -> String {
    let digits: String = word.chars().filter(char::is_ascii_digit).collect();
    match numeral(word) {
        Some(number) => number.to_string(),
        None if !digits.is_empty() && !word.contains("am") && !word.contains("pm") => digits,
        None => word.to_owned(),
    }
}

/// Whether a name stands where another stood: words with capitals that are not all in capitals.
pub(super) fn are_other_names(here: (&[Word], &str), there: (&[Word], &str)) -> bool {
    let is_name = |(words, text): (&[Word], &str)| {
        !words.is_empty()
            && words.iter().all(|word| {
                let written = word.span.of(text).unwrap_or_default();
                written.starts_with(char::is_uppercase)
                    && written.chars().any(char::is_lowercase)
                    && !CAPITALS.contains(&word.folded.as_str())
            })
    };
    is_name(here) && is_name(there)
}
