//! The child that a "he", "she" or "they" stands for.

use super::is_general;
use super::named::{Mention, Owner};
use super::people::ANIMALS;
use super::reader::Reader;
use super::subjects::{Kind, Subject, Subjects};

impl Subjects<'_> {
    /// The child a "he" or "she" stands for: the nearest one named before who is not of the other sex.
    ///
    /// A son or daughter comes before a mere child, and one before several, since many write "my sons case" of one. A
    /// stranger's child or an animal that stands nearer makes it nobody.
    pub(super) fn one_spoken_of(&self, at: usize, other_sex: &str) -> Option<Subject> {
        let of_other_sex = |relation: &str| {
            relation.ends_with(other_sex)
                || matches!(
                    (other_sex, relation),
                    ("daughter", "niece" | "sister") | ("son", "nephew" | "brother")
                )
        };
        let mut fitting = self
            .before(at)
            .filter(|mention| !of_other_sex(mention.relation))
            .peekable();
        let sentence = self.reader.sentence(at);
        let nearest = fitting.peek().copied();
        let is_near = |place: usize| sentence - self.reader.sentence(place) <= 1;
        if nearest.is_some_and(|near| is_near(near.head()) && is_another_child(&self.reader, near))
            || self.animal_after(nearest.map_or(0, |near| near.words.end), at)
        {
            return None;
        }
        let relation = fitting
            .enumerate()
            .filter(|(_, mention)| mention.is_family())
            .filter(|(_, mention)| !matches!(mention.relation, "brother" | "sister"))
            .filter(|(_, mention)| !(mention.several && is_general(mention.relation)))
            .max_by_key(|(number, mention)| {
                (
                    !is_general(mention.relation),
                    !mention.several,
                    std::cmp::Reverse(*number),
                )
            })
            .map(|(_, mention)| mention.relation);
        let ahead = || {
            let from = self
                .mentions
                .partition_point(|mention| mention.words.end <= at);
            let next = self.mentions.get(from)?;
            let fits = next.owner == Owner::Poster
                && self.reader.sentence(next.head()) - self.reader.sentence(at) <= 1
                && !of_other_sex(next.relation);
            fits.then_some(next.relation)
        };
        let earlier = self
            .earlier
            .iter()
            .copied()
            .find(|relation| !of_other_sex(relation));
        Some(Subject {
            relations: vec![relation.or(earlier).or_else(ahead).unwrap_or("child")],
            several: false,
            of_several: false,
            counted: 0,
            both: false,
            start: at,
            kind: Kind::Pronoun,
        })
    }

    /// Whether an animal is named between a place and a pronoun, not further off than the sentence before.
    fn animal_after(&self, from: usize, at: usize) -> bool {
        let sentence = self.reader.sentence(at);
        (from.max(at.saturating_sub(40))..at)
            .rev()
            .take_while(|&place| sentence - self.reader.sentence(place) <= 1)
            .any(|place| ANIMALS.contains(&self.reader.word(place)))
    }

    /// The children a "they" stands for: several named by one word, or the two named last.
    pub(super) fn several_spoken_of(&self, at: usize) -> Option<Subject> {
        let near = |mention: &&Mention| {
            self.reader.sentence(at) - self.reader.sentence(mention.head()) <= 3
        };
        let mut nearby = self.before(at).take_while(near).peekable();
        let nearest = nearby.peek()?;
        if nearest.several && nearest.owner == Owner::Stranger {
            return None;
        }
        let family: Vec<&Mention> = nearby.filter(|mention| mention.is_family()).collect();
        if let Some(several) = family.iter().find(|mention| mention.several) {
            return Some(Subject {
                relations: vec![several.relation],
                several: true,
                of_several: false,
                counted: several.counted,
                both: false,
                start: at,
                kind: Kind::Pronoun,
            });
        }
        let [last, but_one, ..] = family.as_slice() else {
            return None;
        };
        Some(Subject {
            relations: vec![but_one.relation, last.relation],
            several: true,
            of_several: false,
            counted: 0,
            both: false,
            start: at,
            kind: Kind::Pronoun,
        })
    }
}

/// Whether a mention is of some other child: "another boy", "the carer’s girl"; not the mere "children" of a centre.
fn is_another_child(reader: &Reader<'_>, mention: &Mention) -> bool {
    let before = reader.before(mention.words.start, 1);
    // "when she was a baby" speaks of no other.
    let likened = [
        "was", "is", "as", "like", "just", "only", "still", "hes", "shes", "be", "were", "being",
    ];
    let shown = [
        "a", "an", "another", "the", "this", "that", "his", "her", "their",
    ];
    mention.owner == Owner::Stranger
        && !mention.grown
        && (shown.contains(&before) || before.ends_with('s'))
        && !likened.contains(&reader.before(mention.words.start, 2))
}
