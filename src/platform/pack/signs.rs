//! Names that a program leaves beside an entry while it works on it, or after it could not finish.

/// What a file's name says of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::platform) enum Sign {
    /// The entry is being written or edited; it will go away by itself.
    Unfinished,
    /// Two computers changed one entry and both were kept; a person must choose.
    SecondCopy,
}

/// How the names of files begin that are being written or edited: the locks of office programs, and Syncthing's files
/// on their way.
const BEGINNINGS: [&str; 4] = ["~$", ".~lock", ".syncthing.", "~syncthing~"];

/// How they end.
const ENDINGS: [&str; 4] = [".tmp", ".part", ".partial", ".crdownload"];

/// What Syncthing, Dropbox and their like put into the name of the second copy.
const COPIES: [&str; 3] = [".sync-conflict-", "conflicted copy", "conflicting copy"];

/// What the name of a file tells of the entry beside it; nothing for an ordinary name.
pub(in crate::platform) fn sign(name: &str) -> Option<Sign> {
    let name = name.to_lowercase();
    if BEGINNINGS.iter().any(|start| name.starts_with(start))
        || ENDINGS.iter().any(|end| name.ends_with(end))
    {
        return Some(Sign::Unfinished);
    }
    COPIES
        .iter()
        .any(|words| name.contains(words))
        .then_some(Sign::SecondCopy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sync_under_way_is_told_from_one_that_kept_two_copies() {
        for name in [
            "a.md.tmp",
            "A.MD.PART",
            "~$a.md",
            ".~lock.a.md#",
            ".syncthing.a.md.tmp",
            "a.md.crdownload",
        ] {
            assert_eq!(sign(name), Some(Sign::Unfinished), "{name}");
        }
        for name in [
            "a.sync-conflict-20261127-101112-ABCDEFG.md",
            "a (Ann's conflicted copy 2026-11-27).md",
            "a (Conflicted Copy).md",
        ] {
            assert_eq!(sign(name), Some(Sign::SecondCopy), "{name}");
        }
        for name in [
            "a.md",
            "temporary.md",
            "part-time.md",
            "tmp.md",
            ".gitignore",
        ] {
            assert_eq!(sign(name), None, "{name}");
        }
    }
}
