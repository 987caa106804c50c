//! The application without a window: the open case, actions, undo, autosave.
//!
//! In: [`Action`]s. Out: [`Outcome`]s, and the state to show. [`Workbench::apply`] is the one door for change: it records
//! undo, keeps what must be kept, and says what it did. The window only reads and sends actions.
//!
//! `bench` holds the state and the door; behind it each file does one job: `opening` the data folder, `cases` onto the
//! desk and off it, `changing` the open one, `adding` to its letter, `deciding` about its checks, `saving` and `copying` it,
//! `rescuing` what cannot be saved, `recovery` what is done about a file that cannot be used;
//! `papers` is what of it goes into files. `listing` is the
//! order of the list and what is done to several cases of it, `purging` what goes for good, `ageing` what goes by itself, `arriving` the posts that come
//! as files. `shelf` is what the
//! library room lists, `care` what of it takes longer to work out than a frame; `trying` holds signs against cases while
//! they are written; `keeping` backs up and puts back; `guarding` is the passphrase of the cases; `earlier` is what we know of a poster from before, `origins` where a block of the letter came from.

mod action;
mod adding;
mod ageing;
mod answering;
mod arriving;
mod autosave;
mod bench;
mod care;
mod cases;
mod changing;
mod copying;
mod correcting;
mod counted;
mod curating;
mod deciding;
mod earlier;
mod guarding;
mod importing;
mod keeping;
mod listing;
mod marking;
mod noticing;
mod open_case;
mod opening;
mod origins;
mod papers;
mod preferring;
mod progress;
mod proposing;
mod purging;
mod receipts;
mod recovery;
mod replacing;
mod requests;
mod rescuing;
mod reviewing;
mod saving;
mod settings;
mod sharing;
pub mod shelf;
mod supplies;
mod task;
#[cfg(test)]
mod tests;
pub mod trying;
mod undo;
mod warming;
mod whereabouts;

pub use action::{Action, Ask, BlockMove, HandOut, Notice, Outcome, Page, Step};
pub use adding::Addition;
pub use ageing::Stay;
pub use answering::{AnswerState, Answering, Desk, board};
pub use autosave::SaveState;
pub use bench::Workbench;
pub use care::{Care, Caring, Letter, Open, Unanswered, Whose};
pub use correcting::LetterToCorrect;
pub use counted::Counted;
pub use curating::{BulkChange, Curate, FoundPlace, Pages, Within};
pub use earlier::{Paragraph, Similar, SimilarCase};
pub use guarding::{Guard, Guarded, Guarding, recovery_page, settle, turn_off, turn_on, unlock};
pub use importing::{
    Doubt, DraftPlan, Foreign, Import, Importing, PlannedDraft, Stage, plan_drafts, read_foreign,
};
pub use keeping::{
    Grade, Keep, Keeping, KeptBackup, Symptom, back_up_beside, examine_folder, latest_backups,
};
pub use listing::working_days;
pub use open_case::OpenCase;
use opening::SETTINGS;
pub use opening::{Opening, load_settings, open_library, save_settings};
pub use origins::{BlockOrigin, CameFrom, FromPassage, NamedSignpost, Now, Version};
pub use preferring::Preference;
pub use progress::Progress;
pub use proposing::{OwnPassage, Propose};
pub use purging::{Erased, Going, Progressing, Purge, Purging, Surroundings, erase, look};
pub use recovery::{ReadCases, Recover, Source, Trouble, Unavailable};
pub use requests::{Found, FoundBackup, FoundCase, FoundPost, Request, Requests, find_person};
pub use rescuing::{Rescue, Rescued, Unsaved};
pub use reviewing::{
    Asked, Eyes, Passphrase, Reviewing, Sealing, Stop, Work, make_passphrase, weakness,
};
pub use settings::{
    CopiedStays, FontChoice, KeepCases, Layer, Role, SCALES, Settings, TextSize, ThemeChoice,
};
pub use sharing::{
    Doing, ImportPlan, PublishPlan, Published, Share, Sharing, Uncleared, plan_import,
    plan_publish, team_uses,
};
pub use undo::{Snapshot, UndoLog};
pub use warming::{SAMPLE_POST, WarmUp};
pub use whereabouts::WHAT_TO_DO;
