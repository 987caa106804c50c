//! Foreign words → the body of a passage: paragraphs and items, with nothing in them that Markdown or a template reads.
//!
//! Numbers, addresses and hours belong into records, and what another tool fills in is unknown here: each becomes a gap,
//! which no letter can leave the house with, and a note says what stood there.

use super::html;
use crate::library::template::{Misplaced, misplaced};
use std::ops::Range;

/// The longest placeholder of another tool, in bytes.
const LONGEST_PLACEHOLDER: usize = 100;
/// The longest name of an entity and its semicolon, in bytes.
const LONGEST_ENTITY: usize = 40;
/// The most notes on one passage; more say nothing new.
const MOST_NOTES: usize = 20;

/// A line of a passage.
struct Line {
    /// What stands before it: "- ", "3. ", or nothing for a paragraph.
    mark: String,
    text: String,
}

/// The body of a passage made from a foreign text, and what was changed in it.
pub(super) fn body(text: &str) -> (String, Vec<String>) {
    let mut notes = Vec::new();
    let mut body = String::new();
    let mut before: Option<bool> = None;
    for line in lines(&readable(text)) {
        let words = encoded(&line.text, &mut notes);
        let is_item = !line.mark.is_empty();
        match before {
            None => {}
            Some(true) if is_item => body.push('\n'),
            Some(_) => body.push_str("\n\n"),
        }
        body.push_str(&line.mark);
        body.push_str(&words);
        before = Some(is_item);
    }
    notes.truncate(MOST_NOTES);
    (body, notes)
}

/// A text on one line, without what cannot be shown.
pub(super) fn one_line(text: impl AsRef<str>) -> String {
    let shown = shown(text.as_ref());
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a foreign text on one line.
pub(super) fn words_of(text: &str) -> String {
    one_line(readable(text))
}

/// The text itself, whether it is kept as HTML or not.
fn readable(text: &str) -> String {
    if html::is_html(text) {
        shown(&html::text_of(text))
    } else {
        shown(text)
    }
}

/// The same text with LF line ends, without controls, marks that turn the direction, and characters of no meaning.
fn shown(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter_map(|c| match c {
            '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' | '\u{A0}' | '\u{202F}' => Some(' '),
            '\n' => Some('\n'),
            '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2060}' | '\u{FEFF}' => None,
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => None,
            '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => None,
            c if c.is_control() => None,
            c => Some(c),
        })
        .collect()
}

/// The paragraphs and items of a text. Lines that follow each other are one paragraph.
fn lines(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut goes_on = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() || is_rule(line) {
            goes_on = false;
            continue;
        }
        match (item(line), lines.last_mut()) {
            (Some((mark, text)), _) => lines.push(Line {
                mark,
                text: text.to_owned(),
            }),
            (None, Some(last)) if goes_on => {
                last.text.push(' ');
                last.text.push_str(line);
            }
            (None, _) => lines.push(Line {
                mark: String::new(),
                text: line.to_owned(),
            }),
        }
        goes_on = true;
    }
    lines
}

/// Whether a line is drawn rather than written: "-----".
pub(super) fn is_rule(line: &str) -> bool {
    let line = line.trim();
    let first = line.chars().next();
    first.is_some_and(|c| matches!(c, '-' | '=' | '_' | '*' | '~' | '–' | '—'))
        && line.chars().count() >= 3
        && line.chars().all(|c| Some(c) == first)
}

/// The mark and the words of an item of a list.
pub(super) fn item(line: &str) -> Option<(String, &str)> {
    let bullet = line.strip_prefix(['-', '*', '•', '·', '–', '▪', '●']);
    let (mark, rest) = match bullet {
        Some(rest) => ("- ".to_owned(), rest),
        None => {
            let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let (number, rest) = line
                .split_at_checked(digits)
                .filter(|_| (1..=3).contains(&digits))?;
            (format!("{number}. "), rest.strip_prefix(['.', ')'])?)
        }
    };
    let words = rest.trim_start();
    let is_parted = words.len() < rest.len() || line.starts_with('•');
    (is_parted && !words.is_empty()).then_some((mark, words))
}

/// Words as a passage may hold them.
fn encoded(text: &str, notes: &mut Vec<String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = mark_in(rest) {
        let (before, from) = rest.split_at(at);
        push_words(&mut out, before, notes);
        if let Some((placeholder, after)) = placeholder(from) {
            push_gap(&mut out, &prompt(placeholder));
            notes.push(format!(
                "“{placeholder}” is filled in by another tool; it became a gap"
            ));
            rest = after;
        } else {
            // Parted, the two signs begin nothing.
            out.push_str("{ ");
            rest = from.get(1..).unwrap_or_default();
        }
    }
    push_words(&mut out, rest, notes);
    out
}

/// Where two signs stand that begin something in a template.
fn mark_in(text: &str) -> Option<usize> {
    let next = |at| text.as_bytes().get(at + 1).copied();
    let mut braces = text.match_indices('{').map(|(at, _)| at);
    braces.find(|at| matches!(next(*at), Some(b'{' | b'%' | b'#')))
}

/// What another tool fills in, at the start of `text`, and what follows it. No more is looked through than it may be long.
fn placeholder(text: &str) -> Option<(&str, &str)> {
    let bytes = text.as_bytes();
    let near = bytes.get(..LONGEST_PLACEHOLDER.min(bytes.len()))?;
    let inner = near.strip_prefix(b"{{")?;
    let end = inner.windows(2).position(|pair| pair == b"}}")? + 4;
    text.split_at_checked(end)
}

/// A prompt for what another tool would fill in.
fn prompt(placeholder: &str) -> String {
    let plain: String = placeholder
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    match words.is_empty() {
        true => "what stands here?".to_owned(),
        false => format!("{}?", words.join(" ")),
    }
}

/// Writes a gap. A brace before it would be read with it.
fn push_gap(out: &mut String, prompt: &str) {
    if out.ends_with('{') {
        out.push(' ');
    }
    out.push_str(&format!("{{{{ ask(\"{prompt}\") }}}}"));
}

/// Writes words, with a gap for each number, address and time.
fn push_words(out: &mut String, words: &str, notes: &mut Vec<String>) {
    let mut written = 0;
    for (range, kind) in misplaced(words) {
        let range = with_bracket(words, range);
        let Some(before) = words.get(written..range.start) else {
            // It lies within the one before.
            continue;
        };
        push_escaped(out, before);
        let (what, ask) = match kind {
            Misplaced::Address => ("an address", "which page?"),
            Misplaced::Number => ("a telephone number", "which number?"),
            Misplaced::Time => ("a time", "what hours?"),
        };
        push_gap(out, ask);
        let stood = words.get(range.clone()).unwrap_or_default();
        notes.push(format!(
            "{what} became a gap, since it belongs into a signpost: {stood}"
        ));
        written = range.end;
    }
    push_escaped(out, words.get(written..).unwrap_or_default());
}

/// A number with the bracket before it, if its other half stands within: "(0800) 123".
fn with_bracket(words: &str, range: Range<usize>) -> Range<usize> {
    let closes = words
        .get(range.clone())
        .is_some_and(|number| number.contains(')') && !number.contains('('));
    let opens = words
        .get(..range.start)
        .is_some_and(|before| before.ends_with('('));
    range.start - usize::from(closes && opens)..range.end
}

/// Writes words so that Markdown reads them as words.
fn push_escaped(out: &mut String, words: &str) {
    for (at, c) in words.char_indices() {
        let rest = words.get(at + c.len_utf8()..).unwrap_or_default();
        let begins_the_line = out.is_empty();
        let after_digits = !out.is_empty() && out.bytes().all(|byte| byte.is_ascii_digit());
        let is_read = match c {
            '\\' | '`' | '*' | '_' | '[' | '<' => true,
            '&' => begins_an_entity(rest),
            '#' | '>' | '-' | '+' | '~' | '=' => begins_the_line,
            '.' | ')' => after_digits,
            _ => false,
        };
        if is_read {
            out.push('\\');
        }
        // Two braces that other words parted may not meet.
        if matches!(c, '{' | '%' | '#') && out.ends_with('{') {
            out.push(' ');
        }
        out.push(c);
    }
}

/// Whether "&" before `rest` would be read as an entity; none has a longer name.
fn begins_an_entity(rest: &str) -> bool {
    let name = rest.bytes().take(LONGEST_ENTITY);
    let mut name = name.skip_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#');
    name.next() == Some(b';')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn becomes(text: &str, expected: &str) {
        assert_eq!(body(text).0, expected, "{text:?}");
    }

    #[test]
    fn paragraphs_are_one_line_each_and_items_stand_together() {
        becomes(
            "One\nline.\n\nTwo:\n• a\n* b\n  more\n\n2) c\n----\nEnd",
            "One line.\n\nTwo:\n\n- a\n- b more\n2. c\n\nEnd",
        );
    }

    #[test]
    fn html_becomes_plain_words() {
        becomes(
            "<p>Dear <b>parent</b>,</p><ul><li>ask &amp; wait</ul>",
            "Dear parent,\n\n- ask & wait",
        );
    }

    #[test]
    fn nothing_foreign_is_markdown() {
        becomes(
            "# No *heading* [a](b) <b",
            "\\# No \\*heading\\* \\[a](b) \\<b",
        );
        becomes("- - not twice", "- \\- not twice");
        becomes("2019. A year", "2019\\. A year");
        becomes("a_b & c &amp d; \\", "a\\_b & c &amp d; \\\\");
    }

    #[test]
    fn nothing_foreign_is_a_template() {
        becomes("{% if x %}a{# b #}", "{ % if x %}a{ # b #}");
        becomes("{{{{ x }}", "{{ ask(\"x?\") }}");
        becomes("{{{{ x", "{ { { { x");
        becomes(
            "Dear {{ticket.requester.first_name}}, {{\"}}\"}}",
            "Dear {{ ask(\"ticket requester first name?\") }}, {{ ask(\"what stands here?\") }}\"}}",
        );
    }

    #[test]
    fn numbers_addresses_and_hours_become_gaps_with_a_note() {
        let (body, notes) =
            body("Ring (0800) 123-4567, 9am to noon, or see https://example.org/a.");
        assert_eq!(
            body,
            "Ring {{ ask(\"which number?\") }}, {{ ask(\"what hours?\") }} to noon, or see {{ ask(\"which page?\") }}."
        );
        assert_eq!(notes.len(), 3);
        assert!(notes[0].ends_with("(0800) 123-4567"), "{notes:?}");
    }

    #[test]
    fn what_cannot_be_seen_falls_out() {
        becomes("a\u{202E}b\u{0}c\u{200B}d\u{F0000}e\u{7}", "abcde");
        assert_eq!(one_line("a\n\u{2066} b\tc"), "a b c");
    }
}
