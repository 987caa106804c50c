//! BBCode: tags are taken off, links and bold kept; a zero-width space is what our own writer put into a typed tag.

use super::lines::goes_on;
use super::paragraph::{Paragraph, Scribe};
use crate::text::Span;
use regex::Regex;
use std::sync::LazyLock;

/// A tag a board knows: a closing slash, a name, a value.
static TAG: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)\[(/?)(\*|b|i|u|s|url|email|list|li|quote|size|color|colour|img|code|center|font)(?:=([^\]\n]{0,2000}))?\]",
    )
    .ok()
});

/// What our own writer puts behind the bracket of a tag that somebody typed.
const BREAK: char = '\u{200B}';

/// Whether a text holds a tag that is used in letters.
pub(super) fn has_tags(letter: &str) -> bool {
    ["[url", "[b]", "[list", "[*]", "[email", "[i]", "[u]"]
        .iter()
        .any(|tag| letter.contains(tag))
}

/// Reads BBCode.
pub(super) fn read(letter: &str) -> Vec<Paragraph> {
    let mut scribe = Scribe::default();
    let mut at = 0;
    let tags = TAG.as_ref().map(|tag| tag.captures_iter(letter));
    for tag in tags.into_iter().flatten() {
        let Some(whole) = tag.get(0) else { continue };
        text(&mut scribe, letter, Span::new(at, whole.start()));
        at = whole.end();
        let closes = tag.get(1).is_some_and(|slash| !slash.is_empty());
        let name = tag
            .get(2)
            .map_or("", |name| name.as_str())
            .to_ascii_lowercase();
        let value = tag.get(3).map(|value| value.as_str());
        match (closes, name.as_str()) {
            (false, "b") => scribe.start_bold(),
            (true, "b") => scribe.end_bold(),
            (false, "url") => scribe.start_link(value.unwrap_or_default()),
            (false, "email") => scribe.start_link(&format!("mailto:{}", value.unwrap_or_default())),
            (true, "url" | "email") => scribe.end_link(),
            (_, "*" | "list" | "li" | "quote") => scribe.end_paragraph(),
            _ => {}
        }
    }
    text(&mut scribe, letter, Span::new(at, letter.len()));
    scribe.finish()
}

/// Takes a piece between two tags.
fn text(scribe: &mut Scribe, letter: &str, span: Span) {
    let piece = span.of(letter).unwrap_or_default();
    for (at, c) in piece.char_indices() {
        let start = span.start + at;
        let from = Span::new(start, start + c.len_utf8());
        match c {
            BREAK => {}
            '\n' => {
                let rest = letter.get(from.end..).unwrap_or_default();
                if rest.starts_with('\n') || !goes_on(scribe.words_so_far(), rest) {
                    scribe.end_paragraph();
                } else {
                    scribe.take(' ', from);
                }
            }
            _ => scribe.take(c, from),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::{RunKind, Target};

    #[test]
    fn links_and_bold_are_kept_and_other_tags_taken_off() {
        let letter = "See [url=https://a.example/x]our [b]page[/b][/url].\n\n[list]\n[*]one\n[*]two\n[/list]";
        let read = read(letter);
        let texts: Vec<&str> = read.iter().map(|p| p.passage.text.as_str()).collect();
        assert_eq!(texts, ["See our page.", "one", "two"]);
        let links: Vec<_> = read[0]
            .passage
            .runs
            .iter()
            .filter_map(|run| match &run.kind {
                RunKind::Link {
                    target: Target::Address { address },
                } => Some((run.span.of(texts[0]), address.as_str())),
                _ => None,
            })
            .collect();
        assert_eq!(links, [(Some("our page"), "https://a.example/x")]);
    }

    #[test]
    fn a_gap_is_no_tag() {
        assert_eq!(
            read("Ask at [which meeting?].")[0].passage.text,
            "Ask at [which meeting?]."
        );
    }

    #[test]
    fn words_know_their_place_behind_tags() {
        let letter = "[b]Ask[/b] for [b]it[/b]";
        let read = read(letter);
        assert_eq!(read[0].place_of(Span::new(8, 10)).of(letter), Some("it"));
    }
}
