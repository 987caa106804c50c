//! A letter that came as text → a draft: which passages of the library stand in it, and what the rest is for.
//!
//! In: the paragraphs of a letter somebody wrote. Out: a draft in which every paragraph stands once and in its order. A
//! paragraph that is a passage of the library word for word is that passage; one that is mostly so is that passage,
//! edited; all others are the writer's own, and go to the part their words belong to.

mod parts;
mod shelf;

pub use parts::parts_said;

use super::assemble::origin;
use super::{Block, Draft, Origin};
use crate::library::{Context, Library, Part, Passage, RunKind, Signpost, Snippet, Target};
use crate::text::WordIndex;
use shelf::{Likeness, Shelf};
use std::ops::Range;

/// A letter as a draft, and which paragraphs each block was made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognised {
    /// The draft.
    pub draft: Draft,
    /// For each block, its paragraphs among those given; a block's text is theirs, joined by LF.
    pub paragraphs: Vec<Range<usize>>,
}

/// Recognises the paragraphs of a letter, none of which holds a line end.
pub fn recognise(paragraphs: &[Passage], context: &Context, library: &Library) -> Recognised {
    let shelf = Shelf::new(context, library);
    let mut recognised = Recognised {
        draft: Draft::default(),
        paragraphs: Vec::new(),
    };
    let mut reached = Part::Salutation;
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let likeness = shelf.find(&paragraph.text);
        let paragraph = &as_in_the_library(paragraph, likeness.as_ref(), &shelf, library);
        if let Some(found) = &likeness
            && recognised.goes_on_with(found, paragraph, at)
        {
            continue;
        }
        let block = match likeness {
            Some(found) => of_library(&mut recognised.draft, paragraph, &found),
            None => by_hand(&mut recognised.draft, paragraph, reached),
        };
        reached = block.part;
        recognised.draft.blocks.push(block);
        recognised.paragraphs.push(at..at + 1);
    }
    recognised
}

/// A paragraph with its links leading to records where their addresses are a record's, and with its gaps.
fn as_in_the_library(
    paragraph: &Passage,
    likeness: Option<&Likeness<'_>>,
    shelf: &Shelf<'_>,
    library: &Library,
) -> Passage {
    if let Some(runs) = likeness.and_then(|found| shelf.runs_of(found, &paragraph.text)) {
        return Passage {
            text: paragraph.text.clone(),
            runs,
        };
    }
    let mut passage = paragraph.clone();
    for run in &mut passage.runs {
        if let RunKind::Link {
            target: target @ Target::Address { .. },
        } = &mut run.kind
            && let Target::Address { address } = target
            && let Some(signpost) = signpost_at(address, library)
        {
            *target = Target::Signpost {
                signpost: signpost.id.clone(),
                address: signpost.web.clone(),
            };
        }
    }
    passage
}

fn signpost_at<'a>(address: &str, library: &'a Library) -> Option<&'a Signpost> {
    let bare = |address: &str| {
        let small = address.trim().trim_end_matches('/').to_ascii_lowercase();
        small
            .trim_start_matches("https://")
            .trim_start_matches("http://")
            .to_owned()
    };
    let sought = bare(address);
    library.signposts.values().find(|signpost| {
        signpost
            .web
            .as_deref()
            .is_some_and(|web| bare(web) == sought)
    })
}

impl Recognised {
    /// Adds a paragraph to the last block where it is a further one of the same passage.
    fn goes_on_with(&mut self, found: &Likeness<'_>, paragraph: &Passage, at: usize) -> bool {
        let Some((block, taken)) = self.draft.blocks.last_mut().zip(self.paragraphs.last_mut())
        else {
            return false;
        };
        if block.snippet() != Some(&found.snippet.id) {
            return false;
        }
        append(&mut block.passage, paragraph);
        block.edited |= !found.is_exact;
        taken.end = at + 1;
        true
    }
}

fn append(passage: &mut Passage, paragraph: &Passage) {
    passage.text.push('\n');
    let from = passage.text.len();
    passage.text.push_str(&paragraph.text);
    let runs = paragraph.runs.iter().cloned().map(|mut run| {
        run.span = run.span.shifted(from);
        run
    });
    passage.runs.extend(runs);
}

fn of_library(draft: &mut Draft, paragraph: &Passage, found: &Likeness<'_>) -> Block {
    Block {
        id: draft.new_id(),
        part: found.snippet.part,
        origin: origin(found.snippet, false),
        edited: !found.is_exact,
        stranded: false,
        passage: paragraph.clone(),
    }
}

fn by_hand(draft: &mut Draft, paragraph: &Passage, reached: Part) -> Block {
    Block {
        id: draft.new_id(),
        part: parts::part_of(&WordIndex::new(&paragraph.text), reached),
        origin: Origin::Hand,
        edited: true,
        stranded: false,
        passage: paragraph.clone(),
    }
}

/// Whether a snippet can stand in a letter at all.
fn is_on_the_shelf(snippet: &Snippet) -> bool {
    !snippet.body.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::super::{assemble, sample};
    use super::*;

    fn paragraphs(texts: &[&str]) -> Vec<Passage> {
        texts.iter().map(|text| sample::passage(text)).collect()
    }

    #[test]
    fn a_letter_from_the_library_is_recognised_passage_by_passage() {
        let (library, context) = (sample::library(), sample::context(&["iro-role"]));
        let assembled = assemble(&context, &library, &Draft::default()).draft;
        let lines: Vec<Passage> = assembled
            .blocks
            .iter()
            .flat_map(|block| block.passage.text.lines())
            .map(sample::passage)
            .collect();
        let recognised = recognise(&lines, &context, &library);
        let advice = |draft: &Draft| -> Vec<Block> {
            let blocks = draft.blocks.iter();
            blocks
                .filter(|block| block.part == Part::Advice)
                .cloned()
                .collect()
        };
        let (found, meant) = (advice(&recognised.draft), advice(&assembled));
        assert!(!meant.is_empty());
        for (found, meant) in found.iter().zip(&meant) {
            assert_eq!(
                (&found.origin, &found.passage),
                (&meant.origin, &meant.passage)
            );
            assert!(!found.edited);
        }
        assert_eq!(found.len(), meant.len());
    }

    #[test]
    fn what_is_nobodys_passage_is_by_hand_in_the_part_its_words_belong_to() {
        let letter = paragraphs(&[
            "Dear Bramble22",
            "Thank you for your post.",
            "I am sorry to hear how hard this is.",
            "Write to the social worker.",
            "With kind regards",
            "Jo",
        ]);
        let recognised = recognise(&letter, &sample::context(&[]), &sample::library());
        let parts: Vec<Part> = recognised
            .draft
            .blocks
            .iter()
            .map(|block| block.part)
            .collect();
        assert_eq!(
            parts,
            [
                Part::Salutation,
                Part::Thanks,
                Part::Acknowledgement,
                Part::Advice,
                Part::SignOff,
                Part::SignOff,
            ]
        );
        assert_eq!(recognised.paragraphs, [0..1, 1..2, 2..3, 3..4, 4..5, 5..6]);
    }

    #[test]
    fn no_paragraph_is_lost_and_each_stands_once() {
        let letter = paragraphs(&["Dear Bramble22", "", "One.", "One.", "Best wishes"]);
        let recognised = recognise(&letter, &sample::context(&[]), &sample::library());
        let text = recognised.draft.text();
        assert_eq!(text, "Dear Bramble22\n\nOne.\nOne.\nBest wishes");
    }
}
