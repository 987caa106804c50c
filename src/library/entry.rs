//! The whole library, and what is wrong with entries that could not be used.

use super::{
    House, Issue, IssueId, Part, Signpost, SignpostId, Snippet, SnippetId, Source, SourceId,
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

    /// Sorts the snippets under their issues and parts, so that no letter looks at all of them.
    fn index(&mut self) {
        let mut snippets: Vec<&Snippet> = self.snippets.values().collect();
        snippets.sort_by_key(|snippet| (snippet.order, &snippet.id));
        for snippet in snippets {
            if snippet.issues.is_empty() || snippet.comes_by_flag() {
                let list = self.generic.entry(snippet.part).or_default();
                list.push(snippet.id.clone());
            }
            for issue in &snippet.issues {
                let list = self.by_issue.entry(issue.clone()).or_default();
                list.push(snippet.id.clone());
            }
        }
    }

    /// The passages that answer an issue, by their order, whatever their part and status.
    pub fn snippets_for(&self, issue: &IssueId) -> impl Iterator<Item = &Snippet> {
        self.listed(self.by_issue.get(issue))
    }

    /// The crisis texts for a kind of flag, whatever their status.
    pub fn crisis_texts(&self, flag: &str) -> impl Iterator<Item = &Snippet> {
        self.snippets
            .values()
            .filter(move |snippet| snippet.comes_by_flag() && snippet.flags_named().contains(flag))
    }

    /// The passages of a part that answer no issue in particular or come by a flag, by their order, whatever their status.
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
    use crate::library::{PackFile, load};

    #[test]
    fn passages_are_found_by_issue_and_by_part() {
        let mut files = pack(&guidance("issues = [\"contact\"]\n", "x"));
        files.push(PackFile::new(
            "guidance/first.md",
            guidance("issues = [\"contact\"]\norder = 1\n", "y"),
        ));
        files.push(PackFile::new("guidance/generic.md", guidance("", "z")));
        let library = load(&files).expect("the house is sound").library;
        let contact = IssueId::new("contact").expect("an id");
        let ids: Vec<_> = library
            .snippets_for(&contact)
            .map(|s| s.id.as_str())
            .collect();
        assert_eq!(ids, ["first", "s"]);
        let ids: Vec<_> = library
            .generic_snippets(Part::Advice)
            .map(|s| s.id.as_str())
            .collect();
        assert_eq!(ids, ["generic"]);
    }
}
