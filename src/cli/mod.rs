//! The commands: the same rooms as the window, without a window.
//!
//! In: the arguments. Out: text or JSON on standard output, one line on standard error when something could not be
//! done, and an exit code: 0 done, 1 findings of severity error, 2 not carried out.

mod check;
mod draft;
mod finding;
mod keeping;
mod library;
mod passphrase;
mod people;
mod read;

pub use passphrase::PassphraseCommand;

use crate::error::{Error, Result};
use crate::library::{Library, load_kept};
use crate::output::Form;
use crate::workbench::{self, Settings};
use crate::{intake, platform};
use clap::{Parser, Subcommand, ValueEnum};
use std::io::Write;
use std::path::{Path, PathBuf};

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// It was done.
    Done,
    /// It was done, and there are findings of severity error.
    Findings,
    /// It could not be carried out.
    Failed,
}

impl Exit {
    /// The exit code of the process.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Findings => 1,
            Self::Failed => 2,
        }
    }
}

/// A desk for advisers who answer parents' posts about children's social care.
#[derive(Debug, Parser)]
#[command(name = "replywright", version)]
pub struct Arguments {
    /// Keep the library and the cases in this folder
    #[arg(long, value_name = "DIR", global = true)]
    pub data: Option<PathBuf>,

    /// Open encrypted cases with the passphrase in this file, or - for standard input; without it a terminal is asked
    #[arg(long, value_name = "FILE", global = true)]
    pub passphrase_file: Option<PathBuf>,

    /// Open the window with this post
    pub file: Option<PathBuf>,

    /// Do one thing without a window
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What can be done without a window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Say what a post is about
    Read {
        /// The post: a file, or - for standard input
        file: PathBuf,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Draft a reply to a post
    Draft {
        /// The post: a file, or - for standard input
        file: PathBuf,
        /// Tick these issues and no others
        #[arg(
            long,
            value_name = "ID,…",
            value_delimiter = ',',
            conflicts_with = "suggested"
        )]
        tick: Option<Vec<String>>,
        /// Tick the strong suggestions, which is also what happens without --tick
        #[arg(long)]
        suggested: bool,
        /// The form of the letter
        #[arg(long, value_enum, default_value = "bbcode")]
        format: FormArgument,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Check a reply against the post it answers
    Check {
        /// The post: a file, or - for standard input
        #[arg(long, value_name = "FILE")]
        post: PathBuf,
        /// The reply: a file, or - for standard input
        reply: PathBuf,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Back up the cases and the library
    Backup {
        /// Copy the backups into this folder too
        #[arg(long, value_name = "DIR")]
        to: Option<PathBuf>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// List the backups, or put one back; what is there is kept first
    Restore {
        /// Its name in the list, its path, or “latest” for the newest of the cases; without it they are listed
        #[arg(value_name = "BACKUP", conflicts_with = "list")]
        backup: Option<String>,
        /// List them, which is also what happens without a name
        #[arg(long)]
        list: bool,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Look for what is wrong with the files, and say what to do about it
    Doctor {
        /// Mend what can be mended without losing anything
        #[arg(long)]
        repair: bool,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Say what is kept about a person: their name on the forum, or other words
    Find {
        /// The name, whatever its case
        name: String,
        /// Print JSON, with all that is kept
        #[arg(long)]
        json: bool,
    },
    /// Say which cases of a person would be deleted for good, or delete them
    Forget {
        /// The name on the forum, whatever its case
        name: String,
        /// Delete them, in the backups too; nothing brings them back
        #[arg(long)]
        yes: bool,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Encrypt the cases with a passphrase, change it, or take it off
    Passphrase {
        /// What to do about it
        #[command(subcommand)]
        command: PassphraseCommand,
    },
    /// Look at the library, and check it
    Library {
        /// What to do with it
        #[command(subcommand)]
        command: LibraryCommand,
    },
}

/// What can be done with the library.
#[derive(Debug, Subcommand)]
pub enum LibraryCommand {
    /// Check the installed library, or the entries in a folder or file
    Lint {
        /// A pack folder, or one file
        path: Option<PathBuf>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// List what waits for a lead: facts nobody has checked, addresses, reviews; the most harmful first
    Stale {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// List the entries
    List {
        /// Only this kind
        #[arg(value_enum)]
        kind: Option<EntryKind>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Show one entry
    Show {
        /// Its name in the list
        id: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// List the revisions of an entry, the newest first
    History {
        /// Its name in the list
        id: String,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Show what changed between two revisions of an entry, the last two unless others are named
    Diff {
        /// Its name in the list
        id: String,
        /// The older revision, by its number
        #[arg(long, value_name = "NUMBER")]
        from: Option<u32>,
        /// The newer revision, by its number
        #[arg(long, value_name = "NUMBER")]
        to: Option<u32>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Count which passages letters used and how often they were rewritten, here and by those who publish to a folder
    Usage {
        /// The shared folder
        folder: Option<PathBuf>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Publish the library to a folder that others share, or write it as one file whose name ends in .json
    Export {
        /// The folder or file
        #[arg(value_name = "DIR|FILE")]
        to: PathBuf,
        /// Clear these words, which look like somebody's name, a day or a place, to be published; may be given again
        #[arg(long, value_name = "WORDS")]
        clear: Vec<String>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Take in what is newer in a shared folder or a .json file; where both sides changed the same, nothing is changed.
    /// A table (.csv), another program's list (.json) or a document of standard paragraphs (.txt, .md) comes in as drafts
    Import {
        /// The folder or file
        #[arg(value_name = "DIR|FILE")]
        from: PathBuf,
        /// Say what would change, and change nothing
        #[arg(long)]
        dry_run: bool,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Search the passages
    Search {
        /// Words to look for
        #[arg(required = true)]
        words: Vec<String>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
}

/// A form, as the command line names it.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum FormArgument {
    /// For the forum
    Bbcode,
    /// For a web page
    Html,
    /// Markdown
    Markdown,
    /// Plain text
    Text,
}

impl From<FormArgument> for Form {
    fn from(argument: FormArgument) -> Self {
        match argument {
            FormArgument::Bbcode => Self::Bbcode,
            FormArgument::Html => Self::Html,
            FormArgument::Markdown => Self::Markdown,
            FormArgument::Text => Self::Text,
        }
    }
}

/// A kind of library entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum EntryKind {
    /// Lines of the checklist
    Issues,
    /// Passages
    Guidance,
    /// Organisations and pages
    Signposts,
    /// Statutes and guidance
    Sources,
}

/// What commands are given beside their own arguments.
#[derive(Debug, Clone, Copy, Default)]
pub struct Given<'a> {
    /// The data folder that was chosen.
    data: Option<&'a Path>,
    /// The file the passphrase of the cases stands in.
    file: Option<&'a Path>,
}

impl<'a> From<&'a Arguments> for Given<'a> {
    fn from(arguments: &'a Arguments) -> Self {
        Self {
            data: arguments.data.as_deref(),
            file: arguments.passphrase_file.as_deref(),
        }
    }
}

/// A data folder alone, whose cases need no passphrase.
impl<'a> From<Option<&'a Path>> for Given<'a> {
    fn from(data: Option<&'a Path>) -> Self {
        Self { data, file: None }
    }
}

/// Carries out a command.
///
/// `out` gets what was asked for, `notes` what a person should know beside it, or the one line that says why it could
/// not be done.
pub fn run<'a>(
    command: &Command,
    given: impl Into<Given<'a>>,
    out: &mut dyn Write,
    notes: &mut dyn Write,
) -> Exit {
    let Given { data, file } = given.into();
    let result = match command {
        Command::Read { file, json } => read::run(data, file, *json, out),
        Command::Draft {
            file,
            tick,
            format,
            json,
            ..
        } => draft::run(
            data,
            file,
            tick.as_deref(),
            (*format).into(),
            *json,
            out,
            notes,
        ),
        Command::Check { post, reply, json } => check::run(data, post, reply, *json, out),
        Command::Backup { to, json } => passphrase::unlock(data, file)
            .and_then(|_unlocked| keeping::back_up(data, to.as_deref(), *json, out)),
        Command::Restore { backup, json, .. } => {
            keeping::restore(data, (backup.as_deref(), file), *json, out)
        }
        Command::Doctor { repair, json } => passphrase::unlock(data, file)
            .and_then(|_unlocked| keeping::examine(data, *repair, *json, out)),
        Command::Find { name, json } => passphrase::unlock(data, file)
            .and_then(|_unlocked| people::find(data, name, *json, out)),
        Command::Forget { name, yes, json } => passphrase::unlock(data, file)
            .and_then(|_unlocked| people::forget(data, name, (*yes, *json), out)),
        Command::Passphrase { command } => passphrase::run(data, file, command, out),
        Command::Library { command } => library::run(data, command, out, notes),
    };
    match result {
        Ok(exit) => exit,
        // A reader that has seen enough, as `head` has, is no failure.
        Err(Error::Io { source, .. }) if source.kind() == std::io::ErrorKind::BrokenPipe => {
            Exit::Done
        }
        Err(error) => {
            // With standard error gone there is nobody left to tell; the exit code still says it.
            drop(writeln!(notes, "replywright: {error}"));
            Exit::Failed
        }
    }
}

/// The installed library, and the settings beside it.
struct Installed {
    library: Library,
    settings: Settings,
}

/// Opens the library in the data folder, filling it from the starter pack at first use.
fn installed(data: Option<&Path>) -> Result<Installed> {
    let store = workbench::open_library(data, platform::timestamp())?;
    let loaded = load_kept(store.files()?)?;
    let settings = workbench::load_settings(&store)?;
    Ok(Installed {
        library: loaded.library,
        settings,
    })
}

/// Reads a post from a file, or from standard input when the name is `-`.
fn thread(file: &Path, library: &Library) -> Result<intake::Thread> {
    intake::read(
        &copied(file)?,
        &workbench::board(&library.house),
        Some(platform::now().datetime()),
    )
}

/// Reads a letter as text, from a file or from standard input when the name is `-`.
fn read_text(file: &Path) -> Result<String> {
    Ok(copied(file)?.text)
}

fn copied(file: &Path) -> Result<intake::Copied> {
    if file == Path::new("-") {
        intake::decode(&platform::read_stdin(intake::MAX_BYTES as u64)?, None)
    } else {
        let bytes = platform::read_file(file, intake::MAX_BYTES as u64)?;
        intake::decode(&bytes, file.file_name().and_then(|name| name.to_str()))
    }
}

/// Writes one piece of output.
fn put(out: &mut dyn Write, text: &str) -> Result<()> {
    out.write_all(text.as_bytes()).map_err(|source| Error::Io {
        op: "write to",
        path: PathBuf::from("standard output"),
        source,
    })
}

/// Writes a value as indented JSON.
fn put_json(out: &mut dyn Write, value: &impl serde::Serialize) -> Result<()> {
    let text = serde_json::to_string_pretty(value).map_err(|error| Error::Invalid {
        what: format!("it could not be written as JSON ({error})"),
        place: "the result".to_owned(),
    })?;
    put(out, &text)?;
    put(out, "\n")
}
