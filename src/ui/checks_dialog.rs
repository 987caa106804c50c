//! Which checks are asked, and the adviser's own words.

use super::dialog::heading_ui;
use super::pieces;
use super::theme::Tokens;
use super::view::View;
use crate::checks::{Family, letter};
use crate::reading::Count;
use crate::workbench::{Action, Workbench};
use egui::{Button, RichText, ScrollArea, Ui, vec2};

/// Paints the list of checks and of words.
pub(super) fn checks_dialog_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    heading_ui(ui, "Which checks");
    let quiet = Tokens::of(ui).quiet;
    let words =
        "A check that is off is off in every letter. Numbers, names and gaps are worth leaving on.";
    ui.label(RichText::new(words).color(quiet));
    let height = ui.ctx().content_rect().height() - 220.0;
    ScrollArea::vertical()
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for (family, heading) in [
                (Family::Post, "Against the post"),
                (Family::Library, "Against the library"),
                (Family::House, "Against the house style"),
                (Family::Language, "Language"),
            ] {
                pieces::section_heading_ui(ui, heading);
                for rule in letter::rules().filter(|rule| rule.family == family) {
                    let mut on = !bench.settings().rules_off.contains(rule.name);
                    if pieces::checkbox_ui(ui, &mut on, rule.title).changed() {
                        view.act(Action::SetRule {
                            rule: rule.name.to_owned(),
                            on,
                        });
                    }
                }
            }
            own_words_ui(ui, bench, view);
            learned_ui(ui, bench, view);
        });
    ui.add_space(6.0);
    if ui
        .add(Button::new("Close").min_size(vec2(0.0, 34.0)))
        .clicked()
    {
        ui.close();
    }
}

fn own_words_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let settings = bench.settings();
    pieces::section_heading_ui(ui, "Your own words");
    if settings.own_words.is_empty() {
        let quiet = Tokens::of(ui).quiet;
        let words = "None yet. “It is spelt right” beside a word puts it here.";
        ui.label(RichText::new(words).color(quiet));
    }
    for word in &settings.own_words {
        ui.horizontal(|ui| {
            ui.label(word);
            if pieces::quiet_link_ui(ui, &format!("Forget “{word}”")).clicked() {
                let mut settings = settings.clone();
                settings.own_words.remove(word);
                view.act(Action::Set(settings));
            }
        });
    }
}

/// A sign as it would be said: "{been|was} drink*" is "been/was drink…".
fn in_plain_words(sign: &str) -> String {
    let said = sign.replace('|', "/").replace("...", "…").replace('*', "…");
    said.chars()
        .filter_map(|c| match c {
            '{' | '}' => None,
            '[' => Some('('),
            ']' => Some(')'),
            c => Some(c),
        })
        .collect()
}

/// "3 of 8 times".
fn times(count: Count) -> String {
    format!("{} of {} times", count.taken, count.taken + count.left)
}

/// What the ticks have taught, issue by issue with the signs that suggested it, and the way to forget it.
fn learned_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let settings = bench.settings();
    pieces::section_heading_ui(ui, "What your ticks have taught");
    let quiet = Tokens::of(ui).quiet;
    let words = "Suggestions you hardly ever tick are made less often. Flags, domestic abuse, section 47 and emergency protection never are. Only counts are kept.";
    ui.label(RichText::new(words).color(quiet));
    if settings.learned.is_empty() {
        ui.label(RichText::new("Nothing yet").color(quiet));
        return;
    }
    for (id, count) in &settings.learned.issues {
        let title = bench
            .library()
            .issues
            .get(id)
            .map_or(id.as_str(), |issue| &issue.title);
        ui.label(format!("{title}: ticked {}", times(*count)));
        let signs = settings.learned.signs.get(id).into_iter().flatten();
        let signs: Vec<String> = signs
            .map(|(sign, count)| format!("“{}” {}", in_plain_words(sign), times(*count)))
            .collect();
        let words = RichText::new(signs.join("; ")).size(13.0).color(quiet);
        ui.indent(id, |ui| ui.add(egui::Label::new(words).wrap()));
    }
    if pieces::quiet_link_ui(ui, "Forget all of it").clicked() {
        let mut settings = settings.clone();
        settings.learned = crate::reading::Learned::default();
        view.act(Action::Set(settings));
    }
}
