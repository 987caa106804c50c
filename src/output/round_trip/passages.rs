//! Random passages: words, markup of every form, and runs laid over them in any way.

use crate::library::{Passage, Run, RunKind, SignpostId, Target};
use crate::text::Span;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Texts that one form or another could take for markup.
const TRAPS: [&str; 64] = [
    "[b]",
    "[/b]",
    "[url=http://evil.example]",
    "[/url]",
    "[*]",
    "[list]",
    "[/list]",
    "[quote=\"x\"]",
    "[code]",
    "[img",
    "[",
    "]",
    "[which child?]",
    "[list of what?]",
    "[x] ",
    "[a](b)",
    "[a]: /b",
    "![",
    "!",
    "<script>",
    "</p>",
    "<!--",
    "<b>",
    "<https://a.example>",
    "&amp;",
    "&",
    "&#65;",
    "&copy",
    "\\",
    "\\*",
    "*",
    "**",
    "***",
    "_",
    "__a__",
    "`",
    "```",
    "~~",
    "# ",
    "1. ",
    "2) ",
    "1234567890. ",
    "- ",
    "+ ",
    "---",
    "===",
    "> ",
    "|",
    "| a | b |",
    "    ",
    "\t",
    "(",
    ")",
    "“",
    "”",
    "\"",
    "'",
    ".",
    ":)",
    "https://bare.example/a_b",
    "\u{1}",
    "\u{200B}",
    "\u{A0}",
    "é",
];

const ADDRESSES: [&str; 6] = [
    "https://www.example.org/a_(b)?x=1&copy=2#f",
    "http://x.example/*a*_b_~c~",
    "https://münchen.example/ü ]\"x'",
    "mailto:help@example.org",
    "https://example.org/",
    "www.example.org",
];

/// One line before its runs are laid over it.
#[derive(Debug, Clone)]
struct RawLine {
    text: String,
    item: Option<Option<u32>>,
    bold: Vec<(Index, Index)>,
    links: Vec<(Index, Index, Option<&'static str>)>,
}

/// Letters of one to three passages.
pub(super) fn letters() -> impl Strategy<Value = Vec<Passage>> {
    vec(vec(raw_line(), 1..6).prop_map(passage), 1..4)
}

fn raw_line() -> impl Strategy<Value = RawLine> {
    let word = prop_oneof![
        4 => select(TRAPS.to_vec()).prop_map(str::to_owned),
        3 => "[a-z]{1,6}",
        2 => Just(" ".to_owned()),
        1 => "\\PC{1,4}",
    ];
    let text = vec(word, 1..9)
        .prop_map(|words| words.concat())
        .prop_filter("a line must show something", |text| {
            text.chars()
                .any(|c| !c.is_whitespace() && !c.is_control() && c != '\u{200B}')
        });
    let item = prop_oneof![
        3 => Just(None),
        1 => Just(Some(None)),
        1 => (1_u32..20).prop_map(|number| Some(Some(number))),
        1 => Just(Some(Some(1))),
    ];
    let address = prop_oneof![
        4 => select(ADDRESSES.to_vec()).prop_map(Some),
        1 => Just(None),
    ];
    let bold = vec(any::<(Index, Index)>(), 0..3);
    let links = vec((any::<Index>(), any::<Index>(), address), 0..3);
    (text, item, bold, links).prop_map(|(text, item, bold, links)| RawLine {
        text,
        item,
        bold,
        links,
    })
}

fn passage(lines: Vec<RawLine>) -> Passage {
    let mut passage = Passage::default();
    let mut last_item = None;
    for (index, line) in lines.iter().enumerate() {
        if index > 0 {
            passage.text.push('\n');
        }
        let start = passage.text.len();
        passage.text.push_str(&line.text);
        let item = counted_on(last_item, line.item);
        last_item = item;
        if let Some(number) = item {
            let span = Span::new(start, passage.text.len());
            let kind = RunKind::Item { number };
            passage.runs.push(Run { span, kind });
        }
        lay_runs(&mut passage, line, start);
    }
    passage.runs.sort_by_key(|run| run.span.start);
    passage
}

/// The number a line really has: one item after another counts on.
fn counted_on(last: Option<Option<u32>>, item: Option<Option<u32>>) -> Option<Option<u32>> {
    match (last, item) {
        (Some(Some(last)), Some(Some(_))) => Some(Some(last + 1)),
        _ => item,
    }
}

fn lay_runs(passage: &mut Passage, line: &RawLine, start: usize) {
    let bounds: Vec<usize> = line
        .text
        .char_indices()
        .map(|(at, _)| start + at)
        .chain([passage.text.len()])
        .collect();
    let span_of = |a: &Index, b: &Index| {
        let (a, b) = (*a.get(&bounds), *b.get(&bounds));
        Span::new(a.min(b), a.max(b))
    };
    for (a, b) in &line.bold {
        let (span, kind) = (span_of(a, b), RunKind::Bold);
        passage.runs.push(Run { span, kind });
    }
    let mut taken: Vec<Span> = Vec::new();
    for (a, b, address) in &line.links {
        let span = span_of(a, b);
        if taken.iter().any(|other| other.overlaps(span)) {
            continue;
        }
        taken.push(span);
        let target = Target::Signpost {
            signpost: SignpostId::new("a-record").unwrap(),
            address: address.map(str::to_owned),
        };
        let kind = RunKind::Link { target };
        passage.runs.push(Run { span, kind });
    }
}
