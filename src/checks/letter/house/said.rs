//! What the house has to say of words, as rules of letters ask for it: phrases ready to be looked for, and words mended.

use super::{Page, Sheet};
use crate::text::{Phrase, Span};

/// Phrases of a rule's own, ready to be looked for.
pub(super) fn phrases<S: AsRef<str>>(written: impl IntoIterator<Item = S>) -> Vec<Phrase> {
    let parsed = written
        .into_iter()
        .map(|phrase| Phrase::parse(phrase.as_ref()));
    parsed.filter_map(Result::ok).collect()
}

/// The first place in a letter where the adviser typed a phrase of the house style, outside quotations, addresses and open
/// gaps.
pub(super) fn first_typed<'p, 'a>(
    page: &'p Page<'a>,
    phrase: &str,
    counts: impl Fn(&Sheet<'a>, Span) -> bool,
) -> Option<(&'p Sheet<'a>, Span)> {
    let phrase = page.phrase(phrase)?;
    page.typed().find_map(|sheet| {
        let span = sheet
            .find_each([phrase])
            .into_iter()
            .find(|span| is_typed(sheet, *span) && counts(sheet, *span))?;
        Some((sheet, span))
    })
}

/// Whether words are the adviser's own: typed, and neither quoted nor part of an address or an open gap.
pub(super) fn is_typed(sheet: &Sheet<'_>, span: Span) -> bool {
    sheet.is_typed(span) && !sheet.is_aside(span)
}

/// Words with a capital where the ones they replace had one and they begin their sentence.
pub(super) fn capital_as(sheet: &Sheet<'_>, span: Span, words: &str) -> String {
    let begins = sheet
        .sentence_of(span)
        .and_then(|(_, words)| words.first())
        .is_some_and(|first| first.span.start == span.start);
    let had_capital = sheet.written(span).starts_with(char::is_uppercase);
    let mut chars = words.chars();
    match chars.next() {
        Some(first) if begins && had_capital => first.to_uppercase().chain(chars).collect(),
        _ => words.to_owned(),
    }
}
