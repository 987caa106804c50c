//! Whether a clause is stated for the poster or left to them, and which child an age is of.

use super::Form;
use super::clause::{Clause, Subject, clause, is_adverb};
use super::piece::Known;
use super::tokens::{Token, is_at, word_at};
use super::verbs::forms;
use crate::text::Span;

/// Whether a piece is stated, or left to the poster.
pub(super) fn form(tokens: &[Token], clause: &Clause, piece: Span, known: &Known) -> Form {
    let claims = &known.claims;
    let lead = tokens
        .get(clause.from..clause.named.start)
        .unwrap_or_default();
    let is_conditional = lead.iter().any(|token| token.is_one_of(&["if", "unless"]));
    let is_claim = claims.alleges(piece) || claims.states_standing(piece) || is_conditional;
    let is_own = match clause.subject {
        Subject::Poster => {
            !claims.argues(piece)
                && !asserts_of_others(tokens, clause.verb)
                && !is_done_to(tokens, clause.verb)
        }
        Subject::Child | Subject::Partner => {
            is_a_circumstance(tokens, clause.verb)
                && !claims.argues(piece)
                && !asserts_of_others(tokens, clause.verb)
        }
        Subject::Pronoun => is_an_age(tokens, clause.verb),
        Subject::Other => false,
    };
    if is_own && !is_claim {
        Form::Turned
    } else {
        Form::Told
    }
}

/// Whether a clause behind the poster’s own states something of others: "I left because they were late".
///
/// What the poster asked, felt or told, and how, is theirs to say.
fn asserts_of_others(tokens: &[Token], verb: usize) -> bool {
    const STATING: [&str; 16] = [
        "because", "as", "since", "when", "and", "but", "so", "while", "whereas", "though",
        "although", "after", "until", "where", "who", "which",
    ];
    const THINKING: [&str; 18] = [
        "think",
        "thought",
        "feel",
        "felt",
        "believe",
        "believed",
        "worry",
        "hope",
        "wish",
        "fear",
        "asked",
        "suspect",
        "wonder",
        "worried",
        "afraid",
        "concerned",
        "hoping",
        "scared",
    ];
    let thinks = tokens
        .get(verb..tokens.len().min(verb + 3))
        .is_some_and(|near| near.iter().any(|token| token.is_one_of(&THINKING)));
    (verb + 1..tokens.len()).any(|at| {
        let joined = is_at(tokens, at - 1, &STATING)
            || tokens.get(at).is_some_and(Token::is_parted)
            || (!thinks && is_at(tokens, at - 1, &["that"]));
        let others = || tokens.get(at..).and_then(clause);
        joined.then(others).flatten().is_some_and(|others| {
            others.subject != Subject::Poster && !is_an_age(tokens, at + others.verb)
        })
    })
}

/// Whether others did something to the poster that they may see otherwise: "I was spoken to like a child".
fn is_done_to(tokens: &[Token], verb: usize) -> bool {
    const PLAINLY: [&str; 30] = [
        "told",
        "asked",
        "invited",
        "given",
        "sent",
        "informed",
        "consulted",
        "shown",
        "contacted",
        "offered",
        "allowed",
        "advised",
        "referred",
        "assessed",
        "moved",
        "placed",
        "born",
        "made",
        "supposed",
        "meant",
        "worried",
        "concerned",
        "scared",
        "confused",
        "lost",
        "tired",
        "separated",
        "settled",
        "interested",
        "involved",
    ];
    let mut next = verb;
    while is_at(
        tokens,
        next,
        &[
            "was", "were", "am", "are", "have", "had", "been", "being", "not", "got",
        ],
    ) || (next > verb && tokens.get(next).is_some_and(|token| is_adverb(&token.word)))
    {
        next += 1;
    }
    let carried = next > verb
        && is_at(
            tokens,
            next - 1,
            &["was", "were", "been", "being", "am", "are", "got"],
        );
    let word = word_at(tokens, next);
    carried && forms(word).participle && word != "been" && !PLAINLY.contains(&word)
}

/// Whether a verb says where or how somebody lives, rather than what they did.
fn is_a_circumstance(tokens: &[Token], verb: usize) -> bool {
    const LIVING: [&str; 14] = [
        "live", "lives", "lived", "stay", "stays", "stayed", "go", "goes", "attend", "attends",
        "turned", "moved", "started", "sees",
    ];
    const STATES: [&str; 22] = [
        "placed",
        "moved",
        "removed",
        "taken",
        "put",
        "living",
        "staying",
        "born",
        "invited",
        "told",
        "informed",
        "consulted",
        "asked",
        "given",
        "returned",
        "due",
        "sent",
        "shown",
        "contacted",
        "offered",
        "made",
        "lived",
    ];
    const PLACES: [&str; 10] = [
        "in", "with", "at", "on", "under", "from", "back", "home", "about", "nearly",
    ];
    if is_at(tokens, verb, &LIVING) {
        return true;
    }
    let mut next = verb;
    let carries = |word: &str| {
        matches!(
            word,
            "is" | "are"
                | "was"
                | "were"
                | "has"
                | "have"
                | "had"
                | "been"
                | "being"
                | "do"
                | "does"
                | "not"
        )
    };
    while next < tokens.len()
        && (carries(word_at(tokens, next)) || (next > verb && is_adverb(word_at(tokens, next))))
    {
        next += 1;
    }
    let is_state = is_at(tokens, next, &STATES)
        || is_at(tokens, next, &PLACES)
        || is_at(tokens, next, &LIVING);
    next > verb && (is_state || is_number(word_at(tokens, next)))
}

/// Whether all behind the verb is an age: "is 12", "are 5 and 2".
fn is_an_age(tokens: &[Token], verb: usize) -> bool {
    const WITH_AGES: [&str; 15] = [
        "he", "she", "is", "and", "years", "months", "weeks", "old", "now", "only", "just",
        "nearly", "almost", "a", "half",
    ];
    let rest = tokens.get(verb + 1..).unwrap_or_default();
    let numbers = rest.iter().filter(|token| is_number(&token.word)).count();
    is_at(tokens, verb, &["is", "are"])
        && numbers > 0
        && rest
            .iter()
            .all(|token| is_number(&token.word) || token.is_one_of(&WITH_AGES))
}

fn is_number(word: &str) -> bool {
    const WORDS: [&str; 12] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    word.parse::<u32>().is_ok_and(|number| number < 100) || WORDS.contains(&word)
}

/// The child that a "he is 12" speaks of, as the reading has it.
pub(super) fn child_of_an_age<'a>(
    tokens: &[Token],
    clause: &Clause,
    known: &'a Known,
) -> Option<&'a str> {
    let pronoun = tokens.get(clause.named.start)?;
    let fits = |relation: &str| match pronoun.word.as_str() {
        "he" => matches!(relation, "son" | "grandson" | "stepson" | "nephew"),
        "she" => matches!(
            relation,
            "daughter" | "granddaughter" | "stepdaughter" | "niece"
        ),
        _ => false,
    };
    let (_, relation) = known
        .children
        .iter()
        .find(|(span, _)| span.start == pronoun.span.start)
        .filter(|(_, relation)| clause.subject == Subject::Pronoun && fits(relation))?;
    is_an_age(tokens, clause.verb).then_some(relation.as_str())
}

/// Puts "your son" where "he" stands.
pub(super) fn name_child(tokens: &mut [Token], relation: &str) {
    if let Some(pronoun) = tokens
        .iter_mut()
        .find(|token| token.is_one_of(&["he", "she"]))
    {
        pronoun.word = format!("your {relation}");
    }
}
