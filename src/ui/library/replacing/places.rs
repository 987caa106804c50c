//! The places that were found, which are ticked, and which could not take the new words.

use crate::platform;
use crate::text::Sought;
use crate::workbench::{FoundPlace, Pages, Workbench};
use std::collections::BTreeSet;
use std::ops::Range;
use std::time::Duration;

/// How long a frame may look whether entries can take the new words.
const SLICE: Duration = Duration::from_millis(4);

/// One place, as the list shows it.
pub(super) struct Place {
    /// Where.
    pub(super) found: FoundPlace,
    /// Whether it is to get the new words.
    pub(super) is_ticked: bool,
    /// Why it cannot.
    pub(super) refusal: Option<String>,
}

/// All places that were found.
#[derive(Default)]
pub(super) struct Places {
    pages: Option<(u64, Pages)>,
    failed: Option<String>,
    found_for: Option<(Sought, bool, u64)>,
    places: Vec<Place>,
    /// The places of each entry.
    entries: Vec<Range<usize>>,
    /// With which new words, and how many entries were looked at.
    checked: (Option<String>, usize),
}

impl Places {
    /// Finds the places anew if other words are looked for, elsewhere, or in another state of the library.
    pub(super) fn find(
        &mut self,
        bench: &Workbench,
        sought: &Sought,
        among: Option<&BTreeSet<String>>,
    ) {
        let version = bench.library_version();
        let found_for = Some((sought.clone(), among.is_some(), version));
        if self.found_for == found_for {
            return;
        }
        self.found_for = found_for;
        if self.pages.as_ref().map(|(of, _)| *of) != Some(version) {
            match bench.pages() {
                Ok(pages) => self.pages = Some((version, pages)),
                Err(error) => self.failed = Some(error.to_string()),
            }
        }
        let found = self.pages.as_ref().map(|(_, pages)| pages.find(sought));
        let is_meant = |place: &FoundPlace| among.is_none_or(|paths| paths.contains(&place.path));
        let found = found.unwrap_or_default().into_iter().filter(is_meant);
        self.places = found
            .map(|found| Place {
                found,
                is_ticked: true,
                refusal: None,
            })
            .collect();
        self.entries = entries(&self.places);
        self.checked = (None, 0);
    }

    /// Looks for a few milliseconds whether entries can take the new words; gives whether some are left to look at.
    pub(super) fn check(&mut self, bench: &Workbench, with: &str) -> bool {
        if self.checked.0.as_deref() != Some(with) {
            self.checked = (Some(with.to_owned()), 0);
            for place in &mut self.places {
                place.refusal = None;
            }
        }
        let began = platform::instant();
        while !self.is_checked() && platform::instant().saturating_duration_since(began) < SLICE {
            self.check_entry(self.checked.1, bench, with);
            self.checked.1 += 1;
        }
        !self.is_checked()
    }

    /// Looks at an entry with all of its places at once, and at each by itself only if that fails.
    fn check_entry(&mut self, at: usize, bench: &Workbench, with: &str) {
        let Some((_, pages)) = &self.pages else {
            return;
        };
        let range = self.entries.get(at).cloned().unwrap_or_default();
        let Some(places) = self.places.get_mut(range) else {
            return;
        };
        let library = bench.library();
        let all: Vec<&FoundPlace> = places.iter().map(|place| &place.found).collect();
        if pages.refusal(&all, with, library).is_none() {
            return;
        }
        for place in places {
            place.refusal = pages.refusal(&[&place.found], with, library);
        }
    }

    /// Whether it is known of each place if it can take the new words.
    pub(super) fn is_checked(&self) -> bool {
        self.checked.1 >= self.entries.len()
    }

    /// Why the library could not be looked through.
    pub(super) fn failed(&self) -> Option<&str> {
        self.failed.as_deref()
    }

    /// Whether nothing was found.
    pub(super) fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// How many places there are.
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// How many entries they stand in.
    pub(super) fn entries(&self) -> usize {
        self.entries.len()
    }

    /// How many could not take the new words.
    pub(super) fn refused(&self) -> usize {
        let refused = self.places.iter().filter(|it| it.refusal.is_some());
        refused.count()
    }

    /// One of them.
    pub(super) fn get(&self, at: usize) -> Option<&Place> {
        self.places.get(at)
    }

    /// Ticks a place, or no longer.
    pub(super) fn toggle(&mut self, at: usize) {
        if let Some(place) = self.places.get_mut(at) {
            place.is_ticked = !place.is_ticked;
        }
    }

    /// Ticks all places, or none.
    pub(super) fn tick_all(&mut self, is_ticked: bool) {
        for place in &mut self.places {
            place.is_ticked = is_ticked;
        }
    }

    /// The places that get the new words.
    pub(super) fn ticked(&self) -> impl Iterator<Item = &FoundPlace> {
        let ticked = self.places.iter();
        let ticked = ticked.filter(|place| place.is_ticked && place.refusal.is_none());
        ticked.map(|place| &place.found)
    }
}

/// The places of each entry: they stand together.
fn entries(places: &[Place]) -> Vec<Range<usize>> {
    let mut start = 0;
    let groups = places.chunk_by(|one, next| one.found.path == next.found.path);
    groups
        .map(|group| {
            let range = start..start + group.len();
            start = range.end;
            range
        })
        .collect()
}
