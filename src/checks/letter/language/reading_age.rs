//! `reading-age`: a whole letter that is hard to read, by a measured score.

use super::{Family, Look, Page, Rule, Severity, Slip};
use crate::text::Measure;

pub(super) const RULE: Rule = Rule {
    name: "reading-age",
    title: "A letter that is hard to read",
    family: Family::Language,
    severity: Severity::Advice,
    look: Look::Letter(check),
};

/// How far above the house's limit a letter may read, in years: the limit is for passages, and a letter names what the
/// post is about.
const MARGIN: u32 = 2;
/// Fewer words than these say nothing by their score.
const FEWEST_WORDS: usize = 100;

fn check(page: &Page<'_>) -> Vec<Slip> {
    let measure: Measure = page.sheets.iter().map(|sheet| sheet.measure).sum();
    if measure.words < FEWEST_WORDS {
        return Vec::new();
    }
    let limit = page.letter.library.house.style.reading_age;
    measure
        .reading_age()
        .filter(|age| *age > f64::from(limit + MARGIN))
        .map(|age| {
            Slip::of_letter(format!(
                "the letter reads as for age {age:.0}; {limit} is enough: shorter sentences and words help"
            ))
        })
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::{passes, points_at};

    const HARD: &str = "Representations concerning the proportionality of accommodation arrangements necessitate \
         consideration of statutory responsibilities, notwithstanding determinations previously communicated.";

    #[test]
    fn a_letter_of_long_words_is_hard_and_one_of_plain_words_is_not() {
        points_at(&RULE, "Help?", &[HARD; 8].join("\n"), &[""]);
        passes(
            &RULE,
            "Help?",
            &["Ask them to tell you why. You can say what you want."; 12].join("\n"),
        );
    }

    #[test]
    fn a_few_hard_words_say_nothing_of_a_letter() {
        passes(&RULE, "Help?", HARD);
    }
}
