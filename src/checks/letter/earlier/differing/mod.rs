//! Where a sentence differs from one that was sent before in just the things that make it say something else.
//!
//! In: a sentence and one that was told. Out: the places in which they say different things. `kinds` says what a few words
//! in the place of others come to; it knows nothing of sentences.

mod kinds;

use super::Told;
use crate::text::difference::{Stretch, changes};
use crate::text::{Span, Word};
use kinds::{PLACES, affirmed, are_other_figures, are_other_names, are_the_same_figures};

/// Sentences of fewer words are alike by chance.
const FEWEST_WORDS: usize = 7;

/// The most words that differ at a place, in either sentence.
const MOST_DIFFERING: usize = 4;

/// The most places at which they differ.
const MOST_PLACES: usize = 4;

/// The words by which two sentences differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::checks::letter) struct Differing {
    /// Those of the new sentence, in bytes of its text.
    pub(in crate::checks::letter) here: Span,
    /// Those of the earlier one, with a word or two around them.
    pub(in crate::checks::letter) there: String,
}

/// How a sentence, some words of `text`, says the contrary of what was told or gives another number, day or name in the
/// same words, place by place; nothing where it differs in more than that, or in nothing.
pub(in crate::checks::letter) fn differing(
    words: &[Word],
    text: &str,
    told: &Told,
) -> Vec<Differing> {
    if words.len().min(told.words.len()) < FEWEST_WORDS {
        return Vec::new();
    }
    let both = Both { words, text, told };
    let several = both.several();
    match several.is_empty() {
        true => both.all_at_once().into_iter().collect(),
        false => several,
    }
}

/// A place of the new sentence and the one it stands against in the earlier one, as words of each.
type Place = (Stretch, Stretch);

/// What words that stand in the place of others come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Difference {
    /// They say the same.
    Nothing,
    /// They say something else.
    Telling(Tells),
    /// They name another place in a law, so that the sentence is about another thing.
    Law,
    /// They are other words.
    Other,
}

/// What says something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tells {
    Contrary,
    Figure,
    Name,
}

/// A sentence beside one that was told.
struct Both<'a> {
    words: &'a [Word],
    text: &'a str,
    told: &'a Told,
}

impl Both<'_> {
    /// How all from the first word that differs to the last says something else.
    fn all_at_once(&self) -> Option<Differing> {
        let (words, told) = (self.words, &self.told.words);
        let same = |(one, other): &(&Word, &Word)| one.folded == other.folded;
        let front = words.iter().zip(told).take_while(same).count();
        let rest = words.len().min(told.len()) - front;
        let behind = words.iter().rev().zip(told.iter().rev());
        let back = behind.take(rest).take_while(same).count();
        let place = (front..words.len() - back, front..told.len() - back);
        let tells = matches!(self.difference(&place), Difference::Telling(_));
        tells.then(|| self.shown(&place)).flatten()
    }

    /// How the words at each place say something else; every other place must say the same.
    ///
    /// Where another name stands and another number too, the number is likely the other's, and both sentences are right.
    fn several(&self) -> Vec<Differing> {
        let folded = |words: &[Word]| words.iter().map(|it| it.folded.clone()).collect::<Vec<_>>();
        let (here, there) = (folded(self.words), folded(&self.told.words));
        let places: Vec<Place> = changes(&there, &here)
            .into_iter()
            .map(|(there, here)| (here, there))
            .collect();
        let differ: usize = places
            .iter()
            .map(|(here, there)| here.len().max(there.len()))
            .sum();
        let kinds: Vec<Difference> = places.iter().map(|place| self.difference(place)).collect();
        let tells = |what| kinds.contains(&Difference::Telling(what));
        let is_other = kinds
            .iter()
            .any(|kind| matches!(kind, Difference::Law | Difference::Other))
            || places.len() > MOST_PLACES
            || differ * 2 > here.len()
            || (tells(Tells::Name) && tells(Tells::Figure));
        if is_other {
            return Vec::new();
        }
        let telling = places.iter().zip(kinds);
        let telling = telling.filter(|(_, kind)| matches!(kind, Difference::Telling(_)));
        telling.filter_map(|(place, _)| self.shown(place)).collect()
    }

    /// What the words at a place come to.
    fn difference(&self, (here, there): &Place) -> Difference {
        let front = here.start;
        let before = front.checked_sub(1).and_then(|at| self.words.get(at));
        let is_place = before.is_some_and(|word| PLACES.contains(&word.folded.as_str()));
        let (Some(here), Some(there)) = (
            self.words.get(here.clone()),
            self.told.words.get(there.clone()),
        ) else {
            return Difference::Other;
        };
        if here.len().max(there.len()) > MOST_DIFFERING {
            return Difference::Other;
        }
        let (plain_here, plain_there) = (affirmed(here), affirmed(there));
        if plain_here == plain_there || are_the_same_figures(here, there) {
            Difference::Nothing
        } else if plain_here.0 == plain_there.0 {
            Difference::Telling(Tells::Contrary)
        } else if are_other_figures(here, there) {
            match is_place {
                true => Difference::Law,
                false => Difference::Telling(Tells::Figure),
            }
        } else if front > 0 && are_other_names((here, self.text), (there, &self.told.text)) {
            Difference::Telling(Tells::Name)
        } else {
            Difference::Other
        }
    }

    /// A place as it is shown; with nothing here that was there, the words around it show it.
    fn shown(&self, (here, there): &Place) -> Option<Differing> {
        let (first, last) = match here.is_empty() {
            true => (
                here.start.saturating_sub(1),
                (here.end + 1).min(self.words.len()),
            ),
            false => (here.start, here.end),
        };
        Some(Differing {
            here: span(self.words.get(first..last)?)?,
            there: around(self.told, there.start, there.end)?,
        })
    }
}

fn span(words: &[Word]) -> Option<Span> {
    Some(Span::new(words.first()?.span.start, words.last()?.span.end))
}

/// The words of an earlier sentence from one place to another, with one before them and two behind.
fn around(told: &Told, from: usize, to: usize) -> Option<String> {
    let last = (to + 2).min(told.words.len());
    let shown = told.words.get(from.saturating_sub(1)..last)?;
    Some(span(shown)?.of(&told.text)?.replace('\n', " "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::Part;
    use crate::text::words;
    use jiff::civil::date;
    use std::sync::Arc;

    fn of(now: &str, before: &str) -> Vec<(String, String)> {
        let told = Told {
            on: date(2026, 11, 3),
            part: Part::Advice,
            text: Arc::from(before),
            words: words(before),
        };
        let found = differing(&words(now), now, &told).into_iter();
        found
            .map(|it| {
                (
                    it.here.of(now).expect("whole characters").to_owned(),
                    it.there,
                )
            })
            .collect()
    }

    #[track_caller]
    fn differs(now: &str, before: &str, here: &str, there: &str) {
        differs_at(now, before, &[(here, there)]);
    }

    #[track_caller]
    fn differs_at(now: &str, before: &str, places: &[(&str, &str)]) {
        let found = of(now, before);
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|(a, b)| (a.as_str(), b.as_str()))
            .collect();
        assert_eq!(found, places, "{now}");
    }

    #[track_caller]
    fn agrees(now: &str, before: &str) {
        differs_at(now, before, &[]);
    }

    #[test]
    fn another_number_is_a_difference_and_the_same_number_in_words_is_none() {
        let before = "They must answer your complaint within 10 working days of it.";
        let now = |number: &str| before.replace("10", number);
        differs(&now("15"), before, "15", "within 10 working days");
        differs(&now("twenty"), before, "twenty", "within 10 working days");
        agrees(&now("ten"), before);
        agrees(before, before);
    }

    #[test]
    fn another_day_hour_or_telephone_number_is_a_difference() {
        let before = "The line is open on Monday from 9.30am, and the number is 0800 123 456.";
        differs(
            &before.replace("Monday", "Tuesday"),
            before,
            "Tuesday",
            "on Monday from 9",
        );
        differs(&before.replace("123", "124"), before, "124", "0800 123 456");
        differs(
            &before.replace("9.30am", "10.30am"),
            before,
            "10",
            "from 9.30am, and",
        );
    }

    #[test]
    fn a_negation_is_a_difference_however_it_is_written() {
        let before = "You can see the report before the conference takes place.";
        differs(
            &before.replace("can", "cannot"),
            before,
            "cannot",
            "You can see the",
        );
        differs(
            &before.replace("can", "can not"),
            before,
            "not",
            "can see the",
        );
        differs(
            &before.replace("can", "can’t"),
            before,
            "can’t",
            "You can see the",
        );
        let before = "You do not have to sign the agreement they bring.";
        differs(
            "You have to sign the agreement they bring.",
            before,
            "You have",
            "You do not have to",
        );
        let before = "The chair decides whether your son comes to the meeting.";
        let now = before.replace("decides", "does not decide");
        differs(
            &now,
            before,
            "does not decide",
            "chair decides whether your",
        );
        agrees(&before.replace("decides", "does decide"), before);
    }

    #[test]
    fn another_name_is_a_difference_and_a_role_or_another_word_is_none() {
        let before = "The advocate for your daughter there is called Hollis Marden now.";
        let now = before.replace("Hollis Marden", "Petra Lund");
        differs(&now, before, "Petra Lund", "called Hollis Marden now");
        let before = "Please ask the IRO whether there is a plan for this.";
        agrees(&before.replace("IRO", "Chair"), before);
        agrees(&before.replace("plan", "report"), before);
    }

    #[test]
    fn where_a_law_stands_and_short_sentences_are_no_differences() {
        let before = "The council has this duty under section 17 of the Children Act.";
        agrees(&before.replace("17", "47"), before);
        agrees("Ring them within 5 days.", "Ring them within 10 days.");
        let before = "You can ask for the minutes of the meeting within 10 days.";
        agrees(
            "You can ask for a copy of the minutes within 5 days.",
            before,
        );
    }

    #[test]
    fn several_numbers_and_days_are_each_a_difference() {
        let before =
            "Ring the team on Monday after 9 and ask for the report within 10 working days of it.";
        differs_at(
            "Ring the team on Tuesday after 9 and ask for the report within 15 working days of it.",
            before,
            &[
                ("Tuesday", "on Monday after 9"),
                ("15", "within 10 working days"),
            ],
        );
        differs_at(
            "Ring the team on Friday after ten and ask for the report within ten working days of it.",
            before,
            &[("Friday", "on Monday after 9"), ("ten", "after 9 and ask")],
        );
    }

    #[test]
    fn a_negation_and_a_number_are_both_differences() {
        let before = "You must answer the council within 10 days, and they must write back to you.";
        differs_at(
            "You must answer the council within 5 days, and they must not write back to you.",
            before,
            &[("5", "within 10 days, and"), ("not", "must write back")],
        );
    }

    #[test]
    fn other_words_beside_a_number_make_it_another_sentence() {
        let before = "You can ask the council for the minutes on Monday within 10 working days.";
        agrees(
            "You can ask the council for the report on Monday within 5 working days.",
            before,
        );
        agrees(
            "You may ask the council for the minutes on Friday within 10 working days.",
            before,
        );
    }

    #[test]
    fn the_number_of_another_place_or_another_law_is_no_difference() {
        let before =
            "You can ring the line of Hollis Marden on Monday or on Tuesday after 9 o’clock.";
        agrees(
            "You can ring the line of Petra Lund on Monday or on Tuesday after 10 o’clock.",
            before,
        );
        let before =
            "Under section 17 the council must answer you in writing within 10 working days.";
        agrees(
            "Under section 47 the council must answer you in writing within 15 working days.",
            before,
        );
    }

    #[test]
    fn numbers_that_only_stand_in_another_order_are_seen_and_too_many_are_not() {
        let before = "The four times are 1 and then 2 and then 3 and then 4 and then 5 o’clock.";
        agrees(
            "The four times are 6 and then 7 and then 8 and then 9 and then 10 o’clock.",
            before,
        );
        let before = "Take the child at 9 and bring the child back at 5 on the same day.";
        differs_at(
            "Take the child at 5 and bring the child back at 9 on the same day.",
            before,
            &[("5", "at 9 and bring"), ("9", "at 5 on the")],
        );
    }

    #[test]
    fn letters_of_more_than_one_byte_are_never_cut() {
        let before = "Zoë’s café opens each day at 9 o’clock – ring Émile.";
        differs(
            &before.replace('9', "8"),
            before,
            "8",
            "at 9 o’clock – ring",
        );
    }
}
