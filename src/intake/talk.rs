//! Who speaks in a thread and who answers whom: the posts with their authors made comparable.

use super::{Post, Role, letter, names};
use std::ops::Range;

/// What a blanked post may still hold.
const BLANKED: [&str; 9] = [
    "deleted",
    "delete",
    "deleted by author",
    "edited",
    "n/a",
    "please delete",
    "post deleted",
    "removed",
    "withdrawn",
];

/// One parent of a thread; two posts by one account have the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Speaker(usize);

/// The posts of a thread with what is known of who speaks to whom.
pub(super) struct Talk<'a> {
    pub(super) posts: &'a [Post],
    /// For each post, its author if that is a parent.
    speakers: Vec<Option<Speaker>>,
    /// For each post, the parents its "Dear …" can mean, if it is an adviser's.
    greeted: Vec<Vec<Speaker>>,
}

impl<'a> Talk<'a> {
    /// Sorts out the speakers of `posts`.
    pub(super) fn new(posts: &'a [Post]) -> Self {
        let mut known: Vec<&Post> = Vec::new();
        let mut speakers = Vec::with_capacity(posts.len());
        for post in posts {
            let speaker = (post.role == Role::Parent).then(|| {
                let met = known.iter().position(|other| same_author(other, post));
                Speaker(met.unwrap_or_else(|| {
                    known.push(post);
                    known.len() - 1
                }))
            });
            speakers.push(speaker);
        }
        let meant_by = |dear: &str| -> Vec<Speaker> {
            (0..)
                .zip(&known)
                .filter(|(_, post)| {
                    post.author
                        .as_deref()
                        .is_some_and(|name| names::alike(name, dear))
                })
                .map(|(at, _)| Speaker(at))
                .collect()
        };
        let greeted = posts
            .iter()
            .map(|post| match post.role {
                Role::Adviser => letter::addressee(&post.body).map_or_else(Vec::new, meant_by),
                Role::Parent | Role::Other => Vec::new(),
            })
            .collect();
        Self {
            posts,
            speakers,
            greeted,
        }
    }

    /// The author of the post at `at`, if that is a parent.
    pub(super) fn speaker(&self, at: usize) -> Option<Speaker> {
        self.speakers.get(at).copied().flatten()
    }

    /// The parents who say anything, in the order of the page.
    pub(super) fn speakers(&self) -> Vec<Speaker> {
        let mut found = Vec::new();
        for (speaker, post) in self.speakers.iter().zip(self.posts) {
            if let Some(speaker) = speaker.filter(|_| has_words(post))
                && !found.contains(&speaker)
            {
                found.push(speaker);
            }
        }
        found
    }

    /// The posts with words by `speaker` among those in `within`.
    pub(super) fn written_by(&self, speaker: Speaker, within: Range<usize>) -> Vec<usize> {
        within
            .filter(|&at| self.speaker(at) == Some(speaker))
            .filter(|&at| self.posts.get(at).is_some_and(has_words))
            .collect()
    }

    /// The posts in which an adviser answers `speaker`; a letter that greets another parent is none.
    pub(super) fn answers_to(&self, speaker: Speaker) -> Vec<usize> {
        self.posts
            .iter()
            .zip(&self.greeted)
            .enumerate()
            .filter(|(_, (post, greeted))| {
                post.role == Role::Adviser
                    && has_words(post)
                    && (greeted.is_empty() || greeted.contains(&speaker))
            })
            .map(|(at, _)| at)
            .collect()
    }

    /// The posts by `speaker` that no adviser has answered.
    pub(super) fn unanswered(&self, speaker: Speaker) -> Vec<usize> {
        let after = self
            .answers_to(speaker)
            .last()
            .map_or(0, |answer| answer + 1);
        self.written_by(speaker, after..self.posts.len())
    }

    /// Whether an adviser greets `speaker` by name.
    pub(super) fn is_greeted(&self, speaker: Speaker) -> bool {
        self.greeted
            .iter()
            .any(|greeted| greeted.contains(&speaker))
    }
}

/// Whether two posts are by one account; a post without a name is by nobody known.
fn same_author(a: &Post, b: &Post) -> bool {
    match (&a.author, &b.author) {
        (Some(x), Some(y)) => x == y || ((a.inferred || b.inferred) && names::alike(x, y)),
        _ => false,
    }
}

/// Whether a post says anything: more than nothing, a stop, or "deleted".
pub(super) fn has_words(post: &Post) -> bool {
    let bare = post.body.trim_matches(|c: char| !c.is_alphanumeric());
    !bare.is_empty() && !BLANKED.contains(&bare.to_lowercase().as_str())
}

/// How often a writer speaks of themselves, and of the reader.
fn persons(body: &str) -> (usize, usize) {
    let (mut first, mut second) = (0, 0);
    for word in body.split(|c: char| !c.is_alphanumeric()) {
        match word.to_lowercase().as_str() {
            "i" | "me" | "my" | "we" | "our" | "us" | "im" | "ive" => first += 1,
            "you" | "your" | "yours" | "u" | "ur" | "yourself" => second += 1,
            _ => {}
        }
    }
    (first, second)
}

/// Whether a post speaks of its reader at least as much as of its writer.
pub(super) fn is_answer(body: &str) -> bool {
    let (first, second) = persons(body);
    second > 0 && second >= first
}

/// Whether a post asks something about the writer's own affairs.
pub(super) fn asks_for_self(body: &str) -> bool {
    let (first, second) = persons(body);
    let lower = body.to_lowercase();
    let asks = body.contains('?') || lower.contains("advice") || lower.contains("help");
    asks && first >= 4 && first > 2 * second
}
