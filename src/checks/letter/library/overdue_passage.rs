//! `overdue-passage`: a passage that was to be read again before today.

use super::passages::from_library;
use super::{Family, Look, Page, Rule, Severity, Slip};

pub(super) const RULE: Rule = Rule {
    name: "overdue-passage",
    title: "Passages whose review is overdue",
    family: Family::Library,
    severity: Severity::Advice,
    look: Look::Letter(check),
};

fn check(page: &Page<'_>) -> Vec<Slip> {
    let today = page.letter.today;
    from_library(page)
        .filter_map(|put| {
            let snippet = put.snippet?;
            let day = snippet.review_by.filter(|day| *day < today)?;
            let message = format!(
                "“{}” was to be read again by {}, and may be out of date",
                snippet.title,
                day.strftime("%-d %B %Y")
            );
            Some(Slip::of_block(put.block, message))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::letter::sample::Desk;
    use crate::reply::sample::{self, LibraryExt};
    use jiff::civil::{Date, date};

    fn said(review_by: Option<Date>) -> Vec<(String, Option<String>)> {
        let library = sample::library().changed("iro-what", |s| s.review_by = review_by);
        Desk::with(library, &["iro-role"]).said(&RULE)
    }

    #[test]
    fn a_review_is_overdue_the_day_after() {
        // Letters of the tests are checked on 23 November 2026.
        assert_eq!(
            said(Some(date(2026, 11, 22))),
            [(
                "“What the IRO is for” was to be read again by 22 November 2026, and may be out of date".to_owned(),
                None
            )]
        );
    }

    #[test]
    fn a_review_due_today_later_or_never_is_in_order() {
        for day in [Some(date(2026, 11, 23)), Some(date(2027, 1, 1)), None] {
            assert!(said(day).is_empty(), "{day:?}");
        }
    }
}
