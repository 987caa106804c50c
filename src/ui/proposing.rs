//! The dialog by which an adviser suggests other words for a passage, or keeps a paragraph for the library.

use super::dialog::{heading_ui, hold_keyboard};
use super::library::words_changed_ui;
use super::pieces;
use super::theme::{self, Tokens};
use super::view::View;
use crate::library::{EntryForm, IssueId, PackFile, Part, SnippetId};
use crate::output::{Form, OpenGaps, render};
use crate::reply::{Block, BlockId, Origin};
use crate::store::KeptProposal;
use crate::workbench::{Action, OwnPassage, Propose, Workbench};
use egui::{
    Button, Key, Label, Margin, Response, RichText, Role, ScrollArea, TextEdit, Ui, WidgetInfo,
    vec2,
};

/// The most characters of a reason or a title.
const LONGEST_LINE: usize = 200;

/// The most characters of a passage: longer than any letter.
const LONGEST_WORDS: usize = 20_000;

/// What is being suggested or kept.
pub(super) struct Proposing {
    about: About,
    words: String,
    reason: String,
}

enum About {
    /// Other words for a passage of the library.
    Change {
        snippet: SnippetId,
        title: String,
        now: String,
        /// The passage as the adviser has written it in the letter, where that is other.
        letter: Option<String>,
    },
    /// A passage of the adviser's own.
    Own {
        /// The proposal's name; none while it is new.
        name: Option<String>,
        title: String,
        part: Part,
        issues: Vec<IssueId>,
    },
}

impl Proposing {
    /// Suggests a change to the passage that a block of the letter came from.
    ///
    /// # Errors
    /// Why there is none, as a sentence.
    pub(super) fn change(bench: &Workbench, block: Option<BlockId>) -> Result<Self, String> {
        let block = block_of(bench, block);
        let snippet = block.and_then(Block::snippet);
        let (Some(block), Some(snippet)) = (block, snippet) else {
            return Err("Put the cursor into a passage of the library first".to_owned());
        };
        let letter = block.edited.then(|| markdown(block));
        Self::change_of(bench, snippet, letter)
    }

    /// Suggests a change to a passage of the library.
    ///
    /// # Errors
    /// Why it cannot be read, as a sentence.
    pub(super) fn change_of(
        bench: &Workbench,
        snippet: &SnippetId,
        letter: Option<String>,
    ) -> Result<Self, String> {
        let path = format!("guidance/{snippet}.md");
        let history = bench.history(&path).map_err(|error| error.to_string())?;
        let newest = history.last();
        let text = newest.ok_or("The library does not have this passage any more")?;
        let form = EntryForm::of(&PackFile::new(path, text.text.as_str()))
            .map_err(|error| error.to_string())?;
        let title = form.passage().map(|front| front.title.clone());
        Ok(Self {
            about: About::Change {
                snippet: snippet.clone(),
                title: title.unwrap_or_default(),
                now: form.body.clone(),
                letter,
            },
            words: form.body,
            reason: String::new(),
        })
    }

    /// Keeps a paragraph of the letter.
    ///
    /// # Errors
    /// Why there is none, as a sentence.
    pub(super) fn keep(bench: &Workbench, block: Option<BlockId>) -> Result<Self, String> {
        let block = block_of(bench, block);
        let words = block.map(markdown).unwrap_or_default();
        if words.trim().is_empty() {
            return Err("Put the cursor into the paragraph you want to keep first".to_owned());
        }
        let origin = block
            .and_then(Block::snippet)
            .and_then(|id| bench.library().snippets.get(id));
        let answered = match block.map(|block| &block.origin) {
            Some(Origin::Snippet { issues, .. }) => issues.clone(),
            _ => Vec::new(),
        };
        Ok(Self {
            about: About::Own {
                name: None,
                title: String::new(),
                part: origin.map_or(Part::Advice, |snippet| snippet.part),
                issues: answered,
            },
            words,
            reason: String::new(),
        })
    }

    /// Edits a passage of the adviser's own, or proposes it.
    pub(super) fn own(kept: &KeptProposal) -> Self {
        let form = EntryForm::of(&kept.proposal.file).ok();
        let front = form.as_ref().and_then(EntryForm::passage);
        let issues = front.map(|front| front.issues.clone()).unwrap_or_default();
        Self {
            about: About::Own {
                name: Some(kept.proposal.name()),
                title: kept.proposal.title(),
                part: front.map_or(Part::Advice, |front| front.part),
                issues: issues
                    .into_iter()
                    .filter_map(|id| IssueId::new(id).ok())
                    .collect(),
            },
            words: kept.proposal.words(),
            reason: String::new(),
        }
    }
}

fn block_of(bench: &Workbench, block: Option<BlockId>) -> Option<&Block> {
    bench.open_case_ref()?.work.draft.block(block?)
}

/// A block as a passage is written, without what was offered and not taken.
fn markdown(block: &Block) -> String {
    render(&[&block.passage], Form::Markdown, OpenGaps::DropOptional)
        .trim()
        .to_owned()
}

/// Paints the dialog.
pub(super) fn proposing_ui(ui: &mut Ui, it: &mut Proposing, bench: &Workbench, view: &mut View) {
    let height = (ui.ctx().content_rect().height() - 220.0).max(200.0);
    let heading = match &it.about {
        About::Change { title, .. } => format!("Suggest a change to “{title}”"),
        About::Own { .. } => "Keep this paragraph for the library".to_owned(),
    };
    heading_ui(ui, &heading);
    let fields = ScrollArea::vertical()
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| fields_ui(ui, it, bench))
        .inner;
    quiet_ui(
        ui,
        "What is published to the team’s folder cannot be taken back: leave out names, dates and places. Publishing asks about what it finds.",
    );
    ui.add_space(8.0);
    ui.horizontal(|ui| buttons_ui(ui, it, fields.is_entered, view));
    hold_keyboard(ui, &fields.first);
}

/// What the fields say to the dialog.
struct Fields {
    /// The one that takes the keyboard.
    first: Response,
    /// Whether Enter was pressed in the reason, which is the last of them.
    is_entered: bool,
}

/// Paints the fields.
fn fields_ui(ui: &mut Ui, it: &mut Proposing, bench: &Workbench) -> Fields {
    let Proposing {
        about,
        words,
        reason,
    } = it;
    let mut first = None;
    let mut before = None;
    match about {
        About::Change { now, letter, .. } => {
            before = Some(now.clone());
            if let Some(letter) = letter
                && pieces::link_ui(ui, "Begin with the words as they are in this letter").clicked()
            {
                words.clone_from(letter);
            }
        }
        About::Own {
            title,
            part,
            issues,
            ..
        } => {
            first = Some(line_ui(
                ui,
                title,
                "What is it called?",
                "What you would look for",
            ));
            part_ui(ui, part);
            issues_ui(ui, issues, bench);
        }
    }
    let field = words_ui(ui, words);
    if words.contains("{{") {
        quiet_ui(
            ui,
            "What stands between {{ and }} is filled in for each post: leave it as it is",
        );
    }
    if let Some(now) = before
        && now.trim() != words.trim()
    {
        quiet_ui(ui, "What would change");
        words_changed_ui(ui, now.trim(), words.trim());
        ui.add_space(4.0);
    }
    let why = match about {
        About::Change { .. } => "Why? A team lead will read this",
        About::Own { .. } => "Why should everybody have it? Only if you propose it",
    };
    let reason = line_ui(ui, reason, why, "Parents ask what this word means");
    Fields {
        first: first.unwrap_or(field),
        is_entered: reason.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)),
    }
}

fn words_ui(ui: &mut Ui, words: &mut String) -> Response {
    quiet_ui(ui, "The words");
    let field = ui.add(
        TextEdit::multiline(words)
            .font(theme::plain(theme::BODY))
            .char_limit(LONGEST_WORDS)
            .desired_rows(6)
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(10, 7)),
    );
    named(&field, Role::MultilineTextInput, "The words");
    field
}

fn line_ui(ui: &mut Ui, text: &mut String, label: &'static str, hint: &str) -> Response {
    quiet_ui(ui, label);
    let field = ui.add(
        TextEdit::singleline(text)
            .hint_text(hint)
            .char_limit(LONGEST_LINE)
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(10, 7)),
    );
    named(&field, Role::TextInput, label);
    field
}

fn named(field: &Response, role: Role, name: &str) {
    let name = name.to_owned();
    field.widget_info(move || WidgetInfo::labeled(role, true, &name));
}

fn part_ui(ui: &mut Ui, part: &mut Part) {
    ui.horizontal(|ui| {
        quiet_ui(ui, "Part of the letter");
        pieces::choice_menu_ui(ui, part.label(), "Part of the letter", true, |ui| {
            for other in Part::ALL {
                if ui.selectable_label(*part == other, other.label()).clicked() {
                    *part = other;
                    ui.close();
                }
            }
        });
    });
}

/// The issues it answers, as the letter had them; each can be left out.
fn issues_ui(ui: &mut Ui, issues: &mut Vec<IssueId>, bench: &Workbench) {
    let mut left_out = None;
    for (at, id) in issues.iter().enumerate() {
        let title = bench.library().issues.get(id).map(|issue| &issue.title);
        ui.horizontal(|ui| {
            quiet_ui(ui, "Answers");
            ui.label(title.map_or(id.as_str(), String::as_str));
            if pieces::quiet_link_ui(ui, "Leave out").clicked() {
                left_out = Some(at);
            }
        });
    }
    if let Some(at) = left_out {
        issues.remove(at);
    }
}

fn quiet_ui(ui: &mut Ui, words: &str) {
    let words = RichText::new(words).size(13.5).color(Tokens::of(ui).quiet);
    ui.add(Label::new(words).wrap());
}

fn buttons_ui(ui: &mut Ui, it: &Proposing, is_entered: bool, view: &mut View) {
    let has_reason = !it.reason.trim().is_empty();
    let wide = |words: &'static str| Button::new(words).min_size(vec2(0.0, 34.0));
    let mut wish = None;
    match &it.about {
        About::Change { snippet, now, .. } => {
            let is_changed = now.trim() != it.words.trim();
            let can = has_reason && is_changed;
            let propose = pieces::main_button_ui(ui, "Propose", None, can);
            if propose.clicked() || (can && is_entered) {
                wish = Some(Propose::Change {
                    snippet: snippet.clone(),
                    words: it.words.clone(),
                    reason: it.reason.clone(),
                });
            }
        }
        About::Own {
            name,
            title,
            part,
            issues,
        } => {
            let is_whole = !title.trim().is_empty() && !it.words.trim().is_empty();
            let passage = || OwnPassage {
                title: title.clone(),
                part: *part,
                issues: issues.clone(),
                words: it.words.clone(),
            };
            let wished = |reason| match name.clone() {
                Some(name) => Propose::Reword {
                    name,
                    passage: passage(),
                    reason,
                },
                None => Propose::New {
                    passage: passage(),
                    reason,
                },
            };
            if pieces::main_button_ui(ui, "Keep for me", None, is_whole).clicked() {
                wish = Some(wished(None));
            }
            let can = is_whole && has_reason;
            let propose = ui.add_enabled(can, wide("Propose to the team"));
            if propose.clicked() || (can && is_entered) {
                wish = Some(wished(Some(it.reason.clone())));
            }
        }
    }
    if ui.add(wide("Cancel")).clicked() {
        ui.close();
    }
    if let Some(wish) = wish {
        view.act(Action::Propose(wish));
        ui.close();
    }
}
