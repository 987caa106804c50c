//! Whether a thing is asked about rather than stated: "is he on a plan", "I have PR dont I".

use super::clause::{ASKING, Clause, ends_a_clause, folded};
use crate::reading::own_words::OwnWords;

/// What follows a verb that asks, besides the subjects of clauses.
const ASKED_ABOUT: [&str; 22] = [
    "i", "we", "he", "she", "they", "it", "there", "this", "you", "u", "my", "the", "a", "an",
    "our", "his", "her", "their", "anyone", "someone", "that", "any",
];
/// What is said at the end of a statement to ask whether it is true.
const TAGS: [&str; 14] = [
    "dont", "doesnt", "havent", "hasnt", "isnt", "arent", "wasnt", "didnt", "right", "correct",
    "yes", "yeah", "cant", "wont",
];

/// Whether the clause begins as a question that can be answered by yes or no: "is he on …", "do I have …".
pub(super) fn asks(text: &OwnWords<'_>, clause: &Clause) -> bool {
    let start = clause.before.start;
    let (first, second) = (folded(text, start), folded(text, start + 1));
    if clause.before.is_empty() || !ASKING.contains(&first) || !ASKED_ABOUT.contains(&second) {
        return false;
    }
    let opens_the_sentence = start == clause.sentence.start
        && matches!(
            first,
            "is" | "isnt"
                | "are"
                | "arent"
                | "does"
                | "do"
                | "did"
                | "can"
                | "could"
                | "will"
                | "would"
                | "should"
        );
    let asks_by_itself = matches!(
        second,
        "i" | "we" | "he" | "she" | "they" | "there" | "you" | "u" | "it" | "anyone" | "someone"
    ) && !matches!(first, "dont" | "doesnt" | "had" | "was" | "were");
    // "why is he on a plan" takes the plan for granted.
    let is_open = start
        .checked_sub(1)
        .is_some_and(|before| matches!(folded(text, before), "why" | "come"));
    !is_open && (asks_by_itself || opens_the_sentence || is_in_a_question(text, clause))
}

/// Whether the sentence ends in a question mark.
pub(super) fn is_in_a_question(text: &OwnWords<'_>, clause: &Clause) -> bool {
    let words = text.index.words();
    let Some(last) = clause
        .sentence
        .end
        .checked_sub(1)
        .and_then(|at| words.get(at))
    else {
        return false;
    };
    text.text
        .get(last.span.end..)
        .unwrap_or_default()
        .chars()
        .take(6)
        .take_while(|c| !c.is_alphanumeric() && *c != '\n')
        .any(|c| c == '?')
}

/// Whether a statement is what a question asks: nothing stands between it and the question mark but its own clause, or
/// a tag turns it into one.
pub(super) fn is_asked(text: &OwnWords<'_>, clause: &Clause) -> bool {
    let tag = (clause.words.end..clause.sentence.end.min(clause.words.end + 3))
        .find(|&at| TAGS.contains(&folded(text, at)));
    let is_tagged = tag.is_some_and(|at| {
        matches!(folded(text, at), "right" | "correct" | "yes" | "yeah")
            && at + 1 == clause.sentence.end
            || matches!(
                folded(text, at + 1),
                "i" | "we" | "he" | "she" | "they" | "it"
            ) && at + 2 >= clause.sentence.end
    });
    let goes_on = clause.after.end < clause.sentence.end
        || (clause.words.end.saturating_sub(1)..clause.sentence.end.saturating_sub(1))
            .any(|at| ends_a_clause(text, at));
    is_tagged || (is_in_a_question(text, clause) && !goes_on && !opens_with_why(text, clause))
}

/// Whether the sentence asks why: what it asks about, it takes for granted.
fn opens_with_why(text: &OwnWords<'_>, clause: &Clause) -> bool {
    clause
        .sentence
        .clone()
        .take(2)
        .chain(clause.before.clone())
        .any(|at| folded(text, at) == "why")
}
