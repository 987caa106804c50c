//! The court orders a post may name, as parents write them.

use super::wording::{Kind, Says, Spellings, Wording};

/// Parents' spellings.
const SPELLINGS: &Spellings = &[
    ("{order}", "{order|orders|oder|orde|odrer|ordr}"),
    (
        "{interim}",
        "{interim|intrim|interm|interum|inturim|intermim}",
    ),
    (
        "{supervision}",
        "{supervision|supervison|supervisory|superversion}",
    ),
    (
        "{special guardian}",
        "special {guardian*|gaurdian*|gardian*|guardain*|gaurdan*}",
    ),
];

/// Each order with its words, and the false friends of those words.
const ORDERS: [(&str, &[&str], &[&str]); 17] = [
    (
        "care order",
        &[
            "[full|final|full final|permanent|full time] care [and placement] {order}",
            "fco",
            "full care and {order}",
        ],
        &[
            "{voluntary|child|social|health|home|voluntry} care {order}",
            "{interim} ... care {order}",
        ],
    ),
    (
        "interim care order",
        &["{interim} care {order}", "ico", "icos", "{interim} {order}"],
        &[
            "{to|with|by|from} [the] ico",
            "ico {complaint|website|about|helpline|guidance|say|said|fine|office|registered|registration|case|reference|decision}",
            "{data|gdpr|information|sar|redacted|records|file|privacy} ... ico",
            "ico ... {data|gdpr|information|sar|records|file|privacy}",
            "{interim} {supervision|contact|residence|child|living|non|special} ... {order}",
            "reported ... ico",
        ],
    ),
    (
        "supervision order",
        &["[full|12 month|twelve month|one year|year long] {supervision} {order}"],
        &["{compulsory|community|youth|criminal|court} {supervision} {order}"],
    ),
    (
        "interim supervision order",
        &["{interim} {supervision} {order}"],
        &[],
    ),
    (
        "special guardianship order",
        &[
            "{special guardian} [{order}]",
            "sgo",
            "sgos",
            "guardianship {order}",
        ],
        &[
            "{special guardian} {assessment|assessments|allowance|support|team|report|course|training}",
            "sgo {assessment|assessments|allowance|support|team|report|money|payments}",
        ],
    ),
    (
        "child arrangements order",
        &[
            "{child|childrens|childs|children} {arrangement|arrangements|arangements|arangement} {order}",
            "cao",
            "caos",
            "{residence|residency|shared residence|contact|live with|lives with|spend time with} {order}",
        ],
        &["no contact {order}"],
    ),
    (
        "placement order",
        &["{placement|placment} {order}", "care and placement {order}"],
        &[],
    ),
    ("adoption order", &["{adoption|adoptive} {order}"], &[]),
    (
        "emergency protection order",
        &[
            "emergency [child] protection {order}",
            "epo",
            "emergency {order}",
        ],
        &[],
    ),
    (
        "prohibited steps order",
        &[
            "{prohibited|prohibitive|prohibit|prohibition} {step|steps} [{order}]",
            "pso",
        ],
        &[],
    ),
    (
        "specific issue order",
        &["specific {issue|issues} {order}"],
        &[],
    ),
    (
        "non-molestation order",
        &[
            "non {molestation|molestaton|mol|molest|mols|molestion|molestations} [{order}]",
            "{nonmol|nonmolestation|nmo} [{order}]",
        ],
        &[],
    ),
    ("occupation order", &["occupation {order}"], &[]),
    (
        "family assistance order",
        &["family assistance {order}"],
        &[],
    ),
    (
        "deprivation of liberty order",
        &[
            "deprivation of liberty [{order}|safeguard*]",
            "{dol|dols} [{order}]",
        ],
        &[],
    ),
    ("recovery order", &["recovery {order}"], &[]),
    ("interim supervision order", &["iso"], &[]),
];

/// Whether some words may be a short form: "iso" without capitals is another word, as in "in iso".
pub(super) fn may_be_short_form(written: &str) -> bool {
    written != "iso"
}

pub(super) fn wordings() -> Vec<Wording> {
    ORDERS
        .iter()
        .map(|(name, words, false_friends)| {
            Wording::new(Kind::Order, name, Says::Name, SPELLINGS, words).except(false_friends)
        })
        .collect()
}
