//! Quotations in copied text: `{USER} wrote: {DATE}`, as the whole copy or inside a post.
//!
//! A copy as text does not say where a quotation ends. What is quoted from a post on the same page is known by its
//! lines; of anything else the first paragraph is taken.

use super::body;
use super::clean;
use super::dates;
use super::found::{Found, FoundPost, FoundQuote, bare_title};
use super::page;
use super::top::Top;
use super::{Board, Layout};
use std::collections::{HashMap, HashSet};

/// The longest `{USER} wrote: {DATE}` line, in bytes.
const LONGEST: usize = 200;
/// How many quotations of part of a line are looked up; each costs a search through the page.
const MOST_LOOKUPS: usize = 50;

/// `{USER} wrote: {DATE}`.
struct Wrote<'a> {
    author: &'a str,
    when: Option<&'a str>,
    /// Whether only phpBB writes the line like this: it has a date or an arrow.
    certain: bool,
}

fn wrote(line: &str) -> Option<Wrote<'_>> {
    let line = line.trim();
    if line.len() > LONGEST {
        return None;
    }
    let (author, rest) = line.split_once(" wrote:")?;
    let author = author.strip_prefix("Quote:").unwrap_or(author).trim();
    let arrow = rest.trim().strip_prefix('↑');
    let when = arrow.unwrap_or(rest).trim();
    let dated = dates::is_date(when);
    ((dated || when.is_empty()) && !author.is_empty()).then_some(Wrote {
        author,
        when: dated.then_some(when),
        certain: dated || arrow.is_some(),
    })
}

/// Reads a copy that is nothing but quoted posts, with or without a reply behind them; `None` if it is not.
pub(super) fn read(lines: &[&str], board: &Board) -> Option<Found> {
    let heads: Vec<usize> = heads(lines);
    let first = *heads.first()?;
    let top = Top::read(lines.get(..first)?, board);
    let above: Vec<&str> = top
        .rest
        .iter()
        .copied()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let title = match above.as_slice() {
        [] => None,
        [title] if title.len() <= 200 && !title.ends_with('.') => bare_title(title),
        _ => return None,
    };
    let mut found = Found {
        layout: Some(Layout::QuotedPost),
        title,
        forum: top.forum,
        page: page::page_number(lines),
        ..Found::default()
    };
    let mut quoted = Quoted::default();
    let ends = heads.iter().skip(1).copied().chain([lines.len()]);
    let mut nested_from = None;
    for (&head, end) in heads.iter().zip(ends) {
        let from: usize = nested_from.take().unwrap_or(head);
        let below = lines.get(head + 1..end).unwrap_or_default();
        if below.iter().all(|line| line.trim().is_empty()) && end < lines.len() {
            nested_from = Some(from);
            continue;
        }
        let Some(head) = lines.get(from).and_then(|line| wrote(line)) else {
            continue;
        };
        let mut from = from + 1;
        let mut when = head.when;
        if let Some(line) = lines
            .get(from)
            .filter(|line| when.is_none() && dates::is_date(line))
        {
            when = Some(line.trim());
            from += 1;
        }
        let mut post = FoundPost {
            author: Some(head.author.to_owned()),
            when: when.map(str::to_owned),
            ..FoundPost::default()
        };
        let written = body::words(lines.get(from..end).unwrap_or_default());
        found.warnings.extend(quoted.split(&mut post, &written));
        found.posts.push(post);
    }
    Some(found)
}

/// The lines that head a quoted post. One without a date counts only as the first, and if a "Dear …" answers it.
fn heads(lines: &[&str]) -> Vec<usize> {
    let certain = |line: &&str| wrote(line).is_some_and(|wrote| wrote.certain);
    let heads: Vec<usize> = (0..lines.len())
        .filter(|&at| lines.get(at).is_some_and(certain))
        .collect();
    if !heads.is_empty() {
        return heads;
    }
    let first = lines.iter().position(|line| !line.trim().is_empty());
    let answered = |name: &str| {
        lines.iter().any(|line| {
            super::letter::greeting(line).is_some_and(|dear| super::names::alike(name, dear))
        })
    };
    first
        .filter(|&at| {
            lines
                .get(at)
                .and_then(|line| wrote(line))
                .is_some_and(|wrote| answered(wrote.author))
        })
        .into_iter()
        .collect()
}

/// What is known of the page while its posts are read in turn: who has written which lines.
#[derive(Default)]
pub(super) struct Quoted {
    names: HashSet<String>,
    lines: HashMap<String, HashSet<String>>,
    bodies: HashMap<String, String>,
    lookups: usize,
}

impl Quoted {
    /// Notes the accounts of the page, so that `{USER} wrote:` without a date is known as theirs.
    pub(super) fn know_names<'a>(&mut self, names: impl Iterator<Item = &'a str>) {
        self.names.extend(names.map(str::to_owned));
    }

    /// Notes the words of a post that later ones may quote.
    pub(super) fn remember(&mut self, post: &FoundPost) {
        let author = post.author.clone().unwrap_or_default();
        let lines = self.lines.entry(author.clone()).or_default();
        lines.extend(
            post.body
                .lines()
                .map(squeezed)
                .filter(|line| !line.is_empty()),
        );
        let body = self.bodies.entry(author).or_default();
        body.push_str(&squeezed(&post.body));
        body.push('\n');
    }

    /// Puts the lines of a post into its body and its quotes; the warning says that the end of one is uncertain.
    pub(super) fn split(&mut self, post: &mut FoundPost, written: &[&str]) -> Option<String> {
        let mut kept: Vec<&str> = Vec::new();
        let mut quotes: Vec<(FoundQuote, Vec<&str>)> = Vec::new();
        let mut open: Vec<Open> = Vec::new();
        let mut uncertain = false;
        for line in written {
            if let Some(wrote) = wrote(line).filter(|w| w.certain || self.names.contains(w.author))
            {
                let quote = FoundQuote {
                    author: Some(wrote.author.to_owned()),
                    when: wrote.when.map(str::to_owned),
                    text: String::new(),
                };
                open.push(Open::new(wrote.author, quotes.len()));
                kept.push("");
                quotes.push((quote, Vec::new()));
                continue;
            }
            let Some(top) = open.last_mut() else {
                kept.push(line);
                continue;
            };
            if !top.begun && dates::is_date(line) {
                if let Some((quote, _)) = quotes.get_mut(top.quote) {
                    quote.when = Some(line.trim().to_owned());
                }
                continue;
            }
            uncertain |= self.place(line, &mut open, &mut quotes, &mut kept);
        }
        post.body = clean::body(kept);
        post.quotes = quotes
            .into_iter()
            .map(|(quote, lines)| FoundQuote {
                text: clean::body(lines),
                ..quote
            })
            .filter(|quote| !quote.text.is_empty())
            .collect();
        uncertain.then(|| match &post.author {
            Some(author) => format!(
                "It is not certain where the quotation in {author}'s post ends; compare it with the page."
            ),
            None => "It is not certain where a quotation ends; compare it with the page.".to_owned(),
        })
    }

    /// Gives a line to the innermost quotation it can belong to, or to the post; true if that was a guess.
    fn place<'a>(
        &mut self,
        line: &'a str,
        open: &mut Vec<Open>,
        quotes: &mut [(FoundQuote, Vec<&'a str>)],
        kept: &mut Vec<&'a str>,
    ) -> bool {
        let blank = line.trim().is_empty();
        let mut guessed = false;
        while let Some(top) = open.last_mut() {
            let known = !blank && self.is_known(top, line);
            // A known quotation goes on over blank lines, a guessed one to the end of its paragraph.
            if known || !top.begun || top.known == blank {
                top.known |= known;
                top.begun |= !blank;
                if let Some((_, lines)) = quotes.get_mut(top.quote) {
                    lines.push(line);
                }
                return guessed;
            }
            guessed |= !top.known;
            open.pop();
            if blank {
                // The end of a paragraph ends a guessed quotation and all round it that have not begun.
                open.retain(|outer| outer.known);
            }
        }
        kept.push(line);
        guessed
    }

    /// Whether the quoted person wrote this line earlier on the page.
    fn is_known(&mut self, quote: &Open, line: &str) -> bool {
        let line = squeezed(line);
        if self
            .lines
            .get(&quote.author)
            .is_some_and(|lines| lines.contains(&line))
        {
            return true;
        }
        if quote.begun || self.lookups >= MOST_LOOKUPS {
            return false;
        }
        self.lookups += 1;
        self.bodies
            .get(&quote.author)
            .is_some_and(|body| body.contains(&line))
    }
}

/// A quotation that may still go on.
struct Open {
    author: String,
    quote: usize,
    /// Whether a line of it has been read.
    begun: bool,
    /// Whether its lines are known from earlier on the page.
    known: bool,
}

impl Open {
    fn new(author: &str, quote: usize) -> Self {
        Self {
            author: author.to_owned(),
            quote,
            begun: false,
            known: false,
        }
    }
}

/// A line with single spaces and none round it.
fn squeezed(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn post(author: &str, body: &str) -> FoundPost {
        FoundPost {
            author: Some(author.to_owned()),
            body: body.to_owned(),
            ..FoundPost::default()
        }
    }

    /// Splits `text` on a page where owl has written two paragraphs; gives body, quotes and whether it warns.
    fn split(text: &str) -> (String, Vec<(String, String)>, bool) {
        let mut quoted = Quoted::default();
        quoted.know_names(["owl", "kite"].into_iter());
        quoted.remember(&post(
            "owl",
            "One line of mine.\n\nAnother, and more of it.",
        ));
        quoted.remember(&post("kite", "A word of kite."));
        let mut written = post("wren", "");
        let warning = quoted.split(&mut written, &text.split('\n').collect::<Vec<_>>());
        let quotes = written
            .quotes
            .into_iter()
            .map(|quote| (quote.author.unwrap_or_default(), quote.text))
            .collect();
        (written.body, quotes, warning.is_some())
    }

    fn quote(author: &str, text: &str) -> (String, String) {
        (author.to_owned(), text.to_owned())
    }

    #[test]
    fn a_quotation_from_the_page_ends_where_its_lines_do() {
        let (body, quotes, unsure) =
            split("owl wrote:\nOne line of mine.\n\nAnother, and more of it.\nMine.");
        assert_eq!((body.as_str(), unsure), ("Mine.", false));
        assert_eq!(
            quotes,
            [quote(
                "owl",
                "One line of mine.\n\nAnother, and more of it."
            )]
        );
    }

    #[test]
    fn half_a_line_can_be_quoted() {
        let (body, quotes, _) = split("owl wrote: ↑01 Jan 2007, 13:37\nand more of it.\n\nMine.");
        assert_eq!(body, "Mine.");
        assert_eq!(quotes, [quote("owl", "and more of it.")]);
    }

    #[test]
    fn nested_quotations_stand_one_behind_the_other() {
        let (body, quotes, _) =
            split("owl wrote:\nkite wrote:\nA word of kite.\nOne line of mine.\nMine.");
        assert_eq!(body, "Mine.");
        assert_eq!(
            quotes,
            [
                quote("owl", "One line of mine."),
                quote("kite", "A word of kite.")
            ]
        );
    }

    #[test]
    fn an_unknown_quotation_is_its_first_paragraph_with_a_warning() {
        let (body, quotes, unsure) = split("lark wrote: ↑01 Jan 2007, 13:37\nGone.\n\nMine.");
        assert_eq!((body.as_str(), unsure), ("Mine.", true));
        assert_eq!(quotes, [quote("lark", "Gone.")]);
    }

    #[test]
    fn somebody_who_wrote_a_letter_is_not_quoted() {
        let (body, quotes, _) = split("The manager wrote:\nNo.");
        assert_eq!(body, "The manager wrote:\nNo.");
        assert!(quotes.is_empty());
    }
}
