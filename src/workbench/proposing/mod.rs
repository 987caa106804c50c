//! What advisers propose for the library, and what a lead answers; and the passages that stay an adviser's own.
//!
//! In: [`Propose`]. Out: an [`Outcome`], and the proposals as they are then. What is proposed changes no library until a lead
//! accepts it, which is one step that can be undone. Nothing leaves this computer here: that is publishing, which holds it
//! against the cases first.

mod answering;
mod making;
mod own;

use super::{Action, Notice, Outcome, Workbench};
use crate::error::{Error, Result};
use crate::library::{Acceptance, IssueId, PackFile, Part, Proposal, SnippetId};
use crate::store::KeptProposal;

/// Something proposed, kept or answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Propose {
    /// Proposes other words for a passage.
    Change {
        /// Which passage.
        snippet: SnippetId,
        /// Its words as they should be, without its fields.
        words: String,
        /// Why.
        reason: String,
    },
    /// Keeps a paragraph as a passage.
    New {
        /// The passage.
        passage: OwnPassage,
        /// Why it is proposed; without a reason it stays the adviser's own.
        reason: Option<String>,
    },
    /// Gives a passage that is the adviser's own other words, or proposes it.
    Reword {
        /// The proposal's name.
        name: String,
        /// The passage as it is to be.
        passage: OwnPassage,
        /// Why it is proposed; without a reason it stays the adviser's own.
        reason: Option<String>,
    },
    /// Takes a proposal or an own passage back, and puts another back where it was, by their names.
    Swap {
        /// What is taken back.
        away: Option<String>,
        /// What is put back.
        back: Option<String>,
    },
    /// Makes a proposal part of the library, merged with what has changed since.
    Accept {
        /// The proposal's name.
        name: String,
        /// A word back; may be empty.
        word: String,
    },
    /// Makes a proposal part of the library in the words that the lead has made of it.
    AcceptAs {
        /// The proposal's name.
        name: String,
        /// The passage's file.
        file: PackFile,
        /// A word back, which the history has too.
        word: String,
    },
    /// Says no.
    Decline {
        /// The proposal's name.
        name: String,
        /// Why, as who proposed it will read it.
        word: String,
    },
    /// Takes an answer back.
    TakeAnswerBack(String),
}

/// A passage as an adviser keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnPassage {
    /// What it is called.
    pub title: String,
    /// The part of a letter it is for.
    pub part: Part,
    /// The issues it answers.
    pub issues: Vec<IssueId>,
    /// Its words.
    pub words: String,
}

impl Workbench {
    /// What was proposed here and by others and what the adviser keeps for themselves, the oldest first; without what was
    /// taken back.
    pub fn proposals(&self) -> impl DoubleEndedIterator<Item = &KeptProposal> {
        self.proposals.iter().filter(|kept| !kept.is_gone)
    }

    /// The proposals that wait for a lead's answer.
    pub fn waiting_proposals(&self) -> impl Iterator<Item = &KeptProposal> {
        self.proposals()
            .filter(|kept| !kept.is_own && kept.answer.is_none())
    }

    /// What accepting a proposal comes to, with the passage's text now.
    ///
    /// # Errors
    /// A text that cannot be read.
    pub fn acceptance(&self, proposal: &Proposal) -> Result<(Option<String>, Acceptance)> {
        let history = self.library_store.revisions(&proposal.file.path)?;
        let base = history
            .iter()
            .find(|revision| Some(&revision.hash) == proposal.base.as_ref());
        let is_there = self.library().snippets.contains_key(proposal.id());
        let now = history.last().filter(|_| is_there);
        let text = |revision: &crate::store::Revision| revision.text.clone();
        let (base, now) = (base.map(text), now.map(text));
        let acceptance = proposal.accepted(base.as_deref(), now.as_deref())?;
        Ok((now, acceptance))
    }

    /// Does one thing with proposals.
    pub(super) fn propose(&mut self, what: Propose) -> Result<Outcome> {
        let done = match what {
            Propose::Change {
                snippet,
                words,
                reason,
            } => self.propose_change(&snippet, &words, reason),
            Propose::New { passage, reason } => self.keep_passage(passage, reason, None),
            Propose::Reword {
                name,
                passage,
                reason,
            } => self.keep_passage(passage, reason, Some(name)),
            Propose::Swap { away, back } => self.swap(away, back),
            Propose::Accept { name, word } => self.accept(&name, word),
            Propose::AcceptAs { name, file, word } => self.accept_as(&name, file, word),
            Propose::Decline { name, word } => self.decline(&name, word),
            Propose::TakeAnswerBack(name) => {
                self.library_store.answer_proposal(&name, None)?;
                Ok(Outcome::told(Notice::done("The proposal waits again")))
            }
        };
        self.read_proposals();
        done
    }

    /// Takes the proposals up as the library's file has them. What cannot be read is told, once.
    pub(super) fn read_proposals(&mut self) {
        let read = self.library_store.proposals().and_then(|proposals| {
            self.proposals = proposals;
            self.count_unsent()
        });
        if let Err(error) = read {
            self.notice = Some(Notice::error(error.to_string()));
        }
    }

    fn kept(&self, name: &str) -> Result<&KeptProposal> {
        self.proposals()
            .find(|kept| kept.proposal.name() == name)
            .ok_or_else(|| refused("the proposal is not there any more"))
    }

    fn swap(&mut self, away: Option<String>, back: Option<String>) -> Result<Outcome> {
        self.library_store
            .swap_proposals(away.as_deref(), back.as_deref())?;
        let done = Notice::done(match (&away, &back) {
            (Some(_), None) => "Taken back",
            _ => "Put back",
        });
        let undone = Propose::Swap {
            away: back,
            back: away,
        };
        Ok(Outcome::told(
            done.offering("Undo", Action::Propose(undone)),
        ))
    }
}

fn refused(why: &str) -> Error {
    Error::Invalid {
        what: why.to_owned(),
        place: "Not done".to_owned(),
    }
}
