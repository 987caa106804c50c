//! Opening the data folder: the library, filled at first use, and the settings beside it.

use super::Settings;
use crate::error::Result;
use crate::library::{built_in, load};
use crate::platform;
use crate::store::LibraryStore;
use jiff::Timestamp;
use std::path::Path;

/// The name settings are kept under.
const SETTINGS: &str = "adviser";

/// Opens the library in the chosen data folder, or in the platform's; fills it from the starter pack at first use.
///
/// # Errors
/// Whatever keeps the folder or the file from being used, and an invalid starter pack.
pub fn open_library(data: Option<&Path>, now: Timestamp) -> Result<LibraryStore> {
    let folder = platform::data_folder(data)?;
    platform::prepare_folder(&folder)?;
    let mut store = LibraryStore::open(&folder, now)?;
    let pack = built_in();
    if !store.is_filled_from(&pack)? {
        store.fill(&pack, &load(&pack)?.library, now)?;
    }
    Ok(store)
}

/// Reads the adviser's settings; those never set have their defaults.
///
/// # Errors
/// A library file that cannot be read.
pub fn load_settings(store: &LibraryStore) -> Result<Settings> {
    Ok(store.setting(SETTINGS)?.unwrap_or_default())
}

/// Keeps the adviser's settings.
///
/// # Errors
/// A library file that cannot be written.
pub fn save_settings(store: &mut LibraryStore, settings: &Settings) -> Result<()> {
    store.set_setting(SETTINGS, settings)
}
