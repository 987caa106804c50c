//! The passphrase asked for in the place of the cases that it opens. The library can be used meanwhile.

use super::fields::{about_ui, field_ui, problem_ui, running_ui, wide_ui};
use crate::store::{Kept, has_slip};
use crate::ui::command::Command;
use crate::ui::dialog::Dialog;
use crate::ui::pieces;
use crate::ui::recovery::Recovering;
use crate::ui::theme;
use crate::ui::view::View;
use crate::workbench::{Action, Guard, Passphrase, Workbench};
use egui::accesskit::Live;
use egui::{Key, Rect, RichText, Ui, UiBuilder, Vec2, vec2};

/// The widest the field is, in points.
const WIDEST: f32 = 520.0;

/// How much of the height stays free above it where it stands alone.
const ABOVE: f32 = 0.12;

/// What is typed.
#[derive(Default)]
pub(in crate::ui) struct OpeningView {
    words: Passphrase,
    is_shown: bool,
    /// Whether the recovery key is typed instead.
    by_recovery_key: bool,
    /// How much had been done when it was tried.
    tried_at: Option<u64>,
}

/// Paints the question; `heading` where it stands alone.
pub(in crate::ui) fn opening_ui(
    ui: &mut Ui,
    heading: Option<&str>,
    bench: &Workbench,
    view: &mut View,
) {
    let mut it = std::mem::take(&mut view.opening);
    if it
        .tried_at
        .is_some_and(|done| done < bench.guarding().done())
    {
        // It opened something: nothing of it stays in the field.
        it = OpeningView::default();
    }
    let width = WIDEST.min(ui.available_width());
    let is_alone = heading.is_some();
    let margin = match is_alone {
        true => vec2(
            ((ui.available_width() - width) / 2.0).floor(),
            (ui.available_height() * ABOVE).floor(),
        ),
        false => Vec2::ZERO,
    };
    let place = ui.available_rect_before_wrap();
    let place = Rect::from_min_size(place.min + margin, vec2(width, place.height()));
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        ui.set_max_width(width);
        if let Some(heading) = heading {
            let heading = ui.label(RichText::new(heading).font(theme::bold(22.0)));
            ui.ctx().accesskit_node_builder(heading.id, |node| {
                node.set_live(Live::Polite);
            });
            ui.add_space(4.0);
        }
        question_ui(ui, &mut it, bench, view);
        if is_alone {
            ui.add_space(10.0);
            pieces::folded_ui(ui, "neither", "I have neither of them", |ui| {
                neither_ui(ui, view);
            });
        }
    });
    view.opening = it;
}

/// Paints the way on for those who have lost both, which nobody takes by mistake.
fn neither_ui(ui: &mut Ui, view: &mut View) {
    about_ui(
        ui,
        "Then nobody can open these cases, whoever made this program neither. You can begin with an empty list. The encrypted \
         file and its backups are not deleted: should the passphrase be found, the backups can be put back",
    );
    if wide_ui(ui, "Begin with an empty file…").clicked() {
        view.dialog = Some(Dialog::Recovering(Recovering::BeginAnew(Kept::Cases)));
    }
}

fn question_ui(ui: &mut Ui, it: &mut OpeningView, bench: &Workbench, view: &mut View) {
    let (name, about, other) = match it.by_recovery_key {
        false => (
            "Passphrase of the cases",
            "The cases and their backups are encrypted. The library can be used without the passphrase",
            "Use the recovery key…",
        ),
        true => (
            "Recovery key",
            "The fourteen words that were shown when the passphrase was set, in their order. Set another passphrase in the settings afterwards",
            "Use the passphrase…",
        ),
    };
    about_ui(ui, about);
    let is_shown = it.is_shown || it.by_recovery_key;
    let field = field_ui(ui, &mut it.words, name, is_shown);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let guarding = bench.guarding();
    let slip = it.by_recovery_key && has_slip(it.words.words());
    if !it.by_recovery_key {
        pieces::checkbox_ui(ui, &mut it.is_shown, "Show what I type");
    }
    match guarding.stopped().filter(|_| it.tried_at.is_some()) {
        Some(why) if !field.changed() => problem_ui(ui, why),
        _ if slip => problem_ui(ui, "A word is wrong, missing, or in another place"),
        _ => {}
    }
    ui.add_space(6.0);
    let is_ready = !it.words.is_empty() && !guarding.is_running();
    ui.horizontal_wrapped(|ui| {
        let open = pieces::main_button_ui(ui, "Open", None, is_ready).clicked();
        if (open || entered) && is_ready {
            it.tried_at = Some(guarding.done());
            view.act(Action::Guard(Guard::Open(it.words.clone())));
        }
        if wide_ui(ui, other).clicked() {
            it.by_recovery_key = !it.by_recovery_key;
            it.words = Passphrase::default();
            it.tried_at = None;
        }
        if wide_ui(ui, "Go to the library").clicked() {
            view.run(Command::ShowLibrary);
        }
    });
    running_ui(ui, bench, view, true);
    let is_free = ui.memory(egui::Memory::focused).is_none();
    if is_free && view.dialog.is_none() {
        field.request_focus();
    }
}
