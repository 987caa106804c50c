//! Names of people and places, by the dictionary: what is in it only with a capital, or not at all, may be one.

use super::word;
use crate::reply::restating::house_words::is_short_form;
use crate::reply::restating::mending::meant;
use crate::reply::restating::verbs::{Forms, follows_a_singular, forms};
use crate::reply::restating::writing::is_of_the_calendar;
use crate::text::{Spelling, Word};
use std::collections::HashSet;
use std::sync::LazyLock;

/// Given names that are ordinary words too.
const NAMES_TOO: &str = include_str!("names_that_are_words.txt");
/// Places that are ordinary words too.
const PLACES_TOO: &str = include_str!("places_that_are_words.txt");
/// Words that people write with a capital in the middle of a sentence though they name nobody: "the Social Worker".
const IN_CAPITALS: &str = include_str!("words_in_capitals.txt");
/// Of the given names, the ones too common as words to be taken for names in small letters.
const COMMON_WORDS: [&str; 40] = [
    "ash", "autumn", "blossom", "brandy", "charity", "chase", "clay", "cliff", "dawn", "destiny",
    "don", "earl", "eve", "faith", "fern", "ginger", "grace", "grant", "guy", "harmony", "heaven",
    "hope", "joy", "justice", "king", "mark", "may", "melody", "mercy", "patience", "precious",
    "prince", "princess", "rich", "river", "sky", "star", "storm", "summer", "will",
];
/// Proper names that tell nobody where a family lives or who they are.
const HARMLESS: [&str; 20] = [
    "christmas",
    "easter",
    "cafcass",
    "england",
    "wales",
    "scotland",
    "english",
    "british",
    "britain",
    "facebook",
    "whatsapp",
    "google",
    "zoom",
    "god",
    "nan",
    "ok",
    "okay",
    "tv",
    "nhs",
    "uk",
];
/// Short forms in capitals that name no place.
const SHORT_FORMS: [&str; 28] = [
    "idva", "marac", "dbs", "nspcc", "ehcp", "sen", "senco", "pip", "dla", "nfa", "fhdra", "irh",
    "cmh", "mash", "lado", "cpc", "icpc", "csc", "s7", "s37", "c100", "sar", "id", "uc", "frg",
    "mp", "pa", "pso",
];
/// People and roles behind whom a strange word is their name.
const BEFORE_A_NAME: [&str; 46] = [
    "son",
    "daughter",
    "child",
    "boy",
    "girl",
    "baby",
    "partner",
    "husband",
    "wife",
    "boyfriend",
    "girlfriend",
    "bf",
    "gf",
    "ex",
    "mum",
    "mom",
    "mother",
    "dad",
    "father",
    "nan",
    "sister",
    "brother",
    "friend",
    "worker",
    "sw",
    "solicitor",
    "guardian",
    "iro",
    "manager",
    "judge",
    "aunt",
    "auntie",
    "uncle",
    "cousin",
    "niece",
    "nephew",
    "grandson",
    "granddaughter",
    "called",
    "named",
    "and",
    "with",
    "to",
    "from",
    "for",
    "see",
];
/// Titles and people before a capital that begins a name.
const TITLES: [&str; 12] = [
    "mr", "mrs", "ms", "miss", "dr", "judge", "justice", "sister", "brother", "uncle", "auntie",
    "aunt",
];

static SPELLING: LazyLock<Spelling> =
    LazyLock::new(|| Spelling::british(["nan", "pre", "WhatsApp"]));
static NAMES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| NAMES_TOO.lines().collect());
static PLACES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| PLACES_TOO.lines().collect());
static CAPITALS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| IN_CAPITALS.lines().collect());

/// The words of a text that are not in the dictionary in small letters, without a "’s" at their ends.
pub(super) fn strange_words(body: &str, words: &[Word]) -> HashSet<String> {
    let written = words.iter().filter_map(|word| word.span.of(body));
    let small: HashSet<String> = written.map(|word| bare(word).to_lowercase()).collect();
    let listed: Vec<&str> = small.iter().map(String::as_str).collect();
    let listed = listed.join("\n");
    let strange = SPELLING.misspelt(&listed);
    strange
        .iter()
        .filter_map(|span| span.of(&listed))
        .map(str::to_owned)
        .collect()
}

/// Why a word is taken for a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// It is a single capital: "J hit me".
    Initial,
    /// The dictionary has no such word: a name, or a slip.
    Strange,
    /// It stands behind "Mr".
    Titled,
    /// It is a place that is a word too.
    Place,
    /// It is a given name that is a word too.
    Given,
    /// It has a capital within a sentence for no other reason.
    Capital,
}

/// Whether a word of a sentence is, or may be, the name of a person or a place.
pub(super) fn is_a_name(body: &str, words: &[Word], at: usize, strange: &HashSet<String>) -> bool {
    naming(body, words, at, strange).is_some()
}

/// Why a word of a sentence is, or may be, the name of a person or a place; none if it is not.
pub(super) fn naming(
    body: &str,
    words: &[Word],
    at: usize,
    strange: &HashSet<String>,
) -> Option<Naming> {
    let Some(written) = words.get(at).and_then(|word| word.span.of(body)) else {
        return Some(Naming::Strange);
    };
    let small = bare(written).to_lowercase();
    let is_capital = written.chars().next().is_some_and(char::is_uppercase);
    let shouts = written.chars().count() > 1 && !written.chars().any(char::is_lowercase);
    if is_an_initial(written, words, at) {
        return Some(Naming::Initial);
    }
    if is_known(word(words, at).unwrap_or_default(), &small) {
        return None;
    }
    if strange.contains(&small) {
        // A slip, or a name: nothing tells them apart.
        return Some(Naming::Strange);
    }
    let before = at.checked_sub(1).and_then(|at| word(words, at));
    if before.is_some_and(|word| matches!(word, "mr" | "mrs" | "ms" | "dr")) {
        return Some(Naming::Titled);
    }
    let after = word(words, at + 1);
    let inside = is_capital && at > 0 && !shouts;
    if PLACES.contains(small.as_str()) {
        let is_there =
            before.is_some_and(|word| matches!(word, "in" | "from" | "near" | "to" | "at"));
        return (inside || is_there).then_some(Naming::Place);
    }
    if NAMES.contains(small.as_str()) {
        let does_something = after.is_some_and(follows_a_singular);
        let is_common = COMMON_WORDS.contains(&small.as_str());
        let is_called = before.is_some_and(|word| BEFORE_A_NAME.contains(&word));
        let is_verb = matches!(small.as_str(), "will" | "may" | "hope");
        let is_given = (is_capital && (at > 0 || does_something))
            || (is_called && (!is_common || (does_something && !is_verb)));
        return is_given.then_some(Naming::Given);
    }
    let is_titled = is_capital && before.is_some_and(|word| TITLES.contains(&word));
    if is_titled && !is_role(&small) {
        return Some(Naming::Titled);
    }
    (inside && !may_be_capital(&small)).then_some(Naming::Capital)
}

/// Whether the word before is a person, or "called", so that a strange word is their name even in small letters.
pub(super) fn follows_a_person(words: &[Word], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| word(words, at));
    before.is_some_and(|before| {
        BEFORE_A_NAME.contains(&before)
            && !matches!(before, "and" | "with" | "to" | "from" | "for" | "see")
    })
}

/// A single capital stands for a name: "J hit me".
fn is_an_initial(written: &str, words: &[Word], at: usize) -> bool {
    let is_last = at + 1 == words.len();
    let mut chars = written.chars();
    let (first, second) = (chars.next(), chars.next());
    first.is_some_and(char::is_uppercase)
        && second.is_none()
        && !matches!(first, Some('I' | 'A'))
        && !(is_last && first == Some('X'))
}

/// Whether people write a word with a capital for no reason.
fn may_be_capital(small: &str) -> bool {
    CAPITALS.contains(small) || forms(small) != Forms::default() || small.ends_with("ly")
}

/// What may follow a title or "the" without being a name: "Judge said".
fn is_role(small: &str) -> bool {
    CAPITALS.contains(small)
}

/// Whether a word is one of those this program writes out itself, or harmless, or no word at all.
fn is_known(folded: &str, small: &str) -> bool {
    folded.starts_with(|c: char| c.is_numeric())
        || folded.chars().count() == 1
        || meant(folded).is_some()
        || is_short_form(folded)
        || folded == "aint"
        || HARMLESS.contains(&small)
        || is_of_the_calendar(small)
        || SHORT_FORMS.contains(&folded)
        || matches!(
            folded,
            "xx" | "xxx" | "id" | "ill" | "its" | "etc" | "eg" | "ie" | "vs" | "lol" | "tbh"
        )
        || (folded.starts_with('s')
            && folded
                .get(1..)
                .is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit())))
}

/// A word without a "’s" at its end.
fn bare(written: &str) -> &str {
    let mut end = written.len();
    for ending in ["'s", "’s", "`s"] {
        if let Some(stem) = written.strip_suffix(ending) {
            end = end.min(stem.len());
        }
    }
    written.get(..end).unwrap_or(written)
}
