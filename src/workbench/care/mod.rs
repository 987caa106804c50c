//! What a lead looks after that takes longer to work out than a frame: how the team's letters use the library, which
//! passages look alike, what is to be read again, and which questions of real cases no passage answered.
//!
//! In: the library, the counts of this computer and of the shared folder, the cases of this computer, the day. Out: a
//! [`Care`], made on a thread of its own and taken up in [`super::Workbench::tick`]. Words of a case stay in it: they are
//! shown on this computer's window and go nowhere else.

mod cases;
mod letters;
mod working;

pub use cases::{Open, Unanswered};
pub use letters::{Letter, Whose};
pub use working::Caring;

use crate::checks::library::{Due, Pair, due, look_alikes};
use crate::library::{Library, Month, SnippetId, Tally, Team, often_rewritten};
use cases::OwnCases;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What was worked out for one state of the library, the counts and the cases.
#[derive(Debug, Default)]
pub struct Care {
    wording: Arc<Wording>,
    tallies: BTreeMap<SnippetId, Tally>,
    letters: BTreeMap<SnippetId, Vec<Letter>>,
    months: BTreeMap<Month, usize>,
    often: Vec<SnippetId>,
    never: BTreeSet<SnippetId>,
    due: Vec<Due>,
    cases: OwnCases,
}

/// What rests on the library alone.
#[derive(Debug, Default)]
struct Wording {
    /// The library's state it was made for; none before the first.
    version: Option<u64>,
    alike: BTreeMap<SnippetId, Vec<(SnippetId, u8)>>,
}

impl Wording {
    fn of(library: &Library, version: u64) -> Self {
        let mut alike: BTreeMap<SnippetId, Vec<(SnippetId, u8)>> = BTreeMap::new();
        // The most alike come first, so each passage has its likest first.
        for Pair { one, other, share } in look_alikes(library) {
            let of_one = alike.entry(one.clone()).or_default();
            of_one.push((other.clone(), share));
            alike.entry(other).or_default().push((one, share));
        }
        Self {
            version: Some(version),
            alike,
        }
    }
}

impl Care {
    /// Puts together what the team's counts say; `own` is what this computer is called in them.
    fn new(
        (library, today): (&Library, Date),
        wording: Arc<Wording>,
        (team, own): (&Team, &str),
        cases: OwnCases,
    ) -> Self {
        let tallies = team.tallies(today);
        let never = match tallies.is_empty() {
            // Before the first letter every passage is one that no letter used, which tells nothing.
            true => Vec::new(),
            false => team.never_used(library),
        };
        Self {
            wording,
            often: often_rewritten(&tallies),
            tallies,
            letters: letters::by_passage(team, own, &cases),
            months: team.letters_by_month(today),
            never: never.into_iter().collect(),
            due: due(library, today),
            cases,
        }
    }

    /// The passages in much the same words as this one, with the share of word runs in common in hundredths; the likest
    /// first.
    pub fn alike(&self, passage: &str) -> &[(SnippetId, u8)] {
        self.wording.alike.get(passage).map_or(&[], Vec::as_slice)
    }

    /// What the team's letters did with a passage; none if no letter used it.
    pub fn tally(&self, passage: &str) -> Option<&Tally> {
        self.tallies.get(passage)
    }

    /// The passages that letters used, with what became of them; those used most first.
    pub fn most_used(&self) -> impl Iterator<Item = (&str, &Tally)> {
        let mut used: Vec<(&str, &Tally)> = self
            .tallies
            .iter()
            .map(|(id, tally)| (id.as_str(), tally))
            .collect();
        used.sort_by_key(|(_, tally)| std::cmp::Reverse(tally.uses));
        used.into_iter()
    }

    /// The letters that said a passage, newest first.
    pub fn letters(&self, passage: &str) -> &[Letter] {
        self.letters.get(passage).map_or(&[], Vec::as_slice)
    }

    /// How many letters the team copied in each of the last twelve months, oldest first.
    pub fn months(&self) -> &BTreeMap<Month, usize> {
        &self.months
    }

    /// The passages that advisers change often, the most changed first.
    pub fn often_rewritten(&self) -> &[SnippetId] {
        &self.often
    }

    /// Whether no letter has used a passage, though it can be used. None is, before the first letter.
    pub fn is_never_used(&self, passage: &str) -> bool {
        self.never.contains(passage)
    }

    /// The passages with a day to be read again, by that day.
    pub fn due(&self) -> &[Due] {
        &self.due
    }

    /// The questions of this computer's cases that no passage answered, those of the newest case first.
    pub fn unanswered(&self) -> impl Iterator<Item = &Unanswered> {
        self.cases.unanswered()
    }

    /// How many questions there are of them.
    pub fn count_unanswered(&self) -> usize {
        self.unanswered().count()
    }
}
