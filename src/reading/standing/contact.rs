//! Contact with the child, and what the child has said to want.

use super::wording::{Kind, Says, Spellings, Wording};
use crate::reading::Holds;

/// What parents call those concerned.
const SPELLINGS: &Spellings = &[
    (
        "{child}",
        "{son|sons|daughter|daughters|child|children|kid|kids|baby|babies|boy|boys|girl|girls|lad|twins|grandson|granddaughter|grandchildren|grandkids|little boy|little girl|little one}",
    ),
    (
        "{contact}",
        "{contact|contacts|visit|visits|visitation|access|family time|contact sessions|contact time}",
    ),
];

fn about(name: &'static str, says: Says, words: &[&str]) -> Wording {
    Wording::new(Kind::Other, name, says, SPELLINGS, words)
}

pub(super) fn wordings() -> Vec<Wording> {
    vec![
        about(
            "no-contact",
            Says::Whole(Holds::Now),
            &[
                "{no|zero|not had any|had no|havent had any|havent any|without} {contact} [at all] with {my|our|his|her|the|either} [two|three|own|2|3] {child}",
                "{not|never|isnt|arent|im not|wasnt} {allowed|permitted|able} to {see|have contact with|speak to|contact} {my|our|his|her|the} [own|two|three|2|3] {child}",
                "{cant|cannot|can not} {see|have contact with|speak to} {my|our|his|her} [own|two|three|2|3] {child}",
                "{havent|have not|hasnt|not|hadnt} {seen|had contact with} {my|our|his|her} [own|two|three|2|3] {child} [for|since|in]",
                "{stopped|stopping|stops} {me|us} [from] seeing {my|our|her|his|the} [own|two|three|2|3] {child}",
                "{contact} [with my ...] {has been|was|has|is|been|got} [now|all|completely] {stopped|suspended|terminated|cut off}",
                "{stopped|suspended} [all] {my|our|all} {contact} [with ...]",
            ],
        )
        .except(&[
            "{no|had no} {contact} with {her|his|their} {dad|mum|father|mother|ex|family}",
            "his own {child}",
            "not allowed to see {him|her|them} {alone|unless}",
        ]),
        about(
            "supervised-contact",
            Says::State(Holds::Now),
            &[
                "supervised {contact}",
                "{contact} [is|are|has to be|has been|have been|must be|being|to be|with my ...] [still|all|only|always|been] supervised",
                "{see|seeing|sees|seen|saw} {him|her|them|my son|my daughter|my kids|my children|the kids|my baby} [only|still|once a week|twice a week] {supervised|under supervision}",
                "{why|still|only|is it|always} [is|are] [it] [still] supervised",
                "{weeks|months|hours} supervised",
                "{in|at} [a|the] contact {centre|center}",
            ],
        )
        .except(&[
            "{unsupervised|un supervised|non supervised}",
            "{weeks|months} supervised and {now|then}",
            "contact {centre|center} {said|told|manager|staff}",
        ]),
        about(
            "supervised-contact",
            Says::Whole(Holds::Denied),
            &["{contact} {isnt|is not|no longer|is no longer|isnt being|doesnt have to be} supervised"],
        ),
        about(
            "supervised-contact",
            Says::State(Holds::Past),
            &["{weeks|months} supervised and {now|then}", "{contact} {was|were|used to be} [only|always|all] supervised"],
        ),
        about(
            "unsupervised-contact",
            Says::State(Holds::Now),
            &[
                "{unsupervised|unsupervized|non supervised} [{contact}|time|overnight]",
                "un supervised [{contact}|time]",
                "{contact} [is|are|was] [now] {unsupervised|un supervised}",
            ],
        ),
        about(
            "child-wishes",
            Says::Whole(Holds::Now),
            &[
                "{he|she|they|hes|shes|theyre|child|son|daughter|kids|children|boys|girls|oldest|eldest|youngest|both|also|always|really} [both|all|has|have|is|are|just|really|always|also|been|keeps|keep|kept|said|says|who] [always|been|told ...|said|says|saying|asked|very clear] [that|they|he|she|shes|hes] [really|just|always|also] {wants|want|wanted|wanting|asks|asking|begs|begging|cries} [for|me|to|daily] [to] {come [back] home|come home to me|go home|be home|live with {me|us|dad|mum|his dad|her dad|his mum|her mum}|come back|more contact|more {time|visits} with me|be with {me|us}|see {me|us} more|return home|stay with {me|us}|sleep [over] at {mine|ours|my house}}",
                "and wants to {come home|live with me|see me more|come back}",
            ],
        )
        .except(&[
            "{i|we|dad|mum|partner|ex|mother|father} [have|has] [always] {wants|want|wanted} {him|her|them} to",
        ]),
        about(
            "child-wishes",
            Says::Whole(Holds::Denied),
            &["{he|she|they|child|son|daughter|kids|children|boys|girls} [said|says|has said] [he|she|they] {dont|doesnt|didnt|does not|do not} want to {see|speak to|come home|live with|come back to} [me|us]"],
        ),
    ]
}
