//! The word that a misspelt one was meant to be, where that is as good as certain.

use crate::text::Spelling;

/// Slips that are met often and lie further than one letter from the right word, or near another word.
const COMMON: [(&str, &str); 63] = [
    ("accomodation", "accommodation"),
    ("acheive", "achieve"),
    ("agressive", "aggressive"),
    ("alot", "a lot"),
    ("allways", "always"),
    ("apparant", "apparent"),
    ("appologise", "apologise"),
    ("arguement", "argument"),
    ("assesment", "assessment"),
    ("assesments", "assessments"),
    ("beleive", "believe"),
    ("buisness", "business"),
    ("childs", "child’s"),
    ("childrens", "children’s"),
    ("commited", "committed"),
    ("concious", "conscious"),
    ("couldnt", "couldn’t"),
    ("definately", "definitely"),
    ("definatly", "definitely"),
    ("didnt", "didn’t"),
    ("doesnt", "doesn’t"),
    ("dont", "don’t"),
    ("eachother", "each other"),
    ("embarass", "embarrass"),
    ("enquirey", "enquiry"),
    ("expierence", "experience"),
    ("extention", "extension"),
    ("goverment", "government"),
    ("gaurdian", "guardian"),
    ("hasnt", "hasn’t"),
    ("havent", "haven’t"),
    ("hearsey", "hearsay"),
    ("im", "I’m"),
    ("incase", "in case"),
    ("independant", "independent"),
    ("infact", "in fact"),
    ("isnt", "isn’t"),
    ("ive", "I’ve"),
    ("knowlege", "knowledge"),
    ("liase", "liaise"),
    ("maintainance", "maintenance"),
    ("nessesary", "necessary"),
    ("noone", "no one"),
    ("occured", "occurred"),
    ("parant", "parent"),
    ("priviledge", "privilege"),
    ("proffesional", "professional"),
    ("reccomend", "recommend"),
    ("recomend", "recommend"),
    ("relavent", "relevant"),
    ("responsability", "responsibility"),
    ("safegaurding", "safeguarding"),
    ("seperate", "separate"),
    ("seperation", "separation"),
    ("shouldnt", "shouldn’t"),
    ("solicter", "solicitor"),
    ("soliciter", "solicitor"),
    ("theyre", "they’re"),
    ("untill", "until"),
    ("wasnt", "wasn’t"),
    ("werent", "weren’t"),
    ("wouldnt", "wouldn’t"),
    ("youre", "you’re"),
];

/// Endings and letters that America writes otherwise: theirs, ours.
const AMERICAN: [(&str, &str); 9] = [
    ("iz", "is"),
    ("yz", "ys"),
    ("or", "our"),
    ("er", "re"),
    ("ense", "ence"),
    ("el", "ell"),
    ("il", "ill"),
    ("og", "ogue"),
    ("e", "ae"),
];

/// Longer words are not tried letter by letter.
const LONGEST: usize = 16;
/// Shorter words are one letter from too many others.
const SHORTEST: usize = 4;

/// The right word, in lower case; `None` where more than one is near, or none. Looks at most some six hundred words up.
pub(super) fn respelling(word: &str, spelling: &Spelling) -> Option<String> {
    let word = word.to_lowercase();
    if let Some((_, right)) = COMMON.iter().find(|(slip, _)| *slip == word) {
        return Some((*right).to_owned());
    }
    let length = word.len();
    if !word.chars().all(|c| c.is_ascii_lowercase()) || !(SHORTEST..=LONGEST).contains(&length) {
        return None;
    }
    let steps: [fn(&str) -> Vec<String>; 5] = [in_british, swapped, doubled, revowelled, completed];
    steps.iter().find_map(|step| {
        let mut right = step(&word);
        right.sort_unstable();
        right.dedup();
        right.retain(|word| spelling.misspelt(word).is_empty());
        // Two that are equally near: neither is certain.
        match right.as_slice() {
            [] => None,
            [only] => Some(Some(only.clone())),
            _ => Some(None),
        }
    })?
}

/// The word with one American spelling made British.
fn in_british(word: &str) -> Vec<String> {
    AMERICAN
        .iter()
        .flat_map(|(theirs, ours)| {
            word.match_indices(*theirs).map(move |(at, theirs)| {
                let (before, behind) = word.split_at(at);
                let behind = behind.get(theirs.len()..).unwrap_or_default();
                format!("{before}{ours}{behind}")
            })
        })
        .collect()
}

/// The word with two letters that stand side by side changed round; the first letter is seldom wrong.
fn swapped(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    (1..letters.len().saturating_sub(1))
        .map(|at| {
            let mut letters = letters.clone();
            letters.swap(at, at + 1);
            letters.into_iter().collect()
        })
        .collect()
}

/// The word with one letter doubled, or one of two equal letters left out.
fn doubled(word: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, letter) in word.char_indices().skip(1) {
        let (before, behind) = word.split_at(at);
        words.push(format!("{before}{letter}{behind}"));
        if before.ends_with(letter) {
            words.push(format!("{before}{}", behind.get(1..).unwrap_or_default()));
        }
    }
    words
}

/// The word with one vowel for another.
fn revowelled(word: &str) -> Vec<String> {
    let is_vowel = |c: char| "aeiouy".contains(c);
    let mut words = Vec::new();
    for (at, _) in word.match_indices(is_vowel).filter(|(at, _)| *at > 0) {
        let (before, behind) = word.split_at(at);
        let behind = behind.get(1..).unwrap_or_default();
        words.extend(
            "aeiouy"
                .chars()
                .map(|vowel| format!("{before}{vowel}{behind}")),
        );
    }
    words
}

/// The word with one letter put in or left out.
fn completed(word: &str) -> Vec<String> {
    if word.len() < SHORTEST + 2 {
        return Vec::new();
    }
    let mut words = Vec::new();
    for (at, _) in word.char_indices().skip(1) {
        let (before, behind) = word.split_at(at);
        words.extend(('a'..='z').map(|letter| format!("{before}{letter}{behind}")));
        words.push(format!("{before}{}", behind.get(1..).unwrap_or_default()));
    }
    words.extend(('a'..='z').map(|letter| format!("{word}{letter}")));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_right(word: &str, right: Option<&str>) {
        let spelling = Spelling::british([]);
        assert_eq!(respelling(word, &spelling).as_deref(), right, "{word}");
    }

    #[test]
    fn near_words_are_found() {
        for (word, right) in [
            ("center", "centre"),
            ("organized", "organised"),
            ("behavior", "behaviour"),
            ("counseling", "counselling"),
            ("thier", "their"),
            ("becuase", "because"),
            ("adress", "address"),
            ("relationshp", "relationship"),
            ("Seperate", "separate"),
            ("assesment", "assessment"),
        ] {
            assert_right(word, Some(right));
        }
    }

    #[test]
    fn what_is_near_to_several_words_or_to_none_has_no_fix() {
        for word in [
            "xqzt",
            "qwrtzp",
            "thx",
            "Brixworthies",
            "zzzzzzzzzzzzzzzzzzzz",
            "élève",
        ] {
            assert_right(word, None);
        }
    }

    #[test]
    fn every_common_slip_is_misspelt_and_its_fix_is_not() {
        let spelling = Spelling::british([]);
        for (slip, right) in COMMON {
            assert!(!spelling.misspelt(slip).is_empty(), "{slip}");
            assert!(spelling.misspelt(right).is_empty(), "{right}");
        }
    }
}
