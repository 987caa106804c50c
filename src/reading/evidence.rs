//! The words a reading points at.

use crate::intake::Thread;
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// Words of a post, of its title or of what it quotes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The post, as an index into the thread.
    pub post: usize,
    /// Set when the span is into the title, or into what the post quotes, rather than into its body.
    #[serde(rename = "in", default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// Which of the post's quotes the span is into, where it is into one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<usize>,
    /// Byte offsets into the body, the title or the quote; end exclusive.
    #[serde(flatten)]
    pub span: Span,
    /// The words themselves.
    pub text: String,
}

impl Evidence {
    /// Whether these very words stand there in a thread.
    pub fn stands_in(&self, thread: &Thread) -> bool {
        let post = || thread.posts.get(self.post);
        let text = match self.place {
            Some(Place::Title) => thread.title.as_deref(),
            Some(Place::Quote) => post()
                .and_then(|post| post.quotes.get(self.quote.unwrap_or_default()))
                .map(|quote| quote.text.as_str()),
            None => post().map(|post| post.body.as_str()),
        };
        !self.span.is_empty() && text.and_then(|text| self.span.of(text)) == Some(&self.text)
    }
}

/// A place for words other than a post's body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// The thread's title.
    Title,
    /// A quote inside the post.
    Quote,
}
