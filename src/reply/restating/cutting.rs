//! Run-on sentences cut at their joints, where both sides can stand by themselves.

use super::clause::{begins_at, clause};
use super::tokens::{Token, is_at, word_at};
use super::verbs::{forms, is_auxiliary};
use std::ops::Range;

/// A sentence of more words than this is cut at "and" and "but" as well as where commas splice clauses.
const LONG_WORDS: usize = 28;
/// How near the end of a clause something may begin that belongs to what follows.
const LEAD_WORDS: usize = 14;
/// Words it begins with.
const OPENING: [&str; 6] = ["and", "but", "so", "however", "then", "yet"];
/// How short a piece may be.
const SHORTEST_WORDS: usize = 4;

const CONJUNCTIONS: [&str; 6] = ["and", "but", "so", "yet", "then", "however"];
/// Who may stand behind a bare "and" that joins clauses rather than things.
const PLAIN_SUBJECTS: [&str; 6] = ["i", "we", "he", "she", "they", "there"];
/// Verbs of saying and thinking: what they report may go on behind a joint, and would be stated there without them.
const REPORTING: [&str; 44] = [
    "said",
    "says",
    "say",
    "saying",
    "told",
    "tell",
    "tells",
    "telling",
    "think",
    "thinks",
    "thought",
    "feel",
    "feels",
    "felt",
    "believe",
    "believes",
    "believed",
    "reckon",
    "reckons",
    "claim",
    "claims",
    "claimed",
    "claiming",
    "state",
    "states",
    "stated",
    "promised",
    "agreed",
    "admitted",
    "report",
    "reported",
    "worried",
    "afraid",
    "scared",
    "hope",
    "hoping",
    "expect",
    "suggested",
    "suggests",
    "insist",
    "insists",
    "accused",
    "according",
    "if",
];
const MODAL: [&str; 12] = [
    "would", "could", "should", "will", "can", "may", "might", "must", "need", "have", "cannot",
    "shall",
];
/// Words that make a clause depend on another, which may stand behind a comma.
const DEPENDING: [&str; 20] = [
    "until", "since", "unless", "where", "whether", "how", "what", "who", "or", "if", "when",
    "because", "although", "though", "that", "while", "as", "once", "before", "after",
];
/// Verbs behind which somebody is told what follows.
const TELLING: [&str; 12] = [
    "told", "tell", "tells", "telling", "asked", "ask", "promised", "assured", "showed", "texted",
    "warned", "informed",
];
/// Words behind which a new clause cannot begin, so that "12 she is" is two sentences run into one.
const ENDS_A_CLAUSE: [&str; 10] = [
    "me", "him", "us", "them", "too", "again", "home", "anymore", "yet", "now",
];

/// The pieces of a sentence, in order, without the conjunctions between them.
pub(super) fn pieces(tokens: &[Token]) -> Vec<Range<usize>> {
    let is_long = tokens.len() > LONG_WORDS;
    let mut found = Vec::new();
    let mut start = 0;
    for at in 1..tokens.len() {
        let Some(behind) = joint(tokens, at, is_long).filter(|_| at >= start + SHORTEST_WORDS)
        else {
            continue;
        };
        if tokens.len() - behind >= SHORTEST_WORDS && stand_apart(tokens, start..at, behind) {
            found.push(start..at);
            start = behind;
        }
    }
    found.push(start..tokens.len());
    found
}

/// Where the clause behind a joint at a place would begin, if there is one.
fn joint(tokens: &[Token], at: usize, is_long: bool) -> Option<usize> {
    let token = tokens.get(at)?;
    let joins = token.is_one_of(&CONJUNCTIONS) && !tokens.get(at + 1).is_some_and(Token::is_parted);
    if token.gap.contains([';', '–', '—']) || token.gap.trim() == "-" {
        return Some(if joins { at + 1 } else { at });
    }
    if is_at(tokens, at, &["however"]) {
        return Some(at + 1);
    }
    let comma = token.gap.trim() == ",";
    match (comma, joins) {
        (true, false) => Some(at),
        (true, true) => is_long.then_some(at + 1),
        (false, true) if is_long => {
            let plain = is_at(tokens, at, &["but", "so"]) || is_at(tokens, at + 1, &PLAIN_SUBJECTS);
            plain.then_some(at + 1)
        }
        _ => None,
    }
}

/// Whether a clause and what follows it say the same apart as together.
fn stand_apart(tokens: &[Token], left: Range<usize>, behind: usize) -> bool {
    let (Some(before), Some(after)) = (tokens.get(left), tokens.get(behind..)) else {
        return false;
    };
    let Some(second) = clause(after).filter(|second| second.from == 0) else {
        return false;
    };
    let reports = before.iter().any(|token| token.is_one_of(&REPORTING));
    let is_posters = is_at(after, 0, &["i", "we"]) && !MODAL.contains(&word_at(after, second.verb));
    clause(before).is_some() && is_closed(before) && (!reports || is_posters)
}

/// Whether nothing begins near the end of a clause that goes on behind it, as "but a year ago" does.
pub(super) fn is_closed(tokens: &[Token]) -> bool {
    let near = tokens.len().saturating_sub(LEAD_WORDS);
    (near.max(1)..tokens.len()).all(|at| {
        !is_at(tokens, at, &OPENING) || begins_at(tokens, at + 1) || !is_at_a_lead(tokens, at + 1)
    })
}

/// Whether words that lead up to a clause stand at a place and nothing that a conjunction may simply add.
fn is_at_a_lead(tokens: &[Token], at: usize) -> bool {
    const LEADING: [&str; 24] = [
        "a",
        "despite",
        "after",
        "when",
        "if",
        "although",
        "while",
        "because",
        "since",
        "before",
        "in",
        "at",
        "on",
        "last",
        "since",
        "then",
        "now",
        "one",
        "two",
        "three",
        "eventually",
        "recently",
        "once",
        "as",
    ];
    is_at(tokens, at, &LEADING) || at >= tokens.len()
}

/// Whether two sentences are still run into one behind the first verb.
pub(super) fn runs_on(tokens: &[Token], verb: usize) -> bool {
    (verb + 1..tokens.len()).any(|at| {
        let Some(token) = tokens.get(at) else {
            return false;
        };
        let is_plain = token.is_one_of(&PLAIN_SUBJECTS) && begins_at(tokens, at);
        let before = word_at(tokens, at - 1);
        if token.gap.trim() == "," {
            let depends = tokens
                .get(verb..at)
                .unwrap_or_default()
                .iter()
                .any(|token| token.is_one_of(&DEPENDING));
            let is_cut_short =
                token.is_one_of(&["feels", "seems", "means", "makes", "looks", "sounds"]);
            is_cut_short || (begins_at(tokens, at) && !depends)
        } else {
            let is_number = before.parse::<u32>().is_ok();
            is_plain
                && !token.is_parted()
                && !(at > 1
                    && (is_at(tokens, at - 2, &TELLING) || is_at(tokens, at - 2, &CONJUNCTIONS)))
                && !hangs_on_a_condition(tokens, verb, at)
                && (ENDS_A_CLAUSE.contains(&before) || is_number || follows_a_person(tokens, at))
        }
    })
}

/// Whether an "if" or "when" between two places leads up to the second: "if I see him she will".
fn hangs_on_a_condition(tokens: &[Token], from: usize, at: usize) -> bool {
    let between = tokens.get(from + 1..at).unwrap_or_default();
    between
        .iter()
        .any(|token| token.is_one_of(&["if", "when", "once", "whenever"]))
}

/// Whether somebody of the poster’s own stands before a place and nobody tells them anything: "my husband I have been",
/// where "the progress I have made" would go on.
fn follows_a_person(tokens: &[Token], at: usize) -> bool {
    const OWN: [&str; 6] = ["my", "our", "his", "her", "their", "your"];
    let owner = (at.saturating_sub(3)..at.saturating_sub(1))
        .rev()
        .find(|&at| is_at(tokens, at, &OWN));
    owner.is_some_and(|owner| {
        let told = is_at(tokens, owner.wrapping_sub(1), &TELLING);
        let verb = tokens
            .get(owner + 1..at)
            .unwrap_or_default()
            .iter()
            .any(|token| {
                let forms = forms(&token.word);
                is_auxiliary(&token.word) || forms.third || forms.past || forms.participle
            });
        !told
            && !verb
            && !is_at(tokens, at - 1, &CONJUNCTIONS)
            && !is_at(tokens, at - 1, &DEPENDING)
    })
}

#[cfg(test)]
mod tests {
    use super::super::tokens::row;
    use super::*;
    use crate::text::Span;

    fn cut(written: &str) -> Vec<String> {
        let row = row(written, Span::new(0, written.len())).expect("a row of words");
        pieces(&row.tokens)
            .into_iter()
            .map(|range| {
                let words: Vec<&str> = row.tokens[range]
                    .iter()
                    .map(|token| token.word.as_str())
                    .collect();
                words.join(" ")
            })
            .collect()
    }

    #[test]
    fn commas_between_whole_clauses_are_joints() {
        assert_eq!(
            cut("he lives with me, she lives with her nan"),
            ["he lives with me", "she lives with her nan"]
        );
        assert_eq!(cut("he likes school, football and his nan").len(), 1);
    }

    #[test]
    fn what_somebody_said_is_not_parted_from_who_said_it() {
        assert_eq!(cut("she said he was fine, he would go home").len(), 1);
        assert_eq!(cut("if he goes home, they would visit him").len(), 1);
    }

    #[test]
    fn long_sentences_are_cut_at_their_conjunctions_and_short_ones_are_not() {
        assert_eq!(cut("I rang the office and they never rang back").len(), 1);
        let long = "I rang the office in the morning about the letter from the council and they never rang me \
            back at all but I kept the letter and the envelope in a safe place";
        assert_eq!(cut(long).len(), 3);
    }

    #[test]
    fn sentences_run_into_one_are_noticed() {
        let runs = |written: &str| {
            let row = row(written, Span::new(0, written.len())).expect("a row of words");
            runs_on(&row.tokens, 1)
        };
        assert!(runs("he is 12 she is 4"));
        assert!(runs("they told me they know him he is fine"));
        assert!(!runs("he is happy that she is there"));
    }
}
