//! Who the poster is, where the post says so: "I am his father", "my grandson", "I'm 20 weeks pregnant".
//!
//! A mere "my son" says nothing of it, and nothing is guessed from a partner's word. In: the enquiry's own words. Out: at
//! most one fact; what somebody says of themselves outranks what only follows from whom they speak of.

mod pregnancy;
mod sayings;
#[cfg(test)]
mod tests;

use super::own_words::{OwnWords, phrases};
use super::{Evidence, Fact, Stated};
use crate::text::Phrase;
use sayings::{SAYINGS, Saying, Where};
use std::ops::Range;
use std::sync::LazyLock;

/// Words before "I am" that make it a mere thought.
const NOT_STATED: [&str; 9] = [
    "if", "whether", "like", "wish", "unless", "though", "wether", "imagine", "pretend",
];
/// Words before "as" that make it a comparison.
const COMPARING: [&str; 10] = [
    "same", "just", "well", "such", "good", "bad", "much", "long", "less", "as",
];
/// The poster, as the one who is meant by "as his dad".
const SELF: [&str; 12] = [
    "i", "im", "ive", "id", "ill", "iam", "me", "myself", "we", "us", "weve", "mine",
];
/// Others who may be meant.
const OTHERS: [&str; 36] = [
    "he",
    "she",
    "hes",
    "shes",
    "him",
    "they",
    "theyre",
    "them",
    "you",
    "who",
    "whos",
    "partner",
    "husband",
    "wife",
    "bf",
    "boyfriend",
    "gf",
    "girlfriend",
    "ex",
    "mum",
    "mother",
    "mom",
    "dad",
    "father",
    "nan",
    "gran",
    "grandma",
    "brother",
    "sister",
    "worker",
    "man",
    "guy",
    "bloke",
    "woman",
    "lady",
    "son",
];
/// How far before "as his dad" the one who is meant is looked for, in words.
const REACH: usize = 25;

/// A child of the poster's own.
static OWN_CHILD: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "{my|our} [own|eldest|oldest|youngest|little|other|two|three|2|3|4|baby|unborn|beautiful] [little|year|month|week|yr] [old] {son|daughter|child|children|kid|kids|boy|boys|girl|girls|baby|twins|newborn|sons}",
    ])
});

/// Who the poster is, if the post says so.
pub(super) fn poster(own: &[OwnWords<'_>]) -> Option<Fact> {
    let has_own_child = names_own_child(own);
    SAYINGS.iter().find_map(|saying| {
        if saying.holds == Where::WithoutOwnChild && has_own_child {
            return None;
        }
        let said = own.iter().find_map(|text| said(text, saying))?;
        Some(Fact {
            stated: Stated::Poster {
                relation: saying.relation.to_owned(),
                for_somebody_else: saying.for_somebody_else,
            },
            evidence: said,
        })
    })
}

/// Whether the post names a child of the poster's own.
fn names_own_child(own: &[OwnWords<'_>]) -> bool {
    own.iter().any(|text| {
        OWN_CHILD
            .iter()
            .any(|phrase| !phrase.find_all(&text.index).is_empty())
    })
}

/// Where a text first has a saying.
fn said(text: &OwnWords<'_>, saying: &Saying) -> Option<Evidence> {
    let first = if saying.holds == Where::Pregnant {
        pregnancy::pregnancy(&text.index)
    } else {
        saying
            .phrases
            .iter()
            .flat_map(|phrase| phrase.find_all(&text.index))
            .filter(|range| holds(text, range, saying.holds))
            .min_by_key(|range| range.start)
    };
    text.evidence_of_words(first?)
}

/// Whether what a saying needs beside its words is there.
fn holds(text: &OwnWords<'_>, range: &Range<usize>, needed: Where) -> bool {
    match needed {
        Where::Anywhere | Where::WithoutOwnChild | Where::Pregnant => true,
        Where::Stated => is_stated(text, range),
        Where::OfOneself => speaks_of_oneself(text, range),
        Where::Opening => before(text, range.start, 1).is_empty() && is_stated(text, range),
        Where::Closing => is_stated(text, range) && ends_a_clause(text, range),
        Where::Bracketed => is_bracketed(text, range),
        Where::OfAParent => !["brother", "sister", "cousin", "teeth", "doll", "clothes"]
            .contains(&after(text, range.end, 0)),
    }
}

/// The folded word some steps before a place in its sentence.
fn before<'a>(text: &'a OwnWords<'_>, at: usize, steps: usize) -> &'a str {
    let words = text.index.words();
    let sentence = words.get(at).map(|word| word.sentence);
    at.checked_sub(steps)
        .and_then(|before| words.get(before))
        .filter(|word| Some(word.sentence) == sentence)
        .map_or("", |word| &word.folded)
}

/// The folded word some steps behind the end of a saying, in its sentence.
fn after<'a>(text: &'a OwnWords<'_>, end: usize, steps: usize) -> &'a str {
    let words = text.index.words();
    let last = end.checked_sub(1).and_then(|last| words.get(last));
    words
        .get(end + steps)
        .filter(|word| last.is_some_and(|last| last.sentence == word.sentence))
        .map_or("", |word| &word.folded)
}

/// Whether "I am his dad" is said of the poster and as a fact: not "if I am", not "“I am his dad” he shouted", nor of the
/// mother in law or "the mum of his dad".
fn is_stated(text: &OwnWords<'_>, range: &Range<usize>) -> bool {
    let thought = NOT_STATED.contains(&before(text, range.start, 1));
    let next = (
        after(text, range.end, 0),
        after(text, range.end, 1),
        after(text, range.end, 2),
    );
    let of_another = match next {
        // "asking for my mum to be assessed".
        ("in", "law", _) | ("to", "be" | "have" | "get" | "see" | "come", _) => true,
        ("of", "the" | "his" | "her" | "their", whose) => {
            OTHERS.contains(&whose) || whose == "girl"
        }
        _ => false,
    };
    let quoted = text
        .index
        .span(range.clone())
        .and_then(|span| text.text.get(..span.start))
        .is_some_and(|before| before.ends_with(['"', '“', '‘', '\'']));
    !thought && !of_another && !quoted
}

/// Whether an "as his dad" is meant of the poster: not "the same as his dad", nor "he acts as her dad".
fn speaks_of_oneself(text: &OwnWords<'_>, range: &Range<usize>) -> bool {
    let compared = (1..5).any(|steps| COMPARING.contains(&before(text, range.start, steps)));
    if compared || !is_stated(text, range) {
        return false;
    }
    if goes_on_with_i(after(text, range.end, 0)) {
        return true;
    }
    let mut people = (1..REACH)
        .map(|steps| before(text, range.start, steps))
        .take_while(|word| !word.is_empty())
        .filter(|word| SELF.contains(word) || OTHERS.contains(word));
    // Behind a comma the subject of the sentence goes on: "I have a son, split from his mum".
    let nearest = if comes_after_a_comma(text, range.start) {
        people.last()
    } else {
        people.next()
    };
    let of_me = match nearest {
        Some(nearest) => SELF.contains(&nearest),
        // "Split from his mum", with nobody before it, is said of oneself.
        None => {
            before(text, range.start + 1, 1) != "as" && before(text, range.start + 1, 1) != "being"
        }
    };
    of_me && (ends_a_clause(text, range) || !is_subject(after(text, range.end, 0)))
}

fn comes_after_a_comma(text: &OwnWords<'_>, at: usize) -> bool {
    let start = text.index.span(at..at + 1).map_or(0, |span| span.start);
    let before = text.text.get(..start).unwrap_or_default();
    before.trim_end().ends_with(',')
}

/// Whether the words behind "as his mum" make her the subject of a clause: "as his mum was out".
fn is_subject(next: &str) -> bool {
    let verbs = [
        "is", "was", "has", "had", "does", "did", "will", "would", "could", "can", "said", "says",
        "told", "got", "went", "wants", "wanted", "took", "left", "never", "didnt", "doesnt",
        "wont", "wouldnt", "couldnt", "cant", "isnt", "wasnt", "hasnt", "lives", "works", "and",
        "refused", "refuses", "kept", "keeps", "gave", "made", "died", "who",
    ];
    verbs.contains(&next)
}

fn goes_on_with_i(next: &str) -> bool {
    ["i", "im", "ive", "id", "we", "should"].contains(&next)
}

/// Whether a bracket opens behind the first word: "me (his mum)".
fn is_bracketed(text: &OwnWords<'_>, range: &Range<usize>) -> bool {
    let words = text.index.words();
    let gap = words
        .get(range.start)
        .zip(words.get(range.start + 1))
        .and_then(|(one, next)| text.text.get(one.span.end..next.span.start));
    gap.is_some_and(|gap| gap.trim() == "(") && ends_a_clause(text, range)
}

/// Whether punctuation, or the end of the text, follows some words.
fn ends_a_clause(text: &OwnWords<'_>, range: &Range<usize>) -> bool {
    let next = text
        .index
        .span(range.clone())
        .and_then(|span| text.text.get(span.end..))
        .and_then(|after| after.trim_start_matches(' ').chars().next());
    next.is_none_or(|c| !c.is_alphanumeric() && c != '\'' && c != '’')
}
