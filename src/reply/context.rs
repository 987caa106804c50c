//! Thread + reading + ticks → what a passage may know of the post it answers.

use super::Ticks;
use crate::intake::{Post, Role, Thread};
use crate::library::{Context, House};
use crate::reading::{Evidence, Holds, Reading, Stated, shows_several_children};
use crate::text::Span;
use std::collections::BTreeSet;

/// Gathers what passages may know. What the post does not say stays unset; nothing is guessed.
///
/// `adviser` is the name the letter is signed with; without one, or with a blank one, it is the persona's.
pub fn context(
    thread: &Thread,
    reading: &Reading,
    ticks: &Ticks,
    house: &House,
    adviser: Option<&str>,
) -> Context {
    let standing = standing(thread);
    let poster_is = poster_is(reading);
    let for_somebody_else = reading.facts.iter().any(|fact| {
        matches!(
            fact.stated,
            Stated::Poster {
                for_somebody_else: true,
                ..
            }
        )
    });
    let children = children(reading);
    // "my kids" are two at least.
    let least = if children.iter().any(|child| child.several) {
        2
    } else {
        0
    };
    let (child, child_age) = match children.as_slice() {
        [only] if !only.several => (Some(only.relation.clone()), only.age),
        _ => (None, None),
    };
    Context {
        poster: thread.poster().map(str::to_owned),
        adviser: adviser
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .unwrap_or(&house.persona.name)
            .to_owned(),
        adviser_role: house.persona.role.clone(),
        organisation: house.persona.organisation.clone(),
        forum: house.forum.name.clone(),
        first_post: standing == Standing::FirstPost,
        returning: standing == Standing::Returning,
        posts_answered: thread.enquiry_posts().count(),
        writes_for: (for_somebody_else && poster_is.as_deref() == Some("partner"))
            .then(|| "your partner".to_owned()),
        poster_is,
        for_somebody_else,
        child,
        child_age,
        children: children.len().max(least),
        ticks: ticks.clone(),
        flags: reading
            .flags
            .iter()
            .filter(|flag| !flag.is_softened())
            .map(|flag| flag.kind.clone())
            .collect(),
        facts: reading
            .facts
            .iter()
            .filter(|fact| fact.stated.holds() == Holds::Now)
            .flat_map(|fact| [Some(fact_kind(&fact.stated).to_owned()), soon(&fact.stated)])
            .flatten()
            .collect(),
    }
}

/// What the page shows of how often the poster has posted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    FirstPost,
    Returning,
    Unknown,
}

/// Tells a first post from a returning poster's, by the page's post count and by the posts on it.
///
/// A poster whose every post is being answered now has not been answered before: two posts of two make neither.
fn standing(thread: &Thread) -> Standing {
    let Some(poster) = thread.poster() else {
        return Standing::Unknown;
    };
    let theirs = |post: &Post| post.role == Role::Parent && post.author.as_deref() == Some(poster);
    let answered = thread
        .enquiry_posts()
        .filter(|(_, post)| theirs(post))
        .count();
    let first = thread.enquiry.iter().min().copied().unwrap_or(0);
    let posted_before = thread.posts.iter().take(first).any(theirs);
    let count = thread
        .posts
        .iter()
        .filter(|post| theirs(post))
        .filter_map(|post| post.post_count)
        .max()
        .and_then(|count| usize::try_from(count).ok());
    match count {
        _ if posted_before => Standing::Returning,
        Some(count) if count > answered.max(1) => Standing::Returning,
        Some(1) if answered == 1 => Standing::FirstPost,
        _ => Standing::Unknown,
    }
}

/// Who the poster is, unless the post says two different things.
fn poster_is(reading: &Reading) -> Option<String> {
    let said: BTreeSet<&str> = reading
        .facts
        .iter()
        .filter_map(|fact| match &fact.stated {
            Stated::Poster { relation, .. } => Some(relation.as_str()),
            _ => None,
        })
        .collect();
    match said.into_iter().collect::<Vec<_>>().as_slice() {
        [only] => Some((*only).to_owned()),
        _ => None,
    }
}

/// A child of the family, as far as the post tells.
#[derive(Debug, PartialEq, Eq)]
struct Child {
    relation: String,
    age: Option<u32>,
    /// Where the post says so; two facts on the very same words are two children, as twins are.
    said: Vec<(usize, Span)>,
    /// Whether it is one of several whom the words show together, "my kids", and so is none of those told by themselves.
    several: bool,
}

impl Child {
    /// Whether this may be the same child: nothing said of one contradicts the other.
    fn may_be(&self, relation: &str, age: Option<u32>) -> bool {
        let same_relation =
            self.relation == relation || self.relation == "child" || relation == "child";
        let same_age = self.age.is_none() || age.is_none() || self.age == age;
        same_relation && same_age
    }
}

/// Tells the children apart: "my son", "hes 12" and "my child" are one, a son of 12 and a daughter are two.
///
/// Those described most closely come first, so that a bare "my child" joins one of them.
fn children(reading: &Reading) -> Vec<Child> {
    let mut said: Vec<(&str, Option<u32>, &Evidence)> = reading
        .facts
        .iter()
        .filter_map(|fact| match &fact.stated {
            Stated::Child { relation, age, .. } => Some((relation.as_str(), *age, &fact.evidence)),
            _ => None,
        })
        .collect();
    said.sort_by_key(|(relation, age, ..)| (*relation == "child", age.is_none()));
    let mut known: Vec<Child> = Vec::new();
    for (relation, age, evidence) in said {
        let place = (evidence.post, evidence.span);
        let several = age.is_none() && shows_several_children(&evidence.text);
        let same = known
            .iter_mut()
            .find(|child| !several && child.may_be(relation, age) && !child.said.contains(&place));
        match same {
            Some(child) => {
                child.age = child.age.or(age);
                child.said.push(place);
            }
            None => known.push(Child {
                relation: relation.to_owned(),
                age,
                said: vec![place],
                several,
            }),
        }
    }
    known
}

/// The word of `fact("…")` for what lies within days of the post: "hearing-soon".
fn soon(stated: &Stated) -> Option<String> {
    match stated {
        Stated::Deadline {
            about, soon: true, ..
        } if ["hearing", "conference", "birth"].contains(&about.as_str()) => {
            Some(format!("{about}-soon"))
        }
        _ => None,
    }
}

/// The word of `fact("…")`, which is the `kind` of the fact in JSON.
fn fact_kind(stated: &Stated) -> &'static str {
    match stated {
        Stated::Child { .. } => "child",
        Stated::Order { .. } => "order",
        Stated::Plan { .. } => "plan",
        Stated::Stage { .. } => "stage",
        Stated::Date { .. } => "date",
        Stated::Deadline { .. } => "deadline",
        Stated::Poster { .. } => "poster",
        Stated::RelationWord { .. } => "relation-word",
        Stated::LegalAid { .. } => "legal-aid",
        Stated::Other { .. } => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::intake::Layout;
    use crate::reading::{Fact, Flag, Whose};
    use crate::text::Span;

    fn post(author: &str, role: Role, post_count: Option<u32>) -> Post {
        Post {
            author: Some(author.to_owned()),
            inferred: false,
            role,
            posted: None,
            posted_as_written: None,
            post_count,
            body: "Can anyone help?".to_owned(),
            quotes: Vec::new(),
        }
    }

    fn thread(posts: Vec<Post>, enquiry: &[usize]) -> Thread {
        Thread {
            layout: Layout::PhpbbPage,
            title: None,
            forum: None,
            posts,
            enquiry: enquiry.to_vec(),
            warnings: Vec::new(),
        }
    }

    fn fact(stated: Stated) -> Fact {
        Fact {
            stated,
            evidence: evidence(),
        }
    }

    fn evidence() -> Evidence {
        Evidence {
            post: 0,
            place: None,
            quote: None,
            span: Span::new(0, 3),
            text: "Can".to_owned(),
        }
    }

    fn child(relation: &str, age: Option<u32>) -> Fact {
        fact(Stated::Child {
            relation: relation.to_owned(),
            age,
            age_as_written: None,
        })
    }

    fn child_at(start: usize, relation: &str, age: Option<u32>) -> Fact {
        let mut fact = child(relation, age);
        fact.evidence.span = Span::new(start, start + 3);
        fact
    }

    fn poster(relation: &str, for_somebody_else: bool) -> Fact {
        fact(Stated::Poster {
            relation: relation.to_owned(),
            for_somebody_else,
        })
    }

    fn of(thread: &Thread, facts: Vec<Fact>) -> Context {
        let reading = Reading {
            facts,
            ..Reading::default()
        };
        context(thread, &reading, &Ticks::new(), &sample::house(), None)
    }

    fn of_facts(facts: Vec<Fact>) -> Context {
        of(
            &thread(vec![post("Bramble22", Role::Parent, None)], &[0]),
            facts,
        )
    }

    fn standing_of(posts: Vec<Post>, enquiry: &[usize]) -> (bool, bool) {
        let context = of(&thread(posts, enquiry), Vec::new());
        (context.first_post, context.returning)
    }

    #[test]
    fn a_first_post_is_one_the_page_counts_as_the_first() {
        let posts = vec![post("Bramble22", Role::Parent, Some(1))];
        assert_eq!(standing_of(posts, &[0]), (true, false));
    }

    #[test]
    fn a_higher_count_makes_a_returning_poster() {
        let posts = vec![post("Bramble22", Role::Parent, Some(3))];
        assert_eq!(standing_of(posts, &[0]), (false, true));
    }

    #[test]
    fn an_earlier_post_in_the_thread_makes_a_returning_poster_whatever_the_count() {
        let posts = || {
            vec![
                post("Bramble22", Role::Parent, None),
                post("Our Adviser", Role::Adviser, Some(900)),
                post("Bramble22", Role::Parent, Some(1)),
            ]
        };
        assert_eq!(standing_of(posts(), &[2]), (false, true));
    }

    #[test]
    fn a_page_without_counts_says_neither() {
        let posts = vec![post("Bramble22", Role::Parent, None)];
        assert_eq!(standing_of(posts, &[0]), (false, false));
    }

    #[test]
    fn another_parents_count_and_posts_say_nothing_of_the_poster() {
        let posts = vec![
            post("Nan of two", Role::Parent, Some(40)),
            post("Bramble22", Role::Parent, None),
        ];
        assert_eq!(standing_of(posts, &[1]), (false, false));
    }

    #[test]
    fn somebody_whose_only_two_posts_are_answered_together_is_neither() {
        let posts = || {
            vec![
                post("Bramble22", Role::Parent, Some(2)),
                post("Bramble22", Role::Parent, Some(2)),
            ]
        };
        assert_eq!(standing_of(posts(), &[0, 1]), (false, false));
        assert_eq!(of(&thread(posts(), &[0, 1]), Vec::new()).posts_answered, 2);
    }

    #[test]
    fn twins_are_two_children_on_the_same_words() {
        let context = of_facts(vec![child("child", Some(2)), child("child", Some(2))]);
        assert_eq!((context.children, context.child), (2, None));
    }

    #[test]
    fn children_shown_together_are_several() {
        let kids = |relation: &str, text: &str| {
            let mut fact = child_at(0, relation, None);
            fact.evidence.text = text.to_owned();
            fact
        };
        for (facts, number) in [
            (vec![kids("child", "my kids")], 2),
            (
                vec![kids("son", "my two boys"), child_at(20, "son", Some(6))],
                2,
            ),
            (
                vec![kids("son", "my 2 boys"), child_at(20, "child", Some(6))],
                2,
            ),
            (
                vec![kids("son", "my two boys"), kids("son", "my two boys")],
                2,
            ),
            (
                vec![
                    kids("child", "our 3 kids"),
                    child("son", Some(6)),
                    child("daughter", None),
                ],
                3,
            ),
        ] {
            let context = of_facts(facts);
            assert_eq!((context.children, context.child), (number, None));
        }
    }

    #[test]
    fn one_child_said_three_ways_is_one_child() {
        let context = of_facts(vec![
            child_at(0, "child", None),
            child_at(20, "son", None),
            child_at(40, "son", Some(12)),
        ]);
        assert_eq!(context.children, 1);
        assert_eq!(context.child.as_deref(), Some("son"));
        assert_eq!(context.child_age, Some(12));
    }

    #[test]
    fn with_two_children_neither_is_the_child() {
        let context = of_facts(vec![child("son", Some(12)), child("daughter", Some(16))]);
        assert_eq!(context.children, 2);
        assert_eq!(context.child, None);
        assert_eq!(context.child_age, None);
    }

    #[test]
    fn two_sons_of_different_ages_are_two() {
        let context = of_facts(vec![child("son", Some(3)), child("son", Some(9))]);
        assert_eq!(context.children, 2);
    }

    #[test]
    fn a_post_that_says_two_things_of_its_poster_says_nothing() {
        let context = of_facts(vec![poster("mother", false), poster("father", false)]);
        assert_eq!(context.poster_is, None);
    }

    #[test]
    fn a_partner_writes_for_the_partner() {
        let context = of_facts(vec![poster("partner", true)]);
        assert!(context.for_somebody_else);
        assert_eq!(context.writes_for.as_deref(), Some("your partner"));
    }

    #[test]
    fn a_grandparent_writes_for_nobody_we_can_name() {
        let context = of_facts(vec![poster("grandparent", true)]);
        assert!(context.for_somebody_else);
        assert_eq!(context.writes_for, None);
    }

    #[test]
    fn the_letter_is_signed_with_the_given_name_or_the_personas() {
        let thread = thread(Vec::new(), &[]);
        let signed = |name| {
            context(
                &thread,
                &Reading::default(),
                &Ticks::new(),
                &sample::house(),
                name,
            )
            .adviser
        };
        assert_eq!(signed(Some("Maya")), "Maya");
        assert_eq!(signed(Some("  ")), "Robin");
        assert_eq!(signed(None), "Robin");
    }

    #[test]
    fn flags_and_facts_go_by_their_kinds() {
        let reading = Reading {
            facts: vec![fact(Stated::LegalAid { holds: Holds::Now })],
            flags: vec![Flag {
                kind: "deadline".to_owned(),
                level: 2,
                whose: Whose::Poster,
                evidence: evidence(),
            }],
            ..Reading::default()
        };
        let thread = thread(Vec::new(), &[]);
        let context = context(&thread, &reading, &Ticks::new(), &sample::house(), None);
        assert!(context.facts.contains("legal-aid"));
        assert!(context.flags.contains("deadline"));
        assert_eq!(context.poster, None);
    }
}
