//! The uses of all installs of a team together.

use super::{Month, Tally, Use, settled};
use crate::library::{Library, SnippetId};
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The fewest uses that tell whether a passage is often rewritten.
const ENOUGH_USES: usize = 5;

/// The uses of every install, by the install's name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Team {
    installs: BTreeMap<String, Vec<Use>>,
}

/// A letter that said a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said<'a> {
    /// The install whose desk it was written on, which alone can tell the case by its number.
    pub install: &'a str,
    /// What was said, when, and in which case.
    pub used: &'a Use,
}

impl Team {
    /// Puts together what the installs have published, each by its name.
    pub fn new(installs: impl IntoIterator<Item = (String, Vec<Use>)>) -> Self {
        let mut all: BTreeMap<String, Vec<Use>> = BTreeMap::new();
        for (install, uses) in installs {
            all.entry(install).or_default().extend(uses);
        }
        let installs = all
            .into_iter()
            .map(|(install, uses)| (install, settled(uses)))
            .collect();
        Self { installs }
    }

    /// All uses, each with its install.
    pub fn uses(&self) -> impl Iterator<Item = Said<'_>> {
        self.installs
            .iter()
            .flat_map(|(install, uses)| uses.iter().map(move |used| Said { install, used }))
    }

    /// Every passage that was used, with its counts as of `today`.
    pub fn tallies(&self, today: Date) -> BTreeMap<SnippetId, Tally> {
        let mut tallies: BTreeMap<SnippetId, Tally> = BTreeMap::new();
        for Said { used, .. } in self.uses() {
            if let Some(tally) = tallies.get_mut(&used.passage) {
                tally.count(used);
            } else {
                let mut tally = Tally::empty(today);
                tally.count(used);
                tallies.insert(used.passage.clone(), tally);
            }
        }
        tallies
    }

    /// How many letters were copied in each of the last twelve months, oldest first; a month without any has 0.
    pub fn letters_by_month(&self, today: Date) -> BTreeMap<Month, usize> {
        let mut months = Tally::empty(today).by_month;
        let letters: BTreeSet<(&str, &str, Date)> = self
            .uses()
            .map(|said| (said.install, said.used.case.as_str(), said.used.day))
            .collect();
        for (_, _, day) in letters {
            if let Some(month) = months.get_mut(&(day.year(), day.month())) {
                *month += 1;
            }
        }
        months
    }

    /// The usable passages that no letter of the team has used, by id.
    pub fn never_used(&self, library: &Library) -> Vec<SnippetId> {
        let used: BTreeSet<&SnippetId> = self.uses().map(|said| &said.used.passage).collect();
        library
            .snippets
            .values()
            .filter(|snippet| snippet.is_usable() && !used.contains(&snippet.id))
            .map(|snippet| snippet.id.clone())
            .collect()
    }

    /// The letters that said `passage` in one of these revisions, newest first.
    pub fn said(&self, passage: &SnippetId, revisions: &BTreeSet<String>) -> Vec<Said<'_>> {
        let mut said: Vec<Said<'_>> = self
            .uses()
            .filter(|said| said.used.passage == *passage)
            .filter(|said| revisions.contains(&said.used.revision))
            .collect();
        said.sort_by_key(|said| Reverse(said.used.day));
        said
    }
}

/// The passages that advisers change in more than a third of their letters, of those used often enough to tell; the most
/// changed first.
pub fn often_rewritten(tallies: &BTreeMap<SnippetId, Tally>) -> Vec<SnippetId> {
    let mut often: Vec<(&SnippetId, &Tally)> = tallies
        .iter()
        .filter(|(_, tally)| tally.uses >= ENOUGH_USES && tally.rewritten * 3 > tally.uses)
        .collect();
    often.sort_by(|(_, a), (_, b)| {
        // By share, without dividing.
        let (a, b) = (
            (a.rewritten * b.uses, a.uses),
            (b.rewritten * a.uses, b.uses),
        );
        b.cmp(&a)
    });
    often.into_iter().map(|(id, _)| id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{rewritten, used};
    use super::*;
    use crate::library::testing::{guidance, pack};
    use crate::library::{PackFile, load};
    use jiff::civil::date;

    fn id(name: &str) -> SnippetId {
        SnippetId::new(name).expect("an id")
    }

    fn team(installs: &[(&str, &[Use])]) -> Team {
        Team::new(
            installs
                .iter()
                .map(|(install, uses)| ((*install).to_owned(), uses.to_vec())),
        )
    }

    /// Uses of a passage in as many cases, the first ones rewritten.
    fn many(passage: &str, uses: u32, changed: u32) -> Vec<Use> {
        (0..uses)
            .map(|case| {
                let used = used(passage, 'a', "2026-11-20", case);
                if case < changed {
                    rewritten(used, 20, &[1])
                } else {
                    used
                }
            })
            .collect()
    }

    #[test]
    fn the_counts_of_three_installs_add_up_and_one_case_counts_once_in_each() {
        let one = used("iro", 'a', "2026-11-20", 1);
        let team = team(&[
            ("ann", &[one.clone(), one.clone()]),
            ("bob", &[one.clone(), used("iro", 'b', "2026-10-01", 2)]),
            ("cat", &[used("adoption", 'a', "2026-10-01", 3)]),
        ]);
        let tallies = team.tallies(date(2026, 11, 22));
        assert_eq!(tallies[&id("iro")].uses, 3);
        assert_eq!(tallies[&id("iro")].by_month[&(2026, 11)], 2);
        assert_eq!(tallies[&id("adoption")].uses, 1);
    }

    #[test]
    fn who_said_the_old_thing_is_known_by_install_day_and_case_number() {
        let old = BTreeSet::from(["a".repeat(64)]);
        let team = team(&[
            (
                "ann",
                &[
                    used("iro", 'a', "2026-10-01", 1),
                    used("iro", 'b', "2026-11-01", 2),
                ],
            ),
            (
                "bob",
                &[
                    used("iro", 'a', "2026-11-02", 9),
                    used("other", 'a', "2026-11-02", 9),
                ],
            ),
        ]);
        let said: Vec<_> = team
            .said(&id("iro"), &old)
            .into_iter()
            .map(|said| (said.install, said.used.day, said.used.case.as_str()))
            .collect();
        assert_eq!(
            said,
            [
                ("bob", date(2026, 11, 2), "000000000009"),
                ("ann", date(2026, 10, 1), "000000000001"),
            ]
        );
        assert!(team.said(&id("iro"), &BTreeSet::new()).is_empty());
    }

    #[test]
    fn a_letter_of_many_passages_is_one_letter() {
        let team = team(&[
            (
                "ann",
                &[
                    used("iro", 'a', "2026-11-01", 1),
                    used("other", 'a', "2026-11-01", 1),
                    used("other", 'a', "2025-11-01", 7),
                ],
            ),
            ("bob", &[used("iro", 'a', "2026-11-01", 1)]),
        ]);
        let months = team.letters_by_month(date(2026, 11, 22));
        assert_eq!((months.len(), months[&(2026, 11)]), (12, 2));
        assert_eq!(months.values().sum::<usize>(), 2);
    }

    #[test]
    fn passages_are_often_rewritten_from_five_uses_and_beyond_a_third() {
        let uses = [
            many("few", 4, 4),
            many("third", 6, 2),
            many("half", 6, 3),
            many("half-of-many", 10, 5),
            many("all", 5, 5),
        ]
        .concat();
        let tallies = team(&[("ann", &uses)]).tallies(date(2026, 11, 22));
        assert_eq!(
            often_rewritten(&tallies),
            [id("all"), id("half-of-many"), id("half")]
        );
    }

    #[test]
    fn never_used_names_usable_passages_only() {
        let mut files = pack(&guidance("", "Words."));
        let retired = guidance("", "Old.").replace("starter", "retired");
        files.push(PackFile::new("guidance/old.md", retired));
        files.push(PackFile::new("guidance/iro.md", guidance("", "New.")));
        let library = load(&files).expect("the house is sound").library;
        let team = team(&[("ann", &[used("iro", 'a', "2026-11-20", 1)])]);
        assert_eq!(team.never_used(&library), [id("s")]);
        assert_eq!(Team::default().never_used(&library), [id("iro"), id("s")]);
    }
}
