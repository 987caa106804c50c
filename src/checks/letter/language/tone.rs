//! `tone`: words that doubt, scold or belittle a parent who reads them in distress.

use super::usage::Usages;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::text::Span;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "tone",
    title: "Words that may sound doubting or curt",
    family: Family::Language,
    severity: Severity::Advice,
    look: Look::Block(check),
};

static DOUBTING: LazyLock<Usages> = LazyLock::new(|| {
    Usages::new(
        &[
            ("<what you seem to say>", "what you say"),
            ("<what you seem to be saying>", "what you say"),
            (
                "<you seem to {say|think|believe|suggest|claim|imply|be saying}>",
                "",
            ),
            (
                "<you appear to {say|think|believe|suggest|claim|imply|be saying}>",
                "",
            ),
            ("<you claim>", "you say"),
            ("<you claimed>", "you said"),
            ("<you allege>", "you say"),
            ("<you alleged>", "you said"),
            ("<your claim that>", ""),
            ("<you admit>", "you say"),
            ("<you admitted>", "you said"),
            ("<you insist>", "you say"),
            ("<your allegations>", "what you say"),
            ("<so called>", ""),
        ],
        &[
            "you claim {benefit|benefits|universal|legal|for|back|costs|housing}",
            "{if|when} you admit",
            "if you insist",
        ],
    )
});

static CURT: LazyLock<Usages> = LazyLock::new(|| {
    Usages::new(
        &[
            (
                "<as I {said|say|have said|already said|have already said|mentioned before}>",
                "",
            ),
            (
                "<as {previously|already} {stated|mentioned|explained|advised|said}>",
                "",
            ),
            (
                "<you {must|need to|have to|should} {understand|realise|accept|appreciate} {that|how|why|this}>",
                "",
            ),
            ("<you should know better>", ""),
            ("<you should realise>", ""),
            ("<as you should know>", ""),
            ("<as you will know>", ""),
            ("<you failed to>", "you did not"),
            ("<your failure to>", ""),
            ("<you neglected to>", "you did not"),
            ("<unfortunately for you>", "unfortunately"),
            ("<like it or not>", ""),
            ("<needless to say>", ""),
            ("<it goes without saying>", ""),
            ("<to be honest>", ""),
            ("<to be frank>", ""),
            ("<calm down>", ""),
            ("<get over it>", ""),
            ("<stop {complaining|worrying|arguing|moaning}>", ""),
            ("<at the end of the day>", ""),
        ],
        &["you must understand why this is being asked"],
    )
});

static BELITTLING: LazyLock<Usages> = LazyLock::new(|| {
    Usages::new(
        &[
            ("<obviously>", ""),
            ("{you|and|then|should|could|can|it’s|is|to} <simply>", ""),
            (
                "^<simply> {ask|call|ring|write|tell|go|contact|explain|fill|send|post|click}",
                "",
            ),
            ("^<clearly> you", ""),
            ("<clearly you>", ""),
            ("<surely you>", ""),
            ("<all you {have|need} to do is>", ""),
            ("<of course you {should|must|need|have|ought}>", ""),
            (
                "<it is {easy|simple} to> {do|ask|apply|fill|understand|find|see|write}",
                "",
            ),
            ("<don’t worry>", ""),
        ],
        &[
            "more than simply",
            "not {simply|to simply}",
            "{if|that|whether} it is {easy|simple} to",
        ],
    )
});

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    let doubting = DOUBTING.slips(sheet, |misuse| {
        format!(
            "“{}” may read as doubt of what the parent says",
            misuse.words
        )
    });
    let curt = CURT.slips(sheet, |misuse| {
        format!("“{}” may sound curt to a parent in distress", misuse.words)
    });
    let belittling = BELITTLING.slips(sheet, |misuse| {
        format!(
            "“{}”: what is plain to us may not be so for the parent",
            misuse.words
        )
    });
    let mut slips: Vec<Slip> = doubting.into_iter().chain(curt).chain(belittling).collect();
    if !slips.is_empty() {
        let banned = banned(sheet, page);
        slips.retain(|slip| {
            let span = slip.place.and_then(|(_, span)| span);
            !span.is_some_and(|span| banned.iter().any(|banned| banned.overlaps(span)))
        });
    }
    slips
}

/// Where phrases stand that the house bans: these have a rule of their own, and are said once.
fn banned(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Span> {
    let banned = page.letter.library.house.style.banned.keys();
    sheet.find_each(banned.filter_map(|phrase| page.phrase(phrase)))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;
    use crate::checks::letter::sample::{passes, points_at};

    #[test]
    fn words_that_doubt_or_scold_are_found() {
        finds(
            &RULE,
            &[
                (
                    "Given what you seem to say, it is hard.",
                    "what you seem to say",
                    "what you say",
                ),
                ("You claim that he was late.", "You claim", "You say"),
                ("As I said, it takes time.", "As I said", ""),
                (
                    "You must understand that it takes time.",
                    "You must understand that",
                    "",
                ),
                ("It is, obviously, a plan.", "obviously", ""),
                ("You failed to tell them.", "You failed to", "You did not"),
            ],
        );
    }

    #[test]
    fn plain_statements_are_in_order() {
        accepts(
            &RULE,
            &[
                "You say that he was late. It seems that nobody asked you.",
                "If you claim benefits, say so. It is more than simply a form.",
                "It is easy to mix them up, and hard to move on. It helps to understand why they ask. The plan is clearly set out.",
            ],
        );
    }

    #[test]
    fn what_the_house_bans_is_left_to_the_house() {
        passes(&RULE, "Help?", "It is obviously hard.");
        points_at(&RULE, "Help?", "As I said, ask them.", &["As I said"]);
    }
}
