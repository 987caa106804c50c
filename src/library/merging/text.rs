//! Merges the words of an entry paragraph by paragraph, and lists item by item.
//!
//! A paragraph that only one side touched is that side's, be its neighbours as they may. A paragraph that both edited is
//! never put together from both, unless it is a list of which they edited different items.

use super::align::{Aligned, Fate, align};
use super::{Clash, Place};
use crate::text::difference::{Stretch, changes};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// How a text falls into its smallest parts below a paragraph.
pub(super) type Parts = fn(&str) -> Vec<&str>;

/// A text merged twice: where the sides clash, once with ours and once with theirs.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) with_ours: String,
    pub(super) with_theirs: String,
    pub(super) clashes: Vec<Clash>,
}

/// Merges three texts.
pub(super) fn merge(base: &str, ours: &str, theirs: &str, parts: Parts) -> Words {
    let [b, o, t] = [base, ours, theirs].map(paragraphs);
    let one = |text: &str| Words {
        with_ours: text.to_owned(),
        with_theirs: text.to_owned(),
        clashes: Vec::new(),
    };
    // A side that changed nothing but empty lines takes no part, and the other keeps its own.
    if o == t || b == t {
        return one(ours);
    }
    if b == o {
        return one(theirs);
    }
    let units = Sides::new(&b, &o, &t).merge(Some(parts));
    let [with_ours, with_theirs] = [true, false].map(|side| joined(&units, side, "\n\n"));
    // Two sides that each took out what the other kept did not want a passage without words.
    let is_emptied = with_ours.is_empty() || with_theirs.is_empty();
    if is_emptied && !o.is_empty() && !t.is_empty() {
        return all_clashes(base, ours, theirs);
    }
    Words {
        with_ours,
        with_theirs,
        clashes: units.into_iter().filter_map(Unit::clash).collect(),
    }
}

/// The clash about all of a text.
fn all_clashes(base: &str, ours: &str, theirs: &str) -> Words {
    Words {
        with_ours: ours.to_owned(),
        with_theirs: theirs.to_owned(),
        clashes: vec![Clash {
            place: Place::Text,
            base: (!base.is_empty()).then(|| base.to_owned()),
            ours: Some(ours.to_owned()),
            theirs: Some(theirs.to_owned()),
        }],
    }
}

/// The paragraphs of a text: what stands between blank lines.
pub(super) fn paragraphs(text: &str) -> Vec<&str> {
    cut(text, |line, before| {
        !line.is_empty() && before.is_none_or(str::is_empty)
    })
    .into_iter()
    .map(str::trim_end)
    .filter(|paragraph| !paragraph.is_empty())
    .collect()
}

/// The items of a list, with what stands before the first; a paragraph that is no list is one item.
pub(super) fn items(paragraph: &str) -> Vec<&str> {
    let items = cut(paragraph, |line, _| is_item(line));
    items.into_iter().map(str::trim_end).collect()
}

/// The lines of a paragraph.
pub(super) fn lines(paragraph: &str) -> Vec<&str> {
    paragraph.lines().collect()
}

/// Cuts a text before each line that `begins` something, by the line and the one before it, both trimmed.
fn cut(text: &str, begins: impl Fn(&str, Option<&str>) -> bool) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut at) = (0, 0);
    let mut before = None;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        if at > start && begins(trimmed, before) {
            parts.extend(text.get(start..at));
            start = at;
        }
        at += line.len();
        before = Some(trimmed);
    }
    parts.extend(text.get(start..));
    parts
}

/// Whether a line begins an item of a Markdown list.
fn is_item(line: &str) -> bool {
    let after_number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let marks: &[&str] = if after_number.len() < line.len() {
        &[". ", ") "]
    } else {
        &["- ", "* ", "+ "]
    };
    marks.iter().any(|mark| after_number.starts_with(mark))
}

/// A stretch of the merged text.
#[derive(Debug, Clone)]
enum Unit<'a> {
    /// Both sides agree to it.
    Settled(Cow<'a, str>),
    /// The sides clash.
    Split {
        ours: Vec<&'a str>,
        theirs: Vec<&'a str>,
        /// What to tell of it; one clash may touch two places and is told once.
        clash: Option<Clash>,
    },
}

impl Unit<'_> {
    fn clash(self) -> Option<Clash> {
        match self {
            Self::Settled(_) => None,
            Self::Split { clash, .. } => clash,
        }
    }

    /// The same as the other side sees it.
    fn swapped(self) -> Self {
        match self {
            Self::Settled(text) => Self::Settled(text),
            Self::Split {
                ours,
                theirs,
                clash,
            } => Self::Split {
                ours: theirs,
                theirs: ours,
                clash: clash.map(Clash::swapped),
            },
        }
    }
}

/// The text that the units are, with one side's words where they clash.
fn joined(units: &[Unit<'_>], with_ours: bool, between: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for unit in units {
        match unit {
            Unit::Settled(text) => parts.push(text),
            Unit::Split { ours, theirs, .. } => {
                parts.extend(if with_ours { ours } else { theirs });
            }
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join(between)
}

/// Both sides, seen from the base.
struct Sides<'a> {
    base: &'a [&'a str],
    ours: Aligned<'a>,
    theirs: Aligned<'a>,
    /// Where this side put in what.
    ours_at: HashMap<&'a str, usize>,
    /// Where the other side put in what.
    theirs_at: HashMap<&'a str, usize>,
    /// What the base has.
    before: HashSet<&'a str>,
    /// What one side took out or moved, and the other edited.
    contested: HashSet<&'a str>,
}

impl<'a> Sides<'a> {
    fn new(base: &'a [&'a str], ours: &[&'a str], theirs: &[&'a str]) -> Self {
        let (ours, theirs) = (align(base, ours), align(base, theirs));
        let contested = base
            .iter()
            .zip(ours.fates.iter().zip(&theirs.fates))
            .filter(|(_, fates)| {
                matches!(
                    fates,
                    (Fate::Gone, Fate::Edited(_)) | (Fate::Edited(_), Fate::Gone)
                )
            })
            .map(|(text, _)| *text)
            .collect();
        Self {
            base,
            before: base.iter().copied().collect(),
            ours_at: places(&ours),
            theirs_at: places(&theirs),
            ours,
            theirs,
            contested,
        }
    }

    /// Merges unit by unit; what both edited is looked at part by part if there are `parts`.
    fn merge(&self, parts: Option<Parts>) -> Vec<Unit<'a>> {
        let mut units = Vec::new();
        let mut told = HashSet::new();
        for gap in 0..=self.base.len() {
            units.extend(self.merge_gap(gap, &mut told));
            if let Some(text) = self.base.get(gap) {
                units.extend(self.merge_unit(gap, text, parts));
            }
        }
        units
    }

    /// What becomes of one unit of the base.
    fn merge_unit(&self, at: usize, base: &'a str, parts: Option<Parts>) -> Option<Unit<'a>> {
        let fate = |side: &Aligned<'a>| side.fates.get(at).copied().unwrap_or(Fate::Kept);
        let (ours, theirs) = (fate(&self.ours), fate(&self.theirs));
        let settled = match (ours, theirs) {
            (fate, Fate::Kept) | (Fate::Kept, fate) => fate,
            (ours, theirs) if ours == theirs => ours,
            (Fate::Edited(one), Fate::Edited(other)) => {
                if let Some(text) = parts.and_then(|parts| in_parts(base, one, other, parts)) {
                    return Some(Unit::Settled(Cow::Owned(text)));
                }
                return Some(self.split(at, base, ours, theirs));
            }
            _ => return Some(self.split(at, base, ours, theirs)),
        };
        match settled {
            Fate::Kept => Some(Unit::Settled(Cow::Borrowed(base))),
            Fate::Edited(text) => Some(Unit::Settled(Cow::Borrowed(text))),
            Fate::Gone => None,
        }
    }

    fn split(&self, at: usize, base: &'a str, ours: Fate<'a>, theirs: Fate<'a>) -> Unit<'a> {
        let here = |fate| match fate {
            Fate::Kept => vec![base],
            Fate::Edited(text) => vec![text],
            Fate::Gone => Vec::new(),
        };
        let (ours, theirs) = (here(ours), here(theirs));
        // A side that moved the paragraph still has it, elsewhere.
        let shown = |added: &HashMap<&'a str, usize>, here: &[&'a str]| match here.first() {
            Some(text) => Some((*text).to_owned()),
            None => added.contains_key(base).then(|| base.to_owned()),
        };
        let clash = Clash {
            place: Place::Paragraph(at + 1),
            base: Some(base.to_owned()),
            ours: shown(&self.ours_at, &ours),
            theirs: shown(&self.theirs_at, &theirs),
        };
        Unit::Split {
            ours,
            theirs,
            clash: Some(clash),
        }
    }

    /// What comes of what the sides put in at one place. A text that both put in at different places clashes once,
    /// however often it stands there: `told` is what has clashed.
    fn merge_gap(&self, gap: usize, told: &mut HashSet<&'a str>) -> Vec<Unit<'a>> {
        let added = |side: &Aligned<'a>| side.added.get(gap).cloned().unwrap_or_default();
        let (ours, theirs) = (added(&self.ours), added(&self.theirs));
        let is_firm = |texts: &[&str]| texts.iter().any(|text| !self.is_loose(text));
        let is_loose = |texts: &[&str]| texts.iter().any(|text| self.is_loose(text));
        let (first, second) = match (is_firm(&ours), is_firm(&theirs)) {
            (true, true) if is_loose(&ours) || is_loose(&theirs) => {
                told.extend(ours.iter().chain(&theirs));
                return vec![both_added(gap, &ours, &theirs)];
            }
            (true, true) => return merge_added(gap, &ours, &theirs),
            (true, false) => ((theirs, false), (ours, true)),
            (false, _) => ((ours, true), (theirs, false)),
        };
        let mut units = self.added(&first.0, first.1, told);
        units.extend(self.added(&second.0, second.1, told));
        units
    }

    /// What one side put in at one place.
    fn added(&self, texts: &[&'a str], by_us: bool, told: &mut HashSet<&'a str>) -> Vec<Unit<'a>> {
        let unit = |text: &&'a str| {
            if !self.is_loose(text) {
                return Unit::Settled(Cow::Borrowed(*text));
            }
            let (mut ours, mut theirs) = (vec![*text], Vec::new());
            if !by_us {
                std::mem::swap(&mut ours, &mut theirs);
            }
            Unit::Split {
                ours,
                theirs,
                clash: self.two_places(text).filter(|_| told.insert(text)),
            }
        };
        texts.iter().map(unit).collect()
    }

    /// Whether what a side put in stands and falls with that side: the other put it in elsewhere, or edited it where it
    /// stood before.
    fn is_loose(&self, text: &str) -> bool {
        self.contested.contains(text) || self.has_two_places(text)
    }

    fn has_two_places(&self, text: &str) -> bool {
        match (self.ours_at.get(text), self.theirs_at.get(text)) {
            (Some(one), Some(other)) => one != other,
            _ => false,
        }
    }

    /// The clash of a text that both put in, at different places.
    fn two_places(&self, text: &str) -> Option<Clash> {
        self.has_two_places(text).then(|| Clash {
            place: Place::Moved,
            base: self.before.contains(text).then(|| text.to_owned()),
            ours: Some(text.to_owned()),
            theirs: Some(text.to_owned()),
        })
    }
}

/// Where a side put in what; of a text put in twice, the first place.
fn places<'a>(side: &Aligned<'a>) -> HashMap<&'a str, usize> {
    let mut places = HashMap::new();
    for (gap, texts) in side.added.iter().enumerate() {
        for text in texts {
            places.entry(*text).or_insert(gap);
        }
    }
    places
}

/// Merges what both put in at one place: what only one of them has is taken, what they have differently is a clash.
fn merge_added<'a>(gap: usize, ours: &[&'a str], theirs: &[&'a str]) -> Vec<Unit<'a>> {
    // Which side is which must not change what two lists are seen to have in common.
    if ours > theirs {
        let swapped = merge_added(gap, theirs, ours);
        return swapped.into_iter().map(Unit::swapped).collect();
    }
    let stretches = changes(ours, theirs);
    if is_shuffled(ours, theirs, &stretches) {
        return vec![both_added(gap, ours, theirs)];
    }
    let mut units = Vec::new();
    let mut at = 0;
    for (here, there) in stretches {
        units.extend(settled(ours.get(at..here.start).unwrap_or_default()));
        at = here.end;
        let pair = [ours.get(here), theirs.get(there)].map(Option::unwrap_or_default);
        match pair {
            [texts, []] | [[], texts] => units.extend(settled(texts)),
            [ours, theirs] => units.push(both_added(gap, ours, theirs)),
        }
    }
    units.extend(settled(ours.get(at..).unwrap_or_default()));
    units
}

fn settled<'a>(texts: &[&'a str]) -> impl Iterator<Item = Unit<'a>> {
    texts.iter().map(|text| Unit::Settled(Cow::Borrowed(*text)))
}

/// The clash of different texts that the sides put in at one place.
fn both_added<'a>(gap: usize, ours: &[&'a str], theirs: &[&'a str]) -> Unit<'a> {
    Unit::Split {
        ours: ours.to_vec(),
        theirs: theirs.to_vec(),
        clash: Some(Clash {
            place: Place::Added(gap),
            base: None,
            ours: Some(ours.join("\n\n")),
            theirs: Some(theirs.join("\n\n")),
        }),
    }
}

/// Whether two lists have the same texts in another order.
fn is_shuffled(one: &[&str], other: &[&str], stretches: &[(Stretch, Stretch)]) -> bool {
    let here: HashSet<&str> = stretches
        .iter()
        .flat_map(|(here, _)| one.get(here.clone()).unwrap_or_default())
        .copied()
        .collect();
    stretches
        .iter()
        .flat_map(|(_, there)| other.get(there.clone()).unwrap_or_default())
        .any(|text| here.contains(text))
}

/// Merges a paragraph that both edited, part by part; `None` if they clash in one, or if it has only one.
fn in_parts(base: &str, ours: &str, theirs: &str, parts: Parts) -> Option<String> {
    let [base, ours, theirs] = [base, ours, theirs].map(parts);
    if base.len() < 2 {
        return None;
    }
    let units = Sides::new(&base, &ours, &theirs).merge(None);
    units
        .iter()
        .all(|unit| matches!(unit, Unit::Settled(_)))
        .then(|| joined(&units, true, "\n"))
}
