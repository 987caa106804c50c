//! How a passage reads for one post: what a parent would see, or why nothing of it.

use crate::library::{Context, Library, Passage, Snippet, holds, render};

/// What comes of a passage for one post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tried {
    /// It reads so.
    Reads(Passage),
    /// It stands in no letter to this post, since not all of its conditions hold.
    LeftOut,
    /// It cannot be written for this post, and why.
    Broken(String),
}

/// Writes a passage for one post.
pub fn tried(snippet: &Snippet, context: &Context, library: &Library) -> Tried {
    let written = holds(snippet, context).and_then(|holds| {
        if holds {
            render(snippet, context, library).map(Some)
        } else {
            Ok(None)
        }
    });
    match written {
        Ok(Some(passage)) => Tried::Reads(passage),
        Ok(None) => Tried::LeftOut,
        Err(error) => Tried::Broken(error.message()),
    }
}

/// Posts to try a passage on, each by another name: of those alike the first for which the passage is written at all.
pub fn sample_posts(snippet: &Snippet) -> Vec<(&'static str, Context)> {
    let mut posts: Vec<(&'static str, Context, bool)> = Vec::new();
    for (name, context) in snippet.samples() {
        let is_written = || holds(snippet, &context).unwrap_or(false);
        match posts.iter_mut().find(|(other, ..)| *other == name) {
            None => {
                let is_written = is_written();
                posts.push((name, context, is_written));
            }
            Some(post) if !post.2 && is_written() => *post = (name, context, true),
            Some(_) => {}
        }
    }
    posts
        .into_iter()
        .map(|(name, context, _)| (name, context))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{guidance, library};
    use super::*;

    fn one(front: &str, body: &str) -> (Library, Snippet) {
        let file = guidance("A", front).replace("Words.", body);
        let library = library(&[("guidance/a.md", &file)]);
        let snippet = library.snippets.values().next().cloned();
        (library, snippet.expect("a passage"))
    }

    #[test]
    fn a_passage_without_conditions_reads_alike_for_every_post() {
        let (library, snippet) = one("", "Ask for a meeting.");
        let posts = sample_posts(&snippet);
        assert_eq!(posts.len(), 1);
        let tried = tried(&snippet, &posts[0].1, &library);
        let expected = "Ask for a meeting.";
        assert!(matches!(tried, Tried::Reads(passage) if passage.text == expected));
    }

    #[test]
    fn each_sample_post_has_a_name_of_its_own() {
        let (_, snippet) = one("", "{% if child %}Your {{ child }}.{% endif %} Words.");
        let posts = sample_posts(&snippet);
        let names: std::collections::BTreeSet<_> = posts.iter().map(|(name, _)| *name).collect();
        assert_eq!(names.len(), posts.len());
        assert!(posts.len() > 3);
    }

    #[test]
    fn a_passage_is_left_out_where_its_conditions_do_not_hold() {
        let (library, snippet) = one("when = ['poster_is == \"father\"']\n", "Words.");
        let posts = sample_posts(&snippet);
        let of = |name: &str| {
            let (_, context) = posts.iter().find(|(other, _)| *other == name).expect(name);
            tried(&snippet, context, &library)
        };
        assert!(matches!(of("a returning father"), Tried::Reads(_)));
        assert_eq!(of("a mother's first post"), Tried::LeftOut);
    }

    #[test]
    fn of_posts_alike_the_one_that_shows_the_passage_is_taken() {
        let (library, snippet) = one("when = ['flag(\"deadline\")']\n", "Words.");
        let posts = sample_posts(&snippet);
        assert!(matches!(
            tried(&snippet, &posts[0].1, &library),
            Tried::Reads(_)
        ));
    }
}
