//! The cases of a file that cannot be opened, or of its newest backup, read on a thread of their own.

use super::{Recovery, Trouble};
use crate::library::Passage;
use crate::output::{Form, OpenGaps, WholeCase, render, whole_case};
use crate::platform::CASES_FILE;
use crate::store::{Backup, Kept, Salvaged, SalvagedCase, newest_verified, salvage};
use crate::workbench::Workbench;
use crate::workbench::task::Task;
use jiff::tz::TimeZone;
use std::sync::Arc;
use std::task::Poll;

/// Where cases are read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The file itself, as far as it can be read.
    File,
    /// The newest backup that can be trusted.
    Backup,
}

/// What came of reading.
pub(super) struct Looked {
    source: Source,
    backup: Option<Backup>,
    /// None if nothing could be read there.
    read: Option<Arc<Salvaged>>,
}

/// The cases that could be read.
pub struct ReadCases<'a> {
    /// Where from.
    pub source: Source,
    /// The newest backup that can be trusted, if there is one.
    pub backup: Option<&'a Backup>,
    /// The cases, the one last saved first.
    pub cases: &'a [SalvagedCase],
    /// How many there are that could not be read.
    pub unread: usize,
    /// Another number each time something was read.
    pub version: u64,
}

impl SalvagedCase {
    /// What it is called.
    pub fn title(&self) -> &str {
        let thread = self.thread.as_ref();
        let title = thread.and_then(|thread| thread.title.as_deref());
        title.unwrap_or("A post without a title")
    }

    /// Its letter as plain text, with gaps that nobody has filled as `[prompt]`; none if there are no words.
    pub fn letter(&self) -> Option<String> {
        let draft = self.draft.as_ref()?;
        let passages: Vec<&Passage> = draft.blocks.iter().map(|it| &it.passage).collect();
        let text = render(&passages, Form::Text, OpenGaps::Prompt);
        (!text.trim().is_empty()).then_some(text)
    }

    /// How far it had come and when it was last saved.
    pub fn standing(&self, zone: &TimeZone) -> String {
        let state = self.state.map_or("not known", |state| state.label());
        let updated = self.updated.map(|at| at.to_zoned(zone.clone()));
        match updated {
            Some(at) => format!("{state}, last saved {}", at.strftime("%-d %B %Y, %H:%M")),
            None => state.to_owned(),
        }
    }

    /// All of it as plain text.
    pub fn text(&self, zone: &TimeZone) -> String {
        let draft = self.draft.as_ref();
        let passages: Option<Vec<&Passage>> =
            draft.map(|draft| draft.blocks.iter().map(|it| &it.passage).collect());
        whole_case(WholeCase {
            title: self.title(),
            state: &self.standing(zone),
            thread: self.thread.as_ref(),
            letter: passages.as_deref(),
            notes: &self.notes,
        })
    }

    /// Whether all words stand in it, whatever their case.
    pub fn has(&self, words: &[String]) -> bool {
        let thread = self.thread.iter();
        let posts = thread.flat_map(|thread| &thread.posts).flat_map(|post| {
            let author = post.author.iter().map(String::as_str);
            author.chain([post.body.as_str()])
        });
        let blocks = self.draft.iter().flat_map(|draft| &draft.blocks);
        let letter = blocks.map(|block| block.passage.text.as_str());
        let all = [self.title(), self.notes.as_str()];
        let places: Vec<String> = (all.into_iter().chain(posts).chain(letter))
            .map(str::to_lowercase)
            .collect();
        let mut words = words.iter();
        words.all(|word| places.iter().any(|place| place.contains(word.as_str())))
    }
}

impl Recovery {
    pub(super) fn backup(&self) -> Option<&Backup> {
        self.looked.as_ref()?.backup.as_ref()
    }

    pub(super) fn salvaged(&self) -> Option<&Arc<Salvaged>> {
        self.looked.as_ref()?.read.as_ref()
    }
}

impl Workbench {
    /// The cases that can be read although their file cannot be used; none while that is not known.
    pub fn read_cases(&self) -> Option<ReadCases<'_>> {
        let looked = self.recovery.looked.as_ref()?;
        let read = looked.read.as_deref();
        Some(ReadCases {
            source: looked.source,
            backup: looked.backup.as_ref(),
            cases: read.map_or(&[], |read| &read.cases),
            unread: read.map_or(0, |read| read.unread),
            version: self.recovery.version,
        })
    }

    /// Begins to read what can be read: where nothing else is wanted, the file itself, unless another window has it.
    pub(in crate::workbench) fn begin_reading(&mut self, wanted: Option<Source>) {
        let Some(unavailable) = &self.unavailable else {
            return;
        };
        // Neither the file nor its backups can be read before the passphrase is given.
        if self.wants_passphrase() {
            return;
        }
        let source = wanted.unwrap_or(match unavailable.trouble {
            Trouble::Held | Trouble::Gone => Source::Backup,
            _ => Source::File,
        });
        let folder = self.folder.clone();
        let known = self.recovery.backup().cloned();
        self.recovery.reading = Some(Task::begin(&self.wake, move |is_given_up| {
            let backup = known.or_else(|| newest_verified(&folder, Kept::Cases).ok().flatten());
            let path = match source {
                Source::File => Some(folder.join(CASES_FILE)),
                Source::Backup => backup.as_ref().map(|backup| backup.path.clone()),
            };
            let read = path.and_then(|path| salvage(&path, &|| !is_given_up()).ok());
            Looked {
                source,
                backup,
                read: read.map(Arc::new),
            }
        }));
    }

    /// Takes up what was read. Where the file gave nothing, its backup is read.
    pub(super) fn take_up_reading(&mut self) {
        let Some(task) = &self.recovery.reading else {
            return;
        };
        let Poll::Ready(came) = task.came() else {
            return;
        };
        self.recovery.reading = None;
        self.recovery.version += 1;
        let is_empty = came.as_ref().is_some_and(|looked| {
            let has_cases = looked.read.as_ref().is_some_and(|it| !it.cases.is_empty());
            looked.source == Source::File && looked.backup.is_some() && !has_cases
        });
        let is_first = self.recovery.looked.is_none();
        self.recovery.looked = came;
        if is_first && is_empty {
            self.begin_reading(Some(Source::Backup));
        }
    }

    /// Takes up what was read, as each frame does.
    #[cfg(test)]
    pub(crate) fn take_up_reading_now(&mut self) {
        self.take_up_reading();
    }

    /// Whether cases are being read.
    pub fn is_reading_cases(&self) -> bool {
        self.recovery.reading.is_some()
    }
}
