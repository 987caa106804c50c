//! The list of choices under a gap that is one of several words.

use super::caret::Selection;
use super::events::ChoiceKey;
use super::gaps;
use crate::library::GapKind;
use crate::reply::Draft;
use crate::text::Span;
use egui::{Id, Popup, PopupCloseBehavior, Rect, Ui};

/// The list, while it is open.
#[derive(Default)]
pub(super) struct Choices {
    open: Option<Open>,
    closed_at: Option<Span>,
}

struct Open {
    gap: Span,
    options: Vec<String>,
    highlighted: usize,
    /// Where the list was last shown: a press in it must not close it.
    shown_at: Option<Rect>,
}

/// A choice that was made.
pub(super) struct Chosen {
    /// The gap.
    pub gap: Span,
    /// The word.
    pub word: String,
}

impl Choices {
    /// Whether the list is open.
    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Opens the list where a choice is selected whole, and closes it elsewhere.
    pub(super) fn follow(&mut self, ui: &Ui, draft: &Draft, selection: Option<Selection>) {
        let selected = selection.map(Selection::span);
        let gap = gaps::open(draft)
            .into_iter()
            .find(|gap| Some(gap.span) == selected);
        if let Some(gap) = gap
            && let GapKind::Choice { options } = gap.ask
        {
            let is_new = self.open.as_ref().is_none_or(|open| open.gap != gap.span);
            if is_new && self.closed_at != Some(gap.span) {
                self.open = Some(Open {
                    gap: gap.span,
                    options,
                    highlighted: 0,
                    shown_at: None,
                });
            }
        } else if !is_pressed(ui, self.open.as_ref().and_then(|open| open.shown_at)) {
            self.open = None;
            self.closed_at = None;
        }
    }

    /// Answers a key; gives the choice that it took.
    pub(super) fn key(&mut self, key: ChoiceKey) -> Option<Chosen> {
        let open = self.open.as_mut()?;
        let count = open.options.len().max(1);
        match key {
            ChoiceKey::Up => open.highlighted = (open.highlighted + count - 1) % count,
            ChoiceKey::Down => open.highlighted = (open.highlighted + 1) % count,
            ChoiceKey::Take => {
                let word = open.options.get(open.highlighted)?.clone();
                let gap = open.gap;
                self.open = None;
                return Some(Chosen { gap, word });
            }
            ChoiceKey::Close => {
                self.closed_at = Some(open.gap);
                self.open = None;
            }
        }
        None
    }

    /// Shows the list under `anchor`; gives the choice that was clicked.
    pub(super) fn show(&mut self, ui: &Ui, id: Id, anchor: Rect) -> Option<Chosen> {
        let open = self.open.as_mut()?;
        let popup = Popup::new(id.with("choices"), ui.ctx().clone(), anchor, ui.layer_id())
            .open(true)
            .close_behavior(PopupCloseBehavior::IgnoreClicks)
            .accessible_name("Choose one")
            .gap(4.0);
        let shown = popup.show(|ui| {
            let mut clicked = None;
            for (index, option) in open.options.iter().enumerate() {
                let row = ui.selectable_label(index == open.highlighted, option);
                if row.clicked() {
                    clicked = Some(option.clone());
                }
            }
            clicked
        })?;
        open.shown_at = Some(shown.response.rect);
        let gap = open.gap;
        let word = shown.inner?;
        self.open = None;
        Some(Chosen { gap, word })
    }

    /// The gap the list belongs to.
    pub(super) fn gap(&self) -> Option<Span> {
        self.open.as_ref().map(|open| open.gap)
    }
}

/// Whether the pointer is busy in a list that is shown there: its press takes the focus, and with it the selection, off
/// the page.
pub(super) fn is_pressed(ui: &Ui, shown_at: Option<Rect>) -> bool {
    let (pointer, busy) = ui.input(|input| {
        let pointer = &input.pointer;
        let busy = pointer.any_down() || pointer.any_released();
        (pointer.interact_pos(), busy)
    });
    matches!((shown_at, pointer), (Some(rect), Some(at)) if busy && rect.contains(at))
}
