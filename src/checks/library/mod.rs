//! `library lint`: checks of the library itself, one rule a file.
//!
//! In: a pack's files, the day, the thresholds of reading. Out: findings by file and line. An overdue review is never an
//! error: a letter may still be written with it.

mod overlapping;
mod required;
mod reviews;
mod same_names;
mod self_tests;
mod sentences;
mod shelf;
#[cfg(test)]
mod testing;
mod uncovered;
mod unreachable;
mod unused;

use super::Severity;
use crate::library::{PackFile, load};
use crate::reading::Thresholds;
use jiff::civil::Date;
use serde::Serialize;
use shelf::Shelf;

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
            rule: "broken-entry",
            message: problem.message,
        })
        .collect();
    let shelf = Shelf::new(files, &loaded.library);
    findings.extend(required::findings(&shelf));
    findings.extend(self_tests::findings(&shelf, thresholds));
    findings.extend(uncovered::findings(&shelf));
    findings.extend(unreachable::findings(&shelf));
    findings.extend(overlapping::findings(&shelf));
    findings.extend(reviews::findings(&shelf, today));
    findings.extend(same_names::findings(&shelf));
    findings.extend(unused::findings(&shelf));
    findings.extend(sentences::findings(&shelf));
    findings.sort_by(|a, b| (&a.file, a.line, a.rule).cmp(&(&b.file, b.line, b.rule)));
    findings
}
