//! The edges between panes by keyboard: which one has it is shown, and the arrow keys move it.
//!
//! egui takes the keyboard to them, and answers a screen reader that asks for a larger or a smaller pane; for the keys it
//! does nothing.

use super::theme::Tokens;
use egui::accesskit::{Action, ActionRequest, TreeId};
use egui::{Context, Event, EventFilter, Id, Key, LayerId, Modifiers, Rect, Stroke, Ui};

/// An edge is no wider than this, and no pane is so low or narrow.
const WIDEST: f32 = 12.0;
const SHORTEST: f32 = 120.0;

/// How far an edge may be from the side of the pane it belongs to, in points.
const NEAR: f32 = 5.0;

/// The edge that has the keyboard.
struct Edge {
    id: Id,
    rect: Rect,
    /// Whether one pane is over the other, and not beside it.
    is_level: bool,
}

impl Edge {
    fn focused(ctx: &Context) -> Option<Self> {
        let id = ctx.memory(egui::Memory::focused)?;
        let response = ctx.read_response(id)?;
        let rect = response.rect;
        let is = |thin: f32, long: f32| thin <= WIDEST && long >= SHORTEST;
        let is_level = is(rect.height(), rect.width());
        let is_edge = response.layer_id == LayerId::background()
            && (is_level || is(rect.width(), rect.height()));
        is_edge.then_some(Self { id, rect, is_level })
    }

    /// The keys that make its pane larger and smaller: the edge goes where the arrow points.
    fn keys(&self, ctx: &Context) -> [Key; 2] {
        let noted = ctx.data(|data| data.get_temp::<Noted>(noted_id()));
        let pass = ctx.cumulative_pass_nr();
        let is_of_right = noted.is_some_and(|noted| {
            pass <= noted.pass + 1 && (noted.left - self.rect.center().x).abs() < NEAR
        });
        match (self.is_level, is_of_right) {
            // All panes that can be made higher stand at the foot of another.
            (true, _) => [Key::ArrowUp, Key::ArrowDown],
            (false, true) => [Key::ArrowLeft, Key::ArrowRight],
            (false, false) => [Key::ArrowRight, Key::ArrowLeft],
        }
    }
}

/// Where the pane begins that stands at the right of a screen, and in which pass it did.
#[derive(Debug, Clone, Copy)]
struct Noted {
    left: f32,
    pass: u64,
}

fn noted_id() -> Id {
    Id::unique("pane at the right")
}

/// Notes where a pane begins whose edge is at its left.
pub(super) fn note_right(ctx: &Context, left: f32) {
    let pass = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| data.insert_temp(noted_id(), Noted { left, pass }));
}

/// Moves the edge that has the keyboard when an arrow key is pressed, before the panes are painted. Gives whether an edge is
/// moved in this frame without the pointer: by a key, or by a screen reader.
pub(super) fn take_keys(ctx: &Context) -> bool {
    take_arrow_keys(ctx);
    ctx.input(|input| {
        let mut requests = input.events.iter().filter_map(|event| match event {
            Event::AccessKitActionRequest(request) => Some(request.action),
            _ => None,
        });
        requests.any(|action| {
            matches!(
                action,
                Action::Increment | Action::Decrement | Action::SetValue
            )
        })
    })
}

fn take_arrow_keys(ctx: &Context) {
    let Some(edge) = Edge::focused(ctx) else {
        return;
    };
    let filter = EventFilter {
        horizontal_arrows: !edge.is_level,
        vertical_arrows: edge.is_level,
        ..Default::default()
    };
    ctx.memory_mut(|memory| memory.set_focus_lock_filter(edge.id, filter));
    let actions = [Action::Increment, Action::Decrement];
    for (key, action) in edge.keys(ctx).into_iter().zip(actions) {
        ctx.input_mut(|input| {
            if input.consume_key(Modifiers::NONE, key) {
                input
                    .events
                    .push(Event::AccessKitActionRequest(ActionRequest {
                        action,
                        target_tree: TreeId::ROOT,
                        target_node: edge.id.accesskit_id(),
                        data: None,
                    }));
            }
        });
    }
}

/// Shows which edge has the keyboard.
pub(super) fn focus_ui(ui: &Ui) {
    if let Some(Edge { rect, is_level, .. }) = Edge::focused(ui.ctx()) {
        let line = Stroke::new(3.0, Tokens::of(ui).accent);
        let middle = rect.center();
        if is_level {
            ui.painter().hline(rect.x_range(), middle.y, line);
        } else {
            ui.painter().vline(middle.x, rect.y_range(), line);
        }
    }
}
