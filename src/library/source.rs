//! A statute, a regulation or guidance that passages rest on.

use super::SourceId;

/// One source, at one edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its file name.
    pub id: SourceId,
    /// Its title as lawyers cite it.
    pub title: String,
    /// The edition, year or chapter.
    pub edition: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// Whether it is in force.
    pub in_force: bool,
    /// What took its place.
    pub replaced_by: Option<SourceId>,
    /// A note for leads.
    pub note: String,
}
