//! What stands over the first post of a page copied as text: breadcrumb, title, buttons, or a post that lost its head.

use super::body::{self, is_sentence};
use super::found::{FoundPost, bare_title, is_re};
use super::{Board, furniture, names};

/// The forum in `Return to “{FORUM}”`.
pub(super) fn forum_in_footer(lines: &[&str]) -> Option<String> {
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
    pub(super) fn body_without(
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
            return Some(FoundPost::of_lines(body::words(&body)));
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

#[cfg(test)]
mod tests {
    use super::super::tests::board;
    use super::*;

    #[test]
    fn every_breadcrumb_names_the_forum() {
        for lines in [
            &["1. Parents’ Forum", "A title"][..],
            &["Parents' forum", "A title"],
            &["Board index ‹ Families ‹ 2. Parents’ Forum", "A title"],
        ] {
            let top = Top::read(lines, &board());
            assert!(
                top.forum
                    .is_some_and(|forum| names::same(&forum, "Parents’ Forum"))
            );
            assert_eq!(top.rest, ["A title"]);
        }
    }

    #[test]
    fn a_numbered_line_below_other_words_is_no_breadcrumb() {
        assert_eq!(
            Top::read(&["A title", "1. They came"], &board()).forum,
            None
        );
    }

    #[test]
    fn words_without_a_head_are_a_post_and_a_heading_is_none() {
        let mut title = None;
        let cut = Top::read(
            &["and they never told me why I was not asked to come."],
            &board(),
        );
        assert!(cut.body_without(&mut title, Some("Re: A title")).is_some());
        let heading = Top::read(&["Families together", "A title"], &board());
        assert!(heading.body_without(&mut title, None).is_none());
        assert_eq!(title.as_deref(), Some("A title"));
    }
}
