//! Words put together to a sentence of a letter: capitals, marks, and the names that are always capital.

use super::tokens::{Token, is_at};
use crate::text::calendar::{MONTHS, WEEKDAYS};

/// Words with capitals of their own, by their small letters.
const PROPER: [(&str, &str); 12] = [
    ("cafcass", "Cafcass"),
    ("christmas", "Christmas"),
    ("easter", "Easter"),
    ("england", "England"),
    ("wales", "Wales"),
    ("scotland", "Scotland"),
    ("english", "English"),
    ("british", "British"),
    ("facebook", "Facebook"),
    ("whatsapp", "WhatsApp"),
    ("zoom", "Zoom"),
    ("god", "God"),
];
const SHORT_FORMS: [&str; 25] = [
    "idva", "marac", "dbs", "nspcc", "ehcp", "sen", "pip", "dla", "irh", "cmh", "lado", "frg",
    "mp", "nhs", "uk", "tv", "ok", "id", "nfa", "mash", "uc", "sar", "pso", "pa", "bbc",
];
/// Words before a "may" that is the month.
const BEFORE_A_MONTH: [&str; 9] = [
    "in", "since", "last", "by", "until", "of", "early", "late", "during",
];

/// Marks behind which a quotation takes no full stop: those of other scripts end a sentence too.
const ENDS: [char; 9] = ['!', '?', '…', '؟', '۔', '।', '。', '！', '？'];

/// One sentence, with a capital and a full stop; nothing if there are marks in it that a letter has not.
pub(super) fn sentence(lead: &str, tokens: &[Token], end: &str) -> Option<String> {
    let mut text = lead.to_owned();
    let mut open = 0_usize;
    for (at, token) in tokens.iter().enumerate() {
        if at > 0 || !lead.is_empty() {
            let gap = if at == 0 { " " } else { gap(&token.gap)? };
            text.push_str(gap);
        }
        if at > 0 {
            open = parentheses(open, &token.gap)?;
        }
        if token.is_quoted {
            text.push_str(&format!("“{}”", token.word));
        } else {
            text.push_str(&written(tokens, at));
        }
    }
    let open = parentheses(open, end)?;
    if end.contains(')') {
        text.push(')');
    }
    text.push('.');
    (open == 0).then(|| capital(&text))
}

/// How many parentheses are open behind some marks; nothing if one closes that was not opened.
fn parentheses(open: usize, marks: &str) -> Option<usize> {
    marks.chars().try_fold(open, |open, c| match c {
        '(' => Some(open + 1),
        ')' => open.checked_sub(1),
        _ => Some(open),
    })
}

/// The marks between two words as a letter has them.
fn gap(written: &str) -> Option<&'static str> {
    let marks: String = written.chars().filter(|c| !c.is_whitespace()).collect();
    Some(match marks.as_str() {
        "" => " ",
        "," | ",," => ", ",
        ";" => "; ",
        "-" | "–" | "—" | "--" => " – ",
        "(" | ",(" => " (",
        ")" => ") ",
        ")," | ",)" => "), ",
        "/" => "/",
        _ => return None,
    })
}

/// A word with the capitals it always has.
fn written(tokens: &[Token], at: usize) -> String {
    let Some(token) = tokens.get(at) else {
        return String::new();
    };
    let word = token.word.as_str();
    let is_month =
        matches!(word, "may" | "march") && is_at(tokens, at.wrapping_sub(1), &BEFORE_A_MONTH);
    if let Some((_, proper)) = PROPER.iter().find(|(small, _)| *small == word) {
        (*proper).to_owned()
    } else if SHORT_FORMS.contains(&word) {
        word.to_uppercase()
    } else if is_of_the_calendar(word) || is_month {
        capital(word)
    } else {
        word.to_owned()
    }
}

/// Whether a word is a day or a month, which take a capital; "may" and "march" are words besides.
pub(super) fn is_of_the_calendar(word: &str) -> bool {
    let day = word.strip_suffix('s').unwrap_or(word);
    WEEKDAYS.contains(&day) || (MONTHS.contains(&word) && !matches!(word, "may" | "march"))
}

/// The same text with a capital at its beginning.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}

/// The poster’s own words behind a lead, with curly marks, single ones for the quotations in them.
pub(super) fn quotation(lead: &str, words: &str) -> String {
    let mut before = ' ';
    let mut inner = String::with_capacity(words.len());
    for c in words.chars() {
        let opens = before.is_whitespace() || before == '(';
        inner.push(match c {
            '“' => '‘',
            '"' | '\'' | '`' if opens => '‘',
            '”' | '"' | '\'' | '`' => '’',
            _ => c,
        });
        before = c;
    }
    let ends = inner.trim_end_matches(['.', ' ', ',', ';', ':']).len();
    inner.truncate(ends);
    let stop = if inner.ends_with(ENDS) { "" } else { "." };
    format!("{lead} “{inner}”{stop}")
}

#[cfg(test)]
mod tests {
    use super::super::tokens::row;
    use super::*;
    use crate::text::Span;

    fn put(text: &str) -> Option<String> {
        let row = row(text, Span::new(0, text.len()))?;
        sentence("", &row.tokens, &row.end)
    }

    #[test]
    fn a_sentence_begins_with_a_capital_and_ends_with_one_stop() {
        assert_eq!(
            put("they  CAME , late!!!").as_deref(),
            Some("They came, late.")
        );
        assert_eq!(
            put("it is - i think - fine").as_deref(),
            Some("It is – i think – fine.")
        );
        assert_eq!(
            put("my girls (9 and 6) went").as_deref(),
            Some("My girls (9 and 6) went.")
        );
        assert_eq!(
            put("it was \"warm\" (to us)").as_deref(),
            Some("It was “warm” (to us).")
        );
    }

    #[test]
    fn days_months_and_short_forms_have_their_capitals() {
        assert_eq!(
            put("on monday in may cafcass may ring the nhs").as_deref(),
            Some("On Monday in May Cafcass may ring the NHS.")
        );
    }

    #[test]
    fn marks_a_letter_has_not_are_not_smoothed_over() {
        assert_eq!(put("well... they came"), None);
        assert_eq!(put("they came (late"), None);
    }

    #[test]
    fn a_quotation_keeps_the_words_as_they_are() {
        assert_eq!(
            quotation("You write:", "had him  alot."),
            "You write: “had him  alot”."
        );
        assert_eq!(
            quotation("You write:", "it says \"no\"!!"),
            "You write: “it says ‘no’!!”"
        );
    }
}
