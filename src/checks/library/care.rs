//! Lists of what a lead should look after: issues with few passages, reviews by their day, replaced sources, and the
//! starter's passages that nobody has approved yet.

use crate::library::{Confidence, IssueId, Library, Part, Snippet, SnippetId, SourceId, Status};
use jiff::civil::Date;
use std::cmp::Reverse;

/// How many usable passages of advice an issue should have.
const ENOUGH: usize = 3;

/// A passage with the day by which it must be read again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    /// The day.
    pub day: Date,
    /// The passage.
    pub snippet: SnippetId,
    /// Whether the day has passed.
    pub is_overdue: bool,
}

/// The issues with few passages of advice that a letter may hold, with how many each has; the fewest first.
pub fn thin_issues(library: &Library) -> Vec<(IssueId, usize)> {
    let advice = |issue: &IssueId| {
        let passages = library.snippets_for(issue);
        passages
            .filter(|snippet| snippet.is_usable() && snippet.part == Part::Advice)
            .count()
    };
    let mut thin: Vec<(IssueId, usize)> = library
        .issues
        .keys()
        .map(|issue| (issue.clone(), advice(issue)))
        .filter(|(_, count)| *count < ENOUGH)
        .collect();
    thin.sort_by_key(|(_, count)| *count);
    thin
}

/// The passages not retired that have a day to be read again, for a calendar: by day, so the overdue ones first.
pub fn due(library: &Library, today: Date) -> Vec<Due> {
    let mut due: Vec<Due> = alive(library)
        .filter_map(|snippet| {
            let day = snippet.review_by?;
            Some(Due {
                day,
                snippet: snippet.id.clone(),
                is_overdue: day < today,
            })
        })
        .collect();
    due.sort();
    due
}

/// The sources that were replaced or are no longer in force, each with what took its place and every passage not retired
/// that leans on it; one that no passage leans on is left out.
pub fn on_replaced(library: &Library) -> Vec<(SourceId, Option<SourceId>, Vec<SnippetId>)> {
    let replaced = library
        .sources
        .values()
        .filter(|source| source.replaced_by.is_some() || !source.in_force);
    replaced
        .map(|source| {
            let leaning = alive(library).filter(|snippet| snippet.sources.contains(&source.id));
            let passages = leaning.map(|snippet| snippet.id.clone()).collect();
            (source.id.clone(), source.replaced_by.clone(), passages)
        })
        .filter(|(_, _, passages): &(_, _, Vec<SnippetId>)| !passages.is_empty())
        .collect()
}

/// What a new lead reads first: the starter's passages that nobody here has approved, by the harm they could do, then those
/// whose facts are unchecked, then by how many issues they answer.
pub fn first_queue(library: &Library) -> Vec<SnippetId> {
    let mut queue: Vec<&Snippet> = library
        .snippets
        .values()
        .filter(|snippet| snippet.status == Status::Starter)
        .collect();
    queue.sort_by_key(|snippet| {
        let is_checked = snippet.confidence == Confidence::Confirmed;
        (
            Reverse(snippet.harm),
            is_checked,
            Reverse(snippet.issues.len()),
            &snippet.id,
        )
    });
    queue
        .into_iter()
        .map(|snippet| snippet.id.clone())
        .collect()
}

fn alive(library: &Library) -> impl Iterator<Item = &Snippet> {
    library
        .snippets
        .values()
        .filter(|snippet| snippet.status != Status::Retired)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{ISSUE, SOURCE, library, passage};
    use super::*;
    use jiff::civil::date;

    fn advice(front: &str) -> String {
        passage(&format!("part = \"advice\"\n{front}"), "Words.")
    }

    fn names(ids: &[SnippetId]) -> Vec<&str> {
        ids.iter().map(SnippetId::as_str).collect()
    }

    #[test]
    fn an_issue_is_thin_below_three_usable_passages_of_advice() {
        let on = |issue: &str| advice(&format!("issues = [\"{issue}\"]\n"));
        let (fat, thin) = (on("fat"), on("thin"));
        let draft = thin.replace("starter", "draft");
        let elsewhere = thin.replace("\"advice\"", "\"signposting\"");
        let library = library(&[
            ("issues/fat.md", ISSUE),
            ("issues/thin.md", ISSUE),
            ("issues/none.md", ISSUE),
            ("guidance/a.md", &fat),
            ("guidance/b.md", &fat),
            ("guidance/c.md", &fat),
            ("guidance/d.md", &thin),
            ("guidance/e.md", &thin),
            ("guidance/f.md", &draft),
            ("guidance/g.md", &elsewhere),
        ]);
        let thin = thin_issues(&library);
        let thin: Vec<_> = thin
            .iter()
            .map(|(id, count)| (id.as_str(), *count))
            .collect();
        assert_eq!(thin, [("none", 0), ("thin", 2)]);
    }

    #[test]
    fn what_is_due_comes_by_its_day_and_the_retired_is_never_due() {
        let on = |day: &str| advice(&format!("review_by = {day}\n"));
        let retired = on("2026-01-01").replace("starter", "retired");
        let library = library(&[
            ("guidance/a.md", &on("2026-12-24")),
            ("guidance/b.md", &on("2026-11-21")),
            ("guidance/c.md", &on("2026-11-22")),
            ("guidance/d.md", &advice("")),
            ("guidance/e.md", &retired),
        ]);
        let due = due(&library, date(2026, 11, 22));
        let due: Vec<_> = due
            .iter()
            .map(|due| (due.snippet.as_str(), due.is_overdue))
            .collect();
        assert_eq!(due, [("b", true), ("c", false), ("a", false)]);
    }

    #[test]
    fn a_replaced_source_names_its_heir_and_all_that_lean_on_it() {
        let replaced = SOURCE.replace("\n+++\n", "\nreplaced_by = \"new\"\n+++\n");
        let gone = SOURCE.replace("\n+++\n", "\nin_force = false\n+++\n");
        let on = |sources: &str| advice(&format!("sources = [{sources}]\n"));
        let library = library(&[
            ("sources/old.md", &replaced),
            ("sources/older.md", &replaced),
            ("sources/gone.md", &gone),
            ("sources/new.md", SOURCE),
            ("guidance/a.md", &on("\"old\", \"new\"")),
            ("guidance/b.md", &on("\"gone\", \"old\"")),
            ("guidance/c.md", &on("\"new\"")),
            (
                "guidance/d.md",
                &on("\"old\"").replace("starter", "retired"),
            ),
        ]);
        let found: Vec<_> = on_replaced(&library)
            .into_iter()
            .map(|(source, heir, passages)| {
                let heir = heir.map(|heir| heir.to_string());
                (source.to_string(), heir, names(&passages).join(" "))
            })
            .collect();
        assert_eq!(
            found,
            [
                ("gone".to_owned(), None, "b".to_owned()),
                ("old".to_owned(), Some("new".to_owned()), "a b".to_owned()),
            ]
        );
    }

    #[test]
    fn a_new_lead_reads_the_most_harmful_unchecked_and_widest_passages_first() {
        let harm = |harm: &str, front: &str| advice(&format!("harm = \"{harm}\"\n{front}"));
        let unchecked = "confidence = \"unchecked\"\n";
        let library = library(&[
            ("issues/iro.md", ISSUE),
            ("guidance/a.md", &harm("low", unchecked)),
            ("guidance/b.md", &harm("high", "")),
            ("guidance/c.md", &harm("high", unchecked)),
            ("guidance/d.md", &harm("high", "issues = [\"iro\"]\n")),
            (
                "guidance/e.md",
                &harm("life", "").replace("starter", "approved"),
            ),
            (
                "guidance/f.md",
                &harm("high", "").replace("starter", "draft"),
            ),
        ]);
        assert_eq!(names(&first_queue(&library)), ["c", "d", "b", "a"]);
    }
}
