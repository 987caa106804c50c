//! The machine: files, folders, the clock, the clipboard and the name of this process. Nothing else touches them.
//!
//! In: paths and bytes. Out: bytes, or an [`Error`](crate::error::Error) that says what a person can do. This room knows
//! what the files of the data folder are called, and nothing of what stands in them.

mod clipboard;
mod clock;
mod failure;
mod fault;
mod file;
mod folder;
mod incoming;
mod ordinary;
mod pack;
mod process;
mod random;
mod screen;
mod sealed;
mod synced;
mod terminal;
mod tidy;
mod whole;

pub use clipboard::{Clipboard, SystemClipboard};
pub use clock::{instant, now, timestamp};
pub use failure::{reading, writing};
pub use fault::keep_faults_private;
pub use file::{
    FileIdentity, absolute, create_private_file, empty_private_file, file_identity, is_file,
    is_folder, is_missing_or_empty, is_taken, is_there, read_file, read_pieces, read_start,
    read_stdin, rename_file, write_file, write_private_file,
};
pub use folder::{
    BACKUP_FOLDER, CASES_FILE, KEYS_FILE, LIBRARY_FILE, PRINT_FOLDER, data_folder,
    documents_folder, empty_print_folder, find_data_folder, place_of_data, prepare_folder,
};
pub use incoming::{WaitingFile, read_chosen, read_waiting, remove_waiting, waiting_files};
pub use pack::{
    FolderStamp, LeftOut, SharedFolder, Wait, Written, folder_stamp, publish, read_pack,
    read_pack_file, read_settled,
};
pub use process::{Process, this_process};
pub use random::{random_bytes, random_name, random_place};
pub use screen::{
    has_display, pick_file, pick_folder, pick_folder_for_cases, pick_folder_of_posts,
    pick_passages, pick_place, pick_sealed,
};
pub use sealed::{MAX_SEALED_BYTES, seal, unseal};
pub use synced::{SyncRisk, sync_risk};
pub use terminal::ask_secret;
pub use tidy::{close_to_others, left_behind, open_to_others};
pub use whole::{FoundFile, copy_private_file, files_in, last_written, remove_file, sync_file};
