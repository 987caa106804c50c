//! Small packs for the tests of this room, and what loading and rendering make of them.

use super::{Context, PackFile, Passage, load, render};

pub(super) const HOUSE: &str = r#"name = "Test"
[persona]
name = "Alex"
role = "online adviser"
organisation = "the charity"
[forum]
name = "the forum"
[letter]
order = ["salutation", "advice", "sign-off"]
required = ["advice"]
"#;

pub(super) const ISSUE: &str =
    "+++\ntitle = \"Contact\"\ngroup = \"Care\"\n[signs]\nstrong = [\"contact\"]\n+++\nTick it.\n";
pub(super) const SIGNPOST: &str = "+++\nname = \"Helpers\"\nphone = \"0800 000 000\"\nweb = \"https://example.org/help\"\nconfidence = \"confirmed\"\n+++\nHelps.\n";
pub(super) const SOURCE: &str = "+++\ntitle = \"An Act\"\n+++\n";

pub(super) fn guidance(front: &str, body: &str) -> String {
    format!(
        "+++\ntitle = \"T\"\npart = \"advice\"\nstatus = \"starter\"\nconfidence = \"confirmed\"\n{front}+++\n{body}\n"
    )
}

/// A pack with one entry of each kind beside the snippet `s`.
pub(super) fn pack(snippet: &str) -> Vec<PackFile> {
    vec![
        PackFile::new("house.toml", HOUSE),
        PackFile::new("issues/contact.md", ISSUE),
        PackFile::new("signposts/helpers.md", SIGNPOST),
        PackFile::new("sources/act.md", SOURCE),
        PackFile::new("guidance/s.md", snippet),
    ]
}

#[track_caller]
pub(super) fn rendered(body: &str, context: &Context) -> Passage {
    let loaded = load(&pack(&guidance("", body))).expect("the house is sound");
    assert_eq!(loaded.problems, []);
    let passage = render(&loaded.library.snippets["s"], context, &loaded.library)
        .expect("the passage renders");
    assert_eq!(passage.check(), Ok(()));
    passage
}

pub(super) fn named(poster: &str) -> Context {
    Context {
        poster: Some(poster.to_owned()),
        ..Context::bare()
    }
}

#[track_caller]
pub(super) fn problems(snippet: &str) -> Vec<(String, usize, String)> {
    load(&pack(snippet))
        .expect("the house is sound")
        .problems
        .into_iter()
        .map(|problem| (problem.file, problem.line, problem.message))
        .collect()
}

/// The body of a snippet begins on line 7 of its file.
#[track_caller]
pub(super) fn one_problem(snippet: &str, line: usize, words: &str) {
    let found = problems(snippet);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        (found[0].0.as_str(), found[0].1),
        ("guidance/s.md", line),
        "{found:?}"
    );
    assert!(found[0].2.contains(words), "{found:?}");
}
