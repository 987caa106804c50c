//! What has become of the grown-ups: separated or told to separate, under investigation by the police.

use super::wording::{Kind, Says, Spellings, Wording};
use crate::reading::Holds;

/// What parents call those concerned.
const SPELLINGS: &Spellings = &[(
    "{partner}",
    "{partner|husband|hubby|bf|boyfriend|girlfriend|gf|wife|fiance|ex|oh|mum|dad|mother|father|babys dad}",
)];

fn about(name: &'static str, says: Says, words: &[&str]) -> Wording {
    Wording::new(Kind::Other, name, says, SPELLINGS, words)
}

pub(super) fn wordings() -> Vec<Wording> {
    let mut all = separation();
    all.extend(police());
    all
}

fn separation() -> Vec<Wording> {
    vec![
        about(
            "separated",
            Says::Done(Holds::Now),
            &[
                "{agreed|decided|chosen} to {separate|split|split up|live apart|live separately}",
                "{me|myself|i|we|us} and {my|his|her|their} {partner} [have|had|has|are] [now|since|recently|already|just|both] [been] {separated|split|split up|broken up|not together|apart}",
                "{his|her|their|my} {partner} and {me|i|myself} [have|had|has|are] [now|since|recently|already|just|both] [been] {separated|split|split up|broken up|not together|no longer together}",
                "{we|weve|we have|we are|they|they have|theyve|theyre|were both} [have|are|had] [now|since|recently|already|just|both] [been] {separated|split up|broken up|broke up|not together|no longer together|split}",
                "{separated|split|split up} [from|with] {my|his|her|their} [abusive|violent|then] {partner}",
                "{ive|i have|i|weve} [now|finally|already|since|have] left {him|her|my partner|my husband|my ex|my bf|my boyfriend} [for good|in|last|months|and moved]",
                "{me and him|him and me|me and her|her and me} are [not together|over|no longer together|separated|finished]",
            ],
        )
        .except(&[
            "left {him|her} {with|alone|at|in|to|for a|for an|for ten|for five|for the|there}",
            "{split|separated} {siblings|the siblings|twins|the twins|the kids|the children|the cost|his birthday}",
            "were {separated|split} from",
            "{separated|split up} {them|from each other|as siblings}",
            "they [have|are] [now|been] {separated|split} [the|my|our]",
        ]),
        about(
            "separated",
            Says::Done(Holds::Sought),
            &[
                "{want|wants|wanted|told|telling|asked|asking|expect|expects|forcing|making|pressuring|made} {us|me|me and my partner|me and my husband|him|my partner} to {separate|split|split up|leave him|leave her|leave my partner|leave my husband|leave my boyfriend|leave my bf|live apart|end the relationship|end my relationship|choose between}",
                "{have|need|got|had} to {separate|split up|live apart}",
                "{separation|separating} {has to|must|should|needs to|have to|had to} be [permanent|temporary|for good]",
                "{separation|separating} {is|to be} permanent",
                "{should|must} {separate|split up}",
                "{he|partner|husband|boyfriend|bf|she} {has to|must|needs to|had to} {move out|leave the home|leave the house|leave the family home}",
            ],
        ),
        about(
            "separated",
            Says::Whole(Holds::Denied),
            &[
                "{were|we are|me and my partner are|me and my husband are} still together",
                "{refuse|refused|refusing|wont|dont want|not going} to {separate|split up|leave him|leave my partner|leave my husband}",
                "{not|never|havent|arent|didnt} [actually|even|really] {separated|split up|split}",
            ],
        ),
    ]
}

fn police() -> Vec<Wording> {
    vec![
        about(
            "police-investigation",
            Says::Done(Holds::Now),
            &[
                "police {investigation|investigations|enquiry|enquiries|inquiry|case}",
                "police {are|is|still|have been|started} [now|still|currently|also|been] {investigating|looking into it|investigating it|an investigation}",
                "{under|pending} [police|criminal] investigation [by the police]",
                "released under investigation",
                "{on|got|given|has|out on} [police] bail",
                "{is|was|been|got|were|and} bailed [to|until|with]",
                "bail {conditions|says}",
                "{was|been|were|got} arrested",
                "{charged|been charged} with {assault|neglect|cruelty|gbh|abh|rape|criminal|child|a|common|section}",
                "{waiting|waiting on|waiting for|with} [the] cps",
                "{rui|cps decision}",
            ],
        )
        .except(&[
            "{on|under} [la|independent|ombudsman|school|lado|work|disciplinary] investigation {by the|from} {school|lado|ombudsman|council|work}",
            "{complaint|misconduct|disciplinary|lado|fraud|benefits} ... investigation",
            "arrested {years|as a|when i was|20 years|10 years}",
        ]),
        about(
            "police-investigation",
            Says::Whole(Holds::Past),
            &[
                "police {nfad|nfa|nfaed|nfa it|dropped|have dropped|closed|took no|have taken no|took no further|decided no|said no further} [it|the case|the charges|further action|everything|no further action]",
                "{charges|case|allegations} {were|was|have been|has been|got|been} [all|now] dropped",
                "{found|he was|she was|i was|was} {not guilty|acquitted}",
                "{nfa|nfad|no further action} {by|from} [the] police",
                "police {investigation|investigations|enquiry|case} [is|was|has|has been|are|have] [now|all|been] {closed|dropped|finished|ended|over|nfa|concluded|nfad}",
            ],
        ),
    ]
}
