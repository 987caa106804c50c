//! The words around a mention that speak of it: those of its own clause, though parents rarely mark where one ends.

use super::mentions::Mention;
use crate::reading::own_words::OwnWords;
use crate::text::Word;
use std::ops::Range;

/// How far before a mention the words that govern it may stand, in words.
const BEFORE: usize = 14;
/// How far behind it.
const AFTER: usize = 9;

/// Words at which a clause begins, without belonging to it.
const JOINTS: [&str; 25] = [
    "but", "because", "cos", "coz", "cause", "so", "then", "which", "who", "whos", "whose",
    "while", "whilst", "although", "though", "how", "where", "what", "since", "than", "yet", "now",
    "hence", "and", "or",
];
/// Words at which a clause begins and which tell what it is worth, so that they belong to it.
const TELLING_JOINTS: [&str; 11] = [
    "if", "unless", "until", "till", "whether", "once", "when", "before", "after", "why", "wether",
];
/// Who a clause may be about; such a word opens it.
const SUBJECTS: [&str; 32] = [
    "i", "im", "ive", "id", "ill", "iam", "he", "hes", "hed", "she", "shes", "shed", "they",
    "theyre", "theyve", "theyd", "theyll", "we", "weve", "wed", "you", "youre", "u", "ur", "there",
    "theres", "therell", "its", "nobody", "noone", "everyone", "someone",
];
/// Words before a subject that tell what its clause is worth: "scared they …", "think there …".
const LEADS: [&str; 38] = [
    "if",
    "unless",
    "until",
    "till",
    "whether",
    "wether",
    "once",
    "when",
    "before",
    "after",
    "why",
    "scared",
    "frightened",
    "terrified",
    "worried",
    "afraid",
    "fear",
    "panicking",
    "hope",
    "hoping",
    "wish",
    "wonder",
    "wondering",
    "think",
    "sure",
    "assume",
    "suppose",
    "reckon",
    "imagine",
    "believe",
    "thought",
    "guess",
    "that",
    "said",
    "says",
    "told",
    "reckons",
    "thinks",
];
/// Verbs that ask where they stand before their subject.
pub(super) const ASKING: [&str; 28] = [
    "is", "isnt", "are", "arent", "am", "was", "wasnt", "were", "do", "dont", "does", "doesnt",
    "did", "didnt", "has", "hasnt", "have", "havent", "had", "can", "cant", "could", "couldnt",
    "will", "wont", "would", "wouldnt", "should",
];
/// Words that may stand between one name and the next of a row: "a care order and a placement order".
const IN_A_ROW: [&str; 14] = [
    "and", "or", "plus", "a", "an", "the", "then", "also", "both", "full", "final", "nor", "his",
    "with",
];

/// Of these, the ones that join.
const JOINING: [&str; 6] = ["and", "or", "plus", "nor", "with", "then"];

/// Where the words that speak of a mention are.
#[derive(Debug, Clone)]
pub(super) struct Clause {
    /// The mention itself.
    pub(super) words: Range<usize>,
    /// What stands before it, or before the row of names it is one of.
    pub(super) before: Range<usize>,
    /// What stands behind it, or behind the row.
    pub(super) after: Range<usize>,
    /// The words of its sentence.
    pub(super) sentence: Range<usize>,
}

/// The clause of mention number `at`.
pub(super) fn clause(text: &OwnWords<'_>, mentions: &[Mention<'_>], at: usize) -> Clause {
    let words = mentions
        .get(at)
        .map_or(0..0, |mention| mention.words.clone());
    let row = row(text, mentions, at);
    let next = mentions
        .iter()
        .skip(at + 1)
        .take_while(|next| next.words.start <= row.end + AFTER)
        .find(|next| next.is_a_name() && next.words.start >= row.end)
        .map(|next| next.words.start);
    Clause {
        before: start_of_clause(text, row.start)..row.start,
        after: row.end..end_of_clause(text, row.end, next),
        sentence: sentence(text, words.start),
        words,
    }
}

/// The clause of some words that are no mention.
pub(super) fn clause_of_words(text: &OwnWords<'_>, words: Range<usize>) -> Clause {
    Clause {
        before: start_of_clause(text, words.start)..words.start,
        after: words.end..end_of_clause(text, words.end, None),
        sentence: sentence(text, words.start),
        words,
    }
}

/// The row of names a mention is one of; mostly itself alone.
fn row(text: &OwnWords<'_>, mentions: &[Mention<'_>], at: usize) -> Range<usize> {
    let Some(mention) = mentions.get(at) else {
        return 0..0;
    };
    let mut row = mention.words.clone();
    if !mention.is_a_name() {
        return row;
    }
    let in_a_row = |between: Range<usize>| {
        between.len() <= 4
            && between
                .clone()
                .all(|at| IN_A_ROW.contains(&folded(text, at)))
            && (between
                .clone()
                .any(|at| JOINING.contains(&folded(text, at)))
                || between
                    .start
                    .checked_sub(1)
                    .is_some_and(|at| is_comma(text, at)))
            && between.start.checked_sub(1).is_none_or(|last| {
                (last..between.end).all(|at| !ends_a_clause(text, at) || is_comma(text, at))
            })
    };
    for before in mentions
        .iter()
        .take(at)
        .rev()
        .filter(|one| one.is_a_name())
        .take(3)
    {
        if before.words.end > row.start || !in_a_row(before.words.end..row.start) {
            break;
        }
        row.start = before.words.start;
    }
    for behind in mentions
        .iter()
        .skip(at + 1)
        .filter(|one| one.is_a_name())
        .take(3)
    {
        if behind.words.start < row.end {
            continue;
        }
        if !in_a_row(row.end..behind.words.start) {
            break;
        }
        row.end = behind.words.end;
    }
    row
}

fn start_of_clause(text: &OwnWords<'_>, row: usize) -> usize {
    let mut start = row;
    while let Some(at) = start.checked_sub(1) {
        let is_far = row - start >= BEFORE;
        if is_far || !same_sentence(text, at, row.saturating_sub(1)) || ends_a_clause(text, at) {
            return start;
        }
        let word = folded(text, at);
        if TELLING_JOINTS.contains(&word) {
            return at;
        }
        let joins_two_things = IN_A_ROW.contains(&word) && is_only_filler(text, start..row);
        if JOINTS.contains(&word) && !joins_two_things {
            return start;
        }
        start = at;
        if opens_with_its_subject(text, at, row) {
            return with_its_lead(text, at);
        }
    }
    start
}

/// Whether the word at a place is the subject of a clause that goes on to `end`.
fn opens_with_its_subject(text: &OwnWords<'_>, at: usize, end: usize) -> bool {
    let word = folded(text, at);
    SUBJECTS.contains(&word) || (word == "it" && at + 1 < end && is_finite(folded(text, at + 1)))
}

fn is_finite(word: &str) -> bool {
    matches!(
        word,
        "is" | "was" | "has" | "had" | "will" | "would" | "might" | "may" | "could"
    )
}

/// A clause with the one word before its subject that tells what it is worth, or that makes it a question.
fn with_its_lead(text: &OwnWords<'_>, subject: usize) -> usize {
    let Some(before) = subject.checked_sub(1) else {
        return subject;
    };
    if !same_sentence(text, before, subject) || ends_a_clause(text, before) {
        return subject;
    }
    let word = folded(text, before);
    if ASKING.contains(&word) {
        // "why are they", "how come is he": the word before tells an open question from one about the thing itself.
        let asking = before
            .checked_sub(1)
            .filter(|&at| same_sentence(text, at, before) && !ends_a_clause(text, at));
        return match asking {
            Some(at) if TELLING_JOINTS.contains(&folded(text, at)) => at,
            _ => before,
        };
    }
    if LEADS.contains(&word) {
        before
    } else {
        subject
    }
}

fn end_of_clause(text: &OwnWords<'_>, row: usize, next: Option<usize>) -> usize {
    let mut end = row;
    let Some(last) = row.checked_sub(1) else {
        return row;
    };
    while end - row < AFTER && next.is_none_or(|next| end < next) {
        let before = end.saturating_sub(1);
        if !same_sentence(text, end, last)
            || (ends_a_clause(text, before) && !is_comma(text, before))
        {
            return end;
        }
        let word = folded(text, end);
        let asks = ASKING.contains(&word) && SUBJECTS.contains(&folded(text, end + 1));
        if asks
            || matches!(
                word,
                "because" | "cos" | "coz" | "so" | "although" | "though"
            )
        {
            return end;
        }
        end += 1;
    }
    end
}

/// Whether nothing but articles and the like stands there, so that an "and" before it joins two things, not two clauses.
fn is_only_filler(text: &OwnWords<'_>, between: Range<usize>) -> bool {
    between
        .clone()
        .all(|at| IN_A_ROW.contains(&folded(text, at)))
}

fn sentence(text: &OwnWords<'_>, at: usize) -> Range<usize> {
    let words = text.index.words();
    let Some(number) = words.get(at).map(|word| word.sentence) else {
        return at..at;
    };
    words.partition_point(|word| word.sentence < number)
        ..words.partition_point(|word| word.sentence <= number)
}

fn same_sentence(text: &OwnWords<'_>, one: usize, other: usize) -> bool {
    let number = |at: usize| text.index.words().get(at).map(|word| word.sentence);
    number(one).is_some() && number(one) == number(other)
}

/// What stands between a word and the next one.
fn gap<'a>(text: &'a OwnWords<'_>, at: usize) -> &'a str {
    let words = text.index.words();
    words
        .get(at)
        .zip(words.get(at + 1))
        .and_then(|(one, next)| text.text.get(one.span.end..next.span.start))
        .unwrap_or_default()
}

/// Whether a mark behind a word ends its clause; quotation marks, hyphens and strokes within words do not.
pub(super) fn ends_a_clause(text: &OwnWords<'_>, at: usize) -> bool {
    let gap = gap(text, at);
    gap.contains([',', ';', ':', '(', ')', '–', '—', '…', '?', '!', '.', '\n'])
        || gap.contains(" - ")
        || gap.contains("- ")
}

fn is_comma(text: &OwnWords<'_>, at: usize) -> bool {
    gap(text, at).trim() == ","
}

/// The folded word at a place; nothing beyond the end.
pub(super) fn folded<'a>(text: &'a OwnWords<'_>, at: usize) -> &'a str {
    text.index
        .words()
        .get(at)
        .map_or("", |word: &Word| word.folded.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::own_words::own_words;
    use crate::reading::testing::thread;

    /// What stands in the clause before and behind the words "care order".
    #[track_caller]
    fn around(body: &str, before: &str, after: &str) {
        let thread = thread(body);
        let own = own_words(&thread);
        let text = &own[0];
        let at = text.index.places_of("order")[0];
        let clause = clause_of_words(text, at - 1..at + 1);
        let words = |range: Range<usize>| {
            let words: Vec<&str> = range.map(|at| folded(text, at)).collect();
            words.join(" ")
        };
        assert_eq!(
            (words(clause.before), words(clause.after)),
            (before.into(), after.into())
        );
    }

    #[test]
    fn a_clause_begins_at_its_subject_a_joint_or_a_mark() {
        around(
            "I want him home but he is on a care order",
            "he is on a",
            "",
        );
        around("As I said, under a care order", "under a", "");
        around("my son who is on a care order", "is on a", "");
    }

    #[test]
    fn what_makes_a_clause_a_supposition_or_a_question_belongs_to_it() {
        around("not sure if they get a care order", "if they get a", "");
        around("scared they want a care order", "scared they want a", "");
        around("so can they get a care order", "can they get a", "");
    }

    #[test]
    fn a_clause_ends_at_a_reason_or_a_question() {
        around("the care order ended so he came home", "the", "ended");
        around(
            "the care order is vague can they do that",
            "the",
            "is vague",
        );
    }
}
