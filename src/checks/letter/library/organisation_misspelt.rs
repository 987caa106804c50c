//! `organisation-misspelt`: the name of an organisation with a slip in it.

use super::organisations::{is_organisation, mentions, names, without_possessive, words_of};
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::library::{Library, Signpost};
use crate::text::{Span, Word, fold};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    name: "organisation-misspelt",
    title: "Names of organisations that are misspelt",
    family: Family::Library,
    severity: Severity::Warning,
    look: Look::TypedBlock(check),
};

/// The shortest name, in letters, that a slip can be told from another word in.
const SHORTEST_NAME: usize = 7;
/// How many letters a word without a capital has at most inside a name.
const SMALL_WORD: usize = 3;
/// The most words of a name.
const LONGEST_NAME: usize = 6;

/// What is no part of a name, though some records have it.
const ARTICLE: &str = "the";

/// A name to compare with, taken apart.
struct Name<'a> {
    signpost: &'a Signpost,
    words: Vec<(String, bool)>,
    joined: String,
}

/// Words of the block that may be a name.
struct Candidate {
    span: Span,
    words: Vec<Written>,
    joined: String,
}

/// A word with and without "’s" behind it: one name has it inside, another is spoken of with it.
struct Written {
    folded: String,
    bare: String,
    capital: bool,
}

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    let candidates = candidates(sheet, page);
    let names = names_like(&candidates, page.letter.library);
    let mut slips: Vec<(Span, Slip)> = Vec::new();
    for candidate in candidates {
        let alike = candidate.joined.chars().next();
        let Some(names) = alike.and_then(|first| names.get(&first)) else {
            continue;
        };
        if names.iter().any(|name| is_name(&candidate, name)) {
            continue;
        }
        let Some(name) = names.iter().find(|name| is_slip_of(&candidate, name)) else {
            continue;
        };
        let is_word = candidate.words.len() == 1
            && (page.letter.spelling)
                .misspelt(sheet.written(candidate.span))
                .is_empty();
        if !is_word && !slips.iter().any(|(span, _)| span.overlaps(candidate.span)) {
            let right = &name.signpost.name;
            let message = format!("The library spells this {right}");
            slips.push((
                candidate.span,
                sheet.slip(candidate.span, message).fix(right),
            ));
        }
    }
    slips.into_iter().map(|(_, slip)| slip).collect()
}

/// The names that begin as one of the candidates does, by their first letter.
fn names_like<'a>(candidates: &[Candidate], library: &'a Library) -> BTreeMap<char, Vec<Name<'a>>> {
    let mut found: BTreeMap<char, Vec<Name<'_>>> = candidates
        .iter()
        .filter_map(|candidate| Some((candidate.joined.chars().next()?, Vec::new())))
        .collect();
    if found.is_empty() {
        return found;
    }
    let organisations = library.signposts.values();
    for signpost in organisations.filter(|signpost| is_organisation(signpost)) {
        for name in names(signpost) {
            let bare = name.strip_prefix("The ").unwrap_or(name);
            let first = bare.chars().next().and_then(|c| c.to_lowercase().next());
            if let Some(alike) = first.and_then(|first| found.get_mut(&first)) {
                alike.extend(taken_apart(signpost, bare));
            }
        }
    }
    found
}

fn taken_apart<'a>(signpost: &'a Signpost, name: &str) -> Option<Name<'a>> {
    let words = words_of(name);
    let joined: String = words.iter().map(|(word, _)| word.as_str()).collect();
    let is_short_form = !name.chars().any(char::is_lowercase);
    (joined.len() >= SHORTEST_NAME && words.len() <= LONGEST_NAME && !is_short_form).then_some(
        Name {
            signpost,
            words,
            joined,
        },
    )
}

/// Every run of words that begins with a capital and that no organisation is named by; of two that overlap, the longer
/// comes first.
fn candidates(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Candidate> {
    let named: Vec<Span> = mentions(sheet, page.letter.library)
        .iter()
        .map(|mention| mention.span)
        .collect();
    let mut found = Vec::new();
    for (_, words) in sheet.words.sentences() {
        for (at, first) in words.iter().enumerate() {
            if !begins_with_capital(sheet.written(first.span)) {
                continue;
            }
            // A run goes no further than the capitals and the small words between them.
            let reach = words
                .iter()
                .skip(at)
                .take(LONGEST_NAME)
                .take_while(|word| {
                    let written = sheet.written(word.span);
                    written.len() <= SMALL_WORD || begins_with_capital(written)
                })
                .count();
            for length in (1..=reach).rev() {
                let run = words.get(at..at + length);
                let candidate = run.and_then(|run| candidate(sheet, run));
                found.extend(candidate.filter(|candidate| {
                    sheet.is_typed(candidate.span)
                        && !sheet.is_aside(candidate.span)
                        && !named.iter().any(|named| {
                            let is_part_of_it =
                                candidate.span.contains(*named) && candidate.span != *named;
                            named.overlaps(candidate.span) && !is_part_of_it
                        })
                }));
            }
        }
    }
    found
}

fn candidate(sheet: &Sheet<'_>, run: &[Word]) -> Option<Candidate> {
    let (first, last) = (run.first()?, run.last()?);
    let words: Vec<Written> = run
        .iter()
        .map(|word| {
            let written = sheet.written(word.span);
            Written {
                folded: word.folded.clone(),
                bare: fold(without_possessive(written)),
                capital: begins_with_capital(written),
            }
        })
        .collect();
    let end = last.span.start + without_possessive(sheet.written(last.span)).len();
    let joined = words.iter().map(|word| word.bare.as_str()).collect();
    (first.folded != ARTICLE).then(|| Candidate {
        span: Span::new(first.span.start, end),
        words,
        joined,
    })
}

fn begins_with_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// Whether words are a name but for a letter or two, or but for the spaces.
fn is_slip_of(candidate: &Candidate, name: &Name<'_>) -> bool {
    let (one, other) = (&candidate.joined, &name.joined);
    let is_near =
        one.len().abs_diff(other.len()) <= 3 && one.chars().next() == other.chars().next();
    let is_plural = one.strip_suffix('s') == Some(other) || other.strip_suffix('s') == Some(one);
    if !is_near || is_plural {
        return false;
    }
    if candidate.words.len() != name.words.len() {
        return one == other && candidate.words.iter().all(|word| word.capital);
    }
    let mut pairs = candidate.words.iter().zip(&name.words);
    pairs.all(|(word, (right, has_capital))| {
        let slips = distance(&word.folded, right).min(distance(&word.bare, right));
        (!has_capital || word.capital) && slips <= slips_allowed(right)
    })
}

/// Whether words are a name letter for letter.
fn is_name(candidate: &Candidate, name: &Name<'_>) -> bool {
    let mut pairs = candidate.words.iter().zip(&name.words);
    candidate.words.len() == name.words.len()
        && pairs.all(|(word, (right, _))| word.folded == *right || word.bare == *right)
}

/// How many letters of a word may be wrong.
fn slips_allowed(word: &str) -> usize {
    match word.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// How many letters must be put in, taken out or changed to make one word of another.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, letter) in one.chars().enumerate() {
        let mut corner = line;
        let mut left = line + 1;
        for (cell, above) in row.iter_mut().skip(1).zip(&other) {
            let changed = corner + usize::from(letter != *above);
            corner = *cell;
            left = changed.min(corner + 1).min(left + 1);
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = line + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{mends, passes, points_at};

    const POST: &str = "Can anyone help?";

    #[test]
    fn distances_count_letters() {
        for (one, other, letters) in [
            ("voice", "voice", 0),
            ("vioce", "voice", 2),
            ("voce", "voice", 1),
            ("", "voice", 5),
            ("voices", "choice", 3),
        ] {
            assert_eq!(distance(one, other), letters, "{one} {other}");
        }
    }

    #[test]
    fn slips_in_names_are_found_and_mended() {
        mends(
            &RULE,
            POST,
            "Ring Corum Voice today.",
            "Ring Coram Voice today.",
        );
        for (letter, words) in [
            ("Family Right Group may help.", "Family Right Group"),
            ("Try Child Law Advise for this.", "Child Law Advise"),
            ("The Samaratins listen.", "Samaratins"),
            ("Try CoramVoice.", "CoramVoice"),
            ("Ring Woman’s Aid.", "Woman’s Aid"),
            (
                "Ask the National Youth Advocate Service.",
                "National Youth Advocate Service",
            ),
        ] {
            points_at(&RULE, POST, letter, &[words]);
        }
    }

    #[test]
    fn names_spelt_right_and_other_words_are_in_order() {
        for letter in [
            "Ring Coram Voice, Family Rights Group’s advice line or Women's Aid.",
            "Family life is hard. Mothers and Fathers can both come.",
            "Adoption is a big step. Advocates can help.",
            "Children’s services and Family Courts must listen.",
            "The letter says “Corum Voice”.",
        ] {
            passes(&RULE, POST, letter);
        }
    }
}
