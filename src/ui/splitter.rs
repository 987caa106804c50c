//! The edges between panes by keyboard: which one has it is shown, and the arrow keys move it.
//!
//! egui takes the keyboard to them, and answers a screen reader that asks to move one; for the keys it does nothing.

use super::theme::Tokens;
use egui::accesskit::{Action, ActionRequest, TreeId};
use egui::{Context, Event, EventFilter, Id, Key, LayerId, Modifiers, Rect, Stroke, Ui};

/// An edge is no wider than this, and no pane is so low.
const WIDEST: f32 = 12.0;
const LOWEST: f32 = 120.0;

/// The edge that has the keyboard, and where it is.
fn focused(ctx: &Context) -> Option<(Id, Rect)> {
    let id = ctx.memory(egui::Memory::focused)?;
    let response = ctx.read_response(id)?;
    let rect = response.rect;
    let is_edge = response.layer_id == LayerId::background()
        && rect.width() <= WIDEST
        && rect.height() >= LOWEST;
    is_edge.then_some((id, rect))
}

/// Moves the edge that has the keyboard when an arrow key is pressed, before the panes are painted.
pub(super) fn take_arrow_keys(ctx: &Context) {
    let Some((id, _)) = focused(ctx) else { return };
    let filter = EventFilter {
        horizontal_arrows: true,
        ..Default::default()
    };
    ctx.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    for (key, action) in [
        (Key::ArrowRight, Action::Increment),
        (Key::ArrowLeft, Action::Decrement),
    ] {
        ctx.input_mut(|input| {
            if input.consume_key(Modifiers::NONE, key) {
                input
                    .events
                    .push(Event::AccessKitActionRequest(ActionRequest {
                        action,
                        target_tree: TreeId::ROOT,
                        target_node: id.accesskit_id(),
                        data: None,
                    }));
            }
        });
    }
}

/// Shows which edge has the keyboard.
pub(super) fn focus_ui(ui: &Ui) {
    if let Some((_, rect)) = focused(ui.ctx()) {
        let line = Stroke::new(3.0, Tokens::of(ui).accent);
        ui.painter().vline(rect.center().x, rect.y_range(), line);
    }
}
