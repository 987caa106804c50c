//! Small packs for the tests of the rules, and what the rules say of them.

use super::{LibraryFinding, lint};
use crate::library::{Library, PackFile, load};
use crate::reading::Thresholds;
use jiff::civil::date;

pub(super) const HOUSE: &str = r#"name = "Test"
[persona]
name = "Alex"
role = "online adviser"
organisation = "the charity"
[forum]
name = "the forum"
[letter]
order = ["salutation", "advice", "signposting"]
required = ["advice"]
[wording]
"children’s services" = ["social services"]
[style]
bare_links = ["click here"]
short_forms = ["NHS"]
unless_with = ["if"]
status = ["you have parental responsibility"]
[style.plain]
"commence*" = "begin"
[style.terms]
"miam" = ["meeting about mediation"]
[style.banned]
"you will win" = "no outcome can be promised"
[style.forms]
'\b\d+(?:st|nd|rd|th)\b' = "dates are written 1 December 2003"
[[together]]
why = "it may be used in a police case"
says = ["be open with"]
must_say = ["solicitor"]
[[apart]]
why = "an order takes the right away"
says = ["take the child home"]
beside = ["fact:order"]
beside_words = ["court order"]
"#;

pub(super) const ISSUE: &str = "+++\ntitle = \"IRO\"\ngroup = \"Care\"\n[signs]\nstrong = [\"iro\"]\n[tests]\nmatch = [\"Our IRO left.\"]\nno_match = [\"The iron was on.\"]\n+++\nTick it.\n";
pub(super) const GUIDANCE: &str = "+++\ntitle = \"A\"\npart = \"advice\"\nstatus = \"starter\"\nconfidence = \"confirmed\"\n+++\nWords.\n";
pub(super) const SIGNPOST: &str =
    "+++\nname = \"Helpers\"\nphone = \"0800 000 000\"\nconfidence = \"confirmed\"\n+++\nHelps.\n";
pub(super) const SOURCE: &str = "+++\ntitle = \"An Act\"\n+++\n";

/// The file of a passage: with `front` behind its title, and status and confidence where `front` has none.
pub(super) fn passage(front: &str, body: &str) -> String {
    let confidence = match front.contains("confidence") {
        true => "",
        false => "confidence = \"confirmed\"\n",
    };
    format!("+++\ntitle = \"A\"\n{front}status = \"starter\"\n{confidence}+++\n{body}\n")
}

/// The file of a piece of advice, whose body begins on line 8 if `front` is empty or names the confidence alone.
pub(super) fn advice(front: &str, body: &str) -> String {
    passage(
        &format!("part = \"advice\"\nharm = \"medium\"\n{front}"),
        body,
    )
}

/// The library of these files.
pub(super) fn library(files: &[(&str, &str)]) -> Library {
    let files: Vec<PackFile> = files
        .iter()
        .chain(&[("house.toml", HOUSE)])
        .map(|(path, text)| PackFile::new(*path, *text))
        .collect();
    load(&files).expect("the house is sound").library
}

/// All findings on a pack with another house style.
pub(super) fn lint_with_house(house: &str, files: &[(&str, &str)]) -> Vec<LibraryFinding> {
    let files: Vec<PackFile> = files
        .iter()
        .chain(&[("house.toml", house)])
        .map(|(path, text)| PackFile::new(*path, *text))
        .collect();
    lint(&files, date(2026, 11, 22), Thresholds::default())
}

/// All findings on a pack of these files, on 22 November 2026.
pub(super) fn lint_all(files: &[(&str, &str)]) -> Vec<LibraryFinding> {
    let findings = lint_with_house(HOUSE, files);
    let broken: Vec<_> = findings
        .iter()
        .filter(|finding| finding.rule == "broken-entry")
        .collect();
    assert!(broken.is_empty(), "{broken:?}");
    findings
}

/// Asserts that a rule finds something in these places and nowhere else.
#[track_caller]
pub(super) fn assert_finds(rule: &str, files: &[(&str, &str)], places: &[(&str, usize)]) {
    let findings = lint_all(files);
    let found: Vec<_> = findings
        .iter()
        .filter(|finding| finding.rule == rule)
        .map(|finding| (finding.file.as_str(), finding.line))
        .collect();
    assert_eq!(found, places, "{findings:#?}");
}

/// Asserts that a rule finds nothing.
#[track_caller]
pub(super) fn assert_clean(rule: &str, files: &[(&str, &str)]) {
    assert_finds(rule, files, &[]);
}
