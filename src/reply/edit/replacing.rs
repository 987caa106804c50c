//! Words of the letter found, and others put in their place; gaps, links and the library's numbers stay whole.

use super::{clean, delete, gap_places, insert};
use crate::library::{Detail, Library, RunKind};
use crate::reply::Draft;
use crate::text::{Sought, Span};

/// The most places that are found in a letter: nobody looks through more.
pub const MOST_HITS: usize = 2_000;

/// A place of the letter where words were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Where, in bytes of [`Draft::text`]; never over two blocks.
    pub span: Span,
    /// Whether it touches what other words would break: an open gap, an edge of an answer, a link, a number of the library.
    pub is_fixed: bool,
}

/// Every number that the library prints, which no words may be put into.
pub fn numbers(library: &Library) -> Vec<&str> {
    let records = library.signposts.values();
    let numbers =
        records.flat_map(|record| [record.detail(Detail::Phone), record.detail(Detail::Text)]);
    numbers
        .flatten()
        .filter(|number| !number.is_empty())
        .collect()
}

/// Where words stand in the letter, from top to bottom; `numbers` are the library's.
pub fn hits(draft: &Draft, sought: &Sought, numbers: &[&str]) -> Vec<Hit> {
    let Some(finder) = sought.finder() else {
        return Vec::new();
    };
    let blocks = draft.blocks.iter().zip(draft.block_spans());
    let found = blocks.flat_map(|(block, (_, at))| {
        let places = finder.places(&block.passage.text);
        places.map(move |span| span.shifted(at.start))
    });
    let found: Vec<Span> = found.take(MOST_HITS).collect();
    if found.is_empty() {
        return Vec::new();
    }
    let fixed = fixed(draft, numbers);
    let answers = answers(draft);
    found
        .into_iter()
        .map(|span| Hit {
            span,
            is_fixed: fixed.iter().any(|it| it.overlaps(span))
                || answers
                    .iter()
                    .any(|it| it.overlaps(span) && !it.contains(span)),
        })
        .collect()
}

/// Puts other words in the place of those at `places`, which must be in the order of the letter; gives where they stand
/// now. Line ends in the words count as spaces.
///
/// Words in the answer to a gap stay its answer, and words in bold stay bold.
pub fn replace(draft: &mut Draft, places: &[Span], with: &str) -> Vec<Span> {
    let with = clean(with).replace('\n', " ");
    // From the end, so that what is put in moves nothing that is still to be replaced.
    for place in places.iter().rev() {
        // What is put in before the old words go out belongs to the same run as they do.
        insert(draft, place.end, &with);
        delete(draft, *place);
    }
    let mut gone = 0;
    places
        .iter()
        .enumerate()
        .map(|(index, place)| {
            let start = (place.start + index * with.len()).saturating_sub(gone);
            gone += place.len();
            Span::new(start, start + with.len())
        })
        .collect()
}

/// The pieces of the letter that no words may be put into: open gaps, links and numbers.
fn fixed(draft: &Draft, numbers: &[&str]) -> Vec<Span> {
    let blocks = draft.blocks.iter().zip(draft.block_spans());
    blocks
        .flat_map(|(block, (_, at))| {
            let runs = block.passage.runs.iter();
            let runs = runs.filter(|run| {
                matches!(
                    run.kind,
                    RunKind::Link { .. } | RunKind::Gap { filled: false, .. }
                )
            });
            let text = &block.passage.text;
            let printed = numbers.iter().flat_map(|number| {
                let places = text.match_indices(*number);
                places.map(|(start, number)| Span::new(start, start + number.len()))
            });
            let pieces: Vec<Span> = runs.map(|run| run.span).chain(printed).collect();
            pieces.into_iter().map(move |span| span.shifted(at.start))
        })
        .collect()
}

/// The answers that gaps have.
fn answers(draft: &Draft) -> Vec<Span> {
    let gaps = gap_places(draft).into_iter();
    gaps.filter(|gap| gap.filled).map(|gap| gap.span).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{assert_sound, letter, place};
    use super::super::type_over_gap;
    use super::*;
    use crate::reply::GapValue;

    fn sought(words: &str) -> Sought {
        Sought {
            words: words.to_owned(),
            ..Sought::default()
        }
    }

    /// What is found, and whether it is fixed.
    fn found(draft: &Draft, words: &str) -> Vec<(String, bool)> {
        let text = draft.text();
        let hits = hits(draft, &sought(words), &[]);
        let words = |hit: &Hit| hit.span.of(&text).expect("whole characters").to_owned();
        hits.iter().map(|hit| (words(hit), hit.is_fixed)).collect()
    }

    /// Replaces all that may be.
    fn replace_all(draft: &mut Draft, words: &str, with: &str) {
        let hits = hits(draft, &sought(words), &[]);
        let free = hits.iter().filter(|hit| !hit.is_fixed);
        let places: Vec<Span> = free.map(|hit| hit.span).collect();
        let stand = replace(draft, &places, with);
        let text = draft.text();
        assert_eq!(stand.len(), places.len());
        assert!(stand.iter().all(|span| span.of(&text) == Some(with)));
        assert_sound(draft);
    }

    #[test]
    fn words_are_found_in_every_block_and_never_over_two() {
        let draft = letter();
        let free = |words: &str| (words.to_owned(), false);
        assert_eq!(
            found(&draft, "can"),
            [free("can"), free("can"), free("can")]
        );
        assert_eq!(found(&draft, "free.\nBest"), []);
        assert_eq!(found(&draft, "free. Best"), []);
        assert_eq!(found(&Draft::default(), "can"), []);
    }

    #[test]
    fn words_that_touch_an_open_gap_or_a_link_are_fixed() {
        let draft = letter();
        for words in ["which", "to [which", "she", "Coram", "Voice – for"] {
            let found = found(&draft, words);
            assert!(found.iter().any(|(_, is_fixed)| *is_fixed), "{words}");
        }
        // The choice between brackets is fixed, the beginning of "They are free" is not.
        let they: Vec<bool> = found(&draft, "they").iter().map(|it| it.1).collect();
        assert_eq!(they, [true, false]);
    }

    #[test]
    fn a_number_of_the_library_is_fixed_and_other_digits_are_not() {
        let mut draft = letter();
        let at = place(&draft, "The chair").start;
        insert(&mut draft, at, "Ring 0800 123 456 before the 123rd day. ");
        let hits = hits(&draft, &sought("123"), &["0800 123 456"]);
        let fixed: Vec<bool> = hits.iter().map(|hit| hit.is_fixed).collect();
        assert_eq!(fixed, [true, false]);
    }

    #[test]
    fn other_words_stand_in_the_place_of_each_and_edit_only_their_blocks() {
        let mut draft = letter();
        replace_all(&mut draft, "can", "may well");
        assert!(draft.text().contains("You may well bring"));
        assert!(draft.text().contains("Who may well help:"));
        let edited: Vec<bool> = draft.blocks.iter().map(|block| block.edited).collect();
        assert_eq!(edited, [false, true, true, false]);
        let gaps = gap_places(&draft);
        assert_eq!((gaps.len(), gaps.iter().any(|gap| gap.filled)), (3, false));
    }

    #[test]
    fn bold_words_stay_bold_and_items_stay_items() {
        let mut draft = letter();
        let bold = |draft: &Draft| {
            draft.blocks[2].passage.runs.iter().any(|run| {
                run.kind == RunKind::Bold
                    && run.span.of(&draft.blocks[2].passage.text) == Some("Helpers")
            })
        };
        replace_all(&mut draft, "Who can help:", "Helpers");
        assert!(bold(&draft), "{:?}", draft.blocks[2].passage);
        replace_all(&mut draft, "your solicitor", "a lawyer");
        let items = draft.blocks[2].passage.runs.iter();
        let items = items.filter(|run| matches!(run.kind, RunKind::Item { .. }));
        assert_eq!(items.count(), 2);
    }

    #[test]
    fn words_of_an_answer_stay_its_answer() {
        let mut draft = letter();
        let gap = place(&draft, "[which meeting?]");
        type_over_gap(&mut draft, gap, "the review").expect("an open gap");
        for (words, with) in [("review", "conference"), ("the conference", "it")] {
            replace_all(&mut draft, words, with);
            assert!(!draft.blocks[1].edited, "{words}");
        }
        let values: Vec<&GapValue> = draft.gaps.values().collect();
        let text = "it".to_owned();
        assert_eq!(values, [&GapValue::Filled { text }]);
        // Half in the answer and half out of it, it would be neither.
        assert_eq!(found(&draft, "to it"), [("to it".to_owned(), true)]);
    }

    #[test]
    fn no_words_and_line_ends_do_no_harm() {
        let mut draft = letter();
        replace_all(&mut draft, "Best ", "");
        assert!(draft.text().ends_with("\nwishes"));
        let all = hits(&draft, &sought("wishes"), &[]);
        replace(&mut draft, &[all[0].span], "a\r\nb");
        assert!(draft.text().ends_with("\na b"));
        replace_all(&mut draft, "a b", "");
        assert_eq!(draft.blocks.len(), 4);
        assert_eq!(replace(&mut draft, &[], "x"), []);
    }

    #[test]
    fn no_more_is_found_than_anybody_looks_through() {
        let mut draft = Draft::default();
        insert(&mut draft, 0, &"é ".repeat(MOST_HITS + 9));
        assert_eq!(found(&draft, "É").len(), MOST_HITS);
    }
}
