//! Which passages letters used: what each install publishes as `usage/<install>.toml`, and what all of them say together.
//!
//! In: the uses of each install, the library, the day. Out: the file's text and back, and counts for the lead. A use knows
//! a passage, a revision, a day and a random number for the case; it never holds words of a post or of a letter, and
//! nothing here asks for any.

mod counts;
mod file;
mod team;

pub use counts::{Month, Tally};
pub use file::{MAX_USAGE_BYTES, MAX_USES, uses_from_toml, uses_to_toml};
pub use team::{Said, Team, often_rewritten};

use super::SnippetId;
use jiff::civil::Date;

/// One passage in one letter that was copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// Which passage.
    pub passage: SnippetId,
    /// The revision it was worded from: SHA-256 in hexadecimal.
    pub revision: String,
    /// The day the letter was copied.
    pub day: Date,
    /// A random number that stands for the case, in small hexadecimal digits; never an id by which the case could be found
    /// by anybody but the install that drew it.
    pub case: String,
    /// How the adviser changed it; none if it went out as it was.
    pub rewritten: Option<Rewriting>,
}

/// How an adviser changed a passage after it was put into a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewriting {
    /// The share of its words that were changed, 0..=100; 0 if the wording it had is no longer known.
    pub share: u8,
    /// Which of its sentences were changed, counted from 1.
    pub sentences: Vec<u16>,
}

impl Use {
    /// What makes two uses the same use: a letter copied again on its day is counted once.
    fn key(&self) -> (&SnippetId, &str, Date, &str) {
        (&self.passage, &self.revision, self.day, &self.case)
    }
}

/// Puts uses in their order, by passage, revision, day and case, and keeps the last of those that are one use: a letter
/// that was copied again counts as it went out last.
pub fn settled(uses: impl IntoIterator<Item = Use>) -> Vec<Use> {
    let mut uses: Vec<Use> = uses.into_iter().collect();
    uses.sort_by(|a, b| a.key().cmp(&b.key()));
    uses.dedup_by(|later, kept| {
        let is_same = later.key() == kept.key();
        if is_same {
            std::mem::swap(later, kept);
        }
        is_same
    });
    uses
}

#[cfg(test)]
mod sample {
    use super::{Rewriting, SnippetId, Use};

    /// A use of `passage` at the revision that `revision` stands for, on `day`, in the case of that number.
    pub(super) fn used(passage: &str, revision: char, day: &str, case: u32) -> Use {
        Use {
            passage: SnippetId::new(passage).expect("an id"),
            revision: revision.to_string().repeat(64),
            day: day.parse().expect("a day"),
            case: format!("{case:012x}"),
            rewritten: None,
        }
    }

    /// The same, with this share of its words changed, in these sentences.
    pub(super) fn rewritten(used: Use, share: u8, sentences: &[u16]) -> Use {
        let sentences = sentences.to_vec();
        Use {
            rewritten: Some(Rewriting { share, sentences }),
            ..used
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sample::{rewritten, used};
    use super::*;

    #[test]
    fn a_letter_copied_again_on_its_day_is_one_use_as_it_went_out_last() {
        let first = used("iro", 'a', "2026-11-20", 1);
        let again = rewritten(first.clone(), 30, &[2]);
        let later = used("iro", 'a', "2026-11-21", 1);
        let other = used("iro", 'a', "2026-11-20", 2);
        let all = [later.clone(), first, other.clone(), again.clone()];
        assert_eq!(settled(all), [again, other, later]);
    }
}
