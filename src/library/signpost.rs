//! An organisation, a helpline or a page that letters point to.

use super::{Confidence, SignpostId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A field of a record that a lead checks by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Detail {
    /// The number.
    Phone,
    /// The hours.
    Hours,
    /// How to reach it by text message.
    Text,
    /// The address of its page.
    Web,
}

impl Detail {
    /// What people call it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Phone => "number",
            Self::Hours => "hours",
            Self::Text => "number for texts",
            Self::Web => "address",
        }
    }
}

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
    /// Fields of a confirmed record that were not seen in a source that can be relied on.
    pub unchecked: Vec<Detail>,
    /// What it is for, in one line.
    pub purpose: String,
}

impl Signpost {
    /// What the record says of a detail, be it checked or not.
    pub fn detail(&self, detail: Detail) -> Option<&str> {
        match detail {
            Detail::Phone => self.phone.as_deref(),
            Detail::Hours => self.hours.as_deref(),
            Detail::Text => self.text.as_deref(),
            Detail::Web => self.web.as_deref(),
        }
    }

    /// Whether a detail was seen in a source that can be relied on.
    pub fn is_checked(&self, detail: Detail) -> bool {
        self.confidence == Confidence::Confirmed && !self.unchecked.contains(&detail)
    }

    /// What a letter may print of a detail. A number or an hour that is not checked is never printed, because a parent
    /// may ring it; an address is, because a page that is gone does no harm.
    pub fn printed(&self, detail: Detail) -> Option<&str> {
        self.detail(detail)
            .filter(|_| detail == Detail::Web || self.is_checked(detail))
    }
}
