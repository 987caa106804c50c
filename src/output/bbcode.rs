//! BBCode as phpBB reads it.
//!
//! phpBB has no escape character, so a tag that somebody typed has to be broken: a zero-width space (U+200B) goes
//! behind its `[`. The words look the same, screen readers pass over it, and no version of phpBB reads `[`, zero-width
//! space, `b]` as a tag. Roads not taken: an empty `[b][/b]` behind the bracket keeps the text exact, but boards that
//! drop empty tags would bring the tag back to life; `&#91;` shows as it stands; `[code]` changes the look; a bracket
//! of another alphabet changes the words.
//!
//! Only what a board would read as a tag is broken, so that an open gap comes out as `[which child?]` letter for
//! letter. A board may have tags of its own that are not in `TAGS`; typed by a parent they come out as that parent
//! could have posted them. Smilies (`:)`) and bare addresses are turned into pictures and links by phpBB: harmless, and
//! as everywhere else on the board.

use super::address::{Address, Means};
use super::document::{Link, List};
use super::walk::Writer;

/// What goes behind the `[` of a tag that somebody typed: a zero-width space.
const BREAK: char = '\u{200B}';

/// The tags phpBB knows from the start, and those that boards commonly add.
const TAGS: [&str; 38] = [
    "*",
    "align",
    "attachment",
    "b",
    "center",
    "centre",
    "code",
    "color",
    "colour",
    "email",
    "flash",
    "font",
    "highlight",
    "hr",
    "html",
    "i",
    "img",
    "justify",
    "left",
    "li",
    "list",
    "media",
    "php",
    "pre",
    "quote",
    "right",
    "s",
    "size",
    "spoiler",
    "strike",
    "sub",
    "sup",
    "table",
    "td",
    "tr",
    "u",
    "url",
    "youtube",
];

/// Writes BBCode.
#[derive(Default)]
pub(super) struct Bbcode {
    written: String,
    /// Whether the list being written is one that phpBB would count from 1 although it starts elsewhere.
    numbered_by_hand: bool,
}

impl Writer for Bbcode {
    fn next_element(&mut self) {
        self.written.push_str("\n\n");
    }

    /// Begins a list. `[list=1]` always counts from 1, so one that starts elsewhere is written as lines.
    fn start_list(&mut self, list: &List) {
        self.numbered_by_hand = list.start.is_some_and(|start| start != 1);
        match list.start {
            None => self.written.push_str("[list]\n"),
            Some(1) => self.written.push_str("[list=1]\n"),
            Some(_) => {}
        }
    }

    fn start_item(&mut self, number: Option<u32>) {
        match number {
            Some(number) if self.numbered_by_hand => self.written.push_str(&format!("{number}. ")),
            _ => self.written.push_str("[*]"),
        }
    }

    fn end_item(&mut self) {
        self.written.push('\n');
    }

    fn end_list(&mut self, _: &List) {
        if self.numbered_by_hand {
            self.written
                .truncate(self.written.trim_end_matches('\n').len());
        } else {
            self.written.push_str("[/list]");
        }
    }

    fn text(&mut self, text: &str) {
        self.written.push_str(&inert(text));
    }

    fn start_bold(&mut self) {
        self.written.push_str("[b]");
    }

    fn end_bold(&mut self) {
        self.written.push_str("[/b]");
    }

    fn start_link(&mut self, link: &Link) {
        if let Some(tag) = link_tag(&link.address) {
            self.written
                .push_str(&format!("[{}={}]", tag.name, tag.value));
        }
    }

    fn end_link(&mut self, link: &Link) {
        if let Some(tag) = link_tag(&link.address) {
            self.written.push_str(&format!("[/{}]", tag.name));
        } else if !link.says_its_address() {
            let address = inert(link.address.readable());
            self.written.push_str(&format!(" ({address})"));
        }
    }

    fn finish(self) -> String {
        self.written
    }
}

/// A tag that makes a link.
struct LinkTag<'a> {
    name: &'static str,
    value: &'a str,
}

/// The tag for an address; none where phpBB has none.
///
/// `[url]` takes only the schemes a board allows, which are http, https and ftp unless its owner adds others, so
/// numbers are written out, and mail addresses take `[email]`.
fn link_tag(address: &Address) -> Option<LinkTag<'_>> {
    match address.means() {
        Means::Web => Some(LinkTag {
            name: "url",
            value: address.href(),
        }),
        Means::Mail if is_one_mailbox(address.readable()) => Some(LinkTag {
            name: "email",
            value: address.readable(),
        }),
        Means::Mail | Means::Phone => None,
    }
}

/// Whether a mail address is a single plain one, which is all that `[email]` takes.
fn is_one_mailbox(address: &str) -> bool {
    address.split_once('@').is_some_and(|(name, host)| {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "._+-".contains(c);
        !name.is_empty() && host.contains('.') && name.chars().chain(host.chars()).all(is_plain)
    })
}

/// Breaks whatever phpBB would read as a tag.
fn inert(text: &str) -> String {
    let mut broken = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        broken.push(c);
        if c == '[' && text.get(at + 1..).is_some_and(is_tag) {
            broken.push(BREAK);
        }
    }
    broken
}

/// Whether `rest`, the text behind a `[`, makes it the beginning of a tag.
///
/// Follows phpBB 3.2's parser (s9e/text-formatter): a known name, then `]`, or attributes. A word without `=` is
/// skipped there as an attribute, so `[list the children]` is a list, while the question mark of `[list of what?]` ends
/// the attempt. Where the line ends first, the tag could still be closed further on.
fn is_tag(rest: &str) -> bool {
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    let name_ends = match rest.strip_prefix('*') {
        Some(_) => 1,
        None => rest
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
            .unwrap_or(rest.len()),
    };
    let (name, rest) = rest.split_at(name_ends);
    if !TAGS.iter().any(|tag| tag.eq_ignore_ascii_case(name)) {
        return false;
    }
    let rest = rest.strip_prefix(':').unwrap_or(rest);
    let attributes_end =
        rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | ' ' | '\t'));
    match attributes_end.and_then(|end| rest.get(end..)) {
        None => true,
        Some(end) => end.starts_with([']', '=']) || end.starts_with("/]") || end == "/",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::Form;
    use crate::output::samples::{Sample, assert_rendered};

    #[track_caller]
    fn assert_bbcode(sample: Sample, expected: &str) {
        assert_rendered(sample, Form::Bbcode, expected);
    }

    #[test]
    fn bold_links_and_lists_are_tags() {
        assert_bbcode(
            Sample::new()
                .text("See ")
                .bold("the plan")
                .text(" at ")
                .link("our page", "https://example.org/a]b")
                .bullet()
                .text("one")
                .bullet()
                .text("two")
                .numbered(1)
                .text("first")
                .line()
                .text("End"),
            "See [b]the plan[/b] at [url=https://example.org/a%5Db]our page[/url]\n\n\
             [list]\n[*]one\n[*]two\n[/list]\n\n[list=1]\n[*]first\n[/list]\n\nEnd",
        );
    }

    #[test]
    fn a_list_that_starts_elsewhere_keeps_its_numbers() {
        assert_bbcode(
            Sample::new().numbered(3).text("c").numbered(4).text("d"),
            "3. c\n4. d",
        );
    }

    #[test]
    fn numbers_are_written_out_and_mail_has_its_own_tag() {
        assert_bbcode(
            Sample::new()
                .link("Ring us", "tel:08088010366")
                .text(", ")
                .link("0808 801 0366", "tel:08088010366")
                .text(" or ")
                .link("write", "mailto:help@example.org"),
            "Ring us (08088010366), 0808 801 0366 or [email=help@example.org]write[/email]",
        );
    }

    #[test]
    fn whatever_phpbb_would_read_as_a_tag_is_broken() {
        for typed in [
            "[b]",
            "[/B]",
            "[*]",
            "[url=http://x.example]",
            "[url href=x]",
            "[list the children]",
            "[quote=\"a\"]",
            "[i",
            "[code:1]",
            "[hr/]",
            "[img]",
        ] {
            assert!(!inert(typed).contains(typed), "{typed}");
            assert_eq!(inert(typed).replace('\u{200B}', ""), typed);
        }
    }

    #[test]
    fn what_is_no_tag_stays_letter_for_letter() {
        for typed in [
            "[which child?]",
            "[list of what?]",
            "[she / he / they]",
            "[date]",
            "[sic]",
            "[]",
            "[[",
            "[ b]",
            "[b-day]",
            "[bold]",
            "[1]",
            "a [ b",
            ":) https://example.org",
        ] {
            assert_eq!(inert(typed), typed);
        }
    }

    #[test]
    fn every_bracket_is_looked_at() {
        assert_eq!(inert("[x][b][y][/b]["), "[x][\u{200B}b][y][\u{200B}/b][");
    }
}
