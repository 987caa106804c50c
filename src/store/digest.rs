//! SHA-256 in hexadecimal: the identity of revisions and packs, and the seal on backups.

use crate::error::Result;
use crate::platform::read_pieces;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::path::Path;

/// The digest of several texts; where one ends and the next begins counts.
pub(super) fn of_texts<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut digest = Sha256::new();
    for text in texts {
        digest.update(text.len().to_le_bytes());
        digest.update(text);
    }
    hexadecimal(&digest.finalize())
}

/// The digest of a file of any size.
pub(super) fn of_file(path: &Path) -> Result<String> {
    let mut digest = Sha256::new();
    read_pieces(path, |piece| digest.update(piece))?;
    Ok(hexadecimal(&digest.finalize()))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        write!(text, "{byte:02x}").ok();
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_the_known_digest() {
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "abc").unwrap();
        assert_eq!(of_file(file.path()).unwrap(), known);
    }

    #[test]
    fn the_border_between_texts_counts() {
        let digest = |texts: [&'static str; 2]| of_texts(texts.into_iter());
        assert_ne!(digest(["ab", "c"]), digest(["a", "bc"]));
    }
}
