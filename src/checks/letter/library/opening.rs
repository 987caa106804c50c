//! Whose hours a block gives: those beside a number, or beside a name.

use super::Sheet;
use super::hours::{Hours, written_hours};
use super::organisations::{mentions, own_line};
use crate::library::{Library, Signpost};
use crate::text::{Span, fold};

/// Words that make a sentence go on about the line named in the one before it.
const ABOUT_THE_LINE: [&str; 12] = [
    "open",
    "opens",
    "opening",
    "line",
    "lines",
    "helpline",
    "hours",
    "available",
    "call",
    "calls",
    "they",
    "advisers",
];

/// Hours that a block gives for an organisation.
#[derive(Debug, Clone)]
pub(super) struct Given<'a> {
    pub(super) span: Span,
    pub(super) hours: Hours,
    pub(super) signpost: &'a Signpost,
}

/// The hours of a block, each with the organisation whose they are.
pub(super) fn given_hours<'a>(sheet: &Sheet<'_>, library: &'a Library) -> Vec<Given<'a>> {
    let found = written_hours(sheet.text());
    if found.is_empty() {
        return Vec::new();
    }
    found
        .into_iter()
        .filter_map(|hours| {
            let signpost = by_number(sheet, hours.span, library)
                .or_else(|| by_name(sheet, hours.span, library))?;
            Some(Given {
                span: hours.span,
                hours: hours.hours,
                signpost,
            })
        })
        .collect()
}

/// The owner of the number before the hours, in their sentence or the one before; else of the next in their sentence.
fn by_number<'a>(sheet: &Sheet<'_>, hours: Span, library: &'a Library) -> Option<&'a Signpost> {
    let (sentence, words) = sheet.sentence_of(hours)?;
    let about_the_line = words
        .iter()
        .any(|word| ABOUT_THE_LINE.contains(&word.folded.as_str()));
    let reach = match sentence_before(sheet, sentence) {
        Some(before) if about_the_line => before.start,
        _ => sentence.start,
    };
    let numbers = sheet.numbers;
    let before = numbers
        .iter()
        .rfind(|number| number.span.end <= hours.start && number.span.start >= reach);
    let after = numbers
        .iter()
        .find(|number| number.span.start >= hours.end && number.span.end <= sentence.end);
    let number = before.or(after)?;
    number.owners(library).next()
}

fn sentence_before(sheet: &Sheet<'_>, sentence: Span) -> Option<Span> {
    let sentences = sheet.words.sentences().map(|(span, _)| span);
    sentences.filter(|span| span.end <= sentence.start).last()
}

/// The organisation named last before the hours, in their sentence.
fn by_name<'a>(sheet: &Sheet<'_>, hours: Span, library: &'a Library) -> Option<&'a Signpost> {
    let (sentence, _) = sheet.sentence_of(hours)?;
    let mut named = mentions(sheet, library);
    named.extend(own_line(sheet, library));
    named.sort_by_key(|mention| mention.span);
    named
        .into_iter()
        .rfind(|mention| mention.span.start >= sentence.start && mention.span.end <= hours.start)
        .map(|mention| mention.signpost)
}

/// Whether two statements are one but for apostrophes, spaces and dashes.
pub(super) fn is_written_alike(one: &str, other: &str) -> bool {
    let plain = |text: &str| -> String {
        let folded = fold(text);
        folded
            .chars()
            .filter(|c| c.is_alphanumeric() || *c == '.')
            .collect()
    };
    plain(one) == plain(other)
}
