//! A paragraph that an adviser wrote or edited by hand, as it can be used again.

use crate::checks::reuse::Difference;
use crate::library::{Part, Passage, RunKind};
use crate::reply::{Block, Draft, Origin, edit, parts_said};
use crate::text::{Span, WordIndex};

/// Shorter ones are typed again sooner than looked for.
const FEWEST_WORDS: usize = 8;

/// The parts that every letter has, and that no letter takes over from another.
const OF_EVERY_LETTER: [Part; 7] = [
    Part::Salutation,
    Part::Thanks,
    Part::Introduction,
    Part::AdviceLine,
    Part::Invitation,
    Part::SignOff,
    Part::Evaluation,
];

/// A paragraph of an earlier letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// The part of the letter it stood in.
    pub part: Part,
    /// Its words, without gaps.
    pub passage: Passage,
    /// What of it is not known to be true of the open case.
    pub differences: Vec<Difference>,
}

impl Paragraph {
    /// The block of a letter as a paragraph, if it holds words of the adviser's own that could be used again.
    pub(super) fn of(block: &Block) -> Option<Self> {
        let is_own = block.origin == Origin::Hand || block.edited;
        // What somebody types at an end of the letter stands in the part that is there, whatever it says.
        let is_misplaced = OF_EVERY_LETTER.contains(&block.part);
        if !is_own || (is_misplaced && block.origin != Origin::Hand) {
            return None;
        }
        let passage = without_gaps(block);
        let words = passage.text.split_whitespace().count();
        let said = parts_said(&WordIndex::new(&passage.text));
        let is_of_every_letter = OF_EVERY_LETTER.iter().any(|part| said.contains(part));
        (words >= FEWEST_WORDS && !is_of_every_letter).then_some(Self {
            part: match is_misplaced {
                true => Part::Advice,
                false => block.part,
            },
            passage,
            differences: Vec::new(),
        })
    }

    /// The paragraph with its words changed to these; what stayed keeps its links and bold words.
    pub fn with_words(&self, words: &str) -> Passage {
        let mut draft = alone(self.part, self.passage.clone());
        edit::set_text(&mut draft, words);
        let mut blocks = draft.blocks.into_iter();
        match (blocks.next(), blocks.next()) {
            (Some(block), None) => block.passage,
            _ => Passage {
                text: edit::clean(words),
                runs: Vec::new(),
            },
        }
    }
}

/// A letter of one block, to edit it by the rules of the letter.
fn alone(part: Part, passage: Passage) -> Draft {
    let mut draft = Draft::default();
    crate::reply::add_hand_block(&mut draft, part, passage, None);
    draft
}

/// The words of a block without what was offered and not taken; what was answered is plain text.
fn without_gaps(block: &Block) -> Passage {
    let mut draft = alone(block.part, block.passage.clone());
    let open: Vec<Span> = draft.open_gaps().iter().map(|gap| gap.span).collect();
    for gap in open.into_iter().rev() {
        edit::delete(&mut draft, gap);
    }
    let passage = draft.blocks.into_iter().next().map(|block| block.passage);
    let mut passage = passage.unwrap_or_default();
    passage
        .runs
        .retain(|run| !matches!(run.kind, RunKind::Gap { .. }));
    passage
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::{GapKey, GapKind, Run};
    use crate::reply::BlockId;

    const WORDS: &str = "Ask the officer in writing for the date of the review.";

    fn block(origin: Origin, part: Part, text: &str, runs: Vec<Run>) -> Block {
        Block {
            id: BlockId(1),
            part,
            edited: origin == Origin::Hand,
            origin,
            stranded: false,
            passage: Passage {
                text: text.to_owned(),
                runs,
            },
        }
    }

    fn by_hand(text: &str) -> Block {
        block(Origin::Hand, Part::Advice, text, Vec::new())
    }

    #[test]
    fn words_of_the_advisers_own_are_a_paragraph_and_untouched_ones_are_none() {
        assert_eq!(
            Paragraph::of(&by_hand(WORDS)).expect("one").passage.text,
            WORDS
        );
        let post = Origin::Post {
            post: 0,
            span: Span::new(0, 4),
            further: Vec::new(),
        };
        let mut untouched = block(post, Part::Situation, WORDS, Vec::new());
        assert_eq!(Paragraph::of(&untouched), None);
        untouched.edited = true;
        assert!(Paragraph::of(&untouched).is_some());
    }

    #[test]
    fn greetings_thanks_and_a_few_words_are_no_paragraphs() {
        let thanks = "Thank you very much for your post, it is good to hear from you.";
        assert_eq!(Paragraph::of(&by_hand(thanks)), None);
        let mut signed = block(Origin::Hand, Part::SignOff, WORDS, Vec::new());
        let typed_there = Paragraph::of(&signed).expect("typed at the end");
        assert_eq!(typed_there.part, Part::Advice);
        signed.origin = Origin::Post {
            post: 0,
            span: Span::new(0, 4),
            further: Vec::new(),
        };
        assert_eq!(Paragraph::of(&signed), None);
        assert_eq!(Paragraph::of(&by_hand("Ask the officer.")), None);
    }

    #[test]
    fn gaps_that_were_left_open_are_gone_and_answers_are_words() {
        let gap = |start, end, filled| Run {
            span: Span::new(start, end),
            kind: RunKind::Gap {
                key: GapKey("whom?".to_owned()),
                ask: GapKind::Optional {
                    prompt: "whom?".to_owned(),
                },
                filled,
            },
        };
        let text = "Ask the officer [whom?] in writing for the date of the review.";
        let open = text.find('[').expect("a gap");
        let runs = vec![gap(4, 15, true), gap(open, open + 7, false)];
        let paragraph = Paragraph::of(&block(Origin::Hand, Part::Advice, text, runs)).expect("one");
        assert!(!paragraph.passage.text.contains("whom"));
        assert_eq!(paragraph.passage.runs, []);
    }

    #[test]
    fn other_words_keep_the_bold_ones_that_stayed() {
        let bold = Run {
            span: Span::new(4, 15),
            kind: RunKind::Bold,
        };
        let of = block(Origin::Hand, Part::Advice, WORDS, vec![bold]);
        let paragraph = Paragraph::of(&of).expect("one");
        let passage = paragraph.with_words("Ask the officer in writing for the day of the review.");
        assert_eq!(
            passage.text,
            "Ask the officer in writing for the day of the review."
        );
        assert_eq!(passage.runs.len(), 1);
        assert_eq!(paragraph.with_words(WORDS), paragraph.passage);
        assert_eq!(paragraph.with_words("").text, "");
        assert!(paragraph.with_words("a\n\nb\u{0}").check().is_ok());
    }
}
