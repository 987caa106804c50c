//! `a-or-an`: "a" before the sound of a vowel, "an" before another.

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::text::Span;

pub(super) const RULE: Rule = Rule {
    name: "a-or-an",
    title: "“A” and “an” taken for each other",
    family: Family::Language,
    severity: Severity::Warning,
    look: Look::Block(check),
};

/// Beginnings that are written with a vowel and spoken with another sound: "a unit", "a one-off", "a European".
const SPOKEN_OTHERWISE: [&str; 14] = [
    "uni", "use", "usi", "usu", "uti", "ubi", "ura", "uro", "uk", "eu", "ewe", "one", "once", "u-",
];
/// Beginnings with "un" that are no "uni-".
const NOT_SPOKEN_OTHERWISE: [&str; 7] = ["unin", "unim", "unid", "unill", "unimp", "unint", "unis"];
/// Beginnings with a silent h.
const SILENT: [&str; 5] = ["hour", "honest", "honour", "heir", "honorar"];

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    let text = sheet.text();
    let tokens = sheet.tokens;
    tokens
        .iter()
        .zip(tokens.iter().skip(1))
        .filter(|(_, next)| next.is_next())
        .filter_map(|(article, next)| {
            let written = next.span.of(text)?;
            let right = match (article.word(), wants_an(written)?) {
                ("a", true) => "an",
                ("an", false) => "a",
                _ => return None,
            };
            let given = article.span.of(text)?;
            // A capital within a sentence is a letter, as in “option A”.
            if given == "A" && !article.is_first() {
                return None;
            }
            let right = if given.starts_with('A') {
                right.replacen('a', "A", 1)
            } else {
                right.to_owned()
            };
            let span = Span::new(article.span.start, next.span.end);
            let message = format!("before “{written}” stands “{}”", right.to_lowercase());
            Some(sheet.slip(span, message).fix(format!("{right} {written}")))
        })
        .collect()
}

/// Whether a word is spoken with a vowel at its front; `None` where it may be either.
fn wants_an(written: &str) -> Option<bool> {
    let word = written.to_lowercase();
    let begins = |list: &[&str]| list.iter().any(|beginning| word.starts_with(beginning));
    let first = word.chars().next()?;
    let front = written.split('-').next().unwrap_or_default();
    let is_short_form = front.len() > 1 && !front.chars().any(char::is_lowercase);
    if first.is_ascii_digit() {
        let number: String = word.chars().take_while(char::is_ascii_digit).collect();
        return Some(number.starts_with('8') || number == "11" || number == "18");
    }
    // A letter spoken of stands before these: "between a and c".
    if written.len() == 1 || ["and", "or", "is", "in", "as", "if", "are"].contains(&word.as_str()) {
        return None;
    }
    match first {
        // Spelt out, the names of these letters begin with a vowel; read as words, they do not.
        'f' | 'h' | 'l' | 'm' | 'n' | 'r' | 's' | 'x' if is_short_form => None,
        'u' if is_short_form => None,
        'a' | 'e' | 'i' | 'o' if is_short_form => Some(true),
        'h' if begins(&SILENT) => Some(true),
        'h' if begins(&["hi", "ho"]) => None,
        'a' | 'e' | 'i' | 'o' | 'u' => {
            Some(!begins(&SPOKEN_OTHERWISE) || begins(&NOT_SPOKEN_OTHERWISE))
        }
        c if c.is_ascii_alphabetic() => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;

    #[test]
    fn the_wrong_article_is_found_and_mended() {
        finds(
            &RULE,
            &[
                ("Ask for a advocate.", "a advocate", "an advocate"),
                ("A IRO chairs the review.", "A IRO", "An IRO"),
                ("It takes a hour.", "a hour", "an hour"),
                ("She has a 8-year-old.", "a 8-year-old", "an 8-year-old"),
                ("There is an plan.", "an plan", "a plan"),
                ("It is an universal right.", "an universal", "a universal"),
                (
                    "That is a unintended effect.",
                    "a unintended",
                    "an unintended",
                ),
            ],
        );
    }

    #[test]
    fn the_right_article_and_letters_of_a_list_are_in_order() {
        accepts(
            &RULE,
            &[
                "An advocate, an hour, an IRO, an SGO, a unit, a one-off, a European, an uncle.",
                "An unborn baby, an 11.30am meeting, a 12-week plan, an honest answer, a hotel.",
                "Between a and c; an NHS-run clinic. Option A is better. a) Ask; part A) is over. Vitamin A in it.",
            ],
        );
    }
}
