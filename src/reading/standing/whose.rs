//! Whether what is said is said of another family's case, or of a grown-up: "my sister's kids are on a plan", "when I was
//! in care".

use super::clause::{Clause, ends_a_clause, folded};
use super::wording::Wording;
use crate::reading::own_words::{OwnWords, phrases};
use crate::text::{Phrase, WordIndex};
use std::ops::Range;
use std::sync::LazyLock;

/// How far before a thing its owner may stand, in words.
const REACH: usize = 16;
/// How close a bare "I" must stand to be who lives somewhere.
const CLOSE: usize = 5;

/// Relatives whose children are another case, unless the poster speaks of a niece or nephew as their own case.
const RELATIVES: &[&str] = &[
    "{my|his|her|our|their} [own|younger|older|little|big|twin] {sister|sisters|brother|brothers|aunt|aunts|auntie|aunties|uncle|uncles|sil|bil}",
];

/// Words that open another family's case.
const OTHERS: &[&str] = &[
    "{my|his|her|a|our|their} [best|close|good|old] {cousin|cousins|friend|friends|mate|mates|neighbour|neighbours|colleague|colleagues}",
    "{friend|mate|cousin|neighbour} of mine",
    "{someone|somebody|anyone|anybody|people|parents|families|mums|dads|mothers|fathers|those}",
    "{another|other} {mum|mums|dad|dads|parent|parents|family|families|people|lady|case|cases}",
    "{a|one|this|that|some} {girl|lady|woman|man|lad|bloke|guy|couple|family|mum|dad|mother|father|parent} {i|on|at|from|who|down|in|next|with|whos|whose}",
    "{his|her|their|exs|partners|dads|mums} other [two|three|2|3] {kid|kids|child|children|son|sons|daughter|daughters|baby|boy|girl}",
    "{his|her|their} own [two|three|other|older|2|3] {kid|kids|child|children|son|sons|daughter|daughters|baby}",
    "{his|her|their} [older|elder|eldest|oldest|first|two|three] {kid|kids|child|children|son|sons|daughter|daughters} {from|with|by} {a|another|his|her|previous|an|before|someone}",
    "{his|her|exs} [new] {partners|girlfriends|boyfriends|gfs|bfs|wifes|husbands|missus} [own|other|two|three] {kid|kids|child|children|son|daughter|baby}",
    "{i|we} {know|knew|read|heard} of",
    "{kid|kids|child|children|son|sons|daughter|daughters|lad|boy|girl} {from before|from a previous|from another|from an earlier|from his first|from her first|with his ex|with her ex|with another|by another}",
];

/// Words that bring the case back to the poster's own family.
const OWN: &[&str] = &[
    "{my|our} [own|little|youngest|oldest|eldest|younger|older|two|three|four|2|3|4|5|other|first|twin|baby|teenage|newborn|unborn|middle|only] [own|little|year|old] {son|sons|daughter|daughters|child|childs|childrens|children|kid|kids|baby|babys|babies|boy|boys|girl|girls|lad|lads|twins|grandson|grandsons|granddaughter|granddaughters|grandchild|grandchildren|grandkids|niece|nieces|nephew|nephews|case|family|stepson|stepdaughter|youngest|eldest|oldest}",
    "{i|ive|im|me|we|weve|us|mine|ours}",
];

/// The poster's own youth, which is nobody's case now.
const YOUTH: &[&str] = &[
    "when {i was|we were|i were} [just|only] [a] {child|kid|young|younger|little|growing|small|at school|in school|in care|born|baby|teenager|10|11|12|13|14|15|16|17|3|4|5|6|7|8|9|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen}",
    "{i|me|myself} [was ...] as a {child|kid|baby|teen|teenager|youngster}",
    "{growing up|grew up|my own childhood|my childhood|my own past}",
];

static NIECES: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&["{my|our} [little|great|baby|young] {niece|nieces|nephew|nephews}"])
});
static LISTS: LazyLock<[Vec<Phrase>; 4]> =
    LazyLock::new(|| [RELATIVES, OTHERS, OWN, YOUTH].map(phrases));

/// Grown-ups, who live with somebody without a child's doing so.
const GROWN_UPS: [&str; 35] = [
    "partner",
    "boyfriend",
    "bf",
    "husband",
    "hubby",
    "girlfriend",
    "gf",
    "wife",
    "fiance",
    "mum",
    "mom",
    "mam",
    "mother",
    "dad",
    "father",
    "ex",
    "nan",
    "gran",
    "grandma",
    "grandad",
    "sister",
    "brother",
    "friend",
    "uncle",
    "aunt",
    "stepdad",
    "man",
    "woman",
    "parents",
    "lodger",
    "worker",
    "sw",
    "guardian",
    "mate",
    "cousin",
];
/// The poster as the one who lives somewhere.
const ONESELF: [&str; 6] = ["i", "im", "ive", "iam", "we", "weve"];
/// Children, who bring the child back.
const CHILDREN: [&str; 35] = [
    "son",
    "sons",
    "daughter",
    "daughters",
    "child",
    "children",
    "kid",
    "kids",
    "baby",
    "babies",
    "boy",
    "boys",
    "girl",
    "girls",
    "lad",
    "lads",
    "twins",
    "grandson",
    "grandsons",
    "granddaughter",
    "granddaughters",
    "grandchild",
    "grandchildren",
    "grandkids",
    "nephew",
    "nephews",
    "niece",
    "nieces",
    "youngest",
    "eldest",
    "oldest",
    "toddler",
    "stepson",
    "stepdaughter",
    "newborn",
];
/// Whoever says something does not do it themselves.
const SAYING: [&str; 14] = [
    "said", "says", "say", "told", "tells", "telling", "reckons", "thinks", "wants", "reported",
    "put", "placed", "took", "decided",
];

/// Where a text speaks of whom.
#[derive(Debug)]
pub(super) struct Owners {
    others: Vec<Range<usize>>,
    own: Vec<Range<usize>>,
    youth: Vec<Range<usize>>,
}

impl Owners {
    /// Finds them in a text.
    pub(super) fn of(index: &WordIndex) -> Self {
        let [relatives, others, own, youth] = &*LISTS;
        let of_a_relative = NIECES
            .iter()
            .any(|phrase| !phrase.find_all(index).is_empty());
        let mut found = places(index, others);
        if !of_a_relative {
            found.extend(places(index, relatives));
            found.sort_by_key(|place| place.start);
        }
        Self {
            others: found,
            own: places(index, own),
            youth: places(index, youth),
        }
    }
}

fn places(index: &WordIndex, phrases: &[Phrase]) -> Vec<Range<usize>> {
    let mut found: Vec<_> = phrases
        .iter()
        .flat_map(|phrase| phrase.find_all(index))
        .collect();
    found.sort_by_key(|place| place.start);
    found
}

/// Where the last of some ordered places within some words ends.
fn last_end(places: &[Range<usize>], within: &Range<usize>) -> Option<usize> {
    let from = places.partition_point(|place| place.start < within.start);
    places
        .iter()
        .skip(from)
        .take_while(|place| place.start < within.end)
        .filter(|place| place.end <= within.end)
        .map(|place| place.end)
        .max()
}

/// Whether what is said in a clause belongs to another case or to a grown-up's life.
pub(super) fn is_anothers(
    text: &OwnWords<'_>,
    owners: &Owners,
    clause: &Clause,
    wording: &Wording,
) -> bool {
    is_of_ones_youth(owners, clause)
        || (!speaks_of_home(wording) && is_of_another_family(text, owners, clause))
        || (wording.of_a_child && is_of_a_grown_up(text, clause))
}

/// Whoever's children live with the poster are the poster's case.
fn speaks_of_home(wording: &Wording) -> bool {
    wording.name == "lives-with-poster"
}

fn is_of_ones_youth(owners: &Owners, clause: &Clause) -> bool {
    let from = clause.words.start.saturating_sub(REACH);
    let around =
        from.max(clause.sentence.start)..(clause.words.end + REACH).min(clause.sentence.end);
    last_end(&owners.youth, &around).is_some()
}

fn is_of_another_family(text: &OwnWords<'_>, owners: &Owners, clause: &Clause) -> bool {
    let start = start_of_run(text, clause);
    let before = start..clause.words.start;
    let others = last_end(&owners.others, &before);
    let own = last_end(&owners.own, &before);
    match others {
        Some(others) => {
            own.is_none_or(|own| own <= others) && !somebody_says(text, others..clause.words.start)
        }
        _ if is_over_anothers(text, owners, clause) => true,
        None => own.is_none() && is_of_those_before(text, owners, &before),
    }
}

/// "She had an order on her older kids from before": whose it is may stand behind.
fn is_over_anothers(text: &OwnWords<'_>, owners: &Owners, clause: &Clause) -> bool {
    let from = owners
        .others
        .partition_point(|place| place.start < clause.words.end);
    owners
        .others
        .iter()
        .skip(from)
        .take_while(|place| place.start <= clause.words.end + 2 && place.end <= clause.sentence.end)
        .any(|place| {
            matches!(folded(text, place.start), "his" | "her" | "their")
                && matches!(
                    folded(text, place.start.saturating_sub(1)),
                    "on" | "for" | "over" | "with"
                )
        })
}

/// Where the run of words up to a thing begins, at the mark or the "and", "but" or "so" before it.
fn start_of_run(text: &OwnWords<'_>, clause: &Clause) -> usize {
    let earliest = clause
        .words
        .start
        .saturating_sub(REACH)
        .max(clause.sentence.start);
    (earliest..clause.words.start)
        .rev()
        .find(|&at| {
            ends_a_clause(text, at) && at + 1 < clause.words.start
                || matches!(
                    folded(text, at),
                    "and" | "but" | "so" | "because" | "cos" | "now"
                )
        })
        .map_or(earliest, |at| at + 1)
}

fn somebody_says(text: &OwnWords<'_>, mut between: Range<usize>) -> bool {
    between.any(|at| SAYING.contains(&folded(text, at)))
}

/// "My sister has two kids. They were on a plan": whether a sentence that opens with "they" follows on another family.
fn is_of_those_before(text: &OwnWords<'_>, owners: &Owners, before: &Range<usize>) -> bool {
    let opens = before.start;
    let words = text.index.words();
    let first_of_sentence = opens.checked_sub(1).is_some_and(|last| {
        words.get(last).map(|w| w.sentence) != words.get(opens).map(|w| w.sentence)
    });
    if !first_of_sentence || !matches!(folded(text, opens), "they" | "theyre" | "their") {
        return false;
    }
    let sentence = words.get(opens - 1).map_or(0, |word| word.sentence);
    let start = words.partition_point(|word| word.sentence < sentence);
    let previous = start.max(opens.saturating_sub(REACH))..opens;
    let others = last_end(&owners.others, &previous);
    others.is_some_and(|others| last_end(&owners.own, &previous).is_none_or(|own| own < others))
}

/// Whether the last one named before is a grown-up, and neither a child nor somebody who only says it.
fn is_of_a_grown_up(text: &OwnWords<'_>, clause: &Clause) -> bool {
    let start = clause
        .words
        .start
        .saturating_sub(REACH)
        .max(clause.sentence.start);
    let mut spoken_of_another = false;
    for at in (start..clause.words.start).rev() {
        let word = folded(text, at);
        if CHILDREN.contains(&word) {
            return false;
        }
        spoken_of_another |= matches!(
            word,
            "him" | "her" | "them" | "he" | "she" | "they" | "hes" | "shes" | "theyre"
        );
        if ONESELF.contains(&word) && !spoken_of_another && at + CLOSE >= clause.words.start {
            return true;
        }
        let is_a_childs = at
            .checked_sub(1)
            .is_some_and(|before| matches!(folded(text, before), "his" | "her" | "their"));
        if GROWN_UPS.contains(&word)
            && !(is_a_childs && spoken_of_another)
            && !somebody_says(text, at..clause.words.start)
        {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_owner_can_be_read() {
        let written = [RELATIVES, OTHERS, OWN, YOUTH].map(<[&str]>::len);
        assert_eq!(LISTS.each_ref().map(Vec::len), written);
        assert_eq!(NIECES.len(), 1);
    }
}
