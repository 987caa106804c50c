//! Proposals and own passages made from what an adviser wrote.

use super::{OwnPassage, Propose, refused};
use crate::checks::clearing::{CaseWords, LibraryWords, traces};
use crate::error::Result;
use crate::library::{
    EntryForm, PackFile, Proposal, SnippetId, Status, canonical, importing, revision,
};
use crate::store::KeptProposal;
use crate::workbench::curating::{files_after, in_a_line, load_refusing};
use crate::workbench::{Action, Notice, Outcome, Workbench};
use std::collections::BTreeSet;

impl Workbench {
    /// Proposes other words for a passage of the library.
    pub(super) fn propose_change(
        &mut self,
        snippet: &SnippetId,
        words: &str,
        reason: String,
    ) -> Result<Outcome> {
        let path = format!("guidance/{snippet}.md");
        let files = self.library_store.files()?;
        let now = files
            .into_iter()
            .find(|file| file.path == path)
            .ok_or_else(|| refused("the library does not have this passage any more"))?;
        let mut form = EntryForm::of(&now)?;
        if form.body.trim() == words.trim() {
            return Err(refused(
                "these are the library’s words already; change them first",
            ));
        }
        form.body = words.to_owned();
        // Whoever approved it approved other words.
        if let Some(front) = form.passage_mut()
            && front.status == Status::Approved
        {
            front.set_status(Status::Starter);
        }
        let base = Some(revision(&now));
        let reason = in_a_line(&required(&reason, "say why; a lead will read it")?);
        self.keep_new(form.file(), base, Some(reason), None)
    }

    /// Keeps a passage as the adviser's own or proposes it, in the place of `before`, if there was one.
    pub(super) fn keep_passage(
        &mut self,
        passage: OwnPassage,
        reason: Option<String>,
        before: Option<String>,
    ) -> Result<Outcome> {
        let title = required(&passage.title, "say what the passage is called")?;
        let words = required(&passage.words, "the passage has no words yet")?;
        let reason = reason
            .map(|reason| required(&reason, "say why; a lead will read it"))
            .transpose()?;
        let id = match &before {
            Some(name) => self.kept(name)?.proposal.id().to_owned(),
            None => self.free_id(&title)?,
        };
        let mut form = EntryForm::new_passage(&id, &title);
        form.body = words;
        if let Some(front) = form.passage_mut() {
            front.part = passage.part;
            front.issues = passage.issues.into_iter().map(String::from).collect();
        }
        self.keep_new(form.file(), None, reason, before)
    }

    /// A name for a passage that neither the library nor its history nor any proposal has.
    fn free_id(&self, title: &str) -> Result<String> {
        let library = self.library().snippets.keys().map(SnippetId::to_string);
        let proposed = self.proposals.iter().map(|it| it.proposal.id().to_owned());
        let mut taken: BTreeSet<String> = library.chain(proposed).collect();
        loop {
            let id = importing::free_id(title, &taken);
            let path = format!("guidance/{id}.md");
            if self.library_store.revisions(&path)?.is_empty() {
                return Ok(id);
            }
            taken.insert(id);
        }
    }

    /// Keeps a passage that the library could use, with its way back.
    fn keep_new(
        &mut self,
        file: PackFile,
        base: Option<String>,
        reason: Option<String>,
        before: Option<String>,
    ) -> Result<Outcome> {
        let file = canonical(&file)?;
        let changed = (file.path.as_str(), Some(file.text.as_str()));
        let files = files_after(self.library_store.files()?, [changed]);
        load_refusing(&files, &[file.path.as_str()].into())?;
        let is_own = reason.is_none();
        let proposal = Proposal {
            file,
            base,
            by: self.who(),
            at: self.supplies.timestamp(),
            reason: reason.unwrap_or_default(),
        };
        let name = proposal.name();
        let is_same = |kept: &KeptProposal| !kept.is_own && kept.proposal.name() == name;
        if self.proposals().any(is_same) {
            return Err(refused("these words are proposed already"));
        }
        self.library_store.keep_proposal(&proposal, is_own)?;
        let before = before.filter(|before| *before != name);
        if let Some(before) = &before {
            self.library_store.swap_proposals(Some(before), None)?;
        }
        let undone = Propose::Swap {
            away: Some(name),
            back: before,
        };
        Ok(Outcome::told(
            Notice::done(self.kept_words(&proposal, is_own))
                .offering("Undo", Action::Propose(undone)),
        ))
    }

    fn kept_words(&self, proposal: &Proposal, is_own: bool) -> String {
        let title = proposal.title();
        if is_own {
            return format!("“{title}” is kept for you; “Add a passage” finds it");
        }
        let words = match self.supplies.settings.shared_folder {
            Some(_) => format!("Proposed “{title}”. It goes to the team with the next “Publish”"),
            None => format!("Proposed “{title}”. It waits in the library under “Proposals”"),
        };
        match self.first_trace(proposal) {
            Some(trace) => {
                format!("{words}. Publishing asks first whether “{trace}” may leave this computer")
            }
            None => words,
        }
    }

    /// What of a proposal first looks as if it told of the open case; publishing looks at all cases.
    fn first_trace(&self, proposal: &Proposal) -> Option<String> {
        let case = CaseWords::of(&self.open.as_ref()?.work.thread);
        let words = format!("{}\n{}", proposal.words(), proposal.reason);
        let library = LibraryWords::of(self.library());
        let traces = traces(&words, &[case], &library, &BTreeSet::new());
        traces.into_iter().next().map(|trace| trace.text)
    }
}

fn required(words: &str, otherwise: &str) -> Result<String> {
    let words = words.trim();
    match words.is_empty() {
        true => Err(refused(otherwise)),
        false => Ok(words.to_owned()),
    }
}
