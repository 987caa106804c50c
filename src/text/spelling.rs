//! Whether a word is spelt as in Britain: Hunspell's word list en_GB-ise, and the words of this field.

use super::{Span, Word, bare_words, fold};
use spellbook::Dictionary;
use std::collections::BTreeSet;
use std::sync::LazyLock;

const AFFIXES: &str = include_str!("../../assets/dictionary/en-GB.aff");
const WORDS: &str = include_str!("../../assets/dictionary/en-GB.dic");
const FIELD_WORDS: &str = include_str!("../../assets/dictionary/field-words.txt");

/// The list built in, read at its first use; `None` only if it could not be read, which a test rules out.
static DICTIONARY: LazyLock<Option<Dictionary>> =
    LazyLock::new(|| Dictionary::new(AFFIXES, WORDS).ok());

/// The most words that are offered in the place of one.
const MOST_OFFERED: usize = 5;

/// The longest word that others are looked for, in bytes.
const LONGEST: usize = 40;

/// The words of the list that are nearest to one that is not in it, the nearest first. It takes up to a few tenths of a
/// second, so it is asked off the thread that paints.
pub fn near_words(word: &str) -> Vec<String> {
    let straight = word.replace('’', "'");
    let dictionary = DICTIONARY.as_ref().filter(|_| word.len() <= LONGEST);
    let mut near = Vec::new();
    if let Some(dictionary) = dictionary {
        dictionary.suggest(&straight, &mut near);
    }
    near.truncate(MOST_OFFERED);
    for word in &mut near {
        *word = word.replace('\'', "’");
    }
    near
}

/// A list of the words that are spelt right.
#[derive(Debug, Clone)]
pub struct Spelling {
    own: BTreeSet<String>,
}

impl Spelling {
    /// British spelling with -ise, the words of the field, and those given: names, for the most part. The first use in a
    /// process takes about ten milliseconds.
    pub fn british<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let own = names
            .into_iter()
            .chain(FIELD_WORDS.lines())
            .flat_map(bare_words)
            .map(|word| word.folded)
            .collect();
        Self { own }
    }

    /// The words of `text` that are not in the list, in order. Words with digits and short forms in capitals pass.
    pub fn misspelt(&self, text: &str) -> Vec<Span> {
        self.misspelt_of(&bare_words(text), text)
    }

    /// The same of a text that was split into words before.
    pub fn misspelt_of(&self, words: &[Word], text: &str) -> Vec<Span> {
        let misspelt = words.iter().filter(|word| !self.knows(word, text));
        misspelt.map(|word| word.span).collect()
    }

    fn knows(&self, word: &Word, text: &str) -> bool {
        let Some(written) = word.span.of(text) else {
            return true;
        };
        let is_short_form = !written.chars().any(char::is_lowercase);
        if is_short_form || written.chars().any(|c| c.is_ascii_digit()) {
            return true;
        }
        let Some(dictionary) = DICTIONARY.as_ref() else {
            return true;
        };
        let straight = written.replace('’', "'");
        let is_known = |word: &str| dictionary.check(word) || self.own.contains(&fold(word));
        is_known(&straight) || straight.strip_suffix("'s").is_some_and(is_known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn misspelt(text: &str) -> Vec<&str> {
        let spelling = Spelling::british(["Zorblat Trust"]);
        let spans = spelling.misspelt(text);
        spans.iter().filter_map(|span| span.of(text)).collect()
    }

    #[test]
    fn british_words_names_and_words_of_the_field_pass() {
        assert!(DICTIONARY.is_some());
        let text = "Children’s services’ behaviour; organise a centre. Don’t: Cafcass’s IRO, Zorblat, section 20.";
        assert_eq!(misspelt(text), [""; 0]);
    }

    #[test]
    fn words_near_a_slip_are_found_and_none_for_what_is_no_word() {
        assert!(near_words("safegaurding").contains(&"safeguarding".to_owned()));
        assert!(near_words("dont").iter().any(|word| word == "don’t"));
        assert!(near_words("recieve").len() <= MOST_OFFERED);
        assert_eq!(near_words(&"x".repeat(5_000)), [""; 0]);
        assert_eq!(near_words(""), [""; 0]);
    }

    #[test]
    fn american_spellings_and_slips_are_found_where_they_stand() {
        assert_eq!(
            misspelt("Organize the center, and the behavior of the solicter."),
            ["Organize", "center", "behavior", "solicter"]
        );
    }
}
