//! The simple parts of the house style as fields. Its file stays the truth: what is changed in a field is written into the
//! text, where all else, comments too, stays as it stands.

use super::Part;
use super::house::House;
use toml_edit::{Array, DocumentMut, Item, Table, TableLike, Value};

/// The fields, as they are edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseFields {
    /// What the library is called.
    pub name: String,
    /// The name letters are signed with.
    pub signs_as: String,
    /// Other spellings of it.
    pub aliases: Vec<String>,
    /// What the adviser is.
    pub role: String,
    /// The charity.
    pub organisation: String,
    /// The one name of the forum.
    pub forum: String,
    /// Its other names.
    pub forum_aliases: Vec<String>,
    /// The parts no letter may lack.
    pub required: Vec<Part>,
    /// Whether someone other than the writer must approve a passage.
    pub by_another: bool,
    /// The most words of a sentence.
    pub longest_sentence: i64,
    /// The reading age above which a passage is too hard.
    pub reading_age: i64,
    /// The words letters use, and those they replace, parted by commas.
    pub wording: Vec<(String, String)>,
    /// A hard word, and what to write instead.
    pub plain: Vec<(String, String)>,
    /// A phrase no letter may hold, and why.
    pub banned: Vec<(String, String)>,
}

impl HouseFields {
    /// Reads the fields of a text; none if it is no house style, whose lines must be mended first.
    pub fn of(text: &str) -> Option<Self> {
        let house: House = toml::from_str(text).ok()?;
        let document: DocumentMut = text.parse().ok()?;
        let keys = |path: [&str; 2]| keys(&document, path);
        let joined =
            |words: Option<&Vec<String>>| words.map_or_else(String::new, |it| it.join(", "));
        let style = &house.style;
        let wording = keys(["wording", ""]).into_iter();
        let plain = keys(["style", "plain"]).into_iter();
        let banned = keys(["style", "banned"]).into_iter();
        Some(Self {
            wording: wording
                .map(|key| (key.clone(), joined(house.wording.get(&key))))
                .collect(),
            plain: plain
                .map(|key| {
                    (
                        key.clone(),
                        style.plain.get(&key).cloned().unwrap_or_default(),
                    )
                })
                .collect(),
            banned: banned
                .map(|key| {
                    (
                        key.clone(),
                        style.banned.get(&key).cloned().unwrap_or_default(),
                    )
                })
                .collect(),
            longest_sentence: i64::try_from(style.longest_sentence).ok()?,
            reading_age: i64::from(style.reading_age),
            by_another: house.approval.by_another,
            required: house.letter.required,
            name: house.name,
            signs_as: house.persona.name,
            aliases: house.persona.aliases,
            role: house.persona.role,
            organisation: house.persona.organisation,
            forum: house.forum.name,
            forum_aliases: house.forum.aliases,
        })
    }

    /// Writes what differs from `before` into the text those were read from; none if it cannot be read any more.
    pub fn write(&self, before: &Self, text: &str) -> Option<String> {
        let mut document: DocumentMut = text.parse().ok()?;
        let mut set = |path: [&str; 2], value: Value| put(&mut document, path, value);
        for (path, old, new) in [
            (["", "name"], &before.name, &self.name),
            (["persona", "name"], &before.signs_as, &self.signs_as),
            (["persona", "role"], &before.role, &self.role),
            (
                ["persona", "organisation"],
                &before.organisation,
                &self.organisation,
            ),
            (["forum", "name"], &before.forum, &self.forum),
        ] {
            if old != new {
                set(path, new.as_str().into());
            }
        }
        for (path, old, new) in [
            (["persona", "aliases"], &before.aliases, &self.aliases),
            (
                ["forum", "aliases"],
                &before.forum_aliases,
                &self.forum_aliases,
            ),
        ] {
            if old != new {
                set(path, new.iter().map(String::as_str).collect());
            }
        }
        for (path, old, new) in [
            (
                ["style", "longest_sentence"],
                before.longest_sentence,
                self.longest_sentence,
            ),
            (
                ["style", "reading_age"],
                before.reading_age,
                self.reading_age,
            ),
        ] {
            if old != new {
                set(path, new.into());
            }
        }
        if before.required != self.required {
            let parts = Part::ALL.iter().filter(|part| self.required.contains(part));
            let names = parts.map(|part| part.label().replace(' ', "-"));
            set(["letter", "required"], names.collect());
        }
        if before.by_another != self.by_another {
            set(["approval", "by_another"], self.by_another.into());
        }
        for (path, old, new, is_list) in [
            (["wording", ""], &before.wording, &self.wording, true),
            (["style", "plain"], &before.plain, &self.plain, false),
            (["style", "banned"], &before.banned, &self.banned, false),
        ] {
            put_pairs(&mut document, path, old, new, is_list);
        }
        Some(document.to_string())
    }
}

/// The table at a path of one key or two; `""` stands for none.
fn table<'a>(document: &'a DocumentMut, path: [&str; 2]) -> Option<&'a dyn TableLike> {
    let mut table: &dyn TableLike = document.as_table();
    for key in path.into_iter().filter(|key| !key.is_empty()) {
        table = table.get(key)?.as_table_like()?;
    }
    Some(table)
}

/// The same to change, made where it is not there.
fn table_mut<'a>(document: &'a mut DocumentMut, path: [&str; 2]) -> Option<&'a mut dyn TableLike> {
    let mut table: &mut dyn TableLike = document.as_table_mut();
    for key in path.into_iter().filter(|key| !key.is_empty()) {
        let item = table.entry(key).or_insert(Item::Table(Table::new()));
        table = item.as_table_like_mut()?;
    }
    Some(table)
}

fn keys(document: &DocumentMut, path: [&str; 2]) -> Vec<String> {
    let table = table(document, path);
    table.map_or_else(Vec::new, |table| {
        table.iter().map(|(key, _)| key.to_owned()).collect()
    })
}

/// Sets a value; what stands round it stays.
fn put(document: &mut DocumentMut, [of, key]: [&str; 2], value: Value) {
    if let Some(table) = table_mut(document, [of, ""]) {
        put_value(table, key, value);
    }
}

fn put_value(table: &mut dyn TableLike, key: &str, mut value: Value) {
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) => {
            *value.decor_mut() = old.decor().clone();
            *old = value;
        }
        None => {
            table.insert(key, Item::Value(value));
        }
    }
}

/// Brings a table of words and what is said of them to what it is to be. A line that is not finished is left out.
fn put_pairs(
    document: &mut DocumentMut,
    path: [&str; 2],
    old: &[(String, String)],
    new: &[(String, String)],
    is_list: bool,
) {
    if old == new {
        return;
    }
    let Some(table) = table_mut(document, path) else {
        return;
    };
    for (key, _) in old {
        if !new.iter().any(|(other, _)| other.trim() == key) {
            table.remove(key);
        }
    }
    for pair in new.iter().filter(|pair| !old.contains(pair)) {
        let (key, words) = (pair.0.trim(), pair.1.trim());
        if key.is_empty() || words.is_empty() {
            continue;
        }
        let value = if is_list {
            let items = words.split(',').map(str::trim);
            items
                .filter(|item| !item.is_empty())
                .collect::<Array>()
                .into()
        } else {
            words.into()
        };
        put_value(table, key, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::{EntryForm, PackFile, built_in, load};

    fn house() -> String {
        let files = built_in();
        let file = files.iter().find(|file| file.path == "house.toml");
        EntryForm::of(file.expect("a house")).expect("sound").body
    }

    /// Changes fields, and gives the lines that went and those that came.
    #[track_caller]
    fn changed(change: impl FnOnce(&mut HouseFields)) -> (Vec<String>, Vec<String>) {
        let text = house();
        let before = HouseFields::of(&text).expect("sound");
        let mut fields = before.clone();
        change(&mut fields);
        let after = fields.write(&before, &text).expect("it can be written");
        let lines = |text: &str, other: &str| {
            let others: Vec<&str> = other.lines().collect();
            let lines = text.lines().filter(|line| !others.contains(line));
            lines.map(str::to_owned).collect::<Vec<_>>()
        };
        let mut files = built_in();
        files.retain(|file| file.path != "house.toml");
        files.push(PackFile::new("house.toml", after.as_str()));
        load(&files).expect("it is a house style still");
        assert_eq!(HouseFields::of(&after).map(|it| it.name), Some(fields.name));
        (lines(&text, &after), lines(&after, &text))
    }

    #[test]
    fn what_nobody_changes_stays_letter_for_letter() {
        assert_eq!(changed(|_| {}), (vec![], vec![]));
    }

    #[test]
    fn a_field_changes_its_line_alone() {
        let (gone, come) = changed(|fields| fields.signs_as = "Ros “R”".to_owned());
        assert_eq!(gone, ["name = \"Suzie\""]);
        assert_eq!(come, ["name = \"Ros “R”\""]);
        let (gone, come) = changed(|fields| fields.longest_sentence = 22);
        assert_eq!(gone, ["longest_sentence = 25"]);
        assert_eq!(come, ["longest_sentence = 22"]);
        let (gone, come) = changed(|fields| fields.by_another = true);
        assert_eq!(gone, [""; 0]);
        assert_eq!(come, ["[approval]", "by_another = true"]);
    }

    #[test]
    fn words_come_go_and_change_without_touching_others() {
        let (gone, come) = changed(|fields| {
            fields.wording.retain(|(key, _)| key != "solicitor");
            fields
                .wording
                .push(("school".to_owned(), "academy, college ,".to_owned()));
            fields
                .wording
                .push((String::new(), "half typed".to_owned()));
            fields.plain[0].1 = "place".to_owned();
        });
        assert_eq!(
            gone,
            [
                "\"solicitor\" = [\"attorney\"]",
                "\"accommodat*\" = \"place, or look after\""
            ]
        );
        assert_eq!(
            come,
            [
                "school = [\"academy\", \"college\"]",
                "\"accommodat*\" = \"place\""
            ]
        );
    }

    #[test]
    fn a_text_that_is_no_house_style_has_no_fields() {
        assert_eq!(HouseFields::of("name = "), None);
        assert_eq!(HouseFields::of("name = \"x\""), None);
    }
}
