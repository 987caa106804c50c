//! Steps: all or nothing, undone in one go, and never over what somebody else did in between.

use super::*;

const TEAM: &str = "the team's folder";
const PLAN: &str = "guidance/care-plan.md";
const CONTACT: &str = "guidance/contact-in-care.md";

/// Another wording of two passages, one new passage, and one passage fewer.
fn reworded() -> Pack {
    let mut pack = Pack::new()
        .with("care-plan", "Our care plan", "", "Ours.")
        .with("contact-in-care", "Seeing a child", "", "Ours too.")
        .with("brand-new", "Brand new", "", "New.");
    pack.files.retain(|file| file.path != "house.toml");
    pack
}

/// The changes that lead from what the store holds to `pack`.
fn changes(store: &LibraryStore, pack: &Pack, gone: &[&str]) -> Vec<EntryChange> {
    let before = store.current_revisions().unwrap();
    let entry = |path: &str, after: Option<String>| EntryChange {
        path: path.to_owned(),
        before: before.get(path).cloned(),
        text: after.into(),
        change: change("clearer"),
        shared: Shared::Kept,
    };
    let texts = pack
        .files
        .iter()
        .map(|file| entry(&file.path, Some(file.text.clone())));
    texts
        .chain(gone.iter().map(|path| entry(path, None)))
        .collect()
}

fn turn(store: &mut LibraryStore, pack: &Pack, turn: Turn, second: i64) -> Result<()> {
    let step = match turn {
        Turn::Undo => store.last_step(),
        Turn::Redo => store.undone_step(),
    };
    let step = step.unwrap().expect("a step");
    store.turn_step(&step, turn, &pack.library, &change("Undone"), at(second))
}

#[test]
fn a_step_of_several_entries_is_undone_and_done_again_in_one_go() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    advice().fill(&mut store, 1);
    let before = store.files().unwrap();
    let ours = reworded();
    let entries = changes(&store, &ours, &["guidance/section-47.md"]);
    take(&mut store, &ours, entries, 2).unwrap();
    let after = store.files().unwrap();
    assert_eq!(after.len(), 4);
    assert_eq!(found(&store, "investigation"), Vec::<String>::new());

    drop(store);
    let mut store = open(&folder);
    let step = store.last_step().unwrap().expect("the step");
    assert_eq!((step.name.as_str(), step.at), ("changing the plan", at(2)));
    turn(&mut store, &advice(), Turn::Undo, 3).unwrap();
    let mut undone = store.files().unwrap();
    undone.sort_by(|one, other| one.path.cmp(&other.path));
    let mut wanted = before;
    wanted.sort_by(|one, other| one.path.cmp(&other.path));
    assert_eq!(undone, wanted);
    assert_eq!(found(&store, "investigation"), ["section-47"]);
    assert_eq!(store.last_step().unwrap(), None);

    turn(&mut store, &ours, Turn::Redo, 4).unwrap();
    assert_eq!(store.files().unwrap().len(), after.len());
    let history = store.revisions(PLAN).unwrap();
    let texts: Vec<_> = history.iter().map(|revision| &revision.text).collect();
    assert_eq!(history.len(), 4, "nothing of the history goes");
    assert_eq!(texts[0], texts[2]);
    assert_eq!(texts[1], texts[3]);
}

#[test]
fn a_step_made_for_another_revision_changes_nothing() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    advice().fill(&mut store, 1);
    let ours = reworded();
    let stale = changes(&store, &ours, &[]);
    let plan = ours.file("care-plan").clone();
    save(&mut store, &ours, &plan, 2);
    let before = store.files().unwrap();
    let error = take(&mut store, &ours, stale, 3).unwrap_err();
    assert!(error.message().contains("care-plan"), "{error}");
    assert_eq!(store.files().unwrap(), before);
    assert_eq!(store.revisions(CONTACT).unwrap().len(), 1);
}

#[test]
fn undo_refuses_what_a_newer_program_has_changed_since() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    advice().fill(&mut store, 1);
    let ours = reworded();
    let entries = changes(&store, &ours, &[]);
    take(&mut store, &ours, entries, 2).unwrap();
    turn(&mut store, &advice(), Turn::Undo, 3).unwrap();
    let newer = Pack::new().with("care-plan", "Newer", "", "Newer.");
    newer.fill(&mut store, 4);
    let before = store.files().unwrap();
    assert!(turn(&mut store, &ours, Turn::Redo, 5).is_err());
    assert_eq!(store.files().unwrap(), before);
}

#[test]
fn a_new_step_forgets_what_was_undone() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    advice().fill(&mut store, 1);
    let ours = reworded();
    let entries = changes(&store, &ours, &[]);
    take(&mut store, &ours, entries.clone(), 2).unwrap();
    turn(&mut store, &advice(), Turn::Undo, 3).unwrap();
    take(&mut store, &ours, entries, 4).unwrap();
    assert_eq!(store.undone_step().unwrap(), None);
}

#[test]
fn the_base_is_what_was_shared_last_else_what_the_program_brought() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    let pack = advice();
    pack.fill(&mut store, 1);
    assert_eq!(
        store.bases(TEAM).unwrap()[PLAN],
        Base {
            text: pack.file("care-plan").text.clone(),
            is_shared: false
        }
    );
    let ours = reworded();
    let mut entries = changes(&store, &ours, &[]);
    let theirs = Brought {
        text: "as it stood there".to_owned(),
        change: Change {
            author: "Ann".to_owned(),
            reason: "plainer".to_owned(),
        },
        at: at(0),
    };
    entries[0].shared = Shared::Is(Some(theirs));
    take(&mut store, &ours, entries, 2).unwrap();
    let base = store.bases(TEAM).unwrap().remove(PLAN).unwrap();
    assert_eq!(
        (base.text.as_str(), base.is_shared),
        ("as it stood there", true)
    );
    let authors: Vec<_> = store
        .revisions(PLAN)
        .unwrap()
        .into_iter()
        .map(|revision| revision.change.author)
        .collect();
    assert_eq!(authors, ["Starter", "Ann", "Sam"]);
    assert!(!store.bases("another folder").unwrap()[PLAN].is_shared);
    turn(&mut store, &advice(), Turn::Undo, 3).unwrap();
    assert!(!store.bases(TEAM).unwrap()[PLAN].is_shared);
}

#[test]
fn a_library_of_the_first_format_is_brought_to_the_newest_and_keeps_its_entries() {
    let folder = tempdir().unwrap();
    let first = Schema {
        steps: &SCHEMA.steps[..1],
        ..SCHEMA
    };
    let mut old = Database::open(folder.path(), first, at(0)).unwrap();
    old.transact(|connection| {
        connection.execute_batch(
            "INSERT INTO entries VALUES (1, 'house.toml', 'house', 'house', NULL, NULL, NULL, 'text', 'aa', 'aa', 0);
             INSERT INTO revisions VALUES ('house.toml', 1, 'aa', 'text', 'Starter', 0, 'Came with the program');",
        )?;
        Ok(())
    })
    .unwrap();
    drop(old);
    let mut store = open(&folder);
    assert_eq!(
        store.files().unwrap(),
        [PackFile::new("house.toml", "text")]
    );
    // Its hashes are those of that format; the same text is no new revision for that.
    let same = Brought {
        text: "text".to_owned(),
        change: change("published"),
        at: at(1),
    };
    store
        .set_shared(TEAM, &[("house.toml".to_owned(), same)], at(1))
        .unwrap();
    assert_eq!(store.revisions("house.toml").unwrap().len(), 1);
    assert_eq!(store.last_step().unwrap(), None);
    assert_eq!(store.bases(TEAM).unwrap()["house.toml"].text, "text");
    assert_eq!(store.made_here().unwrap(), []);
}
