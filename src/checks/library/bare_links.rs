//! Links whose words do not say where they lead: "here".

use super::LibraryFinding;
use super::shelf::{Shelf, file_of};
use crate::checks::Severity;
use crate::library::RunKind;
use crate::text::{fold, words};

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let bare: Vec<String> = shelf
        .library
        .house
        .style
        .bare_links
        .iter()
        .map(|words| fold(words))
        .collect();
    let found = shelf.first_in_each(|_, wording| {
        wording
            .passage
            .runs
            .iter()
            .filter(|run| matches!(run.kind, RunKind::Link { .. }))
            .map(|run| wording.words(run.span))
            .find(|link| bare.contains(&folded(link)))
            .map(str::to_owned)
    });
    found
        .into_iter()
        .map(|(snippet, link)| {
            shelf.finding(
                file_of(snippet),
                &format!("[{link}]"),
                Severity::Error,
                "bare-link",
                format!("the link “{link}” does not say where it leads; name the page"),
            )
        })
        .collect()
}

fn folded(link: &str) -> String {
    let folded: Vec<String> = words(link).into_iter().map(|word| word.folded).collect();
    folded.join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::testing::{SIGNPOST, advice, assert_clean, assert_finds};

    #[test]
    fn a_link_called_here_is_found_and_one_that_names_its_page_is_not() {
        let signpost = ("signposts/helpers.md", SIGNPOST);
        let bare = advice("", "Words.\n\nSee [Click here](signpost:helpers).");
        assert_finds(
            "bare-link",
            &[signpost, ("guidance/a.md", &bare)],
            &[("guidance/a.md", 10)],
        );
        let named = advice("", "See [the helpers here](signpost:helpers).");
        assert_clean("bare-link", &[signpost, ("guidance/a.md", &named)]);
    }
}
