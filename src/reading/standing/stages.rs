//! How far things have come: enquiry, conference, court.

use super::Found;
use super::wording::{Kind, Says, Spellings, Wording};
use crate::reading::Holds;
use crate::reading::own_words::{OwnWords, phrases};
use crate::text::Phrase;
use std::ops::Range;
use std::sync::LazyLock;

/// Who acts, and on whom, as parents write it.
const SPELLINGS: &Spellings = &[
    (
        "{council}",
        "{social services|social|ss|childrens services|social care|the council|council|the la|la|the local authority|local authority|the social|social workers|the sw|social worker}",
    ),
    (
        "{other parent}",
        "{my ex|my exs|his dad|her dad|their dad|his mum|her mum|their mum|his father|her father|their father|the dad|the father|the mum|my ex partner|my ex husband|my ex wife|my exhusband|my exwife|babys dad}",
    ),
    (
        "{in depth}",
        "[single|initial|core|child and family|childrens and families|children and families|c and f|pre birth|prebirth|full|new|section 17|s17|social work|social worker|social services]",
    ),
];

fn name(name: &'static str, words: &[&str]) -> Wording {
    stage(name, Says::Name, words)
}

fn stage(name: &'static str, says: Says, words: &[&str]) -> Wording {
    Wording::new(Kind::Stage, name, says, SPELLINGS, words)
}

pub(super) fn wordings() -> Vec<Wording> {
    let mut all = enquiries();
    all.extend(court());
    all.extend(away_from_home());
    all
}

/// What comes before any court.
fn enquiries() -> Vec<Wording> {
    vec![
        name(
            "section 47 enquiry",
            &[
                "{section|sec|s} {47|forty seven} [enquiry|enquiries|inquiry|inquiries|investigation|investigations|assessment|report]",
                "s47 [enquiry|enquiries|inquiry|inquiries|investigation|investigations|assessment|report]",
                "{child protection|cp} {enquiry|enquiries|inquiry|inquiries|investigation|investigations}",
            ],
        ),
        name(
            "assessment",
            &[
                "{single|initial|core|child and family|childrens and families|children and families|pre birth|prebirth|c and f|social work} {assessment|assessments|assesment|asessment}",
            ],
        )
        .except(&["initial assessment {with|at} {camhs|cmht|mental|gp|doctor|therapist}"]),
        stage(
            "assessment",
            Says::Done(Holds::Now),
            &["{doing|starting|started|carrying out|carried out|undertaking|begun|opened} {a|an|another|their|the} {in depth} {assessment|assesment|asessment} [on us|on me]"],
        )
        .except(&["{online|self} assessment"]),
        stage(
            "assessment",
            Says::Done(Holds::Past),
            &["{wrote|did|done|completed|finished} {a|an|the|their} {in depth} {assessment|assesment|asessment} [on us|on me]"],
        ),
        stage(
            "child protection conference",
            Says::Event,
            &[
                "[initial|review|first|next] {child protection|cp|case|review} {conference|conferences|confrence|confernce|conferance|conf|conferense}",
                "{initial|icpc|rcpc} {conference|confrence}",
                "{icpc|rcpc}",
                "{conference|confrence|conferance|confernce}",
            ],
        )
        .except(&[
            "{family group|parents|parent|video|press|work|telephone|zoom|family|network|international|phone} {conference|conferences|confrence}",
            "conference {call|room|centre|center|calls}",
        ]),
        name(
            "pre-proceedings",
            &[
                "{pre|pre court|pree} {proceedings|proceeding|proceeding|procedings|proceeding|proceedngs} [meeting|meetings|letter|process|stage]",
                "preproceedings",
                "plo [meeting|meetings|letter|process|stage]",
                "public law outline",
                "letter before {proceedings|action|procedings} [meeting]",
                "legal gateway [meeting]",
            ],
        )
        .except(&["{debt|rent|landlord|bailiff} ... letter before action"]),
        name(
            "early help",
            &["early help [plan|assessment|worker|meeting|meetings|team|support]", "team around the {family|child}", "eha", "taf {meeting|meetings|plan}"],
        ),
    ]
}

fn court() -> Vec<Wording> {
    vec![
        name(
            "care proceedings",
            &[
                "care {proceedings|procedings|proceeding|procedures|preceedings}",
                "{public law|family court} proceedings with {council}",
                "court proceedings with {council}",
            ],
        ),
        stage(
            "care proceedings",
            Says::Done(Holds::Now),
            &[
                "{council} {have|has} {issued|started|begun} [court|legal] proceedings",
                "{council} {issued|started|begun} [court|legal] proceedings",
                "{they|theyve|they have} [have|just|now] {issued|started} proceedings",
                "{council} {have|has|are|is} {taken|taking} {us|me|my daughter|my son|my sister} to court",
                "{they have|theyve|theyre|they are} {taken|taking} {us|me} to court",
                "{in|at} court with {council}",
                "{council} {have|has} {gone|applied} to court",
                "{were|we are|im|i am|currently|still} [currently|still|now] in {proceedings|procedings} [with {council}]",
                "{my|our|the} care {case|court case} is",
            ],
        ),
        stage(
            "care proceedings",
            Says::Whole(Holds::Sought),
            &["{they|theyll|{council}} [said|say] [they|theyll] [will|might|may|could|would|want to|wants to|can|are going to|going to|threatened to|keep threatening to|are threatening to] take {us|me|it} to court", "{will|may|might|could|going to|want to|wants to|threatening to|threatened to|planning to} {issue|start|begin} [court|legal] proceedings"],
        ),
        stage(
            "private proceedings",
            Says::Done(Holds::Now),
            &[
                "{in|at|going through} [family] court with {other parent}",
                "{taking|taken|took} {other parent} to [family] court",
                "{other parent} [is|has|have] {taking|taken|took|dragged|dragging} {me|us} [back] to [family] court",
                "{other parent} [has] applied to [the|family] court",
                "private law {proceedings|case}",
                "private {family court|proceedings}",
            ],
        ),
        name("private proceedings", &["c100 [application|form|forms]", "c 100 [application|form]"]),
        stage(
            "final hearing",
            Says::Event,
            &["final {hearing|hearings|court hearing|court date|hearin}"],
        ),
        stage(
            "proceedings ended",
            Says::Done(Holds::Now),
            &[
                "[court|care|the|legal] {proceedings|procedings} {are|have|has|is} [now|all|finally|just] [been] {finished|ended|concluded|over|closed|done}",
                "[court|care|legal] {proceedings|procedings} {finished|ended|concluded}",
                "court {is|has|was} [now|all|finally|just|all] {finished|ended|over|concluded}",
                "court case [is|has|was] [now|all|finally|just] {finished|ended|over|concluded|closed}",
                "court {finished|ended} {in|last|on|back}",
                "case {finished|ended|concluded|closed} in court",
                "{out of|finished with} court [proceedings] now",
            ],
        )
        .except(&["court was over quickly"]),
        name("appeal", &["{appeal|apeal|apeel}"]).except(&[
            "{pip|dla|school|benefit|benefits|tribunal|uc|esa|exclusion|admission|parking|visa|asylum|complaint|dwp|ehcp|immigration|sen} ... appeal",
            "appeal {to you|for information|panel|for help|to anyone}",
            "{to|could|can|will|did} appeal",
        ]),
        stage(
            "appeal",
            Says::Done(Holds::Now),
            &[
                "{we are|were|im|i am|shes|hes|theyre|i have|ive|we have|weve} [now|currently|also|already] {appealing|apealing|appealed|lodged an appeal|put in an appeal}",
                "{lodged|submitted|filed|put in} [an|my|our|the] appeal",
            ],
        )
        .except(&["{appealing|appealed} [against] [the|my|our] {pip|dla|school|benefit|benefits|decision by dwp|uc|esa|exclusion|complaint|ehcp}"]),
        stage(
            "appeal",
            Says::Done(Holds::Sought),
            &["{want|wants|wanted|going|trying|hoping|like|able|time} to {appeal|apeal}", "{can|could|should|may|might} [i|we|you|they] [still|even] {appeal|apeal}"],
        )
        .except(&["appeal [against] [the|my|our] {pip|dla|school|benefit|benefits|uc|esa|exclusion|complaint|ehcp}"]),
    ]
}

/// Where a child is away from home without an order, or on the way back, or away for good.
fn away_from_home() -> Vec<Wording> {
    vec![
        name(
            "section 20",
            &[
                "{section|sec|s|sect} {20|twenty} [agreement|form|forms|order|paper|papers|arrangement|paperwork]",
                "{s20|sec20|section20} [agreement|form|forms|order|paper|papers|arrangement|paperwork]",
                "{voluntary|voluntry|volantary|voluntary foster} {care|accommodation|accomodation|accommadation|agreement|arrangement|placement} [order|agreement]",
                "voluntarily {accommodated|accomodated}",
                "{accommodated|accomodated} [voluntarily] under",
            ],
        )
        .except(&[
            "{my|our|his dads|her dads|his fathers|his mums|her mums|my mums|nans|my own} care {under|on|by} [a] {voluntary|voluntry} {agreement|arrangement}",
            "{with me|with us|with his dad|with her dad|with my mum|with nan|me under|mine under} ... {voluntary|voluntry} {agreement|arrangement}",
            "{voluntary|voluntry} {agreement|arrangement} ... {my|our|dads|fathers|mums|nans} care",
            "{section|sec|s} 20 ... {housing|planning|notice}",
        ]),
        name(
            "police protection",
            &[
                "police {protection|protecton|powers of protection}",
                "ppo",
                "{section|sec|s} 46",
                "s46",
            ],
        )
        .except(&["police protection {officer|from}", "under police protection {from|because}"]),
        stage(
            "reunification",
            Says::Aim,
            &["{reunification|reunifcation|reunificaton|re unification|reunifying|rehabilitation home|rehabilitated home}", "{rehab|rehabilitation} plan home"],
        ),
        stage(
            "adoption",
            Says::Done(Holds::Now),
            &["{placed|matched|freed} for adoption"],
        ),
        stage(
            "adoption",
            Says::Done(Holds::Sought),
            &["be adopted", "{want|wants|wanting|going|hoping|like} to adopt {him|her|them|my|our}", "{want|wants|wanted} {him|her|them} adopted"],
        ),
        stage(
            "adoption",
            Says::Aim,
            &["{adoption|adopton|adoptoin}", "adoption {panel|plan}"],
        )
        .except(&[
            "adoption {leave|pay|agency|uk|agencies|services|service|process|order*|oder|support|records|file}",
            "{dog|cat|puppy|pet} adoption",
        ]),
    ]
}

/// The children's guardian, whom only a court appoints.
static GUARDIAN: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&["{the|our|cafcass|childrens|childs|court} {guardian|gaurdian|guardien}"])
});
/// Words of the court, one of which must stand in the post for "the guardian" to be the court's.
static OF_THE_COURT: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "{isw|court|judge|hearing|solicitor|barrister|cafcass|solicitors|psychologist|psychological}",
    ])
});
/// Guardians of another kind.
static OTHER_GUARDIANS: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "special {guardian*|gaurdian*|gardian*}",
        "{sgo|sgos}",
        "{legal|parent or|parents or|carer or|mum or} guardian",
        "c100",
    ])
});

/// Adds care proceedings where a post speaks of the children's guardian without naming the proceedings themselves.
///
/// A guardian is appointed for a child in care proceedings (section 41 of the Children Act 1989), hardly ever elsewhere.
pub(super) fn court_by_its_guardian(own: &[OwnWords<'_>], all: &mut Vec<(usize, Found)>) {
    let is_told = all.iter().any(|(_, found)| {
        matches!(
            found.name,
            "care proceedings" | "private proceedings" | "proceedings ended"
        )
    });
    let stands = |phrases: &[Phrase]| {
        own.iter().any(|text| {
            phrases
                .iter()
                .any(|phrase| !phrase.find_all(&text.index).is_empty())
        })
    };
    if is_told || stands(&OTHER_GUARDIANS) || !stands(&OF_THE_COURT) {
        return;
    }
    let first = own.iter().enumerate().find_map(|(number, text)| {
        let words = first_place(text, &GUARDIAN)?;
        Some((number, words))
    });
    let Some((number, words)) = first else { return };
    let found = Found {
        kind: Kind::Stage,
        name: "care proceedings",
        holds: Holds::Now,
        only_asked: false,
        words,
    };
    let place = all
        .partition_point(|(text, other)| (*text, other.words.start) < (number, found.words.start));
    all.insert(place, (number, found));
}

fn first_place(text: &OwnWords<'_>, phrases: &[Phrase]) -> Option<Range<usize>> {
    phrases
        .iter()
        .flat_map(|phrase| phrase.find_all(&text.index))
        .min_by_key(|place| place.start)
}
