//! Where the keyboard is: in which pane and on what, so that it goes on from there and comes back there.
//!
//! egui takes it from whatever has it at Escape, and nothing gives it back when a dialog closes.

use super::view::Pane;
use egui::{Context, Id, Key, LayerId, Rect};

/// Where the keyboard was last.
#[derive(Default)]
pub(super) struct Keyboard {
    place: Option<(Pane, Id)>,
    gives_back: bool,
}

impl Keyboard {
    /// The pane it was last in.
    pub(super) fn pane(&self) -> Option<Pane> {
        self.place.map(|(pane, _)| pane)
    }

    /// Notes where it is, by where the panes are; on a menu, a bar or a dialog it only passes through.
    pub(super) fn note(&mut self, ctx: &Context, panes: &[(Pane, Rect)]) {
        let focused = ctx.memory(egui::Memory::focused);
        let Some(response) = focused.and_then(|id| ctx.read_response(id)) else {
            return;
        };
        let middle = response.interact_rect.center();
        let pane = panes.iter().find(|(_, rect)| rect.contains(middle));
        if let Some((pane, _)) = pane.filter(|_| response.layer_id == LayerId::background()) {
            self.place = Some((*pane, response.id));
        }
    }

    /// Puts it back where Escape took it from.
    pub(super) fn outlive_escape(&self, ctx: &Context) {
        let is_taken = ctx.memory(|memory| memory.focused().is_none());
        if is_taken && ctx.input(|input| input.key_pressed(Key::Escape)) {
            self.put_back(ctx);
        }
    }

    /// Asks for it to be put back in the next frame: in the one in which a dialog closes egui still keeps it from all else.
    pub(super) fn give_back_later(&mut self, ctx: &Context) {
        self.gives_back = true;
        ctx.request_repaint();
    }

    /// Puts it back if that was asked for.
    pub(super) fn give_back(&mut self, ctx: &Context) {
        if std::mem::take(&mut self.gives_back) {
            self.put_back(ctx);
        }
    }

    fn put_back(&self, ctx: &Context) {
        if let Some((_, id)) = self.place {
            ctx.memory_mut(|memory| memory.request_focus(id));
        }
    }
}
