//! The marks in the post: what the reading found, by the text it stands in, and what is said of each.

use super::facts;
use super::flags;
use super::questions;
use crate::library::Library;
use crate::reading::Evidence;
use crate::ui::issues_pane::{evidence_colour, level_words};
use crate::ui::post_text::{Mark, Target, Text};
use crate::ui::theme::Tokens;
use crate::workbench::{Layer, OpenCase, Settings};
use egui::Color32;
use std::collections::{BTreeMap, BTreeSet};

/// The marks of each text, in its order.
pub(super) type Marks = BTreeMap<Text, Vec<Mark>>;

/// All marks of the layers that are shown.
pub(super) fn marks(case: &OpenCase, settings: &Settings, tokens: &Tokens) -> Marks {
    let mut marks = Marks::new();
    let mut taken: BTreeMap<Text, BTreeMap<usize, usize>> = BTreeMap::new();
    let mut add = |layer: Layer, words: &Evidence, colour: Color32, target: Target| {
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
        marks.entry(text).or_default().push(Mark {
            span: words.span,
            layer,
            colour,
            target,
        });
    };
    let reading = &case.work.reading;
    for (number, issue) in case.work.ticks.iter().enumerate() {
        for words in case.work.own_evidence(issue) {
            let colour = evidence_colour(tokens, reading.issues.len() + number);
            let target = Target::Issue(issue.clone());
            add(Layer::Evidence, words, colour, target);
        }
    }
    for (number, found) in reading.issues.iter().enumerate() {
        for words in &found.evidence {
            let colour = evidence_colour(tokens, number);
            add(
                Layer::Evidence,
                words,
                colour,
                Target::Issue(found.id.clone()),
            );
        }
    }
    for (number, question) in reading.questions.iter().enumerate() {
        let words = &question.evidence;
        add(
            Layer::Questions,
            words,
            tokens.accent,
            Target::Question(number),
        );
    }
    for (number, fact) in reading.facts.iter().enumerate() {
        if facts::is_shown(fact) {
            add(
                Layer::Facts,
                &fact.evidence,
                tokens.quiet,
                Target::Fact(number),
            );
        }
    }
    for (number, flag) in reading.flags.iter().enumerate() {
        let colour = flags::colours(flag, tokens).0;
        add(Layer::Flags, &flag.evidence, colour, Target::Flag(number));
    }
    for of_text in marks.values_mut() {
        of_text.sort_by_key(|mark| (mark.span.start, std::cmp::Reverse(mark.span.end)));
    }
    marks
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

/// The marks that are shown, in the order in which they are read: the title, then the posts.
pub(super) fn in_order(case: &OpenCase, settings: &Settings) -> Vec<(Text, Mark)> {
    let marks = marks(case, settings, Tokens::of_theme(false));
    let of_text = |(text, marks): (Text, Vec<Mark>)| marks.into_iter().map(move |it| (text, it));
    marks.into_iter().flat_map(of_text).collect()
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
