//! Two passages that say much the same, side by side: what each says that the other does not is set off.

use super::super::super::pieces;
use super::super::super::view::View;
use super::super::changes::one_side_ui;
use super::note_ui;
use crate::library::Snippet;
use crate::text::difference::{Kind as Fate, Piece, difference};
use crate::workbench::Workbench;
use crate::workbench::shelf::Kind;
use egui::Ui;

/// How many of the likest are shown.
const SHOWN: usize = 5;

/// From this width on, in points, the two stand side by side.
const SIDE_BY_SIDE_FROM: f32 = 400.0;

/// Paints the passages that say much the same as this one, if any do.
pub(in crate::ui::library) fn alike_ui(
    ui: &mut Ui,
    bench: &Workbench,
    snippet: &Snippet,
    view: &mut View,
) {
    let alike = bench.caring().care().alike(snippet.id.as_str());
    let library = bench.library();
    for (id, share) in alike.iter().take(SHOWN) {
        let Some(other) = library.snippets.get(id) else {
            continue;
        };
        pair_ui(ui, snippet, other, *share, view);
    }
    if alike.len() > SHOWN {
        note_ui(ui, &format!("And {} more", alike.len() - SHOWN));
    }
    if !alike.is_empty() {
        ui.add_space(8.0);
        ui.separator();
        ui.add_space(8.0);
    }
}

fn pair_ui(ui: &mut Ui, one: &Snippet, other: &Snippet, share: u8, view: &mut View) {
    pieces::section_heading_ui(ui, &format!("{share}% the same as another passage"));
    let pieces = difference(one.body.trim(), other.body.trim());
    let has_room = ui.available_width() >= SIDE_BY_SIDE_FROM;
    let sides = [(one, Fate::New), (other, Fate::Gone)];
    pieces::side_by_side_ui(ui, sides.len(), has_room, |ui, at| {
        if let Some((snippet, others)) = sides.get(at) {
            side_ui(ui, snippet, &pieces, *others, view);
        }
    });
}

/// One of the two, without the pieces of the other's alone.
fn side_ui(ui: &mut Ui, snippet: &Snippet, pieces: &[Piece<'_>], others: Fate, view: &mut View) {
    // The one on show leads nowhere.
    if pieces::link_ui(ui, &snippet.title).clicked() {
        view.library.follow(Kind::Passage.path(snippet.id.as_str()));
    }
    note_ui(
        ui,
        crate::workbench::shelf::State::from(snippet.status).label(),
    );
    one_side_ui(ui, pieces, others);
    ui.add_space(4.0);
}
