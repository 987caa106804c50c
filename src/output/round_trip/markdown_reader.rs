//! Reads Markdown back with a real parser, with the extensions on that readers commonly have.

use super::Line;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Reads what a letter in Markdown says; fails on any markup the writer never uses.
#[track_caller]
pub(super) fn read(markdown: &str) -> Vec<Line> {
    let options = Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TABLES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES;
    let mut lines: Vec<Line> = Vec::new();
    let mut list = None;
    let mut in_item = false;
    let mut bold = false;
    let mut link = None;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::List(start)) => list = start,
            Event::Start(Tag::Item) => {
                let number = list.map(|number| u32::try_from(number).unwrap());
                list = list.map(|number| number + 1);
                in_item = true;
                lines.push(Line {
                    item: Some(number),
                    ..Line::default()
                });
            }
            Event::End(TagEnd::Item) => in_item = false,
            Event::Start(Tag::Paragraph) if in_item => {}
            Event::Start(Tag::Paragraph) => lines.push(Line::default()),
            Event::Start(Tag::Strong) => bold = true,
            Event::End(TagEnd::Strong) => bold = false,
            Event::Start(Tag::Link { dest_url, .. }) => link = Some(dest_url.into_string()),
            Event::End(TagEnd::Link) => link = None,
            Event::End(TagEnd::Paragraph | TagEnd::List(_)) => {}
            Event::Text(text) => {
                let line = lines.last_mut().expect("text stands in a line");
                line.push(&text, bold, link.as_ref());
            }
            other => unreachable!("{other:?} in {markdown}"),
        }
    }
    lines
}
