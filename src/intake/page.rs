//! Pages copied as text: topic pages of every theme, bodies first, bullets, and the print view.

use super::body::words;
use super::clean;
use super::found::{Found, FoundPost, bare_title};
use super::furniture;
use super::headers::{self, Order, Placed};
use super::quoted::Quoted;
use super::top::{Top, forum_in_footer, without_number};
use super::{Board, Layout};

/// How far from the top or the foot of a page its number stands, in lines.
const PAGE_NUMBER_WITHIN: usize = 20;

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
    found.title = placed
        .iter()
        .filter_map(|placed| placed.post.title.as_deref())
        .find_map(bare_title);
    if found.title.as_deref().and_then(without_number) == found.forum {
        // A title that begins with a number looks like a breadcrumb.
        found.forum = forum_in_footer(lines);
    }
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

/// The number of the page and of all pages, at the top or the foot.
pub(super) fn page_number(lines: &[&str]) -> Option<(u32, u32)> {
    let foot = lines.len().saturating_sub(PAGE_NUMBER_WITHIN);
    let near = lines.iter().take(PAGE_NUMBER_WITHIN);
    near.chain(lines.get(foot..).unwrap_or_default())
        .find_map(|line| furniture::pages(line))
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
