//! The seal of a backup: the SHA-256 of its bytes, in a file beside it.
//!
//! While a backup is being rewritten its seal has two lines, one for the bytes that are there and one for those that
//! will be, so that a power cut between the two files leaves a backup that can be verified.

use super::super::digest;
use crate::error::{Error, Result};
use crate::platform::{read_file, write_private_file};
use std::path::{Path, PathBuf};

/// More than any seal of ours is long.
const MAX_BYTES: u64 = 4096;

/// Where the seal of a backup stands.
pub(super) fn place(backup: &Path) -> PathBuf {
    let mut name = backup.as_os_str().to_owned();
    name.push(".sha256");
    name.into()
}

/// Seals a backup with the digests its bytes have, or will have.
pub(super) fn write(backup: &Path, digests: &[&str]) -> Result<()> {
    let name = backup.file_name().unwrap_or_default().to_string_lossy();
    let lines: String = digests
        .iter()
        .map(|digest| format!("{digest}  {name}\n"))
        .collect();
    // Whatever stood there is replaced.
    write_private_file(&place(backup), lines.as_bytes(), true).map(drop)
}

/// The digests that the seal of a backup allows; none if there is no seal.
pub(super) fn read(backup: &Path) -> Result<Option<Vec<String>>> {
    let bytes = match read_file(&place(backup), MAX_BYTES) {
        Ok(bytes) => bytes,
        Err(Error::Unreadable { .. }) => return Ok(None),
        Err(error) => return Err(error),
    };
    let name = backup.file_name().unwrap_or_default().to_string_lossy();
    let text = String::from_utf8_lossy(&bytes);
    let digests = text.lines().filter_map(|line| {
        let (digest, of) = line.split_once("  ")?;
        (of == name).then(|| digest.to_owned())
    });
    Ok(Some(digests.collect()))
}

/// Whether the bytes of a file are what a seal allows.
pub(super) fn holds(digests: &[String], file: &Path) -> Result<bool> {
    let found = digest::of_file(file)?;
    Ok(digests.contains(&found))
}
