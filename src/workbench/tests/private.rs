//! Everything a day leaves behind is its owner's alone, though the account leaves new files open to all.

use super::papers::save;
use super::*;
use crate::output::FileKind;
use crate::workbench::Page;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Asks the other test to be the child.
const CHILD: &str = "REPLYWRIGHT_TEST_OF_A_DAY";

/// All that stands in a folder, with the folder itself.
fn all_in(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![folder.to_owned()];
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(all_in(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// What others may do with something that stands there.
fn open_to_others(path: &Path) -> u32 {
    fs::symlink_metadata(path).unwrap().permissions().mode() & 0o077
}

#[test]
fn what_a_day_leaves_is_private_though_new_files_are_open_to_all_and_none_lies_elsewhere() {
    let temporary = tempfile::tempdir().unwrap();
    let output = Command::new("sh")
        .args(["-c", "umask 000; exec \"$0\" --exact \"$1\""])
        .arg(std::env::current_exe().unwrap())
        .arg("workbench::tests::private::a_day_under_an_open_umask")
        .env(CHILD, "1")
        .env("TMPDIR", temporary.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("1 passed"), "{said}");
    assert_eq!(
        all_in(temporary.path()).len(),
        1,
        "something is left in the folder for temporary files"
    );
}

/// A day in the child: under the test's own umask others would see nothing anyway.
#[test]
fn a_day_under_an_open_umask() {
    if std::env::var_os(CHILD).is_none() {
        return;
    }
    let probe = tempfile::tempdir().unwrap();
    fs::write(probe.path().join("open"), "x").unwrap();
    assert_eq!(
        open_to_others(&probe.path().join("open")),
        0o066,
        "the umask is open"
    );

    let mut room = Room::new();
    let data = room.folder.path().to_owned();
    room.paste(FIRST);
    room.act(Action::RemoveBlock(room.block_of("for-all")));
    room.tick("iro-role");
    room.type_behind("Thank you for your post.", " Words of my own.");
    room.pass(Duration::from_secs(60));
    for (kind, name) in [
        (FileKind::Text, "letter.txt"),
        (FileKind::Mail, "letter.eml"),
    ] {
        room.act(save(kind, &data.join(name), false));
    }
    room.act(Action::Print(Page::Letter { with_post: true }));
    room.reopen();
    room.paste(SECOND);
    room.bench_mut().flush();

    let found = all_in(&data);
    let has = |name: &str| found.iter().any(|path| path.ends_with(name));
    for name in [
        "cases.db",
        "cases.db-wal",
        "library.db",
        "library.db-wal",
        "letter.txt",
        "letter.eml",
        "to-print",
    ] {
        assert!(has(name), "{name} is missing of {found:?}");
    }
    for path in found {
        assert_eq!(open_to_others(&path), 0, "{}", path.display());
    }
}
