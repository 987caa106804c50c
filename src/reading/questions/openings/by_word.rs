//! Questions that open with an asking word: "why did they", "what happens if", "how long will it".

use super::{EMBEDDING, follows_condition, names_somebody};
use crate::reading::questions::sentence::Sentence;
use crate::reading::questions::vocabulary::{
    ASKING_VERBS, ASKING_WORDS_WITH_IS, BEING, JOINTS, SOMEBODY, SUBJECTS,
};

/// Words behind "how" that ask: "how long", "how likely".
const MEASURES: &[&str] = &[
    "long", "much", "many", "often", "soon", "far", "old", "likely", "quickly", "early", "late",
    "close",
];
/// What an asking word asks about without a verb turned round: "what happens", "who decides".
const ASKED: &[(&str, &[&str])] = &[
    ("what", &["happens", "if", "about"]),
    ("how", &["about", "come"]),
    ("why", &["not", "me", "us"]),
    (
        "who",
        &[
            "decides", "pays", "tells", "checks", "chooses", "makes", "gets", "arranges", "writes",
            "signs",
        ],
    ),
];
/// What it asks about at the front of a sentence only.
const ASKED_FIRST: &[(&str, &[&str])] = &[
    ("how", &["to"]),
    ("who", &["can", "would", "should", "will"]),
];
/// Words behind "is", "was" and the like that make an asking word open a statement: "what is worse is that".
const STATED: &[&str] = &[
    "worse",
    "more",
    "happening",
    "said",
    "being",
    "going",
    "done",
    "best",
    "needed",
    "clear",
    "frustrating",
    "really",
    "so",
    "not",
    "even",
    "now",
    "also",
    "meant",
    "written",
];
/// Words behind "what will" and the like that name nothing, so that it states: "what will be will be".
const UNNAMED: &[&str] = &[
    "be", "happen", "help", "matter", "have", "work", "make", "not", "never", "really", "always",
    "come", "hurt", "upset", "annoy", "get", "also", "then", "now", "still", "even", "only",
];
/// Words before an asking word with which it tells and does not ask: "that is what they do".
const TOLD_OF: &[&str] = &[
    "is", "was", "like", "of", "about", "on", "to", "for", "thats", "not", "asked", "just",
];
/// How many words may stand between "what" or "how" and its verb.
const NAMED_WORDS: usize = 3;
/// Words behind "who is" that ask whose task something is.
const CHARGED: &[&str] = &[
    "responsible",
    "supposed",
    "meant",
    "allowed",
    "entitled",
    "in",
];
/// Verbs behind which a thing may stand without an article: "when will contact start".
const TURNED: &[&str] = &[
    "do", "does", "did", "will", "would", "can", "could", "should",
];

/// An asking word with a verb behind it, and somebody behind that: "why did they", "what chance have I".
pub(super) fn opening(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let is_front =
        sentence.is_front(at) || (follows_condition(sentence, at) && sentence.has(at + 1, TURNED));
    let is_marked = sentence.mark.is_some();
    let turned = sentence.has(at + 1, ASKING_VERBS) && sentence.has(at + 2, SUBJECTS);
    let happens = sentence.has(at + 1, &["happens"]) && sentence.has(at + 2, &["if", "when"]);
    let is_told = sentence.has_before(at, EMBEDDING) || sentence.has_before(at, TOLD_OF);
    if !is_front && (is_told || !(is_marked || turned || happens)) {
        return None;
    }
    if sentence.has(at + 1, &["on"]) && sentence.has(at + 2, &["earth"]) {
        return sentence.has(at + 3, ASKING_VERBS).then_some(at + 5);
    }
    if sentence.has(at, ASKING_WORDS_WITH_IS) {
        let asks = starts_question_of(sentence, at + 1)
            || sentence.has(at + 1, &["going", "happening", "next"]);
        return (asks && is_front).then_some(at + 2);
    }
    directly(sentence, at, is_front)
        .or_else(|| named(sentence, at))
        .or_else(|| ((is_front || happens) && asks_alone(sentence, at)).then_some(at + 2))
}

/// Whether an asking word asks by what stands behind it, without a verb turned round.
fn asks_alone(sentence: &Sentence<'_>, at: usize) -> bool {
    let listed = |list: &[(&str, &[&str])]| {
        list.iter()
            .any(|(word, behind)| sentence.word(at) == *word && sentence.has(at + 1, behind))
    };
    let happens = sentence.word(at) == "what"
        && sentence.has(at + 1, &["will", "would", "could", "can", "might"])
        && sentence.has(at + 2, &["happen"]);
    let is_first = at == sentence.first;
    let marked = is_first && sentence.mark.is_some() && sentence.has(at + 1, ASKING_VERBS);
    let charged = sentence.word(at) == "who"
        && sentence.has(at + 1, &["is", "are"])
        && sentence.has(at + 2, CHARGED);
    let listed_first = listed(ASKED_FIRST) || charged;
    listed(ASKED) || (is_first && listed_first) || happens || marked
}

fn starts_question_of(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.has(at, SOMEBODY) || names_somebody(sentence, at)
}

/// An asking word directly before its verb; `is_front` if a clause may open with it.
fn directly(sentence: &Sentence<'_>, at: usize, is_front: bool) -> Option<usize> {
    if !sentence.has(at + 1, ASKING_VERBS) {
        return None;
    }
    let is_marked = sentence.mark.is_some();
    let is_being = sentence.has(at + 1, BEING);
    let relates = match sentence.word(at) {
        "which" | "whom" | "whose" => !sentence.has(at + 2, SOMEBODY) || is_being,
        "who" => !sentence.has(at + 2, &["i", "we", "they", "he", "she", "it", "you", "u"]),
        _ => false,
    };
    let asks = match sentence.word(at) {
        "why" => true,
        _ if sentence.has(at + 2, STATED) => false,
        _ => starts_question_of(sentence, at + 2) || (is_front && asks_of_a_thing(sentence, at)),
    };
    (asks && (is_marked || !relates)).then_some(at + 3)
}

/// Whether a thing without an article stands behind the verb: "when will contact start", "what does threshold mean".
fn asks_of_a_thing(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.has(at, &["what", "when", "where", "how"])
        && sentence.has(at + 1, TURNED)
        && !sentence.has(at + 2, UNNAMED)
        && at + 3 < sentence.range.end
}

/// What is asked about, between an asking word and its verb: "what chance have I", "how long will it".
fn named(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let measures = sentence.word(at) == "how" && sentence.has(at + 1, MEASURES);
    if !(measures || sentence.has(at, &["what", "which", "whose"])) {
        return None;
    }
    let is_open = |word: usize| {
        !starts_question_of(sentence, word)
            && !sentence.has(word, JOINTS)
            && !sentence.breaks(word)
            && !sentence.word(word).ends_with("ed")
    };
    let last = (at + 1 + NAMED_WORDS).min(sentence.range.end);
    let verb = (at + 2..=last).find(|&verb| sentence.has(verb, ASKING_VERBS))?;
    let asks = (at + 1..verb).all(is_open)
        && starts_question_of(sentence, verb + 1)
        && (measures || sentence.mark.is_some() || !sentence.has(verb, BEING));
    asks.then_some(verb + 2)
}
