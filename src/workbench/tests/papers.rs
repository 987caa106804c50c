//! What goes into files: the same gates as for the clipboard, nothing replaced unasked, nothing left lying about.

use super::*;
use crate::output::{FileKind, Form};
use crate::workbench::{Ask, HandOut, Page};
use std::fs;
use std::path::{Path, PathBuf};

pub(super) fn save(kind: FileKind, path: &Path, replace: bool) -> Action {
    Action::HandOut {
        how: HandOut::Save {
            kind,
            path: path.to_owned(),
            replace,
        },
        anyway: true,
    }
}

const MAIL: Action = Action::HandOut {
    how: HandOut::Mail,
    anyway: true,
};

/// A letter that can go out.
fn finished() -> Room {
    let mut room = Room::with_post();
    room.act(Action::RemoveBlock(room.block_of("for-all")));
    room.tick("iro-role");
    room
}

fn printed(room: &Room) -> Vec<PathBuf> {
    let folder = room.folder.path().join("to-print");
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries.map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn a_mail_gets_the_letter_rich_and_plain_together() {
    let mut room = finished();
    let copied = room.act(MAIL);
    let (plain, rich) = (copied.copied.clone().unwrap(), copied.rich.clone().unwrap());
    assert_eq!(
        Some(&plain),
        room.act(Action::CopyAnyway(Form::Text)).copied.as_ref()
    );
    assert!(rich.contains("<strong>the plan</strong>"), "{rich}");
    assert!(words(&copied).starts_with("Copied for an e-mail"));
}

#[test]
fn what_stops_a_copy_stops_the_mail_and_the_file() {
    let mut room = Room::with_post();
    room.tick("contact");
    let path = room.folder.path().join("letter.txt");
    let refused = room.act(MAIL);
    assert!(words(&refused).starts_with("Not copied: the letter still needs"));
    assert_eq!((refused.copied, refused.rich), (None, None));
    let refused = room.act(save(FileKind::Text, &path, true));
    assert!(words(&refused).starts_with("Not saved: the letter still needs"));
    assert!(refused.show.is_some() && !path.exists());
}

#[test]
fn a_letter_is_saved_in_every_kind_and_only_its_owner_reads_it() {
    let mut room = finished();
    for kind in FileKind::ALL {
        let path = room.folder.path().join(format!("letter.{}", kind.ending()));
        let saved = room.act(save(kind, &path, false));
        assert!(words(&saved).starts_with("Saved as "), "{saved:?}");
        let bytes = fs::read(&path).unwrap();
        assert!(String::from_utf8_lossy(&bytes).contains("mossycup"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o077, 0);
        }
    }
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_that_is_asked_for() {
    let mut room = finished();
    let path = room.folder.path().join("mine.txt");
    fs::write(&path, "mine").unwrap();
    let asked = room.act(save(FileKind::Text, &path, false));
    assert_eq!(asked.asks, Some(Ask::ReplaceFile(path.clone())));
    assert_eq!(fs::read(&path).unwrap(), b"mine");
    room.act(save(FileKind::Text, &path, true));
    assert!(
        fs::read_to_string(&path)
            .unwrap()
            .starts_with("Dear mossycup,")
    );
}

#[test]
fn a_page_to_print_is_private_says_what_is_missing_and_goes_with_the_window() {
    let mut room = Room::with_post();
    room.tick("contact");
    let page = Page::Letter { with_post: false };
    let made = room.act(Action::Print(page)).printed.expect("a page");
    let html = fs::read_to_string(&made).unwrap();
    assert!(html.contains("Not finished: 2 gaps still wait for words"));
    assert!(!html.contains("The IRO has not rung me back"));
    let page = Page::Letter { with_post: true };
    let with_post = room.act(Action::Print(page)).printed.expect("a page");
    assert!(
        fs::read_to_string(with_post)
            .unwrap()
            .contains("The IRO has not rung me back")
    );
    assert_eq!(printed(&room).len(), 2);
    room.bench_mut().flush();
    assert_eq!(printed(&room), Vec::<PathBuf>::new());
}

#[test]
fn pages_that_a_crash_left_are_gone_when_the_window_opens_again() {
    let mut room = finished();
    let page = Page::Letter { with_post: false };
    room.act(Action::Print(page));
    // The window ends without being closed.
    room.bench = None;
    assert_eq!(printed(&room).len(), 1);
    room.bench = Some(start(&room.folder));
    assert_eq!(printed(&room), Vec::<PathBuf>::new());
}

#[test]
fn a_page_is_saved_for_good_elsewhere() {
    let mut room = finished();
    let path = room.folder.path().join("page.html");
    let save = |replace| Action::SavePage {
        page: Page::Letter { with_post: false },
        path: path.clone(),
        replace,
    };
    assert!(words(&room.act(save(false))).starts_with("Saved."));
    assert_eq!(
        room.act(save(false)).asks,
        Some(Ask::ReplaceFile(path.clone()))
    );
    room.bench_mut().flush();
    assert!(path.exists());
}

#[test]
fn a_place_that_is_offered_names_the_day_and_nobody() {
    let room = finished();
    let place = room.bench().place_to_save("Letter", "eml");
    let name = place.file_name().unwrap().to_string_lossy();
    assert!(name.starts_with("Letter 2026-11-23"), "{name}");
    assert!(!place.exists());
    assert_eq!(
        room.bench().placed("/tmp/x.eml"),
        PathBuf::from("/tmp/x.eml")
    );
}
