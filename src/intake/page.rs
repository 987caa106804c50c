//! Pages copied as text: topic pages of every theme, bodies first, bullets, and the print view.

use super::clean;
use super::found::{Found, FoundPost, bare_title, is_re};
use super::furniture;
use super::headers::{self, Order, Placed};
use super::quoted::Quoted;
use super::{Board, Layout, names};

/// How many lines a signature under a rule may have.
const LONGEST_SIGNATURE: usize = 12;

/// Reads a page with at least one head of a post; `None` if there is none.
pub(super) fn read(lines: &[&str], board: &Board) -> Option<Found> {
    let (placed, order) = headers::find(lines);
    let first = placed.first()?;
    let layout = layout(lines, &placed, order);
    let top = Top::read(lines.get(..first.head.start)?, board);
    let mut found = Found {
        layout: Some(layout),
        page: page_number(lines),
        forum: top.forum.clone().or_else(|| forum_in_footer(lines)),
        ..Found::default()
    };
    let titles = placed
        .iter()
        .filter_map(|placed| placed.post.title.as_deref());
    found.title = titles.clone().find_map(bare_title);
    found
        .posts
        .extend(top.body_without(&mut found.title, first.post.title.as_deref()));
    let mut quoted = Quoted::default();
    for post in &found.posts {
        quoted.remember(post);
    }
    quoted.know_names(
        placed
            .iter()
            .filter_map(|placed| placed.post.author.as_deref()),
    );
    for placed in placed {
        let written = words(lines.get(placed.body).unwrap_or_default());
        let mut post = placed.post;
        found.warnings.extend(quoted.split(&mut post, &written));
        quoted.remember(&post);
        found.posts.push(post);
    }
    Some(found)
}

fn layout(lines: &[&str], placed: &[Placed], order: Order) -> Layout {
    match order {
        Order::Printed => Layout::PrintView,
        Order::BodyFirst => Layout::PhpbbBodyFirst,
        Order::ProfilesOnly => Layout::ProfileBullets,
        Order::ProfileFirst => {
            let old = placed
                .iter()
                .filter_map(|placed| lines.get(placed.head.end.checked_sub(1)?))
                .any(|line| line.trim_start().starts_with("Postby"));
            if old {
                Layout::PhpbbOldPage
            } else {
                Layout::PhpbbPage
            }
        }
    }
}

/// The number of the page and of all pages, wherever it stands.
pub(super) fn page_number(lines: &[&str]) -> Option<(u32, u32)> {
    lines.iter().find_map(|line| furniture::pages(line))
}

/// The forum in `Return to “{FORUM}”`.
fn forum_in_footer(lines: &[&str]) -> Option<String> {
    lines.iter().rev().find_map(|line| {
        let named = line.trim().strip_prefix("Return to ")?;
        let named = named.strip_prefix(['“', '"'])?.strip_suffix(['”', '"'])?;
        without_number(named)
    })
}

/// `1. Parents’ Forum` → `Parents’ Forum`.
pub(super) fn without_number(crumb: &str) -> Option<String> {
    let crumb = crumb.trim();
    let name = crumb
        .split_once(". ")
        .filter(|(number, _)| number.len() <= 2 && number.parse::<u8>().is_ok())
        .map_or(crumb, |(_, name)| name.trim());
    (!name.is_empty()).then(|| name.to_owned())
}

/// What stands over the first head of a post.
#[derive(Default)]
pub(super) struct Top<'a> {
    pub(super) forum: Option<String>,
    /// The lines that are not furniture, blank ones among them.
    pub(super) rest: Vec<&'a str>,
}

impl<'a> Top<'a> {
    /// Sorts the lines over the first post.
    pub(super) fn read(lines: &[&'a str], board: &Board) -> Self {
        let mut top = Self::default();
        for line in lines {
            let untouched = top.rest.iter().all(|line| line.trim().is_empty());
            match breadcrumb(line, board, untouched) {
                Some(forum) => top.forum = Some(forum),
                None if furniture::is_page_top(line) => {}
                None => top.rest.push(line),
            }
        }
        top
    }

    /// The post whose head was cut off, if these lines are the words of one; otherwise they may give the title.
    fn body_without(
        &self,
        title: &mut Option<String>,
        head_title: Option<&str>,
    ) -> Option<FoundPost> {
        let opens = head_title.is_some_and(|title| !is_re(title));
        let is_known = |line: &&str| {
            let bare = bare_title(line);
            bare.is_some() && bare == *title
        };
        let body: Vec<&str> = self
            .rest
            .iter()
            .copied()
            .filter(|line| !is_known(line))
            .collect();
        if !opens && is_written(&body) {
            return Some(FoundPost::of_lines(words(&body)));
        }
        if title.is_none() {
            *title = body
                .iter()
                .rev()
                .find(|line| !line.trim().is_empty())
                .and_then(|line| bare_title(line));
        }
        None
    }
}

/// Whether lines are somebody's words rather than the head of a page.
fn is_written(lines: &[&str]) -> bool {
    let words: usize = lines
        .iter()
        .map(|line| line.split_whitespace().count())
        .sum();
    words >= 25 || lines.iter().any(|line| is_sentence(line))
}

/// Whether a line reads like a sentence of a letter.
fn is_sentence(line: &str) -> bool {
    let line = line.trim();
    line.len() >= 100 || (line.ends_with(['.', '?', '!']) && line.split_whitespace().count() >= 8)
}

/// The forum, if the line is a breadcrumb: `1. Parents’ Forum`, a name of the forum alone, or `Board index ‹ …`.
fn breadcrumb(line: &str, board: &Board, may_be_numbered: bool) -> Option<String> {
    let line = line.trim();
    if line.is_empty() || line.len() > 200 {
        return None;
    }
    let name = without_number(line)?;
    if board
        .forum_names
        .iter()
        .any(|known| names::same(known, &name))
    {
        return Some(name);
    }
    if let Some((_, forum)) = line
        .strip_prefix("Board index")
        .and_then(|rest| rest.trim().rsplit_once(['‹', '›', '»', '/']))
    {
        return without_number(forum);
    }
    (may_be_numbered && name.len() < line.len()).then_some(name)
}

/// The lines of a post that somebody wrote.
pub(super) fn words<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    let lines = without_footer(lines);
    let mut kept: Vec<&str> = Vec::with_capacity(lines.len());
    let mut after_edit = false;
    for (at, line) in lines.iter().enumerate() {
        let trimmed = line.trim();
        if furniture::is_signature_rule(line) && is_short(lines.get(at..).unwrap_or_default()) {
            break;
        }
        let reason = after_edit && trimmed.starts_with("Reason:");
        after_edit = furniture::is_last_edited(line) || (after_edit && trimmed.is_empty());
        let indented = line.starts_with(char::is_whitespace);
        let button = furniture::is_quote_button(line) && (indented || is_blank(&kept));
        let heading = trimmed == "Attachments" && attaches(lines.get(at + 1..));
        if !(reason
            || button
            || heading
            || furniture::is_dropped(line)
            || furniture::is_footer(line))
        {
            kept.push(line);
        }
    }
    while kept.last().is_some_and(|line| {
        line.trim().is_empty() || furniture::is_top_link(line) || furniture::is_quote_button(line)
    }) {
        kept.pop();
    }
    kept
}

fn is_blank(lines: &[&str]) -> bool {
    lines.iter().all(|line| line.trim().is_empty())
}

/// Whether the lines from a rule on are few enough for a signature.
fn is_short(lines: &[&str]) -> bool {
    lines.iter().filter(|line| !line.trim().is_empty()).count() <= LONGEST_SIGNATURE
}

/// Whether the next written line is an attached file.
fn attaches(below: Option<&[&str]>) -> bool {
    below
        .and_then(|lines| lines.iter().find(|line| !line.trim().is_empty()))
        .is_some_and(|line| furniture::is_dropped(line))
}

/// The lines up to the page's footer.
///
/// Where sentences follow a footer line, as when two pages were copied in one go, nothing is cut.
fn without_footer<'a, 'b>(lines: &'b [&'a str]) -> &'b [&'a str] {
    let Some(at) = lines.iter().position(|line| furniture::is_footer(line)) else {
        return lines;
    };
    let (body, footer) = lines.split_at(at);
    let written = footer
        .iter()
        .any(|line| is_sentence(line) && !furniture::is_page_top(line));
    if written { lines } else { body }
}

/// Reads text without any head of a post: a title and buttons may stand over it.
pub(super) fn plain(lines: &[&str], board: &Board) -> Found {
    let button = lines
        .iter()
        .take(12)
        .position(|line| matches!(line.trim(), "Post Reply" | "POST REPLY"));
    let (top, rest) = lines.split_at(button.map_or(0, |at| at + 1));
    let top = Top::read(top, board);
    let head: Vec<&str> = top
        .rest
        .iter()
        .copied()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let (head, rest) = match head.as_slice() {
        [title] if title.len() <= 200 => (Some(*title), rest),
        _ if button.is_some() && !head.is_empty() => (None, lines),
        _ => (None, rest),
    };
    let title = head.and_then(bare_title);
    let mut body = words(rest);
    if title.is_some() {
        let first = body.iter().position(|line| !line.trim().is_empty());
        if let Some(first) =
            first.filter(|&at| body.get(at).and_then(|line| bare_title(line)) == title)
        {
            body.drain(..=first);
        }
    }
    Found {
        layout: Some(Layout::PlainText),
        title,
        forum: top.forum,
        page: page_number(lines),
        posts: vec![FoundPost {
            body: clean::body(body),
            ..FoundPost::default()
        }],
        ..Found::default()
    }
}
