//! `library lint | stale | list | show | search`.

use super::{EntryKind, Exit, LibraryCommand, put, put_json};
use crate::checks::Severity;
use crate::checks::library::{LibraryFinding, Score, Stale, lint, scores, stale};
use crate::error::{Error, Result};
use crate::library::{Library, PackFile, load_kept};
use crate::reading::Thresholds;
use crate::{platform, workbench};
use serde::Serialize;
use std::fmt::Write as _;
use std::io::Write;
use std::path::Path;

/// How many hits a search prints at the most.
const HITS_SHOWN: usize = 20;

/// Carries out one of the library's commands.
pub(super) fn run(
    data: Option<&Path>,
    command: &LibraryCommand,
    out: &mut dyn Write,
) -> Result<Exit> {
    match command {
        LibraryCommand::Lint { path, json } => run_lint(data, path.as_deref(), *json, out),
        LibraryCommand::Stale { json } => list_stale(data, *json, out),
        LibraryCommand::List { kind, json } => list(data, *kind, *json, out),
        LibraryCommand::Show { id, json } => show(data, id, *json, out),
        LibraryCommand::Search { words, json } => search(data, &words.join(" "), *json, out),
    }
}

#[derive(Serialize)]
struct LintJson<'a> {
    format: u32,
    entries: usize,
    findings: &'a [LibraryFinding],
    /// How each passage reads.
    scores: &'a [Score],
}

fn run_lint(
    data: Option<&Path>,
    path: Option<&Path>,
    json: bool,
    out: &mut dyn Write,
) -> Result<Exit> {
    let files = match path {
        Some(path) => platform::read_pack(path)?,
        None => workbench::open_library(data, platform::timestamp())?.files()?,
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

fn list_stale(data: Option<&Path>, json: bool, out: &mut dyn Write) -> Result<Exit> {
    let files = workbench::open_library(data, platform::timestamp())?.files()?;
    let stale = stale(&load_kept(&files)?.library, platform::now().date());
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

/// One line of the list.
#[derive(Serialize)]
struct Listed<'a> {
    kind: &'static str,
    id: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<&'static str>,
}

fn listed<'a>(library: &'a Library, kind: Option<EntryKind>) -> Vec<Listed<'a>> {
    let wanted = |of: EntryKind| kind.is_none_or(|kind| kind == of);
    let mut entries = Vec::new();
    let mut add = |kind, id: &'a str, title: &'a str, part| {
        entries.push(Listed {
            kind,
            id,
            title,
            part,
        });
    };
    if wanted(EntryKind::Issues) {
        for issue in library.issues.values() {
            add("issue", issue.id.as_str(), &issue.title, None);
        }
    }
    if wanted(EntryKind::Guidance) {
        for snippet in library.snippets.values() {
            add(
                "guidance",
                snippet.id.as_str(),
                &snippet.title,
                Some(snippet.part.label()),
            );
        }
    }
    if wanted(EntryKind::Signposts) {
        for signpost in library.signposts.values() {
            add("signpost", signpost.id.as_str(), &signpost.name, None);
        }
    }
    if wanted(EntryKind::Sources) {
        for source in library.sources.values() {
            add("source", source.id.as_str(), &source.title, None);
        }
    }
    entries
}

fn list(
    data: Option<&Path>,
    kind: Option<EntryKind>,
    json: bool,
    out: &mut dyn Write,
) -> Result<Exit> {
    let files = workbench::open_library(data, platform::timestamp())?.files()?;
    let library = load_kept(&files)?.library;
    let entries = listed(&library, kind);
    if json {
        #[derive(Serialize)]
        struct Json<'a> {
            format: u32,
            entries: Vec<Listed<'a>>,
        }
        put_json(out, &Json { format: 1, entries })?;
    } else {
        let mut text = String::new();
        for entry in &entries {
            let part = entry
                .part
                .map(|part| format!(" ({part})"))
                .unwrap_or_default();
            writeln!(
                text,
                "{:<10}{:<40}{}{part}",
                entry.kind, entry.id, entry.title
            )
            .unwrap_or_default();
        }
        put(out, &text)?;
    }
    Ok(Exit::Done)
}

fn show(data: Option<&Path>, id: &str, json: bool, out: &mut dyn Write) -> Result<Exit> {
    let files = workbench::open_library(data, platform::timestamp())?.files()?;
    let found: Vec<&PackFile> = files.iter().filter(|file| names(file, id)).collect();
    if found.is_empty() {
        return Err(Error::Unknown {
            kind: "library entry",
            name: id.to_owned(),
        });
    }
    if json {
        #[derive(Serialize)]
        struct Entry<'a> {
            file: &'a str,
            text: &'a str,
        }
        #[derive(Serialize)]
        struct Json<'a> {
            format: u32,
            entries: Vec<Entry<'a>>,
        }
        let entries = found
            .iter()
            .map(|file| Entry {
                file: &file.path,
                text: &file.text,
            })
            .collect();
        put_json(out, &Json { format: 1, entries })?;
    } else {
        // An issue and a passage may bear one name; then both are shown.
        for file in found {
            put(out, &format!("{}\n{}\n", file.path, file.text))?;
        }
    }
    Ok(Exit::Done)
}

fn names(file: &PackFile, id: &str) -> bool {
    let stem = file
        .path
        .rsplit('/')
        .next()
        .and_then(|name| name.rsplit_once('.'));
    stem.is_some_and(|(stem, _)| stem == id) || file.path == id
}

#[derive(Serialize)]
struct HitJson<'a> {
    id: &'a str,
    title: &'a str,
    excerpt: &'a str,
}

fn search(data: Option<&Path>, words: &str, json: bool, out: &mut dyn Write) -> Result<Exit> {
    let hits = workbench::open_library(data, platform::timestamp())?.search(words, HITS_SHOWN)?;
    if json {
        #[derive(Serialize)]
        struct Json<'a> {
            format: u32,
            hits: Vec<HitJson<'a>>,
        }
        let hits = hits
            .iter()
            .map(|hit| HitJson {
                id: hit.id.as_str(),
                title: &hit.title.text,
                excerpt: &hit.excerpt.text,
            })
            .collect();
        put_json(out, &Json { format: 1, hits })?;
    } else {
        let mut text = String::new();
        for hit in &hits {
            writeln!(
                text,
                "{:<40}{}\n    {}",
                hit.id.as_str(),
                hit.title.text,
                hit.excerpt.text.replace('\n', " ")
            )
            .unwrap_or_default();
        }
        if hits.is_empty() {
            text.push_str("Nothing in the library has these words\n");
        }
        put(out, &text)?;
    }
    Ok(Exit::Done)
}
