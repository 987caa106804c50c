//! `flag-unanswered`: the post speaks of danger, and the letter gives nobody to ring; or gives it late.

use super::{Family, Look, Page, Rule, Severity, Slip};
use crate::library::{Detail, Part};
use crate::reading::Flag;
use crate::reply::Block;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    name: "flag-unanswered",
    title: "Danger or a last day the letter does not answer",
    family: Family::Post,
    severity: Severity::Error,
    look: Look::Letter(check),
};

fn check(page: &Page<'_>) -> Vec<Slip> {
    let mut told: BTreeSet<&str> = BTreeSet::new();
    let flags = page.letter.reading.flags.iter();
    flags
        .filter(|flag| flag.level == 1)
        .filter(|flag| told.insert(&flag.kind))
        .filter_map(|flag| slip(flag, page))
        .collect()
}

fn slip(flag: &Flag, page: &Page<'_>) -> Option<Slip> {
    let helps = |block: &&Block| gives_help(block, &flag.kind, page);
    let blocks = &page.letter.draft.blocks;
    let Some(first) = blocks.iter().find(helps) else {
        let message = format!(
            "{}: the letter gives nobody to ring. Put the crisis text first",
            flag.title()
        );
        return Some(Slip::of_letter(message).shown_by(&flag.evidence));
    };
    let advice_before = blocks
        .iter()
        .take_while(|block| block.id != first.id)
        .any(|block| block.part >= Part::Advice);
    let message = format!("{}: this belongs before all other advice", flag.title());
    advice_before.then(|| {
        Slip::of_block(first, message)
            .weighing(Severity::Warning)
            .shown_by(&flag.evidence)
    })
}

/// Whether a block gives a number to ring in such a danger: 999, or one of a crisis text for it.
fn gives_help(block: &Block, kind: &str, page: &Page<'_>) -> bool {
    let text = &block.passage.text;
    let library = page.letter.library;
    let numbers = library.crisis_texts(kind).flat_map(|text| {
        let named = text.signposts_named().into_iter();
        named.filter_map(|id| library.signpost(id))
    });
    let mut numbers = numbers.filter_map(|signpost| signpost.printed(Detail::Phone));
    text.split(|c: char| !c.is_ascii_digit())
        .any(|digits| digits == "999")
        || numbers.any(|number| text.contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::Desk;
    use crate::reading::Whose;

    fn with_flag(kind: &str, level: u8, letter: &str) -> Desk {
        let mut desk = Desk::answering("I cannot go on. What can I do?", letter);
        let evidence = desk.reading.questions[0].evidence.clone();
        desk.reading.flags = vec![Flag {
            kind: kind.to_owned(),
            level,
            whose: Whose::Poster,
            evidence,
        }];
        desk
    }

    const ADVICE: &str = "Dear Bramble22\nWrite to the social worker about the plan.";

    #[test]
    fn danger_without_a_number_to_ring_is_wrong() {
        let said = with_flag("suicide", 1, ADVICE).said(&RULE);
        assert!(said[0].0.contains("nobody to ring"), "{said:?}");
    }

    #[test]
    fn a_number_before_the_advice_answers_it() {
        let letter = "Dear Bramble22\nAre you safe? Ring 999, or Samaritans on 116 123.\nThen write to the social worker.";
        assert!(with_flag("suicide", 1, letter).slips(&RULE).is_empty());
    }

    #[test]
    fn a_number_behind_the_advice_comes_late() {
        let letter = format!("{ADVICE}\nYou can also ring Samaritans on 116 123.");
        let said = with_flag("suicide", 1, &letter).said(&RULE);
        assert!(said[0].0.contains("before all other advice"), "{said:?}");
    }

    #[test]
    fn what_is_denied_or_past_asks_for_nothing() {
        assert!(with_flag("suicide", 3, ADVICE).slips(&RULE).is_empty());
    }
}
