//! Where children are named: "my little boy", "our 3 kids", "his daughter", "I have a son", "my two".

use super::groups::number_of;
use super::nouns::{
    DESCRIBING, MAY_BE_NO_CHILD, NO_CHILD, Noun, OF_ONE, PARTNERS_OWNING, noun, nouns,
};
use super::numbers::is_numeric;
use super::owners::{PARENTS, own};
use super::people::grandchild;
use super::reader::Reader;
use super::tails::is_of_things;
use std::ops::Range;

/// How far before a child its owner may stand, in words.
const REACH: usize = 9;

/// Whose child it is, by the words before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// "my son".
    Poster,
    /// "I have a son", "mum of two boys".
    Had,
    /// "his son", "my sister’s son", "she has a son": of somebody the poster speaks of as family.
    Family,
    /// "my daughter has a son": of the poster’s own son or daughter.
    OwnChild,
    /// "my friend’s son": of the case only if the poster writes for the friend.
    Friend,
    /// "the kids", "son": it is taken for the poster’s where it has an age, but does not show a child by itself.
    Known,
    /// "a boy at school", "the foster carer’s son".
    Stranger,
}

/// A child, or several, named in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    /// What the child is called in a fact.
    pub(super) relation: &'static str,
    /// Whether there are several.
    pub(super) several: bool,
    /// How many there are, if the word says it: two for twins.
    pub(super) counted: usize,
    /// How many a number before the word says they are: two of "my two boys", "both my girls".
    pub(super) said: usize,
    pub(super) owner: Owner,
    /// Whether the words say that the child is grown up.
    pub(super) grown: bool,
    /// Whether the child is not born yet.
    pub(super) unborn: bool,
    /// The words that name it, its owner included.
    pub(super) words: Range<usize>,
}

impl Mention {
    /// Where the noun stands.
    pub(super) fn head(&self) -> usize {
        self.words.end.saturating_sub(1)
    }

    /// Whether the child may be one of the case.
    pub(super) fn is_family(&self) -> bool {
        self.owner != Owner::Stranger && !self.grown
    }
}

/// Every mention of children, in the order of the text.
///
/// `for_somebody_else` says that a friend's child may be the child of the case, `is_parent` that "her son" behind "my
/// daughter" is not the poster's grandson.
pub(super) fn mentions(
    reader: &Reader<'_>,
    for_somebody_else: bool,
    is_parent: bool,
) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    for (head, noun) in heads(reader) {
        let mention = mention(reader, head, noun, &found, is_parent);
        let owner = match mention.owner {
            Owner::Friend if for_somebody_else => Owner::Family,
            Owner::Friend => Owner::Stranger,
            owner => owner,
        };
        found.push(Mention { owner, ..mention });
    }
    found
}

/// Where the words for children stand, in order.
fn heads(reader: &Reader<'_>) -> Vec<(usize, Noun)> {
    let mut found = Vec::new();
    for (word, noun) in nouns() {
        let places = reader.index.places_of(word).iter();
        found.extend(places.map(|&at| (at, noun)));
        if !noun.several && super::nouns::noun(&format!("{word}s")).is_none() {
            let owning = reader.index.places_of(&format!("{word}s")).iter();
            found.extend(owning.map(|&at| (at, noun)));
        }
    }
    for word in [
        "one", "ones", "man", "mans", "lady", "ladys", "angel", "born",
    ] {
        let places = reader.index.places_of(word).iter();
        found.extend(places.filter_map(|&at| Some((at, little_one(reader, at)?))));
    }
    for owner in [
        "my", "our", "of", "to", "have", "got", "younger", "older", "other", "youngest", "oldest",
    ] {
        let places = reader.index.places_of(owner).iter();
        found.extend(places.filter_map(|&at| number_of_children(reader, at + 1)));
    }
    found.retain(|(head, _)| !is_no_child(reader, *head));
    found.sort_by_key(|(head, _)| *head);
    found.dedup_by_key(|(head, _)| *head);
    found
}

/// "my little one", "the oldest one", "my little man".
fn little_one(reader: &Reader<'_>, at: usize) -> Option<Noun> {
    let before = reader.before(at, 1);
    let relation = match reader.word(at) {
        "born" if ["first", "1st", "second", "2nd", "third"].contains(&before) => "child",
        "man" | "mans" if matches!(before, "little" | "lil") => "son",
        "lady" | "ladys" if matches!(before, "little" | "lil") => "daughter",
        "angel" if matches!(before, "little" | "lil") => "child",
        "one" | "ones"
            if (["little", "lil", "older", "younger", "middle", "other"].contains(&before)
                || noun(before).is_some())
                && !is_one_of_things(reader, at) =>
        {
            "child"
        }
        _ => return None,
    };
    Some(Noun {
        relation,
        several: reader.word(at) == "ones",
        counted: 0,
    })
}

/// "two reports, the older one is 3 years old": things are named nearer before than children.
fn is_one_of_things(reader: &Reader<'_>, at: usize) -> bool {
    (at.saturating_sub(REACH + 1)..at.saturating_sub(1))
        .rev()
        .take_while(|&place| reader.same_sentence(place, at))
        .find(|&place| is_of_things(reader.word(place)) || noun(reader.word(place)).is_some())
        .is_some_and(|place| is_of_things(reader.word(place)))
}

/// "my two, 4 and 6", "mum of 3 aged 2, 4 and 5": a number that stands for the children themselves.
fn number_of_children(reader: &Reader<'_>, at: usize) -> Option<(usize, Noun)> {
    let is_number = ["two", "three", "four", "five", "2", "3", "4", "5"].contains(&reader.word(at));
    let owner = reader.before(at, 1);
    let of_a_parent = matches!(owner, "of" | "to") && PARENTS.contains(&reader.before(at, 2));
    let compared = matches!(owner, "younger" | "older" | "other" | "youngest" | "oldest")
        && matches!(reader.before(at, 2), "the" | "my" | "our");
    let fits =
        is_number && (matches!(owner, "my" | "our" | "have" | "got") || of_a_parent || compared);
    let ages_follow = matches!(reader.next(at + 1), "aged" | "ages" | "are")
        || matches!(reader.gap(at + 1).trim(), "(" | "," | ":" | "-");
    (fits && ages_follow).then_some((
        at,
        Noun {
            relation: "child",
            several: true,
            counted: 0,
        },
    ))
}

/// "child benefit", "boy friend", "child in need", "son in law", and the "baby" of "baby boy".
fn is_no_child(reader: &Reader<'_>, head: usize) -> bool {
    let word = reader.word(head);
    let next = reader.next(head + 1);
    let behind = reader.next(head + 2);
    let in_law = next == "in" && behind == "law";
    let in_need = next == "in" && behind == "need";
    let describes = DESCRIBING.contains(&word) && noun_ahead(reader, head + 1);
    let closely = reader.gap(head + 1).trim().is_empty();
    in_law
        || in_need
        || (describes && closely)
        || (MAY_BE_NO_CHILD.contains(&word) && closely && NO_CHILD.contains(&next))
}

/// Whether a word for a child stands at `at`, adjectives between not counted.
fn noun_ahead(reader: &Reader<'_>, at: usize) -> bool {
    (at..at + 3)
        .take_while(|&at| at == 0 || reader.same_sentence(at - 1, at))
        .find(|&at| !DESCRIBING.contains(&reader.word(at)) || noun(reader.word(at)).is_some())
        .is_some_and(|at| {
            let word = reader.word(at);
            let single = word.strip_suffix('s').unwrap_or(word);
            noun(word).is_some() || noun(single).is_some() || matches!(word, "one" | "ones")
        })
}

fn mention(
    reader: &Reader<'_>,
    head: usize,
    noun: Noun,
    before: &[Mention],
    is_parent: bool,
) -> Mention {
    let (step, grand) = (
        reader.before(head, 1) == "step",
        reader.before(head, 1) == "grand",
    );
    let relation = match noun.relation {
        "son" if step => "stepson",
        "daughter" if step => "stepdaughter",
        relation if grand => grandchild(relation),
        relation => relation,
    };
    let start = start_of_name(reader, head);
    let described: Vec<&str> = (start..head).map(|at| reader.word(at)).collect();
    let twins = described.contains(&"twin") && noun.several;
    let relation = if described.contains(&"unborn") && relation == "child" {
        "baby"
    } else {
        relation
    };
    let superlative = matches!(reader.word(head), "eldest" | "oldest" | "youngest");
    let many = superlative && described.iter().any(|word| is_numeric(word));
    let mut mention = Mention {
        relation,
        several: (noun.several && !belongs_to_one(reader, head)) || many,
        counted: match noun.counted {
            _ if twins => 2,
            _ if many => 0,
            counted => counted,
        },
        said: 0,
        owner: Owner::Stranger,
        grown: described.contains(&"adult") || described.contains(&"grown"),
        unborn: described.contains(&"unborn") || reader.word(head) == "unborn",
        words: start..head + 1,
    };
    if relation == "brother" || relation == "sister" {
        mention.grown |= described.contains(&"twin");
    }
    own(reader, &mut mention, &described, before, is_parent);
    mention.said = super::groups::said(reader, &mention);
    if mention.owner == Owner::OwnChild && !is_parent {
        mention.relation = grandchild(mention.relation);
    }
    mention
}

/// "my sons school": one son, though there is no apostrophe, and "son’s".
fn belongs_to_one(reader: &Reader<'_>, head: usize) -> bool {
    let has_apostrophe = !reader.written(head).chars().all(char::is_alphanumeric);
    match reader.word(head) {
        "childrens" => false,
        "sons" | "daughters" if number_of(reader.before(head, 1)).is_some() => false,
        "sons" | "daughters" if OF_ONE.contains(&reader.next(head + 1)) => true,
        _ => has_apostrophe,
    }
}

/// The first of the words that describe a child, its age among them: of "my 2 and a half year old son" the "2".
pub(super) fn start_of_name(reader: &Reader<'_>, head: usize) -> usize {
    let mut start = head;
    while head - start < REACH && start > 0 && reader.same_sentence(start - 1, head) {
        // A mark ends it, but in "my lovely, funny boy".
        if !matches!(reader.gap(start).trim(), "" | "-" | "–" | "." | "/" | ",") {
            break;
        }
        let word = reader.word(start - 1);
        let describes = DESCRIBING.contains(&word)
            || is_numeric(word)
            || PARTNERS_OWNING.contains(&word)
            || (word == "a" && reader.word(start) == "half")
            || (word == "and"
                && start > 1
                && is_numeric(reader.word(start - 2))
                && (is_numeric(reader.word(start)) || matches!(reader.word(start), "a" | "half")));
        if !describes {
            break;
        }
        start -= 1;
    }
    start
}
