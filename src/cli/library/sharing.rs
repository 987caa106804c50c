//! `library export | import`: the library shared with others.

use super::{id_of, open};
use crate::checks::clearing::{CaseWords, Trace};
use crate::cli::{Exit, put, put_json};
use crate::error::{Error, Result};
use crate::library::{Effect, Incoming, load_kept};
use crate::platform::{self, Wait};
use crate::store::{CaseStore, Holder, LibraryStore};
use crate::workbench::{
    ImportPlan, Published, Uncleared, back_up_beside, load_settings, plan_import, plan_publish,
};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write;
use std::path::Path;

/// Publishes the library, unless it holds words that may tell of a case and were not cleared.
pub(super) fn export(
    data: Option<&Path>,
    to: &Path,
    clear: &[String],
    json: bool,
    out: &mut dyn Write,
) -> Result<Exit> {
    let folder = platform::data_folder(data)?;
    let mut store = open(Some(&folder))?;
    let cases = cases(&folder, &mut store)?;
    let mut planned = plan_publish(&store, to, &cases, Wait::default())?;
    let keys: Vec<String> = planned
        .uncleared
        .iter()
        .flat_map(|entry| &entry.traces)
        .filter(|trace| clear.contains(&trace.text))
        .map(Trace::key)
        .collect();
    if !keys.is_empty() {
        store.clear(&keys)?;
        planned = plan_publish(&store, to, &cases, Wait::default())?;
    }
    if !planned.uncleared.is_empty() {
        if json {
            put_json(out, &export_json(&Published::default(), &planned.uncleared))?;
        } else {
            put(out, &uncleared_text(&planned.uncleared))?;
        }
    }
    let who = who(&store)?;
    let published = planned.carry_out(&mut store, &who, platform::timestamp())?;
    if json {
        put_json(out, &export_json(&published, &[]))?;
        return Ok(Exit::Done);
    }
    let mut text = format!(
        "{}: {} written, {} taken away\n",
        to.display(),
        counted(published.written.len()),
        published.removed.len()
    );
    for path in &published.newer_there {
        writeln!(text, "  newer there, not touched: {path}").unwrap_or_default();
    }
    put(out, &text)?;
    Ok(Exit::Done)
}

#[derive(Serialize)]
struct ExportJson<'a> {
    format: u32,
    written: &'a [String],
    removed: &'a [String],
    newer_there: &'a [String],
    /// What must be cleared first; these are words of the library, which stay on this computer.
    clear: Vec<ClearJson<'a>>,
}

#[derive(Serialize)]
struct ClearJson<'a> {
    entry: &'a str,
    words: &'a str,
    kind: &'static str,
}

fn export_json<'a>(published: &'a Published, uncleared: &'a [Uncleared]) -> ExportJson<'a> {
    let clear = uncleared.iter().flat_map(|entry| {
        entry.traces.iter().map(|trace| ClearJson {
            entry: &entry.path,
            words: &trace.text,
            kind: trace.kind.label(),
        })
    });
    ExportJson {
        format: 1,
        written: &published.written,
        removed: &published.removed,
        newer_there: &published.newer_there,
        clear: clear.collect(),
    }
}

/// The words of the cases in a data folder; none if there never was a case.
fn cases(folder: &Path, store: &mut LibraryStore) -> Result<Vec<CaseWords>> {
    if !platform::is_there(&folder.join(platform::CASES_FILE)) {
        return Ok(Vec::new());
    }
    let holder = Holder {
        process: platform::this_process(),
        since: platform::now(),
    };
    let threads = CaseStore::open(folder, store, &holder)?.threads()?;
    Ok(threads.iter().map(CaseWords::of).collect())
}

/// What must be cleared, a line each. These are words of the library, which stay on this computer.
fn uncleared_text(uncleared: &[Uncleared]) -> String {
    let mut text = String::new();
    for entry in uncleared {
        for trace in &entry.traces {
            writeln!(
                text,
                "{}: {}: {}",
                entry.path,
                trace.kind.label(),
                trace.text
            )
            .unwrap_or_default();
        }
    }
    text
}

/// Takes in a pack, or says what that would change.
pub(super) fn import(
    data: Option<&Path>,
    from: &Path,
    dry_run: bool,
    json: bool,
    out: &mut dyn Write,
    notes: &mut dyn Write,
) -> Result<Exit> {
    let mut store = open(data)?;
    let plan = plan_import(&store, from, Wait::default())?;
    let conflicts = plan.conflicts();
    let applies = !dry_run && conflicts.is_empty();
    if applies {
        let who = who(&store)?;
        plan.apply(&mut store, &BTreeMap::new(), &who, platform::timestamp())?;
        back_up(data, notes)?;
    }
    if json {
        put_json(out, &import_json(&plan, dry_run, applies))?;
    } else {
        put(out, &import_text(&plan, applies))?;
    }
    for left_out in &plan.left_out {
        // With standard error gone there is nobody left to tell.
        drop(writeln!(notes, "replywright: left out: {left_out}"));
    }
    if conflicts.is_empty() || dry_run {
        return Ok(Exit::Done);
    }
    let ids: Vec<&str> = conflicts.iter().map(|path| id_of(path)).collect();
    Err(Error::Conflicts {
        entries: ids.into_iter().map(str::to_owned).collect(),
    })
}

/// Backs the library up after much was taken into it; that it could not be is only told.
pub(super) fn back_up(data: Option<&Path>, notes: &mut dyn Write) -> Result<()> {
    let folder = platform::data_folder(data)?;
    if let Err(error) = back_up_beside(&folder, platform::timestamp()) {
        // What was asked for was done all the same.
        drop(writeln!(
            notes,
            "replywright: taken in, but not backed up: {error}"
        ));
    }
    Ok(())
}

/// Who acts: nobody but the house style says who does where no name is set.
pub(super) fn who(store: &LibraryStore) -> Result<String> {
    let house = store.file("house.toml")?.into_iter().collect();
    Ok(load_settings(store)?.who(&load_kept(house)?.library))
}

fn counted(entries: usize) -> String {
    match entries {
        1 => "1 entry".to_owned(),
        _ => format!("{entries} entries"),
    }
}

#[derive(Serialize)]
struct ImportJson<'a> {
    format: u32,
    dry_run: bool,
    applied: bool,
    changes: Vec<ChangeJson<'a>>,
    /// The ids of the entries that both sides changed in the same place.
    conflicts: Vec<&'a str>,
    same: usize,
    newer_here: Vec<&'a str>,
    left_out: &'a [String],
}

#[derive(Serialize)]
struct ChangeJson<'a> {
    file: &'a str,
    id: &'a str,
    title: &'a str,
    effect: &'static str,
    #[serde(skip_serializing_if = "is_false")]
    approval_dropped: bool,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    named_by: &'a [String],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    clashes: Vec<ClashJson<'a>>,
}

#[derive(Serialize)]
struct ClashJson<'a> {
    place: String,
    base: Option<&'a str>,
    ours: Option<&'a str>,
    theirs: Option<&'a str>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde calls it with a reference"
)]
fn is_false(value: &bool) -> bool {
    !value
}

fn import_json(plan: &ImportPlan, dry_run: bool, applied: bool) -> ImportJson<'_> {
    ImportJson {
        format: 1,
        dry_run,
        applied,
        changes: plan.plan.entries.iter().map(change_json).collect(),
        conflicts: plan.conflicts().into_iter().map(id_of).collect(),
        same: plan.plan.same,
        newer_here: plan
            .plan
            .newer_here
            .iter()
            .map(|it| it.path.as_str())
            .collect(),
        left_out: &plan.left_out,
    }
}

fn change_json(entry: &Incoming) -> ChangeJson<'_> {
    let clashes = match &entry.effect {
        Effect::Conflict(conflict) => conflict
            .clashes
            .iter()
            .map(|clash| ClashJson {
                place: clash.place.to_string(),
                base: clash.base.as_deref(),
                ours: clash.ours.as_deref(),
                theirs: clash.theirs.as_deref(),
            })
            .collect(),
        _ => Vec::new(),
    };
    ChangeJson {
        file: &entry.path,
        id: id_of(&entry.path),
        title: &entry.title,
        effect: effect_name(&entry.effect),
        approval_dropped: matches!(
            entry.effect,
            Effect::Merged {
                approval_dropped: true
            }
        ),
        named_by: match &entry.effect {
            Effect::StillNamed { by } => by,
            _ => &[],
        },
        clashes,
    }
}

fn effect_name(effect: &Effect) -> &'static str {
    match effect {
        Effect::New => "new",
        Effect::Changed => "changed",
        Effect::Merged { .. } => "merged",
        Effect::Retired => "retired",
        Effect::Removed => "removed",
        Effect::StillNamed { .. } => "still-named",
        Effect::Conflict(_) => "conflict",
    }
}

fn import_text(plan: &ImportPlan, applied: bool) -> String {
    let mut text = String::new();
    for entry in &plan.plan.entries {
        let remark = match &entry.effect {
            Effect::Merged {
                approval_dropped: true,
            } => " (both changes together are not approved yet)".to_owned(),
            Effect::StillNamed { by } => format!(" (stays, since {} names it)", by.join(", ")),
            _ => String::new(),
        };
        writeln!(
            text,
            "{:<12}{}: {}{remark}",
            effect_name(&entry.effect),
            entry.path,
            entry.title
        )
        .unwrap_or_default();
        if let Effect::Conflict(conflict) = &entry.effect {
            for clash in &conflict.clashes {
                writeln!(text, "            {}", clash.place).unwrap_or_default();
                for (side, words) in [
                    ("before", &clash.base),
                    ("here", &clash.ours),
                    ("there", &clash.theirs),
                ] {
                    let words = words.as_deref().unwrap_or("–");
                    writeln!(text, "              {side}: {words}").unwrap_or_default();
                }
            }
        }
    }
    let changes = plan.plan.entries.len();
    let done = if applied { "changed" } else { "would change" };
    writeln!(
        text,
        "{} {done}, {} the same, {} newer here",
        counted(changes),
        plan.plan.same,
        plan.plan.newer_here.len()
    )
    .unwrap_or_default();
    text
}
