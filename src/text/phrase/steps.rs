//! A phrase as steps over words, walked so that no phrase, however nested, takes longer than its size times the words
//! it can cover.

use super::Element;
use crate::text::Word;
use std::ops::Range;

/// How many words `...` may stand for at the most.
const GAP_WORDS: usize = 4;

/// One step through a phrase; the end of the list is a match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// This very word.
    Word(String),
    /// A word that begins so.
    Prefix(String),
    /// Any one word.
    Any,
    /// On with the step of the first number or, failing that, of the second.
    Either(usize, usize),
    /// On with the step of this number.
    Jump(usize),
}

impl Step {
    fn takes(&self, word: &Word) -> bool {
        match self {
            Self::Word(spelling) => word.folded == *spelling,
            Self::Prefix(start) => word.folded.starts_with(start),
            Self::Any => true,
            Self::Either(..) | Self::Jump(_) => false,
        }
    }

    fn takes_a_word(&self) -> bool {
        !matches!(self, Self::Either(..) | Self::Jump(_))
    }
}

/// Lays a phrase out as steps, and tells which of them each of its elements takes.
pub(super) fn compile(elements: &[Element]) -> (Vec<Step>, Vec<Range<usize>>) {
    let mut steps = Vec::new();
    let mut taken = Vec::with_capacity(elements.len());
    for element in elements {
        let start = steps.len();
        push_all(&mut steps, std::slice::from_ref(element));
        taken.push(start..steps.len());
    }
    (steps, taken)
}

fn push_all(steps: &mut Vec<Step>, elements: &[Element]) {
    for element in elements {
        match element {
            Element::Word(word) => steps.push(Step::Word(word.clone())),
            Element::Prefix(start) => steps.push(Step::Prefix(start.clone())),
            Element::Gap => push_gap(steps),
            Element::Optional(choices) => push_choices(steps, choices, true),
            Element::OneOf(choices) => push_choices(steps, choices, false),
        }
    }
}

/// A gap takes as few words as it can.
fn push_gap(steps: &mut Vec<Step>) {
    let end = steps.len() + 2 * GAP_WORDS;
    for _ in 0..GAP_WORDS {
        let next = steps.len() + 1;
        steps.push(Step::Either(end, next));
        steps.push(Step::Any);
    }
}

/// The choices are tried in the order they are written; where they are optional, none at all comes last.
fn push_choices(steps: &mut Vec<Step>, choices: &[Vec<Element>], optional: bool) {
    let ways = choices.len() + usize::from(optional);
    let mut jumps = Vec::new();
    for (number, choice) in choices.iter().enumerate() {
        let fork = steps.len();
        let last = number + 1 == ways;
        if !last {
            steps.push(Step::Jump(fork + 1));
        }
        push_all(steps, choice);
        if !last {
            jumps.push(steps.len());
            steps.push(Step::Jump(0));
            let next = steps.len();
            put(steps, fork, Step::Either(fork + 1, next));
        }
    }
    let end = steps.len();
    for jump in jumps {
        put(steps, jump, Step::Jump(end));
    }
}

fn put(steps: &mut [Step], at: usize, step: Step) {
    if let Some(place) = steps.get_mut(at) {
        *place = step;
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
            Some(Step::Either(one, other)) => waiting.extend([*other, *one]),
            Some(Step::Jump(to)) => waiting.push(*to),
            _ => first.push(at),
        }
    }
    (first, may_be_empty)
}

/// Walks one phrase again and again, over the same scratch memory.
pub(super) struct Walker<'a> {
    steps: &'a [Step],
    /// How many words a match can have at the most.
    longest: usize,
    /// One bit for each step at each word.
    seen: Vec<u64>,
    waiting: Vec<(usize, usize)>,
}

impl<'a> Walker<'a> {
    /// Prepares to walk `steps`.
    pub(super) fn new(steps: &'a [Step]) -> Self {
        Self {
            steps,
            longest: steps.iter().filter(|step| step.takes_a_word()).count(),
            seen: Vec::new(),
            waiting: Vec::new(),
        }
    }

    /// How many words the steps take from the front of `words`; the way that is preferred wins.
    ///
    /// Each step is tried at most once at each word, so the time is bounded by steps × words.
    pub(super) fn walk(&mut self, words: &[Word]) -> Option<usize> {
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
                    self.waiting.extend([(*other, taken), (*one, taken)]);
                }
                Some(Step::Jump(to)) => self.waiting.push((*to, taken)),
                Some(step) => {
                    if words.get(taken).is_some_and(|word| step.takes(word)) {
                        self.waiting.push((at + 1, taken + 1));
                    }
                }
            }
        }
        None
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
