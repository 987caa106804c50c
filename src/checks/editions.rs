//! Editions of guidance named in a text, and numbers of pages and paragraphs, which change from one edition to the next.

use crate::library::{Library, Source};
use crate::text::{Span, Word, words};
use regex::Regex;
use std::sync::LazyLock;

/// How many words of a title are enough to know it by: "Working Together".
const NAME_WORDS: usize = 2;
/// How many other words may stand between the name and its year.
const WORDS_BETWEEN: usize = 5;

static PLACE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)(?-u:\b)(?:paragraphs?|paras?\.?|pages?|pp?\.)\s*\d+(?:\.\d+)*(?:(?:,|\s+(?:at|to|and|of))?\s+(?:paragraphs?|paras?\.?|pages?|pp?\.)\s*\d+(?:\.\d+)*)*").ok()
});

/// A replaced edition named in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Named<'a> {
    /// Where the year stands.
    pub(super) year: Span,
    /// Where the name begins and the year ends.
    pub(super) whole: Span,
    /// The edition that was replaced.
    pub(super) replaced: &'a Source,
}

/// The year of a source's edition, four digits.
pub(super) fn year_of(source: &Source) -> Option<String> {
    let edition = source.edition.as_deref()?;
    let mut all = words(edition).into_iter().map(|word| word.folded);
    all.find(|word| is_year(word))
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.chars().all(|c| c.is_ascii_digit())
}

/// The words of a title that a letter would use.
pub(super) fn name_of(source: &Source) -> Vec<String> {
    let title = words(&source.title).into_iter().map(|word| word.folded);
    title.take(NAME_WORDS).collect()
}

/// The editions no longer in force that a sentence names: the words of the name in a row, and the year behind them.
pub(super) fn replaced_in<'a>(sentence: &[Word], library: &'a Library) -> Vec<Named<'a>> {
    let years: Vec<&Word> = sentence
        .iter()
        .filter(|word| is_year(&word.folded))
        .collect();
    if years.is_empty() {
        return Vec::new();
    }
    let replaced = library
        .sources
        .values()
        .filter(|source| source.replaced_by.is_some() || !source.in_force);
    replaced
        .filter_map(|source| {
            let (name, edition) = (name_of(source), year_of(source)?);
            let at = sentence
                .windows(name.len().max(1))
                .position(|run| run.iter().map(|word| &word.folded).eq(&name))?;
            let behind = sentence.get(at + name.len()..)?;
            let year = behind
                .iter()
                .take(WORDS_BETWEEN + 1)
                .find(|word| word.folded == edition)?;
            Some(Named {
                year: year.span,
                whole: Span::new(sentence.get(at)?.span.start, year.span.end),
                replaced: source,
            })
        })
        .collect()
}

/// The edition that is in force now in the place of a replaced one.
pub(super) fn current<'a>(replaced: &'a Source, library: &'a Library) -> Option<&'a Source> {
    let mut source = replaced;
    // A chain longer than the list of sources goes in a circle.
    for _ in 0..library.sources.len() {
        match &source.replaced_by {
            Some(newer) => source = library.sources.get(newer)?,
            None => return source.in_force.then_some(source),
        }
    }
    None
}

/// The numbers of pages and paragraphs in a text, those that belong together as one.
pub(super) fn places(text: &str) -> impl Iterator<Item = Span> {
    let found = PLACE.as_ref().map(|place| place.find_iter(text));
    let found = found.into_iter().flatten();
    found.map(|place| Span::new(place.start(), place.end()))
}
