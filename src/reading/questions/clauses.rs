//! Where the clause of a question begins and ends in a sentence that runs on.
//!
//! Parents write ninety words without a full stop and ask somewhere among them. There is no grammar here, only signs: a
//! mark, a word that joins, or somebody with a verb that has its object, which a clause within the question has not.

use super::sentence::Sentence;
use super::vocabulary::{
    ASKING_VERBS, BEING, BETWEEN, CLOSING, CONDITIONS, CONTRACTED, GOING_ON, HEADS, JOINTS,
    LEADING_ON, LOOSE_SUBJECTS, NAMING, OBJECTS, OTHERS, PLACING, SOMEBODY, SUBJECTS, TELLING,
    TIMES,
};
use std::ops::Range;

/// How many words an "if …" before its question may have.
const CONDITION_WORDS: usize = 15;
/// How many words a clause before a tag may have.
const TAGGED_WORDS: usize = 15;
/// How long a clause must be to stand by itself.
const CLAUSE_WORDS: usize = 4;
/// How many words of a list are read over: "my mum, my sister or a friend".
const LISTED_WORDS: usize = 3;
/// How far behind "tell" or "says" a clause may stand that is told.
const TOLD_WORDS: usize = 4;
/// From how many words on a question without its mark ends wherever it can.
const LONG_WORDS: usize = 30;
/// Words at the end of a question that belong to what follows.
const HANGING: &[&str] = &[
    "and", "or", "but", "because", "as", "when", "if", "also", "plus", "x", "xx", "xxx", "then",
    "just",
];
/// Words that thank for the answer.
const THANKING: &[&str] = &["thanks", "thank", "thankyou", "ta", "tia", "cheers"];
/// Words that ask for no more than an answer.
const WELCOMED: &[&str] = &[
    "appreciated",
    "welcome",
    "welcomed",
    "grateful",
    "helpful",
    "amazing",
    "lovely",
];
/// Words that open a clause of their own if somebody stands behind them.
const SETTING_OFF: &[&str] = &[
    "but", "because", "cos", "coz", "although", "though", "however", "whereas", "yet", "plus",
    "so", "then", "as",
];
/// Words before "as" that make it a comparison, which the question needs: "as long as I".
const COMPARED: &[&str] = &[
    "long", "soon", "far", "much", "same", "such", "well", "just",
];

/// The word behind the last of a question that has no mark of its own.
///
/// `settled` is the first word at which it may end, `limit` the word at which something else begins.
pub(super) fn end_of_clause(
    sentence: &Sentence<'_>,
    asked: &Range<usize>,
    settled: usize,
) -> usize {
    let limit = asked.end;
    let mut conditional = false;
    let mut listed = 0;
    for at in asked.start..limit {
        if at >= settled.max(asked.start + 2) && at >= listed {
            let goes_on = sentence.breaks(at) && !sentence.breaks_off(at);
            if goes_on {
                listed = end_of_list(sentence, at..limit).unwrap_or(listed);
            }
            let ends = sentence.breaks_off(at)
                || (goes_on && at >= listed && !sentence.has(at, GOING_ON))
                || ends_before(sentence, at, conditional)
                || (at - asked.start >= LONG_WORDS && ends_at_last(sentence, at));
            if ends {
                return trimmed(sentence, asked.start..at);
            }
        }
        conditional = conditional || sentence.has(at, CONDITIONS);
    }
    trimmed(sentence, asked.clone())
}

/// Where an item of a list ends that begins behind a comma, if it is one: few words, and then a comma, "and" or "or".
fn end_of_list(sentence: &Sentence<'_>, rest: Range<usize>) -> Option<usize> {
    if !sentence.has(rest.start, NAMING) && starts_with_somebody(sentence, rest.start) {
        return None;
    }
    let last = (rest.start + LISTED_WORDS).min(rest.end.saturating_sub(1));
    (rest.start + 1..=last).find(|&at| sentence.breaks(at) || sentence.has(at, &["and", "or"]))
}

/// Whether something new begins at a word, with or without a word that joins it.
fn ends_before(sentence: &Sentence<'_>, at: usize, conditional: bool) -> bool {
    let word = sentence.word(at);
    let joins = match word {
        "and" if sentence.breaks(at) => starts_with_somebody(sentence, at + 1),
        "and" => !conditional && starts_clause(sentence, at + 1),
        "as" => {
            !sentence.has_before(at, COMPARED) && sentence.has(at + 1, SUBJECTS)
                || sentence.has(at + 1, CONTRACTED)
                || sentence.has(at + 1, &["its"])
        }
        "so" => sentence.has(at + 1, SUBJECTS) && !sentence.has(at + 2, &["can", "could", "dont"]),
        "then" => !conditional && sentence.has(at + 1, SUBJECTS),
        "because" => !sentence.has(at + 1, &["of"]),
        _ => SETTING_OFF.contains(&word) && starts_with_somebody(sentence, at + 1),
    };
    joins || thanks(sentence, at) || (!leads_on(sentence, at) && starts_clause(sentence, at))
}

/// Whether what stands before a word makes a clause behind it belong to it: "if he is", but not "all I can do I am".
fn leads_on(sentence: &Sentence<'_>, at: usize) -> bool {
    let closes = sentence.has_before(at, ASKING_VERBS)
        && at.checked_sub(1).is_some_and(|verb| {
            sentence.has_before(verb, SUBJECTS) || sentence.has_before(verb, ASKING_VERBS)
        });
    sentence.has_before(at, LEADING_ON) && !closes
}

/// Whether a word opens thanks for the answer, or a request for no more than one.
fn thanks(sentence: &Sentence<'_>, at: usize) -> bool {
    let welcomes = |at| sentence.has(at, WELCOMED);
    match sentence.word(at) {
        "any" => {
            sentence.has(at + 1, &["advice", "help", "ideas", "info", "thoughts"])
                && !sentence.has(at + 2, PLACING)
        }
        "please" => sentence.has(at + 1, &["help", "advise"]) && at + 2 >= sentence.range.end,
        "would" | "will" | "is" | "much" | "greatly" | "gratefully" => {
            (at + 1..at + 4).any(welcomes)
        }
        word => THANKING.contains(&word),
    }
}

/// Whether a question that has run on for long may end before a word.
fn ends_at_last(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.breaks(at)
        || (sentence.has(at, SUBJECTS) && !leads_on(sentence, at))
        || (sentence.has(at, JOINTS) && starts_with_somebody(sentence, at + 1))
        || sentence.has(at, CONTRACTED)
}

/// Whether somebody is named at a word.
pub(super) fn starts_with_somebody(sentence: &Sentence<'_>, at: usize) -> bool {
    [SOMEBODY, NAMING, OTHERS, CONTRACTED, &["its", "no"]]
        .iter()
        .any(|list| sentence.has(at, list))
}

/// Whether a whole clause opens at a word: somebody, and a verb that lacks nothing.
///
/// "anything I can do" lacks the object of "do", so it is a part of what it stands in; "the plan I'm following mine"
/// lacks none, so the plan ends there.
fn starts_clause(sentence: &Sentence<'_>, at: usize) -> bool {
    let contracted = sentence.has(at, CONTRACTED);
    let loose = sentence.has(at, LOOSE_SUBJECTS) && sentence.has(at + 1, ASKING_VERBS);
    let subject = contracted || loose || sentence.has(at, SUBJECTS);
    let told = (at.saturating_sub(TOLD_WORDS)..at).any(|before| sentence.has(before, TELLING));
    if !subject || told || sentence.has_before(at, HEADS) && loose {
        return false;
    }
    let mut verb = at + 1;
    let mut is_being = contracted && !sentence.word(at).ends_with("ve");
    while sentence.has(verb, BETWEEN)
        || sentence.has(verb, ASKING_VERBS)
        || sentence.has(verb, BEING)
    {
        is_being = sentence.has(verb, BEING) || (is_being && sentence.has(verb, BETWEEN));
        verb += 1;
    }
    if sentence.word(verb).is_empty() || sentence.breaks(verb) {
        return false;
    }
    let described =
        is_being && !sentence.word(verb).ends_with("ing") && !sentence.has(verb, PLACING);
    if sentence.has_before(at, HEADS) {
        return has_object(sentence, verb) || (described && sentence.has(verb, OBJECTS));
    }
    described || follows_a_close(sentence, at) || has_object(sentence, verb)
}

fn has_object(sentence: &Sentence<'_>, verb: usize) -> bool {
    !sentence.breaks(verb + 1) && sentence.has(verb + 1, OBJECTS) && !sentence.has(verb + 2, TIMES)
}

/// Whether what stands before a word closes its clause: "get him back", "see my son".
fn follows_a_close(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.has_before(at, CLOSING)
        || at.checked_sub(1).is_some_and(|before| {
            sentence.has_before(before, &["my", "his", "her", "our", "their"])
        })
}

fn trimmed(sentence: &Sentence<'_>, asked: Range<usize>) -> usize {
    let mut end = asked.end;
    while end > asked.start + 2 && sentence.has_before(end, HANGING) {
        end -= 1;
    }
    end
}

/// The first word of the "if …" that a question stands behind, if it needs one.
pub(super) fn condition_before(
    sentence: &Sentence<'_>,
    question: usize,
    from: usize,
) -> Option<usize> {
    let back = question.saturating_sub(CONDITION_WORDS).max(from);
    let at = (back..question).rev().find(|&at| {
        let needed = sentence.has(at, &["if", "unless"])
            || (sentence.has(at, CONDITIONS) && sentence.breaks(question));
        needed && sentence.is_front(at)
    })?;
    let broken = (at + 1..=question).any(|within| sentence.breaks_off(within));
    (!broken).then_some(at)
}

/// The first word of the last clause before a place that can stand by itself, no further back than `from`.
pub(super) fn last_clause(sentence: &Sentence<'_>, rest: Range<usize>) -> usize {
    let last = rest.end.saturating_sub(CLAUSE_WORDS - 1);
    (rest.start + 1..last.max(rest.start + 1))
        .rev()
        .find_map(|at| clause_at(sentence, at))
        .unwrap_or(rest.start)
}

/// The word at which a clause begins that a mark or a joint at a word opens.
fn clause_at(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let joined = sentence.has(at, &["but", "so", "and", "or", "then", "however", "plus"]);
    let begins = if joined {
        starts_with_somebody(sentence, at + 1)
            && (sentence.breaks(at) || !sentence.has(at, &["and", "or"]))
    } else {
        sentence.word(at) == "yet"
            || sentence.breaks_off(at)
            || (sentence.breaks(at)
                && (starts_with_somebody(sentence, at) || sentence.has(at, &["surely"])))
    };
    begins.then_some(if joined { at + 1 } else { at })
}

/// The first word of the clause before a tag, as in "they have to tell me, dont they".
pub(super) fn tagged_clause(sentence: &Sentence<'_>, tag: usize, from: usize) -> usize {
    let back = tag.saturating_sub(TAGGED_WORDS).max(from);
    (back + 1..tag.saturating_sub(1).max(back + 1))
        .rev()
        .find_map(|at| {
            let joint = sentence.has(at, JOINTS) && starts_with_somebody(sentence, at + 1);
            if joint {
                Some(at + 1)
            } else {
                sentence.breaks(at).then_some(at)
            }
        })
        .or_else(|| (back == from).then_some(from))
        .and_then(|start| (start..tag).find(|&at| !sentence.has(at, JOINTS)))
        .unwrap_or(tag)
}
