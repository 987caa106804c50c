//! Runs of words, laid out so that it is quickly told whether a text has one.

use std::hash::{DefaultHasher, Hash, Hasher};

/// How many words in a row are more than chance.
pub(super) const LENGTH: usize = 6;

/// What parts two texts: no word, so no run reaches over it.
const PARTED: &str = "\n";

/// The words of some texts, and where each run of them begins.
#[derive(Debug, Clone, Default)]
pub(super) struct Runs {
    /// The words, one behind the other.
    text: String,
    /// Where each word ends in `text`.
    ends: Vec<u32>,
    /// Half the hash of each run with the number of its first word, sorted. Hashes may agree by chance, so the words decide.
    places: Vec<(u32, u32)>,
}

impl Runs {
    /// Lays out the words of some texts. Of more than four thousand million bytes the rest is not looked at.
    pub(super) fn of<'a, W: IntoIterator<Item = &'a str>>(
        texts: impl IntoIterator<Item = W>,
    ) -> Self {
        let mut runs = Self::default();
        for text in texts {
            for word in text.into_iter().chain([PARTED]) {
                let Ok(end) = u32::try_from(runs.text.len() + word.len()) else {
                    break;
                };
                runs.text.push_str(word);
                runs.ends.push(end);
            }
        }
        let numbers = 0..u32::try_from(runs.ends.len()).unwrap_or(u32::MAX);
        runs.places = numbers
            .filter_map(|number| {
                let run = runs.run(number)?;
                (!run.contains(&PARTED)).then(|| (hash(&run), number))
            })
            .collect();
        runs.places.sort_unstable();
        runs
    }

    /// Whether these words stand in a row in one of the texts.
    pub(super) fn has(&self, run: &[&str]) -> bool {
        let Ok(run) = <&[&str; LENGTH]>::try_from(run) else {
            return false;
        };
        let hash = hash(run);
        let first = self.places.partition_point(|(other, _)| *other < hash);
        let from = self.places.get(first..).unwrap_or_default();
        from.iter()
            .take_while(|(other, _)| *other == hash)
            .any(|(_, number)| self.run(*number).as_ref() == Some(run))
    }

    /// The run that begins with the word of that number.
    fn run(&self, number: u32) -> Option<[&str; LENGTH]> {
        let first = usize::try_from(number).ok()?;
        let ends = self.ends.get(first..first + LENGTH)?;
        let mut start = match first.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        let mut run = [""; LENGTH];
        for (word, end) in run.iter_mut().zip(ends) {
            *word = self
                .text
                .get(usize::try_from(start).ok()?..usize::try_from(*end).ok()?)?;
            start = *end;
        }
        Some(run)
    }
}

fn hash(run: &[&str; LENGTH]) -> u32 {
    let mut hasher = DefaultHasher::new();
    run.hash(&mut hasher);
    // The lower half is enough to find a run by.
    let [a, b, c, d, ..] = hasher.finish().to_le_bytes();
    u32::from_le_bytes([a, b, c, d])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(run: &str) -> bool {
        let texts = ["one two three four five six seven", "eight nine ten"];
        let runs = Runs::of(texts.map(|text| text.split(' ')));
        runs.has(&run.split(' ').collect::<Vec<_>>())
    }

    #[test]
    fn a_run_is_found_wherever_it_begins_and_none_reaches_over_two_texts() {
        assert!(has("one two three four five six"));
        assert!(has("two three four five six seven"));
        assert!(!has("three four five six seven eight"));
        assert!(!has("one two three four five seven"));
        assert!(!has("one two three"));
        assert!(!has("onetwo three four five six seven"));
        assert!(!Runs::default().has(&["a"; LENGTH]));
    }
}
