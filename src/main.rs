//! Reads the arguments, then opens the window or carries out a command.

use clap::Parser;
use clap::error::ErrorKind;
use replywright::cli::{self, Arguments, Exit};
use replywright::{platform, ui};
use std::process::ExitCode;

fn main() -> ExitCode {
    platform::keep_faults_private();
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return refuse(&error),
    };
    let exit = match &arguments.command {
        Some(command) => cli::run(
            command,
            &arguments,
            &mut std::io::stdout().lock(),
            &mut std::io::stderr().lock(),
        ),
        None => match ui::run(arguments.data.as_deref(), arguments.file.as_deref()) {
            Ok(()) => Exit::Done,
            Err(error) => {
                eprintln!("replywright: {error}");
                Exit::Failed
            }
        },
    };
    ExitCode::from(exit.code())
}

/// Prints help or the version when that was asked for; otherwise says in one line what is wrong with the arguments.
fn refuse(error: &clap::Error) -> ExitCode {
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    ) {
        print!("{error}");
        return ExitCode::SUCCESS;
    }
    let text = error.to_string();
    let first = text.lines().next().unwrap_or_default();
    eprintln!(
        "replywright: {}. Try “replywright --help”.",
        first.trim_start_matches("error: ")
    );
    ExitCode::from(Exit::Failed.code())
}
