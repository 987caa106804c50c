//! Puts what was worked out about passages into their rows: how letters use them, and which are alike.

use super::{Cared, Kind, Row, Shelf, Todo};
use crate::workbench::Care;
use std::collections::BTreeSet;

impl Shelf {
    /// Takes up what was worked out, instead of what was before.
    pub fn put_care(&mut self, care: &Care) {
        let often: BTreeSet<&str> = care
            .often_rewritten()
            .iter()
            .map(|id| id.as_str())
            .collect();
        for row in &mut self.rows {
            if row.kind == Kind::Passage {
                put_into(row, care, often.contains(row.id.as_str()));
            }
        }
        self.count_waiting();
    }

    pub(super) fn count_waiting(&mut self) {
        self.waiting.clear();
        for list in self.rows.iter().flat_map(|row| &row.lists) {
            *self.waiting.entry(*list).or_default() += 1;
        }
    }
}

fn put_into(row: &mut Row, care: &Care, is_often_rewritten: bool) {
    let tally = care.tally(&row.id);
    let likest = care.alike(&row.id).first();
    row.cared = Cared {
        letters: tally.map_or(0, |tally| tally.uses),
        rewritten: tally.map_or(0, |tally| tally.share_rewritten()),
        alike: likest.map_or(0, |(_, share)| *share),
    };
    row.lists.retain(|list| !Todo::CARED.contains(list));
    let waits = [
        (Todo::OftenRewritten, is_often_rewritten),
        (Todo::LookAlikes, likest.is_some()),
        (Todo::NeverUsed, care.is_never_used(&row.id)),
    ];
    let lists = waits.into_iter().filter(|(_, waits)| *waits);
    row.lists.extend(lists.map(|(list, _)| list));
}
