//! Tells the words of the template language in a passage from the words a parent reads.

use super::super::theme::{self, Tokens};
use crate::text::Span;
use egui::text::{LayoutJob, TextFormat};

/// How a tag of the language begins and ends.
const TAGS: [(&str, &str); 3] = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")];

/// The most bytes between the brackets of a link and in its address.
const LONGEST_LINK: usize = 400;

/// Where tags and links to signposts stand in a passage, in order; a tag that is never closed runs to the end.
pub(super) fn marks(body: &str) -> Vec<Span> {
    let mut marks = Vec::new();
    let mut at = 0;
    while let Some(start) = body.get(at..).and_then(|rest| rest.find(['{', '['])) {
        let start = at + start;
        let rest = body.get(start..).unwrap_or_default();
        let length = tag(rest).or_else(|| link(rest));
        if let Some(length) = length {
            marks.push(Span::new(start, start + length));
        }
        at = start + length.unwrap_or(1);
    }
    marks
}

/// The length of the tag that a text begins with.
fn tag(text: &str) -> Option<usize> {
    let (open, close) = TAGS.into_iter().find(|(open, _)| text.starts_with(open))?;
    let inner = text.get(open.len()..)?;
    let length = inner.find(close).map_or(inner.len(), |at| at + close.len());
    Some(open.len() + length)
}

/// The length of the link to a signpost that a text begins with: its words in brackets, and what it leads to.
fn link(text: &str) -> Option<usize> {
    let near = |text: &str, close: char| {
        let mut chars = text.char_indices().take(LONGEST_LINK);
        chars.find(|(_, c)| *c == close).map(|(at, _)| at)
    };
    let words = near(text, ']')?;
    let target = text.get(words + 1..)?;
    let is_signpost = target.starts_with("(signpost:");
    is_signpost.then(|| near(target, ')').map(|end| words + 1 + end + 1))?
}

/// A passage as its file has it, with the words of the language set off.
pub(super) fn job(body: &str, tokens: &Tokens) -> LayoutJob {
    let mut job = LayoutJob::default();
    let mut at = 0;
    let mut append = |span: Span, is_mark: bool| {
        let Some(text) = span.of(body) else { return };
        let mut format = TextFormat {
            font_id: theme::plain(theme::BODY),
            color: tokens.ink,
            line_height: Some(theme::BODY_LINE),
            ..Default::default()
        };
        if is_mark {
            format.color = tokens.template;
            format.background = tokens.template_soft;
        }
        job.append(text, 0.0, format);
    };
    for mark in marks(body) {
        append(Span::new(at, mark.start), false);
        append(mark, true);
        at = mark.end;
    }
    append(Span::new(at, body.len()), false);
    job
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_marks(body: &str, expected: &[&str]) {
        let marks = marks(body);
        let marked: Vec<_> = marks.iter().filter_map(|span| span.of(body)).collect();
        assert_eq!(marked, expected);
    }

    #[test]
    fn tags_and_links_are_set_off_and_nothing_else() {
        assert_marks("Words {of} a [passage] 50%.", &[]);
        assert_marks(
            "Dear {{ poster }}, {% if child %}é{% endif %}{# why #}",
            &["{{ poster }}", "{% if child %}", "{% endif %}", "{# why #}"],
        );
        assert_marks(
            "Ask [an advocate](signpost:coram-voice) or [x](https://example.org).",
            &["[an advocate](signpost:coram-voice)"],
        );
        assert_marks(
            "[{{ child }}’s page](signpost:a) {{ phone(\"a\") }}",
            &["[{{ child }}’s page](signpost:a)", "{{ phone(\"a\") }}"],
        );
    }

    #[test]
    fn a_tag_that_is_never_closed_runs_to_the_end() {
        assert_marks("a {{ b", &["{{ b"]);
        assert_marks("{%", &["{%"]);
        assert_marks("](signpost:", &[]);
    }

    #[test]
    fn the_job_holds_the_whole_passage() {
        let body = "Dear {{ poster }},\n\nAsk [one](signpost:a).";
        assert_eq!(
            job(body, Tokens::chosen(egui::Theme::Light, false)).text,
            body
        );
    }
}
