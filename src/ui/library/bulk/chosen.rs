//! Which passages are chosen, and how a range of rows grows and shrinks.

use crate::ui::library::LibraryView;
use crate::workbench::shelf::{Kind, Row};
use std::collections::BTreeSet;

/// The passages that are chosen, by their paths.
#[derive(Default)]
pub(in crate::ui::library) struct Chosen {
    paths: BTreeSet<String>,
    /// Where a range begins, and what was chosen when it began.
    anchor: Option<(String, BTreeSet<String>)>,
}

impl Chosen {
    /// Whether none is.
    pub(in crate::ui::library) fn is_empty(&self) -> bool {
        self.paths.is_empty()
    }

    /// How many are.
    pub(super) fn count(&self) -> usize {
        self.paths.len()
    }

    /// Whether this one is.
    pub(in crate::ui::library) fn contains(&self, path: &str) -> bool {
        self.paths.contains(path)
    }

    /// All of them.
    pub(in crate::ui::library) fn paths(&self) -> Vec<String> {
        self.paths.iter().cloned().collect()
    }

    /// Chooses none.
    pub(in crate::ui::library) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Keeps those that are still listed: nothing is ever done to what cannot be seen.
    pub(in crate::ui::library) fn keep<'a>(&mut self, listed: impl Iterator<Item = &'a str>) {
        if self.paths.is_empty() {
            return;
        }
        let listed: BTreeSet<&str> = listed.collect();
        self.paths.retain(|path| listed.contains(path.as_str()));
        self.anchor = None;
    }

    fn toggle(&mut self, path: &str) {
        if !self.paths.remove(path) {
            self.paths.insert(path.to_owned());
        }
        self.anchor = Some((path.to_owned(), self.paths.clone()));
    }
}

impl LibraryView {
    /// Chooses the passage of a row, or no longer.
    pub(in crate::ui::library) fn toggle_row(&mut self, at: usize) {
        if let Some(path) = self.row_at(at).filter(|row| can_be_chosen(row)) {
            let path = path.path.clone();
            self.chosen.toggle(&path);
        }
    }

    /// Chooses the passages from where the range began up to a row, and no longer those that an earlier end of it had.
    pub(in crate::ui::library) fn choose_up_to(&mut self, to: usize) {
        let here = self.row_at(self.at).map(|row| row.path.clone());
        let (from, before) = match self.chosen.anchor.take() {
            Some(anchor) => anchor,
            None => (here.unwrap_or_default(), self.chosen.paths.clone()),
        };
        let first = self.place_of(&from).unwrap_or(self.at);
        let mut chosen = before.clone();
        for at in first.min(to)..=first.max(to) {
            let row = self.row_at(at).filter(|row| can_be_chosen(row));
            chosen.extend(row.map(|row| row.path.clone()));
        }
        self.chosen.paths = chosen;
        self.chosen.anchor = Some((from, before));
    }

    /// Chooses all passages that are listed.
    pub(in crate::ui::library) fn choose_all(&mut self) {
        let listed = self.listed();
        let rows = (0..listed.rows.len()).filter_map(|at| self.row_at(at));
        let paths = rows.filter(|row| can_be_chosen(row));
        self.chosen.paths = paths.map(|row| row.path.clone()).collect();
        self.chosen.anchor = None;
    }
}

/// Only passages are changed alike.
pub(in crate::ui::library) fn can_be_chosen(row: &Row) -> bool {
    row.kind == Kind::Passage
}
