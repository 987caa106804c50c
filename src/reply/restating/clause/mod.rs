//! Where the main clause of a sentence begins, who does what in it, and who that is to the poster.
//!
//! Only what is surely a whole clause, with somebody and a verb, is seen as one; the rest is left to a quotation.

mod leads;
mod somebody;

use super::tokens::{Token, is_at};
use std::ops::Range;

/// Who a clause is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    /// The poster, alone or with somebody.
    Poster,
    /// A child of the poster's.
    Child,
    /// The poster's partner.
    Partner,
    /// "He", "she" or "they".
    Pronoun,
    /// Anybody and anything else.
    Other,
}

/// The beginning of a sentence, as far as its first verb.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clause {
    /// The first word that is kept: openers such as "so" and "anyway" say nothing.
    pub(super) from: usize,
    /// Who it is about.
    pub(super) subject: Subject,
    /// The words for them.
    pub(super) named: Range<usize>,
    /// The verb.
    pub(super) verb: usize,
}

/// Words before the sentence proper that may be left out.
const OPENERS: [&str; 25] = [
    "therefore",
    "and",
    "but",
    "so",
    "also",
    "plus",
    "anyway",
    "anyways",
    "basically",
    "however",
    "ok",
    "okay",
    "right",
    "well",
    "yes",
    "hi",
    "hello",
    "hey",
    "hiya",
    "all",
    "everyone",
    "ladies",
    "honestly",
    "yet",
    "or",
];
/// Of these, the ones that may be somebody in the sentence: "all professionals", "everyone knows".
const OPENERS_BEFORE_A_COMMA: [&str; 5] = ["all", "everyone", "right", "well", "ladies"];

/// Words that may stand between somebody and their verb, beside those in "-ly".
const ADVERBS: [&str; 27] = [
    "also",
    "always",
    "just",
    "never",
    "only",
    "still",
    "then",
    "now",
    "even",
    "both",
    "all",
    "ever",
    "often",
    "sometimes",
    "since",
    "soon",
    "almost",
    "myself",
    "themselves",
    "himself",
    "herself",
    "ourselves",
    "therefore",
    "too",
    "at",
    "first",
    "once",
];
const LY_WITHOUT_ADVERBS: [&str; 9] = [
    "family", "only", "reply", "apply", "july", "rely", "supply", "early", "daily",
];

/// The main clause a sentence opens with, if it surely is one.
pub(super) fn clause(tokens: &[Token]) -> Option<Clause> {
    let from = behind_openers(tokens);
    let (subject, named, verb) = leads::behind_leads(tokens, from, 2)?;
    Some(Clause {
        from,
        subject,
        named,
        verb,
    })
}

/// Whether a clause of its own begins at a place, without anything that leads up to it.
pub(super) fn begins_at(tokens: &[Token], at: usize) -> bool {
    somebody::somebody(tokens, at).is_some()
}

fn behind_openers(tokens: &[Token]) -> usize {
    let mut from = 0;
    while is_at(tokens, from, &OPENERS) {
        let needs_comma = is_at(tokens, from, &OPENERS_BEFORE_A_COMMA)
            && !(from > 0 && is_at(tokens, from - 1, &["hi", "hello", "hey", "hiya"]));
        if needs_comma && !tokens.get(from + 1).is_some_and(Token::is_parted) {
            break;
        }
        from += 1;
    }
    from
}

/// Whether a word may stand between somebody and their verb.
pub(super) fn is_adverb(word: &str) -> bool {
    (word.len() > 4 && word.ends_with("ly") && !LY_WITHOUT_ADVERBS.contains(&word))
        || ADVERBS.contains(&word)
}

fn behind_adverbs(tokens: &[Token], mut at: usize) -> usize {
    while tokens
        .get(at)
        .is_some_and(|token| !token.is_quoted && is_adverb(&token.word))
    {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::super::tokens::row;
    use super::*;
    use crate::text::Span;

    /// Who a sentence is about, the words for them, and the verb.
    fn found(written: &str) -> Option<(Subject, String, String)> {
        let row = row(written, Span::new(0, written.len()))?;
        let clause = clause(&row.tokens)?;
        let words: Vec<&str> = row.tokens[clause.named]
            .iter()
            .map(|token| token.word.as_str())
            .collect();
        Some((
            clause.subject,
            words.join(" "),
            row.tokens[clause.verb].word.clone(),
        ))
    }

    #[track_caller]
    fn is(written: &str, subject: Subject, named: &str, verb: &str) {
        assert_eq!(
            found(written),
            Some((subject, named.to_owned(), verb.to_owned())),
            "{written}"
        );
    }

    #[test]
    fn the_poster_is_alone_or_with_somebody() {
        is("So I never asked", Subject::Poster, "i", "asked");
        is(
            "me and my husband were told",
            Subject::Poster,
            "me and my husband",
            "were",
        );
        is(
            "My partner and I have moved",
            Subject::Poster,
            "my partner and i",
            "have",
        );
        is("Eventually, we got a letter", Subject::Poster, "we", "got");
    }

    #[test]
    fn own_people_are_told_from_those_who_are_only_named_beside_them() {
        is(
            "my two girls (9 and 6) have lived there",
            Subject::Child,
            "my two girls 9 and 6",
            "have",
        );
        is(
            "my partner was never asked",
            Subject::Partner,
            "my partner",
            "was",
        );
        is(
            "my son’s social worker came",
            Subject::Other,
            "my son’s social worker",
            "came",
        );
        is(
            "the new worker was rude",
            Subject::Other,
            "the new worker",
            "was",
        );
        is(
            "his mother and her solicitor refused",
            Subject::Other,
            "his mother and her solicitor",
            "refused",
        );
    }

    #[test]
    fn what_leads_up_to_a_clause_is_no_part_of_its_subject() {
        is(
            "six months ago my girl was moved",
            Subject::Child,
            "my girl",
            "was",
        );
        is("In may I rang the office", Subject::Poster, "i", "rang");
        is(
            "Because of this, in June I applied",
            Subject::Poster,
            "i",
            "applied",
        );
        is(
            "When she asked, they said no",
            Subject::Pronoun,
            "they",
            "said",
        );
    }

    #[test]
    fn fragments_and_relative_clauses_are_no_clauses() {
        for written in [
            "had my daughter early",
            "the way they treat me",
            "the worker who came",
            "because he left",
            "nine weeks of nothing",
            "the agreed plan",
            "when she left",
            "I seen it",
            "he do not care",
        ] {
            assert_eq!(found(written), None, "{written}");
        }
    }
}
