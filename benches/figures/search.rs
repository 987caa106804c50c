//! Passages searched for by words that are still being typed.

use crate::corpus::{loaded, now, pack};
use crate::measure::{Figure, Promise, Table, Times, timed};
use replywright::library::Library;
use replywright::store::LibraryStore;
use std::hint::black_box;
use std::process::{Command, Stdio};
use std::time::Duration;

/// How many hits are shown.
const HITS: usize = 12;

/// What advisers look for; each is typed letter by letter.
const LOOKED_FOR: [&str; 8] = [
    "contact in care",
    "child protection conference",
    "what the social worker",
    "iro review",
    "legal aid",
    "section 20",
    "grandparents",
    "complain to the council",
];

/// Adds the figures.
pub(crate) fn measure(table: &mut Table) {
    for passages in [1_000, 10_000, 100_000] {
        let pack = pack(passages);
        let library = loaded(&pack);
        let folder = tempfile::tempdir().expect("a folder");
        let at = now().timestamp();
        let mut store = LibraryStore::open(folder.path(), at).expect("it opens");
        store.fill(&pack, &library, at).expect("it is filled");
        let ours = times(|words| {
            black_box(store.search(words, HITS).expect("it is searched"));
        });
        let theirs = beside(&library);
        let name = |which| format!("search as you type, {passages} passages, {which}");
        let size = Some(passages as f64 / 1_000.0);
        let median = theirs.as_ref().map(|times| ("tantivy", times.median()));
        table.add(Figure {
            name: name("half of all"),
            size,
            value: ours.median(),
            unit: " ms",
            yardstick: median,
            promise: Promise::None,
        });
        table.add(Figure {
            name: name("19 of 20"),
            size,
            value: ours.p95(),
            unit: " ms",
            yardstick: theirs.as_ref().map(|times| ("tantivy", times.p95())),
            promise: match passages {
                10_000 => Promise::Both(2.0, 4.0),
                100_000 => Promise::AtMost(16.0),
                _ => Promise::AtMost(4.0),
            },
        });
    }
}

/// What is searched for: each beginning of each search, some times over.
fn searches() -> Vec<&'static str> {
    let beginnings = LOOKED_FOR
        .iter()
        .flat_map(|words| (1..=words.len()).filter_map(|end| words.get(..end)));
    let once: Vec<&str> = beginnings.collect();
    once.repeat(5)
}

fn times(mut search: impl FnMut(&str)) -> Times {
    let searches = searches();
    for words in &searches {
        search(words);
    }
    Times::gathered(searches.iter().map(|words| timed(|| search(words))))
}

/// How long a search engine takes over the same texts, held in memory; none, said on standard error, where it cannot be
/// built.
fn beside(library: &Library) -> Option<Times> {
    let snippets = library.snippets.values();
    let texts: Vec<String> = snippets
        .map(|it| format!("{}\n{}\n{}", it.title, it.keywords.join(" "), it.body))
        .collect();
    let asked = serde_json::json!({"hits": HITS, "texts": texts, "searches": searches()});
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("asked.json");
    std::fs::write(&file, asked.to_string()).expect("it is written");
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--release", "--manifest-path"])
        .arg(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/benches/tantivy/Cargo.toml"
        ))
        .arg("--target-dir")
        .arg(concat!(env!("CARGO_TARGET_TMPDIR"), "/tantivy"))
        .arg("--")
        .arg(&file)
        .stderr(Stdio::inherit())
        .output()
        .ok()?;
    let said = String::from_utf8(output.stdout).ok()?;
    let times: Vec<Duration> = said
        .lines()
        .filter_map(|line| Some(Duration::from_nanos(line.parse().ok()?)))
        .collect();
    (!times.is_empty()).then(|| Times::gathered(times.into_iter()))
}
