//! What a day is the day of: a hearing, a conference, a letter to answer. Found first, then matched with the days.

use super::forms::weekday_of;
use crate::reading::own_words::{OwnWords, phrases};
use crate::reading::sentence::Sentence;
use crate::text::Phrase;
use std::ops::Range;
use std::sync::LazyLock;

/// How far from a day the event it is the day of may stand, in words.
const REACH: usize = 8;

/// A kind of event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Hearing,
    Conference,
    Meeting,
    Review,
    Reply,
    Appeal,
    LastContact,
    Birth,
    Visit,
    /// A removal, an assessment, an interview.
    Other,
    /// Seeing a child as on other days; nothing to be ready for.
    Contact,
    /// A letter that came; one to answer only where a limit stands beside it.
    Letter,
}

impl Kind {
    /// Its name in a fact.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Hearing => "hearing",
            Self::Conference => "conference",
            Self::Meeting => "meeting",
            Self::Review => "review",
            Self::Reply => "reply",
            Self::Appeal => "appeal",
            Self::LastContact | Self::Contact => "contact",
            Self::Birth => "birth",
            Self::Visit => "visit",
            Self::Other => "other",
            Self::Letter => "letter",
        }
    }
}

/// An event in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Event {
    pub(super) words: Range<usize>,
    pub(super) kind: Kind,
}

/// Words for events; `None` for what only looks like one and so keeps others from its words.
const WORDS: [(Option<Kind>, &[&str]); 13] = [
    (
        None,
        &[
            "court {order*|ordered|proceedings|bundle|costs|fees|appointed}",
            "out of court",
            "{applied|reapplied|apply|reapply|applying|application} [back] to [the] court",
            "{cancelled|canceled|cancel|cancels|cancelling|missed|misses|stopped|every} [every|the|my|our|a|all] {visit|visits|contact}",
            "{food|tennis|football|basketball} court",
            "hearing {aid*|test*|loss|from|back|that|about|nothing|things|impaired|impairment}",
            "{been|not|im|hard of|keep|keeps|without|of|are|was|were} hearing",
            "no sign",
            "sign {language|of|up|off}",
            "every sign",
            "due {to|process|course}",
            "in review",
            "letterbox",
            "{contact|contacts} {centre|center|me|us|details|number|order|worker|workers|lens*|plan}",
            "to contact",
            "{she|he|they|worker|solicitor|council|la|manager|social|someone|nobody} {will|would|is|are|should|has|have|must|does|do|did|didnt|doesnt|wont|never} [going|to|not] {reply|respond|answer}",
            "visiting {rights|order}",
            "self assessment",
            "in the assessment",
            "statement {says|said|that|from}",
            "court {case|hearing} {was|is} {over|finished|closed}",
        ],
    ),
    (
        Some(Kind::Hearing),
        &[
            "[back] [in|at|to|family|crown|county|magistrates] court [case|hearing|date]",
            "[final|first|next|interim|adoption|contested|last|emergency|directions|ico] hearing*",
            "{irh|cmh|fhdra|cmc}",
            "fact finding [hearing]",
        ],
    ),
    (
        Some(Kind::Conference),
        &[
            "[initial|review|first|next|case|child protection|cp|family group] {conference|confrence|conferance}",
            "{icpc|rcpc|cpc}",
        ],
    ),
    (
        Some(Kind::Meeting),
        &[
            "[core group|core|review|strategy|plo|planning|network|family|legal|cin|child in need|professionals|first|next|pre proceedings] {meeting|meetings|meating}",
            "[matching|adoption|first] panel",
            "plo",
            "core group",
            "{fgc|fgm}",
            "mediation",
        ],
    ),
    (
        Some(Kind::Review),
        &["[lac|cla|cin|first|next|statutory] review"],
    ),
    (
        Some(Kind::Reply),
        &[
            "{sign|signing|signed and returned|sign and return}",
            "{reply|respond|response}",
            "{answer|return} {it|them|the letter|by}",
            "{my|our|an} answer",
            "[position|witness|my|our|threshold] statement",
            "{court papers|response document|threshold response}",
        ],
    ),
    (
        Some(Kind::Appeal),
        &["{appeal|apeal|appeals|appealing}", "permission to appeal"],
    ),
    (
        Some(Kind::LastContact),
        &[
            "{goodbye|good bye|final|last|farewell|wish you well} [ever] {contact|contacts|visit|session|family time}",
        ],
    ),
    (
        Some(Kind::Birth),
        &[
            "{im|i am|shes|she|baby|babys|girlfriend|partner|wife|daughter|who|whos|i} [is|was] [now|also] due",
            "due [with] {my|our|her|a|another} [new|second|third|first] {baby|babies|boy|girl|child}",
            "due date",
            "{c section|csection|caesarean|cesarean|caesarian}",
            "{induced|induction|inducing}",
            "{give|giving} birth",
            "[was|were] born",
        ],
    ),
    (
        Some(Kind::Visit),
        &[
            "[home|statutory|announced|unannounced] {visit|visits|visited|visiting}",
            "{sw|worker|workers|they|theyre|police|visitor|cafcass|guardian|social|manager} [is|are|were|was|will|be|just|supposed|meant|to] {come|comes|coming|came} [round|out|over|here|again|back out]",
        ],
    ),
    (
        Some(Kind::Other),
        &[
            "{removing|remove} {him|her|them|my|our|the}",
            "{take|taking|taken|took} [him|her|them|my baby|the kids|my kids|my son|my daughter|the baby] {into care|away|off me|off us|off her}",
            "[parenting|viability|psychological|risk|residential|pams|pre birth|prebirth|initial] {assessment|asessment|assesment}",
            "police interview",
            "{deadline|last day}",
        ],
    ),
    (
        Some(Kind::Contact),
        &["{contact|family time|contact visit|contact session}"],
    ),
    (Some(Kind::Letter), &["{letter|letters}"]),
];

static EVENTS: LazyLock<Vec<(Option<Kind>, Vec<Phrase>)>> = LazyLock::new(|| {
    WORDS
        .iter()
        .map(|(kind, written)| (*kind, phrases(written)))
        .collect()
});

/// The events of a text, as words of the whole text, in order; of two that overlap, the longer.
pub(super) fn events(text: &OwnWords<'_>) -> Vec<Event> {
    let mut all: Vec<(Range<usize>, Option<Kind>)> = EVENTS
        .iter()
        .flat_map(|(kind, phrases)| {
            let places = phrases
                .iter()
                .flat_map(|phrase| phrase.find_all(&text.index));
            places.map(|words| (words, *kind))
        })
        .collect();
    all.sort_by_key(|(words, kind)| {
        let length = words.len();
        (words.start, std::cmp::Reverse(length), kind.is_some())
    });
    let mut free = 0;
    let mut found = Vec::new();
    for (words, kind) in all {
        if words.start < free {
            continue;
        }
        free = words.end;
        found.extend(kind.map(|kind| Event { words, kind }));
    }
    found
}

/// The event a day is the day of: the nearest of its own clause, or one that only "its on" parts from the day.
///
/// `others` are the other days of the sentence: an event nearer to one of them is that one's.
pub(super) fn event_of(
    sentence: &Sentence<'_>,
    events: &[Event],
    clause: &Range<usize>,
    day: &Range<usize>,
    others: &[Range<usize>],
) -> Option<Event> {
    let fits = |event: &&Event| {
        distance(&event.words, day) <= REACH
            && (event.words.end <= day.start || day.end <= event.words.start)
            && (is_glued(sentence, event, day) || !is_of_another_day(event, day, others))
    };
    let in_clause =
        |event: &&Event| clause.start <= event.words.start && event.words.end <= clause.end;
    let near = || events.iter().filter(fits);
    let own = near()
        .filter(in_clause)
        .min_by_key(|event| (distance(&event.words, day), event.words.start));
    own.or_else(|| {
        near()
            .filter(|event| is_glued(sentence, event, day))
            .min_by_key(|event| distance(&event.words, day))
    })
    .cloned()
}

/// How many words stand between two.
fn distance(one: &Range<usize>, other: &Range<usize>) -> usize {
    if one.end <= other.start {
        other.start - one.end
    } else {
        one.start.saturating_sub(other.end)
    }
}

/// Whether an event goes with another day: one between the two, or one as near on the event's other side.
fn is_of_another_day(event: &Event, day: &Range<usize>, others: &[Range<usize>]) -> bool {
    let own = distance(&event.words, day);
    others.iter().any(|other| {
        let is_between = (event.words.end <= other.start && other.end <= day.start)
            || (day.end <= other.start && other.end <= event.words.start);
        let is_behind = day.end <= event.words.start && event.words.end <= other.start;
        is_between || (is_behind && distance(&event.words, other) <= own)
    })
}

/// Whether nothing but small words parts an event from a day: "the conference, which is now on Monday".
fn is_glued(sentence: &Sentence<'_>, event: &Event, day: &Range<usize>) -> bool {
    const GLUE: [&str; 33] = [
        "its",
        "it",
        "is",
        "was",
        "will",
        "be",
        "which",
        "this",
        "on",
        "the",
        "been",
        "scheduled",
        "and",
        "set",
        "for",
        "now",
        "moved",
        "listed",
        "coming",
        "up",
        "due",
        "only",
        "just",
        "has",
        "held",
        "booked",
        "at",
        "in",
        "to",
        "arranged",
        "isnt",
        "not",
        "until",
    ];
    /// Of these, the ones by which words behind a mark go on about what stands before it.
    const GOING_ON: [&str; 8] = ["its", "it", "is", "was", "which", "this", "on", "moved"];
    let (between, last) = if event.words.end <= day.start {
        (event.words.end..day.start, day.start)
    } else {
        (day.end..event.words.start, event.words.start)
    };
    let is_parted = (between.start..=last).any(|at| sentence.is_parted(at));
    let goes_on = |at| GOING_ON.contains(&sentence.word(at));
    let mut words = between.clone();
    words.all(|at| {
        let word = sentence.word(at);
        GLUE.contains(&word) || weekday_of(word).is_some()
    }) && (!is_parted || between.clone().any(goes_on) || (day.start == last && goes_on(day.start)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_can_be_read() {
        for ((_, written), (_, read)) in WORDS.iter().zip(EVENTS.iter()) {
            assert_eq!(written.len(), read.len(), "{written:?}");
        }
    }
}
