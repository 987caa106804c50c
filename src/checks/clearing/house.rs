//! What the library says already, which is therefore no trace of a case.

use super::runs::Runs;
use crate::library::Library;
use crate::reply::{Telling, Tells};
use crate::text::{Word, bare_words, words};
use std::collections::{BTreeSet, HashSet};
use std::sync::OnceLock;

/// The words of a library, to hold other words against.
///
/// It must be the library as it was last shared or came with the program: what a lead has written since is what is to be
/// looked through, and would otherwise clear itself.
#[derive(Debug)]
pub struct LibraryWords<'a> {
    library: &'a Library,
    /// Every word of what people, places, organisations and issues are called.
    names: BTreeSet<String>,
    /// The digits of all its numbers.
    numbers: BTreeSet<String>,
    /// The words of its passages, laid out when they are first asked for.
    said: OnceLock<Said>,
}

/// What the passages of a library say.
#[derive(Debug)]
struct Said {
    runs: Runs,
    /// Every word as it is written.
    written: HashSet<String>,
}

impl<'a> LibraryWords<'a> {
    /// Takes the words of a library.
    pub fn of(library: &'a Library) -> Self {
        let forum = &library.house.forum;
        let titles = library.issues.values().map(|issue| issue.title.as_str());
        let forums = forum
            .aliases
            .iter()
            .chain([&forum.name])
            .map(String::as_str);
        let signposts = library.signposts.values();
        let details = signposts.flat_map(|signpost| [&signpost.phone, &signpost.text]);
        Self {
            library,
            names: library
                .names()
                .chain(titles)
                .chain(forums)
                .flat_map(words)
                .map(|word| word.folded)
                .collect(),
            numbers: details
                .flatten()
                .map(|detail| digits(detail))
                .filter(|digits| !digits.is_empty())
                .collect(),
            said: OnceLock::new(),
        }
    }

    /// Whether the library says what would tell of somebody, so that it tells of nobody. `passages` is how many times a day
    /// may still be looked for through all passages.
    pub(super) fn has(&self, telling: &Telling, said: &str, passages: &mut usize) -> bool {
        match telling.tells {
            Tells::Name | Tells::Place => {
                self.calls_something(said) || (!telling.is_word && self.writes(said))
            }
            Tells::Contact => {
                self.numbers.contains(&digits(said))
                    || self.is_an_address(said)
                    || self.writes(said)
            }
            Tells::Day if *passages > 0 => {
                *passages -= 1;
                let mut bodies = self.library.snippets.values().map(|passage| &passage.body);
                bodies.any(|body| body.contains(said))
            }
            Tells::Day => false,
        }
    }

    /// Whether all of these words are in what people, places and organisations are called.
    pub(super) fn calls_something(&self, said: &str) -> bool {
        words(said).iter().all(|word| {
            let owner = word.folded.strip_suffix('s').unwrap_or(&word.folded);
            self.names.contains(&word.folded) || self.names.contains(owner)
        })
    }

    fn is_an_address(&self, said: &str) -> bool {
        let said = said.trim_end_matches(['.', ',', ';', ':', '/']);
        self.library.signposts.values().any(|signpost| {
            let web = signpost.web.as_deref().map(|web| web.trim_end_matches('/'));
            web == Some(said)
        })
    }

    /// Whether each of these words stands in a passage as it is written here.
    fn writes(&self, said: &str) -> bool {
        let written = &self.said().written;
        let mut words = bare_words(said).into_iter();
        words.all(|word| {
            word.span
                .of(said)
                .is_some_and(|word| written.contains(word))
        })
    }

    /// Whether these words, folded, stand in a row in one of its passages.
    pub(super) fn says(&self, run: &[&str]) -> bool {
        self.said().runs.has(run)
    }

    fn said(&self) -> &Said {
        self.said.get_or_init(|| {
            let passages = self.library.snippets.values();
            let mut written = HashSet::new();
            let mut bodies: Vec<Vec<Word>> = Vec::new();
            for body in passages.map(|passage| passage.body.as_str()) {
                let words = bare_words(body);
                let as_written = words.iter().filter_map(|word| word.span.of(body));
                for word in as_written {
                    if !written.contains(word) {
                        written.insert(word.to_owned());
                    }
                }
                bodies.push(words);
            }
            let folded = bodies
                .iter()
                .map(|words| words.iter().map(|word| word.folded.as_str()));
            Said {
                runs: Runs::of(folded),
                written,
            }
        })
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
