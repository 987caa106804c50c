//! What other tools export: a list of objects, by itself or in an object.

use super::rows::{Field, Row, fields};
use super::{Found, MAX_IMPORT_ROWS};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Map, Value};

/// Whether a text of JSON is a pack of ours, whole or not: an object that says its format. What is no JSON at all is left to
/// the reader of packs too, which says what is wrong with it.
pub fn is_pack(text: &str) -> bool {
    #[derive(Deserialize)]
    struct Ours {
        format: Option<IgnoredAny>,
    }
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    // Fields can be read from a list too, so its first character has to tell.
    !text.starts_with('[')
        && serde_json::from_str::<Ours>(text).map_or(true, |ours| ours.format.is_some())
}

pub(super) fn rows(text: &str) -> Result<Found, String> {
    let value: Value = serde_json::from_str(text)
        .map_err(|error| format!("it cannot be read as JSON: {error}"))?;
    let list = match value {
        Value::Array(list) => list,
        Value::Object(object) => the_list(object)?,
        _ => return Err("it holds no list of passages".to_owned()),
    };
    if list.len() > MAX_IMPORT_ROWS {
        return Err(format!("it has more than {MAX_IMPORT_ROWS} rows"));
    }
    let mut found = Found::default();
    for (number, value) in list.into_iter().enumerate() {
        let at = number + 1;
        match value {
            Value::Object(object) => found.take(at, &object),
            _ => found
                .skipped
                .push((at, "it is no object with fields".to_owned())),
        }
    }
    let has_text = found
        .columns
        .iter()
        .any(|(_, field)| *field == Some(Field::Text));
    if !has_text {
        return Err(
            "nothing in it holds a passage: a field must be called “text”, “body”, “content”, “macro” or “reply”"
                .to_owned(),
        );
    }
    Ok(found)
}

/// The one list of an object that has objects in it.
fn the_list(object: Map<String, Value>) -> Result<Vec<Value>, String> {
    let mut lists = object.into_iter().filter_map(|(_, value)| match value {
        Value::Array(list) if list.iter().any(Value::is_object) => Some(list),
        _ => None,
    });
    match (lists.next(), lists.next()) {
        (Some(list), None) => Ok(list),
        (Some(_), Some(_)) => {
            Err("it holds several lists; leave the one with the passages".to_owned())
        }
        (None, _) => Err("it holds no list of passages".to_owned()),
    }
}

impl Found {
    /// Takes in one object. Its fields are read by their names alone, since objects may differ.
    fn take(&mut self, at: usize, object: &Map<String, Value>) {
        let mut row = Row::new(at);
        for (name, field) in fields(object.keys().map(String::as_str)) {
            if let Some(field) = field {
                *row.field(field) = object.get(&name).map(plain).unwrap_or_default();
            }
            if !self.columns.iter().any(|(known, _)| *known == name) && self.columns.len() < 100 {
                self.columns.push((name, field));
            }
        }
        self.rows.push(row);
    }
}

/// A value as text; of a list, what is in it, parted by commas.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Array(list) => {
            let texts: Vec<&str> = list.iter().filter_map(Value::as_str).collect();
            texts.join(", ")
        }
        Value::Null | Value::Bool(_) | Value::Object(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::is_pack;

    #[test]
    fn a_pack_is_told_from_the_list_of_another_program() {
        for pack in [
            r#"{"format": 1, "name": "T"}"#,
            "\u{FEFF} {\"name\": \"T\",\n \"format\": 2}",
            r#"{"format": 1, "name": "#,
            "no JSON",
            "",
        ] {
            assert!(is_pack(pack), "{pack}");
        }
        let deep = "[".repeat(100_000);
        for other in [
            r#"[{"title": "T", "text": "Words"}]"#,
            r#"[1, 2]"#,
            r#"{"macros": [{"text": "format"}]}"#,
            "{}",
            " [broken",
            &deep,
        ] {
            assert!(
                !is_pack(other),
                "{}",
                other.chars().take(40).collect::<String>()
            );
        }
    }
}
