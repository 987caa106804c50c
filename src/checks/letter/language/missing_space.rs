//! `missing-space`: a mark with the next word hard behind it: "at home.They".

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::text::Span;
use regex::Regex;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "missing-space",
    title: "No space behind a mark",
    family: Family::Language,
    severity: Severity::Warning,
    look: Look::Block(check),
};

/// Two words with nothing but a mark between them.
static CLOSE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?P<before>\p{L}[\p{L}’']+)(?P<mark>[.,;:?!])(?P<behind>\p{L}[\p{L}’']*)").ok()
});

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    let text = sheet.text();
    let found = CLOSE.iter().flat_map(|close| close.captures_iter(text));
    found
        .filter_map(|found| {
            let (before, mark) = (found.name("before")?.as_str(), found.name("mark")?.as_str());
            let behind = found.name("behind")?.as_str();
            let whole = found.get(0)?;
            let ends = text
                .get(..whole.start())?
                .ends_with(['.', '@', '/', '-', '_']);
            if ends || !parts_words(before, mark, behind) {
                return None;
            }
            let span = Span::new(whole.start(), whole.end());
            let message = format!("a space is missing behind “{mark}”");
            Some(
                sheet
                    .slip(span, message)
                    .fix(format!("{before}{mark} {behind}")),
            )
        })
        .collect()
}

/// Whether the mark parts two words, and is none of a name, an address or a short form: a full stop only where the next
/// word begins with a capital.
fn parts_words(before: &str, mark: &str, behind: &str) -> bool {
    let ends_small = before.ends_with(char::is_lowercase);
    match mark {
        "." => ends_small && behind.starts_with(char::is_uppercase) && behind.chars().count() > 1,
        ":" => ends_small && behind.chars().count() > 2 && !before.eq_ignore_ascii_case("https"),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;

    #[test]
    fn words_that_touch_over_a_mark_are_found() {
        finds(
            &RULE,
            &[
                ("He is at home.They rang.", "home.They", "home. They"),
                ("Ask first,then sign.", "first,then", "first, then"),
                ("Is it so?It is.", "so?It", "so? It"),
            ],
        );
    }

    #[test]
    fn addresses_times_and_short_forms_are_in_order() {
        accepts(
            &RULE,
            &[
                "See www.example.org or example.org, or mail us@example.org.",
                "At 9.30am, e.g. on Monday; from 10:30.",
                "It is so. They rang, and it was fine: nothing more.",
            ],
        );
    }
}
