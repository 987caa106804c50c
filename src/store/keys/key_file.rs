//! The file that keeps a key: sealed once by the passphrase and once by the recovery key.
//!
//! Its last line is a digest of the others, so that damage to it is told from a wrong passphrase.

use super::key::{CaseKey, KeyName, NAME, hexadecimal};
use super::recovery_key;
use crate::error::{Error, Result};
use crate::platform::{is_taken, read_file, seal, unseal, write_private_file};
use crate::store::digest;
use std::path::Path;
use zeroize::Zeroizing;

/// What it begins with.
const MARK: &str = "Replywright keys 1";

/// More than any of ours is long.
const MAX_BYTES: u64 = 16_384;

/// What such a file holds.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct KeyFile {
    pub(super) name: KeyName,
    /// The key, sealed by the passphrase.
    passphrase: Vec<u8>,
    /// The key, sealed by the recovery key.
    recovery: Vec<u8>,
}

impl KeyFile {
    /// Of a key that these two are to open.
    pub(super) fn make(key: &CaseKey, passphrase: &str, recovery: &str) -> Result<Self> {
        Ok(Self {
            name: key.name(),
            passphrase: seal(key.bytes(), passphrase)?,
            recovery: seal(key.bytes(), recovery)?,
        })
    }

    /// The same for another passphrase; the recovery key stays.
    pub(super) fn with_passphrase(self, key: &CaseKey, passphrase: &str) -> Result<Self> {
        Ok(Self {
            passphrase: seal(key.bytes(), passphrase)?,
            ..self
        })
    }

    /// Reads such a file; none if there is none.
    ///
    /// # Errors
    /// `Corrupt` if it is damaged, or something else.
    pub(super) fn read(path: &Path) -> Result<Option<Self>> {
        if !is_taken(path) {
            return Ok(None);
        }
        let bytes = read_file(path, MAX_BYTES)?;
        let read = std::str::from_utf8(&bytes).ok().and_then(Self::parse);
        read.map(Some).ok_or_else(|| Error::Corrupt {
            path: path.to_owned(),
        })
    }

    /// Writes it, whole or not at all.
    pub(super) fn write(&self, path: &Path) -> Result<()> {
        write_private_file(path, self.text().as_bytes(), true).map(drop)
    }

    /// The key, if the words are its passphrase or its recovery key.
    ///
    /// # Errors
    /// `Invalid` if a newer program made the file.
    pub(super) fn open(&self, words: &str) -> Result<Option<CaseKey>> {
        let recovery = recovery_key::as_made(words);
        for (sealed, words) in [(&self.passphrase, words), (&self.recovery, &recovery)] {
            let opened = unseal(sealed, words).map_err(|_not_ours| Error::Invalid {
                what: "a newer Replywright made it".to_owned(),
                place: "The file with the keys of the cases".to_owned(),
            })?;
            if let Some(bytes) = opened {
                return Ok(CaseKey::of(self.name, &Zeroizing::new(bytes)));
            }
        }
        Ok(None)
    }

    fn text(&self) -> String {
        let lines = format!(
            "{MARK}\nname {}\npassphrase {}\nrecovery {}\n",
            self.name.words(),
            *hexadecimal(&self.passphrase),
            *hexadecimal(&self.recovery)
        );
        let sum = digest::of_texts(std::iter::once(lines.as_str()));
        format!("{lines}sha256 {sum}\n")
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.strip_prefix(MARK)?.strip_prefix('\n')?.lines();
        let mut bytes = |label: &str| {
            let line = lines.next()?.strip_prefix(label)?.strip_prefix(' ')?;
            from_hexadecimal(line)
        };
        let name = bytes("name")?;
        let read = Self {
            name: KeyName(*name.first_chunk::<NAME>().filter(|_| name.len() == NAME)?),
            passphrase: bytes("passphrase")?,
            recovery: bytes("recovery")?,
        };
        // A byte that changed, in the digest too, shows here.
        (read.text() == text).then_some(read)
    }
}

fn from_hexadecimal(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text
        .chars()
        .map(|c| u8::try_from(c.to_digit(16)?).ok())
        .collect();
    let digits = digits.filter(|digits| digits.len().is_multiple_of(2))?;
    let pairs = digits.as_chunks::<2>().0.iter();
    Some(pairs.map(|[high, low]| high << 4 | low).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_the_same_when_it_is_read_and_no_changed_byte_is_taken_for_it() {
        let key = CaseKey::draw().unwrap();
        let made = KeyFile::make(&key, "amber kettle", "lantern meadow").unwrap();
        let text = made.text();
        assert!(KeyFile::parse(&text) == Some(made.clone()));
        assert!(!text.contains(hexadecimal(key.bytes()).as_str()));
        for at in 0..text.len() {
            let mut changed = text.clone().into_bytes();
            changed[at] ^= 1;
            let read = std::str::from_utf8(&changed).ok().and_then(KeyFile::parse);
            assert!(read.is_none(), "{at}");
            assert!(KeyFile::parse(&text[..at]).is_none(), "{at}");
        }
    }

    #[test]
    fn both_open_it_and_another_passphrase_changes_only_the_one() {
        let key = CaseKey::draw().unwrap();
        let made = KeyFile::make(&key, "amber kettle", "lantern meadow").unwrap();
        let opens = |file: &KeyFile, words: &str| {
            let opened = file.open(words).unwrap();
            opened.is_some_and(|it| it.bytes() == key.bytes())
        };
        assert!(opens(&made, "amber kettle") && opens(&made, "lantern meadow"));
        assert!(!opens(&made, "amber"));
        let changed = made.with_passphrase(&key, "copper violin").unwrap();
        assert!(opens(&changed, "copper violin") && opens(&changed, "lantern meadow"));
        assert!(!opens(&changed, "amber kettle"));
    }
}
