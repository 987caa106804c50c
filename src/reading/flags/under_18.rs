//! A poster who is under 18 themselves: "im 15 and in care".

use super::said::Said;
use super::sign::{By, Raised, SOFT, Written};
use crate::text::numeral;

/// School and care as only those speak of them who are in them.
pub(super) const SIGNS: [Written; 2] = [
    Written {
        kind: "under-18",
        level: SOFT,
        by: By::Poster,
        phrases: &[
            "{im|i am|iam|i m} [only|just|still] in {year|yr} {6|7|8|9|10|11|six|seven|eight|nine|ten|eleven} [at|and|in]",
            "{im|i am|iam} [only|just|still] in {y7|y8|y9|y10|y11|yr7|yr8|yr9|yr10|yr11|primary|secondary} [school]",
            "{doing|done|revising for|got|sitting|start|starting} my [mock] {gcse|gcses|mocks|sats}",
            "my {head of year|form tutor|year tutor|form teacher}",
            "me {n|and|an} my [little|big|older|younger|twin] {brother|brothers|sister|sisters|bro|sis} {r|are|is|were both|live} [both] [in] {in care|in foster*|in a childrens home|in a foster*|with foster*}",
            "{im|i am|iam|i live|i m} [currently|still|living] in {care|foster care|a foster home|a childrens home|a kids home|residential} {and|at|since|but|with|for}",
            "{im|i am|iam} [still|only|just] in sixth form",
            "i live with [my] {foster carers|foster carer|foster parents|foster family|a foster family}",
            "{im|i am|i was} not {allowed|let} {see|to see} my {mum|mam|dad} [and|because|until] {till|until} im {16|18}",
        ],
        friends: &[
            "my [mock] {gcse|gcses} {years|results|in 20*}",
            "in care {of|plan} ",
        ],
        ..Written::PLAIN
    },
    Written {
        kind: "under-18",
        level: SOFT,
        phrases: &[
            "{my|me|foster} {mum|mam|dad|nan|carer|carers|foster carer|foster mum|key worker} {dont|doesnt|dosent|didnt|does not} know [that] {im|i am|ive|i} {writing|posting|on|messaging|typing|wrote|asking|put}",
            "mum {dont|doesnt|dosent} know [that] {im|i am|ive} {writing|posting|on here|messaging|typing|asking}",
            "{i|we} cant {think|concentrate} [straight|properly] in {lessons|class|lesson|maths|english}",
        ],
        friends: &["{when|while} i was"],
        ..Written::PLAIN
    },
];

/// Units that make the number no age: "im 16 weeks".
const UNITS: [&str; 31] = [
    "week", "weeks", "wk", "wks", "day", "days", "month", "months", "mths", "hour", "hours", "hrs",
    "minute", "minutes", "mins", "min", "stone", "st", "mile", "miles", "of", "pm", "am",
    "percent", "k", "sessions", "pages", "kg", "when", "grand", "or",
];
/// Words before "I am" that make it no matter of today: "when I am 16", "like I'm 12".
const ELSEWHEN: [&str; 13] = [
    "when", "until", "till", "before", "once", "if", "since", "like", "though", "says", "say",
    "think", "thinks",
];

/// Where the poster gives an age under 18 as their own.
pub(super) fn raised(said: &Said<'_>) -> Vec<Raised> {
    let mut found = Vec::new();
    for at in 0..said.index.words().len() {
        if let Some(end) = own_age(said, at) {
            found.push(Raised {
                kind: "under-18",
                level: SOFT,
                words: at..end,
            });
        }
    }
    found
}

/// The end of an age that begins with "I am" at a place.
fn own_age(said: &Said<'_>, at: usize) -> Option<usize> {
    let number = match (said.word(at), said.word(at + 1)) {
        ("im" | "iam", "only" | "just") => at + 2,
        ("im" | "iam", _) => at + 1,
        ("i", "am") if matches!(said.word(at + 2), "only" | "just") => at + 3,
        ("i", "am") => at + 2,
        _ => return None,
    };
    if said.sentence(number) != said.sentence(at) || !is_under_18(said.word(number)) {
        return None;
    }
    let elsewhen = said.before(at, 2).any(|(_, word)| ELSEWHEN.contains(&word));
    let next: Vec<&str> = said
        .after(number + 1, 2)
        .map(|word| word.folded.as_str())
        .collect();
    let is_age = match next.as_slice() {
        ["years" | "yrs" | "yr" | "year", "old", ..] => true,
        ["years" | "yrs" | "yr" | "year", ..] => false,
        [unit, ..] => !UNITS.contains(unit),
        [] => true,
    };
    let years = matches!(
        next.as_slice(),
        ["years" | "yrs" | "yr" | "year", "old", ..]
    );
    let is_decimal = said
        .typed_after(number)
        .starts_with(['.', '/', ':', '%', '-', '–'])
        && said
            .typed_after(number)
            .chars()
            .nth(1)
            .is_some_and(|c| c.is_ascii_digit());
    (is_age && !elsewhen && !is_decimal).then_some(if years { number + 3 } else { number + 1 })
}

fn is_under_18(word: &str) -> bool {
    numeral(word).is_some_and(|years| (10..18).contains(&years))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{quiet, raises};

    #[test]
    fn a_poster_under_18_is_raised() {
        raises(
            "under-18",
            3,
            &[
                "im 15 and in care",
                "Hi, I am 16 years old and pregnant",
                "i'm only 14 can i choose who i live with",
                "I am seventeen and my baby is on a plan",
                "hi im in yr 8 and i hate my placement",
                "im doing my gcses and they want to move me again",
                "me and my sister are in care and she got moved",
                "my foster mum doesnt know im posting this",
                "i live with foster carers and want to go home",
            ],
        );
    }

    #[test]
    fn other_numbers_are_no_age_of_the_posters() {
        quiet(
            "under-18",
            &[
                "im 16 weeks pregnant",
                "I am 12 months clean",
                "we met when i was 13 (20 years now)",
                "they talk to me like im 12",
                "i am 15 minutes away",
                "im 17 years sober",
                "my son is 15",
                "I am 24",
                "i will move out when i am 16",
                "my son is in year 9",
                "my son lives with foster carers",
                "im in my first year at uni",
                "her form tutor rang me",
            ],
        );
    }
}
