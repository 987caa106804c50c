//! Which snippets a letter wants, in which order: before anything is known of the draft as it stands.

use super::Note;
use super::gaps::{Answers, answered};
use super::insert::rank_of_snippet;
use crate::error::Result;
use crate::library::{
    Barred, Context, Detail, Harm, Issue, IssueId, Library, Part, Passage, RunKind, Snippet,
    Status, Target, holds, render,
};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What a letter wants, and what was left out of it.
#[derive(Debug, Default)]
pub(super) struct Plan<'a> {
    /// The passages wanted, in the order of the letter.
    pub(super) places: Vec<Place<'a>>,
    /// Why others are not among them.
    pub(super) notes: Vec<Note>,
}

/// A snippet the letter wants, worded for it.
#[derive(Debug)]
pub(super) struct Place<'a> {
    pub(super) snippet: &'a Snippet,
    pub(super) passage: Passage,
}

/// Chooses the passages for a letter by what is ticked and what the post says. They must not stand beside what is in
/// `beside`: the same, and what the adviser added.
pub(super) fn plan<'a>(
    context: &Context,
    beside: &Context,
    library: &'a Library,
    answers: &Answers,
) -> Plan<'a> {
    let mut plan = Plan::default();
    let mut on_ticks = snippets_on_ticks(context, library);
    for part in parts_in_order(library) {
        let mut candidates = on_ticks.remove(&part).unwrap_or_default();
        let further = library.generic_snippets(part);
        let further: Vec<&Snippet> = further
            .filter(|snippet| candidates.iter().all(|other| other.id != snippet.id))
            .collect();
        candidates.extend(further);
        if part.holds_many() {
            candidates.sort_by_cached_key(|snippet| reading_order(snippet, context, library));
        } else {
            candidates.sort_by_cached_key(|snippet| most_fitting_first(snippet));
        }
        for snippet in candidates {
            match consider(snippet, context, beside, library, answers) {
                Verdict::Fits(passage) => {
                    plan.places.push(Place { snippet, passage });
                    if !part.holds_many() {
                        break;
                    }
                }
                Verdict::LeftOut(reason) => plan.notes.push(left_out(snippet, &reason)),
                Verdict::NotForThisPost => {}
            }
        }
    }
    plan.places
        .sort_by_key(|place| rank_of_snippet(place.snippet, library));
    plan.keep_apart();
    plan
}

impl Plan<'_> {
    /// Leaves out one of every two passages that must not stand beside each other: the one that could do more harm, or
    /// else the later one. Crisis text always stays.
    fn keep_apart(&mut self) {
        while let Some((out, beside)) = self.first_two_apart() {
            let gone = self.places.remove(out).snippet;
            let reason = format!("it must not stand beside “{beside}”");
            self.notes.push(left_out(gone, &reason));
        }
    }

    /// The place to leave out, and the title of the passage it must not stand beside.
    fn first_two_apart(&self) -> Option<(usize, String)> {
        self.places.iter().enumerate().find_map(|(at, place)| {
            let rest = self.places.iter().enumerate().skip(at + 1);
            let (other_at, other) = rest
                .map(|(other_at, other)| (other_at, other.snippet))
                .find(|(_, other)| are_apart(place.snippet, other))?;
            Some(
                if readily_left_out(place.snippet) > readily_left_out(other) {
                    (at, other.title.clone())
                } else {
                    (other_at, place.snippet.title.clone())
                },
            )
        })
    }
}

/// Of two passages apart, the one to leave out has more of this.
pub(super) fn readily_left_out(snippet: &Snippet) -> Option<Harm> {
    (snippet.harm != Harm::Life).then_some(snippet.harm)
}

/// Whether one of two passages names the other as one it must not stand beside.
pub fn are_apart(one: &Snippet, other: &Snippet) -> bool {
    one.bars(&other.id) || other.bars(&one.id)
}

/// The note on a passage that the letter would have, and why it has it not.
pub(super) fn left_out(snippet: &Snippet, reason: &str) -> Note {
    note(
        snippet,
        format!("“{}” was left out: {reason}", snippet.title),
    )
}

/// Words a snippet for this letter, with the answers to its gaps; nothing if no words are left then.
///
/// # Errors
/// `Invalid` if its template is broken or asks for what is not known.
pub(super) fn worded(
    snippet: &Snippet,
    context: &Context,
    library: &Library,
    answers: &Answers,
) -> Result<Option<Passage>> {
    let passage = answered(render(snippet, context, library)?, &snippet.id, answers);
    let has_words = !passage.text.trim().is_empty();
    Ok(has_words.then_some(passage))
}

/// Whether the letter has a reason to hold `snippet` now, apart from whether a better one fills its place.
pub(super) fn has_reason(
    snippet: &Snippet,
    context: &Context,
    beside: &Context,
    library: &Library,
) -> bool {
    snippet.is_usable()
        && answers_a_tick(snippet, context)
        && bars(snippet, beside, library).is_none()
        && holds(snippet, context).unwrap_or(false)
}

/// What is ticked or found that `snippet` must not stand beside, as words for a sentence.
pub fn bars(snippet: &Snippet, context: &Context, library: &Library) -> Option<String> {
    let barred: Vec<String> = snippet
        .never_with
        .iter()
        .filter_map(|barred| match barred {
            Barred::Issue(id) => context.ticks.contains(id).then(|| title(id, library)),
            Barred::Flag(kind) => context
                .flags
                .contains(kind)
                .then(|| format!("the warning “{}”", kind.replace('-', " "))),
            Barred::Fact(kind) => context
                .facts
                .contains(kind)
                .then(|| fact_words(kind).to_owned()),
            // Passages are held against each other once it is known which stand.
            Barred::Passage(_) => None,
        })
        .collect();
    (!barred.is_empty()).then(|| barred.join(" and "))
}

/// A note on a snippet.
pub(super) fn note(snippet: &Snippet, message: String) -> Note {
    Note {
        snippet: snippet.id.clone(),
        message,
    }
}

enum Verdict {
    Fits(Passage),
    LeftOut(String),
    NotForThisPost,
}

fn consider(
    snippet: &Snippet,
    context: &Context,
    beside: &Context,
    library: &Library,
    answers: &Answers,
) -> Verdict {
    match holds(snippet, context) {
        Ok(true) => {}
        Ok(false) => return Verdict::NotForThisPost,
        Err(error) => {
            return Verdict::LeftOut(format!(
                "its conditions cannot be read ({})",
                error.message()
            ));
        }
    }
    if let Some(barred) = bars(snippet, beside, library) {
        return Verdict::LeftOut(format!("it must not stand beside {barred}"));
    }
    match worded(snippet, context, library, answers) {
        Ok(Some(passage)) if leads_nowhere(snippet, &passage, library) => {
            // The evaluation form would stand in every letter, so each letter need not say that it does not.
            match snippet.part {
                Part::Evaluation => Verdict::NotForThisPost,
                _ => Verdict::LeftOut("what it points to has no address yet".to_owned()),
            }
        }
        Ok(Some(passage)) => Verdict::Fits(passage),
        Ok(None) => Verdict::NotForThisPost,
        Err(error) => Verdict::LeftOut(format!(
            "it cannot be worded for this post ({})",
            error.message()
        )),
    }
}

/// Whether a passage that is there to point somewhere has no link that can be followed and no number to ring.
fn leads_nowhere(snippet: &Snippet, passage: &Passage, library: &Library) -> bool {
    if !matches!(snippet.part, Part::Signposting | Part::Evaluation) {
        return false;
    }
    let is_reached = |id: &str| {
        library.signpost(id).is_some_and(|signpost| {
            let details = [Detail::Web, Detail::Phone, Detail::Text];
            details
                .into_iter()
                .any(|detail| signpost.printed(detail).is_some())
        })
    };
    let links = || {
        passage.runs.iter().filter_map(|run| match &run.kind {
            RunKind::Link {
                target: Target::Signpost { signpost, .. },
            } => Some(signpost),
            _ => None,
        })
    };
    links().count() > 0 && !links().any(|signpost| is_reached(signpost.as_str()))
}

/// The parts of the house's letters, each once.
fn parts_in_order(library: &Library) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for part in &library.house.letter.order {
        if !parts.contains(part) {
            parts.push(*part);
        }
    }
    parts
}

/// The snippets that come with a ticked issue, each once, by their part.
fn snippets_on_ticks<'a>(
    context: &Context,
    library: &'a Library,
) -> BTreeMap<Part, Vec<&'a Snippet>> {
    let mut seen = BTreeSet::new();
    let mut by_part: BTreeMap<Part, Vec<&Snippet>> = BTreeMap::new();
    for snippet in context
        .ticks
        .iter()
        .flat_map(|id| library.snippets_by_tick(id))
    {
        if seen.insert(&snippet.id) {
            by_part.entry(snippet.part).or_default().push(snippet);
        }
    }
    by_part
}

/// Whether the snippet is for every letter, or for one with these ticks.
fn answers_a_tick(snippet: &Snippet, context: &Context) -> bool {
    snippet.issues.is_empty()
        || snippet.comes_by_flag()
        || snippet.issues.iter().any(|id| context.ticks.contains(id))
}

/// For parts that hold one passage: more conditions, then a ticked issue, then a lead's approval, then the team's order.
fn most_fitting_first(snippet: &Snippet) -> impl Ord + use<> {
    (
        Reverse(snippet.when.len()),
        snippet.issues.is_empty(),
        snippet.status != Status::Approved,
        snippet.order,
        snippet.id.clone(),
    )
}

/// For parts that hold many: by the first of the ticked issues the snippet answers, then by the team's order.
///
/// Passages for every letter come before those for an issue.
fn reading_order(snippet: &Snippet, context: &Context, library: &Library) -> impl Ord + use<> {
    let first_issue: Option<(i64, IssueId)> = snippet
        .issues
        .iter()
        .filter(|id| context.ticks.contains(*id))
        .map(|id| {
            let order = library.issues.get(id).map_or(i64::MAX, |issue| issue.order);
            (order, id.clone())
        })
        .min();
    (first_issue, snippet.order, snippet.id.clone())
}

/// An issue's title, or its id if the library has no such issue.
fn title(id: &IssueId, library: &Library) -> String {
    library
        .issues
        .get(id)
        .map_or_else(|| id.to_string(), |Issue { title, .. }| title.clone())
}

/// A kind of fact as a person would say it.
fn fact_words(kind: &str) -> &str {
    match kind {
        "child" => "a child the post names",
        "order" => "a court order the post names",
        "plan" => "a plan the post names",
        "stage" => "the stage of proceedings the post names",
        "date" => "a date the post names",
        "deadline" => "a deadline the post names",
        "hearing-soon" | "conference-soon" | "birth-soon" => "how near the post says something is",
        "poster" => "what the poster says they are",
        "legal-aid" => "what the post says of legal aid",
        _ => "something the post says",
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{self, LibraryExt};
    use super::*;

    fn ids(library: &Library, ticks: &[&str]) -> Vec<String> {
        ids_in(library, &sample::context(ticks))
    }

    fn ids_in(library: &Library, context: &Context) -> Vec<String> {
        plan(context, context, library, &BTreeMap::new())
            .places
            .iter()
            .map(|place| place.snippet.id.to_string())
            .collect()
    }

    fn notes(library: &Library, context: &Context) -> Vec<String> {
        plan(context, context, library, &BTreeMap::new())
            .notes
            .into_iter()
            .map(|note| note.message)
            .collect()
    }

    #[test]
    fn the_parts_come_in_the_houses_order() {
        assert_eq!(
            ids(&sample::library(), &["iro-role"]),
            ["dear", "thanks", "iro-what", "wishes"]
        );
    }

    #[test]
    fn without_a_tick_only_the_parts_that_need_none_are_there() {
        assert_eq!(ids(&sample::library(), &[]), ["dear", "thanks", "wishes"]);
    }

    #[test]
    fn crisis_text_comes_by_its_flag_and_stands_first_whatever_is_ticked() {
        let library = sample::library().with_snippet("crisis", |s| {
            s.issues = vec![sample::issue_id("adoption")];
            s.when = vec!["flag(\"suicide\")".to_owned()];
            s.harm = Harm::Life;
        });
        let mut context = sample::context(&["adoption"]);
        assert!(!ids_in(&library, &context).contains(&"crisis".to_owned()));
        for ticks in [&["adoption"][..], &[]] {
            context = sample::context(ticks);
            context.flags.insert("suicide".to_owned());
            assert_eq!(ids_in(&library, &context)[..2], ["dear", "crisis"]);
        }
    }

    #[test]
    fn advice_follows_the_checklist_and_then_the_teams_order() {
        let library = sample::library()
            .with_snippet("a-late", |s| {
                s.issues = sample::issue_ids(&["adoption"]);
            })
            .with_snippet("iro-zero", |s| {
                s.issues = sample::issue_ids(&["iro-role"]);
                s.order = -1;
            });
        assert_eq!(
            ids(&library, &["iro-role", "adoption"])[2..5],
            ["iro-zero", "iro-what", "a-late"]
        );
    }

    #[test]
    fn a_snippet_for_two_ticked_issues_stands_once_at_the_first() {
        let library = sample::library().with_snippet("both", |s| {
            s.issues = sample::issue_ids(&["adoption", "iro-role"]);
        });
        assert_eq!(
            ids(&library, &["iro-role", "adoption"]),
            [
                "dear",
                "thanks",
                "both",
                "iro-what",
                "adoption-what",
                "wishes"
            ]
        );
        assert_eq!(
            ids(&library, &["adoption"]),
            ["dear", "thanks", "adoption-what", "both", "wishes"]
        );
    }

    #[test]
    fn the_variant_with_more_conditions_fills_the_slot() {
        let library = sample::library();
        let mut context = sample::context(&[]);
        context.first_post = true;
        assert_eq!(
            ids_in(&library, &context),
            ["dear", "thanks-first", "wishes"]
        );
    }

    #[test]
    fn an_approved_passage_goes_before_a_starter_that_fits_as_well() {
        let library = sample::library().with_snippet("zz-wishes", |s| {
            s.part = Part::SignOff;
            s.status = Status::Approved;
            s.order = 99;
        });
        assert_eq!(ids(&library, &[]), ["dear", "thanks", "zz-wishes"]);
    }

    #[test]
    fn a_passage_for_the_issue_goes_before_one_for_every_letter() {
        let library = sample::library().with_snippet("adoption-thanks", |s| {
            s.part = Part::Thanks;
            s.issues = sample::issue_ids(&["adoption"]);
        });
        assert_eq!(ids(&library, &["adoption"])[1], "adoption-thanks");
        assert_eq!(ids(&library, &[])[1], "thanks");
    }

    #[test]
    fn drafts_retired_and_offered_passages_are_not_wanted() {
        for status in [Status::Draft, Status::Retired] {
            let library = sample::library().changed("iro-what", |s| s.status = status);
            assert!(!ids(&library, &["iro-role"]).contains(&"iro-what".to_owned()));
        }
        let library = sample::library().changed("iro-what", |s| s.offered = true);
        assert!(!ids(&library, &["iro-role"]).contains(&"iro-what".to_owned()));
    }

    #[test]
    fn a_slot_falls_back_to_the_next_where_the_best_cannot_be_worded() {
        let library = sample::library();
        let mut context = sample::context(&[]);
        context.poster = None;
        assert_eq!(ids_in(&library, &context)[0], "hello");
    }

    #[test]
    fn a_passage_barred_by_a_tick_is_left_out_aloud_and_by_title() {
        let library = sample::library().changed("iro-what", |s| {
            s.never_with = vec![Barred::Issue(sample::issue_id("adoption"))];
        });
        let context = sample::context(&["iro-role", "adoption"]);
        assert!(!ids_in(&library, &context).contains(&"iro-what".to_owned()));
        assert_eq!(
            notes(&library, &context),
            ["“What the IRO is for” was left out: it must not stand beside Adoption"]
        );
    }

    #[test]
    fn flags_and_facts_bar_too() {
        let library = sample::library().changed("iro-what", |s| {
            s.never_with = vec![
                Barred::Flag("self-harm".to_owned()),
                Barred::Fact("order".to_owned()),
            ];
        });
        let mut context = sample::context(&["iro-role"]);
        assert!(notes(&library, &context).is_empty());
        context.flags.insert("self-harm".to_owned());
        context.facts.insert("order".to_owned());
        assert_eq!(
            notes(&library, &context),
            [
                "“What the IRO is for” was left out: it must not stand beside the warning “self harm” and a court order the post names"
            ]
        );
    }

    fn passages(names: &[&str]) -> Vec<Barred> {
        let ids = names.iter().map(|name| sample::snippet_id(name));
        ids.map(Barred::Passage).collect()
    }

    #[test]
    fn of_two_passages_apart_the_later_is_left_out_aloud() {
        let library = sample::library().changed("adoption-what", |s| {
            s.never_with = passages(&["iro-what"]);
        });
        let context = sample::context(&["iro-role", "adoption"]);
        assert_eq!(
            ids_in(&library, &context),
            ["dear", "thanks", "iro-what", "wishes"]
        );
        assert_eq!(
            notes(&library, &context),
            ["“What adoption is” was left out: it must not stand beside “What the IRO is for”"]
        );
    }

    #[test]
    fn of_two_passages_apart_the_more_harmful_is_left_out() {
        let library = sample::library()
            .changed("iro-what", |s| s.harm = Harm::High)
            .changed("adoption-what", |s| s.never_with = passages(&["iro-what"]));
        assert_eq!(
            ids(&library, &["iro-role", "adoption"]),
            ["dear", "thanks", "adoption-what", "wishes"]
        );
    }

    #[test]
    fn crisis_text_stays_whatever_it_is_apart_from() {
        let library = sample::library().changed("adoption-what", |s| {
            s.harm = Harm::Life;
            s.never_with = passages(&["iro-what"]);
        });
        assert_eq!(
            ids(&library, &["iro-role", "adoption"]),
            ["dear", "adoption-what", "thanks", "wishes"]
        );
    }

    #[test]
    fn crisis_text_stands_straight_behind_the_salutation() {
        let library = sample::library().changed("adoption-what", |s| s.harm = Harm::Life);
        assert_eq!(
            ids(&library, &["iro-role", "adoption"]),
            ["dear", "adoption-what", "thanks", "iro-what", "wishes"]
        );
    }

    #[test]
    fn a_signposting_passage_that_leads_nowhere_is_left_out_aloud() {
        let pointing = |web: Option<&str>| {
            let mut library = sample::library().with_snippet("page", |s| {
                s.part = Part::Signposting;
                s.issues = sample::issue_ids(&["iro-role"]);
                s.body = "See [the page](signpost:page).".to_owned();
            });
            let page = sample::signpost("page", web);
            library.signposts.insert(page.id.clone(), page);
            library
        };
        let context = sample::context(&["iro-role"]);
        let there = pointing(Some("https://example.org"));
        assert!(ids_in(&there, &context).contains(&"page".to_owned()));
        let nowhere = pointing(None);
        assert!(!ids_in(&nowhere, &context).contains(&"page".to_owned()));
        assert_eq!(
            notes(&nowhere, &context),
            ["“page” was left out: what it points to has no address yet"]
        );
    }

    #[test]
    fn a_broken_passage_is_left_out_and_named() {
        let library =
            sample::library().changed("iro-what", |s| s.body = "{{ nonsense }}".to_owned());
        let context = sample::context(&["iro-role"]);
        assert_eq!(ids_in(&library, &context), ["dear", "thanks", "wishes"]);
        let notes = notes(&library, &context);
        assert_eq!(notes.len(), 1);
        assert!(notes[0].starts_with("“What the IRO is for” was left out: it cannot be worded"));
    }

    #[test]
    fn a_broken_condition_leaves_its_passage_out_and_is_named() {
        let library = sample::library().changed("iro-what", |s| s.when = vec!["(((".to_owned()]);
        let notes = notes(&library, &sample::context(&["iro-role"]));
        assert_eq!(notes.len(), 1);
        assert!(notes[0].contains("conditions cannot be read"));
    }

    #[test]
    fn a_passage_without_words_stays_away_quietly() {
        let library = sample::library().changed("iro-what", |s| {
            s.body = "{% if first_post %}Welcome.{% endif %}".to_owned();
        });
        let context = sample::context(&["iro-role"]);
        assert_eq!(ids_in(&library, &context), ["dear", "thanks", "wishes"]);
        assert!(notes(&library, &context).is_empty());
    }
}
