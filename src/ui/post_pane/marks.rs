//! The marks in the post: what the reading found, by the text it stands in, and what is said of each.

use super::facts;
use super::flags;
use super::questions;
use crate::library::Library;
use crate::reading::Evidence;
use crate::text::Span;
use crate::ui::issues_pane::{evidence_colour, level_words};
use crate::ui::post_text::{Mark, Target, Text};
use crate::ui::theme::Tokens;
use crate::workbench::{Layer, OpenCase, Settings};
use egui::Color32;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The marks of each text, in its order.
pub(super) type Marks = BTreeMap<Text, Vec<Mark>>;

/// Words that are marked, without a colour yet.
pub(super) struct Found {
    /// The text they stand in.
    pub(super) text: Text,
    /// Where, in bytes of the text.
    pub(super) span: Span,
    /// What they are about.
    pub(super) target: Target,
    layer: Layer,
    /// Which of its kind it is about; the colours of evidence go by it in turn.
    number: usize,
}

impl Found {
    fn colour(&self, case: &OpenCase, tokens: &Tokens) -> Color32 {
        let flag = || case.work.reading.flags.get(self.number);
        match self.layer {
            Layer::Evidence => evidence_colour(tokens, self.number),
            Layer::Questions => tokens.accent,
            Layer::Facts => tokens.quiet,
            Layer::Flags => flag().map_or(tokens.error, |flag| flags::colours(flag, tokens).0),
        }
    }
}

/// All marks of the layers that are shown, as they are painted.
pub(super) fn marks(case: &OpenCase, settings: &Settings, tokens: &Tokens) -> Marks {
    let mut marks = Marks::new();
    for found in in_order(case, settings) {
        let colour = found.colour(case, tokens);
        marks.entry(found.text).or_default().push(Mark {
            span: found.span,
            layer: found.layer,
            colour,
            target: found.target,
        });
    }
    marks
}

/// The marked words of the layers that are shown, in the order in which they are read: the title, then the posts.
pub(super) fn in_order(case: &OpenCase, settings: &Settings) -> Vec<Found> {
    let mut all = Vec::new();
    let mut taken: BTreeMap<Text, BTreeMap<usize, usize>> = BTreeMap::new();
    let mut add = |layer: Layer, words: &Evidence, number: usize, target: Target| {
        if settings.hidden_layers.contains(&layer) {
            return;
        }
        let text = Text::of(words);
        if layer == Layer::Evidence {
            // Where two issues rest on the same words the better one has them.
            let of_text = taken.entry(text).or_default();
            let before = of_text.range(..words.span.end).next_back();
            if before.is_some_and(|(_, end)| *end > words.span.start) {
                return;
            }
            of_text.insert(words.span.start, words.span.end);
        }
        all.push(Found {
            text,
            span: words.span,
            target,
            layer,
            number,
        });
    };
    let reading = &case.work.reading;
    for (number, issue) in case.work.ticks.iter().enumerate() {
        for words in case.work.own_evidence(issue) {
            let number = reading.issues.len() + number;
            let target = Target::Issue(issue.clone());
            add(Layer::Evidence, words, number, target);
        }
    }
    for (number, found) in reading.issues.iter().enumerate() {
        for words in &found.evidence {
            let target = Target::Issue(found.id.clone());
            add(Layer::Evidence, words, number, target);
        }
    }
    for (number, question) in reading.questions.iter().enumerate() {
        let target = Target::Question(number);
        add(Layer::Questions, &question.evidence, number, target);
    }
    for (number, fact) in reading.facts.iter().enumerate() {
        if facts::is_shown(fact) {
            let target = Target::Fact(number);
            add(Layer::Facts, &fact.evidence, number, target);
        }
    }
    for (number, flag) in reading.flags.iter().enumerate() {
        add(Layer::Flags, &flag.evidence, number, Target::Flag(number));
    }
    all.sort_by_key(|found| (found.text, found.span.start, Reverse(found.span.end)));
    all
}

/// How many words each layer would mark, whether it is shown or not.
pub(super) fn count(case: &OpenCase, layer: Layer) -> usize {
    let reading = &case.work.reading;
    match layer {
        Layer::Evidence => {
            let found = reading.issues.iter().flat_map(|found| &found.evidence);
            let own = case.work.ticks.iter();
            let own = own.flat_map(|issue| case.work.own_evidence(issue));
            let places: BTreeSet<_> = found
                .chain(own)
                .map(|words| (Text::of(words), words.span))
                .collect();
            places.len()
        }
        Layer::Questions => reading.questions.len(),
        Layer::Facts => {
            let facts = reading.facts.iter();
            facts.filter(|fact| facts::is_shown(fact)).count()
        }
        Layer::Flags => reading.flags.len(),
    }
}

/// What a mark is, in a few words.
pub(super) fn says(target: &Target, case: &OpenCase, library: &Library) -> String {
    let reading = &case.work.reading;
    match target {
        Target::Issue(issue) => {
            let found = reading.issues.iter().find(|found| found.id == *issue);
            let title = library.issues.get(issue);
            let title = title.map_or("an issue", |issue| issue.title.as_str());
            found.map_or_else(
                || format!("You ticked {title} for these words"),
                |found| format!("Suggests {title} ({})", level_words(found.level)),
            )
        }
        Target::Question(number) => {
            let states = case.work.answers();
            let state = states.get(*number);
            let state = state.map(|state| questions::state_words(state, case));
            format!("They ask this. {}", state.unwrap_or_default())
        }
        Target::Fact(number) => reading
            .facts
            .get(*number)
            .and_then(|fact| facts::in_words(fact, None))
            .map_or_else(String::new, |words| format!("They say: {words}")),
        Target::Flag(number) => reading
            .flags
            .get(*number)
            .map_or_else(String::new, flags::heading),
    }
}
