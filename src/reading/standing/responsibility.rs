//! Who holds parental responsibility, and who is on the birth certificate, where the post states it.
//!
//! A letter must not say that somebody has parental responsibility unless the post does. So nothing is taken from a
//! question, from what others say or think, from what holds in general, or where the words do not tell who is meant.

use super::Found;
use super::asked::is_asked;
use super::clause::{ASKING, clause_of_words, ends_a_clause, folded};
use super::who::{Who, Written};
use super::wording::Kind;
use crate::reading::Holds;
use crate::reading::own_words::{OwnWords, phrases};
use crate::text::Phrase;
use std::ops::Range;
use std::sync::LazyLock;

/// How far before such a statement the word may stand that makes it no statement.
const REACH: usize = 6;
/// Words before a statement that make it somebody's opinion, or a mere supposition.
const SUPPOSING: [&str; 36] = [
    "if",
    "unless",
    "whether",
    "wether",
    "think",
    "thinks",
    "thought",
    "said",
    "says",
    "say",
    "saying",
    "told",
    "tells",
    "telling",
    "reckon",
    "reckons",
    "assume",
    "assumed",
    "assuming",
    "believe",
    "believes",
    "sure",
    "wonder",
    "wondering",
    "claims",
    "claiming",
    "claimed",
    "once",
    "until",
    "suppose",
    "hope",
    "guess",
    "imagine",
    "unsure",
    "hoping",
    "wish",
];
/// Words at which one looks no further for these.
const JOINTS: [&str; 10] = [
    "but", "so", "because", "and", "as", "cos", "although", "though", "since", "however",
];
/// Words before "dad" or "mum" that make it any dad, or the poster's own.
const ANY: [&str; 19] = [
    "a",
    "any",
    "every",
    "each",
    "my",
    "no",
    "another",
    "which",
    "some",
    "unmarried",
    "step",
    "grand",
    "foster",
    "god",
    "im",
    "iam",
    "am",
    "as",
    "being",
];

/// The two things looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    Responsibility,
    Certificate,
}

impl About {
    fn name(self, of_other_parent: bool) -> &'static str {
        match (self, of_other_parent) {
            (Self::Responsibility, false) => "parental-responsibility",
            (Self::Responsibility, true) => "other-parent-parental-responsibility",
            (Self::Certificate, false) => "on-birth-certificate",
            (Self::Certificate, true) => "other-parent-on-birth-certificate",
        }
    }
}

/// A way of stating it.
#[derive(Debug)]
struct Saying {
    who: Who,
    about: About,
    holds: Holds,
    phrases: Vec<Phrase>,
}

/// Parental responsibility in parents' spellings; "parental rights" may be anything.
const RESPONSIBILITY: &str = "[full|equal|joint|shared|legal|sole|any|the] {pr|parental {responsibility|responsibilities|responsability|responsibilty|responsabilty|responsiblity|resposibility}}";
const CERTIFICATE: &str = "on [the|his|her|their|my|childs|the childs] birth {certificate|cert|certificates|certs|certifcate}";
const STILL: &str = "[also|still|do|now|already|obviously|legally|currently|definitely|actually|do still|still do|only|automatically]";

/// What is stated of responsibility, `{still}` and `{pr}` standing for the words above.
const RESPONSIBILITY_SAYINGS: [(Holds, &str); 4] = [
    (
        Holds::Now,
        "{still} {have|has|got|hold|holds|have got|has got|share|shares|retain|retains|were given|was given|given|granted} {still} {pr}",
    ),
    (
        Holds::Denied,
        "{still} {dont|doesnt|do not|does not|havent|hasnt|have not|has not|never|not|didnt|have no|has no|got no|have never had|has never had|never had|am without|is without} [actually|even|currently|yet|legally] [have|has|got|hold|had] {pr}",
    ),
    (
        Holds::Past,
        "{still} [have|has|had|just] {lost|gave up|used to have|given up} [my|his|her|our] {pr}",
    ),
    (
        Holds::Sought,
        "[am|are|is|have|has|had|to|was|also|now|just|going to] {applying for|applied for|apply for|want|wants|need|trying to get|try to get|asked for|asking for|going for|get|seeking} {pr}",
    ),
];

/// What is stated of the birth certificate.
const CERTIFICATE_SAYINGS: [(Holds, &str); 2] = [
    (
        Holds::Now,
        "[is|am|are|was|were|name is|name was|names|also|both|got|been|went|put|registered|named|signed] [still|also|both|registered|named|put|down] {on}",
    ),
    (
        Holds::Denied,
        "[is|am|are|was|were|name is|name was|names] {not|isnt|arent|wasnt|werent|never|never been|havent been|hasnt been|didnt go|didnt get} [even|actually|named|put|registered|been|down] {on}",
    ),
];

/// Who may be meant, with the words.
const SUBJECTS: [(Who, &str); 9] = [
    (
        Who::Poster,
        "{i|ive|im|iam|we|weve|my name|our names|{im|i am} {his|her|their|the} {mum|mother|mom|dad|father} and [i|also]}",
    ),
    (Who::He, "{he|hes|his name}"),
    (Who::She, "{she|shes|her name}"),
    (Who::Father, "{dad|dads|father|fathers|daddy}"),
    (Who::Mother, "{mum|mums|mom|mam|mother|mothers}"),
    (
        Who::Ex,
        "{my|his|her} {ex|exs|ex partner|ex husband|exhusband|ex wife|exwife|ex girlfriend|ex boyfriend|exes}",
    ),
    (
        Who::Theirs,
        "my {partner|partners|husband|hubby|wife|boyfriend|bf|girlfriend|gf|fiance}",
    ),
    (
        Who::Both,
        "{we both|we do both|we are both|both of us|both parents|us both|we all}",
    ),
    (
        Who::Both,
        "{{his|her|their|the} {mum|dad|mother|father|mom} and {i|me|myself}|{me|myself} and {his|her|their|the|my} {mum|dad|mother|father|mom|ex|partner|husband|wife|ex partner|ex husband}} [both|we both|are both|do both]",
    ),
];

static SAYINGS: LazyLock<Vec<Saying>> = LazyLock::new(|| {
    let mut all = Vec::new();
    for (who, subject) in SUBJECTS {
        for (holds, verb) in RESPONSIBILITY_SAYINGS {
            let verb = verb
                .replace("{still}", STILL)
                .replace("{pr}", RESPONSIBILITY);
            all.push(saying(
                who,
                About::Responsibility,
                holds,
                &format!("{subject} {verb}"),
            ));
        }
        for (holds, verb) in CERTIFICATE_SAYINGS {
            let verb = verb.replace("{on}", CERTIFICATE);
            all.push(saying(
                who,
                About::Certificate,
                holds,
                &format!("{subject} {verb}"),
            ));
        }
    }
    all.push(saying(
        Who::Nobody,
        About::Certificate,
        Holds::Now,
        CERTIFICATE,
    ));
    all.push(saying(
        Who::Nobody,
        About::Certificate,
        Holds::Denied,
        &format!("not {CERTIFICATE}"),
    ));
    all.push(saying(
        Who::Both,
        About::Certificate,
        Holds::Now,
        &format!("both [of us] {CERTIFICATE}"),
    ));
    all.push(saying(
        Who::Both,
        About::Responsibility,
        Holds::Now,
        &format!(
            "i share {RESPONSIBILITY} with {{him|her|my ex|his dad|her dad|their dad|his mum|her mum|their mum|his father}}"
        ),
    ));
    all
});

fn saying(who: Who, about: About, holds: Holds, written: &str) -> Saying {
    Saying {
        who,
        about,
        holds,
        phrases: phrases(&[written]),
    }
}

/// What one text states of either, in order.
pub(super) fn responsibility(text: &OwnWords<'_>, written: Written) -> Vec<Found> {
    let mut places: Vec<(Range<usize>, &Saying)> = Vec::new();
    for saying in SAYINGS.iter() {
        for phrase in &saying.phrases {
            let found = phrase.find_all(&text.index);
            places.extend(found.into_iter().map(|place| (place, saying)));
        }
    }
    places.sort_by_key(|(place, _)| (place.start, usize::MAX - place.end));
    let mut found = Vec::new();
    let mut last_end = 0;
    for (place, saying) in places {
        // Of two that overlap the longer is meant: "we both have PR" is more than "both have PR".
        if place.start < last_end {
            continue;
        }
        last_end = place.end;
        if is_stated(text, &place, saying) {
            found.extend(of_whom(written, saying, &place));
        }
    }
    found
}

fn of_whom(written: Written, saying: &Saying, place: &Range<usize>) -> Vec<Found> {
    let of = |of_other_parent: bool| Found {
        kind: Kind::Other,
        name: saying.about.name(of_other_parent),
        holds: saying.holds,
        only_asked: false,
        words: place.clone(),
    };
    written
        .other_parents(saying.who)
        .iter()
        .map(|&other| of(other))
        .collect()
}

fn is_stated(text: &OwnWords<'_>, place: &Range<usize>, saying: &Saying) -> bool {
    let before = |steps: usize| {
        place
            .start
            .checked_sub(steps)
            .map_or("", |at| folded(text, at))
    };
    let opens = place.start == 0
        || ends_a_clause(text, place.start - 1)
        || sentence_of(text, place.start - 1) != sentence_of(text, place.start);
    let is_any = match saying.who {
        Who::Father | Who::Mother => ANY.contains(&before(1)) && !opens,
        // Without a subject it is the poster's own only where nothing stands before it.
        Who::Nobody => !(opens || matches!(before(1), "im" | "am" | "and" | "i")),
        _ => false,
    };
    let clause = clause_of_words(text, place.clone());
    let is_one_clause =
        (place.start..place.end.saturating_sub(1)).all(|at| !ends_a_clause(text, at));
    let is_another = match saying.who {
        Who::He => is_near(text, place.start, &NO_FATHERS),
        Who::She => is_near(text, place.start, &NO_MOTHERS),
        _ => false,
    };
    is_one_clause
        && !is_any
        && !is_another
        && !is_of_all(text, place.start)
        && !is_supposed(text, place.start)
        && !is_asked(text, &clause)
}

/// "Dads have PR": what holds of all of them, though "dads got PR" is of one.
fn is_of_all(text: &OwnWords<'_>, start: usize) -> bool {
    matches!(folded(text, start), "dads" | "mums" | "fathers" | "mothers")
        && !matches!(
            folded(text, start + 1),
            "got" | "name" | "not" | "on" | "is"
        )
}

/// Men for whom "he" may stand who are no parents of the child.
const NO_FATHERS: [&str; 9] = [
    "stepdad",
    "step",
    "boyfriend",
    "grandad",
    "brother",
    "uncle",
    "worker",
    "man",
    "new",
];
/// And women for "she".
const NO_MOTHERS: [&str; 11] = [
    "nan",
    "gran",
    "grandma",
    "sister",
    "aunt",
    "worker",
    "sw",
    "stepmum",
    "girlfriend",
    "new",
    "carer",
];

/// Whether one of some words stands before in the same sentence.
fn is_near(text: &OwnWords<'_>, start: usize, words: &[&str]) -> bool {
    let sentence = sentence_of(text, start);
    (start.saturating_sub(16)..start)
        .filter(|&at| sentence_of(text, at) == sentence)
        .any(|at| words.contains(&folded(text, at)))
}

fn sentence_of(text: &OwnWords<'_>, at: usize) -> Option<usize> {
    text.index.words().get(at).map(|word| word.sentence)
}

/// Whether a word shortly before makes it a supposition, a question, or what others say.
fn is_supposed(text: &OwnWords<'_>, start: usize) -> bool {
    let sentence = sentence_of(text, start);
    for at in (start.saturating_sub(REACH)..start).rev() {
        let word = folded(text, at);
        if sentence_of(text, at) != sentence || ends_a_clause(text, at) || JOINTS.contains(&word) {
            return false;
        }
        if SUPPOSING.contains(&word) || (at + 1 == start && ASKING.contains(&word)) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_saying_can_be_read() {
        assert!(SAYINGS.iter().all(|saying| saying.phrases.len() == 1));
        assert_eq!(
            SAYINGS.len(),
            SUBJECTS.len() * (RESPONSIBILITY_SAYINGS.len() + CERTIFICATE_SAYINGS.len()) + 4
        );
    }
}
