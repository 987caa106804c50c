//! The signs of a post in a page copied as text: `Post by` lines, the print view's `Posted:`, the counts of a profile.

use super::dates;
use super::furniture::{self, Field};
use std::ops::Range;

/// The longest line that can be a name, in bytes.
pub(super) const LONGEST_NAME: usize = 80;
/// The longest line that can be a title or a `Post by`, in bytes; phpBB allows titles of 124 characters.
pub(super) const LONGEST_TITLE: usize = 250;

/// One sign of a post, in the order of the page.
pub(super) enum Mark {
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
    /// The lines it takes.
    pub(super) fn lines(&self) -> &Range<usize> {
        match self {
            Self::By { lines, .. } | Self::Profile { lines, .. } => lines,
        }
    }
}

/// Finds the signs of posts, in the order of the page.
pub(super) fn marks(lines: &[&str]) -> Vec<Mark> {
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
pub(super) fn next_written(lines: &[&str], from: usize) -> Option<usize> {
    (from..from + 3).find(|&at| lines.get(at).is_some_and(|line| !line.trim().is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn authors(text: &str) -> Vec<Option<String>> {
        marks(&text.split('\n').collect::<Vec<_>>())
            .into_iter()
            .filter_map(|mark| match mark {
                Mark::By { author, .. } => Some(author),
                Mark::Profile { .. } => None,
            })
            .collect()
    }

    #[test]
    fn every_form_of_post_by_is_a_sign() {
        for line in [
            "Post by O'Dell » 77 » Tue Nov 18, 2025 5:17 pm",
            "Postby O'Dell » 77 » 01 Jan 2007, 13:37",
            "  by O'Dell » 77 » Today, 13:37",
            "Posted: Mon Jan 01, 2007 1:37 pm\n\nby O'Dell » 77",
            "Post by O'Dell » 77 » 18.11.2025, 17:17",
        ] {
            assert_eq!(authors(line), [Some("O'Dell » 77".to_owned())], "{line}");
        }
    }

    #[test]
    fn sentences_are_no_signs() {
        for line in [
            "by my count » three",
            "Post by Friday » they said",
            "Posted: the letter\nby hand",
            "Posts: many",
            "Location: Leeds",
        ] {
            assert!(
                marks(&line.split('\n').collect::<Vec<_>>()).is_empty(),
                "{line}"
            );
        }
    }

    #[test]
    fn a_profile_is_one_sign_with_its_count() {
        let lines = [
            "kite22",
            "Posts: 12",
            "",
            "Joined: Tue Mar 05, 2024 4:08 pm",
            "Location: Leeds",
            "",
            "Hi",
        ];
        let marks = marks(&lines);
        assert_eq!(marks.len(), 1);
        assert_eq!(*marks[0].lines(), 1..5);
    }
}
