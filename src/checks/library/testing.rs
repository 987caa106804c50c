//! Small packs for the tests of the rules, and what the rules say of them.

use super::{LibraryFinding, lint};
use crate::library::PackFile;
use crate::reading::Thresholds;
use jiff::civil::date;

const HOUSE: &str = r#"name = "Test"
[persona]
name = "Alex"
role = "online adviser"
organisation = "the charity"
[forum]
name = "the forum"
[letter]
order = ["salutation", "advice", "signposting"]
required = ["advice"]
"#;

pub(super) const ISSUE: &str = "+++\ntitle = \"IRO\"\ngroup = \"Care\"\n[signs]\nstrong = [\"iro\"]\n[tests]\nmatch = [\"Our IRO left.\"]\nno_match = [\"The iron was on.\"]\n+++\nTick it.\n";
pub(super) const GUIDANCE: &str = "+++\ntitle = \"A\"\npart = \"advice\"\nstatus = \"starter\"\nconfidence = \"confirmed\"\n+++\nWords.\n";
pub(super) const SIGNPOST: &str =
    "+++\nname = \"Helpers\"\nphone = \"0800 000 000\"\n+++\nHelps.\n";
pub(super) const SOURCE: &str = "+++\ntitle = \"An Act\"\n+++\n";

/// All findings on a pack of these files, on 22 November 2026.
pub(super) fn lint_all(files: &[(&str, &str)]) -> Vec<LibraryFinding> {
    let files: Vec<PackFile> = files
        .iter()
        .chain(&[("house.toml", HOUSE)])
        .map(|(path, text)| PackFile::new(*path, *text))
        .collect();
    let findings = lint(&files, date(2026, 11, 22), Thresholds::default());
    let broken: Vec<_> = findings
        .iter()
        .filter(|finding| finding.rule.starts_with("broken"))
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
