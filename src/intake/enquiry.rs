//! Which posts of a thread are to be answered.

use super::talk::{self, Speaker, Talk};
use super::{Post, Role};

const NOTHING_HERE: &str =
    "There is no post to answer here; copy the page again with the parent's post on it.";

/// The posts to answer, and what must be said about the choice.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) enquiry: Vec<usize>,
    pub(super) warnings: Vec<String>,
}

impl Choice {
    fn warn(&mut self, warning: impl Into<String>) {
        self.warnings.push(warning.into());
    }
}

/// Chooses the newest unanswered posts of the one who started the thread.
///
/// `opening_here` says whether the first post is the one that opened it; `page` is "page a of b".
pub(super) fn choose(posts: &[Post], opening_here: bool, page: Option<(u32, u32)>) -> Choice {
    let mut choice = Choice::default();
    let talk = Talk::new(posts);
    warn_of_gaps(posts, opening_here, &mut choice);
    let asking = if opening_here {
        starter(&talk)
    } else {
        choice.warn(opening_elsewhere(page));
        most_likely(&talk, &mut choice)
    };
    choice.enquiry = asking.map_or_else(Vec::new, |asking| newest_of(&talk, asking, &mut choice));
    if choice.enquiry.is_empty() {
        choice.warn(NOTHING_HERE);
    }
    if let Some(asking) = asking.filter(|_| opening_here) {
        warn_of_other_cases(&talk, asking, &mut choice);
    }
    choice
}

fn opening_elsewhere(page: Option<(u32, u32)>) -> String {
    let what = match page {
        Some((at, of)) if at > 1 => format!("This is page {at} of {of}"),
        _ => "The copy begins with a reply".to_owned(),
    };
    format!(
        "{what}, so the post that opened the thread is not here; check whose post is to be answered."
    )
}

/// Says which posts have lost their words.
fn warn_of_gaps(posts: &[Post], opening_here: bool, choice: &mut Choice) {
    for (at, post) in posts.iter().enumerate() {
        let is_last = at + 1 == posts.len();
        let opening = opening_here && at == 0 && !is_last && post.role == Role::Parent;
        let whose = || {
            post.author
                .as_deref()
                .map_or_else(|| "a post".to_owned(), |name| format!("the post by {name}"))
        };
        if opening && !talk::has_words(post) {
            choice.warn("The opening post has been emptied by its author.");
        } else if !post.body.is_empty() || !post.quotes.is_empty() {
            continue;
        } else if is_last {
            choice.warn(format!(
                "The copy ends after the head of {}, so its words are missing.",
                whose()
            ));
        } else {
            choice.warn(format!("There are no words in {}.", whose()));
        }
    }
}

/// The one who started the thread; where an adviser did, the first parent in it.
fn starter(talk: &Talk) -> Option<Speaker> {
    (0..talk.posts.len()).find_map(|at| talk.speaker(at))
}

/// Without the opening post: one an adviser greets, else one who asks rather than answers; of several the newest.
fn most_likely(talk: &Talk, choice: &mut Choice) -> Option<Speaker> {
    let all = talk.speakers();
    let keep = |from: &[Speaker], test: &dyn Fn(Speaker) -> bool| -> Vec<Speaker> {
        let kept: Vec<_> = from.iter().copied().filter(|&s| test(s)).collect();
        if kept.is_empty() { from.to_vec() } else { kept }
    };
    let newest = |speaker: Speaker| {
        talk.written_by(speaker, 0..talk.posts.len())
            .last()
            .copied()
    };
    let asks = |speaker: Speaker| {
        newest(speaker)
            .and_then(|at| talk.posts.get(at))
            .is_some_and(|post| !talk::is_answer(&post.body))
    };
    let open = keep(&all, &|speaker| !talk.unanswered(speaker).is_empty());
    let greeted = keep(&open, &|speaker| talk.is_greeted(speaker));
    let asking = keep(&greeted, &asks);
    if asking.len() > 1 {
        choice.warn("More than one parent writes here; the newest post is taken.");
    }
    asking.into_iter().max_by_key(|&speaker| newest(speaker))
}

/// The posts to answer of one author: the unanswered ones, else those the last answer was for.
fn newest_of(talk: &Talk, speaker: Speaker, choice: &mut Choice) -> Vec<usize> {
    let open = talk.unanswered(speaker);
    if !open.is_empty() {
        return open;
    }
    let all = talk.written_by(speaker, 0..talk.posts.len());
    let Some(&newest) = all.last() else {
        return Vec::new();
    };
    choice.warn("An adviser has answered this post already.");
    let after = talk
        .answers_to(speaker)
        .into_iter()
        .take_while(|&answer| answer < newest)
        .last()
        .map_or(0, |answer| answer + 1);
    talk.written_by(speaker, after..newest + 1)
}

/// Says which other parents tell a case of their own, or were answered by an adviser.
fn warn_of_other_cases(talk: &Talk, asking: Speaker, choice: &mut Choice) {
    for other in talk.speakers() {
        let posts = talk.written_by(other, 0..talk.posts.len());
        let mut posts = posts.iter().filter_map(|&at| talk.posts.get(at)).peekable();
        let who = posts
            .peek()
            .and_then(|post| post.author.as_deref())
            .unwrap_or("Another parent");
        let has_case = talk.is_greeted(other) || posts.any(|post| talk::asks_for_self(&post.body));
        if other != asking && has_case {
            choice.warn(format!(
                "{who} also writes of a case here; the posts of the one who started the thread are taken."
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn post(author: &str, body: &str) -> Post {
        Post {
            author: (!author.is_empty()).then(|| author.to_owned()),
            inferred: false,
            role: if author == "Suzie" {
                Role::Adviser
            } else {
                Role::Parent
            },
            posted: None,
            posted_as_written: None,
            post_count: None,
            body: body.to_owned(),
            quotes: Vec::new(),
        }
    }

    #[track_caller]
    fn chosen(posts: &[Post], opening_here: bool, enquiry: &[usize], warnings: usize) {
        let choice = choose(posts, opening_here, None);
        assert_eq!(choice.enquiry, enquiry);
        assert_eq!(choice.warnings.len(), warnings, "{:#?}", choice.warnings);
    }

    #[test]
    fn all_that_the_starter_wrote_since_the_last_answer_is_asked() {
        chosen(
            &[
                post("kite", "a?"),
                post("owl", "Try b."),
                post("kite", "And c?"),
            ],
            true,
            &[0, 2],
            0,
        );
        chosen(
            &[
                post("kite", "a?"),
                post("Suzie", "Dear kite, b."),
                post("kite", "c?"),
            ],
            true,
            &[2],
            0,
        );
    }

    #[test]
    fn an_answered_thread_gives_the_newest_posts_with_a_warning() {
        let posts = [
            post("kite", "a?"),
            post("Suzie", "b"),
            post("kite", "c?"),
            post("kite", "d?"),
            post("Suzie", "e"),
        ];
        chosen(&posts, true, &[2, 3], 1);
    }

    #[test]
    fn an_answer_to_another_parent_leaves_the_starter_unanswered() {
        let posts = [
            post("kite", "a?"),
            post("lark", "me too"),
            post("Suzie", "Dear Lark,\nb"),
        ];
        chosen(&posts, true, &[0], 1);
    }

    #[test]
    fn without_the_opening_post_the_greeted_parent_is_taken() {
        let posts = [
            post("Suzie", "Dear kite\nb"),
            post("kite", "and c?"),
            post("owl", "You can ask."),
        ];
        chosen(&posts, false, &[1], 1);
    }

    #[test]
    fn nothing_to_answer_is_said() {
        chosen(&[post("Suzie", "Dear kite, b")], true, &[], 1);
        chosen(&[post("kite", "deleted"), post("Suzie", "b")], true, &[], 2);
        chosen(&[post("kite", "")], true, &[], 2);
    }

    #[test]
    fn two_posts_without_names_are_two_people() {
        chosen(&[post("", "a?"), post("", "b")], true, &[0], 0);
    }
}
