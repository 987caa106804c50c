//! A saved page, taken apart piece by piece, so that no single tag can keep the program at work for ever.
//!
//! html5ever compares each attribute of a tag with all before it: one tag with a million of them takes hours. It hands
//! out a tag once that is whole, so a page is given up when too many words have gone in and nothing came out.

use html5ever::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::TokenizerOpts;
use html5ever::tokenizer::{BufferQueue, Token, TokenSink, TokenSinkResult, Tokenizer};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink};
use scraper::{Html, HtmlTreeSink};
use std::cell::Cell;
use std::collections::HashSet;

/// How much goes in at a time, in bytes.
const PIECE: usize = 1024;

/// How many different words a tag or a comment may have; real ones have a tenth of it.
const MOST_WORDS: usize = 3000;

/// A sink that knows whether anything came out since it was last asked.
struct Watched<S> {
    sink: S,
    came: Cell<bool>,
}

impl<S: TokenSink> TokenSink for Watched<S> {
    type Handle = S::Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<S::Handle> {
        // What is wrong with a tag is said while it is still being read.
        if !matches!(token, Token::ParseError(_)) {
            self.came.set(true);
        }
        self.sink.process_token(token, line)
    }

    fn end(&self) {
        self.sink.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.sink
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Sends the parts of a page to `sink`, and gives it back; none if the page was given up.
pub(super) fn send<S: TokenSink>(page: &str, sink: S) -> Option<S> {
    let came = Cell::new(false);
    let tokenizer = Tokenizer::new(Watched { sink, came }, TokenizerOpts::default());
    let input = BufferQueue::default();
    let mut waiting: HashSet<&str> = HashSet::new();
    let mut rest = page;
    while !rest.is_empty() {
        let (piece, behind) = rest.split_at(rest.floor_char_boundary(PIECE));
        rest = behind;
        input.push_back(StrTendril::from_slice(piece));
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        if tokenizer.sink.came.replace(false) {
            waiting.clear();
        }
        waiting.extend(piece.split(ends_word));
        if waiting.len() > MOST_WORDS {
            return None;
        }
    }
    tokenizer.end();
    Some(tokenizer.sink.sink)
}

/// Whether the name of an attribute may end before this.
fn ends_word(c: char) -> bool {
    c.is_ascii_whitespace() || matches!(c, '/' | '"' | '\'' | '=')
}

/// Builds the tree of a page; none if the page was given up.
pub(super) fn tree(page: &str) -> Option<Html> {
    let tree = HtmlTreeSink::new(Html::new_document());
    let builder = send(page, TreeBuilder::new(tree, TreeBuilderOpts::default()))?;
    Some(builder.sink.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attributes(count: usize) -> String {
        let names = (0..count).map(|number| format!(" a{number}=b"));
        names.collect()
    }

    #[test]
    fn the_tree_is_the_one_that_is_built_in_one_go() {
        let pages = [
            "<title>é</title><p class=\"a b\">one<br>two <b>three</p>four<!-- five -->",
            "<script>if (a<b) c;</script><table><p>x<svg><path d='M1 2'/></svg>",
            "",
        ];
        let long = "<div>ä – <a href=\"x\">y</a>".repeat(400);
        for page in pages.into_iter().chain([long.as_str()]) {
            let built = tree(page).expect("a page");
            assert_eq!(built.html(), Html::parse_document(page).html());
        }
    }

    #[test]
    fn a_tag_of_attributes_without_end_is_given_up_wherever_it_hides() {
        for before in [
            "<p",
            "<svg><script><p",
            "<!-- <a x=\" --><p",
            "</p",
            "<p a=\">\"",
        ] {
            let page = format!("{before}{}>help", attributes(1_000_000));
            assert!(tree(&page).is_none(), "{before}");
        }
    }

    #[test]
    fn long_tags_texts_and_scripts_are_no_reason_to_give_a_page_up() {
        let words: String = (0..20_000).map(|number| format!("w{number} ")).collect();
        let picture = "QUJD".repeat(500_000);
        let pages = [
            format!("<p{}>x", attributes(200)),
            format!("<p>{words}"),
            format!("<script>{words}</script>"),
            format!("<img src=\"data:image/png;base64,{picture}\">"),
            format!("<!-- {} -->", "a few words ".repeat(2_000)),
        ];
        for page in pages {
            assert!(tree(&page).is_some(), "{}", page.get(..20).unwrap_or(&page));
        }
    }
}
