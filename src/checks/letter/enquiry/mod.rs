//! What the rules need of the post and the library, worked out once, whatever becomes of the letter.

mod said;
mod wording;

use super::Letter;
use super::earlier::Before;
use super::library::Beginning;
use super::proposals::Asked;
use crate::library::{House, IssueId};
use crate::reading::gist;
use crate::text::{WordIndex, bare_words, fold};
use said::Said;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;
use wording::Wording;

/// The post as the rules read it.
#[derive(Debug, Clone)]
pub(super) struct Enquiry {
    /// What each question of the reading is about, in their order.
    pub(super) asked: Vec<Asked>,
    /// The names that the posts have.
    pub(super) names: Names,
    /// What the posts say.
    pub(super) said: Said,
    /// What the poster was told before.
    pub(super) before: Before,
    /// What the title of each issue is about.
    pub(super) titles: BTreeMap<IssueId, BTreeSet<String>>,
    /// What the names of the library's organisations begin with.
    pub(super) beginnings: Vec<Beginning>,
    /// The names that the posts give to children, once that was asked for.
    pub(super) children: OnceLock<BTreeSet<String>>,
    /// The title and the posts of the poster, once that was asked for.
    pub(super) theirs: OnceLock<Vec<WordIndex>>,
    /// The phrases of the house style, once that was asked for.
    wording: OnceLock<Wording>,
}

impl Enquiry {
    pub(super) fn of(letter: &Letter<'_>) -> Self {
        Self {
            asked: Asked::all(letter),
            names: Names::of(letter),
            said: Said::of(letter),
            before: Before::of(letter.earlier),
            titles: letter
                .library
                .issues
                .values()
                .map(|issue| (issue.id.clone(), gist(&bare_words(&issue.title))))
                .collect(),
            beginnings: Beginning::all(letter.library),
            children: OnceLock::new(),
            theirs: OnceLock::new(),
            wording: OnceLock::new(),
        }
    }

    /// The phrases of the house style.
    pub(super) fn wording(&self, house: &House) -> &Wording {
        self.wording.get_or_init(|| Wording::of(house))
    }
}

/// The names that the posts have.
#[derive(Debug, Clone)]
pub(super) struct Names {
    /// Those of the people who write there, folded.
    authors: BTreeSet<String>,
    /// Words that the posts have with a capital, as they stand there.
    capitals: BTreeSet<String>,
}

impl Names {
    fn of(letter: &Letter<'_>) -> Self {
        let posts = &letter.thread.posts;
        let authors = posts.iter().filter_map(|post| post.author.as_deref());
        let authors = authors.chain(letter.context.poster.as_deref());
        let written = posts.iter().flat_map(|post| {
            let words = bare_words(&post.body).into_iter();
            words.filter_map(|word| word.span.of(&post.body))
        });
        Self {
            authors: authors
                .flat_map(bare_words)
                .map(|word| word.folded)
                .collect(),
            capitals: written
                .filter(|word| word.starts_with(char::is_uppercase))
                .map(str::to_owned)
                .collect(),
        }
    }

    /// Whether a word of the letter is one of them, alone or as the owner of something.
    pub(super) fn have(&self, written: &str) -> bool {
        let bare = written.trim_end_matches("’s").trim_end_matches("'s");
        self.authors.contains(&fold(written)) || self.capitals.contains(bare)
    }
}
