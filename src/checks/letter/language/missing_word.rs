//! `missing-word`: a small word that is left out where nothing else can stand: "will part of", "due the dates", "able speak".

use super::usage::Usages;
use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::text::Span;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    name: "missing-word",
    title: "A small word left out",
    family: Family::Language,
    severity: Severity::Warning,
    look: Look::Block(check),
};

static USAGES: LazyLock<Usages> = LazyLock::new(|| {
    Usages::new(
        &[
            (
                "({will|would|may|might|could|should|can|must} <part> of)",
                "be part",
            ),
            ("({be|is|are|was|were|been} <relied>)$", "relied on"),
            (
                "(<due the> {date|dates|delay|delays|lack|risk|concerns|fact|way|nature|seriousness|time|age|court|previous|past|history|distance|number})",
                "due to the",
            ),
            (
                "(<able> {speak|ask|get|see|help|tell|give|make|take|find|apply|attend|go|have|do|be|write|explain|work|call|ring|meet})",
                "able to",
            ),
            (
                "(<in order> {make|help|get|ask|keep|see|have|be|protect|give|understand|find|apply|avoid|show|decide})",
                "in order to",
            ),
            (
                "({speak|talk|listen|apply} <{the|your}> {social worker|solicitor|court|social worker’s|local authority|manager|school|advocate|children’s guardian|independent reviewing officer})",
                "",
            ),
            (
                "(<ask they> {explain|provide|give|tell|put|confirm|send|make|review|consider|write|look|share|show|keep})",
                "ask them to",
            ),
            (
                "(<{keep|keeping}> you the {agreement|plan|rules|arrangement|safety plan})",
                "",
            ),
            (
                "(you {should|must|may|could|would} <{the|a|an|your|our}> _)",
                "",
            ),
            ("(to <the> {speak|attend|apply|explain|tell})", ""),
            (
                "({want|wants|need|needs|wish|like|able|going|allowed|entitled|have|has} to <to>)",
                "",
            ),
            (
                "({be|are|is|was|were} <entitled> {a|the|legal|free|an|ask|see|have|be|know})",
                "entitled to",
            ),
            (
                "(<refer> {our|the} {website|web page|page|advice sheet|guide|guidance})",
                "refer to",
            ),
            (
                "({look|looking} <forward> {hear*|see*|meet*})",
                "forward to",
            ),
            ("(<according> {the|your|a|our} _)", "according to"),
            (
                "(<as well> {the|your|a} {social|solicitor|court|other|child|children|school|family|report|plan})",
                "as well as",
            ),
            ("(<in accordance> {the|your|a} _)", "in accordance with"),
            ("(<with regard> {the|your|contact|a} _)", "with regard to"),
            (
                "(<such> {contact|meetings|school|work|help|support} and)",
                "",
            ),
            (
                "(<{mentioned|specified|stated|included|recorded}> not {in|on} {the|your})",
                "",
            ),
            ("(you and <mother>)", ""),
            (
                "({make|makes|made|making} <recommendation>) {and|about|that|for|in|on}",
                "a recommendation",
            ),
            ("(and <am> {sorry|glad|pleased|sad|concerned})", "I am"),
            ("(you and <father>)", ""),
            (
                "^you have {received|had|read|seen|got} _ _ _ (and <confused>) {by|about|that|as|what}",
                "are confused",
            ),
            (
                "^you have {received|had|read|seen|got} _ _ _ _ (and <confused>) {by|about|that|as|what}",
                "are confused",
            ),
        ],
        &[
            "as you {should|must|may|could|would} the _",
            "due the council",
            "mother and {baby|child}",
            "{mother|father} in law",
            "you and {mother|father} {nature|christmas|teresa}",
            "if you {should|must|may|could|would} _",
            "whom they ask they",
            "entitled {a|the} {book|report|document|letter|page|paper}",
            "the more you ask they explain",
            "keeping you the agreement {that|which}",
        ],
    )
});

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    let mut slips = USAGES.slips(sheet, |misuse| {
        format!("a word or its ending is missing at “{}”", misuse.words)
    });
    slips.retain(|slip| {
        let span = slip.place.and_then(|(_, span)| span);
        !span.is_some_and(|span| sheet.written(span).starts_with("and am") && has_i(sheet, span))
    });
    slips
}

/// Whether "I" stands in the sentence in front of a piece of it: "I have read it and am sorry".
fn has_i(sheet: &Sheet<'_>, span: Span) -> bool {
    sheet.sentence_of(span).is_some_and(|(_, words)| {
        let before = words.iter().filter(|word| word.span.end <= span.start);
        before
            .map(|word| word.folded.as_str())
            .any(|word| ["i", "im", "ive", "id", "ill"].contains(&word))
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;

    #[test]
    fn a_place_that_lacks_a_word_is_found() {
        finds(
            &RULE,
            &[
                (
                    "It will part of the plan.",
                    "will part of",
                    "will be part of",
                ),
                (
                    "Old reports should not be relied.",
                    "be relied",
                    "be relied on",
                ),
                (
                    "This is due the dates you gave.",
                    "due the dates",
                    "due to the dates",
                ),
                ("You are able ask for it.", "able ask", "able to ask"),
                (
                    "Please also ask they explain it.",
                    "ask they explain",
                    "ask them to explain",
                ),
                ("Speak your solicitor first.", "Speak your solicitor", ""),
                (
                    "It matters that you are keeping you the agreement.",
                    "keeping you the agreement",
                    "",
                ),
                (
                    "You should your solicitor about it.",
                    "You should your solicitor",
                    "",
                ),
                ("It was stated not in the order.", "stated not in the", ""),
                (
                    "Nobody knows what you and mother are agreeing.",
                    "you and mother",
                    "",
                ),
                (
                    "They can make recommendation and ask.",
                    "make recommendation",
                    "make a recommendation",
                ),
                (
                    "It is good news and am sorry it took so long.",
                    "and am sorry",
                    "and I am sorry",
                ),
                (
                    "You have read the new report and confused by it.",
                    "and confused",
                    "and are confused",
                ),
                (
                    "Please refer our website.",
                    "refer our website",
                    "refer to our website",
                ),
            ],
        );
    }

    #[test]
    fn places_that_lack_nothing_are_in_order() {
        accepts(
            &RULE,
            &[
                "It will be part of the plan, and you may part on good terms.",
                "They should not be relied on. You may be able to ask, in order to see it.",
                "Speak to your solicitor; you should, the court says, ask. You and your child’s mother are heard.",
                "I have read your post and am sorry for it. The mother and baby unit is new to you and mother and child.",
                "You may ask the court. As best you can, the notes are kept up.",
                "Write the manager a short list. If they ask, they explain it. You are entitled to legal aid.",
            ],
        );
    }
}
