//! Many passages changed alike, in one step: keywords, issues, owner, review date.

use crate::error::Result;
use crate::library::{Day, GuidanceFront, Snippet};
use crate::workbench::{Notice, Outcome, Workbench};
use jiff::civil::Date;

/// A change that is made to several passages at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BulkChange {
    /// Another person looks after them; none takes the name off.
    Owner(Option<String>),
    /// They are to be read again by this day; none takes the day off.
    ReviewBy(Option<Date>),
    /// They get a keyword.
    AddKeyword(String),
    /// They lose a keyword.
    RemoveKeyword(String),
    /// They answer an issue, by its id.
    AddIssue(String),
    /// They no longer answer an issue.
    RemoveIssue(String),
}

impl BulkChange {
    /// What undo calls it.
    fn name(&self) -> &'static str {
        match self {
            Self::Owner(_) => "changing the owner of",
            Self::ReviewBy(_) => "changing the review date of",
            Self::AddKeyword(_) => "adding a keyword to",
            Self::RemoveKeyword(_) => "taking a keyword off",
            Self::AddIssue(_) => "adding an issue to",
            Self::RemoveIssue(_) => "taking an issue off",
        }
    }

    /// Whether a passage would say anything else after it.
    pub fn changes(&self, snippet: &Snippet) -> bool {
        let answers = |issue: &String| snippet.issues.iter().any(|id| id.as_str() == issue);
        match self {
            Self::Owner(owner) => snippet.owner != *owner,
            Self::ReviewBy(day) => snippet.review_by != *day,
            Self::AddKeyword(word) => !snippet.keywords.contains(word),
            Self::RemoveKeyword(word) => snippet.keywords.contains(word),
            Self::AddIssue(issue) => !answers(issue),
            Self::RemoveIssue(issue) => answers(issue),
        }
    }

    fn apply(&self, front: &mut GuidanceFront) {
        match self {
            Self::Owner(owner) => front.owner.clone_from(owner),
            Self::ReviewBy(day) => front.review_by = day.map(Day),
            Self::AddKeyword(word) => add(&mut front.keywords, word),
            Self::RemoveKeyword(word) => front.keywords.retain(|it| it != word),
            Self::AddIssue(issue) => add(&mut front.issues, issue),
            Self::RemoveIssue(issue) => front.issues.retain(|it| it != issue),
        }
    }

    fn reason(&self) -> String {
        match self {
            Self::Owner(Some(owner)) => format!("Looked after by {owner}"),
            Self::Owner(None) => "Looked after by nobody in particular".to_owned(),
            Self::ReviewBy(Some(day)) => format!("To be read again by {day}"),
            Self::ReviewBy(None) => "No day to be read again by".to_owned(),
            Self::AddKeyword(word) => format!("Keyword “{word}”"),
            Self::RemoveKeyword(word) => format!("No longer keyword “{word}”"),
            Self::AddIssue(issue) => format!("Answers {issue}"),
            Self::RemoveIssue(issue) => format!("No longer answers {issue}"),
        }
    }
}

impl Workbench {
    pub(super) fn change_alike(
        &mut self,
        paths: &[String],
        change: &BulkChange,
    ) -> Result<Outcome> {
        let what = self.change_passages(paths, change.name(), &change.reason(), |front| {
            change.apply(front);
        })?;
        Ok(Outcome::told(Notice::done(format!("Changed {what}"))))
    }
}

fn add(list: &mut Vec<String>, item: &str) {
    if !list.iter().any(|it| it == item) {
        list.push(item.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::{Entry, Library, PackFile, load, load_entry};
    use jiff::civil::date;

    const HOUSE: &str = "name = \"Test\"\n[persona]\nname = \"Ada\"\nrole = \"adviser\"\norganisation = \"The charity\"\n\
                         [forum]\nname = \"the forum\"\n[letter]\norder = [\"advice\"]\nrequired = []\n";
    const ISSUE: &str = "+++\ntitle = \"Contact\"\ngroup = \"G\"\norder = 1\n[signs]\nstrong = [\"contact\"]\n+++\nWhen.\n";
    const PASSAGE: &str = "+++\ntitle = \"A\"\npart = \"advice\"\nstatus = \"starter\"\nconfidence = \"confirmed\"\n\
                           jurisdiction = \"England\"\nissues = [\"contact\"]\nowner = \"Ruth\"\n\
                           review_by = 2027-01-01\nkeywords = [\"seeing\"]\n+++\nWords.\n";

    fn passage() -> Snippet {
        let pack = [
            PackFile::new("house.toml", HOUSE),
            PackFile::new("issues/contact.md", ISSUE),
        ];
        let library: Library = load(&pack).expect("it loads").library;
        match load_entry(&PackFile::new("guidance/a.md", PASSAGE), &library) {
            Ok(Entry::Snippet(snippet)) => *snippet,
            other => unreachable!("{other:?}"),
        }
    }

    #[test]
    fn only_what_would_say_something_else_counts_as_changed() {
        let snippet = passage();
        let (ruth, contact) = ("Ruth".to_owned(), "contact".to_owned());
        let seeing = "seeing".to_owned();
        for (change, expected) in [
            (BulkChange::Owner(Some(ruth)), false),
            (BulkChange::Owner(Some("Pat".to_owned())), true),
            (BulkChange::Owner(None), true),
            (BulkChange::ReviewBy(Some(date(2027, 1, 1))), false),
            (BulkChange::ReviewBy(None), true),
            (BulkChange::AddKeyword(seeing.clone()), false),
            (BulkChange::AddKeyword("see".to_owned()), true),
            (BulkChange::RemoveKeyword(seeing), true),
            (BulkChange::RemoveKeyword("see".to_owned()), false),
            (BulkChange::AddIssue(contact.clone()), false),
            (BulkChange::RemoveIssue(contact), true),
            (BulkChange::RemoveIssue("adoption".to_owned()), false),
        ] {
            assert_eq!(change.changes(&snippet), expected, "{change:?}");
        }
    }
}
