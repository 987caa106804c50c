//! One file of a pack, parted into its front matter and its body, with the lines they stand on.

use crate::library::entry::Complaint;
use crate::library::{Fault, PackFile, Problem};
use serde::de::DeserializeOwned;
use std::borrow::Cow;
use std::path::Path;

/// The line that begins and ends the front matter.
const FENCE: &str = "+++";

/// An entry's file.
#[derive(Debug, Clone)]
pub(in crate::library) struct Page {
    /// Its path within the pack.
    pub(super) file: String,
    /// Its file name without `.md`: the entry's id.
    pub(in crate::library) stem: String,
    /// The TOML; it begins on line 2.
    pub(in crate::library) front: String,
    /// The body without empty lines round it, with LF line ends.
    pub(in crate::library) body: String,
    /// The line of the file that the body's first line is.
    body_line: usize,
}

impl Page {
    /// Parts a file.
    pub(in crate::library) fn part(file: &PackFile) -> Result<Self, Problem> {
        let text = unified(&file.text);
        let problem = |line, message: &str| Problem {
            file: file.path.clone(),
            line,
            fault: Fault::Form,
            message: message.to_owned(),
        };
        let rest = text
            .strip_prefix(FENCE)
            .and_then(|rest| rest.trim_start_matches(' ').strip_prefix('\n'))
            .ok_or_else(|| problem(1, "the file does not begin with a line “+++”"))?;
        let mut front_length = 0;
        let mut fence_length = None;
        for line in rest.split_inclusive('\n') {
            if line.trim_end() == FENCE {
                fence_length = Some(line.len());
                break;
            }
            front_length += line.len();
        }
        let fence_length = fence_length
            .ok_or_else(|| problem(1, "the front matter is not closed by a line “+++”"))?;
        let front = rest.get(..front_length).unwrap_or_default();
        let after = rest.get(front_length + fence_length..).unwrap_or_default();
        let body = after.trim_start_matches('\n').trim_end();
        let empty = after.len() - after.trim_start_matches('\n').len();
        Ok(Self {
            file: file.path.clone(),
            stem: stem(&file.path),
            front: front.to_owned(),
            body: body.to_owned(),
            body_line: 3 + front.matches('\n').count() + empty,
        })
    }

    /// Reads the front matter.
    pub(in crate::library) fn fields<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        self.read(|front| T::deserialize(front))
    }

    /// Reads the front matter in a way of the caller's.
    pub(in crate::library) fn read<T>(
        &self,
        read: impl FnOnce(toml::Deserializer<'_>) -> Result<T, toml::de::Error>,
    ) -> Result<T, Problem> {
        toml::Deserializer::parse(&self.front)
            .and_then(read)
            .map_err(|error| {
                let at = error.span().map_or(0, |span| span.start);
                self.problem(
                    1 + line_at(&self.front, at),
                    in_plain_words(error.message()),
                )
            })
    }

    /// A problem with this file.
    pub(super) fn problem(&self, line: usize, complaint: impl Into<Complaint>) -> Problem {
        let Complaint { fault, message } = complaint.into();
        Problem {
            file: self.file.clone(),
            line,
            fault,
            message,
        }
    }

    /// A problem with the value of a field, or with the whole field if the value cannot be found.
    pub(super) fn field_problem(
        &self,
        key: &str,
        value: &str,
        complaint: impl Into<Complaint>,
    ) -> Problem {
        self.problem(self.line_of(key, value), complaint)
    }

    /// A problem with a line of the body, counted from 1.
    pub(super) fn body_problem(&self, line: usize, complaint: impl Into<Complaint>) -> Problem {
        self.problem(self.body_line + line.max(1) - 1, complaint)
    }

    /// The line of the file on which `key` holds `value`.
    fn line_of(&self, key: &str, value: &str) -> usize {
        let key_line = self
            .front
            .lines()
            .position(|line| begins_with_key(line, key))
            .unwrap_or(0);
        let escaped = value.replace('\\', "\\\\").replace('"', "\\\"");
        let value_line = self
            .front
            .lines()
            .skip(key_line)
            .position(|line| line.contains(value) || line.contains(&escaped))
            .unwrap_or(0);
        2 + key_line + value_line
    }
}

/// What the TOML reader says, without the names of its types.
pub(in crate::library) fn in_plain_words(message: &str) -> String {
    let message = message.trim().replace('\n', ", ");
    [
        ("invalid type: ", "the wrong kind of value: "),
        ("expected i64", "expected a whole number"),
        ("expected a sequence", "expected a list"),
        ("expected a boolean", "expected true or false"),
        ("unknown variant", "unknown value"),
        ("struct SignsFront", "a table"),
        ("struct TestsFront", "a table"),
        ("struct Approval", "a table"),
    ]
    .iter()
    .fold(message, |message, (theirs, ours)| {
        message.replace(theirs, ours)
    })
}

fn begins_with_key(line: &str, key: &str) -> bool {
    line.trim_start()
        .strip_prefix(key)
        .is_some_and(|rest| rest.trim_start().starts_with('='))
}

/// Text with LF line ends and no byte order mark.
pub(in crate::library) fn unified(text: &str) -> Cow<'_, str> {
    let text = text.trim_start_matches('\u{FEFF}');
    match text.contains('\r') {
        true => Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")),
        false => Cow::Borrowed(text),
    }
}

/// The line of `text` that byte `at` stands on, counted from 1.
pub(in crate::library) fn line_at(text: &str, at: usize) -> usize {
    1 + text
        .get(..at)
        .map_or(0, |before| before.matches('\n').count())
}

fn stem(path: &str) -> String {
    Path::new(path)
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or_default()
        .to_owned()
}
