//! Files read up to a limit and written whole.

use super::failure::{reading, writing};
use super::ordinary::{self, open_to_read};
use crate::error::{Error, Result};
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use tempfile::Builder;

/// How many bytes of a large file are read at once.
const PIECE: usize = 64 * 1024;

/// Reads a file of at most `limit` bytes.
///
/// # Errors
/// `Unreadable` for a folder, a missing file, a pipe or a device, and a file over the limit, of which no more than
/// `limit` + 1 bytes are read.
pub fn read_file(path: &Path, limit: u64) -> Result<Vec<u8>> {
    let file = open_to_read(path).map_err(|source| reading(path, source))?;
    let bytes = read_limited(file, limit).map_err(|source| reading(path, source))?;
    bytes.ok_or_else(|| too_large(path.display().to_string(), limit))
}

/// Reads the first bytes of a file; fewer if it is shorter, none if it is not there or nobody may read it.
///
/// Not for a file that SQLite has open in this process: closing it here would let go of SQLite's locks.
pub fn read_start(path: &Path, count: u64) -> Vec<u8> {
    let mut start = Vec::new();
    let read = open_to_read(path).and_then(|file| file.take(count).read_to_end(&mut start));
    // What cannot be read tells nothing.
    read.map_or_else(|_unread| Vec::new(), |_count| start)
}

/// Reads standard input to its end, at most `limit` bytes.
///
/// # Errors
/// `Unreadable` if there is more, of which no more than `limit` + 1 bytes are read.
pub fn read_stdin(limit: u64) -> Result<Vec<u8>> {
    let bytes = read_limited(io::stdin().lock(), limit)
        .map_err(|source| reading(Path::new("standard input"), source))?;
    bytes.ok_or_else(|| too_large("Standard input".to_owned(), limit))
}

/// Whether a file or a folder stands there.
pub fn is_there(path: &Path) -> bool {
    path.exists()
}

/// Whether a folder stands there.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// The path from the root of the disk; as it is if that cannot be told.
pub fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_unknown| path.to_owned())
}

/// Writes a file so that it holds either what it held before or all of `bytes`, also after a power cut.
///
/// A file that was there keeps its permissions.
///
/// # Errors
/// `ReadOnly`, `DiskFull` or `Io`; the file is then as it was.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<()> {
    replace(path, bytes).map_err(|source| writing("write", path, source))
}

/// Writes a file that only its owner may read, whole or not at all, and says whether it did: where a file stands already
/// it is written only if it may `replace` that one. A link in its place is replaced and never followed.
///
/// # Errors
/// `ReadOnly`, `DiskFull` or `Io`; what was there is then as it was.
pub fn write_private_file(path: &Path, bytes: &[u8], replace: bool) -> Result<bool> {
    put_private(path, bytes, replace).map_err(|source| writing("write", path, source))
}

/// Reads a file of any size piece by piece, from its start to its end.
///
/// # Errors
/// `Unreadable` for a folder or a missing file, else `Io`.
pub fn read_pieces(path: &Path, each: impl FnMut(&[u8])) -> Result<()> {
    pieces(path, each).map_err(|source| reading(path, source))
}

/// Gives a file another name in the same folder; a file that had that name is gone. Both or neither, also after a power
/// cut.
///
/// # Errors
/// `ReadOnly`, `DiskFull` or `Io`.
pub fn rename_file(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to)
        .and_then(|()| sync_folder(folder_of(to)))
        .map_err(|source| writing("write", to, source))
}

/// Makes an empty file that only its owner may read, or takes the others' permissions off one that is there.
///
/// # Errors
/// `ReadOnly`, `DiskFull` or `Io`.
pub fn create_private_file(path: &Path) -> Result<()> {
    open_private(path)
        .map(drop)
        .map_err(|source| writing("open", path, source))
}

/// Makes an empty file that only its owner may read, or empties one that is there.
///
/// # Errors
/// `ReadOnly`, `DiskFull` or `Io`.
pub fn empty_private_file(path: &Path) -> Result<()> {
    open_private(path)
        .and_then(|file| file.set_len(0))
        .map_err(|source| writing("empty", path, source))
}

/// Whether there is a file of this name.
pub fn is_file(path: &Path) -> bool {
    path.is_file()
}

/// Whether there is nothing in a file, or no file.
pub fn is_missing_or_empty(path: &Path) -> bool {
    match fs::metadata(path) {
        Ok(found) => found.is_file() && found.len() == 0,
        Err(_) => !is_taken(path),
    }
}

/// Whether anything has this name, be it a link that leads nowhere.
pub fn is_taken(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Tells a file from another that has its name later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileIdentity {
    device: u64,
    number: u64,
}

/// Which file has this name now; none if there is none.
pub fn file_identity(path: &Path) -> Option<FileIdentity> {
    fs::metadata(path).ok().map(|found| identity_of(&found))
}

#[cfg(unix)]
fn identity_of(found: &fs::Metadata) -> FileIdentity {
    use std::os::unix::fs::MetadataExt;
    FileIdentity {
        device: found.dev(),
        number: found.ino(),
    }
}

/// Where an open file cannot be taken away, it is enough to know that there is one.
#[cfg(not(unix))]
fn identity_of(_found: &fs::Metadata) -> FileIdentity {
    FileIdentity {
        device: 0,
        number: 0,
    }
}

fn open_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    make_private(&mut options);
    let file = ordinary::open(path, &mut options)?;
    tighten(&file)?;
    Ok(file)
}

fn pieces(path: &Path, mut each: impl FnMut(&[u8])) -> io::Result<()> {
    let mut reader = BufReader::with_capacity(PIECE, open_to_read(path)?);
    loop {
        let piece = reader.fill_buf()?;
        if piece.is_empty() {
            return Ok(());
        }
        each(piece);
        let read = piece.len();
        reader.consume(read);
    }
}

pub(super) fn read_limited(from: impl Read, limit: u64) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    let read = from.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok((read as u64 <= limit).then_some(bytes))
}

fn too_large(what: String, limit: u64) -> Error {
    let size = if limit >= 1_000_000 {
        format!("{} MB", limit / 1_000_000)
    } else {
        format!("{limit} bytes")
    };
    Error::Unreadable {
        what,
        why: format!("it is larger than {size}"),
    }
}

fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = folder_of(path);
    let mut builder = Builder::new();
    if let Some(permissions) = permissions_for(path) {
        builder.permissions(permissions);
    }
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    sync_folder(folder)
}

fn put_private(path: &Path, bytes: &[u8], replace: bool) -> io::Result<bool> {
    let folder = folder_of(path);
    // A new file of this kind is open to its owner alone.
    let mut file = Builder::new().tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    let put = if replace {
        file.persist(path)
    } else {
        file.persist_noclobber(path)
    };
    match put {
        Ok(_) => sync_folder(folder).map(|()| true),
        Err(refused) if !replace && refused.error.kind() == io::ErrorKind::AlreadyExists => {
            Ok(false)
        }
        Err(refused) => Err(refused.error),
    }
}

/// The folder a file stands in; a bare name stands in the current one.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

#[cfg(unix)]
fn permissions_for(path: &Path) -> Option<fs::Permissions> {
    use std::os::unix::fs::PermissionsExt;
    let ordinary = || fs::Permissions::from_mode(0o666);
    Some(fs::metadata(path).map_or_else(|_| ordinary(), |found| found.permissions()))
}

#[cfg(not(unix))]
fn permissions_for(_path: &Path) -> Option<fs::Permissions> {
    None
}

/// A rename is on the disk only once its folder is; Windows has no such call and needs none.
#[cfg(unix)]
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
pub(super) fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn make_private(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600);
}

#[cfg(not(unix))]
fn make_private(_options: &mut OpenOptions) {}

#[cfg(unix)]
fn tighten(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    if file.metadata()?.permissions().mode() & 0o077 == 0 {
        return Ok(());
    }
    file.set_permissions(fs::Permissions::from_mode(0o600))
}

#[cfg(not(unix))]
fn tighten(_file: &File) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::tempdir;

    #[test]
    fn a_file_at_the_limit_is_read_and_one_byte_more_is_not() {
        let folder = tempdir().unwrap();
        let path = folder.path().join("post.txt");
        fs::write(&path, "12345").unwrap();
        assert_eq!(read_file(&path, 5).unwrap(), b"12345");
        let error = read_file(&path, 4).unwrap_err();
        assert!(error.message().ends_with("larger than 4 bytes"), "{error}");
    }

    #[test]
    fn an_endless_file_ends_at_the_limit() {
        let zeros = read_limited(io::repeat(0), 1_000_000).unwrap();
        assert_eq!(zeros, None);
        let error = too_large("zeros".to_owned(), 2_000_000);
        assert!(error.message().ends_with("larger than 2 MB"), "{error}");
    }

    #[test]
    fn a_folder_or_a_missing_file_is_said_in_plain_words() {
        let folder = tempdir().unwrap();
        let error = read_file(folder.path(), 10).unwrap_err();
        assert!(error.message().ends_with("it is a folder"), "{error}");
        let error = read_file(&folder.path().join("none"), 10).unwrap_err();
        assert!(error.message().ends_with("no such file"), "{error}");
    }

    #[test]
    fn writing_replaces_a_file_and_leaves_nothing_beside_it() {
        let folder = tempdir().unwrap();
        let path = folder.path().join("letter.txt");
        write_file(&path, b"one").unwrap();
        write_file(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_private_file_is_never_written_over_unless_it_may_be() {
        let folder = tempdir().unwrap();
        let path = folder.path().join("letter.eml");
        assert!(write_private_file(&path, b"one", false).unwrap());
        assert!(!write_private_file(&path, b"two", false).unwrap());
        assert_eq!(fs::read(&path).unwrap(), b"one");
        assert!(write_private_file(&path, b"two", true).unwrap());
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(write_private_file(&folder.path().join("none/x"), b"x", false).is_err());
        assert!(write_private_file(folder.path(), b"x", true).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_private_file_takes_the_others_permissions_away_and_follows_no_link() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempdir().unwrap();
        let (path, link) = (folder.path().join("open"), folder.path().join("link"));
        fs::write(&path, "x").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        std::os::unix::fs::symlink(&path, &link).unwrap();
        assert!(write_private_file(&link, b"y", true).unwrap());
        assert_eq!(fs::read(&path).unwrap(), b"x");
        assert!(write_private_file(&path, b"y", true).unwrap());
        let mode = fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600);
    }

    #[test]
    fn writing_into_a_missing_folder_fails() {
        let folder = tempdir().unwrap();
        assert!(write_file(&folder.path().join("none/letter.txt"), b"x").is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_replaced_file_keeps_its_permissions_and_a_private_one_is_private() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempdir().unwrap();
        let path = folder.path().join("file");
        let mode = || fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        fs::write(&path, "x").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        write_file(&path, b"y").unwrap();
        assert_eq!(mode(), 0o640);
        create_private_file(&path).unwrap();
        assert_eq!(mode(), 0o600);
        assert_eq!(fs::read(&path).unwrap(), b"y");
        fs::remove_file(&path).unwrap();
        create_private_file(&path).unwrap();
        assert_eq!(mode(), 0o600);
    }

    #[test]
    fn a_large_file_is_read_in_pieces() {
        let folder = tempdir().unwrap();
        let path = folder.path().join("large");
        let bytes: Vec<u8> = (0..200_000_u32).map(|n| n as u8).collect();
        fs::write(&path, &bytes).unwrap();
        let (mut read, mut count) = (Vec::new(), 0);
        read_pieces(&path, |piece| {
            read.extend_from_slice(piece);
            count += 1;
        })
        .unwrap();
        assert_eq!((read, count), (bytes, 4));
    }

    #[test]
    fn a_file_is_emptied_and_takes_the_name_of_another() {
        let folder = tempdir().unwrap();
        let path = |name| folder.path().join(name);
        fs::write(path("old"), "old").unwrap();
        fs::write(path("new"), "new").unwrap();
        empty_private_file(&path("new")).unwrap();
        rename_file(&path("new"), &path("old")).unwrap();
        assert_eq!(fs::read(path("old")).unwrap(), b"");
        assert!(!path("new").exists());
    }
}
