//! The front matter of entries, field by field, as it stands in a file.

use super::{Confidence, Detail, Harm, Part, Status};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A day as front matter has it: a TOML date in a file, a string in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day(pub(super) jiff::civil::Date);

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
                text.parse()
                    .map(Day)
                    .map_err(|error: jiff::Error| E::custom(format!("“{text}” is no day: {error}")))
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
pub(super) struct IssueFront {
    pub(super) title: String,
    pub(super) group: String,
    #[serde(default = "usual_order")]
    pub(super) order: i64,
    #[serde(default)]
    pub(super) not: Vec<String>,
    #[serde(default)]
    pub(super) signs: SignsFront,
    #[serde(default)]
    pub(super) tests: TestsFront,
}

/// `[signs]`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct SignsFront {
    pub(super) strong: Vec<String>,
    pub(super) weak: Vec<String>,
}

/// `[tests]`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct TestsFront {
    #[serde(rename = "match")]
    pub(super) matches: Vec<String>,
    #[serde(rename = "no_match")]
    pub(super) misses: Vec<String>,
}

/// The front matter of `guidance/ID.md`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GuidanceFront {
    pub(super) title: String,
    pub(super) part: Part,
    #[serde(default)]
    pub(super) issues: Vec<String>,
    #[serde(default)]
    pub(super) when: Vec<String>,
    #[serde(default)]
    pub(super) never_with: Vec<String>,
    #[serde(default)]
    pub(super) offered: bool,
    #[serde(default = "usual_order")]
    pub(super) order: i64,
    #[serde(default)]
    pub(super) harm: Harm,
    #[serde(default = "england")]
    pub(super) jurisdiction: String,
    pub(super) status: Status,
    pub(super) confidence: Confidence,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) owner: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) reviewed: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) review_by: Option<Day>,
    #[serde(default)]
    pub(super) sources: Vec<String>,
    #[serde(default)]
    pub(super) keywords: Vec<String>,
}

/// The front matter of `signposts/ID.md`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SignpostFront {
    pub(super) name: String,
    #[serde(default)]
    pub(super) aliases: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) phone: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) hours: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) web: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) for_whom: Option<String>,
    #[serde(default = "england")]
    pub(super) nation: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) cost: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) checked_on: Option<Day>,
    #[serde(default = "unchecked")]
    pub(super) confidence: Confidence,
    #[serde(default)]
    pub(super) unchecked: Vec<Detail>,
}

/// The front matter of `sources/ID.md`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SourceFront {
    pub(super) title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) edition: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<String>,
    #[serde(default = "yes")]
    pub(super) in_force: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) replaced_by: Option<String>,
}
