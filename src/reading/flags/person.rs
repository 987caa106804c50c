//! Who it is that some words are said of: the poster, a child, the authorities, somebody else.

use super::said::Said;
use std::collections::HashMap;
use std::sync::LazyLock;

/// How far back the one spoken of may stand, in words.
const REACH: usize = 25;
/// How far back the noun behind "he" or "she" may stand, over the ends of sentences.
const PRONOUN_REACH: usize = 60;

/// Somebody a sentence is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    /// The poster: "I", "we".
    Poster,
    /// A child, or a young person.
    Child,
    /// The council, the court, and those who work for them.
    Authority,
    /// "They", which in most posts is the same.
    They,
    /// Those who look after a child for the authorities: a foster carer, a teacher.
    Carer,
    /// "He" or "she", nobody known.
    Somebody,
    /// Another grown-up: an ex, a partner, a parent.
    Adult,
}

const POSTER: &str = "i im iam ive id we weve myself ourselves ima imma ill";
const CHILD: &str = "son sons daughter daughters child childs children childrens kid kids boy boys girl girls baby babys \
    babies lad teen teenager teenagers toddler grandson granddaughter grandchild grandchildren niece nephew \
    stepson stepdaughter eldest oldest youngest yo twins newborn ds dd lo lo1 grandkids stepchild \
    stepchildren minor pupil pupils bairn toddlers siblings sibling infant preteen tween teens grandbaby";
const AUTHORITY: &str = "social sw sws ss cs la worker workers services council police authority court judge guardian cafcass \
    hospital doctor doctors nurse midwife gp report assessment statement iro manager professionals camhs \
    visitor hv solicitor barrister system government state department team officer";
const THEY: &str = "they theyre theyve theyll theyd";
const CARER: &str = "carer carers foster school nursery teacher staff childminder respite";
const SOMEBODY: &str = "he hes hed hell she shes shed shell who whos";
const ADULT: &str = "partner partners husband wife ex exs bf gf boyfriend girlfriend mum mums mom moms mam mother mothers dad \
    dads father fathers stepdad stepmum stepfather stepmother uncle auntie aunt grandad grandma nan nana \
    nanny grandmother grandfather gran brother brothers sister sisters neighbour neighbours friend friends \
    mate man men woman bloke cousin lodger hubby fiance fiancee oh daddy mummy mil fil stranger person";

static NAMED: LazyLock<HashMap<&'static str, Who>> = LazyLock::new(|| {
    let lists = [
        (POSTER, Who::Poster),
        (CHILD, Who::Child),
        (AUTHORITY, Who::Authority),
        (THEY, Who::They),
        (CARER, Who::Carer),
        (SOMEBODY, Who::Somebody),
        (ADULT, Who::Adult),
    ];
    let words = |(words, who): (&'static str, Who)| words.split(' ').map(move |word| (word, who));
    lists.into_iter().flat_map(words).collect()
});

/// Whom a word names, if anybody.
pub(super) fn who(word: &str) -> Option<Who> {
    NAMED.get(word).copied()
}

/// The one last named before a word in its sentence, with the place; "my 14 year old" is a child.
pub(super) fn last_named(said: &Said<'_>, at: usize) -> Option<(usize, Who)> {
    said.before(at, REACH).find_map(|(place, word)| {
        let is_aged = matches!(word, "old" | "olds")
            && said.before(place, 1).any(|(_, unit)| {
                matches!(unit, "year" | "years" | "yr" | "yrs" | "month" | "months")
            });
        let named =
            if is_aged || word.ends_with("yo") && word.starts_with(|c: char| c.is_ascii_digit()) {
                Some(Who::Child)
            } else {
                who(word)
            };
        named.map(|who| (place, who))
    })
}

/// The one spoken of before a word, "he" and "she" being traced to the noun before them.
pub(super) fn spoken_of(said: &Said<'_>, at: usize) -> Option<Who> {
    match last_named(said, at) {
        Some((place, Who::Somebody)) => Some(traced(said, place)),
        named => named.map(|(_, who)| who),
    }
}

/// The one who does what the words at a place say, whether those begin with them, as "he hits me", or not.
pub(super) fn subject(said: &Said<'_>, at: usize) -> Option<Who> {
    match who(said.word(at)) {
        Some(Who::Somebody) => Some(traced(said, at)),
        Some(who) => Some(who),
        None => spoken_of(said, at),
    }
}

/// The child or grown-up that a pronoun may stand for.
fn traced(said: &Said<'_>, at: usize) -> Who {
    (at.saturating_sub(PRONOUN_REACH)..at)
        .rev()
        .filter_map(|place| who(said.word(place)))
        .find(|who| matches!(who, Who::Child | Who::Adult))
        .unwrap_or(Who::Somebody)
}

/// The one who does what the words at a place say, where they are named right before it, adverbs apart.
pub(super) fn doer(said: &Said<'_>, at: usize) -> Option<Who> {
    const BETWEEN: [&str; 22] = [
        "just",
        "really",
        "honestly",
        "literally",
        "simply",
        "actually",
        "also",
        "now",
        "always",
        "physically",
        "mentally",
        "truly",
        "genuinely",
        "has",
        "have",
        "had",
        "is",
        "was",
        "are",
        "even",
        "then",
        "only",
    ];
    said.before(at, 4)
        .find(|(_, word)| !BETWEEN.contains(word))
        .and_then(|(_, word)| who(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::flags::said::said;
    use crate::reading::testing::thread;

    #[track_caller]
    fn last(body: &str) -> Option<Who> {
        let thread = thread(body);
        let texts = said(&thread);
        spoken_of(&texts[0], texts[0].index.words().len() - 1)
    }

    #[test]
    fn the_nearest_one_named_is_meant() {
        assert_eq!(last("my son is fine but I am here"), Some(Who::Poster));
        assert_eq!(last("my daughters dad is here"), Some(Who::Adult));
        assert_eq!(last("my 14 year old is here"), Some(Who::Child));
        assert_eq!(last("the social worker is here"), Some(Who::Authority));
        assert_eq!(last("nothing here here"), None);
    }

    #[test]
    fn a_pronoun_is_traced_over_the_ends_of_sentences() {
        assert_eq!(
            last("My girl is 14. She is in foster care. She is here"),
            Some(Who::Child)
        );
        assert_eq!(last("My partner left. He is here"), Some(Who::Adult));
        assert_eq!(last("He is here"), Some(Who::Somebody));
    }
}
