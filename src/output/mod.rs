//! Passages → BBCode, HTML, Markdown or plain text.
//!
//! In: the blocks of a letter. Out: text for the clipboard. Whatever the poster or the adviser typed is escaped for its
//! form; an open gap comes out as `[prompt]`.

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
