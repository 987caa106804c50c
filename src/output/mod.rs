//! Passages → BBCode, HTML, Markdown or plain text.
//!
//! In: the passages of a letter. Out: text for the clipboard. Whatever the poster or the adviser typed is escaped for
//! its form; an open gap comes out as `[prompt]`. All forms are written from one document (`document`) by one walk
//! (`walk`), so that none can leave out what another shows. But for the
//! `receipt`, which says where each sentence of a sent letter came from, this room does not know why a passage is in it.

mod address;
mod bbcode;
mod document;
mod gaps;
mod html;
mod markdown;
mod page;
mod paper;
mod plain;
mod reading_back;
mod receipt;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod samples;
mod walk;
mod whole_case;

pub use paper::{Around, FileKind, letter_file, letter_page};
pub use reading_back::{Paragraph, read_back, read_form};
pub use receipt::{
    Receipt, SaidPassage, SaidSentence, SaidSignpost, SaidSource, Sent, Whence, receipt,
    signposts_in,
};

pub use whole_case::{WholeCase, whole_case};

use crate::library::Passage;
use serde::{Deserialize, Serialize};

/// A form a letter can be copied in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// For the forum.
    #[default]
    Bbcode,
    /// For a web page or a mail.
    Html,
    /// Markdown.
    Markdown,
    /// Plain text, with addresses written out.
    Text,
}

impl Form {
    /// All forms.
    pub const ALL: [Self; 4] = [Self::Bbcode, Self::Html, Self::Markdown, Self::Text];

    /// What people call it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Bbcode => "BBCode",
            Self::Html => "HTML",
            Self::Markdown => "Markdown",
            Self::Text => "Plain text",
        }
    }
}

/// What becomes of gaps that nobody has filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OpenGaps {
    /// Every open gap prints as `[prompt]`.
    Prompt,
    /// Open optional gaps fall out, and the space they leave is closed; all others print as `[prompt]`.
    DropOptional,
}

/// Writes passages, in their order, in one form.
///
/// A blank line stands between passages, paragraphs and lists; there is no line end behind the last. White space round
/// a line, empty lines and control characters are left out.
pub fn render(passages: &[&Passage], form: Form, gaps: OpenGaps) -> String {
    let elements: Vec<_> = passages
        .iter()
        .flat_map(|passage| match gaps {
            OpenGaps::Prompt => document::elements(passage),
            OpenGaps::DropOptional => document::elements(&gaps::without_optional(passage)),
        })
        .collect();
    match form {
        Form::Bbcode => walk::write::<bbcode::Bbcode>(&elements),
        Form::Html => walk::write::<html::Html>(&elements),
        Form::Markdown => walk::write::<markdown::Markdown>(&elements),
        Form::Text => walk::write::<plain::Plain>(&elements),
    }
}
