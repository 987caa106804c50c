//! Where the files of a pack may stand, and no others.

use crate::library::{ENTRY_FOLDERS, IssueId};

/// The file of the house style.
pub(super) const HOUSE: &str = "house.toml";

/// Who made which revision: one file an install.
pub(super) const HISTORY: &str = "history";
/// Counts: one file an install.
pub(super) const USAGE: &str = "usage";
/// What advisers propose.
pub(super) const PROPOSALS: &str = "proposals";

/// Whether a path within a shared folder is that of a file we write. So no path leads out of the folder, none has a
/// letter that some system cannot have in a name, and none begins with a dot.
pub(super) fn is_place(path: &str) -> bool {
    let Some((folder, name)) = path.split_once('/') else {
        return path == HOUSE;
    };
    let stem = |ending| name.strip_suffix(ending).unwrap_or_default();
    match folder {
        HISTORY | USAGE => is_name(stem(".toml")),
        PROPOSALS => [".md", ".answer.toml"].into_iter().any(|ending| {
            stem(ending)
                .rsplit_once("--")
                .is_some_and(|(entry, hash)| is_name(entry) && is_hash(hash))
        }),
        _ => ENTRY_FOLDERS.contains(&folder) && is_name(stem(".md")),
    }
}

/// Whether a name has the form of an id, and is none that Windows keeps for itself.
fn is_name(name: &str) -> bool {
    let taken = ["con", "prn", "aux", "nul"];
    let numbered = |start: &str| {
        name.strip_prefix(start)
            .is_some_and(|rest| rest.len() == 1 && rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    IssueId::new(name).is_ok() && !taken.contains(&name) && !numbered("com") && !numbered("lpt")
}

fn is_hash(text: &str) -> bool {
    let is_digit = |c: char| matches!(c, '0'..='9' | 'a'..='f');
    (1..=64).contains(&text.len()) && text.chars().all(is_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_a_shared_folder_have_a_place_in_it() {
        for path in [
            "house.toml",
            "guidance/iro-role.md",
            "issues/section-20-voluntary.md",
            "signposts/helpers.md",
            "sources/act.md",
            "history/0a1b2c.toml",
            "usage/desk-2.toml",
            "proposals/iro-role--0a1b2c.md",
            "proposals/iro-role--0a1b2c.answer.toml",
        ] {
            assert!(is_place(path), "{path}");
        }
    }

    #[test]
    fn no_path_leads_out_of_the_folder_or_to_another_file_of_it() {
        for path in [
            "",
            "/etc/house.toml",
            "../house.toml",
            "house.toml/x",
            "guidance/../../x.md",
            "guidance/a/b.md",
            "guidance\\x.md",
            "guidance/.md",
            "guidance/.x.md",
            "guidance/X.md",
            "guidance/x.MD",
            "guidance/x.toml",
            "guidance/x\0.md",
            "guidance/con.md",
            "guidance/lpt1.md",
            "guidance/x.md:stream",
            ".git/config",
            ".replywright-lock",
            "history/x.md",
            "history/../x.toml",
            "proposals/x.md",
            "proposals/x--.md",
            "proposals/x--../y.md",
            "proposals/x--XYZ.md",
            "proposals/x--0a.toml",
            "proposals/x.answer.toml",
            "README.md",
        ] {
            assert!(!is_place(path), "{path}");
        }
    }
}
