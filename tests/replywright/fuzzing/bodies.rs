//! What is done with any bytes at all, one function for each way in: it must come to its end, and what it gives be sound.
//!
//! The targets under `tests/fuzz/` and the seeded run in `fuzzing` share these.

use replywright::intake::{self, Board, Copied};
use replywright::library::{self, Context, Library, PackFile, Proposal, importing};
use replywright::output::{Form, OpenGaps, read_back, read_form, render};
use replywright::platform::unseal;
use replywright::reply::Parcel;
use replywright::store::LibraryStore;
use std::collections::BTreeSet;
use std::sync::{Mutex, OnceLock};
use tempfile::TempDir;

/// What parts the files of a pack that stands in one text.
const PARTING: &str = "\n=====\n";

/// A house style that any pack can be tried under.
const HOUSE: &str = "name = \"Test\"\n[persona]\nname = \"Robin\"\nrole = \"adviser\"\norganisation = \"the charity\"\n\
                         [forum]\nname = \"the forum\"\n[letter]\norder = [\"advice\"]\nrequired = [\"advice\"]\n";

/// A function that takes any bytes.
pub(crate) type Body = fn(&[u8]);

/// All of them, with their names.
pub(crate) const ALL: [(&str, Body); 7] = [
    ("intake", intake_body),
    ("templates", templates),
    ("packs", packs),
    ("imports", imports),
    ("search", search),
    ("output", output),
    ("sealed", sealed),
];

/// A small pack that all is sound of.
fn pack() -> [PackFile; 4] {
    [
        PackFile::new("house.toml", HOUSE),
        PackFile::new(
            "issues/contact.md",
            "+++\ntitle = \"Contact\"\ngroup = \"Care\"\n[signs]\nstrong = [\"contact\"]\n+++\nTick it.\n",
        ),
        PackFile::new(
            "signposts/helpers.md",
            "+++\nname = \"Helpers\"\nphone = \"0800 123 456\"\nweb = \"https://example.org\"\n\
             confidence = \"confirmed\"\n+++\nHelps.\n",
        ),
        PackFile::new(
            "guidance/contact-ask.md",
            "+++\ntitle = \"Asking for contact\"\npart = \"advice\"\nissues = [\"contact\"]\nstatus = \"draft\"\n\
             confidence = \"unchecked\"\n+++\nAsk for contact at the review; you can’t be refused it unheard.\n",
        ),
    ]
}

fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let loaded = library::load(&pack()).expect("a house style");
        assert_eq!(loaded.problems, [], "a sound pack");
        loaded.library
    })
}

/// A file to be read as a post: its first byte says what it is called.
fn intake_body(data: &[u8]) {
    let Some((kind, bytes)) = data.split_first() else {
        return;
    };
    let names = [None, Some("a.txt"), Some("a.html"), Some("a.eml")];
    let name = names[usize::from(*kind) % names.len()];
    let board = Board {
        adviser_names: vec!["Orla".to_owned()],
        adviser_marks: vec!["Helpline Adviser".to_owned()],
        forum_names: vec!["Parents’ Forum".to_owned()],
    };
    let pasted = Copied::pasted(&String::from_utf8_lossy(bytes));
    for copied in intake::decode(bytes, name).into_iter().chain([pasted]) {
        let Ok(thread) = intake::read(&copied, &board, None) else {
            continue;
        };
        assert!(!thread.posts.is_empty(), "a thread has posts");
        for post in &thread.posts {
            assert!(!post.body.contains('\r'), "lines end in LF alone");
            assert!(!post.body.contains('\0'), "no NUL is left");
        }
    }
}

/// A passage in the language of templates, in a letter about nothing and in one about something.
fn templates(data: &[u8]) {
    let body = String::from_utf8_lossy(data);
    let text = format!(
        "+++\ntitle = \"T\"\npart = \"advice\"\nstatus = \"draft\"\nconfidence = \"unchecked\"\n+++\n{body}\n"
    );
    let file = PackFile::new("guidance/tried.md", text);
    let about = Context {
        poster: Some("pebblewren".to_owned()),
        adviser: "Robin".to_owned(),
        child_age: Some(9),
        ..Context::default()
    };
    let house = PackFile::new("house.toml", HOUSE);
    let Ok(loaded) = library::load_kept(vec![house, file]) else {
        return;
    };
    for snippet in loaded.library.snippets.values() {
        for context in [&Context::default(), &about] {
            let Ok(passage) = library::render(snippet, context, library()) else {
                continue;
            };
            passage.check().expect("a sound passage");
            for form in Form::ALL {
                render(&[&passage], form, OpenGaps::DropOptional);
            }
        }
    }
}

/// A pack: one JSON file, and as many files as the text has parts.
fn packs(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    if let Ok(files) = library::from_json(&text) {
        let again = library::to_json(&files).and_then(|json| library::from_json(&json));
        if let Ok(again) = again {
            assert_eq!(again, files, "a pack that is written reads the same");
        }
        drop(library::load(&files));
    }
    let mut files = vec![PackFile::new("house.toml", HOUSE)];
    files.extend(text.split(PARTING).filter_map(|part| {
        let (path, text) = part.split_once('\n')?;
        Some(PackFile::new(path, text))
    }));
    if let Ok(loaded) = library::load(&files) {
        for snippet in loaded.library.snippets.values() {
            drop(library::render(
                snippet,
                &Context::default(),
                &loaded.library,
            ));
        }
    }
    for file in &files {
        drop(Proposal::from_file(file));
    }
}

/// Another program's passages, and what an install publishes.
fn imports(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let taken = BTreeSet::new();
    let read = [
        importing::from_csv(&text, library(), &taken),
        importing::from_export(&text, library(), &taken),
        importing::from_document(&text, library(), &taken),
    ];
    for imported in read.into_iter().flatten() {
        let mut files = vec![PackFile::new("house.toml", HOUSE)];
        files.extend(imported.files);
        drop(library::load_kept(files));
    }
    drop(library::uses_from_toml(&text, "usage/a.toml"));
    drop(library::chronicle_from_toml(&text));
}

/// Words typed into the search box.
fn search(data: &[u8]) {
    static STORE: OnceLock<(TempDir, Mutex<LibraryStore>)> = OnceLock::new();
    let (_, store) = STORE.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let at = "2026-11-28T09:00:00Z".parse().expect("a time");
        let mut store = LibraryStore::open(folder.path(), at).expect("a store");
        store.fill(&pack(), library(), at).expect("room for it");
        (folder, Mutex::new(store))
    });
    let typed = String::from_utf8_lossy(data);
    let store = store
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    let hits = store
        .search(&typed, 20)
        .expect("any words can be looked for");
    assert!(hits.len() <= 20);
}

/// A letter read back, and what it was read as written in every form.
fn output(data: &[u8]) {
    let letter = String::from_utf8_lossy(data);
    let mut read: Vec<_> = Form::ALL.map(|form| read_form(&letter, form)).into();
    read.push(read_back(&letter));
    for paragraph in read.iter().flatten() {
        paragraph.passage.check().expect("a sound passage");
        for form in Form::ALL {
            let written = render(&[&paragraph.passage], form, OpenGaps::Prompt);
            assert!(!written.contains('\0'), "no control character leaves");
            if form == Form::Html {
                let written = written.to_lowercase();
                assert!(!written.contains("<script") && !written.contains("href=\"javascript:"));
            }
        }
    }
}

/// A file for a second pair of eyes, sealed and opened.
fn sealed(data: &[u8]) {
    let opened = unseal(data, "amber kettle runs north");
    assert!(!matches!(opened, Ok(Some(_))), "nobody has sealed this");
    drop(Parcel::from_bytes(data));
}

/// The body of a name.
pub(crate) fn of(name: &str) -> Body {
    let mut bodies = ALL.into_iter();
    let body = bodies.find(|(known, _)| *known == name);
    body.expect("a body of that name").1
}
