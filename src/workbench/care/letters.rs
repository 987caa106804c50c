//! Who said it: the letters that said a passage, each with its revision, so that a lead sees which said the old thing.

use super::cases::OwnCases;
use crate::library::{SnippetId, Team};
use crate::store::CaseId;
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A letter that said a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The revision that it said.
    pub revision: String,
    /// The day it was copied.
    pub day: Date,
    /// Whether the adviser changed the passage in it.
    pub is_rewritten: bool,
    /// On whose desk it was written.
    pub whose: Whose,
}

/// On whose desk a letter was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// On this one, for a case that can still be opened.
    Own(CaseId),
    /// On this one, for a case that is no longer there.
    OwnGone,
    /// On a colleague's, who alone can tell the case.
    Colleague,
}

/// The letters of the team by the passages they said, newest first; `own` is what this computer is called.
pub(super) fn by_passage(
    team: &Team,
    own: &str,
    cases: &OwnCases,
) -> BTreeMap<SnippetId, Vec<Letter>> {
    let mut letters: BTreeMap<SnippetId, Vec<Letter>> = BTreeMap::new();
    for said in team.uses() {
        let whose = match said.install == own {
            true => cases
                .counted_as(&said.used.case)
                .map_or(Whose::OwnGone, Whose::Own),
            false => Whose::Colleague,
        };
        let of_passage = letters.entry(said.used.passage.clone()).or_default();
        of_passage.push(Letter {
            revision: said.used.revision.clone(),
            day: said.used.day,
            is_rewritten: said.used.rewritten.is_some(),
            whose,
        });
    }
    for of_passage in letters.values_mut() {
        of_passage.sort_by_key(|letter| Reverse(letter.day));
    }
    letters
}
