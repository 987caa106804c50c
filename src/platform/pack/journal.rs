//! What a publishing is about to do, written down before it does anything, so that a crash half way is finished later.

use super::place::is_place;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The journal of one publishing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Journal {
    pub(super) moves: Vec<Move>,
}

/// What happens to one file. The texts themselves stand in the staging folder, by the number of the move.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Move {
    /// Its path within the shared folder.
    pub(super) path: String,
    /// SHA-256 of the text it had; none if there was no such file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) before: Option<String>,
    /// SHA-256 of the text it gets; none if it goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) after: Option<String>,
}

impl Journal {
    /// Reads a journal; nothing if it is none of ours, be it damaged or made to lead out of the folder.
    pub(super) fn read(text: &str) -> Option<Self> {
        let journal: Self = toml::from_str(text).ok()?;
        let sound = journal.moves.iter().all(|one| is_place(&one.path));
        sound.then_some(journal)
    }
}

/// SHA-256 in hexadecimal.
pub(super) fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_comes_back_and_one_that_leads_out_of_the_folder_is_none() {
        let one = Move {
            path: "guidance/x.md".to_owned(),
            before: None,
            after: Some(digest(b"x")),
        };
        let journal = Journal { moves: vec![one] };
        let text = toml::to_string(&journal).unwrap();
        assert_eq!(Journal::read(&text), Some(journal));
        for path in ["../x.md", "/etc/passwd", "guidance/../../x.md"] {
            assert_eq!(Journal::read(&text.replace("guidance/x.md", path)), None);
        }
        assert_eq!(Journal::read("moves = ["), None);
    }
}
