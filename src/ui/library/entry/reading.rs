//! A passage as the parent will read it, for a post of one's choice.

use super::super::super::pieces;
use super::super::super::preview;
use super::super::super::theme::{self, Tokens};
use super::super::super::view::View;
use super::super::view::Sample;
use crate::library::{Context, Snippet};
use crate::workbench::Workbench;
use crate::workbench::shelf::Tried;
use egui::{Align, Button, CornerRadius, Frame, Label, Layout, Margin, RichText, Stroke, Ui};

/// Paints it.
pub(in crate::ui::library) fn reading_ui(
    ui: &mut Ui,
    bench: &Workbench,
    snippet: &Snippet,
    view: &mut View,
) {
    let posts = view.library.posts(snippet);
    let open = bench.open_case_ref().map(|case| &case.work.context);
    let sample = chosen(view.library.sample, &posts, open.is_some());
    let context = match sample {
        Sample::OpenCase => open,
        Sample::Named(name) => context_of(&posts, name),
    };
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        let heading = RichText::new("As the parent will read it").font(theme::bold(12.5));
        ui.label(heading.color(Tokens::of(ui).quiet));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let is_alike = snippet.when.is_empty() && !snippet.body.contains("{%");
            let is_alike = is_alike && posts.len() == 1;
            choice_ui(ui, sample, &posts, (open.is_some(), is_alike), view);
        });
    });
    let Some(context) = context else {
        return;
    };
    let tried = view.library.tried(snippet, context, bench);
    let tokens = Tokens::of(ui);
    Frame::NONE
        .fill(tokens.ground)
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(14, 11))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 10.0;
            tried_ui(ui, &tried, snippet);
        });
}

fn tried_ui(ui: &mut Ui, tried: &Tried, snippet: &Snippet) {
    let tokens = Tokens::of(ui);
    let said = match tried {
        Tried::Reads(passage) if !passage.text.trim().is_empty() => {
            preview::passage_ui(ui, passage);
            return;
        }
        Tried::Reads(_) => "Nothing of this passage is written for this post".to_owned(),
        Tried::LeftOut if snippet.when.len() == 1 => {
            "A letter to this post leaves this passage out: its condition does not hold".to_owned()
        }
        Tried::LeftOut => {
            "A letter to this post leaves this passage out: not all of its conditions hold"
                .to_owned()
        }
        Tried::Broken(why) => {
            let words = format!("It cannot be written for this post: {why}");
            let words = RichText::new(words).size(14.5).color(tokens.error);
            ui.add(Label::new(words).wrap());
            return;
        }
    };
    let words = RichText::new(said).size(14.5).color(tokens.quiet);
    ui.add(Label::new(words).wrap());
}

/// The sample that was chosen, or the first there is if this passage has none such.
fn chosen(sample: Sample, posts: &[(&'static str, Context)], has_case: bool) -> Sample {
    let is_there = match sample {
        Sample::OpenCase => has_case,
        Sample::Named(name) => context_of(posts, name).is_some(),
    };
    let first = posts.first().map(|(name, _)| Sample::Named(name));
    if is_there {
        sample
    } else {
        first.unwrap_or(sample)
    }
}

fn context_of<'a>(posts: &'a [(&'static str, Context)], name: &str) -> Option<&'a Context> {
    let mut posts = posts.iter();
    let post = posts.find(|(other, _)| *other == name)?;
    Some(&post.1)
}

fn choice_ui(
    ui: &mut Ui,
    sample: Sample,
    posts: &[(&'static str, Context)],
    (has_case, is_alike): (bool, bool),
    view: &mut View,
) {
    let named = posts.iter().map(|(name, _)| Sample::Named(name));
    let case = has_case.then_some(Sample::OpenCase);
    let samples: Vec<Sample> = case.into_iter().chain(named).collect();
    if is_alike || samples.len() < 2 {
        ui.label(
            RichText::new("Alike for every post")
                .size(13.0)
                .color(Tokens::of(ui).quiet),
        );
        return;
    }
    // Where posts do not differ, the only one is any that meets the passage's conditions.
    let words_of = |sample| match sample {
        Sample::Named(_) if posts.len() == 1 => "A post it is for".to_owned(),
        _ => words_of(sample),
    };
    let words = words_of(sample);
    let name = format!("Read it for: {words}");
    pieces::choice_menu_ui(ui, &words, &name, true, |ui| {
        ui.set_min_width(220.0);
        for other in samples {
            let button = Button::new(words_of(other)).selected(other == sample);
            if ui.add(button).clicked() {
                view.library.sample = other;
                ui.close();
            }
        }
    });
}

/// "A mother’s first post".
fn words_of(sample: Sample) -> String {
    let Sample::Named(name) = sample else {
        return "The open case".to_owned();
    };
    let mut letters = name.chars().map(|c| if c == '\'' { '’' } else { c });
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_are_written_as_people_write() {
        assert_eq!(
            words_of(Sample::Named("a mother's first post")),
            "A mother’s first post"
        );
        assert_eq!(words_of(Sample::OpenCase), "The open case");
    }

    #[test]
    fn where_the_sample_chosen_is_not_there_the_first_is_taken() {
        let posts = [("a", Context::bare()), ("b", Context::bare())];
        let named = Sample::Named;
        assert_eq!(chosen(named("b"), &posts, false), named("b"));
        assert_eq!(chosen(named("c"), &posts, false), named("a"));
        assert_eq!(chosen(Sample::OpenCase, &posts, false), named("a"));
        assert_eq!(chosen(Sample::OpenCase, &posts, true), Sample::OpenCase);
    }
}
