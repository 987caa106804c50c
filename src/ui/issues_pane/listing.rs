//! The rows of the checklist, worked out once for each state of the post, the library and the filter.

use super::{EVIDENCE_SHOWN, fits};
use crate::library::{Issue, IssueId, Library};
use crate::reading::{Evidence, Level};
use crate::reply::Ticks;
use crate::workbench::{OpenCase, Workbench};
use std::collections::BTreeMap;

/// What the rows are worked out from.
#[derive(Debug, PartialEq)]
pub(in crate::ui) struct Basis {
    /// The numbers of the states of the reading and of the library.
    reading: u64,
    library: u64,
    /// The issues ticked, and the words they were ticked for.
    ticks: Ticks,
    evidence: BTreeMap<IssueId, Vec<Evidence>>,
    /// The words of the filter, in small letters.
    filter: String,
}

impl Basis {
    /// That of an open case.
    pub(super) fn of(bench: &Workbench, case: &OpenCase, filter: &str) -> Self {
        Self {
            reading: case.work.reading.version(),
            library: bench.library_version(),
            ticks: case.work.ticks.clone(),
            evidence: case.work.decisions.evidence.clone(),
            filter: filter.trim().to_lowercase(),
        }
    }
}

/// A row to be.
#[derive(Debug, PartialEq)]
pub(super) struct Line {
    /// The issue.
    pub(super) issue: IssueId,
    /// How sure the suggestion is, if it is one.
    pub(super) level: Option<Level>,
    /// The words that speak for it; empty without any.
    pub(super) said: String,
    /// Whether it is the row that marks of the issue lead to.
    pub(super) is_led_to: bool,
}

/// The rows of the checklist, from top to bottom.
#[derive(Debug, PartialEq)]
pub(in crate::ui) struct Listing {
    /// What the post suggests, best first.
    pub(super) suggested: Vec<Line>,
    /// All issues, by the names of their groups.
    pub(super) groups: Vec<(String, Vec<Line>)>,
}

impl Listing {
    /// Works it out.
    pub(super) fn of(basis: &Basis, library: &Library, case: &OpenCase) -> Self {
        Self {
            suggested: suggested(library, case, &basis.filter),
            groups: groups(library, case, &basis.filter),
        }
    }
}

#[cfg(test)]
impl Listing {
    /// Whether these rows are those that would be worked out now.
    pub(in crate::ui) fn is_fresh(&self, bench: &Workbench, case: &OpenCase, filter: &str) -> bool {
        let basis = Basis::of(bench, case, filter);
        *self == Self::of(&basis, bench.library(), case)
    }
}

fn suggested(library: &Library, case: &OpenCase, filter: &str) -> Vec<Line> {
    let found = case.work.reading.issues.iter();
    found
        .filter(|found| {
            let issue = library.issues.get(&found.id);
            issue.is_some_and(|issue| fits(issue, filter))
        })
        .map(|found| {
            let mut said = evidence_words(&found.evidence);
            let own = own_evidence(case, &found.id);
            if !own.is_empty() {
                said.push_str(&format!(", yours: {}", evidence_words(&own)));
            }
            Line {
                issue: found.id.clone(),
                level: Some(found.level),
                said,
                is_led_to: true,
            }
        })
        .collect()
}

fn groups(library: &Library, case: &OpenCase, filter: &str) -> Vec<(String, Vec<Line>)> {
    let mut groups: BTreeMap<(i64, &str), Vec<&Issue>> = BTreeMap::new();
    let mut first: BTreeMap<&str, i64> = BTreeMap::new();
    for issue in library.issues.values() {
        let order = first.entry(&issue.group).or_insert(issue.order);
        *order = issue.order.min(*order);
    }
    for issue in library.issues.values().filter(|issue| fits(issue, filter)) {
        let order = first.get(issue.group.as_str()).copied().unwrap_or_default();
        groups.entry((order, &issue.group)).or_default().push(issue);
    }
    let groups = groups.into_iter();
    groups
        .map(|((_, group), mut issues)| {
            issues.sort_by_key(|issue| (issue.order, issue.id.clone()));
            let lines = issues.into_iter().map(|issue| line_of(issue, case));
            (group.to_owned(), lines.collect())
        })
        .collect()
}

/// An issue among those of its group.
fn line_of(issue: &Issue, case: &OpenCase) -> Line {
    let is_suggested = case.work.reading.issues.iter().any(|it| it.id == issue.id);
    let own = own_evidence(case, &issue.id);
    let said = match own.is_empty() || is_suggested {
        true => String::new(),
        false => format!("yours: {}", evidence_words(&own)),
    };
    Line {
        issue: issue.id.clone(),
        level: None,
        said,
        is_led_to: !is_suggested,
    }
}

fn own_evidence(case: &OpenCase, issue: &IssueId) -> Vec<Evidence> {
    case.work.own_evidence(issue).cloned().collect()
}

fn evidence_words(evidence: &[Evidence]) -> String {
    let mut seen: Vec<String> = Vec::new();
    for evidence in evidence {
        let words = format!(
            "“{}”",
            evidence
                .text
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        );
        if !seen.iter().any(|other| other.eq_ignore_ascii_case(&words)) {
            seen.push(words);
        }
    }
    let more = seen.len().saturating_sub(EVIDENCE_SHOWN);
    seen.truncate(EVIDENCE_SHOWN);
    let mut words = seen.join(", ");
    if more > 0 {
        words.push_str(&format!(" and {more} more"));
    }
    words
}
