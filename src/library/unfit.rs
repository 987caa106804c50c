//! What no file of a pack may hold, whatever else it says: characters that hide or turn words, and what a merge left.

use toml::Value;

const LEFT_BY_A_MERGE: &str = "a merge left two versions of the words here; keep the right ones, and delete the lines of “<”, “=” and “>”";

/// Why a file cannot be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfit {
    /// The line, counted from 1.
    pub line: usize,
    /// Why, as a sentence without its full stop.
    pub why: String,
}

/// Looks for what no file of a pack may hold; gives the first line that has it.
pub fn unfit(text: &str) -> Option<Unfit> {
    let was_merged = text.contains("\n>>>>>>> ");
    if !was_merged && !may_hide(text) {
        return None;
    }
    text.lines().zip(1..).find_map(|(words, line)| {
        let why = match was_merged && words.starts_with("<<<<<<< ") {
            true => Some(LEFT_BY_A_MERGE.to_owned()),
            false => words.chars().find_map(hidden),
        };
        why.map(|why| Unfit { line, why })
    })
}

/// The same for TOML, where a character can also be written by its number.
pub(super) fn unfit_toml(text: &str) -> Option<Unfit> {
    if !text.contains('\\') {
        return None;
    }
    let table: toml::Table = toml::from_str(text).ok()?;
    let why = table.iter().find_map(|(key, value)| {
        let in_key = key.chars().find_map(hidden);
        in_key.or_else(|| hidden_in(value))
    })?;
    // Where a string was written is not known any more; what it was written with is.
    let line = text.lines().position(|line| {
        let line = line.to_lowercase();
        ["\\u", "\\x"].iter().any(|escape| line.contains(escape))
    });
    Some(Unfit {
        line: 1 + line.unwrap_or(0),
        why,
    })
}

/// Whether a character of [`hidden`] stands in a text, by its bytes: nearly every text is done with this.
fn may_hide(text: &str) -> bool {
    text.contains('\0')
        || text
            .as_bytes()
            .windows(3)
            .any(|three| matches!(three, [0xE2, 0x80, 0xAA..=0xAE] | [0xE2, 0x81, 0xA6..=0xA9]))
}

fn hidden_in(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => text.chars().find_map(hidden),
        Value::Array(values) => values.iter().find_map(hidden_in),
        Value::Table(table) => table.iter().find_map(|(key, value)| {
            let in_key = key.chars().find_map(hidden);
            in_key.or_else(|| hidden_in(value))
        }),
        _ => None,
    }
}

/// Why a character is refused. The marks that override and isolate directions can make a sentence or an address read
/// as another one; the program shows no right-to-left text that would need them.
fn hidden(c: char) -> Option<String> {
    let code = u32::from(c);
    match c {
        '\0' => Some(format!(
            "a character without meaning (U+{code:04X}) stands here, as in a file that was cut short"
        )),
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => Some(format!(
            "an invisible character (U+{code:04X}) turns the order of the letters round here"
        )),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(text: &str, line: usize, words: &str) {
        let found = unfit(text).expect("it is unfit");
        assert_eq!(found.line, line);
        assert!(found.why.contains(words), "{found:?}");
    }

    #[test]
    fn characters_that_hide_or_turn_words_are_named_with_their_line() {
        refused("one\ntwo\0", 2, "U+0000");
        for c in ('\u{202A}'..='\u{202E}').chain('\u{2066}'..='\u{2069}') {
            refused(&format!("x\ny\nz{c}"), 3, "turns the order");
        }
        for fine in [
            "é",
            "“x”",
            "🙂",
            "a\u{200D}b",
            "\u{FEFF}x",
            "שלום",
            "a\tb\r\nc",
        ] {
            assert_eq!(unfit(fine), None, "{fine}");
        }
    }

    #[test]
    fn a_merge_that_nobody_settled_is_named_and_signs_of_less_or_more_are_not() {
        let text = "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> theirs\n";
        refused(text, 2, "two versions");
        assert_eq!(unfit("a\n<<<<<<< HEAD\nb\n"), None);
        assert_eq!(unfit("a\n=======\n>>>>>>> x"), None);
        assert_eq!(unfit("see <<<<<<< x\n>>>>>>> y"), None);
    }

    #[test]
    fn characters_written_by_their_number_are_found_too() {
        let found = unfit_toml("a = 1\nb = [\"x\", \"\\u202E\"]\n").expect("it is unfit");
        assert_eq!(found.line, 2);
        assert!(unfit_toml("a = \"\\u0000\"\n").is_some());
        assert!(unfit_toml("a = \"\\U0000202e\"\n").is_some());
        assert!(unfit_toml("\"\\u202E\" = 1\n").is_some());
        assert!(unfit_toml("[a.b]\nc = \"\\u2066\"\n").is_some());
        assert_eq!(unfit_toml("a = '\\u202E'\n"), None);
        assert_eq!(unfit_toml("a = \"\\\"\\n\\u00E9\"\n"), None);
    }
}
