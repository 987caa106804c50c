//! What the reader of one layout hands on, before roles, replies and the enquiry are known.

use super::Layout;
use super::clean;
use jiff::civil::DateTime;

/// A page as one reader found it.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) layout: Option<Layout>,
    pub(super) title: Option<String>,
    pub(super) forum: Option<String>,
    /// "Page a of b".
    pub(super) page: Option<(u32, u32)>,
    pub(super) posts: Vec<FoundPost>,
    pub(super) warnings: Vec<String>,
}

/// One post as it stands on the page.
#[derive(Debug, Clone, Default)]
pub(super) struct FoundPost {
    pub(super) author: Option<String>,
    /// The lines between name and counts: "Site Admin".
    pub(super) ranks: Vec<String>,
    /// The post's own title, with its `Re:`.
    pub(super) title: Option<String>,
    pub(super) when: Option<String>,
    /// The date where the page gives it to machines too.
    pub(super) posted: Option<DateTime>,
    pub(super) post_count: Option<u32>,
    pub(super) body: String,
    pub(super) quotes: Vec<FoundQuote>,
}

/// A passage quoted in a post.
#[derive(Debug, Clone, Default)]
pub(super) struct FoundQuote {
    pub(super) author: Option<String>,
    pub(super) when: Option<String>,
    pub(super) text: String,
}

impl FoundPost {
    /// A post of which only the words are known.
    pub(super) fn of_lines<'a>(lines: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            body: clean::body(lines),
            ..Self::default()
        }
    }
}

/// Whether a post's title says that it is not the first of its thread.
pub(super) fn is_re(title: &str) -> bool {
    title
        .trim_start()
        .get(..3)
        .is_some_and(|start| start.eq_ignore_ascii_case("re:"))
}

/// A title without its `Re:`, however often it stands there; `None` if nothing is left.
pub(super) fn bare_title(title: &str) -> Option<String> {
    let mut rest = title.trim();
    while is_re(rest) {
        rest = rest.get(3..).unwrap_or_default().trim_start();
    }
    (!rest.is_empty()).then(|| rest.to_owned())
}
