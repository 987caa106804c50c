//! Words somebody looks for in a text, found however their quotation marks and apostrophes are written.

use super::Span;
use regex::{Regex, RegexBuilder};

/// The most characters that are looked for.
const LONGEST: usize = 400;

/// The words that are looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sought {
    /// The words, letter for letter, but for apostrophes and quotation marks: they are found however they are written.
    pub words: String,
    /// Whether capitals must be the same.
    pub match_case: bool,
    /// Whether they must not be a part of longer words.
    pub whole_words: bool,
}

impl Sought {
    /// What finds them; nothing where there are none, or more than anybody looks for.
    pub fn finder(&self) -> Option<Finder> {
        let count = self.words.chars().count();
        if self.words.trim().is_empty() || count > LONGEST {
            return None;
        }
        let mut pattern: String = self.words.chars().map(any_form).collect();
        if self.whole_words {
            // A mark at an end has no word beside it to be a part of.
            let is_letter = |c: char| c.is_alphanumeric();
            if self.words.starts_with(is_letter) {
                pattern.insert_str(0, r"\b");
            }
            if self.words.ends_with(is_letter) {
                pattern.push_str(r"\b");
            }
        }
        let mut builder = RegexBuilder::new(&pattern);
        let regex = builder.case_insensitive(!self.match_case).build().ok()?;
        Some(Finder { regex })
    }
}

/// What a character is looked for as.
fn any_form(c: char) -> String {
    match c {
        '\'' | '’' | '‘' => "['’‘]".to_owned(),
        '"' | '“' | '”' => "[\"“”]".to_owned(),
        _ => regex::escape(c.encode_utf8(&mut [0; 4])),
    }
}

/// Finds the words that are looked for.
#[derive(Debug, Clone)]
pub struct Finder {
    regex: Regex,
}

impl Finder {
    /// Where in a text they stand, from its beginning on.
    pub fn places<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Span> + 'a {
        let found = self.regex.find_iter(text);
        found.map(|found| Span::new(found.start(), found.end()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sought(words: &str, match_case: bool, whole_words: bool) -> Sought {
        Sought {
            words: words.to_owned(),
            match_case,
            whole_words,
        }
    }

    #[track_caller]
    fn assert_finds(sought: &Sought, text: &str, expected: &[&str]) {
        let finder = sought.finder();
        let found: Vec<&str> = finder
            .iter()
            .flat_map(|finder| finder.places(text).filter_map(|span| span.of(text)))
            .collect();
        assert_eq!(found, expected, "{sought:?}");
    }

    #[test]
    fn words_are_found_with_or_without_their_case_and_within_words_or_not() {
        let text = "Contact: a contact, recontacted. CONTACT (s.20).";
        let all = ["Contact", "contact", "contact", "CONTACT"];
        assert_finds(&sought("contact", false, false), text, &all);
        assert_finds(&sought("contact", true, false), text, &all[1..3]);
        assert_finds(&sought("contact", true, true), text, &["contact"]);
        assert_finds(&sought("(s.20)", true, true), text, &["(s.20)"]);
    }

    #[test]
    fn quotation_marks_and_apostrophes_are_found_however_they_are_written() {
        let text = "They said “it’s settled” and \"it's settled\".";
        for words in ["\"it's settled\"", "“it’s settled”", "\"it‘s settled“"] {
            let both = ["“it’s settled”", "\"it's settled\""];
            assert_finds(&sought(words, true, true), text, &both);
        }
    }

    #[test]
    fn words_are_no_patterns_and_no_words_are_found_nowhere() {
        let text = "A contact (s.20), a café";
        for nothing in [
            ".*",
            "",
            "  ",
            "s.2.",
            "()",
            "\\b",
            "c[o]ntact",
            "caf",
            "[",
            "\\",
        ] {
            assert_finds(&sought(nothing, false, true), text, &[]);
        }
        assert_finds(&sought("CAFÉ", false, true), text, &["café"]);
        assert_finds(&sought(&"a".repeat(LONGEST + 1), false, false), text, &[]);
    }
}
