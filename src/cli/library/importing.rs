//! `library import` of what is no pack: a table, another program's list, a document of standard paragraphs.

use super::{id_of, open};
use crate::cli::{Exit, put, put_json};
use crate::error::Result;
use crate::platform;
use crate::workbench::{Doubt, DraftPlan, Foreign, PlannedDraft, plan_drafts};
use serde::Serialize;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write;
use std::path::Path;

/// Takes in the passages of a file as drafts, or says what that would bring. Words that are there already are left out.
pub(super) fn import(
    data: Option<&Path>,
    foreign: &Foreign,
    dry_run: bool,
    json: bool,
    out: &mut dyn Write,
    notes: &mut dyn Write,
) -> Result<Exit> {
    let mut store = open(data)?;
    let plan = plan_drafts(foreign, &store)?;
    let chosen = plan.new_to_library();
    if !dry_run {
        let who = super::sharing::who(&store)?;
        plan.take_in(&mut store, &chosen, &who, platform::timestamp())?;
        super::sharing::back_up(data, notes)?;
    }
    if json {
        put_json(out, &summary_json(&plan, &chosen, dry_run))?;
    } else {
        put(out, &summary(&plan, &chosen, dry_run))?;
    }
    Ok(Exit::Done)
}

#[derive(Serialize)]
struct SummaryJson<'a> {
    format: u32,
    dry_run: bool,
    applied: bool,
    /// How many drafts were taken in; none by a dry run.
    added: usize,
    changes: Vec<DraftJson<'a>>,
    /// None can clash, since no entry is written over.
    conflicts: [&'a str; 0],
    skipped: Vec<SkippedJson<'a>>,
    columns: Vec<ColumnJson<'a>>,
}

#[derive(Serialize)]
struct DraftJson<'a> {
    file: &'a str,
    id: &'a str,
    title: &'a str,
    effect: &'static str,
    at: usize,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    notes: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    doubt: Option<String>,
}

#[derive(Serialize)]
struct SkippedJson<'a> {
    at: usize,
    why: &'a str,
}

#[derive(Serialize)]
struct ColumnJson<'a> {
    name: &'a str,
    taken_for: Option<&'static str>,
}

fn summary_json<'a>(
    plan: &'a DraftPlan,
    chosen: &BTreeSet<String>,
    dry_run: bool,
) -> SummaryJson<'a> {
    let place = plan.kind.place();
    let draft_json = |draft: &'a PlannedDraft| DraftJson {
        file: &draft.path,
        id: id_of(&draft.path),
        title: &draft.title,
        effect: effect(draft, chosen),
        at: draft.at,
        notes: &draft.notes,
        doubt: draft.doubt.as_ref().map(|doubt| doubt.words(place)),
    };
    let skipped = plan.skipped.iter();
    SummaryJson {
        format: 1,
        dry_run,
        applied: !dry_run && !chosen.is_empty(),
        added: if dry_run { 0 } else { chosen.len() },
        changes: plan.drafts.iter().map(draft_json).collect(),
        conflicts: [],
        skipped: skipped
            .map(|(at, why)| SkippedJson { at: *at, why })
            .collect(),
        columns: plan
            .columns
            .iter()
            .map(|(name, field)| ColumnJson {
                name,
                taken_for: *field,
            })
            .collect(),
    }
}

fn effect(draft: &PlannedDraft, chosen: &BTreeSet<String>) -> &'static str {
    if chosen.contains(&draft.path) {
        "new"
    } else {
        "the-same"
    }
}

fn summary(plan: &DraftPlan, chosen: &BTreeSet<String>, dry_run: bool) -> String {
    let place = plan.kind.place();
    let mut text = String::new();
    let mut line = |words: String| writeln!(text, "{words}").unwrap_or_default();
    for (name, field) in &plan.columns {
        line(match field {
            Some(field) => format!("column “{name}” is taken for the {field}"),
            None => format!("column “{name}” is left out"),
        });
    }
    for draft in &plan.drafts {
        let effect = effect(draft, chosen);
        line(format!("{effect:<12}{place} {}: {}", draft.at, draft.title));
        for note in &draft.notes {
            line(format!("            {note}"));
        }
        if let Some(doubt) = &draft.doubt {
            line(format!("            {}", doubt.words(place)));
        }
    }
    for (at, why) in &plan.skipped {
        line(format!("{:<12}{place} {at}: {why}", "skipped"));
    }
    let done = if dry_run { "would be added" } else { "added" };
    let same = plan.drafts.iter();
    let same = same.filter(|draft| draft.doubt.as_ref().is_some_and(Doubt::is_the_same));
    line(format!(
        "{} {done}, {} there already, {} skipped",
        match chosen.len() {
            1 => "1 draft".to_owned(),
            count => format!("{count} drafts"),
        },
        same.count(),
        plan.skipped.len()
    ));
    text
}
