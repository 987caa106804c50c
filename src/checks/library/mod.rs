//! `library lint`: checks of the library itself, one rule a file.
//!
//! In: a pack's files, the day, the thresholds of reading. Out: findings by file and line. An overdue review is never an
//! error: a letter may still be written with it.

mod alike;
mod apart;
mod bare_links;
mod care;
mod crisis;
mod editions;
mod figures;
mod house_style;
mod one_sided;
mod overlapping;
mod readability;
mod repeats;
mod required;
mod resting;
mod reviews;
mod same_names;
mod self_tests;
mod sentences;
mod shelf;
mod spelling;
mod stale;
mod status;
mod terms;
#[cfg(test)]
mod testing;
mod together;
mod uncovered;
mod unreachable;
mod unused;
mod wording;

use super::Severity;
use crate::library::{Fault, PackFile, load};
use crate::reading::Thresholds;
pub use alike::{Pair, look_alikes, most_alike};
pub use care::{Due, due, first_queue, on_replaced, thin_issues};
use jiff::civil::Date;
pub use readability::Score;
use serde::Serialize;
use shelf::Shelf;
pub use stale::{Stale, stale};

/// What lint says of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LibraryFinding {
    /// The file, within the pack: `guidance/iro-role.md`.
    pub file: String,
    /// The line, counted from 1; 0 for the file as a whole.
    pub line: usize,
    /// How much it matters.
    pub severity: Severity,
    /// The rule, kebab-case.
    pub rule: &'static str,
    /// What is wrong, as a sentence without its full stop.
    pub message: String,
}

/// Checks a pack, as it is on `today`, by file and line.
pub fn lint(files: &[PackFile], today: Date, thresholds: Thresholds) -> Vec<LibraryFinding> {
    let loaded = match load(files) {
        Ok(loaded) => loaded,
        Err(error) => {
            return vec![LibraryFinding {
                file: "house.toml".to_owned(),
                line: 0,
                severity: Severity::Error,
                rule: "broken-house",
                message: error.message(),
            }];
        }
    };
    let mut findings: Vec<LibraryFinding> = loaded
        .problems
        .into_iter()
        .map(|problem| LibraryFinding {
            file: problem.file,
            line: problem.line,
            severity: Severity::Error,
            rule: rule_of(problem.fault),
            message: problem.message,
        })
        .collect();
    let shelf = Shelf::new(files, &loaded.library);
    findings.extend(house_style::findings(&shelf));
    findings.extend(required::findings(&shelf));
    findings.extend(self_tests::findings(&shelf, thresholds));
    findings.extend(uncovered::findings(&shelf));
    findings.extend(unreachable::findings(&shelf));
    findings.extend(overlapping::findings(&shelf));
    findings.extend(reviews::findings(&shelf, today));
    findings.extend(same_names::findings(&shelf));
    findings.extend(unused::findings(&shelf));
    findings.extend(sentences::findings(&shelf));
    findings.extend(readability::findings(&shelf));
    findings.extend(wording::findings(&shelf));
    findings.extend(terms::findings(&shelf));
    findings.extend(status::findings(&shelf));
    findings.extend(together::findings(&shelf));
    findings.extend(bare_links::findings(&shelf));
    findings.extend(editions::findings(&shelf));
    findings.extend(figures::findings(&shelf));
    findings.extend(crisis::findings(&shelf));
    findings.extend(resting::findings(&shelf));
    findings.extend(repeats::findings(&shelf));
    findings.extend(spelling::findings(&shelf));
    findings.extend(one_sided::findings(&shelf));
    findings.extend(apart::findings(&shelf));
    findings.sort_by(|a, b| (&a.file, a.line, a.rule).cmp(&(&b.file, b.line, b.rule)));
    findings
}

/// The rule that an entry breaks which could not be loaded.
fn rule_of(fault: Fault) -> &'static str {
    match fault {
        Fault::Form => "broken-entry",
        Fault::UnknownId => "unknown-id",
        Fault::DeadReference => "dead-reference",
        Fault::Template => "broken-template",
        Fault::Branch => "unset-in-a-branch",
        Fault::OutsideRecord => "number-outside-record",
        Fault::UncheckedPrinted => "unchecked-printed",
    }
}

/// How every passage of a pack reads, in the order of their ids; nothing for a pack that cannot be loaded.
pub fn scores(files: &[PackFile]) -> Vec<Score> {
    load(files)
        .map(|loaded| readability::scores(&Shelf::new(files, &loaded.library)))
        .unwrap_or_default()
}
