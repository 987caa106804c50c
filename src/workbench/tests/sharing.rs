//! Two leads and a folder between them: what each changes comes to the other, and nothing is settled silently.

use super::*;
use crate::checks::clearing::{CaseWords, Trace};
use crate::error::Error;
use crate::library::{Effect, Settled, canonical};
use crate::platform::Wait;
use crate::workbench::{Curate, ImportPlan, Published, plan_import, plan_publish};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// No test writes while another reads.
const AT_ONCE: Wait = Wait {
    quiet: Duration::ZERO,
    pause: Duration::ZERO,
    limit: Duration::ZERO,
};

/// A passage of three paragraphs.
const MORE: &str = "guidance/contact-more.md";
const THANKS: &str = "guidance/thanks.md";

/// A folder that two leads share.
struct Team {
    ann: Room,
    ben: Room,
    shared: TempDir,
}

impl Room {
    fn entry(&self, path: &str) -> String {
        let files = self.bench().library_store.files().unwrap();
        let file = files.into_iter().find(|file| file.path == path);
        canonical(&file.expect("the entry is there")).unwrap().text
    }

    /// Saves an entry with other words in the place of some.
    #[track_caller]
    fn reword(&mut self, path: &str, from: &str, to: &str) {
        let text = self.entry(path);
        assert!(text.contains(from), "{text}");
        let file = PackFile::new(path, text.replace(from, to));
        self.act(Action::Curate(Curate::Save {
            file,
            reason: format!("{to} is plainer"),
        }));
    }

    fn publish_to(&mut self, folder: &Path) -> crate::error::Result<Published> {
        let at = today().timestamp();
        let store = &mut self.bench_mut().library_store;
        plan_publish(store, folder, &[], AT_ONCE)?.carry_out(store, "Somebody", at)
    }

    fn plan_from(&self, folder: &Path) -> crate::error::Result<ImportPlan> {
        plan_import(&self.bench().library_store, folder, AT_ONCE)
    }

    #[track_caller]
    fn take_in(&mut self, folder: &Path, settled: &[(&str, Settled)]) {
        let plan = self.plan_from(folder).unwrap();
        let settled: BTreeMap<String, Settled> = settled
            .iter()
            .map(|(path, how)| ((*path).to_owned(), how.clone()))
            .collect();
        let at = today().timestamp();
        plan.apply(
            &mut self.bench_mut().library_store,
            &settled,
            "Somebody",
            at,
        )
        .unwrap();
    }
}

impl Team {
    /// Both have the same library, in which a passage has three paragraphs, and Ann has published it.
    fn new() -> Self {
        let mut team = Self {
            ann: Room::new(),
            ben: Room::new(),
            shared: tempfile::tempdir().unwrap(),
        };
        team.ann.reword(
            MORE,
            "There is more to say about contact.",
            "First comes this.\n\nThen comes that.\n\nAt last the end.",
        );
        team.publish();
        let folder = team.folder();
        team.ben.take_in(&folder, &[]);
        team
    }

    fn folder(&self) -> PathBuf {
        self.shared.path().join("library")
    }

    fn publish(&mut self) {
        let folder = self.folder();
        self.ann.publish_to(&folder).unwrap();
    }

    fn ben_plans(&self) -> ImportPlan {
        self.ben.plan_from(&self.folder()).unwrap()
    }
}

/// What a plan would change: paths and effects in short.
fn effects(plan: &ImportPlan) -> Vec<(&str, &'static str)> {
    plan.plan
        .entries
        .iter()
        .map(|entry| {
            let effect = match &entry.effect {
                Effect::New => "new",
                Effect::Changed => "changed",
                Effect::Merged { .. } => "merged",
                Effect::Retired => "retired",
                Effect::Removed => "removed",
                Effect::StillNamed { .. } => "still named",
                Effect::Conflict(_) => "conflict",
            };
            (entry.path.as_str(), effect)
        })
        .collect()
}

#[test]
fn what_one_publishes_the_other_takes_in_with_its_author_and_reason() {
    let team = Team::new();
    assert_eq!(team.ben.entry(MORE), team.ann.entry(MORE));
    let history = team.ben.bench().history(MORE).unwrap();
    assert_eq!(history.len(), 2);
    let newest = history.last().unwrap();
    assert_eq!(newest.change.author, "Robin");
    assert!(newest.change.reason.ends_with("is plainer"), "{newest:?}");
    let by_hand = team.folder().join(THANKS);
    let text = std::fs::read_to_string(&by_hand).unwrap();
    std::fs::write(&by_hand, text.replace("Thank you", "Many thanks")).unwrap();
    let mut team = team;
    let folder = team.folder();
    team.ben.take_in(&folder, &[]);
    let newest = team.ben.bench().history(THANKS).unwrap().pop().unwrap();
    assert_eq!(newest.change.author, "somebody, through library");
    assert_eq!(effects(&team.ben_plans()), []);
}

#[test]
fn different_entries_never_conflict() {
    let mut team = Team::new();
    team.ann.reword(MORE, "First", "At first");
    team.ben.reword(THANKS, "Thank you", "Many thanks");
    team.publish();
    let plan = team.ben_plans();
    assert_eq!(effects(&plan), [(MORE, "changed")]);
    let newer: Vec<&str> = plan
        .plan
        .newer_here
        .iter()
        .map(|it| it.path.as_str())
        .collect();
    assert_eq!(newer, [THANKS]);
    let folder = team.folder();
    team.ben.take_in(&folder, &[]);
    let published = team.ben.publish_to(&folder).unwrap();
    assert_eq!(published.written, [THANKS]);
    team.ann.take_in(&folder, &[]);
    for path in [MORE, THANKS] {
        assert_eq!(team.ann.entry(path), team.ben.entry(path));
    }
}

#[test]
fn different_paragraphs_of_one_entry_merge() {
    let mut team = Team::new();
    team.ann.reword(MORE, "First", "At first");
    team.ben.reword(MORE, "the end", "it ends");
    team.publish();
    assert_eq!(effects(&team.ben_plans()), [(MORE, "merged")]);
    let folder = team.folder();
    team.ben.take_in(&folder, &[]);
    let merged = team.ben.entry(MORE);
    assert!(
        merged.contains("At first") && merged.contains("it ends"),
        "{merged}"
    );
    team.ben.publish_to(&folder).unwrap();
    team.ann.take_in(&folder, &[]);
    assert_eq!(team.ann.entry(MORE), merged);
}

#[test]
fn one_paragraph_changed_by_both_is_shown_with_its_base_and_waits() {
    let mut team = Team::new();
    team.ann.reword(MORE, "Then", "Now");
    team.ben.reword(MORE, "Then", "Afterwards");
    team.publish();
    let before = team.ben.entry(MORE);
    let folder = team.folder();
    let plan = team.ben_plans();
    assert_eq!(effects(&plan), [(MORE, "conflict")]);
    let Effect::Conflict(conflict) = &plan.plan.entries[0].effect else {
        unreachable!()
    };
    let clash = &conflict.clashes[0];
    assert_eq!(clash.base.as_deref(), Some("Then comes that."));
    assert_eq!(clash.ours.as_deref(), Some("Afterwards comes that."));
    assert_eq!(clash.theirs.as_deref(), Some("Now comes that."));

    team.ben.take_in(&folder, &[]);
    assert_eq!(team.ben.entry(MORE), before, "nothing is settled silently");
    let refused = team.ben.publish_to(&folder).unwrap_err();
    assert!(matches!(refused, Error::Unseen { .. }), "{refused}");

    team.ben.take_in(&folder, &[(MORE, Settled::Theirs)]);
    assert_eq!(team.ben.entry(MORE), team.ann.entry(MORE));
    team.ben.publish_to(&folder).unwrap();
}

#[test]
fn what_was_settled_our_way_can_be_published() {
    let mut team = Team::new();
    team.ann.reword(MORE, "Then", "Now");
    team.ben.reword(MORE, "Then", "Afterwards");
    team.publish();
    let folder = team.folder();
    team.ben.take_in(&folder, &[(MORE, Settled::Ours)]);
    assert!(team.ben.entry(MORE).contains("Afterwards"));
    assert_eq!(team.ben.publish_to(&folder).unwrap().written, [MORE]);
    team.ann.take_in(&folder, &[]);
    assert!(team.ann.entry(MORE).contains("Afterwards"));
}

#[test]
fn publishing_refuses_what_it_has_not_seen_and_writes_nothing() {
    let mut team = Team::new();
    team.ann.reword(MORE, "First", "At first");
    team.publish();
    team.ben.reword(MORE, "the end", "it ends");
    team.ben.reword(THANKS, "Thank you", "Many thanks");
    let folder = team.folder();
    let error = team.ben.publish_to(&folder).unwrap_err();
    assert!(error.message().contains("contact-more"), "{error}");
    let there = std::fs::read_to_string(folder.join(THANKS)).unwrap();
    assert!(there.contains("Thank you"), "nothing was written");
}

#[test]
fn taking_in_is_undone_in_one_go_and_offered_again() {
    let mut team = Team::new();
    team.ann.reword(MORE, "First", "At first");
    team.ann.reword(THANKS, "Thank you", "Many thanks");
    team.publish();
    let before = (team.ben.entry(MORE), team.ben.entry(THANKS));
    let folder = team.folder();
    team.ben.take_in(&folder, &[]);
    assert_ne!(team.ben.entry(MORE), before.0);
    let outcome = team.ben.act(Action::Curate(Curate::Undo));
    assert_eq!(words(&outcome), "Undone: taking in 2 entries from library");
    assert_eq!((team.ben.entry(MORE), team.ben.entry(THANKS)), before);
    assert_eq!(
        effects(&team.ben_plans()),
        [(MORE, "changed"), (THANKS, "changed")]
    );
}

#[test]
fn deleted_there_is_retired_here_unless_it_was_changed_here() {
    let mut team = Team::new();
    let folder = team.folder();
    team.ben.reword(THANKS, "Thank you", "Many thanks");
    for path in [MORE, THANKS, "issues/adoption.md"] {
        std::fs::remove_file(folder.join(path)).unwrap();
    }
    let plan = team.ben_plans();
    assert_eq!(
        effects(&plan),
        [
            (MORE, "retired"),
            (THANKS, "conflict"),
            ("issues/adoption.md", "still named"),
        ]
    );
    team.ben.take_in(&folder, &[]);
    assert!(team.ben.entry(MORE).contains("status = \"retired\""));
    assert!(team.ben.entry(THANKS).contains("Many thanks"));
    assert!(team.ben.entry("issues/adoption.md").contains("Adoption"));
}

#[test]
fn a_folder_that_is_not_all_there_changes_nothing() {
    let team = Team::new();
    let folder = team.folder();
    std::fs::remove_file(folder.join("house.toml")).unwrap();
    let error = team.ben.plan_from(&folder).map(drop).unwrap_err();
    assert!(error.message().contains("no house.toml"), "{error}");
    std::fs::write(folder.join("house.toml"), HOUSE).unwrap();
    for file in std::fs::read_dir(folder.join("guidance")).unwrap() {
        std::fs::remove_file(file.unwrap().path()).unwrap();
    }
    let error = team.ben.plan_from(&folder).map(drop).unwrap_err();
    assert!(error.message().contains("are missing there"), "{error}");
}

#[test]
fn a_pack_with_a_broken_entry_is_refused_by_file_and_line() {
    let team = Team::new();
    let folder = team.folder();
    let path = folder.join(MORE);
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("First", "{{ first")).unwrap();
    let error = team.ben.plan_from(&folder).map(drop).unwrap_err();
    assert!(
        error
            .message()
            .starts_with("guidance/contact-more.md, line "),
        "{error}"
    );
}

#[test]
fn a_pack_in_one_file_carries_the_same() {
    let mut team = Team::new();
    let file = team.shared.path().join("library.json");
    team.ann.reword(MORE, "First", "At first");
    team.ann.publish_to(&file).unwrap();
    assert_eq!(
        effects(&team.ben.plan_from(&file).unwrap()),
        [(MORE, "changed")]
    );
    team.ben.take_in(&file, &[]);
    assert_eq!(team.ben.entry(MORE), team.ann.entry(MORE));
}

#[test]
fn nothing_is_published_that_may_tell_of_a_case_until_each_is_cleared() {
    let mut team = Team::new();
    team.ann.paste(FIRST);
    let words = CaseWords::of(&team.ann.open().work.thread);
    team.ann.reword(
        MORE,
        "Then comes that.",
        "Tell mossycup to ring, as she asked.",
    );
    team.ann.reword(THANKS, "Thank you", "Many thanks");
    let folder = team.folder();
    let store = &mut team.ann.bench_mut().library_store;
    let plan = plan_publish(store, &folder, &[words], AT_ONCE).unwrap();
    let found: Vec<_> = plan
        .uncleared
        .iter()
        .map(|it| (it.path.as_str(), it.traces[0].text.as_str()))
        .collect();
    assert_eq!(found, [(MORE, "mossycup")]);
    let keys: Vec<String> = plan.uncleared[0].traces.iter().map(Trace::key).collect();
    let error = plan
        .carry_out(store, "Ann", today().timestamp())
        .unwrap_err();
    assert!(error.message().contains("contact-more"), "{error}");
    assert!(!error.to_string().contains("mossycup"), "{error}");
    let there = std::fs::read_to_string(folder.join(THANKS)).unwrap();
    assert!(there.contains("Thank you"), "nothing was written");

    store.clear(&keys).unwrap();
    team.ann.publish_to(&folder).unwrap();
    let there = std::fs::read_to_string(folder.join(THANKS)).unwrap();
    assert!(there.contains("Many thanks"));
}

/// The house style loses its remarks in a pack of one file; what the program brought needs no clearing for all that.
#[test]
fn a_library_taken_in_from_one_file_is_published_without_clearing_anything() {
    let folder = tempfile::tempdir().unwrap();
    let at = today().timestamp();
    let (data, pack) = (folder.path().join("data"), folder.path().join("pack.json"));
    let text = crate::library::to_json(&crate::library::built_in()).unwrap();
    std::fs::write(&pack, text).unwrap();
    let mut store = crate::workbench::open_library(Some(&data), at).unwrap();
    let plan = plan_import(&store, &pack, AT_ONCE).unwrap();
    plan.apply(&mut store, &BTreeMap::new(), "Somebody", at)
        .unwrap();
    let other = folder.path().join("other.json");
    let published = plan_publish(&store, &other, &[], AT_ONCE).unwrap();
    assert_eq!(published.uncleared, []);
}

#[test]
fn a_reason_that_names_somebody_is_not_published_either() {
    let mut team = Team::new();
    team.ann.paste(FIRST);
    let words = CaseWords::of(&team.ann.open().work.thread);
    let text = team.ann.entry(THANKS).replace("Thank you", "Many thanks");
    team.ann.act(Action::Curate(Curate::Save {
        file: PackFile::new(THANKS, text),
        reason: "as mossycup wished".to_owned(),
    }));
    let folder = team.folder();
    let store = &team.ann.bench().library_store;
    let plan = plan_publish(store, &folder, &[words], AT_ONCE).unwrap();
    assert_eq!(plan.uncleared.len(), 1);
    assert_eq!(plan.uncleared[0].traces[0].text, "mossycup");
}
