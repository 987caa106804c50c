//! Saved pages: prosilver's topic page and print view, and any other page as the text it shows.

use super::found::{Found, FoundPost, bare_title};
use super::furniture;
use super::render::{self, Quotes, Step, has_class, inside, line};
use super::tokens::tree;
use super::top::without_number;
use super::{Board, Layout, dates};
use scraper::ElementRef;

/// Reads a saved page.
pub(super) fn read(text: &str, board: &Board) -> Found {
    let Some(document) = tree(text) else {
        return Found::default();
    };
    let page = Page::read(document.root_element());
    let posts: Vec<FoundPost> = page.posts.iter().copied().filter_map(post).collect();
    if posts.is_empty() {
        return other(document.root_element(), board);
    }
    let title = page
        .title
        .or_else(|| posts.first().and_then(|post| post.title.clone()));
    Found {
        layout: Some(
            if page
                .posts
                .iter()
                .any(|post| inside(*post, "date").is_some())
            {
                Layout::SavedPrintView
            } else {
                Layout::SavedPage
            },
        ),
        title: title.as_deref().and_then(bare_title),
        forum: page.forum,
        page: page.number,
        posts,
        warnings: Vec::new(),
    }
}

/// What a topic page says outside its posts, and its posts.
#[derive(Default)]
struct Page<'a> {
    title: Option<String>,
    forum: Option<String>,
    number: Option<(u32, u32)>,
    posts: Vec<ElementRef<'a>>,
}

impl<'a> Page<'a> {
    fn read(root: ElementRef<'a>) -> Self {
        let mut page = Self::default();
        let mut heading = None;
        render::walk(root, |step| {
            let Step::Open(element) = step else {
                return true;
            };
            if has_class(element, "post") {
                page.posts.push(element);
                return false;
            }
            let name = element.value().name();
            if name == "script" || name == "style" {
                return false;
            }
            if has_class(element, "topic-title") {
                page.title.get_or_insert_with(|| line(element));
            } else if name == "h2" {
                heading.get_or_insert_with(|| line(element));
            } else if has_class(element, "pagination") || has_class(element, "page-number") {
                page.number = page.number.or_else(|| number(&line(element)));
            } else if page.posts.is_empty()
                && (has_class(element, "crumb") || has_class(element, "icon-home"))
            {
                page.forum = last_crumb(&line(element)).or(page.forum.take());
            }
            true
        });
        page.title = page.title.or(heading);
        page
    }
}

/// The last name in a breadcrumb, unless it is that of the whole board.
fn last_crumb(crumbs: &str) -> Option<String> {
    let last = crumbs.rsplit(['‹', '›', '»']).next()?.trim();
    (last != "Board index" && last != "Home")
        .then(|| without_number(last))
        .flatten()
}

/// `Page a of b` inside a line.
fn number(line: &str) -> Option<(u32, u32)> {
    let mut words = line
        .split_whitespace()
        .skip_while(|word| *word != "Page")
        .skip(1);
    let at = words.next()?.parse().ok()?;
    let of = words.nth(1)?.parse().ok()?;
    Some((at, of))
}

/// Reads one post; `None` if the element has no words of one.
fn post(element: ElementRef) -> Option<FoundPost> {
    let content = inside(element, "content")
        .or_else(|| inside(element, "postbody").filter(|body| inside(*body, "author").is_none()))?;
    // A theme's column headings are made like posts, but have no author's line.
    let by = inside(element, "author")?;
    let words = render::render(content, Quotes::Apart);
    let mut post = FoundPost {
        body: words.body,
        quotes: words.quotes,
        title: element
            .descendent_elements()
            .find(|inner| inner.value().name() == "h3")
            .map(line),
        ..FoundPost::default()
    };
    read_author(by, &mut post);
    if let Some(date) = inside(element, "date") {
        let written = line(date);
        let written = written.strip_prefix("Posted:").unwrap_or(&written).trim();
        post.when = Some(written.to_owned());
    }
    if let Some(profile) = inside(element, "postprofile") {
        read_profile(profile, &mut post);
    }
    Some(post)
}

/// Reads `by {USER} » {DATE}`; the date may be told to machines too.
fn read_author(by: ElementRef, post: &mut FoundPost) {
    let text = line(by);
    let (named, when) = text.rsplit_once('»').unwrap_or((&text, ""));
    post.author = username(by).or_else(|| {
        let name = named.rsplit_once("by ").map_or("", |(_, name)| name).trim();
        (!name.is_empty()).then(|| name.to_owned())
    });
    post.when = (!when.trim().is_empty()).then(|| when.trim().to_owned());
    let time = by
        .descendent_elements()
        .find(|inner| inner.value().name() == "time");
    if let Some(time) = time {
        let shown = line(time);
        post.posted = time
            .attr("datetime")
            .and_then(|machine| dates::parse(machine, None));
        if !shown.is_empty() {
            post.when = Some(shown);
        }
    }
}

/// The account's name, however its link is coloured.
fn username(element: ElementRef) -> Option<String> {
    let is_name = |inner: &ElementRef| {
        has_class(*inner, "username") || has_class(*inner, "username-coloured")
    };
    let name = element
        .descendent_elements()
        .find(is_name)
        .or_else(|| {
            element
                .descendent_elements()
                .find(|inner| inner.value().name() == "strong")
        })
        .map(line)?;
    (!name.is_empty()).then_some(name)
}

/// Reads name, rank and number of posts beside a post.
fn read_profile(profile: ElementRef, post: &mut FoundPost) {
    if post.author.is_none() {
        post.author = username(profile);
    }
    for field in profile.descendent_elements() {
        let name = field.value().name();
        if name != "dd" && name != "dt" {
            continue;
        }
        let text = line(field);
        match furniture::profile_field(&text) {
            Some(furniture::Field::Posts(n)) => post.post_count = Some(n),
            Some(_) => {}
            None if name == "dd" && !text.is_empty() => post.ranks.push(text),
            None => {}
        }
    }
}

/// Reads a page of another make as the text it shows; quoted posts alone are posts of their own.
fn other(root: ElementRef, board: &Board) -> Found {
    let inline = render::render(root, Quotes::Inline).body;
    let lines: Vec<&str> = inline.split('\n').collect();
    if let Some(mut found) = super::page::read(&lines, board) {
        found.layout = Some(match found.layout {
            Some(Layout::PrintView) => Layout::SavedPrintView,
            _ => Layout::SavedPage,
        });
        return found;
    }
    let words = render::render(root, Quotes::Apart);
    let (named, unnamed): (Vec<_>, Vec<_>) = words
        .quotes
        .into_iter()
        .partition(|quote| quote.author.is_some());
    let mut found = super::read_text(&words.body, board);
    if let Some(post) = found.posts.last_mut() {
        post.quotes.extend(unnamed);
    }
    if named.is_empty() {
        return found;
    }
    found
        .posts
        .retain(|post| !post.body.is_empty() || !post.quotes.is_empty());
    let quoted = named.into_iter().map(|quote| FoundPost {
        author: quote.author,
        when: quote.when,
        body: quote.text,
        ..FoundPost::default()
    });
    found.posts.splice(0..0, quoted);
    found.layout = Some(Layout::QuotedPost);
    found
}
