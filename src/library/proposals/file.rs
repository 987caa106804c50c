//! A proposal as a file: who proposes it and why between `+++`, then the passage's own file as it would be.

use super::Proposal;
use crate::error::{Error, Result};
use crate::library::canonical::{Fields, canonical};
use crate::library::chronicle::{LONGEST_NAME, LONGEST_REASON, misleads, plain};
use crate::library::load::Page;
use crate::library::{PackFile, SnippetId};
use jiff::Timestamp;
use serde::Deserialize;

/// The front matter of a proposal.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Front {
    passage: String,
    base: Option<String>,
    by: String,
    at: String,
    reason: String,
}

impl Proposal {
    /// Its file in a shared folder.
    ///
    /// Characters that would mislead a reader become spaces, and a name or a reason that is too long is cut, so that what
    /// is written can be read again.
    pub fn to_file(&self) -> PackFile {
        let mut fields = Fields::default();
        fields.text("passage", self.id());
        if let Some(base) = &self.base {
            fields.text("base", base);
        }
        fields.text("by", &plain(&self.by, LONGEST_NAME));
        fields.text("at", &self.at.to_string());
        fields.text("reason", &plain(&self.reason, LONGEST_REASON));
        let path = format!("proposals/{}.md", self.name());
        PackFile::new(path, format!("+++\n{fields}+++\n{}", self.file.text))
    }

    /// Reads the file of a proposal.
    ///
    /// # Errors
    /// `Invalid`, naming the file, if it is no proposal of a passage, holds what misleads, or has another's name.
    pub fn from_file(file: &PackFile) -> Result<Self> {
        let page = Page::part(file)?;
        let front: Front = page.fields()?;
        read(front, &page.body)
            .and_then(|proposal| {
                if format!("proposals/{}.md", proposal.name()) == file.path {
                    Ok(proposal)
                } else {
                    Err("its name is not that of what it proposes".to_owned())
                }
            })
            .map_err(|what| Error::Invalid {
                what,
                place: file.path.clone(),
            })
    }
}

fn read(front: Front, text: &str) -> Result<Proposal, String> {
    let Front {
        passage,
        base,
        by,
        at,
        reason,
    } = front;
    let id = SnippetId::new(passage).map_err(|error| error.message())?;
    let is_hash = |hash: &String| {
        hash.len() == 64 && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
    };
    if !base.as_ref().is_none_or(is_hash) {
        return Err("the revision it was made from is not what it should be".to_owned());
    }
    check_said(&by, &reason)?;
    let file = PackFile::new(format!("guidance/{id}.md"), text);
    Ok(Proposal {
        file: canonical(&file).map_err(|error| error.to_string())?,
        base,
        by,
        at: time(&at)?,
        reason,
    })
}

/// Refuses a name or words that are too long or mislead, and a name that is none.
pub(super) fn check_said(by: &str, words: &str) -> Result<(), String> {
    for (what, text, longest) in [
        ("the name", by, LONGEST_NAME),
        ("what was said", words, LONGEST_REASON),
    ] {
        if text.chars().count() > longest {
            return Err(format!("{what} is longer than {longest} characters"));
        }
        if text.contains(misleads) {
            return Err(format!("{what} holds characters that cannot be seen"));
        }
    }
    if by.trim().is_empty() {
        return Err("nobody is named who says it".to_owned());
    }
    Ok(())
}

pub(super) fn time(text: &str) -> Result<Timestamp, String> {
    text.parse()
        .ok()
        .ok_or_else(|| "the time is no time, as 2026-11-22T09:30:00Z".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::testing::guidance;
    use crate::text::seeded;
    use proptest::prelude::*;

    fn proposal(by: &str, reason: &str) -> Proposal {
        Proposal {
            file: PackFile::new(
                "guidance/s.md",
                guidance("order = 7\n", "Words.\n\n+++\n\nMore."),
            ),
            base: Some("0123456789abcdef".repeat(4)),
            by: by.to_owned(),
            at: Timestamp::from_second(1_764_000_000).expect("a time"),
            reason: reason.to_owned(),
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let proposal = Proposal {
            file: canonical(&proposal("", "").file).expect("sound"),
            ..proposal("Ann “A” O’Neill", "Plainer \\ shorter")
        };
        let file = proposal.to_file();
        assert!(file.path.starts_with("proposals/s--"), "{}", file.path);
        assert_eq!(Proposal::from_file(&file).expect("sound"), proposal);
        let unbased = Proposal {
            base: None,
            ..proposal
        };
        assert_eq!(
            Proposal::from_file(&unbased.to_file()).expect("sound"),
            unbased
        );
    }

    #[test]
    fn line_ends_of_another_system_make_no_difference() {
        let file = proposal("Ann", "Why").to_file();
        let other = PackFile::new(file.path.as_str(), file.text.replace('\n', "\r\n"));
        assert_eq!(
            Proposal::from_file(&other).expect("sound"),
            Proposal::from_file(&file).expect("sound")
        );
    }

    #[track_caller]
    fn assert_refused(from: &str, to: &str, words: &str) {
        let file = proposal("Ann", "Why").to_file();
        assert!(file.text.contains(from), "{from}");
        let broken = PackFile::new(file.path.as_str(), file.text.replacen(from, to, 1));
        let error = Proposal::from_file(&broken).expect_err("refused");
        let said = error.to_string();
        assert!(said.contains(words), "{said}");
        assert!(said.contains("proposals/s--"), "{said}");
    }

    #[test]
    fn what_is_no_proposal_is_refused_by_its_file() {
        assert_refused("+++\n", "", "does not begin");
        assert_refused("passage = \"s\"", "passage = \"../s\"", "no name");
        assert_refused(
            "passage = \"s\"",
            "passage = \"t\"",
            "not that of what it proposes",
        );
        assert_refused("base = \"0", "base = \"x", "the revision it was made from");
        assert_refused("by = \"Ann\"", "by = \" \"", "nobody is named");
        assert_refused("by = \"Ann\"", "by = \"A\\u202E\"", "cannot be seen");
        assert_refused("\nat = \"2025", "\nat = \"never", "no time");
        assert_refused("reason = \"Why\"", "reason = 5", "");
        assert_refused(
            "reason = \"Why\"",
            &format!("reason = \"{}\"", "x".repeat(501)),
            "longer than 500",
        );
        assert_refused("Words.", "Other words.", "not that of what it proposes");
        assert_refused("title = \"T\"", "title = 5", "");
    }

    #[test]
    fn what_is_too_long_is_cut_so_that_it_can_be_read() {
        let file = proposal(&"n".repeat(300), &format!("a\u{202E}\n{}", "x".repeat(900))).to_file();
        let read = Proposal::from_file(&file).expect("sound");
        assert_eq!(read.by.len(), LONGEST_NAME);
        assert!(read.reason.starts_with("a  x"));
    }

    proptest! {
        #![proptest_config(seeded(256))]

        #[test]
        fn no_text_makes_reading_panic(text in ".{0,300}") {
            let whole = format!("+++\n{text}\n+++\n{text}");
            for text in [text, whole] {
                drop(Proposal::from_file(&PackFile::new("proposals/s--0a1b.md", text)));
            }
        }
    }
}
