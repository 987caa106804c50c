//! Who made which revision, as one file of an install: `history/INSTALL.toml`.
//!
//! Each install writes only its own file, so that no two programs ever write the same one.

use super::IssueId;
use super::canonical::Fields;
use super::load::{HOUSE_FILE, folder, in_plain_words, line_at, unified};
use crate::error::{Error, Result};
use jiff::Timestamp;
use serde::Deserialize;

/// The most revisions a history holds.
const MOST: usize = 20_000;

/// The longest a history may be, in bytes: room for the most revisions with a usual reason each.
const MOST_BYTES: usize = 8_000_000;

/// The longest a path or a name may be, in characters.
pub(super) const LONGEST_NAME: usize = 200;

/// The longest a reason may be, in characters.
pub(super) const LONGEST_REASON: usize = 500;

/// The fields of a revision, in their order.
const KEYS: [&str; 5] = ["entry", "hash", "at", "by", "reason"];

/// How errors call the file, whose name they do not know.
const PLACE: &str = "the history";

/// What the file says of itself.
const HEADER: &str = "# Who changed which entry of the library, when and why. Written by Replywright on one computer;
# the library’s other files hold the words themselves.
";

/// One revision, and who made it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Made {
    /// When it was made.
    pub at: Timestamp,
    /// The entry’s path within the pack: `guidance/iro-role.md`.
    pub entry: String,
    /// The revision’s identity: SHA-256 of its canonical text, in hexadecimal.
    pub hash: String,
    /// Who made it.
    pub by: String,
    /// Why; may be empty.
    pub reason: String,
}

/// Writes a history, the oldest revision first; of more than 20,000 the oldest are left out.
///
/// Characters that would mislead a reader become spaces, and a name or a reason that is too long is cut, so that what is
/// written can be read again.
pub fn to_toml(history: &[Made]) -> String {
    let mut revisions: Vec<&Made> = history.iter().collect();
    revisions.sort();
    let newest = revisions.len().saturating_sub(MOST);
    let mut fields = Fields::default();
    for made in revisions.iter().skip(newest) {
        fields.next_table("revision");
        fields.text("entry", &made.entry);
        fields.text("hash", &made.hash);
        fields.text("at", &made.at.to_string());
        fields.text("by", &plain(&made.by, LONGEST_NAME));
        fields.text("reason", &plain(&made.reason, LONGEST_REASON));
    }
    format!("{HEADER}{fields}")
}

/// At most `longest` characters, none of which misleads.
pub(super) fn plain(text: &str, longest: usize) -> String {
    let space = |c| if misleads(c) { ' ' } else { c };
    text.chars().take(longest).map(space).collect()
}

/// Whether a character cannot be seen but changes how others are read: controls and marks that turn the direction.
pub(super) fn misleads(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A history as the file has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct History {
    #[serde(default)]
    revision: Vec<Revision>,
}

/// One `[[revision]]`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Revision {
    entry: String,
    hash: String,
    at: toml::Spanned<String>,
    by: String,
    reason: String,
}

/// Reads a history.
///
/// # Errors
/// `Invalid`, with the line, if it is too long, is no TOML of this form, names what is no entry or no revision, or holds
/// characters that mislead.
pub fn from_toml(text: &str) -> Result<Vec<Made>> {
    if text.len() > MOST_BYTES {
        return Err(invalid(0, "it is larger than 8 MB"));
    }
    let text = unified(text);
    refuse_other_forms(&text)?;
    let history: History = toml::from_str(&text).map_err(|error| {
        let line = error.span().map_or(0, |span| line_at(&text, span.start));
        invalid(line, in_plain_words(error.message()))
    })?;
    let read = |revision: Revision| {
        let at = revision.at.span().start;
        made(revision).map_err(|what| invalid(line_at(&text, at), what))
    };
    history.revision.into_iter().map(read).collect()
}

/// Refuses what this program would not have written, line by line, before a reader of all of TOML sees it: that takes many
/// times longer over a file made to keep it busy.
fn refuse_other_forms(text: &str) -> Result<()> {
    let mut expected = KEYS.len();
    let mut revisions = 0;
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        let is_read = if line.is_empty() || line.starts_with('#') {
            true
        } else if expected == KEYS.len() {
            expected = 0;
            revisions += 1;
            line == "[[revision]]"
        } else {
            let key = KEYS.get(expected).copied().unwrap_or_default();
            expected += 1;
            let value = line.strip_prefix(key).and_then(|it| it.strip_prefix(" = "));
            value.is_some_and(is_quoted)
        };
        if !is_read {
            return Err(invalid(number + 1, "it is not as Replywright writes it"));
        }
        if revisions > MOST {
            return Err(invalid(0, format!("it holds more than {MOST} revisions")));
        }
    }
    if expected < KEYS.len() {
        let what = "it ends too early, as a file whose sync was cut short";
        return Err(invalid(0, what));
    }
    Ok(())
}

/// Whether a value is one text between quotation marks, of one line.
fn is_quoted(value: &str) -> bool {
    let inner = value.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
    inner.is_some_and(|inner| !inner.starts_with('"') || inner.is_empty())
}

fn invalid(line: usize, what: impl Into<String>) -> Error {
    Error::Invalid {
        what: what.into(),
        place: match line {
            0 => PLACE.to_owned(),
            line => format!("{PLACE}, near line {line}"),
        },
    }
}

/// Takes one revision, or says what is wrong with it.
fn made(revision: Revision) -> Result<Made, String> {
    let Revision {
        entry,
        hash,
        at,
        by,
        reason,
    } = revision;
    for (what, text, longest) in [
        ("the entry", &entry, LONGEST_NAME),
        ("the name", &by, LONGEST_NAME),
        ("the reason", &reason, LONGEST_REASON),
    ] {
        if text.chars().count() > longest {
            return Err(format!("{what} is longer than {longest} characters"));
        }
        if text.contains(misleads) {
            return Err(format!("{what} holds characters that cannot be seen"));
        }
    }
    if !is_entry(&entry) {
        return Err("what was changed is no entry of a library".to_owned());
    }
    if hash.len() != 64 || !hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
        return Err("the revision’s identity is not what it should be".to_owned());
    }
    if by.trim().is_empty() {
        return Err("nobody is named who made the revision".to_owned());
    }
    let at = at.into_inner();
    let at = at
        .parse()
        .ok()
        .ok_or_else(|| "the time is no time, as 2026-11-22T09:30:00Z".to_owned())?;
    Ok(Made {
        at,
        entry,
        hash,
        by,
        reason,
    })
}

/// Whether a path is that of the house style or of an entry.
fn is_entry(path: &str) -> bool {
    let name = |folder: &str| {
        path.strip_prefix(folder)?
            .strip_prefix('/')?
            .strip_suffix(".md")
    };
    path == HOUSE_FILE
        || folder(path)
            .and_then(name)
            // The ids of all kinds have one form.
            .is_some_and(|id| IssueId::new(id).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::seeded;
    use proptest::prelude::*;

    fn made_at(second: i64, entry: &str, by: &str, reason: &str) -> Made {
        Made {
            at: Timestamp::from_second(second).expect("a time"),
            entry: entry.to_owned(),
            hash: "0123456789abcdef".repeat(4),
            by: by.to_owned(),
            reason: reason.to_owned(),
        }
    }

    #[track_caller]
    fn refused(from: &str, to: &str, words: &str) {
        let text = to_toml(&[made_at(0, "guidance/iro-role.md", "Ana", "the Act changed")]);
        assert!(text.contains(from), "{text}");
        let message = from_toml(&text.replace(from, to))
            .expect_err(words)
            .message();
        assert!(
            message.starts_with(PLACE) && message.contains(words),
            "{message}"
        );
    }

    #[test]
    fn a_history_comes_back_ordered_by_time_and_entry() {
        let [late, early, beside] = [
            made_at(50, "house.toml", "Ben", ""),
            made_at(7, "sources/act.md", "Ana", "“new” edition\\"),
            made_at(7, "guidance/x.md", "Ana", "as said"),
        ];
        let text = to_toml(&[late.clone(), early.clone(), beside.clone()]);
        assert_eq!(
            text,
            to_toml(&[beside.clone(), late.clone(), early.clone()])
        );
        assert_eq!(from_toml(&text).expect("ours"), [beside, early, late]);
        assert!(text.starts_with("# Who changed which entry"));
        assert!(
            text.contains("\n\n[[revision]]\nentry = \"house.toml\"\n"),
            "{text}"
        );
    }

    #[test]
    fn an_empty_history_is_one() {
        assert_eq!(from_toml(&to_toml(&[])).expect("ours"), []);
        assert_eq!(from_toml("").expect("it is empty"), []);
    }

    #[test]
    fn what_is_not_of_this_form_is_refused_with_the_reason() {
        for (from, to, words) in [
            ("reason =", "why =", "line 9: it is not as Replywright"),
            ("by = \"Ana\"\n", "", "line 8: it is not as"),
            ("[[revision]]", "[[revisions]]", "line 4: it is not as"),
            ("reason = \"the Act changed\"\n", "", "cut short"),
            (
                "\"the Act changed\"",
                "\"\"\"the Act\"\"\"",
                "not as Replywright",
            ),
            ("\"the Act changed\"", "\"the\" Act\"", "near line 9"),
            (
                "1970-01-01T00:00:00Z",
                "yesterday",
                "line 7: the time is no time",
            ),
            ("\"1970-01-01T00:00:00Z\"", "7", "line 7: it is not as"),
            ("hash = \"0", "hash = \"", "identity"),
            ("hash = \"0", "hash = \"A", "identity"),
            ("guidance/iro-role.md", "../iro-role.md", "no entry"),
            ("guidance/iro-role.md", "guidance/../x.md", "no entry"),
            ("guidance/iro-role.md", "history/ana.toml", "no entry"),
            ("\"Ana\"", "\" \"", "nobody is named"),
            ("\"Ana\"", "\"A\\u202Ena\"", "the name holds characters"),
            ("\"Ana\"", "\"A\\u0000na\"", "the name holds characters"),
            ("the Act", "the\\nAct", "the reason holds characters"),
        ] {
            refused(from, to, words);
        }
        refused(
            "\"Ana\"",
            &format!("\"{}\"", "é".repeat(201)),
            "longer than 200",
        );
        refused("the Act", &"x".repeat(501), "longer than 500");
    }

    #[test]
    fn a_history_is_bounded() {
        let many: Vec<Made> = (0..20_001)
            .map(|n| made_at(n, "guidance/x.md", "Ana", ""))
            .collect();
        let text = to_toml(&many);
        let read = from_toml(&text).expect("ours");
        assert_eq!((read.len(), &read[0]), (MOST, &many[1]));
        let revision = &text[text.find("[[").expect("it is there")..];
        let one = revision.split("\n\n").next().expect("it is there");
        let message = from_toml(&format!("{text}\n{one}\n"))
            .expect_err("too many")
            .message();
        assert!(message.contains("more than 20000 revisions"), "{message}");
        assert!(from_toml(&"#\n".repeat(MOST_BYTES)).is_err());
    }

    proptest! {
        #![proptest_config(seeded(256))]

        #[test]
        fn whatever_people_write_can_be_read_again(by in "\\PC*[a-z]\\PC*", reason in any::<String>()) {
            let text = to_toml(&[made_at(0, "guidance/x.md", &format!("a{by}"), &reason)]);
            prop_assert!(from_toml(&text).is_ok(), "{}", text);
        }

        #[test]
        fn any_text_is_read_or_refused(text in "(\\[\\[revision\\]\\]\n|by = \"x\"\n|at = 1\n|\\PC){0,20}") {
            prop_assert!(from_toml(&text).is_ok_and(|history| history.is_empty()) || from_toml(&text).is_err());
        }
    }
}
