//! What one side made of each paragraph of the base: kept, edited, taken out; and what it put in between.

use crate::text::difference::{alike, changes};

/// From which share of words in common two paragraphs are one, edited.
const ALIKE: f64 = 0.4;

/// The most pairs of paragraphs that are held against each other in one text.
const MOST_PAIRS: usize = 2_000;

/// The most bytes of paragraphs that are held against each other at one place.
const MOST_BYTES: usize = 64 * 1024;

/// What became of one paragraph of the base.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate<'a> {
    /// It stands as it was.
    Kept,
    /// It says this now.
    Edited(&'a str),
    /// It is not there any more, or stands elsewhere.
    Gone,
}

/// One side, seen from the base.
#[derive(Debug)]
pub(super) struct Aligned<'a> {
    /// The fate of each paragraph of the base.
    pub(super) fates: Vec<Fate<'a>>,
    /// What was put in before each paragraph of the base, and behind the last.
    pub(super) added: Vec<Vec<&'a str>>,
}

/// Holds one side against the base.
pub(super) fn align<'a>(base: &[&str], side: &[&'a str]) -> Aligned<'a> {
    let mut aligned = Aligned {
        fates: vec![Fate::Kept; base.len()],
        added: vec![Vec::new(); base.len() + 1],
    };
    let mut pairs_left = MOST_PAIRS;
    for (gone, came) in changes(base, side) {
        let old = base.get(gone.clone()).unwrap_or_default();
        let new = side.get(came).unwrap_or_default();
        aligned.take(gone.start, old, new, anchors(old, new, &mut pairs_left));
    }
    aligned
}

impl<'a> Aligned<'a> {
    /// Notes that the paragraphs `old`, of which the first is number `first` of the base, became `new`, of which those
    /// at the `anchors` are the same.
    fn take(&mut self, first: usize, old: &[&str], new: &[&'a str], anchors: Vec<(usize, usize)>) {
        let (mut at, mut from) = (0, 0);
        let ends = [(old.len(), new.len())];
        for (old_end, new_end) in anchors.into_iter().chain(ends) {
            let mut came = new.get(from..new_end).unwrap_or_default().iter();
            for number in at..old_end {
                // What is not alike but stands in the same place is taken for the same paragraph, written anew.
                let fate = came.next().map_or(Fate::Gone, |text| Fate::Edited(text));
                self.note(first + number, fate);
            }
            if let Some(gap) = self.added.get_mut(first + old_end) {
                gap.extend(came);
            }
            if let Some(text) = new.get(new_end) {
                self.note(first + old_end, Fate::Edited(text));
            }
            (at, from) = (old_end + 1, new_end + 1);
        }
    }

    fn note(&mut self, number: usize, fate: Fate<'a>) {
        if let Some(place) = self.fates.get_mut(number) {
            *place = fate;
        }
    }
}

/// The pairs of paragraphs that are surely one and the same, the most alike first taken, in order.
fn anchors(old: &[&str], new: &[&str], pairs_left: &mut usize) -> Vec<(usize, usize)> {
    let bytes: usize = old.iter().chain(new).map(|text| text.len()).sum();
    let count = old.len().saturating_mul(new.len());
    if count < 2 || count > *pairs_left || bytes > MOST_BYTES {
        return Vec::new();
    }
    *pairs_left -= count;
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (i, before) in old.iter().enumerate() {
        for (j, after) in new.iter().enumerate() {
            let share = alike(before, after);
            if share >= ALIKE {
                pairs.push((share, i, j));
            }
        }
    }
    pairs.sort_by(|a, b| {
        b.0.total_cmp(&a.0)
            .then_with(|| distance(a).cmp(&distance(b)))
    });
    let mut anchors: Vec<(usize, usize)> = Vec::new();
    for (_, i, j) in pairs {
        let in_order = |&(a, b): &(usize, usize)| (i < a && j < b) || (i > a && j > b);
        if anchors.iter().all(in_order) {
            anchors.push((i, j));
        }
    }
    anchors.sort_unstable();
    anchors
}

/// How far a paragraph moved among the others.
fn distance((_, i, j): &(f64, usize, usize)) -> usize {
    i.abs_diff(*j)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_fates(base: &[&str], side: &[&str], fates: &[Fate<'_>], added: &[&[&str]]) {
        let aligned = align(base, side);
        assert_eq!(aligned.fates, fates);
        assert_eq!(aligned.added, added);
    }

    const WALK: &str = "They walk to the park on every second day.";
    const WALKED: &str = "They walk to the park on every third day.";

    #[test]
    fn an_edited_paragraph_is_known_by_its_words() {
        assert_fates(
            &["One.", WALK],
            &["Wholly different things.", "One.", WALKED],
            &[Fate::Kept, Fate::Edited(WALKED)],
            &[&["Wholly different things."], &[], &[]],
        );
        assert_fates(
            &["Ask for a solicitor.", WALK],
            &[WALKED],
            &[Fate::Gone, Fate::Edited(WALKED)],
            &[&[], &[], &[]],
        );
        assert_fates(
            &[WALK],
            &["New.", WALKED],
            &[Fate::Edited(WALKED)],
            &[&["New."], &[]],
        );
    }

    #[test]
    fn a_paragraph_written_anew_in_its_place_is_edited() {
        assert_fates(
            &["One.", "Two."],
            &["One.", "Else."],
            &[Fate::Kept, Fate::Edited("Else.")],
            &[&[], &[], &[]],
        );
    }

    #[test]
    fn a_moved_paragraph_is_gone_and_added() {
        assert_fates(
            &["One.", "Two.", "Three."],
            &["Two.", "Three.", "One."],
            &[Fate::Gone, Fate::Kept, Fate::Kept],
            &[&[], &[], &[], &["One."]],
        );
    }
}
