//! The menu of the letter, by the right button or by a key: what can be done about the words at the cursor, the clipboard,
//! and where the words come from.

use super::respelling::Respelling;
use super::show::Shown;
use super::{BlockAction, LetterEvent, LetterInput, LetterView, Mark, Remedy, paint};
use crate::reply::{Origin, edit};
use crate::ui::command::Command;
use crate::ui::pieces;
use egui::containers::menu::menu_style;
use egui::{
    Align, Button, Event, Id, Key, KeyboardShortcut, Label, Layout, Modifiers, Popup, PopupKind,
    Pos2, Rect, RectAlign, Response, RichText, Ui, UiBuilder, WidgetInfo,
};

/// The menu's width, in points.
const WIDTH: f32 = 250.0;

/// Where it may stand if not under the words at the cursor, by preference; none of these covers them.
const PLACES: [RectAlign; 5] = [
    RectAlign::TOP_START,
    RectAlign::RIGHT_START,
    RectAlign::RIGHT,
    RectAlign::LEFT,
    RectAlign::LEFT_END,
];

/// The menu, while it is open.
#[derive(Default)]
pub(super) struct Menu {
    open: Option<Open>,
    respelling: Respelling,
}

struct Open {
    /// What it stands under.
    at: Rect,
    /// Whether its first line is still to take the keyboard.
    takes_keyboard: bool,
}

impl Menu {
    /// Whether it is open.
    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }
}

/// A line of the menu that was taken.
enum Taken {
    /// Something happened on the page.
    Event(LetterEvent),
    /// The selection is to be cut.
    Cut,
    /// It is to be made bold, or plain again.
    Bold,
}

impl LetterView {
    /// Opens the menu where that is asked for, and shows it; gives what happened by it.
    pub(super) fn menu_ui(
        &mut self,
        ui: &Ui,
        id: Id,
        shown: &Shown,
        by_key: bool,
        input: &LetterInput<'_>,
    ) -> Option<LetterEvent> {
        self.open_menu(ui, id, shown, by_key);
        let at = self.menu.open.as_ref()?.at;
        let mut is_open = true;
        let popup = Popup::new(id.with("menu"), ui.ctx().clone(), at, ui.layer_id())
            .kind(PopupKind::Menu)
            .layout(Layout::top_down_justified(Align::Min))
            .style(menu_style)
            .align_alternatives(&PLACES)
            .gap(2.0)
            .open_bool(&mut is_open);
        let shown = popup.show(|ui| {
            ui.set_width(WIDTH);
            pieces::group(ui, "The letter’s menu");
            self.lines_ui(ui, input)
        })?;
        let taken = shown.inner;
        if !is_open || taken.is_some() {
            self.menu.open = None;
            self.leave_menu(ui, shown.response.rect, taken.as_ref());
        }
        match taken? {
            Taken::Event(event) => Some(event),
            Taken::Cut => {
                self.late.push(Event::Cut);
                None
            }
            Taken::Bold => {
                let draft = self.draft.clone();
                self.toggle_bold(&draft)
            }
        }
    }

    fn open_menu(&mut self, ui: &Ui, id: Id, shown: &Shown, by_key: bool) {
        let caret = || {
            let place = shown.laid.place(self.current()?.primary)?;
            Some(place.rect.translate(shown.at.to_vec2()))
        };
        let pointer = ui.input(|input| input.pointer.interact_pos());
        let at = if by_key {
            Some(caret().unwrap_or(Rect::from_pos(shown.at)))
        } else if shown.response.secondary_clicked() {
            pointer.map(Rect::from_pos)
        } else {
            None
        };
        let Some(at) = at else { return };
        self.menu.open = Some(Open {
            at: within(at, ui.clip_rect()),
            takes_keyboard: by_key,
        });
        // The arrow keys are the menu's.
        ui.memory_mut(|memory| memory.surrender_focus(id));
    }

    /// Gives the keyboard back to the page, unless a press elsewhere has taken it or what was chosen will take it.
    fn leave_menu(&mut self, ui: &Ui, menu: Rect, taken: Option<&Taken>) {
        let goes_on = matches!(
            taken,
            Some(Taken::Event(LetterEvent::BlockAction {
                action: BlockAction::ShowOrigin { by_keys: true },
                ..
            }))
        );
        let pointer = ui.input(|input| input.pointer.interact_pos());
        let is_beside = taken.is_none()
            && ui.input(|input| input.pointer.any_click())
            && pointer.is_some_and(|at| !menu.contains(at));
        if !goes_on && !is_beside {
            self.take_focus();
            ui.ctx().request_repaint();
        }
    }

    fn lines_ui(&mut self, ui: &mut Ui, input: &LetterInput<'_>) -> Option<Taken> {
        let mut lines = Lines {
            takes_keyboard: self
                .menu
                .open
                .as_ref()
                .is_some_and(|open| open.takes_keyboard),
            is_first: true,
            about: 0,
        };
        let mut taken = None;
        if input.editable {
            taken = self.remedies_ui(ui, &mut lines, input.faults);
        }
        taken = taken.or(self.clipboard_ui(ui, &mut lines, input.editable));
        ui.separator();
        taken = taken.or(self.origin_ui(ui, &mut lines));
        if let Some(open) = &mut self.menu.open {
            open.takes_keyboard = lines.takes_keyboard;
        }
        taken
    }

    /// What can be done about the words that the cursor is at.
    fn remedies_ui(&mut self, ui: &mut Ui, lines: &mut Lines, faults: &[Mark]) -> Option<Taken> {
        let cursor = self.selection()?;
        let spans = paint::mark_spans(&self.draft, faults);
        let here = spans
            .into_iter()
            .filter(|(_, span)| span.start <= cursor.start && cursor.end <= span.end);
        let mut chosen = None;
        for (number, (mark, _)) in here.enumerate() {
            lines.about = number + 1;
            let message = RichText::new(&mark.message).weak().size(12.5);
            ui.add(Label::new(message).wrap());
            let (changes, others): (Vec<&Remedy>, Vec<&Remedy>) = mark
                .remedies
                .iter()
                .partition(|remedy| matches!(remedy, Remedy::Change(_)));
            let near = self.near_ui(ui, mark);
            let all = changes.into_iter().chain(&near).chain(others);
            for remedy in all {
                if lines.line_ui(ui, &remedy.label(), None, true).clicked() {
                    chosen = Some(Taken::Event(LetterEvent::Remedy {
                        block: mark.block,
                        span: mark.span,
                        remedy: remedy.clone(),
                    }));
                }
            }
            ui.separator();
        }
        lines.about = 0;
        chosen
    }

    /// Words near a misspelt one, apart from those offered anyway; says so while they are looked for.
    fn near_ui(&mut self, ui: &mut Ui, mark: &Mark) -> Vec<Remedy> {
        let learnt = mark.remedies.iter().find_map(|remedy| match remedy {
            Remedy::Learn(word) => Some(word),
            Remedy::Change(_) | Remedy::Ignore(_) => None,
        });
        let Some(word) = learnt else {
            return Vec::new();
        };
        let Some(near) = self.menu.respelling.near(word, ui.ctx()) else {
            let looking = ui.label(RichText::new("Looking for words like it…").size(13.5));
            ui.ctx().accesskit_node_builder(looking.id, |node| {
                node.set_live(egui::accesskit::Live::Polite);
            });
            return Vec::new();
        };
        let near = near.iter().cloned().map(Remedy::Change);
        near.filter(|remedy| !mark.remedies.contains(remedy))
            .collect()
    }

    fn clipboard_ui(&self, ui: &mut Ui, lines: &mut Lines, editable: bool) -> Option<Taken> {
        let selected = self.selection().filter(|span| !span.is_empty());
        let has_words = selected.is_some();
        let mut taken = None;
        if lines
            .line_ui(ui, "Cut", Some(Key::X), has_words && editable)
            .clicked()
        {
            taken = Some(Taken::Cut);
        }
        let copies = lines.line_ui(ui, "Copy", Some(Key::C), has_words);
        if let Some(span) = selected.filter(|_| copies.clicked()) {
            let words = edit::copy_plain(&self.draft, span);
            taken = Some(Taken::Event(LetterEvent::CopySelection(words)));
        }
        if lines.line_ui(ui, "Paste", Some(Key::V), editable).clicked() {
            taken = Some(Taken::Event(LetterEvent::Paste));
        }
        if lines
            .line_ui(ui, "Bold", Some(Key::B), has_words && editable)
            .clicked()
        {
            taken = Some(Taken::Bold);
        }
        taken
    }

    fn origin_ui(&self, ui: &mut Ui, lines: &mut Lines) -> Option<Taken> {
        let block = self.insertion_block();
        let origin = block.and_then(|block| Some(&self.draft.block(block)?.origin));
        let is_passage = matches!(origin, Some(Origin::Snippet { .. }));
        let by_keys = !ui.input(|input| input.pointer.any_click());
        let commands = [
            (
                Command::ShowOrigin,
                block.is_some(),
                BlockAction::ShowOrigin { by_keys },
            ),
            (Command::SuggestChange, is_passage, BlockAction::Suggest),
        ];
        let mut taken = None;
        for (command, can, action) in commands {
            let (words, about) = command.text_and_tooltip();
            let line = lines.line_ui(ui, words, None, can).on_hover_text(about);
            if let Some(block) = block.filter(|_| line.clicked()) {
                taken = Some(Taken::Event(LetterEvent::BlockAction { block, action }));
            }
        }
        taken
    }
}

/// The lines of the menu, the first of which takes the keyboard where it was opened by a key.
struct Lines {
    takes_keyboard: bool,
    is_first: bool,
    /// Which of the marks at the cursor the next lines are about; 0 for none.
    about: usize,
}

impl Lines {
    fn line_ui(&mut self, ui: &mut Ui, words: &str, key: Option<Key>, can: bool) -> Response {
        let keys = key.map(|key| {
            let shortcut = KeyboardShortcut::new(Modifiers::COMMAND, key);
            ui.ctx().format_shortcut(&shortcut)
        });
        let button = Button::new(words).truncate();
        let button = match &keys {
            Some(keys) => button.shortcut_text(keys.as_str()),
            None => button,
        };
        // Lines that come once words are found must not take the keyboard from those behind them.
        let id = Id::unique(("line of the letter’s menu", self.about, words));
        let response = ui
            .scope_builder(UiBuilder::new().scope_id(id), |ui| {
                ui.add_enabled(can, button)
            })
            .inner;
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, can, words));
        if let Some(keys) = keys {
            ui.ctx()
                .accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(keys));
        }
        pieces::focus_ring(ui, &response);
        let is_first = can && std::mem::take(&mut self.is_first);
        if is_first && self.takes_keyboard {
            // In the frame in which the menu opens it is only measured, and cannot have the keyboard yet.
            self.takes_keyboard = !response.has_focus();
            response.request_focus();
        }
        response
    }
}

/// A place, or where it would be nearest within what is in view.
fn within(at: Rect, view: Rect) -> Rect {
    let top = at.top().clamp(view.top(), view.bottom().max(view.top()));
    at.translate(Pos2::new(at.left(), top) - at.min)
}
