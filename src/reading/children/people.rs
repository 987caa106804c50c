//! The grown-ups a post speaks of, so far as they show whose "her son" is.

use super::reader::Reader;

/// How far before "her" the one it speaks of may stand, in words and in sentences.
const REACH: usize = 30;
const SENTENCES: usize = 2;

/// Somebody's sex as their word has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sex {
    Female,
    Male,
    Either,
}
use Sex::{Either, Female, Male};

/// People of the family, and what "he" or "she" may stand for.
const FAMILY: [(&str, Sex); 37] = [
    ("partner", Either),
    ("ex", Either),
    ("husband", Male),
    ("hubby", Male),
    ("bf", Male),
    ("boyfriend", Male),
    ("fiance", Either),
    ("fiancé", Either),
    ("fiancee", Female),
    ("wife", Female),
    ("gf", Female),
    ("girlfriend", Female),
    ("oh", Either),
    ("mum", Female),
    ("mom", Female),
    ("mam", Female),
    ("mother", Female),
    ("dad", Male),
    ("father", Male),
    ("nan", Female),
    ("gran", Female),
    ("grandma", Female),
    ("grandad", Male),
    ("aunt", Female),
    ("auntie", Female),
    ("uncle", Male),
    ("cousin", Either),
    ("sister", Female),
    ("brother", Male),
    ("niece", Female),
    ("nephew", Male),
    ("friend", Either),
    ("mate", Either),
    ("daughter", Female),
    ("son", Male),
    ("granddaughter", Female),
    ("grandson", Male),
];

/// People of the case who are none of the family, and others about.
const STRANGERS: [(&str, Sex); 41] = [
    ("worker", Either),
    ("workers", Either),
    ("sw", Either),
    ("sws", Either),
    ("carer", Either),
    ("carers", Either),
    ("fc", Either),
    ("manager", Either),
    ("guardian", Either),
    ("teacher", Either),
    ("judge", Either),
    ("solicitor", Either),
    ("barrister", Either),
    ("neighbour", Either),
    ("neighbours", Either),
    ("neighbor", Either),
    ("midwife", Female),
    ("hv", Either),
    ("visitor", Either),
    ("officer", Either),
    ("iro", Either),
    ("doctor", Either),
    ("nurse", Either),
    ("therapist", Either),
    ("landlord", Either),
    ("boss", Either),
    ("lady", Female),
    ("woman", Female),
    ("girl", Female),
    ("boy", Male),
    ("lad", Male),
    ("man", Male),
    ("bloke", Male),
    ("guy", Male),
    ("someone", Either),
    ("somebody", Either),
    ("couple", Either),
    ("family", Either),
    ("adopters", Either),
    ("chair", Either),
    ("colleague", Either),
];

/// Partners; another one's partner is a stranger: "his new girlfriend and her kids".
const PARTNERS: [&str; 12] = [
    "partner",
    "husband",
    "bf",
    "boyfriend",
    "fiance",
    "fiancé",
    "fiancee",
    "wife",
    "gf",
    "girlfriend",
    "hubby",
    "friend",
];

/// Animals are spoken of as "he" and "she" too, and have ages.
pub(super) const ANIMALS: [&str; 10] = [
    "dog", "cat", "puppy", "kitten", "rabbit", "horse", "pony", "hamster", "dogs", "pup",
];

/// Whom a "her" or a "she" speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spoken {
    /// The poster's own son or daughter.
    Child,
    /// Somebody else of the family.
    Family,
    /// Somebody who is none of the family.
    Stranger,
    /// Nobody who is named nearby.
    Nobody,
}

/// What a grandparent calls the child that its parent calls so.
pub(super) fn grandchild(relation: &'static str) -> &'static str {
    match relation {
        "son" => "grandson",
        "daughter" => "granddaughter",
        "child" | "baby" => "grandchild",
        relation => relation,
    }
}

/// Who is named at a place.
pub(super) fn who(reader: &Reader<'_>, at: usize) -> Spoken {
    who_of(reader, at, Either)
}

/// Finds whom the "his", "her", "their", "he", "she" or "who" at `at` speaks of.
///
/// Somebody of the family in the same sentence comes before a stranger who stands nearer: "my ex told the social worker
/// that her son …". Both my daughter and my ex there: nobody can tell, so it is the family's.
pub(super) fn spoken_of(reader: &Reader<'_>, at: usize) -> Spoken {
    let wanted = match reader.word(at) {
        "his" | "he" | "hes" => Male,
        "her" | "she" | "shes" => Female,
        _ => Either,
    };
    let sentence = reader.sentence(at);
    let mut stranger = false;
    let mut child = false;
    for place in (at.saturating_sub(REACH)..at).rev() {
        let gone_back = sentence.saturating_sub(reader.sentence(place));
        if gone_back > SENTENCES || (gone_back > 0 && (stranger || child)) {
            break;
        }
        match who_of(reader, place, wanted) {
            Spoken::Family => return Spoken::Family,
            Spoken::Stranger => stranger |= !child,
            Spoken::Child => child |= !stranger,
            Spoken::Nobody => {}
        }
    }
    match (child, stranger) {
        (true, _) => Spoken::Child,
        (_, true) => Spoken::Stranger,
        _ => Spoken::Nobody,
    }
}

/// Who stands at one place, if a pronoun of this sex can speak of them.
fn who_of(reader: &Reader<'_>, at: usize, wanted: Sex) -> Spoken {
    let fits = |sex: Sex| sex == wanted || sex == Either || wanted == Either;
    let word = reader.word(at);
    if STRANGERS
        .iter()
        .any(|(name, sex)| *name == word && fits(*sex))
    {
        return Spoken::Stranger;
    }
    if !FAMILY.iter().any(|(name, sex)| *name == word && fits(*sex)) {
        return Spoken::Nobody;
    }
    let owner = (1..4)
        .map(|steps| reader.before(at, steps))
        .find(|word| !["new", "ex", "own", "little", "younger", "older", "eldest"].contains(word))
        .unwrap_or_default();
    match word {
        _ if owner == "foster" => Spoken::Stranger,
        word if PARTNERS.contains(&word) && !matches!(owner, "my" | "our") => Spoken::Stranger,
        "daughter" | "son" if matches!(owner, "my" | "our") => Spoken::Child,
        "daughter" | "son" => Spoken::Nobody,
        _ => Spoken::Family,
    }
}
