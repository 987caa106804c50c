//! The poster becomes "you": persons, possessives, and the verbs that go with them.

use super::clause::{begins_at, is_adverb};
use super::tokens::{Token, is_at, word_at};
use super::verbs::is_auxiliary;
use std::ops::Range;

/// Words for whoever reads the post, who would be somebody else in a letter.
const READERS: [&str; 12] = [
    "you",
    "u",
    "ur",
    "your",
    "yours",
    "youre",
    "yourself",
    "yourselves",
    "ya",
    "yous",
    "ye",
    "youse",
];
/// Somebody or something that a "was" may belong to, other than the poster.
const OTHERS: [&str; 24] = [
    "he",
    "she",
    "it",
    "they",
    "who",
    "which",
    "that",
    "there",
    "this",
    "what",
    "is",
    "are",
    "has",
    "does",
    "were",
    "nobody",
    "everyone",
    "someone",
    "nothing",
    "everything",
    "these",
    "those",
    "where",
    "when",
];
/// The poster beside somebody else.
const POSTER: [&str; 3] = ["i", "me", "myself"];
/// Words that join a second verb to the one before.
const JOINING: [&str; 6] = ["and", "but", "or", "then", "yet", "nor"];

/// The same words with the poster turned to "you"; `named` are the words for the subject of the first clause.
///
/// Gives nothing where the words speak to a reader, or where a verb may be the poster's or somebody else's.
pub(super) fn turned(tokens: &[Token], named: &Range<usize>) -> Option<Vec<Token>> {
    if tokens.iter().any(|token| token.is_one_of(&READERS)) {
        return None;
    }
    let tokens = poster_first(tokens, named);
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    for (at, token) in tokens.iter().enumerate() {
        let mut new = token.clone();
        if !token.is_quoted {
            new.word = turned_word(&tokens, at)?.to_owned();
        }
        if needs_that(&tokens, at) {
            out.push(Token {
                gap: token.gap.clone(),
                ..token.behind("that")
            });
            new.gap = " ".to_owned();
        }
        out.push(new);
    }
    let doubled = out
        .windows(2)
        .any(|two| matches!(two, [a, b] if a.word == "you" && b.is_one_of(&["you", "your"])));
    (!doubled).then_some(out)
}

fn turned_word(tokens: &[Token], at: usize) -> Option<&str> {
    let word = tokens.get(at)?.word.as_str();
    Some(match word {
        "us" if is_at(
            tokens,
            at + 1,
            &[
                "parents",
                "lot",
                "mums",
                "mothers",
                "fathers",
                "grandparents",
                "two",
            ],
        ) =>
        {
            return None;
        }
        "i" | "me" | "we" | "us" => "you",
        "my" | "our" => "your",
        "mine" | "ours" => "yours",
        "myself"
            if is_at(tokens, at + 1, &["and"]) || is_at(tokens, at.wrapping_sub(1), &["and"]) =>
        {
            "you"
        }
        "myself" => "yourself",
        "ourselves" => "yourselves",
        "am" => "are",
        "was" if is_the_posters(tokens, at)? => "were",
        _ => word,
    })
}

/// Whether the "was" at a place is the poster’s; nothing if it may be.
fn is_the_posters(tokens: &[Token], at: usize) -> Option<bool> {
    if is_at(tokens, at + 1, &["i", "we"]) && !is_at(tokens, at.wrapping_sub(1), &["it"]) {
        return Some(true);
    }
    let mut before = at;
    while let Some(at) = before
        .checked_sub(1)
        .filter(|&at| is_adverb(word_at(tokens, at)))
    {
        before = at;
    }
    let Some(last) = before.checked_sub(1) else {
        return Some(false);
    };
    if is_at(tokens, last, &["i", "we"]) || is_together(tokens, last) {
        return Some(true);
    }
    let joined = is_at(tokens, last, &JOINING) || tokens.get(before).is_some_and(Token::is_parted);
    if !joined {
        return Some(false);
    }
    // A verb without its own subject: "I rang them and was told".
    let Some(poster) = tokens
        .get(..last)?
        .iter()
        .rposition(|token| token.is_one_of(&["i", "we"]))
    else {
        return Some(false);
    };
    let between = tokens.get(poster + 1..last)?;
    let others = between.iter().enumerate().any(|(number, token)| {
        token.is_one_of(&OTHERS) || (number > 2 && is_auxiliary(&token.word))
    });
    let opens = poster == 0 || !begins_at(tokens, 0);
    (!others && opens).then_some(true)
}

/// Whether the poster and somebody else end at a place: "me and my husband".
fn is_together(tokens: &[Token], last: usize) -> bool {
    let start = last.saturating_sub(4);
    is_at(tokens, last, &["me", "myself"]) && is_at(tokens, last.wrapping_sub(1), &["and"])
        || (start == 0
            && is_at(tokens, 0, &["i", "me", "myself", "you"])
            && is_at(tokens, 1, &["and"])
            && last > 1)
}

/// The poster before the others: "my partner and I" is "I and my partner", which turns to "you and your partner".
fn poster_first(tokens: &[Token], named: &Range<usize>) -> Vec<Token> {
    let mut tokens = tokens.to_vec();
    let words = tokens.get(named.clone()).unwrap_or_default();
    let reordered = match words {
        [others @ .., and, poster] if and.is_one_of(&["and"]) && poster.is_one_of(&POSTER) => {
            together(poster, others, words)
        }
        [poster, and, others @ ..] if and.is_one_of(&["and"]) && poster.is_one_of(&POSTER) => {
            together(poster, others, words)
        }
        _ => return tokens,
    };
    tokens.splice(named.clone(), reordered);
    tokens
}

/// The poster, "and" and the others, with the marks before the first of the `words` they stand for.
fn together(poster: &Token, others: &[Token], words: &[Token]) -> Vec<Token> {
    let gap = words
        .first()
        .map(|first| first.gap.clone())
        .unwrap_or_default();
    let first = Token {
        gap,
        ..poster.clone()
    };
    let alone = others.len() == 1;
    let others = others.iter().map(|other| Token {
        gap: " ".to_owned(),
        word: if alone {
            as_subject(&other.word)
        } else {
            &other.word
        }
        .to_owned(),
        ..other.clone()
    });
    [first, poster.behind("and")]
        .into_iter()
        .chain(others)
        .collect()
}

fn as_subject(word: &str) -> &str {
    match word {
        "him" => "he",
        "her" => "she",
        "them" => "they",
        _ => word,
    }
}

/// Whether a "that" makes clear where what was told begins: "they told me I have to".
fn needs_that(tokens: &[Token], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let told = |at: usize| is_at(tokens, at, &["told"]);
    let behind = told(before)
        || (is_at(tokens, before, &["me", "us", "him", "her", "them"])
            && before.checked_sub(1).is_some_and(told));
    behind
        && !tokens.get(at).is_some_and(Token::is_parted)
        && !is_at(
            tokens,
            at,
            &[
                "that",
                "this",
                "these",
                "those",
                "no",
                "everyone",
                "everybody",
            ],
        )
        && begins_at(tokens, at)
}

#[cfg(test)]
mod tests {
    use super::super::clause::clause;
    use super::super::tokens::row;
    use super::*;
    use crate::text::Span;

    fn said(written: &str) -> Option<String> {
        let row = row(written, Span::new(0, written.len()))?;
        let named = clause(&row.tokens).map_or(0..0, |clause| clause.named);
        let words = turned(&row.tokens, &named)?;
        Some(
            words
                .into_iter()
                .map(|token| token.word)
                .collect::<Vec<_>>()
                .join(" "),
        )
    }

    #[track_caller]
    fn turns(written: &str, expected: &str) {
        assert_eq!(said(written).as_deref(), Some(expected));
    }

    #[test]
    fn the_poster_becomes_you_and_verbs_follow() {
        turns("I am sure my son was sad", "you are sure your son was sad");
        turns("we think it is ours", "you think it is yours");
        turns(
            "nor was I told, I never was",
            "nor were you told you never were",
        );
    }

    #[test]
    fn the_poster_comes_first_of_two() {
        turns(
            "my partner and I were late",
            "you and your partner were late",
        );
        turns("me and him were late", "you and he were late");
        turns(
            "myself and my husband have moved",
            "you and your husband have moved",
        );
        turns("her and me went home", "you and she went home");
    }

    #[test]
    fn a_second_verb_follows_its_own_subject() {
        turns(
            "I rang the office and was told no",
            "you rang the office and were told no",
        );
        turns(
            "the manager rang me and was rude",
            "the manager rang you and was rude",
        );
        assert_eq!(said("I told her he was ill and was told no"), None);
    }

    #[test]
    fn what_was_told_begins_with_that() {
        turns(
            "they told me I have to wait",
            "they told you that you have to wait",
        );
        turns(
            "I was told my mother is late",
            "you were told that your mother is late",
        );
        turns("they told me the truth", "they told you the truth");
        turns("they told me to wait", "they told you to wait");
    }

    #[test]
    fn readers_are_never_mistaken_for_the_poster() {
        assert_eq!(said("I want to thank you"), None);
        assert_eq!(said("they treat us parents badly"), None);
    }
}
