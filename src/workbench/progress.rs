//! What is being done on other threads, in one place: the words for it, and the way to give it up.

use super::{Action, Doing, Eyes, Guard, Import, Keep, Purge, Recover, Request, Share, Workbench};

/// Something that is being done.
#[derive(Debug, Clone)]
pub struct Progress {
    /// What is told meanwhile.
    pub words: String,
    /// What gives it up; none where it cannot be, or need not.
    pub cancel: Option<Action>,
}

impl Workbench {
    /// What is being done at this moment that somebody may wait for.
    pub fn progress(&self) -> Option<Progress> {
        if let Some(stage) = self.importing().stage() {
            return Some(Progress {
                words: stage.words(),
                cancel: Some(Action::Import(Import::GiveUp)),
            });
        }
        if let Some(doing) = self.sharing().doing() {
            return Some(Progress {
                words: match doing {
                    Doing::Looking => "Looking into the shared folder…".to_owned(),
                    other => other.label().to_owned(),
                },
                cancel: Some(Action::Share(Share::Cancel)),
            });
        }
        if let Some(words) = self.saving_all_words() {
            return Some(Progress {
                words,
                cancel: Some(Action::Recover(Recover::Stop)),
            });
        }
        if let Some(sending) = &self.sending {
            return Some(Progress {
                words: sending.words(),
                cancel: Some(Action::StopSending),
            });
        }
        if let Some(work) = self.reviewing().running() {
            return Some(Progress {
                words: work.words().to_owned(),
                cancel: Some(Action::Review(Eyes::GiveUp)),
            });
        }
        if let Some(words) = self.keeping().doing() {
            return Some(Progress {
                words,
                cancel: Some(Action::Keep(Keep::GiveUp)),
            });
        }
        if let Some(words) = self.guarding().words() {
            return Some(Progress {
                words,
                cancel: Some(Action::Guard(Guard::Stop)),
            });
        }
        if let Some(words) = self.purging().words() {
            return Some(Progress {
                words,
                cancel: Some(Action::Purge(Purge::Stop)),
            });
        }
        if self.requests().is_looking() {
            return Some(Progress {
                words: "Looking for what is kept…".to_owned(),
                cancel: Some(Action::Request(Request::GiveUp)),
            });
        }
        self.caring().is_working().then(|| Progress {
            words: "Working out what to look after…".to_owned(),
            cancel: None,
        })
    }
}
