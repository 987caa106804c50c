//! Find and replace: what is looked for, every place it stands in, and which of them get other words, all in one step.
//!
//! In: the entries of the library, read once while the dialog is open. Out: one wish to replace words at the places that are
//! ticked. `places` keeps what was found and finds out, a few entries a frame, which places could not take the new words;
//! `row` paints one of them. Nothing is changed here.

mod places;
mod row;

use crate::library::Status;
use crate::text::Sought;
use crate::ui::dialog::{heading_ui, hold_keyboard};
use crate::ui::library::{LibraryView, editing};
use crate::ui::pieces;
use crate::ui::theme::Tokens;
use crate::ui::view::View;
use crate::workbench::{Action, Curate, Within, Workbench};
use egui::{Button, Label, Margin, Response, RichText, ScrollArea, TextEdit, Ui, vec2};
use places::Places;
use row::{ROW, row_ui};
use std::collections::BTreeSet;

/// The most characters that can be looked for, and put in.
const LONGEST: usize = 300;

/// What is looked for and what is to stand there instead, while the dialog is open.
pub(in crate::ui) struct Replacing {
    sought: Sought,
    with: String,
    /// The passages that were chosen when it opened.
    chosen: BTreeSet<String>,
    only_chosen: bool,
    places: Places,
}

impl LibraryView {
    /// Begins to look for words, among the chosen passages if there are any.
    pub(in crate::ui) fn begin_replacing(&self) -> Replacing {
        let chosen: BTreeSet<String> = self.chosen.paths().into_iter().collect();
        Replacing {
            sought: Sought::default(),
            with: String::new(),
            only_chosen: !chosen.is_empty(),
            chosen,
            places: Places::default(),
        }
    }
}

/// Paints the dialog.
pub(in crate::ui) fn replacing_ui(
    ui: &mut Ui,
    replacing: &mut Replacing,
    bench: &Workbench,
    view: &mut View,
) {
    heading_ui(ui, "Find and replace");
    let find = fields_ui(ui, replacing);
    let among = replacing.only_chosen.then_some(&replacing.chosen);
    let places = &mut replacing.places;
    places.find(bench, &replacing.sought, among);
    if places.check(bench, &replacing.with) {
        ui.ctx().request_repaint();
    }
    ui.add_space(6.0);
    summary_ui(ui, replacing);
    list_ui(ui, replacing);
    ui.add_space(6.0);
    let about = RichText::new(outcome(replacing, bench)).size(13.0);
    ui.add(Label::new(about.color(Tokens::of(ui).quiet)).wrap());
    ui.add_space(6.0);
    if buttons_ui(ui, replacing) {
        view.act(Action::Curate(Curate::Replace {
            places: replacing.places.ticked().cloned().collect(),
            with: replacing.with.clone(),
        }));
        ui.close();
    }
    hold_keyboard(ui, &find);
}

fn fields_ui(ui: &mut Ui, replacing: &mut Replacing) -> Response {
    let find = field_ui(ui, "Find", &mut replacing.sought.words);
    field_ui(ui, "Replace with", &mut replacing.with);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(18.0, 4.0);
        let sought = &mut replacing.sought;
        pieces::checkbox_ui(ui, &mut sought.match_case, "Capitals must match");
        pieces::checkbox_ui(ui, &mut sought.whole_words, "Whole words only");
        if !replacing.chosen.is_empty() {
            let words = match replacing.chosen.len() {
                1 => "Only in the 1 chosen passage".to_owned(),
                count => format!("Only in the {count} chosen passages"),
            };
            pieces::checkbox_ui(ui, &mut replacing.only_chosen, words);
        }
    });
    find
}

fn field_ui(ui: &mut Ui, label: &str, text: &mut String) -> Response {
    ui.horizontal(|ui| {
        let size = vec2(96.0, 32.0);
        let layout = egui::Layout::left_to_right(egui::Align::Center);
        ui.allocate_ui_with_layout(size, layout, |ui| {
            ui.set_min_width(size.x);
            ui.label(label);
        });
        let field = ui.add(
            TextEdit::singleline(text)
                .char_limit(LONGEST)
                .desired_width(f32::INFINITY)
                .margin(Margin::symmetric(10, 7)),
        );
        editing::name(ui, &field, label);
        field
    })
    .inner
}

/// How many places were found, and the way to tick them all or none.
fn summary_ui(ui: &mut Ui, replacing: &mut Replacing) {
    let places = &mut replacing.places;
    let words = if let Some(why) = places.failed() {
        why.to_owned()
    } else if replacing.sought.words.trim().is_empty() {
        "Type the words to look for. Titles and words are looked through; keywords, signs and numbers are not.".to_owned()
    } else {
        found_words(places)
    };
    ui.horizontal(|ui| {
        let words = RichText::new(words).size(13.5);
        ui.add(Label::new(words.color(Tokens::of(ui).quiet)).wrap());
        if places.is_empty() {
            return;
        }
        if pieces::quiet_link_ui(ui, "Tick all").clicked() {
            places.tick_all(true);
        }
        if pieces::quiet_link_ui(ui, "Tick none").clicked() {
            places.tick_all(false);
        }
    });
}

fn found_words(places: &Places) -> String {
    let entries = match places.entries() {
        0 => return "Nothing in the library has these words".to_owned(),
        1 => "1 entry".to_owned(),
        count => format!("{count} entries"),
    };
    let found = match places.len() {
        1 => "1 place".to_owned(),
        count => format!("{count} places"),
    };
    let refused = match places.refused() {
        0 => String::new(),
        1 => "; 1 cannot take the new words".to_owned(),
        count => format!("; {count} cannot take the new words"),
    };
    format!("{found} in {entries}{refused}")
}

fn list_ui(ui: &mut Ui, replacing: &mut Replacing) {
    let height = (ui.ctx().content_rect().height() - 380.0).max(3.0 * ROW);
    let places = &mut replacing.places;
    let count = places.len();
    let list = ui.scope_id();
    ScrollArea::vertical()
        .id_salt("places")
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, false])
        .show_rows(ui, ROW, count, |ui, range| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let ids: Vec<_> = range.clone().map(|at| list.with(("place", at))).collect();
            pieces::arrow_keys(ui, &ids);
            for (at, id) in range.zip(ids) {
                let Some(place) = places.get(at) else {
                    continue;
                };
                if row_ui(ui, id, place, &replacing.with).clicked() {
                    places.toggle(at);
                }
            }
        });
}

/// What replacing will do, as a sentence or two.
fn outcome(replacing: &Replacing, bench: &Workbench) -> String {
    let places = &replacing.places;
    if places.is_empty() {
        return String::new();
    }
    if !places.is_checked() {
        return "Looking whether each place can take the new words…".to_owned();
    }
    let approved = |path: &str| {
        let id = path.strip_prefix("guidance/")?.strip_suffix(".md")?;
        Some(bench.library().snippets.get(id)?.status == Status::Approved)
    };
    let bodies = places.ticked().filter(|it| it.within == Within::Body);
    let paths: BTreeSet<&str> = bodies.map(|it| it.path.as_str()).collect();
    let reworded = paths
        .into_iter()
        .filter(|path| approved(path) == Some(true));
    let again = match reworded.count() {
        0 => String::new(),
        1 => " 1 approved passage will have to be approved again.".to_owned(),
        count => format!(" {count} approved passages will have to be approved again."),
    };
    format!("Undo takes all of it back in one step.{again}")
}

/// Whether the words are to be replaced now.
fn buttons_ui(ui: &mut Ui, replacing: &Replacing) -> bool {
    let places = &replacing.places;
    let count = places.ticked().count();
    let words = match count {
        1 => "Replace in 1 place".to_owned(),
        count => format!("Replace in {count} places"),
    };
    ui.horizontal(|ui| {
        let can = count > 0 && places.is_checked();
        let pressed = pieces::main_button_ui(ui, &words, None, can).clicked();
        let cancel = Button::new("Cancel").min_size(vec2(0.0, 34.0));
        if ui.add(cancel).clicked() {
            ui.close();
        }
        pressed
    })
    .inner
}
