//! A connection to a file that is only read: one that is damaged or newer, or that nobody may write to.

use super::failure::Step;
use super::keys;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::path::Path;

/// Connects to a file that is not written to. Where its log cannot be used, because the folder takes no files, it is left
/// out: then the newest changes are missing, and all before is there.
pub(super) fn connect_to_read(path: &Path) -> Step<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let key = keys::key_for(path)?;
    let opened = keys::connect_with(path, flags, key.as_ref())?;
    opened.pragma_update(None, "trusted_schema", false)?;
    match count(&opened) {
        Err(error) if is_about_place(&error) => {
            let flags = flags | OpenFlags::SQLITE_OPEN_URI;
            let unlogged = keys::connect_with(Path::new(&address(path)), flags, key.as_ref())?;
            unlogged.pragma_update(None, "trusted_schema", false)?;
            count(&unlogged)?;
            Ok(unlogged)
        }
        counted => {
            counted?;
            Ok(opened)
        }
    }
}

fn count(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
}

fn is_about_place(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly | ErrorCode::PermissionDenied)
    )
}

/// The path as an address that says that nobody changes the file.
fn address(path: &Path) -> String {
    let escaped = path
        .to_string_lossy()
        .replace('%', "%25")
        .replace('?', "%3F")
        .replace('#', "%23");
    format!("file:{escaped}?immutable=1")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_every_sign_of_a_path() {
        assert_eq!(
            address(Path::new("/a b/50%?#.db")),
            "file:/a b/50%25%3F%23.db?immutable=1"
        );
    }

    #[test]
    fn a_file_is_read_by_its_address_whatever_it_is_called() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("fünf 50% ?#.db");
        let made = Connection::open(&path).unwrap();
        made.execute_batch("CREATE TABLE notes (note)").unwrap();
        drop(made);
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
        let read = Connection::open_with_flags(address(&path), flags).unwrap();
        assert_eq!(count(&read).unwrap(), 1);
        assert!(read.execute("INSERT INTO notes VALUES (1)", []).is_err());
    }
}
