//! Words that belong to the name of an organisation or a page, which no rule of wording may touch.

use crate::library::{Library, Passage, RunKind};
use crate::text::Span;

/// Whether some words of a passage are part of a link or of a signpost's name.
pub(super) fn is_name(passage: &Passage, span: Span, library: &Library) -> bool {
    let mut runs = passage.runs.iter();
    let in_link =
        runs.any(|run| matches!(run.kind, RunKind::Link { .. }) && run.span.contains(span));
    in_link
        || library.signposts.values().any(|signpost| {
            passage
                .text
                .match_indices(&signpost.name)
                .any(|(at, name)| Span::new(at, at + name.len()).contains(span))
        })
}
