//! What makes a case press, out of its reading.

use crate::intake::Thread;
use crate::reading::{Reading, Stated};
use crate::store::Urgency;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// How many deadlines of one post are kept: more are no list of things to do by.
const MOST_DEADLINES: usize = 12;

/// What makes a case press.
pub(in crate::workbench) fn urgency(thread: &Thread, reading: &Reading) -> Urgency {
    let deadlines: BTreeSet<Date> = reading
        .facts
        .iter()
        .filter_map(|fact| match fact.stated {
            Stated::Deadline { on, .. } => on,
            _ => None,
        })
        .collect();
    let posted = thread.enquiry_posts().filter_map(|(_, post)| post.posted);
    Urgency {
        flag: (reading.flags.iter().map(|flag| flag.level))
            .filter(|level| (1..=3).contains(level))
            .min(),
        // The last ones are those that can still be met.
        deadlines: {
            let mut last: Vec<Date> = deadlines.into_iter().rev().take(MOST_DEADLINES).collect();
            last.reverse();
            last
        },
        posted: posted.map(|at| at.date()).min(),
    }
}
