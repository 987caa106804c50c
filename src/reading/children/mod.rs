//! The children the post names, with their ages: "my son … hes 12", "my daughter whos 16", "8 weeks old".
//!
//! In: the enquiry's own words, and who the poster is. Out: a fact for each child. An age belongs to a child only where
//! the words say so: the poster's own age, how long something has lasted, an age of another time, and that of somebody
//! else's child are nobody's age here. So is an age of eighteen and more: a grown-up is no child of the case.

mod ages;
mod births;
mod forms;
mod groups;
mod named;
mod nouns;
mod numbers;
mod owners;
mod people;
mod pronouns;
mod reader;
mod subjects;
mod tails;
#[cfg(test)]
mod tests;
mod times;

use super::own_words::OwnWords;
use super::{Fact, Stated};
pub(crate) use groups::shows_several_children;

use ages::{AgeOfChild, GROWN_UP, ages_of_children};
use groups::Group;
use named::{Mention, Owner, mentions};
use reader::Reader;
use std::collections::BTreeSet;
use std::ops::Range;
use subjects::Subjects;

/// One child as the enquiry shows it.
#[derive(Debug, Clone)]
struct Child {
    relation: &'static str,
    age: Option<(u32, String)>,
    /// Which of several of one age it is.
    twin: usize,
    /// Whether the words show a child apart from all others: twins, an unborn baby.
    apart: bool,
    fact: Fact,
}

/// Every child the enquiry names, those with an age first in the order of the text, then those without.
pub(super) fn children(own: &[OwnWords<'_>], poster: Option<&Fact>) -> Vec<Fact> {
    let mut found = Found::default();
    let (is_parent, for_somebody_else) = standing(poster);
    let mut earlier: Vec<&'static str> = Vec::new();
    for text in own {
        let reader = Reader {
            text: text.text,
            index: &text.index,
        };
        let mentions = mentions(&reader, for_somebody_else, is_parent);
        let subjects = Subjects::new(reader, &mentions, &earlier);
        found.read(text, &subjects);
        let named = mentions
            .iter()
            .filter(|one| one.is_family() && !one.several && !is_sibling(one.relation));
        let named: BTreeSet<&'static str> = named.map(|one| one.relation).collect();
        earlier.extend(named);
    }
    found.told()
}

/// Whether the poster is a parent, and whether they write for somebody else.
fn standing(poster: Option<&Fact>) -> (bool, bool) {
    match poster.map(|fact| &fact.stated) {
        Some(Stated::Poster {
            relation,
            for_somebody_else,
        }) => (
            matches!(relation.as_str(), "mother" | "father"),
            *for_somebody_else,
        ),
        _ => (false, false),
    }
}

/// What the texts of an enquiry say of children.
#[derive(Debug, Default)]
struct Found {
    aged: Vec<Child>,
    ageless: Vec<Child>,
    /// Several children that the words show together.
    groups: Vec<Group>,
    /// What those are called who are grown up.
    grown: BTreeSet<&'static str>,
}

impl Found {
    fn read(&mut self, text: &OwnWords<'_>, subjects: &Subjects<'_>) {
        for age in ages_of_children(subjects) {
            if age.years < GROWN_UP {
                self.aged.extend(aged(text, &age));
            } else if !stays_a_child(&subjects.reader, age.written.start) {
                self.grown.insert(age.relation);
            }
        }
        for mention in subjects.mentions {
            self.ageless
                .extend(ageless(text, &subjects.reader, mention));
            self.groups
                .extend(Group::shown(text, &subjects.reader, mention));
        }
    }

    /// The children, each once.
    fn told(self) -> Vec<Fact> {
        let Self {
            aged,
            ageless,
            groups,
            grown,
        } = self;
        let mut told = without_repeats(aged);
        let has_twins = told.iter().any(|child| child.twin > 0);
        let mut further: Vec<Child> = Vec::new();
        for child in ageless {
            let same = |known: &Child| {
                known.relation == child.relation
                    && (!child.apart || (known.apart && known.twin == child.twin))
            };
            let are_told = child.apart && has_twins && child.relation != "baby";
            let is_known = told.iter().chain(&further).any(same);
            if !are_told && !is_known && !grown.contains(child.relation) {
                further.push(child);
            }
        }
        let is_grandparents = told
            .iter()
            .chain(&further)
            .any(|child| child.relation.starts_with("grand"));
        if is_grandparents {
            // A grandparent's own son or daughter is a parent here.
            further.retain(|child| !matches!(child.relation, "son" | "daughter"));
        }
        let has_named = told.iter().any(|child| !is_nibling(child.relation))
            || further.iter().any(|child| !is_general(child.relation));
        let has_own = !told.is_empty() || further.iter().any(|child| !is_nibling(child.relation));
        further.retain(|child| {
            // A parent's niece is none of the case.
            let is_aside = has_own && is_nibling(child.relation);
            let is_told = has_named && is_general(child.relation) && !child.apart;
            !is_aside && !is_told
        });
        told.extend(further);
        let others = groups::others(groups, &told, &grown);
        told.extend(others);
        told.into_iter().map(|child| child.fact).collect()
    }
}

fn aged(text: &OwnWords<'_>, age: &AgeOfChild) -> Option<Child> {
    let written = text.evidence_of_words(age.written.clone())?.text;
    Some(Child {
        relation: age.relation,
        age: Some((age.years, written.clone())),
        twin: age.twin,
        apart: age.twin > 0,
        fact: fact(
            text,
            age.relation,
            Some((age.years, written)),
            age.shown.clone(),
        )?,
    })
}

/// The children that a mention shows by itself: "my son", "I have a daughter", two for "my twins".
fn ageless(text: &OwnWords<'_>, reader: &Reader<'_>, mention: &Mention) -> Vec<Child> {
    let shows = match mention.owner {
        Owner::Poster | Owner::Family => true,
        Owner::Had | Owner::OwnChild => {
            !is_general(mention.relation) && !is_due(reader, mention.words.end)
        }
        Owner::Friend | Owner::Known | Owner::Stranger => false,
    };
    let many = mention.several && mention.counted == 0;
    if !shows || many || mention.grown || is_sibling(mention.relation) {
        return Vec::new();
    }
    let child = |twin| {
        Some(Child {
            relation: mention.relation,
            age: None,
            twin,
            apart: mention.counted > 1 || mention.unborn,
            fact: fact(text, mention.relation, None, mention.words.clone())?,
        })
    };
    (0..mention.counted.max(1)).filter_map(child).collect()
}

/// Whether the child is not there yet: "we have a baby due", "a girl on the way".
fn is_due(reader: &Reader<'_>, end: usize) -> bool {
    matches!(reader.next(end), "due" | "coming") || reader.next(end + 2) == "way"
}

fn fact(
    text: &OwnWords<'_>,
    relation: &str,
    age: Option<(u32, String)>,
    shown: Range<usize>,
) -> Option<Fact> {
    let (age, age_as_written) = age.unzip();
    Some(Fact {
        stated: Stated::Child {
            relation: relation.to_owned(),
            age,
            age_as_written,
        },
        evidence: text.evidence_of_words(shown)?,
    })
}

/// A word that may mean the same child as "son" or "daughter" does.
fn is_general(relation: &str) -> bool {
    matches!(relation, "child" | "baby" | "grandchild")
}

/// A brother or sister is read as a child only where there is an age.
fn is_sibling(relation: &str) -> bool {
    matches!(relation, "brother" | "sister")
}

fn is_nibling(relation: &str) -> bool {
    matches!(relation, "nephew" | "niece")
}

/// Whether the sentence of a grown-up's age speaks of them as a child still: at school, in care or just leaving it.
fn stays_a_child(reader: &Reader<'_>, at: usize) -> bool {
    let words = [
        "school", "college", "sixth", "leaver", "leaving", "pathway", "foster", "ehcp", "care",
    ];
    reader
        .index
        .rest_of_sentence(at)
        .iter()
        .any(|word| words.contains(&word.folded.as_str()))
}

/// Drops an age that was given before, and one of a mere "child" that a son or daughter has too.
fn without_repeats(children: Vec<Child>) -> Vec<Child> {
    let years = |child: &Child| child.age.as_ref().map(|(years, _)| *years);
    let specific: BTreeSet<_> = children
        .iter()
        .filter(|child| !is_general(child.relation))
        .map(years)
        .collect();
    let mut seen = BTreeSet::new();
    let mut kept: Vec<Child> = Vec::new();
    for child in children {
        let is_told_elsewhere = is_general(child.relation) && specific.contains(&years(&child));
        if !is_told_elsewhere && seen.insert((child.relation, years(&child), child.twin)) {
            kept.push(child);
        }
    }
    kept
}
