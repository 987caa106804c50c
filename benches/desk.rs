//! What the budgets of the desk are measured by: a paste, a keystroke, a search, and loading the library.
//!
//! Each is measured with the starter library and with one grown to 10,000 passages. Run it with `cargo bench`.

#![expect(clippy::expect_used, reason = "a benchmark fails by panicking")]

use divan::{Bencher, black_box};
use jiff::Zoned;
use replywright::intake::{self, Copied};
use replywright::library::{self, Library, PackFile};
use replywright::reply::{Draft, edit};
use replywright::store::LibraryStore;
use replywright::text::Spelling;
use replywright::workbench::{Action, Answering, Desk, Settings, Step, Workbench, board};
use std::fmt;
use std::sync::{LazyLock, OnceLock};
use std::time::Instant;
use tempfile::TempDir;

/// How many passages the grown library has.
const GROWN: usize = 10_000;

/// How long a pasted post is, in bytes.
const POST_BYTES: usize = 10_000;

/// How long a letter is that is being typed in, in words.
const LETTER_WORDS: usize = 900;

/// How many signs the checklist has at the least, which the budget of a paste is for.
const SIGNS: usize = 300;

/// How many hits the passage search shows.
const HITS: usize = 12;

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

/// A library of one size or the other.
#[derive(Clone, Copy)]
enum Size {
    Starter,
    Grown,
}

const SIZES: [Size; 2] = [Size::Starter, Size::Grown];

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Starter => "starter library",
            Self::Grown => "10,000 passages",
        })
    }
}

impl Size {
    fn pack(self) -> &'static [PackFile] {
        static STARTER: OnceLock<Vec<PackFile>> = OnceLock::new();
        static GROWN: OnceLock<Vec<PackFile>> = OnceLock::new();
        match self {
            Self::Starter => STARTER.get_or_init(library::built_in),
            Self::Grown => GROWN.get_or_init(|| grown(library::built_in())),
        }
    }

    fn library(self) -> &'static Library {
        static STARTER: OnceLock<Library> = OnceLock::new();
        static GROWN: OnceLock<Library> = OnceLock::new();
        let library = match self {
            Self::Starter => &STARTER,
            Self::Grown => &GROWN,
        };
        library.get_or_init(|| loaded(self.pack()))
    }
}

fn main() {
    divan::main();
}

/// A post pasted: its thread, what it is about, and a letter with the parts that need no tick.
#[divan::bench(args = SIZES)]
fn paste_to_draft(bencher: Bencher<'_, '_>, size: Size) {
    let (post, desk) = (post("quillfeather"), desk(size));
    bencher.bench_local(|| started(black_box(&post), desk));
}

/// A post pasted and its strong suggestions ticked, as the `draft` command does it.
#[divan::bench(args = SIZES)]
fn paste_to_full_letter(bencher: Bencher<'_, '_>, size: Size) {
    let (post, desk) = (post("quillfeather"), desk(size));
    bencher.bench_local(|| {
        let mut work = started(black_box(&post), desk);
        let strong = work.strong_suggestions().into_iter().collect();
        work.set_ticks(strong, desk);
        work
    });
}

/// A post pasted at the desk, the case on the disk included.
#[divan::bench]
fn paste_at_the_desk(bencher: Bencher<'_, '_>) {
    let (_folder, mut bench) = workbench();
    let mut number = 0;
    bencher
        .with_inputs(|| {
            number += 1;
            post(&format!("quillfeather{number}"))
        })
        .bench_local_values(|post| apply(&mut bench, Action::Paste(post)));
}

/// A letter typed in, with all its checks.
#[divan::bench(args = SIZES)]
fn keystroke(bencher: Bencher<'_, '_>, size: Size) {
    let desk = desk(size);
    let mut work = long_letter(size);
    bencher.bench_local(|| {
        let draft = typed(&work.draft);
        work.set_draft(draft, desk)
    });
}

/// The same through the one door for change, undo and autosave included.
#[divan::bench]
fn keystroke_at_the_desk(bencher: Bencher<'_, '_>) {
    let (_folder, mut bench) = workbench();
    apply(&mut bench, Action::Paste(post("quillfeather")));
    for issue in long_letter(Size::Starter).ticks {
        apply(
            &mut bench,
            Action::SetTick {
                issue,
                ticked: true,
            },
        );
    }
    bench.finish_checking();
    bencher.bench_local(|| {
        let open = bench.open_case_ref().expect("a case is open");
        let action = Action::EditLetter {
            draft: typed(&open.work.draft),
            step: Step::Typing,
            continues: true,
        };
        apply(&mut bench, action);
    });
}

/// A passage searched for by words that are still being typed.
#[divan::bench(args = ["c", "co", "contact", "contact in ca", "child protection conf", "what the social worker", "iro"])]
fn search_10_000(bencher: Bencher<'_, '_>, words: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = LibraryStore::open(folder.path(), now().timestamp()).expect("it opens");
    store
        .fill(Size::Grown.pack(), Size::Grown.library(), now().timestamp())
        .expect("it is filled");
    bencher.bench_local(|| {
        store
            .search(black_box(words), HITS)
            .expect("it is searched")
    });
}

/// A pack read and its every passage tried out.
#[divan::bench(args = SIZES)]
fn load(bencher: Bencher<'_, '_>, size: Size) {
    let pack = size.pack();
    bencher.bench_local(|| loaded(black_box(pack)));
}

/// The data folder opened a second time, as at every start but the first.
#[divan::bench]
fn open_the_desk(bencher: Bencher<'_, '_>) {
    let (folder, bench) = workbench();
    drop(bench);
    bencher.bench_local(|| opened(&folder));
}

fn now() -> Zoned {
    "2026-11-23T09:00:00+00:00[UTC]".parse().expect("a time")
}

fn desk(size: Size) -> Desk<'static> {
    static SETTINGS: LazyLock<Settings> = LazyLock::new(Settings::default);
    static SPELLING: LazyLock<Spelling> = LazyLock::new(|| Spelling::british([]));
    Desk {
        library: size.library(),
        settings: &SETTINGS,
        spelling: &SPELLING,
        today: now().date(),
        in_frames: false,
    }
}

fn started(post: &str, desk: Desk<'_>) -> Answering {
    let board = board(&desk.library.house);
    let thread = intake::read(&Copied::pasted(post), &board, None).expect("it is a post");
    Answering::start(thread, desk)
}

fn post(author: &str) -> String {
    let mut post = format!(
        "Nobody tells {author} anything\n\nPost by {author} » Fri Nov 20, 2026 9:30 am\n\n"
    );
    for paragraph in PARAGRAPHS.iter().cycle() {
        if post.len() >= POST_BYTES {
            break;
        }
        post.push_str(paragraph);
        post.push_str("\n\n");
    }
    post
}

/// A letter long enough, by as many ticks as that takes.
fn long_letter(size: Size) -> Answering {
    let desk = desk(size);
    let mut work = started(&post("quillfeather"), desk);
    for issue in desk.library.checklist() {
        if work.draft.words() >= LETTER_WORDS {
            break;
        }
        let mut ticks = work.ticks.clone();
        ticks.insert(issue.id.clone());
        work.set_ticks(ticks, desk);
    }
    assert!(
        work.draft.words() >= LETTER_WORDS,
        "the letter is long enough"
    );
    work
}

/// The letter with one more letter in the middle, or one less, so that it stays as long as it is.
fn typed(draft: &Draft) -> Draft {
    let mut draft = draft.clone();
    let text = draft.text();
    let at = text.floor_char_boundary(text.len() / 2);
    match text.find("qq") {
        Some(typed) => {
            edit::delete(&mut draft, replywright::text::Span::new(typed, typed + 2));
        }
        None => {
            edit::insert(&mut draft, at, "qq");
        }
    }
    draft
}

fn loaded(pack: &[PackFile]) -> Library {
    let loaded = library::load(pack).expect("the house is sound");
    assert!(loaded.problems.is_empty(), "{:?}", loaded.problems.first());
    let signs = loaded.library.issues.values();
    assert!(signs.map(|issue| issue.signs.len()).sum::<usize>() >= SIGNS);
    loaded.library
}

/// The pack with copies of its passages, each of them offered, so that letters keep their length.
fn grown(mut pack: Vec<PackFile>) -> Vec<PackFile> {
    let passages: Vec<PackFile> = pack
        .iter()
        .filter(|file| file.path.starts_with("guidance/"))
        .cloned()
        .collect();
    let copies = passages.iter().cycle().take(GROWN - passages.len());
    for (number, passage) in copies.enumerate() {
        let path = passage.path.replace(".md", &format!("-{number}.md"));
        pack.push(PackFile::new(path, offered(&passage.text, number)));
    }
    pack
}

fn offered(text: &str, number: usize) -> String {
    let lines = text.lines().filter(|line| !line.starts_with("offered = "));
    let mut copy = String::new();
    for line in lines {
        match line.strip_prefix("title = \"") {
            Some(title) => {
                copy.push_str(&format!(
                    "offered = true\ntitle = \"Variant {number}: {title}\n"
                ));
            }
            None => {
                copy.push_str(line);
                copy.push('\n');
            }
        }
    }
    copy
}

fn workbench() -> (TempDir, Workbench) {
    let folder = tempfile::tempdir().expect("a folder");
    let bench = opened(&folder);
    (folder, bench)
}

fn opened(folder: &TempDir) -> Workbench {
    Workbench::open(Some(folder.path()), now(), || {}).expect("the desk opens")
}

fn apply(bench: &mut Workbench, action: Action) {
    bench.apply(action, Instant::now()).expect("it is done");
}
