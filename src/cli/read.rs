//! `read`: what a post says.

use super::{Exit, installed, put, put_json, thread};
use crate::error::Result;
use crate::intake::{Post, Role, Thread};
use crate::library::Library;
use crate::reading::{self, Level, QuestionKind, Reading, Thresholds};
use serde::Serialize;
use std::fmt::Write as _;
use std::io::Write;
use std::path::Path;

#[derive(Serialize)]
struct Json<'a> {
    format: u32,
    #[serde(flatten)]
    thread: &'a Thread,
    #[serde(flatten)]
    reading: &'a Reading,
}

/// Reads the post in `file` and prints what was found in it.
pub(super) fn run(
    data: Option<&Path>,
    file: &Path,
    json: bool,
    out: &mut dyn Write,
) -> Result<Exit> {
    let installed = installed(data)?;
    let thread = thread(file, &installed.library)?;
    let reading = reading::read(
        &thread,
        &installed.library,
        Thresholds::default(),
        &installed.settings.learned,
    );
    if json {
        put_json(
            out,
            &Json {
                format: 1,
                thread: &thread,
                reading: &reading,
            },
        )?;
    } else {
        put(out, &for_people(&thread, &reading, &installed.library))?;
    }
    Ok(Exit::Done)
}

fn for_people(thread: &Thread, reading: &Reading, library: &Library) -> String {
    let mut text = String::new();
    let title = thread.title.as_deref().unwrap_or("(no title)");
    line(&mut text, title);
    for (index, post) in thread.posts.iter().enumerate() {
        line(&mut text, &post_line(post, thread.enquiry.contains(&index)));
    }
    if !reading.flags.is_empty() {
        section(&mut text, "Take care");
    }
    for flag in &reading.flags {
        let words = flag.evidence.text.replace('\n', " ");
        line(
            &mut text,
            &format!("  {}: {} (“{words}”)", urgency(flag.level), flag.title()),
        );
    }
    section(&mut text, "Issues");
    for found in &reading.issues {
        let name = library
            .issues
            .get(&found.id)
            .map_or(found.id.as_str(), |issue| issue.title.as_str());
        let level = match found.level {
            Level::Strong => "strong",
            Level::Possible => "possible",
        };
        let words: Vec<String> = found
            .evidence
            .iter()
            .map(|e| format!("“{}”", e.text))
            .collect();
        line(
            &mut text,
            &format!("  {name} ({level}): {}", words.join(", ")),
        );
    }
    section(&mut text, "Questions");
    for question in &reading.questions {
        let mark = match question.kind {
            QuestionKind::Asked => "",
            QuestionKind::Implied => " (implied)",
        };
        line(
            &mut text,
            &format!("  {}{mark}", question.evidence.text.replace('\n', " ")),
        );
    }
    section(&mut text, "Stated");
    for fact in &reading.facts {
        line(
            &mut text,
            &format!("  {}", fact.evidence.text.replace('\n', " ")),
        );
    }
    if !reading.people.is_empty() {
        section(&mut text, "Who is in it");
        let roles: Vec<String> = reading
            .people
            .iter()
            .map(|person| person.role.replace('-', " "))
            .collect();
        line(&mut text, &format!("  {}", roles.join(", ")));
    }
    if !thread.warnings.is_empty() {
        section(&mut text, "Please note");
        for warning in &thread.warnings {
            line(&mut text, &format!("  {warning}"));
        }
    }
    text
}

/// What a flag's level asks of the adviser.
fn urgency(level: u8) -> &'static str {
    match level {
        1 => "act now",
        2 => "today",
        _ => "with care",
    }
}

fn line(text: &mut String, content: &str) {
    // Writing to a string cannot fail.
    writeln!(text, "{content}").unwrap_or_default();
}

fn section(text: &mut String, heading: &str) {
    line(text, "");
    line(text, heading);
}

fn post_line(post: &Post, is_enquiry: bool) -> String {
    let role = match post.role {
        Role::Parent => "parent",
        Role::Adviser => "adviser",
        Role::Other => "other",
    };
    let mut parts = vec![
        post.author
            .clone()
            .unwrap_or_else(|| "(no name)".to_owned()),
    ];
    if post.inferred {
        parts.push("name taken from the answer".to_owned());
    }
    parts.push(role.to_owned());
    parts.extend(post.posted_as_written.clone());
    parts.extend(post.post_count.map(|count| format!("{count} posts")));
    let mark = if is_enquiry { "→" } else { " " };
    format!("{mark} {}", parts.join(" · "))
}
