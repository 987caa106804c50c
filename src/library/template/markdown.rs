//! Markdown with inserts → a [`Passage`]: paragraphs, items, bold, links and gaps; all else is a slip.

use super::inserts::{Insert, insert_number, is_private};
use crate::library::entry::Complaint;
use crate::library::{Passage, Run, RunKind, Target};
use crate::text::Span;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::cmp::Reverse;

/// Something in the Markdown that has no place in a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slip {
    /// Where it begins, as a byte offset into the Markdown.
    pub(super) at: usize,
    /// What is wrong, as a sentence without its full stop.
    pub(super) complaint: Complaint,
}

/// Reads Markdown into a passage. `find` says where a link leads, or why it leads nowhere.
pub(super) fn read(
    markdown: &str,
    inserts: &[Insert],
    find: impl Fn(&str) -> Result<Target, Complaint>,
) -> (Passage, Vec<Slip>) {
    let mut builder = Builder {
        inserts,
        ..Builder::default()
    };
    let mut slips = Vec::new();
    for (event, range) in Parser::new_ext(markdown, Options::empty()).into_offset_iter() {
        if let Err(complaint) = builder.take(event, &find) {
            slips.push(Slip {
                at: range.start,
                complaint,
            });
        }
    }
    (builder.finish(), slips)
}

#[derive(Default)]
struct Builder<'a> {
    inserts: &'a [Insert],
    text: String,
    runs: Vec<Run>,
    /// Where the line being written begins.
    line_start: usize,
    /// The numbers of the lists that are open: the next item's, where it has one.
    lists: Vec<Option<u64>>,
    /// The item that the line being written is, with its number.
    item: Option<Option<u32>>,
    /// Whether a paragraph of the open item is finished.
    item_done: bool,
    bold: Option<usize>,
    link: Option<(usize, Option<Target>)>,
}

impl Builder<'_> {
    fn take(
        &mut self,
        event: Event<'_>,
        find: &impl Fn(&str) -> Result<Target, Complaint>,
    ) -> Result<(), Complaint> {
        match event {
            Event::Text(text) => self.text(&text),
            Event::SoftBreak => self.push(' '),
            Event::HardBreak => self.hard_break(),
            Event::Start(tag) => return self.start(&tag, find),
            Event::End(tag) => return self.end(tag),
            Event::Code(_) => return Err(unwanted("code")),
            Event::InlineHtml(_) => return Err(unwanted("HTML")),
            Event::Rule => return Err(unwanted("a rule across the page")),
            // The whole block is reported where it starts; the other events belong to extensions that are off.
            _ => {}
        }
        Ok(())
    }

    fn start(
        &mut self,
        tag: &Tag<'_>,
        find: &impl Fn(&str) -> Result<Target, Complaint>,
    ) -> Result<(), Complaint> {
        match tag {
            Tag::Paragraph if self.item_done => {
                Err("an item of a list has a second paragraph; make it an item of its own".into())
            }
            Tag::Paragraph => Ok(()),
            Tag::List(first) => {
                let nested = !self.lists.is_empty();
                self.end_line();
                self.lists.push(*first);
                if nested {
                    Err("a list stands within a list; letters have one level only".into())
                } else {
                    Ok(())
                }
            }
            Tag::Item => {
                self.end_line();
                self.item = Some(self.next_number());
                self.item_done = false;
                Ok(())
            }
            Tag::Strong => {
                self.bold.get_or_insert(self.text.len());
                Ok(())
            }
            Tag::Link { dest_url, .. } => {
                let target = find(dest_url);
                let start = self.text.len();
                match target {
                    Ok(target) => {
                        self.link = Some((start, Some(target)));
                        Ok(())
                    }
                    Err(complaint) => {
                        self.link = Some((start, None));
                        Err(complaint)
                    }
                }
            }
            Tag::Emphasis => Err(unwanted("italics")),
            Tag::Image { .. } => Err(unwanted("a picture")),
            Tag::Heading { .. } => Err(unwanted("a heading")),
            Tag::BlockQuote(_) => Err(unwanted("a quotation block")),
            Tag::CodeBlock(_) => Err(unwanted("code (a line that begins with four spaces?)")),
            Tag::HtmlBlock => Err(unwanted("HTML")),
            _ => Err(unwanted("this kind of Markdown")),
        }
    }

    fn end(&mut self, tag: TagEnd) -> Result<(), Complaint> {
        match tag {
            TagEnd::Paragraph => {
                self.end_line();
                self.item_done = !self.lists.is_empty();
            }
            TagEnd::Item => {
                self.end_line();
                self.item = None;
                self.item_done = false;
            }
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::Strong => {
                if let Some(start) = self.bold.take() {
                    self.run(start, RunKind::Bold);
                }
            }
            TagEnd::Link => {
                if let Some((start, target)) = self.link.take() {
                    if self.text.len() == start {
                        return Err("a link has no words to click on".into());
                    }
                    if let Some(target) = target {
                        self.run(start, RunKind::Link { target });
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn next_number(&mut self) -> Option<u32> {
        let next = self.lists.last_mut()?.as_mut()?;
        let number = u32::try_from(*next).ok();
        *next += 1;
        number
    }

    /// Takes in text: its own characters and what its inserts stand for.
    fn text(&mut self, text: &str) {
        let inserts = self.inserts;
        for c in text.chars() {
            match insert_number(c).and_then(|number| inserts.get(number)) {
                Some(Insert::Value(value)) => self.text.push_str(value),
                Some(Insert::Gap(key, ask)) => {
                    let start = self.text.len();
                    self.text.push('[');
                    self.text.push_str(&ask.prompt());
                    self.text.push(']');
                    let kind = RunKind::Gap {
                        key: key.clone(),
                        ask: ask.clone(),
                        filled: false,
                    };
                    self.run(start, kind);
                }
                None if is_private(c) || c.is_control() => {}
                None => self.push(c),
            }
        }
    }

    /// Writes a character of the passage itself; spaces at the start of a line and after a space fall out.
    fn push(&mut self, c: char) {
        let at_start = self.text.len() == self.line_start;
        let doubled = c == ' ' && self.text.ends_with(' ');
        if !(doubled || at_start && c.is_whitespace()) {
            self.text.push(c);
        }
    }

    /// A line break of the lead's own: a new line, but within an item, bold or a link, where none can be.
    fn hard_break(&mut self) {
        if self.item.is_some() || self.bold.is_some() || self.link.is_some() {
            self.push(' ');
        } else {
            self.end_line();
        }
    }

    fn run(&mut self, start: usize, kind: RunKind) {
        let span = Span::new(start, self.text.len());
        if !span.is_empty() {
            self.runs.push(Run { span, kind });
        }
    }

    /// Finishes a line: no white space at its end, no empty lines.
    fn end_line(&mut self) {
        let line = self.text.get(self.line_start..).unwrap_or_default();
        let end = self.line_start + line.trim_end().len();
        self.text.truncate(end);
        for run in &mut self.runs {
            run.span.end = run.span.end.min(end);
        }
        self.runs.retain(|run| run.span.start < run.span.end);
        if end > self.line_start {
            if let Some(number) = self.item {
                self.run(self.line_start, RunKind::Item { number });
            }
            self.text.push('\n');
        }
        self.line_start = self.text.len();
    }

    fn finish(mut self) -> Passage {
        self.end_line();
        if self.text.ends_with('\n') {
            self.text.pop();
        }
        self.runs
            .sort_by_key(|run| (run.span.start, Reverse(run.span.end), rank(&run.kind)));
        Passage {
            text: self.text,
            runs: self.runs,
        }
    }
}

/// Which of two runs over the same words comes first: the outer one.
fn rank(kind: &RunKind) -> u8 {
    match kind {
        RunKind::Item { .. } => 0,
        RunKind::Bold => 1,
        RunKind::Link { .. } => 2,
        RunKind::Gap { .. } => 3,
    }
}

fn unwanted(what: &str) -> Complaint {
    format!("{what} has no place in a letter: paragraphs, lists, **bold** and links only").into()
}
