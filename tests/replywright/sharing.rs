//! The library shared by commands: two desks, a folder between them, and packs made to do harm.

use crate::commands::Desk;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const IRO: &str = "guidance/iro-role.md";
const WORDS: &str = "The IRO does not act for parents.";

fn reword(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).expect("the file is there");
    assert!(text.contains(from), "{text}");
    fs::write(file, text.replace(from, to)).expect("the file is written");
}

fn effects(json: &Value) -> Vec<(&str, &str)> {
    let changes = json["changes"].as_array().expect("changes");
    changes
        .iter()
        .map(|change| {
            (
                change["id"].as_str().expect("an id"),
                change["effect"].as_str().expect("an effect"),
            )
        })
        .collect()
}

#[test]
fn what_one_desk_publishes_another_takes_in_and_a_conflict_changes_nothing() {
    let (ann, ben) = (Desk::new(), Desk::new());
    let team = ann.path("team");
    let team_name = team.display().to_string();
    let export = ann.run(&["library", "export", &team_name, "--json"]);
    assert_eq!(export.code, 0, "{export:?}");
    let written = export.json()["written"].as_array().expect("a list").len();
    assert!(written > 900, "{written}");
    let again = ann.run(&["library", "export", &team_name, "--json"]).json();
    assert_eq!(
        again["written"],
        json!([]),
        "what is there is not written again"
    );

    // Somebody changes the folder by hand, as in a Git checkout.
    reword(&team.join(IRO), WORDS, "The IRO never acts for parents.");
    let dry = ben.run(&["library", "import", &team_name, "--dry-run", "--json"]);
    assert_eq!(dry.code, 0, "{dry:?}");
    assert_eq!(effects(&dry.json()), [("iro-role", "changed")]);
    assert_eq!(dry.json()["applied"], false);
    let shown = ben.run(&["library", "show", "iro-role"]);
    assert!(shown.out.contains(WORDS), "a dry run changes nothing");

    let import = ben.run(&["library", "import", &team_name]);
    assert_eq!(import.code, 0, "{import:?}");
    let history = ben.run(&["library", "history", IRO, "--json"]).json();
    let revisions = &history["entries"][0]["revisions"];
    assert_eq!(revisions.as_array().expect("a list").len(), 2);
    assert_eq!(revisions[0]["number"], 2);
    assert_eq!(revisions[0]["author"], "somebody, through team");
    let diff = ben.run(&["library", "diff", IRO]);
    assert!(
        diff.out.contains("[-does not act-]{+never acts+}"),
        "{}",
        diff.out
    );

    // Ann takes in another wording of the same paragraph from one file; then the folder clashes with it.
    let pack = ann.path("pack.json");
    let pack_name = pack.display().to_string();
    assert_eq!(ann.run(&["library", "export", &pack_name]).code, 0);
    assert!(
        fs::read_to_string(&pack)
            .expect("a file")
            .starts_with("{\"format\": 1, \"name\": ")
    );
    reword(&pack, WORDS, "The IRO acts for the child.");
    assert_eq!(ann.run(&["library", "import", &pack_name]).code, 0);
    let clash = ann.run(&["library", "import", &team_name, "--json"]);
    assert_eq!(clash.code, 2, "{clash:?}");
    assert!(clash.err.contains("iro-role"), "{}", clash.err);
    let json = clash.json();
    assert_eq!(json["conflicts"], json!(["iro-role"]));
    let clashes = json["changes"][0]["clashes"].as_array().expect("a list");
    assert_eq!(clashes.len(), 1);
    for side in ["base", "ours", "theirs"] {
        assert!(clashes[0][side].is_string(), "{side}");
    }
    let shown = ann.run(&["library", "show", "iro-role"]);
    assert!(shown.out.contains("acts for the child"), "{}", shown.out);
    let unseen = ann.run(&["library", "export", &team_name]);
    assert!(unseen.refused().contains("iro-role"), "{unseen:?}");
}

#[test]
fn words_that_may_tell_of_a_case_are_listed_and_published_once_they_are_cleared() {
    let desk = Desk::new();
    let table = desk.path("old.csv");
    let words = "Mrs Thornbury at Larkfield House answers on Mondays; ask her for the form and keep a copy of it.";
    fs::write(&table, format!("text\n\"{words}\"\n")).expect("written");
    assert_eq!(
        desk.run(&["library", "import", &table.display().to_string()])
            .code,
        0
    );
    let team = desk.path("team").display().to_string();
    let held = desk.run(&["library", "export", &team, "--json"]);
    assert_eq!(held.code, 2, "{held:?}");
    let json = held.json();
    assert_eq!(json["written"], json!([]));
    let clear = json["clear"].as_array().expect("a list");
    assert!(!clear.is_empty(), "{json}");
    let mut arguments = vec!["library", "export", &team, "--json"];
    for trace in clear {
        assert!(
            trace["entry"]
                .as_str()
                .expect("an entry")
                .starts_with("guidance/")
        );
        let text = trace["words"].as_str().expect("words");
        assert!(words.contains(text), "{text}");
        arguments.extend(["--clear", text]);
    }
    let done = desk.run(&arguments);
    assert_eq!(done.code, 0, "{done:?}");
    assert_eq!(done.json()["clear"], json!([]));
}

#[test]
fn uses_are_counted_and_none_are_invented() {
    let desk = Desk::new();
    let usage = desk.run(&["library", "usage", "--json"]);
    assert_eq!(usage.code, 0, "{usage:?}");
    let json = usage.json();
    assert_eq!(json["passages"], json!([]));
    assert!(json["never_used"].as_array().expect("a list").len() > 600);
}

#[test]
fn a_pack_that_cannot_be_used_is_refused_in_one_line_and_changes_nothing() {
    let desk = Desk::new();
    let file = |name: &str, text: &str| {
        let path = desk.path(name);
        fs::write(&path, text).expect("the file is written");
        path.display().to_string()
    };
    let empty = desk.path("empty");
    fs::create_dir(&empty).expect("a folder");
    for pack in [
        "/no/such/folder".to_owned(),
        empty.display().to_string(),
        file("deep.json", &"[".repeat(100_000)),
        file("newer.json", r#"{"format": 2, "name": "x"}"#),
        file("other.json", r#"{"songs": []}"#),
        file("broken.json", "{\"format\": 1, \"name\": \"\0"),
    ] {
        let ran = desk.run(&["library", "import", &pack]);
        let why = ran.refused();
        assert!(!why.contains("post"), "a pack is no post: {why}");
    }
    let history = desk
        .run(&["library", "history", "house.toml", "--json"])
        .json();
    let revisions = history["entries"][0]["revisions"].as_array();
    assert_eq!(revisions.expect("a list").len(), 1);
}
