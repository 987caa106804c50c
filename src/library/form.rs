//! An entry as somebody edits it: its fields as they stand in the file, and its body.

use super::canonical::Canonical;
use super::front::{Day, GuidanceFront, IssueFront, SignpostFront, SourceFront};
use super::load::{HOUSE_FILE, Page, folder, unified};
use super::{Confidence, Harm, PackFile, Part, Status};
use crate::error::{Error, Result};

/// The fields of an entry, by its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fields {
    /// A passage.
    Passage(Box<GuidanceFront>),
    /// A line of the checklist.
    Issue(Box<IssueFront>),
    /// An organisation or a page.
    Signpost(Box<SignpostFront>),
    /// A statute or guidance.
    Source(Box<SourceFront>),
    /// The house style, which is edited as one text.
    House,
}

/// An entry being edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryForm {
    /// Its file within the pack.
    pub path: String,
    /// Its fields.
    pub fields: Fields,
    /// Its body; of the house style all of it.
    pub body: String,
}

impl EntryForm {
    /// Opens a file for editing.
    ///
    /// # Errors
    /// `Invalid`, with file and line, if its fields cannot be read.
    pub fn of(file: &PackFile) -> Result<Self> {
        if file.path == HOUSE_FILE {
            return Ok(Self {
                path: file.path.clone(),
                fields: Fields::House,
                body: unified(&file.text).into_owned(),
            });
        }
        let page = Page::part(file)?;
        let fields = match folder(&file.path) {
            Some("guidance") => Fields::Passage(page.fields()?),
            Some("issues") => Fields::Issue(page.fields()?),
            Some("signposts") => Fields::Signpost(page.fields()?),
            Some("sources") => Fields::Source(page.fields()?),
            _ => {
                return Err(Error::Invalid {
                    what: "the file is no entry of a library".to_owned(),
                    place: file.path.clone(),
                });
            }
        };
        Ok(Self {
            path: file.path.clone(),
            fields,
            body: page.body,
        })
    }

    /// An empty passage to begin with: a draft, with its facts unchecked.
    pub fn new_passage(id: &str, title: &str) -> Self {
        Self {
            path: format!("guidance/{id}.md"),
            fields: Fields::Passage(Box::new(GuidanceFront::draft(title))),
            body: String::new(),
        }
    }

    /// The file as it stands now, in its canonical form.
    pub fn file(&self) -> PackFile {
        let body = self.body.trim_matches('\n').trim_end();
        let text = match &self.fields {
            Fields::Passage(front) => front.text(body),
            Fields::Issue(front) => front.text(body),
            Fields::Signpost(front) => front.text(body),
            Fields::Source(front) => front.text(body),
            Fields::House => format!("{}\n", unified(&self.body).trim_end()),
        };
        PackFile::new(self.path.as_str(), text)
    }

    /// What people call it, to read; none for the house style.
    pub fn title(&self) -> Option<&str> {
        match &self.fields {
            Fields::Passage(front) => Some(&front.title),
            Fields::Issue(front) => Some(&front.title),
            Fields::Signpost(front) => Some(&front.name),
            Fields::Source(front) => Some(&front.title),
            Fields::House => None,
        }
    }

    /// What people call it; the house style has no such field of its own.
    pub fn title_mut(&mut self) -> Option<&mut String> {
        match &mut self.fields {
            Fields::Passage(front) => Some(&mut front.title),
            Fields::Issue(front) => Some(&mut front.title),
            Fields::Signpost(front) => Some(&mut front.name),
            Fields::Source(front) => Some(&mut front.title),
            Fields::House => None,
        }
    }

    /// The fields of a passage, to read; none if it is something else.
    pub fn passage(&self) -> Option<&GuidanceFront> {
        match &self.fields {
            Fields::Passage(front) => Some(front),
            _ => None,
        }
    }

    /// The fields of a passage; none if it is something else.
    pub fn passage_mut(&mut self) -> Option<&mut GuidanceFront> {
        match &mut self.fields {
            Fields::Passage(front) => Some(front),
            _ => None,
        }
    }
}

impl GuidanceFront {
    /// The fields of a passage that is being written.
    pub(super) fn draft(title: &str) -> Self {
        Self {
            title: title.to_owned(),
            part: Part::Advice,
            issues: Vec::new(),
            when: Vec::new(),
            never_with: Vec::new(),
            offered: false,
            order: 100,
            harm: Harm::default(),
            jurisdiction: "England".to_owned(),
            status: Status::Draft,
            confidence: Confidence::Unchecked,
            owner: None,
            reviewed: None,
            review_by: None,
            approved_by: None,
            approved_on: None,
            read_against: None,
            withdrawn: None,
            sources: Vec::new(),
            keywords: Vec::new(),
        }
    }

    /// Says that somebody approved the passage, having read it against `read_against`.
    pub fn approve(&mut self, who: &str, on: jiff::civil::Date, read_against: &str) {
        self.status = Status::Approved;
        self.approved_by = Some(who.to_owned());
        self.approved_on = Some(Day(on));
        self.read_against = Some(read_against.to_owned());
        self.reviewed = Some(Day(on));
        self.withdrawn = None;
    }

    /// Gives the passage a status in which nobody vouches for it.
    pub fn set_status(&mut self, status: Status) {
        self.status = status;
        if status != Status::Approved {
            self.approved_by = None;
            self.approved_on = None;
            self.read_against = None;
        }
        if status != Status::Retired {
            self.withdrawn = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::testing::{guidance, pack};
    use crate::library::{built_in, canonical, load};

    #[test]
    fn a_form_that_nobody_edits_is_the_entry_in_its_one_form() {
        for file in built_in() {
            let form = EntryForm::of(&file).expect("it is sound");
            assert_eq!(form.file(), canonical(&file).expect("it is sound"));
        }
    }

    #[test]
    fn what_is_edited_stands_in_the_file() {
        let file = PackFile::new("guidance/s.md", guidance("order = 7\n", "Words."));
        let mut form = EntryForm::of(&file).expect("it is sound");
        form.body = "\nOther words.\n\n".to_owned();
        let front = form.passage_mut().expect("a passage");
        front.approve("Ann", jiff::civil::date(2026, 11, 27), "the Act");
        let text = form.file().text;
        assert!(text.ends_with("+++\nOther words.\n"), "{text}");
        assert!(
            text.contains("approved_by = \"Ann\"\napproved_on = 2026-11-27\n"),
            "{text}"
        );
        let loaded = load(&pack(&text)).expect("the house is sound");
        assert_eq!(loaded.problems, []);

        let front = form.passage_mut().expect("a passage");
        front.set_status(Status::Draft);
        assert!(!form.file().text.contains("approved"));
    }

    #[test]
    fn a_new_passage_is_a_draft_with_unchecked_facts() {
        let mut form = EntryForm::new_passage("s", "Title");
        form.body = "Words.".to_owned();
        let library = load(&pack(&form.file().text)).expect("sound").library;
        let snippet = &library.snippets["s"];
        assert!(!snippet.is_usable());
        assert_eq!(snippet.confidence, Confidence::Unchecked);
    }
}
