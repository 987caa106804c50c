//! `usage/<install>.toml`: the uses under their passage and revision, one to a line, in a stable order.
//!
//! Each install writes its own file only, so two never conflict; a line is added where it belongs, so a difference shows
//! what is new.

use super::{Rewriting, Use, settled};
use crate::error::{Error, Result};
use crate::library::SnippetId;
use serde::Deserialize;

/// The format this program writes, and the only one it reads.
const FORMAT: i64 = 1;

/// The largest file that is read, in bytes.
pub const MAX_USAGE_BYTES: usize = 16 * 1024 * 1024;

/// The most uses one file may hold: those of an adviser's lifetime.
pub const MAX_USES: usize = 200_000;

/// The digits of a revision.
const REVISION_DIGITS: usize = 64;

/// The digits a case's number may have, at the fewest and at the most.
const CASE_DIGITS: (usize, usize) = (8, 32);

/// The most sentences of one passage that are named.
const MOST_SENTENCES: usize = 1_000;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: i64,
    #[serde(default, rename = "passage")]
    passages: Vec<Passage>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Passage {
    id: SnippetId,
    revision: String,
    /// Each as `DAY CASE`, and for one that was rewritten `DAY CASE SHARE% SENTENCE…`.
    uses: Vec<String>,
}

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

fn read(text: &str) -> Result<Vec<Use>, String> {
    if text.len() > MAX_USAGE_BYTES {
        return Err(format!("it is larger than {} MB", MAX_USAGE_BYTES >> 20));
    }
    let file: File = match toml::from_str(text) {
        Ok(file) => file,
        // Another format may have other fields.
        Err(error) => {
            return Err(check_format(text)
                .err()
                .unwrap_or_else(|| not_read(text, &error)));
        }
    };
    if file.format != FORMAT {
        check_format(text)?;
    }
    let count: usize = file.passages.iter().map(|passage| passage.uses.len()).sum();
    if count > MAX_USES {
        return Err(format!("it counts {count} uses; the most is {MAX_USES}"));
    }
    let mut uses = Vec::with_capacity(count);
    for Passage {
        id,
        revision,
        uses: lines,
    } in file.passages
    {
        if !is_hexadecimal(&revision, REVISION_DIGITS, REVISION_DIGITS) {
            return Err(format!(
                "the revision of “{id}” is not {REVISION_DIGITS} digits"
            ));
        }
        for line in lines {
            uses.push(used(&id, &revision, &line).map_err(|why| format!("a use of “{id}” {why}"))?);
        }
    }
    Ok(uses)
}

/// Says what is wrong with the format of a file, if anything is.
fn check_format(text: &str) -> Result<(), String> {
    #[derive(Deserialize)]
    struct Head {
        format: Option<i64>,
    }
    let head: Head = toml::from_str(text).map_err(|error| not_read(text, &error))?;
    match head.format {
        Some(FORMAT) => Ok(()),
        Some(newer) if newer > FORMAT => Err("it was written by a newer Replywright".to_owned()),
        _ => Err("it does not say its format, so it holds no counts".to_owned()),
    }
}

fn not_read(text: &str, error: &toml::de::Error) -> String {
    let start = error.span().map_or(0, |span| span.start);
    let line = 1 + text
        .get(..start)
        .map_or(0, |before| before.matches('\n').count());
    let reason = error.message().lines().next().unwrap_or_default();
    format!("line {line} cannot be read: {reason}")
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
        refused("format = 1\nwords = \"x\"", "unknown field");
        refused(&sound.replace("uses", "used"), "unknown field");
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
        refused(&sound[..sound.len() - 4], "cannot be read");
    }

    #[test]
    fn a_file_beyond_the_limits_is_refused() {
        refused(&" ".repeat(MAX_USAGE_BYTES + 1), "larger than 16 MB");
        let many = "\"2026-01-01 00000000\",".repeat(MAX_USES + 1);
        let revision = "a".repeat(64);
        let text = format!(
            "format = 1\n[[passage]]\nid = \"a\"\nrevision = \"{revision}\"\nuses = [{many}]"
        );
        refused(&text, "the most is 200000");
        refused(
            &format!("format = 1\na = {}", "[".repeat(100_000)),
            "cannot be read",
        );
    }

    proptest! {
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
