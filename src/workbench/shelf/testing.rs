//! Rows and libraries for the tests of this folder.

use super::rows::bare;
use super::{Kind, Row, Shelf};
use crate::library::{Library, PackFile, load};

/// A house style that loads.
const HOUSE: &str = "name = \"Test\"\n[persona]\nname = \"Ada\"\nrole = \"adviser\"\norganisation = \"The charity\"\n\
                     [forum]\nname = \"the forum\"\n[letter]\norder = [\"advice\"]\nrequired = []\n";

/// A passage of this title, and what else its front says.
pub(super) fn guidance(title: &str, front: &str) -> String {
    format!(
        "+++\ntitle = \"{title}\"\npart = \"advice\"\nstatus = \"starter\"\nconfidence = \"confirmed\"\n\
         jurisdiction = \"England\"\n{front}+++\nWords.\n"
    )
}

/// A library of these files, all of which must be sound.
#[track_caller]
pub(super) fn library(files: &[(&str, &str)]) -> Library {
    let mut pack = vec![PackFile::new("house.toml", HOUSE)];
    pack.extend(files.iter().map(|(path, text)| PackFile::new(*path, *text)));
    let loaded = load(&pack).expect("the house is sound");
    assert_eq!(loaded.problems, []);
    loaded.library
}

/// A passage's row of this title.
pub(super) fn entry(title: &str) -> Row {
    bare(Kind::Passage, title, title)
}

/// A shelf of these rows and nothing else.
pub(super) fn shelf_of(rows: impl IntoIterator<Item = Row>) -> Shelf {
    Shelf::of_rows(rows.into_iter().collect())
}

/// The titles of the rows at these places.
pub(super) fn titles<'a>(shelf: &'a Shelf, places: &[usize]) -> Vec<&'a str> {
    let rows = places.iter().filter_map(|at| shelf.row(*at));
    rows.map(|row| row.title.as_str()).collect()
}
