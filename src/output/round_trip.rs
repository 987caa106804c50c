//! What any letter says survives each form: random passages are written, read back by a reader of that form, compared.

mod bbcode_reader;
mod html_reader;
mod markdown_reader;
mod passages;

use super::address::Address;
use super::{Form, OpenGaps, render};
use crate::library::{Passage, RunKind, Target};
use crate::text::Span;
use crate::text::seeded;
use passages::letters;
use proptest::prelude::*;

/// What a reader of a letter sees.
#[derive(Debug, Default, PartialEq, Eq)]
struct Line {
    /// Whether it is an item, and the number a reader would see before it.
    item: Option<Option<u32>>,
    signs: Vec<Sign>,
}

/// A character as a reader sees it.
#[derive(Debug, PartialEq, Eq)]
struct Sign {
    c: char,
    /// Always false for white space, on which bold cannot be seen.
    bold: bool,
    link: Option<String>,
}

impl Sign {
    fn new(c: char, bold: bool, link: Option<String>) -> Self {
        let bold = bold && !c.is_whitespace();
        Self { c, bold, link }
    }
}

impl Line {
    fn text(&self) -> String {
        self.signs.iter().map(|sign| sign.c).collect()
    }

    fn push(&mut self, text: &str, bold: bool, link: Option<&String>) {
        self.signs
            .extend(text.chars().map(|c| Sign::new(c, bold, link.cloned())));
    }

    /// Drops white space at both ends, which no form keeps.
    fn trimmed(mut self) -> Self {
        while self.signs.last().is_some_and(|s| s.c.is_whitespace()) {
            self.signs.pop();
        }
        let start = self.signs.iter().take_while(|s| s.c.is_whitespace());
        self.signs.drain(..start.count());
        self
    }
}

/// What a reader should see of a letter, worked out character by character from the runs alone.
fn expected(letter: &[Passage]) -> Vec<Line> {
    letter.iter().flat_map(expected_of_passage).collect()
}

fn expected_of_passage(passage: &Passage) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in passage.text.split('\n') {
        let signs = line
            .char_indices()
            .map(|(at, c)| (start + at, c))
            .filter(|(_, c)| *c == '\t' || !c.is_control())
            .map(|(at, c)| Sign::new(c, is_bold(passage, at), link_at(passage, at)))
            .collect();
        let item = passage.runs.iter().find_map(|run| match run.kind {
            RunKind::Item { number } if run.span.start == start => Some(number),
            _ => None,
        });
        lines.push(Line { item, signs }.trimmed());
        start += line.len() + 1;
    }
    lines
}

fn is_bold(passage: &Passage, at: usize) -> bool {
    let here = Span::new(at, at + 1);
    passage
        .runs
        .iter()
        .any(|run| run.kind == RunKind::Bold && run.span.overlaps(here))
}

fn link_at(passage: &Passage, at: usize) -> Option<String> {
    let here = Span::new(at, at + 1);
    passage.runs.iter().find_map(|run| match &run.kind {
        RunKind::Link { target } if run.span.overlaps(here) => match target {
            Target::Signpost { address, .. } => address.clone(),
            Target::Address { address } => Some(address.clone()),
        }
        .map(|written| Address::parse(&written).unwrap().href().to_owned()),
        _ => None,
    })
}

fn rendered(letter: &[Passage], form: Form) -> String {
    let passages: Vec<_> = letter.iter().collect();
    render(&passages, form, OpenGaps::Prompt)
}

proptest! {
    #![proptest_config(seeded(256))]

    #[test]
    fn html_says_what_the_passages_say(letter in letters()) {
        let html = rendered(&letter, Form::Html);
        prop_assert_eq!(html_reader::read(&html), expected(&letter), "{}", html);
    }

    #[test]
    fn markdown_says_what_the_passages_say(letter in letters()) {
        let markdown = rendered(&letter, Form::Markdown);
        prop_assert_eq!(markdown_reader::read(&markdown), expected(&letter), "{}", markdown);
    }

    #[test]
    fn bbcode_says_what_the_passages_say(letter in letters()) {
        let bbcode = rendered(&letter, Form::Bbcode);
        let expected: Vec<Line> = letter
            .iter()
            .flat_map(|passage| bbcode_reader::as_phpbb_shows(expected_of_passage(passage)))
            .collect();
        prop_assert_eq!(bbcode_reader::read(&bbcode), expected, "{}", bbcode);
    }

    #[test]
    fn plain_text_has_every_line_and_address(letter in letters()) {
        let plain = rendered(&letter, Form::Text);
        let mut lines = plain.lines().filter(|line| !line.is_empty());
        for expected in expected(&letter) {
            let line = lines.next().unwrap_or_default();
            let mut said = line.to_owned();
            let mut meant = expected.text();
            for href in expected.signs.iter().filter_map(|sign| sign.link.as_ref()) {
                let address = href.strip_prefix("mailto:").unwrap_or(href);
                prop_assert!(line.contains(address), "{line}");
                let written_out = format!(" ({address})");
                said = said.replace(&written_out, "");
                meant = meant.replace(&written_out, "");
            }
            let mark = match expected.item {
                None => String::new(),
                Some(None) => "- ".to_owned(),
                Some(Some(number)) => format!("{number}. "),
            };
            prop_assert_eq!(said, format!("{mark}{meant}"));
        }
        prop_assert_eq!(lines.next(), None);
    }
}
