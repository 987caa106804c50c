//! `find` and `forget`: what is kept about a person, and having it deleted.

use super::{Exit, put, put_json};
use crate::error::Result;
use crate::platform;
use crate::store::{CaseStore, Holder, LibraryStore};
use crate::workbench::{
    self, Erased, Found, Going, Progressing, Settings, Surroundings, erase, find_person, look,
};
use serde::Serialize;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// The cases and the library, held for as long as the command runs.
struct Held {
    folder: PathBuf,
    library: LibraryStore,
    settings: Settings,
    cases: Mutex<CaseStore>,
}

fn hold(data: Option<&Path>) -> Result<Held> {
    let now = platform::now();
    let folder = platform::data_folder(data)?;
    let mut library = workbench::open_library(data, now.timestamp())?;
    let settings = workbench::load_settings(&library)?;
    let holder = Holder {
        process: platform::this_process(),
        since: now,
    };
    let cases = Mutex::new(CaseStore::open(&folder, &mut library, &holder)?);
    Ok(Held {
        folder,
        library,
        settings,
        cases,
    })
}

fn look_for(held: &Held, name: &str) -> Result<Found> {
    let places = (held.folder.as_path(), &held.cases, &held.library);
    let found = find_person(places, &held.settings, name, &|| false)?;
    found.ok_or_else(|| crate::error::Error::Unknown {
        kind: "person",
        name: name.to_owned(),
    })
}

/// Prints what is kept about a person.
pub(super) fn find(
    data: Option<&Path>,
    name: &str,
    json: bool,
    out: &mut dyn Write,
) -> Result<Exit> {
    let found = look_for(&hold(data)?, name)?;
    match json {
        true => put_json(out, &found)?,
        false => put(out, &found.in_short(platform::now().time_zone()))?,
    }
    Ok(Exit::Done)
}

#[derive(Serialize)]
struct Forgotten {
    format: u32,
    name: String,
    /// Whether anything was deleted, or is only said to be what would be.
    done: bool,
    /// The cases that are theirs.
    cases: Vec<String>,
    /// The cases of others that speak of them.
    to_look_at: Vec<String>,
    /// How many backups have it, or were written anew.
    backups: usize,
    /// Own words that went.
    words: Vec<String>,
    /// What is left, each as a sentence.
    left: Vec<String>,
}

/// Deletes the cases of a person for good, or says which those would be.
pub(super) fn forget(
    data: Option<&Path>,
    name: &str,
    (yes, json): (bool, bool),
    out: &mut dyn Write,
) -> Result<Exit> {
    let held = hold(data)?;
    let found = look_for(&held, name)?;
    let theirs = found.cases.iter().filter(|case| case.is_theirs);
    let mut forgotten = Forgotten {
        format: 1,
        name: found.name.clone(),
        done: yes,
        cases: theirs.map(|case| case.heading()).collect(),
        to_look_at: (found.of_others())
            .map(|case| {
                format!(
                    "{}: {}",
                    case.heading(),
                    case.standing(platform::now().time_zone())
                )
            })
            .collect(),
        backups: found.purged_backups(),
        words: found.words.clone(),
        left: Vec::new(),
    };
    if yes {
        let erased = delete(&held, &found)?;
        forgotten.backups = erased.backups;
        forgotten.words = erased.words;
        forgotten.left = erased.left;
    }
    match json {
        true => put_json(out, &forgotten)?,
        false => put(out, &forgotten.for_people(&found))?,
    }
    Ok(match forgotten.left.is_empty() {
        true => Exit::Done,
        false => Exit::Findings,
    })
}

fn delete(held: &Held, found: &Found) -> Result<Erased> {
    let at = platform::timestamp();
    let library = crate::library::load_kept(held.library.files()?)?.library;
    let around = Surroundings::of(&held.settings, &library);
    let places = (held.folder.as_path(), &held.cases);
    let going = Going {
        in_backups: found.purged(),
        ..look(&held.cases, &found.theirs(), &around, &|| false)?.unwrap_or_default()
    };
    erase(places, &going, false, at, &Progressing::QUIET)
}

impl Forgotten {
    fn for_people(&self, found: &Found) -> String {
        let mut lines = Vec::new();
        let name = &self.name;
        lines.push(match (self.done, self.cases.len()) {
            (_, 0) => format!("No case here is of a post by “{name}”"),
            (true, 1) => "Deleted for good: 1 case".to_owned(),
            (true, count) => format!("Deleted for good: {count} cases"),
            (false, 1) => "This would be deleted for good: 1 case".to_owned(),
            (false, count) => format!("This would be deleted for good: {count} cases"),
        });
        lines.extend(self.cases.iter().map(|case| format!("  {case}")));
        let of_backups = match self.done {
            true => "Backups written anew without it",
            false => "Backups that have it",
        };
        if self.backups > 0 {
            lines.push(format!("{of_backups}: {}", self.backups));
        }
        for (heading, those) in [
            (
                "Cases of others that have the name: somebody has to look at them",
                &self.to_look_at,
            ),
            ("In the library: somebody has to look at it", &found.library),
            ("Files in the watched folder, which are left", &found.files),
            ("What is left", &self.left),
        ] {
            if !those.is_empty() {
                lines.push(heading.to_owned());
                lines.extend(those.iter().map(|it| format!("  {it}")));
            }
        }
        let has_any = !self.cases.is_empty() || self.backups > 0;
        if has_any && !self.done {
            lines.push("Nothing was changed. Say it again with --yes to delete it".to_owned());
        }
        let mut text = lines.join("\n");
        text.push('\n');
        text
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Command, run};
    use super::*;
    use crate::workbench::{Action, Workbench};
    use serde_json::Value;
    use tempfile::{TempDir, tempdir};

    const THEIRS: &str = "Worried about seeing my son

Post by MossyCup » Fri Nov 20, 2026 9:30 am

Hi, they have stopped my contact with my son Bartholomew. What can I do about it?
";

    const ANOTHERS: &str = "What happens next

Post by tallteasel » Sat Nov 21, 2026 8:02 pm

Hello, mossycup told me to write here. Nobody tells me anything about my daughter.
";

    /// A data folder with a post of theirs and one of somebody else that names them, and a backup of both.
    fn data() -> TempDir {
        let folder = tempdir().unwrap();
        let mut bench = Workbench::open(Some(folder.path()), platform::now(), || {}).unwrap();
        for post in [THEIRS, ANOTHERS] {
            let now = platform::instant();
            bench.apply(Action::Paste(post.to_owned()), now).unwrap();
        }
        bench.flush();
        drop(bench);
        let held = hold(Some(folder.path())).unwrap();
        let cases = held.cases.lock().unwrap();
        let copied = cases.copy_for_backup(platform::timestamp(), &|| true);
        copied.unwrap().unwrap().seal().unwrap();
        drop(cases);
        folder
    }

    fn ran(folder: &TempDir, command: &Command) -> (Exit, String, String) {
        let (mut out, mut notes) = (Vec::new(), Vec::new());
        let exit = run(command, Some(folder.path()), &mut out, &mut notes);
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (exit, text(out), text(notes))
    }

    fn find(folder: &TempDir, name: &str) -> Value {
        let (name, json) = (name.to_owned(), true);
        let (exit, out, _) = ran(folder, &Command::Find { name, json });
        assert_eq!(exit, Exit::Done);
        serde_json::from_str(&out).unwrap()
    }

    fn forget(folder: &TempDir, name: &str, yes: bool) -> (Exit, String) {
        let (name, json) = (name.to_owned(), false);
        let (exit, out, _) = ran(folder, &Command::Forget { name, yes, json });
        (exit, out)
    }

    #[test]
    fn what_is_kept_about_somebody_is_found_and_deleted_in_the_backups_too() {
        let folder = data();
        let found = find(&folder, "mossycup");
        let cases = found["cases"].as_array().unwrap();
        assert_eq!((found["format"].as_u64(), cases.len()), (Some(1), 2));
        assert_eq!(cases[0]["poster"], "MossyCup");
        assert_eq!(cases[0]["is_theirs"], true);
        assert!(
            cases[0]["posts"][0]["body"]
                .as_str()
                .unwrap()
                .contains("Bartholomew")
        );
        assert_eq!(
            (&cases[1]["is_theirs"], &cases[1]["places"][0]),
            (&false.into(), &"posts".into())
        );
        assert_eq!(found["backups"][0]["cases"], 2);
        let child = find(&folder, "bartholomew");
        assert_eq!(child["cases"].as_array().unwrap().len(), 1);
        assert_eq!(child["cases"][0]["is_theirs"], false);

        let (exit, told) = forget(&folder, "mossycup", false);
        assert_eq!(exit, Exit::Done);
        assert!(
            told.starts_with("This would be deleted for good: 1 case\n"),
            "{told}"
        );
        assert!(
            told.contains("--yes") && told.contains("tallteasel"),
            "{told}"
        );
        assert_eq!(
            find(&folder, "mossycup")["cases"].as_array().unwrap().len(),
            2
        );

        let (exit, told) = forget(&folder, "mossycup", true);
        assert_eq!(exit, Exit::Done, "{told}");
        assert!(told.starts_with("Deleted for good: 1 case\n"), "{told}");
        assert!(
            told.contains("Backups written anew without it: 1"),
            "{told}"
        );
        let child = find(&folder, "bartholomew");
        assert_eq!(child["cases"].as_array().unwrap().len(), 0);
        assert_eq!(child["backups"].as_array().unwrap().len(), 0);
        let left = find(&folder, "mossycup");
        assert_eq!(left["cases"].as_array().unwrap().len(), 1, "of another");
        assert_eq!(left["backups"][0]["cases"], 1);
        let (_, told) = forget(&folder, "mossycup", true);
        assert!(
            told.starts_with("No case here is of a post by “mossycup”"),
            "{told}"
        );
    }

    #[test]
    fn a_case_that_stands_in_a_backup_only_is_forgotten_there() {
        let folder = data();
        let held = hold(Some(folder.path())).unwrap();
        let mut cases = held.cases.lock().unwrap();
        let all = cases.all().unwrap();
        cases.purge(&all).unwrap();
        let purged = cases.purged().unwrap();
        cases.settle_purged(&purged).unwrap();
        drop(cases);
        drop(held);
        let found = find(&folder, "MOSSYCUP");
        assert_eq!(found["cases"].as_array().unwrap().len(), 0);
        assert_eq!(found["backups"][0]["cases"], 2);
        let (exit, told) = forget(&folder, "mossycup", true);
        assert_eq!(exit, Exit::Done);
        assert!(
            told.contains("Backups written anew without it: 1"),
            "{told}"
        );
        assert_eq!(find(&folder, "mossycup")["backups"][0]["cases"], 1);
    }

    #[test]
    fn beside_an_open_window_it_says_who_has_the_cases() {
        let folder = data();
        let _window = hold(Some(folder.path())).unwrap();
        let name = "mossycup".to_owned();
        let (exit, out, notes) = ran(&folder, &Command::Find { name, json: false });
        assert_eq!((exit, out.as_str()), (Exit::Failed, ""));
        assert!(
            notes.contains("in use by another Replywright window"),
            "{notes}"
        );
        assert!(!notes.contains("mossycup") && notes.lines().count() == 1);
    }

    #[test]
    fn of_somebody_unknown_nothing_is_kept_and_nothing_deleted() {
        let folder = data();
        let (name, json) = ("nobody at all".to_owned(), false);
        let (exit, out, _) = ran(&folder, &Command::Find { name, json });
        assert_eq!(
            (exit, out.as_str()),
            (Exit::Done, "Nothing is kept about “nobody at all”\n")
        );
        let (exit, told) = forget(&folder, "", true);
        assert_eq!(exit, Exit::Done);
        assert!(told.starts_with("No case here"), "{told}");
        assert_eq!(
            find(&folder, "tallteasel")["cases"]
                .as_array()
                .unwrap()
                .len(),
            1
        );
    }
}
