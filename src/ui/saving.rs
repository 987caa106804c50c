//! Where the letter, or a page to be printed, is saved: its kind, its place, and a way to look for one.

use super::dialog::{PathPicking, heading_ui, hold_keyboard, pick};
use super::pieces;
use super::theme::Tokens;
use super::view::View;
use crate::output::FileKind;
use crate::platform;
use crate::workbench::{Action, HandOut, Page, Request, Rescue, Rescued, Workbench};
use egui::{Button, Key, Label, RichText, TextEdit, Ui, WidgetInfo, vec2};
use std::path::{Path, PathBuf};

/// What is saved.
#[derive(Clone)]
enum What {
    Letter(FileKind),
    Page(Page),
    /// What cannot be saved where it belongs.
    Unsaved(Rescued),
    /// What is kept about a person.
    Person,
}

/// What is saved, and where it is to go.
pub(super) struct Saving {
    what: What,
    place: Place,
}

impl Saving {
    /// Saves the letter.
    pub(super) fn letter(bench: &Workbench) -> Self {
        let kind = FileKind::default();
        Self {
            what: What::Letter(kind),
            place: Place::new(bench.place_to_save("Letter", kind.ending())),
        }
    }

    /// Saves a page to be printed.
    pub(super) fn page(bench: &Workbench, page: Page) -> Self {
        let name = page.name();
        Self {
            what: What::Page(page),
            place: Place::new(bench.place_to_save(name, "html")),
        }
    }

    /// Saves somewhere else what cannot be saved where it belongs.
    pub(super) fn elsewhere(bench: &Workbench) -> Self {
        Self {
            what: What::Unsaved(Rescued::Cases),
            place: Place::new(bench.place_to_save("Not saved", "txt")),
        }
    }

    /// Saves what is kept about the person who was found.
    pub(super) fn person(bench: &Workbench) -> Self {
        Self {
            what: What::Person,
            place: Place::new(bench.place_to_save("What is kept", "txt")),
        }
    }

    /// Goes back to what was to be saved, with the place it was to go to.
    pub(super) fn again(action: &Action) -> Option<Self> {
        let (what, path) = match action {
            Action::HandOut {
                how: HandOut::Save { kind, path, .. },
                ..
            } => (What::Letter(*kind), path),
            Action::SavePage { page, path, .. } => (What::Page(page.clone()), path),
            Action::Rescue(Rescue::Save { what, path, .. }) => (What::Unsaved(*what), path),
            Action::Request(Request::Save { path, .. }) => (What::Person, path),
            _ => return None,
        };
        Some(Self {
            what,
            place: Place::new(path.clone()),
        })
    }

    fn action(&self, path: PathBuf) -> Action {
        let replace = false;
        match &self.what {
            What::Letter(kind) => Action::HandOut {
                how: HandOut::Save {
                    kind: *kind,
                    path,
                    replace,
                },
                anyway: false,
            },
            What::Page(page) => Action::SavePage {
                page: page.clone(),
                path,
                replace,
            },
            What::Person => Action::Request(Request::Save { path, replace }),
            What::Unsaved(what) => Action::Rescue(Rescue::Save {
                what: *what,
                path,
                replace,
            }),
        }
    }
}

/// Paints the dialog.
pub(super) fn saving_ui(ui: &mut Ui, saving: &mut Saving, bench: &Workbench, view: &mut View) {
    match &mut saving.what {
        What::Letter(kind) => {
            heading_ui(ui, "Save the letter");
            kinds_ui(ui, kind, &mut saving.place);
        }
        What::Page(_) => heading_ui(ui, "Save the page"),
        What::Person => {
            heading_ui(ui, "Save what is kept, to hand it over");
            let about = "One plain text with their posts, the letters to them and your notes. Of the cases of others it has the paragraphs with the name only. Read it before you hand it over.";
            ui.add(Label::new(RichText::new(about).color(Tokens::of(ui).quiet)).wrap());
            ui.add_space(6.0);
        }
        What::Unsaved(what) => {
            heading_ui(ui, "Save somewhere else");
            rescued_ui(ui, what, bench.cases_to_rescue());
        }
    }
    if let Some(path) = saving.place.ui(ui, bench, "Save") {
        view.act(saving.action(path));
        ui.close();
    }
}

fn rescued_ui(ui: &mut Ui, what: &mut Rescued, cases: usize) {
    let whole = match cases {
        0 | 1 => "The whole case: the post, the letter and your notes".to_owned(),
        _ => format!("All {cases} cases that are not saved: posts, letters and notes"),
    };
    ui.radio_value(what, Rescued::Cases, whole);
    ui.radio_value(what, Rescued::Letter, "The letter alone");
    let about = "One plain text, which opens anywhere. Choose another disk, a memory stick or a folder you may write to.";
    ui.add(Label::new(RichText::new(about).color(Tokens::of(ui).quiet)).wrap());
    ui.add_space(6.0);
}

fn kinds_ui(ui: &mut Ui, kind: &mut FileKind, place: &mut Place) {
    let quiet = Tokens::of(ui).quiet;
    ui.horizontal_wrapped(|ui| {
        for other in FileKind::ALL {
            let choice = ui.radio(*kind == other, other.label());
            if choice.clicked() {
                place.change_ending(kind.ending(), other.ending());
                *kind = other;
            }
        }
    });
    ui.label(RichText::new(kind.purpose()).color(quiet));
    ui.add_space(6.0);
}

/// A place for a file, as it is typed or chosen.
pub(super) struct Place {
    path: String,
    picking: PathPicking,
    problem: Option<String>,
}

impl Place {
    /// Begins with a place that may be changed.
    pub(super) fn new(path: PathBuf) -> Self {
        Self {
            path: path.display().to_string(),
            picking: PathPicking::default(),
            problem: None,
        }
    }

    /// Puts another ending in the place of one, if the name has that one.
    fn change_ending(&mut self, from: &str, to: &str) {
        let name = self.path.trim().strip_suffix(from);
        if let Some(name) = name.filter(|name| name.ends_with('.')) {
            self.path = format!("{name}{to}");
        }
    }

    /// Paints the field and the buttons; gives the place once it is settled.
    pub(super) fn ui(&mut self, ui: &mut Ui, bench: &Workbench, verb: &str) -> Option<PathBuf> {
        let field = self.field_ui(ui);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let is_given = self.is_given();
        ui.add_space(8.0);
        let pressed = ui
            .horizontal(|ui| {
                let pressed = pieces::main_button_ui(ui, verb, None, is_given).clicked();
                self.browse_ui(ui);
                if wide_ui(ui, "Cancel").clicked() {
                    ui.close();
                }
                pressed
            })
            .inner;
        hold_keyboard(ui, &field);
        if !((pressed || entered) && is_given) {
            return None;
        }
        self.settled(bench)
    }

    /// Paints the field alone.
    pub(super) fn path_ui(&mut self, ui: &mut Ui, name: &'static str) -> egui::Response {
        let field = ui.add(
            TextEdit::singleline(&mut self.path)
                .hint_text(name)
                .desired_width(f32::INFINITY)
                .margin(egui::Margin::symmetric(10, 7)),
        );
        field.widget_info(|| WidgetInfo::labeled(egui::Role::TextInput, true, name));
        field
    }

    /// Paints the field, with what is wrong with the place.
    pub(super) fn field_ui(&mut self, ui: &mut Ui) -> egui::Response {
        let field = self.path_ui(ui, "Where to save it");
        if field.changed() {
            self.problem = None;
        }
        let tokens = Tokens::of(ui);
        match &self.problem {
            Some(problem) => {
                let label = ui.add(Label::new(RichText::new(problem).color(tokens.error)).wrap());
                ui.ctx().accesskit_node_builder(label.id, |node| {
                    node.set_live(egui::accesskit::Live::Polite);
                });
            }
            None => {
                let about = "Only you can open the file. No file is replaced unless you say so.";
                ui.add(Label::new(RichText::new(about).color(tokens.quiet)).wrap());
            }
        }
        field
    }

    /// Whether anything is typed.
    pub(super) fn is_given(&self) -> bool {
        !self.path.trim().is_empty()
    }

    /// The place typed, as it is.
    pub(super) fn path(&self, bench: &Workbench) -> PathBuf {
        bench.placed(self.path.trim())
    }

    /// Paints the button that opens the system's dialog for saving, and takes its answer.
    pub(super) fn browse_ui(&mut self, ui: &mut Ui) {
        self.ask_ui(ui, |begin| platform::pick_place(&begin));
    }

    /// Paints the button that opens the system's dialog for a sealed file, and takes its answer.
    pub(super) fn look_ui(&mut self, ui: &mut Ui) {
        self.ask_ui(ui, |_| platform::pick_sealed());
    }

    fn ask_ui(&mut self, ui: &mut Ui, ask: fn(PathBuf) -> Option<PathBuf>) {
        let button = Button::new("Browse…").min_size(vec2(0.0, 34.0));
        if ui.add_enabled(!self.picking.is_open(), button).clicked() {
            let begin = PathBuf::from(&self.path);
            self.picking = pick(ui.ctx().clone(), move || ask(begin));
        }
        if let Some(path) = self.picking.picked() {
            self.path = path.display().to_string();
        }
    }

    /// The place typed, unless its folder is not there, which is said then.
    pub(super) fn settled(&mut self, bench: &Workbench) -> Option<PathBuf> {
        let path = self.path(bench);
        let folder = path.parent().unwrap_or(Path::new(""));
        if platform::is_folder(&path) {
            self.problem = Some("That is a folder. Write a name for the file behind it".to_owned());
        } else if platform::is_folder(folder) {
            return Some(path);
        } else {
            self.problem = Some(format!("There is no folder {}", folder.display()));
        }
        None
    }
}

fn wide_ui(ui: &mut Ui, words: &str) -> egui::Response {
    ui.add(Button::new(words).min_size(vec2(0.0, 34.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_kind_changes_the_ending_it_gave_and_no_other() {
        for (path, changed) in [
            ("/a/Letter.eml", "/a/Letter.html"),
            ("/a/Letter.html.eml", "/a/Letter.html.html"),
            ("/a/Letter.txt", "/a/Letter.txt"),
            ("/a/xeml", "/a/xeml"),
            ("eml", "eml"),
        ] {
            let mut place = Place::new(PathBuf::from(path));
            place.change_ending("eml", "html");
            assert_eq!(place.path, changed);
        }
    }
}
