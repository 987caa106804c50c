//! HTML: the few tags a letter has; all others are taken off.
//!
//! A parser of HTML keeps no places in its source, and each word must keep its own; so this reads tags and entities by
//! itself, as forgivingly as a letter needs.

use super::paragraph::{Paragraph, Scribe};
use crate::text::Span;

/// Tags that begin or end a paragraph.
const BLOCKS: [&str; 14] = [
    "p",
    "li",
    "ul",
    "ol",
    "div",
    "br",
    "h1",
    "h2",
    "h3",
    "h4",
    "tr",
    "blockquote",
    "body",
    "html",
];
/// Entities by name.
const ENTITIES: [(&str, char); 6] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
];
/// The longest an entity is, in bytes, from `&` to `;`.
const LONGEST_ENTITY: usize = 10;

/// Reads HTML.
pub(super) fn read(letter: &str) -> Vec<Paragraph> {
    let mut scribe = Scribe::default();
    let mut at = 0;
    while let Some(c) = letter.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = letter.get(at..).unwrap_or_default();
        let taken = match c {
            '<' => tag(&mut scribe, rest),
            '&' => entity(rest).map(|(c, length)| {
                scribe.take(c, Span::new(at, at + length));
                length
            }),
            _ => None,
        };
        at += taken.unwrap_or_else(|| {
            scribe.take(c, Span::new(at, at + c.len_utf8()));
            c.len_utf8()
        });
    }
    scribe.finish()
}

/// Reads a tag at the front of `rest`; gives its length, or nothing if none stands there.
fn tag(scribe: &mut Scribe, rest: &str) -> Option<usize> {
    let inner = rest.get(1..)?;
    let begins = inner.chars().next()?;
    if !(begins.is_ascii_alphabetic() || matches!(begins, '/' | '!')) {
        return None;
    }
    let end = inner.find('>')?;
    let inner = inner.get(..end)?;
    let closes = inner.starts_with('/');
    let name: String = inner
        .trim_start_matches('/')
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_lowercase();
    match (name.as_str(), closes) {
        ("b" | "strong", false) => scribe.start_bold(),
        ("b" | "strong", true) => scribe.end_bold(),
        ("a", false) => scribe.start_link(&address(inner)),
        ("a", true) => scribe.end_link(),
        (name, _) if BLOCKS.contains(&name) => scribe.end_paragraph(),
        _ => {}
    }
    Some(end + 2)
}

/// The address of a link's tag.
fn address(tag: &str) -> String {
    let value = tag
        .split_once("href")
        .and_then(|(_, rest)| rest.trim_start().strip_prefix('='))
        .map(str::trim_start)
        .unwrap_or_default();
    let quoted = ['"', '\'']
        .into_iter()
        .find_map(|mark| value.strip_prefix(mark)?.split(mark).next());
    quoted
        .unwrap_or_else(|| value.split_whitespace().next().unwrap_or_default())
        .replace("&amp;", "&")
}

/// Reads an entity at the front of `rest`: its character and its length.
fn entity(rest: &str) -> Option<(char, usize)> {
    let end = rest
        .bytes()
        .take(LONGEST_ENTITY)
        .position(|byte| byte == b';')?;
    let name = rest.get(1..end)?;
    let c = match name.strip_prefix('#') {
        Some(number) => {
            let number = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(number)?
        }
        None => ENTITIES.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((c, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_entities_and_links_are_read() {
        let letter = "<p>You &amp; <a href=\"https://a.example/?x=1&amp;y\" rel=\"x\">our page</a></p>\n<ul><li>one</li></ul>";
        let read = read(letter);
        let texts: Vec<&str> = read.iter().map(|p| p.passage.text.as_str()).collect();
        assert_eq!(texts, ["You & our page", "one"]);
        assert_eq!(read[0].passage.runs.len(), 1);
        assert_eq!(read[0].place_of(Span::new(4, 5)).of(letter), Some("&amp;"));
    }

    #[test]
    fn what_only_looks_like_a_tag_is_text() {
        assert_eq!(read("5 < 6 & so on")[0].passage.text, "5 < 6 & so on");
    }
}
