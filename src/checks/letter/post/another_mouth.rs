//! `another-mouth`: the letter puts into one person's mouth what the post says that another said.

use super::conditional::is_conditional;
use super::in_short::in_short;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::reading::{Reported, gist};
use crate::text::{Phrase, Span, bare_words};
use std::collections::BTreeSet;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "another-mouth",
    title: "Words put into another mouth than the post has them in",
    family: Family::Post,
    severity: Severity::Warning,
    look: Look::Block(check),
};

/// How many telling words both must share, and what part of the letter's clause that must be, in hundredths.
const FEWEST_SHARED: usize = 3;
const MOST_SHARED_OF_100: usize = 60;

/// Who may be named in a letter as having said something, by role. The council and its workers stand for one another,
/// so only those who plainly are somebody else are told apart.
const SPEAKERS: [(&str, &str); 6] = [
    ("social-worker", "{the|your|his|her|their} social worker"),
    (
        "iro",
        "{the|your|his|her|their} {iro|independent reviewing officer|reviewing officer}",
    ),
    (
        "childrens-guardian",
        "{the|your|his|her|their} [childrens] guardian",
    ),
    ("judge", "the judge"),
    ("solicitor", "{the|your} solicitor"),
    ("police", "the police"),
];

static SAYING: LazyLock<Vec<(&str, Phrase)>> = LazyLock::new(|| {
    let said = SPEAKERS.into_iter().filter_map(|(role, named)| {
        let phrase = format!("{named} {{[has] {{told|advised}} you|said|says|has said}} [that]");
        Some((role, Phrase::parse(&phrase).ok()?))
    });
    said.collect()
});

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    let reported = &page.letter.reading.reported;
    if reported.is_empty() {
        return Vec::new();
    }
    let mut slips = Vec::new();
    for (role, phrase) in SAYING.iter() {
        for span in sheet.find(std::slice::from_ref(phrase)) {
            let Some(claimed) = clause(sheet, span) else {
                continue;
            };
            let same: Vec<&Reported> = reported
                .iter()
                .filter(|line| is_same(&claimed, &gist(&bare_words(&line.evidence.text))))
                .collect();
            let is_theirs = |line: &&Reported| {
                SPEAKERS.iter().all(|(known, _)| *known != line.role) || line.role == *role
            };
            let Some(line) = same.first().filter(|_| !same.iter().any(is_theirs)) else {
                continue;
            };
            if sheet.is_quoted(span) || is_conditional(sheet, span, page.letter) {
                continue;
            }
            let message = format!(
                "The post has it otherwise: “{}”",
                in_short(&line.evidence.text)
            );
            slips.push(sheet.slip(span, message).shown_by(&line.evidence));
        }
    }
    slips
}

/// What the words behind "the social worker told you" are about.
fn clause(sheet: &Sheet<'_>, said: Span) -> Option<BTreeSet<String>> {
    let (_, sentence) = sheet.sentence_of(said)?;
    let behind: Vec<_> = sentence
        .iter()
        .filter(|word| word.span.start >= said.end)
        .take_while(|word| !["but", "so", "which"].contains(&word.folded.as_str()))
        .cloned()
        .collect();
    Some(gist(&behind))
}

fn is_same(claimed: &BTreeSet<String>, said: &BTreeSet<String>) -> bool {
    let shared = claimed.intersection(said).count();
    shared >= FEWEST_SHARED && shared * 100 >= claimed.len() * MOST_SHARED_OF_100
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{passes, points_at};

    const POST: &str = "The IRO told me that supervised contact at the library must stop before Christmas. What can I do?";

    #[test]
    fn words_in_another_mouth_are_pointed_at() {
        points_at(
            &RULE,
            POST,
            "Your social worker told you that supervised contact at the library must stop.",
            &["Your social worker told you that"],
        );
    }

    #[test]
    fn words_in_the_right_mouth_and_other_words_are_in_order() {
        for fine in [
            "The IRO told you that supervised contact at the library must stop.",
            "Your social worker told you that the plan is read each month in the office.",
            "If your social worker told you that supervised contact at the library must stop, ask why.",
        ] {
            passes(&RULE, POST, fine);
        }
    }
}
