//! A small letter for the tests of editing and of the page.

use crate::library::{GapKey, GapKind, IssueId, Part, Passage, Run, RunKind, SnippetId, Target};
use crate::reply::{Block, BlockId, Draft, Origin};
use crate::text::Span;

/// A run over the first place where `words` stand in `text`.
fn run(text: &str, words: &str, kind: RunKind) -> Run {
    let start = text.find(words).expect("the words stand in the text");
    Run {
        span: Span::new(start, start + words.len()),
        kind,
    }
}

/// A gap over its prompt in brackets.
fn gap(text: &str, key: &str, ask: GapKind) -> Run {
    let prompt = format!("[{}]", ask.prompt());
    let kind = RunKind::Gap {
        key: GapKey(key.to_owned()),
        ask,
        filled: false,
    };
    run(text, &prompt, kind)
}

fn block(id: u64, part: Part, snippet: &str, title: &str, text: &str, runs: Vec<Run>) -> Block {
    Block {
        id: BlockId(id),
        part,
        origin: Origin::Snippet {
            snippet: SnippetId::new(snippet).expect("a name"),
            title: title.to_owned(),
            revision: "1".to_owned(),
            issues: vec![IssueId::new(snippet).expect("a name")],
            chosen: false,
        },
        edited: false,
        stranded: false,
        passage: Passage {
            text: text.to_owned(),
            runs,
        },
    }
}

/// A greeting, a passage with three gaps, one with bold, a link and a list, and a farewell.
pub(crate) fn letter() -> Draft {
    let greeting = "Dear rowanberry,";
    let meeting = "You can bring somebody to [which meeting?]. The chair decides, and [she / he / they] can say no. [anything else?]";
    let help = "Who can help:\nCoram Voice – for children\nyour solicitor\nThey are free.";
    let farewell = "Best wishes";
    let required = GapKind::Required {
        prompt: "which meeting?".to_owned(),
    };
    let choice = GapKind::Choice {
        options: vec!["she".to_owned(), "he".to_owned(), "they".to_owned()],
    };
    let optional = GapKind::Optional {
        prompt: "anything else?".to_owned(),
    };
    let link = RunKind::Link {
        target: Target::Address {
            address: "https://example.org/voice".to_owned(),
        },
    };
    let item = RunKind::Item { number: None };
    Draft {
        blocks: vec![
            block(
                0,
                Part::Salutation,
                "greeting",
                "Greeting",
                greeting,
                vec![],
            ),
            block(
                1,
                Part::Advice,
                "bringing-somebody",
                "Bringing somebody",
                meeting,
                vec![
                    gap(meeting, "which meeting?", required),
                    gap(meeting, "she / he / they", choice),
                    gap(meeting, "anything else?", optional),
                ],
            ),
            block(
                2,
                Part::Advice,
                "who-can-help",
                "Who can help",
                help,
                vec![
                    run(help, "Who can help:", RunKind::Bold),
                    run(help, "Coram Voice – for children", item.clone()),
                    run(help, "Coram Voice", link),
                    run(help, "your solicitor", item),
                ],
            ),
            block(3, Part::SignOff, "farewell", "Farewell", farewell, vec![]),
        ],
        taken_from: Default::default(),
        next_block: 4,
        ..Draft::default()
    }
}

/// Where `words` stand in the letter.
pub(crate) fn place(draft: &Draft, words: &str) -> Span {
    let start = draft.text().find(words).expect("the words stand there");
    Span::new(start, start + words.len())
}

/// Fails unless the letter holds together: spans in bounds, runs ordered, within their lines, on whole characters.
#[track_caller]
pub(crate) fn assert_sound(draft: &Draft) {
    for block in &draft.blocks {
        let Passage { text, runs } = &block.passage;
        let starts: Vec<usize> = runs.iter().map(|run| run.span.start).collect();
        assert!(starts.is_sorted(), "{runs:?}");
        for run in runs {
            let words = run.span.of(text).expect("a run lies in its text");
            assert!(!words.contains('\n'), "{words:?} crosses a line: {run:?}");
            if matches!(run.kind, RunKind::Item { .. }) {
                let begins = run.span.start == 0 || text[..run.span.start].ends_with('\n');
                let ends = run.span.end == text.len() || text[run.span.end..].starts_with('\n');
                assert!(begins && ends, "{words:?} is no whole line");
            }
        }
        for (at, run) in runs.iter().enumerate() {
            let same = |other: &&Run| {
                std::mem::discriminant(&other.kind) == std::mem::discriminant(&run.kind)
            };
            for other in runs[at + 1..].iter().filter(same) {
                assert!(!run.span.overlaps(other.span), "{run:?} {other:?}");
            }
        }
    }
    let ids: std::collections::BTreeSet<BlockId> = draft.blocks.iter().map(|b| b.id).collect();
    assert_eq!(ids.len(), draft.blocks.len());
    assert!(ids.iter().all(|id| id.0 < draft.next_block));
}
