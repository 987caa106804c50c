//! The application without a window: the open case, actions, undo, autosave.
//!
//! In: [`Action`]s. Out: [`Outcome`]s, and the state to show. [`Workbench::apply`] is the one door for change: it records
//! undo, keeps what must be kept, and says what it did. The window only reads and sends actions.

mod action;
mod answering;
mod autosave;
mod bench;
mod opening;
mod settings;
mod undo;

pub use action::{Action, BlockMove, Notice, Outcome, Step};
pub use answering::{Answering, Desk, board};
pub use autosave::SaveState;
pub use bench::{OpenCase, Workbench};
pub use opening::{load_settings, open_library, save_settings};
pub use settings::{SCALES, Settings, ThemeChoice};
pub use undo::{Snapshot, UndoLog};
