//! Whether the poster has a solicitor. The council's, and one for a crime, are not meant.

use super::Found;
use super::wording::{Kind, Says, Spellings, Wording};
use crate::reading::Holds;

/// What parents call those concerned.
const SPELLINGS: &Spellings = &[(
    "{solicitor}",
    "{solicitor|solicitors|solictor|solicter|solicitior|sollicitor|soliciter|lawyer|barrister|solisitor|solictors}",
)];

fn about(name: &'static str, says: Says, words: &[&str]) -> Wording {
    Wording::new(Kind::Other, name, says, SPELLINGS, words)
}

pub(super) fn wordings() -> Vec<Wording> {
    vec![
        about(
            "has-solicitor",
            Says::State(Holds::Now),
            &[
                "{my|our} [new|own|current|family|duty] {solicitor}",
                "{i|we|ive|weve|i have|we have|ive got|weve got|have|has|got} [now|got|also|both] {a|an} [good|great|new|family|brilliant|legal aid] {solicitor}",
            ],
        )
        .except(&[
            "{my|our} {solicitor} {friend|uncle|sister|says the la|fees}",
            "{council|la|local authority|social services|mums|dads|guardians|criminal} {solicitor}",
            "{get|getting|need|find|finding|want|should|could|can|have to get} [i|we] [have|get|got] {a|an} [good|new|family] {solicitor}",
            "{has|have|got} a {solicitor} {letter|friend}",
            "{she|he|they|mum|dad|ex|mother|father|shes|hes|theyve|council|la} [also|now|has] {has|have|got} {a|an} [good|great|new] {solicitor}",
        ]),
        about(
            "has-solicitor",
            Says::State(Holds::Past),
            &[
                "{my|our} {old|previous|last|former|first|ex} {solicitor}",
                "{sacked|fired|dropped|lost|got rid of|changed} {my|our} [old|last|own] {solicitor}",
                "{my|our} {solicitor} [has] {dropped|left|stopped acting|came off record|retired|sacked|withdrew}",
                "had a {solicitor}",
            ],
        ),
        about(
            "no-solicitor",
            Says::Whole(Holds::Now),
            &[
                "{no|not got a|havent got a|havent got any|dont have a|dont have any|havent a|do not have a|have no|got no|not have a|never had a} [money for a|legal aid|family] {solicitor}",
                "{cant|cannot|couldnt|can not} {afford|get|find} {a|any|one a} [family|good|legal aid|decent] {solicitor}",
                "{representing|represent|represented|repping} myself",
                "litigant in person",
                "{no|without} [any] legal {representation|rep}",
            ],
        )
        .except(&[
            "no {solicitor} {said|told|has|will|would|fees|has ever}",
            "{want|like|try} ... represent myself",
            "{can|could|should|would|do} i [have to|need to] represent myself",
            "no {solicitor} first",
        ]),
    ]
}

/// Drops a solicitor who is only sought and, where the post tells that its own is gone and names no new one, "my solicitor".
pub(super) fn forget_the_old_one(all: &mut Vec<(usize, Found)>) {
    let is_gone = all.iter().any(|(_, found)| {
        matches!(
            (found.name, found.holds),
            ("has-solicitor", Holds::Past) | ("no-solicitor", Holds::Now)
        )
    });
    all.retain(|(_, found)| {
        found.name != "has-solicitor"
            || found.holds == Holds::Past
            || (found.holds == Holds::Now && !is_gone)
    });
}
