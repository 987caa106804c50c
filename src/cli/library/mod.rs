//! The library's commands.

mod history;
mod importing;
mod lint;
mod looking;
mod sharing;
mod usage;

use super::{Exit, LibraryCommand};
use crate::error::{Error, Result};
use crate::library::PackFile;
use crate::store::LibraryStore;
use crate::{platform, workbench};
use std::io::Write;
use std::path::Path;

/// Carries out one of the library's commands.
pub(super) fn run(
    data: Option<&Path>,
    command: &LibraryCommand,
    out: &mut dyn Write,
    notes: &mut dyn Write,
) -> Result<Exit> {
    match command {
        LibraryCommand::Lint { path, json } => lint::run_lint(data, path.as_deref(), *json, out),
        LibraryCommand::Stale { json } => lint::list_stale(data, *json, out),
        LibraryCommand::List { kind, json } => looking::list(data, *kind, *json, out),
        LibraryCommand::Show { id, json } => looking::show(data, id, *json, out),
        LibraryCommand::Search { words, json } => {
            looking::search(data, &words.join(" "), *json, out)
        }
        LibraryCommand::History { id, json } => history::list(data, id, *json, out),
        LibraryCommand::Diff { id, from, to, json } => {
            history::compare(data, id, *from, *to, *json, out)
        }
        LibraryCommand::Usage { folder, json } => {
            usage::show(data, folder.as_deref(), *json, out, notes)
        }
        LibraryCommand::Export { to, clear, json } => sharing::export(data, to, clear, *json, out),
        LibraryCommand::Import {
            from,
            dry_run,
            json,
        } => match workbench::read_foreign(from)? {
            Some(foreign) => importing::import(data, &foreign, *dry_run, *json, out, notes),
            None => sharing::import(data, from, *dry_run, *json, out, notes),
        },
    }
}

fn open(data: Option<&Path>) -> Result<LibraryStore> {
    workbench::open_library(data, platform::timestamp())
}

/// The files called `id`: by their names without `.md`, or by their whole path. An issue and a passage may bear one name.
fn named<'a>(files: &'a [PackFile], id: &str) -> Result<Vec<&'a PackFile>> {
    let found: Vec<&PackFile> = files
        .iter()
        .filter(|file| file.path == id || id_of(&file.path) == id)
        .collect();
    if found.is_empty() {
        return Err(Error::Unknown {
            kind: "library entry",
            name: id.to_owned(),
        });
    }
    Ok(found)
}

/// An entry's file name without its ending: "iro-role".
fn id_of(path: &str) -> &str {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
