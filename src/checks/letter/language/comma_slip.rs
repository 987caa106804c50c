//! `comma-slip`: a comma that parts what belongs together, or one that is no mark to part two sentences.

use super::pattern::{Pattern, Token, tokens};
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::text::Span;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "comma-slip",
    title: "A comma in the wrong place",
    family: Family::Language,
    severity: Severity::Advice,
    look: Look::Block(check),
};

/// Verbs that a comma in front parts from the words before.
const VERBS: [&str; 12] = [
    "may", "can", "will", "should", "must", "could", "might", "would", "makes", "sets", "is", "has",
];
/// Words at the front of what a sentence speaks of.
const OPENERS: [&str; 9] = [
    "a",
    "an",
    "the",
    "your",
    "this",
    "that",
    "government",
    "their",
    "our",
];
/// Words that begin an aside or a clause of its own, before which a comma may stand in pairs.
const CLAUSES: [&str; 16] = [
    "who", "which", "that", "where", "when", "if", "is", "are", "was", "were", "has", "have", "or",
    "and", "but", "not",
];
/// Words that open a sentence with what comes before its subject: "In relation to contact, …".
const PREPOSITIONS: [&str; 8] = ["in", "with", "for", "under", "on", "at", "by", "as"];
/// Words that open a clause which leans on the next, so that a comma does end it.
const LEANING: [&str; 16] = [
    "if", "when", "where", "once", "as", "should", "because", "since", "although", "though", "for",
    "in", "to", "while", "whilst", "with",
];
/// Words behind which "therefore" and "however" need no mark.
const BEFORE_THEREFORE: [&str; 26] = [
    "and", "but", "is", "are", "was", "were", "so", "it", "you", "we", "they", "he", "she", "i",
    "must", "should", "will", "have", "has", "may", "can", "or", "that", "not", "if", "because",
];

static PAGES: LazyLock<Option<Pattern>> =
    LazyLock::new(|| Pattern::read("here {is|are} {our|a|the|some|information|an}"));

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    let sentences = sheet.words.sentences();
    sentences
        .flat_map(|(span, _)| in_sentence(sheet, span))
        .collect()
}

fn in_sentence(sheet: &Sheet<'_>, sentence: Span) -> Vec<Slip> {
    let text = sheet.written(sentence);
    let tokens = tokens(text);
    let mut slips = Vec::new();
    for (at, pair) in tokens.windows(2).enumerate() {
        let [one, next] = pair else { continue };
        let between = Span::new(one.span.end, next.span.start).of(text);
        let shown = Span::new(one.span.start, next.span.end).shifted(sentence.start);
        let before = tokens.get(..=at).unwrap_or_default();
        let slip = match between.map(str::trim) {
            Some(",") if parts_subject(text, before, next) => {
                let joined = format!("{} {}", written(text, one), written(text, next));
                let message = "the comma parts the verb from what it speaks of";
                sheet.slip(shown, message).fix(joined)
            }
            Some(",") if begins_anew(text, &tokens, at + 1) => {
                let message = "a new sentence begins behind this comma";
                sheet
                    .slip(shown, message)
                    .fix(format!("{}. Here", written(text, one)))
            }
            Some("") if lacks_a_mark(text, one, next) => {
                let message = format!("a mark is missing in front of “{}”", next.word());
                let parted = format!("{}; {}", written(text, one), written(text, next));
                sheet.slip(shown, message).fix(parted)
            }
            _ => continue,
        };
        slips.push(slip);
    }
    slips
}

fn written<'t>(text: &'t str, token: &Token) -> &'t str {
    token.span.of(text).unwrap_or_default()
}

fn is_one_of(token: Option<&Token>, list: &[&str]) -> bool {
    token.is_some_and(|token| list.contains(&token.word()))
}

/// Whether a comma between `before` and a verb parts the verb from its subject. A pair of commas round an aside does
/// not; so there is none before it, but that behind an opening like "In relation to contact".
fn parts_subject(text: &str, before: &[Token], verb: &Token) -> bool {
    if !VERBS.contains(&verb.word()) || text.ends_with('?') {
        return false;
    }
    let commas: Vec<usize> = before
        .iter()
        .enumerate()
        .skip(1)
        .filter(|(_, token)| !token.is_next())
        .map(|(at, _)| at)
        .collect();
    let subject = match commas.as_slice() {
        [] => before,
        [only] if is_one_of(before.first(), &PREPOSITIONS) => {
            before.get(*only..).unwrap_or_default()
        }
        _ => return false,
    };
    is_one_of(subject.first(), &OPENERS)
        && (2..=8).contains(&subject.len())
        && !subject
            .iter()
            .any(|token| CLAUSES[..].contains(&token.word()) && token.word() != "that")
}

/// Whether "here is our page" stands behind a comma that ends a sentence of its own.
fn begins_anew(text: &str, tokens: &[Token], at: usize) -> bool {
    let found = PAGES.as_ref().and_then(|pages| pages.at(tokens, at));
    found.is_some()
        && at >= 6
        && !is_one_of(tokens.first(), &LEANING)
        && !text
            .get(..tokens.get(at).map_or(0, |token| token.span.start))
            .is_some_and(|before| before.contains(':'))
}

/// Whether "therefore," or "however," stands within a sentence without a mark in front.
fn lacks_a_mark(text: &str, one: &Token, next: &Token) -> bool {
    ["therefore", "however"].contains(&next.word())
        && text
            .get(next.span.end..)
            .is_some_and(|behind| behind.starts_with(','))
        && !BEFORE_THEREFORE.contains(&one.word())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;

    #[test]
    fn commas_that_part_what_belongs_together_are_found() {
        finds(
            &RULE,
            &[
                (
                    "The guidance on family help, makes this plain.",
                    "help, makes",
                    "help makes",
                ),
                (
                    "In relation to weekends, a new court order, may help.",
                    "order, may",
                    "order may",
                ),
                (
                    "You can ask the court to decide, here is our page on that.",
                    "decide, here",
                    "decide. Here",
                ),
                (
                    "It is hard to hide it from them therefore, be open.",
                    "them therefore",
                    "them; therefore",
                ),
            ],
        );
    }

    #[test]
    fn commas_in_pairs_and_behind_a_clause_are_in_order() {
        accepts(
            &RULE,
            &[
                "The guidance, which is new, makes this plain.",
                "Your son, we are told, is safe. If you need it, here is our page.",
                "When you want to know more about it, here is a guide.",
                "It is therefore, in our view, wise. You can, however, ask.",
                "If the order ends, may they visit? They may; however, it takes time.",
                "The plan that you signed is new. The officer, the IRO, is new.",
                "In a case like yours, the guardian, who is new, may help.",
            ],
        );
    }
}
