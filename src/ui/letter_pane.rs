//! The reply: the letter as one page, what the checks say, and Copy.

use super::checks_panel;
use super::command::Command;
use super::finding;
use super::kept::Kept;
use super::letter::{
    BlockAction, EditStep, Found, LetterEvent, LetterInput, LetterView, Mark, Remedy,
};
use super::offers;
use super::origin_card::OriginCard;
use super::pieces;
use super::remarks;
use super::reserved::Reserved;
use super::reviewing;
use super::theme::Tokens;
use super::view::{Pane, View, Wish};
use crate::checks::{Finding, Severity};
use crate::library::{Confidence, Library, SnippetId};
use crate::output::Form;
use crate::reply::BlockId;
use crate::workbench::{Action, BlockMove, OpenCase, Step, Workbench};
use egui::{Frame, Id, Margin, Panel, Rect, Role, ScrollArea, Ui, WidgetInfo, vec2};
use std::collections::{BTreeMap, BTreeSet};

/// From this width on, in points, the checks stand beside the letter; below it they stand under it.
const CHECKS_BESIDE_FROM: f32 = 900.0;

/// What the checks take under the letter, and beside it at first, in points.
const CHECKS_HEIGHT: f32 = 136.0;
const CHECKS_WIDTH: f32 = 224.0;

/// The height of the bar under the letter while its buttons stand in one row, in points.
const BAR_HEIGHT: f32 = 52.0;

/// Under this width the bar's buttons have short names; from the other on, Copy shows its keys.
const NARROW_BAR: f32 = 490.0;
const ROOMY_BAR: f32 = 580.0;

/// The empty edge right of the letter's words and under them, in points.
const PAGE_EDGE: f32 = 22.0;

/// What stands beside and under the letter's words, kept between frames.
#[derive(Default)]
pub(super) struct Apparatus {
    words: Kept<u64, usize>,
    faults: Kept<(u64, u64), Vec<Mark>>,
    unchecked: Kept<(u64, u64), BTreeSet<SnippetId>>,
    comments: Kept<u64, BTreeMap<BlockId, String>>,
}

#[cfg(test)]
impl Apparatus {
    /// Whether all that is kept is what would be made now.
    pub(super) fn is_fresh(&self, bench: &Workbench, case: &OpenCase) -> bool {
        self.words.last() == Some(&case.work.draft.words())
            && self.faults.last() == Some(&checks_panel::faults(case))
            && self.unchecked.last() == Some(&not_checked(bench.library(), case))
            && self.comments.last() == Some(&remarks::comments(case))
    }
}

/// Paints the reply to the open case; gives where the checks stand.
pub(super) fn letter_pane_ui(
    ui: &mut Ui,
    bench: &Workbench,
    case: &OpenCase,
    view: &mut View,
) -> Option<Rect> {
    heading_ui(ui, case, view);
    reviewing::strip_ui(ui, case, view);
    finding::bar_ui(ui, bench, case.brought().is_none(), view);
    let bar = Reserved::at_foot(ui, Id::unique("letter bar"), BAR_HEIGHT);
    let checks = letter_and_checks_ui(&mut bar.rest(ui), bench, case, view);
    let frame = Frame::NONE
        .fill(Tokens::of(ui).paper)
        .inner_margin(Margin::symmetric(16, 9));
    let style = |panel: Panel| panel.resizable(false).frame(frame);
    bar.show(ui, style, |ui| bar_ui(ui, bench, view));
    checks
}

/// Paints the letter and then the checks, beside it or under it; gives where they stand.
fn letter_and_checks_ui(
    ui: &mut Ui,
    bench: &Workbench,
    case: &OpenCase,
    view: &mut View,
) -> Option<Rect> {
    let findings = checks_panel::findings_now(case, view);
    // In a narrow window they are a pane of their own.
    if !case.has_checks() || !view.narrow.holds_all() {
        letter_ui(ui, bench, case, &findings, view);
        return None;
    }
    let frame = Frame::NONE
        .fill(Tokens::of(ui).ground)
        .inner_margin(Margin::symmetric(14, 8));
    let is_beside = ui.available_width() >= CHECKS_BESIDE_FROM;
    let reserved = if is_beside {
        Reserved::at_right(ui, Id::unique("checks beside"), CHECKS_WIDTH)
    } else {
        Reserved::at_foot(ui, Id::unique("checks below"), CHECKS_HEIGHT)
    };
    letter_ui(&mut reserved.rest(ui), bench, case, &findings, view);
    let style = |panel: Panel| match is_beside {
        true => panel.default_size(CHECKS_WIDTH).frame(frame),
        // It keeps its height while findings come and go, so that the letter stays where it is.
        false => panel
            .exact_size(CHECKS_HEIGHT)
            .resizable(false)
            .frame(frame),
    };
    let shown = reserved.show(ui, style, |ui| {
        checks_panel::checks_ui(ui, case, &findings, view);
    });
    Some(shown.response.rect)
}

/// Paints the letter without anything beside it.
pub(super) fn letter_alone_ui(ui: &mut Ui, bench: &Workbench, case: &OpenCase, view: &mut View) {
    let findings = checks_panel::findings_now(case, view);
    letter_ui(ui, bench, case, &findings, view);
}

/// Paints the letter itself.
fn letter_ui(
    ui: &mut Ui,
    bench: &Workbench,
    case: &OpenCase,
    findings: &[&Finding],
    view: &mut View,
) {
    let case_key = case.id.0.unsigned_abs();
    if view.wants(Pane::Letter) {
        ui.memory_mut(|memory| memory.request_focus(LetterView::editor_id(case_key)));
    }
    let marks = checks_panel::marks(findings);
    let letter = case.work.version();
    let Apparatus {
        faults,
        unchecked,
        comments,
        ..
    } = &mut view.apparatus;
    let faults = faults.of((letter, case.reviews.version()), |_| {
        checks_panel::faults(case)
    });
    let unchecked = unchecked.of((letter, bench.library_version()), |_| {
        not_checked(bench.library(), case)
    });
    let comments = comments.of(case.reviews.version(), |_| remarks::comments(case));
    let offers = |words: &str| offers::offers(bench, case, words);
    let (places, current) = view.finding.marked();
    let input = LetterInput {
        draft: &case.work.draft,
        case_key,
        marks: &marks,
        found: Found {
            places: &places,
            current,
        },
        faults: &faults,
        unchecked: &unchecked,
        comments: &comments,
        offers: &offers,
        editable: case.brought().is_none(),
    };
    let events = ScrollArea::vertical()
        .id_salt(("letter", case_key))
        .auto_shrink(false)
        .show(ui, |ui| {
            // The words keep clear of the scroll bar and of the window's edge.
            ui.set_max_width(ui.available_width() - PAGE_EDGE);
            let events = view.letter.ui(ui, input);
            ui.add_space(PAGE_EDGE);
            events
        })
        .inner;
    for event in events {
        take(event, view);
    }
}

/// The width from which the reading age stands beside what is to be settled, in points.
const ROOM_FOR_AGE: f32 = 420.0;

fn heading_ui(ui: &mut Ui, case: &OpenCase, view: &mut View) {
    Frame::NONE
        .inner_margin(Margin::symmetric(16, 8))
        .show(ui, |ui| {
            let words = &mut view.apparatus.words;
            let words = words.of(case.work.version(), |_| case.work.draft.words());
            let to = case
                .work
                .thread
                .poster()
                .map_or_else(|| "Reply".to_owned(), |poster| format!("Reply to {poster}"));
            let waiting = case
                .work
                .findings
                .iter()
                .filter(|finding| finding.severity == Severity::Error)
                .count();
            let to_settle = match waiting {
                0 => None,
                1 => Some("1 thing to settle first".to_owned()),
                _ => Some(format!("{waiting} things to settle first")),
            };
            // In a narrow pane, what is to be settled matters more.
            let has_room = to_settle.is_none() || ui.available_width() >= ROOM_FOR_AGE;
            let age = (case.work.reading_age().filter(|_| has_room))
                .map_or_else(String::new, |age| format!(" · reading age {age:.0}"));
            let settle =
                (to_settle.as_ref()).map_or_else(String::new, |words| format!(" · {words}"));
            let remark = format!("{words} words{age}{settle}");
            pieces::pane_heading_ui(ui, &to, &remark);
            // The count of words changes with every key, so it is not told aloud.
            let aloud = to_settle.as_deref().unwrap_or("Nothing to settle first");
            pieces::announce(ui, "to settle", aloud);
        });
}

/// The snippets in the letter whose facts no lead has checked yet.
fn not_checked(library: &Library, case: &OpenCase) -> BTreeSet<SnippetId> {
    case.work
        .draft
        .blocks
        .iter()
        .filter_map(|block| library.snippets.get(block.snippet()?))
        .filter(|snippet| snippet.confidence == Confidence::Unchecked)
        .map(|snippet| snippet.id.clone())
        .collect()
}

/// What the letter's widget reports, as actions.
pub(super) fn take(event: LetterEvent, view: &mut View) {
    match event {
        LetterEvent::Edited {
            draft,
            step,
            boundary,
        } => {
            let step = match step {
                EditStep::Typing => Step::Typing,
                EditStep::Deleting => Step::Deleting,
                EditStep::Pasting => Step::Pasting,
                EditStep::Cutting => Step::Cutting,
                EditStep::GapFilled => Step::FillingGap,
                EditStep::GapReopened => Step::ClearingGap,
                EditStep::Bold => Step::Bold,
                EditStep::Replaced => Step::Replacing,
            };
            view.act(Action::EditLetter {
                draft,
                step,
                continues: !boundary,
            });
        }
        LetterEvent::Remedy {
            block,
            span,
            remedy,
        } => view.act(match remedy {
            Remedy::Change(words) => Action::Mend { block, span, words },
            Remedy::Learn(word) => Action::LearnWord(word),
            Remedy::Ignore(finding) => Action::Dismiss {
                finding,
                dismissed: true,
            },
        }),
        LetterEvent::Add { draft, at, adds } => view.act(Action::AddHere { draft, at, adds }),
        LetterEvent::CopySelection(text) => view.wishes.push(Wish::CopyText(text)),
        LetterEvent::Paste => view.wishes.push(Wish::PasteIntoLetter),
        LetterEvent::Selection(_) => {}
        LetterEvent::BlockAction { block, action } => answer_block(block, action, view),
    }
}

/// What is asked of a block, as a wish.
fn answer_block(block: BlockId, action: BlockAction, view: &mut View) {
    let wish = match action {
        BlockAction::MoveUp => Wish::Act(Action::MoveBlock {
            block,
            to: BlockMove::Up,
        }),
        BlockAction::MoveDown => Wish::Act(Action::MoveBlock {
            block,
            to: BlockMove::Down,
        }),
        BlockAction::MoveTo(place) => Wish::Act(Action::MoveBlock {
            block,
            to: BlockMove::Place(place),
        }),
        BlockAction::Remove => Wish::Act(Action::RemoveBlock(block)),
        BlockAction::RestoreWording => Wish::Act(Action::RestoreWording(block)),
        // The press on its label has put the cursor into the block.
        BlockAction::Suggest => Wish::Run(Command::SuggestChange),
        BlockAction::Keep => Wish::Run(Command::KeepParagraph),
        BlockAction::ShowOrigin { by_keys } => {
            view.origin = Some(OriginCard::of(block, by_keys));
            return;
        }
    };
    view.wishes.push(wish);
}

fn bar_ui(ui: &mut Ui, bench: &Workbench, view: &mut View) {
    ui.horizontal_wrapped(|ui| {
        let width = ui.available_width();
        let copy = if width < NARROW_BAR {
            "Copy"
        } else {
            "Copy for the forum"
        };
        let keys = Command::Copy.keys(ui.ctx()).filter(|_| width > ROOMY_BAR);
        let button = pieces::main_button_ui(ui, copy, keys.as_deref(), true);
        if button
            .on_hover_text(Command::Copy.text_and_tooltip().1)
            .clicked()
        {
            view.run(Command::Copy);
        }
        form_ui(ui, bench.settings().form, view);
        let add = if width < ROOMY_BAR + 60.0 {
            "Add…"
        } else {
            "Add a passage…"
        };
        let buttons = [
            (Command::Preview, "Preview"),
            (Command::AddPassage, add),
            (Command::Restate, "Say back…"),
        ];
        for (command, words) in buttons {
            let button = ui.add(egui::Button::new(words).min_size(vec2(0.0, 34.0)));
            let keys = command.keys(ui.ctx()).unwrap_or_default();
            let (text, _) = command.text_and_tooltip();
            if button.on_hover_text(format!("{text} ({keys})")).clicked() {
                view.run(command);
            }
        }
    });
}

fn form_ui(ui: &mut Ui, form: Form, view: &mut View) {
    let button = egui::Button::new(format!("{} ▼", form.label())).min_size(vec2(0.0, 34.0));
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        for other in Form::ALL {
            let command = Command::UseForm(other);
            let choice = ui.add(egui::Button::new(other.label()).selected(other == form));
            if choice.on_hover_text(command.text_and_tooltip().1).clicked() {
                view.run(command);
                ui.close();
            }
        }
    });
    response.widget_info(|| {
        WidgetInfo::labeled(Role::ComboBox, true, format!("Copy as {}", form.label()))
    });
}
