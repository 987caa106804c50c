//! Complaints that call for an answer though they ask nothing: "nobody rings me back", "this isn't happening".
//!
//! Nearly every post complains; only what somebody should have done, and has not, is taken here, and little of it.

use super::clauses::end_of_clause;
use super::sentence::Sentence;
use super::vocabulary::{JOINTS, PLACING, SOMEBODY};
use crate::reading::own_words::phrases;
use crate::text::{Phrase, WordIndex};
use std::ops::Range;
use std::sync::LazyLock;

/// How far before a phrase the thing complained of is looked for, in words.
const SUBJECT_WORDS: usize = 4;
/// How far before a phrase its clause may begin to be shown with it, in words.
const CLAUSE_WORDS: usize = 8;
/// How many words of the clause behind a phrase are shown.
const SHOWN_WORDS: usize = 10;
/// Words before a phrase that make it no complaint.
const UNDOING: &[&str] = &[
    "if", "unless", "not", "isnt", "arent", "wasnt", "never", "dont", "doesnt", "didnt", "until",
    "whether", "when", "in", "case",
];
/// Words behind a phrase that make it another thing: "this isn't happening to me".
const OTHERWISE: &[&str] = &["off", "again", "abroad", "arrested"];
/// Those who do not complain of themselves: "I won't listen to him".
const ONESELF: &[&str] = &["i", "im", "ive", "we", "weve"];
/// What they do.
const DOING: &[&str] = &[
    "ignore",
    "ignoring",
    "refuse",
    "refusing",
    "wont",
    "never",
    "dont",
    "keep",
    "without",
    "behind",
    "cancelled",
    "cancel",
];

const COMPLAINTS: &[&str] = &[
    "{this|that|it|which|none of this|none of it} [still|just] {isnt|is not|hasnt|has not|never|wasnt} [been|being|ever|actually] {happening|happened|followed|done}",
    "nothing [ever] {happens|has happened|gets done|is happening|has been done|changes|has changed}",
    "{isnt|is not|arent|hasnt been|not} being {followed|done|listened to|heard|kept to|stuck to|told|considered|taken seriously|met}",
    "{has|have|ive|weve|hes|shes} [still] never [once|even|actually] been {invited|told|asked|informed|consulted|offered|included|involved|notified|spoken to|spoke to|seen by|given a|given the|given any|shown}",
    "{was|were|am} never [once|even|actually] {invited|told|asked|informed|consulted|offered|included|involved|notified|spoken to|given a|given the|given any|shown}",
    "{wasnt|werent|havent been|hasnt been|not been|not} {invited|told about|informed|consulted|notified}",
    "{nobody|no one|noone|no body|none of them} [ever|even|has|will|bothers to|bothered to] {rings|ring|rang|calls|call|called|listens|listen|tells|tell|told|answers|answer|answered|replies|reply|replied|returns|explains|explain|explained|gets back|get back|come to|came to|contacts|contact|contacted|asked|asks|helps|informed}",
    "{is|are|being|been|am|get|gets|getting|keeps|feel|its} [just|always|constantly|being|getting|completely|totally|been] [being|getting|been] {ignored|dismissed|minimised|overlooked|brushed aside|brushed off|disregarded|fobbed off|kept in the dark|shut out|left out|blanked}",
    "{ignore|ignores|ignoring} {my|our|his|her|me|us} [emails|calls|messages|texts|letters|wishes|requests]",
    "{refuse|refuses|refusing} to {acknowledge|listen|answer|reply|respond|return|give {me|us|him|her}|send|tell {me|us|him|her}|share|explain|discuss|consider|move|speak to {me|us}|talk to {me|us}|let {me|us|him|her}}",
    "{wont|doesnt|dont|never|not|isnt|arent|hasnt|havent} [even] {return|returning|returned|answer|answering|answered|reply|replying|replied} [to] {my|our|his|her|the|me|us}",
    "{wont|doesnt|dont|never|hasnt|havent} [even] {ring|rang|rung|call|called|get|got|gets|rings|calls} [me|us] back",
    "{wont|never|dont} listen* to {me|us|him|her|anything}",
    "{wont|will not} {tell|give} {me|us|him|her} {anything|why|what|when|how|a|the|any}",
    "{wont|will not} say {when|why|if|whether|how|what|where}",
    "{wont|will not} {send|show} {me|us|him|her} {anything|the|a|any}",
    "{havent|have not|hasnt|has not|still not|still havent|never|not} {heard|received|had|been given|been sent|seen} {anything|back|a copy|any|a reply|a response|a single|one phone|the report|the minutes|a letter}",
    "still {no|waiting for|waiting on|havent had|not had|not heard} {answer|reply|news|letter|report|minutes|date|contact|response|a|the|any|my|our|them|word|sign}",
    "{heard|had|received} nothing {back|since|from}",
    "nothing since",
    "without [me|us|him|my partner] [even] {being|been} [even] {told|invited|asked|there|informed|consulted}",
    "without {telling|asking|informing|consulting|inviting} {me|us|him|anyone}",
    "behind {my|our|his} back",
    "without {my|our|his} {knowledge|consent|permission|say so}",
    "keep* [being|getting] {cancelling|cancelled|changing|changed|moving the goalposts|fobbing|pushed back|put off|putting it off}",
    "{cancelled|cancels|cancel} {every|all} [my|our|the|of] {visit*|contact*|session*|time}",
    "cant get {hold of|an answer|a reply|any answers|a straight answer|through to|anyone to|hold} [anyone|anybody|them|her|him]",
    "{nobody|no one|noone} {will|can|would|seems to|has|wants to|seems able to} ... {tell|told|explain|explained|say|answer} [me|us|him|her] {if|whether|why|what|when|how|who|where}",
];

static PHRASES: LazyLock<Vec<Phrase>> = LazyLock::new(|| phrases(COMPLAINTS));

/// Where complaints stand in a text, in order.
pub(super) fn complaints(index: &WordIndex) -> Vec<Range<usize>> {
    let mut found: Vec<_> = PHRASES
        .iter()
        .flat_map(|phrase| phrase.find_all(index))
        .collect();
    found.sort_by_key(|range| (range.start, usize::MAX - range.end));
    found
}

/// The words of a complaint with what it is about; nothing if its sentence undoes it, or if it is of the poster's own doing.
pub(super) fn complaint(sentence: &Sentence<'_>, phrase: &Range<usize>) -> Option<Range<usize>> {
    let start = subject(sentence, phrase.start);
    let before = phrase.start.saturating_sub(2).max(sentence.range.start);
    let undone = sentence.has(start, UNDOING)
        || sentence.has_before(start, UNDOING)
        || (before..phrase.start).any(|at| sentence.has(at, UNDOING));
    let own_doing = (before..phrase.start).any(|at| sentence.has(at, ONESELF))
        && sentence.has(phrase.start, DOING);
    let idiom = sentence.has(phrase.end, OTHERWISE)
        || (sentence.has(phrase.end, &["to"]) && sentence.has(phrase.end + 1, &["me", "us"]));
    if undone || own_doing || idiom || sentence.is_quoted(phrase.start) {
        return None;
    }
    let limit = (phrase.end + SHOWN_WORDS).min(sentence.range.end);
    let end = end_of_clause(sentence, &(start..limit), phrase.end);
    let ends = |at: &usize| {
        sentence.breaks(*at) || (sentence.has(*at, JOINTS) && sentence.word(*at) != "yet")
    };
    Some(start..(phrase.end..end).find(ends).unwrap_or(end))
}

/// The word at which the clause of a phrase begins, if that is near; or else the nearest who can be complained of.
fn subject(sentence: &Sentence<'_>, phrase: usize) -> usize {
    let far = phrase
        .saturating_sub(CLAUSE_WORDS)
        .max(sentence.range.start);
    if let Some(front) = (far..=phrase).rev().find(|&at| sentence.is_front(at)) {
        return front.max(sentence.first).min(phrase);
    }
    let near = phrase
        .saturating_sub(SUBJECT_WORDS)
        .max(sentence.range.start);
    (near..phrase)
        .rev()
        .take_while(|&at| !sentence.has(at, PLACING))
        .find(|&at| sentence.has(at, SOMEBODY))
        .unwrap_or(phrase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_can_be_read() {
        for phrase in COMPLAINTS {
            assert!(Phrase::parse(phrase).is_ok(), "{phrase}");
        }
    }
}
