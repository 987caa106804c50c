//! What backups are called: the file they are of, its version, and when they were taken.

use crate::platform::{CASES_FILE, LIBRARY_FILE, last_written};
use jiff::civil::DateTime;
use jiff::{Timestamp, tz::TimeZone};
use std::path::Path;

/// How the moment stands in a name: to the second, in UTC, so that the order of names is the order in time.
const MOMENT: &str = "%Y%m%dT%H%M%SZ";

/// One of the two files that are backed up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kept {
    /// Posts and letters.
    Cases,
    /// The library, and the settings beside it.
    Library,
}

impl Kept {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Cases, Self::Library];

    /// Its name within the data folder.
    pub fn file(self) -> &'static str {
        match self {
            Self::Cases => CASES_FILE,
            Self::Library => LIBRARY_FILE,
        }
    }

    /// How a person calls it within a sentence: "the cases", "the library".
    pub fn called(self) -> &'static str {
        match self {
            Self::Cases => "the cases",
            Self::Library => "the library",
        }
    }

    /// The version this program writes.
    pub fn version(self) -> i64 {
        self.schema().newest()
    }

    /// When the file, or its log, was last written to; none if nobody knows.
    pub fn last_written(self, folder: &Path) -> Option<Timestamp> {
        let file = last_written(&folder.join(self.file()));
        let log = last_written(&folder.join(format!("{}-wal", self.file())));
        file.max(log)
    }

    fn stem(self) -> &'static str {
        match self {
            Self::Cases => "cases",
            Self::Library => "library",
        }
    }
}

/// What a name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) of: Kept,
    pub(super) version: i64,
    pub(super) taken: Timestamp,
}

/// The name of a backup of the database at `path`.
pub(super) fn name_for(path: &Path, version: i64, at: Timestamp) -> String {
    let stem = path
        .file_stem()
        .unwrap_or("database".as_ref())
        .to_string_lossy();
    format!("{stem}-v{version}-{}.db", moment(at))
}

/// A moment as names have it.
pub(super) fn moment(at: Timestamp) -> String {
    at.to_zoned(TimeZone::UTC).strftime(MOMENT).to_string()
}

/// Reads a name; none if it is not exactly what a backup would be called.
pub(super) fn read_name(name: &str) -> Option<Named> {
    let (of, rest) = Kept::ALL
        .into_iter()
        .find_map(|of| Some((of, name.strip_prefix(of.stem())?.strip_prefix("-v")?)))?;
    let (version, rest) = rest.split_once('-')?;
    let version: i64 = version.parse().ok()?;
    let taken = DateTime::strptime(MOMENT, rest.strip_suffix(".db")?).ok()?;
    let taken = taken.to_zoned(TimeZone::UTC).ok()?.timestamp();
    let again = name_for(Path::new(of.file()), version, taken);
    (again == name).then_some(Named { of, version, taken })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_of_what_which_version_and_when() {
        let taken = "2026-11-22T10:00:00Z".parse().unwrap();
        let name = name_for(Path::new("/data/cases.db"), 3, taken);
        assert_eq!(name, "cases-v3-20261122T100000Z.db");
        let of = Kept::Cases;
        let version = 3;
        assert_eq!(read_name(&name), Some(Named { of, version, taken }));
        let library = read_name("library-v12-20240229T235959Z.db").unwrap();
        assert_eq!((library.of, library.version), (Kept::Library, 12));
    }

    #[test]
    fn any_other_name_is_none_of_ours() {
        for name in [
            "",
            "cases.db",
            "cases-v3.db",
            "cases-v3-20261122T100000Z.db.sha256",
            "cases-v3-20261122T100000Z.db.part",
            "cases-v3-20261122T100000Z (2).db",
            "cases-v03-20261122T100000Z.db",
            "cases-v+3-20261122T100000Z.db",
            "cases-v3-20261332T100000Z.db",
            "cases-v3-2026112T100000Z.db",
            "Cases-v3-20261122T100000Z.db",
            "notes-v1-20261122T100000Z.db",
            "cases-aside-20261122T100000Z.db",
            "cases-v99999999999999999999-20261122T100000Z.db",
        ] {
            assert_eq!(read_name(name), None, "{name}");
        }
    }
}
