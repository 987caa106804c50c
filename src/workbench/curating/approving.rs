//! Passages approved, sent back, retired: who stands for which words.

use super::Edit;
use crate::error::{Error, Result};
use crate::library::{EntryForm, GuidanceFront, PackFile, Status, title_of};
use crate::store::Revision;
use crate::workbench::{Notice, Outcome, Workbench};

impl Workbench {
    /// Approves passages as somebody who has read them against `read_against`.
    pub(super) fn approve(&mut self, paths: &[String], read_against: &str) -> Result<Outcome> {
        let read_against = read_against.trim();
        if read_against.is_empty() {
            return Err(refused(
                "say what you read the passage against: a source, or a colleague",
            ));
        }
        let who = self.who();
        let today = self.supplies.now.date();
        if self.library().house.approval.by_another {
            for path in paths {
                self.refuse_own_writing(path, &who)?;
            }
        }
        let reason = format!("Approved, read against {read_against}");
        let count = self.change_passages(paths, "approving", &reason, |front| {
            front.approve(&who, today, read_against);
        })?;
        Ok(Outcome::told(Notice::done(format!("Approved {count}"))))
    }

    /// Gives passages a status in which nobody vouches for them.
    pub(super) fn set_status(&mut self, paths: &[String], status: Status) -> Result<Outcome> {
        let (doing, done) = match status {
            Status::Retired => ("retiring", "Retired"),
            Status::Draft => ("sending back", "Back to draft:"),
            Status::Starter | Status::Approved => ("putting back", "Put back"),
        };
        let count = self.change_passages(paths, doing, done, |front| front.set_status(status))?;
        Ok(Outcome::told(Notice::done(format!("{done} {count}"))))
    }

    /// Retires passages because letters that said them may need correcting.
    pub(super) fn withdraw(&mut self, paths: &[String], why: &str) -> Result<Outcome> {
        let why = why.trim();
        if why.is_empty() {
            return Err(refused("say why it is withdrawn; advisers will read it"));
        }
        let reason = format!("Withdrawn: {why}");
        let count = self.change_passages(paths, "withdrawing", &reason, |front| {
            front.set_status(Status::Retired);
            front.withdrawn = Some(why.to_owned());
        })?;
        Ok(Outcome::told(Notice::done(format!(
            "Withdrew {count}. Each adviser sees which of their sent letters said it"
        ))))
    }

    /// A file to be saved, no longer approved if its words are others than those somebody approved.
    pub(in crate::workbench) fn without_stale_approval(&self, file: PackFile) -> Result<PackFile> {
        let mut now = EntryForm::of(&file)?;
        let history = self.library_store.revisions(&file.path)?;
        let Some(kept) = history.last() else {
            return Ok(file);
        };
        let Ok(before) = EntryForm::of(&PackFile::new(file.path.as_str(), kept.text.as_str()))
        else {
            return Ok(file);
        };
        let is_reworded = now.body != before.body;
        match (now.passage_mut(), before.passage()) {
            (Some(front), Some(before))
                if is_reworded
                    && front.status == Status::Approved
                    && front.approved_on == before.approved_on
                    && front.approved_by == before.approved_by =>
            {
                front.set_status(Status::Starter);
                Ok(now.file())
            }
            _ => Ok(file),
        }
    }

    /// Changes the fields of passages in one step; gives what people call them together.
    pub(super) fn change_passages(
        &mut self,
        paths: &[String],
        doing: &str,
        reason: &str,
        change: impl Fn(&mut GuidanceFront),
    ) -> Result<String> {
        let files = self.library_store.files()?;
        let wanted = |file: &&PackFile| paths.contains(&file.path);
        let mut edits = Vec::new();
        let mut title = String::new();
        let mut is_there = false;
        for file in files.iter().filter(wanted) {
            is_there = true;
            let mut form = EntryForm::of(file)?;
            let Some(front) = form.passage_mut() else {
                return Err(refused("only passages have a status"));
            };
            let before = front.clone();
            change(front);
            if *front == before {
                continue;
            }
            title = before.title;
            edits.push(Edit {
                path: file.path.clone(),
                after: Some(form.file().text),
                reason: reason.to_owned(),
            });
        }
        let what = match edits.len() {
            0 if is_there => return Err(refused("all of it is so already")),
            0 => return Err(refused("none of these passages is in the library any more")),
            1 => format!("“{title}”"),
            count => format!("{count} passages"),
        };
        self.take_edits(format!("{doing} {what}"), edits)?;
        Ok(what)
    }

    fn refuse_own_writing(&self, path: &str, who: &str) -> Result<()> {
        let history = self.library_store.revisions(path)?;
        match writer(&history) {
            Some(writer) if writer == who => {
                let text = history.last().map_or("", |revision| revision.text.as_str());
                let title = title_of(&PackFile::new(path, text));
                Err(refused(&format!(
                    "the house has passages approved by somebody other than who wrote them, and you wrote this one: “{title}”"
                )))
            }
            _ => Ok(()),
        }
    }
}

/// Who wrote the passage as it stands: the author of the newest revision that changed its words.
fn writer(history: &[Revision]) -> Option<&str> {
    let words = |revision: &Revision| {
        let text = &revision.text;
        let body = text
            .rsplit_once("\n+++\n")
            .map_or(text.as_str(), |(_, body)| body);
        body.trim().to_owned()
    };
    let before = history.iter().map(Some).rev().skip(1).chain([None]);
    history
        .iter()
        .rev()
        .zip(before)
        .find(|(now, before)| before.is_none_or(|before| words(now) != words(before)))
        .map(|(now, _)| now.change.author.as_str())
}

pub(super) fn refused(why: &str) -> Error {
    Error::Invalid {
        what: why.to_owned(),
        place: "Not done".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Change;
    use jiff::Timestamp;

    fn history(revisions: &[(&str, &str)]) -> Vec<Revision> {
        (1..)
            .zip(revisions)
            .map(|(number, (author, text))| Revision {
                number,
                hash: String::new(),
                text: format!("+++\ntitle = \"T{number}\"\n+++\n{text}\n"),
                change: Change {
                    author: (*author).to_owned(),
                    reason: String::new(),
                },
                made_here: true,
                at: Timestamp::UNIX_EPOCH,
            })
            .collect()
    }

    #[test]
    fn the_writer_is_who_last_changed_the_words_and_not_a_field() {
        let found = |revisions: &[(&str, &str)]| {
            let history = history(revisions);
            writer(&history).map(str::to_owned)
        };
        assert_eq!(found(&[]), None);
        assert_eq!(found(&[("Ann", "a")]).as_deref(), Some("Ann"));
        assert_eq!(found(&[("Ann", "a"), ("Ben", "b")]).as_deref(), Some("Ben"));
        assert_eq!(
            found(&[("Ann", "a"), ("Ben", "b"), ("Cat", "b")]).as_deref(),
            Some("Ben")
        );
    }
}
