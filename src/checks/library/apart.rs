//! Passages that are dangerous or false together, and that ticks and facts can bring into one letter.
//!
//! The house says by words what is dangerous beside what; this rule tries every pair of passages that say so, by assembling
//! letters for every kind of post and tick that could bring both.

use super::LibraryFinding;
use super::shelf::{Shelf, file_of, phrases};
use crate::checks::Severity;
use crate::library::{Apart, Barred, Context, Found, IssueId, Snippet, SnippetId};
use crate::reply::{Draft, add_snippet, assemble};
use std::collections::BTreeSet;

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let mut findings = Vec::new();
    for apart in &shelf.library.house.apart {
        let says = phrases(&apart.says);
        let dangerous: Vec<&Snippet> = shelf
            .first_in_each(|_, wording| wording.says(&says))
            .into_iter()
            .map(|(snippet, _)| snippet)
            .collect();
        for snippet in dangerous {
            for beside in beside(apart, snippet, shelf) {
                if let Some(what) = beside.stands_with(snippet, shelf) {
                    let message = format!("it can stand beside {what}: {}", apart.why);
                    findings.push(shelf.finding(
                        file_of(snippet),
                        "never_with",
                        Severity::Error,
                        "poisonous-pair",
                        message,
                    ));
                }
            }
        }
    }
    findings
}

/// What a dangerous passage is tried beside.
enum Beside<'a> {
    Found(Found),
    Passage(&'a Snippet),
}

fn beside<'a>(apart: &Apart, snippet: &Snippet, shelf: &Shelf<'a>) -> Vec<Beside<'a>> {
    let found = apart.beside.iter().filter_map(|name| {
        Some(match name.split_once(':') {
            Some(("fact", kind)) => Found::Fact(kind.to_owned()),
            Some(("flag", kind)) => Found::Flag(kind.to_owned()),
            _ => Found::Tick(IssueId::new(name.clone()).ok()?),
        })
    });
    let words = phrases(&apart.beside_words);
    let passages = shelf
        .first_in_each(|other, wording| {
            (other.id != snippet.id).then_some(())?;
            wording.says(&words)
        })
        .into_iter()
        .map(|(other, _)| Beside::Passage(other));
    found.map(Beside::Found).chain(passages).collect()
}

impl Beside<'_> {
    /// What the dangerous passage can stand beside, in words, if any letter brings both without a word to the adviser.
    fn stands_with(&self, snippet: &Snippet, shelf: &Shelf<'_>) -> Option<String> {
        match self {
            // Assembling leaves it out for every kind of post, and says so.
            Self::Found(found) if bars(snippet, found) => None,
            Self::Found(found) => {
                let contexts = contexts(snippet, None);
                contexts
                    .into_iter()
                    .map(|context| context.with([found]))
                    .any(|context| stand_unnoticed(&context, &[snippet], shelf))
                    .then(|| named(found))
            }
            Self::Passage(other) => contexts(snippet, Some(other))
                .iter()
                .any(|context| stand_unnoticed(context, &[snippet, other], shelf))
                .then(|| format!("“{}” ({})", other.title, other.id)),
        }
    }
}

fn bars(snippet: &Snippet, found: &Found) -> bool {
    snippet
        .never_with
        .iter()
        .any(|barred| match (barred, found) {
            (Barred::Issue(barred), Found::Tick(found)) => barred == found,
            (Barred::Flag(barred), Found::Flag(found))
            | (Barred::Fact(barred), Found::Fact(found)) => barred == found,
            _ => false,
        })
}

fn named(found: &Found) -> String {
    match found {
        Found::Tick(issue) => format!("the tick “{issue}”"),
        Found::Flag(kind) => format!("the warning “{kind}”"),
        Found::Fact(kind) => format!("the fact “{kind}”"),
    }
}

/// Every kind of post that may bring a passage, and another with it: each with one issue of each ticked.
fn contexts(snippet: &Snippet, other: Option<&Snippet>) -> Vec<Context> {
    let ticks = |snippet: &Snippet| -> Vec<Option<Found>> {
        match snippet.issues.as_slice() {
            [] => vec![None],
            issues => issues
                .iter()
                .cloned()
                .map(|id| Some(Found::Tick(id)))
                .collect(),
        }
    };
    let own = ticks(snippet);
    let others = other.map_or_else(|| vec![None], ticks);
    let samples = snippet.samples().into_iter();
    let samples = samples.chain(other.map(Snippet::samples).unwrap_or_default());
    let mut contexts: Vec<Context> = Vec::new();
    for (_, sample) in samples {
        for one in &own {
            for two in &others {
                let context = sample.with(one.iter().chain(two));
                if !contexts.contains(&context) {
                    contexts.push(context);
                }
            }
        }
    }
    contexts
}

/// Whether a letter holds all of these passages, and no note of assembling names one of them.
///
/// Passages that wait for the adviser are added by hand.
fn stand_unnoticed(context: &Context, passages: &[&Snippet], shelf: &Shelf<'_>) -> bool {
    let library = shelf.library;
    let mut draft = Draft::default();
    for snippet in passages.iter().filter(|snippet| snippet.offered) {
        if add_snippet(&mut draft, &snippet.id, context, library, None).is_err() {
            return false;
        }
    }
    let assembled = assemble(context, library, &draft);
    let noted: BTreeSet<&SnippetId> = assembled.notes.iter().map(|note| &note.snippet).collect();
    passages.iter().all(|snippet| {
        assembled.draft.block_of(&snippet.id).is_some() && !noted.contains(&snippet.id)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{ISSUE, assert_clean, assert_finds, passage};

    const HOME: &str = "You may take the child home at any time.";
    const ORDER: &str = "If there is a court order, keep to it.";

    fn home(front: &str) -> String {
        passage(
            &format!("part = \"advice\"\nissues = [\"iro\"]\n{front}"),
            HOME,
        )
    }

    fn order(front: &str) -> String {
        passage(
            &format!("part = \"advice\"\nissues = [\"order\"]\n{front}"),
            ORDER,
        )
    }

    fn check(home: &str, order: &str, places: &[(&str, usize)]) {
        let issue = ISSUE.replace("iro\"]", "order\"]");
        let files = [
            ("guidance/home.md", home),
            ("guidance/order.md", order),
            ("issues/iro.md", ISSUE),
            ("issues/order.md", issue.as_str()),
        ];
        match places {
            [] => assert_clean("poisonous-pair", &files),
            _ => assert_finds("poisonous-pair", &files, places),
        }
    }

    #[test]
    fn a_pair_that_ticks_and_facts_bring_together_is_found_for_each() {
        let place = ("guidance/home.md", 0);
        check(&home(""), &order(""), &[place, place]);
    }

    #[test]
    fn naming_the_tick_and_the_fact_keeps_them_apart() {
        let home = home("never_with = [\"order\", \"fact:order\"]\n");
        check(&home, &order(""), &[]);
    }

    #[test]
    fn a_pair_that_the_adviser_adds_by_hand_is_tried_too() {
        let order = order("offered = true\n");
        let home =
            |never_with: &str| home(&format!("offered = true\nnever_with = [{never_with}]\n"));
        check(&home("\"fact:order\""), &order, &[("guidance/home.md", 6)]);
        check(&home("\"fact:order\", \"order\""), &order, &[]);
        check(&home("\"fact:order\", \"passage:order\""), &order, &[]);
    }
}
