//! A letter laid out for the rules: each block with its words, sentences and what is quoted in it.

use super::enquiry::Enquiry;
use super::language::{Token, tokens};
use super::library::{Named, Number, named, numbers};
use super::{Letter, Slip};
use crate::library::{Issue, IssueId, Part, RunKind, Weight};
use crate::reading::gist;
use crate::reply::{Block, BlockId, Origin, parts_said};
use crate::text::{Measure, Phrase, Span, Word, WordIndex};
use regex::Regex;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

/// The longest quotation, in bytes: a mark that nobody closed must not hide the rest of a letter.
const LONGEST_QUOTATION: usize = 600;

/// The most words that a name has.
const LONGEST_NAME: usize = 3;

/// Web addresses and mail addresses.
static ADDRESS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)\b(?:https?://|www\.)\S+|\b\S+@\S+\.\S+").ok());

/// What is worked out of a block once, and holds as long as the block does not change.
#[derive(Debug, Clone)]
pub(super) struct Written {
    block: Block,
    words: WordIndex,
    tokens: Vec<Token>,
    quoted: Vec<Span>,
    aside: Vec<Span>,
    touched: BTreeSet<IssueId>,
    gist: BTreeSet<String>,
    organisations: Vec<Named>,
    numbers: Vec<Number>,
    measure: Measure,
    parts: BTreeSet<Part>,
}

impl Written {
    pub(super) fn new(block: &Block, letter: &Letter<'_>, enquiry: &Enquiry) -> Self {
        let library = letter.library;
        let text = &block.passage.text;
        let words = WordIndex::new(text);
        let quoted = quotations(text);
        let mut aside = quoted.clone();
        aside.extend(addresses(text));
        aside.extend(block.passage.open_gaps().map(|gap| gap.span));
        let gist = gist(words.words());
        let is_asked_for = block.edited || block.snippet().is_none();
        let touched = match is_asked_for {
            true => touched(&words, &gist, letter, enquiry),
            // A passage as the library has it speaks of the issues it is for.
            false => BTreeSet::new(),
        };
        let organisations = named(text, &words, library, enquiry.beginnings(library));
        let numbers = numbers(text, library);
        let measure = Measure::of(&words);
        let parts = parts_said(&words);
        Self {
            block: block.clone(),
            words,
            tokens: tokens(text),
            quoted,
            aside,
            touched,
            gist,
            organisations,
            numbers,
            measure,
            parts,
        }
    }

    /// Whether all its words are the library's.
    pub(super) fn is_the_librarys(&self) -> bool {
        is_the_librarys(&self.block)
    }

    /// Whether it was worked out of this very block.
    pub(super) fn is_of(&self, block: &Block) -> bool {
        self.block == *block
    }
}

/// The issues of the post and of the ticks that a block speaks of: by a sign, since an answer may be put in words that would only weakly suggest it, or by
/// half the words of the issue's title.
fn touched(
    words: &WordIndex,
    about: &BTreeSet<String>,
    letter: &Letter<'_>,
    enquiry: &Enquiry,
) -> BTreeSet<IssueId> {
    let speaks_of = |issue: &Issue| {
        let by_title = enquiry.title(&issue.id, letter).is_some_and(|title| {
            let shared = title.intersection(about).count();
            shared > 0 && shared * 2 >= title.len()
        });
        let mut weak = 0;
        by_title
            || issue.signs.iter().any(|sign| {
                if sign.phrase.find_all(words).is_empty() {
                    return false;
                }
                weak += 1;
                sign.weight == Weight::Strong || weak > 1
            })
    };
    let suggested = letter.reading.issues.iter().map(|found| &found.id);
    let asked_about: BTreeSet<&IssueId> = suggested.chain(&letter.context.ticks).collect();
    asked_about
        .into_iter()
        .filter_map(|id| letter.library.issues.get(id))
        .filter(|issue| speaks_of(issue))
        .map(|issue| issue.id.clone())
        .collect()
}

/// Words between quotation marks, the marks included; an apostrophe opens and closes nothing.
fn quotations(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut open: Option<(usize, char)> = None;
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        match open {
            Some((start, close)) if c == close && !(close == '’' && next.is_alphanumeric()) => {
                found.push(Span::new(start, at + c.len_utf8()));
                open = None;
            }
            Some((start, _)) if c == '\n' || at - start > LONGEST_QUOTATION => open = None,
            Some(_) => {}
            None => {
                let opens = !before.is_alphanumeric() && !next.is_whitespace();
                open = match c {
                    '“' => Some((at, '”')),
                    '‘' if opens => Some((at, '’')),
                    '"' if opens => Some((at, '"')),
                    '\'' if opens && closes_later(text, at) => Some((at, '\'')),
                    _ => None,
                };
            }
        }
        before = c;
    }
    found
}

/// Whether a straight single mark at `at` is closed in its line by one behind a word.
fn closes_later(text: &str, at: usize) -> bool {
    let line = text.get(at + 1..).and_then(|rest| rest.lines().next());
    line.is_some_and(|line| {
        line.match_indices('\'').any(|(at, _)| {
            let next = line.get(at + 1..).and_then(|rest| rest.chars().next());
            at > 0 && !next.is_some_and(char::is_alphanumeric)
        })
    })
}

fn addresses(text: &str) -> impl Iterator<Item = Span> {
    let found = ADDRESS.as_ref().map(|address| address.find_iter(text));
    found
        .into_iter()
        .flatten()
        .map(|found| Span::new(found.start(), found.end()))
}

fn has_typed(block: &Block) -> bool {
    block.edited || answers(block).next().is_some()
}

fn is_the_librarys(block: &Block) -> bool {
    block.snippet().is_some() && !has_typed(block)
}

/// The answers to the gaps of a block.
fn answers(block: &Block) -> impl Iterator<Item = Span> {
    let runs = block.passage.runs.iter();
    runs.filter(|run| matches!(run.kind, RunKind::Gap { filled: true, .. }))
        .map(|run| run.span)
}

/// One block as the rules read it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sheet<'a> {
    /// The block.
    pub(super) block: &'a Block,
    /// Its words, sentence by sentence.
    pub(super) words: &'a WordIndex,
    /// The same with apostrophes and hyphens, for the rules of language.
    pub(super) tokens: &'a [Token],
    quoted: &'a [Span],
    aside: &'a [Span],
    touched: &'a BTreeSet<IssueId>,
    gist: &'a BTreeSet<String>,
    /// The organisations it names.
    pub(super) organisations: &'a [Named],
    /// The telephone numbers in it.
    pub(super) numbers: &'a [Number],
    /// What its reading age is worked out of.
    pub(super) measure: Measure,
    parts: &'a BTreeSet<Part>,
}

impl<'a> Sheet<'a> {
    /// The text of the block.
    pub(super) fn text(&self) -> &'a str {
        &self.block.passage.text
    }

    /// The piece of the text that some words take.
    pub(super) fn span(&self, words: Range<usize>) -> Option<Span> {
        self.words.span(words)
    }

    /// The words of a piece of the text, as they are written.
    pub(super) fn written(&self, span: Span) -> &'a str {
        span.of(self.text()).unwrap_or_default()
    }

    /// Every place one of some phrases stands, in the order of the text.
    pub(super) fn find(&self, phrases: &[Phrase]) -> Vec<Span> {
        self.find_each(phrases)
    }

    /// The same for phrases that are kept apart.
    pub(super) fn find_each<'p>(&self, phrases: impl IntoIterator<Item = &'p Phrase>) -> Vec<Span> {
        let mut found: Vec<Span> = phrases
            .into_iter()
            .flat_map(|phrase| phrase.find_all(self.words))
            .filter_map(|words| self.words.span(words))
            .collect();
        found.sort_unstable();
        found
    }

    /// The sentence a piece of the text stands in, with its words.
    pub(super) fn sentence_of(&self, span: Span) -> Option<(Span, &'a [Word])> {
        self.words
            .sentences()
            .find(|(sentence, _)| sentence.start <= span.start && span.start < sentence.end)
    }

    /// Whether a piece of the text stands, even in part, between quotation marks.
    pub(super) fn is_quoted(&self, span: Span) -> bool {
        self.quoted.iter().any(|quoted| quoted.overlaps(span))
    }

    /// Whether a piece of the text is quoted, or belongs to an address or an open gap.
    pub(super) fn is_aside(&self, span: Span) -> bool {
        self.aside.iter().any(|aside| aside.overlaps(span))
    }

    /// Whether a piece of the text belongs to a web or mail address, or to an open gap: nobody reads it as a word.
    pub(super) fn is_no_word(&self, span: Span) -> bool {
        !self.is_quoted(span) && self.is_aside(span)
    }

    /// Whether the words come from the adviser: an edited block, or the answer to a gap.
    pub(super) fn is_typed(&self, span: Span) -> bool {
        self.block.edited || answers(self.block).any(|answer| answer.overlaps(span))
    }

    /// Whether any words of the block come from the adviser.
    pub(super) fn has_typed(&self) -> bool {
        has_typed(self.block)
    }

    /// Whether all words of the block are the library's.
    pub(super) fn is_the_librarys(&self) -> bool {
        is_the_librarys(self.block)
    }

    /// Whether words of somebody's own in the block speak of an issue, by its signs.
    pub(super) fn touches(&self, issue: &IssueId) -> bool {
        self.touched.contains(issue)
    }

    /// Whether its words do what a part of a letter does, whatever part it is.
    pub(super) fn says(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }

    /// Whether it greets or signs, and holds little but names.
    ///
    /// What an adviser writes beside such a passage is put into its part, so that it stays beside it: it greets or signs
    /// only by its words, or where it could be no more than a name.
    pub(super) fn greets_or_signs(&self) -> bool {
        let part = self.block.part;
        let by_place = matches!(part, Part::Salutation | Part::SignOff);
        let is_own = self.block.origin == Origin::Hand;
        by_place && (!is_own || self.says(part) || self.words.words().len() <= LONGEST_NAME)
    }

    /// How many of these stems the block speaks of.
    pub(super) fn speaks_of(&self, gist: &BTreeSet<String>) -> usize {
        gist.intersection(self.gist).count()
    }

    /// A slip in words of this block.
    pub(super) fn slip(&self, span: Span, message: impl Into<String>) -> Slip {
        Slip::of_words(self.block, span, message)
    }
}

/// A letter laid out for the rules.
#[derive(Debug)]
pub(super) struct Page<'a> {
    /// What it is measured against.
    pub(super) letter: &'a Letter<'a>,
    /// Its blocks, in their order.
    pub(super) sheets: Vec<Sheet<'a>>,
    /// The post as the rules read it.
    pub(super) enquiry: &'a Enquiry,
    /// Which blocks may answer them, once that was asked for.
    pub(super) proposed: OnceLock<Vec<Vec<BlockId>>>,
}

impl<'a> Page<'a> {
    pub(super) fn new(
        letter: &'a Letter<'a>,
        written: impl Iterator<Item = &'a Written>,
        enquiry: &'a Enquiry,
    ) -> Self {
        let sheets = letter.draft.blocks.iter().zip(written);
        Self {
            letter,
            sheets: sheets
                .map(|(block, written)| Sheet {
                    block,
                    words: &written.words,
                    tokens: &written.tokens,
                    quoted: &written.quoted,
                    aside: &written.aside,
                    touched: &written.touched,
                    gist: &written.gist,
                    organisations: &written.organisations,
                    numbers: &written.numbers,
                    measure: written.measure,
                    parts: &written.parts,
                })
                .collect(),
            enquiry,
            proposed: OnceLock::new(),
        }
    }

    /// A phrase of the house style; none where it cannot be read.
    pub(super) fn phrase(&self, written: &str) -> Option<&Phrase> {
        let house = &self.letter.library.house;
        self.enquiry.wording(house).phrase(written)
    }

    /// The blocks in which any words come from the adviser, in their order.
    pub(super) fn typed(&self) -> impl Iterator<Item = &Sheet<'a>> {
        self.sheets.iter().filter(|sheet| sheet.has_typed())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn quoted(text: &str) -> Vec<&str> {
        let spans = quotations(text);
        spans.iter().filter_map(|span| span.of(text)).collect()
    }

    #[test]
    fn quotations_of_every_kind_are_found() {
        assert_eq!(
            quoted("She said “no, never” and 'not now' and ‘don’t’ and \"go\"."),
            ["“no, never”", "'not now'", "‘don’t’", "\"go\""]
        );
    }

    #[test]
    fn apostrophes_quote_nothing() {
        assert!(
            quoted("Your son's plan and the parents' forum, children’s services’ view").is_empty()
        );
    }

    #[test]
    fn a_mark_that_nobody_closed_hides_nothing_behind_its_line() {
        assert!(quoted("She said “no and left.\nThen ”").is_empty());
    }

    #[test]
    fn addresses_are_found() {
        let text = "See https://frg.example/a-b or mail us@frg.example today";
        let found: Vec<_> = addresses(text).filter_map(|span| span.of(text)).collect();
        assert_eq!(found, ["https://frg.example/a-b", "us@frg.example"]);
    }
}
