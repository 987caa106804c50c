//! A lead's answers: a proposal becomes a step of the library in its proposer's name, or is declined with a word back.

use super::{Propose, refused};
use crate::error::Result;
use crate::library::{Acceptance, Answer, PackFile, Proposal, Verdict, canonical, revision};
use crate::store::{Change, EntryChange, LibraryStep, NewText, Shared};
use crate::workbench::curating::{files_after, in_a_line, load_refusing};
use crate::workbench::{Action, Curate, Notice, Outcome, Workbench};

impl Workbench {
    pub(super) fn accept(&mut self, name: &str, word: String) -> Result<Outcome> {
        let proposal = self.kept(name)?.proposal.clone();
        let text = match self.acceptance(&proposal)?.1 {
            Acceptance::Text(text) => text,
            Acceptance::Same => proposal.file.text.clone(),
            Acceptance::Clash => {
                return Err(refused(
                    "the passage was changed in the same place since; edit it first, with both in view",
                ));
            }
        };
        let file = PackFile::new(proposal.file.path.as_str(), text);
        let author = proposal.by.clone();
        self.take_accepted(name, &proposal, file, author, word)
    }

    pub(super) fn accept_as(
        &mut self,
        name: &str,
        file: PackFile,
        word: String,
    ) -> Result<Outcome> {
        let proposal = self.kept(name)?.proposal.clone();
        let file = self.without_stale_approval(canonical(&file)?)?;
        // The words are the lead's then.
        let author = self.who();
        self.take_accepted(name, &proposal, file, author, word)
    }

    fn take_accepted(
        &mut self,
        name: &str,
        proposal: &Proposal,
        file: PackFile,
        author: String,
        word: String,
    ) -> Result<Outcome> {
        let title = proposal.title();
        let before = self.library_store.current_revisions()?.remove(&file.path);
        let (lead, at) = (self.who(), self.supplies.timestamp());
        // Without the name: reasons are looked through for names before they are published.
        let reason = format!("Proposed: {}", proposal.reason);
        let answer = Answer {
            verdict: Verdict::Accepted,
            by: lead.clone(),
            at,
            word: in_a_line(&word),
        };
        if before.as_deref() == Some(revision(&file).as_str()) {
            self.library_store.answer_proposal(name, Some(&answer))?;
            let back = Propose::TakeAnswerBack(name.to_owned());
            let told = Notice::done(format!("“{title}” says this already; marked as accepted"));
            return Ok(Outcome::told(told.offering("Undo", Action::Propose(back))));
        }
        let step = LibraryStep {
            name: format!("accepting “{title}”"),
            author: lead,
            pack: None,
            entries: vec![EntryChange {
                path: file.path.clone(),
                before,
                text: NewText::Is(file.text.clone()),
                change: Change {
                    author,
                    reason: in_a_line(&reason),
                },
                shared: Shared::Kept,
            }],
        };
        let files = files_after(self.library_store.files()?, step.texts());
        let loaded = load_refusing(&files, &[file.path.as_str()].into())?;
        self.library_store
            .accept_proposal(&step, &loaded.library, at, (name, &answer))?;
        self.lay_out(loaded);
        Ok(Outcome::told(
            Notice::done(format!("Accepted “{title}”"))
                .offering("Undo", Action::Curate(Curate::Undo)),
        ))
    }

    pub(super) fn decline(&mut self, name: &str, word: String) -> Result<Outcome> {
        let title = self.kept(name)?.proposal.title();
        let word = in_a_line(&word);
        if word.is_empty() {
            return Err(refused("say why not; who proposed it will read it"));
        }
        let answer = Answer {
            verdict: Verdict::Declined,
            by: self.who(),
            at: self.supplies.timestamp(),
            word,
        };
        self.library_store.answer_proposal(name, Some(&answer))?;
        let back = Propose::TakeAnswerBack(name.to_owned());
        Ok(Outcome::told(
            Notice::done(format!("Declined “{title}”")).offering("Undo", Action::Propose(back)),
        ))
    }
}
