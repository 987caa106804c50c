//! What differs between two texts of an entry, field by field, for people to read.

use super::PackFile;
use super::canonical::in_one_form;
use super::load::{HOUSE_FILE, Page, unified};
use toml::{Table, Value};

/// One thing that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// What people call it: "review by"; none for the words of the entry.
    pub field: Option<String>,
    /// What it was; empty if there was nothing.
    pub old: String,
    /// What it is; empty if there is nothing.
    pub new: String,
}

/// What differs between two texts of one file: its fields in the order of their names, then its words.
pub fn changed(path: &str, old: &str, new: &str) -> Vec<Changed> {
    if old == new {
        return Vec::new();
    }
    let (old, new) = (Parted::of(path, old), Parted::of(path, new));
    let mut fields: Vec<&String> = old.fields.keys().chain(new.fields.keys()).collect();
    fields.sort();
    fields.dedup();
    let mut found: Vec<Changed> = fields
        .into_iter()
        .filter(|name| old.fields.get(*name) != new.fields.get(*name))
        .map(|name| Changed {
            field: Some(name.replace('_', " ")),
            old: old.fields.get(name).map(worded).unwrap_or_default(),
            new: new.fields.get(name).map(worded).unwrap_or_default(),
        })
        .collect();
    if old.body != new.body {
        found.push(Changed {
            field: None,
            old: old.body,
            new: new.body,
        });
    }
    found
}

/// A file's fields and its words.
struct Parted {
    fields: Table,
    body: String,
}

impl Parted {
    /// Parts a file; one that cannot be read is all words.
    fn of(path: &str, text: &str) -> Self {
        let whole = || Self {
            fields: Table::new(),
            body: unified(text).trim_end().to_owned(),
        };
        if path == HOUSE_FILE {
            return whole();
        }
        // A default that only one of them writes out is no difference.
        let page = Page::part(&PackFile::new(path, in_one_form(path, text)));
        page.and_then(|page| {
            let fields = page.fields::<Table>()?;
            Ok(Self {
                fields: flat(fields),
                body: page.body,
            })
        })
        .unwrap_or_else(|_unreadable| whole())
    }
}

/// The fields with those of inner tables among them: "signs strong".
fn flat(fields: Table) -> Table {
    let mut all = Table::new();
    for (name, value) in fields {
        match value {
            Value::Table(inner) => {
                all.extend(
                    inner
                        .into_iter()
                        .map(|(key, it)| (format!("{name} {key}"), it)),
                );
            }
            value => drop(all.insert(name, value)),
        }
    }
    all
}

/// A value as people write it: lists one item a line.
fn worded(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(worded).collect::<Vec<_>>().join("\n"),
        Value::Boolean(true) => "yes".to_owned(),
        Value::Boolean(false) => "no".to_owned(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::testing::{HOUSE, ISSUE, guidance};

    #[track_caller]
    fn found(path: &str, old: &str, new: &str) -> Vec<(String, String, String)> {
        changed(path, old, new)
            .into_iter()
            .map(|it| (it.field.unwrap_or_default(), it.old, it.new))
            .collect()
    }

    fn row(field: &str, old: &str, new: &str) -> (String, String, String) {
        (field.to_owned(), old.to_owned(), new.to_owned())
    }

    #[test]
    fn fields_are_called_as_people_call_them_and_words_come_last() {
        let old = guidance("review_by = 2026-11-27\nkeywords = [\"a\"]\n", "Old words.");
        let new = guidance("keywords = [\"a\", \"b\"]\noffered = true\n", "New words.");
        assert_eq!(
            found("guidance/s.md", &old, &new),
            [
                row("keywords", "a", "a\nb"),
                row("offered", "", "yes"),
                row("review by", "2026-11-27", ""),
                row("", "Old words.", "New words."),
            ]
        );
    }

    #[test]
    fn layout_and_order_are_no_change() {
        let old = guidance("order = 7\noffered = true\n", "Words.");
        let new = guidance("offered   = true\norder = 7\n", "\nWords.\n\n");
        assert_eq!(found("guidance/s.md", &old, &new), []);
    }

    #[test]
    fn a_default_that_is_written_out_is_no_change() {
        let old = guidance("jurisdiction = \"England\"\n", "Words.");
        let new = guidance("", "Words.");
        assert_eq!(found("guidance/s.md", &old, &new), []);
    }

    #[test]
    fn inner_tables_are_named_with_their_fields() {
        let new = ISSUE.replace("\"contact\"", "\"visits\"");
        assert_eq!(
            found("issues/contact.md", ISSUE, &new),
            [row("signs strong", "contact", "visits")]
        );
    }

    #[test]
    fn what_cannot_be_read_is_compared_as_words() {
        let new = HOUSE.replace("Test", "Tried");
        assert_eq!(found("house.toml", HOUSE, &new).len(), 1);
        assert_eq!(
            found("guidance/s.md", "broken", "worse"),
            [row("", "broken", "worse")]
        );
    }
}
