//! Where the words end that somebody is said to have said: with their quotation, or with their clause.

use super::verbs::{Kind, verb_at};
use crate::reading::sentence::Sentence;
use crate::text::Span;

/// The most words of what somebody said.
const LONGEST_WORDS: usize = 30;
/// How many of them stay at least where they are cut.
const SHORTEST_WORDS: usize = 8;

/// The mark that opens a quotation right before a word.
pub(super) fn opening_mark(sentence: &Sentence<'_>, at: usize) -> Option<char> {
    let gap = sentence.gap(at);
    gap.chars()
        .next_back()
        .filter(|mark| matches!(mark, '"' | '“' | '”' | '\'' | '‘' | '’'))
}

fn is_double(mark: char) -> bool {
    matches!(mark, '"' | '“' | '”')
}

/// Where what was said ends: with its quotation, or with its clause.
pub(super) fn said_end(sentence: &Sentence<'_>, from: usize) -> usize {
    let latest = (from + LONGEST_WORDS).min(sentence.len());
    if let Some(mark) = opening_mark(sentence, from) {
        let closes = |at: &usize| {
            let mut behind = sentence.gap_behind(*at).chars();
            behind.any(|c| {
                matches!(c, '"' | '“' | '”' | '\'' | '‘' | '’') && is_double(c) == is_double(mark)
            })
        };
        if let Some(last) = (from..latest).find(closes) {
            return last + 1;
        }
    }
    let is_answer = matches!(sentence.word(from), "yes" | "no") && sentence.is_parted(from + 1);
    let mut may_pause = is_answer
        || matches!(
            sentence.word(from),
            "if" | "when" | "unless" | "because" | "once" | "until" | "as"
        );
    let end =
        (from + 1..latest).find(|&at| ends_at(sentence, at, sentence.gap(at), &mut may_pause));
    end.unwrap_or_else(|| {
        // What is cut for its length is cut before a clause.
        let cut = (from + SHORTEST_WORDS..latest)
            .rev()
            .find(|&at| sentence.clause_begins(at));
        cut.filter(|_| latest < sentence.len()).unwrap_or(latest)
    })
}

fn ends_at(sentence: &Sentence<'_>, at: usize, gap: &str, may_pause: &mut bool) -> bool {
    const NEW_CLAUSE: [&str; 38] = [
        "and", "but", "so", "then", "which", "yet", "however", "although", "though", "i", "we",
        "they", "he", "she", "it", "its", "im", "ive", "my", "our", "the", "their", "this", "that",
        "there", "is", "can", "what", "why", "how", "does", "do", "nothing", "even", "when",
        "shes", "hes", "who",
    ];
    const POSTER: [&str; 9] = ["i", "we", "im", "ive", "weve", "then", "now", "so", "my"];
    let (word, next) = (sentence.word(at), sentence.word(at + 1));
    if gap.contains(',') {
        if *may_pause {
            *may_pause = false;
            return false;
        }
        let goes_on_saying = (at..at + 4).any(|at| {
            verb_at(sentence, at).is_some_and(|verb| matches!(verb.kind, Kind::Say | Kind::Tell))
        });
        return NEW_CLAUSE.contains(&word) || word.ends_with("ed") || goes_on_saying;
    }
    if sentence.is_parted(at) && !gap.contains(':') {
        return true;
    }
    match word {
        "but" | "however" | "although" | "which" => true,
        "of" => next == "which",
        "so" | "and" | "yet" => POSTER.contains(&next),
        // A question begins: "… would we be able to".
        "would" | "could" | "can" | "will" | "should" | "do" | "does" | "did" => {
            matches!(
                next,
                "i" | "we" | "they" | "he" | "she" | "it" | "you" | "u"
            )
        }
        _ => false,
    }
}

/// A span with the mark behind it that closes a quotation opened inside it: “not ready yet”.
pub(super) fn with_closing_mark(text: &str, span: Span) -> Span {
    let inside = span.of(text).unwrap_or_default();
    let behind = text.get(span.end..).unwrap_or_default();
    let is_open = match behind.chars().next() {
        Some('”') => inside.rfind('“') > inside.rfind('”'),
        Some('"') => inside.matches('"').count() % 2 == 1,
        Some('’' | '\'') => inside.contains([' ']) && opens_single(inside),
        _ => false,
    };
    let mark = behind.chars().next().filter(|_| is_open);
    Span::new(span.start, span.end + mark.map_or(0, char::len_utf8))
}

/// Whether the last single quotation mark at the beginning of a word has no end yet.
fn opens_single(inside: &str) -> bool {
    let opening = inside.rfind(" '").or_else(|| inside.rfind(" ‘"));
    opening.is_some_and(|at| {
        let rest = inside.get(at + 2..).unwrap_or_default();
        !rest.contains("' ") && !rest.contains("’ ")
    })
}
