//! Bytes of a file → text, in whatever encoding it was saved.

use super::clean::counted;
use super::{email, kinds};
use crate::error::{Error, Result};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use scraper::{Html, Selector};

/// The largest file or copy that is read, in bytes: the longest pages are a tenth of it.
pub const MAX_BYTES: usize = 8 << 20;

/// How far into a page its `<meta charset>` may stand, in bytes.
const META_WITHIN: usize = 4096;

/// What a copy is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopiedKind {
    /// Text, be it of a page.
    Text,
    /// A saved page.
    Html,
    /// An e-mail: its first headers and its text.
    Email,
}

/// Text as it was copied or saved, before anything is read from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// The text, with the line ends it came with.
    pub text: String,
    /// What it is written in.
    pub kind: CopiedKind,
    /// What could not be decoded, as sentences.
    pub warnings: Vec<String>,
}

impl Copied {
    /// Takes text from the clipboard, as text whatever it holds.
    pub fn pasted(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            kind: CopiedKind::Text,
            warnings: Vec::new(),
        }
    }
}

/// Decodes a file; its name tells the kind where the content does not.
///
/// UTF-8, UTF-16 and the old encodings of saved pages and mails are read, by their mark, their `<meta charset>` or
/// their look.
///
/// # Errors
/// [`Error::Unreadable`] for an empty file, one larger than [`MAX_BYTES`], or one that is no text.
pub fn decode(bytes: &[u8], file_name: Option<&str>) -> Result<Copied> {
    let unreadable = |why: &str| Error::Unreadable {
        what: file_name.map_or_else(|| "The input".to_owned(), |name| format!("The file {name}")),
        why: why.to_owned(),
    };
    if bytes.len() > MAX_BYTES {
        return Err(unreadable(&format!(
            "it is larger than {} MB",
            MAX_BYTES >> 20
        )));
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(unreadable("it is empty"));
    }
    let utf16 = utf16(bytes);
    if let Some(why) = kinds::why_no_text(bytes).filter(|_| utf16.is_none()) {
        return Err(unreadable(why));
    }
    let ending = file_name
        .and_then(|name| name.rsplit_once('.'))
        .map(|(_, ending)| ending.to_lowercase());
    let ending = ending.as_deref().unwrap_or_default();
    if utf16.is_none()
        && (matches!(ending, "eml" | "mht" | "mhtml") || email::looks_like_mail(bytes))
    {
        return email::unpack(bytes).ok_or_else(|| unreadable("there is no text in this e-mail"));
    }
    let html = matches!(ending, "html" | "htm" | "xhtml" | "xht");
    let encoding = utf16.unwrap_or_else(|| guess(bytes));
    let (text, _, _) = encoding.decode(bytes);
    if text.trim().is_empty() {
        return Err(unreadable("it is empty"));
    }
    let kind = if html || looks_like_html(&text) {
        CopiedKind::Html
    } else {
        CopiedKind::Text
    };
    Ok(Copied {
        warnings: lost(&text, bytes, encoding).into_iter().collect(),
        text: text.into_owned(),
        kind,
    })
}

/// The warning for characters that decoding had to replace; a `�` that was in the file already is not counted.
fn lost(text: &str, bytes: &[u8], encoding: &'static Encoding) -> Option<String> {
    let shown = text.matches('\u{FFFD}').count();
    let written = if encoding == UTF_8 {
        bytes
            .windows(3)
            .filter(|three| *three == "\u{FFFD}".as_bytes())
            .count()
    } else {
        0
    };
    replaced(shown.saturating_sub(written))
}

/// The warning for `n` characters that could not be decoded.
pub(super) fn replaced(n: usize) -> Option<String> {
    (n > 0).then(|| {
        format!(
            "{} could not be read and {} as �; compare the post with the page.",
            counted(n, "character"),
            if n == 1 { "shows" } else { "show" }
        )
    })
}

/// UTF-16, by its mark or by the zero bytes of its Latin letters.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding != UTF_8).then_some(encoding);
    }
    let start = bytes.get(..512).unwrap_or(bytes);
    let zeros = |at: usize| {
        start
            .iter()
            .skip(at)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let most =
        |many: usize, few: usize| start.len() >= 8 && many * 4 > start.len() && few * 20 < many;
    if most(odd, even) {
        Some(UTF_16LE)
    } else if most(even, odd) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// The encoding of bytes that are not UTF-16.
///
/// UTF-8 with a few broken bytes is still UTF-8: its good characters outnumber them.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let (mut good, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    if broken <= good {
        return UTF_8;
    }
    if let Some(named) = named_in_page(bytes) {
        return named;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(Some(b"uk"), Utf8Detection::Deny)
}

/// The encoding a page names in its `<meta>`, if that is not UTF-8, which has been tried.
fn named_in_page(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = bytes.get(..META_WITHIN).unwrap_or(bytes);
    let (start, _, _) = encoding_rs::WINDOWS_1252.decode(start);
    if !looks_like_html(&start) {
        return None;
    }
    let page = Html::parse_document(&start);
    let selector = Selector::parse("meta").ok()?;
    page.select(&selector)
        .find_map(|meta| {
            let label = meta.attr("charset").or_else(|| {
                let (_, label) = meta.attr("content")?.split_once("charset=")?;
                Some(label)
            })?;
            Encoding::for_label(label.trim().as_bytes())
        })
        .filter(|encoding| *encoding != UTF_8)
}

/// Whether a text begins like a page.
fn looks_like_html(text: &str) -> bool {
    let start: String = text
        .trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}')
        .chars()
        .take(20)
        .collect::<String>()
        .to_lowercase();
    [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<!-- saved from",
        "<blockquote",
        "<div",
        "<meta",
    ]
    .iter()
    .any(|tag| start.starts_with(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn why(bytes: &[u8]) -> String {
        match decode(bytes, Some("post.txt")) {
            Err(Error::Unreadable { why, .. }) => why,
            other => panic_on(&other),
        }
    }

    #[track_caller]
    fn panic_on(result: &Result<Copied>) -> String {
        assert!(result.is_err(), "{result:?}");
        String::new()
    }

    fn text(bytes: &[u8]) -> Copied {
        decode(bytes, Some("post.txt")).expect("it is text")
    }

    #[test]
    fn every_encoding_gives_the_same_words() {
        let words = "My son’s social worker – “no”";
        let utf16 = |mark: bool, swap: bool| -> Vec<u8> {
            let marked = if mark {
                format!("\u{FEFF}{words}")
            } else {
                words.to_owned()
            };
            marked
                .encode_utf16()
                .flat_map(|unit| {
                    if swap {
                        unit.to_be_bytes()
                    } else {
                        unit.to_le_bytes()
                    }
                })
                .collect()
        };
        let old = encoding_rs::WINDOWS_1252.encode(words).0.into_owned();
        for bytes in [
            words.as_bytes().to_vec(),
            format!("\u{FEFF}{words}").into_bytes(),
            utf16(true, false),
            utf16(true, true),
            utf16(false, false),
            utf16(false, true),
            old,
        ] {
            let copied = text(&bytes);
            assert_eq!(copied.text, words);
            assert!(copied.warnings.is_empty());
        }
    }

    #[test]
    fn a_broken_byte_in_utf8_is_one_warning() {
        let copied = text(b"My son\xE2\x80\x99s social \xFF worker\xE2\x80\x99s");
        assert_eq!(copied.text, "My son’s social � worker’s");
        assert_eq!(copied.warnings.len(), 1);
    }

    #[test]
    fn a_page_names_its_encoding() {
        let copied = text(b"<html><head><meta charset=\"iso-8859-2\"></head><body>\xB9");
        assert_eq!(copied.kind, CopiedKind::Html);
        assert!(copied.text.ends_with('š'));
    }

    #[test]
    fn what_is_no_text_says_why() {
        assert_eq!(why(b""), "it is empty");
        assert_eq!(why(b" \r\n"), "it is empty");
        assert_eq!(why(b"\xEF\xBB\xBF"), "it is empty");
        assert_eq!(why(b"\x89PNG\r\n\x1a\n\0\0\0"), "it is a picture");
        assert_eq!(why(&vec![b'a'; MAX_BYTES + 1]), "it is larger than 8 MB");
    }

    #[test]
    fn the_kind_comes_from_the_name_or_the_content() {
        let kind = |bytes: &[u8], name| decode(bytes, name).expect("it is text").kind;
        assert_eq!(kind(b"hello", Some("a.HTML")), CopiedKind::Html);
        assert_eq!(kind(b"\n<!DOCTYPE html><p>x", None), CopiedKind::Html);
        assert_eq!(
            kind(b"From: a@b.org\nDate: x\n\nHello", None),
            CopiedKind::Email
        );
        assert_eq!(kind(b"hello", None), CopiedKind::Text);
    }
}
