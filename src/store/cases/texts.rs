//! All words that are kept of a case, and where each of them stands: for whoever asks what is kept about them.
//!
//! It reads files of every version of the schema, backups too: what an older one does not have holds no words.

use super::CaseId;
use super::rows::{damaged, time};
use crate::store::failure::Step;
use jiff::Timestamp;
use rusqlite::{Connection, Row};
use serde::Serialize;
use serde_json::Value;

/// A part of a case that holds words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// The title of the thread.
    Title,
    /// Who asks.
    Poster,
    /// The thread: its posts, and who wrote them.
    Posts,
    /// The letter.
    Letter,
    /// A letter that was sent before the poster wrote again, with what it answered.
    EarlierLetter,
    /// What the adviser noted for themselves.
    Notes,
    /// What was decided about the checks, the questions and the flags.
    Decisions,
    /// Where each sentence of a sent letter came from.
    Receipt,
    /// What a colleague was asked, or asks here.
    Review,
    /// What was selected.
    View,
}

impl Place {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 10] = [
        Self::Title,
        Self::Poster,
        Self::Posts,
        Self::Letter,
        Self::EarlierLetter,
        Self::Notes,
        Self::Decisions,
        Self::Receipt,
        Self::Review,
        Self::View,
    ];

    /// What people call it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Title => "the title",
            Self::Poster => "who asks",
            Self::Posts => "the posts",
            Self::Letter => "the letter",
            Self::EarlierLetter => "an earlier letter",
            Self::Notes => "your notes",
            Self::Decisions => "what you decided about checks and questions",
            Self::Receipt => "a receipt",
            Self::Review => "a colleague’s review",
            Self::View => "what was selected",
        }
    }

    /// Where it stands: the table, its columns, and whether these hold JSON.
    fn place(self) -> (&'static str, &'static [&'static str], bool) {
        match self {
            Self::Title => ("cases", &["title"], false),
            Self::Poster => ("cases", &["poster", "brought_from"], false),
            Self::Posts => ("threads", &["thread"], true),
            Self::Letter => ("cases", &["draft"], true),
            Self::EarlierLetter => ("letters", &["thread", "draft", "decisions"], true),
            Self::Notes => ("cases", &["notes"], false),
            Self::Decisions => ("cases", &["decisions"], true),
            Self::Receipt => ("receipts", &["receipt"], true),
            Self::Review => ("reviews", &["review"], true),
            Self::View => ("views", &["view"], true),
        }
    }
}

/// Words that are kept of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedText {
    /// Where they stand.
    pub place: Place,
    /// The words.
    pub text: String,
}

/// A case with all its words, as a file of any version has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WholeCase {
    /// Its number.
    pub id: CaseId,
    /// When it was made.
    pub created: Timestamp,
    /// How far it has come, as people call it.
    pub state: String,
    /// Whether it is in the bin.
    pub is_removed: bool,
    /// The thread's title.
    pub title: Option<String>,
    /// Who asks.
    pub poster: Option<String>,
    /// Its words, in the order of [`Place::ALL`].
    pub texts: Vec<PlacedText>,
}

/// The numbers of all cases of a file, the oldest first.
pub(super) fn all(connection: &Connection) -> Step<Vec<CaseId>> {
    let mut statement = connection.prepare("SELECT id FROM cases ORDER BY id")?;
    let ids = statement.query_map([], |row| Ok(CaseId(row.get(0)?)))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Reads the cases of a file of any version one after the other.
pub(in crate::store) fn each(
    connection: &Connection,
    read: &mut dyn FnMut(&WholeCase),
) -> Step<()> {
    for id in all(connection)? {
        if let Some(case) = whole(connection, id)? {
            read(&case);
        }
    }
    Ok(())
}

/// A case with all its words; none if it is not there.
pub(super) fn whole(connection: &Connection, id: CaseId) -> Step<Option<WholeCase>> {
    let sql = "SELECT id, created, state, deleted, title, poster FROM cases WHERE id = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([id.0])?;
    let Some(row) = rows.next()? else {
        return Ok(None);
    };
    let mut case = row_to_case(row)?;
    for place in Place::ALL {
        let (table, columns, is_json) = place.place();
        for column in columns {
            if has_column(connection, table, column)? {
                let mut texts = texts_of(connection, (table, column), id, is_json)?;
                texts.retain(|text| !text.trim().is_empty());
                let texts = texts.into_iter().map(|text| PlacedText { place, text });
                case.texts.extend(texts);
            }
        }
    }
    Ok(Some(case))
}

fn row_to_case(row: &Row<'_>) -> Step<WholeCase> {
    Ok(WholeCase {
        id: CaseId(row.get("id")?),
        created: time(row.get("created")?)?,
        state: row.get("state")?,
        is_removed: row.get::<_, Option<i64>>("deleted")?.is_some(),
        title: row.get("title")?,
        poster: row.get("poster")?,
        texts: Vec::new(),
    })
}

fn has_column(connection: &Connection, table: &str, column: &str) -> Step<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM pragma_table_info(?1) WHERE name = ?2)";
    let mut statement = connection.prepare_cached(sql)?;
    Ok(statement.query_row([table, column], |row| row.get(0))?)
}

fn texts_of(
    connection: &Connection,
    (table, column): (&str, &str),
    id: CaseId,
    is_json: bool,
) -> Step<Vec<String>> {
    let key = if table == "cases" { "id" } else { "case_id" };
    let sql = format!("SELECT {column} FROM {table} WHERE {key} = ?1 ORDER BY rowid");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([id.0])?;
    let mut texts = Vec::new();
    while let Some(row) = rows.next()? {
        let Some(text) = row.get_ref(0)?.as_str_or_null().map_err(damaged)? else {
            continue;
        };
        match is_json {
            true => collect(&serde_json::from_str(text)?, &mut texts),
            false => texts.push(text.to_owned()),
        }
    }
    Ok(texts)
}

/// Adds all strings of a value, and the words by which others are found.
fn collect(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| collect(value, texts)),
        Value::Object(fields) => {
            for (name, value) in fields {
                // Answers are found by the words of their questions; no field of ours has a space in its name.
                if name.contains(' ') {
                    texts.push(name.clone());
                }
                collect(value, texts);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
