//! What choosing a row of the palette does.

use super::found::Found;
use crate::ui::command::Command;
use crate::ui::dialog::Dialog;
use crate::ui::help::HelpView;
use crate::ui::settings::SettingsView;
use crate::ui::view::{Pane, Room, View, Wish};
use crate::workbench::shelf::Kind;
use crate::workbench::{Action, Workbench};

/// Does what choosing it means, where the adviser is.
pub(super) fn choose(found: &Found, bench: &Workbench, view: &mut View) {
    let is_writing = view.room == Room::Desk && bench.open_case_ref().is_some();
    match found {
        Found::Command(command) => run(*command, bench, view),
        Found::Setting(place) => view.dialog = Some(Dialog::Settings(SettingsView::at(*place))),
        Found::Help(page) => view.dialog = Some(Dialog::Help(HelpView::on(*page))),
        Found::Case(id) if bench.open_case_ref().is_some_and(|case| case.id == *id) => {
            match view.room {
                Room::Library => view.run(Command::ShowDesk),
                Room::Desk => view.go_to = Some(Pane::Letter),
            }
        }
        Found::Case(id) => view.act(Action::OpenCase(*id)),
        Found::Signpost(id) if is_writing => view.wishes.push(Wish::AddSignpost(id.clone())),
        Found::Signpost(id) => show(Kind::Signpost.path(id.as_str()), view),
        Found::Passage(id) if is_writing => {
            let after = view.letter.insertion_block();
            view.act(Action::AddSnippet {
                snippet: id.clone(),
                after,
            });
        }
        Found::Passage(id) => show(Kind::Passage.path(id.as_str()), view),
    }
}

/// Runs a command, and remembers that it was.
fn run(command: Command, bench: &Workbench, view: &mut View) {
    let mut settings = bench.settings().clone();
    settings.note_command(command.text_and_tooltip().0);
    if settings != *bench.settings() {
        view.act(Action::Set(Box::new(settings)));
    }
    view.run(command);
}

/// Shows an entry in the library.
fn show(path: String, view: &mut View) {
    view.enter(Room::Library);
    view.library.go_to(path);
    view.go_to = Some(Pane::Table);
}
