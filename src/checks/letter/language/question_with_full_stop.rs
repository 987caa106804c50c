//! `question-with-full-stop`: a question that ends in a full stop.

use super::pattern::{Pattern, Token, tokens};
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::text::Span;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "question-with-full-stop",
    title: "A question that ends in a full stop",
    family: Family::Language,
    severity: Severity::Warning,
    look: Look::Block(check),
};

/// How direct questions begin. "Had you asked", "should he refuse" and "were he to" open conditions, so these verbs stand
/// here only with what they ask.
const BEGINNINGS: [&str; 16] = [
    "^{is|are|was} {there|this|that|it|he|she|they|we|you|your|his|her|their|the|a|an|any|anyone|anybody|somebody|someone|contact|children’s services}",
    "^were {you|they|your|the|there} _ _ _ or",
    "^were {you|they} {asked|told|given|offered|able|allowed|invited|aware|asking|hoping|present|at|in|there|sent|shown}",
    "^were there",
    "^{do|have} {you|they|we|children’s services|your}",
    "^{does|did|has} {he|she|it|they|you|we|this|that|your|his|her|their|the|anyone|anybody|somebody|someone|children’s services}",
    "^{can|could|will|would} {he|she|it|they|you|we|this|your|his|her|their|the|anyone|anybody|somebody|someone|children’s services}",
    "^{why|how} {is|are|was|were|do|does|did|can|could|will|would|should|has|have|had}",
    "^{what|when|where|who|whom|which} {do|does|did|can|could|will|would|should|has|have} {you|he|she|it|they|we|your|his|her|their|the|children’s services|this|that}",
    "^{what|when|where|who} {is|are|was|were} {your|his|her|their|the|this|it}",
    "^{what|which} _ {do|does|did|would|should} {you|he|she|it|they|we|your|the}",
    "but {did|does|do|was|is|are} {you|he|she|they|your solicitor|your social worker|there}",
    "but {did|does|was|is} {your|the|his|her|their|this|it}",
    "{court|home|back|now|contact|behaviour|that|school|him|her|them|it|said|told} {is|was|did|does} {she|he|this|they|it} {attending|to|going|for|about|because|in|at|still|now|able|ask|explain|say|tell|give}",
    "^and {is|are|was|did|does|do|have|has} {there|he|she|they|you|your|the|it}",
    "^also was _",
];

/// How questions begin behind a comma.
const BEHIND_COMMA: &str = "{was|is|did|does} {this|she|he|they|you|it|there} _";

/// What looks like the beginning of a question and is none.
const STATEMENTS: [&str; 9] = [
    "^{do|have} your {best|part|papers|notes|say|questions|letters|documents|homework}",
    "^how _ _ {depends|matters|is up}",
    "^{what|when|where|who} {is|was|are|were} _ _ {is|was|are|were}",
    "^{what|when|where|who} {is|was|are|were} _ _ _ {is|was|are|were}",
    "^{only|nor|never|not|so|neither|rarely} _",
    "^{why|how} {is|was} _ {is|was}",
    "^{is|are} _ to",
    "^how {is|are|was|were|do|does|did|can|could|will|would|should|has|have|had} _ _ _ {is|depends}",
    "^{if|when|where|although|though} _",
];

static CLAUSE: LazyLock<Option<Pattern>> = LazyLock::new(|| Pattern::read(BEHIND_COMMA));

static QUESTIONS: LazyLock<[Vec<Pattern>; 2]> = LazyLock::new(|| {
    [&BEGINNINGS[..], &STATEMENTS[..]].map(|patterns| {
        patterns
            .iter()
            .filter_map(|pattern| Pattern::read(pattern))
            .collect()
    })
});

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    let [questions, statements] = &*QUESTIONS;
    let sentences = sheet.words.sentences();
    sentences
        .filter_map(|(span, words)| {
            let sentence = sheet.written(span);
            if !sentence.ends_with('.') || sentence.ends_with("..") {
                return None;
            }
            let tokens = tokens(sentence);
            let holds = |patterns: &[Pattern]| {
                let mut patterns = patterns.iter();
                patterns.any(|pattern| pattern.stands_in(&tokens))
            };
            if !(holds(questions) || asks_behind_comma(sentence, &tokens)) || holds(statements) {
                return None;
            }
            let last = words.last()?;
            let span = Span::new(last.span.start, span.end);
            let asked = sheet.written(span).trim_end_matches('.');
            let slip = sheet.slip(span, "This asks something, and ends in a full stop");
            Some(slip.fix(format!("{asked}?")))
        })
        .collect()
}

/// Whether a clause of a sentence begins as a question behind its comma.
fn asks_behind_comma(sentence: &str, tokens: &[Token]) -> bool {
    tokens
        .iter()
        .zip(tokens.iter().skip(1))
        .enumerate()
        .any(|(at, (one, next))| {
            let between = Span::new(one.span.end, next.span.start).of(sentence);
            between.is_some_and(|between| between.trim() == ",")
                && (CLAUSE.as_ref()).is_some_and(|clause| clause.at(tokens, at + 1).is_some())
        })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;

    #[test]
    fn every_beginning_can_be_read() {
        for pattern in BEGINNINGS.iter().chain(&STATEMENTS).chain([&BEHIND_COMMA]) {
            assert!(Pattern::read(pattern).is_some(), "{pattern}");
        }
    }

    #[test]
    fn questions_that_end_in_a_full_stop_are_found_and_mended() {
        finds(
            &RULE,
            &[
                ("Is there a plan.", "plan.", "plan?"),
                ("They rang. Have you asked why.", "why.", "why?"),
                ("What does the order say.", "say.", "say?"),
                ("Why was he moved.", "moved.", "moved?"),
                (
                    "The case is over but did your solicitor write to you.",
                    "you.",
                    "you?",
                ),
                (
                    "You asked again in June, was this to see her more often.",
                    "often.",
                    "often?",
                ),
                ("Do you have a copy of it.", "it.", "it?"),
                ("Were you asked to sign it.", "it.", "it?"),
            ],
        );
    }

    #[test]
    fn statements_requests_and_conditions_are_in_order() {
        accepts(
            &RULE,
            &[
                "Is there a plan? Ask what the plan is. I wonder whether you have asked.",
                "Should you need help, ring us. Had you known, it would be another matter.",
                "Do your best, and have your papers ready. Do write it down.",
                "What is most important is that he is safe. How you say it is up to you.",
                "Were he to refuse, they would ask again. May they be safe.",
                "Who is invited depends on the chair. What can help is a letter.",
                "Not only did they write, but they rang too. So did the others.",
                "You can ask how it is going. When is up to you. Can be asked for.",
            ],
        );
    }
}
