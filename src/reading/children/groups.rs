//! Several children shown together, without ages: "my two boys", "both my girls", "our three kids", "my kids".
//!
//! A group is told only so far as its children are not told one by one: of "my two boys" of whom one is 6 there is one
//! more. "my boys" without a number is left, since many type "my boys school" of one.

use super::named::{Mention, Owner};
use super::nouns::{OF_ONE, noun};
use super::reader::Reader;
use super::{Child, fact, is_due, is_general, is_nibling, is_sibling};
use crate::reading::own_words::OwnWords;
use crate::text::fold;
use std::collections::{BTreeMap, BTreeSet};

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
        let end = mention.words.end;
        // "my kids are all grown up now".
        let are_grown = (end..end + 5)
            .any(|at| matches!(reader.next(at), "grown" | "adults" | "adult" | "grownup"));
        let is_group = mention.several && mention.counted == 0 && !uncounted && !are_grown;
        if !owned || !is_group || mention.grown || is_sibling(mention.relation) {
            return None;
        }
        let start = mention.words.start;
        let start = stands_both(reader, start).unwrap_or(start);
        let child = Child {
            relation: mention.relation,
            age: None,
            twin: 0,
            apart: true,
            fact: fact(text, mention.relation, None, start..mention.words.end)?,
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
        stands_both(reader, start).is_some() || (start..head).any(|at| reader.word(at) == "both");
    let mut numbers = (start..head).filter_map(|at| number_of(reader.word(at)));
    // "all 3 of my kids"; "3 of my kids" are not all.
    let parts = [3, 2, 1].map(|steps| reader.before(start, steps));
    let all_of_them = match parts {
        ["all", number, "of"] => number_of(number),
        _ => None,
    };
    match (numbers.next(), numbers.next()) {
        (Some(number), None) => number,
        (None, None) if both => 2,
        (None, None) => all_of_them.unwrap_or(0),
        _ => 0,
    }
}

/// A number of children.
pub(super) fn number_of(word: &str) -> Option<usize> {
    let found = NUMBERS.iter().find(|(name, _)| *name == word);
    found.map(|(_, number)| *number)
}

/// Where the "both" of "both my girls" or "both of my girls" stands.
fn stands_both(reader: &Reader<'_>, start: usize) -> Option<usize> {
    match (reader.before(start, 2), reader.before(start, 1)) {
        (_, "both") => start.checked_sub(1),
        ("both", "of") => start.checked_sub(2),
        _ => None,
    }
}

/// Whether the last of the words that show a child stands for several: "my two boys", "my kids".
pub(crate) fn shows_several_children(words: &str) -> bool {
    let last = words.split_whitespace().next_back().map(fold);
    last.and_then(|last| noun(&last))
        .is_some_and(|noun| noun.several)
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
    groups.sort_by_key(|group| is_general(group.child.relation));
    let mut most: BTreeMap<&'static str, usize> = BTreeMap::new();
    for group in &groups {
        let said = most.entry(group.child.relation).or_default();
        *said = group.said.max(*said);
    }
    let mut others: Vec<Child> = Vec::new();
    for Group { said, child } in groups {
        // Of "my kids" and "my 3 kids" the number counts, and only once.
        if most.get(child.relation) != Some(&said) {
            continue;
        }
        most.remove(child.relation);
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
