//! Whether a file may be read at all, whatever it says.

use super::page::Page;
use crate::library::unfit::{Unfit, unfit, unfit_toml};
use crate::library::{Fault, MAX_ENTRY_BYTES, PackFile, Problem};

/// Parts a file that may be read.
pub(in crate::library) fn page(file: &PackFile) -> Result<Page, Problem> {
    check(file)?;
    let page = Page::part(file)?;
    match unfit_toml(&page.front) {
        None => Ok(page),
        Some(found) => Err(page.problem(1 + found.line, found.why)),
    }
}

/// Looks for what no file may be or hold.
pub(super) fn check(file: &PackFile) -> Result<(), Problem> {
    if file.text.len() > MAX_ENTRY_BYTES {
        return Err(problem(file, 0, "the file is larger than 1 MB".to_owned()));
    }
    refuse(file, unfit(&file.text))
}

/// The same for a file that is all TOML.
pub(super) fn check_toml(file: &PackFile) -> Result<(), Problem> {
    check(file)?;
    refuse(file, unfit_toml(&file.text))
}

fn refuse(file: &PackFile, found: Option<Unfit>) -> Result<(), Problem> {
    found.map_or(Ok(()), |found| Err(problem(file, found.line, found.why)))
}

fn problem(file: &PackFile, line: usize, message: String) -> Problem {
    Problem {
        file: file.path.clone(),
        line,
        fault: Fault::Form,
        message,
    }
}
