//! What is done to several cases of the list at once: how far they have come is set, they are removed, they are put back.

use crate::error::{Error, Result};
use crate::store::{CaseId, CaseState, Standing};
use crate::workbench::{Action, Notice, Outcome, Workbench};
use std::collections::BTreeSet;
use std::time::Instant;

impl Workbench {
    /// Says how far each of these cases has come; what is told offers the way back. Cases that are not on the list are passed
    /// over, and so are letters that colleagues sent to be read. Letters that are sent have receipts, which are made on a
    /// thread: what became of them is told once they are.
    pub(in crate::workbench) fn set_states(
        &mut self,
        states: &[(CaseId, CaseState)],
        now: Instant,
    ) -> Result<Outcome> {
        if self.sending.is_some() {
            let words = "Other cases are still being marked as sent. Try again when that is done";
            return Ok(Outcome::told(Notice::done(words)));
        }
        let (mut to_send, mut at_once) = (Vec::new(), Vec::new());
        for (id, state) in states {
            if *state != CaseState::Sent || self.has_open(*id) {
                let sent = (*state == CaseState::Sent).then(|| self.supplies.timestamp());
                at_once.push(Standing {
                    case: *id,
                    state: *state,
                    sent,
                });
            } else if self.standing_before(*id, *state).is_some() {
                to_send.push(*id);
            }
        }
        let Changed { before, noted } = self.change_standings(&at_once, false, now)?;
        if !to_send.is_empty() {
            self.begin_sending(to_send, before)?;
            return Ok(noted.map_or_else(Outcome::default, Outcome::told));
        }
        Ok(told(noted, &at_once, before))
    }

    /// Takes that back: each of the cases stands as it did, and a receipt that was made meanwhile goes again.
    pub(in crate::workbench) fn take_states_back(
        &mut self,
        standings: &[Standing],
        now: Instant,
    ) -> Result<Outcome> {
        let Changed { before, noted } = self.change_standings(standings, true, now)?;
        Ok(told(noted, standings, before))
    }

    /// How a case of the list stands, where it is to come to another state and is our own.
    fn standing_before(&self, id: CaseId, state: CaseState) -> Option<Standing> {
        let row = self.own_cases().find(|row| row.id == id)?;
        (row.state != state).then(|| row.standing())
    }

    fn change_standings(
        &mut self,
        standings: &[Standing],
        is_undo: bool,
        now: Instant,
    ) -> Result<Changed> {
        let changes = standings.iter().filter_map(|standing| {
            let before = self.standing_before(standing.case, standing.state)?;
            Some((before, *standing))
        });
        let (before, after): (Vec<Standing>, Vec<Standing>) = changes.unzip();
        let (on_desk, elsewhere): (Vec<Standing>, Vec<Standing>) =
            (after.iter()).partition(|standing| self.has_open(standing.case));
        let mut noted = None;
        if !elsewhere.is_empty() {
            let at = self.supplies.timestamp();
            let ids: Vec<CaseId> = elsewhere.iter().map(|standing| standing.case).collect();
            self.require_saved(&ids)?;
            self.saver()?.store().set_standings(&elsewhere, at)?;
            for row in &mut self.list {
                if let Some(standing) = elsewhere.iter().find(|it| it.case == row.id) {
                    (row.state, row.sent) = (standing.state, standing.sent);
                    row.updated = at;
                }
            }
            if is_undo {
                let were_sent = before.iter().filter(|it| it.state == CaseState::Sent);
                let elsewhere: BTreeSet<CaseId> = elsewhere.iter().map(|it| it.case).collect();
                let were_sent = were_sent.map(|it| it.case);
                let were_sent: Vec<CaseId> =
                    were_sent.filter(|id| elsewhere.contains(id)).collect();
                noted = self
                    .drop_receipts(&were_sent)
                    .err()
                    .map(|error| Notice::error(format!("A receipt is still there. {error}")));
            }
        }
        if let Some(standing) = on_desk.first() {
            self.set_state_of(standing.state, standing.sent, now);
            let was = before.iter().find(|it| it.case == standing.case);
            let told = self.note_sending(was.map(|it| it.state), is_undo);
            noted = noted.or(told.notice);
        }
        self.sort_list();
        self.look_for_letters_to_correct();
        Ok(Changed { before, noted })
    }

    /// Takes cases off the list, and off the desk what is there of them.
    pub(in crate::workbench) fn delete_cases(&mut self, ids: &[CaseId]) -> Result<Outcome> {
        self.settle()?;
        self.require_saved(ids)?;
        let deleted = self.supplies.timestamp();
        self.saver()?.store().delete(ids, deleted)?;
        if ids.iter().any(|id| self.has_open(*id)) {
            self.clear_desk();
            self.remember_open();
        }
        let gone: BTreeSet<CaseId> = ids.iter().copied().collect();
        self.list.retain(|row| !gone.contains(&row.id));
        self.note_list_changed();
        let notice = match ids {
            [id] => Notice::done("Case removed from the list")
                .offering("Undo", Action::RestoreCase(*id)),
            _ => Notice::done(format!("{} removed from the list", cases(ids.len())))
                .offering("Undo", Action::RestoreCases(ids.to_vec())),
        };
        Ok(Outcome::told(notice))
    }

    /// Puts cases back on the list.
    pub(in crate::workbench) fn restore_cases(&mut self, ids: &[CaseId]) -> Result<Outcome> {
        let listed = {
            let mut store = self.saver()?.store();
            if let Err(Error::Unknown { .. }) = store.restore(ids) {
                // What was deleted for good meanwhile cannot come back.
                return Ok(Outcome::told(Notice::error("That case is no longer there")));
            }
            store.list()?
        };
        let back: BTreeSet<CaseId> = ids.iter().copied().collect();
        self.list.retain(|row| !back.contains(&row.id));
        let restored = listed.into_iter().filter(|row| back.contains(&row.id));
        self.list.extend(restored);
        self.sort_list();
        let words = match ids.len() {
            1 => "Case put back on the list".to_owned(),
            count => format!("{} put back on the list", cases(count)),
        };
        Ok(Outcome::told(Notice::done(words).offering(
            "Remove again",
            Action::DeleteCases(ids.to_vec()),
        )))
    }
}

/// What was changed.
struct Changed {
    /// How the cases stood that stand otherwise now.
    before: Vec<Standing>,
    /// What went wrong with a receipt.
    noted: Option<Notice>,
}

/// Tells how cases stand now, and offers the way back.
fn told(noted: Option<Notice>, after: &[Standing], before: Vec<Standing>) -> Outcome {
    if let Some(notice) = noted {
        return Outcome::told(notice);
    }
    let mut changed = after
        .iter()
        .filter(|it| before.iter().any(|before| before.case == it.case));
    let Some(first) = changed.next() else {
        return Outcome::default();
    };
    let words = match changed.all(|other| other.state == first.state) {
        true => format!("{} marked as {}", cases(before.len()), first.state.label()),
        false => format!("{} are as they were", cases(before.len())),
    };
    Outcome::told(Notice::done(words).offering("Undo", Action::TakeStatesBack(before)))
}

/// "3 cases".
pub(in crate::workbench) fn cases(count: usize) -> String {
    match count {
        1 => "1 case".to_owned(),
        _ => format!("{count} cases"),
    }
}
