//! Where a sentence came from, and that in words.

use super::{Receipt, SaidPassage, SaidSentence, SaidSource, Whence};
use crate::reply::{Block, Origin};
use crate::text::difference::alike;

/// How much alike two sentences are for one to be the other, changed; below it the adviser wrote a new one.
const ALIKE: f64 = 0.4;

/// Sentences that stand together and came from the same place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The sentences.
    pub sentences: Vec<&'a str>,
    /// Where they came from, as sentences for people.
    pub why: String,
}

/// Says where a sentence of a block came from; `before` are the sentences the block had before it was edited.
pub(super) fn whence(
    block: &Block,
    passage: Option<usize>,
    before: Option<&[String]>,
    sentence: &str,
) -> Whence {
    let Some(passage) = passage else {
        return match (&block.origin, block.edited) {
            (Origin::Post { .. }, false) => Whence::Post,
            (Origin::Post { .. }, true) => Whence::PostChanged,
            _ => Whence::Hand,
        };
    };
    if !block.edited {
        return Whence::Passage { passage };
    }
    let Some(before) = before else {
        return Whence::Changed { passage, was: None };
    };
    if before.iter().any(|known| same_words(known, sentence)) {
        return Whence::Passage { passage };
    }
    let likest = before
        .iter()
        .map(|known| (known, alike(known, sentence)))
        .max_by(|(_, one), (_, other)| one.total_cmp(other));
    match likest.filter(|(_, share)| *share >= ALIKE) {
        Some((was, _)) => Whence::Changed {
            passage,
            was: Some(was.clone()),
        },
        None => Whence::Added { passage },
    }
}

fn same_words(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

impl Receipt {
    /// Its sentences, those that follow each other and came from the same place together.
    pub fn entries(&self) -> Vec<Entry<'_>> {
        let mut entries: Vec<Entry<'_>> = Vec::new();
        for sentence in &self.sentences {
            let why = self.why(sentence);
            match entries.last_mut() {
                Some(last) if last.why == why => last.sentences.push(&sentence.text),
                _ => entries.push(Entry {
                    sentences: vec![&sentence.text],
                    why,
                }),
            }
        }
        entries
    }

    /// Where a sentence came from, and what stood behind it.
    fn why(&self, sentence: &SaidSentence) -> String {
        let title = |place: &usize| {
            let passage = self.passages.get(*place);
            passage.map_or_else(String::new, |passage| {
                let number = passage.number;
                let number = number.map_or_else(String::new, |it| format!(", revision {it}"));
                format!("“{}”{number}", passage.title)
            })
        };
        let mut why = match &sentence.whence {
            Whence::Passage { passage } => format!("From the passage {}.", title(passage)),
            Whence::Changed { passage, was: None } => {
                format!(
                    "From the passage {}, changed by the adviser.",
                    title(passage)
                )
            }
            Whence::Changed {
                passage,
                was: Some(was),
            } => format!(
                "Changed by the adviser from the passage {}, which says: “{was}”",
                title(passage)
            ),
            Whence::Added { passage } => {
                format!(
                    "Written by the adviser into the passage {}.",
                    title(passage)
                )
            }
            Whence::Post => "From the poster’s own words, turned round.".to_owned(),
            Whence::PostChanged => {
                "From the poster’s own words, changed by the adviser.".to_owned()
            }
            Whence::Hand => "Written by the adviser.".to_owned(),
        };
        let is_passage = matches!(sentence.whence, Whence::Passage { .. });
        if is_passage && !sentence.answers.is_empty() {
            why.push_str(&format!(
                " The adviser’s words in it: “{}”.",
                sentence.answers.join("”, “")
            ));
        }
        for signpost in &sentence.signposts {
            let checked = signpost.checked_on.map_or_else(
                || "not checked".to_owned(),
                |day| format!("checked on {}", day.strftime("%-d %B %Y")),
            );
            why.push_str(&format!(" It points to {}, {checked}.", signpost.name));
        }
        why
    }
}

impl SaidPassage {
    /// What it rests on, as sentences for people.
    pub fn behind(&self) -> String {
        let read = match (self.reviewed, self.is_confirmed) {
            (Some(day), true) => {
                format!("Read against its sources on {}.", day.strftime("%-d %B %Y"))
            }
            (Some(day), false) => format!(
                "Read on {}; its facts were not confirmed.",
                day.strftime("%-d %B %Y")
            ),
            (None, true) => "Its facts were seen in their sources.".to_owned(),
            (None, false) => "Nobody had checked it against its sources.".to_owned(),
        };
        let sources: Vec<String> = self.sources.iter().map(SaidSource::name).collect();
        match sources.as_slice() {
            [] => read,
            _ => format!("{read} It rests on {}.", sources.join("; ")),
        }
    }
}

impl SaidSource {
    fn name(&self) -> String {
        let edition = self.edition.as_ref();
        let edition = edition.map_or_else(String::new, |edition| format!(", {edition}"));
        let force = match self.in_force {
            true => "",
            false => " (no longer in force)",
        };
        format!("{}{edition}{force}", self.title)
    }
}

#[cfg(test)]
mod tests {
    use super::super::SaidSignpost;
    use super::*;
    use jiff::civil::date;

    fn passage() -> SaidPassage {
        SaidPassage {
            title: "What an IRO does".to_owned(),
            revision: "abc".to_owned(),
            number: Some(3),
            reviewed: Some(date(2026, 5, 2)),
            is_confirmed: true,
            sources: vec![SaidSource {
                title: "Children Act 1989".to_owned(),
                edition: Some("section 26".to_owned()),
                in_force: true,
            }],
        }
    }

    fn said(text: &str, whence: Whence) -> SaidSentence {
        SaidSentence {
            text: text.to_owned(),
            whence,
            answers: Vec::new(),
            signposts: Vec::new(),
        }
    }

    #[test]
    fn sentences_of_one_origin_stand_together() {
        let from = Whence::Passage { passage: 0 };
        let mut third = said("Ring them.", from.clone());
        third.signposts.push(SaidSignpost {
            name: "The line".to_owned(),
            checked_on: Some(date(2026, 10, 1)),
        });
        let receipt = Receipt {
            sent: "2026-11-28T09:30:00Z".parse().unwrap(),
            by: "Ash".to_owned(),
            passages: vec![passage()],
            sentences: vec![
                said("One.", from.clone()),
                said("Two.", from),
                third,
                said("Mine.", Whence::Hand),
            ],
        };
        let entries = receipt.entries();
        assert_eq!(entries[0].sentences, ["One.", "Two."]);
        assert_eq!(
            entries[0].why,
            "From the passage “What an IRO does”, revision 3."
        );
        assert!(
            entries[1]
                .why
                .ends_with("It points to The line, checked on 1 October 2026.")
        );
        assert_eq!(entries[2].why, "Written by the adviser.");
    }

    #[test]
    fn what_stands_behind_a_passage_is_said_with_its_day() {
        assert_eq!(
            passage().behind(),
            "Read against its sources on 2 May 2026. It rests on Children Act 1989, section 26."
        );
        let bare = SaidPassage {
            reviewed: None,
            is_confirmed: false,
            sources: Vec::new(),
            ..passage()
        };
        assert_eq!(bare.behind(), "Nobody had checked it against its sources.");
    }
}
