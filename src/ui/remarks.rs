//! What a colleague says of blocks of the letter, for its margin and its cards.

use crate::reply::{BlockId, Opinion};
use crate::workbench::OpenCase;
use std::collections::BTreeMap;

/// The comments on blocks, each with who made it: "Ash: Is that so in Wales?"
pub(super) fn comments(case: &OpenCase) -> BTreeMap<BlockId, String> {
    let said = |by: &str, opinion: &Opinion| {
        let comments = opinion.comments.iter();
        comments
            .map(|comment| (comment.block, format!("{by}: {}", comment.words)))
            .collect()
    };
    if let Some((_, opinion)) = case.brought() {
        return said("You", opinion);
    }
    let answer = case.asked().and_then(|asked| asked.answer);
    answer.map_or_else(BTreeMap::new, |answer| said(&answer.by, &answer.opinion))
}
