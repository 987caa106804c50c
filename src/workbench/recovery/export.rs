//! All cases that can be read, saved as text files in a folder, on a thread of their own.

use crate::error::Result;
use crate::platform;
use crate::store::{Salvaged, SalvagedCase};
use crate::workbench::task::Task;
use crate::workbench::{Notice, Outcome, Workbench};
use jiff::tz::TimeZone;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::Poll;

/// How much of a title goes into a file's name.
const LONGEST_NAME: usize = 60;

/// Cases that are being saved.
pub(super) struct Exporting {
    task: Task<Result<usize>>,
    done: Arc<AtomicUsize>,
    total: usize,
    folder: PathBuf,
}

impl Exporting {
    fn words(&self) -> String {
        let done = self.done.load(Ordering::Relaxed);
        format!("Saving cases as text files: {done} of {}…", self.total)
    }
}

impl Workbench {
    /// What is told while cases are saved as text files.
    pub(in crate::workbench) fn saving_all_words(&self) -> Option<String> {
        self.recovery.exporting.as_ref().map(Exporting::words)
    }

    /// Begins to save all cases that can be read.
    pub(super) fn begin_saving_all(&mut self, folder: PathBuf) -> Outcome {
        let Some(salvaged) = self.recovery.salvaged().cloned() else {
            return Outcome::told(Notice::error("There is no case to save"));
        };
        let zone = self.supplies.now.time_zone().clone();
        let done = Arc::new(AtomicUsize::new(0));
        let (counted, to, total) = (Arc::clone(&done), folder.clone(), salvaged.cases.len());
        let task = Task::begin(&self.wake, move |is_given_up| {
            save_all(&salvaged, &to, &zone, &counted, is_given_up)
        });
        self.recovery.exporting = Some(Exporting {
            task,
            done,
            total,
            folder,
        });
        Outcome::default()
    }

    /// Tells what came of saving them.
    pub(super) fn take_up_saving_all(&mut self) {
        let Some(exporting) = &self.recovery.exporting else {
            return;
        };
        let Poll::Ready(came) = exporting.task.came() else {
            return;
        };
        let folder = exporting.folder.display().to_string();
        self.recovery.exporting = None;
        self.notice = Some(match came {
            Some(Ok(count)) => Notice::done(format!("{} saved in {folder}", counted(count))),
            Some(Err(error)) => Notice::error(format!("Not all cases were saved. {error}")),
            None => Notice::error("Not all cases were saved"),
        });
    }
}

fn counted(count: usize) -> String {
    match count {
        1 => "1 case".to_owned(),
        _ => format!("{count} cases"),
    }
}

fn save_all(
    salvaged: &Salvaged,
    folder: &Path,
    zone: &TimeZone,
    done: &AtomicUsize,
    is_given_up: &dyn Fn() -> bool,
) -> Result<usize> {
    for (index, case) in salvaged.cases.iter().enumerate() {
        if is_given_up() {
            break;
        }
        save(case, index + 1, folder, zone)?;
        done.fetch_add(1, Ordering::Relaxed);
    }
    Ok(done.load(Ordering::Relaxed))
}

/// Saves one case under a name that no file there has.
fn save(case: &SalvagedCase, number: usize, folder: &Path, zone: &TimeZone) -> Result<()> {
    let name = file_name(case.title());
    let text = case.text(zone);
    for again in 0.. {
        let again = match again {
            0 => String::new(),
            again => format!(" ({again})"),
        };
        let path = folder.join(format!("{number:03} {name}{again}.txt"));
        if platform::write_private_file(&path, text.as_bytes(), false)? {
            break;
        }
    }
    Ok(())
}

/// A title as every system takes it for a name.
fn file_name(title: &str) -> String {
    let plain = title
        .chars()
        .map(|it| if it.is_alphanumeric() { it } else { ' ' })
        .collect::<String>();
    let words: Vec<&str> = plain.split_whitespace().collect();
    words.join(" ").chars().take(LONGEST_NAME).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_title_leads_out_of_the_folder() {
        assert_eq!(file_name("../../etc/passwd\0: <b>?"), "etc passwd b");
        assert_eq!(file_name("..."), "");
        assert_eq!(file_name(&"long ".repeat(90)).chars().count(), LONGEST_NAME);
    }
}
