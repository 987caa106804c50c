//! Markdown, by its parser.

use super::paragraph::{Paragraph, Scribe};
use crate::text::Span;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// Reads Markdown.
pub(super) fn read(letter: &str) -> Vec<Paragraph> {
    let mut scribe = Scribe::default();
    for (event, range) in Parser::new(letter).into_offset_iter() {
        let span = Span::new(range.start, range.end);
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                take(&mut scribe, letter, &text, span);
            }
            Event::SoftBreak | Event::HardBreak => scribe.take(' ', span),
            Event::Start(Tag::Strong) => scribe.start_bold(),
            Event::End(TagEnd::Strong) => scribe.end_bold(),
            Event::Start(Tag::Link { dest_url, .. }) => scribe.start_link(&dest_url),
            Event::End(TagEnd::Link) => scribe.end_link(),
            Event::Start(Tag::Paragraph | Tag::Item | Tag::Heading { .. })
            | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_)) => {
                scribe.end_paragraph();
            }
            _ => {}
        }
    }
    scribe.finish()
}

/// Takes text that stands so in the letter, or that was written there in another way.
fn take(scribe: &mut Scribe, letter: &str, text: &str, span: Span) {
    if span.of(letter) == Some(text) {
        scribe.take_all(letter, span);
    } else {
        for c in text.chars() {
            scribe.take(c, span);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_items_and_escapes_are_read() {
        let letter = "See [our page](https://a.example) \\* now.\n\n- one\n- two";
        let read = read(letter);
        let texts: Vec<&str> = read.iter().map(|p| p.passage.text.as_str()).collect();
        assert_eq!(texts, ["See our page * now.", "one", "two"]);
        assert_eq!(read[0].place_of(Span::new(4, 7)).of(letter), Some("our"));
    }
}
