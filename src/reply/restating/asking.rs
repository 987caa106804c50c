//! Questions that nobody marked as such, at the end of a sentence: "we are not married so does he have any rights".

use super::tokens::{Token, is_at};

/// Verbs that ask when somebody stands behind them.
const ASKING: [&str; 22] = [
    "am", "are", "is", "was", "were", "do", "does", "did", "have", "has", "had", "can", "could",
    "cannot", "will", "would", "should", "shall", "may", "might", "must", "isnt",
];
const SOMEBODY: [&str; 34] = [
    "i",
    "we",
    "he",
    "she",
    "it",
    "they",
    "you",
    "u",
    "this",
    "that",
    "these",
    "those",
    "there",
    "anyone",
    "anybody",
    "someone",
    "somebody",
    "my",
    "our",
    "his",
    "her",
    "their",
    "the",
    "a",
    "an",
    "any",
    "all",
    "social",
    "children’s",
    "not",
    "parents",
    "dads",
    "mums",
    "fathers",
];
/// Of these, the ones that no statement begins with, even one that leaves out its "I".
const ALWAYS_ASKING: [&str; 12] = [
    "am", "are", "is", "does", "did", "can", "could", "will", "would", "should", "shall", "isnt",
];
/// Words that ask by themselves at the beginning.
const ASKING_WORDS: [&str; 8] = [
    "who", "whos", "why", "how", "where", "which", "whose", "wheres",
];
/// Words behind which a question may begin within a sentence.
const BEFORE: [&str; 7] = ["so", "and", "but", "or", "then", "also", "just"];
/// Words behind which the verb stands before its subject without asking: "so had I", "nor was I", "than are the".
const TURNED_ROUND: [&str; 8] = ["so", "nor", "neither", "than", "as", "only", "never", "not"];

/// Where a question begins, without the word that leads on to it; nothing if none does.
pub(super) fn asking_from(tokens: &[Token]) -> Option<usize> {
    let from = (0..tokens.len()).find(|&at| asks_at(tokens, at))?;
    let mut end = from;
    while end > 0 && is_at(tokens, end - 1, &BEFORE) {
        end -= 1;
    }
    Some(end)
}

fn asks_at(tokens: &[Token], at: usize) -> bool {
    let opens = at == 0 || tokens.get(at).is_some_and(Token::is_parted);
    let joined = at > 0 && is_at(tokens, at - 1, &BEFORE);
    if (opens || joined) && is_at(tokens, at, &ASKING_WORDS) {
        return opens && (at == 0 || !is_at(tokens, at, &["who", "which", "where", "whose"]));
    }
    if at == 0 && is_at(tokens, 0, &ALWAYS_ASKING) {
        return true;
    }
    let asks = is_at(tokens, at, &ASKING) && is_at(tokens, at + 1, &SOMEBODY);
    let conditional = is_at(tokens, 0, &["if"]);
    // "so had I" ends with its subject; "so does he have" goes on.
    let echoes = at > 0
        && is_at(tokens, at - 1, &TURNED_ROUND)
        && tokens.get(at + 2).is_none_or(Token::is_parted);
    let is_object = is_at(
        tokens,
        at + 1,
        &[
            "my", "our", "his", "her", "their", "the", "a", "an", "any", "all", "not", "that",
            "this",
        ],
    ) && !is_at(
        tokens,
        at,
        &[
            "is", "are", "does", "do", "did", "can", "will", "would", "should", "has", "could",
        ],
    );
    // "and have the papers", "and do the course" go on with a verb; so does "and is the one who".
    let goes_on = joined
        && !is_at(tokens, at - 1, &["so"])
        && !is_at(
            tokens,
            at + 1,
            &["i", "we", "he", "she", "they", "you", "it"],
        );
    asks && (opens || joined || conditional) && !echoes && !is_object && !goes_on
}

#[cfg(test)]
mod tests {
    use super::super::tokens::row;
    use super::*;
    use crate::text::Span;

    /// The words before the question.
    fn stated(written: &str) -> Option<String> {
        let row = row(written, Span::new(0, written.len()))?;
        let from = asking_from(&row.tokens)?;
        let words: Vec<&str> = row.tokens[..from]
            .iter()
            .map(|token| token.word.as_str())
            .collect();
        Some(words.join(" "))
    }

    #[test]
    fn a_question_behind_a_statement_is_cut_off() {
        for (written, before) in [
            ("we are late so does he have any rights", "we are late"),
            (
                "they want us back, has that happened before",
                "they want us back",
            ),
            (
                "if the police drop it does all of this stop",
                "if the police drop it",
            ),
            ("can i just turn up", ""),
            ("who decides", ""),
        ] {
            assert_eq!(stated(written).as_deref(), Some(before), "{written}");
        }
    }

    #[test]
    fn statements_that_put_the_verb_first_are_left() {
        for written in [
            "she was late and so had i",
            "i went home and have the papers",
            "he is the one who is the boss",
            "what i am struggling with is the plan",
            "i know where he is",
            "she came and is the manager",
        ] {
            assert_eq!(stated(written), None, "{written}");
        }
    }
}
