//! The setting about backups: when the last was made, and what can be done now.

use super::super::backups_dialog::moment_in_words;
use super::super::command::Command;
use super::super::theme::Tokens;
use super::super::view::View;
use crate::platform;
use crate::store::Kept;
use crate::workbench::{Action, Keep, Workbench};
use egui::{Button, Label, RichText, Ui, vec2};

/// Paints it.
pub(super) fn backups_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    let keeping = bench.keeping();
    let zone = platform::now().time_zone().clone();
    for (of, name) in [(Kept::Cases, "The cases"), (Kept::Library, "The library")] {
        let words = match keeping.newest(of) {
            Some(at) => format!("{name}: {}", moment_in_words(at, &zone)),
            None => format!("{name}: nobody has looked since the window opened"),
        };
        ui.add(Label::new(words).wrap());
    }
    if let Some(why) = keeping.failure() {
        let words = format!("The last backup could not be made. {why}");
        let words = RichText::new(words).color(Tokens::of(ui).error);
        ui.add(Label::new(words).wrap());
    }
    ui.add_space(4.0);
    let wide = |words| Button::new(words).min_size(vec2(0.0, 32.0));
    ui.horizontal_wrapped(|ui| {
        let doing = keeping.doing();
        let words = doing.as_deref().unwrap_or("Back up now").to_owned();
        if ui.add_enabled(doing.is_none(), wide(words)).clicked() {
            view.act(Action::Keep(Keep::BackUpNow));
        }
        for (words, command) in [
            ("Save one somewhere else…", Command::SaveBackup),
            ("Put one back…", Command::Backups),
        ] {
            if ui.add(wide(words.to_owned())).clicked() {
                view.run(command);
                ui.close();
            }
        }
    });
}
