//! Posts that come as files: several at once, or saved into a folder that is watched.
//!
//! In: paths. Out: cases on the list, and one notice that says what became of all the files. Files are looked for and opened
//! on threads; of one of them in each frame a case is made, so that nobody who types waits. The open case is never changed by
//! it, and no file ever is.

mod file;
mod tally;
mod watching;

use super::listing::urgency;
use super::{Answering, Notice, Outcome, Workbench, board};
use crate::error::Result;
use crate::intake::{self, Thread};
use crate::store::{CaseId, CaseState, CaseSummary, NewCase};
use file::{Arrived, read_files};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError};
use tally::{Became, Tally};
pub(super) use watching::Pace;
use watching::{News, Watch};

/// What is coming in.
#[derive(Default)]
pub(super) struct Arriving {
    loading: Option<Loading>,
    watch: Option<Watch>,
    pub(super) pace: Pace,
    /// Whether a case was made in the last frame: then another may wait.
    is_busy: bool,
}

/// Files that were chosen by hand.
struct Loading {
    files: Receiver<Arrived>,
    total: usize,
    tally: Tally,
    /// The first case made of them.
    first: Option<CaseId>,
}

impl Workbench {
    /// How many of the files that are being loaded have had their turn, and how many there are.
    pub fn loading(&self) -> Option<(usize, usize)> {
        let loading = self.arriving.loading.as_ref()?;
        Some((loading.tally.count(), loading.total))
    }

    /// Begins to load files, each as a case of its own.
    pub(super) fn load_files(&mut self, paths: Vec<PathBuf>) -> Result<Outcome> {
        self.saver()?;
        if self.arriving.loading.is_some() {
            let words = "Other posts are still being loaded. Drop these again when that is done";
            return Ok(Outcome::told(Notice::done(words)));
        }
        self.arriving.loading = Some(Loading {
            total: paths.len(),
            files: read_files(paths, Arc::clone(&self.wake)),
            tally: Tally::default(),
            first: None,
        });
        Ok(Outcome::default())
    }

    /// Loads no more of them; what came in stays.
    pub(super) fn stop_loading(&mut self) -> Outcome {
        let Some(loading) = self.arriving.loading.take() else {
            return Outcome::default();
        };
        let left = loading.total.saturating_sub(loading.tally.count());
        Outcome::told(loading.tally.stopped(left))
    }

    /// Whether more may wait for the next frame.
    pub(super) fn awaits_arrivals(&self) -> bool {
        self.arriving.is_busy
    }

    /// Makes a case of a file that has come, and keeps watch as the settings say.
    pub(super) fn take_up_arrivals(&mut self) {
        self.arriving.is_busy = false;
        self.keep_watch();
        self.take_up_loading();
        self.take_up_watched();
    }

    fn keep_watch(&mut self) {
        let wanted = self.supplies.settings.incoming_folder.as_deref();
        let watched = self.arriving.watch.as_ref().map(Watch::folder);
        if wanted == watched {
            return;
        }
        let wanted = wanted.map(PathBuf::from);
        self.arriving.watch = None;
        let (Some(folder), Some(saver)) = (wanted, &self.saver) else {
            return;
        };
        // Cases that cannot be read are told of when one is opened.
        let Ok(seen) = saver.store().files_seen() else {
            return;
        };
        let watch = Watch::start(folder, seen, self.arriving.pace, Arc::clone(&self.wake));
        self.arriving.watch = Some(watch);
    }

    fn take_up_loading(&mut self) {
        let Some(mut loading) = self.arriving.loading.take() else {
            return;
        };
        match loading.files.try_recv() {
            Ok(arrived) => {
                let became = self.make_case(arrived);
                if let Some(id) = became.1.case() {
                    loading.first.get_or_insert(id);
                }
                loading.tally.add(became);
                self.arriving.loading = Some(loading);
                self.arriving.is_busy = true;
            }
            Err(TryRecvError::Empty) => self.arriving.loading = Some(loading),
            Err(TryRecvError::Disconnected) => self.finish_loading(&loading),
        }
    }

    /// Tells what became of the files; where nothing else is on the desk, the first of them comes there.
    fn finish_loading(&mut self, loading: &Loading) {
        self.notice = loading.tally.notice("posts loaded", "post loaded");
        if let (None, Some(first)) = (&self.open, loading.first)
            && let Err(error) = self.open_case(first)
        {
            self.notice = Some(Notice::error(error.to_string()));
        }
    }

    fn take_up_watched(&mut self) {
        let Some(mut watch) = self.arriving.watch.take() else {
            return;
        };
        match watch.next() {
            Some(News::Arrived(arrived)) => {
                let became = self.make_case(arrived);
                watch.tally.add(became);
                self.arriving.is_busy = true;
            }
            Some(News::Looked) => {
                let tally = std::mem::take(&mut watch.tally);
                let notice = tally.notice("new posts came in", "new post came in");
                self.notice = notice.or(self.notice.take());
            }
            Some(News::Trouble(why)) => self.notice = Some(Notice::error(why)),
            None => {}
        }
        self.arriving.watch = Some(watch);
    }

    /// Makes a case of a file, unless its post is on the list already.
    fn make_case(&mut self, arrived: Arrived) -> (String, Became) {
        let Arrived { name, copied, mark } = arrived;
        let became = copied.and_then(|copied| {
            let board = board(&self.library().house);
            intake::read(&copied, &board, Some(self.supplies.now.datetime()))
        });
        let mut known = None;
        let became = match became {
            Ok(thread) => match self.find_same(&thread) {
                Ok(None) => {
                    let took = self.make_or_go_on(thread, mark.as_deref());
                    return (name, took.unwrap_or_else(Became::Failed));
                }
                Ok(Some(case)) => {
                    known = Some(case);
                    Became::Known
                }
                Err(error) => return (name, Became::Failed(error)),
            },
            Err(error) => Became::Failed(error),
        };
        if let (Some(mark), Some(saver)) = (mark, &self.saver) {
            // If that cannot be kept, the file is looked at again at the next start.
            let at = self.supplies.timestamp();
            drop(saver.store().pass_file_over(&mark, known, at));
        }
        (name, became)
    }

    /// Makes a case of a thread that is not on the list, or goes on with the one in which it was answered as far as it went.
    /// The desk stays as it is, also where that is the case on it.
    fn make_or_go_on(&mut self, thread: Thread, mark: Option<&str>) -> Result<Became> {
        let Some(former) = self.find_grown(&thread)? else {
            let work = Answering::start(thread, self.supplies.desk());
            return self.add_case(&work, mark).map(Became::Case);
        };
        if former.state != CaseState::Sent || self.has_open(former.id) {
            let work = Answering::start(thread, self.supplies.desk());
            return self.add_case(&work, mark).map(Became::Beside);
        }
        let id = former.id;
        self.answer_again_later(former, thread)?;
        if let Some(mark) = mark {
            // If that cannot be kept, the file is looked at again at the next start, and is known then.
            let at = self.supplies.timestamp();
            drop(self.saver()?.store().pass_file_over(mark, Some(id), at));
        }
        Ok(Became::Again(id))
    }

    /// Puts a case on the list, and not on the desk.
    fn add_case(&mut self, work: &Answering, mark: Option<&str>) -> Result<CaseId> {
        let created = self.supplies.timestamp();
        let urgency = urgency(&work.thread, &work.reading);
        let case = NewCase {
            thread: work.thread.clone(),
            ticks: work.ticks.clone(),
            draft: work.draft.clone(),
            urgency: urgency.clone(),
        };
        let mut store = self.saver()?.store();
        let id = match mark {
            Some(mark) => store.create_from_file(&case, mark, created)?,
            None => store.create(&case, created)?,
        };
        drop(store);
        self.list.push(CaseSummary {
            id,
            state: CaseState::New,
            title: case.thread.title.clone(),
            poster: case.thread.poster().map(str::to_owned),
            urgency: Some(urgency),
            brought_from: None,
            sent: None,
            created,
            updated: created,
            deleted: None,
        });
        self.sort_list();
        Ok(id)
    }
}
