//! Who the poster is, where the post says so outright: "I am his father". A mere "my son" says nothing of it.

use super::own_words::{OwnWords, phrases};
use super::{Fact, Stated};
use crate::text::{Phrase, Word};
use std::ops::Range;
use std::sync::LazyLock;

/// A way of saying who one is.
struct Saying {
    relation: &'static str,
    for_somebody_else: bool,
    phrases: Vec<Phrase>,
}

/// What parents say of themselves: `{}` stands for the words for a mother or a father.
const PARENT: [&str; 3] = [
    "{i am|im|iam} {his|her|their|the|a|both|the childs|the childrens|the babys|our childrens} [own|only|real|birth|biological|natural|actual|legal|single|young|good|bio] {}",
    "as {his|her|their} [own|birth|biological] {}",
    "{speaking|writing|posting|asking|here} as a [single] {}",
];

const MOTHER: &str = "{mum|mummy|mother|mom|mam|mammy}";
const FATHER: &str = "{dad|daddy|father}";
const PARTNER: &str =
    "{partner|husband|hubby|boyfriend|bf|fiance|fiancé|wife|girlfriend|gf|fiancee|fiancée}";
const CHILD: &str = "{child|children|kid|kids|son|sons|daughter|daughters|baby}";

/// Words before "as" that make it a comparison.
const COMPARING: [&str; 8] = [
    "same", "just", "well", "such", "good", "bad", "much", "long",
];
/// Words after "as his dad" that show who speaks.
const SELF: [&str; 5] = ["i", "im", "ive", "id", "we"];

/// The sayings, most telling first.
static SAYINGS: LazyLock<Vec<Saying>> = LazyLock::new(|| {
    let grown = [
        "{i am|im|iam} {his|her|their|the|a} [maternal|paternal|great] {grandmother|grandma|gran|granny|nan|nana|nanny|grandfather|grandad|granddad|grandpa|grandparent}",
        "as {his|her|their} {grandmother|grandma|gran|granny|nan|nana|grandfather|grandad|granddad|grandpa|grandparent*}",
        "{we are|were|as} [the] [maternal|paternal] grandparents",
    ];
    let other = [
        "{i am|im|iam} {his|her|their|the} {aunt|auntie|aunty|uncle|brother|sister|cousin|godmother|godfather|foster carer|foster mum|foster dad|childminder}",
        "{i am|im|iam} a {friend|neighbour|foster carer|family friend} of",
    ];
    let for_other = [
        "{asking|writing|posting|here} {for|on behalf of} {a|my|our} {friend|neighbour|sister|brother|daughter|son|mum|dad|mother|father|cousin|niece|nephew|friends|granddaughter|grandson}",
    ];
    let partner = [
        format!("my {PARTNER} ... the {{mother|mum|mom|mam|father|dad}} of {{his|her}} {CHILD}"),
        format!("{{asking|writing|posting}} {{for|on behalf of}} my {PARTNER}"),
        "my {partners|husbands|boyfriends|bfs|fiances|wifes|girlfriends|gfs} {child|children|kids|son|daughter|baby|ex}".to_owned(),
        "{i am|im} {his|her|the|their|a} [new] {stepmum|step mum|stepmother|step mother|stepmom|stepdad|step dad|stepfather|step father|step parent}".to_owned(),
        "{i am|im} {his|her|the dads|the mums|the fathers|the mothers} [new] {partner|wife|husband|girlfriend|boyfriend|fiance|fiancee}".to_owned(),
        "my {stepson|step son|stepdaughter|step daughter|stepchild*|step child*|step kids}".to_owned(),
    ];
    vec![
        parent("mother", MOTHER),
        parent("father", FATHER),
        saying("grandparent", false, &grown),
        saying("other", false, &other),
        saying("partner", true, &partner),
        saying("other", true, &for_other),
        saying(
            "grandparent",
            false,
            &["my {grandson|granddaughter|grandchild*|grandbaby|grandkids}"],
        ),
    ]
});

fn saying<S: AsRef<str>>(relation: &'static str, for_somebody_else: bool, written: &[S]) -> Saying {
    let written: Vec<&str> = written.iter().map(AsRef::as_ref).collect();
    Saying {
        relation,
        for_somebody_else,
        phrases: phrases(&written),
    }
}

fn parent(relation: &'static str, words: &str) -> Saying {
    let written: Vec<String> = PARENT
        .iter()
        .map(|phrase| phrase.replace("{}", words))
        .collect();
    saying(relation, false, &written)
}

/// Who the poster is, if the post says so.
pub(super) fn poster(own: &[OwnWords<'_>]) -> Option<Fact> {
    SAYINGS.iter().find_map(|saying| {
        own.iter().find_map(|text| {
            let first = saying
                .phrases
                .iter()
                .flat_map(|phrase| phrase.find_all(&text.index))
                .filter(|range| speaks_of_oneself(text, range))
                .min_by_key(|range| range.start)?;
            Some(Fact {
                stated: Stated::Poster {
                    relation: saying.relation.to_owned(),
                    for_somebody_else: saying.for_somebody_else,
                },
                evidence: text.evidence_of_words(first)?,
            })
        })
    })
}

/// Whether an "as his dad" is meant of the poster: not "the same as his dad", nor "as his dad was out".
///
/// Sayings that begin with other words always are.
fn speaks_of_oneself(text: &OwnWords<'_>, range: &Range<usize>) -> bool {
    let words = text.index.words();
    let word = |at: usize| words.get(at);
    if word(range.start).is_none_or(|first| first.folded != "as") {
        return true;
    }
    let compared = range
        .start
        .checked_sub(1)
        .and_then(word)
        .is_some_and(|before| COMPARING.contains(&before.folded.as_str()));
    !compared && (ends_a_clause(text, range) || goes_on_with_i(word(range.end)))
}

fn goes_on_with_i(next: Option<&Word>) -> bool {
    next.is_some_and(|next| SELF.contains(&next.folded.as_str()))
}

/// Whether punctuation, or the end of the text, follows some words.
fn ends_a_clause(text: &OwnWords<'_>, range: &Range<usize>) -> bool {
    text.index
        .span(range.clone())
        .and_then(|span| text.text.get(span.end..))
        .is_some_and(|after| {
            after
                .trim_start_matches(' ')
                .chars()
                .next()
                .is_none_or(|c| !c.is_alphanumeric() && c != '\'' && c != '’')
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::own_words::own_words;
    use crate::reading::testing::thread;

    #[track_caller]
    fn is(body: &str) -> Option<(String, bool, String)> {
        let thread = thread(body);
        let fact = poster(&own_words(&thread))?;
        match fact.stated {
            Stated::Poster {
                relation,
                for_somebody_else,
            } => Some((relation, for_somebody_else, fact.evidence.text)),
            _ => None,
        }
    }

    #[track_caller]
    fn says(body: &str, relation: &str, for_somebody_else: bool, words: &str) {
        assert_eq!(
            is(body),
            Some((relation.to_owned(), for_somebody_else, words.to_owned())),
            "{body}"
        );
    }

    #[test]
    fn a_parent_who_says_so_is_believed() {
        says(
            "Why am I last to hear? I’m his dad!",
            "father",
            false,
            "I’m his dad",
        );
        says("I have rights as her mum.", "mother", false, "as her mum");
        says(
            "I am a single mother of two",
            "mother",
            false,
            "I am a single mother",
        );
    }

    #[test]
    fn a_partner_writes_for_somebody_else() {
        says(
            "My husband cannot talk to the mother of his kids",
            "partner",
            true,
            "My husband cannot talk to the mother of his kids",
        );
        says(
            "They took my partner's daughter",
            "partner",
            true,
            "my partner's daughter",
        );
    }

    #[test]
    fn grandparents_and_friends() {
        says(
            "We want to keep my grandson",
            "grandparent",
            false,
            "my grandson",
        );
        says(
            "Hi, asking for a friend",
            "other",
            true,
            "asking for a friend",
        );
    }

    #[test]
    fn what_one_says_of_oneself_outranks_the_rest() {
        says(
            "My partner's ex lies. I am the father.",
            "father",
            false,
            "I am the father",
        );
    }

    #[test]
    fn nobody_is_guessed() {
        for body in [
            "My son was taken. My husband is in bits.",
            "Her mum lied, he is his father and I am not his father",
            "My partner and I have a baby",
            "He is the same as his father. They moved him as his mum was out.",
        ] {
            assert_eq!(is(body), None, "{body}");
        }
    }

    #[test]
    fn every_saying_can_be_read() {
        let counted: usize = SAYINGS.iter().map(|saying| saying.phrases.len()).sum();
        assert_eq!(counted, 3 + 3 + 3 + 2 + 6 + 1 + 1);
    }
}
