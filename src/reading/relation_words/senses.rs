//! What the words beside "partner", "mother" or "oh" say it stands for: somebody of the family, or something else.

use super::{before, behind};
use crate::reading::own_words::OwnWords;
use crate::text::WordIndex;

/// Words behind that make it something else: "Father Christmas", "mothers day", "ex army".
const SOMETHING_ELSE: [(&str, &str); 12] = [
    ("mother", "nature"),
    ("mother", "tongue"),
    ("mother", "ship"),
    ("mothers", "day"),
    ("mothers", "union"),
    ("mothers", "pride"),
    ("fathers", "day"),
    ("father", "christmas"),
    ("father", "figure"),
    ("mother", "figure"),
    ("nanny", "state"),
    ("nanny", "cam"),
];
/// Things that a word before them only describes: "the sister team", "our partner school", "dad jokes".
const DESCRIBED: [&str; 31] = [
    "agencies",
    "agency",
    "organisation",
    "organisations",
    "services",
    "service",
    "school",
    "schools",
    "nursery",
    "college",
    "team",
    "teams",
    "group",
    "groups",
    "unit",
    "units",
    "charity",
    "charities",
    "hospital",
    "trust",
    "council",
    "councils",
    "authority",
    "authorities",
    "company",
    "joke",
    "jokes",
    "dancing",
    "bod",
    "guilt",
    "shaming",
];
/// What somebody has been before: "the ex chair", "my ex boss".
const ONCE: [&str; 36] = [
    "social",
    "sw",
    "foster",
    "solicitor",
    "army",
    "navy",
    "raf",
    "military",
    "forces",
    "soldier",
    "squaddie",
    "marine",
    "police",
    "copper",
    "policeman",
    "chair",
    "head",
    "headteacher",
    "teacher",
    "manager",
    "nurse",
    "midwife",
    "carer",
    "worker",
    "boss",
    "employer",
    "landlord",
    "landlady",
    "colleague",
    "neighbour",
    "offender",
    "con",
    "addict",
    "user",
    "drinker",
    "smoker",
];
/// Words before that make it something else: "foster mum", "business partner".
const OTHERS_BEFORE: [&str; 6] = [
    "foster", "business", "adoptive", "sexual", "training", "dance",
];
/// Those that take anybody: "any mother would", "every dad".
const ANYBODY: [&str; 5] = ["any", "every", "each", "most", "no"];
/// Words behind which somebody's "his uncle" is everybody: "every tom dick and his uncle".
const EVERYBODY: [&str; 7] = [
    "dick",
    "harry",
    "everyone",
    "everybody",
    "everyones",
    "anyone",
    "world",
];
/// Whom "mother and …" has in a name: "mother and toddler group".
const SMALL_ONES: [&str; 8] = [
    "baby", "child", "toddler", "toddlers", "babies", "tot", "tots", "infant",
];
/// Places and meetings that bear such a name.
const PLACES: [&str; 16] = [
    "unit",
    "units",
    "group",
    "groups",
    "home",
    "homes",
    "placement",
    "placements",
    "foster",
    "assessment",
    "class",
    "classes",
    "morning",
    "session",
    "sessions",
    "centre",
];
/// Verbs that show that somebody acts, behind a short form without an owner: "dp works nights".
const ACTS: [&str; 44] = [
    "works", "worked", "isnt", "is", "was", "wasnt", "has", "hasnt", "had", "hadnt", "got", "gets",
    "went", "goes", "said", "says", "told", "thinks", "wants", "will", "wont", "would", "wouldnt",
    "can", "cant", "could", "couldnt", "does", "doesnt", "did", "didnt", "lives", "moved", "left",
    "came", "comes", "rang", "keeps", "never", "refuses", "refused", "lost", "hates", "loves",
];
/// Words behind which a short form may begin what is said.
const OPENING: [&str; 11] = [
    "and", "but", "so", "because", "cos", "when", "while", "as", "then", "if", "that",
];
/// Kin whom many name without an owner: "auntie and uncle on my side".
const BARE_KIN: [&str; 4] = ["aunt", "auntie", "aunty", "uncle"];
/// Whose side of the family it is.
const SIDES: [&str; 10] = [
    "my", "our", "his", "her", "their", "mums", "dads", "fathers", "mothers", "the",
];

/// Whether the words round it make a word something else than somebody of the family.
pub(super) fn is_something_else(
    text: &OwnWords<'_>,
    at: usize,
    word: &str,
    typed: &str,
    owned: bool,
) -> bool {
    let index = &text.index;
    let next = behind(index, at + 1);
    let is_plain = typed == word;
    SOMETHING_ELSE.contains(&(typed, next))
        || (word == "ex" && (ONCE.contains(&next) || DESCRIBED.contains(&next)))
        || (DESCRIBED.contains(&next) && (is_plain || !owned))
        // "the mums group", but "my mums group chat".
        || (matches!(next, "group" | "groups") && before(index, at, 1) == "the")
        || OTHERS_BEFORE.contains(&before(index, at, 1))
        || (word == "mother" && next == "of" && is_all_but_people(index, at + 2))
        || is_a_place_for_both(index, at, typed, owned)
        || is_denied(text, at)
        || is_anybody(index, at)
        || is_everybody(index, at)
}

/// "a mother and baby unit", "the mother and toddler group"; "my mum and baby" are themselves unless it is their unit.
fn is_a_place_for_both(index: &WordIndex, at: usize, typed: &str, owned: bool) -> bool {
    let parents = [
        "mother", "mothers", "mum", "mums", "father", "fathers", "dad", "dads", "parent",
    ];
    let joined = matches!(behind(index, at + 1), "and" | "n");
    parents.contains(&typed)
        && joined
        && SMALL_ONES.contains(&behind(index, at + 2))
        && (!owned || PLACES.contains(&behind(index, at + 3)))
}

/// "I have no partner", "no boyfriend on the scene", "I dont have a husband or partner", "without a dad".
fn is_denied(text: &OwnWords<'_>, at: usize) -> bool {
    let index = &text.index;
    let start = first_of_a_choice(index, at);
    let skipped = ["new", "current", "other", "longer", "ex"];
    let mut from = start;
    while from > 0 && start - from < 2 && skipped.contains(&before(index, from, 1)) {
        from -= 1;
    }
    let steps = |steps: usize| before(index, from, steps);
    // "they said no, dad had to leave".
    let runs_on = from
        .checked_sub(1)
        .and_then(|first| index.span(first..from + 1))
        .and_then(|span| span.of(text.text))
        .is_some_and(|words| !words.contains([',', ';', ':', '-', '–', '\n']));
    let not = [
        "dont", "havent", "didnt", "not", "never", "doesnt", "hasnt", "longer",
    ];
    let is_lacked = matches!(steps(1), "a" | "any" | "got" | "have")
        && (2..5).any(|back| not.contains(&steps(back)))
        && (2..5).any(|back| matches!(steps(back), "have" | "got" | "havent" | "hasnt" | "had"));
    let without = steps(1) == "a" && steps(2) == "without";
    let told_no = matches!(steps(2), "said" | "say" | "says" | "saying");
    (steps(1) == "no" && runs_on && !told_no) || is_lacked || without
}

/// "the mother of all rows", but not "the mother of all my kids".
fn is_all_but_people(index: &WordIndex, all: usize) -> bool {
    let next = behind(index, all + 1);
    let people = [
        "of", "my", "our", "the", "his", "her", "their", "these", "two", "three", "four", "kids",
        "children",
    ];
    let is_number = next.starts_with(|c: char| c.is_ascii_digit());
    behind(index, all) == "all" && !next.is_empty() && !people.contains(&next) && !is_number
}

/// "any mum", "every dad", and of "a husband or wife can come" both.
fn is_anybody(index: &WordIndex, at: usize) -> bool {
    let start = first_of_a_choice(index, at);
    let is_one_of_a_choice = start < at || behind(index, at + 1) == "or";
    let determiner = before(index, start, 1);
    (ANYBODY.contains(&determiner) && determiner != "no")
        || (is_one_of_a_choice && matches!(determiner, "a" | "an"))
}

/// Where the first of "husband or wife" stands: the word itself, or that before its "or".
fn first_of_a_choice(index: &WordIndex, at: usize) -> usize {
    let mut first = at;
    while at - first < 6 && first > 1 && before(index, first, 1) == "or" {
        first -= 2;
    }
    first
}

/// "every tom dick and his uncle", "everyone and their mother".
fn is_everybody(index: &WordIndex, at: usize) -> bool {
    matches!(before(index, at, 1), "his" | "their" | "her")
        && before(index, at, 2) == "and"
        && EVERYBODY.contains(&before(index, at, 3))
}

/// Whether "oh", "dp" or "mil" is somebody: owned, typed in capitals among others, or acting.
pub(super) fn is_short_form(text: &OwnWords<'_>, at: usize, typed: &str) -> bool {
    let index = &text.index;
    let next = behind(index, at + 1);
    let is_shouted = |at: usize| {
        let written = index.span(at..at + 1).and_then(|span| span.of(text.text));
        written.is_some_and(|written| written.chars().all(char::is_uppercase))
    };
    let last = before(index, at, 1);
    let opens = last.is_empty() || OPENING.contains(&last);
    // "oh is that so" is a cry, and "dw" may be “don’t worry”: only what acts is somebody.
    let with_me = next == "and" && matches!(behind(index, at + 2), "i" | "me" | "our" | "my");
    let acts =
        ACTS.contains(&next) && (typed != "oh" || !matches!(next, "is" | "was" | "will" | "would"));
    // Where all is in capitals, capitals tell nothing.
    let stands_out = is_shouted(at)
        && !is_shouted(at + 1)
        && (last.is_empty() || at == 0 || !is_shouted(at - 1));
    let is_somebody = matches!(typed, "dp" | "dh" | "dw") || stands_out;
    let acting = is_somebody && opens && (acts || (with_me && typed != "oh"));
    let in_capitals = is_shouted(at) && at > 0 && !is_shouted(at - 1);
    let after_my = matches!(last, "my" | "our");
    let joined = matches!(last, "and" | "with" | "the" | "his" | "her");
    (after_my || (in_capitals && joined) || acting) && !matches!(next, "my" | "god" | "no")
}

/// "auntie and uncle on my side", "Uncle has offered", "ex rang me": those who need no owner.
pub(super) fn is_kin_without_owner(index: &WordIndex, at: usize, word: &str) -> bool {
    if word == "ex" {
        let last = before(index, at, 1);
        let opens = last.is_empty() || OPENING.contains(&last);
        return opens && ACTS.contains(&behind(index, at + 1));
    }
    if !BARE_KIN.contains(&word) {
        return false;
    }
    let joined = behind(index, at + 1) == "and" && BARE_KIN.contains(&behind(index, at + 2));
    let end = if joined { at + 3 } else { at + 1 };
    let on_a_side = behind(index, end) == "on"
        && SIDES.contains(&behind(index, end + 1))
        && behind(index, end + 2) == "side";
    let follows_kin = before(index, at, 1) == "and" && BARE_KIN.contains(&before(index, at, 2));
    let first = if follows_kin { at - 2 } else { at };
    let opens = matches!(before(index, first, 1), "" | "and" | "but");
    on_a_side || (opens && ACTS.contains(&behind(index, end)))
}
