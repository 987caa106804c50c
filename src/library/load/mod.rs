//! A pack's files → a [`Library`]: each entry by itself, then what they say of each other.

mod entries;
mod fit;
mod house;
mod page;
mod snippets;

use super::sharing_out::on_all_processors;
use super::template::Known;
use super::{
    ENTRY_FOLDERS, Entry, Fault, Library, PackFile, Problem, Signpost, SignpostId, Snippet,
};
use crate::error::Result;
pub(super) use fit::page as fit_page;
pub(super) use house::{FILE as HOUSE_FILE, read as read_house};
pub(super) use page::{Page, in_plain_words, line_at, unified};
use std::borrow::Cow;
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
    load_with(borrowed(files), |_| Care::Checked)
}

/// Loads a pack that was checked when it was kept, but for the files of these paths: they are checked, and so is every
/// passage that names one of them, since a record without its number breaks the passage that prints it.
///
/// # Errors
/// `Invalid` if there is no house style that can be used.
pub fn load_changed(files: &[PackFile], changed: &BTreeSet<&str>) -> Result<Loaded> {
    // A passage that stays is named by others in a way that no change of it can break.
    let there: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let breaks = |path: &&&str| !path.starts_with("guidance/") || !there.contains(**path);
    let ids: Vec<&str> = changed
        .iter()
        .filter(breaks)
        .filter_map(|path| path.split_once('/')?.1.strip_suffix(".md"))
        .collect();
    load_with(borrowed(files), |file| {
        let names_one = || ids.iter().any(|id| file.text.contains(id));
        if changed.contains(file.path.as_str()) || names_one() {
            Care::Checked
        } else {
            Care::Kept
        }
    })
}

/// Reads one entry as it would stand in a library; what it names must be there.
///
/// # Errors
/// What is wrong with it, by line.
pub fn load_entry(file: &PackFile, library: &Library) -> std::result::Result<Entry, Vec<Problem>> {
    if file.path == HOUSE_FILE {
        let house = house::read(std::slice::from_ref(file));
        return house
            .map(|house| Entry::House(Box::new(house)))
            .map_err(|error| vec![house::as_problem(&error)]);
    }
    let one = |problem| vec![problem];
    let form = |message: String| Problem {
        file: file.path.clone(),
        line: 0,
        fault: Fault::Form,
        message,
    };
    check_path(&file.path).map_err(|message| one(form(message)))?;
    let page = fit_page(file).map_err(one)?;
    let known = Ids::of_library(library, file);
    match folder(&file.path) {
        Some("issues") => entries::issue(&page).map(Entry::Issue),
        Some("signposts") => entries::signpost(&page).map(Entry::Signpost),
        Some("sources") => entries::source(&page, &known).map(Entry::Source),
        Some("guidance") => snippets::snippet(&page, &known, library, Care::Checked)
            .map(|snippet| Entry::Snippet(Box::new(snippet))),
        _ => Err(one(form("this is no place for an entry".to_owned()))),
    }
}

/// Loads a pack that was checked when it was kept: every passage is taken as it stands, which is several times quicker.
/// A passage that cannot be worded after all is left out of the letter, aloud.
///
/// Each file is let go as soon as it is read, so that a large library is in memory once.
///
/// # Errors
/// `Invalid` if there is no house style that can be used.
pub fn load_kept(files: Vec<PackFile>) -> Result<Loaded> {
    load_with(files.into_iter().map(Cow::Owned), |_| Care::Kept)
}

fn borrowed(files: &[PackFile]) -> impl Iterator<Item = Cow<'_, PackFile>> {
    files.iter().map(Cow::Borrowed)
}

/// How much of a passage is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Care {
    /// All its branches, for every kind of post.
    Checked,
    /// Its front matter.
    Kept,
}

fn load_with<'a>(
    files: impl Iterator<Item = Cow<'a, PackFile>>,
    care: impl Fn(&PackFile) -> Care + Sync,
) -> Result<Loaded> {
    let mut problems = Vec::new();
    let mut folders = Folders::part(files, &mut problems);
    let house = house::read_file(folders.house.as_deref())?;
    let mut known = Ids::of(&folders);
    let pages = folders.pages("sources", &mut problems);
    let sources = usable(&pages, &mut problems, |page| entries::source(page, &known));
    let sources = entries::without_loops(sources, &pages, &mut problems);
    let pages = folders.pages("signposts", &mut problems);
    let signposts = usable(&pages, &mut problems, entries::signpost);
    let pages = folders.pages("issues", &mut problems);
    let issues = usable(&pages, &mut problems, entries::issue);
    known.loaded = signposts
        .iter()
        .map(|signpost| (signpost.id.clone(), signpost.clone()))
        .collect();
    let bare = Library::new(house, issues, [], signposts, sources);
    let guidance = folders.take("guidance");
    let snippets = read_snippets(guidance, &care, (&known, &bare), &mut problems);
    problems.sort();
    Ok(Loaded {
        library: bare.with_snippets(snippets),
        problems,
    })
}

/// Reads the passages, which is most of the work there is; those that are to be checked on all processors. One that is not
/// takes less than the threads would: a window that opens needs them for its graphics.
fn read_snippets(
    files: Vec<Cow<'_, PackFile>>,
    care: &(impl Fn(&PackFile) -> Care + Sync),
    (known, library): (&Ids, &Library),
    problems: &mut Vec<Problem>,
) -> Vec<Snippet> {
    let read = |file: Cow<'_, PackFile>| {
        let page = fit_page(&file).map_err(|problem| vec![problem])?;
        let care = care(&file);
        drop(file);
        snippets::snippet(&page, known, library, care)
    };
    let results: Vec<_> = match files.iter().any(|file| care(file) == Care::Checked) {
        true => on_all_processors(files, read),
        false => files.into_iter().map(read).collect(),
    };
    let mut snippets = Vec::with_capacity(results.len());
    for result in results {
        match result {
            Ok(snippet) => snippets.push(snippet),
            Err(found) => problems.extend(found),
        }
    }
    snippets
}

/// The folder an entry's file stands in; `None` for files that are no entries.
pub(super) fn folder(path: &str) -> Option<&'static str> {
    let (folder, name) = path.split_once('/')?;
    let mut folders = ENTRY_FOLDERS.into_iter();
    folders.find(|known| *known == folder && !name.starts_with('.'))
}

/// The files of a pack by their folders, not read yet.
struct Folders<'a> {
    house: Option<Cow<'a, PackFile>>,
    entries: BTreeMap<&'static str, Vec<Cow<'a, PackFile>>>,
}

impl<'a> Folders<'a> {
    fn part(files: impl Iterator<Item = Cow<'a, PackFile>>, problems: &mut Vec<Problem>) -> Self {
        let mut house = None;
        let mut entries: BTreeMap<&'static str, Vec<Cow<'a, PackFile>>> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for file in files {
            if file.path == HOUSE_FILE {
                house.get_or_insert(file);
                continue;
            }
            let Some(folder) = folder(&file.path) else {
                continue;
            };
            let sound =
                check_path(&file.path).and_then(|()| match seen.insert(file.path.clone()) {
                    true => Ok(()),
                    false => Err("the pack holds this file twice; the first is used".to_owned()),
                });
            match sound {
                Ok(()) => entries.entry(folder).or_default().push(file),
                Err(message) => problems.push(Problem {
                    file: file.path.clone(),
                    line: 0,
                    fault: Fault::Form,
                    message,
                }),
            }
        }
        Self { house, entries }
    }

    fn take(&mut self, folder: &str) -> Vec<Cow<'a, PackFile>> {
        self.entries.remove(folder).unwrap_or_default()
    }

    /// Takes the files of one folder, each parted.
    fn pages(&mut self, folder: &str, problems: &mut Vec<Problem>) -> Vec<Page> {
        let mut pages = Vec::new();
        for file in self.take(folder) {
            match fit_page(&file) {
                Ok(page) => pages.push(page),
                Err(problem) => problems.push(problem),
            }
        }
        pages
    }
}

/// Reads entries and keeps those that can be used.
fn usable<T>(
    pages: &[Page],
    problems: &mut Vec<Problem>,
    entry: impl Fn(&Page) -> Result<T, Vec<Problem>>,
) -> Vec<T> {
    let mut entries = Vec::new();
    for page in pages {
        match entry(page) {
            Ok(entry) => entries.push(entry),
            Err(found) => problems.extend(found),
        }
    }
    entries
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
    claimed: BTreeMap<&'static str, BTreeSet<String>>,
    loaded: BTreeMap<SignpostId, Signpost>,
}

impl Ids {
    fn of(folders: &Folders<'_>) -> Self {
        let stem = |file: &Cow<'_, PackFile>| {
            let (_, name) = file.path.split_once('/')?;
            Some(name.strip_suffix(".md")?.to_owned())
        };
        let claimed = folders.entries.iter();
        let claimed = claimed.map(|(folder, files)| (*folder, files.iter().filter_map(stem)));
        Self {
            claimed: claimed
                .map(|(folder, ids)| (folder, ids.collect()))
                .collect(),
            loaded: BTreeMap::new(),
        }
    }

    /// The ids of a library, and that of one more file.
    fn of_library(library: &Library, file: &PackFile) -> Self {
        let own = std::iter::once(Cow::Borrowed(file));
        let mut ids = Self::of(&Folders::part(own, &mut Vec::new()));
        let mut claim = |folder: &'static str, id: &str| {
            ids.claimed.entry(folder).or_default().insert(id.to_owned());
        };
        library
            .issues
            .keys()
            .for_each(|id| claim("issues", id.as_str()));
        library
            .snippets
            .keys()
            .for_each(|id| claim("guidance", id.as_str()));
        library
            .signposts
            .keys()
            .for_each(|id| claim("signposts", id.as_str()));
        library
            .sources
            .keys()
            .for_each(|id| claim("sources", id.as_str()));
        ids.loaded.clone_from(&library.signposts);
        ids
    }

    fn has(&self, folder: &str, id: &str) -> bool {
        self.claimed.get(folder).is_some_and(|ids| ids.contains(id))
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
        assert_eq!(load_kept(files).expect("the house is sound"), checked);
    }

    #[test]
    fn what_changed_is_checked_and_so_are_the_passages_that_name_it() {
        let mut files = pack(&guidance("", "Ring {{ phone(\"helpers\") }}."));
        files.push(PackFile::new(
            "guidance/other.md",
            guidance("", "{{ none }}"),
        ));
        for file in &mut files {
            file.text = file.text.replace("phone = ", "# ");
        }
        let problems = |changed: &[&str]| {
            let changed = changed.iter().copied().collect();
            let loaded = load_changed(&files, &changed).expect("the house is sound");
            let files = loaded.problems.into_iter().map(|problem| problem.file);
            files.collect::<Vec<_>>()
        };
        assert_eq!(problems(&[]), Vec::<String>::new());
        assert_eq!(problems(&["signposts/helpers.md"]), ["guidance/s.md"]);
        assert_eq!(problems(&["guidance/other.md"]), ["guidance/other.md"]);
    }

    #[test]
    fn one_entry_is_read_as_the_whole_pack_would_read_it() {
        let files = built_in();
        let library = load_kept(files.clone())
            .expect("the house is sound")
            .library;
        for file in files.iter().filter(|file| folder(&file.path).is_some()) {
            let entry = load_entry(file, &library).expect("it is sound");
            let is_there = match &entry {
                Entry::Issue(issue) => library.issues.get(&issue.id) == Some(issue),
                Entry::Snippet(it) => library.snippets.get(&it.id) == Some(it),
                Entry::Signpost(it) => library.signposts.get(&it.id) == Some(it),
                Entry::Source(it) => library.sources.get(&it.id) == Some(it),
                Entry::House(_) => false,
            };
            assert!(is_there, "{}", file.path);
        }
    }

    #[test]
    fn one_entry_that_is_wrong_is_told_by_its_line() {
        let library = load(&pack(&guidance("", "x"))).expect("sound").library;
        for (path, text, line) in [
            ("guidance/new.md", guidance("", "x\n{{ postre }}"), 8),
            ("guidance/a/new.md", guidance("", "x"), 0),
            ("issues/new.md", ISSUE.replace("\"contact\"", "\"{a\""), 5),
            ("elsewhere/new.md", ISSUE.to_owned(), 0),
            ("house.toml", "name = 1".to_owned(), 1),
        ] {
            let problems = load_entry(&PackFile::new(path, text), &library).expect_err(path);
            assert_eq!(
                (problems[0].file.as_str(), problems[0].line),
                (path, line),
                "{problems:?}"
            );
        }
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
