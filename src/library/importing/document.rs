//! An old document of standard paragraphs, parted into passages: at its headings, at its rules, or at its paragraphs.

use super::Found;
use super::rows::Row;
use super::wording::{is_rule, item};

/// The fewest words that are a passage without a heading.
const FEWEST_WORDS: usize = 12;
/// The most words and bytes of a heading.
const HEADING_WORDS: usize = 10;
const HEADING_BYTES: usize = 100;
/// The fewest words below a heading that nothing else tells.
const BELOW_A_HEADING: usize = 8;
/// What a heading may be marked by.
const MARKS: [&str; 4] = ["title:", "subject:", "heading:", "name:"];

/// A piece of the document, with the line it begins on.
#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Heading(usize, String),
    Words(usize, String),
    Rule,
}

/// Lines without an empty line between them.
struct Block<'a> {
    at: usize,
    lines: Vec<&'a str>,
    /// Whether a line is drawn straight below it.
    is_underlined: bool,
    /// Whether a line is drawn before it.
    is_ruled_off: bool,
}

impl Block<'_> {
    fn words(&self) -> usize {
        self.lines.iter().map(|line| count(line)).sum()
    }
}

pub(super) fn rows(text: &str) -> Found {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let pieces = pieces(&blocks(&text));
    let is_parted = pieces
        .iter()
        .any(|piece| !matches!(piece, Piece::Words(..)));
    let mut found = Found::default();
    let mut open: Option<Row> = None;
    for piece in pieces {
        match piece {
            Piece::Rule => found.close(open.take()),
            Piece::Heading(at, title) => {
                found.close(open.take());
                open = Some(Row {
                    title,
                    ..Row::new(at)
                });
            }
            Piece::Words(at, words) => {
                let belongs = is_parted || item(&words).is_some();
                if !belongs {
                    found.close(open.take());
                }
                let row = open.get_or_insert_with(|| Row::new(at));
                if !row.text.is_empty() {
                    row.text.push_str("\n\n");
                }
                row.text.push_str(&words);
            }
        }
    }
    found.close(open);
    found
}

impl Found {
    /// Takes in what was gathered, if it is enough to be a passage.
    fn close(&mut self, row: Option<Row>) {
        let Some(row) = row else { return };
        if row.text.is_empty() {
            let why = "nothing stands below this heading";
            self.skipped.push((row.at, why.to_owned()));
        } else if row.title.is_empty() && count(&row.text) < FEWEST_WORDS {
            let why = format!("it has no heading and fewer than {FEWEST_WORDS} words");
            self.skipped.push((row.at, why));
        } else {
            self.rows.push(row);
        }
    }
}

/// Parts a document at its empty and its drawn lines, and before headings that are marked as such.
fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let (mut goes_on, mut is_ruled_off) = (false, false);
    for (number, line) in text.split('\n').enumerate() {
        let line = line.trim();
        match blocks.last_mut() {
            Some(block) if goes_on && is_rule(line) && block.lines.len() == 1 => {
                block.is_underlined = true;
                goes_on = false;
            }
            _ if is_rule(line) => (goes_on, is_ruled_off) = (false, true),
            _ if line.is_empty() => goes_on = false,
            Some(block) if goes_on && marked(line).is_none() => block.lines.push(line),
            _ => {
                blocks.push(Block {
                    at: number + 1,
                    lines: vec![line],
                    is_underlined: false,
                    is_ruled_off,
                });
                (goes_on, is_ruled_off) = (true, false);
            }
        }
    }
    blocks
}

/// Tells headings from words.
fn pieces(blocks: &[Block<'_>]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (number, block) in blocks.iter().enumerate() {
        if block.is_ruled_off && number > 0 {
            pieces.push(Piece::Rule);
        }
        let Some((first, rest)) = block.lines.split_first() else {
            continue;
        };
        let next = blocks.get(number + 1).filter(|next| !next.is_ruled_off);
        let below = match rest.first() {
            Some(second) => count(second),
            None => next.map_or(0, Block::words),
        };
        let is_told = is_heading(first) && below >= BELOW_A_HEADING;
        let heading = marked(first)
            .or_else(|| (block.is_underlined || is_told).then(|| without_number(first)));
        let words = match heading {
            Some(heading) => {
                pieces.push(Piece::Heading(block.at, heading.to_owned()));
                rest
            }
            None => block.lines.as_slice(),
        };
        if !words.is_empty() {
            let at = block.at + block.lines.len() - words.len();
            pieces.push(Piece::Words(at, words.join("\n")));
        }
    }
    pieces
}

/// A heading that is marked as one: "# Contact", "Title: Contact".
fn marked(line: &str) -> Option<&str> {
    let hashed = line.trim_start_matches('#');
    if hashed.len() < line.len() && hashed.starts_with(' ') {
        return Some(hashed.trim());
    }
    MARKS.iter().find_map(|mark| {
        let start = line.get(..mark.len())?;
        let rest = line.get(mark.len()..)?.trim();
        (start.eq_ignore_ascii_case(mark) && !rest.is_empty()).then_some(rest)
    })
}

/// Whether a line reads like a heading: short, with a capital or a number, and no sentence.
fn is_heading(line: &str) -> bool {
    let plain = without_number(line);
    let is_numbered = plain.len() < line.len();
    (1..=HEADING_WORDS).contains(&count(plain))
        && line.len() <= HEADING_BYTES
        && !plain.ends_with(['.', '!', ':', ';', ','])
        && plain.starts_with(char::is_uppercase)
        && (is_numbered || item(line).is_none())
}

/// A line without the number before it: "2.3 Contact", "4) Contact".
fn without_number(line: &str) -> &str {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let rest = rest.strip_prefix(')').unwrap_or(rest);
    let words = rest.trim_start();
    match line.starts_with(|c: char| c.is_ascii_digit()) && words.len() < rest.len() {
        true => words,
        false => line,
    }
}

fn count(text: &str) -> usize {
    text.split_whitespace().count()
}

#[cfg(test)]
mod tests {
    const LONG: &str = "You can ask for a review of the plan at any time, in writing or by telephone, and keep a copy.";

    #[track_caller]
    fn parts(text: &str, rows: &[(usize, &str)], skipped: &[usize]) {
        let found = super::rows(text);
        let got: Vec<_> = found
            .rows
            .iter()
            .map(|row| (row.at, row.title.as_str()))
            .collect();
        assert_eq!(got, rows, "{text}");
        let got: Vec<_> = found.skipped.iter().map(|(at, _)| *at).collect();
        assert_eq!(got, skipped, "{text}");
    }

    #[test]
    fn a_document_is_parted_at_its_headings_however_they_are_marked() {
        parts(
            &format!(
                "Contact in care\n\n{LONG}\n\nWhat is an IRO?\n{LONG}\n\n# Complaints\n{LONG}"
            ),
            &[
                (1, "Contact in care"),
                (5, "What is an IRO?"),
                (8, "Complaints"),
            ],
            &[],
        );
        parts(
            &format!("1. Contact\n\n{LONG}\n\n2.3 Complaints\n\n{LONG}\n\n{LONG}"),
            &[(1, "Contact"), (5, "Complaints")],
            &[],
        );
        parts(
            &format!("Title: Contact\r\n{LONG}\r\n\r\nnext one\r\n--------\r\nShort."),
            &[(1, "Contact"), (4, "next one")],
            &[],
        );
    }

    #[test]
    fn without_headings_every_paragraph_is_a_passage_and_lists_belong_to_theirs() {
        parts(
            &format!("{LONG}\n\n- one\n- two\n\n{LONG}\n\nBest wishes"),
            &[(1, ""), (6, "")],
            &[8],
        );
        assert_eq!(
            super::rows(&format!("{LONG}\n\n- one")).rows[0].text,
            format!("{LONG}\n\n- one")
        );
    }

    #[test]
    fn drawn_lines_part_passages_of_several_paragraphs() {
        parts(
            &format!("{LONG}\n\n{LONG}\n\n=====\n\n{LONG}\n\nMore of it here."),
            &[(1, ""), (7, "")],
            &[],
        );
    }

    #[test]
    fn a_heading_with_nothing_below_it_and_a_lone_line_are_skipped() {
        parts(&format!("# One\n\n# Two\n\n{LONG}"), &[(3, "Two")], &[1]);
        parts("Only this.", &[], &[1]);
        parts("", &[], &[]);
    }
}
