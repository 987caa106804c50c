//! The power goes while a save is being written: what was saved before is there, and the new one is there whole or not at
//! all.
//!
//! Between two syncs a disk may have kept any beginning of what was written, or lose a piece in between. A save writes
//! frames behind each other into the write-ahead log and syncs it; now and then the log's pages are then written into the
//! file. Both states of the files are known before and after each save, so every moment between can be rebuilt.

use super::*;

/// A disk keeps or loses this many bytes at once.
const SECTOR: usize = 512;
/// A page of the file.
const PAGE: usize = 4096;
/// How many saves are made; enough that the log goes into the file and begins anew more than once.
const SAVES: usize = if cfg!(feature = "full-counts") {
    40
} else {
    16
};
/// Of how many sectors one is a moment the power goes.
const EVERY: usize = if cfg!(feature = "full-counts") { 7 } else { 61 };
/// So large is a letter that some dozen saves fill the log.
const LETTER_BYTES: usize = 600_000;

/// The file of the cases and its log.
#[derive(Clone, PartialEq)]
struct Disk {
    file: Vec<u8>,
    log: Vec<u8>,
}

impl Disk {
    fn of(folder: &TempDir) -> Self {
        let read = |name: &str| fs::read(folder.path().join(name)).unwrap();
        Self {
            file: read("cases.db"),
            log: read("cases.db-wal"),
        }
    }

    /// Which save is found when the program starts on this disk.
    fn found(&self) -> usize {
        let folder = tempdir().unwrap();
        fs::write(folder.path().join("cases.db"), &self.file).unwrap();
        fs::write(folder.path().join("cases.db-wal"), &self.log).unwrap();
        let database = Database::open(folder.path(), SCHEMA, at(0)).expect("it opens");
        let case = database.read(|connection| rows::load(connection, CaseId(1)));
        let case = case.expect("it is read").expect("it is there");
        let save: usize = case.notes.parse().expect("a number");
        // All of the case is of that one save.
        assert_eq!(
            case.draft.blocks[0].passage.text,
            letter(save),
            "of save {save}"
        );
        save
    }
}

/// A letter that is another one at each save, from its first word to its last.
fn letter(save: usize) -> String {
    let mut letter = String::new();
    while letter.len() < LETTER_BYTES {
        letter.push_str(&format!("word{}of{save} ", letter.len()));
    }
    letter
}

/// What a file may hold when the power went while `after` was written over `before`: any beginning of it, with the rest as
/// it was or not yet there; or all but one piece.
fn moments(before: &[u8], after: &[u8], piece: usize) -> Vec<Vec<u8>> {
    let is_changed = |at: &usize| {
        let end = (*at + piece).min(after.len());
        before.get(*at..end) != after.get(*at..end)
    };
    let changed: Vec<usize> = (0..after.len()).step_by(piece).filter(is_changed).collect();
    let mut moments = Vec::new();
    for cut in changed.iter().step_by(EVERY) {
        let mut begun = after[..*cut].to_vec();
        begun.extend(before.get(*cut..).unwrap_or_default());
        let mut holed = after.to_vec();
        let end = (*cut + piece).min(after.len());
        // What was synced before stays, also in a piece that is written again.
        let old = before.get(*cut..end.min(before.len())).unwrap_or_default();
        holed[*cut..end].fill(0);
        holed[*cut..*cut + old.len()].copy_from_slice(old);
        // The length of a file may reach the disk before its bytes do.
        let mut grown = begun.clone();
        grown.resize(grown.len().max(after.len()), 0);
        moments.extend([begun, holed, grown]);
    }
    moments
}

#[test]
fn a_power_cut_at_any_moment_of_a_save_leaves_the_one_before_or_all_of_the_new_one() {
    let folder = tempdir().unwrap();
    let mut store = open(&folder);
    let id = store.create(&new_case("Wren42"), at(1)).unwrap();
    let mut case = store.load(id).unwrap().unwrap();
    let (mut tried, mut emptied) = (0, 0);
    let mut disk = None;
    for save in 1..=SAVES {
        case.notes = save.to_string();
        case.draft.blocks.truncate(1);
        case.draft.blocks[0].passage = Passage {
            text: letter(save),
            runs: Vec::new(),
        };
        store.save(&case, at(1)).unwrap();
        let after = Disk::of(&folder);
        let Some(before) = disk.replace(after.clone()) else {
            continue;
        };
        assert_eq!(after.found(), save, "what was saved is on the disk");
        for log in moments(&before.log, &after.log, SECTOR) {
            let cut = Disk {
                log,
                file: before.file.clone(),
            };
            let found = cut.found();
            assert!(found == save || found == save - 1, "{found} of {save}");
            tried += 1;
        }
        // The log is on the disk before the file is touched.
        emptied += usize::from(before.file != after.file);
        for file in moments(&before.file, &after.file, PAGE) {
            let cut = Disk {
                file,
                log: after.log.clone(),
            };
            assert_eq!(cut.found(), save);
            tried += 1;
        }
    }
    println!("{tried} power cuts, the log emptied {emptied} times");
    assert!(emptied > 1, "the log went into the file");
    assert!(tried > SAVES * 5);
}
