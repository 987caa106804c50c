//! What words of one case may betray it: who wrote in its thread, who is named in it, and every run of its words.

use super::runs::Runs;
use crate::intake::{Post, Role, Thread};
use crate::reply::{Manner, Tells, tellings};
use crate::text::{Span, Spelling, Word, bare_words, fold, words};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Titles that stand before names and are none.
const TITLES: [&str; 5] = ["mr", "mrs", "ms", "dr", "miss"];

static SPELLING: LazyLock<Spelling> = LazyLock::new(|| Spelling::british([]));

/// The words of one case, laid out once so that many texts can be looked through for them. What advisers of the charity
/// wrote in the thread is not among them: that is the library's wording.
#[derive(Debug, Clone, Default)]
pub struct CaseWords {
    /// The names of those who wrote, as folded words.
    authors: BTreeSet<Vec<String>>,
    /// Names that are no words: found without regard to case.
    names: BTreeSet<String>,
    /// Names that are words too, as "Grace": found with a capital within a sentence.
    names_too: BTreeSet<String>,
    runs: Runs,
}

impl CaseWords {
    /// Lays out the words of a thread.
    pub fn of(thread: &Thread) -> Self {
        let mut case = Self::default();
        let theirs = || {
            thread
                .posts
                .iter()
                .filter(|post| post.role != Role::Adviser)
        };
        for post in theirs() {
            case.add_author(post.author.as_deref().unwrap_or_default());
        }
        let texts: Vec<&str> = thread
            .title
            .as_deref()
            .into_iter()
            .chain(theirs().map(|post| post.body.as_str()))
            .chain(quotes_of_others(&thread.posts))
            .collect();
        for text in &texts {
            case.add_names(text);
        }
        let folded: Vec<Vec<Word>> = texts.iter().map(|text| bare_words(text)).collect();
        case.runs = Runs::of(
            folded
                .iter()
                .map(|words| words.iter().map(|word| word.folded.as_str())),
        );
        case
    }

    fn add_author(&mut self, name: &str) {
        let folded: Vec<String> = words(name).into_iter().map(|word| word.folded).collect();
        match folded.as_slice() {
            [] => {}
            // Somebody who calls themselves "help" or "mum" cannot be told from the word.
            [one] if SPELLING.misspelt(&name.to_lowercase()).is_empty() && is_letters(one) => {
                self.names_too.insert(one.clone());
            }
            _ => {
                self.authors.insert(folded);
            }
        }
    }

    fn add_names(&mut self, text: &str) {
        for telling in tellings(text, Manner::Typed) {
            if !matches!(telling.tells, Tells::Name | Tells::Place) {
                continue;
            }
            let said = telling.span.of(text).unwrap_or_default();
            for word in words(said) {
                let written = word.span.of(said).unwrap_or_default().to_lowercase();
                let name = bare(&word.folded, &written);
                if name.chars().count() < 3 || TITLES.contains(&name) {
                    continue;
                }
                let is_word = SPELLING.misspelt(&written).is_empty();
                let names = if is_word {
                    &mut self.names_too
                } else {
                    &mut self.names
                };
                names.insert(name.to_owned());
            }
        }
    }

    /// Whether these words, folded, stand in a row in the case.
    pub(super) fn says(&self, run: &[&str]) -> bool {
        self.runs.has(run)
    }

    /// Where names of the case stand among the words of `text`.
    pub(super) fn names_in(&self, text: &str, words: &[Word]) -> Vec<Span> {
        let mut found = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let rest = words.get(at..).unwrap_or_default();
            let author = self.authors.iter().find(|author| begins_with(rest, author));
            if let Some(last) = author.and_then(|author| rest.get(author.len() - 1)) {
                found.push(Span::new(word.span.start, last.span.end));
                continue;
            }
            let written = word.span.of(text).unwrap_or_default();
            let name = bare(&word.folded, written);
            let is_inside = at
                .checked_sub(1)
                .and_then(|before| words.get(before))
                .is_some_and(|before| before.sentence == word.sentence);
            let is_capital = written.chars().next().is_some_and(char::is_uppercase);
            if self.names.contains(name)
                || (is_inside && is_capital && self.names_too.contains(name))
            {
                found.push(word.span);
            }
        }
        found
    }
}

/// What posts quote of anybody but an adviser.
fn quotes_of_others(posts: &[Post]) -> impl Iterator<Item = &str> {
    let advisers: BTreeSet<String> = posts
        .iter()
        .filter(|post| post.role == Role::Adviser)
        .filter_map(|post| post.author.as_deref().map(fold))
        .collect();
    posts
        .iter()
        .filter(|post| post.role != Role::Adviser)
        .flat_map(|post| &post.quotes)
        .filter(move |quote| {
            let author = quote.author.as_deref().map(fold);
            author.is_none_or(|author| !advisers.contains(&author))
        })
        .map(|quote| quote.text.as_str())
}

fn begins_with(words: &[Word], names: &[String]) -> bool {
    words.len() >= names.len()
        && words
            .iter()
            .zip(names)
            .all(|(word, name)| word.folded == *name)
}

fn is_letters(word: &str) -> bool {
    word.chars().all(char::is_alphabetic)
}

/// A folded word without the "s" that was "’s" as it was written.
fn bare<'a>(folded: &'a str, written: &str) -> &'a str {
    let owns = written.to_lowercase().ends_with("'s") || written.to_lowercase().ends_with("’s");
    folded.strip_suffix('s').filter(|_| owns).unwrap_or(folded)
}
