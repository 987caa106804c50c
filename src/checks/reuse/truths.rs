//! What is true of a case, as far as its posts say.

use crate::checks::clearing::{Trace, TraceKind};
use crate::intake::Thread;
use crate::reading::{Holds, Reading, Stated};
use crate::text::{fold, words};
use std::collections::BTreeSet;

/// What relations say that a child is a boy.
pub(super) const BOYS: [&str; 7] = [
    "boy", "boys", "son", "sons", "grandson", "nephew", "stepson",
];

/// What relations say that a child is a girl.
pub(super) const GIRLS: [&str; 7] = [
    "girl",
    "girls",
    "daughter",
    "daughters",
    "granddaughter",
    "niece",
    "stepdaughter",
];

/// What is true of a case.
#[derive(Debug, Clone, Default)]
pub struct Truths {
    /// Each child: the relation, and the age in years if it is given.
    pub(super) children: Vec<(String, Option<u32>)>,
    /// The orders, plans and stages that hold or held, by their names in full.
    pub(super) standing: BTreeSet<String>,
    /// "mother", "father", "grandparent"; none if the post does not say.
    pub(super) poster: Option<String>,
    /// What else is so, for telling how alike two cases are.
    other: BTreeSet<String>,
    /// The words that the posts write with a capital, and the names of those who write, folded.
    names: BTreeSet<String>,
    /// All that the posts say, in small letters.
    said: String,
}

impl Truths {
    /// What is true of a case by its thread and what was read in it.
    pub fn of(thread: &Thread, reading: &Reading) -> Self {
        let mut truths = Self::default();
        for fact in &reading.facts {
            match &fact.stated {
                Stated::Child { relation, age, .. } => {
                    truths.children.push((relation.clone(), *age));
                }
                Stated::Order { name, holds }
                | Stated::Plan { name, holds }
                | Stated::Stage { name, holds }
                    if matches!(holds, Holds::Now | Holds::Past) =>
                {
                    truths.standing.insert(name.clone());
                }
                Stated::Poster { relation, .. } => truths.poster = Some(relation.clone()),
                Stated::Other { about, holds } if *holds == Holds::Now => {
                    truths.other.insert(about.clone());
                }
                Stated::LegalAid { holds } if *holds == Holds::Now => {
                    truths.other.insert("legal aid".to_owned());
                }
                _ => {}
            }
        }
        truths.add_words(thread);
        truths
    }

    fn add_words(&mut self, thread: &Thread) {
        let bodies = thread.posts.iter().map(|post| post.body.as_str());
        for text in thread.title.as_deref().into_iter().chain(bodies) {
            let words = words(text).into_iter();
            let written = words.filter_map(|word| word.span.of(text));
            let capitals = written.filter(|word| word.starts_with(char::is_uppercase));
            self.names.extend(capitals.map(bare));
            self.said.push_str(&text.to_lowercase());
            self.said.push('\n');
        }
        let authors = thread
            .posts
            .iter()
            .filter_map(|post| post.author.as_deref());
        for author in authors {
            let words = words(author).into_iter();
            self.names.extend(words.map(|word| word.folded));
        }
    }

    /// Whether the posts of this case say what may betray another.
    pub(super) fn say(&self, trace: &Trace) -> bool {
        match trace.kind {
            TraceKind::Name | TraceKind::Place => words(&trace.text).iter().all(|word| {
                let written = word.span.of(&trace.text).unwrap_or_default();
                self.names.contains(&bare(written))
            }),
            TraceKind::Day | TraceKind::Contact | TraceKind::Phrase => {
                self.said.contains(&trace.text.to_lowercase())
            }
        }
    }

    /// Whether one of the children is called by one of these relations.
    pub(super) fn has_child(&self, relations: &[&str]) -> bool {
        let mut children = self.children.iter();
        children.any(|(relation, _)| relations.contains(&relation.as_str()))
    }

    /// What both cases have: orders, plans and stages first, then the children and who asks.
    pub fn shared(&self, other: &Self) -> Vec<String> {
        let mut shared: Vec<String> = self
            .standing
            .intersection(&other.standing)
            .cloned()
            .collect();
        for (relations, called) in [(BOYS, "a son"), (GIRLS, "a daughter")] {
            if self.has_child(&relations) && other.has_child(&relations) {
                shared.push(called.to_owned());
            }
        }
        if let Some(poster) = self
            .poster
            .as_ref()
            .filter(|it| other.poster.as_ref() == Some(*it))
        {
            shared.push(format!("a {poster} who asks"));
        }
        let both = self.other.intersection(&other.other);
        shared.extend(both.map(|about| about.replace('-', " ")));
        shared
    }

    /// The case in a line: "a son, 9; care order"; none if the posts say nothing of the kind.
    pub fn in_a_line(&self) -> Option<String> {
        let children = self.children.iter().map(|(relation, age)| match age {
            Some(age) => format!("{relation}, {age}"),
            None => relation.clone(),
        });
        let line: Vec<String> = children.chain(self.standing.iter().cloned()).collect();
        (!line.is_empty()).then(|| line.join("; "))
    }
}

/// A word folded, without the "’s" of an owner.
fn bare(written: &str) -> String {
    fold(written.trim_end_matches("’s").trim_end_matches("'s"))
}
