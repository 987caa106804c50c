//! A finding in the form the commands print it.

use crate::checks::{Family, Finding, Severity};
use crate::reading::Evidence;
use crate::text::Span;
use serde::Serialize;

/// A finding with its place in a text; one about something missing stands at the text's end, without words.
#[derive(Debug, Serialize)]
pub(super) struct FindingJson<'a> {
    rule: &'a str,
    family: Family,
    severity: Severity,
    start: usize,
    end: usize,
    text: &'a str,
    message: &'a str,
    fixes: &'a [String],
    post_span: Option<&'a Evidence>,
}

impl<'a> FindingJson<'a> {
    /// A finding at `place` of `letter`; `None` for something missing.
    pub(super) fn new(finding: &'a Finding, place: Option<Span>, letter: &'a str) -> Self {
        let end = Span::new(letter.len(), letter.len());
        let span = place
            .filter(|span| span.of(letter).is_some())
            .unwrap_or(end);
        Self {
            rule: &finding.rule,
            family: finding.family,
            severity: finding.severity,
            start: span.start,
            end: span.end,
            text: span.of(letter).unwrap_or_default(),
            message: &finding.message,
            fixes: &finding.fixes,
            post_span: finding.post.as_ref(),
        }
    }

    /// Where it stands, for sorting.
    pub(super) fn place(&self) -> (usize, usize) {
        (self.start, self.end)
    }

    /// The words it points at.
    pub(super) fn text(&self) -> &str {
        self.text
    }

    /// The reason.
    pub(super) fn message(&self) -> &str {
        self.message
    }

    /// How grave it is, for people.
    pub(super) fn label(&self) -> &'static str {
        match self.severity {
            Severity::Error => "error  ",
            Severity::Warning => "warning",
            Severity::Advice => "advice ",
        }
    }

    /// The rule that made it.
    #[cfg(test)]
    pub(super) fn rule(&self) -> &str {
        self.rule
    }
}
