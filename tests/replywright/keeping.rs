//! Backups by command: taken, listed, put back, looked over, and refused beside an open window.

use crate::commands::Desk;
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

/// A data folder in which there is a library.
fn desk() -> Desk {
    let desk = Desk::new();
    let listed = desk.run(&["library", "list", "issues"]);
    assert_eq!(listed.code, 0, "{listed:?}");
    desk
}

fn backups(desk: &Desk) -> Vec<PathBuf> {
    let Ok(files) = fs::read_dir(desk.path("data/backups")) else {
        return Vec::new();
    };
    let paths = files.map(|file| file.expect("a file").path());
    let mut paths: Vec<PathBuf> = paths.collect();
    paths.sort();
    paths
}

#[test]
fn without_a_data_folder_there_is_nothing_to_back_up_and_none_is_made() {
    let desk = Desk::new();
    for command in ["backup", "restore", "doctor"] {
        desk.run(&[command]).refused();
    }
    assert!(!desk.path("data").exists());
}

#[test]
fn a_backup_is_made_listed_and_put_back() {
    let desk = desk();
    let made = desk.run(&["backup", "--json"]);
    assert_eq!(made.code, 0, "{made:?}");
    let json = made.json();
    assert_eq!(json["format"], 1);
    let name = json["backups"][0]["name"]
        .as_str()
        .expect("a name")
        .to_owned();
    let listed = desk.run(&["restore", "--json"]).json();
    assert_eq!(listed["backups"][0]["name"], Value::from(name.as_str()));
    assert_eq!(listed["backups"][0]["verified"], true);
    let put_back = desk.run(&["restore", &name, "--json"]);
    assert_eq!(put_back.code, 0, "{put_back:?}");
    let kept = put_back.json()["kept"].as_str().expect("a path").to_owned();
    assert!(
        fs::exists(kept).expect("it can be asked"),
        "what was there is kept"
    );
    assert_eq!(desk.run(&["library", "list", "issues"]).code, 0);
}

#[test]
fn a_backup_is_copied_elsewhere_and_restored_by_its_path() {
    let desk = desk();
    let to = desk.path("stick");
    let missing = desk.run(&["backup", "--to", &to.display().to_string()]);
    assert!(missing.refused().contains("no such folder"));
    fs::create_dir(&to).expect("a folder");
    let made = desk.run(&["backup", "--to", &to.display().to_string(), "--json"]);
    let path = made.json()["backups"][0]["path"]
        .as_str()
        .expect("a path")
        .to_owned();
    assert!(path.starts_with(&to.display().to_string()));
    let put_back = desk.run(&["restore", &path]);
    assert_eq!(put_back.code, 0, "{put_back:?}");
    assert!(put_back.out.contains("What was there before is kept"));
}

#[test]
fn a_changed_backup_an_unknown_name_and_no_backup_at_all_are_refused() {
    let desk = desk();
    desk.run(&["restore", "latest"]).refused();
    desk.run(&["restore", "library-v1-20200101T000000Z.db"])
        .refused();
    desk.run(&["backup"]);
    let backup = backups(&desk).remove(0);
    let mut bytes = fs::read(&backup).expect("it is read");
    bytes[100] ^= 1;
    fs::write(&backup, bytes).expect("it is written");
    let name = backup
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    assert!(
        desk.run(&["restore", &name])
            .refused()
            .contains("is damaged")
    );
    assert!(desk.run(&["restore"]).out.contains("cannot be used"));
}

#[test]
fn the_doctor_finds_repairs_and_then_finds_nothing() {
    let desk = desk();
    desk.run(&["backup"]);
    let well = desk.run(&["doctor"]);
    assert_eq!((well.code, well.err.as_str()), (0, ""), "{well:?}");
    assert!(well.out.starts_with("All is well"), "{well:?}");
    fs::write(desk.path("data/backups/.tmpAb"), "half").expect("it is written");
    let found = desk.run(&["doctor", "--json"]).json();
    assert_eq!(found["findings"][0]["repaired"], false);
    let repaired = desk.run(&["doctor", "--repair", "--json"]).json();
    assert_eq!(repaired["findings"][0]["repaired"], true);
    assert!(
        desk.run(&["doctor", "--repair"])
            .out
            .starts_with("All is well")
    );
}

#[test]
fn a_damaged_library_is_an_error_with_the_command_that_mends_it() {
    let desk = desk();
    desk.run(&["backup"]);
    let file = desk.path("data/library.db");
    let mut bytes = fs::read(&file).expect("it is read");
    bytes[..100].fill(0);
    fs::write(&file, bytes).expect("it is written");
    let found = desk.run(&["doctor"]);
    assert_eq!(found.code, 1, "{found:?}");
    let command = found
        .out
        .split("“replywright restore ")
        .nth(1)
        .expect("a command");
    let name = command.split('”').next().expect("a name").to_owned();
    assert_eq!(desk.run(&["restore", &name]).code, 0);
    let well = desk.run(&["doctor"]);
    assert_eq!(well.code, 0, "{well:?}");
}

#[test]
fn passages_taken_in_are_backed_up_at_once() {
    let desk = desk();
    let table = desk.path("old.csv");
    fs::write(
        &table,
        "Title;Text\r\nBus passes;Some councils help with the fare when contact is far away.\r\n",
    )
    .expect("it is written");
    assert_eq!(backups(&desk).len(), 0);
    let taken = desk.run(&["library", "import", &table.display().to_string()]);
    assert_eq!(taken.code, 0, "{taken:?}");
    assert_eq!(backups(&desk).len(), 2, "a backup and its seal");
}

/// A disk that takes no more after any number of bytes: what is there stays, and nothing that is half is taken for whole.
#[cfg(unix)]
#[test]
fn a_writer_that_fails_after_any_number_of_bytes_harms_nothing() {
    use std::process::Command;
    let desk = desk();
    let library = desk.path("data/library.db");
    let before = fs::read(&library).expect("it is read");
    let blocks = before.len() / 512 + 8;
    let mut failures = 0;
    for limit in (0..blocks).step_by((blocks / 12).max(1)) {
        // A program that ignores the signal is told by each write that it cannot be done.
        let script = format!("trap '' XFSZ; ulimit -f {limit}; exec \"$0\" \"$@\"");
        let ran = Command::new("sh")
            .args(["-c", &script, env!("CARGO_BIN_EXE_replywright"), "--data"])
            .arg(desk.path("data"))
            .arg("backup")
            .output()
            .expect("a shell");
        if !ran.status.success() {
            failures += 1;
            let said = String::from_utf8_lossy(&ran.stderr);
            assert!(
                said.starts_with("replywright: ") && !said.contains("panicked"),
                "{said}"
            );
            let listed = desk.run(&["restore", "--json"]).json();
            let all = listed["backups"].as_array().expect("a list").clone();
            assert!(
                all.iter().all(|it| it["verified"] == true),
                "{limit}: {all:?}"
            );
        }
        assert_eq!(desk.run(&["library", "list", "issues"]).code, 0, "{limit}");
    }
    assert!(failures >= 5, "{failures}");
    assert_eq!(desk.run(&["backup"]).code, 0);
    let repaired = desk.run(&["doctor", "--repair"]);
    assert_eq!(repaired.code, 0, "{repaired:?}");
    assert!(desk.run(&["doctor"]).out.starts_with("All is well"));
}
