//! Whose words some words are: what stands between quotation marks, what somebody is said to have said, and what the
//! authorities claim.

use super::person::{Who, last_named};
use super::said::{Said, lists};
use crate::text::Span;
use std::ops::Range;

/// How far back the verb of saying may stand, in words.
const REACH: usize = 9;
/// How long a quotation may be, in bytes, so that a mark never closed quotes nothing.
const LONGEST: usize = 600;

/// How far back the verb may stand by which somebody claims a thing, in words.
const CLAIM_REACH: usize = 6;
/// How far back "if you" may stand in advice, in words.
const ADVICE_REACH: usize = 6;
/// How far from what advice speaks of the helpline may stand, in words.
const HELPLINE_REACH: usize = 16;
/// What advisers name whom to ring; parents in danger write of the police, who are not among them.
const HELPLINES: [&str; 9] = [
    "999",
    "samaritans",
    "111",
    "116",
    "85258",
    "shout",
    "helpline",
    "childline",
    "nspcc",
];
/// Words that begin a clause of its own, which nobody said: "he said no and I want to die".
const JOINTS: [&str; 10] = [
    "and", "but", "so", "because", "cos", "now", "then", "when", "since", "while",
];

const SAYING: &str = "said says say saying sed told tells tell telling text texts texted texting messaged message messages \
    emailed wrote written writes posted shouted shouts screamed screams threatened threatening threatens \
    disclosed disclosing whispered asked asks swore swears warned put states stated reckons thinks believes \
    claims claimed";
/// How words begin that doubt what they tell, whoever says it.
const ALLEGING: [&str; 6] = ["accus", "acus", "alleg", "aleg", "claim", "falsely"];
/// Verbs by which the authorities say what they hold to be so.
const HOLDING: &str = "say says said saying think thinks thought believe believes believed reckon reckons state states stated \
    wrote written put worried worry concerned concern concerns fear fears feel feels suggest suggests \
    suggesting implied implying told convinced";

/// Finds what stands between quotation marks, in order.
pub(super) fn quoted(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut open: Option<(usize, char)> = None;
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map_or(' ', |(_, next)| *next);
        match open {
            Some((start, close)) => {
                let closes = c == close && !(matches!(c, '\'' | '’') && after.is_alphanumeric());
                if closes {
                    found.push(Span::new(start, at));
                }
                if closes || c == '\n' || at - start > LONGEST {
                    open = None;
                }
            }
            None => {
                let close = match c {
                    '“' => Some('”'),
                    '‘' => Some('’'),
                    '"' => Some('"'),
                    '\'' if !before.is_alphanumeric() && after.is_alphanumeric() => Some('\''),
                    _ => None,
                };
                open = close.map(|close| (at + c.len_utf8(), close));
            }
        }
        before = c;
    }
    found
}

/// The quotation that some words stand in.
fn quotation(said: &Said<'_>, range: &Range<usize>) -> Option<Span> {
    let span = said.index.span(range.clone())?;
    let next = said
        .quoted
        .partition_point(|quoted| quoted.start <= span.start);
    let last = next.checked_sub(1)?;
    said.quoted
        .get(last)
        .copied()
        .filter(|quoted| quoted.contains(span))
}

/// The word that a quotation, or the clause behind a verb of saying, begins with; `None` where nobody else speaks.
///
/// "He said he will kill me" and "she told me daddy hits her" are others' words; "I told them I want to die" is not.
fn told_from(said: &Said<'_>, range: &Range<usize>) -> Option<usize> {
    if let Some(quotation) = quotation(said, range) {
        let words = said.index.words();
        return Some(words.partition_point(|word| word.span.start < quotation.start));
    }
    let (verb, _) = said
        .before(range.start, REACH)
        .take_while(|(_, word)| !JOINTS.contains(word))
        .find(|(_, word)| lists(SAYING, word))?;
    if is_parted(said, verb, range.start) {
        return None;
    }
    match last_named(said, verb)?.1 {
        Who::Poster if !is_passive(said, verb) => None,
        _ => Some(verb),
    }
}

/// Whether a mark parts a verb from what stands further on; the one right behind it, as in "he said, …", does not.
fn is_parted(said: &Said<'_>, verb: usize, until: usize) -> bool {
    let between = said.index.span(verb + 1..until + 1);
    between
        .and_then(|span| span.of(said.text))
        .is_some_and(|text| text.contains([',', ';', '(', ')', '–', '—']) || text.contains(" - "))
}

/// Whether a verb of saying is turned round: "I was told", "I have been warned".
fn is_passive(said: &Said<'_>, verb: usize) -> bool {
    said.before(verb, 2)
        .any(|(_, word)| matches!(word, "was" | "been" | "being" | "got" | "were"))
}

/// Whether some words are somebody else's, as the poster quotes or tells them.
pub(super) fn is_others(said: &Said<'_>, range: &Range<usize>) -> bool {
    let verb = range
        .clone()
        .take(2)
        .find(|&at| lists(SAYING, said.word(at)));
    let tells =
        verb.is_some_and(|verb| last_named(said, verb).is_some_and(|(_, who)| who != Who::Poster));
    tells || told_from(said, range).is_some()
}

/// Where to look for the one whom some words are about: before the quotation, where they stand in one.
///
/// In "my son said I want to die" the "I" is the son.
pub(super) fn speaker_before(said: &Said<'_>, range: &Range<usize>) -> usize {
    told_from(said, range).unwrap_or(range.start)
}

/// Whether some words are an adviser's, which name a helpline: "if you feel suicidal, ring Samaritans".
pub(super) fn is_advice(said: &Said<'_>, range: &Range<usize>) -> bool {
    let mut before = said
        .before(range.start, ADVICE_REACH)
        .map(|(_, word)| word)
        .peekable();
    let mut is_to_reader = false;
    while let Some(word) = before.next() {
        let you = matches!(
            word,
            "you" | "youre" | "your" | "youve" | "anyone" | "someone"
        );
        is_to_reader |= you && before.peek() == Some(&"if");
    }
    is_to_reader
        && said
            .before(range.start, HELPLINE_REACH)
            .map(|(_, word)| word)
            .chain(
                said.after(range.end, HELPLINE_REACH)
                    .map(|word| word.folded.as_str()),
            )
            .any(|word| HELPLINES.contains(&word))
}

/// Whether some words are what the authorities, or an accusation, hold to be so.
pub(super) fn is_claimed(said: &Said<'_>, range: &Range<usize>) -> bool {
    let mut verbs = said
        .before(range.start, CLAIM_REACH)
        .take_while(|(_, word)| !JOINTS.contains(word))
        .filter(|(_, word)| !word.starts_with("threat"))
        .filter(|(_, word)| is_alleging(word) || lists(HOLDING, word) || lists(SAYING, word));
    verbs.next().is_some_and(|(at, word)| {
        let is_held = lists(HOLDING, word) && is_held_by_authority(said, at);
        (is_alleging(word) || is_held) && !is_parted(said, at, range.start)
    })
}

/// Whether a word is one of accusing, as people spell it.
fn is_alleging(word: &str) -> bool {
    ALLEGING.iter().any(|start| word.starts_with(start))
}

fn is_held_by_authority(said: &Said<'_>, verb: usize) -> bool {
    const INFORMED: [&str; 9] = [
        "police",
        "hospital",
        "doctor",
        "doctors",
        "nurse",
        "gp",
        "camhs",
        "midwife",
        "solicitor",
    ];
    last_named(said, verb).is_some_and(|(at, who)| {
        matches!(who, Who::Authority | Who::They)
            && verb - at <= 5
            && !INFORMED.contains(&said.word(at))
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{flag_of, level_of};
    use super::*;
    use crate::reading::Whose;

    #[test]
    fn marks_of_every_kind_quote_and_apostrophes_do_not() {
        let text = "he said “one” and ‘two’ and \"three\" and 'four', don't, the kids' dad";
        let shown: Vec<_> = quoted(text)
            .iter()
            .map(|span| span.of(text).unwrap())
            .collect();
        assert_eq!(shown, ["one", "two", "three", "four"]);
        assert!(quoted("he said \"one\nand two").is_empty());
        assert!(quoted(&format!("\"{}\"", "a ".repeat(LONGEST))).is_empty());
    }

    #[track_caller]
    fn is_whose(body: &str, whose: Whose) {
        assert_eq!(
            flag_of(body).map(|flag| (flag.level, flag.whose)),
            Some((1, whose)),
            "{body}"
        );
    }

    #[test]
    fn a_threat_that_is_quoted_is_somebody_elses_and_still_a_danger() {
        for body in [
            "he said “I will kill you”",
            "He text me 'im going to kill you' last night",
            "he told me he is going to kill me",
            "my daughter said daddy touches her",
            "my son says \"i want to die\"",
        ] {
            is_whose(body, Whose::Quoted);
        }
    }

    #[test]
    fn advice_that_is_copied_is_no_danger() {
        for body in [
            "she put: if you are feeling suicidal please ring Samaritans on 116 123",
            "the leaflet says call 999 if you are in immediate danger",
            "it said ring samaritans if you feel suicidal. not what i asked",
        ] {
            assert_eq!(level_of(body), None, "{body}");
        }
        for body in [
            "i am suicidal and samaritans dont pick up",
            "if you dont help me i want to die",
        ] {
            assert_eq!(level_of(body), Some(1), "{body}");
        }
    }

    #[test]
    fn what_the_poster_tells_others_is_the_posters() {
        for body in [
            "I told the doctor I want to die",
            "i said to my mum i want to kill myself",
            "he is going to kill me",
        ] {
            is_whose(body, Whose::Poster);
        }
    }

    #[test]
    fn what_the_authorities_claim_is_shown_softly() {
        for body in [
            "they say he is hurting her",
            "the social worker says I am suicidal",
            "I am accused of threatening to kill him",
            "the report states he is hitting the kids",
        ] {
            assert_eq!(level_of(body), Some(3), "{body}");
        }
    }
}
