//! The files of `guidance/` → snippets, each rendered against sample posts before it is taken in.

use super::Ids;
use super::entries::{Gathered, own_id, what};
use super::page::Page;
use crate::error::Result as Outcome;
use crate::library::front::GuidanceFront;
use crate::library::template::{
    FACT_KINDS, Known, check_body, check_condition, has_tags, signposts_named, try_render,
    unknown_fact,
};
use crate::library::{Barred, IssueId, Library, Problem, Snippet, SnippetId, SourceId, holds};

/// Reads a snippet. `library` holds the signposts it may name.
pub(super) fn snippet(
    page: &Page,
    known: &Ids,
    library: &Library,
) -> Result<Snippet, Vec<Problem>> {
    let id = own_id(page, SnippetId::new)?;
    let front: GuidanceFront = page.fields().map_err(|problem| vec![problem])?;
    let mut gathered = Gathered::on(page);
    gathered.filled("title", &front.title);
    if page.body.is_empty() {
        gathered.body(1, "the passage has no words");
    }
    let issues = named(&mut gathered, known, "issues", &front.issues, IssueId::new);
    let sources = named(
        &mut gathered,
        known,
        "sources",
        &front.sources,
        SourceId::new,
    );
    let never_with = front
        .never_with
        .iter()
        .filter_map(|name| barred(&mut gathered, known, name))
        .collect();
    for condition in &front.when {
        for message in check_condition(condition, known) {
            gathered.field("when", condition, message);
        }
    }
    for slip in check_body(&page.body, known) {
        gathered.body(slip.line, slip.message);
    }
    let mut snippet = Snippet {
        id,
        title: front.title,
        part: front.part,
        issues,
        when: front.when,
        never_with,
        offered: front.offered,
        order: front.order,
        jurisdiction: front.jurisdiction,
        status: front.status,
        confidence: front.confidence,
        owner: front.owner,
        reviewed: front.reviewed.map(|day| day.0),
        review_by: front.review_by.map(|day| day.0),
        sources,
        keywords: front.keywords,
        body: page.body.clone(),
        revision: String::new(),
    };
    snippet.revision = snippet.computed_revision();
    if gathered.is_empty() {
        try_out(&mut gathered, &snippet, known, library);
    }
    gathered.finish(Some(snippet))
}

/// The ids of a list that the pack has; the others are problems.
fn named<T>(
    gathered: &mut Gathered<'_>,
    known: &Ids,
    folder: &'static str,
    names: &[String],
    make: fn(String) -> Outcome<T>,
) -> Vec<T> {
    let kind = folder.trim_end_matches('s');
    let mut ids = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let Some(id) = gathered.id(folder, name, make) else {
            continue;
        };
        if !known.has(folder, name) {
            gathered.field(folder, name, format!("there is no {kind} “{name}”"));
        } else if names.iter().take(at).any(|before| before == name) {
            gathered.field(
                folder,
                name,
                format!("the {kind} “{name}” stands here twice"),
            );
        } else {
            ids.push(id);
        }
    }
    ids
}

fn barred(gathered: &mut Gathered<'_>, known: &Ids, name: &str) -> Option<Barred> {
    if let Some(kind) = name.strip_prefix("flag:") {
        // Flags have the ids of kinds that the reading names; they share their form with issues.
        gathered.id("never_with", kind, IssueId::new)?;
        return Some(Barred::Flag(kind.to_owned()));
    }
    if let Some(kind) = name.strip_prefix("fact:") {
        if !FACT_KINDS.contains(&kind) {
            gathered.field("never_with", name, unknown_fact(kind));
            return None;
        }
        return Some(Barred::Fact(kind.to_owned()));
    }
    let id = gathered.id("never_with", name, IssueId::new)?;
    if !known.has_issue(name) {
        gathered.field("never_with", name, format!("there is no issue “{name}”"));
        return None;
    }
    Some(Barred::Issue(id))
}

/// Renders the snippet for every sample post that its conditions allow.
fn try_out(gathered: &mut Gathered<'_>, snippet: &Snippet, known: &Ids, library: &Library) {
    let all_there = signposts_named(&snippet.body)
        .iter()
        .all(|id| known.signpost(id).is_some());
    if !all_there {
        return;
    }
    let changes = has_tags(&snippet.body);
    for (_, context) in snippet.samples() {
        match holds(snippet, &context) {
            Ok(false) => {}
            Ok(true) => {
                if let Err(slip) = try_render(snippet, &context, library) {
                    gathered.body(slip.line, slip.message);
                    return;
                }
                if !changes {
                    return;
                }
            }
            Err(error) => {
                gathered.field("when", "", what(&error));
                return;
            }
        }
    }
}
