//! What the library room lists: a row for every entry, what waits for a lead, and which entries name which.
//!
//! In: the library and the day. Out: a [`Shelf`], made once for each state of the library; the rows a [`Filter`], a
//! [`Sort`] and a search leave of it; and how a passage reads for a sample post. It changes nothing and paints nothing.

mod cared;
mod columns;
mod filter;
mod find;
mod links;
mod row;
mod rows;
#[cfg(test)]
mod testing;
mod todo;
mod tried;

pub use columns::{Column, Sort};
pub use filter::{Filter, Owner};
pub use find::{Found, FoundRow};
pub use row::{Cared, Due, Kind, Row, State};
pub use todo::Todo;
pub use tried::{Tried, sample_posts, tried};

use crate::library::{IssueId, Library, Part, SnippetId};
use find::Searched;
use jiff::civil::Date;
use links::Links;
use std::collections::{BTreeMap, BTreeSet};

/// The library as the room lists it on one day.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    rows: Vec<Row>,
    by_path: BTreeMap<String, usize>,
    counts: BTreeMap<Kind, usize>,
    waiting: BTreeMap<Todo, usize>,
    searched: Vec<Searched>,
    links: Links,
    issues: Vec<(IssueId, String)>,
}

impl Shelf {
    /// Lists a library as it is on `today`.
    pub fn new(library: &Library, today: Date) -> Self {
        let links = Links::of(library);
        let rows = rows::rows(library, &links, today);
        let issues = library.checklist().into_iter();
        Self {
            searched: Searched::all(library),
            issues: issues
                .map(|issue| (issue.id.clone(), issue.title.clone()))
                .collect(),
            links,
            ..Self::of_rows(rows)
        }
    }

    fn of_rows(rows: Vec<Row>) -> Self {
        let mut shelf = Self::default();
        for (at, row) in rows.iter().enumerate() {
            shelf.by_path.insert(row.path.clone(), at);
            *shelf.counts.entry(row.kind).or_default() += 1;
        }
        shelf.rows = rows;
        shelf.count_waiting();
        shelf
    }

    /// A row by its place.
    pub fn row(&self, at: usize) -> Option<&Row> {
        self.rows.get(at)
    }

    /// The row of an entry, by its path in the pack.
    pub fn row_of(&self, path: &str) -> Option<&Row> {
        self.rows.get(*self.by_path.get(path)?)
    }

    /// How many entries of a kind there are.
    pub fn count(&self, kind: Kind) -> usize {
        self.counts.get(&kind).copied().unwrap_or_default()
    }

    /// How many entries wait in a list.
    pub fn waiting(&self, list: Todo) -> usize {
        self.waiting.get(&list).copied().unwrap_or_default()
    }

    /// The issues, in the order of the checklist.
    pub fn issues(&self) -> &[(IssueId, String)] {
        &self.issues
    }

    /// The parts that passages are for, in the order of letters.
    pub fn parts(&self) -> BTreeSet<Part> {
        self.rows.iter().filter_map(|row| row.part).collect()
    }

    /// The states that the entries of a room or list are in.
    pub fn states(&self, filter: &Filter) -> BTreeSet<State> {
        let rows = self.rows.iter().filter(|row| filter.is_in_place(row));
        rows.map(|row| row.state).collect()
    }

    /// Who looks after passages.
    pub fn owners(&self) -> BTreeSet<&str> {
        self.rows
            .iter()
            .filter_map(|row| row.owner.as_deref())
            .collect()
    }

    /// The passages that link to a signpost or print from it.
    pub fn naming(&self, signpost: &str) -> &[SnippetId] {
        self.links.naming(signpost)
    }

    /// The passages that rest on a source.
    pub fn resting_on(&self, source: &str) -> &[SnippetId] {
        self.links.resting_on(source)
    }

    /// The ids of the passages that a filter leaves.
    pub fn passages(&self, filter: &Filter) -> Vec<&str> {
        let rows = self.rows.iter();
        let passages = rows.filter(|row| row.kind == Kind::Passage && filter.fits(row));
        passages.map(|row| row.id.as_str()).collect()
    }

    /// How many entries of a kind a search found.
    pub fn count_found(&self, kind: Kind, found: &Found) -> usize {
        let of_kind = self.rows.iter().filter(|row| row.kind == kind);
        of_kind.filter(|row| found.row(&row.path).is_some()).count()
    }

    /// The places of the rows that are to be shown, in their order; those of a search by how well they fit, unless they
    /// are sorted.
    pub fn shown(&self, filter: &Filter, sort: Option<Sort>, found: Option<&Found>) -> Vec<usize> {
        let rank = |row: &Row| found.map(|found| found.row(&row.path).map(|hit| hit.rank));
        let fitting = self.rows.iter().enumerate().filter(|(_, row)| {
            filter.fits(row) && (found.is_none() || rank(row).flatten().is_some())
        });
        let mut rows: Vec<(usize, &Row)> = fitting.collect();
        match (sort, found) {
            (None, Some(_)) => rows.sort_by_key(|(at, row)| (rank(row), *at)),
            (sort, _) => {
                let sort = sort.unwrap_or_else(|| filter.usual_sort());
                rows.sort_by(|(_, one), (_, other)| sort.compare(one, other));
            }
        }
        rows.into_iter().map(|(at, _)| at).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::testing::{entry, shelf_of, titles};
    use super::*;

    #[test]
    fn ten_thousand_rows_are_narrowed_and_sorted_rightly() {
        let rows = (0..10_000).map(|at: usize| {
            let mut row = entry(&format!("Passage {:05}", (at * 7_919) % 10_000));
            row.part = Part::ALL.get(at % 12).copied();
            row.state = if at.is_multiple_of(5) {
                State::Approved
            } else {
                State::Starter
            };
            row.date = (!at.is_multiple_of(7)).then(|| {
                let day = i8::try_from(at % 28 + 1).expect("a day");
                jiff::civil::date(2027, 1, day)
            });
            row
        });
        let shelf = shelf_of(rows);
        let filter = Filter {
            kind: Some(Kind::Passage),
            part: Some(Part::Advice),
            state: Some(State::Approved),
            ..Filter::default()
        };
        let expected = (0..10_000).filter(|at| at % 12 == 5 && at % 5 == 0).count();
        assert!(expected > 100);
        assert_eq!(shelf.shown(&filter, None, None).len(), expected);
        let all = Filter::default();
        for (column, descending) in [
            (Column::Title, false),
            (Column::Title, true),
            (Column::Date, false),
            (Column::Date, true),
        ] {
            let sort = Sort { column, descending };
            let shown = shelf.shown(&all, Some(sort), None);
            assert_eq!(shown.len(), 10_000);
            let places: BTreeSet<usize> = shown.iter().copied().collect();
            assert_eq!(places.len(), 10_000, "each row stands once");
            for pair in shown.windows(2) {
                let (one, other) = (&shelf.rows[pair[0]], &shelf.rows[pair[1]]);
                assert!(sort.compare(one, other).is_le(), "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn what_a_search_found_stands_by_how_well_it_fits_until_it_is_sorted() {
        let shelf = shelf_of(["Beech", "Ash", "Cedar"].map(entry));
        let found = Found::ranked(["Cedar", "Ash"].map(|title| entry(title).path));
        let filter = Filter::default();
        assert_eq!(
            titles(&shelf, &shelf.shown(&filter, None, Some(&found))),
            ["Cedar", "Ash"]
        );
        let sort = Sort {
            column: Column::Title,
            descending: false,
        };
        assert_eq!(
            titles(&shelf, &shelf.shown(&filter, Some(sort), Some(&found))),
            ["Ash", "Cedar"]
        );
    }
}
