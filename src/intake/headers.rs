//! Where posts begin and end in a page copied as text, whichever way round it puts heads and bodies.

use super::found::{FoundPost, is_re};
use super::furniture;
use super::marks::{LONGEST_NAME, LONGEST_TITLE, Mark, marks, next_written};
use std::ops::Range;

/// How many lines may stand between a profile and its `Post by`: the title, and buttons.
const LONGEST_GAP: usize = 6;
/// How many lines above `Posts:` are looked at for the name.
const ABOVE_POSTS: usize = 5;

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

#[cfg(test)]
mod tests {
    use super::*;

    fn order_of(text: &str) -> Order {
        find(&text.split('\n').collect::<Vec<_>>()).1
    }

    const OWL: &str = "owl\nPosts: 1\nJoined: Tue Mar 05, 2024 4:08 pm\n";
    const KITE: &str = "kite\nPosts: 2\nJoined: Tue Mar 05, 2024 4:08 pm\n";
    const BY_OWL: &str = "Post by owl » 01 Jan 2007, 13:37\n";
    const BY_KITE: &str = "Post by kite » 01 Jan 2007, 13:37\n";

    #[test]
    fn names_tell_on_which_side_profiles_stand() {
        assert_eq!(
            order_of(&format!("{OWL}{BY_OWL}a\n{KITE}{BY_KITE}b")),
            Order::ProfileFirst
        );
        assert_eq!(
            order_of(&format!("{BY_OWL}a\n{OWL}{BY_KITE}b\n{KITE}")),
            Order::BodyFirst
        );
        assert_eq!(
            order_of(&format!("{BY_OWL}a\n{OWL}{BY_KITE}b")),
            Order::BodyFirst
        );
        assert_eq!(
            order_of(&format!("{BY_OWL}a\n\n{KITE}{BY_KITE}b")),
            Order::ProfileFirst
        );
    }

    #[test]
    fn a_head_cut_off_in_its_profile_is_still_a_head() {
        let text = format!("{OWL}{BY_OWL}a\n\nUser avatar\n{KITE}");
        let lines: Vec<_> = text.split('\n').collect();
        let (placed, order) = find(&lines);
        assert_eq!(order, Order::ProfileFirst);
        assert_eq!(placed[1].post.author.as_deref(), Some("kite"));
        assert_eq!(lines[placed[0].body.clone()], ["a", ""]);
    }

    #[test]
    fn ranks_between_name_and_counts_are_kept_apart() {
        let text = format!("User avatar\nowl\nExpert\nPosts: 9\n\nRe: x\n{BY_OWL}a");
        let (placed, _) = find(&text.split('\n').collect::<Vec<_>>());
        assert_eq!(placed[0].post.ranks, ["Expert"]);
        assert_eq!(placed[0].head.start, 0);
    }

    #[test]
    fn a_name_signed_in_the_body_above_is_not_the_profiles() {
        let text = format!("{BY_OWL}thanks\nowl\n\nUser avatar\nPosts: 9\n\nRe: x\n{BY_OWL}b");
        let lines: Vec<_> = text.split('\n').collect();
        let (placed, _) = find(&lines);
        assert_eq!(lines[placed[0].body.clone()], ["thanks", "owl", ""]);
    }

    #[test]
    fn text_without_heads_has_none() {
        assert!(find(&["My son is 4.", "Help?"]).0.is_empty());
    }
}
