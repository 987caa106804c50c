//! Where posts begin in a page copied as text: profiles, `Post by` lines, the print view's `Posted:` lines.

use super::dates;
use super::found::{FoundPost, is_re};
use super::furniture::{self, Field};
use std::ops::Range;

/// The longest line that can be a name, in bytes.
const LONGEST_NAME: usize = 80;
/// The longest line that can be a title, in bytes; phpBB allows 124 characters.
const LONGEST_TITLE: usize = 250;
/// How many lines may stand between a profile and its `Post by`: the title, and buttons.
const LONGEST_GAP: usize = 6;
/// How many lines above `Posts:` are looked at for the name.
const ABOVE_POSTS: usize = 5;

/// One sign of a post, in the order of the page.
enum Mark {
    /// `Post by {USER} » {DATE}`, or the print view's two lines.
    By {
        lines: Range<usize>,
        author: Option<String>,
        when: String,
        printed: bool,
    },
    /// The counts beside a post, without the name above them.
    Profile {
        lines: Range<usize>,
        posts: Option<u32>,
    },
}

impl Mark {
    fn lines(&self) -> &Range<usize> {
        match self {
            Self::By { lines, .. } | Self::Profile { lines, .. } => lines,
        }
    }
}

/// The head of a post and where its words stand.
pub(super) struct Placed {
    pub(super) post: FoundPost,
    /// The lines of the head: not the poster's words.
    pub(super) head: Range<usize>,
    /// The lines of the body, furniture among them.
    pub(super) body: Range<usize>,
}

/// What kind of page the heads make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// Profile, `Post by`, body.
    ProfileFirst,
    /// Body, then the profile.
    BodyFirst,
    /// `Posted:` and `by`.
    Printed,
    /// Profiles without any `Post by`.
    ProfilesOnly,
}

/// Finds the posts of a page; none if the text has no head of a post.
pub(super) fn find(lines: &[&str]) -> (Vec<Placed>, Order) {
    let marks = marks(lines);
    let order = order(lines, &marks);
    let placed = match order {
        Order::BodyFirst => body_first(lines, &marks),
        _ => head_first(lines, &marks),
    };
    (placed, order)
}

fn marks(lines: &[&str]) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let mark = posted_by(line)
            .map(|(author, when)| Mark::By {
                lines: at..at + 1,
                author,
                when,
                printed: false,
            })
            .or_else(|| printed_by(lines, at))
            .or_else(|| profile(lines, at));
        at = mark.as_ref().map_or(at + 1, |mark| mark.lines().end);
        marks.extend(mark);
    }
    marks
}

/// Reads `Post by {USER} » {DATE}`, also without the space, and phpBB 3.0's `by {USER} » {DATE}`.
fn posted_by(line: &str) -> Option<(Option<String>, String)> {
    let line = line.trim();
    if line.len() > LONGEST_TITLE {
        return None;
    }
    let starts = ["Post by ", "Postby ", "Unread post by ", "by "];
    let named = starts.iter().find_map(|start| line.strip_prefix(start));
    if let Some((author, when)) = named.and_then(|rest| rest.rsplit_once('»')) {
        let (author, when) = (author.trim(), when.trim());
        let plausible = dates::is_date(when) || (!line.starts_with("by ") && has_clock(when));
        return (plausible && !author.is_empty())
            .then(|| (Some(author.to_owned()), when.to_owned()));
    }
    let when = line.strip_prefix("Post ")?.trim();
    dates::is_date(when).then(|| (None, when.to_owned()))
}

/// Whether a date in a form we do not know has at least the look of one.
fn has_clock(when: &str) -> bool {
    when.len() <= 60 && when.contains(':') && when.bytes().filter(u8::is_ascii_digit).count() >= 4
}

/// Reads the print view's `Posted: {DATE}` and the `by {USER}` under it.
fn printed_by(lines: &[&str], at: usize) -> Option<Mark> {
    let when = lines.get(at)?.trim().strip_prefix("Posted:")?.trim();
    if !dates::is_date(when) {
        return None;
    }
    let below = next_written(lines, at + 1)?;
    let author = lines.get(below)?.trim().strip_prefix("by ")?.trim();
    (!author.is_empty() && author.len() <= LONGEST_NAME).then(|| Mark::By {
        lines: at..below + 1,
        author: Some(author.to_owned()),
        when: when.to_owned(),
        printed: true,
    })
}

/// Reads the run of profile lines that begins at `at`; it must hold `Posts:` or `Joined:`.
fn profile(lines: &[&str], at: usize) -> Option<Mark> {
    furniture::profile_field(lines.get(at)?)?;
    let (mut end, mut posts, mut joined) = (at, None, false);
    for (offset, line) in lines.get(at..)?.iter().enumerate() {
        match furniture::profile_field(line) {
            Some(Field::Posts(n)) => posts = Some(n),
            Some(Field::Joined) => joined = true,
            Some(Field::Other) => {}
            None if line.trim().is_empty() || line.trim().starts_with("Contact ") => continue,
            None => break,
        }
        end = at + offset + 1;
    }
    (posts.is_some() || joined).then_some(Mark::Profile {
        lines: at..end,
        posts,
    })
}

/// The next line that is not blank, close below.
fn next_written(lines: &[&str], from: usize) -> Option<usize> {
    (from..from + 3).find(|&at| lines.get(at).is_some_and(|line| !line.trim().is_empty()))
}

/// Tells whether profiles stand before their posts or after them.
fn order(lines: &[&str], marks: &[Mark]) -> Order {
    let any_by = |printed| {
        marks
            .iter()
            .any(|mark| matches!(mark, Mark::By { printed: p, .. } if *p == printed))
    };
    if any_by(true) {
        return Order::Printed;
    }
    let ends_with_profile = marks.last().is_some_and(|mark| {
        matches!(mark, Mark::Profile { .. }) && !has_words(lines, mark.lines().end..lines.len())
    });
    let begins_with_profile = matches!(marks.first(), Some(Mark::Profile { .. }));
    if !any_by(false) {
        let words_above = marks
            .first()
            .is_some_and(|mark| words_in(lines, 0..mark.lines().start) > 25);
        return if ends_with_profile && words_above {
            Order::BodyFirst
        } else {
            Order::ProfilesOnly
        };
    }
    let votes: i32 = marks.windows(3).map(|near| vote(lines, near)).sum();
    let last_two = marks.len().checked_sub(2).and_then(|at| marks.get(at..));
    let closes = last_two.is_some_and(|near| names_match(lines, near));
    if votes > 0 || (votes == 0 && ends_with_profile && (closes || !begins_with_profile)) {
        Order::BodyFirst
    } else {
        Order::ProfileFirst
    }
}

/// 1 if a profile between two `Post by` lines has the name of the upper, -1 if that of the lower.
fn vote(lines: &[&str], near: &[Mark]) -> i32 {
    let [above, middle, below] = near else {
        return 0;
    };
    let (
        Mark::By { author: above, .. },
        Mark::Profile { lines: at, .. },
        Mark::By { author: below, .. },
    ) = (above, middle, below)
    else {
        return 0;
    };
    let named = |author: &Option<String>| {
        author
            .as_ref()
            .is_some_and(|name| name_line(lines, at.start, name, true).is_some())
    };
    i32::from(named(above)) - i32::from(named(below))
}

/// Whether a `Post by` line is followed by a profile of the same name.
fn names_match(lines: &[&str], near: &[Mark]) -> bool {
    match near {
        [
            Mark::By {
                author: Some(name), ..
            },
            Mark::Profile { lines: at, .. },
        ] => name_line(lines, at.start, name, true).is_some(),
        _ => false,
    }
}

fn words_in(lines: &[&str], range: Range<usize>) -> usize {
    lines
        .get(range)
        .unwrap_or_default()
        .iter()
        .filter(|line| !furniture::is_page_top(line))
        .map(|line| line.split_whitespace().count())
        .sum()
}

fn has_words(lines: &[&str], range: Range<usize>) -> bool {
    words_in(lines, range) > 0
}

/// The line above a profile's counts that is exactly `name`.
fn name_line(lines: &[&str], posts_at: usize, name: &str, over_blanks: bool) -> Option<usize> {
    for at in (posts_at.saturating_sub(ABOVE_POSTS)..posts_at).rev() {
        let line = lines.get(at)?.trim();
        if line == "User avatar" || (line.is_empty() && !over_blanks) {
            return None;
        }
        if line == name || furniture::without_bullet(line) == name {
            return Some(at);
        }
    }
    None
}

/// The top of a profile: its first line, the name if one stands there, the ranks under the name.
struct ProfileTop {
    start: usize,
    name: Option<String>,
    ranks: Vec<String>,
}

/// Reads upward from `Posts:`; with `known` only that name is looked for.
fn profile_top(
    lines: &[&str],
    posts_at: usize,
    known: Option<&str>,
    body_first: bool,
) -> ProfileTop {
    let mut start = posts_at;
    while start > 0
        && lines
            .get(start - 1)
            .is_some_and(|line| furniture::is_staff_rank(line))
    {
        start -= 1;
    }
    let named_at = match known {
        Some(name) => name_line(lines, posts_at, name, body_first),
        None => unknown_name(lines, start, body_first),
    };
    let ranks_from = named_at.map_or(start, |at| at + 1);
    let ranks = lines
        .get(ranks_from..posts_at)
        .unwrap_or_default()
        .iter()
        .map(|line| furniture::without_bullet(line).to_owned())
        .filter(|line| !line.is_empty())
        .collect();
    let name = named_at
        .and_then(|at| lines.get(at))
        .map(|line| furniture::without_bullet(line).to_owned());
    let mut start = named_at.unwrap_or(start);
    if let Some(avatar) = avatar_above(lines, start) {
        start = avatar;
    }
    ProfileTop { start, name, ranks }
}

/// `User avatar` straight above, or over the ranks of a profile without its name.
fn avatar_above(lines: &[&str], start: usize) -> Option<usize> {
    (start.saturating_sub(2)..start)
        .rev()
        .take_while(|&at| lines.get(at).is_some_and(|line| !line.trim().is_empty()))
        .find(|&at| {
            lines
                .get(at)
                .is_some_and(|line| furniture::without_bullet(line) == "User avatar")
        })
}

/// The name in a profile no `Post by` tells us: the line above the counts, if it stands apart from any body.
fn unknown_name(lines: &[&str], start: usize, body_first: bool) -> Option<usize> {
    let at = start.checked_sub(1)?;
    let line = lines.get(at)?;
    let name = furniture::without_bullet(line);
    if name.is_empty() || name.len() > LONGEST_NAME || furniture::is_page_top(name) {
        return None;
    }
    let above = at.checked_sub(1).and_then(|above| lines.get(above));
    let apart = above.is_none_or(|above| {
        above.trim().is_empty() || furniture::is_page_top(furniture::without_bullet(above))
    });
    let bulleted = name.len() < line.trim().len();
    (apart || bulleted || body_first).then_some(at)
}

/// Places posts whose head stands over the body.
fn head_first(lines: &[&str], marks: &[Mark]) -> Vec<Placed> {
    let mut placed: Vec<Placed> = Vec::new();
    let mut rest = marks;
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        let (post, head) = match (first, after.first()) {
            (
                Mark::Profile { lines: at, posts },
                Some(Mark::By {
                    lines: by,
                    author,
                    when,
                    ..
                }),
            ) if is_gap(lines, at.end..by.start) => {
                rest = after.get(1..).unwrap_or_default();
                let top = profile_top(lines, at.start, author.as_deref(), false);
                let post = FoundPost {
                    author: author.clone().or(top.name),
                    ranks: top.ranks,
                    title: title_in(lines, at.end..by.start),
                    when: Some(when.clone()),
                    post_count: *posts,
                    ..FoundPost::default()
                };
                (post, top.start..by.end)
            }
            (Mark::Profile { lines: at, posts }, _) => {
                let top = profile_top(lines, at.start, None, false);
                let (title, end) = title_below(lines, at.end);
                let post = FoundPost {
                    author: top.name,
                    ranks: top.ranks,
                    title,
                    post_count: *posts,
                    ..FoundPost::default()
                };
                (post, top.start..end)
            }
            (
                Mark::By {
                    lines: by,
                    author,
                    when,
                    printed,
                },
                _,
            ) => {
                let (title, start) = title_above(lines, by.start, *printed, placed.is_empty());
                let post = FoundPost {
                    author: author.clone(),
                    title,
                    when: Some(when.clone()),
                    ..FoundPost::default()
                };
                (post, start..by.end)
            }
        };
        close(&mut placed, head.start);
        placed.push(Placed {
            post,
            body: head.end..lines.len(),
            head,
        });
    }
    placed
}

/// Places posts whose profile stands under the body.
fn body_first(lines: &[&str], marks: &[Mark]) -> Vec<Placed> {
    let mut placed: Vec<Placed> = Vec::new();
    let mut open = false;
    let mut free_from = 0;
    for mark in marks {
        match mark {
            Mark::By {
                lines: by,
                author,
                when,
                ..
            } => {
                let (title, start) = title_above(lines, by.start, false, placed.is_empty());
                if open {
                    close(&mut placed, start);
                }
                placed.push(Placed {
                    post: FoundPost {
                        author: author.clone(),
                        title,
                        when: Some(when.clone()),
                        ..FoundPost::default()
                    },
                    head: start..by.end,
                    body: by.end..lines.len(),
                });
                open = true;
            }
            Mark::Profile { lines: at, posts } => {
                let known = placed
                    .last()
                    .filter(|_| open)
                    .and_then(|last| last.post.author.clone());
                let top = profile_top(lines, at.start, known.as_deref(), true);
                match placed.last_mut().filter(|_| open) {
                    Some(last) => {
                        last.post.post_count = *posts;
                        last.post.ranks = top.ranks;
                        last.body.end = top.start.max(last.body.start);
                    }
                    None => placed.push(Placed {
                        post: FoundPost {
                            author: top.name,
                            ranks: top.ranks,
                            post_count: *posts,
                            ..FoundPost::default()
                        },
                        head: free_from..free_from,
                        body: free_from..top.start.max(free_from),
                    }),
                }
                open = false;
                free_from = at.end;
            }
        }
    }
    placed
}

/// Ends the body of the last post where the next head begins.
fn close(placed: &mut [Placed], at: usize) {
    if let Some(last) = placed.last_mut() {
        last.body.end = at.max(last.body.start);
    }
}

/// Whether the lines between a profile and a `Post by` are a title and buttons rather than a body.
fn is_gap(lines: &[&str], gap: Range<usize>) -> bool {
    let Some(lines) = lines.get(gap) else {
        return false;
    };
    let written: Vec<_> = lines
        .iter()
        .filter(|line| !line.trim().is_empty())
        .collect();
    written.len() <= LONGEST_GAP && written.iter().all(|line| line.len() <= LONGEST_TITLE)
}

/// The title among the lines between a profile and its `Post by`.
fn title_in(lines: &[&str], gap: Range<usize>) -> Option<String> {
    lines
        .get(gap)?
        .iter()
        .rev()
        .map(|line| line.trim())
        .find(|line| !line.is_empty() && !furniture::is_page_top(line))
        .map(str::to_owned)
}

/// The title over a `Post by` line without a profile, and where the head then begins.
///
/// On the first post any short line is taken; after a body only `Re: …`, or in the print view the line straight above.
fn title_above(lines: &[&str], by: usize, printed: bool, first: bool) -> (Option<String>, usize) {
    let mut at = by;
    while let Some(above) = at.checked_sub(1) {
        let Some(line) = lines.get(above) else { break };
        let line = line.trim();
        let touching = above + 1 == by;
        if is_title(line) && (first || is_re(line) || (printed && touching)) {
            return (Some(line.to_owned()), above);
        }
        if !line.is_empty() && !furniture::is_page_top(line) {
            break;
        }
        at = above;
    }
    (None, by)
}

fn is_title(line: &str) -> bool {
    !line.is_empty() && line.len() <= LONGEST_TITLE && !furniture::is_page_top(line)
}

/// The title under a profile without a `Post by`, and where the head then ends.
fn title_below(lines: &[&str], from: usize) -> (Option<String>, usize) {
    let Some(at) = next_written(lines, from) else {
        return (None, from);
    };
    let line = lines.get(at).map_or("", |line| line.trim());
    let repeated = || {
        lines
            .get(..from)
            .unwrap_or_default()
            .iter()
            .take(40)
            .any(|above| above.trim() == line)
    };
    if is_title(line) && (is_re(line) || repeated()) {
        (Some(line.to_owned()), at + 1)
    } else {
        (None, from)
    }
}
