//! The phrases of the house style, each read once, when the first words are typed.

use crate::library::House;
use crate::text::Phrase;
use std::collections::BTreeMap;

/// The phrases of a house, by how they are written there.
#[derive(Debug, Clone)]
pub(in crate::checks::letter) struct Wording(BTreeMap<String, Phrase>);

impl Wording {
    /// Reads the phrases of a house; `library lint` names those that cannot be read.
    pub(super) fn of(house: &House) -> Self {
        let forum = std::iter::once(&house.forum.name).chain(&house.forum.aliases);
        let apart = house.apart.iter();
        let written = forum
            .chain(house.wording.values().flatten())
            .chain(house.style.plain.keys())
            .chain(house.style.banned.keys())
            .chain(apart.flat_map(|apart| apart.says.iter().chain(&apart.beside_words)));
        let read = written.filter_map(|it| Some((it.clone(), Phrase::parse(it).ok()?)));
        Self(read.collect())
    }

    /// A phrase of the house; none where it cannot be read.
    pub(in crate::checks::letter) fn phrase(&self, written: &str) -> Option<&Phrase> {
        self.0.get(written)
    }
}
