//! The passphrase of the cases by command: set, given, changed, taken off.

use crate::commands::Desk;
use std::fs;

const PASSPHRASE: &str = "amber kettle runs north";

/// A data folder with encrypted cases, the file of their passphrase, and the recovery key.
fn encrypted() -> (Desk, String, String) {
    let desk = Desk::new();
    assert_eq!(desk.run(&["library", "list", "issues"]).code, 0);
    let file = desk.file("words.txt", format!("{PASSPHRASE}\n").as_bytes());
    let file = file.to_string_lossy().into_owned();
    let on = desk.run(&["passphrase", "on", "--json", "--passphrase-file", &file]);
    assert_eq!(on.code, 0, "{on:?}");
    let key = on.json()["recovery_key"]
        .as_str()
        .expect("a key")
        .to_owned();
    (desk, file, key)
}

#[test]
fn the_commands_that_need_the_cases_say_so_and_take_the_passphrase_from_a_file_or_standard_input() {
    let (desk, file, key) = encrypted();
    for command in [
        &["backup"][..],
        &["doctor"],
        &["find", "mossycup"],
        &["forget", "mossycup"],
    ] {
        let refused = desk.run(command);
        assert_eq!(refused.code, 2, "{refused:?}");
        assert!(
            refused.err.contains("without the passphrase"),
            "{refused:?}"
        );
        assert_eq!(refused.err.lines().count(), 1, "{refused:?}");
    }
    let backed_up = desk.run(&["backup", "--passphrase-file", &file]);
    assert_eq!(backed_up.code, 0, "{backed_up:?}");
    let key_file = desk.file("key.txt", key.to_uppercase().as_bytes());
    let key_file = key_file.to_string_lossy();
    let examined = desk.run(&["doctor", "--passphrase-file", &key_file]);
    assert_eq!(examined.code, 0, "{examined:?}");
    let listed = desk.run(&["restore", "--json"]).json();
    let cases = listed["backups"].as_array().expect("a list").iter();
    let mut cases = cases.filter(|it| it["of"] == "cases.db");
    assert!(cases.all(|it| it["verified"] == false), "it was not given");
    let put_back = desk.run(&["restore", "latest", "--passphrase-file", &file]);
    assert_eq!(put_back.code, 0, "{put_back:?}");
    let wrong = desk.file("wrong.txt", b"amber kettle runs south");
    let wrong = desk.run(&["backup", "--passphrase-file", &wrong.to_string_lossy()]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("does not open the cases"), "{wrong:?}");
    assert!(!wrong.err.contains("south"), "{wrong:?}");
}

#[test]
fn it_is_told_changed_and_taken_off() {
    let (desk, file, _) = encrypted();
    assert_eq!(
        desk.run(&["passphrase", "status", "--json"]).json()["encrypted"],
        true
    );
    let new = desk.file("new.txt", b"copper violin stays late");
    let new = new.to_string_lossy();
    let change = [
        "passphrase",
        "change",
        "--passphrase-file",
        &file,
        "--new-passphrase-file",
        &new,
    ];
    assert_eq!(desk.run(&change).code, 0);
    assert_eq!(desk.run(&change).code, 2, "the old one is no longer right");
    assert_eq!(
        desk.run(&["passphrase", "off", "--passphrase-file", &file])
            .code,
        2
    );
    assert_eq!(
        desk.run(&["passphrase", "off", "--passphrase-file", &new])
            .code,
        0
    );
    assert_eq!(
        desk.run(&["passphrase", "status", "--json"]).json()["encrypted"],
        false
    );
    assert_eq!(desk.run(&["backup"]).code, 0);
    let left = fs::read_dir(desk.path("data")).expect("a folder");
    let left = left.map(|entry| entry.expect("a file").file_name());
    assert!(!left.into_iter().any(|name| name == "cases.keys"));
}

#[test]
fn a_weak_one_is_refused_and_nothing_is_changed() {
    let desk = Desk::new();
    assert_eq!(desk.run(&["library", "list", "issues"]).code, 0);
    let weak = desk.file("weak.txt", b"short");
    desk.run(&[
        "passphrase",
        "on",
        "--passphrase-file",
        &weak.to_string_lossy(),
    ])
    .refused();
    assert_eq!(
        desk.run(&["passphrase", "status", "--json"]).json()["encrypted"],
        false
    );
}
