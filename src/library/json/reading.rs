//! JSON → the files of a pack. The text may be hostile: nothing is read before its size is known to be bounded.

use super::entry::{self, Entry};
use super::{FORMAT, PLACE, invalid};
use crate::error::{Error, Result};
use crate::library::canonical::Canonical;
use crate::library::front::{GuidanceFront, IssueFront, SignpostFront, SourceFront};
use crate::library::load::{HOUSE_FILE, fit_page, in_plain_words, read_house};
use crate::library::sharing_out::on_all_processors;
use crate::library::{House, IssueId, MAX_ENTRY_BYTES, MAX_PACK_BYTES, MOST_ENTRIES, PackFile};
use serde::de::{DeserializeOwned, Error as _, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;
use std::collections::BTreeSet;
use std::fmt;
use std::path::PathBuf;

/// A pack whose entries are not read yet.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pack<'a> {
    #[serde(rename = "format")]
    _format: u64,
    #[serde(rename = "name")]
    _name: String,
    #[serde(borrow)]
    house: &'a RawValue,
    #[serde(borrow, default)]
    issues: Entries<'a>,
    #[serde(borrow, default)]
    guidance: Entries<'a>,
    #[serde(borrow, default)]
    signposts: Entries<'a>,
    #[serde(borrow, default)]
    sources: Entries<'a>,
}

/// The entries of one kind, each as the text it is, so that a million of them are refused before any takes memory.
#[derive(Default)]
struct Entries<'a>(Vec<&'a RawValue>);

impl<'de: 'a, 'a> Deserialize<'de> for Entries<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bounded;

        impl<'de> Visitor<'de> for Bounded {
            type Value = Entries<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of entries")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = list.next_element()? {
                    if entries.len() >= MOST_ENTRIES {
                        return Err(A::Error::custom(TOO_MANY));
                    }
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }

        deserializer.deserialize_seq(Bounded)
    }
}

const TOO_MANY: &str = "there are more than 120,000 entries, and no library is so large";

/// Reads a pack from one JSON file, as the files it would be in a folder, each in its canonical text.
///
/// # Errors
/// `Invalid` if it is too large, is no JSON, has a format this program does not know, holds two entries of one name, an
/// entry whose fields are not those of its kind, or characters that no entry may hold; `TooNew` if a newer program made
/// it.
pub fn from_json(text: &str) -> Result<Vec<PackFile>> {
    if text.len() > MAX_PACK_BYTES {
        let limit = MAX_PACK_BYTES / 1024 / 1024;
        return Err(invalid(format!("it is larger than {limit} MB")));
    }
    let text = text.trim_start_matches('\u{FEFF}');
    check_format(text)?;
    let pack: Pack<'_> = serde_json::from_str(text).map_err(|error| not_read(&error))?;
    let lists = [&pack.issues, &pack.guidance, &pack.signposts, &pack.sources];
    if lists.iter().map(|list| list.0.len()).sum::<usize>() > MOST_ENTRIES {
        return Err(invalid(TOO_MANY));
    }
    let mut files = vec![house(pack.house)?];
    add::<IssueFront>(&mut files, "issues", &pack.issues)?;
    add::<GuidanceFront>(&mut files, "guidance", &pack.guidance)?;
    add::<SignpostFront>(&mut files, "signposts", &pack.signposts)?;
    add::<SourceFront>(&mut files, "sources", &pack.sources)?;
    Ok(files)
}

/// Looks at the format before anything else, since another format may have other fields.
fn check_format(text: &str) -> Result<()> {
    #[derive(Deserialize)]
    struct Head<'a> {
        #[serde(borrow)]
        format: Option<&'a RawValue>,
    }
    let head: Head<'_> = serde_json::from_str(text).map_err(|error| not_read(&error))?;
    let Some(format) = head.format else {
        return Err(invalid("it does not say its format, so it is no pack"));
    };
    match format.get().parse::<i64>() {
        Ok(FORMAT) => Ok(()),
        Ok(newer) if newer > FORMAT => Err(Error::TooNew {
            path: PathBuf::from(PLACE),
            found: newer,
            known: FORMAT,
        }),
        _ => Err(invalid(
            "it has a format that this Replywright does not know",
        )),
    }
}

fn not_read(error: &serde_json::Error) -> Error {
    Error::Invalid {
        what: format!("it cannot be read as JSON: {}", without_place(error)),
        place: format!("{PLACE}, line {}", error.line()),
    }
}

/// What the reader says in plain words, without a place, which it counts from the start of the piece it was given.
fn without_place(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let message = message
        .rsplit_once(" at line ")
        .map_or(message.as_str(), |(message, _)| message);
    in_plain_words(message)
}

fn house(raw: &RawValue) -> Result<PackFile> {
    let at = |what: String| Error::Invalid {
        what,
        place: format!("{PLACE}, house"),
    };
    bounded(raw).map_err(|what| at(what.to_owned()))?;
    let house: House =
        serde_json::from_str(raw.get()).map_err(|error| at(without_place(&error)))?;
    let text = toml::to_string(&house)
        .map_err(|error| at(format!("the house style cannot be written: {error}")))?;
    let file = PackFile::new(HOUSE_FILE, text);
    read_house(std::slice::from_ref(&file))?;
    Ok(file)
}

fn bounded(raw: &RawValue) -> Result<(), &'static str> {
    match raw.get().len() > MAX_ENTRY_BYTES {
        true => Err("it is larger than 1 MB, and no entry is so large"),
        false => Ok(()),
    }
}

/// Reads the entries of one kind.
fn add<T: DeserializeOwned + Canonical>(
    files: &mut Vec<PackFile>,
    folder: &str,
    entries: &Entries<'_>,
) -> Result<()> {
    let numbered = entries.0.iter().copied().zip(1..).collect();
    let mut ids = BTreeSet::new();
    for read in on_all_processors(numbered, |entry| one::<T>(folder, entry)) {
        let (id, file) = read?;
        if !ids.insert(id.clone()) {
            let which = format!("/{id}");
            return Err(at(folder, &which, "two entries have this name".to_owned()));
        }
        files.push(file);
    }
    Ok(())
}

/// Reads one entry, the `number`th of its kind, as a file under its id.
fn one<T: DeserializeOwned + Canonical>(
    folder: &str,
    (raw, number): (&RawValue, usize),
) -> Result<(IssueId, PackFile)> {
    let nth = format!(", entry {number}");
    bounded(raw).map_err(|what| at(folder, &nth, what.to_owned()))?;
    let id = entry::id_of(raw).map_err(|error| at(folder, &nth, without_place(&error)))?;
    // The ids of all kinds have one form; a name that has it cannot lead out of the folder.
    let id = IssueId::new(id).map_err(|error| at(folder, &nth, error.message()))?;
    let which = format!("/{id}");
    let entry: Entry<T> = serde_json::from_str(raw.get())
        .map_err(|error| at(folder, &which, without_place(&error)))?;
    let body = entry.body.trim_matches('\n').trim_end();
    let file = PackFile::new(format!("{folder}/{id}.md"), entry.front.text(body));
    fit_page(&file).map_err(|problem| at(folder, &which, problem.message))?;
    Ok((id, file))
}

fn at(folder: &str, which: &str, what: String) -> Error {
    Error::Invalid {
        what,
        place: format!("{PLACE}, {folder}{which}"),
    }
}
