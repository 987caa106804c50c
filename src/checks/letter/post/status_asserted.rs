//! `status-asserted`: the letter states the reader's legal standing, and the post does not.
//!
//! A parent may act on it: whoever has no parental responsibility and is told that they have does what they may not.

use super::conditional::is_conditional;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::reading::{Fact, Holds, Stated};
use crate::text::{Phrase, Span};
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "status-asserted",
    title: "Legal standing that the post does not state",
    family: Family::Post,
    severity: Severity::Error,
    look: Look::Block(check),
};

/// A way of stating somebody's standing.
struct Claim {
    /// What is stated, for the reason.
    what: &'static str,
    /// The names of the facts that bear it out.
    facts: &'static [&'static str],
    severity: Severity,
    phrases: Vec<Phrase>,
}

const PARENTAL_RESPONSIBILITY: &str = "parental responsibility";

/// Words by which a sentence says that it is about a mother, as such.
static MOTHER: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    ["{as|is|are} {a|the|their|his|her|your|the childs|the childrens} {mother|mum|birth mother}"]
        .iter()
        .filter_map(|phrase| Phrase::parse(phrase).ok())
        .collect()
});

const WHO: &str = "{you|you both|you and your partner|your partner|your husband|your wife|he|she|your expartner|your ex partner}";
const CHILD: &str = "{your [youngest|eldest] {child|son|daughter|baby|grandchild|grandson|granddaughter|children|sons|daughters}|he|she|they}";

static CLAIMS: LazyLock<Vec<Claim>> = LazyLock::new(|| {
    let claim = |what, facts, severity, written: &[String]| Claim {
        what,
        facts,
        severity,
        phrases: written
            .iter()
            .filter_map(|phrase| Phrase::parse(phrase).ok())
            .collect(),
    };
    let on = |names: &str| {
        vec![
            format!(
                "{CHILD} {{is|are}} [currently|now|still] {{subject to|under|on|on the subject of}} {{a|an|the}} {names}"
            ),
            format!(
                "{{there is|there are}} [currently|now|still|already] {{a|an}} {names} in place"
            ),
        ]
    };
    vec![
        claim(
            PARENTAL_RESPONSIBILITY,
            &["parental-responsibility", "other-parent-parental-responsibility"],
            Severity::Error,
            &[format!("{WHO} {{have|has|hold|holds|share|shares}} [full|also|both|shared|already] {{parental responsibility|pr}}")],
        ),
        claim(
            "an undertaking",
            &["undertaking"],
            Severity::Error,
            &["{you|you both|your partner} {have given|gave|has given|signed|have signed} an undertaking".to_owned()],
        ),
        claim("a care order", &["care order", "interim care order"], Severity::Error, &on("[full|final|interim] care order")),
        claim("a supervision order", &["supervision order", "interim supervision order"], Severity::Error, &on("[interim] supervision order")),
        claim("a special guardianship order", &["special guardianship order"], Severity::Error, &on("special guardianship order")),
        claim("a placement order", &["placement order"], Severity::Error, &on("placement order")),
        claim("a child protection plan", &["child protection plan"], Severity::Warning, &on("child protection plan")),
        claim("a child in need plan", &["child in need plan"], Severity::Warning, &on("child in need plan")),
        claim(
            "care proceedings",
            &["care proceedings", "final hearing", "interim care order", "care order"],
            Severity::Error,
            &[
                format!("{CHILD} {{is|are}} [currently|now] {{subject to|the subject of|in}} [on going|ongoing|current] care proceedings"),
                "{you are|you are both} [currently|now] in [the middle of] care proceedings".to_owned(),
            ],
        ),
        claim(
            "pre-proceedings",
            &["pre-proceedings"],
            Severity::Warning,
            &["{you are|you are both|your family is} [currently|now] in [the] pre proceedings".to_owned()],
        ),
        claim(
            "a return home",
            &["returned-home", "lives-with-poster"],
            Severity::Error,
            &[
                format!("{CHILD} {{who|that}} {{was|were|has been|have been}} returned [home|to {{you|your care}}]"),
                format!("{CHILD} {{was|were|has been|have been|is|are}} returned {{home|to {{you|your care}}}}"),
                format!("{CHILD} {{has|have}} returned {{home|to {{you|your care}}}}"),
            ],
        ),
    ]
});

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    let mut slips: Vec<Slip> = Vec::new();
    for claim in CLAIMS.iter() {
        let facts = &page.letter.reading.facts;
        if facts.iter().any(|fact| bears_out(fact, claim.facts)) {
            continue;
        }
        for span in sheet.find(&claim.phrases) {
            if sheet.is_quoted(span)
                || is_conditional(sheet, span, page.letter)
                || (claim.what == PARENTAL_RESPONSIBILITY && is_of_a_mother(sheet, span))
            {
                continue;
            }
            let message = format!(
                "The post does not say so; {} must not be stated as a fact",
                claim.what
            );
            let mut slip = sheet.slip(span, message).weighing(claim.severity);
            if let Some(fix) = as_condition(sheet, span) {
                slip = slip.fix(fix);
            }
            slips.push(slip);
        }
    }
    slips
}

/// Whether a sentence says of its person that she is the mother: then she has parental responsibility from the birth on
/// (Children Act 1989, section 2).
fn is_of_a_mother(sheet: &Sheet<'_>, claim: Span) -> bool {
    let Some((sentence, _)) = sheet.sentence_of(claim) else {
        return false;
    };
    let mut named = sheet.find(&MOTHER).into_iter();
    named.any(|span| sentence.contains(span))
}

/// Whether a fact of the post says so, now or once.
fn bears_out(fact: &Fact, names: &[&str]) -> bool {
    let (name, holds) = match &fact.stated {
        Stated::Order { name, holds }
        | Stated::Plan { name, holds }
        | Stated::Stage { name, holds } => (name, *holds),
        Stated::Other { about, holds } => (about, *holds),
        _ => return false,
    };
    matches!(holds, Holds::Now | Holds::Past) && names.contains(&name.as_str())
}

/// The words with an "if" before them; a clause that stands behind another word takes none by itself.
fn as_condition(sheet: &Sheet<'_>, span: Span) -> Option<String> {
    let written = sheet.written(span);
    let (sentence, _) = sheet.sentence_of(span)?;
    let mut letters = written.chars();
    let first = letters.next()?;
    if sentence.start == span.start {
        Some(format!("If {}{}", first.to_lowercase(), letters.as_str()))
    } else {
        let before = sheet.text().get(..span.start)?.trim_end();
        before
            .ends_with([',', ';'])
            .then(|| format!("if {written}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{Desk, mends, passes, points_at};

    const POST: &str =
        "My son lives with me and the social worker wants to see us. Can anyone help?";

    #[test]
    fn every_phrase_can_be_read() {
        let counted: usize = CLAIMS.iter().map(|claim| claim.phrases.len()).sum();
        assert_eq!(counted, 1 + 1 + 6 * 2 + 2 + 1 + 3);
    }

    #[test]
    fn standing_that_the_post_does_not_state_is_pointed_at_and_turned_into_a_condition() {
        points_at(
            &RULE,
            POST,
            "For your information you have parental responsibility for him.",
            &["you have parental responsibility"],
        );
        mends(
            &RULE,
            POST,
            "You have parental responsibility and need not ask her.",
            "If you have parental responsibility and need not ask her.",
        );
        points_at(
            &RULE,
            POST,
            "You have given an undertaking to the court.",
            &["You have given an undertaking"],
        );
        points_at(
            &RULE,
            POST,
            "Your child is subject to care proceedings.",
            &["Your child is subject to care proceedings"],
        );
    }

    #[test]
    fn conditions_questions_and_what_you_say_assert_nothing() {
        for fine in [
            "If you have parental responsibility, you should be told.",
            "Whether you have parental responsibility depends on the birth certificate.",
            "Do you have parental responsibility?",
            "You say that you have parental responsibility.",
            "You are upset and say that he has PR.",
            "A mother has parental responsibility from birth.",
            "As their mother she has parental responsibility.",
            "You may find that you have parental responsibility.",
        ] {
            passes(&RULE, POST, fine);
        }
    }

    #[test]
    fn what_the_post_states_may_be_stated() {
        let mut desk = Desk::answering(POST, "You have parental responsibility for him.");
        assert_eq!(desk.slips(&RULE).len(), 1);
        let evidence = desk.reading.questions[0].evidence.clone();
        desk.reading.facts.push(Fact {
            stated: Stated::Other {
                about: "parental-responsibility".to_owned(),
                holds: Holds::Now,
            },
            evidence,
        });
        assert!(desk.slips(&RULE).is_empty());
    }
}
