//! Signposts and sources that no passage names.

use super::LibraryFinding;
use super::shelf::Shelf;
use crate::checks::Severity;
use std::collections::BTreeSet;

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let library = shelf.library;
    let snippets = || library.snippets.values();
    let pointed: BTreeSet<&str> = snippets()
        .flat_map(crate::library::Snippet::signposts_named)
        .collect();
    let rested: BTreeSet<_> = snippets()
        .flat_map(|snippet| &snippet.sources)
        .chain(
            library
                .sources
                .values()
                .filter_map(|source| source.replaced_by.as_ref()),
        )
        .collect();
    let signposts = library
        .signposts
        .keys()
        .filter(|id| !pointed.contains(id.as_str()))
        .map(|id| format!("signposts/{id}.md"));
    let sources = library
        .sources
        .keys()
        .filter(|id| !rested.contains(id))
        .map(|id| format!("sources/{id}.md"));
    signposts
        .chain(sources)
        .map(|file| {
            let message = "no passage names it".to_owned();
            shelf.finding(file, "+++", Severity::Advice, "unused-entry", message)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::checks::library::testing::{GUIDANCE, SIGNPOST, SOURCE, assert_clean, assert_finds};

    const RULE: &str = "unused-entry";

    #[test]
    fn what_no_passage_names_is_reported() {
        assert_finds(
            RULE,
            &[("signposts/a.md", SIGNPOST), ("sources/b.md", SOURCE)],
            &[("signposts/a.md", 1), ("sources/b.md", 1)],
        );
    }

    #[test]
    fn links_numbers_and_newer_editions_count_as_named() {
        let guidance = GUIDANCE
            .replace("part =", "sources = [\"old\"]\npart =")
            .replace("Words", "[Words](signpost:a) {{ phone(\"b\") }}");
        let old = SOURCE.replace("\n+++\n", "\nreplaced_by = \"new\"\n+++\n");
        assert_clean(
            RULE,
            &[
                ("guidance/a.md", &guidance),
                ("signposts/a.md", SIGNPOST),
                ("signposts/b.md", SIGNPOST),
                ("sources/old.md", &old),
                ("sources/new.md", SOURCE),
            ],
        );
    }
}
