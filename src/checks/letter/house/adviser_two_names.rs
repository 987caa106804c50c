//! `adviser-two-names`: the letter is introduced by one name and signed with another, or with none of the adviser's.

use super::said::phrases;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::Part;
use crate::text::{Phrase, Span, Word, fold};
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "adviser-two-names",
    title: "An adviser with two names",
    family: Family::House,
    severity: Severity::Warning,
    look: Look::Letter(check),
};

static INTRODUCING: LazyLock<Vec<Phrase>> =
    LazyLock::new(|| phrases(["my name is", "my names", "i am called", "this is"]));
static I_AM: LazyLock<Vec<Phrase>> = LazyLock::new(|| phrases(["i am", "im", "its"]));
/// The last words of a farewell, behind which the name stands.
static FAREWELL: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases([
        "{wishes|regards}",
        "yours {sincerely|faithfully|truly}",
        "take care",
        "all the best",
    ])
});

fn check(page: &Page<'_>) -> Vec<Slip> {
    let adviser = &page.letter.context.adviser;
    let introduced = page
        .sheets
        .iter()
        .find_map(|sheet| Some((sheet, introduced(sheet)?)));
    let signed = page
        .sheets
        .iter()
        .rev()
        .find_map(|sheet| Some((sheet, signed(sheet)?)));
    let is_adviser = |(sheet, span): &(&Sheet<'_>, Span)| same_name(sheet.written(*span), adviser);
    let (Some(one), Some(two)) = (introduced, signed) else {
        let only = introduced.or(signed).filter(|place| !is_adviser(place));
        return only
            .map(|place| other_name(place, adviser))
            .into_iter()
            .collect();
    };
    let (first, last) = (one.0.written(one.1), two.0.written(two.1));
    if same_name(first, last) {
        return match is_adviser(&one) {
            true => Vec::new(),
            false => vec![other_name(one, adviser)],
        };
    }
    let (place, right) = match is_adviser(&one) {
        true => (two, first),
        false => (one, last),
    };
    let message = format!("The letter begins as {first} and is signed {last}");
    vec![place.0.slip(place.1, message).fix(right)]
}

fn other_name((sheet, span): (&Sheet<'_>, Span), adviser: &str) -> Slip {
    sheet
        .slip(span, format!("Letters are answered as {adviser} here"))
        .fix(adviser)
        .weighing(Severity::Advice)
}

fn same_name(one: &str, other: &str) -> bool {
    fold(one) == fold(other)
}

/// The name an adviser gives at the front: "My name is Suzie".
fn introduced(sheet: &Sheet<'_>) -> Option<Span> {
    if sheet.block.part > Part::Situation {
        return None;
    }
    let named = sheet
        .find(&INTRODUCING)
        .into_iter()
        .find_map(|span| name_behind(sheet, span));
    // "I am Suzie, an online adviser", but not "I am Sorry".
    let as_adviser = || {
        sheet.find(&I_AM).into_iter().find_map(|span| {
            let name = name_behind(sheet, span)?;
            let rest = sheet.text().get(name.end..)?;
            let goes_on = [",", " and I", " from", ".", " an ", " one of"];
            let speaks_of_advice = sheet.sentence_of(span).is_some_and(|(_, words)| {
                words.iter().any(|word| word.folded.starts_with("advis"))
            });
            (speaks_of_advice && goes_on.iter().any(|next| rest.starts_with(next))).then_some(name)
        })
    };
    named
        .or_else(as_adviser)
        .filter(|span| !sheet.is_quoted(*span))
}

fn name_behind(sheet: &Sheet<'_>, span: Span) -> Option<Span> {
    let words = sheet.words.words();
    let at = words.iter().position(|word| word.span.start >= span.end)?;
    let word = words.get(at)?;
    let gap = sheet.written(Span::new(span.end, word.span.start));
    (gap.trim().is_empty() && is_name(sheet, word)).then_some(word.span)
}

/// The name a letter is signed with: alone in a line, or behind the farewell.
fn signed(sheet: &Sheet<'_>) -> Option<Span> {
    if sheet.block.part != Part::SignOff {
        return None;
    }
    let words = sheet.words.words();
    let farewell = sheet.find(&FAREWELL).into_iter().last();
    let mut behind = words
        .iter()
        .filter(|word| farewell.is_none_or(|farewell| word.span.start >= farewell.end));
    let name = behind.next().filter(|word| is_name(sheet, word))?;
    let line_end = sheet
        .text()
        .get(name.span.end..)
        .and_then(|rest| rest.lines().next())
        .unwrap_or_default();
    // A name, and perhaps a mark, a role or a second name; a sentence is no signature.
    (line_end.split_whitespace().count() <= 3).then_some(name.span)
}

fn is_name(sheet: &Sheet<'_>, word: &Word) -> bool {
    let written = sheet.written(word.span);
    written.starts_with(char::is_uppercase)
        && written.chars().count() > 1
        && written.chars().any(char::is_lowercase)
        && written.chars().all(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{mends, passes, points_at};

    const POST: &str = "Can anyone help?";

    #[test]
    fn every_phrase_can_be_read() {
        assert_eq!((INTRODUCING.len(), I_AM.len(), FAREWELL.len()), (4, 3, 4));
    }

    #[test]
    fn two_names_are_found_and_the_advisers_own_mends_the_other() {
        mends(
            &RULE,
            POST,
            "Dear Bramble22\nMy name is Suzy.\nBest wishes\nSuzie",
            "Dear Bramble22\nMy name is Suzie.\nBest wishes\nSuzie",
        );
        mends(
            &RULE,
            POST,
            "I am Suzie, an online adviser.\nBest wishes, Suzy",
            "I am Suzie, an online adviser.\nBest wishes, Suzie",
        );
    }

    #[test]
    fn one_name_that_is_not_the_advisers_is_worth_knowing() {
        points_at(&RULE, POST, "Ask them.\nBest wishes\nRobyn", &["Robyn"]);
        points_at(
            &RULE,
            POST,
            "My name is Robyn.\nBest wishes\nRobyn",
            &["Robyn"],
        );
    }

    #[test]
    fn the_advisers_name_and_letters_without_one_are_in_order() {
        for letter in [
            "My name is Suzie and I am an online adviser.\nBest wishes\nSuzie",
            "I am Sorry to hear this.\nBest wishes\nSuzie.",
            "Ask them.\nBest wishes",
            "You say “my name is Jo”.\nBest wishes\nSuzie",
        ] {
            passes(&RULE, POST, letter);
        }
    }
}
