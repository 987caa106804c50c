//! The house style: who answers, what the forum is called, how a letter is ordered.

use super::Part;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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
    /// One way to write a thing, by what it is for: `children's services = ["social services", …]`.
    #[serde(default)]
    pub wording: BTreeMap<String, Vec<String>>,
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
