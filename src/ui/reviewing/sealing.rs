//! A file and its passphrase: sealing what goes to a colleague, opening what came from one.

use super::{Reviewing, Task, about_ui, wide_ui};
use crate::ui::dialog::{heading_ui, hold_keyboard};
use crate::ui::pieces;
use crate::ui::theme::Tokens;
use crate::ui::view::View;
use crate::workbench::{
    Action, Eyes, OpenCase, Passphrase, Sealing, Stop, Workbench, make_passphrase, weakness,
};
use egui::{Button, Label, Margin, Response, RichText, TextEdit, Ui, WidgetInfo};

/// Asks for a passphrase and a place, and seals the open letter.
pub(super) fn send_ui(ui: &mut Ui, it: &mut Reviewing, bench: &Workbench, view: &mut View) {
    heading_ui(ui, "Send to a colleague");
    about_ui(
        ui,
        "The post and the letter go into one file that only the passphrase opens. Give your colleague the file one way and the passphrase another.",
    );
    let field = passphrase_ui(ui, it, "Passphrase");
    let words = weakness(it.passphrase.words()).unwrap_or(
        "Write it down for your colleague; it opens their answer too. It is never on the disk: Replywright forgets it when you leave this case.",
    );
    about_ui(ui, words);
    if bench.open_case_ref().is_some_and(OpenCase::has_notes) {
        pieces::checkbox_ui(ui, &mut it.with_notes, "Send my notes too");
    }
    it.place.field_ui(ui);
    let is_strong = weakness(it.passphrase.words()).is_none();
    if let Some(seal) = seal_ui(ui, it, bench, ("Seal and save", is_strong)) {
        it.begun_at = Some(bench.reviewing().count());
        view.act(Action::Review(Eyes::Send {
            seal,
            with_notes: it.with_notes,
        }));
    }
    hold_keyboard(ui, &field);
}

/// Asks for a sealed file and its passphrase.
pub(super) fn open_ui(ui: &mut Ui, it: &mut Reviewing, bench: &Workbench, view: &mut View) {
    heading_ui(ui, "Open from a colleague");
    about_ui(
        ui,
        "A letter that a colleague sealed for you, or their answer to yours",
    );
    let field = it.place.path_ui(ui, "Where the file is");
    let is_kept = keeps(bench);
    let hint = match is_kept {
        true => "Passphrase; left empty, the one of the letter on the desk",
        false => "Passphrase",
    };
    passphrase_ui(ui, it, hint);
    stopped_ui(ui, it, bench);
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let is_ready = it.place.is_given()
            && (is_kept || !it.passphrase.is_empty())
            && !bench.reviewing().is_running();
        if pieces::main_button_ui(ui, "Open", None, is_ready).clicked() {
            it.begun_at = Some(bench.reviewing().count());
            view.act(Action::Review(Eyes::Open {
                path: it.place.path(bench),
                passphrase: it.given(),
            }));
        }
        it.place.look_ui(ui);
        if wide_ui(ui, "Cancel").clicked() {
            ui.close();
        }
    });
    hold_keyboard(ui, &field);
}

/// The passphrase, and where a letter is sealed a button that makes one.
fn passphrase_ui(ui: &mut Ui, it: &mut Reviewing, hint: &str) -> Response {
    let field = ui
        .horizontal(|ui| {
            let make = it.task == Task::Send && wide_ui(ui, "Make one").clicked();
            if make && let Ok(made) = make_passphrase() {
                it.passphrase = made;
            }
            ui.add(
                TextEdit::singleline(it.passphrase.typed())
                    .hint_text(hint)
                    .desired_width(f32::INFINITY)
                    .margin(Margin::symmetric(10, 7)),
            )
        })
        .inner;
    field.widget_info(|| WidgetInfo::labeled(egui::Role::TextInput, true, "Passphrase"));
    field
}

/// Says that the passphrase is kept, where it is, and else asks for it; gives whether there is one.
pub(super) fn kept_ui(ui: &mut Ui, it: &mut Reviewing, bench: &Workbench) -> bool {
    if !keeps(bench) || it.takes_another {
        passphrase_ui(ui, it, "Passphrase");
        return weakness(it.passphrase.words()).is_none();
    }
    about_ui(
        ui,
        "You need not type the passphrase again. It is never on the disk: Replywright forgets it when you leave this case.",
    );
    if pieces::quiet_link_ui(ui, "Type another passphrase").clicked() {
        it.takes_another = true;
    }
    true
}

/// Whether the case on the desk keeps its passphrase.
fn keeps(bench: &Workbench) -> bool {
    let open = bench.open_case_ref();
    open.is_some_and(OpenCase::keeps_passphrase)
}

impl Reviewing {
    /// The passphrase that was typed, if one was.
    fn given(&self) -> Option<Passphrase> {
        (!self.passphrase.is_empty()).then(|| self.passphrase.clone())
    }
}

/// The buttons under what is sealed; gives what to seal it with once they are pressed and all is there.
pub(super) fn seal_ui(
    ui: &mut Ui,
    it: &mut Reviewing,
    bench: &Workbench,
    (verb, has_words): (&str, bool),
) -> Option<Sealing> {
    stopped_ui(ui, it, bench);
    ui.add_space(8.0);
    let is_there = it.begun_at.is_some() && bench.reviewing().stopped() == Some(&Stop::FileIsThere);
    let mut pressed = false;
    ui.horizontal(|ui| {
        let is_ready = has_words && !bench.reviewing().is_running();
        pressed = pieces::main_button_ui(ui, verb, None, is_ready).clicked();
        it.replace = false;
        if is_there
            && ui
                .add_enabled(is_ready, Button::new("Replace it"))
                .clicked()
        {
            (pressed, it.replace) = (true, true);
        }
        it.place.browse_ui(ui);
        if wide_ui(ui, "Cancel").clicked() {
            ui.close();
        }
    });
    let path = pressed.then(|| it.place.settled(bench)).flatten()?;
    Some(Sealing {
        path,
        passphrase: it.given(),
        replace: it.replace,
    })
}

/// What kept the last try from ending well.
fn stopped_ui(ui: &mut Ui, it: &Reviewing, bench: &Workbench) {
    let stopped = it.begun_at.and_then(|_| bench.reviewing().stopped());
    let words = match stopped {
        Some(Stop::Why(why)) => why.as_str(),
        Some(Stop::FileIsThere) => "There is a file of that name already",
        None => return,
    };
    let error = Tokens::of(ui).error;
    let label = ui.add(Label::new(RichText::new(words).color(error)).wrap());
    ui.ctx().accesskit_node_builder(label.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
}
