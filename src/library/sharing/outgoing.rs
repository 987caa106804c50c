//! What publishing would change in a pack, and what it must not touch.

use super::{Base, by_path, is_same};
use crate::library::PackFile;
use crate::library::load::HOUSE_FILE;
use std::collections::BTreeMap;

/// What publishing comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outgoing {
    /// The files to write there, each with its text; none takes the file away.
    pub files: Vec<(String, Option<String>)>,
    /// The files that were changed there and here: they must be looked at before anything is published.
    pub unseen: Vec<String>,
    /// The files that are newer there and were not changed here; publishing leaves them.
    pub newer_there: Vec<String>,
}

/// Compares the library here, each entry in its canonical text, with a pack it is to be published to.
pub fn outgoing(ours: &[PackFile], bases: &BTreeMap<String, Base>, there: &[PackFile]) -> Outgoing {
    let (here, there) = (by_path(ours), by_path(there));
    let mut outgoing = Outgoing::default();
    if !there.contains_key(HOUSE_FILE) {
        // A pack that is yet to be made; what was shared elsewhere was not taken out of it.
        here.iter()
            .for_each(|(path, text)| outgoing.write(path, text));
        return outgoing;
    }
    for (path, text) in &here {
        let base = bases.get(*path);
        let is_base = |text: &str| base.is_some_and(|base| is_same(path, text, &base.text));
        match there.get(path) {
            Some(now) if is_same(path, now, text) => {}
            Some(now) if is_base(now) => outgoing.write(path, text),
            Some(_) if is_base(text) => outgoing.newer_there.push((*path).to_owned()),
            Some(_) => outgoing.unseen.push((*path).to_owned()),
            None if base.is_some_and(|base| base.is_shared) => {
                outgoing.unseen.push((*path).to_owned());
            }
            None => outgoing.write(path, text),
        }
    }
    for (path, now) in there.iter().filter(|(path, _)| !here.contains_key(*path)) {
        match bases.get(*path).filter(|base| base.is_shared) {
            Some(base) if is_same(path, now, &base.text) => {
                outgoing.files.push(((*path).to_owned(), None));
            }
            Some(_) => outgoing.unseen.push((*path).to_owned()),
            None => outgoing.newer_there.push((*path).to_owned()),
        }
    }
    outgoing
}

impl Outgoing {
    fn write(&mut self, path: &str, text: &str) {
        self.files.push((path.to_owned(), Some(text.to_owned())));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::testing::{HOUSE, guidance};

    const PATH: &str = "guidance/s.md";

    fn published(ours: Option<&str>, base: Option<(&str, bool)>, there: Option<&str>) -> Outgoing {
        let file = |words: &str| PackFile::new(PATH, guidance("", words));
        let files = |words: Option<&str>| words.map(file).into_iter().collect::<Vec<_>>();
        let base = base.map(|(words, is_shared)| Base {
            text: file(words).text,
            is_shared,
        });
        let bases = base
            .map(|base| (PATH.to_owned(), base))
            .into_iter()
            .collect();
        let house = || [PackFile::new("house.toml", HOUSE)];
        let ours: Vec<_> = house().into_iter().chain(files(ours)).collect();
        let there: Vec<_> = house().into_iter().chain(files(there)).collect();
        outgoing(&ours, &bases, &there)
    }

    fn in_short(outgoing: &Outgoing) -> &'static str {
        let Outgoing {
            files,
            unseen,
            newer_there,
        } = outgoing;
        match (files.as_slice(), unseen.len(), newer_there.len()) {
            ([], 0, 0) => "nothing",
            ([(_, Some(_))], 0, 0) => "written",
            ([(_, None)], 0, 0) => "taken away",
            ([], 1, 0) => "unseen",
            ([], 0, 1) => "left",
            _ => "else",
        }
    }

    #[test]
    fn only_what_was_seen_is_overwritten() {
        let shared = |words| Some((words, true));
        for (ours, base, there, wanted) in [
            (Some("a"), None, None, "written"),
            (Some("a"), Some(("a", false)), None, "written"),
            (Some("a"), shared("a"), Some("a"), "nothing"),
            (Some("b"), shared("a"), Some("a"), "written"),
            (Some("b"), shared("a"), Some("b"), "nothing"),
            (Some("b"), shared("a"), Some("c"), "unseen"),
            (Some("a"), shared("a"), Some("c"), "left"),
            (Some("a"), None, Some("c"), "unseen"),
            (Some("a"), shared("a"), None, "unseen"),
            (Some("b"), Some(("a", false)), Some("a"), "written"),
            (None, shared("a"), Some("a"), "taken away"),
            (None, shared("a"), Some("c"), "unseen"),
            (None, None, Some("c"), "left"),
            (None, Some(("a", false)), Some("a"), "left"),
        ] {
            let outgoing = published(ours, base, there);
            assert_eq!(in_short(&outgoing), wanted, "{ours:?} {base:?} {there:?}");
        }
    }

    #[test]
    fn a_pack_that_is_yet_to_be_made_gets_everything() {
        let file = PackFile::new(PATH, guidance("", "a"));
        let base = Base {
            text: file.text.clone(),
            is_shared: true,
        };
        let bases = [(PATH.to_owned(), base)].into();
        assert_eq!(in_short(&outgoing(&[file], &bases, &[])), "written");
    }
}
