//! What an adviser types → the words that are looked for.

use super::words::Words;

/// Nobody types more to find a passage, and the cost grows with every word.
const MOST_WORDS: usize = 12;

/// The words that are looked for, all of them wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    pub(super) terms: Vec<Term>,
}

/// One thing that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    /// The words of a word with a mark inside it, which may stand one after the other as well; none for plain words.
    pub(super) pieces: Vec<Sought>,
    /// The word, its pieces joined.
    pub(super) joined: Sought,
}

/// A word that is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sought {
    pub(super) word: String,
    /// Whether words that begin so will do.
    pub(super) is_beginning: bool,
}

impl Sought {
    pub(super) fn takes(&self, word: &str) -> bool {
        word == self.word || (self.is_beginning && word.starts_with(&self.word))
    }
}

impl Query {
    /// Reads what was typed; whatever it is, it is words, of which the last may be unfinished. None if it holds no word.
    ///
    /// A word with a mark inside it stands for its pieces one after the other or all of them joined. A last word of one
    /// letter waits for the next: nearly every passage holds a word that begins so, and it would say nothing.
    pub fn read(typed: &str) -> Option<Self> {
        let mut terms: Vec<Term> = typed
            .split_whitespace()
            .filter_map(term)
            .take(MOST_WORDS)
            .collect();
        let is_letter = |word: &str| word.chars().nth(1).is_none();
        let last = terms.last_mut()?;
        last.joined.is_beginning = true;
        match last.pieces.last_mut() {
            Some(piece) => piece.is_beginning = !is_letter(&piece.word),
            None if is_letter(&last.joined.word) => drop(terms.pop()),
            None => {}
        }
        (!terms.is_empty()).then_some(Self { terms })
    }
}

fn term(typed: &str) -> Option<Term> {
    let words = Words::of(typed);
    let whole = |word: &str| Sought {
        word: word.to_owned(),
        is_beginning: false,
    };
    let mut pieces = words.words().iter().map(|it| whole(words.folded(it)));
    match words.joined() {
        [joined, ..] => Some(Term {
            pieces: pieces.collect(),
            joined: whole(words.folded(joined)),
        }),
        [] => Some(Term {
            joined: pieces.next_back()?,
            pieces: Vec::new(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The terms as they would be written in a language of queries.
    fn read(typed: &str) -> Option<String> {
        let sought = |it: &Sought| format!("{}{}", it.word, if it.is_beginning { "*" } else { "" });
        let terms = Query::read(typed)?.terms;
        let terms = terms.iter().map(|term| {
            let pieces: Vec<_> = term.pieces.iter().map(sought).collect();
            match pieces.is_empty() {
                true => sought(&term.joined),
                false => format!("({}|{})", pieces.join("+"), sought(&term.joined)),
            }
        });
        Some(terms.collect::<Vec<_>>().join(" "))
    }

    #[track_caller]
    fn reads(typed: &str, terms: &str) {
        assert_eq!(read(typed).as_deref(), Some(terms));
    }

    #[test]
    fn every_word_is_a_word_and_the_last_may_be_unfinished() {
        reads("NEAR contact* AND \"ca", "near contact and ca*");
    }

    #[test]
    fn a_word_with_a_mark_inside_may_be_written_either_way() {
        reads("child’s s.47", "(child+s|childs) (s+47*|s47*)");
    }

    #[test]
    fn a_single_letter_waits_for_the_next() {
        assert_eq!(read("c"), None);
        reads("contact i", "contact");
        reads("child's", "(child+s|childs*)");
    }

    #[test]
    fn what_holds_no_word_asks_for_nothing() {
        for typed in ["", "  ", "*", "\"\"", "👶", "- ' ^"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_whole_post_is_cut_to_its_first_words() {
        let query = Query::read(&"word ".repeat(5_000)).expect("words");
        assert_eq!(query.terms.len(), MOST_WORDS);
    }
}
