//! `draft`: a letter from the ticked issues, or from the strong suggestions.

use super::finding::FindingJson;
use super::{Exit, installed, put, put_json, thread};
use crate::checks::Finding;
use crate::error::{Error, Result};
use crate::library::{GapKind, IssueId, Library, Part, RunKind, SnippetId};
use crate::output::{Form, OpenGaps, render};
use crate::platform;
use crate::reply::{Block, Draft, Origin, Ticks};
use crate::text::Span;
use crate::workbench::{Answering, Desk};
use serde::Serialize;
use std::io::Write;
use std::path::Path;

#[derive(Serialize)]
struct Json<'a> {
    format: u32,
    blocks: Vec<BlockJson<'a>>,
    findings: Vec<FindingJson<'a>>,
    rendered: &'a str,
}

#[derive(Serialize)]
struct BlockJson<'a> {
    part: Part,
    snippet: Option<&'a SnippetId>,
    issues: &'a [IssueId],
    text: &'a str,
    gaps: Vec<GapJson<'a>>,
}

#[derive(Serialize)]
struct GapJson<'a> {
    #[serde(flatten)]
    ask: &'a GapKind,
    start: usize,
    end: usize,
}

/// Drafts a reply to the post in `file`; `tick` names the issues, without it the strong suggestions are ticked.
pub(super) fn run(
    data: Option<&Path>,
    file: &Path,
    tick: Option<&[String]>,
    form: Form,
    json: bool,
    out: &mut dyn Write,
    notes: &mut dyn Write,
) -> Result<Exit> {
    let installed = installed(data)?;
    let library = &installed.library;
    let ticked = tick.map(|names| issues_named(names, library)).transpose()?;
    let thread = thread(file, library)?;
    if thread.enquiry.is_empty() {
        return Err(Error::NothingToAnswer);
    }
    let desk = Desk {
        library,
        settings: &installed.settings,
        spelling: &installed.settings.spelling(library),
        today: platform::now().date(),
        in_frames: false,
    };
    let mut answering = Answering::start(thread, desk);
    let ticks = ticked.unwrap_or_else(|| answering.strong_suggestions().into_iter().collect());
    answering.set_ticks(ticks, desk);
    for message in remarks(&answering, library) {
        // A lost remark must not cost the letter; the findings are in the JSON as well.
        drop(writeln!(notes, "{message}"));
    }
    let passages: Vec<_> = answering
        .draft
        .blocks
        .iter()
        .map(|block| &block.passage)
        .collect();
    let rendered = render(&passages, form, OpenGaps::Prompt);
    if json {
        put_json(
            out,
            &Json {
                format: 1,
                blocks: answering.draft.blocks.iter().map(block_json).collect(),
                findings: answering
                    .findings
                    .iter()
                    .map(|finding| {
                        let place = place(finding, &answering.draft, &rendered);
                        FindingJson::new(finding, place, &rendered)
                    })
                    .collect(),
                rendered: &rendered,
            },
        )?;
    } else {
        put(out, &rendered)?;
        put(out, "\n")?;
    }
    Ok(Exit::Done)
}

fn issues_named(names: &[String], library: &Library) -> Result<Ticks> {
    names
        .iter()
        .map(|name| name.trim())
        .filter(|name| !name.is_empty())
        .map(|name| {
            IssueId::new(name)
                .ok()
                .filter(|id| library.issues.contains_key(id))
                .ok_or_else(|| Error::Unknown {
                    kind: "issue",
                    name: name.to_owned(),
                })
        })
        .collect()
}

/// What the adviser should know beside the letter: warnings of the copy, what is ticked, what was left out.
fn remarks(answering: &Answering, library: &Library) -> Vec<String> {
    let mut remarks: Vec<String> = answering.thread.warnings.clone();
    let titles: Vec<&str> = answering
        .ticks
        .iter()
        .filter_map(|id| library.issues.get(id))
        .map(|issue| issue.title.as_str())
        .collect();
    remarks.push(if titles.is_empty() {
        "Nothing is ticked: the letter holds only the parts every letter has".to_owned()
    } else {
        format!("Ticked: {}", titles.join(", "))
    });
    remarks.extend(answering.notes.iter().map(|note| note.message.clone()));
    remarks
}

/// Finds the words of a finding in the rendered letter.
///
/// Rendering adds markup round words and never changes their order, so the words are the same occurrence of their text
/// as in the letter; only words that also stand in an address could be mistaken.
fn place(finding: &Finding, draft: &Draft, rendered: &str) -> Option<Span> {
    let (block, span) = finding.block.zip(finding.span)?;
    let index = draft.position(block)?;
    let text = &draft.blocks.get(index)?.passage.text;
    let words = span.of(text).filter(|words| !words.is_empty())?;
    let before = draft
        .blocks
        .iter()
        .take(index)
        .map(|block| block.passage.text.matches(words).count());
    let within = text.get(..span.start)?.matches(words).count();
    let occurrence = before.sum::<usize>() + within;
    let (start, _) = rendered.match_indices(words).nth(occurrence)?;
    Some(Span::new(start, start + words.len()))
}

fn block_json(block: &Block) -> BlockJson<'_> {
    let (snippet, issues): (Option<&SnippetId>, &[IssueId]) = match &block.origin {
        Origin::Snippet {
            snippet, issues, ..
        } => (Some(snippet), issues),
        Origin::Post { .. } | Origin::Hand => (None, &[]),
    };
    BlockJson {
        part: block.part,
        snippet,
        issues,
        text: &block.passage.text,
        gaps: block
            .passage
            .runs
            .iter()
            .filter_map(|run| match &run.kind {
                RunKind::Gap {
                    ask, filled: false, ..
                } => Some(GapJson {
                    ask,
                    start: run.span.start,
                    end: run.span.end,
                }),
                _ => None,
            })
            .collect(),
    }
}
