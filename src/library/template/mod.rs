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

pub(super) use check::{
    FACT_KINDS, Known, Slip, check_body, check_condition, kinds_named, signposts_named,
    unknown_fact, words_named,
};
pub use inserts::printable;
pub(super) use scan::has_tags;

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
        what: slip.message,
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
            message: slip.message,
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
    env.render_str(body, words::words(context))
        .map_err(|error| Slip {
            line: error.line().unwrap_or(1),
            message: words::explain(&error),
        })
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
fn target(link: &str, library: &Library) -> std::result::Result<Target, String> {
    let id = signpost_of(link)?;
    let signpost = library
        .signpost(id)
        .ok_or_else(|| format!("there is no signpost “{id}”"))?;
    Ok(Target::Signpost {
        signpost: signpost.id.clone(),
        address: signpost.web.clone(),
    })
}

/// The signpost's id within `signpost:ID`.
fn signpost_of(link: &str) -> std::result::Result<&str, String> {
    match link.strip_prefix("signpost:") {
        Some(id) if SignpostId::new(id).is_ok() => Ok(id),
        Some(_) => Err("a link names no signpost after “signpost:”".to_owned()),
        None => Err(
            "a link leads to an address; addresses live in a signpost: [text](signpost:ID)"
                .to_owned(),
        ),
    }
}
