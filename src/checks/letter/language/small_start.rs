//! `small-start`: a sentence that begins with a small letter, and "i" for "I".

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::text::Span;
use regex::Regex;
use std::collections::BTreeSet;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "small-start",
    title: "A sentence that begins with a small letter",
    family: Family::Language,
    severity: Severity::Warning,
    look: Look::Block(check),
};

/// The end of a sentence, and the small first letter of the next.
static SMALL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?P<front>[\p{L},][ \u{a0}]+)?(?P<before>[\p{L}\d]+)[)”’]?(?P<mark>[.?!])[ \u{a0}]+(?P<word>\p{Ll}[\p{L}’']*)").ok()
});

/// "I" and its short forms, written small.
static SMALL_I: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?:^|[\s“‘(])(?P<i>i(?:[’'](?:m|ve|d|ll))?)(?:[\s,]|$)").ok());

/// Short forms whose full stop ends no sentence, beside single letters.
const SHORT_FORMS: [&str; 16] = [
    "etc", "mr", "mrs", "ms", "dr", "st", "vs", "approx", "sec", "para", "no", "am", "pm", "ie",
    "eg", "www",
];

/// Words that begin with a small letter wherever they stand.
const ALWAYS_SMALL: [&str; 3] = ["gov", "e-mail", "iPhone"];

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    let text = sheet.text();
    let starts = SMALL.iter().flat_map(|small| small.captures_iter(text));
    let starts = starts.filter_map(|found| {
        let (before, word) = (found.name("before")?.as_str(), found.name("word")?);
        let is_short =
            before.chars().count() == 1 || SHORT_FORMS.contains(&before.to_lowercase().as_str());
        let is_full_stop = found.name("mark")?.as_str() == ".";
        // A page can be called "Why?", and stand within a sentence.
        let is_name = before.starts_with(char::is_uppercase) && found.name("front").is_some();
        let ends = if is_full_stop { !is_short } else { !is_name };
        let is_short_form = text.get(word.end()..)?.starts_with('.') && word.len() == 1;
        let ends = ends && !is_short_form;
        (ends && !ALWAYS_SMALL.contains(&word.as_str()))
            .then_some((word, "a sentence begins with a capital"))
    });
    let small_i = SMALL_I.iter().flat_map(|small| small.captures_iter(text));
    let small_i = small_i.filter_map(|found| Some((found.name("i")?, "“I” is written large")));
    let mut known = BTreeSet::new();
    let mut slips = Vec::new();
    for (word, message) in starts.chain(small_i) {
        let span = Span::new(word.start(), word.end());
        let mut letters = word.as_str().chars();
        if let Some(first) = letters.next()
            && known.insert(span)
        {
            let large: String = first.to_uppercase().chain(letters).collect();
            slips.push(sheet.slip(span, message).fix(large));
        }
    }
    slips
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;

    #[test]
    fn small_first_letters_are_found() {
        finds(
            &RULE,
            &[
                ("Ask for the plan. then read it.", "then", "Then"),
                ("Is it so? you can ask.", "you", "You"),
                ("Well, i think so.", "i", "I"),
                ("I hope that i’ve helped.", "i’ve", "I’ve"),
            ],
        );
    }

    #[test]
    fn items_short_forms_and_dots_in_a_row_are_in_order() {
        accepts(
            &RULE,
            &[
                "what it is meant for;",
                "Ring at 9 a.m. on Monday, or e.g. at noon; see para. two, etc. and more.",
                "Well... and so on. See p. seven. It is so.",
                "Part (i) and part i. of it. See the Why? page of ours.",
                "They wait. i.e. they do nothing.",
            ],
        );
    }
}
