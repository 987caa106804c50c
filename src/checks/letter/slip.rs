//! What a rule found, before it carries the rule's name.

use super::{Page, Rule, Sheet};
use crate::checks::{Family, Finding, Severity};
use crate::reading::Evidence;
use crate::reply::{Block, BlockId, Draft};
use crate::text::Span;

/// A slip in the letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slip {
    pub(super) place: Option<(BlockId, Option<Span>)>,
    /// The reason, as a sentence without its full stop.
    pub(super) message: String,
    fixes: Vec<String>,
    post: Option<Evidence>,
    severity: Option<Severity>,
    even_in_quotes: bool,
}

impl Slip {
    fn new(place: Option<(BlockId, Option<Span>)>, message: String) -> Self {
        Self {
            place,
            message,
            fixes: Vec::new(),
            post: None,
            severity: None,
            even_in_quotes: false,
        }
    }

    /// About something that is missing from the letter.
    pub(super) fn of_letter(message: impl Into<String>) -> Self {
        Self::new(None, message.into())
    }

    /// About a whole block.
    pub(super) fn of_block(block: &Block, message: impl Into<String>) -> Self {
        Self::new(Some((block.id, None)), message.into())
    }

    /// About words of a block: the smallest that show the slip.
    pub(super) fn of_words(block: &Block, span: Span, message: impl Into<String>) -> Self {
        Self::new(Some((block.id, Some(span))), message.into())
    }

    /// Offers words to stand in the place of the ones it is about; only where that is safe.
    pub(super) fn fix(mut self, words: impl Into<String>) -> Self {
        self.fixes.push(words.into());
        self
    }

    /// Shows what the post says of it.
    pub(super) fn shown_by(mut self, post: &Evidence) -> Self {
        self.post = Some(post.clone());
        self
    }

    /// Weighs it otherwise than its rule does.
    pub(super) fn weighing(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }

    /// Lets it stand though its words are quoted.
    pub(super) fn even_in_quotes(mut self) -> Self {
        self.even_in_quotes = true;
        self
    }

    /// Whether it counts: the language of what is quoted, of addresses and of open gaps is nobody's slip.
    pub(super) fn counts(&self, rule: &Rule, page: &Page<'_>) -> bool {
        if rule.family != Family::Language || self.even_in_quotes {
            return true;
        }
        let Some((block, Some(span))) = self.place else {
            return true;
        };
        let sheet = page.sheets.iter().find(|sheet| sheet.block.id == block);
        !sheet.is_some_and(|sheet: &Sheet<'_>| sheet.is_aside(span))
    }

    /// The words its safest fix puts in; none where no fix is safe.
    #[cfg(test)]
    pub(super) fn first_fix(&self) -> &str {
        self.fixes.first().map_or("", String::as_str)
    }

    /// The slip as a finding of its rule.
    pub(super) fn finding(self, rule: &Rule, draft: &Draft) -> Finding {
        let (block, span) = match self.place {
            Some((block, span)) => (Some(block), span),
            None => (None, None),
        };
        let words = block
            .and_then(|block| draft.block(block))
            .and_then(|block| span?.of(&block.passage.text))
            .unwrap_or_default();
        Finding {
            rule: rule.name.to_owned(),
            family: rule.family,
            severity: self.severity.unwrap_or(rule.severity),
            block,
            span,
            words: words.to_owned(),
            message: self.message,
            fixes: self.fixes,
            post: self.post,
        }
    }
}
