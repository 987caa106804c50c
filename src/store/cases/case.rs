//! A case: a thread, its ticks, its draft, and how far it has come.

use super::Urgency;
use crate::checks::Decisions;
use crate::intake::Thread;
use crate::reply::{Draft, Ticks};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Names a case; never given to another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CaseId(pub i64);

impl fmt::Display for CaseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// How far a case has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CaseState {
    /// Nothing was decided yet.
    New,
    /// The letter is being written.
    Drafting,
    /// The letter can go.
    Ready,
    /// The letter has gone.
    Sent,
}

impl CaseState {
    /// All states, in the order a case goes through them.
    pub const ALL: [Self; 4] = [Self::New, Self::Drafting, Self::Ready, Self::Sent];

    /// What people call it.
    pub fn label(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Drafting => "drafting",
            Self::Ready => "ready",
            Self::Sent => "sent",
        }
    }

    /// The state with this label.
    pub(super) fn from_label(label: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.label() == label)
    }
}

/// What a case begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCase {
    /// What was copied.
    pub thread: Thread,
    /// The issues ticked; none, unless somebody has ticked already.
    pub ticks: Ticks,
    /// The letter.
    pub draft: Draft,
    /// What makes it press.
    pub urgency: Urgency,
}

/// A case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Its name.
    pub id: CaseId,
    /// How far it has come.
    pub state: CaseState,
    /// What was copied.
    pub thread: Thread,
    /// The issues ticked.
    pub ticks: Ticks,
    /// The letter.
    pub draft: Draft,
    /// What the adviser noted for themselves; never part of the letter.
    pub notes: String,
    /// What they decided about the letter's checks, and the post's questions and flags.
    pub decisions: Decisions,
    /// What makes it press; none if its post was never read for that.
    pub urgency: Option<Urgency>,
    /// When its letter was sent; none while it was not.
    pub sent: Option<Timestamp>,
    /// When it was made; the store keeps microseconds.
    pub created: Timestamp,
    /// When it was last saved.
    pub updated: Timestamp,
    /// When it was put in the bin; none if it is not there.
    pub deleted: Option<Timestamp>,
}

/// How far a case has come, and since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Which case.
    pub case: CaseId,
    /// How far it has come.
    pub state: CaseState,
    /// When its letter was sent; none while it was not.
    pub sent: Option<Timestamp>,
}

/// What the list of cases shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseSummary {
    /// Its name.
    pub id: CaseId,
    /// How far it has come.
    pub state: CaseState,
    /// The thread's title.
    pub title: Option<String>,
    /// Who asks.
    pub poster: Option<String>,
    /// What makes it press; none if its post was never read for that.
    pub urgency: Option<Urgency>,
    /// Who asks what is thought of its letter, where that is a colleague's; none of our own cases.
    pub brought_from: Option<String>,
    /// When its letter was sent; none while it was not.
    pub sent: Option<Timestamp>,
    /// When it was made; the store keeps microseconds.
    pub created: Timestamp,
    /// When it was last saved.
    pub updated: Timestamp,
    /// When it was put in the bin; none if it is not there.
    pub deleted: Option<Timestamp>,
}

impl CaseSummary {
    /// How it stands.
    pub fn standing(&self) -> Standing {
        Standing {
            case: self.id,
            state: self.state,
            sent: self.sent,
        }
    }
}
