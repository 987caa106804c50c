//! Which checks are asked, and the adviser's own words.

use crate::checks::{Family, letter};
use crate::reading::Count;
use crate::ui::pieces;
use crate::ui::theme::Tokens;
use crate::ui::view::View;
use crate::workbench::{Action, Preference, Workbench};
use egui::{RichText, Ui};

/// Paints a check for each rule, by what it is held against.
pub(super) fn rules_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
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
}

/// Paints the words that are spelt right, and the way to forget one.
pub(super) fn own_words_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let settings = bench.settings();
    if settings.own_words.is_empty() {
        let quiet = Tokens::of(ui).quiet;
        let words = "None yet. “It is spelt right” beside a word puts it here.";
        ui.label(RichText::new(words).color(quiet));
    }
    for word in &settings.own_words {
        ui.horizontal(|ui| {
            ui.label(word);
            if pieces::quiet_link_ui(ui, &format!("Forget “{word}”")).clicked() {
                view.act(Action::Prefer(Preference::OwnWord {
                    word: word.clone(),
                    is_own: false,
                }));
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
pub(super) fn learned_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let settings = bench.settings();
    let quiet = Tokens::of(ui).quiet;
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
        view.act(Action::Prefer(Preference::Learned(Box::default())));
    }
}
