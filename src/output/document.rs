//! The document behind every form: paragraphs and lists of inline pieces that nest properly.
//!
//! A passage's runs may overlap in any way. Here a link is never cut: bold that covers a whole link stands outside it,
//! bold that covers a part of it stands inside. Bold never begins or ends with white space, since Markdown could not say
//! so.

use super::address::Address;
use crate::library::{Passage, RunKind, Target};
use crate::text::Span;

/// A paragraph or a list.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List(List),
}

/// A list.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct List {
    /// The number of the first item; none for a list of bullets. The other items count on from it.
    pub(super) start: Option<u32>,
    /// The items.
    pub(super) items: Vec<Vec<Inline>>,
}

/// A piece of a line.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Inline {
    /// Text as it was typed; never two of these side by side, never empty.
    Text(String),
    /// Bold; never two of these side by side.
    Bold(Vec<Self>),
    /// A link.
    Link(Link),
}

/// A link.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Link {
    /// Where it leads.
    pub(super) address: Address,
    /// What it says.
    pub(super) content: Vec<Inline>,
}

impl Link {
    /// Whether its words already say the address.
    pub(super) fn says_its_address(&self) -> bool {
        self.address.is_said_by(&plain_text(&self.content))
    }
}

/// Reads a passage as paragraphs and lists; empty lines are left out.
///
/// An ordered list begins with the number of its first line, even where that line is left out, so that items whose
/// gap fell out leave no hole in the count.
pub(super) fn elements(passage: &Passage) -> Vec<Element> {
    let mut elements = Vec::new();
    let mut left_out = None;
    let mut start = 0;
    for line in passage.text.split('\n') {
        let span = Span::new(start, start + line.len());
        start = span.end + 1;
        let item = item_number(passage, span);
        if let Some(content) = inline_pieces(passage, span) {
            let item = item.map(|number| number.map(|number| left_out.unwrap_or(number)));
            left_out = None;
            push_line(&mut elements, item, content);
        } else if let Some(number) = item {
            left_out = left_out.or(number);
        }
    }
    elements
}

/// The number of the item that `line` is: the outer option says whether it is one.
fn item_number(passage: &Passage, line: Span) -> Option<Option<u32>> {
    passage.runs.iter().find_map(|run| match run.kind {
        RunKind::Item { number } if run.span.start == line.start => Some(number),
        RunKind::Item { number } if run.span.overlaps(line) => Some(number),
        _ => None,
    })
}

/// Adds a line: items of one kind that follow each other form one list.
fn push_line(elements: &mut Vec<Element>, item: Option<Option<u32>>, content: Vec<Inline>) {
    let Some(number) = item else {
        elements.push(Element::Paragraph(content));
        return;
    };
    match elements.last_mut() {
        Some(Element::List(list)) if list.start.is_some() == number.is_some() => {
            list.items.push(content);
        }
        _ => elements.push(Element::List(List {
            start: number,
            items: vec![content],
        })),
    }
}

/// A piece of a line in which nothing begins or ends.
struct Piece<'a> {
    text: &'a str,
    bold: bool,
    /// The link it belongs to, by its place among the line's links.
    link: Option<usize>,
}

/// The pieces of one line, nested; none if nothing but white space stands in it.
fn inline_pieces(passage: &Passage, line: Span) -> Option<Vec<Inline>> {
    let line = trimmed(&passage.text, line);
    if line.is_empty() {
        return None;
    }
    let bold = bold_spans(passage, line);
    let links = link_spans(passage, line);
    let pieces = cut(&passage.text, line, &bold, &links);
    let targets: Vec<_> = links.iter().map(|(_, target)| *target).collect();
    let content = tidied(nested(&pieces, &targets));
    (!content.is_empty()).then_some(content)
}

/// The bold spans of a line, merged where they touch.
fn bold_spans(passage: &Passage, line: Span) -> Vec<Span> {
    let mut spans: Vec<Span> = passage
        .runs
        .iter()
        .filter(|run| run.kind == RunKind::Bold)
        .filter_map(|run| within(&passage.text, run.span, line))
        .collect();
    spans.sort();
    let mut merged: Vec<Span> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => merged.push(span),
        }
    }
    merged
}

/// The links of a line; where two overlap, the later one begins where the earlier ends.
fn link_spans(passage: &Passage, line: Span) -> Vec<(Span, &Target)> {
    let mut links: Vec<(Span, &Target)> = passage
        .runs
        .iter()
        .filter_map(|run| match &run.kind {
            RunKind::Link { target } => {
                within(&passage.text, run.span, line).map(|span| (span, target))
            }
            _ => None,
        })
        .collect();
    links.sort_by_key(|(span, _)| *span);
    let mut free_from = 0;
    links.retain_mut(|(span, _)| {
        *span = Span::new(span.start.max(free_from), span.end);
        free_from = free_from.max(span.end);
        !span.is_empty()
    });
    links
}

/// The part of `span` that lies in `line`; none if there is none, or if it cuts a character in two.
fn within(text: &str, span: Span, line: Span) -> Option<Span> {
    let span = Span::new(span.start.max(line.start), span.end.min(line.end));
    (!span.is_empty() && span.of(text).is_some()).then_some(span)
}

/// `span` without white space and control characters at its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let is_blank = |c: char| c.is_whitespace() || c.is_control();
    let words = span.of(text).unwrap_or_default();
    let left = words.trim_start_matches(is_blank);
    let start = span.start + (words.len() - left.len());
    Span::new(start, start + left.trim_end_matches(is_blank).len())
}

/// Cuts a line wherever bold or a link begins or ends.
fn cut<'a>(text: &'a str, line: Span, bold: &[Span], links: &[(Span, &Target)]) -> Vec<Piece<'a>> {
    let spans = || bold.iter().chain(links.iter().map(|(span, _)| span));
    let mut cuts: Vec<usize> = spans().flat_map(|span| [span.start, span.end]).collect();
    cuts.extend([line.start, line.end]);
    cuts.sort_unstable();
    cuts.dedup();
    cuts.iter()
        .zip(cuts.iter().skip(1))
        .filter_map(|(&start, &end)| {
            let span = Span::new(start, end);
            Some(Piece {
                text: span.of(text)?,
                bold: bold.iter().any(|bold| bold.contains(span)),
                link: links.iter().position(|(link, _)| link.contains(span)),
            })
        })
        .collect()
}

/// Nests the pieces of a line: bold round whole links, links round the rest.
fn nested(pieces: &[Piece], targets: &[&Target]) -> Vec<Inline> {
    let mut line = Vec::new();
    for unit in pieces.chunk_by(|a, b| a.link.is_some() && a.link == b.link) {
        let target = unit
            .first()
            .and_then(|piece| targets.get(piece.link?).copied());
        let all_bold = unit.iter().all(|piece| piece.bold);
        let mut content = Vec::new();
        for piece in unit {
            let text = Inline::Text(cleaned(piece.text));
            let inside = if piece.bold && !all_bold {
                Inline::Bold(vec![text])
            } else {
                text
            };
            push_inline(&mut content, inside);
        }
        for inline in linked(content, target) {
            let inline = if all_bold {
                Inline::Bold(vec![inline])
            } else {
                inline
            };
            push_inline(&mut line, inline);
        }
    }
    line
}

/// Moves white space at the ends of bold out of it.
fn tidied(content: Vec<Inline>) -> Vec<Inline> {
    let mut tidy = Vec::new();
    for inline in content {
        match inline {
            Inline::Text(_) => push_inline(&mut tidy, inline),
            Inline::Bold(mut inner) => {
                let before = inner
                    .first_mut()
                    .map(take_leading_space)
                    .unwrap_or_default();
                let behind = inner
                    .last_mut()
                    .map(take_trailing_space)
                    .unwrap_or_default();
                inner.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
                push_inline(&mut tidy, Inline::Text(before));
                push_inline(&mut tidy, Inline::Bold(inner));
                push_inline(&mut tidy, Inline::Text(behind));
            }
            Inline::Link(Link { address, content }) => tidy.push(Inline::Link(Link {
                address,
                content: tidied(content),
            })),
        }
    }
    tidy
}

fn take_leading_space(inline: &mut Inline) -> String {
    let Inline::Text(text) = inline else {
        return String::new();
    };
    let rest = text.trim_start().to_owned();
    let taken = text.strip_suffix(&rest).unwrap_or_default().to_owned();
    *text = rest;
    taken
}

fn take_trailing_space(inline: &mut Inline) -> String {
    let Inline::Text(text) = inline else {
        return String::new();
    };
    text.split_off(text.trim_end().len())
}

/// Adds a piece, merged with the one before it where both are text or both are bold.
fn push_inline(line: &mut Vec<Inline>, inline: Inline) {
    match (line.last_mut(), inline) {
        (_, Inline::Text(text)) if text.is_empty() => {}
        (_, Inline::Bold(inner)) if plain_text(&inner).is_empty() => {}
        (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
        (Some(Inline::Bold(before)), Inline::Bold(inner)) => {
            for inline in inner {
                push_inline(before, inline);
            }
        }
        (_, inline) => line.push(inline),
    }
}

/// Makes `content` a link where `target` has an address a letter may link to.
///
/// A record without an address gives the words alone; an address of another sort is written out behind them, so that
/// nothing the adviser typed is lost.
fn linked(mut content: Vec<Inline>, target: Option<&Target>) -> Vec<Inline> {
    let written = match target {
        Some(Target::Signpost { address, .. }) => address.as_deref().unwrap_or_default(),
        Some(Target::Address { address }) => address,
        None => return content,
    };
    if content.is_empty() {
        return content;
    }
    if let Some(address) = Address::parse(written) {
        return vec![Inline::Link(Link { address, content })];
    }
    let written = cleaned(&written.replace('\n', " "));
    if !written.trim().is_empty() && written.trim() != plain_text(&content).trim() {
        push_inline(&mut content, Inline::Text(format!(" ({})", written.trim())));
    }
    content
}

/// Leaves out control characters: no form can say them, and HTML may not hold them.
fn cleaned(text: &str) -> String {
    text.chars()
        .filter(|&c| c == '\t' || !c.is_control())
        .collect()
}

/// The words of `content` alone.
fn plain_text(content: &[Inline]) -> String {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) => text.clone(),
            Inline::Bold(inner) => plain_text(inner),
            Inline::Link(link) => plain_text(&link.content),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::Run;
    use crate::output::samples::{Sample, bold_run, link_run};
    use crate::output::{Form, OpenGaps, render};

    #[track_caller]
    fn assert_bbcode(text: &str, runs: Vec<Run>, expected: &str) {
        let passage = Passage {
            text: text.to_owned(),
            runs,
        };
        assert_eq!(
            render(&[&passage], Form::Bbcode, OpenGaps::Prompt),
            expected
        );
    }

    const URL: &str = "https://x.example";

    #[test]
    fn bold_that_covers_a_link_stands_outside_it() {
        assert_bbcode(
            "ab cd ef",
            vec![bold_run(0, 8), link_run(3, 5, URL)],
            "[b]ab [url=https://x.example]cd[/url] ef[/b]",
        );
    }

    #[test]
    fn bold_that_covers_a_part_of_a_link_stands_inside() {
        assert_bbcode(
            "ab cd ef",
            vec![bold_run(0, 4), link_run(3, 8, URL)],
            "[b]ab[/b] [url=https://x.example][b]c[/b]d ef[/url]",
        );
    }

    #[test]
    fn bold_runs_that_touch_are_one_and_hold_no_space_at_their_ends() {
        assert_bbcode(
            "a b  c",
            vec![bold_run(0, 2), bold_run(2, 4), bold_run(4, 5)],
            "[b]a b[/b]  c",
        );
    }

    #[test]
    fn of_two_links_that_overlap_the_second_begins_where_the_first_ends() {
        assert_bbcode(
            "abcd",
            vec![link_run(0, 3, URL), link_run(1, 4, "https://y.example")],
            "[url=https://x.example]abc[/url][url=https://y.example]d[/url]",
        );
    }

    #[test]
    fn runs_that_do_not_fit_the_text_are_cut_or_left_out() {
        assert_bbcode(
            "é\nb",
            vec![bold_run(1, 2), bold_run(0, 40)],
            "[b]é[/b]\n\n[b]b[/b]",
        );
    }

    #[test]
    fn empty_lines_and_control_characters_are_left_out() {
        assert_bbcode("\u{1}a\u{0}\r\n \n\nb\u{7f}", vec![], "a\n\nb");
    }

    #[test]
    fn a_list_whose_first_item_is_empty_still_starts_at_its_number() {
        let passage = Sample::new().numbered(1).numbered(2).text("a").done();
        let item = vec![Inline::Text("a".to_owned())];
        let list = List {
            start: Some(1),
            items: vec![item],
        };
        assert_eq!(elements(&passage), [Element::List(list)]);
    }

    #[test]
    fn a_record_without_an_address_gives_its_words_alone() {
        let passage = Sample::new().record("The advice line", None).done();
        assert_eq!(
            elements(&passage),
            [Element::Paragraph(vec![Inline::Text(
                "The advice line".to_owned()
            )])]
        );
    }

    #[test]
    fn an_address_that_is_no_link_is_written_out() {
        assert_bbcode(
            "here",
            vec![link_run(0, 4, "ftp://x.example [b]")],
            "here (ftp://x.example [\u{200B}b])",
        );
    }
}
