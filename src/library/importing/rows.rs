//! The fields of a row, whatever the tool that wrote it calls them.

use super::wording::{one_line, words_of};
use crate::library::{IssueId, Library, Part};
use std::collections::HashMap;

/// The longest title, in characters; a longer one ends behind a word.
const LONGEST_TITLE: usize = 100;
/// How many words of a passage without a title become its title.
const TITLE_WORDS: usize = 8;
/// The most keywords a draft takes over.
const MOST_KEYWORDS: usize = 50;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    Title,
    Text,
    Keywords,
    Issues,
    Part,
}

impl Field {
    /// The field that a column of this name holds, without regard to case.
    pub(super) fn of(column: &str) -> Option<Self> {
        let column = column.trim().to_lowercase();
        Some(match column.as_str() {
            "title" | "name" | "shortcut" | "subject" | "heading" => Self::Title,
            "text" | "body" | "content" | "macro" | "reply" | "message" | "answer" => Self::Text,
            "keywords" | "keyword" | "tags" | "tag" | "labels" => Self::Keywords,
            "issues" | "issue" => Self::Issues,
            "part" => Self::Part,
            _ => return None,
        })
    }

    /// What people call it.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Text => "text",
            Self::Keywords => "keywords",
            Self::Issues => "issues",
            Self::Part => "part",
        }
    }
}

/// What the fields of the columns are; of two columns for one field the first holds it.
pub(super) fn fields<'a>(
    columns: impl IntoIterator<Item = &'a str>,
) -> Vec<(String, Option<Field>)> {
    let mut fields: Vec<(String, Option<Field>)> = Vec::new();
    for column in columns {
        let field = Field::of(column)
            .filter(|field| !fields.iter().any(|(_, other)| *other == Some(*field)));
        fields.push((column.to_owned(), field));
    }
    fields
}

/// What issues are called, in small letters: their ids and their titles.
pub(super) struct IssueNames<'a>(HashMap<String, &'a IssueId>);

impl<'a> IssueNames<'a> {
    pub(super) fn of(library: &'a Library) -> Self {
        let names = library.issues.values().flat_map(|issue| {
            let names = [issue.title.to_lowercase(), issue.id.to_string()];
            names.map(|name| (name, &issue.id))
        });
        Self(names.collect())
    }
}

/// One passage as it stands in a foreign file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// The row or line it stands on.
    pub(super) at: usize,
    pub(super) title: String,
    pub(super) text: String,
    /// Words parted by commas or semicolons.
    pub(super) keywords: String,
    /// Ids or titles of issues, parted in the same way.
    pub(super) issues: String,
    pub(super) part: String,
}

impl Row {
    pub(super) fn new(at: usize) -> Self {
        Self {
            at,
            ..Self::default()
        }
    }

    /// Where the value of a field is kept.
    pub(super) fn field(&mut self, field: Field) -> &mut String {
        match field {
            Field::Title => &mut self.title,
            Field::Text => &mut self.text,
            Field::Keywords => &mut self.keywords,
            Field::Issues => &mut self.issues,
            Field::Part => &mut self.part,
        }
    }

    /// Its title on one line, else its first words.
    pub(super) fn title(&self) -> String {
        let title = one_line(&self.title);
        let title = match title.is_empty() {
            false => title,
            true => {
                let words = words_of(&self.text);
                let first: Vec<&str> = words.split(' ').take(TITLE_WORDS).collect();
                let more = words.split(' ').nth(TITLE_WORDS).map_or("", |_| " …");
                format!("{}{more}", first.join(" "))
            }
        };
        shortened(title)
    }

    /// Its keywords, one by one.
    pub(super) fn keywords(&self) -> Vec<String> {
        let mut keywords: Vec<String> = Vec::new();
        for keyword in list(&self.keywords).take(MOST_KEYWORDS) {
            let keyword = shortened(keyword);
            if !keywords.contains(&keyword) {
                keywords.push(keyword);
            }
        }
        keywords
    }

    /// The ids of its issues that the library has, and what the others are called.
    pub(super) fn issues(&self, known: &IssueNames<'_>) -> (Vec<String>, Vec<String>) {
        let (mut found, mut unknown) = (Vec::new(), Vec::new());
        for name in list(&self.issues).take(MOST_KEYWORDS) {
            match known.0.get(&name.to_lowercase()) {
                Some(id) if found.iter().any(|other| other == id.as_str()) => {}
                Some(id) => found.push(id.to_string()),
                None => unknown.push(shortened(name)),
            }
        }
        (found, unknown)
    }

    /// Its part of the letter, advice where it names none; or what it names that is none.
    pub(super) fn part(&self) -> Result<Part, String> {
        let name = one_line(&self.part);
        let plain = name.to_lowercase().replace('-', " ");
        let same = |part: &Part| part.label().replace('-', " ") == plain;
        match plain.as_str() {
            "" => Ok(Part::Advice),
            _ => Part::ALL
                .into_iter()
                .find(same)
                .ok_or_else(|| shortened(name)),
        }
    }
}

fn list(text: &str) -> impl Iterator<Item = String> {
    text.split([',', ';', '\n', '|'])
        .map(one_line)
        .filter(|word| !word.is_empty())
}

fn shortened(text: String) -> String {
    let Some((cut, _)) = text.char_indices().nth(LONGEST_TITLE) else {
        return text;
    };
    let start = text.get(..cut).unwrap_or_default();
    let end = start.rfind(' ').unwrap_or(cut);
    format!("{} …", start.get(..end).unwrap_or(start))
}
