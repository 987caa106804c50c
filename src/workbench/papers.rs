//! What of the open case goes into files: the letter to be kept or mailed, and pages to be printed.

use super::{Ask, Notice, Outcome, Page, Workbench};
use crate::error::{Error, Result};
use crate::output::{Around, FileKind, letter_file, letter_page};
use crate::platform;
use std::path::{Path, PathBuf};

impl Workbench {
    /// Saves the open letter; says whether it did, or whether a file of that name is there that it may not replace.
    pub(super) fn save_letter(&self, kind: FileKind, path: &Path, replace: bool) -> Result<bool> {
        let name = platform::random_name()?;
        let bytes = letter_file(&self.printed_passages(), kind, self.around(&name));
        platform::write_private_file(path, &bytes, replace)
    }

    /// Makes a page to be printed, in a private folder of ours: nothing is run to show it.
    pub(super) fn print(&self, page: &Page) -> Result<Outcome> {
        let Some(html) = self.page(page) else {
            return Ok(nothing_to_print());
        };
        let folder = self.folder.join(platform::PRINT_FOLDER);
        platform::prepare_folder(&folder)?;
        let path = folder.join(format!("{}.html", platform::random_name()?));
        if !platform::write_private_file(&path, html.as_bytes(), false)? {
            return Err(Error::ReadOnly { path });
        }
        Ok(Outcome {
            printed: Some(platform::absolute(&path)),
            ..Outcome::default()
        })
    }

    /// Saves a page to be printed where it stays.
    pub(super) fn save_page(&self, page: &Page, path: &Path, replace: bool) -> Result<Outcome> {
        let Some(html) = self.page(page) else {
            return Ok(nothing_to_print());
        };
        if platform::write_private_file(path, html.as_bytes(), replace)? {
            Ok(Outcome::told(Notice::done(
                "Saved. Open it in your browser to print it.",
            )))
        } else {
            Ok(Outcome::asking(Ask::ReplaceFile(path.to_owned())))
        }
    }

    /// Where a file of that ending is saved unless another place is chosen: among the documents, under a name that says
    /// the day and nobody's name, and that no file there has.
    pub fn place_to_save(&self, what: &str, ending: &str) -> PathBuf {
        let folder = platform::documents_folder().unwrap_or_else(|| self.folder.clone());
        let day = self.supplies.now.date();
        let named = |number: u32| match number {
            1 => folder.join(format!("{what} {day}.{ending}")),
            _ => folder.join(format!("{what} {day} ({number}).{ending}")),
        };
        // Beyond a hundred of one day the adviser is asked whether one is to be replaced.
        let mut names = (1..=100).map(named);
        names
            .find(|path| !platform::is_there(path))
            .unwrap_or_else(|| named(1))
    }

    /// The place that somebody wrote: what names no folder goes among the documents.
    pub fn placed(&self, written: &str) -> PathBuf {
        let folder = platform::documents_folder().unwrap_or_else(|| self.folder.clone());
        folder.join(written)
    }

    /// Removes the pages that were made to be printed. What cannot be removed now is when the window opens again.
    pub(super) fn remove_printed(&self) {
        drop(platform::empty_print_folder(&self.folder));
    }

    fn page(&self, page: &Page) -> Option<String> {
        match page {
            Page::Letter { with_post } => self.printed_letter(*with_post),
            Page::Receipt(place) => self.receipt_page(*place),
        }
    }

    fn printed_letter(&self, with_post: bool) -> Option<String> {
        let work = &self.open.as_ref()?.work;
        let passages = self.printed_passages();
        if passages.is_empty() {
            return None;
        }
        let gaps = work.draft.open_gaps().into_iter();
        let unfinished = match gaps.filter(|gap| gap.ask.must_be_filled()).count() {
            0 => None,
            1 => Some("Not finished: 1 gap still waits for words".to_owned()),
            count => Some(format!("Not finished: {count} gaps still wait for words")),
        };
        let posts: Vec<(String, String)> = work
            .thread
            .enquiry_posts()
            .filter(|_| with_post)
            .map(|(_, post)| (post.author.clone().unwrap_or_default(), post.body.clone()))
            .collect();
        let around = self.around("");
        Some(letter_page(
            &passages,
            unfinished.as_deref(),
            &posts,
            around,
        ))
    }

    fn around<'a>(&'a self, name: &'a str) -> Around<'a> {
        let open = self.open.as_ref();
        Around {
            title: open.and_then(|open| open.work.thread.title.as_deref()),
            house: &self.supplies.library.house.persona.organisation,
            at: &self.supplies.now,
            name,
        }
    }
}

fn nothing_to_print() -> Outcome {
    Outcome::told(Notice::error("There is nothing to print yet"))
}
