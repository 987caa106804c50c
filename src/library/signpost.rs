//! An organisation, a helpline or a page that letters point to.

use super::{Confidence, SignpostId};
use jiff::civil::Date;

/// One record; letters refer to it, so that a number or an address stands in one place only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signpost {
    /// Its file name.
    pub id: SignpostId,
    /// What letters call it.
    pub name: String,
    /// Other names people know it by.
    pub aliases: Vec<String>,
    /// The number, digit for digit as it is printed.
    pub phone: Option<String>,
    /// The hours, only where they may be printed.
    pub hours: Option<String>,
    /// How to reach it by text message.
    pub text: Option<String>,
    /// The address of its page.
    pub web: Option<String>,
    /// Whom it helps.
    pub for_whom: Option<String>,
    /// Where it helps: "England", "UK".
    pub nation: String,
    /// What a call costs.
    pub cost: Option<String>,
    /// When somebody last rang the number or opened the page.
    pub checked_on: Option<Date>,
    /// Whether the record was seen in its source.
    pub confidence: Confidence,
    /// What it is for, in one line.
    pub purpose: String,
}
