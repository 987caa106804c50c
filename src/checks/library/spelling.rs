//! Words that are not spelt as in Britain.

use super::LibraryFinding;
use super::shelf::{Shelf, file_of};
use crate::checks::Severity;
use crate::library::Library;
use crate::text::Spelling;

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    let spelling = Spelling::british(shelf.library.names());
    let found = shelf.first_in_each(|_, wording| {
        let span = *spelling.misspelt(wording.text()).first()?;
        Some(wording.words(span).to_owned())
    });
    let passages = found
        .into_iter()
        .map(|(snippet, word)| (file_of(snippet), word));
    let texts = other_texts(shelf.library).filter_map(|(file, text)| {
        let span = *spelling.misspelt(text).first()?;
        Some((file, span.of(text)?.to_owned()))
    });
    passages
        .chain(texts)
        .map(|(file, word)| {
            let message = format!("“{word}” is not in the dictionary of British spelling");
            shelf.finding(file, &word, Severity::Error, "spelling", message)
        })
        .collect()
}

/// What else of the library people read, by file.
fn other_texts(library: &Library) -> impl Iterator<Item = (String, &str)> {
    let titles = library
        .snippets
        .values()
        .map(|snippet| (file_of(snippet), snippet.title.as_str()));
    let issues = library.issues.values().flat_map(|issue| {
        let file = format!("issues/{}.md", issue.id);
        [&issue.title, &issue.group, &issue.when_to_tick].map(|text| (file.clone(), text.as_str()))
    });
    let purposes = library.signposts.values().map(|signpost| {
        (
            format!("signposts/{}.md", signpost.id),
            signpost.purpose.as_str(),
        )
    });
    titles.chain(issues).chain(purposes)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{SIGNPOST, advice, assert_clean, assert_finds};

    #[test]
    fn american_spellings_are_found_in_passages_and_in_what_advisers_read() {
        let body = advice("", "Words.\n\nIt is in the center.");
        let signpost = SIGNPOST.replace("Helps.", "Organizes help.");
        assert_finds(
            "spelling",
            &[
                ("guidance/a.md", &body),
                ("signposts/helpers.md", &signpost),
            ],
            &[("guidance/a.md", 10), ("signposts/helpers.md", 6)],
        );
    }

    #[test]
    fn british_words_and_names_of_records_pass() {
        let body = advice("", "Zorblat organises its centre.");
        let signpost = SIGNPOST.replace("Helpers", "Zorblat");
        assert_clean(
            "spelling",
            &[
                ("guidance/a.md", &body),
                ("signposts/helpers.md", &signpost),
            ],
        );
    }
}
