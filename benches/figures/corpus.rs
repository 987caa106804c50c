//! Invented posts and large libraries to measure on.

use jiff::Zoned;
use replywright::cli::{self, Command, Exit, LibraryCommand};
use replywright::intake::{self, Copied};
use replywright::library::{self, Library, PackFile};
use replywright::platform;
use replywright::store::{CaseStore, Holder, LibraryStore, NewCase, Urgency};
use replywright::text::Spelling;
use replywright::workbench::{Action, Answering, Desk, Settings, Workbench, board};
use std::path::Path;
use std::time::Instant;
use tempfile::TempDir;

/// What an invented parent writes, over and over until the post is long enough.
const PARAGRAPHS: [&str; 6] = [
    "Hi, first time on here so sorry if this is long. My son is 7 and my daughter is 3 and they have been with foster \
     carers since June. I signed a section 20 because I was told it would only be for the weekend, and now the social \
     worker says there is going to be a care order.",
    "Contact is one hour a week in a centre an hour and a half away on two buses. It gets cancelled when the worker is \
     off sick and nobody makes the time up. My son asks me when he can come home and I am not allowed to answer him.",
    "The IRO came once, stayed ten minutes and said she would ring me before the next review. She has not rung. The \
     minutes of the last review came six weeks late and half of what I said is not in them. Who do I complain to?",
    "There was a child protection conference before all this and the plan said I had to do a parenting course. I did \
     it, I have the certificate, and they still say I have not engaged. Their dad lives with his mum and he has never \
     done a single thing they asked, but he gets asked about everything because he is on the birth certificate.",
    "I have a solicitor but she never rings back and I do not know whether I still get legal aid now that I work part \
     time. Can I change to another one in the middle of it? The hearing is on the 14th of January.",
    "My sister has offered to have both of them and they said a viability assessment takes twelve weeks. Is that right? \
     I just want to know what happens next and what I can do about it, because nobody tells me anything.",
];

/// A post of about so many bytes, by somebody of this name.
pub(crate) fn post(author: &str, bytes: usize) -> String {
    let mut post = format!(
        "Nobody tells {author} anything\n\nPost by {author} » Fri Nov 20, 2026 9:30 am\n\n"
    );
    for paragraph in PARAGRAPHS.iter().cycle() {
        if post.len() >= bytes {
            break;
        }
        post.push_str(paragraph);
        post.push_str("\n\n");
    }
    post
}

pub(crate) fn now() -> Zoned {
    "2026-11-23T09:00:00+00:00[UTC]".parse().expect("a time")
}

/// The starter library with further passages, so many in all; each is made of sentences of the starter's, drawn anew, so
/// that words are as frequent as in advice. Each is offered, so that letters keep their length.
pub(crate) fn pack(passages: usize) -> Vec<PackFile> {
    let mut pack = library::built_in();
    let has = pack.iter().filter(|file| is_passage(file)).count();
    let sentences = sentences(&pack);
    let mut draw = Draw(7);
    for number in has..passages {
        let title = draw.from(&sentences).trim_end_matches('.');
        let body: Vec<&str> = (0..6).map(|_| draw.from(&sentences)).collect();
        let text = format!(
            "+++\ntitle = {}\npart = \"advice\"\nissues = [\"contact-in-care\"]\noffered = true\nstatus = \"starter\"\n\
             confidence = \"confirmed\"\nreviewed = 2026-11-22\nreview_by = 2027-05-22\n+++\n{}\n",
            serde_json::to_string(&format!("{number}: {title}")).expect("a string"),
            body.join(" "),
        );
        pack.push(PackFile::new(format!("guidance/drawn-{number}.md"), text));
    }
    pack
}

/// The library those files are.
pub(crate) fn loaded(pack: &[PackFile]) -> Library {
    let loaded = library::load(pack).expect("the house is sound");
    assert!(loaded.problems.is_empty(), "{:?}", loaded.problems.first());
    loaded.library
}

/// Plain sentences of the pack's passages, without gaps, links or items of lists.
fn sentences(pack: &[PackFile]) -> Vec<String> {
    pack.iter()
        .filter(|file| is_passage(file))
        .filter_map(|file| file.text.split("+++\n").nth(2))
        .flat_map(|body| body.split("\n\n"))
        .filter(|paragraph| !paragraph.contains(['{', '[', '*', '#', '\n', '"', '<', '|', '_']))
        .filter(|paragraph| !paragraph.starts_with(['-', '+', ' ']))
        .flat_map(|paragraph| paragraph.split_inclusive(". "))
        .map(|sentence| sentence.trim().to_owned())
        .filter(|sentence| sentence.ends_with('.') && sentence.len() > 20)
        .collect()
}

fn is_passage(file: &PackFile) -> bool {
    file.path.starts_with("guidance/")
}

/// Draws that look random and are the same in each run.
pub(crate) struct Draw(pub(crate) u64);

impl Draw {
    fn from<'a>(&mut self, all: &'a [String]) -> &'a str {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let at = usize::try_from(self.0 >> 33).expect("31 bits") % all.len();
        all.get(at).expect("it is within")
    }
}

/// Opens the desk of a data folder.
pub(crate) fn desk(folder: &Path) -> Workbench {
    Workbench::open(Some(folder), now(), || {}).expect("the desk opens")
}

pub(crate) fn apply(bench: &mut Workbench, action: Action) {
    bench.apply(action, Instant::now()).expect("it is done");
}

/// A data folder with so many cases, and a library of so many passages; the starter library alone for none.
pub(crate) fn large_folder(cases: usize, passages: usize) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path();
    drop(desk(path));
    if passages > 0 {
        import(path, &pack(passages));
    }
    add_cases(path, cases);
    folder
}

fn import(data: &Path, pack: &[PackFile]) {
    let file = data.with_extension("json");
    let text = library::to_json(pack).expect("the pack is sound");
    std::fs::write(&file, text).expect("it is written");
    let command = Command::Library {
        command: LibraryCommand::Import {
            from: file.clone(),
            dry_run: false,
            json: true,
        },
    };
    let (mut out, mut notes) = (Vec::new(), Vec::new());
    let exit = cli::run(&command, Some(data), &mut out, &mut notes);
    assert_eq!(exit, Exit::Done, "{}", String::from_utf8_lossy(&notes));
    std::fs::remove_file(file).expect("it is there");
}

fn add_cases(data: &Path, cases: usize) {
    let library = loaded(&library::built_in());
    let (settings, spelling) = (Settings::default(), Spelling::british([]));
    let desk = Desk {
        library: &library,
        settings: &settings,
        spelling: &spelling,
        today: now().date(),
        in_frames: false,
    };
    let thread = intake::read(
        &Copied::pasted(&post("quillfeather", 3_000)),
        &board(&library.house),
        None,
    );
    let work = Answering::start(thread.expect("it is a post"), desk);
    let mut kept = LibraryStore::open(data, now().timestamp()).expect("it opens");
    let holder = Holder {
        process: platform::this_process(),
        since: now(),
    };
    let mut store = CaseStore::open(data, &mut kept, &holder).expect("it opens");
    for number in 0..cases {
        let mut thread = work.thread.clone();
        for post in &mut thread.posts {
            post.author = Some(format!("quillfeather{number}"));
            post.body.push_str(&format!(" This is number {number}."));
        }
        let case = NewCase {
            thread,
            ticks: work.ticks.clone(),
            draft: work.draft.clone(),
            urgency: Urgency::default(),
        };
        store.create(&case, now().timestamp()).expect("it is kept");
    }
}
