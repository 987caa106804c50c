//! Opening the data folder: the library, filled at first use, the settings, and the desk as it was left.

use super::ageing::Ageing;
use super::arriving::Arriving;
use super::autosave::{Autosave, Wake};
use super::listing::Weighing;
use super::noticing::Seen;
use super::recovery::{Recovery, StandIn, Unavailable};
use super::supplies::Supplies;
use super::undo::ParkedLogs;
use super::{
    Caring, Guarding, Importing, Keeping, Notice, Outcome, Purging, Requests, Reviewing, Settings,
    Sharing, Similar, Workbench,
};
use crate::error::{Error, Result};
use crate::library::{Loaded, built_in, load_kept};
use crate::platform;
use crate::store::{CaseStore, Holder, Kept, LibraryStore, backups, remove_unfinished};
use jiff::{Timestamp, Zoned};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Instant;

/// The name settings are kept under.
pub(super) const SETTINGS: &str = "adviser";

/// Opens the library in the chosen data folder, or in the platform's; fills it from the starter pack at first use.
///
/// # Errors
/// Whatever keeps the folder or the file from being used, and an invalid starter pack.
pub fn open_library(data: Option<&Path>, now: Timestamp) -> Result<LibraryStore> {
    fill_library(&platform::data_folder(data)?, now)
}

fn fill_library(folder: &Path, now: Timestamp) -> Result<LibraryStore> {
    let mut store = LibraryStore::open(folder, now)?;
    fill(&mut store, now)?;
    Ok(store)
}

/// Fills the library from the starter pack, unless it was filled from this very pack.
pub(super) fn fill(store: &mut LibraryStore, now: Timestamp) -> Result<()> {
    let pack = built_in();
    if !store.is_filled_from(&pack)? {
        // What the program brings along was checked before it was built.
        store.fill(&pack, &load_kept(pack.clone())?.library, now)?;
    }
    Ok(())
}

/// A data folder of which as much is known as the window needs to begin: the rest takes longer than its first frame should.
pub struct Opening {
    folder: PathBuf,
    /// Whether somebody chose the folder.
    is_chosen: bool,
    settings: Settings,
}

impl Opening {
    /// Finds the chosen data folder, or the platform's, and glances at the settings that are kept there.
    ///
    /// # Errors
    /// `Invalid` if there is no place for the data folder at all.
    pub fn begin(data: Option<&Path>) -> Result<Self> {
        let folder = platform::place_of_data(data)?;
        Ok(Self {
            is_chosen: data.is_some(),
            // Settings that cannot be read are told of once the desk is there.
            settings: LibraryStore::glance(&folder, SETTINGS)
                .ok()
                .flatten()
                .unwrap_or_default(),
            folder,
        })
    }

    /// What the window begins with.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Opens the library, filling it at first use, and brings the desk back: see [`Workbench::open`].
    ///
    /// # Errors
    /// Whatever keeps the library from being used.
    pub fn finish(self, now: Zoned, wake: impl Fn() + Send + 'static) -> Result<Workbench> {
        let at = now.timestamp();
        let chosen = self.is_chosen.then_some(self.folder.as_path());
        let opened = platform::data_folder(chosen).and_then(|folder| sound_library(&folder, at));
        let (store, loaded, stands_in) = match opened {
            Ok((store, loaded)) => (store, loaded, None),
            Err(error) => {
                let StandIn {
                    store,
                    unavailable,
                    backup,
                } = StandIn::new(&self.folder, &error, at)?;
                let loaded = load_kept(store.files()?)?;
                (store, loaded, Some((unavailable, backup)))
            }
        };
        let wake: Wake = Arc::new(Mutex::new(wake));
        let mut bench = Workbench::start(self.folder, store, loaded, now, wake);
        if let Some((unavailable, backup)) = stands_in {
            bench.library_unavailable = Some(unavailable);
            bench.recovery.keep_library_backup(backup);
        }
        Ok(bench)
    }
}

/// Opens the library's file, fills it at first use and loads it. What is sound at a glance may hold what nobody can read.
fn sound_library(folder: &Path, now: Timestamp) -> Result<(LibraryStore, Loaded)> {
    let store = fill_library(folder, now)?;
    let loaded = load_kept(store.files()?)?;
    Ok((store, loaded))
}

/// Reads the adviser's settings; those never set have their defaults.
///
/// # Errors
/// A library file that cannot be read, and settings of another shape.
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

impl Workbench {
    /// Opens the data folder and brings the desk back as it was left; `wake` is called from another thread when the save
    /// state changes.
    ///
    /// Cases that another window holds, or that cannot be read, do not keep the library from opening:
    /// [`Workbench::cases_unavailable`] then says why. What else could not be brought back is told by
    /// [`Workbench::take_notice`].
    ///
    /// # Errors
    /// Whatever keeps the folder or the library from being used.
    pub fn open(data: Option<&Path>, now: Zoned, wake: impl Fn() + Send + 'static) -> Result<Self> {
        Opening::begin(data)?.finish(now, wake)
    }

    /// Opens the desk over a library of these files instead of the starter pack.
    #[cfg(test)]
    pub(crate) fn over_pack(folder: &Path, pack: &[crate::library::PackFile], now: Zoned) -> Self {
        let mut store = LibraryStore::open(folder, now.timestamp()).expect("a library's file");
        if store.files().expect("files").is_empty() {
            let loaded = crate::library::load(pack).expect("the house is sound");
            assert_eq!(loaded.problems, []);
            let filled = store.fill(pack, &loaded.library, now.timestamp());
            filled.expect("room for a library");
        }
        let kept = crate::library::load(&store.files().expect("files")).expect("it loads");
        let wake: Wake = Arc::new(Mutex::new(|| {}));
        Self::start(folder.to_owned(), store, kept, now, wake)
    }

    /// Makes the desk ready over an open library.
    pub(super) fn start(
        folder: PathBuf,
        library_store: LibraryStore,
        loaded: Loaded,
        now: Zoned,
        wake: Wake,
    ) -> Self {
        let (settings, unread) = match load_settings(&library_store) {
            Ok(settings) => (settings, None),
            Err(error) => (Settings::default(), Some(error)),
        };
        let mut bench = Self {
            folder,
            wake,
            supplies: Supplies::new(loaded.library, settings, now),
            caring: Caring::default(),
            keeping: Keeping::default(),
            similar: Similar::default(),
            sending: None,
            sends: false,
            problems: loaded.problems,
            library_version: 0,
            seen: Seen::of(&library_store).ok(),
            library_store,
            saver: None,
            unavailable: None,
            library_unavailable: None,
            recovery: Recovery::default(),
            list: Vec::new(),
            list_version: 0,
            weighing: Weighing::default(),
            arriving: Arriving::default(),
            open: None,
            logs: ParkedLogs::default(),
            notice: None,
            proposals: Vec::new(),
            corrections: BTreeMap::new(),
            shared: Sharing::default(),
            imports: Importing::default(),
            reviewing: Reviewing::default(),
            purging: Purging::default(),
            requests: Requests::default(),
            ageing: Ageing::default(),
            guarding: Guarding::default(),
            window_changed: false,
            sync_risk: None,
        };
        bench.begin_sharing();
        bench.read_proposals();
        let unopened = bench.bring_back().err();
        bench.look_for_letters_to_correct();
        bench.begin_reading(None);
        let untold = unread.or(unopened);
        bench.notice = untold
            .map(|error| Notice::error(error.to_string()))
            .or(bench.notice.take());
        bench.look_where_it_lies();
        bench
    }

    /// Opens the cases and puts the one that was open last on the desk.
    pub(super) fn bring_back(&mut self) -> Result<()> {
        // Why the cases cannot be opened is told as long as they cannot.
        if self.saver().is_err() {
            return Ok(());
        }
        let last = self.saver()?.store().desk()?.open;
        match last {
            Some(id) => self.open_case(id).map(drop),
            None => Ok(()),
        }
    }

    /// Opens the file of the cases and lists them; otherwise notes why they are not there.
    pub(super) fn open_cases(&mut self) -> Result<Box<Autosave>> {
        let holder = Holder {
            process: platform::this_process(),
            since: self.supplies.now.clone(),
        };
        let opened = self
            .refuse_lost_cases()
            .and_then(|()| CaseStore::open(&self.folder, &mut self.library_store, &holder))
            .and_then(|store| Ok((store.list()?, store)));
        match opened {
            Ok((list, store)) => {
                self.remove_printed();
                // Nobody takes a backup now. What cannot be removed is tried again when cases are deleted for good.
                drop(remove_unfinished(&self.folder));
                self.take_list(list);
                self.unavailable = None;
                self.guarding.note(&store);
                Ok(Box::new(Autosave::start(store, Arc::clone(&self.wake))))
            }
            Err(error) => {
                self.unavailable = Some(Unavailable::of(&error));
                Err(error)
            }
        }
    }

    /// Refuses to begin an empty list where there was one that backups were taken of.
    fn refuse_lost_cases(&self) -> Result<()> {
        let path = self.folder.join(platform::CASES_FILE);
        if self.recovery.begins_anew() || !platform::is_missing_or_empty(&path) {
            return Ok(());
        }
        let backups = backups(&self.folder).unwrap_or_default();
        match backups.iter().any(|backup| backup.of == Kept::Cases) {
            true => Err(Error::Gone { path }),
            false => Ok(()),
        }
    }

    /// Takes new settings and keeps them; another name signs the open letter at once, and other checks read it.
    pub(super) fn set(&mut self, settings: Settings, now: Instant) -> Result<Outcome> {
        save_settings(&mut self.library_store, &settings)?;
        self.window_changed = false;
        let before = &self.supplies.settings;
        let changes_letters = settings.adviser != before.adviser
            || settings.rules_off != before.rules_off
            || settings.own_words != before.own_words;
        self.supplies.set(settings);
        if changes_letters && let Some(open) = &mut self.open {
            let before = open.work.draft.clone();
            open.take_up_settings(self.supplies.desk());
            if open.work.draft != before {
                self.touched(now);
            }
        }
        Ok(Outcome::default())
    }
}
