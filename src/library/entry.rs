//! The whole library, and what is wrong with entries that could not be used.

use super::{
    Harm, House, Issue, IssueId, Part, Signpost, SignpostId, Snippet, SnippetId, Source, SourceId,
};
use crate::error::Error;
use std::collections::BTreeMap;

/// Issues, snippets, signposts and sources together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Library {
    /// The house style.
    pub house: House,
    /// The checklist.
    pub issues: BTreeMap<IssueId, Issue>,
    /// The passages. Read only: the lookups by issue and by part are made once, by [`Library::new`].
    pub snippets: BTreeMap<SnippetId, Snippet>,
    /// The organisations and pages.
    pub signposts: BTreeMap<SignpostId, Signpost>,
    /// The statutes and guidance.
    pub sources: BTreeMap<SourceId, Source>,
    by_issue: BTreeMap<IssueId, Vec<SnippetId>>,
    by_tick: BTreeMap<IssueId, Vec<SnippetId>>,
    by_flag: BTreeMap<String, Vec<SnippetId>>,
    generic: BTreeMap<Part, Vec<SnippetId>>,
}

impl Library {
    /// What people, places and organisations are called in it.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let persona = &self.house.persona;
        let house = [persona.name.as_str(), persona.organisation.as_str()];
        let aliases = persona.aliases.iter().map(String::as_str);
        let signposts = self.signposts.values().flat_map(|signpost| {
            let aliases = signpost.aliases.iter().map(String::as_str);
            aliases.chain([signpost.name.as_str(), signpost.nation.as_str()])
        });
        let sources = self.sources.values().map(|source| source.title.as_str());
        house
            .into_iter()
            .chain(aliases)
            .chain(signposts)
            .chain(sources)
    }

    /// Puts a library together from its entries.
    pub fn new(
        house: House,
        issues: impl IntoIterator<Item = Issue>,
        snippets: impl IntoIterator<Item = Snippet>,
        signposts: impl IntoIterator<Item = Signpost>,
        sources: impl IntoIterator<Item = Source>,
    ) -> Self {
        let mut library = Self {
            house,
            issues: by_id(issues, |issue| issue.id.clone()),
            snippets: by_id(snippets, |snippet| snippet.id.clone()),
            signposts: by_id(signposts, |signpost| signpost.id.clone()),
            sources: by_id(sources, |source| source.id.clone()),
            by_issue: BTreeMap::new(),
            by_tick: BTreeMap::new(),
            by_flag: BTreeMap::new(),
            generic: BTreeMap::new(),
        };
        library.index();
        library
    }

    /// The same library with these snippets instead of its own.
    pub(super) fn with_snippets(self, snippets: Vec<Snippet>) -> Self {
        Self::new(
            self.house,
            self.issues.into_values(),
            snippets,
            self.signposts.into_values(),
            self.sources.into_values(),
        )
    }

    /// Sorts the snippets under their issues, flags and parts, so that no letter looks at all of them.
    fn index(&mut self) {
        for snippet in self.snippets.values().filter(|it| it.harm == Harm::Life) {
            for flag in snippet.flags_named() {
                put(&mut self.by_flag, flag.to_owned(), snippet);
            }
        }
        let mut snippets: Vec<&Snippet> = self.snippets.values().collect();
        snippets.sort_by_key(|snippet| (snippet.order, &snippet.id));
        for snippet in snippets {
            let comes_by_itself = snippet.comes_by_itself();
            if comes_by_itself && (snippet.issues.is_empty() || snippet.comes_by_flag()) {
                put(&mut self.generic, snippet.part, snippet);
            }
            for issue in &snippet.issues {
                put(&mut self.by_issue, issue.clone(), snippet);
                if comes_by_itself {
                    put(&mut self.by_tick, issue.clone(), snippet);
                }
            }
        }
    }

    /// The passages that answer an issue, by their order, whatever their part and status.
    pub fn snippets_for(&self, issue: &IssueId) -> impl Iterator<Item = &Snippet> {
        self.listed(self.by_issue.get(issue))
    }

    /// Those of them that may stand in a letter as soon as the issue is ticked: no letter looks at what waits to be added
    /// by hand, which may be thousands.
    pub fn snippets_by_tick(&self, issue: &IssueId) -> impl Iterator<Item = &Snippet> {
        self.listed(self.by_tick.get(issue))
    }

    /// The crisis texts for a kind of flag, whatever their status.
    pub fn crisis_texts(&self, flag: &str) -> impl Iterator<Item = &Snippet> {
        self.listed(self.by_flag.get(flag))
    }

    /// The passages of a part that answer no issue in particular or come by a flag, by their order, as far as they may
    /// stand in a letter without being added by hand.
    pub fn generic_snippets(&self, part: Part) -> impl Iterator<Item = &Snippet> {
        self.listed(self.generic.get(&part))
    }

    fn listed<'a>(&'a self, ids: Option<&'a Vec<SnippetId>>) -> impl Iterator<Item = &'a Snippet> {
        ids.into_iter()
            .flatten()
            .filter_map(|id| self.snippets.get(id))
    }

    /// The issues in the order of the checklist.
    pub fn checklist(&self) -> Vec<&Issue> {
        let mut issues: Vec<&Issue> = self.issues.values().collect();
        issues.sort_by_key(|issue| (issue.order, &issue.id));
        issues
    }

    /// The signpost called `id`.
    pub fn signpost(&self, id: &str) -> Option<&Signpost> {
        self.signposts.get(id)
    }
}

fn put<K: Ord>(lists: &mut BTreeMap<K, Vec<SnippetId>>, key: K, snippet: &Snippet) {
    lists.entry(key).or_default().push(snippet.id.clone());
}

/// One entry of any kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// The house style.
    House(Box<House>),
    /// A line of the checklist.
    Issue(Issue),
    /// A passage.
    Snippet(Box<Snippet>),
    /// An organisation or a page.
    Signpost(Signpost),
    /// A statute or guidance.
    Source(Source),
}

fn by_id<K: Ord, V>(entries: impl IntoIterator<Item = V>, id: impl Fn(&V) -> K) -> BTreeMap<K, V> {
    entries
        .into_iter()
        .map(|entry| (id(&entry), entry))
        .collect()
}

/// The kinds of things that can be wrong with an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The file, a field or a value has the wrong form.
    Form,
    /// It names an issue, a source or a kind of fact that does not exist.
    UnknownId,
    /// It points to a signpost or a passage that does not exist, or to a detail that a record does not have.
    DeadReference,
    /// The template cannot be read, or uses a word that is not in its language.
    Template,
    /// For some kind of post a word would be printed that is not known there.
    Branch,
    /// A number or an address stands in the passage and not in a record.
    OutsideRecord,
    /// A number or hours would be printed that nobody has checked.
    UncheckedPrinted,
}

/// What is wrong, before it is known where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Complaint {
    pub(super) fault: Fault,
    /// A sentence without its full stop.
    pub(super) message: String,
}

impl Complaint {
    pub(super) fn new(fault: Fault, message: impl Into<String>) -> Self {
        Self {
            fault,
            message: message.into(),
        }
    }
}

impl From<String> for Complaint {
    fn from(message: String) -> Self {
        Self::new(Fault::Form, message)
    }
}

impl From<&str> for Complaint {
    fn from(message: &str) -> Self {
        Self::new(Fault::Form, message)
    }
}

/// Why an entry could not be used. It takes down only itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The entry's file, within the pack: `guidance/iro-role.md`.
    pub file: String,
    /// The line, counted from 1; 0 for the file as a whole.
    pub line: usize,
    /// What kind of thing is wrong.
    pub fault: Fault,
    /// What is wrong, as a sentence without its full stop.
    pub message: String,
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        let place = match problem.line {
            0 => problem.file,
            line => format!("{}, line {line}", problem.file),
        };
        Self::Invalid {
            what: problem.message,
            place,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::testing::{guidance, pack};
    use crate::library::{PackFile, Status, load};

    fn ids<'a>(snippets: impl Iterator<Item = &'a Snippet>) -> Vec<&'a str> {
        snippets.map(|snippet| snippet.id.as_str()).collect()
    }

    fn library(passages: &[(&str, &str)]) -> Library {
        let (first, rest) = passages.split_first().expect("a passage");
        assert_eq!(first.0, "s");
        let mut files = pack(&guidance(first.1, "x"));
        files.extend(
            rest.iter().map(|(id, fields)| {
                PackFile::new(format!("guidance/{id}.md"), guidance(fields, "y"))
            }),
        );
        load(&files).expect("the house is sound").library
    }

    #[test]
    fn passages_are_found_by_issue_and_by_part() {
        let library = library(&[
            ("s", "issues = [\"contact\"]\n"),
            ("first", "issues = [\"contact\"]\norder = 1\n"),
            ("generic", ""),
        ]);
        let contact = IssueId::new("contact").expect("an id");
        assert_eq!(ids(library.snippets_for(&contact)), ["first", "s"]);
        assert_eq!(ids(library.generic_snippets(Part::Advice)), ["generic"]);
    }

    #[test]
    fn what_waits_to_be_added_or_is_not_in_use_comes_by_no_tick() {
        let library = library(&[
            ("s", "issues = [\"contact\"]\n"),
            ("later", "issues = [\"contact\"]\noffered = true\n"),
            ("generic-later", "offered = true\n"),
        ]);
        let contact = IssueId::new("contact").expect("an id");
        assert_eq!(ids(library.snippets_for(&contact)), ["later", "s"]);
        assert_eq!(ids(library.snippets_by_tick(&contact)), ["s"]);
        assert_eq!(ids(library.generic_snippets(Part::Advice)), [""; 0]);
        let mut drafts: Vec<Snippet> = library.snippets.values().cloned().collect();
        for snippet in &mut drafts {
            snippet.status = Status::Draft;
        }
        let library = library.with_snippets(drafts);
        assert_eq!(ids(library.snippets_by_tick(&contact)), [""; 0]);
        assert_eq!(ids(library.snippets_for(&contact)), ["later", "s"]);
    }
}
