//! Questions that open with a verb and somebody behind it: "can they", "is my son".

use super::{follows_condition, names_somebody};
use crate::reading::questions::sentence::Sentence;
use crate::reading::questions::vocabulary::{
    ASKING_ANYWHERE, ASKING_VERBS, BEING, OTHERS, SOMEBODY, STATING, STATING_OF_SOMEBODY, SUBJECTS,
    TAGS, TURNING,
};

/// Verbs that also open sentences whose "I" or "he" is left out: "Did it all again", "Have the boys on Friday".
const ELLIPTIC: &[&str] = &[
    "did", "do", "dont", "didnt", "had", "hadnt", "have", "havent", "was", "am", "does", "is",
];
/// What stands behind those in such sentences.
const ELLIPTIC_OBJECTS: &[&str] = &[
    "it",
    "this",
    "that",
    "these",
    "those",
    "there",
    "everything",
    "you",
];
/// Verbs that more often have a thing behind them than ask with a name: "and have the paper".
const HAVING: &[&str] = &[
    "have", "havent", "had", "hadnt", "do", "dont", "did", "didnt",
];
/// Verbs that ask with a name behind them: "can the school", "is my son".
const ASKING_OTHERS: &[&str] = &[
    "can", "could", "would", "will", "should", "shall", "do", "does", "is", "are", "shouldnt",
    "wouldnt", "couldnt", "cant", "wont",
];
/// Verbs that are asked with "does", whatever stands between.
const ASKED_VERBS: &[&str] = &[
    "count", "mean", "matter", "apply", "help", "have", "need", "affect", "stop", "end", "go",
    "change", "make", "cost", "last", "show", "look", "stay",
];
/// Words before "is" that make it say what something is: "the truth is they lied".
const EQUATED: &[&str] = &[
    "problem", "thing", "truth", "fact", "point", "issue", "question", "reason", "worry",
    "concern", "what", "all", "this", "that", "it",
];
/// What a question about something just said ends with: "they read my post is that legal".
const JUDGING: &[&str] = &[
    "right", "legal", "true", "normal", "allowed", "ok", "okay", "correct", "possible", "lawful",
    "usual", "fair", "standard",
];
/// What may stand behind "is there" where it asks.
const SOUGHT: &[&str] = &[
    "any",
    "anything",
    "anyone",
    "anywhere",
    "a",
    "an",
    "some",
    "something",
    "someone",
    "somewhere",
    "no",
    "another",
    "legal",
];

/// A verb with somebody behind it: "can they", "is my son".
pub(super) fn opening(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    if !sentence.has(at, ASKING_VERBS)
        || sentence.breaks(at + 1)
        || sentence.has_before(at, TURNING)
        || is_stated(sentence, at)
    {
        return None;
    }
    let is_marked = sentence.mark.is_some();
    let is_front = sentence.is_front(at);
    let is_somebody = sentence.has(at + 1, SOMEBODY);
    let asks = if is_marked && is_front {
        let names = names_somebody(sentence, at + 1) && !sentence.has(at, HAVING);
        at == sentence.first || is_somebody || names
    } else if is_front {
        (is_somebody && !is_elliptic(sentence, at)) || asks_others(sentence, at)
    } else if is_marked {
        (is_somebody && fits(sentence, at))
            || (sentence.has(at, ASKING_ANYWHERE) && sentence.has(at + 1, OTHERS))
    } else if follows_condition(sentence, at) {
        (is_somebody && !is_elliptic(sentence, at))
            || (sentence.word(at) == "does" && has_asked_verb(sentence, at))
    } else if sentence.has(at, &["is"]) || sentence.has(at, TAGS) {
        judges(sentence, at) || denies(sentence, at)
    } else {
        is_somebody
            && sentence.has(at, ASKING_ANYWHERE)
            && !sentence.has(at + 1, &["you", "u", "this", "that", "these", "those"])
    };
    let goes_on = is_marked || at + 2 < sentence.range.end && !sentence.breaks(at + 2);
    (asks && goes_on).then_some(at + 2)
}

/// Whether a verb asks at the end of its sentence about what stands before it.
fn judges(sentence: &Sentence<'_>, at: usize) -> bool {
    let end = sentence.range.end;
    sentence.has(at + 1, &["this", "that", "it"])
        && end <= at + 4
        && (at + 2..end).any(|word| sentence.has(word, JUDGING))
}

/// Whether a verb that denies asks, as hardly anything else does in that order: "isnt she meant to".
fn denies(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.has(at, TAGS) && sentence.has(at + 1, SUBJECTS)
}

/// Whether a word before a verb makes it part of a statement: "what it is", but not "after all that can I".
fn is_stated(sentence: &Sentence<'_>, at: usize) -> bool {
    let stating = if sentence.has(at + 1, SUBJECTS) {
        STATING_OF_SOMEBODY
    } else {
        STATING
    };
    sentence.has_before(at, stating) && !sentence.breaks(at)
}

/// Whether "I" or "he" is left out before a verb, so that it states and does not ask.
fn is_elliptic(sentence: &Sentence<'_>, at: usize) -> bool {
    let conditional = sentence.has(at, &["had"])
        || (sentence.has(at, &["should"]) && sentence.has(at + 1, &["you", "anyone"]));
    let wills = sentence.has(at, &["may"]) && !sentence.has(at + 1, &["i", "we"]);
    let fills_in = sentence.has(at, &["do"])
        && sentence.has(at + 2, &["know"])
        && sentence.has(at + 3, &["what"]);
    let elliptic = sentence.has(at, ELLIPTIC) && sentence.has(at + 1, ELLIPTIC_OBJECTS);
    let asks = match sentence.word(at) {
        "is" => !sentence.has(at + 1, &["there"]) || sentence.has(at + 2, SOUGHT),
        "was" => sentence.has(at + 1, &["it", "this", "that"]),
        "have" | "havent" | "do" | "dont" => sentence.has(at + 1, &["you"]),
        "does" => {
            sentence.has(at + 1, &["that", "it", "this"]) && sentence.has(at + 2, ASKED_VERBS)
        }
        _ => false,
    };
    conditional || wills || fills_in || (elliptic && !asks)
}

/// Whether a verb without a question mark asks of somebody who is named.
fn asks_others(sentence: &Sentence<'_>, at: usize) -> bool {
    if !sentence.has(at, ASKING_OTHERS) {
        return false;
    }
    let is_owned = sentence.has(at + 1, &["my", "our", "his", "her", "their"]);
    let is_other = sentence.has(at + 1, OTHERS);
    match sentence.word(at) {
        "do" => is_other,
        "is" | "are" => is_owned || is_other,
        "does" => {
            is_other
                || sentence.has(at + 1, &["the", "a", "an", "every"])
                || (is_owned && !sentence.has(at + 2, &["head", "best", "homework"]))
                || has_asked_verb(sentence, at)
        }
        _ => is_owned || is_other || sentence.has(at + 1, &["the", "a", "an", "any", "every"]),
    }
}

/// Whether "does" has a verb behind it, somebody or something between them: "does seven months count".
fn has_asked_verb(sentence: &Sentence<'_>, does: usize) -> bool {
    (does + 2..does + 6).any(|verb| sentence.has(verb, ASKED_VERBS))
}

/// Whether a verb within a sentence fits who stands behind it: "the problem is they" and "will he do it" ask nothing.
fn fits(sentence: &Sentence<'_>, at: usize) -> bool {
    let fitting: &[&str] = match sentence.word(at) {
        "is" | "isnt" | "was" | "wasnt" => {
            &["he", "she", "it", "this", "that", "there", "anyone", "i"]
        }
        "am" => &["i"],
        "are" | "arent" | "were" | "werent" => &["they", "we", "you", "there", "these", "those"],
        "can" | "could" | "would" | "will" | "should" | "shall" => return true,
        _ => &["i", "we", "they", "he", "she", "you"],
    };
    let stands_for_it = sentence.has(at, BEING) && sentence.has_before(at, EQUATED);
    sentence.has(at + 1, fitting) && !stands_for_it
}
