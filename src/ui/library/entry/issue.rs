//! An issue: when to tick it, the passages that answer it, what suggests it, and the sentences that keep that honest.

use super::super::super::pieces;
use super::super::super::theme::{self, Tokens};
use super::super::super::view::View;
use super::banner::{Waits, banner_ui};
use super::lists::{self, sentences_ui};
use super::{body_ui, heading_ui};
use crate::library::{Issue, SnippetId, Weight};
use crate::workbench::Workbench;
use egui::{Frame, Label, Margin, RichText, Ui};

/// Paints it.
pub(super) fn issue_ui(ui: &mut Ui, bench: &Workbench, issue: &Issue, view: &mut View) {
    heading_ui(ui, &issue.title, &issue.group);
    let answers = bench.library().snippets_for(&issue.id);
    let answers: Vec<SnippetId> = answers.map(|snippet| snippet.id.clone()).collect();
    if answers.is_empty() {
        let what = "No passage answers it.";
        banner_ui(
            ui,
            &[Waits::urgent(what, "A tick puts nothing into the letter.")],
        );
    }
    pieces::section_heading_ui(ui, "When to tick it");
    body_ui(ui, issue.when_to_tick.trim());
    let heading = ("Passages that answer it", "None");
    lists::passages_ui(ui, bench, heading, &answers, view);
    if !answers.is_empty() {
        lists::to_table_ui(ui, &issue.id, view);
    }
    let signs = |weight: Weight| -> Vec<String> {
        let signs = issue.signs.iter().filter(|sign| sign.weight == weight);
        signs.map(|sign| sign.phrase.as_str().to_owned()).collect()
    };
    phrases_ui(ui, "Signs that name it outright", &signs(Weight::Strong));
    phrases_ui(ui, "Signs that point to it", &signs(Weight::Weak));
    let friends = issue.false_friends.iter();
    let friends: Vec<String> = friends.map(|phrase| phrase.as_str().to_owned()).collect();
    phrases_ui(ui, "False friends", &friends);
    sentences_ui(ui, "Sentences that must suggest it", &issue.tests.matches);
    sentences_ui(ui, "Sentences that must not", &issue.tests.misses);
}

/// Phrases of the language of signs, one a line.
fn phrases_ui(ui: &mut Ui, heading: &str, phrases: &[String]) {
    if phrases.is_empty() {
        return;
    }
    let tokens = Tokens::of(ui);
    pieces::section_heading_ui(ui, heading);
    Frame::NONE
        .inner_margin(Margin::symmetric(0, 2))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            for phrase in phrases {
                let words = RichText::new(phrase).font(theme::plain(14.0));
                let words = words.color(tokens.template);
                ui.add(Label::new(words).wrap().selectable(true));
            }
        });
}
