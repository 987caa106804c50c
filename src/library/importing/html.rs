//! The text of a passage that another tool keeps as HTML: paragraphs and items; nothing of its looks.
//!
//! Only the tokens are read, and no tree is built, which keeps the time to the length of the text.

use html5ever::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::RefCell;

/// Elements that begin and end a paragraph.
const PARAGRAPHS: [&str; 20] = [
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "table",
    "tr",
    "blockquote",
    "section",
    "article",
    "header",
    "footer",
    "pre",
    "dl",
    "hr",
];

/// Whether a text is HTML: whether it has a tag or an entity.
pub(super) fn is_html(text: &str) -> bool {
    let tag = text.split('<').skip(1).any(|rest| {
        let name = rest.strip_prefix('/').unwrap_or(rest);
        name.starts_with(|c: char| c.is_ascii_alphabetic()) && rest.contains('>')
    });
    let entity = text.split('&').skip(1).any(|rest| {
        let name = rest.split(';').next().unwrap_or_default();
        name.len() < rest.len()
            && (2..=10).contains(&name.len())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#')
    });
    tag || entity
}

/// The text of HTML: paragraphs parted by empty lines, items as lines that begin with "- ", addresses behind their links.
pub(super) fn text_of(html: &str) -> String {
    let tokenizer = Tokenizer::new(Text::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    while let TokenizerResult::Script(()) = tokenizer.feed(&input) {}
    tokenizer.end();
    tokenizer.sink.0.into_inner().text
}

#[derive(Default)]
struct Text(RefCell<Written>);

#[derive(Default)]
struct Written {
    text: String,
    /// Where the link that is open leads.
    link: Option<String>,
    /// Whether what comes is script or style.
    hidden: bool,
}

impl Written {
    fn characters(&mut self, text: &str) {
        if !self.hidden {
            // A line end of HTML is a space.
            self.text.extend(text.chars().map(|c| match c {
                '\n' | '\r' | '\t' => ' ',
                c => c,
            }));
        }
    }

    fn start(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        match &*tag.name {
            "script" => {
                self.hidden = true;
                return TokenSinkResult::RawData(RawKind::ScriptData);
            }
            "style" => {
                self.hidden = true;
                return TokenSinkResult::RawData(RawKind::Rawtext);
            }
            "br" => self.text.push('\n'),
            "li" => self.text.push_str("\n- "),
            "a" => {
                let href = tag.attrs.iter().find(|attr| &*attr.name.local == "href");
                self.link = href.map(|attr| attr.value.to_string());
            }
            name if PARAGRAPHS.contains(&name) => self.text.push_str("\n\n"),
            _ => {}
        }
        TokenSinkResult::Continue
    }

    fn end(&mut self, name: &str) {
        match name {
            "script" | "style" => self.hidden = false,
            "a" => {
                let web = self.link.take().filter(|link| link.starts_with("http"));
                if let Some(link) = web {
                    self.text.push_str(&format!(" ({link})"));
                }
            }
            name if PARAGRAPHS.contains(&name) => self.text.push_str("\n\n"),
            _ => {}
        }
    }
}

impl TokenSink for Text {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut written = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) => written.characters(&text),
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => return written.start(&tag),
            Token::TagToken(tag) => written.end(&tag.name),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_paragraphs_and_items() {
        let html = "<div>Dear parent,<br>ring&nbsp;us &amp; ask.</div><ul>\n<li>one</li>\n<li><b>two</b></li></ul>\
            <script>alert('<p>no</p>')</script><p>See <a href=\"https://example.org\">this</a> and <a href=\"javascript:x\">that</a></p>";
        let text = text_of(html);
        let lines: Vec<&str> = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect();
        assert_eq!(
            lines,
            [
                "Dear parent,",
                "ring\u{A0}us & ask.",
                "- one",
                "- two",
                "See this (https://example.org) and that"
            ]
        );
    }

    #[test]
    fn words_with_signs_are_no_html() {
        for plain in [
            "a < b and c > d",
            "Q&A; more",
            "I <3 you",
            "R&D & more;",
            "&;",
        ] {
            assert!(!is_html(plain), "{plain}");
        }
        for html in ["a<br>b", "</p>", "a &amp; b", "it&#39;s"] {
            assert!(is_html(html), "{html}");
        }
    }
}
