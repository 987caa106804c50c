//! What the posts say, word by word and number by number.

use crate::checks::letter::Letter;
use crate::reading::{Stated, gist};
use crate::text::calendar::{MONTHS, WEEKDAYS};
use crate::text::{bare_words, numeral};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Words that name a number without being one.
const COUNTS: [(&str, u32); 9] = [
    ("twice", 2),
    ("couple", 2),
    ("both", 2),
    ("pair", 2),
    ("twins", 2),
    ("fortnight", 2),
    ("fortnightly", 2),
    ("triplets", 3),
    ("dozen", 12),
];
/// How many letters of a day or a month are written at least: "sept", "thurs".
const SHORTENED: usize = 3;

/// What the posts say, for holding against it what a letter says back.
#[derive(Debug, Clone)]
pub(in crate::checks::letter) struct Said {
    /// How often each number stands there, the ages of children left out.
    numbers: BTreeMap<u32, usize>,
    words: BTreeSet<String>,
    stems: BTreeSet<String>,
    days: Vec<Date>,
}

impl Said {
    pub(super) fn of(letter: &Letter<'_>) -> Self {
        let thread = letter.thread;
        let bodies = thread.posts.iter().map(|post| post.body.as_str());
        let quotes = thread.posts.iter().flat_map(|post| &post.quotes);
        let texts = bodies
            .chain(quotes.map(|quote| quote.text.as_str()))
            .chain(thread.title.as_deref());
        let mut numbers: BTreeMap<u32, usize> = BTreeMap::new();
        let (mut said, mut stems) = (BTreeSet::new(), BTreeSet::new());
        for text in texts {
            let words = bare_words(text);
            let figures = text.split(|c: char| !c.is_ascii_digit());
            let in_figures = figures.filter_map(|run| run.parse().ok());
            let in_words = words.iter().filter_map(|word| in_words(&word.folded));
            for number in in_figures.chain(in_words) {
                *numbers.entry(number).or_default() += 1;
            }
            stems.extend(gist(&words));
            said.extend(words.into_iter().map(|word| word.folded));
        }
        let children = letter.reading.facts.iter();
        let children: Vec<Option<u32>> = children
            .filter_map(|fact| match fact.stated {
                Stated::Child { age, .. } => Some(age),
                _ => None,
            })
            .collect();
        for age in children.iter().flatten() {
            if let Some(count) = numbers.get_mut(age) {
                *count = count.saturating_sub(1);
            }
        }
        // So many children may be counted up.
        for number in 2..=u32::try_from(children.len()).unwrap_or(2) {
            *numbers.entry(number).or_default() += 1;
        }
        let facts = letter.reading.facts.iter();
        let days = facts.filter_map(|fact| match fact.stated {
            Stated::Date { on, .. } | Stated::Deadline { on, .. } => on,
            _ => None,
        });
        let posted = thread.posts.iter().filter_map(|post| post.posted);
        Self {
            numbers,
            words: said,
            stems,
            days: days.chain(posted.map(|at| at.date())).collect(),
        }
    }

    /// Whether a number stands in the posts, in figures or words, or their children come to it.
    pub(in crate::checks::letter) fn has_number(&self, number: u32) -> bool {
        self.numbers.get(&number).is_some_and(|count| *count > 0)
    }

    /// Whether a word is the name of a weekday or a month that the posts do not have, and that is that of none of their days.
    pub(in crate::checks::letter) fn misses_day(&self, folded: &str) -> bool {
        let names_one = |name: &str| {
            let mut words = self.words.iter();
            words
                .any(|word| word.len() >= SHORTENED && name.starts_with(word.trim_end_matches('s')))
        };
        let is_weekday = |at: usize| {
            let mut days = self.days.iter();
            days.any(|day| {
                usize::try_from(day.weekday().to_monday_zero_offset()).is_ok_and(|it| it == at)
            })
        };
        let is_month = |at: usize| {
            let mut days = self.days.iter();
            days.any(|day| usize::try_from(day.month()).is_ok_and(|month| month == at + 1))
        };
        let weekday = WEEKDAYS.iter().position(|name| *name == folded);
        let month = MONTHS.iter().position(|name| *name == folded);
        match (weekday, month) {
            (Some(at), _) => !names_one(folded) && !is_weekday(at),
            (_, Some(at)) => !names_one(folded) && !is_month(at) && !self.has_month(at),
            _ => false,
        }
    }

    /// Whether a month may be meant by its number: "03/11".
    fn has_month(&self, at: usize) -> bool {
        u32::try_from(at + 1).is_ok_and(|month| self.numbers.contains_key(&month))
    }

    /// Whether the posts speak of nothing that these stems are about.
    pub(in crate::checks::letter) fn has_none_of(&self, stems: &BTreeSet<String>) -> bool {
        self.stems.is_disjoint(stems)
    }
}

/// The number a folded word of letters names.
fn in_words(folded: &str) -> Option<u32> {
    let counted = COUNTS.iter().find(|(word, _)| *word == folded);
    let counted = counted.map(|(_, number)| *number);
    let is_figures = folded.chars().all(|c| c.is_ascii_digit());
    counted.or_else(|| numeral(folded).filter(|_| !is_figures))
}
