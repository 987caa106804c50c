//! The ages that are a child's: each number that has the form of an age goes to the child it is said of.

use super::births::birthday;
use super::forms::read;
use super::named::{Mention, Owner};
use super::numbers::{List, list};
use super::reader::Reader;
use super::subjects::{Kind, Subject, Subjects};
use super::tails::fits;
use std::ops::Range;

/// From this age on somebody is no child, and their age is not read.
pub(super) const GROWN_UP: u32 = 18;

/// An age with the child it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AgeOfChild {
    /// The child.
    pub(super) relation: &'static str,
    /// Whole years.
    pub(super) years: u32,
    /// The words of the age alone.
    pub(super) written: Range<usize>,
    /// The words that state it.
    pub(super) shown: Range<usize>,
    /// Which of several of one age it is: 0 for the first twin.
    pub(super) twin: usize,
}

/// The ages in a text that are a child's, those of grown-up sons and daughters among them.
pub(super) fn ages_of_children(subjects: &Subjects<'_>) -> Vec<AgeOfChild> {
    let reader = &subjects.reader;
    let mut found: Vec<AgeOfChild> = Vec::new();
    let mut at = 0;
    while at < reader.len() {
        let read = list(reader, at).and_then(|list| read(subjects, &list, found.last()));
        let read = read.or_else(|| glued(reader, at).map(|age| vec![age]));
        let read = read.or_else(|| birthday(subjects, at));
        match read {
            Some(read) if !read.is_empty() => {
                at = read.last().map_or(at, |age| age.written.end).max(at + 1);
                found.extend(read);
            }
            _ => at += 1,
        }
    }
    found.extend(
        subjects
            .mentions
            .iter()
            .filter_map(|mention| newborn(reader, mention)),
    );
    found.sort_by_key(|age| age.written.start);
    found
}

/// "my newborn", unless it was one at another time: "they took my newborn two years ago".
fn newborn(reader: &Reader<'_>, mention: &Mention) -> Option<AgeOfChild> {
    let said = mention
        .words
        .clone()
        .find(|&at| reader.word(at) == "newborn")?;
    let then = [
        "ago", "when", "was", "last", "were", "had", "since", "until",
    ];
    let sentence = reader.sentence(said);
    let is_then = (said.saturating_sub(30)..said + 30)
        .filter(|&at| reader.sentence(at) == sentence)
        .any(|at| then.contains(&reader.word(at)));
    let owned = matches!(mention.owner, Owner::Poster | Owner::Family | Owner::Had);
    (owned && !mention.several && !is_then).then(|| AgeOfChild {
        relation: mention.relation,
        years: 0,
        written: said..said + 1,
        shown: said..mention.words.end,
        twin: 0,
    })
}

/// "DS7", "dd12": a son or daughter and the age typed as one word.
///
/// "DS1" and "DS2" are the first and the second son, and so may "DS3" be.
fn glued(reader: &Reader<'_>, at: usize) -> Option<AgeOfChild> {
    let word = reader.word(at);
    let (relation, digits) = word
        .strip_prefix("ds")
        .map(|digits| ("son", digits))
        .or_else(|| word.strip_prefix("dd").map(|digits| ("daughter", digits)))?;
    let years = digits
        .parse()
        .ok()
        .filter(|years| (4..GROWN_UP).contains(years))?;
    Some(AgeOfChild {
        relation,
        years,
        written: at..at + 1,
        shown: at..at + 1,
        twin: 0,
    })
}

/// Gives each child its age; `close` asks that nothing may follow that could make the number something else.
pub(super) fn assign(
    subjects: &Subjects<'_>,
    list: &List,
    subject: &Subject,
    from: usize,
    close: bool,
) -> Option<Vec<AgeOfChild>> {
    let mut items = list.items.as_slice();
    if !subject.several {
        if list.only_of_several {
            return None;
        }
        items = items.get(..1)?;
    }
    while let Some((last, rest)) = items.split_last() {
        let is_one_of_few = items.len() > 1 && subject.several;
        if fits(&subjects.reader, last, close && !is_one_of_few) {
            break;
        }
        items = rest;
    }
    let mut relations = subject.relations.as_slice();
    let copies = match (items.len(), relations) {
        (0, _) => return None,
        (1, [only]) if subject.several => match (subject.counted, subject.both, *only) {
            (0, true, _) => 2,
            // "my boys 5" is one boy’s age with an apostrophe missing.
            (0, false, "child" | "baby" | "grandchild") => return None,
            (0, false, _) => 1,
            (counted, ..) => counted,
        },
        (1, [_, _, ..]) if subject.both => relations.len(),
        (1, [_, _, ..]) => return None,
        (ages, [_, _, ..]) if ages != relations.len() => {
            // "two girls and a boy (5, 7 and 9)": ages of children, but nobody can say whose.
            relations = if subject.of_several {
                &["child"]
            } else {
                return None;
            };
            1
        }
        _ => 1,
    };
    let mut found = Vec::new();
    for (number, item) in items.iter().enumerate() {
        for copy in 0..copies {
            let relation = relations.get(number.max(copy)).or(relations.first())?;
            let is_a_siblings = matches!(*relation, "brother" | "sister");
            let is_grown = item.years >= GROWN_UP;
            if is_grown && (is_a_siblings || subject.kind == Kind::Pronoun) {
                continue;
            }
            let shown_from = if number == 0 {
                from.min(item.words.start)
            } else {
                item.words.start
            };
            found.push(AgeOfChild {
                relation,
                years: item.years,
                written: item.words.clone(),
                shown: shown_from..item.words.end,
                twin: copy,
            });
        }
    }
    Some(found)
}
