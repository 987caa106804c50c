//! What the uses of one passage add up to.

use super::Use;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How many months a chart shows, the present one included.
const MONTHS: i32 = 12;

/// A month of a year: 2026 and 11.
pub type Month = (i16, i8);

/// The uses of one passage, counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// All its uses.
    pub uses: usize,
    /// Its uses in each of the last twelve months, oldest first; a month without any has 0.
    pub by_month: BTreeMap<Month, usize>,
    /// Its uses by revision.
    pub by_revision: BTreeMap<String, usize>,
    /// The uses before which the adviser changed it.
    pub rewritten: usize,
    /// How often a sentence was changed, by revision and the sentence's number in it, counted from 1.
    pub by_sentence: BTreeMap<(String, u16), usize>,
    /// The day it was last used.
    pub last_used: Option<Date>,
}

impl Tally {
    /// A tally without uses, for the chart as of `today`.
    pub(super) fn empty(today: Date) -> Self {
        let first = today.first_of_month();
        let by_month = (0..MONTHS)
            .filter_map(|ago| first.checked_sub(ago.months()).ok())
            .map(|day| ((day.year(), day.month()), 0))
            .collect();
        Self {
            by_month,
            ..Self::default()
        }
    }

    pub(super) fn count(&mut self, used: &Use) {
        self.uses += 1;
        if let Some(month) = self.by_month.get_mut(&(used.day.year(), used.day.month())) {
            *month += 1;
        }
        *self.by_revision.entry(used.revision.clone()).or_default() += 1;
        if let Some(rewriting) = &used.rewritten {
            self.rewritten += 1;
            for sentence in &rewriting.sentences {
                let place = (used.revision.clone(), *sentence);
                *self.by_sentence.entry(place).or_default() += 1;
            }
        }
        self.last_used = self.last_used.max(Some(used.day));
    }

    /// The share of its uses before which it was changed, in hundredths.
    pub fn share_rewritten(&self) -> u8 {
        let share = (self.rewritten * 100).checked_div(self.uses);
        share
            .and_then(|share| u8::try_from(share).ok())
            .unwrap_or(0)
    }

    /// The sentence that was changed most: its revision, its number and how often.
    pub fn most_rewritten_sentence(&self) -> Option<(&str, u16, usize)> {
        let most = self.by_sentence.values().max()?;
        let place = self.by_sentence.iter().find(|(_, times)| *times == most)?;
        let ((revision, sentence), times) = place;
        Some((revision, *sentence, *times))
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{rewritten, used};
    use super::*;
    use jiff::civil::date;

    fn tally(uses: &[Use]) -> Tally {
        let mut tally = Tally::empty(date(2026, 2, 28));
        for used in uses {
            tally.count(used);
        }
        tally
    }

    #[test]
    fn the_chart_has_the_last_twelve_months_and_no_other() {
        let tally = tally(&[
            used("iro", 'a', "2026-02-28", 1),
            used("iro", 'a', "2026-02-01", 2),
            used("iro", 'a', "2025-03-01", 3),
            used("iro", 'a', "2025-02-28", 4),
            used("iro", 'a', "2027-01-01", 5),
        ]);
        assert_eq!(tally.by_month.len(), 12);
        let counted: Vec<_> = tally.by_month.iter().filter(|(_, n)| **n > 0).collect();
        assert_eq!(counted, [(&(2025, 3), &1), (&(2026, 2), &2)]);
        assert_eq!(tally.uses, 5);
        assert_eq!(tally.last_used, Some(date(2027, 1, 1)));
    }

    #[test]
    fn the_sentence_changed_most_is_named_with_its_revision() {
        let tally = tally(&[
            rewritten(used("iro", 'a', "2026-02-01", 1), 10, &[1, 2]),
            rewritten(used("iro", 'a', "2026-02-02", 2), 10, &[2]),
            rewritten(used("iro", 'b', "2026-02-03", 3), 10, &[1]),
            used("iro", 'b', "2026-02-03", 4),
        ]);
        assert_eq!(tally.share_rewritten(), 75);
        let revision = "a".repeat(64);
        assert_eq!(
            tally.most_rewritten_sentence(),
            Some((revision.as_str(), 2, 2))
        );
    }

    #[test]
    fn a_passage_without_uses_has_no_share_and_no_day() {
        let tally = tally(&[]);
        assert_eq!((tally.share_rewritten(), tally.last_used), (0, None));
        assert_eq!(tally.most_rewritten_sentence(), None);
    }
}
