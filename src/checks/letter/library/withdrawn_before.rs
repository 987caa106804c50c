//! `withdrawn-before`: the poster was sent a passage that the team has withdrawn since, and can now be told so.

use super::{Family, Look, Page, Rule, Severity, Slip};
use crate::checks::letter::earlier::day;
use crate::library::Snippet;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    name: "withdrawn-before",
    title: "Passages they were sent before and that were withdrawn since",
    family: Family::Library,
    severity: Severity::Warning,
    look: Look::Letter(check),
};

fn check(page: &Page<'_>) -> Vec<Slip> {
    let letter = page.letter;
    let mut told = BTreeSet::new();
    let mut slips = Vec::new();
    for earlier in letter.earlier {
        for block in &earlier.draft.blocks {
            let snippet = block
                .snippet()
                .and_then(|id| letter.library.snippets.get(id));
            let Some((snippet, why)) = snippet.and_then(withdrawn) else {
                continue;
            };
            if told.insert(&snippet.id) {
                let on = day(earlier.sent, letter.today);
                slips.push(Slip::of_letter(format!(
                    "Our letter of {on} said “{}”, which was withdrawn since: {why}",
                    snippet.title
                )));
            }
        }
    }
    slips
}

/// A passage that was withdrawn, with the reason.
fn withdrawn(snippet: &Snippet) -> Option<(&Snippet, &str)> {
    let why = snippet.withdrawn.as_deref()?;
    (!snippet.is_usable()).then(|| (snippet, why.trim_end_matches('.')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::EarlierLetter;
    use crate::checks::letter::sample::Desk;
    use crate::library::Status;
    use crate::reply::sample::{self, LibraryExt};
    use jiff::civil::date;

    fn said(change: impl FnOnce(&mut Snippet)) -> Vec<String> {
        let mut desk = Desk::with(sample::library(), &["iro-role"]);
        let letter = EarlierLetter {
            title: None,
            sent: date(2026, 11, 3),
            draft: desk.draft.clone(),
            is_of_this_thread: true,
        };
        desk.earlier = vec![letter.clone(), letter];
        desk.library = desk.library.changed("iro-what", change);
        let said = desk.said(&RULE).into_iter();
        said.map(|(message, _)| message).collect()
    }

    #[test]
    fn a_passage_that_was_withdrawn_since_is_told_once_with_the_reason() {
        let said = said(|snippet| {
            snippet.status = Status::Retired;
            snippet.withdrawn = Some("The duty changed.".to_owned());
        });
        assert_eq!(
            said,
            [
                "Our letter of 3 November said “What the IRO is for”, which was withdrawn since: The duty changed"
            ]
        );
    }

    #[test]
    fn a_passage_that_was_retired_without_harm_or_stands_is_in_order() {
        assert!(said(|_| {}).is_empty());
        assert!(said(|snippet| snippet.status = Status::Retired).is_empty());
        assert!(said(|snippet| snippet.withdrawn = Some("No".to_owned())).is_empty());
    }
}
