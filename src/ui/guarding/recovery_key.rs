//! The recovery key, shown once: to be written down, saved and printed, and put away.

use super::fields::{about_ui, problem_ui, running_ui, wide_ui};
use super::setting::stopped_ui;
use super::{GuardDialog, Task};
use crate::platform;
use crate::ui::dialog::{heading_ui, hold_keyboard};
use crate::ui::pieces;
use crate::ui::saving::Place;
use crate::ui::theme;
use crate::ui::view::View;
use crate::workbench::{Guard, Workbench, recovery_page};
use egui::{Grid, Label, RichText, Ui};

/// How many words stand in a row.
const IN_ROW: usize = 4;

/// Shows it, and encrypts the cases once it is kept.
pub(super) fn keep_ui(ui: &mut Ui, it: &mut GuardDialog, bench: &Workbench, view: &mut View) {
    let Some(key) = it.key.clone() else {
        it.task = Task::TurnOn;
        return;
    };
    heading_ui(ui, "Keep the recovery key");
    about_ui(
        ui,
        "It opens the cases if the passphrase is forgotten, and it is not shown again. Write the words down in their order, or save and print them, and put them where you would put a spare key: not on this computer.",
    );
    Grid::new("recovery key")
        .num_columns(IN_ROW)
        .spacing([24.0, 8.0])
        .show(ui, |ui| {
            for (number, word) in (1..).zip(key.words().split(' ')) {
                let words = RichText::new(format!("{number}. {word}")).font(theme::bold(16.0));
                ui.add(Label::new(words).selectable(true));
                if number % IN_ROW == 0 {
                    ui.end_row();
                }
            }
        });
    ui.add_space(6.0);
    match &mut it.place {
        None => {
            if wide_ui(ui, "Save a page to print…").clicked() {
                it.place = Some(Place::new(bench.place_to_save("Recovery key", "txt")));
            }
        }
        Some(place) => {
            place.field_ui(ui);
            let mut is_settled = false;
            ui.horizontal(|ui| {
                is_settled = wide_ui(ui, "Save it there").clicked();
                place.browse_ui(ui);
            });
            if let Some(path) = is_settled.then(|| place.settled(bench)).flatten() {
                let page = recovery_page(&key);
                it.saved = Some(
                    match platform::write_private_file(&path, page.as_bytes(), false) {
                        Ok(true) => Ok(format!(
                            "Saved as {}. Print it, then delete the file",
                            path.display()
                        )),
                        Ok(false) => Err("There is a file of that name already".to_owned()),
                        Err(error) => Err(error.to_string()),
                    },
                );
            }
        }
    }
    match &it.saved {
        Some(Ok(words)) => about_ui(ui, words),
        Some(Err(why)) => problem_ui(ui, why),
        None => {}
    }
    let kept = pieces::checkbox_ui(ui, &mut it.is_kept, "I have kept the recovery key");
    stopped_ui(ui, it, bench);
    ui.add_space(8.0);
    let is_free = !bench.guarding().is_running();
    ui.horizontal(|ui| {
        let is_ready = it.is_kept && is_free;
        if pieces::main_button_ui(ui, "Encrypt the cases", None, is_ready).clicked() {
            let what = Guard::TurnOn(it.new.clone(), key);
            it.begin(what, bench, view);
        }
        if is_free && wide_ui(ui, "Cancel").clicked() {
            ui.close();
        }
    });
    running_ui(ui, bench, view, true);
    hold_keyboard(ui, &kept);
}
