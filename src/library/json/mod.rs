//! A pack as one JSON file, one entry a line: `{"format": 1, "name": …, "house": …, "issues": […], …}`.
//!
//! The entries are those of the files, field by field, with their id and body; nothing of an entry is lost on the way.
//! In: files, or a text that anybody may have made. Out: the other. This folder does not judge what an entry says; that
//! is for loading it.

mod entry;
mod reading;

use super::PackFile;
use super::front::{GuidanceFront, IssueFront, SignpostFront, SourceFront};
use super::load::{Page, folder, read_house};
use super::sharing_out::on_all_processors;
use crate::error::{Error, Result};
pub use reading::from_json;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// The format this program writes, and the only one it reads.
const FORMAT: i64 = 1;

/// How errors call the file, whose name they do not know.
const PLACE: &str = "The pack";

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
        let entries = files.iter();
        let entries = entries.filter(|file| folder(&file.path) == Some(kind));
        let lines = on_all_processors(entries.collect(), |file| entry_line(kind, file));
        let lines = lines.into_iter().collect::<Result<Vec<_>>>()?;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::testing::{guidance, pack};
    use crate::library::{MAX_PACK_BYTES, built_in, load, unfit};
    use crate::text::seeded;
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
        for other in ["\"1\"", "0", "-1", "1.5", "{}", "true"] {
            let text = format!(r#"{{"format": {other}}}"#);
            refused(&text, "a format that this Replywright does not know");
        }
        refused(r#"{"format": 1, "name": "x"}"#, "missing field `house`");
    }

    #[test]
    fn a_pack_of_a_newer_program_is_told_from_a_broken_one() {
        let error = from_json(r#"{"format": 2, "new": [1, 2]}"#).expect_err("it is newer");
        assert!(matches!(
            error,
            Error::TooNew {
                found: 2,
                known: 1,
                ..
            }
        ));
        assert!(error.message().contains("a newer Replywright"), "{error}");
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
        refused(&text, "The pack, sources/act: unknown field `titel`");
    }

    #[test]
    fn a_pack_beyond_the_limit_is_not_even_looked_at() {
        refused(&" ".repeat(MAX_PACK_BYTES + 1), "larger than");
    }

    proptest! {
        #![proptest_config(seeded(256))]

        #[test]
        fn any_words_of_an_entry_survive_the_way_through_json(
            title in "\\PC*[a-z]",
            owner in any::<String>().prop_filter("no reader takes these", |owner| {
                unfit(owner).is_none()
            }),
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
