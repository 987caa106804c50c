//! `library usage`: which passages the team's letters used, and how often they were rewritten.

use super::open;
use crate::cli::{Exit, put, put_json};
use crate::error::Result;
use crate::library::{Library, SnippetId, Tally, load_kept, often_rewritten};
use crate::platform::{self, Wait};
use crate::workbench::team_uses;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write;
use std::path::Path;

#[derive(Serialize)]
struct Json<'a> {
    format: u32,
    passages: Vec<PassageJson<'a>>,
    /// The ids of passages that advisers change often, the most changed first.
    often_rewritten: Vec<&'a str>,
    /// The ids of usable passages that no letter has used.
    never_used: Vec<&'a str>,
    left_out: &'a [String],
}

#[derive(Serialize)]
struct PassageJson<'a> {
    id: &'a str,
    title: &'a str,
    uses: usize,
    rewritten: usize,
    /// In hundredths.
    share_rewritten: u8,
    /// "2026-11": how many.
    by_month: BTreeMap<String, usize>,
    by_revision: &'a BTreeMap<String, usize>,
    last_used: Option<String>,
}

/// Prints the counts of this computer, and of those that publish to `folder`.
pub(super) fn show(
    data: Option<&Path>,
    folder: Option<&Path>,
    json: bool,
    out: &mut dyn Write,
    notes: &mut dyn Write,
) -> Result<Exit> {
    let mut store = open(data)?;
    let library = load_kept(store.files()?)?.library;
    let (team, left_out) = team_uses(&mut store, folder, Wait::default())?;
    let tallies = team.tallies(platform::now().date());
    let often = often_rewritten(&tallies);
    let never = team.never_used(&library);
    for left_out in &left_out {
        // With standard error gone there is nobody left to tell.
        drop(writeln!(notes, "replywright: left out: {left_out}"));
    }
    let ids = |ids: &[SnippetId]| -> Vec<String> { ids.iter().map(ToString::to_string).collect() };
    if json {
        let passages = tallies
            .iter()
            .map(|(id, tally)| passage_json(id, tally, &library))
            .collect();
        let (often, never) = (ids(&often), ids(&never));
        put_json(
            out,
            &Json {
                format: 1,
                passages,
                often_rewritten: often.iter().map(String::as_str).collect(),
                never_used: never.iter().map(String::as_str).collect(),
                left_out: &left_out,
            },
        )?;
        return Ok(Exit::Done);
    }
    let mut text = String::new();
    for (id, tally) in &tallies {
        writeln!(
            text,
            "{:>5} uses, {:>3} % rewritten  {} [{id}]",
            tally.uses,
            tally.share_rewritten(),
            title(id, &library)
        )
        .unwrap_or_default();
    }
    writeln!(
        text,
        "{} passages used, {} often rewritten, {} never used",
        tallies.len(),
        often.len(),
        never.len()
    )
    .unwrap_or_default();
    put(out, &text)?;
    Ok(Exit::Done)
}

/// What a passage is called; its id where the library no longer has it.
fn title<'a>(id: &'a SnippetId, library: &'a Library) -> &'a str {
    library
        .snippets
        .get(id)
        .map_or(id.as_str(), |snippet| &snippet.title)
}

fn passage_json<'a>(id: &'a SnippetId, tally: &'a Tally, library: &'a Library) -> PassageJson<'a> {
    PassageJson {
        id: id.as_str(),
        title: title(id, library),
        uses: tally.uses,
        rewritten: tally.rewritten,
        share_rewritten: tally.share_rewritten(),
        by_month: tally
            .by_month
            .iter()
            .map(|((year, month), count)| (format!("{year}-{month:02}"), *count))
            .collect(),
        by_revision: &tally.by_revision,
        last_used: tally.last_used.map(|day| day.to_string()),
    }
}
