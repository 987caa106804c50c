//! Ids made from titles: plain letters, never one that is taken, never a way out of a folder.

use std::collections::{BTreeMap, BTreeSet};

/// The longest id made from a title.
const LONGEST: usize = 60;
/// What an entry without any usable letter in its title is called, and what stands before names that are no good alone.
const NAMELESS: &str = "passage";
/// Names that Windows keeps for its devices, with any ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// The ids that are taken, those given out included.
pub(super) struct Names<'a> {
    taken: &'a BTreeSet<String>,
    given: BTreeSet<String>,
    /// How often an id was wanted, so that many of one title are numbered in one go.
    wanted: BTreeMap<String, usize>,
}

impl<'a> Names<'a> {
    pub(super) fn new(taken: &'a BTreeSet<String>) -> Self {
        Self {
            taken,
            given: BTreeSet::new(),
            wanted: BTreeMap::new(),
        }
    }

    /// An id for a title, that no other entry has.
    pub(super) fn name(&mut self, title: &str) -> String {
        let base = kebab(title);
        let count = self.wanted.entry(base.clone()).or_default();
        loop {
            *count += 1;
            let name = match *count {
                1 => base.clone(),
                number => format!("{base}-{number}"),
            };
            if !self.taken.contains(&name) && self.given.insert(name.clone()) {
                return name;
            }
        }
    }
}

/// A title as small ASCII letters and digits, joined by hyphens.
fn kebab(title: &str) -> String {
    let mut name = String::new();
    let plain: String = title
        .chars()
        .filter(|c| !matches!(c, '\'' | '’'))
        .flat_map(char::to_lowercase)
        .map(without_accent)
        .collect();
    for word in plain.split(|c: char| !c.is_ascii_alphanumeric()) {
        if word.is_empty() {
            continue;
        }
        let word = word.get(..word.len().min(LONGEST)).unwrap_or_default();
        if !name.is_empty() {
            if name.len() + 1 + word.len() > LONGEST {
                break;
            }
            name.push('-');
        }
        name.push_str(word);
    }
    let is_device = DEVICES.contains(&name.trim_end_matches(|c: char| c.is_ascii_digit()));
    match name.as_str() {
        "" => NAMELESS.to_owned(),
        _ if is_device => format!("{NAMELESS}-{name}"),
        _ => name,
    }
}

fn without_accent(c: char) -> char {
    match c {
        'à'..='å' => 'a',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::SnippetId;
    use crate::text::seeded;
    use proptest::prelude::*;

    #[test]
    fn titles_become_plain_names() {
        for (title, name) in [
            ("What’s the IRO for?", "whats-the-iro-for"),
            ("../../etc/passwd", "etc-passwd"),
            ("Café  & contact", "cafe-contact"),
            ("日本", "passage"),
            ("", "passage"),
            ("CON", "passage-con"),
            ("Com1", "passage-com1"),
            ("Contact", "contact"),
        ] {
            assert_eq!(kebab(title), name);
        }
        let long = kebab(&"working ".repeat(50));
        assert!(long.len() <= LONGEST && long.ends_with("working"));
    }

    #[test]
    fn no_id_is_given_that_is_taken_or_was_given() {
        let taken = BTreeSet::from(["iro".to_owned(), "iro-3".to_owned()]);
        let mut names = Names::new(&taken);
        let given: Vec<_> = ["IRO", "iro!", "IRO 4", "iro"]
            .map(|title| names.name(title))
            .into();
        assert_eq!(given, ["iro-2", "iro-4", "iro-4-2", "iro-5"]);
    }

    proptest! {
        #![proptest_config(seeded(256))]

        #[test]
        fn any_title_gives_an_id(title in any::<String>()) {
            prop_assert!(SnippetId::new(kebab(&title)).is_ok());
        }
    }
}
