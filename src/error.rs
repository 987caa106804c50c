//! One error for the whole program: its kinds are what a person can do about it.
//!
//! What a parent or an adviser wrote never enters an error; file names and entry ids may.

use std::fmt;
use std::path::PathBuf;

/// What went wrong, sorted by what the person in front of the program can do next.
#[derive(Debug)]
pub enum Error {
    /// What was given cannot be read as a post: empty, a picture, too large.
    Unreadable {
        /// What it is, as the person would name it: "the file notes.png", "the clipboard".
        what: String,
        /// Why it cannot be read, as the end of a sentence: "it is empty".
        why: String,
    },
    /// There is no post to answer in a thread that could be read.
    NothingToAnswer,
    /// A library entry, a setting or an argument is not what it should be.
    Invalid {
        /// What is wrong, as a sentence without its full stop.
        what: String,
        /// Where it stands: a file and line, or the name of an argument.
        place: String,
    },
    /// Something asked for by name is not there.
    Unknown {
        /// The kind of thing: "issue", "snippet".
        kind: &'static str,
        /// The name that was asked for.
        name: String,
    },
    /// Another window holds the data.
    Locked {
        /// Who holds it, as a person would say it: "another Replywright window (process 412)".
        holder: String,
    },
    /// Something shared with others is being changed by them right now.
    Busy {
        /// What it is: "The folder /shared/library".
        what: String,
        /// What is going on, as the end of a sentence: "is still being written to".
        why: String,
    },
    /// Files of a shared folder hold what was never read here, so they must not be written over.
    Unseen {
        /// The files, within the folder; never empty.
        files: Vec<String>,
    },
    /// Entries were changed here and in a shared pack in the same place; somebody has to settle them.
    Conflicts {
        /// Their ids.
        entries: Vec<String>,
    },
    /// What was to be shared holds words that may tell of a case; a person has to clear each of them.
    Uncleared {
        /// The files that hold them.
        entries: Vec<String>,
    },
    /// The file was written by a newer version of the program.
    TooNew {
        /// The file.
        path: PathBuf,
        /// The version the file has.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// A file of ours is damaged.
    Corrupt {
        /// The file.
        path: PathBuf,
    },
    /// The cases are encrypted, and nobody has given their passphrase.
    Sealed {
        /// What cannot be opened: "The cases", "The backup cases-v3-20261122T100000Z.db".
        what: String,
    },
    /// A file of ours that is open was taken away.
    Gone {
        /// The file.
        path: PathBuf,
    },
    /// Another file was put in the place of one of ours that is open.
    Replaced {
        /// The file.
        path: PathBuf,
    },
    /// There is no room left on the disk.
    DiskFull,
    /// The folder or file cannot be written to.
    ReadOnly {
        /// The folder or file.
        path: PathBuf,
    },
    /// The system's clipboard cannot be reached.
    NoClipboard,
    /// The window cannot be opened.
    NoDisplay,
    /// Any other failure of the machine.
    Io {
        /// What was being done, as "read" or "create the folder".
        op: &'static str,
        /// The file or folder it was done to.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

/// A result with the program's own [`Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// Says what happened, in one sentence without a full stop.
    pub fn message(&self) -> String {
        match self {
            Self::Unreadable { what, why } => format!("{what} could not be read: {why}"),
            Self::NothingToAnswer => "There is no parent's post to answer here".to_owned(),
            Self::Invalid { what, place } => format!("{place}: {what}"),
            Self::Unknown { kind, name } => format!("There is no {kind} called “{name}”"),
            Self::Locked { holder } => format!("The cases are in use by {holder}"),
            Self::Busy { what, why } => format!("{what} {why}"),
            Self::Unseen { files } => format!(
                "Somebody else has changed {} in the shared folder since it was last read here",
                some_of(files)
            ),
            Self::Conflicts { entries } => format!(
                "Nothing was taken in: {} were changed here and there in the same place",
                entries.join(", ")
            ),
            Self::Uncleared { entries } => format!(
                "Nothing was published: {} may hold words from a case",
                some_of(entries)
            ),
            Self::TooNew { path, found, known } => format!(
                "{} was written by a newer Replywright (its version {found}, this program knows {known})",
                path.display()
            ),
            Self::Corrupt { path } => format!("{} is damaged", path.display()),
            Self::Sealed { what } => format!("{what} cannot be opened without the passphrase"),
            Self::Gone { path } => format!("{} was taken away", path.display()),
            Self::Replaced { path } => {
                format!("Another file was put in the place of {}", path.display())
            }
            Self::DiskFull => "The disk is full".to_owned(),
            Self::ReadOnly { path } => format!("{} cannot be written to", path.display()),
            Self::NoClipboard => "The clipboard could not be reached".to_owned(),
            Self::NoDisplay => "There is no screen to open a window on".to_owned(),
            Self::Io { op, path, source } => {
                format!("Could not {op} {}: {source}", path.display())
            }
        }
    }

    /// Says what the person can do now, as one sentence without a full stop.
    pub fn next_step(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => {
                "Copy the post again as text, or save the page and open that file"
            }
            Self::NothingToAnswer => "Copy the page again with the parent's post on it",
            Self::Invalid { .. } => "Correct it there and try again",
            Self::Unknown { .. } => "Check the spelling; “replywright library list” names them all",
            Self::Locked { .. } => "Use that window, or close it and try again",
            Self::Busy { .. } => "Wait a moment and try again; nothing was changed",
            Self::Unseen { .. } => {
                "Bring in what is new in the shared folder, then publish again; nothing was changed"
            }
            Self::Conflicts { .. } => {
                "Settle them in the library of the window, or make both sides the same, and import again"
            }
            Self::Uncleared { .. } => {
                "Take the words out, or look at each of them and clear it, and publish again"
            }
            Self::TooNew { .. } => {
                "Install the newest Replywright, or use a data folder or a library of this version"
            }
            Self::Corrupt { .. } => {
                "Open the window of Replywright: it shows what can be read and what can be put back"
            }
            Self::Sealed { .. } => {
                "Give the passphrase in the window, or to a command with --passphrase-file FILE"
            }
            Self::Gone { .. } | Self::Replaced { .. } => {
                "Save the letter somewhere else, then close the window and open it again"
            }
            Self::DiskFull => "Make room and try again; nothing that was saved before is lost",
            Self::ReadOnly { .. } => "Choose a folder you may write to with --data",
            Self::NoClipboard => "Try again in a moment; the letter is still here",
            Self::NoDisplay => "Try “replywright draft FILE --suggested”, which needs no screen",
            Self::Io { .. } => {
                "Check that the folder is there and that you may use it, then try again"
            }
        }
    }
}

/// The first few of several files, and how many more there are.
fn some_of(files: &[String]) -> String {
    const NAMED: usize = 3;
    let named: Vec<&str> = files.iter().take(NAMED).map(String::as_str).collect();
    match files.len().saturating_sub(NAMED) {
        0 => named.join(", "),
        more => format!("{} and {more} more", named.join(", ")),
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}. {}.", self.message(), self.next_step())
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_files_the_first_are_named_and_the_others_counted() {
        let files = |count: usize| (1..=count).map(|n| format!("{n}.md")).collect();
        let named = |count| Error::Unseen {
            files: files(count),
        };
        assert!(
            named(3)
                .message()
                .contains("changed 1.md, 2.md, 3.md in the")
        );
        assert!(named(9).message().contains("3.md and 6 more in the"));
    }
}
