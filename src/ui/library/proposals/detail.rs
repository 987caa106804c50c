//! One proposal beside the passage as it is, and what can be done with it.

use super::super::super::dialog::Dialog;
use super::super::super::pieces;
use super::super::super::proposing::Proposing;
use super::super::super::theme::{self, Tokens};
use super::super::super::view::{View, Wish};
use super::super::changes::changes_ui;
use super::super::editing::Curating;
use super::super::entry::banner::{Waits, banner_ui};
use super::Compared;
use crate::library::{Acceptance, EntryForm, PackFile, Verdict};
use crate::store::KeptProposal;
use crate::workbench::{Action, Propose, Workbench};
use egui::{Button, CornerRadius, Frame, Label, Margin, RichText, Stroke, Ui, vec2};
use jiff::Zoned;

/// From this width on, in points, what is and what is proposed stand side by side.
const SIDE_BY_SIDE_FROM: f32 = 400.0;

/// Paints it.
pub(super) fn detail_ui(
    ui: &mut Ui,
    bench: &Workbench,
    kept: &KeptProposal,
    view: &mut View,
    now: &Zoned,
) {
    let proposal = &kept.proposal;
    let title = RichText::new(proposal.title()).font(theme::bold(20.0));
    ui.add(Label::new(title).wrap().selectable(true));
    quiet_ui(ui, &made(kept, now));
    if !proposal.reason.is_empty() {
        let reason = RichText::new(format!("“{}”", proposal.reason)).size(theme::BODY);
        ui.add(Label::new(reason).wrap().selectable(true));
    }
    answer_ui(ui, kept, now);
    ui.add_space(8.0);
    let compared = view.library.proposals.compare(bench, kept);
    let waits = kept.answer.is_none() && !kept.is_own;
    if waits {
        said_ui(ui, &compared);
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        if waits && bench.settings().curates() {
            lead_ui(ui, kept, &compared, view);
        }
        maker_ui(ui, bench, kept, view);
    });
    ui.add_space(10.0);
    words_ui(ui, kept, &compared);
}

/// What proposals are, for those who have none.
pub(super) fn about_ui(ui: &mut Ui) {
    ui.label(RichText::new("The library is everybody’s").font(theme::bold(18.0)));
    for words in [
        "In a letter, put the cursor into a passage and choose “Suggest a change to this passage…” from the menu “Letter”, or “Keep this paragraph for the library…” for words of your own.",
        "A team lead accepts it, edits it first, or declines it with a word back. Nothing in the library changes until then.",
    ] {
        ui.add_space(8.0);
        ui.label(RichText::new(words).size(15.0));
    }
}

fn made(kept: &KeptProposal, now: &Zoned) -> String {
    let day = kept.proposal.at.to_zoned(now.time_zone().clone());
    let day = day.strftime("%-d %b %Y");
    let by = &kept.proposal.by;
    match (kept.is_own, &kept.proposal.base) {
        (true, _) => format!("Kept on {day}, for you alone"),
        (false, Some(_)) => format!("A change proposed by {by} on {day}"),
        (false, None) => format!("A new passage proposed by {by} on {day}"),
    }
}

fn answer_ui(ui: &mut Ui, kept: &KeptProposal, now: &Zoned) {
    let Some(answer) = &kept.answer else { return };
    let day = answer.at.to_zoned(now.time_zone().clone());
    let verdict = match answer.verdict {
        Verdict::Accepted => "Accepted",
        Verdict::Declined => "Declined",
    };
    let head = format!(
        "{verdict} by {} on {}",
        answer.by,
        day.strftime("%-d %b %Y")
    );
    ui.add_space(6.0);
    ui.label(RichText::new(head).font(theme::bold(14.0)));
    if !answer.word.is_empty() {
        let word = RichText::new(format!("“{}”", answer.word)).size(theme::BODY);
        ui.add(Label::new(word).wrap().selectable(true));
    }
}

/// What a lead has to know before answering.
fn said_ui(ui: &mut Ui, compared: &Compared) {
    let waits = match compared.came.as_deref() {
        Ok(Acceptance::Clash) => Waits::urgent(
            "The passage was changed in the same place since.",
            "Edit it first, with both in view.",
        ),
        Ok(Acceptance::Same) => Waits::urgent("The library says this already.", ""),
        Ok(Acceptance::Text(_)) => return,
        Err(why) => Waits::urgent(why.clone(), ""),
    };
    banner_ui(ui, &[waits]);
}

fn lead_ui(ui: &mut Ui, kept: &KeptProposal, compared: &Compared, view: &mut View) {
    let name = kept.proposal.name();
    let is_clear = matches!(
        compared.came.as_deref(),
        Ok(Acceptance::Text(_) | Acceptance::Same)
    );
    let accept = pieces::main_button_ui(ui, "Accept", None, is_clear);
    let accept = accept.on_hover_text("Puts these words into the library, to be approved");
    if accept.clicked() {
        let word = String::new();
        let name = name.clone();
        view.act(Action::Propose(Propose::Accept { name, word }));
    }
    if wide_ui(ui, "Edit first…").clicked() {
        view.wishes.push(Wish::EditProposal(name.clone()));
    }
    if wide_ui(ui, "Decline…").clicked() {
        let asking = Curating::decline(name, kept.proposal.title());
        view.dialog = Some(Dialog::Curating(asking));
    }
}

/// What whoever made it can do, and a lead with an answer.
fn maker_ui(ui: &mut Ui, bench: &Workbench, kept: &KeptProposal, view: &mut View) {
    let name = kept.proposal.name();
    let swap = |view: &mut View| {
        view.act(Action::Propose(Propose::Swap {
            away: Some(name.clone()),
            back: None,
        }));
    };
    if kept.is_own {
        if wide_ui(ui, "Edit or propose…").clicked() {
            view.dialog = Some(Dialog::Proposing(Proposing::own(kept)));
        }
        if wide_ui(ui, "Delete").clicked() {
            swap(view);
        }
    } else if kept.made_here && kept.answer.is_none() {
        if wide_ui(ui, "Take it back").clicked() {
            swap(view);
        }
    } else if bench.settings().curates()
        && (kept.answer.as_ref()).is_some_and(|answer| answer.verdict == Verdict::Declined)
        && wide_ui(ui, "Take the answer back").clicked()
    {
        view.act(Action::Propose(Propose::TakeAnswerBack(name.clone())));
    }
}

/// The words: what would change, and the passage as it is beside what is proposed.
fn words_ui(ui: &mut Ui, kept: &KeptProposal, compared: &Compared) {
    let proposal = &kept.proposal;
    let after = match compared.came.as_deref() {
        Ok(Acceptance::Text(text)) => Some(text.as_str()),
        Ok(Acceptance::Clash) => Some(proposal.file.text.as_str()),
        Ok(Acceptance::Same) | Err(_) => None,
    };
    if let Some(after) = after
        && !compared.now.is_empty()
        && kept.answer.is_none()
    {
        pieces::section_heading_ui(ui, "What would change");
        changes_ui(ui, &proposal.file.path, &compared.now, after);
    }
    let now = PackFile::new(proposal.file.path.as_str(), compared.now.as_str());
    let now = EntryForm::of(&now).map_or_else(|_none| String::new(), |form| form.body);
    let heading = match kept.is_own {
        true => "Its words",
        false => "As it is proposed",
    };
    if now.is_empty() || kept.answer.is_some() {
        box_ui(ui, heading, &proposal.words());
        return;
    }
    let sides = [("As it is now", now), (heading, proposal.words())];
    let has_room = ui.available_width() >= SIDE_BY_SIDE_FROM;
    pieces::side_by_side_ui(ui, sides.len(), has_room, |ui, at| {
        if let Some((heading, words)) = sides.get(at) {
            box_ui(ui, heading, words);
        }
    });
}

/// Words in a frame, under a heading.
fn box_ui(ui: &mut Ui, heading: &str, words: &str) {
    let tokens = Tokens::of(ui);
    pieces::section_heading_ui(ui, heading);
    Frame::NONE
        .fill(tokens.ground)
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(12, 9))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let words = RichText::new(words).size(14.5);
            ui.add(Label::new(words).wrap().selectable(true));
        });
}

fn wide_ui(ui: &mut Ui, words: &str) -> egui::Response {
    ui.add(Button::new(words).min_size(vec2(0.0, 34.0)))
}

fn quiet_ui(ui: &mut Ui, words: &str) {
    let words = RichText::new(words).size(13.0).color(Tokens::of(ui).quiet);
    ui.add(Label::new(words).wrap());
}
