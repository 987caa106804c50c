//! A pack as one JSON file, one entry a line: `{"format": 1, "name": …, "house": …, "issues": […], …}`.
//!
//! The entries are those of the files, field by field, with their id and body; nothing of an entry is lost on the way.

use super::canonical::Canonical;
use super::front::{GuidanceFront, IssueFront, SignpostFront, SourceFront};
use super::load::{HOUSE_FILE, Page, folder, read_house};
use super::{House, IssueId, PackFile};
use crate::error::{Error, Result};
use serde::Deserialize;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// The format this program writes, and the only one it reads.
const FORMAT: u64 = 1;

/// The largest pack that is read, in bytes: room for 10,000 passages of three pages each.
pub const MAX_PACK_BYTES: usize = 32 * 1024 * 1024;

/// How errors call the file, whose name they do not know.
const PLACE: &str = "the pack";

/// A pack as JSON has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Pack {
    #[serde(rename = "format")]
    _format: u64,
    #[serde(rename = "name")]
    _name: String,
    house: House,
    #[serde(default)]
    issues: Vec<Map<String, Value>>,
    #[serde(default)]
    guidance: Vec<Map<String, Value>>,
    #[serde(default)]
    signposts: Vec<Map<String, Value>>,
    #[serde(default)]
    sources: Vec<Map<String, Value>>,
}

/// Writes a pack as one JSON file.
///
/// # Errors
/// `Invalid`, with file and line, if there is no usable house style or the front matter of an entry cannot be read.
pub fn to_json(files: &[PackFile]) -> Result<String> {
    let house = read_house(files)?;
    let mut text = format!(
        "{{\"format\": {FORMAT}, \"name\": {},\n\"house\": {}",
        json(&house.name)?,
        json(&house)?
    );
    for kind in ["issues", "guidance", "signposts", "sources"] {
        let lines = files
            .iter()
            .filter(|file| folder(&file.path) == Some(kind))
            .map(|file| entry_line(kind, file))
            .collect::<Result<Vec<_>>>()?;
        text.push_str(&format!(",\n\"{kind}\": [\n{}\n]", lines.join(",\n")));
    }
    text.push_str("}\n");
    Ok(text)
}

/// One entry as one line of JSON.
fn entry_line(kind: &str, file: &PackFile) -> Result<String> {
    let page = page(file)?;
    let mut entry = match kind {
        "issues" => object(&fields::<IssueFront>(&page)?)?,
        "guidance" => object(&fields::<GuidanceFront>(&page)?)?,
        "signposts" => object(&fields::<SignpostFront>(&page)?)?,
        _ => object(&fields::<SourceFront>(&page)?)?,
    };
    entry.insert("id".to_owned(), Value::String(page.stem));
    entry.insert("body".to_owned(), Value::String(page.body));
    json(&entry)
}

fn page(file: &PackFile) -> Result<Page> {
    Page::part(file).map_err(Error::from)
}

fn fields<T: DeserializeOwned>(page: &Page) -> Result<T> {
    page.fields().map_err(Error::from)
}

fn object(front: &impl Serialize) -> Result<Map<String, Value>> {
    match serde_json::to_value(front) {
        Ok(Value::Object(map)) => Ok(map),
        Ok(_) => Ok(Map::new()),
        Err(error) => Err(not_written(&error)),
    }
}

fn json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| not_written(&error))
}

fn not_written(error: &serde_json::Error) -> Error {
    invalid(format!("it cannot be written as JSON: {error}"))
}

fn invalid(what: impl Into<String>) -> Error {
    Error::Invalid {
        what: what.into(),
        place: PLACE.to_owned(),
    }
}

/// Reads a pack from one JSON file, as the files it would be in a folder, each in its canonical text.
///
/// # Errors
/// `Invalid` if it is too large, is no JSON, has a format this program does not know, or holds an entry whose fields
/// are not those of its kind.
pub fn from_json(text: &str) -> Result<Vec<PackFile>> {
    if text.len() > MAX_PACK_BYTES {
        let limit = MAX_PACK_BYTES / 1024 / 1024;
        return Err(invalid(format!("it is larger than {limit} MB")));
    }
    let text = text.trim_start_matches('\u{FEFF}');
    check_format(text)?;
    let pack: Pack = serde_json::from_str(text).map_err(|error| not_read(&error))?;
    let mut files = vec![PackFile::new(
        HOUSE_FILE,
        toml::to_string(&pack.house)
            .map_err(|error| invalid(format!("its house style cannot be written: {error}")))?,
    )];
    for entry in pack.issues {
        files.push(file::<IssueFront>("issues", entry)?);
    }
    for entry in pack.guidance {
        files.push(file::<GuidanceFront>("guidance", entry)?);
    }
    for entry in pack.signposts {
        files.push(file::<SignpostFront>("signposts", entry)?);
    }
    for entry in pack.sources {
        files.push(file::<SourceFront>("sources", entry)?);
    }
    Ok(files)
}

/// Looks at the format before anything else, since another format may have other fields.
fn check_format(text: &str) -> Result<()> {
    #[derive(Deserialize)]
    struct Head {
        format: Option<Value>,
    }
    let head: Head = serde_json::from_str(text).map_err(|error| not_read(&error))?;
    match head.format {
        None => Err(invalid("it does not say its format, so it is no pack")),
        Some(format) if format == FORMAT => Ok(()),
        Some(format) => Err(invalid(format!(
            "it has the format {format}; this Replywright reads the format {FORMAT}"
        ))),
    }
}

fn not_read(error: &serde_json::Error) -> Error {
    Error::Invalid {
        what: format!("it cannot be read as JSON: {error}"),
        place: format!("{PLACE}, line {}", error.line()),
    }
}

/// One entry as a file.
fn file<T: DeserializeOwned + Canonical>(
    folder: &str,
    mut entry: Map<String, Value>,
) -> Result<PackFile> {
    let id = taken(&mut entry, "id");
    // The ids of all kinds have one form; a name that has it cannot lead out of the folder.
    let id = IssueId::new(id).map_err(|error| invalid(format!("{folder}: {}", error.message())))?;
    let body = taken(&mut entry, "body");
    let front: T =
        serde_json::from_value(Value::Object(entry)).map_err(|error| Error::Invalid {
            what: error.to_string(),
            place: format!("{PLACE}, {folder}/{id}"),
        })?;
    Ok(PackFile::new(
        format!("{folder}/{id}.md"),
        front.text(body.trim_matches('\n').trim_end()),
    ))
}

/// Takes a text out of an entry; what is missing or no text is empty.
fn taken(entry: &mut Map<String, Value>, key: &str) -> String {
    match entry.remove(key) {
        Some(Value::String(text)) => text,
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::testing::{guidance, pack};
    use crate::library::{built_in, load};
    use proptest::prelude::*;

    #[track_caller]
    fn refused(text: &str, words: &str) {
        let error = from_json(text).expect_err("it is no pack");
        assert!(error.message().contains(words), "{error}");
    }

    const HOUSE: &str = r#"{"name": "T", "persona": {"name": "A", "role": "r", "organisation": "o"},
        "forum": {"name": "f"}, "letter": {"order": ["advice"], "required": []}}"#;

    #[test]
    fn the_built_in_pack_comes_back_whole() {
        let files = built_in();
        let text = to_json(&files).expect("the pack is sound");
        assert!(text.starts_with("{\"format\": 1, \"name\": "));
        let back = from_json(&text).expect("the JSON is ours");
        let (before, after) = (load(&files), load(&back));
        assert_eq!(
            before.expect("the house is sound").library,
            after.expect("the house is sound").library
        );
        assert_eq!(to_json(&back).expect("the pack is sound"), text);
    }

    #[test]
    fn packs_of_another_kind_are_refused_with_the_reason() {
        refused("", "cannot be read as JSON");
        refused("{}", "does not say its format");
        refused(r#"{"format": 2, "new": 1}"#, "has the format 2");
        refused(r#"{"format": "1"}"#, "has the format \"1\"");
        refused(r#"{"format": 1, "name": "x"}"#, "missing field `house`");
    }

    #[test]
    fn an_entry_cannot_lead_out_of_its_folder() {
        let text = format!(
            r#"{{"format": 1, "name": "T", "house": {HOUSE}, "sources": [{{"id": "../../x", "title": "t"}}]}}"#
        );
        refused(&text, "is no name");
    }

    #[test]
    fn an_entry_with_a_wrong_field_is_named() {
        let text = format!(
            r#"{{"format": 1, "name": "T", "house": {HOUSE}, "sources": [{{"id": "act", "titel": "t"}}]}}"#
        );
        refused(&text, "the pack, sources/act: unknown field `titel`");
    }

    #[test]
    fn a_pack_beyond_the_limit_is_not_even_looked_at() {
        refused(&" ".repeat(MAX_PACK_BYTES + 1), "larger than");
    }

    proptest! {
        #[test]
        fn any_words_of_an_entry_survive_the_way_through_json(
            title in "\\PC*[a-z]",
            owner in any::<String>(),
            body in "[a-z]([a-z\"\\\\]| [a-z]|\n[a-z]){0,30}",
        ) {
            let quoted = serde_json::to_string(&owner).expect("a string");
            // JSON and TOML agree on strings but for DEL, which TOML wants escaped.
            let front = format!("owner = {}\n", quoted.replace('\u{7F}', "\\u007F"));
            let title = serde_json::to_string(&title).expect("a string");
            let text = guidance(&front, &body).replace("\"T\"", &title);
            let files = pack(&text);
            let before = load(&files).expect("the house is sound");
            prop_assert_eq!(&before.problems, &[]);
            let back = from_json(&to_json(&files).expect("sound")).expect("ours");
            prop_assert_eq!(before, load(&back).expect("the house is sound"));
        }
    }
}
