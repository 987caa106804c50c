//! Sharing a library through a pack that others change too: what it would change here, and what would be changed there.
//!
//! In: the entries here, the entries there, and what both began with. Out: a plan, entry by entry, in which nothing is
//! settled that both sides changed. This room only compares; it reads no folder and changes no library.

mod incoming;
mod outgoing;
mod retiring;

pub use incoming::{Effect, Incoming, IncomingPlan, NewerHere, Settled, incoming};
pub use outgoing::{Outgoing, outgoing};
pub use retiring::retired;

use super::PackFile;
use super::canonical::in_one_form;
use super::front::Named;
use super::load::{HOUSE_FILE, Page, read_house};
use std::collections::BTreeMap;

/// What both sides of a merge began with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base {
    /// The text.
    pub text: String,
    /// Whether it was shared; otherwise the program brought it.
    pub is_shared: bool,
}

/// Entries by their paths.
type ByPath<'a> = BTreeMap<&'a str, &'a str>;

fn by_path(files: &[PackFile]) -> ByPath<'_> {
    files
        .iter()
        .map(|file| (file.path.as_str(), file.text.as_str()))
        .collect()
}

/// Whether two texts of an entry say the same, however they are laid out.
fn is_same(path: &str, one: &str, other: &str) -> bool {
    one == other
        || (path == HOUSE_FILE && is_same_house(one, other))
        || in_one_form(path, one) == in_one_form(path, other)
}

/// Whether two texts of the house style set the same, whatever their remarks: a pack in one file has none.
fn is_same_house(one: &str, other: &str) -> bool {
    let house = |text: &str| read_house(&[PackFile::new(HOUSE_FILE, text)]).ok();
    house(one).is_some_and(|one| Some(one) == house(other))
}

/// What people call an entry: its title or name, else the name of its file.
pub fn title_of(file: &PackFile) -> String {
    let title = Page::part(file).ok().and_then(|page| {
        // Nearly always it stands on the first line, and the others need not be read for it.
        let first = page.front.lines().next().and_then(called);
        first.or_else(|| called(&page.front))
    });
    title.unwrap_or_else(|| match file.path.as_str() {
        "house.toml" => "The house style".to_owned(),
        path => path.to_owned(),
    })
}

/// The title or name in some front matter.
fn called(front: &str) -> Option<String> {
    let named: Named = toml::from_str(front).ok()?;
    named.title.or(named.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::testing::{HOUSE, SIGNPOST, guidance};

    #[test]
    fn an_entry_is_called_by_its_title_or_name() {
        let title = |path: &str, text: &str| title_of(&PackFile::new(path, text));
        assert_eq!(title("guidance/s.md", &guidance("", "x")), "T");
        assert_eq!(title("signposts/helpers.md", SIGNPOST), "Helpers");
        assert_eq!(title("house.toml", HOUSE), "The house style");
        assert_eq!(title("guidance/broken.md", "x"), "guidance/broken.md");
    }

    #[test]
    fn layout_makes_no_difference() {
        let one = guidance("order = 7\n", "Words.");
        let other = guidance("order   =   7\n", "Words.  \n\n");
        assert!(is_same("guidance/s.md", &one, &other));
        assert!(!is_same("guidance/s.md", &one, &guidance("", "Words.")));
    }
}
