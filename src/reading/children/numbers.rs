//! Numbers as parents type an age: "6", "six", "6yo", "18mths", "2 and a half", "1 year 8 months".

use super::reader::Reader;
use crate::text::numeral;
use std::ops::Range;

const YEARS: [&str; 11] = [
    "year", "years", "yr", "yrs", "y", "yaer", "yaers", "yeas", "yesr", "yer", "yers",
];
const MONTHS: [&str; 10] = [
    "month", "months", "mth", "mths", "mo", "mos", "m", "mnth", "mnths", "moths",
];
const WEEKS: [&str; 6] = ["week", "weeks", "wk", "wks", "w", "weks"];
const DAYS: [&str; 3] = ["day", "days", "d"];
/// Units that say "old" by themselves.
const OLD_UNITS: [(&str, Unit); 10] = [
    ("yo", Unit::Years),
    ("yos", Unit::Years),
    ("yearold", Unit::Years),
    ("yearolds", Unit::Years),
    ("yrold", Unit::Years),
    ("yrolds", Unit::Years),
    ("monthold", Unit::Months),
    ("mthold", Unit::Months),
    ("weekold", Unit::Weeks),
    ("dayold", Unit::Days),
];

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Years,
    Months,
    Weeks,
    Days,
}

impl Unit {
    /// Reads "yrs" or "months", and whether it says "old" too; single letters only right behind the number.
    fn read(word: &str, glued: bool) -> Option<(Self, bool)> {
        if let Some((_, unit)) = OLD_UNITS.iter().find(|(old, _)| *old == word) {
            return Some((*unit, true));
        }
        if word.len() == 1 && !glued {
            return None;
        }
        let lists: [(&[&str], Self); 4] = [
            (&YEARS, Self::Years),
            (&MONTHS, Self::Months),
            (&WEEKS, Self::Weeks),
            (&DAYS, Self::Days),
        ];
        let found = lists.into_iter().find(|(words, _)| words.contains(&word));
        found.map(|(_, unit)| (unit, false))
    }

    /// Turns a number of these into whole years.
    fn in_years(self, number: u32) -> u32 {
        match self {
            Self::Years => number,
            Self::Months => number / 12,
            Self::Weeks => number / 52,
            Self::Days => number / 365,
        }
    }
}

/// How much of an age a number shows by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// "6": a number alone.
    Bare,
    /// "6 months": it may be how long something lasts.
    Counted,
    /// "6 months old".
    Old,
}

/// One number that may be an age.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// Whole years.
    pub(super) years: u32,
    pub(super) shape: Shape,
    /// Its words.
    pub(super) words: Range<usize>,
}

/// Numbers in a row: "12, 9 and 4".
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct List {
    pub(super) items: Vec<Item>,
    /// Whether it can only be of several: a range, or numbers with only a space between them.
    pub(super) only_of_several: bool,
}

impl List {
    pub(super) fn start(&self) -> usize {
        self.items.first().map_or(0, |item| item.words.start)
    }

    pub(super) fn end(&self) -> usize {
        self.items.last().map_or(0, |item| item.words.end)
    }

    /// How much of an age the whole shows; its last number tells.
    pub(super) fn shape(&self) -> Shape {
        self.items.last().map_or(Shape::Bare, |item| item.shape)
    }
}

/// The longest row of ages that is read.
const LONGEST: usize = 12;

/// Reads the numbers in a row from word `at` on; nothing if there is none.
pub(super) fn list(reader: &Reader<'_>, at: usize) -> Option<List> {
    let mut items = vec![item(reader, at)?];
    let mut only_of_several = false;
    while items.len() < LONGEST {
        let end = items.last().map_or(at, |item| item.words.end);
        let joined = matches!(reader.word(end), "and" | "n" | "plus" | "to");
        let next = if joined { end + 1 } else { end };
        let gap = reader.gap(next).trim();
        let fits = reader.same_sentence(at, next) && matches!(gap, "" | "," | "-" | "–");
        let Some(further) = item(reader, next).filter(|_| fits) else {
            break;
        };
        only_of_several |= gap != "," && (!joined || reader.word(end) == "to");
        items.push(further);
    }
    Some(List {
        items,
        only_of_several,
    })
}

/// Reads one number with its unit and its "old".
fn item(reader: &Reader<'_>, at: usize) -> Option<Item> {
    if let Some(one) = one_of_a_unit(reader, at) {
        return Some(one);
    }
    let (value, glued, end) = number(reader, at)?;
    // "(4M)" and "(29F)" are sexes, as "m" is months.
    if glued.len() == 1 && reader.written(end - 1).ends_with(['M', 'F']) {
        return Some(Item {
            years: value,
            shape: Shape::Bare,
            words: at..end,
        });
    }
    let mut end = half(reader, end);
    let read = if glued.is_empty() {
        // Of single letters only "6 y/o" and "9 m/o" are read.
        let lettered = reader.word(end + 1) == "o";
        let read = Unit::read(reader.word(end), lettered);
        end += usize::from(read.is_some());
        read
    } else {
        Some(Unit::read(glued, true)?)
    };
    let Some((unit, says_old)) = read else {
        return Some(Item {
            years: value,
            shape: Shape::Bare,
            words: at..end,
        });
    };
    let end = half(reader, end);
    let (end, says_old) = if says_old {
        (end, true)
    } else {
        smaller_unit(reader, unit, end)
    };
    Some(Item {
        years: unit.in_years(value),
        shape: if says_old { Shape::Old } else { Shape::Counted },
        words: at..end,
    })
}

/// "a year old", "a few weeks old": what has no number. Only with "old", for all else is how long something lasts.
fn one_of_a_unit(reader: &Reader<'_>, at: usize) -> Option<Item> {
    let unit_at = match (reader.word(at), reader.word(at + 1)) {
        ("few" | "several" | "couple", "of") => at + 2,
        ("a" | "an", "few" | "couple") | ("few" | "several" | "couple", _) => {
            let vague = if reader.word(at) == "a" { at + 1 } else { at };
            vague + 1 + usize::from(reader.word(vague + 1) == "of")
        }
        ("a" | "an", _) => at + 1,
        _ => return None,
    };
    let (unit, _) = Unit::read(reader.word(unit_at), false)?;
    let is_vague = unit_at > at + 1 || reader.word(at) != "a";
    if is_vague && unit == Unit::Years {
        return None;
    }
    let end = old(reader, half(reader, unit_at + 1))?;
    reader.same_sentence(at, end - 1).then(|| Item {
        years: unit.in_years(1),
        shape: Shape::Old,
        words: at..end,
    })
}

/// A number in digits or as a word, the letters typed right behind it ("6yo" is 6 and "yo"), and the word behind.
///
/// Of "2.5" and "2 1/2" the whole years are read.
fn number<'a>(reader: &'a Reader<'_>, at: usize) -> Option<(u32, &'a str, usize)> {
    let word = reader.word(at);
    if let Some(value) = spelt_out(word) {
        // Tens are read only so that a grown-up's age is known for one: "thirty five".
        let ones = spelt_out(reader.word(at + 1)).filter(|ones| value >= 20 && *ones < 10);
        let end = at + 1 + usize::from(ones.is_some());
        return Some((value + ones.unwrap_or_default(), "", end));
    }
    let (value, glued) = digits(word)?;
    // "5'2" is a height.
    let typed = reader.written(at);
    if glued.is_empty() && typed.len() > word.len() {
        return None;
    }
    if !glued.is_empty() {
        return Some((value, glued, at + 1));
    }
    let next = digits(reader.word(at + 1));
    let after_a_number = at
        .checked_sub(1)
        .is_some_and(|before| digits(reader.word(before)).is_some());
    match (next, reader.gap(at + 1)) {
        // Two figures behind the point are a time of day or a price.
        (Some((tenths, glued)), ".") => {
            (tenths < 10 && !reader.word(at + 1).starts_with('0')).then_some((value, glued, at + 2))
        }
        (Some((1, "")), " ") if reader.gap(at + 2) == "/" => {
            let (_, glued) = digits(reader.word(at + 2))?;
            Some((value, glued, at + 3))
        }
        // A date, a time of day, a share, a price.
        (Some(_), "/" | ":") => None,
        (_, gap) if gap.starts_with('%') => None,
        _ if reader.gap(at).ends_with(['£', '#', '$']) => None,
        _ if after_a_number && matches!(reader.gap(at), "/" | ":" | ".") => None,
        _ => Some((value, "", at + 1)),
    }
}

/// A number written as a word.
fn spelt_out(word: &str) -> Option<u32> {
    numeral(word).filter(|_| !word.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a word may stand in an age: a number, or what it counts.
pub(super) fn is_numeric(word: &str) -> bool {
    spelt_out(word).is_some_and(|number| number < 20)
        || digits(word).is_some()
        || Unit::read(word, false).is_some()
        || matches!(word, "old" | "half")
}

/// Splits "6yo" into 6 and "yo"; nothing beyond the years of a life.
fn digits(word: &str) -> Option<(u32, &str)> {
    let end = word
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(word.len());
    let (digits, rest) = word.split_at(end);
    let value = digits.parse().ok().filter(|value| *value < 1_000)?;
    Some((value, rest.trim_start_matches(['½', '¼', '¾'])))
}

/// The word behind "and a half" where that stands at `at`, else `at`.
fn half(reader: &Reader<'_>, at: usize) -> usize {
    let mut end = at;
    while matches!(reader.word(end), "and" | "n" | "a") && end < at + 2 {
        end += 1;
    }
    if end > at && reader.word(end) == "half" && reader.same_sentence(at, end) {
        end + 1
    } else {
        at
    }
}

/// Reads on over "2 years 8 months old" and "old"; whether "old" is said.
fn smaller_unit(reader: &Reader<'_>, unit: Unit, at: usize) -> (usize, bool) {
    if let Some(end) = old(reader, at) {
        return (end, true);
    }
    if unit == Unit::Days || at == 0 {
        return (at, false);
    }
    let joined = reader.word(at) == "and";
    let next = at + usize::from(joined);
    let Some((_, glued, end)) = number(reader, next).filter(|_| reader.same_sentence(at - 1, next))
    else {
        return (at, false);
    };
    let end = end + usize::from(glued.is_empty());
    let smaller = if glued.is_empty() {
        Unit::read(reader.word(end - 1), false)
    } else {
        Unit::read(glued, true)
    };
    if !smaller.is_some_and(|(smaller, _)| smaller != Unit::Years && smaller != unit) {
        return (at, false);
    }
    match old(reader, end) {
        Some(end) => (end, true),
        None if joined => (at, false),
        None => (end, false),
    }
}

/// The word behind "old", "olds" or "of age" where that stands at `at`.
fn old(reader: &Reader<'_>, at: usize) -> Option<usize> {
    if at > 0 && !reader.same_sentence(at - 1, at) {
        return None;
    }
    match (reader.word(at), reader.word(at + 1)) {
        ("old" | "olds" | "o" | "ole", _) => Some(at + 1),
        ("of", "age") => Some(at + 2),
        _ => None,
    }
}
