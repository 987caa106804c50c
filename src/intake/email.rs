//! E-mails: the words of the mail, and who sent them where those are no copy of a page.

use super::clean;
use super::decode::{self, Copied, CopiedKind};
use super::found::{Found, FoundPost, FoundQuote, bare_title};
use super::{Board, Layout, html};
use mail_parser::{Message, MessageParser, MimeHeaders};
use std::fmt::Write;

/// How many header lines are looked at to know a mail.
const HEADER_LINES: usize = 60;
/// Headers of which a mail has at least two.
const HEADERS: [&str; 9] = [
    "from:",
    "to:",
    "date:",
    "subject:",
    "received:",
    "message-id:",
    "mime-version:",
    "return-path:",
    "delivered-to:",
];

/// Whether bytes begin with the headers of a mail.
pub(super) fn looks_like_mail(bytes: &[u8]) -> bool {
    let mut met = 0;
    for line in bytes.split(|b| *b == b'\n').take(HEADER_LINES) {
        let lower = String::from_utf8_lossy(line.get(..40).unwrap_or(line)).to_lowercase();
        if HEADERS.iter().any(|header| lower.starts_with(header)) {
            met += 1;
        } else if !lower.starts_with([' ', '\t']) && !is_header(&lower) {
            break;
        }
    }
    met >= 2
}

/// Whether a line is `Some-Header: …`.
fn is_header(line: &str) -> bool {
    line.split_once(':').is_some_and(|(name, _)| {
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    })
}

/// Decodes a mail to one in UTF-8 with the headers and the part that are read here; `None` if it has no text.
///
/// So attachments are let go at once, and what is kept of a mail is what an adviser would see of it.
pub(super) fn unpack(bytes: &[u8]) -> Option<Copied> {
    let mail = MessageParser::default().parse(bytes)?;
    let (subtype, words) = words(&mail)?;
    let mut text = String::new();
    for (name, value) in [
        ("From", sender(&mail)),
        ("Date", written_date(&mail)),
        ("Subject", mail.subject().map(str::to_owned)),
    ] {
        if let Some(value) = value {
            let value: String = value.split_whitespace().collect::<Vec<_>>().join(" ");
            if writeln!(text, "{name}: {value}").is_err() {
                return None;
            }
        }
    }
    let is_read = write!(
        text,
        "Content-Type: text/{subtype}\n\n{}",
        words.replace("\r\n", "\n")
    )
    .is_ok();
    is_read.then(|| Copied {
        warnings: decode::replaced(words.matches('\u{FFFD}').count())
            .into_iter()
            .collect(),
        text,
        kind: CopiedKind::Email,
    })
}

/// The subtype and the words of the part to read: text if there is any, else HTML.
fn words(mail: &Message) -> Option<(&'static str, String)> {
    let text = mail
        .text_bodies()
        .find(|part| part.is_text() && !part.is_text_html())
        .filter(|part| {
            part.text_contents()
                .is_some_and(|text| !text.trim().is_empty())
        });
    if let Some(part) = text {
        let words = part.text_contents()?;
        let flowed = part
            .content_type()
            .and_then(|kind| kind.attribute("format"))
            .is_some_and(|format| format.eq_ignore_ascii_case("flowed"));
        return Some((
            "plain",
            if flowed {
                unflowed(words)
            } else {
                words.to_owned()
            },
        ));
    }
    let html = mail
        .html_bodies()
        .find(|part| part.is_text_html())?
        .text_contents()?;
    (!html.trim().is_empty()).then(|| ("html", html.to_owned()))
}

/// Who sent a mail, by name or else by address; a page saved by a browser has no sender.
fn sender(mail: &Message) -> Option<String> {
    let from = mail.from()?.first()?;
    let name = from.name().filter(|name| !name.trim().is_empty());
    name.or_else(|| from.address())
        .filter(|name| !name.starts_with("Saved by "))
        .map(str::to_owned)
}

/// The date as the mail has it.
fn written_date(mail: &Message) -> Option<String> {
    mail.date()?;
    mail.header_raw("Date").map(|raw| raw.trim().to_owned())
}

/// Joins lines that a mail program wrapped (`format=flowed`, RFC 3676).
fn unflowed(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    for line in text.lines() {
        joined.push_str(line);
        if !line.ends_with(' ') || line == "-- " {
            joined.push('\n');
        }
    }
    joined
}

/// Reads a mail that [`unpack`] has made.
pub(super) fn read(text: &str, board: &Board) -> Found {
    let (head, words) = text.split_once("\n\n").unwrap_or(("", text));
    let header = |name: &str| {
        head.lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
            .map(str::to_owned)
    };
    let mut found = if header("Content-Type").is_some_and(|kind| kind == "text/html") {
        html::read(words, board)
    } else {
        super::read_text(without_signature(words), board)
    };
    let plain = found.layout == Some(Layout::PlainText);
    if plain {
        found.title = header("Subject").and_then(|subject| bare_subject(&subject));
        if let [post] = found.posts.as_mut_slice() {
            post.author = header("From");
            post.when = header("Date");
            post.posted = post.when.as_deref().and_then(sent_at);
            take_marked_quotes(post);
        }
    }
    found.layout = Some(Layout::Email);
    found
}

/// The date of a mail, in its sender's own time zone.
fn sent_at(date: &str) -> Option<jiff::civil::DateTime> {
    jiff::fmt::rfc2822::parse(date)
        .ok()
        .map(|zoned| zoned.datetime())
}

/// A subject without `Re:` and `Fwd:`.
fn bare_subject(subject: &str) -> Option<String> {
    let mut rest = subject.trim();
    loop {
        let lower = rest.to_lowercase();
        let mark = ["re:", "fwd:", "fw:"]
            .iter()
            .find(|mark| lower.starts_with(*mark));
        match mark {
            Some(mark) => rest = rest.get(mark.len()..).unwrap_or_default().trim_start(),
            None => return bare_title(rest),
        }
    }
}

/// A mail without the signature under its `-- `.
fn without_signature(words: &str) -> &str {
    words
        .split_once("\n-- \n")
        .map_or(words, |(words, _)| words)
}

/// Takes lines marked with `>` out of a mail's words.
fn take_marked_quotes(post: &mut FoundPost) {
    let (mut kept, mut quoted): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for line in post.body.lines() {
        match line.strip_prefix('>') {
            Some(quote) => quoted.push(quote.trim_start_matches(['>', ' '])),
            None => kept.push(line),
        }
    }
    if quoted.is_empty() {
        return;
    }
    let author = kept
        .iter()
        .rposition(|line| line.trim_end().ends_with(" wrote:"))
        .map(|at| kept.remove(at))
        .and_then(quoted_sender);
    let quote = FoundQuote {
        author,
        when: None,
        text: clean::body(quoted),
    };
    let body = clean::body(kept);
    post.quotes.push(quote);
    post.body = body;
}

/// The name in `On Tue, 18 Nov 2025 at 17:17, {NAME} <{ADDRESS}> wrote:`.
fn quoted_sender(line: &str) -> Option<String> {
    let line = line.trim().strip_suffix("wrote:")?.trim_end();
    let named = line.split_once('<').map_or(line, |(named, _)| named);
    let name = named
        .rsplit_once(',')
        .map_or(named, |(_, name)| name)
        .trim();
    (!name.is_empty()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::tests::board;
    use super::*;

    fn of(mail: &[u8]) -> Found {
        read(&unpack(mail).expect("it has text").text, &board())
    }

    #[test]
    fn sender_date_and_subject_stand_for_author_date_and_title() {
        let found = of(
            b"From: =?utf-8?q?Ann_O=E2=80=99Hara?= <ann@example.org>\r\nDate: Tue, 18 Nov 2025 17:17:00 +0100\r\nSubject: RE: Fwd: Contact\r\n\r\nHello,\r\nhelp?\r\n-- \r\nAnn",
        );
        assert_eq!(found.layout, Some(Layout::Email));
        assert_eq!(found.title.as_deref(), Some("Contact"));
        assert_eq!(found.posts[0].author.as_deref(), Some("Ann O’Hara"));
        assert_eq!(found.posts[0].body, "Hello,\nhelp?");
        assert_eq!(
            found.posts[0]
                .posted
                .map(|date| date.to_string())
                .as_deref(),
            Some("2025-11-18T17:17:00")
        );
    }

    #[test]
    fn a_page_in_a_mail_keeps_the_pages_names() {
        let found = of(
            b"From: lead@example.org\nSubject: for you\n\nkite22 wrote: Tue Mar 05, 2024 4:08 pm\nHelp?\n",
        );
        assert_eq!(found.title, None);
        assert_eq!(found.posts[0].author.as_deref(), Some("kite22"));
    }

    #[test]
    fn old_encodings_and_html_parts_are_read() {
        let found = of(
            b"From: a@b.org\nDate: Tue, 18 Nov 2025 17:17:00 +0000\nContent-Type: text/html; charset=windows-1252\nContent-Transfer-Encoding: 8bit\n\n<p>my son\x92s plan</p><p>Why?</p>",
        );
        assert_eq!(found.posts[0].body, "my son’s plan\n\nWhy?");
    }

    #[test]
    fn marked_lines_are_quotes() {
        let found = of(
            b"From: a@b.org\nSubject: x\n\nThank you.\n\nOn Tue, 18 Nov 2025, Jo Bell <jo@b.org> wrote:\n> one\n> two\n",
        );
        assert_eq!(found.posts[0].body, "Thank you.");
        assert_eq!(found.posts[0].quotes[0].author.as_deref(), Some("Jo Bell"));
        assert_eq!(found.posts[0].quotes[0].text, "one\ntwo");
    }

    #[test]
    fn wrapped_lines_are_joined() {
        assert_eq!(unflowed("a \nb\n-- \nc"), "a b\n-- \nc\n");
    }
}
