//! Somebody at the beginning of a clause, with their verb.

use super::leads::UNITS;
use super::{Subject, behind_adverbs, is_adverb};
use crate::reply::restating::tokens::{Token, is_at, word_at};
use crate::reply::restating::verbs::{
    follows_a_plural, follows_a_singular, forms, is_auxiliary, is_surely_finite,
};
use std::ops::Range;

const SUBJECT_PRONOUNS: [&str; 12] = [
    "i", "we", "he", "she", "it", "they", "who", "that", "which", "what", "where", "when",
];
const SINGULAR_PRONOUNS: [&str; 14] = [
    "he",
    "she",
    "it",
    "this",
    "that",
    "everyone",
    "everybody",
    "nobody",
    "someone",
    "somebody",
    "nothing",
    "everything",
    "another",
    "one",
];
const PLURAL_PRONOUNS: [&str; 6] = ["they", "these", "those", "most", "both", "others"];
const DETERMINERS: [&str; 37] = [
    "my", "our", "his", "her", "their", "its", "the", "a", "an", "this", "that", "these", "those",
    "all", "some", "no", "every", "each", "another", "many", "most", "several", "both", "various",
    "other", "two", "three", "four", "five", "six", "seven", "eight", "nine", "one", "any", "only",
    "numerous",
];
/// What may be spoken of without an article.
const BARE: [&str; 24] = [
    "children’s",
    "professionals",
    "police",
    "school",
    "social",
    "foster",
    "contact",
    "cafcass",
    "parents",
    "social",
    "court",
    "mediation",
    "things",
    "people",
    "nursery",
    "neighbours",
    "staff",
    "visits",
    "teachers",
    "supervised",
    "unsupervised",
    "overnight",
    "carers",
    "legal",
];
/// Words that end a name for somebody.
const NAME_ENDS: [&str; 10] = [
    "ago", "but", "because", "if", "so", "as", "than", "how", "why", "to",
];
/// How many words may name somebody.
const NAME_WORDS: usize = 10;
/// Verbs in their base form that surely are the verb behind a plural: "the workers keep".
const PLURAL_VERBS: [&str; 22] = [
    "say", "think", "want", "know", "keep", "refuse", "feel", "believe", "insist", "agree", "seem",
    "live", "see", "get", "go", "come", "tell", "ask", "make", "take", "give", "expect",
];
const CHILDREN: [&str; 36] = [
    "son",
    "sons",
    "daughter",
    "daughters",
    "child",
    "children",
    "boy",
    "boys",
    "girl",
    "girls",
    "baby",
    "babies",
    "twin",
    "twins",
    "grandson",
    "grandsons",
    "granddaughter",
    "granddaughters",
    "grandchild",
    "grandchildren",
    "stepson",
    "stepdaughter",
    "eldest",
    "oldest",
    "youngest",
    "toddler",
    "teenager",
    "newborn",
    "lad",
    "lads",
    "niece",
    "nephew",
    "six-year-old",
    "four-year-old",
    "middle",
    "teen",
];
const PARTNERS: [&str; 8] = [
    "partner",
    "husband",
    "wife",
    "boyfriend",
    "girlfriend",
    "fiance",
    "fiancé",
    "fiancée",
];

/// Who a clause is about, the words for them, and their verb.
pub(super) type Somebody = (Subject, Range<usize>, usize);

/// Somebody at a place, with the verb that follows them.
pub(super) fn somebody(tokens: &[Token], at: usize) -> Option<Somebody> {
    let word = word_at(tokens, at);
    if tokens.get(at)?.is_quoted {
        return None;
    }
    if let Some(end) = together_with_the_poster(tokens, at) {
        let verb = behind_adverbs(tokens, end);
        let verb_word = word_at(tokens, verb);
        return (follows_a_plural(verb_word)).then_some((Subject::Poster, at..end, verb));
    }
    let verb = behind_adverbs(tokens, at + 1);
    let verb_word = word_at(tokens, verb);
    let wrong_for_plural = matches!(verb_word, "is" | "has" | "does");
    let wrong_for_singular = matches!(verb_word, "are" | "were" | "have" | "do" | "am");
    if matches!(word, "i" | "we") {
        let fits =
            follows_a_plural(verb_word) && !wrong_for_plural && !seen_without_have(verb_word);
        return fits.then_some((Subject::Poster, at..at + 1, verb));
    }
    if SINGULAR_PRONOUNS.contains(&word) && follows_a_singular(verb_word) && !wrong_for_singular {
        let subject = if matches!(word, "he" | "she") {
            Subject::Pronoun
        } else {
            Subject::Other
        };
        return Some((subject, at..at + 1, verb));
    }
    if PLURAL_PRONOUNS.contains(&word)
        && follows_a_plural(verb_word)
        && !wrong_for_plural
        && !matches!(verb_word, "was" | "am")
    {
        let subject = if word == "they" {
            Subject::Pronoun
        } else {
            Subject::Other
        };
        return Some((subject, at..at + 1, verb));
    }
    if word == "there" && is_auxiliary(verb_word) {
        return Some((Subject::Other, at..at + 1, verb));
    }
    let anybody = matches!(
        word,
        "everyone" | "everybody" | "nobody" | "someone" | "somebody"
    );
    let named = DETERMINERS.contains(&word) || BARE.contains(&word) || anybody || word == "nan";
    named.then(|| somebody_named(tokens, at)).flatten()
}

/// "I seen it" is no English that can be turned.
fn seen_without_have(word: &str) -> bool {
    let forms = forms(word);
    forms.participle && !forms.past && !forms.base
}

/// "me and my husband", "my partner and I", "myself and him": the words up to the verb.
fn together_with_the_poster(tokens: &[Token], at: usize) -> Option<usize> {
    if is_at(tokens, at, &["i", "me", "myself"]) && is_at(tokens, at + 1, &["and"]) {
        return a_person(tokens, at + 2);
    }
    let end = a_person(tokens, at)?;
    (is_at(tokens, end, &["and"]) && is_at(tokens, end + 1, &["i", "me", "myself"]))
        .then_some(end + 2)
}

/// The words up to the end of a short name for a person: "him", "my husband", "their father".
fn a_person(tokens: &[Token], at: usize) -> Option<usize> {
    if is_at(tokens, at, &["he", "she", "they", "him", "her", "them"]) && !is_noun(tokens, at + 1) {
        return Some(at + 1);
    }
    if is_at(tokens, at, &["nan"]) {
        return Some(at + 1);
    }
    if !is_at(tokens, at, &["my", "our", "his", "her", "the", "their"]) {
        return None;
    }
    (at + 1..at + 4)
        .find(|&end| is_noun(tokens, end))
        .map(|end| end + 1)
}

/// Whether a word at a place is one for a person.
fn is_noun(tokens: &[Token], at: usize) -> bool {
    const MORE: [&str; 16] = [
        "mother",
        "father",
        "nan",
        "sister",
        "brother",
        "ex",
        "family",
        "parents",
        "solicitor",
        "worker",
        "friend",
        "aunt",
        "uncle",
        "grandmother",
        "grandad",
        "stepfather",
    ];
    is_at(tokens, at, &CHILDREN) || is_at(tokens, at, &PARTNERS) || is_at(tokens, at, &MORE)
}

/// Somebody named by more than a pronoun, with their verb.
fn somebody_named(tokens: &[Token], at: usize) -> Option<Somebody> {
    for verb in at + 1..at + 1 + NAME_WORDS {
        let token = tokens.get(verb)?;
        let word = token.word.as_str();
        let parted = token.is_parted() && !token.gap.contains(['(', ')']);
        if parted
            || token.is_quoted
            || SUBJECT_PRONOUNS.contains(&word)
            || NAME_ENDS.contains(&word)
        {
            return None;
        }
        if is_verb_of_a_name(tokens, at, verb) {
            if is_at(tokens, verb - 1, &UNITS) && !is_auxiliary(word) {
                // "two weeks supervised" is no clause.
                return None;
            }
            return Some((
                who(tokens, at..behind_name(tokens, at, verb)),
                at..verb,
                verb,
            ));
        }
    }
    None
}

/// The end of a name without the adverbs before the verb.
fn behind_name(tokens: &[Token], at: usize, verb: usize) -> usize {
    let mut end = verb;
    while end > at + 1 && is_adverb(word_at(tokens, end - 1)) {
        end -= 1;
    }
    end
}

fn is_verb_of_a_name(tokens: &[Token], at: usize, verb: usize) -> bool {
    let word = word_at(tokens, verb);
    let before = word_at(tokens, verb - 1);
    let behind_plural =
        (before.ends_with('s') && !before.ends_with("’s") && !before.ends_with("ss"))
            || matches!(
                before,
                "children"
                    | "police"
                    | "people"
                    | "and"
                    | "council"
                    | "authority"
                    | "team"
                    | "family"
                    | "school"
            );
    if PLURAL_VERBS.contains(&word) && behind_plural && verb > at + 1 {
        return true;
    }
    let first = verb == at + 1 && DETERMINERS.contains(&word_at(tokens, at));
    let describes = forms(word).participle && (first || (is_adverb(before) && verb == at + 2));
    let is_headless =
        first && (!is_auxiliary(word) || is_at(tokens, at, &["my", "our", "the", "a", "an"]));
    is_surely_finite(word) && !describes && !is_headless
}

/// Who some words name.
fn who(tokens: &[Token], named: Range<usize>) -> Subject {
    let words = tokens.get(named).unwrap_or_default();
    let is_own = words
        .first()
        .is_some_and(|first| first.is_one_of(&["my", "our"]));
    let last = words
        .iter()
        .rev()
        .find(|token| token.word.parse::<u32>().is_err() && !token.is_one_of(&["and"]));
    let passes_through = words.iter().any(|token| {
        token.word.ends_with('’')
            || token.word.ends_with("’s")
            || token.is_one_of(&["of", "with", "from", "in", "on", "at", "for", "about", "to"])
    });
    match last {
        Some(last) if is_own && !passes_through && last.is_one_of(&CHILDREN) => Subject::Child,
        Some(last) if is_own && !passes_through && last.is_one_of(&PARTNERS) => Subject::Partner,
        _ => Subject::Other,
    }
}
