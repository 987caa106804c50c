//! The language of passages and of `when`: a snippet and what is known of a post → a [`Passage`].
//!
//! In: a snippet, a [`Context`], the library for the records it names. Out: the passage, or why there is none. Values and
//! gaps go through Markdown as private characters (`inserts`), so nothing a poster is called can change a letter.

mod addresses;
mod check;
mod inserts;
mod markdown;
mod scan;
mod words;

pub(super) use addresses::{Misplaced, misplaced};
pub use check::FACT_KINDS;
pub(super) use check::{
    Known, Slip, check_body, check_condition, kinds_named, signposts_named, unknown_fact,
    words_named,
};
pub use inserts::printable;
pub(super) use scan::has_tags;

use super::entry::{Complaint, Fault};
use super::{Context, Library, Passage, SignpostId, Snippet, Target};
use crate::error::{Error, Result};
use inserts::Inserts;
use minijinja::syntax::SyntaxConfig;
use std::borrow::Cow;
use std::sync::OnceLock;

/// Renders a snippet for one letter. Its gaps are open, each as `[prompt]`.
///
/// # Errors
/// `Invalid`, with the snippet's file as its place, if the passage prints a word that is not known here, or its entry
/// was never loaded without a problem.
pub fn render(snippet: &Snippet, context: &Context, library: &Library) -> Result<Passage> {
    try_render(snippet, context, library).map_err(|slip| Error::Invalid {
        what: slip.complaint.message,
        place: place(snippet),
    })
}

fn place(snippet: &Snippet) -> String {
    format!("guidance/{}.md", snippet.id)
}

/// Renders a snippet, or says on which line of its body it fails.
pub(super) fn try_render(
    snippet: &Snippet,
    context: &Context,
    library: &Library,
) -> std::result::Result<Passage, Slip> {
    let inserts = Inserts::default();
    let markdown = if scan::has_tags(&snippet.body) {
        Cow::Owned(fill(&snippet.body, context, library, &inserts)?)
    } else {
        Cow::Borrowed(snippet.body.as_str())
    };
    let (passage, slips) = markdown::read(&markdown, &inserts.all(), |link| target(link, library));
    match slips.into_iter().next() {
        None => Ok(passage),
        // A slip of Markdown that only this letter has: its line in the body is not known.
        Some(slip) => Err(Slip {
            line: 1,
            complaint: slip.complaint,
        }),
    }
}

/// Whether all conditions of a snippet hold.
///
/// # Errors
/// `Invalid`, with the snippet's file as its place, if a condition cannot be worked out.
pub fn holds(snippet: &Snippet, context: &Context) -> Result<bool> {
    if snippet.when.is_empty() {
        return Ok(true);
    }
    let env = words::conditions(context);
    let known = words::words(context);
    for condition in &snippet.when {
        let value = env
            .compile_expression(condition)
            .and_then(|expression| expression.eval(&known))
            .map_err(|error| Error::Invalid {
                what: words::explain(&error),
                place: place(snippet),
            })?;
        if !value.is_true() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Runs the template of a body.
fn fill(
    body: &str,
    context: &Context,
    library: &Library,
    inserts: &Inserts,
) -> std::result::Result<String, Slip> {
    let named = signposts_named(body);
    let mut env = words::passages(context, library, named.into_iter(), inserts);
    env.set_syntax(syntax().clone());
    env.render_str(&with_line_ends(body), words::words(context))
        .map_err(|error| Slip {
            line: error.line().unwrap_or(1),
            complaint: words::explain(&error).into(),
        })
}

/// The body with nothing printed behind a tag that ends a line of words, so that the engine, which takes the line end
/// behind a tag away, leaves that one; or else two paragraphs would run into one.
fn with_line_ends(body: &str) -> String {
    let mut text = String::with_capacity(body.len());
    for line in body.split_inclusive('\n') {
        let words = line.trim_end_matches('\n');
        text.push_str(words);
        if words.trim_end().ends_with("%}") && !scan::is_only_tags(words) {
            text.push_str("{{ \"\" }}");
        }
        text.push_str(line.get(words.len()..).unwrap_or_default());
    }
    text
}

/// A tag that stands alone on its line leaves no empty line behind.
fn syntax() -> &'static SyntaxConfig {
    static SYNTAX: OnceLock<SyntaxConfig> = OnceLock::new();
    SYNTAX.get_or_init(|| {
        SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .build()
            .unwrap_or_default()
    })
}

/// What a link of a passage leads to, or why it leads nowhere.
fn target(link: &str, library: &Library) -> std::result::Result<Target, Complaint> {
    let id = signpost_of(link)?;
    let signpost = library.signpost(id).ok_or_else(|| no_signpost(id))?;
    Ok(Target::Signpost {
        signpost: signpost.id.clone(),
        address: signpost.web.clone(),
    })
}

/// The signpost's id within `signpost:ID`.
fn signpost_of(link: &str) -> std::result::Result<&str, Complaint> {
    match link.strip_prefix("signpost:") {
        Some(id) if SignpostId::new(id).is_ok() => Ok(id),
        Some(_) => Err(Complaint::new(
            Fault::DeadReference,
            "a link names no signpost after “signpost:”",
        )),
        None => Err(Complaint::new(
            Fault::OutsideRecord,
            "a link leads to an address; addresses live in a signpost: [text](signpost:ID)",
        )),
    }
}

fn no_signpost(id: &str) -> Complaint {
    Complaint::new(Fault::DeadReference, format!("there is no signpost “{id}”"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::testing::{guidance, named, pack, rendered};
    use crate::library::{RunKind, load};
    use crate::text::seeded;
    use proptest::prelude::*;

    #[test]
    fn paragraphs_items_bold_and_links_become_lines_and_runs() {
        let passage = rendered(
            "One **bold\nword** here.\n\n- first\n- [the helpers](signpost:helpers)\n\n3. third\n4. fourth",
            &Context::bare(),
        );
        assert_eq!(
            passage.text,
            "One bold word here.\nfirst\nthe helpers\nthird\nfourth"
        );
        let runs: Vec<_> = passage
            .runs
            .iter()
            .map(|run| {
                (
                    run.span.of(&passage.text).expect("in bounds"),
                    run.kind.clone(),
                )
            })
            .collect();
        let link = RunKind::Link {
            target: Target::Signpost {
                signpost: SignpostId::new("helpers").expect("an id"),
                address: Some("https://example.org/help".to_owned()),
            },
        };
        assert_eq!(
            runs,
            [
                ("bold word", RunKind::Bold),
                ("first", RunKind::Item { number: None }),
                ("the helpers", RunKind::Item { number: None }),
                ("the helpers", link),
                ("third", RunKind::Item { number: Some(3) }),
                ("fourth", RunKind::Item { number: Some(4) }),
            ]
        );
    }

    #[test]
    fn gaps_stand_as_prompts_within_bold_and_items_and_are_told_apart() {
        let passage = rendered(
            "- **{{ ask(\"who?\") }}** and {{ ask(\"who?\") }}\n- {{ choose(\"she\", \"he\") }} {{ maybe(\"why\") }}",
            &Context::bare(),
        );
        assert_eq!(passage.text, "[who?] and [who?]\n[she / he] [why]");
        let keys: Vec<_> = passage.open_gaps().map(|gap| gap.key.0.as_str()).collect();
        assert_eq!(keys, ["who?", "who?#2", "she / he", "why"]);
        let must: Vec<_> = passage
            .open_gaps()
            .map(|gap| gap.ask.must_be_filled())
            .collect();
        assert_eq!(must, [true, true, true, false]);
    }

    #[test]
    fn numbers_hours_and_names_come_from_the_record() {
        let passage = rendered(
            "Ring {{ name(\"helpers\") }} on {{ phone(\"helpers\") }}.",
            &Context::bare(),
        );
        assert_eq!(passage.text, "Ring Helpers on 0800 000 000.");
    }

    #[test]
    fn a_number_behind_a_name_stands_in_brackets_only_while_it_is_checked() {
        let body = "Ring [Helpers](signpost:helpers){{ number(\"helpers\") }} today.";
        assert_eq!(
            rendered(body, &Context::bare()).text,
            "Ring Helpers (0800 000 000) today."
        );
        for unchecked in [
            "confidence = \"unchecked\"",
            "confidence = \"confirmed\"\nunchecked = [\"phone\"]",
        ] {
            let mut files = pack(&guidance("", body));
            for file in &mut files {
                file.text = file.text.replace(
                    "help\"\nconfidence = \"confirmed\"",
                    &format!("help\"\n{unchecked}"),
                );
            }
            let library = load(&files).expect("the house is sound").library;
            let passage = render(&library.snippets["s"], &Context::bare(), &library);
            assert_eq!(passage.expect("it renders").text, "Ring Helpers today.");
        }
    }

    #[test]
    fn a_number_nobody_checked_is_a_problem_where_it_would_be_printed() {
        let mut files = pack(&guidance("", "Ring {{ phone(\"helpers\") }}."));
        for file in &mut files {
            file.text = file.text.replace(
                "help\"\nconfidence = \"confirmed\"",
                "help\"\nconfidence = \"unchecked\"",
            );
        }
        let problems = load(&files).expect("the house is sound").problems;
        let faults: Vec<_> = problems
            .iter()
            .map(|problem| (problem.line, problem.fault))
            .collect();
        assert_eq!(faults, [(7, Fault::UncheckedPrinted)]);
    }

    #[test]
    fn a_tag_alone_on_its_line_leaves_no_trace() {
        let body = "One\n{% if poster is known %}\ntwo {{ poster }}\n{% else %}\nthree\n{% endif %}\nfour.";
        assert_eq!(rendered(body, &named("Ann")).text, "One two Ann four.");
        assert_eq!(rendered(body, &Context::bare()).text, "One three four.");
    }

    #[test]
    fn a_paragraph_that_ends_in_a_tag_stays_a_paragraph() {
        let body = "One{% if poster is known %} two{% endif %}\n\nthree";
        assert_eq!(rendered(body, &named("Ann")).text, "One two\nthree");
        assert_eq!(rendered(body, &Context::bare()).text, "One\nthree");
    }

    #[test]
    fn a_poster_called_by_markdown_is_printed_letter_for_letter() {
        let body = "{% if poster %}Dear {{ poster }},{% else %}Hello,{% endif %}";
        for name in [
            "*x*_[a](b)",
            "1. # > - **",
            "<b>&amp;`",
            "{{ adviser }}",
            "KT0B0S",
            "\\*",
        ] {
            let passage = rendered(body, &named(name));
            assert_eq!(passage.text, format!("Dear {name},"));
            assert_eq!(passage.runs, []);
        }
        assert_eq!(
            rendered(body, &named("a\nb\u{7}\u{F0000}")).text,
            "Dear a b,"
        );
        assert_eq!(rendered(body, &named(" \u{1}\n")).text, "Hello,");
    }

    proptest! {
        #![proptest_config(seeded(256))]

        #[test]
        fn any_name_is_printed_letter_for_letter_and_adds_no_runs(name in any::<String>()) {
            let body = "**Hello** {% if poster %}{{ poster }}{% else %}there{% endif %}, x";
            let passage = rendered(body, &named(&name));
            let clean = printable(&name);
            let shown = if clean.trim().is_empty() { "there" } else { clean.trim() };
            prop_assert_eq!(passage.text, format!("Hello {shown}, x"));
            prop_assert_eq!(passage.runs.len(), 1);
        }

        #[test]
        fn no_body_makes_loading_or_rendering_panic(
            body in "[-a-z0-9 \n*_#>|`{}%()\\[\\]:\"'.!<&]{0,60}",
        ) {
            let loaded = load(&pack(&guidance("", &body))).expect("the house is sound");
            if let Some(snippet) = loaded.library.snippets.get("s") {
                let passage = render(snippet, &Context::bare(), &loaded.library).expect("it was tried out");
                prop_assert_eq!(passage.check(), Ok(()));
            }
        }
    }
}
