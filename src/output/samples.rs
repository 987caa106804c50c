//! Passages for the tests of this room, put together piece by piece.

use super::{Form, OpenGaps, render};
use crate::library::{GapKey, GapKind, Passage, Run, RunKind, SignpostId, Target};
use crate::text::Span;

/// A passage being put together.
pub(super) struct Sample {
    passage: Passage,
    item: Option<(usize, Option<u32>)>,
}

impl Sample {
    pub(super) fn new() -> Self {
        Self {
            passage: Passage::default(),
            item: None,
        }
    }

    pub(super) fn text(mut self, text: &str) -> Self {
        self.passage.text.push_str(text);
        self
    }

    pub(super) fn bold(self, text: &str) -> Self {
        self.with(text, RunKind::Bold)
    }

    pub(super) fn link(self, text: &str, address: &str) -> Self {
        let address = address.to_owned();
        let target = Target::Address { address };
        self.with(text, RunKind::Link { target })
    }

    pub(super) fn record(self, text: &str, address: Option<&str>) -> Self {
        let target = Target::Signpost {
            signpost: SignpostId::new("a-record").unwrap(),
            address: address.map(str::to_owned),
        };
        self.with(text, RunKind::Link { target })
    }

    pub(super) fn required(self, prompt: &str) -> Self {
        let ask = GapKind::Required {
            prompt: prompt.to_owned(),
        };
        self.gap(&format!("[{prompt}]"), ask, false)
    }

    pub(super) fn optional(self, prompt: &str) -> Self {
        let ask = GapKind::Optional {
            prompt: prompt.to_owned(),
        };
        self.gap(&format!("[{prompt}]"), ask, false)
    }

    pub(super) fn filled(self, answer: &str) -> Self {
        let ask = GapKind::Optional {
            prompt: "x".to_owned(),
        };
        self.gap(answer, ask, true)
    }

    fn gap(self, text: &str, ask: GapKind, filled: bool) -> Self {
        let key = GapKey(ask.prompt());
        self.with(text, RunKind::Gap { key, ask, filled })
    }

    /// Begins another line.
    pub(super) fn line(mut self) -> Self {
        self.end_item();
        if !self.passage.text.is_empty() {
            self.passage.text.push('\n');
        }
        self
    }

    /// Begins another line as an item of a list of bullets.
    pub(super) fn bullet(self) -> Self {
        self.item(None)
    }

    /// Begins another line as an item of an ordered list.
    pub(super) fn numbered(self, number: u32) -> Self {
        self.item(Some(number))
    }

    fn item(self, number: Option<u32>) -> Self {
        let mut next = self.line();
        next.item = Some((next.passage.text.len(), number));
        next
    }

    fn end_item(&mut self) {
        if let Some((start, number)) = self.item.take() {
            let span = Span::new(start, self.passage.text.len());
            let kind = RunKind::Item { number };
            self.passage.runs.push(Run { span, kind });
        }
    }

    fn with(mut self, text: &str, kind: RunKind) -> Self {
        let start = self.passage.text.len();
        self.passage.text.push_str(text);
        let span = Span::new(start, self.passage.text.len());
        self.passage.runs.push(Run { span, kind });
        self
    }

    pub(super) fn done(mut self) -> Passage {
        self.end_item();
        self.passage.runs.sort_by_key(|run| run.span.start);
        self.passage
    }
}

pub(super) fn bold_run(start: usize, end: usize) -> Run {
    Run {
        span: Span::new(start, end),
        kind: RunKind::Bold,
    }
}

pub(super) fn link_run(start: usize, end: usize, address: &str) -> Run {
    let address = address.to_owned();
    let target = Target::Address { address };
    Run {
        span: Span::new(start, end),
        kind: RunKind::Link { target },
    }
}

#[track_caller]
pub(super) fn assert_rendered(sample: Sample, form: Form, expected: &str) {
    assert_eq!(render(&[&sample.done()], form, OpenGaps::Prompt), expected);
}
