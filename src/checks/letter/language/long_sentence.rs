//! `long-sentence`: a sentence too long for somebody who reads it in distress.

use super::{Family, Look, Page, Rule, Severity, Sheet, Slip};
use crate::text::Span;

pub(super) const RULE: Rule = Rule {
    name: "long-sentence",
    title: "Sentences of more than 35 words",
    family: Family::Language,
    severity: Severity::Advice,
    look: Look::Block(check),
};

/// The most words a sentence may have before a letter says so. The library keeps to fewer; a letter written by hand
/// needs room.
const MOST: usize = 35;
/// How many words show which sentence it is.
const SHOWN: usize = 5;

fn check(sheet: &Sheet<'_>, _: &Page<'_>) -> Vec<Slip> {
    sheet
        .words
        .sentences()
        .filter_map(|(sentence, words)| {
            // Nobody reads an address or a telephone number word by word.
            let read = words.iter().filter(|word| {
                let mut numbers = sheet.numbers.iter();
                !sheet.is_no_word(word.span)
                    && !numbers.any(|number| number.goes_on_at(word.span.start))
            });
            let count = read.count();
            let last = words.get(SHOWN - 1).filter(|_| count > MOST)?;
            let span = Span::new(sentence.start, last.span.end);
            let message =
                format!("this sentence has {count} words; up to {MOST} are easier to follow");
            Some(sheet.slip(span, message))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{accepts, finds};
    use super::*;

    fn of(count: usize) -> String {
        format!("First of all we say{}.", " word".repeat(count - 5))
    }

    #[test]
    fn thirty_five_words_pass_and_one_more_does_not() {
        accepts(&RULE, &[&of(35)]);
        finds(&RULE, &[(&of(36), "First of all we say", "")]);
    }

    #[test]
    fn a_telephone_number_is_one_word() {
        accepts(
            &RULE,
            &[&of(34).replace("we say", "we say 0808 801 0366")[..]],
        );
    }

    #[test]
    fn the_words_of_an_address_are_not_counted() {
        let address = "https://kites.example/how-to-make-a-complaint-about-the-council";
        accepts(
            &RULE,
            &[&of(35).replace("we say", &format!("we say {address}"))],
        );
    }

    #[test]
    fn words_that_a_mark_or_a_line_parts_are_not_counted_together() {
        accepts(
            &RULE,
            &[
                &format!("{} {}", of(30), of(30)),
                &format!("{}\n{}", of(35), of(35)),
            ],
        );
    }
}
