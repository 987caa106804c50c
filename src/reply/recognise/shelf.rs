//! The passages of the library as a letter would show them, to be found again by their words.

use super::is_on_the_shelf;
use crate::library::{Context, Library, Passage, Run, Snippet, render};
use crate::text::{Span, words};
use std::collections::{BTreeMap, HashMap};

/// How many words in a row make one piece for comparing.
const PIECE: usize = 3;
/// The share of its pieces a paragraph has in common with a passage that was edited.
const MOSTLY: f64 = 0.6;
/// A paragraph with fewer pieces than this was not edited from a passage: it may be like many.
const FEWEST_PIECES: usize = 8;
/// Shorter lines are nobody's: every letter says "Best wishes".
const FEWEST_WORDS: usize = 4;

/// A passage a paragraph is like.
#[derive(Debug, Clone, Copy)]
pub(super) struct Likeness<'a> {
    pub(super) snippet: &'a Snippet,
    /// Whether the paragraph is word for word as in the library.
    pub(super) is_exact: bool,
}

/// A passage as a letter to this post would show it.
struct Shown<'a> {
    snippet: &'a Snippet,
    passage: Passage,
}

/// The library, by the words of its paragraphs.
pub(super) struct Shelf<'a> {
    shown: Vec<Shown<'a>>,
    /// Which passages have a paragraph of these very words.
    lines: HashMap<String, usize>,
    /// Which passages have these words in a row.
    pieces: HashMap<String, Vec<usize>>,
}

impl<'a> Shelf<'a> {
    pub(super) fn new(context: &Context, library: &'a Library) -> Self {
        let mut shelf = Self {
            shown: Vec::new(),
            lines: HashMap::new(),
            pieces: HashMap::new(),
        };
        for snippet in library.snippets.values().filter(|s| is_on_the_shelf(s)) {
            // A passage that cannot be worded for this post cannot be word for word in its letter.
            let Ok(passage) = render(snippet, context, library) else {
                continue;
            };
            let number = shelf.shown.len();
            for line in passage.text.lines() {
                shelf.put(line, number);
            }
            shelf.shown.push(Shown { snippet, passage });
        }
        shelf
    }

    fn put(&mut self, line: &str, number: usize) {
        let folded = folded(line);
        for piece in folded.windows(PIECE) {
            let having = self.pieces.entry(piece.join(" ")).or_default();
            if having.last() != Some(&number) {
                having.push(number);
            }
        }
        if !folded.is_empty() {
            self.lines.entry(folded.join(" ")).or_insert(number);
        }
    }

    /// The passage a paragraph belongs to, if it is one of the library's.
    pub(super) fn find(&self, paragraph: &str) -> Option<Likeness<'a>> {
        let folded = folded(paragraph);
        let is_telling = folded.len() >= FEWEST_WORDS;
        let exact = self.lines.get(&folded.join(" ")).filter(|_| is_telling);
        let found = exact.copied().or_else(|| self.likest(&folded))?;
        Some(Likeness {
            snippet: self.shown.get(found)?.snippet,
            is_exact: exact.is_some(),
        })
    }

    /// The runs of the library's own line of these very letters: its links lead to records, its gaps are gaps.
    pub(super) fn runs_of(&self, found: &Likeness<'_>, line: &str) -> Option<Vec<Run>> {
        let mut shown = self.shown.iter();
        let passage = &shown
            .find(|shown| shown.snippet.id == found.snippet.id)?
            .passage;
        let span = passage
            .lines()
            .find(|span| span.of(&passage.text) == Some(line))?;
        let runs = passage.runs.iter().filter(|run| span.contains(run.span));
        let runs = runs.map(|run| Run {
            span: Span::new(run.span.start - span.start, run.span.end - span.start),
            kind: run.kind.clone(),
        });
        Some(runs.collect())
    }

    fn likest(&self, folded: &[String]) -> Option<usize> {
        let pieces: Vec<String> = folded.windows(PIECE).map(|piece| piece.join(" ")).collect();
        if pieces.len() < FEWEST_PIECES {
            return None;
        }
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for having in pieces.iter().filter_map(|piece| self.pieces.get(piece)) {
            for number in having {
                *shared.entry(*number).or_default() += 1;
            }
        }
        let (number, count) = shared.into_iter().max_by_key(|(_, count)| *count)?;
        let share =
            f64::from(u32::try_from(count).ok()?) / f64::from(u32::try_from(pieces.len()).ok()?);
        (share >= MOSTLY).then_some(number)
    }
}

fn folded(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.folded).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::{self, LibraryExt};
    use super::*;

    const LONG: &str = "The reviewing officer checks that the plan for your child is followed and must hear what you say about it.";

    fn library() -> Library {
        sample::library().with_snippet("long-one", |s| s.body = LONG.to_owned())
    }

    #[track_caller]
    fn found(paragraph: &str) -> Option<(String, bool)> {
        let library = library();
        let context = sample::context(&[]);
        let shelf = Shelf::new(&context, &library);
        let found = shelf.find(paragraph)?;
        Some((found.snippet.id.to_string(), found.is_exact))
    }

    #[test]
    fn the_very_words_are_found_whatever_their_marks() {
        let typed = LONG.to_uppercase().replace('.', "");
        assert_eq!(found(&typed), Some(("long-one".to_owned(), true)));
    }

    #[test]
    fn a_passage_with_a_few_words_changed_is_found_as_edited() {
        let typed = LONG.replace("must hear", "should listen to");
        assert_eq!(found(&typed), Some(("long-one".to_owned(), false)));
    }

    #[test]
    fn other_words_are_nobodys_passage() {
        assert_eq!(
            found(
                "Ask the social worker for a copy of the plan and read it with somebody you trust."
            ),
            None
        );
        assert_eq!(found(""), None);
        assert_eq!(found("Dear Bramble22,"), None);
    }
}
