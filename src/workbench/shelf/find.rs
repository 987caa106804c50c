//! Finds entries by words: passages by the store's index, all others by looking through them.

use super::{Kind, Shelf};
use crate::library::{House, Issue, Library, Signpost, Source};
use crate::store::{Hit, Marked};
use crate::text::{Span, fold};
use std::collections::BTreeMap;

/// How many bytes of an entry's words an excerpt shows, at the most.
const EXCERPT: usize = 150;

/// How many of them stand before the words that were found.
const LEAD: usize = 40;

/// Nobody types more words to find an entry.
const MOST_WORDS: usize = 12;

/// What a search found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    rows: BTreeMap<String, FoundRow>,
}

/// An entry that was found, with the words asked for marked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoundRow {
    /// How well it fits: the best has 0.
    pub rank: usize,
    /// Its title.
    pub title: Marked,
    /// A piece of its words.
    pub excerpt: Marked,
}

impl Found {
    /// What was found of an entry, by its path.
    pub fn row(&self, path: &str) -> Option<&FoundRow> {
        self.rows.get(path)
    }

    fn put(&mut self, path: String, title: Marked, excerpt: Marked) {
        let row = FoundRow {
            rank: self.rows.len(),
            title,
            excerpt,
        };
        self.rows.insert(path, row);
    }
}

/// An entry that is no passage, as it is looked through.
#[derive(Debug, Clone)]
pub(super) struct Searched {
    path: String,
    title: String,
    words: String,
    folded: String,
}

impl Searched {
    pub(super) fn all(library: &Library) -> Vec<Self> {
        let issues = library.issues.values().map(Self::issue);
        let signposts = library.signposts.values().map(Self::signpost);
        let sources = library.sources.values().map(Self::source);
        let house = Self::house(&library.house);
        issues
            .chain(signposts)
            .chain(sources)
            .chain([house])
            .collect()
    }

    fn new(path: String, title: &str, words: Vec<&str>) -> Self {
        let words = words.join(" · ").replace('\n', " ");
        Self {
            path,
            title: title.to_owned(),
            folded: fold(&format!("{title}\n{words}")),
            words,
        }
    }

    fn issue(issue: &Issue) -> Self {
        let mut words = vec![issue.when_to_tick.as_str(), issue.group.as_str()];
        words.extend(issue.tests.matches.iter().map(String::as_str));
        words.extend(issue.signs.iter().map(|sign| sign.phrase.as_str()));
        Self::new(Kind::Issue.path(issue.id.as_str()), &issue.title, words)
    }

    fn signpost(signpost: &Signpost) -> Self {
        let mut words = vec![signpost.purpose.as_str()];
        words.extend(signpost.aliases.iter().map(String::as_str));
        let details = [
            &signpost.phone,
            &signpost.hours,
            &signpost.text,
            &signpost.web,
            &signpost.for_whom,
            &signpost.cost,
        ];
        words.extend(details.into_iter().flatten().map(String::as_str));
        words.push(&signpost.nation);
        Self::new(
            Kind::Signpost.path(signpost.id.as_str()),
            &signpost.name,
            words,
        )
    }

    fn source(source: &Source) -> Self {
        let mut words = vec![source.note.as_str()];
        words.extend(source.edition.as_deref());
        Self::new(Kind::Source.path(source.id.as_str()), &source.title, words)
    }

    fn house(house: &House) -> Self {
        let persona = &house.persona;
        let mut words = vec![
            persona.name.as_str(),
            persona.organisation.as_str(),
            house.forum.name.as_str(),
        ];
        for (right, others) in &house.wording {
            words.push(right);
            words.extend(others.iter().map(String::as_str));
        }
        Self::new(Kind::House.path(""), "House style", words)
    }

    fn holds(&self, typed: &[String]) -> bool {
        typed.iter().all(|word| has_word(&self.folded, word))
    }
}

/// Whether a word of `text` begins so; both are folded.
fn has_word(text: &str, begun: &str) -> bool {
    text.match_indices(begun).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|before| !before.is_alphanumeric())
    })
}

/// The words that were typed, folded; none while all that is typed is a letter or less.
fn typed_words(typed: &str) -> Vec<String> {
    let folded = fold(typed);
    let words: Vec<String> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(MOST_WORDS)
        .map(str::to_owned)
        .collect();
    let is_begun = words.len() > 1 || words.iter().any(|word| word.chars().count() > 1);
    if is_begun { words } else { Vec::new() }
}

impl Shelf {
    /// Whether what is typed is enough to search for: a single letter waits for the next.
    pub fn is_searched_for(typed: &str) -> bool {
        !typed_words(typed).is_empty()
    }

    /// Finds what holds all the words typed, each as far as it is typed; `passages` are those the store found. Passages
    /// come first, then entries with the words in their titles, then the others.
    pub fn find(&self, typed: &str, passages: Vec<Hit>) -> Found {
        let mut found = Found::default();
        for hit in passages {
            let path = Kind::Passage.path(hit.id.as_str());
            found.put(path, hit.title, hit.excerpt);
        }
        let words = typed_words(typed);
        if words.is_empty() {
            return found;
        }
        let hits = self.searched.iter().filter(|entry| entry.holds(&words));
        let (titled, others): (Vec<_>, Vec<_>) = hits.partition(|entry| {
            let title = fold(&entry.title);
            words.iter().all(|word| has_word(&title, word))
        });
        for entry in titled.into_iter().chain(others) {
            let title = marked(&entry.title, &words);
            let excerpt = excerpt(&entry.words, &words);
            found.put(entry.path.clone(), title, excerpt);
        }
        found
    }
}

/// Where the words of a text stand: letters and digits, with the marks inside them that fold away.
fn word_spans(text: &str) -> impl Iterator<Item = Span> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(char::is_alphanumeric)?;
        let rest = text.get(start..)?;
        let is_part = |c: char| c.is_alphanumeric() || fold(c.encode_utf8(&mut [0; 4])).is_empty();
        let length = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        at = start + length;
        Some(Span::new(start, at))
    })
}

/// Where words that begin as one of `typed` stand.
fn marks<'a>(text: &'a str, typed: &'a [String]) -> impl Iterator<Item = Span> + 'a {
    word_spans(text).filter(move |span| {
        let word = span.of(text).map(fold).unwrap_or_default();
        typed.iter().any(|begun| word.starts_with(begun.as_str()))
    })
}

fn marked(text: &str, typed: &[String]) -> Marked {
    Marked {
        text: text.to_owned(),
        marks: marks(text, typed).collect(),
    }
}

/// A piece of a text round the first words that were found.
fn excerpt(text: &str, typed: &[String]) -> Marked {
    let first = marks(text, typed).next().map_or(0, |span| span.start);
    let start = match first.saturating_sub(LEAD) {
        0 => 0,
        at => word_start(text, at, first),
    };
    let mut piece = String::new();
    if start > 0 {
        piece.push('…');
    }
    let rest = text.get(start..).unwrap_or_default();
    let end = rest
        .char_indices()
        .map(|(at, c)| at + c.len_utf8())
        .take_while(|end| *end <= EXCERPT)
        .last()
        .unwrap_or_default();
    piece.push_str(rest.get(..end).unwrap_or_default());
    if end < rest.len() {
        piece.push('…');
    }
    marked(&piece, typed)
}

/// The start of the first word behind `at` and no later than `last`, which starts one.
fn word_start(text: &str, at: usize, last: usize) -> usize {
    let spaces = text.match_indices(' ').map(|(space, _)| space + 1);
    let mut starts = spaces.skip_while(|start| *start < at);
    starts.next().map_or(last, |start| start.min(last))
}

#[cfg(test)]
impl Found {
    /// Found in this order, with nothing marked.
    pub(super) fn ranked(paths: impl IntoIterator<Item = String>) -> Self {
        let mut found = Self::default();
        for path in paths {
            found.put(path, Marked::default(), Marked::default());
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::library;
    use super::*;
    use jiff::civil::date;

    const CORAM: &str = "+++\nname = \"Coram Voice\"\naliases = [\"Always Heard\"]\nphone = \"0808 800 5792\"\nconfidence = \"confirmed\"\n+++\nAdvocates for children in care.\n";
    const OTHER: &str = "+++\nname = \"Child’s voice\"\nphone = \"0800 000 000\"\nconfidence = \"confirmed\"\n+++\nListens.\n";

    fn shelf() -> Shelf {
        let library = library(&[("signposts/coram.md", CORAM), ("signposts/other.md", OTHER)]);
        Shelf::new(&library, date(2026, 11, 22))
    }

    /// The names of what is found, the best first.
    #[track_caller]
    fn assert_finds(typed: &str, expected: &[&str]) {
        let found = shelf().find(typed, Vec::new());
        let mut rows: Vec<&FoundRow> = found.rows.values().collect();
        rows.sort_by_key(|row| row.rank);
        let names: Vec<&str> = rows.iter().map(|row| row.title.text.as_str()).collect();
        assert_eq!(names, expected, "{typed}");
    }

    #[test]
    fn names_aliases_numbers_and_purposes_are_looked_through() {
        assert_finds("always", &["Coram Voice"]);
        assert_finds("0808 800", &["Coram Voice"]);
        assert_finds("advocates care", &["Coram Voice"]);
        assert_finds("VOICE", &["Coram Voice", "Child’s voice"]);
        assert_finds("voice nobody", &[]);
    }

    #[test]
    fn words_are_found_from_their_start_and_with_any_apostrophe() {
        assert_finds("dvocates", &[]);
        assert_finds("child's", &["Child’s voice"]);
        assert_finds("childs", &["Child’s voice"]);
    }

    #[test]
    fn titles_come_before_other_words() {
        assert_finds("child", &["Child’s voice", "Coram Voice"]);
    }

    #[test]
    fn what_is_no_word_yet_finds_nothing() {
        for typed in ["", " ", "c", "*", "👶", "\"\u{0}"] {
            assert!(!Shelf::is_searched_for(typed), "{typed}");
            assert_finds(typed, &[]);
        }
        assert!(Shelf::is_searched_for("contact i"));
    }

    #[test]
    fn the_words_found_are_marked_in_title_and_excerpt() {
        let found = shelf().find("care heard", Vec::new());
        let row = found.row("signposts/coram.md").expect("found");
        assert_eq!(row.title.marks, []);
        let marked: Vec<_> = row
            .excerpt
            .marks
            .iter()
            .filter_map(|span| span.of(&row.excerpt.text))
            .collect();
        assert_eq!(marked, ["care", "Heard"]);
    }

    #[test]
    fn a_long_text_is_cut_round_the_words_found() {
        let text = format!("{}needle{}", "é ".repeat(500), " ä".repeat(500));
        let piece = excerpt(&text, &["needle".to_owned()]);
        assert!(piece.text.len() < EXCERPT + 10);
        assert!(piece.text.starts_with('…') && piece.text.ends_with('…'));
        let marked: Vec<_> = piece
            .marks
            .iter()
            .filter_map(|span| span.of(&piece.text))
            .collect();
        assert_eq!(marked, ["needle"]);
    }
}
