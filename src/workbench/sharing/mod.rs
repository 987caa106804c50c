//! The library shared with others through a pack: a folder that a drive, a syncing program or Git carries, or one file.
//!
//! In: a path. Out: a plan of what would change here, carried out as one step of the library; or the pack, written with
//! what changed here. Both the window and the commands work through this. Nothing both sides changed is settled here, and
//! nothing is overwritten there that was not seen.

mod beside;
mod clearing;
mod importing;
mod publishing;
mod shared;
mod watching;

pub use clearing::Uncleared;
pub use importing::{ImportPlan, plan_import};
pub use publishing::{PublishPlan, Published, plan_publish};
pub use shared::{Doing, Share, Sharing};

use crate::error::{Error, Result};
use crate::library::{Made, PackFile, Team, Use, chronicle_from_toml, from_json, uses_from_toml};
use crate::platform::{self, Wait};
use crate::store::{LibraryStore, ONE_FILE};
use beside::Beside;
use std::path::Path;

/// The most uses that are counted of a whole team: a few years of ten advisers.
const MOST_USES: usize = 300_000;

/// The setting that holds this installation's name in shared folders.
const INSTALL: &str = "install";

/// A pack as it was read.
struct Pack {
    files: Vec<PackFile>,
    /// Who made which revision, as far as the pack says.
    made: Vec<Made>,
    /// The counts of each installation, by its name.
    uses: Vec<(String, Vec<Use>)>,
    /// What was proposed and answered.
    beside: Beside,
    /// What stood in it that could not be used, each with the reason.
    left_out: Vec<String>,
}

/// Whether a path means a pack in one file.
fn is_one_file(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
}

/// What a pack is known by: its folder, or that it is one file.
fn pack_name(path: &Path) -> String {
    if is_one_file(path) {
        return ONE_FILE.to_owned();
    }
    let whole = platform::absolute(path);
    whole.to_string_lossy().into_owned()
}

/// Reads a pack, waiting for one that is being written at this moment.
fn read(path: &Path, wait: Wait) -> Result<Pack> {
    read_as_it_is(path, wait).map_err(|error| match error {
        // What can be done about a post that cannot be read does not help here.
        Error::Unreadable { what, why } => Error::Invalid {
            what: why,
            place: what,
        },
        other => other,
    })
}

fn read_as_it_is(path: &Path, wait: Wait) -> Result<Pack> {
    if is_one_file(path) {
        return Ok(Pack {
            files: from_json(&platform::read_pack_file(path)?)?,
            made: Vec::new(),
            uses: Vec::new(),
            beside: Beside::default(),
            left_out: Vec::new(),
        });
    }
    let folder = platform::read_settled(path, wait)?;
    let mut pack = Pack {
        files: folder.files,
        made: Vec::new(),
        uses: Vec::new(),
        beside: Beside::default(),
        left_out: folder
            .left_out
            .iter()
            .map(|it| format!("{}: {}", it.file, it.why))
            .collect(),
    };
    for file in folder.history {
        match chronicle_from_toml(&file.text) {
            Ok(made) => pack.made.extend(made),
            Err(error) => pack.left_out.push(format!("{}: {error}", file.path)),
        }
    }
    let mut room = MOST_USES;
    for file in folder.usage {
        let name = file.path.trim_start_matches("usage/");
        match uses_from_toml(&file.text, &file.path) {
            Ok(uses) if uses.len() > room => pack.left_out.push(format!(
                "{}: with it, the team would have more than {MOST_USES} uses",
                file.path
            )),
            Ok(uses) => {
                room -= uses.len();
                let name = name.trim_end_matches(".toml");
                pack.uses.push((name.to_owned(), uses));
            }
            Err(error) => pack.left_out.push(error.to_string()),
        }
    }
    pack.beside = Beside::read(folder.proposals, &mut pack.left_out);
    Ok(pack)
}

/// The uses of the whole team: those of this computer, and those others have published to a folder, if there is one.
///
/// What cannot be read of the others' counts is left out and named.
///
/// # Errors
/// Whatever keeps the folder from being read.
pub fn team_uses(
    store: &mut LibraryStore,
    folder: Option<&Path>,
    wait: Wait,
) -> Result<(Team, Vec<String>)> {
    let own = install_name(store)?;
    let (others, left_out) = match folder {
        Some(folder) => {
            let pack = read(folder, wait)?;
            (pack.uses, pack.left_out)
        }
        None => (Vec::new(), Vec::new()),
    };
    let others = others.into_iter().filter(|(install, _)| *install != own);
    let uses = store.uses()?;
    let team = Team::new(others.chain([(own.clone(), uses)]));
    Ok((team, left_out))
}

/// Refuses what is not whole enough to be a pack.
fn refuse_unwhole(pack: &Pack, path: &Path) -> Result<()> {
    if pack.files.iter().any(|file| file.path == "house.toml") {
        return Ok(());
    }
    Err(Error::Invalid {
        what: "there is no house.toml in it, so it is no library, or not all of it is there yet"
            .to_owned(),
        place: path.display().to_string(),
    })
}

/// This installation's name in shared folders: random, made once, and nothing about who or where.
pub(super) fn install_name(store: &mut LibraryStore) -> Result<String> {
    if let Some(name) = store.setting(INSTALL)? {
        return Ok(name);
    }
    let name = platform::random_name()?;
    store.set_setting(INSTALL, &name)?;
    Ok(name)
}
