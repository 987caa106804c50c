//! A letter on the sample library, for the tests of rules.

use super::{Letter, Rule, Slip};
use crate::library::{Context, Library, Signpost};
use crate::reading::Reading;
use crate::reply::sample as reply;
use crate::reply::{Draft, assemble};

/// A letter with everything it is measured against.
pub(super) struct Desk {
    pub(super) library: Library,
    pub(super) context: Context,
    pub(super) draft: Draft,
}

impl Desk {
    /// The letter that the library gives for these ticks.
    pub(super) fn with(library: Library, ticks: &[&str]) -> Self {
        let context = reply::context(ticks);
        let draft = assemble(&context, &library, &Draft::default()).draft;
        Self {
            library,
            context,
            draft,
        }
    }

    /// Writes other words into the block at `index`.
    pub(super) fn edit(&mut self, index: usize, words: &str) {
        let id = self.draft.blocks[index].id;
        reply::edit(&mut self.draft, id, words);
    }

    /// What a rule finds.
    pub(super) fn slips(&self, rule: &Rule) -> Vec<Slip> {
        self.on(rule.check)
    }

    /// What a rule says, and the words it points at.
    pub(super) fn said(&self, rule: &Rule) -> Vec<(String, Option<String>)> {
        let words = |slip: &Slip| {
            let (block, span) = slip.place?;
            let text = &self.draft.block(block)?.passage.text;
            span?.of(text).map(str::to_owned)
        };
        let slips = self.slips(rule);
        slips
            .iter()
            .map(|slip| (slip.message.clone(), words(slip)))
            .collect()
    }

    /// Gives the letter to a check.
    pub(super) fn on<T>(&self, check: impl FnOnce(&Letter<'_>) -> T) -> T {
        check(&Letter {
            draft: &self.draft,
            reading: &Reading::default(),
            context: &self.context,
            library: &self.library,
            today: jiff::civil::date(2026, 11, 23),
        })
    }
}

/// A checked helpline with that number.
pub(super) fn signpost(phone: &str) -> Signpost {
    Signpost {
        name: "Kites for Families".to_owned(),
        phone: Some(phone.to_owned()),
        ..reply::signpost("kites", None)
    }
}
