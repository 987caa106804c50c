//! Whose child it is that is named: "my son", "her boys", "I have a daughter", "DS".

use super::named::{Mention, Owner, start_of_name};
use super::nouns::BARE_AFTER;
use super::numbers::is_numeric;
use super::people::{Spoken, grandchild, spoken_of, who};
use super::reader::Reader;

/// How far apart two children may stand in "a boy aged 3 and a girl aged 5", in words.
const REACH: usize = 9;

/// Words for the poster before "with a son".
const ONESELF: [&str; 8] = ["mum", "dad", "mother", "father", "parent", "im", "me", "am"];

/// Words for one who has children: "mum of two boys", "gave birth to a son".
pub(super) const PARENTS: [&str; 20] = [
    "mum",
    "mummy",
    "mom",
    "mam",
    "mother",
    "dad",
    "daddy",
    "father",
    "parent",
    "parents",
    "carer",
    "birth",
    "nan",
    "nana",
    "gran",
    "granny",
    "grandma",
    "grandmother",
    "grandad",
    "grandparents",
];

/// Finds out whose child it is, and takes the owner's word into the mention.
pub(super) fn own(
    reader: &Reader<'_>,
    mention: &mut Mention,
    described: &[&str],
    before: &[Mention],
    is_parent: bool,
) {
    let start = mention.words.start;
    let determiner = reader.before(start, 1);
    let close = reader.gap(start).trim().is_empty();
    match determiner {
        "my" | "our" if close => {
            mention.owner = Owner::Poster;
            mention.words.start = start - 1;
        }
        "his" | "her" | "their" if close => {
            mention.words.start = start - 1;
            let others = described.contains(&"own") || described.contains(&"other");
            match spoken_of(reader, start - 1) {
                Spoken::Stranger => {}
                _ if others => {}
                Spoken::Child if !is_parent && is_a_child_of_the_family(mention.relation) => {
                    mention.relation = grandchild(mention.relation);
                    mention.owner = Owner::Family;
                }
                Spoken::Child | Spoken::Family | Spoken::Nobody => {
                    mention.owner = Owner::Family;
                    // A partner's stepchild is the poster's own.
                    mention.relation = match mention.relation {
                        "stepson" => "son",
                        "stepdaughter" => "daughter",
                        relation => relation,
                    };
                }
            }
        }
        "a" | "an" | "another" => own_by_having(reader, mention, start - 1, before),
        "the" if close => {
            mention.words.start = start - 1;
            let always = [
                "baby", "kids", "children", "eldest", "oldest", "youngest", "twins", "little",
                "toddler", "triplets", "older", "younger", "middle",
            ];
            let word = reader.word(mention.head());
            let is_known = always.contains(&word)
                || described.iter().any(|word| always.contains(word))
                || before
                    .iter()
                    .rev()
                    .take(20)
                    .any(|known| known.is_family() && known.relation == mention.relation);
            if is_known {
                mention.owner = Owner::Known;
            }
        }
        _ if close && is_owned_by_ones_own(reader, start, mention, is_parent) => {}
        _ => own_bare(reader, mention, before),
    }
}

fn is_a_child_of_the_family(relation: &str) -> bool {
    matches!(relation, "son" | "daughter" | "child" | "baby")
}

/// "my daughter’s boys", "my sister’s son", "my friend’s kids": the owner's owner is the poster.
fn is_owned_by_ones_own(
    reader: &Reader<'_>,
    start: usize,
    mention: &mut Mention,
    is_parent: bool,
) -> bool {
    let owner = reader.before(start, 1);
    let Some(at) = start.checked_sub(1) else {
        return false;
    };
    let own = start_of_name(reader, at);
    if !matches!(reader.before(own, 1), "my" | "our") {
        return false;
    }
    let relation = mention.relation;
    let (relation, owner) = match owner {
        "daughters" | "sons" | "childs" | "childrens" if is_a_child_of_the_family(relation) => (
            if is_parent {
                relation
            } else {
                grandchild(relation)
            },
            Owner::Family,
        ),
        "sisters" | "brothers" | "sis" | "siblings" => (
            match relation {
                "son" => "nephew",
                "daughter" => "niece",
                relation => relation,
            },
            Owner::Family,
        ),
        "friends" | "mates" | "neighbours" | "cousins" | "mums" | "dads" | "nieces" | "nephews"
        | "aunts" | "uncles" => (relation, Owner::Friend),
        _ => return false,
    };
    mention.relation = relation;
    mention.owner = owner;
    mention.words.start = own - 1;
    true
}

/// "I have a son", "mum to a boy", "she has a lad of 8", and the girl of "I have a boy aged 3 and a girl aged 5".
fn own_by_having(reader: &Reader<'_>, mention: &mut Mention, article: usize, before: &[Mention]) {
    let goes_on = reader.before(article, 1) == "and" || reader.gap(article).trim() == ",";
    let last = before
        .last()
        .filter(|last| goes_on && reader.same_sentence(last.head(), article))
        .filter(|last| {
            article
                .checked_sub(last.head())
                .is_some_and(|apart| apart < REACH)
        });
    let is_relation = matches!(mention.relation, "son" | "daughter" | "baby")
        && !matches!(reader.word(mention.head()), "boy" | "girl" | "lad" | "lass");
    let owner = match last.map(|last| last.owner) {
        // Of "two girls and a boy" the boy is told by the ages behind, if at all.
        Some(Owner::Had | Owner::Family | Owner::OwnChild)
            if last.is_some_and(|last| last.several) =>
        {
            Owner::Known
        }
        Some(Owner::Had | Owner::Family | Owner::OwnChild | Owner::Known) => {
            last.map_or(Owner::Stranger, |last| last.owner)
        }
        Some(Owner::Poster) if is_relation => Owner::Known,
        _ => having(reader, article),
    };
    if owner != Owner::Stranger {
        mention.owner = owner;
        mention.words.start = article;
    }
}

/// Whose a child is that stands behind word `at`, by "have", "mum of" and the like before it.
pub(super) fn having(reader: &Reader<'_>, at: usize) -> Owner {
    let verb = reader.before(at, 1);
    let passed = [
        "already",
        "also",
        "just",
        "have",
        "only",
        "now",
        "both",
        "currently",
    ];
    let subject = (2..5)
        .map(|steps| reader.before(at, steps))
        .find(|word| !passed.contains(word) && !is_numeric(word))
        .unwrap_or_default();
    match verb {
        "ive" | "weve" => Owner::Had,
        "have" | "got" | "had" | "having" => match subject {
            "i" | "we" | "ive" | "weve" | "and" | "" => Owner::Had,
            "they" | "who" if verb != "got" => having_of(reader, at - 1),
            "has" | "hes" | "shes" => having_of(reader, at - 1),
            _ => Owner::Stranger,
        },
        "has" => having_of(reader, at - 1),
        "of" | "to" if PARENTS.contains(&subject) => Owner::Had,
        "with" if (2..6).any(|steps| ONESELF.contains(&reader.before(at, steps))) => Owner::Had,
        _ => Owner::Stranger,
    }
}

/// "she has a lad of 8", "my partner has a son", "who has a daughter": the subject of the "has" at `verb`.
fn having_of(reader: &Reader<'_>, verb: usize) -> Owner {
    let skipped = ["also", "already", "just", "now", "has", "only"];
    let subject = (1..4)
        .filter_map(|steps| verb.checked_sub(steps))
        .find(|&at| !skipped.contains(&reader.word(at)));
    let Some(subject) = subject.filter(|&at| reader.same_sentence(at, verb)) else {
        return Owner::Stranger;
    };
    let spoken = match reader.word(subject) {
        "he" | "she" | "hes" | "shes" | "who" | "they" => spoken_of(reader, subject),
        // "my daughter is 19 and has a baby": whoever was named before.
        "and" => (subject.saturating_sub(6)..subject)
            .rev()
            .take_while(|&at| reader.same_sentence(at, subject))
            .map(|at| who(reader, at))
            .find(|spoken| *spoken != Spoken::Nobody)
            .unwrap_or(Spoken::Nobody),
        _ => who(reader, subject),
    };
    match spoken {
        Spoken::Family => Owner::Family,
        Spoken::Child => Owner::OwnChild,
        Spoken::Stranger | Spoken::Nobody => Owner::Stranger,
    }
}

/// "DS is 7", "Son aged 6 in care", "mum of two boys": a child without an owner's word right before it.
fn own_bare(reader: &Reader<'_>, mention: &mut Mention, before: &[Mention]) {
    let head = mention.head();
    let word = reader.word(head);
    if matches!(word, "ds" | "dd") && matches!(reader.before(head, 2), "ds" | "dd") {
        // "DS 2y DD 5y": the age before it is that of the other one.
        mention.words.start = head;
        mention.owner = Owner::Known;
        return;
    }
    let start = mention.words.start;
    if start < mention.head() || mention.several {
        let owner = having(reader, start);
        let others = (start..mention.head()).any(|at| matches!(reader.word(at), "other" | "own"));
        if matches!(owner, Owner::Family | Owner::OwnChild) && others {
            return;
        }
        if owner != Owner::Stranger {
            mention.owner = owner;
            return;
        }
    }
    let before_it = reader.before(start, 1);
    let joined = before.last().filter(|last| {
        before_it == "and" && last.words.end + 1 == start && last.owner == Owner::Poster
    });
    if let (Some(last), true) = (
        joined,
        mention.relation != "brother" && mention.relation != "sister",
    ) {
        mention.owner = last.owner;
        return;
    }
    let bare = before_it.is_empty()
        || BARE_AFTER.contains(&before_it)
        || matches!(reader.gap(start).trim(), "(" | "," | "-" | "–" | ":" | "/");
    let follows_family = before
        .last()
        .is_some_and(|last| last.is_family() && reader.same_sentence(last.head(), start));
    let is_private = matches!(
        word,
        "ds" | "dd" | "lo" | "los" | "eldest" | "oldest" | "youngest" | "baby" | "twins"
    ) || mention.relation.starts_with("grand");
    let placed = [
        "middle", "little", "lil", "youngest", "younger", "eldest", "oldest", "older",
    ];
    let is_placed = matches!(word, "one" | "child")
        && (start..mention.head()).any(|at| placed.contains(&reader.word(at)));
    let is_relation = matches!(
        word,
        "son" | "daughter" | "stepson" | "stepdaughter" | "nephew" | "niece" | "newborn"
    );
    let several_first = before_it.is_empty()
        && mention.several
        && !matches!(mention.relation, "brother" | "sister");
    if bare && (is_private || is_placed || is_relation || follows_family || several_first) {
        mention.owner = Owner::Known;
    }
}
