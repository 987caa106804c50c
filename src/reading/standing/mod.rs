//! How the case stands by the post: orders, plans, the stage, legal aid, parental responsibility, what was done already.
//!
//! In: the enquiry's own words. Out: facts, each with the smallest words that state it, in the order of the text. A thing
//! named is not a thing that is so: [`tense`] tells from the words around, and where they do not tell, nothing is said.
//! What happened in another family's case, or in the poster's own childhood, is left out by [`whose`].

mod around;
mod asked;
mod clause;
mod contact;
mod done_already;
mod event;
mod legal_aid;
mod marks;
mod mentions;
mod orders;
mod parents;
mod plans;
mod responsibility;
mod solicitor;
mod stages;
mod tense;
#[cfg(test)]
mod tests;
mod where_the_child_lives;
mod who;
mod whose;
mod wording;

use super::own_words::OwnWords;
use super::{Fact, Holds, Stated};
use marks::Marks;
use mentions::{Mention, mentions};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;
use who::Written;
use whose::Owners;
use wording::{Kind, Wording};

/// Everything looked for, each kind from the file named after it.
static WORDINGS: LazyLock<Vec<Wording>> = LazyLock::new(|| {
    let mut all = orders::wordings();
    all.extend(plans::wordings());
    all.extend(stages::wordings());
    all.extend(legal_aid::wordings());
    all.extend(done_already::wordings());
    all.extend(where_the_child_lives::wordings());
    all.extend(contact::wordings());
    all.extend(parents::wordings());
    all.extend(solicitor::wordings());
    all
});

/// One thing the post says, before repeats are dropped.
#[derive(Debug, Clone)]
struct Found {
    kind: Kind,
    name: &'static str,
    holds: Holds,
    /// Whether it stands in a question alone, so that any statement outranks it.
    only_asked: bool,
    words: Range<usize>,
}

/// What the post says of the case's standing.
pub(super) fn standing(own: &[OwnWords<'_>]) -> Vec<Fact> {
    let written = Written::of(own);
    let mut all: Vec<(usize, Found)> = Vec::new();
    for (number, text) in own.iter().enumerate() {
        let mentions = mentions(text, &WORDINGS);
        let marks = Marks::of(&text.index, &mentions);
        let owners = Owners::of(&text.index);
        let mut found: Vec<Found> = (0..mentions.len())
            .filter_map(|at| said(text, &marks, &owners, &mentions, at))
            .collect();
        found.extend(responsibility::responsibility(text, written));
        found.sort_by_key(|one| one.words.start);
        all.extend(found.into_iter().map(|one| (number, one)));
    }
    stages::court_by_its_guardian(own, &mut all);
    solicitor::forget_the_old_one(&mut all);
    where_the_child_lives::mark_what_is_undone(&mut all);
    without_repeats(own, &all)
}

/// What one mention says, if it says anything.
fn said(
    text: &OwnWords<'_>,
    marks: &Marks,
    owners: &Owners,
    mentions: &[Mention<'_>],
    at: usize,
) -> Option<Found> {
    let mention = mentions.get(at)?;
    let wording = mention.wording;
    let clause = clause::clause(text, mentions, at);
    if whose::is_anothers(text, owners, &clause, wording) {
        return None;
    }
    let reading = tense::read(text, marks, &clause, wording)?;
    Some(Found {
        kind: wording.kind,
        name: wording.name,
        holds: reading.holds,
        only_asked: reading.only_asked,
        words: mention.words.clone(),
    })
}

/// Each name with each way it holds once, where it first stands; what is only asked about gives way to what is stated.
fn without_repeats(own: &[OwnWords<'_>], all: &[(usize, Found)]) -> Vec<Fact> {
    let stated: BTreeSet<&str> = all
        .iter()
        .filter(|(_, found)| !found.only_asked)
        .map(|(_, found)| found.name)
        .collect();
    let mut seen: Vec<(Kind, &str, Holds)> = Vec::new();
    let mut facts = Vec::new();
    for (number, found) in all {
        let key = (found.kind, found.name, found.holds);
        if seen.contains(&key) || (found.only_asked && stated.contains(found.name)) {
            continue;
        }
        seen.push(key);
        let evidence = own
            .get(*number)
            .and_then(|text| text.evidence_of_words(found.words.clone()));
        facts.extend(evidence.map(|evidence| Fact {
            stated: stated_as(found),
            evidence,
        }));
    }
    facts
}

fn stated_as(found: &Found) -> Stated {
    let (name, holds) = (found.name.to_owned(), found.holds);
    match found.kind {
        Kind::Order => Stated::Order { name, holds },
        Kind::Plan => Stated::Plan { name, holds },
        Kind::Stage => Stated::Stage { name, holds },
        Kind::LegalAid => Stated::LegalAid { holds },
        Kind::Other => Stated::Other { about: name, holds },
    }
}
