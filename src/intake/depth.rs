//! How deep a saved page nests, counted before its tree is built.
//!
//! html5ever looks up through all open elements at many a tag, so its time grows with the square of the depth: a page
//! of 100,000 open `<div>` takes minutes. Its tokenizer alone is linear.

use super::tokens;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use std::cell::RefCell;

/// How deep a page may nest; real ones stay under 100.
const DEEPEST: usize = 1000;
/// How far up an end tag looks for its start.
const CLOSES_WITHIN: usize = 32;

/// Elements that hold nothing, or that the next of their kind ends.
const NOT_COUNTED: [&str; 34] = [
    "area", "base", "br", "col", "colgroup", "dd", "dt", "embed", "hr", "html", "head", "body",
    "img", "input", "keygen", "li", "link", "meta", "optgroup", "option", "p", "param", "rb", "rp",
    "rt", "rtc", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "wbr",
];

/// Why a page is not to be read, as the end of a sentence: it nests deeper than any page should, or has a tag without end.
pub(super) fn why_unfit(page: &str) -> Option<&'static str> {
    let Some(depth) = tokens::send(page, Depth::default()) else {
        return Some("a part of it is too long for a page of a forum");
    };
    let is_too_deep = depth.0.borrow().too_deep;
    is_too_deep.then_some("its parts are nested too deep for a page of a forum")
}

#[derive(Default)]
struct Depth(RefCell<Open>);

/// The elements that are open at one place of a page.
#[derive(Default)]
struct Open {
    names: Vec<String>,
    too_deep: bool,
}

impl Open {
    fn start(&mut self, name: &str) {
        if !NOT_COUNTED.contains(&name) && !self.too_deep {
            self.names.push(name.to_owned());
            self.too_deep = self.names.len() > DEEPEST;
        }
    }

    fn end(&mut self, name: &str) {
        let near = self.names.len().saturating_sub(CLOSES_WITHIN);
        let opened = self
            .names
            .get(near..)
            .and_then(|names| names.iter().rposition(|open| open == name));
        if let Some(opened) = opened {
            self.names.truncate(near + opened);
        }
    }
}

impl TokenSink for Depth {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let Token::TagToken(Tag {
            kind,
            name,
            self_closing,
            ..
        }) = token
        else {
            return TokenSinkResult::Continue;
        };
        let mut open = self.0.borrow_mut();
        match (kind, &*name) {
            (TagKind::StartTag, "script") => return TokenSinkResult::RawData(RawKind::ScriptData),
            (TagKind::StartTag, "style" | "xmp" | "iframe" | "noembed" | "noframes") => {
                return TokenSinkResult::RawData(RawKind::Rawtext);
            }
            (TagKind::StartTag, "textarea" | "title") => {
                return TokenSinkResult::RawData(RawKind::Rcdata);
            }
            (TagKind::StartTag, "path" | "use" | "circle" | "rect" | "line") if self_closing => {}
            (TagKind::StartTag, name) => open.start(name),
            (TagKind::EndTag, name) => open.end(name),
        }
        TokenSinkResult::Continue
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_too_deep(page: &str) -> bool {
        why_unfit(page).is_some_and(|why| why.contains("too deep"))
    }

    #[test]
    fn a_tag_without_end_is_seen() {
        let names: String = (0..10_000).map(|number| format!(" a{number}")).collect();
        let why = why_unfit(&format!("<p{names}>x")).expect("a reason");
        assert!(why.contains("too long"), "{why}");
    }

    #[test]
    fn nesting_without_end_is_seen() {
        assert!(is_too_deep(&"<div>".repeat(100_000)));
        assert!(is_too_deep(&"<b><p></i>".repeat(5_000)));
    }

    #[test]
    fn a_long_page_is_not_deep() {
        assert!(!is_too_deep(
            &"<div><p>a<br><span>b</span></div><li>c".repeat(20_000)
        ));
        assert!(!is_too_deep(&format!(
            "<script>{}</script>x",
            "if (a<b) c;".repeat(5_000)
        )));
        assert!(!is_too_deep(&format!(
            "<!-- {} -->x",
            "<div>".repeat(5_000)
        )));
    }
}
