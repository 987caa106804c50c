//! What the post says that others said: "the social worker told me I have to ask her". Never what the poster said.

use super::roles::{Named, named};
use super::said::{opening_mark, said_end, with_closing_mark};
use super::speakers::{PROFESSIONALS, SOMEBODY, Speaker, Speakers};
use super::verbs::{Kind, Verb, after_asides, statement_after, verb_at};
use crate::reading::Reported;
use crate::reading::own_words::{OwnWords, phrases};
use crate::reading::sentence::{Sentence, sentences};
use crate::text::{Phrase, Span};
use std::ops::Range;
use std::sync::LazyLock;

/// Words that may stand between a speaker and the verb.
const BETWEEN: [&str; 31] = [
    "has",
    "have",
    "had",
    "just",
    "also",
    "then",
    "now",
    "keeps",
    "keep",
    "kept",
    "even",
    "always",
    "actually",
    "is",
    "are",
    "was",
    "were",
    "been",
    "constantly",
    "basically",
    "already",
    "recently",
    "again",
    "clearly",
    "both",
    "all",
    "still",
    "who",
    "repeatedly",
    "very",
    "which",
];
/// Words before a verb by which nothing was said.
const UNSAID: [&str; 35] = [
    "not", "never", "didnt", "doesnt", "dont", "hasnt", "havent", "hadnt", "wont", "wouldnt",
    "isnt", "arent", "wasnt", "werent", "without", "no", "nobody", "noone", "nothing", "none",
    "will", "would", "could", "might", "may", "can", "cant", "couldnt", "should", "must", "to",
    "ill", "theyll", "shell", "hell",
];
/// Words before a speaker that make it a question, a condition or a mere "what they said".
const NOT_TOLD_BEFORE: [&str; 18] = [
    "what",
    "whatever",
    "everything",
    "anything",
    "all",
    "things",
    "if",
    "unless",
    "do",
    "does",
    "did",
    "will",
    "would",
    "can",
    "could",
    "should",
    "than",
    "until",
];
/// What passives are made with.
const PASSIVE: [&str; 11] = [
    "been", "was", "were", "am", "im", "being", "get", "got", "getting", "is", "are",
];
/// Words for an answer: "her reply was …".
const ANSWERS: [&str; 7] = [
    "reply", "response", "answer", "excuse", "reason", "argument", "words",
];

/// Words of those whose own children are parents here.
static GRANDCHILDREN: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    phrases(&[
        "{my|our|the} {grandson*|granddaughter*|grandchild*|grandkids|grandbaby}",
        "as [a] grandparent*",
        "grandchildren",
    ])
});

/// What the post says that others said, in the order of the text.
pub(in crate::reading) fn reported(own: &[OwnWords<'_>]) -> Vec<Reported> {
    let mut found = Vec::new();
    let is_grandparent = own.iter().any(|text| {
        GRANDCHILDREN
            .iter()
            .any(|phrase| !phrase.find_all(&text.index).is_empty())
    });
    for text in own {
        let mut named = named(text);
        if is_grandparent {
            named.iter_mut().for_each(raise_a_generation);
        }
        let speakers = Speakers {
            text,
            named: &named,
        };
        for sentence in sentences(text) {
            for at in 0..sentence.len() {
                let said = by_verb(&speakers, &sentence, at)
                    .or_else(|| by_answer(&speakers, &sentence, at))
                    .or_else(|| by_view(&speakers, &sentence, at));
                if let Some(telling) = said {
                    found.extend(evidence(text, &sentence, &telling));
                }
            }
        }
    }
    found
}

/// Somebody who says something, and where that begins.
struct Telling {
    speaker: Speaker,
    from: usize,
    /// Where it ends, if words behind it still tell who said it.
    until: Option<usize>,
}

impl Telling {
    fn new(speaker: Speaker, from: usize) -> Self {
        Self {
            speaker,
            from,
            until: None,
        }
    }
}

/// Makes a child a relative: a grandparent's son or daughter is a parent here.
fn raise_a_generation(named: &mut Named) {
    if named.role == "child" {
        named.role = "relative";
    }
}

/// One entry for each who is said to have said it.
fn evidence(text: &OwnWords<'_>, sentence: &Sentence<'_>, telling: &Telling) -> Vec<Reported> {
    let end = telling
        .until
        .unwrap_or_else(|| said_end(sentence, telling.from));
    let (speaker, words) = (&telling.speaker, telling.from..end);
    let span = |words: Range<usize>| text.index.span(sentence.in_text(words));
    let Some((said, whole)) = span(words.clone()).zip(span(speaker.start..words.end)) else {
        return Vec::new();
    };
    let said = with_closing_mark(text.text, said);
    let whole = with_closing_mark(text.text, Span::new(whole.start, said.end));
    let evidence = text.evidence(whole);
    let roles = speaker.roles.iter();
    roles
        .filter_map(|role| {
            Some(Reported {
                role: (*role).to_owned(),
                said,
                evidence: evidence.clone()?,
            })
        })
        .collect()
}

/// What a saying verb tells.
fn by_verb(speakers: &Speakers<'_>, sentence: &Sentence<'_>, at: usize) -> Option<Telling> {
    let verb = verb_at(sentence, at)?;
    if let Some(told) = passive(speakers, sentence, verb) {
        return told;
    }
    let after_name = |start| speakers.name_end(sentence, start);
    if let Some((speaker, end)) = speakers.paper_behind(sentence, verb.at) {
        if NOT_TOLD_BEFORE.contains(&sentence.before(speaker.start, 1)) {
            return None;
        }
        let behind_paper = Verb {
            at: end - 1,
            ..verb
        };
        let from = statement_after(sentence, behind_paper, true, after_name)?;
        return Some(Telling::new(speaker, from));
    }
    let speaker = speaker_before(speakers, sentence, verb)?;
    let from = statement_after(sentence, verb, false, after_name)?;
    Some(Telling::new(speaker, from))
}

/// Who stands before a verb, if somebody but the poster does.
fn speaker_before(speakers: &Speakers<'_>, sentence: &Sentence<'_>, verb: Verb) -> Option<Speaker> {
    let mut last = verb.at.checked_sub(1)?;
    while BETWEEN.contains(&sentence.word(last)) {
        last = last.checked_sub(1)?;
    }
    if verb.kind == Kind::OnlyThat && sentence.word(verb.at) == "clear" && last + 1 == verb.at {
        return None;
    }
    let near = last.saturating_sub(1)..verb.at;
    if near.clone().any(|at| UNSAID.contains(&sentence.word(at))) {
        return None;
    }
    if sentence.word(verb.at) == "saying" && sentence.is_parted(verb.at) {
        return None;
    }
    let speaker = writer_before(speakers, sentence, verb, last)
        .or_else(|| speakers.ending_at(sentence, last))?;
    let before = sentence.before(speaker.start, 1);
    let is_told = !NOT_TOLD_BEFORE.contains(&before)
        && !UNSAID.contains(&before)
        && (!verb.is_base || speaker.is_many);
    is_told.then_some(speaker)
}

/// "A letter from the council saying", "she text me saying": who wrote, a little before.
fn writer_before(
    speakers: &Speakers<'_>,
    sentence: &Sentence<'_>,
    verb: Verb,
    last: usize,
) -> Option<Speaker> {
    const WRITING: [&str; 12] = [
        "text", "texted", "emailed", "rang", "called", "wrote", "letter", "email", "message",
        "phoned", "messaged", "sent",
    ];
    if sentence.word(verb.at) != "saying" {
        return None;
    }
    let writing = (last.saturating_sub(4)..=last)
        .rev()
        .find(|&at| WRITING.contains(&sentence.word(at)))?;
    writing
        .checked_sub(1)
        .and_then(|before| speakers.ending_at(sentence, before))
        .or_else(|| speakers.ending_at(sentence, writing))
}

/// "I was told that …", "we have been told by the sw …": `Some(None)` where the verb is passive but tells nothing.
fn passive(
    speakers: &Speakers<'_>,
    sentence: &Sentence<'_>,
    verb: Verb,
) -> Option<Option<Telling>> {
    if !matches!(
        sentence.word(verb.at),
        "told" | "informed" | "advised" | "accused" | "warned" | "promised"
    ) {
        return None;
    }
    let mut be = verb.at.checked_sub(1)?;
    while matches!(
        sentence.word(be),
        "just" | "also" | "now" | "then" | "repeatedly" | "always" | "constantly" | "even"
    ) {
        be = be.checked_sub(1)?;
    }
    if !PASSIVE.contains(&sentence.word(be)) {
        return None;
    }
    let mut start = be;
    while start > 0
        && matches!(
            sentence.before(start, 1),
            "have"
                | "has"
                | "had"
                | "also"
                | "just"
                | "now"
                | "being"
                | "been"
                | "was"
                | "am"
                | "then"
                | "keep"
                | "kept"
        )
    {
        start -= 1;
    }
    let is_unsaid = (1..=2).any(|steps| UNSAID.contains(&sentence.before(start, steps)))
        || (start..verb.at).any(|at| UNSAID.contains(&sentence.word(at)));
    if is_unsaid {
        return Some(None);
    }
    let is_subject = matches!(
        sentence.before(start, 1),
        "i" | "we"
            | "he"
            | "she"
            | "they"
            | "ive"
            | "weve"
            | "im"
            | "hes"
            | "shes"
            | "theyve"
            | "everyone"
    );
    let start = start - usize::from(is_subject);
    let mut after = after_asides(sentence, verb.at + 1);
    let mut role = PROFESSIONALS;
    if sentence.word(after) == "by" {
        let article = usize::from(matches!(
            sentence.word(after + 1),
            "the" | "my" | "our" | "a" | "his" | "her"
        ));
        let name = [after + 1, after + 1 + article]
            .into_iter()
            .find_map(|at| speakers.name_end(sentence, at));
        if let Some(end) = name {
            role = speakers
                .name_before(sentence, end)
                .map_or(role, |(_, named)| named.role);
            after = end;
        } else {
            role = SOMEBODY;
            after += 2 + article;
        }
    }
    let as_if_at = Verb {
        at: after - 1,
        ..verb
    };
    let from = statement_after(sentence, as_if_at, true, |_| None);
    Some(from.map(|from| {
        let accuser = accuser_behind(speakers, sentence, verb, from);
        Telling {
            speaker: Speaker {
                start,
                roles: vec![accuser.map_or(role, |(_, accuser)| accuser)],
                is_many: false,
            },
            from,
            until: accuser.map(|(by, _)| by),
        }
    }))
}

/// "Accused of neglect by my ex": where the "by" stands, and who it is.
fn accuser_behind(
    speakers: &Speakers<'_>,
    sentence: &Sentence<'_>,
    verb: Verb,
    from: usize,
) -> Option<(usize, &'static str)> {
    let by = (from + 1..from + 8)
        .find(|&at| sentence.word(at) == "by")
        .filter(|_| verb.kind == Kind::Accuse)?;
    let name = |at| {
        let end = speakers.name_end(sentence, at)?;
        speakers.name_before(sentence, end)
    };
    let (_, named) = name(by + 1).or_else(|| name(by + 2))?;
    Some((by, named.role))
}

/// "Her reply was …".
fn by_answer(speakers: &Speakers<'_>, sentence: &Sentence<'_>, at: usize) -> Option<Telling> {
    if !ANSWERS.contains(&sentence.word(at))
        || !matches!(sentence.word(at + 1), "was" | "is" | "were")
    {
        return None;
    }
    let before = at.checked_sub(1)?;
    let (start, role) = match speakers.owner(sentence, before) {
        Some(role) => (before, role),
        None => {
            let (start, named) = speakers.name_before(sentence, at)?;
            (start, named.role)
        }
    };
    let from = at + 2 + usize::from(matches!(sentence.word(at + 2), "that" | "just"));
    let is_statement = opening_mark(sentence, from).is_some()
        || sentence.word(at + 2) == "that"
        || matches!(
            sentence.word(from),
            "i" | "im"
                | "we"
                | "he"
                | "she"
                | "they"
                | "it"
                | "its"
                | "hes"
                | "shes"
                | "you"
                | "no"
                | "yes"
                | "if"
        );
    let speaker = Speaker {
        start,
        roles: vec![role],
        is_many: false,
    };
    is_statement.then(|| Telling::new(speaker, from))
}

/// "According to the report, …", "in their eyes …".
fn by_view(speakers: &Speakers<'_>, sentence: &Sentence<'_>, at: usize) -> Option<Telling> {
    if sentence.reads(at, &["according", "to"]) {
        let reach = at + 3..(at + 7).min(sentence.len() + 1);
        let mut ends = reach.filter(|&end| !sentence.is_parted(end - 1) || end == at + 3);
        let (speaker, end) = ends.find_map(|end| {
            let speaker = speakers.ending_at(sentence, end - 1)?;
            let is_whole = !speakers_goes_on(speakers, sentence, end);
            is_whole.then_some((speaker, end))
        })?;
        let has_statement = end + 2 <= sentence.len();
        return has_statement.then(|| {
            Telling::new(
                Speaker {
                    start: at,
                    ..speaker
                },
                end,
            )
        });
    }
    let eyes = sentence.word(at) == "in" && sentence.word(at + 2) == "eyes";
    let role = eyes.then(|| speakers.owner(sentence, at + 1)).flatten()?;
    let speaker = Speaker {
        start: at,
        roles: vec![role],
        is_many: false,
    };
    (at + 5 <= sentence.len()).then(|| Telling::new(speaker, at + 3))
}

/// Whether a name or paper goes on at a word: "the cafcass report" behind "the cafcass".
fn speakers_goes_on(speakers: &Speakers<'_>, sentence: &Sentence<'_>, end: usize) -> bool {
    !sentence.is_parted(end)
        && matches!(
            sentence.word(end),
            "report" | "reports" | "letter" | "plan" | "assessment" | "order" | "minutes"
        )
        && speakers.ending_at(sentence, end).is_some()
}
