//! The language of the letter: spelling, grammar, punctuation and tone.

mod a_or_an;
mod agreement;
mod beside;
mod can_been;
mod comma_slip;
mod confused_word;
mod doubled_mark;
mod doubled_word;
mod its_apostrophe;
mod long_sentence;
mod missing_end;
mod missing_hyphen;
mod missing_space;
mod missing_word;
mod misspelt;
mod pattern;
mod plural_apostrophe;
mod question_with_full_stop;
mod reading_age;
mod respelling;
mod short_latin;
mod should_of;
mod small_start;
mod space_before_mark;
#[cfg(test)]
mod testing;
mod their_or_there;
mod to_or_too;
mod tone;
mod unbalanced_brackets;
mod unbalanced_quotes;
mod usage;
mod verb_form;
mod you_for_your;
mod your_or_youre;

pub(super) use pattern::{Token, tokens};

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};

/// The rules, in the order they are asked in.
pub(super) const RULES: &[Rule] = &[
    a_or_an::RULE,
    agreement::RULE,
    can_been::RULE,
    comma_slip::RULE,
    confused_word::RULE,
    doubled_mark::RULE,
    doubled_word::RULE,
    its_apostrophe::RULE,
    long_sentence::RULE,
    missing_end::RULE,
    missing_hyphen::RULE,
    missing_space::RULE,
    missing_word::RULE,
    misspelt::RULE,
    plural_apostrophe::RULE,
    question_with_full_stop::RULE,
    reading_age::RULE,
    short_latin::RULE,
    should_of::RULE,
    small_start::RULE,
    space_before_mark::RULE,
    their_or_there::RULE,
    to_or_too::RULE,
    tone::RULE,
    unbalanced_brackets::RULE,
    unbalanced_quotes::RULE,
    verb_form::RULE,
    you_for_your::RULE,
    your_or_youre::RULE,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::Desk;
    use crate::checks::letter::{Enquiry, Written};
    use crate::library::{Context, Part, Passage, built_in, holds, load, render};
    use crate::reply::{Draft, add_hand_block};
    use std::collections::BTreeSet;

    /// Correct letters of many kinds, parted by a line of "====".
    const LETTERS: &str = include_str!("letters.txt");

    /// What all these rules find in a letter, but for advice.
    fn faults(desk: &Desk) -> Vec<String> {
        desk.on(|letter| {
            let blocks = letter.draft.blocks.iter();
            let enquiry = Enquiry::default();
            let written: Vec<Written> = blocks
                .map(|block| Written::new(block, letter, &enquiry))
                .collect();
            let page = Page::new(letter, written.iter(), &enquiry);
            let rules = RULES.iter();
            rules
                .filter(|rule| rule.severity > Severity::Advice)
                .flat_map(|rule| {
                    let slips = look(rule, &page).into_iter();
                    slips
                        .filter(|slip| slip.counts(rule, &page))
                        .map(|slip| format!("{}: {slip:?}", rule.name))
                })
                .collect()
        })
    }

    fn look(rule: &Rule, page: &Page<'_>) -> Vec<Slip> {
        let blocks = page.sheets.iter();
        let blocks = blocks.flat_map(|sheet| rule.look.at(sheet, page));
        blocks.chain(rule.look.over(page)).collect()
    }

    #[test]
    fn nothing_is_wrong_with_correct_letters() {
        let letters: Vec<&str> = LETTERS.split("\n====\n").collect();
        assert_eq!(letters.len(), 10);
        for letter in letters {
            let mut desk = Desk::answering("Can anyone help?", letter);
            assert_eq!(faults(&desk), [""; 0], "{letter}");
            for block in &mut desk.draft.blocks {
                block.passage.text = block.passage.text.replace('’', "'");
            }
            assert_eq!(faults(&desk), [""; 0], "{letter}");
        }
    }

    #[test]
    fn nothing_is_wrong_with_the_passages_of_the_starter_library() {
        let library = load(&built_in())
            .expect("the starter library loads")
            .library;
        let mut draft = Draft::default();
        let mut known = BTreeSet::new();
        for snippet in library.snippets.values() {
            for (_, context) in Context::samples() {
                let context = Context {
                    forum: library.house.forum.name.clone(),
                    ..context
                };
                if holds(snippet, &context).unwrap_or(false)
                    && let Ok(passage) = render(snippet, &context, &library)
                    && known.insert(passage.text.clone())
                {
                    add(&mut draft, passage);
                }
            }
        }
        assert!(known.len() > 300, "{}", known.len());
        let mut desk = Desk::answering("Can anyone help?", "Dear Bramble22");
        desk.draft = draft;
        assert_eq!(faults(&desk), [""; 0]);
    }

    fn add(draft: &mut Draft, passage: Passage) {
        add_hand_block(draft, Part::Advice, passage, None);
    }
}
