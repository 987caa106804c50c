//! Editing one passage: its text, and the runs that move with it.

use crate::library::{Passage, Run, RunKind};
use crate::text::Span;
use std::ops::Range;

/// Puts `text` in at `at` and moves the runs; tells whether all of it went into the answer of a gap.
pub(super) fn insert(passage: &mut Passage, at: usize, text: &str) -> bool {
    let answered = answer_at(passage, at).filter(|_| !text.contains('\n'));
    for (index, run) in passage.runs.iter_mut().enumerate() {
        let grows = match run.kind {
            RunKind::Gap { .. } if answered == Some(index) => true,
            RunKind::Gap { .. } | RunKind::Link { .. } => run.span.start < at && at < run.span.end,
            RunKind::Bold => {
                run.span.start < at
                    && (at < run.span.end || at == run.span.end && !text.starts_with('\n'))
            }
            RunKind::Item { .. } => run.span.start <= at && at <= run.span.end,
        };
        if grows {
            run.span.end += text.len();
        } else if run.span.start >= at {
            run.span = run.span.shifted(text.len());
        }
        if let RunKind::Gap { filled, .. } = &mut run.kind
            && answered == Some(index)
        {
            *filled = true;
        }
    }
    passage.text.insert_str(at, text);
    settle(passage);
    answered.is_some()
}

/// The gap whose answer words typed at `at` belong to: one that was emptied there, or a filled one up to its end.
fn answer_at(passage: &Passage, at: usize) -> Option<usize> {
    let find = |belongs: &dyn Fn(&Run, bool) -> bool| {
        passage
            .runs
            .iter()
            .position(|run| matches!(run.kind, RunKind::Gap { filled, .. } if belongs(run, filled)))
    };
    find(&|run, filled| !filled && run.span.is_empty() && run.span.start == at)
        .or_else(|| find(&|run, filled| filled && run.span.start < at && at <= run.span.end))
}

/// Whether a piece of the passage lies within the answer to one gap.
pub(super) fn is_within_answer(passage: &Passage, range: &Range<usize>) -> bool {
    let span = Span::new(range.start, range.end);
    let mut runs = passage.runs.iter();
    runs.any(|run| matches!(run.kind, RunKind::Gap { filled: true, .. }) && run.span.contains(span))
}

/// Takes a piece out and moves the runs; tells whether all of it was within the answer to a gap.
///
/// A gap whose whole answer goes stays as an open gap of no length, until its prompt is put back.
pub(super) fn delete(passage: &mut Passage, range: Range<usize>) -> bool {
    let within_answer = is_within_answer(passage, &range);
    let ends_line = passage
        .text
        .get(..range.end)
        .is_some_and(|text| text.ends_with('\n'));
    let moved = |at: usize| at - at.min(range.end).saturating_sub(range.start);
    passage.runs.retain_mut(|run| {
        let was = run.span;
        let whole = range.start <= was.start && was.end <= range.end;
        let inside = range.start < was.start && was.start < range.end;
        run.span = Span::new(moved(was.start), moved(was.end));
        match &mut run.kind {
            RunKind::Item { .. } => {
                let line_gone = was.start == range.start && was.end < range.end && ends_line;
                !inside && !line_gone
            }
            RunKind::Gap { filled, .. } if was.is_empty() || (whole && within_answer) => {
                *filled = false;
                !inside
            }
            RunKind::Gap { .. } | RunKind::Bold | RunKind::Link { .. } => !whole,
        }
    });
    passage.text.drain(range);
    settle(passage);
    within_answer
}

/// Puts another passage at the end of this one, on the same line.
pub(super) fn append(passage: &mut Passage, tail: &Passage) {
    let by = passage.text.len();
    passage.text.push_str(&tail.text);
    passage.runs.extend(tail.runs.iter().map(|run| Run {
        span: run.span.shifted(by),
        kind: run.kind.clone(),
    }));
    settle(passage);
}

/// Whether every character of a piece, line ends apart, is bold.
pub(super) fn is_bold(passage: &Passage, range: &Range<usize>) -> bool {
    let piece = passage.text.get(range.clone()).unwrap_or_default();
    piece
        .char_indices()
        .filter(|(_, c)| *c != '\n')
        .all(|(at, _)| {
            let at = range.start + at;
            let mut runs = passage.runs.iter();
            runs.any(|run| run.kind == RunKind::Bold && run.span.start <= at && at < run.span.end)
        })
}

/// Makes a piece bold or plain.
pub(super) fn set_bold(passage: &mut Passage, range: &Range<usize>, bold: bool) {
    let (bolds, mut runs): (Vec<Run>, Vec<Run>) = std::mem::take(&mut passage.runs)
        .into_iter()
        .partition(|run| run.kind == RunKind::Bold);
    let mut keep = |start: usize, end: usize| {
        if start < end {
            runs.push(Run {
                span: Span::new(start, end),
                kind: RunKind::Bold,
            });
        }
    };
    for run in bolds {
        keep(run.span.start, run.span.end.min(range.start));
        keep(run.span.start.max(range.end), run.span.end);
    }
    if bold {
        keep(range.start, range.end);
    }
    passage.runs = runs;
    settle(passage);
}

/// Puts the runs back into the shape every passage has: within one line, ordered, items exactly one line each.
pub(super) fn settle(passage: &mut Passage) {
    let mut lines: Vec<Span> = passage.lines().collect();
    if lines.is_empty() {
        // A gap that was emptied may be all that a passage has.
        lines.push(Span::new(0, 0));
    }
    let mut items: Vec<Run> = Vec::new();
    let mut runs: Vec<Run> = Vec::new();
    for run in std::mem::take(&mut passage.runs) {
        let into = match run.kind {
            RunKind::Item { .. } => &mut items,
            _ => &mut runs,
        };
        into.extend(within_lines(&run, &lines));
    }
    renumber(&mut items, &lines);
    runs.extend(items);
    runs.sort_by_key(|run| (run.span.start, rank(&run.kind)));
    merge_bold(&mut runs);
    passage.runs = runs;
}

/// Cuts a run at line ends; only the first piece of a gap stays one, and an item must begin its line.
fn within_lines(run: &Run, lines: &[Span]) -> Vec<Run> {
    let touched = lines
        .iter()
        .filter(|line| line.start <= run.span.end && run.span.start <= line.end);
    let piece = |span: Span| Run {
        span,
        kind: run.kind.clone(),
    };
    match run.kind {
        RunKind::Item { .. } => touched
            .filter(|line| line.start >= run.span.start)
            .map(|line| piece(*line))
            .collect(),
        RunKind::Gap { .. } => touched
            .take(1)
            .map(|line| piece(Span::new(run.span.start, run.span.end.min(line.end))))
            .collect(),
        RunKind::Bold | RunKind::Link { .. } => touched
            .map(|line| {
                let start = run.span.start.max(line.start);
                piece(Span::new(start, run.span.end.min(line.end)))
            })
            .filter(|run| !run.span.is_empty())
            .collect(),
    }
}

/// Leaves one item a line, and counts numbered items on from the first of their list.
fn renumber(items: &mut Vec<Run>, lines: &[Span]) {
    items.sort_by_key(|run| run.span.start);
    items.dedup_by_key(|run| run.span.start);
    let mut before: Option<(usize, u32)> = None;
    for run in items {
        let line = lines.partition_point(|line| line.start < run.span.start);
        if let RunKind::Item {
            number: Some(number),
        } = &mut run.kind
        {
            if let Some((last, counted)) = before
                && last + 1 == line
            {
                *number = counted + 1;
            }
            before = Some((line, *number));
        }
    }
}

/// The order of runs that begin at the same byte: the wider kind first.
fn rank(kind: &RunKind) -> u8 {
    match kind {
        RunKind::Item { .. } => 0,
        RunKind::Link { .. } => 1,
        RunKind::Bold => 2,
        RunKind::Gap { .. } => 3,
    }
}

/// Makes one of bold runs that touch.
fn merge_bold(runs: &mut Vec<Run>) {
    let mut last: Option<usize> = None;
    let mut merged: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs.drain(..) {
        if run.kind == RunKind::Bold {
            if let Some(before) = last.and_then(|at| merged.get_mut(at))
                && before.span.end >= run.span.start
            {
                before.span.end = before.span.end.max(run.span.end);
                continue;
            }
            last = Some(merged.len());
        }
        merged.push(run);
    }
    *runs = merged;
}
