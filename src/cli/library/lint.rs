//! `library lint | stale`: what is wrong with the library, and what waits for a lead.

use super::open;
use crate::checks::Severity;
use crate::checks::library::{LibraryFinding, Score, Stale, lint, scores, stale};
use crate::cli::{Exit, put, put_json};
use crate::error::Result;
use crate::library::load_kept;
use crate::platform;
use crate::reading::Thresholds;
use serde::Serialize;
use std::fmt::Write as _;
use std::io::Write;
use std::path::Path;

#[derive(Serialize)]
struct LintJson<'a> {
    format: u32,
    entries: usize,
    findings: &'a [LibraryFinding],
    /// How each passage reads.
    scores: &'a [Score],
}

pub(super) fn run_lint(
    data: Option<&Path>,
    path: Option<&Path>,
    json: bool,
    out: &mut dyn Write,
) -> Result<Exit> {
    let files = match path {
        Some(path) => platform::read_pack(path)?,
        None => open(data)?.files()?,
    };
    let findings = lint(&files, platform::now().date(), Thresholds::default());
    let scores = scores(&files);
    let errors = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .count();
    if json {
        put_json(
            out,
            &LintJson {
                format: 1,
                entries: files.len(),
                findings: &findings,
                scores: &scores,
            },
        )?;
    } else {
        let mut text = String::new();
        for finding in &findings {
            writeln!(text, "{}", lint_line(finding)).unwrap_or_default();
        }
        let others = findings.len() - errors;
        writeln!(
            text,
            "{} entries: {errors} errors, {others} other findings",
            files.len()
        )
        .unwrap_or_default();
        text.push_str(&reading_ages(&scores));
        put(out, &text)?;
    }
    Ok(if errors > 0 {
        Exit::Findings
    } else {
        Exit::Done
    })
}

/// The middle and the hardest of the passages' reading ages; nothing where there are none.
fn reading_ages(scores: &[Score]) -> String {
    let mut ages: Vec<f64> = scores.iter().map(|score| score.reading_age).collect();
    ages.sort_by(f64::total_cmp);
    let at = |tenths: usize| ages.get((ages.len() * tenths / 10).min(ages.len().saturating_sub(1)));
    match (at(5), at(9), ages.last()) {
        (Some(median), Some(most), Some(hardest)) => format!(
            "Reading age of {} passages: median {median:.1}, nine in ten below {most:.1}, the hardest {hardest:.1}\n",
            ages.len()
        ),
        _ => String::new(),
    }
}

pub(super) fn list_stale(data: Option<&Path>, json: bool, out: &mut dyn Write) -> Result<Exit> {
    let files = open(data)?.files()?;
    let stale = stale(&load_kept(files)?.library, platform::now().date());
    if json {
        #[derive(Serialize)]
        struct Json<'a> {
            format: u32,
            entries: &'a [Stale],
        }
        put_json(
            out,
            &Json {
                format: 1,
                entries: &stale,
            },
        )?;
        return Ok(Exit::Done);
    }
    let mut text = String::new();
    let mut harm = None;
    for entry in &stale {
        if harm.replace(entry.harm) != Some(entry.harm) {
            writeln!(text, "{}", entry.harm.label()).unwrap_or_default();
        }
        let reasons = entry.reasons.join("; ");
        writeln!(text, "  {}: {reasons} [{}]", entry.title, entry.id).unwrap_or_default();
    }
    if stale.is_empty() {
        text.push_str("Nothing in the library waits for a lead\n");
    }
    put(out, &text)?;
    Ok(Exit::Done)
}

/// "guidance/iro-role.md:12: error: …".
fn lint_line(finding: &LibraryFinding) -> String {
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "advice",
    };
    let line = match finding.line {
        0 => String::new(),
        line => format!(":{line}"),
    };
    format!("{}{line}: {severity}: {}", finding.file, finding.message)
}
