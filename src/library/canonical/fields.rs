//! Front matter being written: our own few forms of TOML, one field a line.

use std::fmt::{self, Display, Write};

/// How long a list may be on one line.
const LINE: usize = 100;

/// Front matter being written.
#[derive(Debug, Default)]
pub(in crate::library) struct Fields(String);

impl Display for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Fields {
    pub(super) fn line(&mut self, key: &str, value: impl Display) {
        self.0.push_str(key);
        self.0.push_str(" = ");
        self.0.push_str(&value.to_string());
        self.0.push('\n');
    }

    pub(in crate::library) fn text(&mut self, key: &str, value: &str) {
        self.line(key, quoted(value));
    }

    pub(super) fn text_but(&mut self, key: &str, value: &str, default: &str) {
        if value != default {
            self.text(key, value);
        }
    }

    pub(super) fn some(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.text(key, value);
        }
    }

    pub(super) fn plain<T: Display + PartialEq>(&mut self, key: &str, value: &T, default: &T) {
        if value != default {
            self.line(key, value);
        }
    }

    pub(super) fn list(&mut self, key: &str, values: &[String]) {
        if values.is_empty() {
            return;
        }
        let values: Vec<String> = values.iter().map(|value| quoted(value)).collect();
        let short = values.join(", ");
        if short.len() + key.len() <= LINE {
            self.line(key, format_args!("[{short}]"));
        } else {
            self.line(key, format_args!("[\n  {},\n]", values.join(",\n  ")));
        }
    }

    /// Begins the next table of a list of tables.
    pub(in crate::library) fn next_table(&mut self, name: &str) {
        self.0.push_str(&format!("\n[[{name}]]\n"));
    }

    pub(super) fn table(&mut self, name: &str, lists: &[(&str, &[String])]) {
        if lists.iter().all(|(_, values)| values.is_empty()) {
            return;
        }
        self.0.push('[');
        self.0.push_str(name);
        self.0.push_str("]\n");
        for (key, values) in lists {
            self.list(key, values);
        }
    }
}

/// A basic string of TOML.
fn quoted(value: &str) -> String {
    let mut text = String::with_capacity(value.len() + 2);
    text.push('"');
    for c in value.chars() {
        match c {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\t' => text.push_str("\\t"),
            c if c.is_control() => {
                // Writing to a String cannot fail.
                write!(text, "\\u{:04X}", u32::from(c)).unwrap_or_default();
            }
            c => text.push(c),
        }
    }
    text.push('"');
    text
}
