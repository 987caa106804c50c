//! Figures in a passage whose facts nobody has checked: a time limit, an amount, an age.

use super::LibraryFinding;
use super::shelf::{Shelf, file_of};
use crate::checks::Severity;
use crate::library::Confidence;
use regex::Regex;
use std::sync::LazyLock;

/// A number of days, months or years, an amount of money, a share, an age.
static FIGURE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?xi)
        \b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|twenty|thirty)
          [\s-]+(?:working\s+)?(?:hour|day|week|month|year)s?\b
        | £\s*\d
        | \d\s*(?:%|per\s+cent)
        | \b(?:age|aged|under|over|until)\s+\d+\b
        ",
    )
    .ok()
});

pub(super) fn findings(shelf: &Shelf<'_>) -> Vec<LibraryFinding> {
    shelf
        .first_in_each(|snippet, wording| {
            if snippet.confidence == Confidence::Confirmed {
                return None;
            }
            let figure = FIGURE.as_ref()?.find(wording.text())?;
            Some(figure.as_str().to_owned())
        })
        .into_iter()
        .map(|(snippet, figure)| {
            let message = format!(
                "“{figure}” stands in a passage whose facts are not checked; say it without the figure"
            );
            shelf.finding(
                file_of(snippet),
                &figure,
                Severity::Error,
                "unchecked-figure",
                message,
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{advice, assert_clean, assert_finds};

    #[test]
    fn figures_of_unchecked_passages_are_found() {
        for figure in [
            "within 21 days",
            "six months",
            "three-month wait",
            "10 working days",
            "£255",
            "aged 12",
        ] {
            let body = advice("confidence = \"unchecked\"\n", &format!("Say {figure}."));
            assert_finds(
                "unchecked-figure",
                &[("guidance/a.md", &body)],
                &[("guidance/a.md", 8)],
            );
        }
    }

    #[test]
    fn names_of_things_and_checked_figures_are_none() {
        let names = advice(
            "confidence = \"unchecked\"\n",
            "Section 20 of the Act of 1989; one day, ask. Ring 999.",
        );
        let checked = advice("", "It takes 10 working days.");
        assert_clean(
            "unchecked-figure",
            &[("guidance/a.md", &names), ("guidance/b.md", &checked)],
        );
    }
}
