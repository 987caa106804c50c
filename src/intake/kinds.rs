//! What a file really is, by its first bytes: pictures, documents and archives are no posts.

/// First bytes, and what a file that begins with them is.
const SIGNATURES: [(&[u8], &str); 17] = [
    (b"\x89PNG", "it is a picture"),
    (b"\xFF\xD8\xFF", "it is a picture"),
    (b"GIF8", "it is a picture"),
    (b"BM\x36", "it is a picture"),
    (b"II*\0", "it is a picture"),
    (b"MM\0*", "it is a picture"),
    (b"%PDF", "it is a PDF"),
    (b"PK\x03\x04", "it is a zip file or an office document"),
    (b"PK\x05\x06", "it is a zip file"),
    (b"\x1F\x8B", "it is a compressed file"),
    (b"7z\xBC\xAF", "it is a compressed file"),
    (b"Rar!", "it is a compressed file"),
    (
        b"\xD0\xCF\x11\xE0",
        "it is an office document or an Outlook message",
    ),
    (b"{\\rtf", "it is a rich-text document"),
    (b"\x7FELF", "it is a program"),
    (b"MZ\x90", "it is a program"),
    (b"SQLite format 3\0", "it is a database"),
];

/// How many bytes are looked at for control bytes.
const LOOKED_AT: usize = 8192;

/// Says why bytes are no text, as the end of a sentence; `None` if they can be.
pub(super) fn why_no_text(bytes: &[u8]) -> Option<&'static str> {
    let known = SIGNATURES
        .iter()
        .find(|(start, _)| bytes.starts_with(start))
        .map(|(_, why)| *why);
    let named_inside =
        |at: usize, name: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(name));
    if known.is_some() {
        known
    } else if bytes.starts_with(b"RIFF") && named_inside(8, b"WEBP") {
        Some("it is a picture")
    } else if named_inside(4, b"ftyp") {
        Some("it is a picture or a film")
    } else {
        is_binary(bytes).then_some("it is not text")
    }
}

/// Whether there are more control bytes than any text has; a few, NUL among them, are slips of a copy.
fn is_binary(bytes: &[u8]) -> bool {
    let start = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let controls = start
        .iter()
        .filter(|b| b.is_ascii_control() && !b"\n\r\t\x0C\x1B".contains(b))
        .count();
    let nuls = start.iter().filter(|b| **b == 0).count();
    (nuls > 2 && nuls * 100 > start.len()) || controls * 20 > start.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_documents_and_archives_are_named() {
        assert_eq!(
            why_no_text(b"\x89PNG\r\n\x1a\n...."),
            Some("it is a picture")
        );
        assert_eq!(why_no_text(b"%PDF-1.7"), Some("it is a PDF"));
        assert_eq!(
            why_no_text(b"RIFF\x10\0\0\0WEBPVP8 "),
            Some("it is a picture")
        );
        assert_eq!(
            why_no_text(b"\0\0\0\x18ftypheic"),
            Some("it is a picture or a film")
        );
        assert_eq!(why_no_text(&[1, 2, 3, 0, 0, 0]), Some("it is not text"));
    }

    #[test]
    fn text_with_a_stray_control_byte_is_text() {
        assert_eq!(why_no_text(b"a parent's post with one \x08 in it"), None);
        assert_eq!(
            why_no_text(b"a post of a few words with one \0 in it"),
            None
        );
        assert_eq!(why_no_text(b""), None);
    }
}
