//! What the pane of the cases remembers: what is looked for, which cases are chosen, and which rows that makes.

use crate::store::{CaseId, CaseState, CaseSummary};
use crate::workbench::Workbench;
use egui::Rangef;
use std::collections::BTreeSet;
use std::rc::Rc;

/// Which cases the list shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::ui) enum Shows {
    /// Those that were not sent. Who looks for words finds the sent ones too.
    #[default]
    Waiting,
    /// All of them.
    All,
    /// Those that have come so far.
    In(CaseState),
    /// Those that were never sent and not touched for long.
    Untouched,
    /// Those that were removed from the list.
    Removed,
}

/// What the pane remembers.
#[derive(Default)]
pub(in crate::ui) struct CasesView {
    /// The words that are looked for.
    pub(super) words: String,
    /// Which cases are shown.
    pub(in crate::ui) shows: Shows,
    /// Whether the search takes the keyboard in this frame.
    pub(in crate::ui) goes_to_search: bool,
    /// The cases chosen to be done something with together: all of them are listed.
    pub(super) chosen: BTreeSet<CaseId>,
    /// The row that a range of rows begins at.
    anchor: Option<CaseId>,
    /// What of the list is in view, in points from its top.
    pub(super) seen: Option<Rangef>,
    /// The case whose row the keyboard was last on.
    pub(super) keyboard: Option<CaseId>,
    /// The open case, as of the last frame.
    open: Option<CaseId>,
    /// The case to be brought into view.
    reveals: Option<CaseId>,
    listed: Rc<Listed>,
}

/// What rows were made for.
#[derive(PartialEq, Eq)]
struct Asked {
    version: u64,
    words: String,
    shows: Shows,
    open: Option<CaseId>,
}

/// The rows that are listed, and what is not.
#[derive(Default)]
pub(super) struct Listed {
    asked: Option<Asked>,
    /// Indices into the cases of the workbench, or into those that were removed.
    pub(super) rows: Vec<usize>,
    /// The removed cases, where these are shown.
    removed: Option<Vec<CaseSummary>>,
    /// Why the removed ones could not be read.
    pub(super) failed: Option<String>,
    /// How many cases have the words, but are kept out by the filter.
    pub(super) hidden: usize,
    /// How many were sent.
    pub(super) sent: usize,
}

impl Listed {
    /// The cases listed, from top to bottom.
    pub(super) fn cases<'a>(&'a self, bench: &'a Workbench) -> Vec<&'a CaseSummary> {
        let all = self.removed.as_deref().unwrap_or(bench.cases());
        self.rows.iter().filter_map(|at| all.get(*at)).collect()
    }
}

impl CasesView {
    /// Whether there are words to take away, or removed cases to leave.
    pub(super) fn can_step_back(&self) -> bool {
        !self.words.is_empty() || self.shows == Shows::Removed
    }

    /// Takes the words away that are looked for; where there are none, leaves the removed cases.
    pub(super) fn step_back(&mut self) {
        if !self.words.is_empty() {
            self.words.clear();
        } else if self.shows == Shows::Removed {
            self.show(Shows::Waiting);
        }
    }

    /// The rows to list, made anew if something has changed.
    pub(super) fn look(&mut self, bench: &Workbench) -> Rc<Listed> {
        self.follow(bench);
        let asked = Asked {
            version: bench.cases_version(),
            words: self.words.clone(),
            shows: self.shows,
            open: self.open,
        };
        if self.listed.asked.as_ref() != Some(&asked) {
            self.listed = Rc::new(listed(asked, bench));
            if !self.chosen.is_empty() {
                // Nothing is ever done to what cannot be seen.
                let seen: BTreeSet<CaseId> =
                    (self.listed.cases(bench).iter().map(|case| case.id)).collect();
                self.chosen.retain(|id| seen.contains(id));
            }
        }
        Rc::clone(&self.listed)
    }

    /// The ids of the cases listed, from top to bottom; where the removed ones are shown, those that are not removed.
    pub(in crate::ui) fn ids(&mut self, bench: &Workbench) -> Vec<CaseId> {
        if self.shows == Shows::Removed {
            return bench.cases().iter().map(|case| case.id).collect();
        }
        let listed = self.look(bench);
        listed.cases(bench).iter().map(|case| case.id).collect()
    }

    /// Sees to it that a case that comes onto the desk can be seen in the list.
    fn follow(&mut self, bench: &Workbench) {
        let open = bench.open_case_ref().map(|case| case.id);
        if open == self.open {
            return;
        }
        self.open = open;
        self.reveals = open;
        let Some(open) = open else { return };
        if self.shows == Shows::Removed {
            self.shows = Shows::default();
        }
        let row = bench.cases().iter().find(|case| case.id == open);
        if !row.is_some_and(|case| has_words(case, &words(&self.words))) {
            self.words.clear();
        }
    }

    /// The case to be brought into view now.
    pub(super) fn take_reveal(&mut self) -> Option<CaseId> {
        self.reveals.take()
    }

    /// Whether anything but the usual is shown.
    pub(super) fn is_narrowed(&self) -> bool {
        !self.words.is_empty() || self.shows != Shows::default()
    }

    /// Shows the cases of another kind, all of them.
    pub(in crate::ui) fn show(&mut self, shows: Shows) {
        self.shows = shows;
        self.words.clear();
        self.choose_none();
    }

    /// Chooses a case, or no longer.
    pub(super) fn toggle(&mut self, id: CaseId) {
        if !self.chosen.remove(&id) {
            self.chosen.insert(id);
        }
        self.anchor = Some(id);
    }

    /// Begins a range of rows at this one, unless one has begun.
    pub(super) fn anchor_at(&mut self, id: CaseId) {
        if self.chosen.is_empty() {
            self.anchor = Some(id);
        }
    }

    /// Chooses all rows from where the range began to this one.
    pub(super) fn choose_up_to(&mut self, at: usize, cases: &[&CaseSummary]) {
        let begin = self.anchor.or(self.open);
        let begin = begin.and_then(|id| cases.iter().position(|case| case.id == id));
        let begin = begin.unwrap_or(at);
        let range = begin.min(at)..=begin.max(at);
        let rows = cases.get(range).unwrap_or_default();
        self.chosen = rows.iter().map(|case| case.id).collect();
        self.anchor = cases.get(begin).map(|case| case.id);
    }

    /// Chooses all rows.
    pub(super) fn choose_all(&mut self, cases: &[&CaseSummary]) {
        self.chosen = cases.iter().map(|case| case.id).collect();
    }

    /// Chooses none.
    pub(super) fn choose_none(&mut self) {
        self.chosen.clear();
        self.anchor = None;
    }

    /// The cases that are chosen.
    pub(super) fn chosen(&self) -> Vec<CaseId> {
        self.chosen.iter().copied().collect()
    }
}

fn listed(asked: Asked, bench: &Workbench) -> Listed {
    let (removed, failed) = match asked.shows {
        Shows::Removed => match bench.removed_cases() {
            Ok(removed) => (Some(removed), None),
            Err(error) => (Some(Vec::new()), Some(error.to_string())),
        },
        _ => (None, None),
    };
    let words = words(&asked.words);
    let all = removed.as_deref().unwrap_or(bench.cases());
    let mut rows = Vec::new();
    let mut hidden = 0;
    for (at, case) in all.iter().enumerate() {
        if !has_words(case, &words) {
            continue;
        }
        let is_shown = match asked.shows {
            Shows::All | Shows::Removed => true,
            Shows::Waiting => case.state != CaseState::Sent || !words.is_empty(),
            Shows::In(state) => case.state == state,
            Shows::Untouched => {
                case.state != CaseState::Sent && case.updated < bench.untouched_since()
            }
        };
        // The open case keeps its place until another is opened.
        if is_shown || (words.is_empty() && Some(case.id) == asked.open) {
            rows.push(at);
        } else {
            hidden += 1;
        }
    }
    let sent = bench.cases().iter();
    Listed {
        rows,
        failed,
        hidden,
        sent: sent.filter(|case| case.state == CaseState::Sent).count(),
        removed,
        asked: Some(asked),
    }
}

fn words(typed: &str) -> Vec<String> {
    typed
        .to_lowercase()
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}

/// Whether each of the words, in small letters, stands in the title or the poster's name.
fn has_words(case: &CaseSummary, words: &[String]) -> bool {
    let has = |text: &Option<String>, word: &str| {
        text.as_ref()
            .is_some_and(|text| text.to_lowercase().contains(word))
    };
    words
        .iter()
        .all(|word| has(&case.title, word) || has(&case.poster, word))
}
