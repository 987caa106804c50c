//! The front matter of entries, field by field, as it stands in a file.

use super::{Confidence, Detail, Harm, Part, Status};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A day as front matter has it: a TOML date in a file, a string in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day(pub jiff::civil::Date);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Day;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a day, as 2026-11-22")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Day, E> {
                let day: jiff::civil::Date = text
                    .parse()
                    .map_err(|error| E::custom(format!("“{text}” is no day: {error}")))?;
                // TOML cannot write a year before our era.
                if day.year() < 1 {
                    return Err(E::custom(format!("“{text}” is no day of our era")));
                }
                Ok(Day(day))
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<Day, A::Error> {
                let deserializer = serde::de::value::MapAccessDeserializer::new(map);
                let day = toml::value::Datetime::deserialize(deserializer)?;
                self.visit_str(&day.to_string())
            }
        }

        deserializer.deserialize_any(Visitor)
    }
}

fn usual_order() -> i64 {
    100
}

fn england() -> String {
    "England".to_owned()
}

fn yes() -> bool {
    true
}

fn unchecked() -> Confidence {
    Confidence::Unchecked
}

/// The front matter of `issues/ID.md`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IssueFront {
    /// What the checklist calls it.
    pub title: String,
    /// The heading it stands under.
    pub group: String,
    /// Its place in the checklist; smaller is earlier.
    #[serde(default = "usual_order")]
    pub order: i64,
    /// False friends, as phrases.
    #[serde(default)]
    pub not: Vec<String>,
    /// What suggests it.
    #[serde(default)]
    pub signs: SignsFront,
    /// Sentences that keep the signs honest.
    #[serde(default)]
    pub tests: TestsFront,
}

/// `[signs]`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SignsFront {
    /// Phrases that name the issue outright.
    pub strong: Vec<String>,
    /// Phrases that point to it only together.
    pub weak: Vec<String>,
}

/// `[tests]`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TestsFront {
    /// Sentences that must suggest the issue.
    #[serde(rename = "match")]
    pub matches: Vec<String>,
    /// Sentences that must not.
    #[serde(rename = "no_match")]
    pub misses: Vec<String>,
}

/// The front matter of `guidance/ID.md`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuidanceFront {
    /// What the margin and the search call it.
    pub title: String,
    /// The slot it is for.
    pub part: Part,
    /// The ids of the issues it answers.
    #[serde(default)]
    pub issues: Vec<String>,
    /// Conditions, all of which must hold.
    #[serde(default)]
    pub when: Vec<String>,
    /// What it must not stand beside.
    #[serde(default)]
    pub never_with: Vec<String>,
    /// Whether it waits for the adviser to add it.
    #[serde(default)]
    pub offered: bool,
    /// Its place among the passages of an issue; smaller is earlier.
    #[serde(default = "usual_order")]
    pub order: i64,
    /// What could come of it if it were wrong.
    #[serde(default)]
    pub harm: Harm,
    /// Where the law it states holds.
    #[serde(default = "england")]
    pub jurisdiction: String,
    /// How far the team has come with it.
    pub status: Status,
    /// Whether its facts were seen in their sources.
    pub confidence: Confidence,
    /// Who looks after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// When it was last read against its sources.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<Day>,
    /// When it must be read again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_by: Option<Day>,
    /// Who approved it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<String>,
    /// When it was approved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_on: Option<Day>,
    /// What it was read against when it was approved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_against: Option<String>,
    /// Why letters that said it may need correcting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<String>,
    /// The ids of what it rests on.
    #[serde(default)]
    pub sources: Vec<String>,
    /// Other words an adviser may search for.
    #[serde(default)]
    pub keywords: Vec<String>,
}

/// The front matter of `signposts/ID.md`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignpostFront {
    /// What letters call it.
    pub name: String,
    /// Other names people know it by.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// The number, digit for digit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The hours, only where they may be printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
    /// How to reach it by text message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The address of its page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub web: Option<String>,
    /// Whom it helps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub for_whom: Option<String>,
    /// Where it helps.
    #[serde(default = "england")]
    pub nation: String,
    /// What a call costs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<String>,
    /// When somebody last rang the number or opened the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_on: Option<Day>,
    /// Whether the record was seen in its source.
    #[serde(default = "unchecked")]
    pub confidence: Confidence,
    /// Fields of a confirmed record that were not.
    #[serde(default)]
    pub unchecked: Vec<Detail>,
}

/// The front matter of `sources/ID.md`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceFront {
    /// Its title as lawyers cite it.
    pub title: String,
    /// The edition, year or chapter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Whether it is in force.
    #[serde(default = "yes")]
    pub in_force: bool,
    /// The id of what took its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<String>,
}

/// What people call an entry of any kind.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Named {
    pub(super) title: Option<String>,
    pub(super) name: Option<String>,
}
