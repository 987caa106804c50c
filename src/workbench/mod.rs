//! The application without a window: the open case, actions, undo, autosave.
//!
//! In: [`Action`]s. Out: [`Outcome`]s, and the state to show. [`Workbench::apply`] is the one door for change: it records
//! undo, keeps what must be kept, and says what it did. The window only reads and sends actions.
//!
//! `bench` holds the state and the door; behind it each file does one job: `opening` the data folder, `cases` onto the
//! desk and off it, `changing` the open one, `deciding` about its checks, `saving` and `copying` it. `shelf` is what the
//! library room lists.

mod action;
mod answering;
mod autosave;
mod bench;
mod cases;
mod changing;
mod copying;
mod curating;
mod deciding;
mod open_case;
mod opening;
mod saving;
mod settings;
mod sharing;
pub mod shelf;
mod supplies;
#[cfg(test)]
mod tests;
mod undo;
mod warming;

pub use action::{Action, Ask, BlockMove, Notice, Outcome, Step};
pub use answering::{AnswerState, Answering, Desk, board};
pub use autosave::SaveState;
pub use bench::Workbench;
pub use curating::{BulkChange, Curate, FoundPlace};
pub use open_case::OpenCase;
pub use opening::{Opening, load_settings, open_library, save_settings};
pub use settings::{Role, SCALES, Settings, ThemeChoice};
pub use sharing::{
    ImportPlan, PublishPlan, Published, Uncleared, plan_import, plan_publish, team_uses,
};
pub use undo::{Snapshot, UndoLog};
pub use warming::warm_up;
