//! `usage/<install>.toml`: the uses under their passage and revision, one to a line, in a stable order.
//!
//! Each install writes its own file only, so two never conflict; a line is added where it belongs, so a difference shows
//! what is new.

use super::{Rewriting, Use, settled};
use crate::error::{Error, Result};
use crate::library::SnippetId;

/// The format this program writes, and the only one it reads.
const FORMAT: i64 = 1;

/// The largest file that is read, in bytes.
pub const MAX_USAGE_BYTES: usize = 8_000_000;

/// The most uses one file may hold: those of an adviser's lifetime.
pub const MAX_USES: usize = 200_000;

const NOT_OURS: &str = "it is not as Replywright writes it";
const NO_FORMAT: &str = "it does not say its format, so it holds no counts";

/// The digits of a revision.
const REVISION_DIGITS: usize = 64;

/// The digits a case's number may have, at the fewest and at the most.
const CASE_DIGITS: (usize, usize) = (8, 32);

/// The most sentences of one passage that are named.
const MOST_SENTENCES: usize = 1_000;

/// Writes uses as the text of a file: the same uses, in whatever order, give the same text.
pub fn uses_to_toml(uses: &[Use]) -> String {
    let uses = settled(uses.iter().cloned());
    let mut text = format!("format = {FORMAT}\n");
    for group in
        uses.chunk_by(|one, next| (&one.passage, &one.revision) == (&next.passage, &next.revision))
    {
        let Some(first) = group.first() else { continue };
        let (id, revision) = (&first.passage, &first.revision);
        text.push_str(&format!(
            "\n[[passage]]\nid = \"{id}\"\nrevision = \"{revision}\"\nuses = [\n"
        ));
        for used in group {
            push_line(&mut text, used);
        }
        text.push_str("]\n");
    }
    text
}

fn push_line(text: &mut String, used: &Use) {
    text.push_str(&format!("  \"{} {}", used.day, used.case));
    if let Some(rewriting) = &used.rewritten {
        text.push_str(&format!(" {}%", rewriting.share));
        for sentence in &rewriting.sentences {
            text.push_str(&format!(" {sentence}"));
        }
    }
    text.push_str("\",\n");
}

/// Reads the uses of a file; `place` is what an error calls it. A use that stands twice is taken once.
///
/// # Errors
/// `Invalid`, with the one reason that was met first, if it is too large, is not in this form, or was written by a newer
/// program.
pub fn uses_from_toml(text: &str, place: &str) -> Result<Vec<Use>> {
    read(text).map(settled).map_err(|what| Error::Invalid {
        what,
        place: place.to_owned(),
    })
}

/// Reads the file line by line. The lines are TOML, but a reader of all of TOML takes many times longer over a file made to
/// keep it busy, and a folder may hold many.
fn read(text: &str) -> Result<Vec<Use>, String> {
    if text.len() > MAX_USAGE_BYTES {
        return Err(format!(
            "it is larger than {} MB",
            MAX_USAGE_BYTES / 1_000_000
        ));
    }
    let mut reader = Reader::default();
    let text = text.trim_start_matches('\u{FEFF}');
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if !(line.is_empty() || line.starts_with('#')) {
            reader
                .take(line)
                .map_err(|why| format!("line {} cannot be read: {why}", number + 1))?;
        }
    }
    reader.finish()
}

/// What has been read so far.
#[derive(Default)]
struct Reader {
    has_format: bool,
    /// The passage whose uses come next, by what was said of it.
    passage: Option<SnippetId>,
    revision: Option<String>,
    is_listing: bool,
    is_open: bool,
    uses: Vec<Use>,
}

impl Reader {
    fn take(&mut self, line: &str) -> Result<(), String> {
        if !self.has_format {
            return self.take_format(line);
        }
        if self.is_listing {
            return self.take_use(line);
        }
        match (line, &self.passage, &self.revision) {
            ("[[passage]]", None, None) if !self.is_open => self.is_open = true,
            ("uses = [", Some(_), Some(_)) => self.is_listing = true,
            ("uses = []", Some(_), Some(_)) => self.close(),
            (_, None, None) if self.is_open => {
                let id = value(line, "id")?;
                self.passage = Some(SnippetId::new(id).map_err(|error| error.message())?);
            }
            (_, Some(id), None) => {
                let revision = value(line, "revision")?;
                if !is_hexadecimal(revision, REVISION_DIGITS, REVISION_DIGITS) {
                    return Err(format!(
                        "the revision of “{id}” is not {REVISION_DIGITS} digits"
                    ));
                }
                self.revision = Some(revision.to_owned());
            }
            _ => return Err(NOT_OURS.to_owned()),
        }
        Ok(())
    }

    /// Takes the first line, which says what the others mean.
    fn take_format(&mut self, line: &str) -> Result<(), String> {
        let format = line.strip_prefix("format = ");
        match format.and_then(|format| format.parse::<i64>().ok()) {
            Some(FORMAT) => self.has_format = true,
            Some(newer) if newer > FORMAT => {
                return Err("it was written by a newer Replywright".to_owned());
            }
            _ => return Err(NO_FORMAT.to_owned()),
        }
        Ok(())
    }

    fn take_use(&mut self, line: &str) -> Result<(), String> {
        if line == "]" {
            self.close();
            return Ok(());
        }
        let (Some(id), Some(revision)) = (&self.passage, &self.revision) else {
            return Err(NOT_OURS.to_owned());
        };
        let words = line.strip_prefix('"').and_then(|line| {
            let line = line.strip_suffix(',').unwrap_or(line);
            line.strip_suffix('"')
        });
        let words = words.ok_or(NOT_OURS)?;
        if self.uses.len() == MAX_USES {
            return Err(format!("it counts more than {MAX_USES} uses"));
        }
        let used = used(id, revision, words);
        self.uses
            .push(used.map_err(|why| format!("a use of “{id}” {why}"))?);
        Ok(())
    }

    fn close(&mut self) {
        self.passage = None;
        self.revision = None;
        self.is_listing = false;
        self.is_open = false;
    }

    fn finish(self) -> Result<Vec<Use>, String> {
        if !self.has_format {
            return Err(NO_FORMAT.to_owned());
        }
        if self.is_open {
            return Err("it ends too early, as a file whose sync was cut short".to_owned());
        }
        Ok(self.uses)
    }
}

/// The text that a line gives a key.
fn value<'a>(line: &'a str, key: &str) -> Result<&'a str, &'static str> {
    let rest = line.strip_prefix(key).ok_or(NOT_OURS)?;
    let rest = rest.strip_prefix(" = \"").ok_or(NOT_OURS)?;
    rest.strip_suffix('"').ok_or(NOT_OURS)
}

fn used(passage: &SnippetId, revision: &str, line: &str) -> Result<Use, &'static str> {
    let mut words = line.split(' ');
    let day = words.next().and_then(|day| day.parse().ok());
    let day = day.ok_or("has no proper day")?;
    let (fewest, most) = CASE_DIGITS;
    let case = words
        .next()
        .filter(|case| is_hexadecimal(case, fewest, most))
        .ok_or("has no proper case number")?;
    let rewritten = match words.next() {
        None => None,
        Some(share) => {
            let share = share.strip_suffix('%').and_then(|share| share.parse().ok());
            Some(Rewriting {
                share: share
                    .filter(|share| *share <= 100)
                    .ok_or("has no proper share of changed words")?,
                sentences: sentences(words).ok_or("does not name its sentences in order")?,
            })
        }
    };
    Ok(Use {
        passage: passage.clone(),
        revision: revision.to_owned(),
        day,
        case: case.to_owned(),
        rewritten,
    })
}

/// The numbers of sentences, which climb from 1 on.
fn sentences<'a>(words: impl Iterator<Item = &'a str>) -> Option<Vec<u16>> {
    let mut sentences = Vec::new();
    for word in words {
        let number = word.parse().ok()?;
        let climbs = number > sentences.last().copied().unwrap_or(0);
        if !climbs || sentences.len() == MOST_SENTENCES {
            return None;
        }
        sentences.push(number);
    }
    Some(sentences)
}

fn is_hexadecimal(digits: &str, fewest: usize, most: usize) -> bool {
    (fewest..=most).contains(&digits.len())
        && digits
            .bytes()
            .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{rewritten, used};
    use super::*;
    use crate::text::seeded;
    use proptest::prelude::*;

    fn some() -> Vec<Use> {
        vec![
            used("iro", 'b', "2026-11-21", 2),
            rewritten(used("iro", 'a', "2026-11-20", 1), 35, &[1, 3]),
            used("iro", 'a', "2026-11-19", 7),
            rewritten(used("adoption", 'c', "2026-01-02", 3), 0, &[]),
        ]
    }

    #[test]
    fn uses_stand_one_to_a_line_under_their_passage_and_revision() {
        let text = uses_to_toml(&some()[1..3]);
        assert_eq!(
            text,
            format!(
                "format = 1\n\n[[passage]]\nid = \"iro\"\nrevision = \"{}\"\nuses = [\n  \
                 \"2026-11-19 000000000007\",\n  \
                 \"2026-11-20 000000000001 35% 1 3\",\n]\n",
                "a".repeat(64)
            )
        );
    }

    #[test]
    fn uses_come_back_from_their_file_in_one_order() {
        let text = uses_to_toml(&some());
        let back = uses_from_toml(&text, "it").expect("it is ours");
        assert_eq!(back, settled(some()));
        assert_eq!(uses_to_toml(&back), text);
        assert_eq!(
            uses_from_toml(&uses_to_toml(&[]), "it").expect("it is ours"),
            []
        );
    }

    #[test]
    fn a_use_that_stands_twice_is_taken_once() {
        let text = uses_to_toml(&some()[..1]);
        let line = text.lines().nth(6).expect("the use");
        let twice = text.replace(line, &format!("{line}\n{line}"));
        assert_eq!(
            uses_from_toml(&twice, "it").expect("it can be read").len(),
            1
        );
    }

    #[track_caller]
    fn refused(text: &str, words: &str) {
        let error = uses_from_toml(text, "usage/ab.toml").expect_err("it is broken");
        let message = error.message();
        assert!(message.starts_with("usage/ab.toml: "), "{message}");
        assert!(message.contains(words), "{message}");
        assert!(!message.contains('\n'), "{message}");
    }

    #[test]
    fn a_broken_file_gives_one_reason() {
        let sound = uses_to_toml(&some());
        refused("", "does not say its format");
        refused("format = 2\nnew = 1", "newer Replywright");
        refused("format = 1\nformat = 1", "line 2 cannot be read");
        refused("format = 1\nwords = \"x\"", "not as Replywright writes it");
        refused(&sound.replace("uses", "used"), "line 6 cannot be read");
        refused(&sound.replace("[[passage]]", "[passage]"), "line 3");
        refused(&sound.replace("2026-11-20", "2026-13-20"), "proper day");
        refused(&sound.replace("\"iro\"", "\"../iro\""), "is no name");
        refused(
            &sound.replace(&"b".repeat(64), "b"),
            "the revision of “iro”",
        );
        refused(&sound.replace("000000000007", "My son"), "case number");
        refused(&sound.replace("35%", "101%"), "share of changed words");
        refused(&sound.replace("35%", "35"), "share of changed words");
        refused(&sound.replace(" 1 3", " 3 1"), "in order");
        refused(&sound.replace(" 1 3", " 0"), "in order");
        refused(&sound.replace(" 1 3", " my son"), "in order");
        refused(&sound[..sound.len() - 5], "cannot be read");
        refused(&sound[..sound.len() - 2], "cut short");
    }

    #[test]
    fn a_file_beyond_the_limits_is_refused() {
        refused(&" ".repeat(MAX_USAGE_BYTES + 1), "larger than 8 MB");
        let many = "\"2026-01-01 00000000\",\n".repeat(MAX_USES + 1);
        let revision = "a".repeat(64);
        let text = format!(
            "format = 1\n[[passage]]\nid = \"a\"\nrevision = \"{revision}\"\nuses = [\n{many}]"
        );
        refused(&text, "more than 200000 uses");
        refused(
            &format!("format = 1\na = {}", "[".repeat(100_000)),
            "cannot be read",
        );
    }

    proptest! {
        #![proptest_config(seeded(256))]

        #[test]
        fn any_text_gives_uses_or_a_reason(text in any::<String>(), cut in 0usize..400) {
            let sound = uses_to_toml(&some());
            let start = sound.char_indices().nth(cut).map_or(sound.len(), |(at, _)| at);
            for text in [text.clone(), format!("{}{text}", &sound[..start])] {
                if let Ok(uses) = uses_from_toml(&text, "it") {
                    prop_assert_eq!(uses_from_toml(&uses_to_toml(&uses), "it").expect("ours"), uses);
                }
            }
        }
    }
}
