//! What a change of several passages asks for, and what it will do, said before it is done.

use super::task::{Answer, Task};
use crate::library::{Library, Snippet};
use crate::ui::dialog::{heading_ui, hold_keyboard};
use crate::ui::library::editing;
use crate::ui::pieces;
use crate::ui::theme::Tokens;
use crate::ui::view::View;
use crate::workbench::{Action, Workbench};
use egui::{Button, Key, Label, Margin, Response, RichText, ScrollArea, TextEdit, Ui, vec2};
use jiff::Span;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The most characters of an answer.
const LONGEST: usize = 200;

/// How many of the passages are named.
const NAMED: usize = 5;

/// How high the list of choices may grow, in points.
const HIGHEST_LIST: f32 = 240.0;

/// A change of several passages that is asked about, and what is answered so far.
pub(in crate::ui) struct BulkAsking {
    task: Task,
    paths: Vec<String>,
    typed: String,
    chosen: Option<String>,
}

impl BulkAsking {
    /// Asks about doing something to these passages.
    pub(super) fn new(task: Task, paths: Vec<String>) -> Self {
        Self {
            task,
            paths,
            typed: String::new(),
            chosen: None,
        }
    }

    fn snippets<'a>(&'a self, library: &'a Library) -> impl Iterator<Item = &'a Snippet> {
        self.paths.iter().filter_map(|path| {
            let id = path.strip_prefix("guidance/")?.strip_suffix(".md")?;
            library.snippets.get(id)
        })
    }

    /// What is answered; none while that is not enough.
    fn answer(&self) -> Option<Answer> {
        let typed = self.typed.trim();
        match self.task {
            Task::Draft | Task::Retire => Some(Answer::Yes),
            Task::RemoveKeyword => self.chosen.clone().map(Answer::Words),
            Task::AddIssue | Task::RemoveIssue => self.chosen.clone().map(Answer::Issue),
            Task::ReviewBy => {
                let day = editing::read_day(typed).ok()?;
                Some(Answer::Day(day.map(|day| day.0)))
            }
            Task::Owner => Some(Answer::Words(typed.to_owned())),
            Task::AddKeyword | Task::Approve => {
                (!typed.is_empty()).then(|| Answer::Words(typed.to_owned()))
            }
        }
    }

    /// What can be chosen, each with its name and how many of the passages have it.
    fn choices(&self, library: &Library) -> Vec<(String, String, usize)> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for snippet in self.snippets(library) {
            let issues = snippet.issues.iter().map(|id| id.as_str());
            let keywords = snippet.keywords.iter().map(String::as_str);
            if self.task == Task::RemoveKeyword {
                keywords.for_each(|word| *counts.entry(word).or_default() += 1);
            } else {
                issues.for_each(|id| *counts.entry(id).or_default() += 1);
            }
        }
        if self.task == Task::RemoveKeyword {
            let words = counts.into_iter();
            return words
                .map(|(word, count)| (word.to_owned(), word.to_owned(), count))
                .collect();
        }
        let issues = library.checklist().into_iter().map(|issue| {
            let count = counts.get(issue.id.as_str()).copied().unwrap_or_default();
            (issue.id.as_str().to_owned(), issue.title.clone(), count)
        });
        let adds = self.task == Task::AddIssue;
        issues.filter(|(.., count)| adds || *count > 0).collect()
    }
}

/// Paints the question.
pub(in crate::ui) fn bulk_ui(
    ui: &mut Ui,
    asking: &mut BulkAsking,
    bench: &Workbench,
    view: &mut View,
    today: Date,
) {
    let library = bench.library();
    let quiet = Tokens::of(ui).quiet;
    let task = asking.task;
    heading_ui(ui, &task.heading(asking.paths.len()));
    let named = RichText::new(named(asking, library))
        .size(13.0)
        .color(quiet);
    ui.add(Label::new(named).wrap());
    ui.add_space(6.0);
    let field = task.label().map(|label| field_ui(ui, asking, label));
    match task {
        _ if task.chooses() => choices_ui(ui, asking, library),
        Task::Owner => owners_ui(ui, asking, view),
        Task::ReviewBy => days_ui(ui, asking, today),
        _ => {}
    }
    ui.add_space(6.0);
    let answer = asking.answer();
    let all = asking.snippets(library).count();
    let changed = answer.as_ref().map_or(0, |answer| {
        let snippets = asking.snippets(library);
        snippets.filter(|it| task.changes(answer, it)).count()
    });
    if answer.is_some() {
        let who = bench.settings().who(library);
        let words = RichText::new(task.outcome(changed, all - changed, &who)).size(14.0);
        ui.add(Label::new(words).wrap());
    } else if task == Task::ReviewBy {
        let words = "Not a day: write the year, the month and the day, as 2027-05-27";
        ui.label(RichText::new(words).color(Tokens::of(ui).error));
    }
    ui.add_space(8.0);
    let entered = field.as_ref().is_some_and(Response::lost_focus)
        && ui.input(|input| input.key_pressed(Key::Enter));
    let pressed = buttons_ui(ui, &task.button(changed), changed > 0);
    hold_keyboard(ui, field.as_ref().unwrap_or(&pressed));
    if (pressed.clicked() || entered)
        && changed > 0
        && let Some(curate) = answer.and_then(|it| task.curate(&it, asking.paths.clone()))
    {
        view.act(Action::Curate(curate));
        ui.close();
    }
}

/// “A”, “B” and 3 more.
fn named(asking: &BulkAsking, library: &Library) -> String {
    let titles = asking.snippets(library).take(NAMED);
    let titles: Vec<String> = titles.map(|it| format!("“{}”", it.title)).collect();
    let more = asking.paths.len().saturating_sub(titles.len());
    match more {
        0 => titles.join(", "),
        more => format!("{} and {more} more", titles.join(", ")),
    }
}

fn field_ui(ui: &mut Ui, asking: &mut BulkAsking, label: &'static str) -> Response {
    ui.label(RichText::new(label).size(14.5));
    let hint = if asking.task.chooses() {
        "Type to narrow the list"
    } else {
        asking.task.hint()
    };
    let field = ui.add(
        TextEdit::singleline(&mut asking.typed)
            .hint_text(hint)
            .char_limit(LONGEST)
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(10, 7)),
    );
    editing::name(ui, &field, label);
    field
}

fn choices_ui(ui: &mut Ui, asking: &mut BulkAsking, library: &Library) {
    let typed = asking.typed.trim().to_lowercase();
    let mut choices = asking.choices(library);
    choices.retain(|(_, title, _)| title.to_lowercase().contains(&typed));
    if choices.is_empty() {
        let quiet = Tokens::of(ui).quiet;
        ui.label(RichText::new("There is none of that name").color(quiet));
    }
    ScrollArea::vertical()
        .max_height(HIGHEST_LIST)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for (id, title, count) in choices {
                let has = match count {
                    0 => String::new(),
                    1 => "1 has it".to_owned(),
                    count => format!("{count} have it"),
                };
                let quiet = Tokens::of(ui).quiet;
                let is_chosen = asking.chosen.as_ref() == Some(&id);
                let button = Button::new(title)
                    .right_text(RichText::new(has).size(12.5).color(quiet))
                    .selected(is_chosen)
                    .min_size(vec2(ui.available_width(), 26.0));
                let row = ui.add(button);
                pieces::focus_ring(ui, &row);
                if row.clicked() {
                    asking.chosen = Some(id);
                }
            }
        });
}

/// Offers those who look after passages already.
fn owners_ui(ui: &mut Ui, asking: &mut BulkAsking, view: &View) {
    let shelf = view.library.shelf();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for owner in shelf.owners() {
            if pieces::chip_ui(ui, owner).clicked() {
                owner.clone_into(&mut asking.typed);
            }
        }
    });
}

/// Offers the days that reviews usually fall on.
fn days_ui(ui: &mut Ui, asking: &mut BulkAsking, today: Date) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for (words, months) in [
            ("In three months", 3),
            ("In six months", 6),
            ("In a year", 12),
        ] {
            if pieces::chip_ui(ui, words).clicked()
                && let Ok(day) = today.checked_add(Span::new().months(months))
            {
                asking.typed = day.to_string();
            }
        }
    });
}

fn buttons_ui(ui: &mut Ui, words: &str, is_enabled: bool) -> Response {
    ui.horizontal(|ui| {
        let go_on = pieces::main_button_ui(ui, words, None, is_enabled);
        let cancel = Button::new("Cancel").min_size(vec2(0.0, 34.0));
        if ui.add(cancel).clicked() {
            ui.close();
        }
        go_on
    })
    .inner
}
