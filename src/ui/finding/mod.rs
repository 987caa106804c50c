//! Words looked for in the letter, and others put in their place: a bar over the page, not a dialog, so that the letter can
//! be read and written in meanwhile.
//!
//! In: the open letter, and what is typed into the bar. Out: wishes to replace words, and the place of the letter to be
//! seen. The page itself marks what was found. Nothing is changed here.

mod bar;

pub(super) use bar::bar_ui;

use crate::reply::Draft;
use crate::reply::edit::Hit;
use crate::text::{Sought, Span};
use crate::workbench::Workbench;

/// The most characters of selected words that are taken to be looked for: more is a passage, not a word.
const LONGEST: usize = 200;

/// What is looked for, and which of the places where it stands comes next.
#[derive(Default)]
pub(super) struct Finding {
    is_open: bool,
    sought: Sought,
    with: String,
    /// Whether the field takes the keyboard in this frame.
    takes_keyboard: bool,
    /// Whether the bar had the keyboard when it was last painted.
    has_keyboard: bool,
    /// Where in the letter the place to see begins, or after which it is looked for.
    at: usize,
    hits: Vec<Hit>,
    /// What the places were found for: they are looked for anew only when the words or the letter are others.
    found_for: Option<(Sought, Draft)>,
}

impl Finding {
    /// Opens the bar for the words that are selected, from there on; without any, for those that were looked for last.
    pub(super) fn open(&mut self, selected: Option<&str>, at: usize) {
        self.is_open = true;
        self.takes_keyboard = true;
        self.found_for = None;
        self.at = at;
        let is_usable = |words: &&str| {
            !words.trim().is_empty() && !words.contains('\n') && words.len() <= LONGEST
        };
        if let Some(words) = selected.filter(is_usable) {
            words.clone_into(&mut self.sought.words);
        }
    }

    /// Closes the bar; what was looked for stays.
    pub(super) fn close(&mut self) {
        self.is_open = false;
        self.has_keyboard = false;
    }

    /// Whether there are words to look for.
    pub(super) fn has_words(&self) -> bool {
        !self.sought.words.trim().is_empty()
    }

    /// Whether the keyboard is in the bar.
    pub(super) fn has_keyboard(&self) -> bool {
        self.has_keyboard
    }

    /// Where the words stand, and which of the places is the one to see; nothing while the bar is closed.
    pub(super) fn marked(&self) -> (Vec<Span>, Option<usize>) {
        if !self.is_open {
            return (Vec::new(), None);
        }
        let spans = self.hits.iter().map(|hit| hit.span).collect();
        (spans, self.current())
    }

    /// Looks for the words in the open letter; tells whether that was anything new.
    pub(super) fn look(&mut self, bench: &Workbench) -> bool {
        let draft = bench.open_case_ref().map(|case| &case.work.draft);
        let is_known = |(sought, of): &(Sought, Draft)| *sought == self.sought && Some(of) == draft;
        if self.found_for.as_ref().is_some_and(is_known) {
            return false;
        }
        self.hits = bench.find_in_letter(&self.sought);
        self.found_for = draft.map(|draft| (self.sought.clone(), draft.clone()));
        true
    }

    /// Goes on to the next place, or back to the one before, going round; gives where it is. `selected` is what is selected
    /// in the letter.
    pub(super) fn step(&mut self, forward: bool, selected: Option<Span>) -> Option<Span> {
        if !self.has_keyboard {
            self.at = selected.map_or(0, |span| span.start);
        }
        let current = self.current()?;
        let count = self.hits.len();
        let span = |at: usize| self.hits.get(at).map(|hit| hit.span);
        let is_there = self.has_keyboard || span(current) == selected;
        let next = match forward {
            true => current + usize::from(is_there),
            false => current + count - 1,
        };
        let span = span(next % count)?;
        self.at = span.start;
        Some(span)
    }

    /// The place to see, by its number from 0: the first from where the search stands, the very first after the last.
    fn current(&self) -> Option<usize> {
        let next = self.hits.iter().position(|hit| self.at <= hit.span.start);
        (!self.hits.is_empty()).then_some(next.unwrap_or(0))
    }

    fn current_hit(&self) -> Option<Hit> {
        self.hits.get(self.current()?).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A search that has found words at these places.
    fn found(places: &[usize]) -> Finding {
        let hit = |at: &usize| Hit {
            span: Span::new(*at, at + 2),
            is_fixed: false,
        };
        Finding {
            is_open: true,
            hits: places.iter().map(hit).collect(),
            ..Finding::default()
        }
    }

    fn starts(finding: &mut Finding, forward: bool, selected: Option<Span>) -> Option<usize> {
        finding.step(forward, selected).map(|span| span.start)
    }

    #[test]
    fn in_the_bar_each_step_goes_on_and_round() {
        let mut finding = found(&[3, 10, 20]);
        finding.has_keyboard = true;
        let steps: Vec<_> = (0..3).map(|_| starts(&mut finding, true, None)).collect();
        assert_eq!(steps, [Some(10), Some(20), Some(3)]);
        assert_eq!(starts(&mut finding, false, None), Some(20));
        assert_eq!(finding.marked().1, Some(2));
    }

    #[test]
    fn in_the_letter_a_step_goes_on_from_the_cursor() {
        let mut finding = found(&[3, 10, 20]);
        let caret = Some(Span::new(5, 5));
        assert_eq!(starts(&mut finding, true, caret), Some(10));
        assert_eq!(
            starts(&mut finding, true, Some(Span::new(10, 12))),
            Some(20)
        );
        assert_eq!(starts(&mut finding, false, caret), Some(3));
        assert_eq!(starts(&mut finding, true, Some(Span::new(25, 25))), Some(3));
        assert_eq!(starts(&mut finding, true, None), Some(3));
    }

    #[test]
    fn nothing_found_leads_nowhere() {
        let mut finding = found(&[]);
        assert_eq!(finding.step(true, None), None);
        assert_eq!(finding.marked(), (Vec::new(), None));
    }

    #[test]
    fn selected_words_are_looked_for_but_no_whole_paragraphs() {
        let mut finding = Finding::default();
        finding.open(Some("contact"), 7);
        assert_eq!((finding.sought.words.as_str(), finding.at), ("contact", 7));
        for other in [
            None,
            Some(""),
            Some("  "),
            Some("a\nb"),
            Some(&*"a".repeat(LONGEST + 1)),
        ] {
            finding.open(other, 0);
            assert_eq!(finding.sought.words, "contact");
        }
        finding.close();
        assert!(finding.has_words() && finding.marked().0.is_empty());
    }
}
