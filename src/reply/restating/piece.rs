//! One sentence turned round: its words as letters have them, its pieces, and the form each of them takes.

use super::Form;
use super::asking::asking_from;
use super::claims::{Claims, touches};
use super::clause::clause;
use super::contractions::written_out;
use super::cutting::{pieces, runs_on};
use super::form::{child_of_an_age, form, name_child};
use super::house_words::in_house_words;
use super::marks::phrases;
use super::mending::{mended, with_ages_joined, without_fillers};
use super::persons::turned;
use super::quoting::{quoted, short_enough, trimmed};
use super::tokens::{Row, Token, is_at, row, word_at};
use super::verbs::{forms, is_auxiliary};
use super::writing::sentence;
use crate::text::{Phrase, Span};
use std::sync::LazyLock;

/// Days that are others by the time of the letter.
pub(super) static PASSING_DAYS: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "{today|yesterday|tomorrow|tonight|tonite|tommorow|tomorow|yesturday}",
        "{this|last|next|coming} {morning|afternoon|evening|night|week|weekend|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday}",
        "{on|by|until|since} {monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun}",
        "{monday|tuesday|wednesday|thursday|friday|saturday|sunday}",
        "days ago",
        "{the other day|just now|right now|as we speak|earlier on}",
    ])
});

/// The longest piece that is turned or quoted whole, in words.
pub(super) const LONGEST_WORDS: usize = 35;
/// Fewer words than this say nothing by themselves.
const SHORTEST_WORDS: usize = 3;

/// Before a clause that is left to the poster.
pub(super) const SAY: &str = "You say that";
/// Before words that a comma parts from the clause proper: "You say that, after this, they left."
const SAY_AND_MORE: &str = "You say that,";

/// What is known of a post beside its words.
#[derive(Debug)]
pub(super) struct Known {
    /// What only the poster can vouch for.
    pub(super) claims: Claims,
    /// Days that are others by the time of the letter.
    pub(super) days: Vec<Span>,
    /// Ages that the reading gave to a child, and which.
    pub(super) children: Vec<(Span, String)>,
}

/// Words that only join a sentence to the one before.
pub(super) const OPENERS: [&str; 8] = [
    "and", "but", "so", "also", "however", "anyway", "yet", "plus",
];

/// A sentence of the letter, its form, and where it comes from.
pub(super) type Put = (String, Form, Span);

/// A sentence, or the clauses of one that runs on, each turned round; nothing where it says too little.
///
/// What is left of a sentence that asks further on is turned or left out; quoted, it would break off.
pub(super) fn restated_sentence(
    body: &str,
    sentence: Span,
    statement: Span,
    known: &Known,
) -> Vec<Put> {
    let Some(stated) = without_question(body, statement) else {
        return Vec::new();
    };
    let quoted = |piece: Span| quoted(body, piece, known).filter(|_| stated == sentence);
    let Some(plain) = plain(body, stated) else {
        return quoted(stated).into_iter().collect();
    };
    let count = plain.tokens.len();
    pieces(&plain.tokens)
        .into_iter()
        .filter_map(|range| {
            let is_last = range.end == count;
            let tokens = plain.tokens.get(range)?;
            let (first, last) = (tokens.first()?, tokens.last()?);
            let end = if is_last { stated.end } else { last.span.end };
            let piece = trimmed(body, Span::new(first.span.start, end))?;
            let marks = if is_last { plain.end.as_str() } else { "" };
            let put = (!touches(&known.days, piece)).then(|| put(tokens, marks, piece, known));
            match put.flatten() {
                Some((text, form)) => Some((text, form, piece)),
                None => begun(body, piece, known).or_else(|| quoted(piece)),
            }
        })
        .collect()
}

/// The beginning of a piece that is too long, turned round, where it stands by itself.
fn begun(body: &str, piece: Span, known: &Known) -> Option<Put> {
    let beginning = short_enough(body, piece).filter(|beginning| *beginning != piece)?;
    let plain = plain(body, beginning)?;
    let passes = touches(&known.days, beginning);
    let (text, form) = put(&plain.tokens, "", beginning, known).filter(|_| !passes)?;
    Some((text, form, beginning))
}

/// A sentence as far as it states; nothing if it asks from its beginning.
fn without_question(body: &str, span: Span) -> Option<Span> {
    let Some(row) = row(body, span) else {
        return Some(span);
    };
    let openers = row
        .tokens
        .iter()
        .take_while(|token| token.is_one_of(&OPENERS))
        .count();
    let Some(end) = asking_from(row.tokens.get(openers..)?) else {
        return Some(span);
    };
    let before = end.checked_sub(1)?;
    let last = row.tokens.get(openers + before)?;
    Some(Span::new(span.start, last.span.end))
}

/// A sentence’s words as letters have them; nothing if that is in doubt.
pub(super) fn plain(body: &str, span: Span) -> Option<Row> {
    let mut row = row(body, span)?;
    while row.tokens.len() > 1
        && row
            .tokens
            .last()
            .is_some_and(|last| last.is_one_of(&["x", "xx", "xxx"]))
    {
        row.tokens.pop();
    }
    for at in 1..row.tokens.len() {
        let is_etc = is_at(&row.tokens, at - 1, &["etc"]);
        if let Some(token) = row
            .tokens
            .get_mut(at)
            .filter(|token| is_etc && token.gap.starts_with('.'))
        {
            token.gap.remove(0);
        }
    }
    row.tokens = in_house_words(&written_out(&mended(with_ages_joined(without_fillers(
        row.tokens,
    ))))?)?;
    Some(row)
}

/// A piece turned round, if it is surely a whole clause.
fn put(tokens: &[Token], marks: &str, piece: Span, known: &Known) -> Option<(String, Form)> {
    let clause = clause(tokens)?;
    let kept = tokens.len() - clause.from;
    if !(SHORTEST_WORDS..=LONGEST_WORDS).contains(&kept)
        || ends_in_the_air(tokens)
        || runs_on(tokens, clause.verb)
        || orders(tokens)
        || seeks_assent(tokens)
    {
        return None;
    }
    let form = form(tokens, &clause, piece, known);
    let mut turned = turned(tokens, &clause.named)?.split_off(clause.from);
    if let Some(child) = child_of_an_age(tokens, &clause, known) {
        name_child(&mut turned, child);
    }
    let lead = match form {
        Form::Told => lead(&mut turned, clause.named.start - clause.from),
        Form::Turned | Form::Quoted => "",
    };
    Some((sentence(lead, &turned, marks)?, form))
}

/// What stands before a clause that is left to the poster; `subject` is where the clause proper begins.
fn lead(turned: &mut [Token], subject: usize) -> &'static str {
    if subject == 0
        && let Some(first) = turned
            .first_mut()
            .filter(|first| first.is_one_of(&["that", "those"]))
    {
        // Nobody says "that that hearing".
        first.word = if first.word == "that" {
            "this"
        } else {
            "these"
        }
        .to_owned();
    }
    let is_parted = subject > 0 && turned.get(subject).is_some_and(Token::is_parted);
    if is_parted { SAY_AND_MORE } else { SAY }
}

/// Whether somebody's order is told in the words it was given in: "she says sue them".
fn orders(tokens: &[Token]) -> bool {
    (1..tokens.len()).any(|at| {
        let said = is_at(tokens, at - 1, &["say", "says", "said", "saying"]);
        let negated = is_at(tokens, at, &["do"]) && is_at(tokens, at + 1, &["not"]);
        said && !is_at(tokens, at, &["be"])
            && (negated
                || (forms(word_at(tokens, at)).base
                    && !tokens.get(at).is_some_and(Token::is_parted)))
    })
}

/// Whether a sentence ends in a question to the reader: "I have rights, don't I".
fn seeks_assent(tokens: &[Token]) -> bool {
    let Some(last) = tokens.len().checked_sub(1) else {
        return false;
    };
    let verb = if is_at(tokens, last.wrapping_sub(1), &["not"]) {
        2
    } else {
        1
    };
    is_at(tokens, last, &["i", "we", "he", "she", "it", "they"])
        && last
            .checked_sub(verb)
            .is_some_and(|verb| is_auxiliary(word_at(tokens, verb)))
}

/// Whether the last word calls for another.
fn ends_in_the_air(tokens: &[Token]) -> bool {
    const OPEN: [&str; 26] = [
        "the", "a", "an", "my", "our", "his", "their", "your", "of", "to", "and", "but", "or",
        "so", "because", "if", "with", "from", "for", "at", "by", "as", "than", "when", "while",
        "we",
    ];
    tokens.last().is_some_and(|last| last.is_one_of(&OPEN))
}
