//! What should stop the adviser, above the post: the words, and who can help.

use crate::library::{Detail, Signpost};
use crate::reading::{Flag, Whose};
use crate::ui::pieces;
use crate::ui::theme::{self, Tokens};
use crate::ui::view::View;
use crate::workbench::{Action, OpenCase, Workbench};
use egui::{CornerRadius, Frame, Label, Margin, RichText, Stroke, Ui};

/// Paints the flags of the post, the gravest first. Without any there is nothing, since none found does not mean none.
pub(super) fn flags_ui(ui: &mut Ui, bench: &Workbench, case: &OpenCase, view: &mut View) {
    let mut shown: Vec<(&str, u8)> = Vec::new();
    for flag in &case.work.reading.flags {
        if shown
            .iter()
            .all(|(kind, level)| (*kind, *level) != (flag.kind.as_str(), flag.level))
        {
            shown.push((flag.kind.as_str(), flag.level));
            flag_ui(ui, flag, bench, case, view);
        }
    }
}

fn flag_ui(ui: &mut Ui, flag: &Flag, bench: &Workbench, case: &OpenCase, view: &mut View) {
    let tokens = Tokens::of(ui);
    let (colour, fill) = match flag.level {
        1 => (tokens.error, tokens.error_soft),
        2 => (tokens.warn, tokens.warn_soft),
        _ => (tokens.quiet, tokens.ground),
    };
    Frame::NONE
        .fill(fill)
        .stroke(Stroke::new(if flag.level == 1 { 2.0 } else { 1.0 }, colour))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 3.0;
            let heading = format!("{}: {}", urgency(flag), flag.title());
            let words = RichText::new(heading).font(theme::bold(14.5)).color(colour);
            let label = ui.add(Label::new(words).wrap());
            if flag.level == 1 {
                ui.ctx().accesskit_node_builder(label.id, |node| {
                    node.set_live(egui::accesskit::Live::Assertive);
                });
            }
            let said = all_words(flag, case);
            ui.add(
                Label::new(RichText::new(said).size(14.0))
                    .wrap()
                    .selectable(true),
            );
            if !flag.is_softened() {
                help_ui(ui, flag, bench, case, view);
            }
        });
    ui.add_space(8.0);
}

/// What a level asks of the adviser.
fn urgency(flag: &Flag) -> &'static str {
    match flag.level {
        1 => "Act now",
        2 => "Today",
        _ => "With care",
    }
}

/// All words of the post that set off flags of this kind and level.
fn all_words(flag: &Flag, case: &OpenCase) -> String {
    let same = case
        .work
        .reading
        .flags
        .iter()
        .filter(|other| other.kind == flag.kind && other.level == flag.level);
    let words: Vec<String> = same
        .map(|flag| {
            let line: Vec<&str> = flag.evidence.text.split_whitespace().collect();
            let whose = match flag.whose {
                Whose::Poster => "",
                Whose::Quoted => " (told of somebody else)",
            };
            format!("“{}”{whose}", line.join(" "))
        })
        .collect();
    words.join(", ")
}

/// The helplines of the crisis texts for this flag, and the texts themselves.
fn help_ui(ui: &mut Ui, flag: &Flag, bench: &Workbench, case: &OpenCase, view: &mut View) {
    let library = bench.library();
    let texts: Vec<_> = library
        .crisis_texts(&flag.kind)
        .filter(|text| text.is_usable())
        .collect();
    let mut lines: Vec<&Signpost> = Vec::new();
    for text in &texts {
        for id in text.signposts_named() {
            let signpost = library.signposts.values().find(|it| it.id.as_str() == id);
            lines.extend(signpost.filter(|it| lines.iter().all(|line| line.id != it.id)));
        }
    }
    let numbers: Vec<String> = lines
        .iter()
        .filter_map(|line| Some(format!("{} {}", line.name, line.printed(Detail::Phone)?)))
        .collect();
    if !numbers.is_empty() {
        let words = RichText::new(numbers.join(" · ")).size(13.5);
        ui.add(Label::new(words).wrap().selectable(true));
    }
    for text in texts {
        let standing = case.work.draft.block_of(&text.id).map(|block| block.id);
        let words = match standing {
            Some(_) => format!("In the letter: {}", text.title),
            None => format!("Put it in the letter: {}", text.title),
        };
        if pieces::link_ui(ui, &words).clicked() {
            match standing {
                Some(block) => view.letter.reveal(block, crate::text::Span::new(0, 0)),
                None => view.act(Action::AddSnippet {
                    snippet: text.id.clone(),
                    after: None,
                }),
            }
        }
    }
    if flag.level == 1 {
        let told = case.work.decisions.told.as_ref().map_or_else(
            || "Tell your team lead. Copying will ask whom you told.".to_owned(),
            |told| format!("Told: {}", told.who),
        );
        ui.add(Label::new(RichText::new(told).size(13.5)).wrap());
    }
}
