//! `check`: what a careful editor would mark in a reply, held against the post and the library.

use super::finding::FindingJson;
use super::{Exit, installed, put, put_json, read_text, thread};
use crate::checks::{Finding, Severity};
use crate::error::{Error, Result};
use crate::output::{Paragraph, read_back};
use crate::platform;
use crate::reading::{Level, Match, Reading};
use crate::reply::{Recognised, Ticks, recognise};
use crate::text::Span;
use crate::workbench::{Answering, Desk};
use serde::Serialize;
use std::fmt::Write as _;
use std::io::Write;
use std::path::Path;

/// Up to so many issues a letter is held to each of them.
const FEW_ISSUES: usize = 2;
/// The score of an issue that one sign names in one sentence.
const ONE_SIGN: f64 = 0.8;

#[derive(Serialize)]
struct Json<'a> {
    format: u32,
    findings: Vec<FindingJson<'a>>,
}

/// Checks the reply in `reply` against the post in `post`; the issues the post names clearly count as ticked.
pub(super) fn run(
    data: Option<&Path>,
    post: &Path,
    reply: &Path,
    json: bool,
    out: &mut dyn Write,
) -> Result<Exit> {
    let installed = installed(data)?;
    let library = &installed.library;
    let thread = thread(post, library)?;
    if thread.enquiry.is_empty() {
        return Err(Error::NothingToAnswer);
    }
    let letter = read_text(reply)?;
    let desk = Desk {
        library,
        settings: &installed.settings,
        spelling: &installed.settings.spelling(library),
        today: platform::now().date(),
        in_frames: false,
    };
    let checked = Checked::new(&letter, Answering::start(thread, desk), desk);
    let findings = checked.findings(&letter);
    if json {
        put_json(
            out,
            &Json {
                format: 1,
                findings,
            },
        )?;
    } else {
        put(out, &for_people(&findings))?;
    }
    let worst = checked
        .answering
        .findings
        .iter()
        .map(|finding| finding.severity)
        .max();
    Ok(if worst == Some(Severity::Error) {
        Exit::Findings
    } else {
        Exit::Done
    })
}

/// The issues a letter is held to, since nobody ticked any: those the post names by more than one sign or in more than
/// one sentence; where it names few, all of them.
fn named_outright(reading: &Reading) -> Ticks {
    let strong: Vec<&Match> = reading
        .issues
        .iter()
        .filter(|found| found.level == Level::Strong)
        .collect();
    let all = strong.len() <= FEW_ISSUES;
    strong
        .into_iter()
        .filter(|found| all || found.score > ONE_SIGN)
        .map(|found| found.id.clone())
        .collect()
}

/// A letter that came as text, checked.
struct Checked {
    paragraphs: Vec<Paragraph>,
    recognised: Recognised,
    answering: Answering,
}

impl Checked {
    fn new(letter: &str, mut answering: Answering, desk: Desk<'_>) -> Self {
        answering.set_ticks(named_outright(&answering.reading), desk);
        let paragraphs = read_back(letter);
        let passages: Vec<_> = paragraphs
            .iter()
            .map(|paragraph| paragraph.passage.clone())
            .collect();
        let recognised = recognise(&passages, &answering.context, desk.library);
        answering.set_draft(recognised.draft.clone(), desk);
        Self {
            paragraphs,
            recognised,
            answering,
        }
    }

    /// The findings in the order of the letter, with their places in it; those about something missing come last.
    fn findings<'a>(&'a self, letter: &'a str) -> Vec<FindingJson<'a>> {
        let mut findings: Vec<FindingJson> = self
            .answering
            .findings
            .iter()
            .map(|finding| FindingJson::new(finding, self.place(finding), letter))
            .collect();
        findings.sort_by_key(FindingJson::place);
        findings
    }

    /// Where a finding stands in the letter; nothing if it is about something missing.
    fn place(&self, finding: &Finding) -> Option<Span> {
        let block = self.recognised.draft.position(finding.block?)?;
        let range = self.recognised.paragraphs.get(block)?.clone();
        let paragraphs = self.paragraphs.get(range)?;
        let Some(span) = finding.span else {
            let whole = |paragraph: &Paragraph| {
                paragraph.place_of(Span::new(0, paragraph.passage.text.len()))
            };
            let (first, last) = (paragraphs.first()?, paragraphs.last()?);
            return Some(Span::new(whole(first).start, whole(last).end));
        };
        let mut start = 0;
        for paragraph in paragraphs {
            let length = paragraph.passage.text.len();
            if span.start <= start + length {
                let within = Span::new(span.start - start, span.end.min(start + length) - start);
                return Some(paragraph.place_of(within));
            }
            start += length + 1;
        }
        None
    }
}

/// A line a finding: how grave, the words, the reason.
fn for_people(findings: &[FindingJson<'_>]) -> String {
    let mut text = String::new();
    for finding in findings {
        let words = match finding.text() {
            "" => String::new(),
            words => format!("“{}”: ", words.replace('\n', " ")),
        };
        // Writing to a string cannot fail.
        writeln!(text, "{}  {words}{}", finding.label(), finding.message()).unwrap_or_default();
    }
    if findings.is_empty() {
        text.push_str("Nothing to mark\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::{built_in, load};
    use crate::text::Spelling;
    use crate::workbench::Settings;

    #[track_caller]
    fn pointed_at(letter: &str) -> Vec<(String, String)> {
        let library = load(&built_in()).expect("it loads").library;
        let (settings, spelling) = (Settings::default(), Spelling::british(library.names()));
        let desk = Desk {
            library: &library,
            settings: &settings,
            spelling: &spelling,
            today: jiff::civil::date(2026, 11, 27),
            in_frames: false,
        };
        let copied = crate::intake::Copied::pasted("My son is 12. What can I do?");
        let board = crate::workbench::board(&library.house);
        let thread = crate::intake::read(&copied, &board, None).expect("a post");
        let checked = Checked::new(letter, Answering::start(thread, desk), desk);
        checked
            .findings(letter)
            .iter()
            .map(|finding| (finding.rule().to_owned(), finding.text().to_owned()))
            .collect()
    }

    #[test]
    fn words_are_pointed_at_in_the_letter_as_it_came_markup_and_all() {
        let letter = "Dear Jo,\n\nAsk [b]the[/b] the court.\n\nBest wishes";
        let found = pointed_at(letter);
        assert!(
            found.contains(&("doubled-word".to_owned(), "the[/b] the".to_owned())),
            "{found:?}"
        );
    }

    #[test]
    fn what_is_missing_stands_at_the_end_without_words() {
        let found = pointed_at("Dear Jo,\n\nAsk the court.\n\nBest wishes");
        assert!(
            found.contains(&("missing-part".to_owned(), String::new())),
            "{found:?}"
        );
    }
}
