//! Merges the front matter of an entry key by key.

use super::{Clash, Error, PackFile, Page, Place, Result, written};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use toml::{Table, Value};

/// Fields by their keys; a key within a table is written `signs.strong`. A field at its default is not there.
pub(super) type Values = BTreeMap<String, Value>;

/// The fields that belong together: they are merged as if they were one.
pub(super) const APPROVAL: [&str; 5] = [
    "status",
    "approved_by",
    "approved_on",
    "read_against",
    "withdrawn",
];

/// The fields that say whether somebody checked a signpost.
pub(super) const CHECK: [&str; 2] = ["checked_on", "confidence"];

/// The field that says when a passage was last read against its sources.
pub(super) const REVIEWED: &str = "reviewed";

/// An entry as its fields and its text.
#[derive(Debug, Clone, Default)]
pub(super) struct Front {
    pub(super) fields: Values,
    pub(super) body: String,
}

impl Front {
    pub(super) fn read(path: &str, text: &str) -> Result<Self> {
        let page = Page::part(&PackFile::new(path, text))?;
        let table = page.read(|front| Table::deserialize(front))?;
        Ok(Self {
            fields: flat(table),
            body: page.body,
        })
    }

    /// The entry's canonical text.
    pub(super) fn write(self, path: &str, kind: &str) -> Result<String> {
        let front = Value::Table(folded(self.fields));
        written(kind, front, &self.body).map_err(|error| Error::Invalid {
            what: error.message().to_owned(),
            place: path.to_owned(),
        })
    }
}

fn flat(table: Table) -> Values {
    let mut values = Values::new();
    for (key, value) in table {
        match value {
            Value::Table(inner) => {
                let inner = inner.into_iter();
                values.extend(inner.map(|(name, value)| (format!("{key}.{name}"), value)));
            }
            value => {
                values.insert(key, value);
            }
        }
    }
    values
}

fn folded(values: Values) -> Table {
    let mut table = Table::new();
    for (key, value) in values {
        let Some((outer, name)) = key.split_once('.') else {
            table.insert(key, value);
            continue;
        };
        let inner = table
            .entry(outer)
            .or_insert_with(|| Value::Table(Table::new()));
        if let Value::Table(inner) = inner {
            inner.insert(name.to_owned(), value);
        }
    }
    table
}

/// Front matter merged twice: where the sides clash, once with ours and once with theirs.
#[derive(Debug, Default)]
pub(super) struct Fields {
    pub(super) with_ours: Values,
    pub(super) with_theirs: Values,
    pub(super) clashes: Vec<Clash>,
}

/// What one field came to.
enum Chosen {
    Settled(Option<Value>),
    Split,
}

impl Fields {
    /// Merges the fields of a kind of entry one by one. The day of the last review is left out: which one holds hangs on
    /// the words that merging comes to.
    pub(super) fn merge(kind: &str, base: &Values, ours: &Values, theirs: &Values) -> Self {
        let mut merged = Self::default();
        let sides = [base, ours, theirs];
        let mut alone: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
        alone.retain(|key| *key != REVIEWED);
        let together: Option<(Place, &[&str])> = match kind {
            "guidance" => Some((Place::Approval, &APPROVAL)),
            "signposts" => Some((Place::Check, &CHECK)),
            _ => None,
        };
        if let Some((place, keys)) = together {
            alone.retain(|key| !keys.contains(&key.as_str()));
            merged.group(place, keys, sides);
        }
        for key in alone {
            merged.field(key, sides);
        }
        merged
    }

    fn field(&mut self, key: &str, sides: [&Values; 3]) {
        let [base, ours, theirs] = sides.map(|side| side.get(key));
        let (with_ours, with_theirs) = match chosen(key, base, ours, theirs) {
            Chosen::Settled(value) => (value.clone(), value),
            Chosen::Split => {
                self.clashes.push(Clash {
                    place: Place::Field(key.to_owned()),
                    base: base.map(shown),
                    ours: ours.map(shown),
                    theirs: theirs.map(shown),
                });
                (ours.cloned(), theirs.cloned())
            }
        };
        self.with_ours
            .extend(with_ours.map(|value| (key.to_owned(), value)));
        self.with_theirs
            .extend(with_theirs.map(|value| (key.to_owned(), value)));
    }

    /// Merges fields that belong together.
    fn group(&mut self, place: Place, keys: &[&str], sides: [&Values; 3]) {
        let [base, ours, theirs] = sides.map(|side| picked(side, keys));
        let (with_ours, with_theirs) = if ours == theirs || theirs == base {
            (ours.clone(), ours)
        } else if ours == base {
            (theirs.clone(), theirs)
        } else {
            self.clashes.push(Clash {
                place,
                base: told(&base),
                ours: told(&ours),
                theirs: told(&theirs),
            });
            (ours, theirs)
        };
        self.with_ours.extend(with_ours);
        self.with_theirs.extend(with_theirs);
    }
}

/// The fields of these keys.
pub(super) fn picked(values: &Values, keys: &[&str]) -> Values {
    keys.iter()
        .filter_map(|key| Some(((*key).to_owned(), values.get(*key)?.clone())))
        .collect()
}

fn chosen(key: &str, base: Option<&Value>, ours: Option<&Value>, theirs: Option<&Value>) -> Chosen {
    if ours == theirs || theirs == base {
        return Chosen::Settled(ours.cloned());
    }
    if ours == base {
        return Chosen::Settled(theirs.cloned());
    }
    if let Some(list) = merged_list(base, ours, theirs) {
        return Chosen::Settled(Some(Value::Array(list)));
    }
    match (key, ours, theirs) {
        ("review_by", Some(Value::Datetime(one)), Some(Value::Datetime(other))) => {
            Chosen::Settled(Some(Value::Datetime((*one).min(*other))))
        }
        _ => Chosen::Split,
    }
}

/// Merges lists as sets: what either side put in is in, what either took out is out. Ours keep their order, and theirs
/// follow the item that they follow there. `None` if a side is no list.
fn merged_list(
    base: Option<&Value>,
    ours: Option<&Value>,
    theirs: Option<&Value>,
) -> Option<Vec<Value>> {
    let base: HashSet<&str> = texts(base)?.into_iter().collect();
    let (ours, theirs) = (texts(ours)?, texts(theirs)?);
    let here: HashSet<&str> = ours.iter().copied().collect();
    let there: HashSet<&str> = theirs.iter().copied().collect();
    let stays = |text: &&str| !base.contains(text) || there.contains(text);
    let kept: Vec<&str> = ours.into_iter().filter(stays).collect();
    let known: HashSet<&str> = kept.iter().copied().collect();
    let mut behind: HashMap<Option<&str>, Vec<&str>> = HashMap::new();
    let mut neighbour = None;
    for text in theirs {
        if known.contains(text) {
            neighbour = Some(text);
        } else if !base.contains(text) && !here.contains(text) {
            behind.entry(neighbour).or_default().push(text);
        }
    }
    let mut merged: Vec<&str> = behind.remove(&None).unwrap_or_default();
    for text in kept {
        merged.push(text);
        merged.extend(behind.remove(&Some(text)).unwrap_or_default());
    }
    let value = |text: &str| Value::String(text.to_owned());
    Some(merged.into_iter().map(value).collect())
}

/// The texts of a list; none if it is not there, `None` if it is no list of texts.
fn texts(value: Option<&Value>) -> Option<Vec<&str>> {
    match value {
        None => Some(Vec::new()),
        Some(Value::Array(values)) => values.iter().map(Value::as_str).collect(),
        Some(_) => None,
    }
}

/// A value as people read it.
fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Boolean(true) => "yes".to_owned(),
        Value::Boolean(false) => "no".to_owned(),
        value => value.to_string(),
    }
}

/// Fields as people read them, one a line.
fn told(values: &Values) -> Option<String> {
    let lines: Vec<String> = values
        .iter()
        .map(|(key, value)| format!("{}: {}", label(key), shown(value)))
        .collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// What people call a field.
pub(super) fn label(key: &str) -> String {
    match key {
        "not" => "false friends",
        "signs.strong" => "strong signs",
        "signs.weak" => "weak signs",
        "tests.match" => "posts it must find",
        "tests.no_match" => "posts it must leave",
        "never_with" => "what it must not stand beside",
        "offered" => "whether it is only offered",
        "reviewed" => "last reviewed",
        "review_by" => "next review",
        "text" => "number for texts",
        "web" | "url" => "web address",
        "in_force" => "whether it is in force",
        key => return key.replace('_', " "),
    }
    .to_owned()
}
