//! Ways to reach or find somebody: telephone numbers, mail, web pages, addresses, postcodes and references.

use super::word;
use crate::text::Word;

/// Words of which a street’s name ends in one.
const STREETS: [&str; 15] = [
    "street", "road", "rd", "avenue", "ave", "lane", "crescent", "close", "drive", "terrace",
    "gardens", "court", "house", "grove", "way",
];

/// Whether there is a telephone number, a mail or a web address.
pub(super) fn reaches_somebody(text: &str) -> bool {
    let small = text.to_lowercase();
    let web = [
        "@", "http", "www.", ".co.uk", ".com", ".org", ".net", ".gov", ".uk",
    ]
    .iter()
    .any(|mark| small.contains(mark));
    web || small.contains('*') || longest_number(text) >= 5
}

/// How many digits stand in a row, with no more than single spaces and marks of telephone numbers between them.
fn longest_number(text: &str) -> usize {
    let (mut longest, mut digits, mut between) = (0, 0, 0);
    for c in text.chars() {
        if c.is_numeric() {
            digits += 1;
            between = 0;
            longest = longest.max(digits);
        } else if matches!(c, ' ' | '-' | '(' | ')' | '+' | '.' | '/') && between < 2 {
            between += 1;
        } else {
            digits = 0;
        }
    }
    longest
}

/// Whether there is a reference or a postcode: letters and digits in one.
pub(super) fn has_code(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let upper = word.chars().filter(|c| c.is_ascii_uppercase()).count();
        digits > 0
            && ((letters >= 1 && upper >= 1 && letters + digits >= 5)
                || (upper >= 2 && letters + digits >= 2))
    })
}

/// Whether a number stands before a street’s name.
pub(super) fn names_an_address(words: &[Word]) -> bool {
    let numbered = (1..words.len()).any(|at| {
        let is_number =
            word(words, at).is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
        is_number
            && word(words, at - 1).is_some_and(|word| {
                matches!(word, "number" | "flat" | "apartment" | "house" | "no")
            })
    });
    numbered
        || (0..words.len()).any(|at| {
            let number =
                word(words, at).is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
            number
                && (at + 2..at + 4).any(|street| {
                    word(words, street).is_some_and(|street| STREETS.contains(&street))
                })
        })
}
