//! Slips of the commonest kind put right: "wether", "should of", "alot", "2 yrs".

use super::tokens::{Token, is_at, word_at};
use super::verbs::forms;
use std::collections::HashMap;
use std::sync::LazyLock;

/// One slip a line: as it is typed, and what is meant. Contractions get their apostrophe here.
const SLIPS: &str = include_str!("slips.txt");

static MEANT: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    SLIPS
        .lines()
        .filter_map(|line| line.split_once(' '))
        .collect()
});

/// Words that take "have", where people write "of".
const BEFORE_HAVE: [&str; 7] = [
    "should",
    "could",
    "would",
    "might",
    "must",
    "shouldn’t",
    "couldn’t",
];
/// Words behind which a comparison goes on with "than".
const COMPARATIVES: [&str; 11] = [
    "more", "less", "rather", "better", "worse", "other", "older", "younger", "longer", "sooner",
    "later",
];
/// Words before which "to" is "too".
const AFTER_TOO: [&str; 12] = [
    "late", "long", "much", "many", "young", "old", "early", "soon", "far", "hard", "busy", "big",
];
/// Words behind a "there" that is "their".
const OWNED: [&str; 20] = [
    "own",
    "eyes",
    "report",
    "reports",
    "mum",
    "dad",
    "mother",
    "father",
    "house",
    "home",
    "opinion",
    "job",
    "concerns",
    "solicitor",
    "manager",
    "behalf",
    "great",
    "nan",
    "decision",
    "words",
];
/// Forms of "be", and "not", before an "aloud" that is "allowed".
const BEFORE_ALLOWED: [&str; 11] = [
    "am", "is", "are", "was", "were", "be", "been", "not", "i’m", "he’s", "she’s",
];
/// Things that are lost, not loose.
const LOSABLE: [&str; 9] = [
    "my",
    "him",
    "her",
    "them",
    "our",
    "his",
    "everything",
    "contact",
    "it",
];
const UNITS: [&str; 32] = [
    "nieces",
    "nephews",
    "grandchildren",
    "sons",
    "daughters",
    "social",
    "sws",
    "solicitors",
    "assessments",
    "courses",
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "hour",
    "hours",
    "minute",
    "minutes",
    "time",
    "times",
    "visits",
    "sessions",
    "meetings",
    "children",
    "kids",
    "boys",
    "girls",
    "bedroom",
];
/// Words that are typed twice without being meant twice.
const TYPED_TWICE: [&str; 19] = [
    "so", "very", "really", "the", "a", "to", "and", "of", "in", "has", "is", "i", "my", "with",
    "for", "on", "was", "he", "she",
];
const DIGITS: [&str; 9] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
];

/// What a slip means, if the word is one.
pub(super) fn meant(word: &str) -> Option<&'static str> {
    MEANT.get(word).copied()
}

/// The same words with "3 yr old", where it describes a child, as one: "three-year-old".
pub(super) fn with_ages_joined(tokens: Vec<Token>) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let is_age = is_at(&tokens, at + 1, &["year", "yr"]) && is_at(&tokens, at + 2, &["old"]);
        let age = is_age.then(|| age(&format!("{}yo", token.word))).flatten();
        let mut token = token.clone();
        at += if age.is_some() { 3 } else { 1 };
        token.word = age.unwrap_or(token.word);
        out.push(token);
    }
    out
}

/// Turns of speech that say nothing.
const FILLERS: [&[&str]; 14] = [
    &["not", "going", "to", "lie"],
    &["not", "gonna", "lie"],
    &["to", "be", "honest"],
    &["to", "be", "fair"],
    &["if", "i’m", "honest"],
    &["if", "im", "honest"],
    &["tbh"],
    &["lol"],
    &["obviously"],
    &["i", "mean"],
    &["i", "swear"],
    &["i", "guess"],
    &["my", "god"],
    &["omg"],
];

/// The same words without turns of speech that say nothing.
pub(super) fn without_fillers(tokens: Vec<Token>) -> Vec<Token> {
    let mut out = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let filler = FILLERS.iter().find(|filler| {
            filler
                .iter()
                .enumerate()
                .all(|(offset, word)| is_at(&tokens, at + offset, &[word]))
        });
        match filler {
            Some(filler) => at += filler.len(),
            None => {
                out.push(token.clone());
                at += 1;
            }
        }
    }
    out
}

/// The same words with their slips put right.
pub(super) fn mended(tokens: Vec<Token>) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    for (at, token) in tokens.iter().enumerate() {
        if token.is_quoted {
            out.push(token.clone());
            continue;
        }
        if out.last().is_some_and(|last| last.word == token.word)
            && token.is_one_of(&TYPED_TWICE)
            && !token.is_parted()
        {
            continue;
        }
        let next = word_at(&tokens, at + 1);
        let before = at.checked_sub(1).map_or("", |at| word_at(&tokens, at));
        let word = match meant(&token.word) {
            Some(word) => word.to_owned(),
            None => in_context(token, before, next, &tokens, at),
        };
        for (number, part) in word.split(' ').enumerate() {
            let mut one = if number == 0 {
                token.clone()
            } else {
                token.behind("")
            };
            one.word = part.to_owned();
            out.push(one);
        }
    }
    out
}

/// Slips that are slips only beside certain words, and numbers that the house writes as words.
fn in_context(token: &Token, before: &str, next: &str, tokens: &[Token], at: usize) -> String {
    let word = token.word.as_str();
    let meant = match word {
        "of" if BEFORE_HAVE.contains(&before) || before == "shouldnt" || before == "couldnt" => {
            "have"
        }
        "then" if COMPARATIVES.contains(&before) && !token.is_parted() => "than",
        "to" if AFTER_TOO.contains(&next) && ends_a_measure(tokens, at + 2) => "too",
        "aloud" if BEFORE_ALLOWED.contains(&before) => "allowed",
        "there" if OWNED.contains(&next) && !is_at(tokens, at + 1, &["home"]) => "their",
        "was" if before == "they" => "were",
        "loose" if LOSABLE.contains(&next) => "lose",
        "loosing" if LOSABLE.contains(&next) => "losing",
        "no" if matches!(before, "dont" | "don’t" | "didnt" | "didn’t") => "know",
        "s" | "sec" | "sect" if next.parse::<u32>().is_ok() => "section",
        _ => match number(word, next_counted(tokens, at)) {
            Some(number) => number,
            None => {
                return section(word)
                    .or_else(|| age(word))
                    .or_else(|| glued(word))
                    .unwrap_or_else(|| perfect(word, before));
            }
        },
    };
    meant.to_owned()
}

/// The word behind a number, without the "or so" between them.
fn next_counted(tokens: &[Token], at: usize) -> &str {
    let or_so = is_at(tokens, at + 1, &["or"]) && is_at(tokens, at + 2, &["so"]);
    word_at(tokens, if or_so { at + 3 } else { at + 1 })
}

/// Whether nothing that is measured follows: "too long" and "too late to", but "to long walks".
fn ends_a_measure(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_none_or(|token| {
        token.is_parted()
            || token.is_one_of(&[
                "to", "for", "by", "now", "and", "but", "when", "because", "in", "then",
            ])
    })
}

/// Digits up to nine before what they count are words.
fn number(word: &str, next: &str) -> Option<&'static str> {
    let value: usize = word.parse().ok()?;
    let counted = UNITS.contains(&next)
        || matches!(next, "yrs" | "yr" | "wks" | "wk" | "mths" | "hrs" | "mins");
    let digit = value.checked_sub(1).and_then(|at| DIGITS.get(at))?;
    counted.then_some(*digit)
}

/// "s20", "sec20" and "section20" are "section 20".
fn section(word: &str) -> Option<String> {
    let digits = ["section", "sec", "s"]
        .iter()
        .find_map(|start| word.strip_prefix(start))?;
    let is_number = (1..=2).contains(&digits.len()) && digits.chars().all(|c| c.is_ascii_digit());
    is_number.then(|| format!("section {digits}"))
}

/// "6yo" and "6yr-old" are "six-year-old".
fn age(word: &str) -> Option<String> {
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    let rest = word.get(digits.len()..)?.trim_start_matches('-');
    let is_age = matches!(rest, "yo" | "yr-old" | "year-old" | "yearold" | "y-o");
    let value: usize = digits.parse().ok()?;
    let written = value
        .checked_sub(1)
        .and_then(|at| DIGITS.get(at))
        .map_or(digits, |digit| (*digit).to_owned());
    is_age.then(|| format!("{written}-year-old"))
}

/// "16years" is two words.
fn glued(word: &str) -> Option<String> {
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    let unit = word.get(digits.len()..).filter(|_| !digits.is_empty())?;
    let unit = meant(unit).unwrap_or(unit);
    let written = number(&digits, unit).unwrap_or(&digits);
    UNITS.contains(&unit).then(|| format!("{written} {unit}"))
}

/// "has wrote" is "has written".
fn perfect(word: &str, before: &str) -> String {
    let is_done_to = matches!(before, "was" | "were" | "been" | "being" | "got" | "get");
    let has = matches!(
        before,
        "has" | "have" | "had" | "hasnt" | "havent" | "hadnt" | "hasn’t" | "haven’t" | "hadn’t"
    );
    let is_past_only = forms(word).past && !forms(word).participle;
    let participle = match word {
        "wrote" => "written",
        "spoke" => "spoken",
        "took" => "taken",
        "gave" => "given",
        "broke" => "broken",
        "chose" => "chosen",
        "drove" => "driven",
        _ if is_done_to => word,
        "went" => "gone",
        "saw" => "seen",
        "did" => "done",
        "came" => "come",
        "began" => "begun",
        "rang" => "rung",
        "fell" => "fallen",
        _ => word,
    };
    if (has || is_done_to) && is_past_only {
        participle.to_owned()
    } else {
        word.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokens::row;
    use super::*;
    use crate::text::{Span, Spelling};

    #[track_caller]
    fn mends(written: &str, expected: &str) {
        let row = row(written, Span::new(0, written.len())).expect("a row of words");
        let words: Vec<String> = mended(row.tokens)
            .into_iter()
            .map(|token| token.word)
            .collect();
        assert_eq!(words.join(" "), expected);
    }

    #[test]
    fn slips_that_can_be_nothing_else_are_put_right() {
        mends("wether its nessesary alot", "whether its necessary a lot");
        mends("im sure hes fine", "i’m sure he’s fine");
    }

    #[test]
    fn slips_that_are_words_too_are_put_right_beside_the_words_that_show_it() {
        mends("they should of asked", "they should have asked");
        mends(
            "most of them are not aloud to",
            "most of them are not allowed to",
        );
        mends("he reads aloud", "he reads aloud");
        mends(
            "there own report, there is more then that",
            "their own report there is more than that",
        );
        mends("then it was to late", "then it was too late");
        mends("to loose him, a loose tooth", "to lose him a loose tooth");
        mends(
            "she has wrote it, she wrote it",
            "she has written it she wrote it",
        );
    }

    #[test]
    fn small_numbers_of_things_are_words_and_ages_stay() {
        mends(
            "2 yrs ago, 8 weeks, 12 weeks",
            "two years ago eight weeks 12 weeks",
        );
        mends("he is 6", "he is 6");
        mends("my 6yo, a s20", "my six-year-old a section 20");
    }

    #[test]
    fn what_a_slip_means_is_spelt_right() {
        let meant: Vec<&str> = SLIPS
            .lines()
            .filter_map(|line| line.split_once(' '))
            .map(|(_, meant)| meant)
            .collect();
        let meant = meant.join("\n");
        let wrong = Spelling::british([]).misspelt(&meant);
        let wrong: Vec<&str> = wrong.iter().filter_map(|span| span.of(&meant)).collect();
        let with_capitals = [
            "christmas",
            "february",
            "saturday",
            "wednesday",
            "i’m",
            "i’ve",
        ];
        assert!(
            wrong.iter().all(|word| with_capitals.contains(word)),
            "{wrong:?}"
        );
    }

    #[test]
    fn the_slips_are_sorted_and_none_stands_twice() {
        let slips: Vec<&str> = SLIPS
            .lines()
            .filter_map(|line| line.split(' ').next())
            .collect();
        assert!(slips.windows(2).all(|two| two[0] < two[1]));
    }
}
