//! Short forms written out: "don’t", "I’ve", "he’s been", "my son’s 12".
//!
//! Where two readings are open, as in "he’d put", nothing is guessed.

use super::tokens::{Token, is_at, word_at};
use super::verbs::{forms, is_auxiliary};

/// Whose "’s" is a verb, never a genitive.
const SHORTENED: [&str; 17] = [
    "he",
    "she",
    "it",
    "that",
    "there",
    "who",
    "what",
    "where",
    "here",
    "this",
    "everyone",
    "everybody",
    "nobody",
    "someone",
    "somebody",
    "nothing",
    "everything",
];
/// Words between such a short form and what tells its meaning.
const BETWEEN: [&str; 18] = [
    "not", "never", "always", "already", "just", "really", "only", "also", "now", "still", "since",
    "even", "actually", "recently", "finally", "ever", "all", "both",
];
/// Participles that go with "has": these things are not done to anybody.
const WITH_HAS: [&str; 24] = [
    "been",
    "had",
    "got",
    "said",
    "gone",
    "come",
    "become",
    "tried",
    "started",
    "stopped",
    "refused",
    "lied",
    "decided",
    "lived",
    "agreed",
    "admitted",
    "missed",
    "spoken",
    "promised",
    "threatened",
    "improved",
    "grown",
    "happened",
    "begun",
];
/// Participles and adjectives that go with "is".
const WITH_IS: [&str; 22] = [
    "worried",
    "scared",
    "concerned",
    "allowed",
    "settled",
    "supposed",
    "married",
    "tired",
    "involved",
    "entitled",
    "disabled",
    "terrified",
    "devastated",
    "frightened",
    "confused",
    "ashamed",
    "excited",
    "placed",
    "fostered",
    "adopted",
    "based",
    "called",
];
/// What an active verb takes: "he’s taken my".
const OBJECTS: [&str; 22] = [
    "me",
    "my",
    "him",
    "her",
    "his",
    "the",
    "a",
    "an",
    "us",
    "our",
    "them",
    "their",
    "no",
    "nothing",
    "everything",
    "it",
    "this",
    "that",
    "any",
    "some",
    "all",
    "every",
];
/// What may follow a name whose "’s" is a verb: "my son’s not here", "mum’s in".
const BEHIND_IS: [&str; 24] = [
    "not", "never", "a", "an", "the", "in", "on", "at", "with", "very", "so", "too", "just",
    "always", "now", "still", "going", "being", "living", "staying", "coming", "doing", "getting",
    "only",
];

/// The same words, written out; nothing if a short form may mean two things.
pub(super) fn written_out(tokens: &[Token]) -> Option<Vec<Token>> {
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    for (at, token) in tokens.iter().enumerate() {
        if token.is_quoted {
            out.push(token.clone());
            continue;
        }
        let word = bare_form(tokens, at)?;
        let mut parts = word.split(' ');
        let mut first = token.clone();
        first.word = parts.next()?.to_owned();
        out.push(first);
        out.extend(parts.map(|part| token.behind(part)));
    }
    Some(out)
}

/// The word at a place, written out.
fn bare_form(tokens: &[Token], at: usize) -> Option<String> {
    let token = tokens.get(at)?;
    let word = token.word.as_str();
    if let Some(meant) = without_apostrophe(tokens, at) {
        return meant;
    }
    let Some((stem, ending)) = word.rsplit_once('’') else {
        return Some(word.to_owned());
    };
    match ending {
        "m" if stem == "i" => Some("i am".to_owned()),
        "ve" => Some(format!("{stem} have")),
        "ll" => Some(format!("{stem} will")),
        "re" => Some(format!("{stem} are")),
        "t" => negated(stem),
        "d" => Some(format!("{stem} {}", had_or_would(tokens, at)?)),
        "s" if stem == "let" => None,
        "s" if SHORTENED.contains(&stem) => Some(format!("{stem} {}", is_or_has(tokens, at)?)),
        "s" => of_a_name(tokens, at, stem),
        "" | "clock" => Some(word.to_owned()),
        _ => None,
    }
}

/// "don’t" is "do not".
fn negated(stem: &str) -> Option<String> {
    match stem {
        "can" => Some("cannot".to_owned()),
        "won" => Some("will not".to_owned()),
        "shan" => Some("shall not".to_owned()),
        "ain" => None,
        _ => {
            let verb = stem.strip_suffix('n')?;
            (is_auxiliary(verb) || verb == "need").then(|| format!("{verb} not"))
        }
    }
}

/// The short forms that are words as well when their apostrophe is left out; `None` inside is an open case.
fn without_apostrophe(tokens: &[Token], at: usize) -> Option<Option<String>> {
    let token = tokens.get(at)?;
    let opens = at == 0
        || token.is_parted()
        || is_at(
            tokens,
            at.wrapping_sub(1),
            &["and", "but", "so", "that", "if"],
        );
    let next = word_at(tokens, at + 1);
    match token.word.as_str() {
        "id" if token.shouts => Some(Some("ID".to_owned())),
        "id" => Some(had_or_would(tokens, at).map(|verb| format!("i {verb}"))),
        "ill" if forms(next).base => Some(Some("i will".to_owned())),
        "ill" => Some(None),
        "its" if forms(next).participle || BEHIND_IS.contains(&next) || is_plainly_said(next) => {
            Some(is_or_has(tokens, at).map(|verb| format!("it {verb}")))
        }
        "its" if next == "own" => Some(Some("its".to_owned())),
        "its" | "hell" | "shell" | "wed" | "lets" | "aint" | "ain’t" => Some(None),
        "were" if opens && !goes_on_with_were(tokens, at) => Some(None),
        "well" if forms(next).base && opens => Some(None),
        _ => None,
    }
}

/// Whether a "were" behind "and" belongs to a "we" or "they" before it: "we rang and were told".
fn goes_on_with_were(tokens: &[Token], at: usize) -> bool {
    let joined = at > 0 && is_at(tokens, at - 1, &["and", "but"]);
    let before = tokens.get(..at).unwrap_or_default();
    joined && before.iter().any(|token| token.is_one_of(&["we", "they"]))
}

/// Words behind "its" that make it "it is".
fn is_plainly_said(next: &str) -> bool {
    const SAID: [&str; 22] = [
        "my",
        "his",
        "her",
        "our",
        "their",
        "like",
        "all",
        "because",
        "like",
        "about",
        "hard",
        "been",
        "wrong",
        "unfair",
        "fair",
        "voluntary",
        "really",
        "nothing",
        "to",
        "for",
        "from",
        "what",
    ];
    SAID.contains(&next)
}

fn behind_adverbs(tokens: &[Token], at: usize) -> usize {
    let mut next = at + 1;
    while is_at(tokens, next, &BETWEEN) {
        next += 1;
    }
    next
}

fn had_or_would(tokens: &[Token], at: usize) -> Option<&'static str> {
    let next = word_at(tokens, behind_adverbs(tokens, at));
    let forms = forms(next);
    match next {
        "better" => Some("had"),
        "rather" | "be" | "have" => Some("would"),
        _ if forms.participle && !forms.base => Some("had"),
        _ if forms.base && !forms.participle => Some("would"),
        _ => None,
    }
}

fn is_or_has(tokens: &[Token], at: usize) -> Option<&'static str> {
    let next = behind_adverbs(tokens, at);
    let word = word_at(tokens, next);
    let stem = tokens.get(at)?.word.split('’').next().unwrap_or_default();
    if word.is_empty() || (word == "no" && matches!(stem, "he" | "she")) {
        None
    } else if WITH_IS.contains(&word) {
        Some("is")
    } else if WITH_HAS.contains(&word) {
        Some("has")
    } else if word == "done" {
        (stem != "it" && is_at(tokens, next + 1, &OBJECTS)).then_some("has")
    } else if forms(word).participle && is_at(tokens, next + 1, &OBJECTS) {
        Some("has")
    } else if forms(word).participle {
        None
    } else {
        Some("is")
    }
}

/// "my son’s been", "my son’s 12"; otherwise the "’s" says whose something is.
fn of_a_name(tokens: &[Token], at: usize, stem: &str) -> Option<String> {
    let next = word_at(tokens, at + 1);
    let is_number = next.parse::<u32>().is_ok();
    if matches!(next, "been" | "got" | "had") {
        Some(format!("{stem} has"))
    } else if BEHIND_IS.contains(&next) || is_number {
        is_or_has(tokens, at).map(|verb| format!("{stem} {verb}"))
    } else if next.is_empty() || is_auxiliary(next) {
        // "my son’s" at the end, or "my mum’s is": what is owned goes unsaid.
        Some(format!("{stem}’s"))
    } else if forms(next).participle && !forms(next).base {
        // "my mum’s moved in", but also "my mum’s agreed plan".
        None
    } else {
        Some(format!("{stem}’s"))
    }
}

#[cfg(test)]
mod tests {
    use super::super::mending::mended;
    use super::super::tokens::row;
    use super::*;
    use crate::text::Span;

    fn out(written: &str) -> Option<String> {
        let row = row(written, Span::new(0, written.len()))?;
        let words = written_out(&mended(row.tokens))?;
        Some(
            words
                .into_iter()
                .map(|token| token.word)
                .collect::<Vec<_>>()
                .join(" "),
        )
    }

    #[track_caller]
    fn writes(written: &str, expected: &str) {
        assert_eq!(out(written).as_deref(), Some(expected));
    }

    #[test]
    fn contractions_are_written_out_with_their_apostrophe_and_without() {
        writes("I don't, i cant, we wont", "i do not i cannot we will not");
        writes("ive been told im late", "i have been told i am late");
        writes("they've said they're sure", "they have said they are sure");
    }

    #[test]
    fn is_and_has_are_told_apart_by_what_follows() {
        writes("he's been moved, shes 12", "he has been moved she is 12");
        writes("he's taken my phone", "he has taken my phone");
        writes(
            "hes not allowed, its been long",
            "he is not allowed it has been long",
        );
        assert_eq!(
            out("he's told every time"),
            Some("he has told every time".to_owned())
        );
        assert_eq!(out("he's moved again"), None);
        assert_eq!(out("she's no time"), None);
    }

    #[test]
    fn had_and_would_are_told_apart_by_what_follows() {
        writes(
            "I'd been there, I'd like that",
            "i had been there i would like that",
        );
        writes("they'd never asked", "they had never asked");
        assert_eq!(out("he'd put it away"), None);
    }

    #[test]
    fn a_genitive_stays_and_a_name_with_a_verb_is_written_out() {
        writes("my son's school", "my son’s school");
        writes(
            "my son's 12, my mum's not well",
            "my son is 12 my mum is not well",
        );
        writes("the kids' school", "the kids’ school");
    }

    #[test]
    fn words_that_look_like_short_forms_are_not_guessed() {
        assert_eq!(out("were going home"), None);
        assert_eq!(out("its report"), None);
        assert_eq!(out("he was ill"), None);
        writes("ill ring them", "i will ring them");
        writes("they were here", "they were here");
    }
}
