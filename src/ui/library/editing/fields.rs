//! The fields of a form, each with its label over it.

use super::edit::Edit;
use crate::library::Day;
use crate::ui::pieces;
use crate::ui::theme::{self, Tokens};
use egui::{Button, Id, Label, Margin, Response, RichText, ScrollArea, TextEdit, Ui, vec2};
use std::collections::{BTreeMap, BTreeSet};

/// The most characters that can be typed into a line, and into a list of lines.
const LONGEST_LINE: usize = 2_000;
const LONGEST_LIST: usize = 20_000;

/// How the items of a list are written.
#[derive(Clone, Copy)]
pub(super) enum Split {
    /// In one line, with commas.
    Commas,
    /// One a line.
    Lines,
}

/// What the fields of one edit work on, beside their values.
pub(super) struct Sheet<'a> {
    session: u64,
    typed: &'a mut BTreeMap<&'static str, String>,
    wrong: &'a mut BTreeSet<&'static str>,
    /// Whether anything was changed in this frame.
    pub(super) is_changed: bool,
}

impl<'a> Sheet<'a> {
    /// The sheet of an edit whose form is borrowed apart.
    pub(super) fn new(
        session: u64,
        typed: &'a mut BTreeMap<&'static str, String>,
        wrong: &'a mut BTreeSet<&'static str>,
    ) -> Self {
        Self {
            session,
            typed,
            wrong,
            is_changed: false,
        }
    }

    /// The id of a field: another in each edit, so that none undoes into another.
    pub(super) fn id(&self, label: &str) -> Id {
        field_id(self.session, label)
    }

    /// A line of text.
    pub(super) fn line(&mut self, ui: &mut Ui, label: &'static str, text: &mut String) {
        pieces::section_heading_ui(ui, label);
        let field = line_ui(ui, self.id(label), label, text);
        self.is_changed |= field.changed();
    }

    /// A line that may be empty.
    pub(super) fn optional(&mut self, ui: &mut Ui, label: &'static str, text: &mut Option<String>) {
        let typed = self.typed.entry(label);
        let typed = typed.or_insert_with(|| text.clone().unwrap_or_default());
        pieces::section_heading_ui(ui, label);
        let field = line_ui(ui, field_id(self.session, label), label, typed);
        if field.changed() {
            let trimmed = typed.trim();
            *text = (!trimmed.is_empty()).then(|| trimmed.to_owned());
            self.is_changed = true;
        }
    }

    /// A list of a few words each.
    pub(super) fn list(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        items: &mut Vec<String>,
        split: Split,
    ) {
        let (between, split_at) = match split {
            Split::Commas => (", ", ','),
            Split::Lines => ("\n", '\n'),
        };
        let typed = self.typed.entry(label);
        let typed = typed.or_insert_with(|| items.join(between));
        pieces::section_heading_ui(ui, label);
        let id = field_id(self.session, label);
        let field = match split {
            Split::Commas => line_ui(ui, id, label, typed),
            Split::Lines => lines_ui(ui, id, label, typed),
        };
        if field.changed() {
            let parts = typed.split(split_at).map(str::trim);
            let parts = parts.filter(|part| !part.is_empty());
            *items = parts.map(str::to_owned).collect();
            self.is_changed = true;
        }
    }

    /// A day; what is none is said beside it.
    pub(super) fn day(&mut self, ui: &mut Ui, label: &'static str, day: &mut Option<Day>) {
        let typed = self.typed.entry(label);
        let typed = typed.or_insert_with(|| day.map_or_else(String::new, |day| day.0.to_string()));
        pieces::section_heading_ui(ui, label);
        let field = ui.horizontal(|ui| {
            let edit = TextEdit::singleline(typed)
                .id(field_id(self.session, label))
                .hint_text("2027-05-27")
                .char_limit(20)
                .margin(Margin::symmetric(10, 6))
                .desired_width(120.0);
            let field = ui.add(edit);
            name(ui, &field, label);
            if self.wrong.contains(label) {
                let words = "Not a day: write the year, the month and the day, as 2027-05-27";
                let words = RichText::new(words).size(13.0).color(Tokens::of(ui).error);
                ui.add(Label::new(words).wrap());
            }
            field
        });
        if field.inner.changed() {
            self.is_changed = true;
            match read_day(typed) {
                Ok(read) => {
                    *day = read;
                    self.wrong.remove(label);
                }
                Err(()) => {
                    self.wrong.insert(label);
                }
            }
        }
    }

    /// A whole number; what is none is said beside it.
    pub(super) fn number(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        about: &str,
        number: &mut i64,
    ) {
        let typed = self.typed.entry(label);
        let typed = typed.or_insert_with(|| number.to_string());
        pieces::section_heading_ui(ui, label);
        let field = ui.horizontal(|ui| {
            let edit = TextEdit::singleline(typed)
                .id(field_id(self.session, label))
                .char_limit(10)
                .margin(Margin::symmetric(10, 6))
                .desired_width(120.0);
            let field = ui.add(edit);
            name(ui, &field, label);
            let tokens = Tokens::of(ui);
            let (words, colour) = if self.wrong.contains(label) {
                ("Not a whole number", tokens.error)
            } else {
                (about, tokens.quiet)
            };
            ui.add(Label::new(RichText::new(words).size(13.0).color(colour)).wrap());
            field
        });
        if field.inner.changed() {
            self.is_changed = true;
            match typed.trim().parse() {
                Ok(read) => {
                    *number = read;
                    self.wrong.remove(label);
                }
                Err(_) => {
                    self.wrong.insert(label);
                }
            }
        }
    }

    /// One entry of many, or none, which `nothing` says.
    pub(super) fn one_of(
        &mut self,
        ui: &mut Ui,
        (label, nothing): (&str, &str),
        chosen: &mut Option<String>,
        all: impl Iterator<Item = (String, String)>,
    ) {
        let mut all: Vec<(Option<String>, String)> =
            all.map(|(id, title)| (Some(id), title)).collect();
        all.sort_by_key(|(_, title)| title.to_lowercase());
        all.insert(0, (None, nothing.to_owned()));
        pieces::section_heading_ui(ui, label);
        let words = all.iter().find(|(id, _)| id == chosen);
        let words = words.map(|(_, title)| title.clone());
        let words = words.or_else(|| chosen.clone()).unwrap_or_default();
        let told = format!("{label}: {words}");
        pieces::choice_menu_ui(ui, &words, &told, chosen.is_some(), |ui| {
            ui.set_min_width(260.0);
            ScrollArea::vertical().max_height(380.0).show(ui, |ui| {
                for (id, title) in &all {
                    let button = Button::new(title.as_str()).selected(id == chosen);
                    if ui.add(button).clicked() {
                        self.is_changed |= id != chosen;
                        chosen.clone_from(id);
                        ui.close();
                    }
                }
            });
        });
    }

    /// Something that is so or not.
    pub(super) fn tick(&mut self, ui: &mut Ui, label: &'static str, ticked: &mut bool) {
        ui.add_space(6.0);
        self.is_changed |= pieces::checkbox_ui(ui, ticked, label).changed();
    }

    /// One of several choices.
    pub(super) fn choice<T: Copy + PartialEq>(
        &mut self,
        ui: &mut Ui,
        label: &'static str,
        chosen: &mut T,
        choices: &[(T, &'static str)],
    ) {
        pieces::section_heading_ui(ui, label);
        let words = choices.iter().find(|(choice, _)| choice == chosen);
        let words = words.map_or("", |(_, words)| words);
        let told = format!("{label}: {words}");
        pieces::choice_menu_ui(ui, words, &told, true, |ui| {
            ui.set_min_width(200.0);
            for (choice, words) in choices {
                let button = Button::new(*words).selected(choice == chosen);
                if ui.add(button).clicked() {
                    self.is_changed |= choice != chosen;
                    *chosen = *choice;
                    ui.close();
                }
            }
        });
    }

    /// Words in two columns, folded away until they are wanted; a line is added at the end.
    pub(super) fn pairs(
        &self,
        ui: &mut Ui,
        label: &'static str,
        heads: [&str; 2],
        pairs: &mut Vec<(String, String)>,
    ) {
        let session = self.session;
        ui.add_space(8.0);
        let heading = format!("{label} ({})", pairs.len());
        pieces::folded_ui(ui, (session, label), &heading, |ui| {
            let mut gone = None;
            for (at, (one, other)) in pairs.iter_mut().enumerate() {
                ui.horizontal(|ui| {
                    let width = ((ui.available_width() - 60.0) / 2.0).max(80.0);
                    for (head, text) in heads.iter().zip([one, other]) {
                        let told = format!("{head}, line {}", at + 1);
                        let edit = TextEdit::singleline(text)
                            .id(field_id(session, &format!("{label} {told}")))
                            .hint_text(*head)
                            .char_limit(LONGEST_LINE)
                            .margin(Margin::symmetric(8, 5))
                            .desired_width(width);
                        let field = ui.add(edit);
                        name(ui, &field, &told);
                    }
                    let button = ui.add(Button::new("×").frame(false));
                    let told = format!("Remove line {} of {label}", at + 1);
                    button
                        .widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &told));
                    pieces::focus_ring(ui, &button);
                    if button.clicked() {
                        gone = Some(at);
                    }
                });
            }
            if let Some(at) = gone {
                pairs.remove(at);
            }
            let add = ui.add(Button::new("Add a line"));
            let told = format!("Add a line to {label}");
            add.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &told));
            if add.clicked() {
                let first = format!(
                    "{label} {}, line {}",
                    heads.first().unwrap_or(&""),
                    pairs.len() + 1
                );
                pairs.push((String::new(), String::new()));
                ui.memory_mut(|memory| memory.request_focus(field_id(session, &first)));
            }
        });
    }

    /// Forgets what was typed: the values are others now.
    pub(super) fn forget(&mut self) {
        self.typed.clear();
        self.wrong.clear();
    }

    /// Entries that this one names, with what each is called; pressed, one goes. `all` are those that can be added.
    pub(super) fn chips(
        &mut self,
        ui: &mut Ui,
        (label, add): (&str, &str),
        ids: &mut Vec<String>,
        all: impl Iterator<Item = (String, String)>,
    ) {
        let all: BTreeMap<String, String> = all.collect();
        pieces::section_heading_ui(ui, label);
        let mut gone = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
            for (at, id) in ids.iter().enumerate() {
                let title = all.get(id).unwrap_or(id);
                let chip = pieces::chip_ui(ui, &format!("{title}  ×"));
                let told = format!("Remove {title}");
                chip.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &told));
                if chip.on_hover_text(told).clicked() {
                    gone = Some(at);
                }
            }
            if let Some(id) = add_ui(ui, add, ids, &all) {
                ids.push(id);
                self.is_changed = true;
            }
        });
        if let Some(at) = gone {
            ids.remove(at);
            self.is_changed = true;
        }
    }
}

fn add_ui(
    ui: &mut Ui,
    add: &str,
    ids: &[String],
    all: &BTreeMap<String, String>,
) -> Option<String> {
    let mut added = None;
    pieces::quiet_menu_ui(ui, add, |ui| {
        ui.set_min_width(260.0);
        ScrollArea::vertical().max_height(380.0).show(ui, |ui| {
            let mut others: Vec<_> = all.iter().filter(|(id, _)| !ids.contains(id)).collect();
            others.sort_by_key(|(_, title)| title.to_lowercase());
            for (id, title) in others {
                if ui.add(Button::new(title.as_str())).clicked() {
                    added = Some(id.clone());
                    ui.close();
                }
            }
        });
    });
    added
}

fn field_id(session: u64, label: &str) -> Id {
    Id::unique(("field of an entry", session, label))
}

/// Tells a screen reader what a field is for; what stands in it is told besides.
pub(in crate::ui::library) fn name(ui: &Ui, field: &Response, label: &str) {
    ui.ctx()
        .accesskit_node_builder(field.id, |node| node.set_label(label));
}

fn line_ui(ui: &mut Ui, id: Id, label: &str, text: &mut String) -> Response {
    let edit = TextEdit::singleline(text)
        .id(id)
        .char_limit(LONGEST_LINE)
        .margin(Margin::symmetric(10, 6))
        .desired_width(f32::INFINITY);
    let field = ui.add(edit);
    name(ui, &field, label);
    field
}

fn lines_ui(ui: &mut Ui, id: Id, label: &str, text: &mut String) -> Response {
    let edit = TextEdit::multiline(text)
        .id(id)
        .font(theme::plain(14.0))
        .char_limit(LONGEST_LIST)
        .margin(Margin::symmetric(10, 6))
        .desired_rows(1)
        .desired_width(f32::INFINITY);
    let field = ui.add(edit);
    name(ui, &field, label);
    field
}

/// The day that was typed; none where nothing was.
pub(in crate::ui::library) fn read_day(typed: &str) -> Result<Option<Day>, ()> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    match typed.parse::<jiff::civil::Date>() {
        Ok(day) if day.year() >= 1 && typed.len() == "2027-05-27".len() => Ok(Some(Day(day))),
        _ => Err(()),
    }
}

impl Edit {
    /// Puts the keyboard into a field once, if this edit has just begun.
    pub(super) fn give_keyboard(&mut self, field: &Response) {
        if std::mem::take(&mut self.takes_keyboard) {
            field.request_focus();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_day_is_a_day() {
        let day = jiff::civil::date(2027, 5, 27);
        assert_eq!(read_day(" 2027-05-27 "), Ok(Some(Day(day))));
        assert_eq!(read_day("  "), Ok(None));
        for wrong in [
            "27.5.2027",
            "2027-13-01",
            "2027-02-30",
            "soon",
            "-000001-01-01",
            "0000-01-01",
            "2027-05-27T10:00",
        ] {
            assert_eq!(read_day(wrong), Err(()), "{wrong}");
        }
    }
}
