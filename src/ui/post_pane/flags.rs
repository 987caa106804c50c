//! What should stop the adviser, above the post: the words, and who can help.

use super::pointing;
use crate::library::{Detail, Signpost};
use crate::reading::{Evidence, Flag, Reading, Whose};
use crate::ui::pieces;
use crate::ui::post_text::{Target, Text};
use crate::ui::theme::{self, Tokens};
use crate::ui::view::View;
use crate::workbench::{Action, OpenCase, Workbench};
use egui::{Color32, CornerRadius, Frame, Label, Margin, RichText, Stroke, Ui};

/// The flags of one kind and level, which are shown as one.
#[derive(Debug)]
pub(super) struct Alarm {
    /// Their places in the reading.
    flags: Vec<usize>,
    /// All words of the post that set them off.
    said: String,
}

/// What should stop the adviser, the gravest first.
pub(super) fn alarms(reading: &Reading) -> Vec<Alarm> {
    let mut kinds: Vec<(&str, u8)> = Vec::new();
    let mut alarms: Vec<Alarm> = Vec::new();
    for (number, flag) in reading.flags.iter().enumerate() {
        let kind = (flag.kind.as_str(), flag.level);
        let known = kinds.iter().position(|known| *known == kind);
        match known.and_then(|at| alarms.get_mut(at)) {
            Some(alarm) => {
                alarm.flags.push(number);
                alarm.said.push_str(", ");
                alarm.said.push_str(&in_quotes(flag));
            }
            None => {
                kinds.push(kind);
                alarms.push(Alarm {
                    flags: vec![number],
                    said: in_quotes(flag),
                });
            }
        }
    }
    alarms
}

/// Paints the flags of the post, the gravest first. Without any there is nothing, since none found does not mean none.
pub(super) fn flags_ui(
    ui: &mut Ui,
    alarms: &[Alarm],
    bench: &Workbench,
    case: &OpenCase,
    view: &mut View,
) {
    for alarm in alarms {
        let first = alarm.flags.first();
        if let Some(flag) = first.and_then(|first| case.work.reading.flags.get(*first)) {
            alarm_ui(ui, alarm, flag, bench, case, view);
        }
    }
}

/// Paints one; `flag` is the first of its flags.
fn alarm_ui(
    ui: &mut Ui,
    alarm: &Alarm,
    flag: &Flag,
    bench: &Workbench,
    case: &OpenCase,
    view: &mut View,
) {
    let tokens = Tokens::of(ui);
    let (colour, fill) = colours(flag, tokens);
    let shown = Frame::NONE
        .fill(fill)
        .stroke(Stroke::new(if flag.level == 1 { 2.0 } else { 1.0 }, colour))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 3.0;
            let words = RichText::new(heading(flag))
                .font(theme::bold(14.5))
                .color(colour);
            let label = ui.add(Label::new(words).wrap());
            if flag.level == 1 {
                ui.ctx().accesskit_node_builder(label.id, |node| {
                    node.set_live(egui::accesskit::Live::Assertive);
                });
            }
            ui.add(
                Label::new(RichText::new(&alarm.said).size(14.0))
                    .wrap()
                    .selectable(true),
            );
            show_words_ui(ui, alarm, case, view);
            if !flag.is_softened() {
                help_ui(ui, flag, bench, case, view);
            }
        });
    for number in &alarm.flags {
        pointing::answer(ui, &shown.response, &Target::Flag(*number), &mut view.post);
    }
    ui.add_space(8.0);
}

/// The colours of a flag's words and of the ground behind them.
pub(super) fn colours(flag: &Flag, tokens: &Tokens) -> (Color32, Color32) {
    match flag.level {
        1 => (tokens.error, tokens.error_soft),
        2 => (tokens.warn, tokens.warn_soft),
        _ => (tokens.quiet, tokens.ground),
    }
}

/// What a flag says: "Act now: Violence or a threat of it".
pub(super) fn heading(flag: &Flag) -> String {
    format!("{}: {}", urgency(flag), flag.title())
}

/// The way to the words in the post, one after another.
fn show_words_ui(ui: &mut Ui, alarm: &Alarm, case: &OpenCase, view: &mut View) {
    let words = match alarm.flags.len() {
        1 => "Show the words".to_owned(),
        count => format!("Show the words, {count} places"),
    };
    if !pieces::quiet_link_ui(ui, &words).clicked() {
        return;
    }
    let same = alarm.flags.iter();
    let flags: Vec<&Flag> = same
        .filter_map(|it| case.work.reading.flags.get(*it))
        .collect();
    let places: Vec<&Evidence> = flags.iter().map(|flag| &flag.evidence).collect();
    let ringed = view.post.text.ringed();
    let at = places
        .iter()
        .position(|words| ringed == Some((Text::of(words), words.span)));
    let next = at.map_or(0, |at| at + 1);
    if let (Some(words), Some(flag)) = (places.get(next).or(places.first()), flags.first()) {
        view.post.show(words, heading(flag));
    }
}

/// What a level asks of the adviser.
fn urgency(flag: &Flag) -> &'static str {
    match flag.level {
        1 => "Act now",
        2 => "Today",
        _ => "With care",
    }
}

/// The words of the post that set off a flag.
fn in_quotes(flag: &Flag) -> String {
    let line: Vec<&str> = flag.evidence.text.split_whitespace().collect();
    let whose = match flag.whose {
        Whose::Poster => "",
        Whose::Quoted => " (told of somebody else)",
    };
    format!("“{}”{whose}", line.join(" "))
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
            let signpost = library.signpost(id);
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
