//! Letting open optional gaps fall out, and closing the space they leave.

use crate::library::{GapKind, Passage, RunKind};
use crate::text::Span;

/// Signs that end a sentence or a part of one.
const STOPS: [char; 6] = [',', ';', ':', '.', '?', '!'];
/// Those of them that end a sentence.
const FULL_STOPS: [char; 3] = ['.', '?', '!'];

/// The passage without its open optional gaps.
///
/// Where one stood, one space of two falls out, and so do empty brackets and a stop that would stand alone or behind
/// another. A line that holds nothing else is left empty.
pub(super) fn without_optional(passage: &Passage) -> Passage {
    let mut shorter = passage.clone();
    for gap in open_optional(passage).into_iter().rev() {
        let mut at = remove(&mut shorter, gap);
        while let Some(span) = leftover(&shorter.text, at) {
            at = remove(&mut shorter, span);
        }
    }
    shorter
}

/// The open optional gaps, in order, without overlaps.
fn open_optional(passage: &Passage) -> Vec<Span> {
    let mut gaps: Vec<Span> = passage
        .runs
        .iter()
        .filter(|run| {
            matches!(
                run.kind,
                RunKind::Gap {
                    ask: GapKind::Optional { .. },
                    filled: false,
                    ..
                }
            )
        })
        .map(|run| run.span)
        .filter(|span| span.of(&passage.text).is_some())
        .collect();
    gaps.sort();
    gaps.dedup();
    gaps
}

/// Removes a piece of the text and moves the runs up; says where the piece stood.
fn remove(passage: &mut Passage, span: Span) -> usize {
    let moved = |at: usize| match at {
        at if at <= span.start => at,
        at if at >= span.end => at - span.len(),
        _ => span.start,
    };
    if span.of(&passage.text).is_some() {
        passage.text.replace_range(span.start..span.end, "");
        for run in &mut passage.runs {
            run.span = Span::new(moved(run.span.start), moved(run.span.end));
        }
        passage
            .runs
            .retain(|run| !run.span.is_empty() || matches!(run.kind, RunKind::Item { .. }));
    }
    span.start
}

/// What else has to go where a gap was removed at `at`: a space or a stop too many, or empty brackets.
fn leftover(text: &str, at: usize) -> Option<Span> {
    let (left, right) = text.split_at_checked(at)?;
    let line = left.rsplit('\n').next().unwrap_or_default();
    let rest = right.split('\n').next().unwrap_or_default();
    let before = line.trim_end();
    let behind = rest.trim_start();
    let gap_starts = at - (line.len() - before.len());
    let gap_ends = at + (rest.len() - behind.len());
    let spaces = Span::new(gap_starts, gap_ends);
    let stops = begins_with_stop(behind);

    if before.ends_with('(') && behind.starts_with(')') {
        return Some(Span::new(gap_starts - 1, gap_ends + 1));
    }
    if stops && before.is_empty() {
        return Some(Span::new(gap_starts, gap_ends + 1));
    }
    if stops && before.ends_with(STOPS) {
        let keeps_last = !before.ends_with(FULL_STOPS) && behind.starts_with(FULL_STOPS);
        return Some(if keeps_last {
            Span::new(gap_starts - 1, gap_ends)
        } else {
            Span::new(gap_starts, gap_ends + 1)
        });
    }
    let joins = before.is_empty()
        || before.ends_with('(')
        || behind.is_empty()
        || behind.starts_with(')')
        || stops;
    if joins {
        return (!spaces.is_empty()).then_some(spaces);
    }
    (gap_starts < at && at < gap_ends).then(|| Span::new(at, gap_ends))
}

/// Whether a text begins with a stop, rather than with a number such as `.5` or a smiley.
fn begins_with_stop(text: &str) -> bool {
    text.strip_prefix(STOPS).is_some_and(|rest| {
        rest.is_empty() || rest.starts_with(char::is_whitespace) || rest.starts_with(STOPS)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::samples::Sample;

    #[track_caller]
    fn assert_left(sample: Sample, expected: &str) {
        assert_eq!(without_optional(&sample.done()).text, expected);
    }

    #[test]
    fn the_space_round_a_gap_closes() {
        for (before, behind, expected) in [
            ("You say ", " that he went", "You say that he went"),
            ("You ask", " this", "You ask this"),
            ("Dear ", ", hello", "Dear, hello"),
            ("He said so. ", ". Then", "He said so. Then"),
            ("He said so. ", "", "He said so."),
            ("", " Then", "Then"),
            ("a, ", ", b", "a, b"),
            ("a, ", ".", "a."),
            ("the plan (", ") says", "the plan says"),
            ("the plan (", " of May)", "the plan (of May)"),
            ("thanks ", " :)", "thanks :)"),
            ("", ".", ""),
        ] {
            assert_left(
                Sample::new().text(before).optional("x").text(behind),
                expected,
            );
        }
    }

    #[test]
    fn required_and_filled_gaps_stay() {
        assert_left(
            Sample::new()
                .required("which?")
                .text(" and ")
                .filled("that one"),
            "[which?] and that one",
        );
    }

    #[test]
    fn runs_move_up_with_their_words() {
        let passage = without_optional(
            &Sample::new()
                .optional("a")
                .text(" then ")
                .bold("this")
                .text(" and ")
                .optional("b")
                .text(" ")
                .bold("that")
                .done(),
        );
        let bold: Vec<_> = passage
            .runs
            .iter()
            .map(|run| run.span.of(&passage.text))
            .collect();
        assert_eq!(bold, [Some("this"), Some("that")]);
    }

    #[test]
    fn a_gap_in_one_line_leaves_the_next_alone() {
        assert_left(
            Sample::new().text("One ").optional("x").line().text(" two"),
            "One\n two",
        );
    }
}
