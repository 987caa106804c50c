//! `said-otherwise`: the letter says in the same words something else than the poster was told before: the contrary, or
//! another number, day or name.
//!
//! Few false alarms are worth more than many findings: two sentences must be the same but for those places.

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::checks::letter::earlier::{day, differing, says_the_post_back};
use crate::library::Part;
use crate::text::Word;

pub(super) const RULE: Rule = Rule {
    name: "said-otherwise",
    title: "Saying something else than an earlier letter to them",
    family: Family::Post,
    severity: Severity::Warning,
    look: Look::Block(check),
};

/// The parts that speak of this post alone, or say nothing that could be right or wrong.
const OF_THIS_POST: [Part; 5] = [
    Part::Salutation,
    Part::Thanks,
    Part::Acknowledgement,
    Part::Situation,
    Part::SignOff,
];

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    let part = sheet.block.part;
    let holds_names = matches!(part, Part::Salutation | Part::SignOff);
    if OF_THIS_POST.contains(&part) && (!holds_names || sheet.greets_or_signs()) {
        return Vec::new();
    }
    let sentences = sheet.words.sentences();
    sentences
        .filter(|(sentence, words)| !sheet.is_quoted(*sentence) && !says_the_post_back(words))
        .flat_map(|(_, words)| otherwise(words, sheet, page))
        .collect()
}

fn otherwise(words: &[Word], sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    let like = page.enquiry.before(page.letter).like(words);
    let is_same = |told: &[Word]| {
        let folded = |words: &[Word]| words.iter().map(|it| it.folded.clone()).collect::<Vec<_>>();
        folded(told) == folded(words)
    };
    // What the newest letter to say it said counts: it may have put an older one right.
    let newest = like.iter().find(|like| {
        is_same(&like.told.words) || !differing(words, sheet.text(), like.told).is_empty()
    });
    let Some(newest) = newest else {
        return Vec::new();
    };
    let on = newest.told.on;
    let mut of_that_day = like.iter().filter(|like| like.told.on == on);
    if of_that_day.any(|like| is_same(&like.told.words)) || OF_THIS_POST.contains(&newest.told.part)
    {
        return Vec::new();
    }
    let found = differing(words, sheet.text(), newest.told).into_iter();
    found
        .map(|found| {
            let message = format!(
                "Our letter of {} said ‘{}’ here",
                day(on, page.letter.today),
                found.there
            );
            sheet.slip(found.here, message)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::EarlierLetter;
    use crate::checks::letter::sample::Desk;
    use crate::reply::sample;
    use jiff::civil::{Date, date};

    const POST: &str = "My son is in care. Can anyone help?";
    const BEFORE: &str = "They must answer your complaint within 10 working days of it.";

    const TIMES: &str = "The line is open to you from Monday on until 5 in the afternoon.";

    fn letter(sent: Date, text: &str) -> EarlierLetter {
        let mut draft = sample::letter(&[text]);
        for block in &mut draft.blocks {
            block.part = Part::Advice;
        }
        EarlierLetter {
            title: None,
            sent,
            draft,
            is_of_this_thread: false,
        }
    }

    fn said(earlier: Vec<EarlierLetter>, now: &str) -> Vec<(String, Option<String>)> {
        let mut desk = Desk::answering(POST, now);
        for block in &mut desk.draft.blocks {
            block.part = Part::Advice;
        }
        desk.earlier = earlier;
        desk.said(&RULE)
    }

    #[test]
    fn another_number_in_the_same_words_is_pointed_at_with_what_was_said() {
        let found = said(
            vec![letter(date(2026, 11, 3), BEFORE)],
            "I am glad you wrote. They must answer your complaint within 15 working days of it.",
        );
        assert_eq!(
            found,
            [(
                "Our letter of 3 November said ‘within 10 working days’ here".to_owned(),
                Some("15".to_owned())
            )]
        );
    }

    #[test]
    fn each_place_of_a_sentence_that_says_something_else_is_pointed_at() {
        let found = said(
            vec![letter(date(2026, 11, 3), &format!("{BEFORE} {TIMES}"))],
            &TIMES.replace("Monday", "Friday").replace("5", "6"),
        );
        let places: Vec<Option<String>> = found.into_iter().map(|(_, words)| words).collect();
        assert_eq!(places, [Some("Friday".to_owned()), Some("6".to_owned())]);
    }

    #[test]
    fn an_older_years_letter_is_named_with_its_year() {
        let found = said(
            vec![letter(date(2025, 2, 1), BEFORE)],
            &BEFORE.replace("must", "must not"),
        );
        assert!(
            found[0].0.starts_with("Our letter of 1 February 2025 said"),
            "{found:?}"
        );
    }

    #[test]
    fn the_same_words_again_and_a_letter_that_put_it_right_are_in_order() {
        assert_eq!(said(vec![letter(date(2026, 11, 3), BEFORE)], BEFORE), []);
        let righted = BEFORE.replace("10", "15");
        let letters = vec![
            letter(date(2026, 11, 10), &righted),
            letter(date(2026, 11, 3), BEFORE),
        ];
        assert_eq!(said(letters.clone(), &righted), []);
        assert_eq!(said(letters, BEFORE).len(), 1);
    }

    #[test]
    fn a_letter_that_said_both_contradicts_neither() {
        let other = BEFORE.replace("10", "15");
        let both = format!("{BEFORE} {other}");
        assert_eq!(said(vec![letter(date(2026, 11, 3), &both)], &other), []);
    }

    #[test]
    fn what_the_poster_says_and_what_is_quoted_may_differ() {
        let before = letter(
            date(2026, 11, 3),
            "You say that you see your son for 2 hours each week.",
        );
        let now = "You say that you see your son for 3 hours each week.";
        assert_eq!(said(vec![before], now), []);
        let quoted = format!("“{}”", BEFORE.replace("10", "15"));
        assert_eq!(said(vec![letter(date(2026, 11, 3), BEFORE)], &quoted), []);
    }
}
