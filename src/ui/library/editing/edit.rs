//! One entry while it is edited: its form, what was typed into its fields, and what comes of it as it stands.

use super::house::HouseForm;
use crate::error::Result;
use crate::library::{Entry, EntryForm, Fields, Issue, PackFile, Problem, Snippet, load_entry};
use crate::workbench::Workbench;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// An entry while it is edited.
pub(super) struct Edit {
    /// Its fields and its words.
    pub(super) form: EntryForm,
    /// What was typed into fields that hold something other than text, by their labels.
    pub(super) typed: BTreeMap<&'static str, String>,
    /// The fields whose words mean nothing.
    pub(super) wrong: BTreeSet<&'static str>,
    /// The fields of the house style, as they were last read from its text.
    pub(super) house: Option<HouseForm>,
    /// Another number for each edit: a field undoes within its own edit and never reaches into another.
    pub(super) session: u64,
    /// Whether its words take the keyboard in this frame.
    pub(super) takes_keyboard: bool,
    /// The text it began from; none for an entry that is new.
    began: Option<Began>,
    /// The proposal it makes words of, by its name.
    pub(super) proposal: Option<String>,
    checked: Option<Checked>,
}

struct Began {
    kept: String,
    /// The same in the form that saving would give it.
    file: String,
}

/// What comes of the form as it stands.
struct Checked {
    library_version: u64,
    file: PackFile,
    snippet: Option<Rc<Snippet>>,
    issue: Option<Rc<Issue>>,
    told: Vec<Told>,
}

/// Something wrong with the entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    /// The line of its words, counted from 1; none for a field.
    pub(super) line: Option<usize>,
    /// What, as a sentence without its full stop.
    pub(super) words: String,
}

impl Edit {
    /// Opens an entry's text to be edited.
    pub(super) fn of(path: &str, text: &str, session: u64) -> Result<Self> {
        let form = EntryForm::of(&PackFile::new(path, text))?;
        let began = Began {
            kept: text.to_owned(),
            file: form.file().text,
        };
        Ok(Self {
            began: Some(began),
            ..Self::new(form, session)
        })
    }

    /// Begins an entry that the library does not have.
    pub(super) fn new(form: EntryForm, session: u64) -> Self {
        Self {
            form,
            typed: BTreeMap::new(),
            wrong: BTreeSet::new(),
            house: None,
            session,
            takes_keyboard: true,
            began: None,
            proposal: None,
            checked: None,
        }
    }

    /// Its file within the pack.
    pub(super) fn path(&self) -> &str {
        &self.form.path
    }

    /// What people call it.
    pub(super) fn title(&self) -> &str {
        match &self.form.fields {
            Fields::Passage(front) => &front.title,
            Fields::Issue(front) => &front.title,
            Fields::Signpost(front) => &front.name,
            Fields::Source(front) => &front.title,
            Fields::House => "House style",
        }
    }

    /// Whether it began from this text of the library, or is as new as the library says.
    pub(super) fn began_from(&self, now: Option<&str>) -> bool {
        self.began.as_ref().map(|began| began.kept.as_str()) == now
    }

    /// Notes that something was typed or chosen.
    pub(super) fn touch(&mut self) {
        self.checked = None;
    }

    /// Finds what comes of the form as it stands, unless that is known; it takes some milliseconds.
    pub(super) fn check(&mut self, bench: &Workbench) {
        let library_version = bench.library_version();
        let holds = |checked: &Checked| checked.library_version == library_version;
        if self.checked.as_ref().is_some_and(holds) {
            return;
        }
        let file = self.form.file();
        let (mut snippet, mut issue, mut told) = (None, None, Vec::new());
        match load_entry(&file, bench.library()) {
            Ok(Entry::Snippet(made)) => snippet = Some(Rc::from(made)),
            Ok(Entry::Issue(made)) => issue = Some(Rc::new(made)),
            Ok(_) => {}
            Err(problems) => {
                let places = Places::of(&file, &self.form);
                told = problems.iter().map(|it| places.told(it)).collect();
            }
        }
        self.checked = Some(Checked {
            library_version,
            file,
            snippet,
            issue,
            told,
        });
    }

    /// What is wrong with it, as it was last checked.
    pub(super) fn told(&self) -> &[Told] {
        self.checked.as_ref().map_or(&[], |checked| &checked.told)
    }

    /// The passage it makes, if it makes one.
    pub(super) fn snippet(&self) -> Option<Rc<Snippet>> {
        self.checked.as_ref()?.snippet.clone()
    }

    /// The issue it makes, if it makes one.
    pub(super) fn issue(&self) -> Option<Rc<Issue>> {
        self.checked.as_ref()?.issue.clone()
    }

    /// Whether it says anything else than what it began from.
    pub(super) fn is_changed(&self) -> bool {
        let began = self.began.as_ref().map(|began| began.file.as_str());
        !self.wrong.is_empty()
            || match &self.checked {
                Some(checked) => began != Some(checked.file.text.as_str()),
                None => began != Some(self.form.file().text.as_str()),
            }
    }

    /// Whether it can be saved as it stands.
    pub(super) fn can_save(&self) -> bool {
        self.is_changed() && self.wrong.is_empty() && self.told().is_empty()
    }

    /// How it stands, for the bar under it.
    pub(super) fn standing(&self) -> &'static str {
        match self.told().len() + self.wrong.len() {
            _ if !self.is_changed() => "Nothing is changed yet",
            0 => "Not saved",
            1 => "Not saved; one thing to mend first",
            _ => "Not saved; some things to mend first",
        }
    }

    /// The file to save.
    pub(super) fn file(&self) -> PackFile {
        self.form.file()
    }
}

/// Where the words of an entry stand in its file: people see no more of it than these.
struct Places {
    before_words: usize,
    words_from: usize,
}

impl Places {
    fn of(file: &PackFile, form: &EntryForm) -> Self {
        let blank = form.body.len() - form.body.trim_start_matches('\n').len();
        let before_words = match form.fields {
            Fields::House => 0,
            _ => {
                let mut fences = file
                    .text
                    .lines()
                    .enumerate()
                    .filter(|(_, line)| *line == "+++");
                fences.nth(1).map_or(0, |(at, _)| at + 1)
            }
        };
        let words_from = if before_words == 0 { 0 } else { blank };
        Self {
            before_words,
            words_from,
        }
    }

    fn told(&self, problem: &Problem) -> Told {
        let line = problem.line.checked_sub(self.before_words);
        let line = line.filter(|line| *line > 0);
        Told {
            line: line.map(|line| line + self.words_from),
            words: sentence(&problem.message),
        }
    }
}

/// Words with a capital at their beginning.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::Fault;

    fn edit(body: &str) -> Edit {
        let mut form = EntryForm::new_passage("a", "A");
        body.clone_into(&mut form.body);
        let text = form.file().text;
        Edit::of("guidance/a.md", &text, 1).expect("it is sound")
    }

    #[test]
    fn an_edit_is_changed_only_while_it_says_something_else() {
        let mut edit = edit("Words.");
        assert!(!edit.is_changed());
        edit.form.body.push_str(" More.");
        edit.touch();
        assert!(edit.is_changed());
        edit.form.body = "Words.".to_owned();
        edit.touch();
        assert!(!edit.is_changed());
        edit.wrong.insert("Review by");
        assert!(edit.is_changed() && !edit.can_save());
    }

    #[test]
    fn an_entry_that_is_new_is_changed_from_the_beginning() {
        let edit = Edit::new(EntryForm::new_passage("a", "A"), 1);
        assert!(edit.is_changed());
        assert!(edit.began_from(None) && !edit.began_from(Some("")));
    }

    #[test]
    fn lines_are_counted_from_the_first_of_the_words() {
        let edit = edit("One.\n\nThree.");
        let mut form = edit.form.clone();
        let file = form.file();
        let line_of = |words: &str| {
            let mut lines = file.text.lines();
            lines.position(|line| line == words).expect("there") + 1
        };
        let problem = |line| Problem {
            file: String::new(),
            line,
            fault: Fault::Form,
            message: "the words are wrong".to_owned(),
        };
        let places = Places::of(&file, &form);
        assert_eq!(places.told(&problem(line_of("Three."))).line, Some(3));
        assert_eq!(places.told(&problem(2)).line, None);
        assert_eq!(places.told(&problem(0)).line, None);
        assert_eq!(places.told(&problem(0)).words, "The words are wrong");
        // Empty lines before the words stand in the field, but not in the file.
        form.body.insert_str(0, "\n\n");
        let places = Places::of(&file, &form);
        assert_eq!(places.told(&problem(line_of("Three."))).line, Some(5));
    }
}
