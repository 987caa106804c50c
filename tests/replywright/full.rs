//! Disks that fill up while a command writes: what was there stays whole, what is made is whole or not there.

#![cfg(unix)]

use crate::commands::Desk;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// Room for all of it, in blocks.
const ROOM: usize = 1_000_000;

/// A command that writes into a folder under this name.
fn into(command: &[&str], folder: &Path, name: &str) -> Vec<String> {
    let words = command.iter().map(|word| (*word).to_owned());
    words
        .chain([folder.join(name).display().to_string()])
        .collect()
}

/// Runs the program; every file it writes ends at so many blocks of 512 bytes, as if the disk were full there.
fn run(data: &Path, blocks: usize, arguments: &[String]) -> Output {
    // Without the trap the system would end the program instead of telling it.
    let script = "trap '' XFSZ; ulimit -f \"$0\"; exec \"$@\"";
    Command::new("sh")
        .args(["-c", script, &blocks.to_string()])
        .arg(env!("CARGO_BIN_EXE_replywright"))
        .arg("--data")
        .arg(data)
        .args(arguments)
        .output()
        .expect("the shell runs")
}

/// A data folder with a library, and the same as bytes.
fn desk() -> Desk {
    let desk = Desk::new();
    let listed = desk.run(&["library", "list", "issues"]);
    assert_eq!(listed.code, 0, "{listed:?}");
    desk
}

/// How far a file may grow: nothing, and then ever more until all fits.
fn limits() -> impl Iterator<Item = usize> {
    let steps = if cfg!(feature = "full-counts") { 20 } else { 1 };
    let between = (0..=12 * steps).map(move |step| {
        let power = step as f64 / steps as f64;
        power.exp2() as usize
    });
    [0].into_iter().chain(between).chain([ROOM])
}

/// All files under a folder with their bytes, by their paths.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(at).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path).expect("a file");
                let name = path.strip_prefix(folder).expect("it is within");
                found.push((name.display().to_string(), bytes));
            }
        }
    }
    found.sort();
    found
}

/// Runs a command into a new folder with every limit; gives how often it was carried out and how often refused. Where it
/// was refused, what is left in the folder is nothing, or all of it: then only noting it failed.
fn tried(desk: &Desk, command: &[&str], to: &str) -> (usize, usize) {
    let (mut done, mut refused) = (0, 0);
    let whole = {
        let folder = tempfile::tempdir().expect("a folder");
        let ran = run(&desk.path("data"), ROOM, &into(command, folder.path(), to));
        assert!(ran.status.success(), "{ran:?}");
        files(folder.path()).len()
    };
    for blocks in limits() {
        let folder = tempfile::tempdir().expect("a folder");
        let ran = run(
            &desk.path("data"),
            blocks,
            &into(command, folder.path(), to),
        );
        let said = String::from_utf8_lossy(&ran.stderr);
        match ran.status.code() {
            Some(0) => {
                done += 1;
                assert_eq!(files(folder.path()).len(), whole, "{blocks}: {said}");
            }
            Some(2) => {
                refused += 1;
                assert_eq!(said.trim_end().lines().count(), 1, "{blocks}: {said}");
                let left = files(folder.path());
                let is_nothing_or_whole = left.is_empty() || left.len() == whole;
                assert!(is_nothing_or_whole, "{blocks}: {} of {whole}", left.len());
            }
            code => unreachable!("{blocks}: {code:?} {said}"),
        }
    }
    // What was there is sound.
    let doctor = desk.run(&["doctor"]);
    assert_eq!(doctor.code, 0, "{doctor:?}");
    (done, refused)
}

#[test]
fn an_export_into_one_file_is_whole_or_not_there_wherever_the_disk_is_full() {
    let desk = desk();
    let (done, refused) = tried(&desk, &["library", "export"], "library.json");
    assert!(done > 0 && refused > 4, "{done} {refused}");
}

#[test]
fn an_export_into_a_folder_is_whole_or_not_there_wherever_the_disk_is_full() {
    let desk = desk();
    let (done, refused) = tried(&desk, &["library", "export"], "pack");
    assert!(done > 0 && refused > 4, "{done} {refused}");
}

#[test]
fn a_backup_saved_elsewhere_is_whole_or_not_there_wherever_the_disk_is_full() {
    let desk = desk();
    let (done, refused) = tried(&desk, &["backup", "--to"], "");
    assert!(done > 0 && refused > 4, "{done} {refused}");
}

/// On a disk of its own, as small as that: fills it but for so much, backs up, makes room and has all looked over.
#[cfg(target_os = "linux")]
#[test]
fn on_a_disk_that_is_really_full_a_backup_is_refused_and_all_is_sound_once_there_is_room() {
    let script = r#"
        set -u
        mount -t tmpfs -o size=24m none "$1" || exit 77
        cp -r "$2" "$1/data"
        for room in 0 4 16 64 256 1024; do
            free=$(df --output=avail -k "$1" | tail -n 1)
            head -c "$(( (free - room) * 1024 ))" /dev/zero > "$1/full"
            "$3" --data "$1/data" backup > /dev/null 2> "$1/../said"
            echo "backup $? $(cat "$1/../said")"
            rm "$1/full"
            "$3" --data "$1/data" doctor > "$1/../said" 2>&1
            echo "doctor $? $(cat "$1/../said")"
        done
    "#;
    let desk = desk();
    let disk = desk.path("disk");
    fs::create_dir(&disk).expect("a folder");
    let ran = Command::new("unshare")
        .args(["--map-root-user", "--mount", "sh", "-c", script, "sh"])
        .args([&disk, &desk.path("data")])
        .arg(env!("CARGO_BIN_EXE_replywright"))
        .output();
    let said = ran.map_or_else(
        |_| String::new(),
        |ran| String::from_utf8_lossy(&ran.stdout).into_owned(),
    );
    if said.is_empty() {
        println!("Not seen: this machine lets no test have a disk of its own.");
        return;
    }
    let backups = said.lines().filter(|line| line.starts_with("backup "));
    let doctors = said.lines().filter(|line| line.starts_with("doctor "));
    assert!(
        backups.clone().any(|line| line.starts_with("backup 2 ")),
        "{said}"
    );
    for line in backups.filter(|line| !line.starts_with("backup 0")) {
        assert!(line.contains("disk is full"), "{line}");
    }
    assert_eq!(doctors.clone().count(), 6, "{said}");
    for line in doctors {
        assert!(line.starts_with("doctor 0 "), "{line}");
    }
}
