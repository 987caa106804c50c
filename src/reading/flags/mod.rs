//! Language that should stop the adviser: risk to life, a child in danger now, a hearing tomorrow.
//!
//! In: a thread and the deadlines found in it. Out: flags with the words that raise them, the gravest first. One file
//! for each group of kinds, with its phrases. A flag that is missed is worse than one too many, so what is denied, over
//! or only an idiom is shown softly rather than not at all; and no flag found never means that all is well.

mod abduction;
mod care;
mod child_at_risk;
mod combined;
mod concealment;
mod deadline;
mod exploited;
mod false_law;
mod fields;
mod negation;
mod overheard;
mod parting;
mod person;
mod pressed_to_sign;
mod private_details;
mod removal;
mod said;
mod short_notice;
mod sign;
mod speech;
mod suicide;
mod tense;
#[cfg(test)]
mod testing;
mod threat;
mod typos;
mod under_18;
mod violence;

use super::{Fact, Flag, Whose};
use crate::intake::Thread;
use said::{Said, said};
use sign::{Raised, Sign, Written};
use std::sync::LazyLock;

static SIGNS: LazyLock<Vec<Sign>> = LazyLock::new(|| {
    let groups: [&[Written]; 16] = [
        &suicide::SIGNS,
        &parting::SIGNS,
        &violence::SIGNS,
        &overheard::SIGNS,
        &child_at_risk::SIGNS,
        &exploited::SIGNS,
        &abduction::SIGNS,
        &threat::SIGNS,
        &deadline::SIGNS,
        &short_notice::SIGNS,
        &removal::SIGNS,
        &pressed_to_sign::SIGNS,
        &care::SIGNS,
        &under_18::SIGNS,
        &concealment::SIGNS,
        &false_law::SIGNS,
    ];
    groups.into_iter().flatten().map(Sign::new).collect()
});

/// A flag with its place among the texts, for sorting.
struct Placed {
    text: usize,
    flag: Flag,
}

/// The flags of a thread, the gravest first, then in the order of the text.
pub(super) fn flags(thread: &Thread, facts: &[Fact]) -> Vec<Flag> {
    let texts = said(thread);
    let mut found: Vec<Placed> = Vec::new();
    for (text, said) in texts.iter().enumerate() {
        let raised = SIGNS.iter().flat_map(|sign| sign.raised(said));
        let raised = raised
            .chain(private_details::raised(said))
            .chain(under_18::raised(said))
            .chain(combined::raised(said))
            .chain(removal::weeks_and_days(said));
        found.extend(raised.filter_map(|raised| placed(text, said, &raised)));
    }
    for flag in facts.iter().filter_map(deadline::of_fact) {
        let text = texts.iter().position(|said| said.holds(&flag.evidence));
        found.push(Placed {
            text: text.unwrap_or(texts.len()),
            flag,
        });
    }
    in_order(without_repeats(found))
}

fn placed(text: usize, said: &Said<'_>, raised: &Raised) -> Option<Placed> {
    let whose = if said.whose == Whose::Quoted || speech::is_others(said, &raised.words) {
        Whose::Quoted
    } else {
        Whose::Poster
    };
    Some(Placed {
        text,
        flag: Flag {
            kind: raised.kind.to_owned(),
            level: raised.level,
            whose,
            evidence: said.evidence(raised.words.clone())?,
        },
    })
}

/// Of flags of one kind that share words, keeps the gravest; of those, the one that shows more.
fn without_repeats(mut found: Vec<Placed>) -> Vec<Placed> {
    found.sort_by(|one, other| {
        let place = |placed: &Placed| (placed.text, placed.flag.evidence.span.start);
        one.flag
            .kind
            .cmp(&other.flag.kind)
            .then(place(one).cmp(&place(other)))
    });
    let mut kept: Vec<Placed> = Vec::new();
    for next in found {
        match kept.last_mut() {
            Some(last) if is_one(last, &next) => {
                let weight = |placed: &Placed| {
                    (
                        placed.flag.level,
                        std::cmp::Reverse(placed.flag.evidence.span.len()),
                    )
                };
                if weight(&next) < weight(last) {
                    *last = next;
                }
            }
            _ => kept.push(next),
        }
    }
    kept
}

fn is_one(one: &Placed, other: &Placed) -> bool {
    one.flag.kind == other.flag.kind
        && one.text == other.text
        && one.flag.evidence.span.overlaps(other.flag.evidence.span)
}

fn in_order(mut found: Vec<Placed>) -> Vec<Flag> {
    found.sort_by_key(|placed| {
        let span = placed.flag.evidence.span;
        (placed.flag.level, placed.text, span.start, span.end)
    });
    found.into_iter().map(|placed| placed.flag).collect()
}

#[cfg(test)]
mod tests;
