//! Passages that are the adviser's own, found by their words and put into a letter.

use super::refused;
use crate::error::Result;
use crate::library::{Entry, load_entry, render};
use crate::reply::{BlockId, add_hand_block};
use crate::store::KeptProposal;
use crate::text::Span;
use crate::workbench::{Outcome, Workbench};
use std::time::Instant;

impl Workbench {
    /// The adviser's own passages that have all these words, each as far as it is typed; none while nothing is typed.
    pub fn search_own(&self, typed: &str) -> Vec<&KeptProposal> {
        let typed = typed.to_lowercase();
        let words: Vec<&str> = typed.split_whitespace().collect();
        if words.is_empty() {
            return Vec::new();
        }
        let has_all = |kept: &&KeptProposal| {
            let proposal = &kept.proposal;
            let text = format!("{} {}", proposal.title(), proposal.words()).to_lowercase();
            words.iter().all(|word| text.contains(word))
        };
        let own = self.proposals().filter(|kept| kept.is_own);
        own.filter(has_all).collect()
    }

    /// Puts an own passage into the letter, as words of the adviser's.
    pub(in crate::workbench) fn add_own(
        &mut self,
        name: &str,
        after: Option<BlockId>,
        now: Instant,
    ) -> Result<Outcome> {
        let proposal = self.kept(name)?.proposal.clone();
        let title = proposal.title();
        let outcome =
            self.change_blocks(&format!("add {title}"), now, |draft, context, library| {
                let entry = load_entry(&proposal.file, library).map_err(|problems| {
                    let first = problems.into_iter().next();
                    first.map_or_else(|| refused("the passage cannot be read"), Into::into)
                })?;
                let Entry::Snippet(snippet) = entry else {
                    return Err(refused("this is no passage"));
                };
                let passage = render(&snippet, context, library)?;
                let block = add_hand_block(draft, snippet.part, passage, after);
                Ok(Outcome::showing(block, Span::new(0, 0)))
            })?;
        Ok(self.landed(outcome))
    }
}
