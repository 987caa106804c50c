//! A pack's files → a [`Library`]: each entry by itself, then what they say of each other.

mod entries;
mod house;
mod page;
mod snippets;

use super::template::Known;
use super::{Fault, Library, PackFile, Problem, Signpost, SignpostId};
use crate::error::Result;
pub(super) use house::{FILE as HOUSE_FILE, read as read_house};
pub(super) use page::Page;
use std::collections::{BTreeMap, BTreeSet};

/// What a pack holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// The entries that can be used.
    pub library: Library,
    /// What is wrong with the others, by file and line.
    pub problems: Vec<Problem>,
}

/// Loads a pack and checks all of it. A broken entry takes down only itself; what names it stays.
///
/// # Errors
/// `Invalid` if there is no house style that can be used.
pub fn load(files: &[PackFile]) -> Result<Loaded> {
    load_with(files, Care::Checked)
}

/// Loads a pack that was checked when it was kept: every passage is taken as it stands, which is several times quicker.
/// A passage that cannot be worded after all is left out of the letter, aloud.
///
/// # Errors
/// `Invalid` if there is no house style that can be used.
pub fn load_kept(files: &[PackFile]) -> Result<Loaded> {
    load_with(files, Care::Kept)
}

/// How much of a passage is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Care {
    /// All its branches, for every kind of post.
    Checked,
    /// Its front matter.
    Kept,
}

fn load_with(files: &[PackFile], care: Care) -> Result<Loaded> {
    let house = house::read(files)?;
    let mut problems = Vec::new();
    let pages = Pages::part(files, &mut problems);
    let mut known = Ids::of(files);
    let sources = pages.read("sources", &mut problems, |page| {
        entries::source(page, &known)
    });
    let sources = entries::without_loops(sources, &pages, &mut problems);
    let signposts = pages.read("signposts", &mut problems, entries::signpost);
    let issues = pages.read("issues", &mut problems, entries::issue);
    known.loaded = signposts
        .iter()
        .map(|signpost| (signpost.id.clone(), signpost.clone()))
        .collect();
    let bare = Library::new(house, issues, [], signposts, sources);
    let snippets = pages.read("guidance", &mut problems, |page| {
        snippets::snippet(page, &known, &bare, care)
    });
    problems.sort();
    Ok(Loaded {
        library: bare.with_snippets(snippets),
        problems,
    })
}

/// The folders of a pack.
const FOLDERS: [&str; 4] = ["guidance", "issues", "signposts", "sources"];

/// The folder an entry's file stands in; `None` for files that are no entries.
pub(super) fn folder(path: &str) -> Option<&str> {
    let (folder, name) = path.split_once('/')?;
    (FOLDERS.contains(&folder) && !name.starts_with('.')).then_some(folder)
}

/// The files of a pack by their folders.
struct Pages(BTreeMap<String, Vec<Page>>);

impl Pages {
    fn part(files: &[PackFile], problems: &mut Vec<Problem>) -> Self {
        let mut pages: BTreeMap<String, Vec<Page>> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for file in files {
            let Some(folder) = folder(&file.path) else {
                continue;
            };
            let parted = check_path(&file.path)
                .and_then(|()| match seen.insert(file.path.as_str()) {
                    true => Ok(()),
                    false => Err("the pack holds this file twice; the first is used".to_owned()),
                })
                .map_err(|message| Problem {
                    file: file.path.clone(),
                    line: 0,
                    fault: Fault::Form,
                    message,
                })
                .and_then(|()| Page::part(file));
            match parted {
                Ok(page) => pages.entry(folder.to_owned()).or_default().push(page),
                Err(problem) => problems.push(problem),
            }
        }
        Self(pages)
    }

    /// The file of one entry.
    fn find(&self, folder: &str, stem: &str) -> Option<&Page> {
        self.0.get(folder)?.iter().find(|page| page.stem == stem)
    }

    /// Reads the entries of one folder and keeps those that can be used.
    fn read<T>(
        &self,
        folder: &str,
        problems: &mut Vec<Problem>,
        entry: impl Fn(&Page) -> Result<T, Vec<Problem>>,
    ) -> Vec<T> {
        let mut entries = Vec::new();
        for page in self.0.get(folder).into_iter().flatten() {
            match entry(page) {
                Ok(entry) => entries.push(entry),
                Err(found) => problems.extend(found),
            }
        }
        entries
    }
}

fn check_path(path: &str) -> std::result::Result<(), String> {
    if path.matches('/').count() > 1 {
        return Err("entries stand directly in their folder, not in a folder within it".to_owned());
    }
    if !path.ends_with(".md") {
        return Err("an entry is a file whose name ends in “.md”".to_owned());
    }
    Ok(())
}

/// The ids that a pack's files claim, be they broken or not, so that a broken entry takes down only itself.
struct Ids {
    claimed: BTreeSet<(String, String)>,
    loaded: BTreeMap<SignpostId, Signpost>,
}

impl Ids {
    fn of(files: &[PackFile]) -> Self {
        let claimed = files
            .iter()
            .filter_map(|file| {
                let (folder, name) = file.path.split_once('/')?;
                Some((folder.to_owned(), name.strip_suffix(".md")?.to_owned()))
            })
            .collect();
        Self {
            claimed,
            loaded: BTreeMap::new(),
        }
    }

    fn has(&self, folder: &str, id: &str) -> bool {
        self.claimed.contains(&(folder.to_owned(), id.to_owned()))
    }
}

impl Known for Ids {
    fn has_issue(&self, id: &str) -> bool {
        self.has("issues", id)
    }

    fn has_signpost(&self, id: &str) -> bool {
        self.has("signposts", id)
    }

    fn signpost(&self, id: &str) -> Option<&Signpost> {
        self.loaded.get(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::built_in;
    use crate::library::testing::{ISSUE, SIGNPOST, SOURCE, guidance, pack};

    #[test]
    fn a_kept_pack_loads_as_it_was_when_it_was_checked() {
        let files = built_in();
        let checked = load(&files).expect("the house is sound");
        assert_eq!(load_kept(&files).expect("the house is sound"), checked);
    }

    #[test]
    fn a_broken_entry_takes_down_only_itself() {
        let mut files = pack(&guidance(
            "issues = [\"contact\"]\n",
            "{{ phone(\"helpers\") }}",
        ));
        files[1].text = "no front matter".to_owned();
        files[2].text = SIGNPOST.replace("phone =", "fone =");
        let loaded = load(&files).expect("the house is sound");
        let places: Vec<_> = loaded
            .problems
            .iter()
            .map(|problem| (problem.file.as_str(), problem.line))
            .collect();
        assert_eq!(
            places,
            [("issues/contact.md", 1), ("signposts/helpers.md", 3)]
        );
        assert!(loaded.library.snippets.contains_key("s"));
    }

    #[test]
    fn broken_issues_signposts_and_sources_are_problems_on_their_line() {
        for (path, text, line, words) in [
            (
                "issues/x.md",
                ISSUE.replace("\"contact\"", "\n  \"contact\",\n  \"{a\"\n"),
                7,
                "not closed",
            ),
            (
                "issues/x.md",
                ISSUE.replace("Contact", " "),
                2,
                "“title” is empty",
            ),
            ("issues/X.md", ISSUE.to_owned(), 0, "small letters"),
            ("issues/x.txt", ISSUE.to_owned(), 0, "ends in “.md”"),
            (
                "issues/a/x.md",
                ISSUE.to_owned(),
                0,
                "directly in their folder",
            ),
            ("issues/contact.md", ISSUE.to_owned(), 0, "twice"),
            (
                "issues/x.md",
                "+++\ntitle = 1\n".to_owned(),
                1,
                "not closed by a line “+++”",
            ),
            (
                "signposts/x.md",
                SIGNPOST.replace("https://", ""),
                4,
                "begins with “https://”",
            ),
            (
                "signposts/x.md",
                "\u{FEFF}+++\r\nname = \"a\"\r\nname = \"b\"\r\n+++\r\n".to_owned(),
                3,
                "duplicate key",
            ),
            (
                "sources/x.md",
                SOURCE.replace("\n+++\n", "\nreplaced_by = \"y\"\n+++\n"),
                3,
                "no source “y”",
            ),
            (
                "sources/x.md",
                SOURCE.replace("\n+++\n", "\nreplaced_by = \"x\"\n+++\n"),
                3,
                "in a circle",
            ),
        ] {
            let mut files = pack(&guidance("", "x"));
            files.push(PackFile::new(path, text));
            let found = load(&files).expect("the house is sound").problems;
            assert_eq!(found.len(), 1, "{path}: {found:?}");
            assert_eq!(
                (found[0].file.as_str(), found[0].line),
                (path, line),
                "{found:?}"
            );
            assert!(found[0].message.contains(words), "{found:?}");
        }
    }
}
