//! Two entries under one name, which an adviser could not tell apart.

use super::LibraryFinding;
use super::shelf::Shelf;
use crate::checks::Severity;
use std::collections::BTreeMap;

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let library = shelf.library;
    let issues = library
        .issues
        .values()
        .map(|issue| (format!("issues/{}.md", issue.id), issue.title.as_str()));
    let signposts = library.signposts.values().map(|signpost| {
        (
            format!("signposts/{}.md", signpost.id),
            signpost.name.as_str(),
        )
    });
    let mut findings = doubled(shelf, issues);
    findings.extend(doubled(shelf, signposts));
    findings
}

fn doubled<'a>(
    shelf: &Shelf<'_>,
    named: impl Iterator<Item = (String, &'a str)>,
) -> Vec<LibraryFinding> {
    let mut first: BTreeMap<String, String> = BTreeMap::new();
    let mut findings = Vec::new();
    for (file, name) in named {
        let key = name.trim().to_lowercase();
        if let Some(other) = first.get(&key) {
            let message = format!("“{name}” is the name of {other} too");
            findings.push(shelf.finding(file, name, Severity::Warning, "same-name", message));
        } else {
            first.insert(key, file);
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use crate::checks::library::testing::{SIGNPOST, assert_clean, assert_finds};

    #[test]
    fn a_name_that_two_records_share_is_reported() {
        let rule = "same-name";
        let one = ("signposts/a.md", SIGNPOST);
        let other = SIGNPOST.replace("Helpers", "Others");
        assert_clean(rule, &[one, ("signposts/b.md", &other)]);
        let same = SIGNPOST.replace("Helpers", "helpers");
        assert_finds(
            rule,
            &[one, ("signposts/b.md", &same)],
            &[("signposts/b.md", 2)],
        );
    }
}
