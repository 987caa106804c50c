//! Standard paragraphs from elsewhere, taken in by command: a trial run first, then drafts in one step, and no harm.

use crate::commands::Desk;
use serde_json::{Value, json};
use std::fs;

const TABLE: &str = "Shortcut;Macro;Tags;Colour\r\n\
    Bus passes;\"Some councils help with the fare when contact is far away. Ask the social worker how to claim it.\";fares, travel;red\r\n\
    Nothing;;;\r\n\
    Copy;\"Some councils help with the fare when contact is far away. Ask the social worker how to claim it.\";;\r\n";

fn write(desk: &Desk, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = desk.path(name);
    fs::write(&path, bytes).expect("the file is written");
    path.display().to_string()
}

fn effects(json: &Value) -> Vec<(u64, &str)> {
    let changes = json["changes"].as_array().expect("changes");
    changes
        .iter()
        .map(|change| (change["at"].as_u64(), change["effect"].as_str()))
        .map(|(at, effect)| (at.expect("a place"), effect.expect("an effect")))
        .collect()
}

#[test]
fn a_table_is_tried_and_then_becomes_drafts_once() {
    let desk = Desk::new();
    let table = write(&desk, "old.csv", TABLE);
    let dry = desk.run(&["library", "import", &table, "--dry-run", "--json"]);
    assert_eq!(dry.code, 0, "{dry:?}");
    let json = dry.json();
    assert_eq!(
        (&json["applied"], &json["added"]),
        (&json!(false), &json!(0))
    );
    assert_eq!(effects(&json), [(2, "new"), (4, "the-same")]);
    assert_eq!(json["skipped"][0]["at"], 3);
    assert_eq!(json["columns"][3]["taken_for"], Value::Null);
    let said = desk.run(&["library", "import", &table, "--dry-run"]).out;
    for words in [
        "row 2: Bus passes",
        "row 3: it has no words",
        "The same words stand in row 2",
        "column “Colour” is left out",
        "1 draft would be added, 1 there already, 1 skipped",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(!desk.run(&["library", "list"]).out.contains("bus-passes"));

    let done = desk.run(&["library", "import", &table, "--json"]);
    assert_eq!(done.json()["added"], 1, "{done:?}");
    let shown = desk.run(&["library", "show", "bus-passes", "--json"]);
    assert!(shown.out.contains("draft"), "{shown:?}");
    let history = desk
        .run(&["library", "history", "bus-passes", "--json"])
        .json();
    let revision = &history["entries"][0]["revisions"][0];
    assert_eq!(revision["reason"], "Imported from a table");

    let again = desk.run(&["library", "import", &table, "--json"]).json();
    assert_eq!(
        (&again["applied"], &again["added"]),
        (&json!(false), &json!(0))
    );
}

#[test]
fn lists_of_other_programs_and_old_documents_are_told_by_their_form() {
    let desk = Desk::new();
    let list = write(
        &desk,
        "macros.json",
        r#"{"macros": [{"name": "Fares", "body": "Ask the council to pay the fare when contact is a long way from home."}, 7]}"#,
    );
    let json = desk.run(&["library", "import", &list, "--json"]).json();
    assert_eq!(
        (&json["added"], &json["skipped"][0]["at"]),
        (&json!(1), &json!(2))
    );

    // As an old program on Windows writes it.
    let mut old = b"What is a review?\r\n\r\nThe council\x92s plan for a child in care is looked at again at a review, and parents are asked.\r\n\r\n".to_vec();
    old.extend_from_slice(b"Empty heading here\r\n----\r\n\r\n");
    let document = write(&desk, "old.TXT", old);
    let json = desk.run(&["library", "import", &document, "--json"]).json();
    assert_eq!(json["changes"][0]["title"], "What is a review?");
    assert_eq!(json["skipped"][0]["at"], 5);
    let shown = desk.run(&["library", "show", "what-is-a-review"]);
    assert!(shown.out.contains("The council’s plan"), "{shown:?}");
}

#[test]
fn what_holds_no_passages_is_refused_in_one_line_and_changes_nothing() {
    let desk = Desk::new();
    let before = desk.run(&["library", "list"]).out;
    let deep = "[".repeat(100_000);
    let many = "a\n".repeat(30_000);
    for (name, bytes, why) in [
        ("empty.csv", b"".to_vec(), "empty"),
        ("songs.csv", b"artist,song\na,b\n".to_vec(), "songs.csv"),
        ("deep.json", deep.into_bytes(), "deep.json"),
        (
            "other.json",
            br#"{"songs": []}"#.to_vec(),
            "no list of passages",
        ),
        (
            "picture.txt",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(),
            "picture.txt",
        ),
        ("many.csv", format!("text\n{many}").into_bytes(), "20000"),
        ("large.txt", vec![b'x'; 9 << 20], "8 MB"),
    ] {
        let path = write(&desk, name, bytes);
        let ran = desk.run(&["library", "import", &path]);
        let said = ran.refused();
        assert!(said.contains(why), "{name}: {said}");
        assert!(!said.contains("post"), "a table is no post: {said}");
    }
    assert_eq!(desk.run(&["library", "list"]).out, before);
}
