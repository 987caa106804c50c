//! A post being answered: what was read, what is ticked, the letter, and what the checks say of it.
//!
//! The window and the `draft` command both work through this, so that they cannot differ.

use crate::checks::Finding;
use crate::checks::letter::{self, Letter};
use crate::intake::{Board, Thread};
use crate::library::{Context, House, IssueId, Library};
use crate::reading::{self, Level, Reading, Thresholds};
use crate::reply::{self, Draft, Note, Ticks};
use jiff::civil::Date;

/// How the charity's board is recognised in a copied page.
pub fn board(house: &House) -> Board {
    let mut adviser_names = vec![house.persona.name.clone()];
    adviser_names.extend(house.persona.aliases.iter().cloned());
    let mut forum_names = vec![house.forum.name.clone()];
    forum_names.extend(house.forum.aliases.iter().cloned());
    Board {
        adviser_names,
        adviser_marks: house.persona.account_marks.clone(),
        forum_names,
    }
}

/// What a letter is made with, beside the post: the library, who signs, and the day.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'a> {
    /// The team's library.
    pub library: &'a Library,
    /// The adviser's own name; the persona's is used if there is none.
    pub adviser: Option<&'a str>,
    /// The day the letter is written.
    pub today: Date,
}

/// A thread and the letter that answers it.
#[derive(Debug, Clone)]
pub struct Answering {
    /// The thread.
    pub thread: Thread,
    /// What was found in its enquiry.
    pub reading: Reading,
    /// The issues ticked.
    pub ticks: Ticks,
    /// The letter.
    pub draft: Draft,
    /// What the templates know.
    pub context: Context,
    /// What assembling left out, and why.
    pub notes: Vec<Note>,
    /// What the checks say.
    pub findings: Vec<Finding>,
}

impl Answering {
    /// Reads a thread and starts a letter that holds only the parts that need no tick.
    pub fn start(thread: Thread, desk: Desk<'_>) -> Self {
        Self::resume(thread, Ticks::new(), Draft::default(), desk)
    }

    /// Goes on with a letter begun before.
    pub fn resume(thread: Thread, ticks: Ticks, draft: Draft, desk: Desk<'_>) -> Self {
        let reading = reading::read(&thread, desk.library, Thresholds::default());
        let context = reply::context(&thread, &reading, &ticks, &desk.library.house, desk.adviser);
        let mut answering = Self {
            thread,
            reading,
            ticks,
            draft,
            context,
            notes: Vec::new(),
            findings: Vec::new(),
        };
        answering.assemble(desk);
        answering
    }

    /// The issues the post names outright, best first.
    pub fn strong_suggestions(&self) -> Vec<IssueId> {
        self.reading
            .issues
            .iter()
            .filter(|found| found.level == Level::Strong)
            .map(|found| found.id.clone())
            .collect()
    }

    /// Ticks exactly `ticks` and assembles the letter again.
    pub fn set_ticks(&mut self, ticks: Ticks, desk: Desk<'_>) {
        self.ticks = ticks;
        self.assemble(desk);
    }

    /// Takes a letter the adviser changed, without assembling; gives the one before.
    pub fn set_draft(&mut self, draft: Draft, desk: Desk<'_>) -> Draft {
        let before = std::mem::replace(&mut self.draft, draft);
        self.check(desk);
        before
    }

    /// Answers other posts of the thread than the program chose.
    pub fn set_enquiry(&mut self, enquiry: Vec<usize>, desk: Desk<'_>) {
        self.read_posts(enquiry, desk);
        self.assemble(desk);
    }

    /// Puts back what was ticked and written when these posts were answered.
    pub fn restore(&mut self, enquiry: Vec<usize>, ticks: Ticks, draft: Draft, desk: Desk<'_>) {
        self.read_posts(enquiry, desk);
        self.ticks = ticks;
        self.draft = draft;
        self.assemble(desk);
    }

    fn read_posts(&mut self, enquiry: Vec<usize>, desk: Desk<'_>) {
        if enquiry != self.thread.enquiry {
            self.thread.enquiry = enquiry;
            self.reading = reading::read(&self.thread, desk.library, Thresholds::default());
        }
    }

    /// Brings the letter up to date with the ticks, the library and the gap answers; edited blocks stay as they are.
    pub fn assemble(&mut self, desk: Desk<'_>) {
        self.context = reply::context(
            &self.thread,
            &self.reading,
            &self.ticks,
            &desk.library.house,
            desk.adviser,
        );
        let assembled = reply::assemble(&self.context, desk.library, &self.draft);
        self.draft = assembled.draft;
        self.notes = assembled.notes;
        self.check(desk);
    }

    fn check(&mut self, desk: Desk<'_>) {
        self.findings = letter::run(&Letter {
            draft: &self.draft,
            reading: &self.reading,
            context: &self.context,
            library: desk.library,
            today: desk.today,
        });
    }
}
