//! What is done to several cases of the list at once: how far they have come is set, they are removed, they are put back.

use crate::error::Result;
use crate::store::{CaseId, CaseState};
use crate::workbench::{Action, Notice, Outcome, Workbench};
use std::collections::BTreeSet;
use std::time::Instant;

impl Workbench {
    /// Says how far each of these cases has come, or takes that back; what is told offers the way back. Cases that are not
    /// on the list are passed over.
    pub(in crate::workbench) fn set_states(
        &mut self,
        states: &[(CaseId, CaseState)],
        is_undo: bool,
        now: Instant,
    ) -> Result<Outcome> {
        let mut before = Vec::new();
        let mut changed = Vec::new();
        for (id, state) in states {
            let row = self.list.iter().find(|row| row.id == *id);
            if let Some(row) = row.filter(|row| row.state != *state) {
                before.push((*id, row.state));
                changed.push((*id, *state));
            }
        }
        let open = self.open.as_ref().map(|open| open.id);
        let on_desk = changed.iter().find(|(id, _)| Some(*id) == open).copied();
        let elsewhere: Vec<_> = changed
            .iter()
            .filter(|(id, _)| Some(*id) != open)
            .copied()
            .collect();
        if !elsewhere.is_empty() {
            let at = self.supplies.timestamp();
            self.saver()?.store().set_states(&elsewhere, at)?;
            for row in &mut self.list {
                if let Some((_, state)) = elsewhere.iter().find(|(id, _)| *id == row.id) {
                    row.state = *state;
                    row.updated = at;
                }
            }
        }
        let mut noted = self.note_sendings(&before, &elsewhere, is_undo);
        if let Some((id, state)) = on_desk {
            self.set_state(state, now);
            let was = before.iter().find(|(other, _)| *other == id);
            let told = self.note_sending(was.map(|(_, state)| *state), is_undo);
            noted = noted.or(told.notice);
        }
        self.sort_list();
        self.look_for_letters_to_correct();
        if let Some(notice) = noted {
            return Ok(Outcome::told(notice));
        }
        Ok(match changed.as_slice() {
            [] => Outcome::default(),
            [(_, state), ..] => {
                let is_one_state = changed.iter().all(|(_, other)| other == state);
                let words = match is_one_state {
                    true => format!("{} marked as {}", cases(changed.len()), state.label()),
                    false => format!("{} are as they were", cases(changed.len())),
                };
                Outcome::told(Notice::done(words).offering("Undo", Action::TakeStatesBack(before)))
            }
        })
    }

    /// Takes cases off the list, and off the desk what is there of them.
    pub(in crate::workbench) fn delete_cases(&mut self, ids: &[CaseId]) -> Result<Outcome> {
        self.settle()?;
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
            store.restore(ids)?;
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

fn cases(count: usize) -> String {
    match count {
        1 => "1 case".to_owned(),
        _ => format!("{count} cases"),
    }
}
