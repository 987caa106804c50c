//! The children the post names, with their ages: "my son … hes 12", "my daughter whos 16", "8 weeks old".
//!
//! An age belongs to a child only where the words say so. The poster's own age, and how long something has lasted, are
//! nobody's age here.

mod ages;
mod named;
mod whose;

use super::own_words::OwnWords;
use super::{Fact, Stated};
use crate::text::Word;
use std::ops::Range;
use whose::{AgeOfChild, ages_of_children};

/// One child as the enquiry shows it.
#[derive(Debug, Clone)]
struct Child {
    relation: &'static str,
    age: Option<(u32, String)>,
    fact: Fact,
}

/// Every child the enquiry names, those with an age first in the order of the text, then those without.
pub(super) fn children(own: &[OwnWords<'_>]) -> Vec<Fact> {
    let mut aged: Vec<Child> = Vec::new();
    let mut ageless: Vec<Child> = Vec::new();
    for text in own {
        let named = named::named(text.text, &text.index);
        for age in ages_of_children(text, &named) {
            aged.extend(child(text, age.relation, age.shown.clone(), Some(&age)));
        }
        for one in named.iter().filter(|one| one.owned && !one.many) {
            ageless.extend(child(text, one.relation, one.words.clone(), None));
        }
    }
    aged = without_repeats(aged);
    for child in ageless {
        if !is_known(&aged, &child) {
            aged.push(child);
        }
    }
    if aged.iter().any(|child| child.relation.starts_with("grand")) {
        // A grandparent's own son or daughter is a parent here.
        aged.retain(|child| child.age.is_some() || !matches!(child.relation, "son" | "daughter"));
    }
    let has_specific =
        |children: &[Child]| children.iter().any(|child| !is_general(child.relation));
    if has_specific(&aged) {
        aged.retain(|child| child.age.is_some() || !is_general(child.relation));
    }
    aged.into_iter().map(|child| child.fact).collect()
}

fn child(
    text: &OwnWords<'_>,
    relation: &'static str,
    shown: Range<usize>,
    age: Option<&AgeOfChild>,
) -> Option<Child> {
    let written = |age: &AgeOfChild| text.evidence_of_words(age.written.clone()).map(|e| e.text);
    let age = age.and_then(|age| Some((age.years, written(age)?)));
    Some(Child {
        relation,
        age: age.clone(),
        fact: Fact {
            stated: Stated::Child {
                relation: relation.to_owned(),
                age: age.as_ref().map(|(years, _)| *years),
                age_as_written: age.map(|(_, written)| written),
            },
            evidence: text.evidence_of_words(shown)?,
        },
    })
}

/// A word that may mean the same child as "son" or "daughter" does.
fn is_general(relation: &str) -> bool {
    matches!(relation, "child" | "baby")
}

/// Drops an age that was given before, and one of a mere "child" that a son or daughter has too.
fn without_repeats(children: Vec<Child>) -> Vec<Child> {
    let years = |child: &Child| child.age.as_ref().map(|(years, _)| *years);
    let specific: Vec<_> = children
        .iter()
        .filter(|child| !is_general(child.relation))
        .map(years)
        .collect();
    let mut kept: Vec<Child> = Vec::new();
    for child in children {
        let is_repeated = kept
            .iter()
            .any(|known| known.relation == child.relation && years(known) == years(&child));
        let is_told_elsewhere = is_general(child.relation) && specific.contains(&years(&child));
        if !is_repeated && !is_told_elsewhere {
            kept.push(child);
        }
    }
    kept
}

/// Whether a child named without an age may be one that is there already.
fn is_known(children: &[Child], child: &Child) -> bool {
    children.iter().any(|known| {
        known.relation == child.relation || (known.age.is_some() && is_general(known.relation))
    }) || matches!(child.relation, "brother" | "sister")
}

/// The folded word at a place; nothing beyond the end.
fn folded(words: &[Word], at: usize) -> &str {
    words.get(at).map_or("", |word| &word.folded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::own_words::own_words;
    use crate::reading::testing::thread;

    type Shown = (String, Option<u32>, String);

    #[track_caller]
    fn found(body: &str) -> Vec<Shown> {
        let thread = thread(body);
        children(&own_words(&thread))
            .into_iter()
            .filter_map(|fact| match fact.stated {
                Stated::Child { relation, age, .. } => Some((relation, age, fact.evidence.text)),
                _ => None,
            })
            .collect()
    }

    #[track_caller]
    fn names(body: &str, expected: &[(&str, Option<u32>, &str)]) {
        let expected: Vec<Shown> = expected
            .iter()
            .map(|(relation, age, text)| ((*relation).to_owned(), *age, (*text).to_owned()))
            .collect();
        assert_eq!(found(body), expected, "{body}");
    }

    #[test]
    fn an_age_of_a_pronoun_belongs_to_the_child_named_before() {
        names(
            "I miss my boy so much. hes 11",
            &[("son", Some(11), "hes 11")],
        );
        names(
            "My girl and my son. She's only 4!",
            &[
                ("daughter", Some(4), "She's only 4"),
                ("son", None, "my son"),
            ],
        );
    }

    #[test]
    fn a_clause_behind_the_child_gives_the_age() {
        names(
            "with my daughter whos 15 now",
            &[("daughter", Some(15), "whos 15")],
        );
        names(
            "My son is 9 and my baby is 8 months old",
            &[("son", Some(9), "is 9"), ("baby", Some(0), "8 months old")],
        );
        names(
            "our little girl turned 3 in May",
            &[("daughter", Some(3), "turned 3")],
        );
        names(
            "my son (12) and my daughter, 3, live here",
            &[("son", Some(12), "12"), ("daughter", Some(3), "3")],
        );
    }

    #[test]
    fn an_age_before_the_child_counts_too() {
        names("my 6yo was taken", &[("child", Some(6), "6yo")]);
        names("My 6-year-old son", &[("son", Some(6), "6-year-old son")]);
        names(
            "I have a 2.5 year old",
            &[("child", Some(2), "2.5 year old")],
        );
        names(
            "they have our 8 weeks old baby",
            &[("baby", Some(0), "8 weeks old baby")],
        );
        names("my two year old", &[("child", Some(2), "two year old")]);
    }

    #[test]
    fn several_ages_are_several_children() {
        names(
            "my 2 girls (4 and 7)",
            &[("daughter", Some(4), "4"), ("daughter", Some(7), "7")],
        );
        names(
            "my kids are 12, 9 and 4",
            &[
                ("child", Some(12), "12"),
                ("child", Some(9), "9"),
                ("child", Some(4), "4"),
            ],
        );
        names(
            "our boys aged 2 and 5",
            &[("son", Some(2), "aged 2"), ("son", Some(5), "5")],
        );
    }

    #[test]
    fn a_grandparents_own_daughter_is_no_child_of_the_case() {
        names(
            "my grandson aged 3 came when my daughter fell ill",
            &[("grandson", Some(3), "aged 3")],
        );
    }

    #[test]
    fn durations_and_grown_ups_have_no_age_here() {
        for body in [
            "8 weeks ago they took everything",
            "with him since I was 15 (14years) and for 10 years",
            "I'm 24 and my partner is 25",
            "the social worker is 22 years old",
            "he is 6 foot tall, hes 2 hours away",
            "a 16 year old attacked us",
            "on a child protection plan, a child in need plan",
        ] {
            names(body, &[]);
        }
    }

    #[test]
    fn an_age_of_another_time_is_not_the_childs_age() {
        names(
            "my son was put in care when he was 3, until he is 18",
            &[("son", None, "my son")],
        );
    }

    #[test]
    fn a_child_without_an_age_is_named_once() {
        names(
            "my son and my child’s school, our son",
            &[("son", None, "my son")],
        );
        names("his daughter", &[("daughter", None, "his daughter")]);
    }

    #[test]
    fn the_same_age_twice_is_one_child() {
        names("my 7yo. My son is 7", &[("son", Some(7), "is 7")]);
    }
}
