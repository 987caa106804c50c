//! A second pair of eyes: the open letter goes to a colleague as one sealed file, and what they think of it comes back as
//! another. At the colleague it is a case like any other, but that its letter is theirs to read and not to change.
//!
//! In: a passphrase, a path, and what a colleague thinks. Out: sealed files, made and opened on a thread (`working`), and
//! reviews kept with the case. The post is never on the disk in the clear but in `cases.db`; the passphrase never is: a case
//! on the desk keeps it until it leaves, so that nobody types it twice.

mod passphrase;
mod working;

pub use passphrase::{Passphrase, make_passphrase, weakness};
use working::{Ended, Sealed};
pub use working::{Reviewing, Stop, Work};

use super::listing::urgency;
use super::{Answering, Notice, OpenCase, Outcome, Workbench};
use crate::error::{Error, Result};
use crate::platform;
use crate::reply::{Answer, BlockId, Opinion, Parcel, Request, Review, Verdict, letter_digest};
use crate::store::{CaseId, NewCase};
use std::path::PathBuf;

/// Something done about a second pair of eyes.
#[derive(Debug, Clone)]
pub enum Eyes {
    /// Seals the open case for a colleague.
    Send {
        /// Where and under which words.
        seal: Sealing,
        /// Whether the adviser's notes go with it.
        with_notes: bool,
    },
    /// Opens a sealed file: a colleague's letter, or what they think of ours.
    Open {
        /// The file.
        path: PathBuf,
        /// Its passphrase; the one kept with the open case, if none is given.
        passphrase: Option<Passphrase>,
    },
    /// Says something of a block of a colleague's letter; nothing if the words are empty.
    Comment {
        /// Which block.
        block: BlockId,
        /// The words.
        words: String,
    },
    /// Says something of the whole of it.
    Remark(String),
    /// Says what becomes of it.
    Decide(Verdict),
    /// Seals what is thought of the open letter.
    Answer(Sealing),
    /// Gives up what is being sealed or opened.
    GiveUp,
}

/// Where a sealed file goes, and what opens it.
#[derive(Debug, Clone)]
pub struct Sealing {
    /// Where.
    pub path: PathBuf,
    /// What opens it; the passphrase kept with the open case, if none is given.
    pub passphrase: Option<Passphrase>,
    /// Whether it takes the place of a file that is there.
    pub replace: bool,
}

/// How a letter stands with the colleague who was asked last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked<'a> {
    /// The answer; none yet.
    pub answer: Option<&'a Answer>,
    /// Whether the letter is another than the one they read.
    pub is_stale: bool,
}

impl OpenCase {
    /// Whose letter it is and what is thought of it, where it is a colleague's.
    pub fn brought(&self) -> Option<(&str, &Opinion)> {
        self.reviews.iter().find_map(|review| match review {
            Review::Brought { from, opinion, .. } => Some((from.as_str(), opinion)),
            Review::Asked { .. } => None,
        })
    }

    /// How the letter stands with the colleague who was asked last; none if nobody was.
    pub fn asked(&self) -> Option<Asked<'_>> {
        let mut asked = self.reviews.iter().rev();
        asked.find_map(|review| match review {
            Review::Asked { letter, answer, .. } => Some(Asked {
                answer: answer.as_ref(),
                is_stale: *letter != letter_digest(&self.work.draft),
            }),
            Review::Brought { .. } => None,
        })
    }

    /// Whether it keeps the passphrase it was sealed or opened with.
    pub fn keeps_passphrase(&self) -> bool {
        self.passphrase.is_some()
    }

    /// Whether it has notes that may go with it.
    pub fn has_notes(&self) -> bool {
        !self.notes.trim().is_empty()
    }
}

impl Workbench {
    /// What is sealed or opened now, and what came of the last.
    pub fn reviewing(&self) -> &Reviewing {
        &self.reviewing
    }

    pub(super) fn review(&mut self, what: Eyes) -> Result<Outcome> {
        match what {
            Eyes::Send { seal, with_notes } => self.send_for_review(seal, with_notes),
            Eyes::Open { path, passphrase } => {
                self.saver()?;
                let Some(passphrase) = self.passphrase(passphrase) else {
                    return Ok(refused(NO_PASSPHRASE));
                };
                self.reviewing.open(path, passphrase, &self.wake);
                Ok(Outcome::default())
            }
            Eyes::Comment { block, words } => {
                self.change_opinion(|opinion| opinion.set_comment(block, &words))
            }
            Eyes::Remark(words) => self.change_opinion(|opinion| opinion.remark = words),
            Eyes::Decide(verdict) => self.change_opinion(|opinion| opinion.verdict = Some(verdict)),
            Eyes::Answer(seal) => self.answer_review(seal),
            Eyes::GiveUp => Ok(match self.reviewing.give_up() {
                Some(work) => Outcome::told(Notice::done(work.given_up())),
                None => Outcome::default(),
            }),
        }
    }

    /// The passphrase that was given, or else the one kept with the open case.
    fn passphrase(&self, given: Option<Passphrase>) -> Option<Passphrase> {
        given.or_else(|| self.open.as_ref()?.passphrase.clone())
    }

    fn send_for_review(&mut self, seal: Sealing, with_notes: bool) -> Result<Outcome> {
        let from = self.settings().who(self.library());
        let Some(open) = &self.open else {
            return Ok(refused("Open a post first; there is no letter to send"));
        };
        let name = platform::random_name()?;
        let at = self.supplies.timestamp();
        let work = &open.work;
        let request = Request {
            name: name.clone(),
            from,
            at,
            thread: work.thread.clone(),
            ticks: work.ticks.clone(),
            draft: work.draft.clone(),
            notes: with_notes.then(|| open.notes.clone()),
        };
        let review = Review::Asked {
            name,
            at,
            letter: letter_digest(&work.draft),
            answer: None,
        };
        let parcel = Parcel::Request(Box::new(request));
        self.seal(open.id, parcel, seal, Some(review))
    }

    fn answer_review(&mut self, seal: Sealing) -> Result<Outcome> {
        let by = self.settings().who(self.library());
        let Some(open) = &self.open else {
            return Ok(refused("This letter is no colleague’s"));
        };
        let found = open.reviews.iter().find_map(|review| match review {
            Review::Brought {
                name,
                letter,
                opinion,
                ..
            } => Some((name, letter, opinion)),
            Review::Asked { .. } => None,
        });
        let Some((name, letter, opinion)) = found else {
            return Ok(refused("This letter is no colleague’s"));
        };
        if opinion.verdict.is_none() {
            return Ok(refused("Say first whether the letter can go"));
        }
        let answer = Answer {
            name: name.clone(),
            by,
            at: self.supplies.timestamp(),
            letter: letter.clone(),
            opinion: opinion.clone(),
        };
        self.seal(open.id, Parcel::Answer(answer), seal, None)
    }

    fn seal(
        &mut self,
        case: CaseId,
        parcel: Parcel,
        seal: Sealing,
        asked: Option<Review>,
    ) -> Result<Outcome> {
        let Some(passphrase) = self.passphrase(seal.passphrase) else {
            return Ok(refused(NO_PASSPHRASE));
        };
        let place = (seal.path, seal.replace);
        let sealed = Sealed { case, asked };
        self.reviewing
            .seal(parcel, place, passphrase, sealed, &self.wake);
        Ok(Outcome::default())
    }

    /// Changes what is thought of the colleague's letter on the desk, and keeps it at once.
    fn change_opinion(&mut self, change: impl FnOnce(&mut Opinion)) -> Result<Outcome> {
        let Some(open) = &mut self.open else {
            return Ok(Outcome::default());
        };
        let id = open.id;
        let mut reviews = open.reviews.to_vec();
        let brought = reviews.iter_mut().find_map(|review| match review {
            Review::Brought { opinion, .. } => Some(opinion),
            Review::Asked { .. } => None,
        });
        let Some(opinion) = brought else {
            return Ok(refused("This letter is no colleague’s"));
        };
        change(opinion);
        for review in &reviews {
            self.saver()?.store().set_review(id, review)?;
        }
        if let Some(open) = &mut self.open {
            *open.reviews = reviews;
        }
        Ok(Outcome::default())
    }

    /// Takes up what was sealed or opened on the thread; called with each tick.
    pub(super) fn take_up_review(&mut self) {
        let Some(ended) = self.reviewing.take_up() else {
            return;
        };
        let (ended, passphrase) = ended;
        let (told, case) = match ended {
            Ended::Sealed(sealed) => {
                let case = sealed.case;
                (self.keep_asked(sealed), Some(case))
            }
            Ended::Opened(parcel) => {
                let told = match parcel {
                    Parcel::Request(request) => self.take_letter(*request),
                    Parcel::Answer(answer) => self.take_answer(answer),
                };
                let opened = told.is_ok().then_some(self.open.as_ref());
                let case = opened.flatten().map(|open| open.id);
                (told, case)
            }
        };
        if let Some(open) = self.open.as_mut().filter(|open| Some(open.id) == case) {
            open.passphrase = Some(passphrase);
        }
        self.notice = Some(told.unwrap_or_else(|error| Notice::error(error.to_string())));
    }

    fn keep_asked(&mut self, sealed: Sealed) -> Result<Notice> {
        let words =
            "Saved. Give your colleague the file, and tell them the passphrase another way.";
        let id = sealed.case;
        let Some(review) = sealed.asked else {
            return Ok(Notice::done(
                "Saved. Give the file back to your colleague; it opens with the same passphrase.",
            ));
        };
        self.saver()?.store().set_review(id, &review)?;
        if let Some(open) = self.open.as_mut().filter(|open| open.id == id) {
            open.reviews.push(review);
        }
        Ok(Notice::done(words))
    }

    /// Makes a case of a colleague's letter and puts it on the desk.
    fn take_letter(&mut self, request: Request) -> Result<Notice> {
        let known = self.saver()?.store().case_of_review(&request.name)?;
        if let Some(id) = known {
            self.open_case(id)?;
            return Ok(Notice::done("You have this letter already; here it is"));
        }
        self.leave();
        let at = self.supplies.timestamp();
        let review = Review::Brought {
            letter: letter_digest(&request.draft),
            name: request.name,
            from: request.from.clone(),
            at: request.at,
            opinion: Opinion::default(),
        };
        let read = Answering::start(request.thread.clone(), self.supplies.desk());
        let urgency = urgency(&read.thread, &read.reading);
        let case = NewCase {
            thread: request.thread,
            ticks: request.ticks,
            draft: request.draft,
            urgency,
        };
        let id = self
            .saver()?
            .store()
            .create_for_review(&case, &review, at)?;
        if let Some(notes) = request.notes {
            let mut store = self.saver()?.store();
            if let Some(mut kept) = store.load(id)? {
                kept.notes = notes;
                store.save(&kept, at)?;
            }
        }
        self.open_case(id)?;
        self.list_open_case();
        Ok(Notice::done(format!(
            "{} asks what you think of this letter",
            request.from
        )))
    }

    /// Puts a colleague's answer beside the letter they read.
    fn take_answer(&mut self, answer: Answer) -> Result<Notice> {
        let found = self.saver()?.store().case_of_review(&answer.name)?;
        let id = found.ok_or_else(|| Error::Invalid {
            what: "the letter it answers is not on this computer, or its case was removed"
                .to_owned(),
            place: "The file for a second pair of eyes".to_owned(),
        })?;
        self.open_case(id)?;
        let Some(open) = &self.open else {
            return Ok(Notice::error("That case is no longer there"));
        };
        let mut reviews = open.reviews.iter().cloned();
        let review = reviews.find(|review| review.name() == answer.name);
        let Some(Review::Asked {
            name, at, letter, ..
        }) = review
        else {
            return Ok(Notice::error("This is the answer you gave yourself"));
        };
        let by = answer.by.clone();
        let says = match answer.opinion.verdict {
            Some(Verdict::Approved) => "says the letter can go",
            Some(Verdict::PleaseChange) | None => "asks you to change the letter first",
        };
        let answered = Review::Asked {
            name,
            at,
            letter,
            answer: Some(answer),
        };
        self.saver()?.store().set_review(id, &answered)?;
        if let Some(open) = &mut self.open {
            let place = open
                .reviews
                .iter_mut()
                .find(|review| review.name() == answered.name());
            if let Some(place) = place {
                *place = answered;
            }
        }
        Ok(Notice::done(format!("{by} {says}")))
    }
}

/// What is told where a passphrase is needed and none is there.
const NO_PASSPHRASE: &str = "Type the passphrase first";

fn refused(why: &str) -> Outcome {
    Outcome::told(Notice::error(why))
}
