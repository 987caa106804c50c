//! Whether the poster has legal aid. Somebody else's legal aid, and a question about it, is none.

use super::wording::{Kind, Says, Spellings, Wording};
use crate::reading::Holds;

/// Parents' spellings.
const SPELLINGS: &Spellings = &[("{aid}", "{legal aid|legel aid|legal aide|leagal aid}")];

pub(super) fn wordings() -> Vec<Wording> {
    let aid = |says: Says, words: &[&str]| {
        Wording::new(Kind::LegalAid, "legal aid", says, SPELLINGS, words).except(&[
            "{she|he|they|shes|hes|theyve|his mum|her mum|his dad|her dad|my ex|the dad|the mum|the father|the mother|dad|mum|her|his|nan|my mum|you|parents} [also|now|still|just|had|even] {has|have|gets|got|get|had|is|are|qualifies|on|dont|doesnt|cant|havent|hasnt|getting|receives|legal|applied|been} ... {aid}",
        ])
    };
    vec![
        aid(
            Says::State(Holds::Past),
            &[
                "{aid} [has|have|had|was|is|got|now|have now|has now|has just] [now|been|just|all] {ended|stopped|finished|withdrawn|revoked|cancelled|over|run out|ran out|closed|gone|pulled|cut off|taken away|expired}",
                "lost [my|our|the] {aid}",
                "{had|used to have|was on|used to get} {aid}",
                "no longer {have|get|got|entitled to|qualify for|eligible for|receive|on} {aid}",
                "{dont|cant|doesnt|havent|not} {have|get|got|qualify for} {aid} {anymore|any more|any longer|now}",
            ],
        ),
        aid(
            Says::Whole(Holds::Denied),
            &[
                "no {aid}",
                "without {aid}",
                "{not|wasnt|isnt|im not|arent|werent} {entitled to|eligible for|able to get|getting|on|given|allowed|qualify for} {aid}",
                "{dont|cant|cannot|couldnt|didnt|havent|wont|can not|do not|did not} [even] {get|have|got|qualify for|had|receive|access} {aid}",
                "{refused|declined|denied|turned down for|turned me down for|rejected for|knocked back for} {aid}",
                "{aid} [has been|was|got|is|been] {refused|declined|denied|turned down|rejected}",
                "{over|above} the [income] {threshold|limit} for {aid}",
                "earn too much for {aid}",
            ],
        ),
        aid(
            Says::State(Holds::Sought),
            &[
                "{applying|applied|apply|reapply|waiting|waiting to hear|asked|application|form} [again] for {aid}",
                "{aid} {application|form|forms}",
                "{want|need|trying to get|hoping to get|hope to get|hoping for|looking for} [a] {aid} [solicitor]",
            ],
        ),
        aid(
            Says::State(Holds::Now),
            &[
                "{i|we|ive|im|weve|were|my partner|my husband|my wife|i have|we have|i am|we are|both} [both] [still|now|have|get|am|just|been|currently|do] {have|has|get|gets|got|getting|on|given|entitled to|eligible for|been given|been granted|granted|qualify for} {aid}",
                "{my|our} {aid} [solicitor|solicitors|lawyer|barrister]",
                "{aid} [has been|was|is|got] [now|also] {granted|approved|in place|agreed|come through|came through}",
                "{got|have|had|through} [a|my] {aid} {solicitor|lawyer|barrister|funding}",
                "{solicitor|barrister|lawyer} [is] {on|through|with|under} {aid}",
            ],
        ),
    ]
}
