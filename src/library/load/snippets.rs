//! The files of `guidance/` → snippets, each rendered against sample posts before it is taken in.

use super::entries::{Gathered, MOST_VALUES, own_id, what};
use super::page::Page;
use super::{Care, Ids};
use crate::error::Result as Outcome;
use crate::library::entry::{Complaint, Fault};
use crate::library::front::GuidanceFront;
use crate::library::template::{
    FACT_KINDS, Known, check_body, check_condition, has_tags, signposts_named, try_render,
    unknown_fact,
};
use crate::library::{
    Barred, IssueId, Library, Problem, Snippet, SnippetId, SourceId, Status, holds,
};

/// How many conditions a passage may have.
const MOST_CONDITIONS: usize = 50;

/// Reads a snippet. `library` holds the signposts it may name.
pub(super) fn snippet(
    page: &Page,
    known: &Ids,
    library: &Library,
    care: Care,
) -> Result<Snippet, Vec<Problem>> {
    let id = own_id(page, SnippetId::new)?;
    let front: GuidanceFront = page.fields().map_err(|problem| vec![problem])?;
    let mut gathered = Gathered::on(page)?;
    gathered.filled("title", &front.title);
    if page.body.is_empty() {
        gathered.body(1, "the passage has no words");
    }
    vouched(&mut gathered, &front);
    let issues = named(&mut gathered, known, "issues", &front.issues, IssueId::new);
    let sources = named(
        &mut gathered,
        known,
        "sources",
        &front.sources,
        SourceId::new,
    );
    gathered.short_list("keywords", &front.keywords);
    gathered.short("owner", front.owner.as_deref().unwrap_or_default());
    gathered.short("jurisdiction", &front.jurisdiction);
    gathered.few("when", &front.when, MOST_CONDITIONS);
    let never_with = gathered
        .few("never_with", &front.never_with, MOST_VALUES)
        .iter()
        .filter_map(|name| barred(&mut gathered, known, name))
        .collect();
    if care == Care::Checked {
        for condition in front.when.iter().take(MOST_CONDITIONS) {
            for complaint in check_condition(condition, known) {
                gathered.field("when", condition, complaint);
            }
        }
        for slip in check_body(&page.body, known) {
            gathered.body(slip.line, slip.complaint);
        }
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
        harm: front.harm,
        jurisdiction: front.jurisdiction,
        status: front.status,
        confidence: front.confidence,
        owner: front.owner,
        reviewed: front.reviewed.map(|day| day.0),
        review_by: front.review_by.map(|day| day.0),
        approved_by: front.approved_by,
        approved_on: front.approved_on.map(|day| day.0),
        read_against: front.read_against,
        withdrawn: front.withdrawn,
        sources,
        keywords: front.keywords,
        body: page.body.clone(),
        revision: String::new(),
    };
    snippet.revision = snippet.computed_revision();
    if care == Care::Checked && gathered.is_empty() {
        try_out(&mut gathered, &snippet, known, library);
    }
    gathered.finish(Some(snippet))
}

/// Checks that what is said of approval and withdrawal agrees with the rest.
fn vouched(gathered: &mut Gathered<'_>, front: &GuidanceFront) {
    for (key, value) in [
        ("approved_by", &front.approved_by),
        ("read_against", &front.read_against),
        ("withdrawn", &front.withdrawn),
    ] {
        if let Some(value) = value {
            gathered.filled(key, value);
        }
    }
    if front.approved_by.is_none() {
        let alone = [
            ("approved_on", front.approved_on.is_some()),
            ("read_against", front.read_against.is_some()),
        ];
        for (key, _) in alone.iter().filter(|(_, stands)| *stands) {
            let message =
                format!("“{key}” stands here, but “approved_by” does not say who approved it");
            gathered.field(key, "", message);
        }
    }
    if front.withdrawn.is_some() && front.status != Status::Retired {
        gathered.field(
            "withdrawn",
            "",
            "only a passage whose status is “retired” can be withdrawn",
        );
    }
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
    let names = gathered.few(folder, names, MOST_VALUES);
    for (at, name) in names.iter().enumerate() {
        let Some(id) = gathered.id(folder, name, make) else {
            continue;
        };
        if !known.has(folder, name) {
            let message = format!("there is no {kind} “{name}”");
            gathered.field(folder, name, Complaint::new(Fault::UnknownId, message));
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
            let complaint = Complaint::new(Fault::UnknownId, unknown_fact(kind));
            gathered.field("never_with", name, complaint);
            return None;
        }
        return Some(Barred::Fact(kind.to_owned()));
    }
    if let Some(passage) = name.strip_prefix("passage:") {
        let id = gathered.id("never_with", passage, SnippetId::new)?;
        if !known.has("guidance", passage) {
            let message = format!("there is no passage “{passage}”");
            let complaint = Complaint::new(Fault::DeadReference, message);
            gathered.field("never_with", name, complaint);
            return None;
        }
        return Some(Barred::Passage(id));
    }
    let id = gathered.id("never_with", name, IssueId::new)?;
    if !known.has_issue(name) {
        let message = format!("there is no issue “{name}”");
        let complaint = Complaint::new(Fault::UnknownId, message);
        gathered.field("never_with", name, complaint);
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
    if !changes && snippet.when.is_empty() {
        // It reads the same for every post, and was read when its body was checked.
        return;
    }
    for (_, context) in snippet.samples() {
        match holds(snippet, &context) {
            Ok(false) => {}
            Ok(true) => {
                if let Err(slip) = try_render(snippet, &context, library) {
                    let message = slip.complaint.message;
                    gathered.body(slip.line, Complaint::new(Fault::Branch, message));
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

#[cfg(test)]
mod tests {
    use crate::library::testing::{guidance, one_problem, problems};

    #[test]
    fn an_unset_word_is_an_error_that_names_it() {
        one_problem(
            &guidance("", "Dear {{ poster }},"),
            7,
            "“poster” may not be known",
        );
        one_problem(
            &guidance("", "x\n\n{{ adviser }}\n{{ child ~ \"ren\" }}"),
            10,
            "“child” may not be known",
        );
    }

    #[test]
    fn a_word_known_only_by_chance_is_an_error_too() {
        one_problem(
            &guidance("when = ['poster_is == \"father\"']\n", "x\n{{ child }}"),
            9,
            "“child” may not be known",
        );
    }

    #[test]
    fn a_condition_of_when_allows_printing_what_it_makes_sure_of() {
        let snippet = guidance("when = [\"poster\"]\n", "Dear {{ poster }},");
        assert_eq!(problems(&snippet), []);
    }

    #[test]
    fn broken_bodies_are_problems_on_their_line() {
        for (body, line, words) in [
            ("x\n\n{% if first_post %}y", 9, "template cannot be read"),
            ("x {{ poster", 7, "template cannot be read"),
            ("x\n{{ postre }}", 8, "“postre” is no word"),
            ("x\n{{ tell(\"a\") }}", 8, "“tell” is no function"),
            ("x\n{{ adviser|title }}", 8, "“title” is no filter"),
            (
                "{% if first_post is odd %}x{% endif %}",
                7,
                "“odd” is no test",
            ),
            (
                "{% for c in poster %}x{% endfor %}",
                7,
                "“for” is no word of the template language",
            ),
            (
                "x\n{% if ticked(\"nothing\") %}y{% endif %}",
                8,
                "no issue “nothing”",
            ),
            (
                "{% if fact(\"oder\") %}y{% endif %}x",
                7,
                "no kind of fact “oder”",
            ),
            ("x\n{{ phone(\"nobody\") }}", 8, "no signpost “nobody”"),
            ("x\n{{ hours(\"helpers\") }}", 8, "has no hours"),
            (
                "{% if first_post %}x{{ phone(\"nobody\") }}{% endif %}y",
                7,
                "no signpost “nobody”",
            ),
            ("x [y](signpost:nobody)", 7, "no signpost “nobody”"),
            (
                "x\n\ny [z](https://example.org)",
                9,
                "addresses live in a signpost",
            ),
            ("x\nsee www.example.org", 8, "addresses live in a signpost"),
            ("x\nring 0800 123 4567", 8, "numbers live in a signpost"),
            ("x\n\n# y", 9, "a heading"),
            ("x *y*", 7, "italics"),
            ("x `y`", 7, "code"),
            ("x ![y](signpost:helpers)", 7, "a picture"),
            ("x <b>", 7, "HTML"),
            ("x\n\n<div>\n", 9, "HTML"),
            ("x\n\n---\n\ny", 9, "a rule"),
            ("> x", 7, "a quotation block"),
            ("- x\n  - y", 8, "a list stands within a list"),
            ("x\n\u{E000}", 8, "private-use"),
            ("{{ ask(\"\") }}", 7, "in quotation marks"),
            ("{{ choose(\"a\") }}", 7, "two answers"),
            ("{{ first_post }}", 7, "yes or no"),
            (
                "{% if child_age < 5 %}x{% endif %}y",
                7,
                "child_age is known",
            ),
            ("{{ \"x\" * 999999999 }}", 7, "too much work"),
            ("[](signpost:helpers) x", 7, "no words to click"),
        ] {
            one_problem(&guidance("", body), line, words);
        }
    }

    #[test]
    fn broken_front_matter_is_a_problem_on_its_line() {
        for (front, line, words) in [
            ("order = \"x\"\n", 6, "a whole number"),
            ("colour = \"x\"\n", 6, "unknown field `colour`"),
            (
                "order = 1\nissues = [\"contact\",\n  \"none-such\"]\n",
                8,
                "no issue “none-such”",
            ),
            ("issues = [\"Contact\"]\n", 6, "small letters"),
            ("issues = [\"contact\", \"contact\"]\n", 6, "twice"),
            ("sources = [\"none-such\"]\n", 6, "no source “none-such”"),
            ("never_with = [\"none-such\"]\n", 6, "no issue “none-such”"),
            ("never_with = [\"fact:none-such\"]\n", 6, "no kind of fact"),
            (
                "when = [\"first_post\",\n\"postre\"]\n",
                7,
                "“postre” is no word",
            ),
            ("when = ['ask(\"x\")']\n", 6, "“ask” is no function"),
            (
                "when = [\"first_post and\"]\n",
                6,
                "template cannot be read",
            ),
            (
                "when = ['ticked(\"none-such\")']\n",
                6,
                "no issue “none-such”",
            ),
            ("reviewed = \"yesterday\"\n", 6, "is no day"),
            ("reviewed = \"-000044-03-15\"\n", 6, "no day of our era"),
            (
                "approved_on = 2026-11-22\n",
                6,
                "does not say who approved it",
            ),
            (
                "order = 1\nread_against = \"the Act\"\n",
                7,
                "does not say who approved it",
            ),
            ("approved_by = \" \"\n", 6, "“approved_by” is empty"),
            (
                "withdrawn = \"the Act changed\"\n",
                6,
                "only a passage whose status is “retired”",
            ),
        ] {
            one_problem(&guidance(front, "x"), line, words);
        }
    }
}
