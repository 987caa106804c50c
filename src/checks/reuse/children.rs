//! Children of whom a paragraph speaks: boys or girls, one or several, and how old.

use super::truths::{BOYS, GIRLS};
use super::{About, Difference, Truths};
use crate::text::{Word, numeral};

/// What a paragraph calls a boy or a girl once it has spoken of them.
const HE: [&str; 4] = ["he", "him", "his", "himself"];
const SHE: [&str; 4] = ["she", "her", "hers", "herself"];

/// Several children, where they are somebody's.
const SEVERAL: [&str; 6] = ["children", "sons", "daughters", "boys", "girls", "twins"];
/// One child, where it is somebody's.
const ONE: [&str; 4] = ["child", "son", "daughter", "baby"];
/// Whose children they are.
const WHOSE: [&str; 4] = ["your", "both", "two", "three"];

/// What is said of children that this case does not have.
pub(super) fn differing(text: &str, words: &[Word], ours: &Truths) -> Vec<Difference> {
    let mut found = Vec::new();
    for (relations, pronouns) in [(BOYS, HE), (GIRLS, SHE)] {
        let named = |word: &Word| {
            let word = word.folded.as_str();
            relations.contains(&word.trim_end_matches("s")) || relations.contains(&word)
        };
        let called = |word: &Word| named(word) || pronouns.contains(&word.folded.as_str());
        if !ours.has_child(&relations) {
            found.extend(difference(&forms(text, words, called), here(ours)));
        }
    }
    found.extend(difference(&numbers(text, words, ours), here(ours)));
    let ages: Vec<&str> = ages(text, words)
        .into_iter()
        .filter(|(_, age)| !ours.children.iter().any(|(_, other)| *other == Some(*age)))
        .map(|(said, _)| said)
        .collect();
    found.extend(difference(&ages, here(ours)));
    found
}

fn difference(said: &[&str], here: String) -> Option<Difference> {
    (!said.is_empty()).then(|| Difference::new(About::Child, said, here))
}

/// What this post says of its children.
fn here(ours: &Truths) -> String {
    let children: Vec<String> = ours
        .children
        .iter()
        .map(|(relation, age)| match age {
            Some(age) => format!("{relation}, {age}"),
            None => format!("{relation}, no age given"),
        })
        .collect();
    match children.is_empty() {
        true => "This post does not say who the children are".to_owned(),
        false => format!("This post has: {}", children.join("; ")),
    }
}

/// Each form in which such words are written, once.
fn forms<'a>(text: &'a str, words: &[Word], is_one: impl Fn(&Word) -> bool) -> Vec<&'a str> {
    let mut forms: Vec<&str> = Vec::new();
    for word in words.iter().filter(|word| is_one(word)) {
        let written = word.span.of(text).unwrap_or_default();
        if !forms.iter().any(|form| form.eq_ignore_ascii_case(written)) {
            forms.push(written);
        }
    }
    forms
}

/// "your children" where there is one child, "your son" where there are several.
fn numbers<'a>(text: &'a str, words: &[Word], ours: &Truths) -> Vec<&'a str> {
    let wrong: &[&str] = match ours.children.len() {
        0 => return Vec::new(),
        1 => &SEVERAL,
        _ => &ONE,
    };
    let mut said: Vec<&str> = Vec::new();
    for pair in words.windows(2) {
        let [whose, children] = pair else { continue };
        if WHOSE.contains(&whose.folded.as_str()) && wrong.contains(&children.folded.as_str()) {
            let span = crate::text::Span::new(whose.span.start, children.span.end);
            let written = span.of(text).unwrap_or_default();
            if !said.iter().any(|form| form.eq_ignore_ascii_case(written)) {
                said.push(written);
            }
        }
    }
    said
}

/// Ages in years, with the words that give them: "9 years old", "aged nine", "9-year-old".
fn ages<'a>(text: &'a str, words: &[Word]) -> Vec<(&'a str, u32)> {
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let Some(age) = numeral(&word.folded).filter(|age| *age < 26) else {
            continue;
        };
        let next = |behind: usize| words.get(at + behind).map(|word| word.folded.as_str());
        let is_aged = at
            .checked_sub(1)
            .and_then(|before| words.get(before))
            .is_some_and(|before| matches!(before.folded.as_str(), "aged" | "age" | "turns"));
        let is_old = matches!(next(1), Some("year" | "years")) && next(2) == Some("old");
        let last = if is_old {
            words.get(at + 2)
        } else {
            Some(word)
        };
        let first = if is_aged {
            words.get(at - 1)
        } else {
            Some(word)
        };
        if let (true, Some(first), Some(last)) = (is_aged || is_old, first, last) {
            let span = crate::text::Span::new(first.span.start, last.span.end);
            found.extend(span.of(text).map(|said| (said, age)));
        }
    }
    found
}
