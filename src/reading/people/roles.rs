//! What the people of a case are called, and which role that is.

use crate::reading::own_words::{OwnWords, phrases};
use crate::text::Phrase;
use std::ops::Range;
use std::sync::LazyLock;

/// Somebody named in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    /// The words, of the whole text.
    pub(super) words: Range<usize>,
    pub(super) role: &'static str,
}

/// How somebody around the child is called in a family: partner, husband and the like.
const PARTNER: &str =
    "{partner|husband|hubby|wife|boyfriend|bf|girlfriend|gf|fiance|fiancé|fiancee|fiancée|missus}";
const PARTNERS: &str = "{partners|husbands|wifes|boyfriends|bfs|girlfriends|gfs}";

/// The roles with the words for them; "" for what only looks like somebody and so keeps its words from the rest.
///
/// Where two overlap the one that begins first, and then the longer one, holds.
const ROLES: [(&str, &[&str]); 34] = [
    (
        "",
        &[
            "{special|legal|testamentary|nearest} {guardian*|gaurdian*|gardian*}",
            "guardian {angel|angels|newspaper}",
            "{parent|parents} or {guardian|guardians}",
            "{my|a} [new] {guardian|guardians} allowance",
            "anti social",
            "social {media|life|lives|skill*|anxiety|housing|security|distanc*|club|group*|event*|network*|situation*|interaction*|emotional|norms|and emotional|butterfly|fund}",
            "council {house*|flat*|tax|estate*|tenan*|property|home}",
            "{high|arm|wheel|push|dining|naughty} chair*",
            "police {check*|record}",
            "{to|i|keep|will|can|could|should|must} advocate",
            "partner in crime",
            "{foster|fostering} {care|placement|placements|home|homes|system|agency}",
            "doctors {note|appointment|surgery}",
            "la la",
            "crown court",
            "[the|a|this|family|my|our] court {order*|ordered|paper*|bundle*|case*|date*|hearing*|proceeding*|process|costs|fees|appointed|room}",
        ],
    ),
    (
        "independent-social-worker",
        &[
            "{independent|independant|indi} {social worker*|sw|socialworker*}",
            "{isw|isws}",
        ],
    ),
    (
        "contact-worker",
        &[
            "contact [centre|center] {worker*|supervisor*|staff|lady|woman}",
            "{family time|contact session} {worker*|supervisor*}",
        ],
    ),
    (
        "family-support-worker",
        &[
            "{family|early help|intensive} [support|help|intervention] {worker*|practitioner*}",
            "{fsw|fsws}",
        ],
    ),
    (
        "social-worker",
        &[
            "{social|socal|socail|soical|soshal} {worker*|wroker*|woker*|workr*}",
            "{socialworker*|sw|sws|ssw|s w}",
            "case worker*",
            "caseworker*",
        ],
    ),
    (
        "team-manager",
        &[
            "[assistant] {team|service|practice|area} {manager*|leader*}",
            "{her|his|their|the|social workers|sws} [line] manager",
        ],
    ),
    (
        "iro",
        &[
            "{iro|iros}",
            "[independent|independant] reviewing {officer*|oficer*}",
        ],
    ),
    (
        "childrens-guardian",
        &[
            "[cafcass|childrens|childs|court appointed|court] {guardian|guardians|gaurdian|gaurdians|gardian|guardien}",
        ],
    ),
    (
        "cafcass",
        &[
            "{cafcass|cafcas|caffcass|cafcus|kafkass} [officer*|worker*|lady|reporter|reporting officer]",
            "caf cass",
        ],
    ),
    (
        "judge",
        &["[the|a|our|this|that|district|circuit|family] {judge|judges|magistrate|magistrates}"],
    ),
    ("barrister", &["{barrister*|barister*|barrist*}"]),
    (
        "solicitor",
        &[
            "{solicitor*|solictor*|solicter*|solicitior*|sollicitor*|soliciter*|solicitar*|solisitor*}",
            "{lawyer|lawyers}",
        ],
    ),
    (
        "psychologist",
        &["{psychologist*|phsycologist*|psycologist*|phycologist*|pyschologist*}"],
    ),
    ("health-visitor", &["health visitor*", "hv"]),
    ("midwife", &["{midwife|midwifes|midwives|midwive}"]),
    (
        "teacher",
        &[
            "[head|class|form] {teacher*|headteacher*}",
            "{senco|dsl|headmaster|headmistress}",
            "safeguarding lead",
            "school staff",
            "[the|his|her|their] {school|nursery}",
        ],
    ),
    (
        "doctor",
        &[
            "{gp|gps|doctor|doctors|paediatrician*|pediatrician*|consultant|consultants|psychiatrist*}",
        ],
    ),
    ("police", &["{police|policeman|policewoman|coppers}"]),
    (
        "foster-carer",
        &[
            "foster {carer*|parent|parents|mum|mom|mother|dad|father|family|families|lady}",
            "{fosterer*|fostercarer*}",
            "{his|her|their|the} {carer|carers}",
        ],
    ),
    (
        "conference-chair",
        &[
            "{conference|cp|icpc} {chair|chairs|chairperson|chairman|chairwoman}",
            "{chair|chairperson} {of|at} the {conference|icpc|child protection conference}",
            "chairperson",
        ],
    ),
    (
        "advocate",
        &[
            "{my|an|the|his|her|our|their|childs|parent} [own|independent|child] {advocate|advocates|advacate}",
        ],
    ),
    (
        "therapist",
        &["{therapist*|counsellor*|counselor*|councillor|councellor*|psychotherapist*}"],
    ),
    (
        "childrens-services",
        &[
            "{social|socail|soical} {services|service|care|servises|serivces}",
            "{childrens|childrens social|children|family} {services|social care|social services}",
            "{ss|csc|cs|la}",
            "{local|the} authority",
            "[the|our|my] council",
            "social",
        ],
    ),
    ("court", &["[the|family] {courts}", "{the|family} court"]),
    (
        "ex-partners-partner",
        &[
            "{his|her|my|the} {ex|exs|exes} {Ps} [new] {P}",
            "{my|the|his|her} {exs|exes} [new] {P}",
            "{her|his} new {P|man|fella|woman}",
            "{mums|moms|mothers|dads|fathers} [new] {P}",
            "ex {Ps} [new] {P}",
        ],
    ),
    ("ex-partner", &["{my|the|his|her|our} ex [P]", "ex P"]),
    (
        "partner",
        &["my [new|current|own] P", "my {oh|other half|fella}"],
    ),
    (
        "mother",
        &[
            "{his|her|their|the|childs|childrens|babys|sons|daughters|kids} [birth|real|own|biological] {mum|mums|mother|mothers|mom|moms|mam|mams}",
            "[the] {mum|mother|mom} of {the|his|her|my} {child|children|kids|son|daughter|baby}",
        ],
    ),
    (
        "father",
        &[
            "{his|her|their|the|childs|childrens|babys|sons|daughters|kids} [birth|real|own|biological] {dad|dads|father|fathers}",
            "[the] {dad|father} of {the|his|her|my} {child|children|kids|son|daughter|baby}",
        ],
    ),
    (
        "grandparent",
        &[
            "{his|her|their|the|paternal|maternal} [other|great] {nan|nans|nana|nanny|gran|granny|grandma|grandmother|grandad|grandfather|grandparents|grandparent}",
            "{paternal|maternal} {family}",
        ],
    ),
    (
        "relative",
        &[
            "my [own|little|older|younger|big|step] {mum|mums|mother|mom|moms|mam|dad|dads|father|parents|sister|sisters|brother|brothers|aunt|auntie|aunty|uncle|cousin|nan|nans|nana|gran|grandma|grandad|grandparents|mother in law|mil|family|niece}",
            "{his|her|their} {aunt|auntie|aunty|uncle|aunties}",
        ],
    ),
    (
        "friend",
        &[
            "{my|a|our} [best|close|good|family] {friend|friends|mate|mates}",
            "family friend*",
        ],
    ),
    (
        "child",
        &[
            "{my|our|the|his|her|their|your} [own|little|oldest|eldest|youngest|teenage|younger|older|only|poor|two|three|dear|middle] {son|sons|daughter|daughters|boy|boys|girl|girls|lad|child|children|kids|twins|baby}",
            "{my|our|the} {oldest|eldest|youngest|little one|teenager}",
        ],
    ),
    (
        "professionals",
        &["[all|all the|the|other|some|these|current] professionals"],
    ),
];

/// Roles of those who are no people of the case but are spoken of as if they said things.
pub(super) const ONLY_SPEAKING: [&str; 2] = ["child", "professionals"];

static NAMINGS: LazyLock<Vec<(&str, Vec<Phrase>)>> = LazyLock::new(|| {
    ROLES
        .iter()
        .map(|(role, written)| (*role, all_phrases(written)))
        .collect()
});

/// Reads the phrases of a role, with the words for a partner set in for `P`.
fn all_phrases(written: &[&str]) -> Vec<Phrase> {
    let written: Vec<String> = written.iter().map(|phrase| with_partners(phrase)).collect();
    let written: Vec<&str> = written.iter().map(String::as_str).collect();
    phrases(&written)
}

fn with_partners(phrase: &str) -> String {
    phrase
        .replace("{Ps}", PARTNERS)
        .replace("{P}", PARTNER)
        .replace("[P]", &format!("[{}]", PARTNER.trim_matches(['{', '}'])))
        .replace("{P|", &format!("{{{}|", PARTNER.trim_matches(['{', '}'])))
        .replace(" P", &format!(" {PARTNER}"))
}

/// Everybody a text names, in its order.
pub(super) fn named(text: &OwnWords<'_>) -> Vec<Named> {
    let mut all: Vec<Named> = NAMINGS
        .iter()
        .flat_map(|(role, phrases)| {
            let places = phrases
                .iter()
                .flat_map(|phrase| phrase.find_all(&text.index));
            places.map(|words| Named { words, role })
        })
        .filter(|named| is_meant(text, named))
        .collect();
    all.sort_by_key(|named| (named.words.start, std::cmp::Reverse(named.words.len())));
    let mut free = 0;
    all.retain(|named| {
        let fits = named.words.start >= free;
        if fits {
            free = named.words.end;
        }
        fits && !named.role.is_empty()
    });
    all
}

/// Verbs behind "school" that show its staff and not the place.
const STAFF_VERBS: [&str; 25] = [
    "said",
    "says",
    "say",
    "told",
    "tells",
    "rang",
    "called",
    "phoned",
    "reported",
    "made",
    "have",
    "has",
    "had",
    "contacted",
    "are",
    "keep",
    "keeps",
    "put",
    "think",
    "thinks",
    "raised",
    "wont",
    "refused",
    "agree",
    "agrees",
];
/// Words behind "judge" that make it the verb.
const JUDGED: [&str; 12] = [
    "me", "us", "you", "them", "people", "him", "her", "my", "others", "anyone", "a", "how",
];

/// Whether words that may be something else name somebody here: "LA" in capitals, "school" where it does something.
fn is_meant(text: &OwnWords<'_>, named: &Named) -> bool {
    let words = text.index.words();
    let folded = |at: Option<usize>| {
        at.and_then(|at| words.get(at))
            .map_or("", |word| word.folded.as_str())
    };
    let before = folded(named.words.start.checked_sub(1));
    let next = folded(Some(named.words.end));
    let first = folded(Some(named.words.start));
    match (named.role, first) {
        ("judge", "judge" | "judges") => {
            !JUDGED.contains(&next) && !matches!(before, "to" | "dont" | "not" | "cant" | "wont")
        }
        ("teacher", _) => {
            !matches!(folded(named.words.end.checked_sub(1)), "school" | "nursery")
                || STAFF_VERBS.contains(&next)
        }
        ("childrens-services", "la" | "cs") => {
            before == "the" || is_in_capitals(text, named.words.start)
        }
        ("childrens-services", "social") if named.words.len() == 1 => {
            !matches!(before, "a" | "very" | "more" | "be" | "his" | "her" | "my")
        }
        _ => true,
    }
}

fn is_in_capitals(text: &OwnWords<'_>, at: usize) -> bool {
    let word = text.index.words().get(at);
    word.and_then(|word| word.span.of(text.text))
        .is_some_and(|written| written.chars().all(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_can_be_read() {
        for ((role, written), (_, read)) in ROLES.iter().zip(NAMINGS.iter()) {
            assert_eq!(written.len(), read.len(), "{role}");
        }
    }
}
