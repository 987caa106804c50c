//! A phrase as steps over words, walked so that no phrase, however nested, takes longer than its size times the words
//! it can cover.

use super::Element;
use super::sought::{Gathered, Numbers, Words, small};
use crate::text::WordIndex;
use std::ops::Range;

/// How many words `...` may stand for at the most.
const GAP_WORDS: usize = 4;

/// One step through a phrase; the end of the list is a match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// One of some words of the phrase.
    OneOf(Numbers),
    /// Any one word.
    Any,
    /// On with the step of the first number or, failing that, of the second.
    Either(u16, u16),
    /// On with the step of this number.
    Jump(u16),
}

impl Step {
    fn either(one: usize, other: usize) -> Self {
        Self::Either(small(one), small(other))
    }

    fn jump(to: usize) -> Self {
        Self::Jump(small(to))
    }
}

/// A phrase laid out as steps.
#[derive(Debug, Default)]
pub(super) struct Laid {
    pub(super) steps: Vec<Step>,
    /// The words that the steps name.
    pub(super) words: Gathered,
}

impl Laid {
    /// Lays a phrase out, and tells which of the steps each of its elements takes.
    pub(super) fn new(elements: &[Element]) -> (Self, Vec<Range<usize>>) {
        let mut laid = Self::default();
        let mut taken = Vec::with_capacity(elements.len());
        for element in elements {
            let start = laid.steps.len();
            laid.push_all(std::slice::from_ref(element));
            taken.push(start..laid.steps.len());
        }
        (laid, taken)
    }

    fn push_all(&mut self, elements: &[Element]) {
        for element in elements {
            match element {
                Element::Word(_) | Element::Prefix(_) => self.push_words([element]),
                Element::Gap => self.push_gap(),
                Element::Optional(choices) => self.push_choices(choices, true),
                Element::OneOf(choices) => self.push_choices(choices, false),
            }
        }
    }

    /// A step that takes one of some words.
    fn push_words<'a>(&mut self, words: impl IntoIterator<Item = &'a Element>) {
        self.steps.push(Step::OneOf(self.words.add(words)));
    }

    /// A gap takes as few words as it can.
    fn push_gap(&mut self) {
        let end = self.steps.len() + 2 * GAP_WORDS;
        for _ in 0..GAP_WORDS {
            let next = self.steps.len() + 1;
            self.steps.push(Step::either(end, next));
            self.steps.push(Step::Any);
        }
    }

    /// The choices are tried in the order they are written; where they are optional, none at all comes last. Neighbours that
    /// are one word each are one step: whichever of them stands there, the way goes on from the same place.
    fn push_choices(&mut self, choices: &[Vec<Element>], optional: bool) {
        let is_word =
            |choice: &[Element]| matches!(choice, [Element::Word(_) | Element::Prefix(_)]);
        let ways: Vec<&[Vec<Element>]> = choices
            .chunk_by(|one, other| is_word(one) && is_word(other))
            .collect();
        let last = ways.len() + usize::from(optional) - 1;
        let mut jumps = Vec::new();
        for (number, way) in ways.into_iter().enumerate() {
            let fork = self.steps.len();
            if number < last {
                self.steps.push(Step::jump(fork + 1));
            }
            match way {
                [sequence] => self.push_all(sequence),
                words => self.push_words(words.iter().flatten()),
            }
            if number < last {
                jumps.push(self.steps.len());
                self.steps.push(Step::jump(0));
                let next = self.steps.len();
                self.put(fork, Step::either(fork + 1, next));
            }
        }
        let end = self.steps.len();
        for jump in jumps {
            self.put(jump, Step::jump(end));
        }
    }

    fn put(&mut self, at: usize, step: Step) {
        if let Some(place) = self.steps.get_mut(at) {
            *place = step;
        }
    }
}

/// The numbers of the steps of `range` that can take its first word, and whether it may also take none.
pub(super) fn first_steps(steps: &[Step], range: Range<usize>) -> (Vec<usize>, bool) {
    let mut seen = vec![false; range.len() + 1];
    let mut waiting = vec![range.start];
    let (mut first, mut may_be_empty) = (Vec::new(), false);
    while let Some(at) = waiting.pop() {
        match seen.get_mut(at - range.start) {
            Some(seen) if !*seen => *seen = true,
            _ => continue,
        }
        if at == range.end {
            may_be_empty = true;
            continue;
        }
        match steps.get(at) {
            Some(Step::Either(one, other)) => waiting.extend([*other, *one].map(usize::from)),
            Some(Step::Jump(to)) => waiting.push(usize::from(*to)),
            _ => first.push(at),
        }
    }
    (first, may_be_empty)
}

/// Walks one phrase again and again through one text, over the same scratch memory.
pub(super) struct Walker<'a> {
    steps: &'a [Step],
    /// The spellings of the text that will do for each step, and where those of a step begin and end.
    spellings: Vec<Range<usize>>,
    of_step: Vec<Range<usize>>,
    /// How many words a match can have at the most.
    longest: usize,
    /// One bit for each step at each word.
    seen: Vec<u64>,
    waiting: Vec<(usize, usize)>,
}

impl<'a> Walker<'a> {
    /// Prepares to walk `steps` through a text.
    pub(super) fn new(steps: &'a [Step], words: &Words, text: &WordIndex) -> Self {
        let mut spellings = Vec::new();
        let mut of_step = Vec::with_capacity(steps.len());
        for step in steps {
            let start = spellings.len();
            if let Step::OneOf(numbers) = step {
                spellings.extend(words.spellings(*numbers, text));
            }
            of_step.push(start..spellings.len());
        }
        Self {
            steps,
            spellings,
            of_step,
            longest: steps
                .iter()
                .filter(|step| matches!(step, Step::OneOf(_) | Step::Any))
                .count(),
            seen: Vec::new(),
            waiting: Vec::new(),
        }
    }

    /// How many words the steps take from the front of `words`, given by their spellings; the way that is preferred wins.
    ///
    /// Each step is tried at most once at each word, so the time is bounded by steps × words.
    pub(super) fn walk(&mut self, words: &[usize]) -> Option<usize> {
        let width = self.longest.min(words.len()) + 1;
        let bits = (self.steps.len() + 1) * width;
        self.seen.clear();
        self.seen.resize(bits.div_ceil(64), 0);
        self.waiting.clear();
        self.waiting.push((0, 0));
        while let Some((at, taken)) = self.waiting.pop() {
            if !self.is_new(at * width + taken) {
                continue;
            }
            match self.steps.get(at) {
                None => return Some(taken),
                Some(Step::Either(one, other)) => {
                    let ways = [*other, *one].map(|at| (usize::from(at), taken));
                    self.waiting.extend(ways);
                }
                Some(Step::Jump(to)) => self.waiting.push((usize::from(*to), taken)),
                Some(Step::Any) if taken < words.len() => self.waiting.push((at + 1, taken + 1)),
                Some(Step::OneOf(_)) if words.get(taken).is_some_and(|it| self.takes(at, *it)) => {
                    self.waiting.push((at + 1, taken + 1));
                }
                Some(Step::Any | Step::OneOf(_)) => {}
            }
        }
        None
    }

    /// Whether a step takes a word of this spelling.
    fn takes(&self, step: usize, spelling: usize) -> bool {
        let range = self.of_step.get(step).cloned().unwrap_or_default();
        let mut spellings = self.spellings.get(range).unwrap_or_default().iter();
        spellings.any(|taken| taken.contains(&spelling))
    }

    /// Marks a step at a word, and tells whether it was unmarked.
    fn is_new(&mut self, bit: usize) -> bool {
        let mask = 1 << (bit % 64);
        match self.seen.get_mut(bit / 64) {
            Some(cell) if *cell & mask == 0 => {
                *cell |= mask;
                true
            }
            _ => false,
        }
    }
}
