//! What waits for a lead, as lists to work through.
//!
//! A new list is a name here, its label, and the place below (or in `rows`) that puts an entry on it.

use super::Due;
use crate::library::{Confidence, Issue, Library, Part, Snippet, Status};

/// An issue with fewer passages of advice than this has few.
const FEW: usize = 2;

/// A list of entries to do something about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Todo {
    /// Passages that came with the program and nobody here has approved.
    FirstQueue,
    /// Passages whose review is overdue or comes within a month.
    ReviewDue,
    /// Passages that rest on a source which was replaced or is not in force.
    ReplacedSources,
    /// Passages and signposts with facts that nobody has checked.
    Unchecked,
    /// Issues that few passages answer.
    FewPassages,
    /// Passages that advisers change in many of their letters.
    OftenRewritten,
    /// Passages that no letter has used.
    NeverUsed,
    /// Passages that say much the same as another.
    LookAlikes,
    /// Passages being written.
    Drafts,
    /// Passages that are no longer used.
    Retired,
}

impl Todo {
    /// All lists, as the room shows them.
    pub const ALL: [Self; 10] = [
        Self::FirstQueue,
        Self::ReviewDue,
        Self::ReplacedSources,
        Self::Unchecked,
        Self::FewPassages,
        Self::OftenRewritten,
        Self::LookAlikes,
        Self::NeverUsed,
        Self::Drafts,
        Self::Retired,
    ];

    /// Those that are worked out from letters and wording, which takes a while.
    pub const CARED: [Self; 3] = [Self::OftenRewritten, Self::LookAlikes, Self::NeverUsed];

    /// What people call it.
    pub fn label(self) -> &'static str {
        match self {
            Self::FirstQueue => "To approve",
            Self::ReviewDue => "Review due",
            Self::ReplacedSources => "Replaced sources",
            Self::Unchecked => "Unchecked facts",
            Self::FewPassages => "Few passages",
            Self::OftenRewritten => "Often changed",
            Self::NeverUsed => "Never used",
            Self::LookAlikes => "Much the same",
            Self::Drafts => "Drafts",
            Self::Retired => "Retired",
        }
    }

    /// What is in it, as a sentence without its full stop.
    pub fn about(self) -> &'static str {
        match self {
            Self::FirstQueue => {
                "Passages that came with the program and nobody here has approved, the most harmful first"
            }
            Self::ReviewDue => "Passages to be read again within a month",
            Self::ReplacedSources => {
                "Passages that rest on a source which was replaced or is not in force"
            }
            Self::Unchecked => {
                "Passages and signposts with facts nobody has checked, the most harmful first"
            }
            Self::FewPassages => "Issues that one passage of advice answers, or none",
            Self::OftenRewritten => {
                "Passages that advisers change in more than a third of their letters, the most changed first"
            }
            Self::NeverUsed => "Passages that no letter has used since letters are counted",
            Self::LookAlikes => "Passages that say much the same as another, the likest first",
            Self::Drafts => "Passages being written; no letter holds them",
            Self::Retired => "Passages no longer used, kept for their history",
        }
    }
}

/// The lists that a passage stands in.
pub(super) fn of_passage(snippet: &Snippet, due: Option<Due>, library: &Library) -> Vec<Todo> {
    let is_used = snippet.is_usable();
    let mut sources = snippet.sources.iter();
    let rests_on_replaced = sources.any(|id| {
        let source = library.sources.get(id);
        source.is_some_and(|source| !source.in_force || source.replaced_by.is_some())
    });
    let waits = [
        (Todo::FirstQueue, snippet.status == Status::Starter),
        (Todo::ReviewDue, due.is_some()),
        (Todo::ReplacedSources, is_used && rests_on_replaced),
        (
            Todo::Unchecked,
            is_used && snippet.confidence == Confidence::Unchecked,
        ),
        (Todo::Drafts, snippet.status == Status::Draft),
        (Todo::Retired, snippet.status == Status::Retired),
    ];
    waits
        .into_iter()
        .filter_map(|(list, waits)| waits.then_some(list))
        .collect()
}

/// How many passages of advice a letter about an issue can draw on.
pub(super) fn advice_on(issue: &Issue, library: &Library) -> usize {
    library
        .snippets_for(&issue.id)
        .filter(|snippet| snippet.part == Part::Advice && snippet.is_usable())
        .count()
}

/// The lists that an issue stands in.
pub(super) fn of_issue(advice: usize) -> Vec<Todo> {
    if advice < FEW {
        vec![Todo::FewPassages]
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{guidance, library};
    use super::super::{Filter, Shelf};
    use super::*;
    use jiff::civil::date;

    /// The titles of what waits in a list, on 22 November 2026.
    #[track_caller]
    fn assert_waits(list: Todo, files: &[(&str, &str)], expected: &[&str]) {
        let shelf = Shelf::new(&library(files), date(2026, 11, 22));
        let shown = shelf.shown(&Filter::of_list(list), None, None);
        let titles: Vec<&str> = shown
            .iter()
            .filter_map(|at| shelf.row(*at))
            .map(|row| row.title.as_str())
            .collect();
        assert_eq!(titles, expected);
        assert_eq!(shelf.waiting(list), expected.len());
    }

    #[test]
    fn the_first_queue_is_what_nobody_approved_by_harm() {
        assert_waits(
            Todo::FirstQueue,
            &[
                ("guidance/a.md", &guidance("Low", "harm = \"low\"\n")),
                ("guidance/b.md", &guidance("High", "harm = \"high\"\n")),
                (
                    "guidance/c.md",
                    &guidance("Done", "").replace("starter", "approved"),
                ),
            ],
            &["High", "Low"],
        );
    }

    #[test]
    fn a_review_is_due_from_a_month_before_its_day() {
        let due = |title: &str, day: &str| guidance(title, &format!("review_by = {day}\n"));
        assert_waits(
            Todo::ReviewDue,
            &[
                ("guidance/a.md", &due("Soon", "2026-12-22")),
                ("guidance/b.md", &due("Later", "2026-12-23")),
                ("guidance/c.md", &due("Overdue", "2026-11-21")),
                (
                    "guidance/d.md",
                    &due("Gone", "2026-11-21").replace("starter", "retired"),
                ),
            ],
            &["Overdue", "Soon"],
        );
    }

    #[test]
    fn passages_on_replaced_sources_wait() {
        let source = |front: &str| format!("+++\ntitle = \"An Act\"\n{front}+++\nWords.\n");
        assert_waits(
            Todo::ReplacedSources,
            &[
                (
                    "guidance/a.md",
                    &guidance("On the old", "sources = [\"old\"]\n"),
                ),
                (
                    "guidance/b.md",
                    &guidance("On the new", "sources = [\"new\"]\n"),
                ),
                ("sources/old.md", &source("replaced_by = \"new\"\n")),
                ("sources/new.md", &source("")),
            ],
            &["On the old"],
        );
    }

    #[test]
    fn passages_and_signposts_wait_to_be_checked() {
        let signpost = "+++\nname = \"Helpers\"\nphone = \"0800 000 000\"\nconfidence = \"unchecked\"\n+++\nHelps.\n";
        assert_waits(
            Todo::Unchecked,
            &[
                (
                    "guidance/a.md",
                    &guidance("Unsure", "harm = \"high\"\n").replace("confirmed", "unchecked"),
                ),
                ("guidance/b.md", &guidance("Sure", "")),
                ("signposts/helpers.md", signpost),
            ],
            &["Unsure", "Helpers"],
        );
    }

    #[test]
    fn an_issue_with_one_passage_has_few() {
        let issue = |title: &str| {
            format!(
                "+++\ntitle = \"{title}\"\ngroup = \"G\"\norder = 1\n[signs]\nstrong = [\"x\"]\n+++\nWhen.\n"
            )
        };
        let on = |title: &str, issue: &str| guidance(title, &format!("issues = [\"{issue}\"]\n"));
        assert_waits(
            Todo::FewPassages,
            &[
                ("issues/one.md", &issue("One")),
                ("issues/two.md", &issue("Two")),
                ("issues/none.md", &issue("None")),
                ("guidance/a.md", &on("A", "one")),
                ("guidance/b.md", &on("B", "two")),
                ("guidance/c.md", &on("C", "two")),
                ("guidance/d.md", &on("D", "one").replace("starter", "draft")),
            ],
            &["None", "One"],
        );
    }

    #[test]
    fn drafts_and_the_retired_have_lists_of_their_own() {
        let draft = guidance("Draft", "").replace("starter", "draft");
        let retired = guidance("Retired", "").replace("starter", "retired");
        let files = [
            ("guidance/a.md", draft.as_str()),
            ("guidance/b.md", retired.as_str()),
        ];
        assert_waits(Todo::Drafts, &files, &["Draft"]);
        assert_waits(Todo::Retired, &files, &["Retired"]);
        assert_waits(Todo::FirstQueue, &files, &[]);
    }
}
