//! The house style: who answers, what the forum is called, how a letter is ordered.

use super::Part;
use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

/// `house.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct House {
    /// What this pack is called: "Starter 2026.11".
    pub name: String,
    /// Who answers.
    pub persona: Persona,
    /// The forum.
    pub forum: Forum,
    /// How a letter is put together.
    pub letter: Letter,
    /// How passages come to be approved.
    #[serde(default, skip_serializing_if = "Approval::is_usual")]
    pub approval: Approval,
    /// One way to write a thing, by what it is for: `children's services = ["social services", …]`.
    #[serde(default, deserialize_with = "unique")]
    pub wording: BTreeMap<String, Vec<String>>,
    /// How passages are written.
    #[serde(default)]
    pub style: Style,
    /// Passages that must never stand together, by what they say.
    #[serde(default)]
    pub apart: Vec<Apart>,
    /// What a passage must say too, by what it says.
    #[serde(default)]
    pub together: Vec<Together>,
}

/// How passages come to be approved.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Approval {
    /// Whether someone other than the writer must approve a passage.
    pub by_another: bool,
}

impl Approval {
    /// Whether it is as in a house that says nothing of it, so that packs read well in a program that knows no approval.
    fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

/// How passages are written. Phrases are in the language of an issue's signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Style {
    /// The most words a sentence should have.
    pub longest_sentence: usize,
    /// The reading age, in years, above which a passage is too hard.
    pub reading_age: u32,
    /// Words of links that say nothing of where they lead.
    pub bare_links: Vec<String>,
    /// A hard word or phrase, and what to write instead.
    #[serde(deserialize_with = "unique")]
    pub plain: BTreeMap<String, String>,
    /// A term that needs explaining, and the phrases that explain it: one must stand in the same passage.
    #[serde(deserialize_with = "unique")]
    pub terms: BTreeMap<String, Vec<String>>,
    /// Short forms in capitals that every reader knows: "NHS".
    pub short_forms: Vec<String>,
    /// A phrase no letter may hold, and why.
    #[serde(deserialize_with = "unique")]
    pub banned: BTreeMap<String, String>,
    /// What only the poster can know; it may stand only in a sentence with one of `unless_with`.
    pub status: Vec<String>,
    /// The words that make a statement depend: "if".
    pub unless_with: Vec<String>,
    /// A form that is written another way here, as a regular expression, and how to write it.
    #[serde(deserialize_with = "unique")]
    pub forms: BTreeMap<String, String>,
}

/// Reads a map in which no key may stand twice. TOML sees to that itself; a map from JSON would keep the last.
fn unique<'de, V: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeMap<String, V>, D::Error> {
    struct Unique<V>(PhantomData<V>);

    impl<'de, V: Deserialize<'de>> Visitor<'de> for Unique<V> {
        type Value = BTreeMap<String, V>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a table")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut read = BTreeMap::new();
            while let Some((key, value)) = map.next_entry::<String, V>()? {
                if read.contains_key(&key) {
                    return Err(A::Error::custom(format!("“{key}” stands here twice")));
                }
                read.insert(key, value);
            }
            Ok(read)
        }
    }

    deserializer.deserialize_map(Unique(PhantomData))
}

impl Default for Style {
    fn default() -> Self {
        Self {
            longest_sentence: 25,
            reading_age: 15,
            bare_links: Vec::new(),
            plain: BTreeMap::new(),
            terms: BTreeMap::new(),
            short_forms: Vec::new(),
            banned: BTreeMap::new(),
            status: Vec::new(),
            unless_with: Vec::new(),
            forms: BTreeMap::new(),
        }
    }
}

/// Passages that are dangerous or false together. No assembling may bring them into one letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Apart {
    /// Why, as a sentence without its full stop.
    pub why: String,
    /// What one of them says: phrases, one of which is enough.
    pub says: Vec<String>,
    /// What it must not stand beside: ticked issues, `fact:order` and `flag:deadline`, as in `never_with`.
    #[serde(default)]
    pub beside: Vec<String>,
    /// What another passage must not say beside it.
    #[serde(default)]
    pub beside_words: Vec<String>,
}

/// What must be said in the same passage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Together {
    /// Why, as a sentence without its full stop.
    pub why: String,
    /// What the passage says: phrases, one of which is enough.
    pub says: Vec<String>,
    /// What it must say too: phrases, one of which is enough.
    pub must_say: Vec<String>,
}

/// The name advisers answer under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Persona {
    /// The name letters are signed with.
    pub name: String,
    /// Other spellings of it seen on the forum.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// What the persona is: "online adviser".
    pub role: String,
    /// The charity.
    pub organisation: String,
    /// Words in an account's name that make it an adviser's.
    #[serde(default)]
    pub account_marks: Vec<String>,
}

/// The forum's one name and the others it is known by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forum {
    /// The one name letters use.
    pub name: String,
    /// Names to recognise it by.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// How a letter is put together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letter {
    /// The parts, in order.
    pub order: Vec<Part>,
    /// The parts no letter may lack.
    pub required: Vec<Part>,
}
