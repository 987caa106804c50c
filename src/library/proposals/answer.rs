//! What a lead answered to a proposal, as a file beside it.

use super::file::{check_said, time};
use crate::error::{Error, Result};
use crate::library::PackFile;
use crate::library::canonical::Fields;
use crate::library::chronicle::{LONGEST_NAME, LONGEST_REASON, plain};
use crate::library::load::{in_plain_words, unified};
use jiff::Timestamp;
use serde::Deserialize;

/// How the file of an answer ends.
const ENDING: &str = ".answer.toml";

/// Whether a proposal became part of the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It did, maybe in words that the lead edited.
    Accepted,
    /// It did not.
    Declined,
}

/// What a lead answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Whether it was accepted.
    pub verdict: Verdict,
    /// Who answered.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// A word back to who proposed it; may be empty.
    pub word: String,
}

/// An answer as the file has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    answer: Verdict,
    by: String,
    at: String,
    word: String,
}

impl Answer {
    /// Its file in a shared folder, beside the proposal of that name; cut so that it can be read again.
    pub fn to_file(&self, proposal: &str) -> PackFile {
        let mut fields = Fields::default();
        let verdict = match self.verdict {
            Verdict::Accepted => "accepted",
            Verdict::Declined => "declined",
        };
        fields.text("answer", verdict);
        fields.text("by", &plain(&self.by, LONGEST_NAME));
        fields.text("at", &self.at.to_string());
        fields.text("word", &plain(&self.word, LONGEST_REASON));
        PackFile::new(format!("proposals/{proposal}{ENDING}"), fields.to_string())
    }

    /// Reads the file of an answer; gives the name of the proposal with it.
    ///
    /// # Errors
    /// `Invalid`, naming the file, if it is no answer or holds what misleads.
    pub fn from_file(file: &PackFile) -> Result<(String, Self)> {
        let name = file.path.strip_prefix("proposals/");
        let name = name.and_then(|name| name.strip_suffix(ENDING));
        let read = name
            .ok_or_else(|| "it is no answer to a proposal".to_owned())
            .and_then(|name| Ok((name.to_owned(), read(&file.text)?)));
        read.map_err(|what| Error::Invalid {
            what,
            place: file.path.clone(),
        })
    }
}

fn read(text: &str) -> Result<Answer, String> {
    let written: Written =
        toml::from_str(&unified(text)).map_err(|error| in_plain_words(error.message()))?;
    check_said(&written.by, &written.word)?;
    Ok(Answer {
        verdict: written.answer,
        at: time(&written.at)?,
        by: written.by,
        word: written.word,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer() -> Answer {
        Answer {
            verdict: Verdict::Declined,
            by: "Ben".to_owned(),
            at: Timestamp::from_second(1_764_000_000).expect("a time"),
            word: "The regulations say “must”".to_owned(),
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let file = answer().to_file("s--0a1b");
        assert_eq!(file.path, "proposals/s--0a1b.answer.toml");
        let read = Answer::from_file(&file).expect("sound");
        assert_eq!(read, ("s--0a1b".to_owned(), answer()));
    }

    #[test]
    fn what_is_no_answer_is_refused_by_its_file() {
        let sound = answer().to_file("s--0a1b");
        for (from, to) in [
            ("declined", "perhaps"),
            ("by = \"Ben\"", "by = \"\""),
            ("2025", "then"),
            ("must", "m\\u202Eust"),
            ("word", "wort"),
        ] {
            assert!(sound.text.contains(from), "{from}");
            let broken = PackFile::new(sound.path.as_str(), sound.text.replace(from, to));
            let error = Answer::from_file(&broken).expect_err("refused");
            assert!(error.to_string().contains("s--0a1b.answer.toml"), "{error}");
        }
        let elsewhere = PackFile::new("proposals/s--0a1b.md", sound.text);
        assert!(Answer::from_file(&elsewhere).is_err());
    }
}
