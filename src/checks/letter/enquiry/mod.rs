//! What the rules need of the post and the library, worked out once, whatever becomes of the letter.

mod said;
mod wording;

use super::Letter;
use super::earlier::Before;
use super::library::Beginning;
use super::proposals::Asked;
use crate::library::{House, IssueId, Library};
use crate::reading::gist;
use crate::text::{WordIndex, bare_words, fold};
use said::Said;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;
use wording::Wording;

/// The post as the rules read it; each thing is worked out when it is first asked for.
#[derive(Debug, Clone, Default)]
pub(super) struct Enquiry {
    asked: OnceLock<Vec<Asked>>,
    names: OnceLock<Names>,
    said: OnceLock<Said>,
    before: OnceLock<Before>,
    titles: OnceLock<BTreeMap<IssueId, BTreeSet<String>>>,
    beginnings: OnceLock<Vec<Beginning>>,
    wording: OnceLock<Wording>,
    /// The names that the posts give to children.
    pub(super) children: OnceLock<BTreeSet<String>>,
    /// The title and the posts of the poster.
    pub(super) theirs: OnceLock<Vec<WordIndex>>,
}

impl Enquiry {
    /// What each question of the reading is about, in their order.
    pub(super) fn asked(&self, letter: &Letter<'_>) -> &[Asked] {
        self.asked.get_or_init(|| Asked::all(letter))
    }

    /// The names that the posts have.
    pub(super) fn names(&self, letter: &Letter<'_>) -> &Names {
        self.names.get_or_init(|| Names::of(letter))
    }

    /// What the posts say.
    pub(super) fn said(&self, letter: &Letter<'_>) -> &Said {
        self.said.get_or_init(|| Said::of(letter))
    }

    /// What the poster was told before.
    pub(super) fn before(&self, letter: &Letter<'_>) -> &Before {
        self.before.get_or_init(|| Before::of(letter.earlier))
    }

    /// What the title of an issue is about.
    pub(super) fn title(&self, issue: &IssueId, letter: &Letter<'_>) -> Option<&BTreeSet<String>> {
        let titles = self.titles.get_or_init(|| {
            let issues = letter.library.issues.values();
            let titles = issues.map(|it| (it.id.clone(), gist(&bare_words(&it.title))));
            titles.collect()
        });
        titles.get(issue)
    }

    /// What the names of the library's organisations begin with.
    pub(super) fn beginnings(&self, library: &Library) -> &[Beginning] {
        self.beginnings.get_or_init(|| Beginning::all(library))
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
