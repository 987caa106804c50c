//! The library's file as the rest of the program uses it.

mod steps;

use super::*;
use crate::library::{
    Confidence, Harm, House, Part, Snippet, SnippetId, Status, built_in, load, revision,
};
use crate::platform::Process;
use crate::text::Span;
use crate::text::seeded;
use proptest::prelude::*;
use tempfile::{TempDir, tempdir};

const HOUSE: &str = r#"
    name = "Starter"
    wording = {}
    [persona]
    name = "Robin"
    aliases = []
    role = "online adviser"
    organisation = "The charity"
    account_marks = []
    [forum]
    name = "the forum"
    aliases = []
    [letter]
    order = []
    required = []
"#;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_795_000_000 + second).unwrap()
}

fn open(folder: &TempDir) -> LibraryStore {
    LibraryStore::open(folder.path(), at(0)).unwrap()
}

/// A pack being written: each passage as its id, title, keywords and text.
struct Pack {
    files: Vec<PackFile>,
    library: Library,
}

impl Pack {
    fn new() -> Self {
        let house: House = toml::from_str(HOUSE).unwrap();
        let library = Library::new(house, [], [], [], []);
        let files = vec![PackFile {
            path: "house.toml".to_owned(),
            text: HOUSE.to_owned(),
        }];
        Self { files, library }
    }

    fn with(mut self, id: &str, title: &str, keywords: &str, body: &str) -> Self {
        let text = format!("{title}\n{keywords}\n{body}");
        let path = format!("guidance/{id}.md");
        let snippet = Snippet {
            id: SnippetId::new(id).unwrap(),
            title: title.to_owned(),
            part: Part::AdviceLine,
            issues: vec![],
            when: vec![],
            never_with: vec![],
            offered: false,
            order: 0,
            harm: Harm::default(),
            jurisdiction: "England".to_owned(),
            status: Status::Starter,
            confidence: Confidence::Unchecked,
            owner: None,
            reviewed: None,
            review_by: None,
            approved_by: None,
            approved_on: None,
            read_against: None,
            withdrawn: None,
            sources: vec![],
            keywords: keywords.split_whitespace().map(str::to_owned).collect(),
            body: body.to_owned(),
            revision: revision(&PackFile::new(path.as_str(), text.as_str())),
        };
        self.library.snippets.insert(snippet.id.clone(), snippet);
        self.files.push(PackFile { path, text });
        self
    }

    fn fill(&self, store: &mut LibraryStore, second: i64) -> Filled {
        store.fill(&self.files, &self.library, at(second)).unwrap()
    }

    fn file(&self, id: &str) -> &PackFile {
        let path = format!("guidance/{id}.md");
        self.files.iter().find(|file| file.path == path).unwrap()
    }
}

fn advice() -> Pack {
    Pack::new()
        .with(
            "contact-in-care",
            "Contact with a child in care",
            "visits",
            "The council must allow you **reasonable contact** with your child.",
        )
        .with(
            "care-plan",
            "The care plan",
            "",
            "A care plan says what contact there will be, and the contact’s purpose.",
        )
        .with(
            "section-47",
            "A s.47 enquiry",
            "investigation",
            "The social worker looks into the child’s safety after a pre-birth referral.",
        )
}

fn found(store: &LibraryStore, typed: &str) -> Vec<String> {
    let hits = store.search(typed, 20).unwrap();
    hits.into_iter().map(|hit| hit.id.to_string()).collect()
}

fn change(reason: &str) -> Change {
    Change {
        author: "Sam".to_owned(),
        reason: reason.to_owned(),
    }
}

/// Saves an entry as Sam wrote it.
fn save(store: &mut LibraryStore, pack: &Pack, file: &PackFile, second: i64) {
    let before = store.current_revisions().unwrap().remove(&file.path);
    let entry = EntryChange {
        path: file.path.clone(),
        before,
        text: NewText::Is(file.text.clone()),
        change: change("clearer"),
        shared: Shared::Kept,
    };
    take(store, pack, vec![entry], second).unwrap();
}

fn take(
    store: &mut LibraryStore,
    pack: &Pack,
    entries: Vec<EntryChange>,
    second: i64,
) -> Result<()> {
    let step = LibraryStep {
        name: "changing the plan".to_owned(),
        author: "Sam".to_owned(),
        pack: Some("the team's folder".to_owned()),
        entries,
    };
    store.take_step(&step, &pack.library, at(second))
}

#[test]
fn a_filled_library_is_there_after_reopening() {
    let folder = tempdir().unwrap();
    let pack = advice();
    let mut store = open(&folder);
    assert!(!store.is_filled_from(&pack.files).unwrap());
    assert_eq!(pack.fill(&mut store, 1).added, 4);
    drop(store);

    let mut store = open(&folder);
    assert!(store.is_filled_from(&pack.files).unwrap());
    assert_eq!(store.files().unwrap(), pack.files);
    assert_eq!(pack.fill(&mut store, 2), Filled::default());
    assert_eq!(store.revisions("guidance/care-plan.md").unwrap().len(), 1);
}

#[test]
fn the_built_in_library_comes_back_whole_and_every_passage_is_found_by_its_title() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    let files = built_in();
    let library = load(&files).unwrap().library;
    store.fill(&files, &library, at(1)).unwrap();
    assert_eq!(store.files().unwrap(), files);
    for (id, snippet) in &library.snippets {
        let hits = store.search(&snippet.title, 20).unwrap();
        assert!(hits.iter().any(|hit| hit.id == *id), "{id}");
    }
}

#[test]
fn a_new_pack_updates_what_nobody_changed_and_keeps_what_somebody_did() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    advice().fill(&mut store, 1);
    let ours = advice().with("care-plan", "Our care plan", "", "Ours.");
    let ours_file = ours.files.last().unwrap();
    save(&mut store, &ours, ours_file, 2);

    let newer = Pack::new()
        .with("contact-in-care", "Contact, newer", "", "Newer contact.")
        .with("care-plan", "The care plan, newer", "", "Newer plan.")
        .with("brand-new", "Brand new", "", "New.");
    assert_eq!(
        newer.fill(&mut store, 3),
        Filled {
            added: 1,
            updated: 1,
            removed: 1,
            kept: vec!["guidance/care-plan.md".to_owned()],
        }
    );
    let files = store.files().unwrap();
    assert!(files.contains(newer.file("contact-in-care")));
    assert!(files.contains(ours_file));
    assert_eq!(files.len(), 4);
    assert_eq!(found(&store, "ours"), ["care-plan"]);
    assert_eq!(found(&store, "newer"), ["contact-in-care"]);
    assert_eq!(found(&store, "investigation"), Vec::<String>::new());
}

#[test]
fn what_a_new_pack_keeps_it_keeps_the_next_time_too() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    advice().fill(&mut store, 1);
    let ours = advice().with("care-plan", "Our care plan", "", "Ours.");
    let ours_file = ours.files.last().unwrap();
    save(&mut store, &ours, ours_file, 2);
    for (second, body) in [(3, "Second."), (4, "Third.")] {
        let newer = Pack::new().with("care-plan", "The care plan", "", body);
        assert_eq!(newer.fill(&mut store, second).kept.len(), 1);
    }
    assert!(store.files().unwrap().contains(ours_file));
}

#[test]
fn every_change_is_a_revision_and_the_same_text_is_none() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    let pack = advice();
    pack.fill(&mut store, 1);
    let ours = advice().with("care-plan", "Our care plan", "", "Ours.");
    let file = ours.files.last().unwrap();
    for second in [2, 3] {
        save(&mut store, &ours, file, second);
    }
    let revisions = store.revisions("guidance/care-plan.md").unwrap();
    assert_eq!(revisions.len(), 2);
    assert_eq!(revisions[0].text, pack.file("care-plan").text);
    assert_eq!(revisions[0].change.author, "Starter");
    assert_eq!(revisions[1].number, 2);
    assert_eq!(revisions[1].change, change("clearer"));
    assert_eq!(revisions[1].at, at(2));
    let id = SnippetId::new("care-plan").unwrap();
    assert_eq!(revisions[1].hash, ours.library.snippets[&id].revision);
}

#[test]
fn an_entry_that_cannot_be_used_is_kept_as_it_is() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    let mut pack = advice();
    pack.library.snippets.clear();
    pack.fill(&mut store, 1);
    assert_eq!(store.files().unwrap(), pack.files);
    assert!(found(&store, "contact").is_empty());
}

#[test]
fn a_title_counts_for_more_than_the_text() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    advice().fill(&mut store, 1);
    assert_eq!(found(&store, "contact"), ["contact-in-care", "care-plan"]);
    assert_eq!(found(&store, "care pl"), ["care-plan"]);
    assert_eq!(found(&store, "visits"), ["contact-in-care"]);
    assert!(found(&store, "contact housing").is_empty());
    assert_eq!(store.search("contact", 1).unwrap().len(), 1);
}

#[test]
fn among_some_passages_none_is_left_out_for_others_that_fit_better() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    advice().fill(&mut store, 1);
    let among = |ids: &[&str], limit| {
        let hits = store.search_among("contact", ids, limit).unwrap();
        let ids = hits.into_iter().map(|hit| hit.id.to_string());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(found(&store, "contact"), ["contact-in-care", "care-plan"]);
    assert_eq!(among(&["care-plan", "section-47"], 1), ["care-plan"]);
    assert_eq!(
        among(&["contact-in-care", "care-plan"], 1),
        ["contact-in-care"]
    );
    assert!(among(&[], 5).is_empty());
    assert!(among(&["\"]') OR 1=1 --", "nobody"], 5).is_empty());
}

#[test]
fn words_apart_rank_by_the_place_they_stand_in() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    Pack::new()
        .with("in-text", "One", "", "Legal aid pays. Legal aid, housing.")
        .with(
            "in-keywords",
            "Two",
            "housing",
            "Legal aid pays for much else.",
        )
        .with("in-title", "Housing", "", "Legal aid pays for much else.")
        .fill(&mut store, 1);
    assert_eq!(
        found(&store, "legal housing"),
        ["in-title", "in-keywords", "in-text"]
    );
}

#[test]
fn hyphens_full_stops_and_apostrophes_do_not_matter() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    advice().fill(&mut store, 1);
    for typed in [
        "s47",
        "s.47",
        "s 47",
        "S-47",
        "childs",
        "child's",
        "child’s",
        "prebirth",
        "pre-birth",
        "pre birth",
        "pre-bir",
    ] {
        assert!(
            found(&store, typed).contains(&"section-47".to_owned()),
            "{typed}"
        );
    }
}

#[test]
fn words_typed_as_one_are_marked_where_they_stand_with_a_mark_between() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    advice().fill(&mut store, 1);
    let hits = store.search("s47", 20).unwrap();
    assert_eq!(hits[0].title.marks, [Span::new(2, 6)]);
}

#[test]
fn words_that_must_stand_together_are_not_found_apart() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    let pack = Pack::new()
        .with("apart", "One", "", "Birth, and well before a pre-school.")
        .with("together", "Two", "", "A pre birth meeting.");
    pack.fill(&mut store, 1);
    assert_eq!(found(&store, "pre-birth"), ["together"]);
    assert_eq!(found(&store, "pre birth").len(), 2);
}

#[test]
fn the_search_follows_what_is_written_here_and_elsewhere() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    let pack = advice();
    pack.fill(&mut store, 1);
    assert_eq!(found(&store, "plan"), ["care-plan"]);
    let backup = store.copy_for_backup(at(2), &|| true).unwrap();
    let backup = backup.unwrap().seal().unwrap();

    let ours = advice().with("care-plan", "Our scheme", "", "Ours.");
    save(&mut store, &ours, ours.files.last().unwrap(), 3);
    assert!(found(&store, "plan").is_empty());
    assert_eq!(found(&store, "scheme"), ["care-plan"]);

    let theirs = advice().with("care-plan", "Their strategy", "", "Theirs.");
    let mut other = open(&folder);
    save(&mut other, &theirs, theirs.files.last().unwrap(), 4);
    assert!(found(&store, "scheme").is_empty());
    assert_eq!(found(&store, "strategy"), ["care-plan"]);

    for asked in 0_usize.. {
        let left = std::cell::Cell::new(asked);
        let go_on = || left.replace(left.get().saturating_sub(1)) > 0;
        if store.put_back(&backup, at(5), &go_on).unwrap().is_some() {
            assert!(asked > 1, "it was given up before its end");
            break;
        }
        assert_eq!(
            found(&store, "strategy"),
            ["care-plan"],
            "given up after {asked}"
        );
    }
    assert!(found(&store, "strategy").is_empty());
    assert_eq!(found(&store, "plan"), ["care-plan"]);
}

#[test]
fn the_words_found_are_marked_in_title_and_excerpt() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    advice().fill(&mut store, 1);
    let hits = store.search("contact", 20).unwrap();
    assert_eq!(hits[0].title.text, "Contact with a child in care");
    assert_eq!(hits[0].title.marks, [Span::new(0, 7)]);
    let excerpt = &hits[0].excerpt;
    assert_eq!(
        excerpt.text,
        "The council must allow you reasonable contact with your child."
    );
    let words: Vec<_> = excerpt
        .marks
        .iter()
        .map(|span| span.of(&excerpt.text))
        .collect();
    assert_eq!(words, [Some("contact")]);
}

#[test]
fn settings_keep_their_shape() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    assert_eq!(store.setting::<f32>("scale").unwrap(), None);
    store.set_setting("scale", &1.25).unwrap();
    store.set_setting("scale", &1.5).unwrap();
    drop(store);
    let store = open(&folder);
    assert_eq!(store.setting("scale").unwrap(), Some(1.5));
    let error = store.setting::<Vec<String>>("scale").unwrap_err();
    assert!(error.message().contains("“scale”"), "{error}");
}

#[test]
fn a_setting_is_seen_at_a_glance_and_nothing_is_made_for_it() {
    let folder = tempdir().unwrap();
    let glance = || LibraryStore::glance::<f32>(folder.path(), "scale");
    assert_eq!(glance().unwrap(), None);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    let mut store = open(&folder);
    assert_eq!(glance().unwrap(), None);
    store.set_setting("scale", &1.25).unwrap();
    // Beside an open window and after it.
    assert_eq!(glance().unwrap(), Some(1.25));
    drop(store);
    assert_eq!(glance().unwrap(), Some(1.25));
    std::fs::write(folder.path().join(SCHEMA.file), "no database").unwrap();
    assert!(glance().is_err());
}

#[test]
fn a_holder_is_named_as_a_person_would_say_it() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    assert_eq!(store.holder().unwrap(), None);
    for since in [
        "2026-11-22T14:05:09+00:00[Europe/London]",
        "2026-11-22T14:05:09Z[Etc/Unknown]",
    ] {
        let holder = Holder {
            process: Process {
                id: 412,
                host: "desk-3".to_owned(),
            },
            since: since.parse().unwrap(),
        };
        store.set_holder(&holder).unwrap();
        assert_eq!(store.holder().unwrap(), Some(holder.clone()));
        assert_eq!(
            holder.to_string(),
            "another Replywright window (process 412 on desk-3, since 14:05 on 22 November)"
        );
    }
}

#[test]
fn two_can_have_the_library_open_and_see_each_others_changes() {
    let folder = tempdir().unwrap();
    let mut window = open(&folder);
    let command = open(&folder);
    advice().fill(&mut window, 1);
    assert_eq!(command.files().unwrap().len(), 4);
    assert_eq!(found(&command, "visits"), ["contact-in-care"]);
}

#[test]
fn search_takes_whatever_is_typed() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    advice().fill(&mut store, 1);
    let words = prop_oneof![
        Just("contact".to_owned()),
        "(AND|OR|NOT|NEAR)",
        "[\"'*()^:{}+.-]{1,4}",
        "\\PC{0,6}",
        ".{0,6}",
    ];
    let typed = prop::collection::vec(words, 0..16).prop_map(|words| words.join(" "));
    proptest!(seeded(256), |(typed in typed)| {
        for hit in store.search(&typed, 5).unwrap() {
            for text in [hit.title, hit.excerpt] {
                for mark in text.marks {
                    prop_assert!(mark.of(&text.text).is_some());
                }
            }
        }
    });
}
