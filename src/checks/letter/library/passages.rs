//! The blocks of a letter beside the passages of the library they came from.

use super::Page;
use crate::library::Snippet;
use crate::reply::Block;

/// A block that came from the library.
pub(super) struct Put<'a> {
    pub(super) block: &'a Block,
    /// The passage as the library has it now; none where it has it no more.
    pub(super) snippet: Option<&'a Snippet>,
}

/// The blocks that came from the library.
pub(super) fn from_library<'a>(page: &Page<'a>) -> impl Iterator<Item = Put<'a>> {
    let letter = page.letter;
    letter.draft.blocks.iter().filter_map(|block| {
        let id = block.snippet()?;
        Some(Put {
            block,
            snippet: letter.library.snippets.get(id),
        })
    })
}
