//! `said-before`: the letter says again, nearly word for word, what the poster was sent before.
//!
//! Greetings, thanks, numbers to ring and the like belong to every letter; advice that stands there again is worth a look.

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::checks::letter::earlier::{day, differing, says_the_post_back};
use crate::library::Part;
use crate::text::{Span, Word};
use jiff::civil::Date;

pub(super) const RULE: Rule = Rule {
    name: "said-before",
    title: "Advice that an earlier letter gave them already",
    family: Family::Post,
    severity: Severity::Advice,
    look: Look::Block(check),
};

/// Fewer words may be said twice.
const FEWEST_WORDS: usize = 14;

/// Shorter sentences are alike by chance.
const SHORTEST_SENTENCE: usize = 6;

/// The parts in which a letter gives advice.
const ADVISING: [Part; 2] = [Part::Situation, Part::Advice];

/// The parts that every letter has, whichever block they stand in.
const IN_EVERY_LETTER: [Part; 5] = [
    Part::Thanks,
    Part::Introduction,
    Part::AdviceLine,
    Part::Invitation,
    Part::Evaluation,
];

fn check(sheet: &Sheet<'_>, page: &Page<'_>) -> Vec<Slip> {
    if !ADVISING.contains(&sheet.block.part) || IN_EVERY_LETTER.iter().any(|part| sheet.says(*part))
    {
        return Vec::new();
    }
    // One finding a block: the same passage again is one thing to decide.
    let first = sheet.block.passage.lines().find_map(|line| {
        let (span, on) = repeated(line, sheet, page)?;
        let message = format!(
            "Our letter of {} said this already",
            day(on, page.letter.today)
        );
        Some(sheet.slip(span, message))
    });
    first.into_iter().collect()
}

/// The sentences of a paragraph that were sent before, if they are most of it.
fn repeated(line: Span, sheet: &Sheet<'_>, page: &Page<'_>) -> Option<(Span, Date)> {
    let (mut all, mut again) = (0, 0);
    let mut found: Option<(Span, Date)> = None;
    let sentences = sheet.words.sentences();
    for (sentence, words) in sentences.filter(|(sentence, _)| line.contains(*sentence)) {
        all += words.len();
        if let Some(on) = sent_on(words, sheet, page) {
            again += words.len();
            let start = found.map_or(sentence.start, |(span, _)| span.start);
            found = Some((Span::new(start, sentence.end), on));
        }
    }
    found.filter(|_| again >= FEWEST_WORDS && again * 3 >= all * 2)
}

/// The day a sentence was sent before; what says something else in its words is not sent again.
fn sent_on(words: &[Word], sheet: &Sheet<'_>, page: &Page<'_>) -> Option<Date> {
    if words.len() < SHORTEST_SENTENCE || says_the_post_back(words) {
        return None;
    }
    let like = page.enquiry.before(page.letter).like(words).into_iter();
    let mut same = like.filter(|like| {
        ADVISING.contains(&like.told.part)
            && like.is_the_same(words)
            && differing(words, sheet.text(), like.told).is_empty()
    });
    same.next().map(|like| like.told.on)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::EarlierLetter;
    use crate::checks::letter::sample::Desk;
    use crate::reply::sample;
    use jiff::civil::date;

    const POST: &str = "My son is in care. Can anyone help?";
    const ADVICE: &str = "The reviewing officer must speak to your son before each review. Ask them in writing for the date of the next one.";

    /// What is said of a letter of one advice block, after an earlier letter with these blocks.
    fn said(before: &[(Part, &str)], now: &str) -> Vec<(String, Option<String>)> {
        let mut desk = Desk::answering(POST, now);
        for block in &mut desk.draft.blocks {
            block.part = Part::Advice;
        }
        let mut draft = sample::letter(&before.iter().map(|(_, text)| *text).collect::<Vec<_>>());
        for (block, (part, _)) in draft.blocks.iter_mut().zip(before) {
            block.part = *part;
        }
        desk.earlier = vec![EarlierLetter {
            title: None,
            sent: date(2026, 11, 3),
            draft,
            is_of_this_thread: true,
        }];
        desk.said(&RULE)
    }

    #[test]
    fn advice_that_was_sent_before_is_pointed_at_with_the_day() {
        let found = said(&[(Part::Advice, ADVICE)], ADVICE);
        assert_eq!(
            found,
            [(
                "Our letter of 3 November said this already".to_owned(),
                Some(ADVICE.to_owned())
            )]
        );
        let nearly = ADVICE.replace("must speak", "has to speak");
        assert_eq!(said(&[(Part::Advice, ADVICE)], &nearly).len(), 1);
    }

    #[test]
    fn only_the_sentences_that_were_sent_are_pointed_at() {
        let now = format!("That is sad news indeed. {ADVICE}");
        let found = said(&[(Part::Advice, ADVICE)], &now);
        assert_eq!(found[0].1.as_deref(), Some(ADVICE));
    }

    #[test]
    fn other_advice_and_a_letter_to_somebody_new_are_in_order() {
        let other = "You can ask the council for a copy of all that it holds on you. It has one month to answer such a request.";
        assert_eq!(said(&[(Part::Advice, ADVICE)], other), []);
        assert_eq!(said(&[], ADVICE), []);
        let mostly_new = format!("{other} {other} {ADVICE}");
        assert_eq!(said(&[(Part::Advice, ADVICE)], &mostly_new), []);
    }

    #[test]
    fn what_every_letter_has_may_stand_again() {
        let line = "You can ring our free advice line on 0808 801 0366, which is open from Monday to Friday in the mornings.";
        assert_eq!(said(&[(Part::AdviceLine, line)], line), []);
        let thanks = "Thank you very much for your post to our parents’ forum, it is good to hear from you again.";
        assert_eq!(said(&[(Part::Thanks, thanks)], thanks), []);
    }

    #[test]
    fn what_the_poster_says_may_be_said_back_again() {
        let back = "You say that your son has been in foster care with his sister for a long time now, and that nobody rings.";
        assert_eq!(said(&[(Part::Situation, back)], back), []);
        assert_eq!(
            said(&[(Part::Advice, "Ask the officer.")], "Ask the officer."),
            []
        );
    }
}
