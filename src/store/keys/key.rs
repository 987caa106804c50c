//! A key, its name, and connections that it opens.

use super::beside;
use super::ring;
use crate::error::{Error, Result};
use crate::platform::{CASES_FILE, random_bytes, read_start};
use crate::store::failure::{Failure, Step};
use rusqlite::{Connection, OpenFlags, OptionalExtension};
use std::fmt;
use std::path::Path;
use zeroize::Zeroizing;

/// How long a name is, in bytes: what SQLCipher keeps for a salt.
pub(super) const NAME: usize = 16;
/// How long a key is.
pub(super) const KEY: usize = 32;

/// What a file begins with that is not encrypted.
const PLAIN: &[u8; NAME] = b"SQLite format 3\0";

/// The name of a key: what each file begins with that is encrypted with it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct KeyName(pub(super) [u8; NAME]);

impl KeyName {
    /// The name in hexadecimal.
    pub(super) fn words(self) -> String {
        hexadecimal(&self.0).to_string()
    }
}

/// A key that opens cases. It is wiped from memory when it is dropped, and is never printed.
#[derive(Clone)]
pub struct CaseKey {
    name: KeyName,
    bytes: Zeroizing<[u8; KEY]>,
}

impl CaseKey {
    /// A new one that nobody can guess.
    pub(super) fn draw() -> Result<Self> {
        Ok(Self {
            name: KeyName(*random_bytes()?),
            bytes: random_bytes()?,
        })
    }

    /// Of these bytes.
    pub(super) fn of(name: KeyName, bytes: &[u8]) -> Option<Self> {
        let bytes = Zeroizing::new(*bytes.first_chunk::<KEY>().filter(|_| bytes.len() == KEY)?);
        Some(Self { name, bytes })
    }

    pub(super) fn name(&self) -> KeyName {
        self.name
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.as_slice()
    }

    /// The key as SQLCipher takes it: raw, so that nothing is worked out anew at each opening, with its salt.
    pub(in crate::store) fn words(&self) -> Zeroizing<String> {
        let (key, name) = (hexadecimal(self.bytes()), hexadecimal(&self.name.0));
        Zeroizing::new(format!("x'{}{}'", *key, *name))
    }
}

impl PartialEq for CaseKey {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for CaseKey {}

impl fmt::Debug for CaseKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CaseKey")
    }
}

/// What a file is, by its first bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Coded {
    /// A database that anybody can read.
    Plain,
    /// Encrypted with the key of this name, or anything else.
    Perhaps(KeyName),
    /// It is not there, or too short to be anything.
    Nothing,
}

/// Looks at the first bytes of a file, which must not be open in this process.
pub(super) fn coded(path: &Path) -> Coded {
    match read_start(path, NAME as u64).first_chunk::<NAME>() {
        None => Coded::Nothing,
        Some(PLAIN) => Coded::Plain,
        Some(name) => Coded::Perhaps(KeyName(*name)),
    }
}

/// The key that opens a file of cases, or that a new one is to have; none if it is not to be encrypted.
///
/// The file must not be open in this process: see [`read_start`].
///
/// # Errors
/// `Sealed` if there is such a key and nobody has given the passphrase.
pub(in crate::store) fn key_for(path: &Path) -> Result<Option<CaseKey>> {
    let found = coded(path);
    let named = match found {
        Coded::Plain => return Ok(None),
        Coded::Perhaps(name) => Some(name),
        Coded::Nothing => None,
    };
    if let Some(key) = named.and_then(ring::named) {
        return Ok(Some(key));
    }
    let is_the_cases = path.file_name().is_some_and(|name| name == CASES_FILE);
    let wanted = match named.filter(|name| beside::is_known(path, *name)) {
        Some(name) => Some(name),
        // The cases keep their key when their first bytes are damaged, or when they are yet to be written.
        None if is_the_cases => beside::name_of_cases(path)?,
        None => None,
    };
    let Some(wanted) = wanted else {
        return Ok(None);
    };
    ring::named(wanted).map(Some).ok_or_else(|| Error::Sealed {
        what: match is_the_cases {
            true => "The cases".to_owned(),
            false => {
                let name = path.file_name().unwrap_or_default();
                format!("The backup {}", name.to_string_lossy())
            }
        },
    })
}

/// The key that the cases of a data folder have, or would have if they were written now, whatever stands in their place.
///
/// # Errors
/// `Sealed` if there is one and nobody has given the passphrase.
pub(in crate::store) fn key_of_new_cases(folder: &Path) -> Result<Option<CaseKey>> {
    let Some(name) = beside::name_of_cases(&folder.join(CASES_FILE))? else {
        return Ok(None);
    };
    ring::named(name).map(Some).ok_or_else(|| Error::Sealed {
        what: "The cases".to_owned(),
    })
}

/// Connects to a file of cases or of the library, with the key that opens it if it is encrypted.
pub(in crate::store) fn connect(path: &Path, flags: OpenFlags) -> Step<Connection> {
    let key = key_for(path)?;
    connect_with(path, flags, key.as_ref())
}

/// Connects to a file with a key, or with none.
pub(in crate::store) fn connect_with(
    path: &Path,
    flags: OpenFlags,
    key: Option<&CaseKey>,
) -> Step<Connection> {
    let connection = Connection::open_with_flags(path, flags)?;
    if let Some(key) = key {
        // It would say on standard error what is told by the error alone.
        connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
        let words = key.words();
        let sql = Zeroizing::new(format!("PRAGMA key = \"{}\"", *words));
        connection.execute_batch(&sql)?;
        refuse_plain_sqlite(&connection)?;
    }
    Ok(connection)
}

/// Refuses to go on where the program was built without SQLCipher: SQLite alone takes no notice of a key, and would write
/// in the clear.
fn refuse_plain_sqlite(connection: &Connection) -> Step<()> {
    let version: Option<String> = connection
        .query_row("PRAGMA cipher_version", [], |row| row.get(0))
        .optional()?;
    version.map(drop).ok_or_else(|| {
        Failure::Sorted(Error::Invalid {
            what: "it was built without what encrypts the cases".to_owned(),
            place: "This Replywright".to_owned(),
        })
    })
}

/// Bytes in hexadecimal, wiped when they are dropped.
pub(super) fn hexadecimal(bytes: &[u8]) -> Zeroizing<String> {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
    ];
    // With its room from the start nothing of it stays behind where it grew out of.
    let mut words = Zeroizing::new(String::with_capacity(bytes.len() * 2));
    for byte in bytes {
        for half in [byte >> 4, byte & 15] {
            words.extend(DIGITS.get(usize::from(half)));
        }
    }
    words
}
