//! The one text of an entry: fields in a fixed order, LF, defaults left out. A revision's identity is its SHA-256.
//!
//! In: an entry's file however it is laid out, or a [`Snippet`]. Out: its canonical text. This folder does not check
//! what an entry says, only that its fields can be read. The writer is our own, because a revision's identity must not
//! change with the version of a TOML library.

mod fields;
mod kinds;

use super::front::{Day, GuidanceFront, IssueFront, SignpostFront, SourceFront};
use super::load::{HOUSE_FILE, Page, folder, read_house, unified};
use super::sharing_out::on_all_processors;
use super::{Barred, PackFile, Snippet};
use crate::error::{Error, Result};
pub(super) use fields::Fields;
use serde::{Deserialize, Deserializer};
use sha2::{Digest, Sha256};

/// An entry's front matter that can be written as canonical text.
pub(super) trait Canonical {
    /// Writes the fields that are not at their defaults.
    fn fields(&self, to: &mut Fields);

    /// The whole file.
    fn text(&self, body: &str) -> String {
        let mut fields = Fields::default();
        self.fields(&mut fields);
        let mut text = format!("+++\n{fields}+++\n");
        if !body.is_empty() {
            text.push_str(body);
            text.push('\n');
        }
        text
    }
}

/// An entry's file with its fields in a fixed order, LF line ends and defaults left out; `house.toml`, which has its
/// own order and remarks, with LF line ends and one at its end.
///
/// # Errors
/// `Invalid`, with file and line, if the file is no entry's, or if its fields cannot be read.
pub fn canonical(file: &PackFile) -> Result<PackFile> {
    let text = if file.path == HOUSE_FILE {
        read_house(std::slice::from_ref(file))?;
        format!("{}\n", unified(&file.text).trim_end())
    } else {
        let folder = folder(&file.path).ok_or_else(|| no_entry(&file.path))?;
        let page = Page::part(file)?;
        page.read(|front| written(folder, front, &page.body))?
    };
    Ok(PackFile::new(file.path.clone(), text))
}

/// The canonical text of each of these files, in their order.
///
/// # Errors
/// As those of [`canonical`], for the first that cannot be read.
pub fn all_canonical(files: &[PackFile]) -> Result<Vec<PackFile>> {
    let canonical = on_all_processors(files.iter().collect(), canonical);
    canonical.into_iter().collect()
}

fn no_entry(path: &str) -> Error {
    Error::Invalid {
        what: "the file is no entry of a library".to_owned(),
        place: path.to_owned(),
    }
}

/// The canonical text of an entry of a folder, from its fields and its body.
pub(super) fn written<'de, D: Deserializer<'de>>(
    folder: &str,
    front: D,
    body: &str,
) -> std::result::Result<String, D::Error> {
    Ok(match folder {
        "issues" => IssueFront::deserialize(front)?.text(body),
        "guidance" => GuidanceFront::deserialize(front)?.text(body),
        "signposts" => SignpostFront::deserialize(front)?.text(body),
        _ => SourceFront::deserialize(front)?.text(body),
    })
}

/// The canonical text; one that cannot be read stays as it is.
pub(super) fn in_one_form(path: &str, text: &str) -> String {
    let file = PackFile::new(path, text);
    canonical(&file).map_or(file.text, |canonical| canonical.text)
}

/// The identity of a revision: SHA-256 of the file's canonical text, in hexadecimal; of its text with LF line ends if
/// that cannot be read as an entry.
pub fn revision(file: &PackFile) -> String {
    match canonical(file) {
        Ok(file) => digest(&file.text),
        Err(_) => digest(&unified(&file.text)),
    }
}

fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

impl Snippet {
    /// The entry as one text: fields in a fixed order, LF line ends, defaults left out.
    pub fn canonical_text(&self) -> String {
        self.front().text(&self.body)
    }

    /// The identity of this revision: SHA-256 of [`Self::canonical_text`], in hexadecimal.
    pub fn computed_revision(&self) -> String {
        digest(&self.canonical_text())
    }

    fn front(&self) -> GuidanceFront {
        GuidanceFront {
            title: self.title.clone(),
            part: self.part,
            issues: self.issues.iter().map(ToString::to_string).collect(),
            when: self.when.clone(),
            never_with: self.never_with.iter().map(barred_text).collect(),
            offered: self.offered,
            order: self.order,
            harm: self.harm,
            jurisdiction: self.jurisdiction.clone(),
            status: self.status,
            confidence: self.confidence,
            owner: self.owner.clone(),
            reviewed: self.reviewed.map(Day),
            review_by: self.review_by.map(Day),
            approved_by: self.approved_by.clone(),
            approved_on: self.approved_on.map(Day),
            read_against: self.read_against.clone(),
            withdrawn: self.withdrawn.clone(),
            sources: self.sources.iter().map(ToString::to_string).collect(),
            keywords: self.keywords.clone(),
        }
    }
}

fn barred_text(barred: &Barred) -> String {
    match barred {
        Barred::Issue(issue) => issue.to_string(),
        Barred::Flag(kind) => format!("flag:{kind}"),
        Barred::Fact(kind) => format!("fact:{kind}"),
        Barred::Passage(snippet) => format!("passage:{snippet}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::testing::{HOUSE, guidance, pack};
    use crate::library::{built_in, load};
    use crate::text::seeded;
    use proptest::prelude::*;

    #[track_caller]
    fn text_of(file: &PackFile) -> String {
        canonical(file).expect("the file can be read").text
    }

    #[test]
    fn the_built_in_pack_says_the_same_in_canonical_text() {
        let files = built_in();
        let written: Vec<PackFile> = files
            .iter()
            .map(|file| canonical(file).expect("the pack is sound"))
            .collect();
        for file in &written {
            assert_eq!(text_of(file), file.text, "{}", file.path);
        }
        assert_eq!(
            load(&files).expect("the house is sound"),
            load(&written).expect("the house is sound")
        );
    }

    #[test]
    fn a_file_has_the_revision_of_the_passage_in_it() {
        let files = built_in();
        let library = load(&files).expect("the house is sound").library;
        for snippet in library.snippets.values() {
            let path = format!("guidance/{}.md", snippet.id);
            let file = files.iter().find(|file| file.path == path);
            assert_eq!(revision(file.expect("it was loaded")), snippet.revision);
        }
    }

    #[test]
    fn layout_counts_for_no_kind_of_entry() {
        for (path, plain, laid_out) in [
            (
                "issues/i.md",
                "+++\ntitle = \"T\"\ngroup = \"G\"\n[signs]\nweak = [\"a\"]\n+++\nTick it.\n",
                "\u{FEFF}+++\r\n# A remark.\r\ngroup='G'\r\norder = 100\r\ntitle = 'T'\r\nsigns.weak = [\r\n'a'\r\n]\r\n+++\r\n\r\nTick it.\r\n\r\n",
            ),
            (
                "signposts/s.md",
                "+++\nname = \"N\"\nchecked_on = 2026-11-01\n+++\n",
                "+++\nchecked_on = \"2026-11-01\"\nnation = \"England\"\nname = \"N\"\n+++",
            ),
            (
                "sources/s.md",
                "+++\ntitle = \"T\"\n+++\nA note.\n",
                "+++\ntitle = \"T\"\nin_force = true\n+++\nA note.   ",
            ),
            (
                "house.toml",
                HOUSE,
                &format!("{}\r\n\r\n", HOUSE.replace('\n', "\r\n")),
            ),
        ] {
            let (plain, laid_out) = (PackFile::new(path, plain), PackFile::new(path, laid_out));
            assert_eq!(text_of(&laid_out), plain.text);
            assert_eq!(revision(&laid_out), revision(&plain));
        }
    }

    #[test]
    fn what_cannot_be_read_is_named_with_its_line_and_still_has_a_revision() {
        for (path, text, place) in [
            ("guidance/g.md", "Words.", "guidance/g.md, line 1: "),
            (
                "sources/s.md",
                "+++\ntitle = \"T\"\ncolour = 1\n+++\n",
                "sources/s.md, line 3: ",
            ),
            (
                "house.toml",
                "name = \"T\"\nnames = 1\n",
                "house.toml, line 2: ",
            ),
            ("README.md", "Read me.", "README.md: "),
        ] {
            let file = PackFile::new(path, text);
            let message = canonical(&file).expect_err("it cannot be read").message();
            assert!(message.starts_with(place), "{message}");
            assert_eq!(
                revision(&file),
                revision(&PackFile::new(path, text.replace('\n', "\r\n")))
            );
            assert_ne!(
                revision(&file),
                revision(&PackFile::new(path, format!("{text}x")))
            );
        }
    }

    #[test]
    fn approval_and_withdrawal_are_written_only_when_they_are_set() {
        let front = "approved_by = \"Ana\"\napproved_on = 2026-11-20\nread_against = \"the 2026 edition\"\n";
        let file = |front: &str| PackFile::new("guidance/s.md", guidance(front, "Words."));
        assert!(text_of(&file(front)).contains(front));
        assert!(!text_of(&file("")).contains("approved_by"));
        let retired =
            guidance("withdrawn = \"The Act changed\"\n", "Words.").replace("starter", "retired");
        let loaded = load(&pack(&retired)).expect("the house is sound");
        assert_eq!(loaded.problems, []);
        let withdrawn = &loaded.library.snippets["s"].withdrawn;
        assert_eq!(withdrawn.as_deref(), Some("The Act changed"));
    }

    proptest! {
        #![proptest_config(seeded(256))]

        #[test]
        fn canonical_text_stays_as_it_is(
            title in any::<String>(),
            keywords in prop::collection::vec(any::<String>(), 0..20),
            body in "([a-z +\r\n\t]|\\PC){0,60}",
        ) {
            let written = |text: &String| {
                let text = serde_json::to_string(text).expect("a string");
                text.replace('\u{7F}', "\\u007F")
            };
            let keywords: Vec<String> = keywords.iter().map(written).collect();
            let front = format!("keywords = [{}]\nowner = {}\n", keywords.join(", "), written(&title));
            let once = canonical(&PackFile::new("guidance/s.md", guidance(&front, &body)));
            let once = once.expect("it can be read");
            prop_assert_eq!(&once, &canonical(&once).expect("it can be read"));
        }
    }

    #[test]
    fn a_revision_tells_words_apart_but_not_layout() {
        let revision = |text: &str| {
            let loaded = load(&pack(text)).expect("the house is sound");
            assert_eq!(loaded.problems, []);
            loaded.library.snippets["s"].revision.clone()
        };
        let plain = guidance("issues = [\"contact\"]\norder = 7\n", "Words.");
        let laid_out = guidance(
            "# A remark.\norder    = 7\noffered = false\nissues = [\n  'contact',\n]\n",
            "\n\nWords.  \n\n",
        )
        .replace('\n', "\r\n");
        assert_eq!(revision(&plain), revision(&laid_out));
        assert_ne!(revision(&plain), revision(&plain.replace("Words", "words")));
        assert_ne!(revision(&plain), revision(&plain.replace('7', "8")));
        // Changing how canonical text is written would give every passage of every team a new revision.
        assert_eq!(
            revision(&plain),
            "88e55101de684a7479380f4d4d288078071995802e4abed75d3dc58d1005101f"
        );
    }
}
