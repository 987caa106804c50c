//! Several children shown together, without ages: "my two boys", "both my girls", "our three kids", "my kids".
//!
//! A group is told only so far as its children are not told one by one: of "my two boys" of whom one is 6 there is one
//! more. "my boys" without a number is left, since many type "my boys school" of one.

use super::named::{Mention, Owner};
use super::nouns::OF_ONE;
use super::reader::Reader;
use super::{Child, fact, is_due, is_general, is_nibling, is_sibling};
use crate::reading::own_words::OwnWords;
use std::collections::BTreeSet;

/// Numbers of children; a bigger one in digits is none of a family's.
const NUMBERS: [(&str, usize); 18] = [
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("2", 2),
    ("3", 3),
    ("4", 4),
    ("5", 5),
    ("6", 6),
    ("7", 7),
    ("8", 8),
    ("9", 9),
    ("10", 10),
];
/// Words that make the number before them an age: "my 2 year old boys".
const OF_AN_AGE: [&str; 8] = ["year", "yr", "month", "mth", "week", "wk", "old", "olds"];

/// Several children that one word shows.
#[derive(Debug, Clone)]
pub(super) struct Group {
    /// How many they are; 0 if the words do not say.
    said: usize,
    child: Child,
}

impl Group {
    /// The group a mention shows, if it does.
    pub(super) fn shown(
        text: &OwnWords<'_>,
        reader: &Reader<'_>,
        mention: &Mention,
    ) -> Option<Self> {
        let owned = match mention.owner {
            Owner::Poster => true,
            Owner::Had => mention.said > 1 && !is_due(reader, mention.words.end),
            _ => false,
        };
        let uncounted = mention.said == 0
            && (!matches!(mention.relation, "child" | "grandchild")
                || OF_ONE.contains(&reader.next(mention.words.end)));
        let is_group = mention.several && mention.counted == 0 && !uncounted;
        if !owned || !is_group || mention.grown || is_sibling(mention.relation) {
            return None;
        }
        let child = Child {
            relation: mention.relation,
            age: None,
            twin: 0,
            apart: true,
            fact: fact(text, mention.relation, None, mention.words.clone())?,
        };
        Some(Self {
            said: mention.said,
            child,
        })
    }
}

/// How many the words say that a mention names: "my two boys", "both my girls", "my 3 lovely kids".
pub(super) fn said(reader: &Reader<'_>, mention: &Mention) -> usize {
    let head = mention.head();
    if !mention.several
        || (mention.words.start..head).any(|at| OF_AN_AGE.contains(&reader.word(at)))
    {
        return 0;
    }
    let start = mention.words.start;
    let both =
        reader.before(start, 1) == "both" || (start..head).any(|at| reader.word(at) == "both");
    let mut numbers = (start..head).filter_map(|at| {
        NUMBERS
            .iter()
            .find(|(name, _)| *name == reader.word(at))
            .map(|(_, number)| *number)
    });
    match (numbers.next(), numbers.next()) {
        (Some(number), None) => number,
        (None, None) if both => 2,
        _ => 0,
    }
}

/// The children of groups who are not told by themselves, the groups of sons and daughters before those of children.
pub(super) fn others(
    mut groups: Vec<Group>,
    told: &[Child],
    grown: &BTreeSet<&'static str>,
) -> Vec<Child> {
    let has_grandchildren = told
        .iter()
        .chain(groups.iter().map(|group| &group.child))
        .any(|child| child.relation.starts_with("grand"));
    groups.retain(|group| {
        let relation = group.child.relation;
        let is_parent = has_grandchildren && matches!(relation, "son" | "daughter");
        !is_parent && !is_nibling(relation) && !grown.contains(relation)
    });
    // The most that is said of a relation first, so that "my boys, both my boys" are two.
    groups.sort_by_key(|group| {
        (
            is_general(group.child.relation),
            std::cmp::Reverse(group.said),
        )
    });
    let mut others: Vec<Child> = Vec::new();
    let mut seen = BTreeSet::new();
    for Group { said, child } in groups {
        if !seen.insert(child.relation) {
            continue;
        }
        let known = told.iter().chain(&others).filter(|known| {
            known.relation == child.relation
                || (!is_nibling(known.relation) && !is_sibling(known.relation))
                    && (is_general(known.relation) || is_general(child.relation))
        });
        let further = match (known.count(), said) {
            (0, 0) => 1,
            (known, said) => said.saturating_sub(known),
        };
        others.extend(std::iter::repeat_n(child, further));
    }
    others
}
