//! Makes the rows: each entry of the library as a line of the table.

use super::links::Links;
use super::{Cared, Due, Kind, Row, State, Todo, todo};
use crate::checks::library::stale;
use crate::library::{Confidence, Detail, Harm, Issue, Library, Signpost, Snippet, Source};
use crate::text::fold;
use jiff::ToSpan as _;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// All rows, by kind and then by id.
pub(super) fn rows(library: &Library, links: &Links, today: Date) -> Vec<Row> {
    let waiting: BTreeMap<String, Harm> = stale(library, today)
        .into_iter()
        .filter(|entry| entry.kind == "signpost")
        .map(|entry| (entry.id, entry.harm))
        .collect();
    let passages = library
        .snippets
        .values()
        .map(|snippet| of_passage(snippet, library, today));
    let issues = library
        .issues
        .values()
        .map(|issue| of_issue(issue, library));
    let signposts = library.signposts.values().map(|signpost| {
        let id = signpost.id.as_str();
        of_signpost(signpost, links.naming(id).len(), waiting.get(id).copied())
    });
    let sources = library
        .sources
        .values()
        .map(|source| of_source(source, links.resting_on(source.id.as_str()).len()));
    passages
        .chain(issues)
        .chain(signposts)
        .chain(sources)
        .chain([bare(Kind::House, "", "House style")])
        .collect()
}

/// A row that says what the entry is called and nothing else.
pub(super) fn bare(kind: Kind, id: &str, title: &str) -> Row {
    Row {
        path: kind.path(id),
        kind,
        id: id.to_owned(),
        title: title.to_owned(),
        about: String::new(),
        part: None,
        issues: Vec::new(),
        state: State::Settled,
        harm: None,
        owner: None,
        date: None,
        due: None,
        passages: 0,
        cared: Cared::default(),
        lists: Vec::new(),
        key: fold(title),
    }
}

fn of_passage(snippet: &Snippet, library: &Library, today: Date) -> Row {
    let due = due(snippet, today);
    Row {
        about: issues_in_short(snippet, library),
        part: Some(snippet.part),
        issues: snippet.issues.clone(),
        state: snippet.status.into(),
        harm: Some(snippet.harm),
        owner: snippet.owner.clone(),
        date: snippet.review_by,
        due,
        lists: todo::of_passage(snippet, due, library),
        ..bare(Kind::Passage, snippet.id.as_str(), &snippet.title)
    }
}

/// Whether a passage in use is to be read again: the day itself is in time.
fn due(snippet: &Snippet, today: Date) -> Option<Due> {
    let day = snippet.review_by.filter(|_| snippet.is_usable())?;
    let month = today.saturating_add(1.month());
    if day < today {
        Some(Due::Overdue)
    } else {
        (day <= month).then_some(Due::Month)
    }
}

/// "IRO role +1".
fn issues_in_short(snippet: &Snippet, library: &Library) -> String {
    let first = snippet.issues.first();
    let Some(title) = first.and_then(|id| Some(&library.issues.get(id)?.title)) else {
        return String::new();
    };
    match snippet.issues.len() {
        1 => title.clone(),
        count => format!("{title} +{}", count - 1),
    }
}

fn of_issue(issue: &Issue, library: &Library) -> Row {
    let advice = todo::advice_on(issue, library);
    Row {
        about: issue.group.clone(),
        passages: advice,
        lists: todo::of_issue(advice),
        ..bare(Kind::Issue, issue.id.as_str(), &issue.title)
    }
}

fn of_signpost(signpost: &Signpost, passages: usize, waiting: Option<Harm>) -> Row {
    let reached = [Detail::Phone, Detail::Text, Detail::Web];
    let mut reached = reached.into_iter().filter_map(|it| signpost.detail(it));
    let about = reached.next().map(without_scheme);
    let state = match (&about, waiting) {
        (None, _) => State::NoAddress,
        (_, Some(_)) => State::Unchecked,
        (_, None) => State::Checked,
    };
    let lists: BTreeSet<Todo> = waiting.map(|_| Todo::Unchecked).into_iter().collect();
    Row {
        about: about.unwrap_or_default().to_owned(),
        state: match signpost.confidence {
            Confidence::Unchecked if state == State::Checked => State::Unchecked,
            _ => state,
        },
        harm: waiting,
        date: signpost.checked_on,
        passages,
        lists: lists.into_iter().collect(),
        ..bare(Kind::Signpost, signpost.id.as_str(), &signpost.name)
    }
}

/// An address as people say it.
fn without_scheme(address: &str) -> &str {
    let bare = address.strip_prefix("https://").unwrap_or(address);
    bare.strip_prefix("www.").unwrap_or(bare)
}

fn of_source(source: &Source, passages: usize) -> Row {
    let is_current = source.in_force && source.replaced_by.is_none();
    Row {
        about: source.edition.clone().unwrap_or_default(),
        state: if is_current {
            State::InForce
        } else {
            State::Replaced
        },
        passages,
        ..bare(Kind::Source, source.id.as_str(), &source.title)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Shelf;
    use super::super::testing::{guidance, library};
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_entry_has_a_row_by_its_path() {
        let issue = "+++\ntitle = \"IRO role\"\ngroup = \"Care\"\norder = 1\n[signs]\nstrong = [\"iro\"]\n+++\nWhen.\n";
        let signpost = "+++\nname = \"Helpers\"\nweb = \"https://www.example.org\"\nconfidence = \"confirmed\"\n+++\nHelps.\n";
        let source = "+++\ntitle = \"An Act\"\nedition = \"1989\"\nin_force = true\n+++\nWords.\n";
        let passage = guidance(
            "The IRO",
            "issues = [\"iro\", \"other\"]\nsources = [\"act\"]\n",
        );
        let passage = passage.replace("Words.", "Ring [Helpers](signpost:helpers).");
        let library = library(&[
            ("issues/iro.md", issue),
            ("issues/other.md", &issue.replace("IRO role", "Other")),
            ("signposts/helpers.md", signpost),
            ("sources/act.md", source),
            ("guidance/a.md", &passage),
        ]);
        let shelf = Shelf::new(&library, date(2026, 11, 22));
        for (path, about, state, passages) in [
            ("guidance/a.md", "IRO role +1", State::Starter, 0),
            ("issues/iro.md", "Care", State::Settled, 1),
            ("signposts/helpers.md", "example.org", State::Checked, 1),
            ("sources/act.md", "1989", State::InForce, 1),
            ("house.toml", "", State::Settled, 0),
        ] {
            let row = shelf.row_of(path).expect(path);
            assert_eq!(
                (row.about.as_str(), row.state, row.passages),
                (about, state, passages),
                "{path}"
            );
        }
        assert_eq!(shelf.naming("helpers").len(), 1);
        assert_eq!(shelf.resting_on("act").len(), 1);
        assert_eq!(shelf.naming("nobody"), []);
        for kind in Kind::ALL {
            assert_eq!(
                shelf.count(kind),
                if kind == Kind::Issue { 2 } else { 1 },
                "{kind:?}"
            );
        }
    }
}
