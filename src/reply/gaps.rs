//! Answers to gaps: put into a passage, taken out again, or the gap left out with the space it stood in.

use super::{Draft, GapValue};
use crate::library::{GapKey, GapKind, Passage, Run, RunKind, SnippetId};
use crate::text::Span;
use std::collections::BTreeMap;

/// All answers given in a draft.
pub(super) type Answers = BTreeMap<(SnippetId, GapKey), GapValue>;

/// Records the answer to a gap and shows it wherever the gap stands; no answer opens the gap again.
///
/// The answer belongs to the snippet: it survives reassembling and does not make a block edited. Blank words are no
/// answer. A block whose only words were a gap left out goes with it. In an edited block a gap that was left out does
/// not come back, since its words are gone.
pub fn fill_gap(draft: &mut Draft, snippet: &SnippetId, key: &GapKey, value: Option<GapValue>) {
    let value = value.filter(|value| !is_blank(value)).map(on_one_line);
    draft.blocks.retain_mut(|block| {
        let said_something = !block.passage.text.is_empty();
        if block.snippet() == Some(snippet) {
            answer(&mut block.passage, key, value.as_ref());
        }
        !(said_something && block.passage.text.is_empty())
    });
    let gap = (snippet.clone(), key.clone());
    match value {
        Some(value) => draft.gaps.insert(gap, value),
        None => draft.gaps.remove(&gap),
    };
}

/// Puts all answers to the gaps of `snippet` into its passage.
pub(super) fn answered(mut passage: Passage, snippet: &SnippetId, answers: &Answers) -> Passage {
    let keys: Vec<GapKey> = passage
        .runs
        .iter()
        .filter_map(|run| match &run.kind {
            RunKind::Gap { key, .. } => Some(key.clone()),
            _ => None,
        })
        .collect();
    for key in keys {
        let value = answers.get(&(snippet.clone(), key.clone()));
        answer(&mut passage, &key, value.filter(|value| !is_blank(value)));
    }
    passage
}

fn is_blank(value: &GapValue) -> bool {
    matches!(value, GapValue::Filled { text } if text.trim().is_empty())
}

/// Makes one gap show its answer, or its prompt if there is none.
///
/// Only an optional gap can be left out; another stays open.
fn answer(passage: &mut Passage, key: &GapKey, value: Option<&GapValue>) {
    let Some((index, span, ask)) = gap_run(passage, key) else {
        return;
    };
    if value == Some(&GapValue::LeftOut) && !ask.must_be_filled() {
        passage.runs.remove(index);
        cut(passage, span);
        tidy(passage, span.start);
        return;
    }
    let (text, now_filled) = match value {
        Some(GapValue::Filled { text }) => (text.replace(['\r', '\n'], " "), true),
        Some(GapValue::LeftOut) | None => (format!("[{}]", ask.prompt()), false),
    };
    replace(passage, span, &text);
    if let Some(run) = passage.runs.get_mut(index) {
        run.span = Span::new(span.start, span.start + text.len());
        if let RunKind::Gap { filled, .. } = &mut run.kind {
            *filled = now_filled;
        }
    }
}

/// The run of a gap: its index, its span and what it asks.
fn gap_run(passage: &Passage, wanted: &GapKey) -> Option<(usize, Span, GapKind)> {
    passage
        .runs
        .iter()
        .enumerate()
        .find_map(|(index, run)| match &run.kind {
            RunKind::Gap { key, ask, .. } if key == wanted => Some((index, run.span, ask.clone())),
            _ => None,
        })
}

/// An answer without line ends, which a run never crosses, and without space round it.
fn on_one_line(value: GapValue) -> GapValue {
    match value {
        GapValue::Filled { text } => GapValue::Filled {
            text: text.split_whitespace().collect::<Vec<_>>().join(" "),
        },
        GapValue::LeftOut => GapValue::LeftOut,
    }
}

/// Puts `text` in the place of `span` and moves the runs along; a run that covers the span covers the new text.
///
/// An emptied gap has no length: then the item it stands in grows, and a run that begins there moves on.
pub(super) fn replace(passage: &mut Passage, span: Span, text: &str) {
    if span.of(&passage.text).is_none() {
        return;
    }
    passage.text.replace_range(span.start..span.end, text);
    let end = span.start + text.len();
    for run in &mut passage.runs {
        let is_item = matches!(run.kind, RunKind::Item { .. });
        let starts_behind = span.is_empty() && run.span.start == span.start && !is_item;
        let ends_around = span.is_empty() && run.span.end == span.end && is_item;
        run.span = Span::new(
            if starts_behind {
                end
            } else {
                moved(run.span.start, span, span.start, end)
            },
            if ends_around {
                end
            } else {
                moved(run.span.end, span, end, end)
            },
        );
    }
}

/// Where a run's edge stands after `span` became `span.start..end`; an edge inside it goes to `inside`.
fn moved(edge: usize, span: Span, inside: usize, end: usize) -> usize {
    if edge <= span.start {
        edge
    } else if edge >= span.end {
        edge - span.end + end
    } else {
        inside
    }
}

/// Takes `span` out, with the bold and the links that covered nothing else.
fn cut(passage: &mut Passage, span: Span) {
    replace(passage, span, "");
    passage.runs.retain(|run| {
        let may_be_empty = matches!(run.kind, RunKind::Item { .. } | RunKind::Gap { .. });
        may_be_empty || !run.span.is_empty()
    });
}

/// Closes the seam at byte `at`: doubled spaces, a space before punctuation, empty brackets, a line without words.
fn tidy(passage: &mut Passage, mut at: usize) {
    while let Some(span) = untidy(&passage.text, at) {
        cut(passage, span);
        at = span.start;
    }
    let line = line_at(&passage.text, at);
    if !line
        .of(&passage.text)
        .is_some_and(|text| text.contains(char::is_alphanumeric))
    {
        cut_line(passage, line);
    }
}

/// What is one too many at a seam.
fn untidy(text: &str, at: usize) -> Option<Span> {
    let before = text.get(..at)?.chars().next_back();
    let after = text.get(at..)?.chars().next();
    match (before, after) {
        (None | Some('\n' | '('), Some(' ')) | (Some(' '), Some(' ')) => {
            Some(Span::new(at, at + 1))
        }
        (Some(' '), None | Some('\n' | ',' | '.' | ';' | ':' | '!' | '?' | ')')) => {
            Some(Span::new(at - 1, at))
        }
        (Some('('), Some(')')) => Some(Span::new(at - 1, at + 1)),
        (Some(',' | ';' | ':'), Some(',' | '.' | ';' | ':' | '!' | '?')) => {
            Some(Span::new(at - 1, at))
        }
        _ => None,
    }
}

/// The line that byte `at` stands in, without its LF.
fn line_at(text: &str, at: usize) -> Span {
    let before = text.get(..at).unwrap_or_default();
    let after = text.get(at..).unwrap_or_default();
    Span::new(
        before.rfind('\n').map_or(0, |lf| lf + 1),
        at + after.find('\n').unwrap_or(after.len()),
    )
}

/// Takes a whole line out with one LF, and closes up the numbers of the list it stood in.
fn cut_line(passage: &mut Passage, line: Span) {
    let number = passage.runs.iter().find_map(|run| match run.kind {
        RunKind::Item { number } if run.span == line => number,
        _ => None,
    });
    let is_last = line.end == passage.text.len();
    let whole = if is_last {
        Span::new(line.start.saturating_sub(1), line.end)
    } else {
        Span::new(line.start, line.end + 1)
    };
    passage.runs.retain(|run| !line.contains(run.span));
    cut(passage, whole);
    if let (Some(number), false) = (number, is_last) {
        renumber(&mut passage.runs, line.start, number);
    }
}

/// Counts on from `number` through the items that follow each other from byte `at`.
fn renumber(runs: &mut [Run], mut at: usize, mut number: u32) {
    for run in runs {
        if let RunKind::Item {
            number: Some(shown),
        } = &mut run.kind
            && run.span.start == at
        {
            *shown = number;
            number += 1;
            at = run.span.end + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    /// A passage written with `[?prompt]` for optional and `[prompt]` for required gaps, `*bold*`, and `1. ` for items.
    fn passage(written: &str) -> Passage {
        sample::passage(written)
    }

    fn filled(text: &str) -> Option<GapValue> {
        Some(GapValue::Filled {
            text: text.to_owned(),
        })
    }

    #[track_caller]
    fn after(written: &str, key: &str, value: Option<GapValue>) -> Passage {
        let mut passage = passage(written);
        answer(&mut passage, &GapKey(key.to_owned()), value.as_ref());
        for run in &passage.runs {
            assert!(run.span.of(&passage.text).is_some_and(|s| !s.is_empty()));
        }
        passage
    }

    #[track_caller]
    fn left_out(written: &str) -> String {
        after(written, "gap", Some(GapValue::LeftOut)).text
    }

    #[test]
    fn an_answer_takes_the_prompts_place_and_moves_the_runs_behind_it() {
        let passage = after(
            "Ask at [which meeting?] for *minutes*.",
            "which meeting?",
            filled("the review"),
        );
        assert_eq!(passage.text, "Ask at the review for minutes.");
        let words: Vec<_> = passage
            .runs
            .iter()
            .map(|run| run.span.of(&passage.text))
            .collect();
        assert_eq!(words, [Some("the review"), Some("minutes")]);
        assert!(matches!(
            passage.runs[0].kind,
            RunKind::Gap { filled: true, .. }
        ));
    }

    #[test]
    fn bold_round_a_gap_stays_round_its_answer() {
        let passage = after("Ask for *[what?] now* please", "what?", filled("a copy"));
        let bold = passage
            .runs
            .iter()
            .find(|run| run.kind == RunKind::Bold)
            .expect("bold");
        assert_eq!(bold.span.of(&passage.text), Some("a copy now"));
    }

    #[test]
    fn an_answer_stays_on_one_line() {
        let passage = after("Ask [who?].", "who?", filled("your\nsocial worker"));
        assert_eq!(passage.text, "Ask your social worker.");
    }

    #[test]
    fn an_answer_taken_back_shows_the_prompt_again() {
        let mut passage = after("Ask [who?].", "who?", filled("her"));
        answer(&mut passage, &GapKey("who?".to_owned()), None);
        assert_eq!(passage, sample::passage("Ask [who?]."));
    }

    #[test]
    fn leaving_out_closes_the_seam() {
        assert_eq!(left_out("Ask [?gap] again."), "Ask again.");
        assert_eq!(left_out("Ask again [?gap]."), "Ask again.");
        assert_eq!(left_out("[?gap] Ask again."), "Ask again.");
        assert_eq!(left_out("Ask again ([?gap])."), "Ask again.");
        assert_eq!(left_out("Ask her, [?gap], or me."), "Ask her, or me.");
        assert_eq!(
            left_out("Ask again [?gap]\nThen wait."),
            "Ask again\nThen wait."
        );
    }

    #[test]
    fn a_line_that_was_only_a_gap_goes_with_it() {
        assert_eq!(left_out("First.\n[?gap].\nLast."), "First.\nLast.");
        assert_eq!(left_out("First.\n[?gap]"), "First.");
    }

    #[test]
    fn a_list_closes_up_when_an_item_is_left_out() {
        let passage = after(
            "1. one\n2. [?gap]\n3. three\nEnd",
            "gap",
            Some(GapValue::LeftOut),
        );
        assert_eq!(passage.text, "one\nthree\nEnd");
        let numbers: Vec<_> = passage
            .runs
            .iter()
            .map(|run| (run.span.of(&passage.text), run.kind.clone()))
            .collect();
        let item = |text, number| {
            (
                Some(text),
                RunKind::Item {
                    number: Some(number),
                },
            )
        };
        assert_eq!(numbers, [item("one", 1), item("three", 2)]);
    }

    #[test]
    fn a_required_gap_cannot_be_left_out() {
        assert_eq!(left_out("Ask [gap] again."), "Ask [gap] again.");
    }

    #[test]
    fn a_block_whose_only_words_were_a_gap_goes_with_it() {
        let mut draft = sample::letter(&["[?gap].", "Ring them."]);
        let snippet = sample::from_snippet(&mut draft.blocks[0], "iro");
        let key = GapKey("gap".to_owned());
        fill_gap(&mut draft, &snippet, &key, Some(GapValue::LeftOut));
        assert_eq!(draft.text(), "Ring them.");
        assert!(draft.removed.is_empty());
    }

    #[test]
    fn filling_a_gap_reaches_an_edited_block_and_leaves_it_as_edited_as_it_was() {
        let mut draft = sample::letter(&["Ask [who?]."]);
        let snippet = sample::from_snippet(&mut draft.blocks[0], "iro");
        draft.blocks[0].edited = true;
        fill_gap(
            &mut draft,
            &snippet,
            &GapKey("who?".to_owned()),
            filled("the IRO"),
        );
        assert_eq!(draft.text(), "Ask the IRO.");
        assert!(draft.open_gaps().is_empty());
        assert_eq!(draft.gaps.len(), 1);
    }

    #[test]
    fn blank_words_are_no_answer() {
        let mut draft = sample::letter(&["Ask [who?]."]);
        let snippet = sample::from_snippet(&mut draft.blocks[0], "iro");
        fill_gap(
            &mut draft,
            &snippet,
            &GapKey("who?".to_owned()),
            filled("  "),
        );
        assert_eq!(draft.text(), "Ask [who?].");
        assert!(draft.gaps.is_empty());
    }
}
