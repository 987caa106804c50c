//! Requests of people: to see what is kept about them, and to have it deleted.
//!
//! In: a name. Out: all places on this computer where it stands (`finding`), as text or to be handed over (`telling`); the
//! window asks for both (`asking`). What is theirs is deleted as any case is (`purging`); where somebody else's case speaks
//! of them, a person has to look.

mod asking;
mod finding;
mod telling;

pub use asking::{Request, Requests};
pub use finding::{Found, FoundBackup, FoundCase, FoundPost, find_person};
