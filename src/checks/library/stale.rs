//! What a lead should look at, the most harmful first: facts nobody has checked, addresses that wait, reviews that are due,
//! sources that were replaced. None of it is an error: a letter may still be written.

use crate::library::{Confidence, Detail, Harm, Library, Signpost, Snippet};
use jiff::civil::Date;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The details of a record that a lead checks, in the order of the harm a wrong one does.
const DETAILS: [Detail; 4] = [Detail::Phone, Detail::Text, Detail::Hours, Detail::Web];

/// An entry that waits for a lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stale {
    /// The harm it could do if it were wrong: a signpost's is that of the passages that name it.
    pub harm: Harm,
    /// What kind of entry it is: "guidance" or "signpost".
    pub kind: &'static str,
    /// Its id.
    pub id: String,
    /// Its title or name.
    pub title: String,
    /// Why it is here, each a sentence without its full stop.
    pub reasons: Vec<String>,
}

/// What waits for a lead on `today`: by harm, then passages before signposts, then by id.
pub fn stale(library: &Library, today: Date) -> Vec<Stale> {
    let usable = || {
        library
            .snippets
            .values()
            .filter(|snippet| snippet.is_usable())
    };
    let passages = usable().map(|snippet| Stale {
        harm: snippet.harm,
        kind: "guidance",
        id: snippet.id.to_string(),
        title: snippet.title.clone(),
        reasons: of_passage(snippet, library, today),
    });
    let mut harms: BTreeMap<&str, Harm> = BTreeMap::new();
    for snippet in usable() {
        for id in snippet.signposts_named() {
            let harm = harms.entry(id).or_insert(Harm::Low);
            *harm = snippet.harm.max(*harm);
        }
    }
    let signposts = library.signposts.values().map(|signpost| Stale {
        harm: harms
            .get(signpost.id.as_str())
            .copied()
            .unwrap_or(Harm::Low),
        kind: "signpost",
        id: signpost.id.to_string(),
        title: signpost.name.clone(),
        reasons: of_signpost(signpost),
    });
    let mut stale: Vec<Stale> = passages
        .chain(signposts)
        .filter(|entry| !entry.reasons.is_empty())
        .collect();
    stale.sort_by_cached_key(|entry| (Reverse(entry.harm), entry.kind, entry.id.clone()));
    stale
}

fn of_passage(snippet: &Snippet, library: &Library, today: Date) -> Vec<String> {
    let mut reasons = Vec::new();
    if snippet.confidence == Confidence::Unchecked {
        reasons.push("its facts are not checked".to_owned());
    }
    if let Some(day) = snippet.review_by.filter(|day| *day < today) {
        reasons.push(format!("it was to be read again by {day}"));
    }
    let sources = snippet
        .sources
        .iter()
        .filter_map(|id| library.sources.get(id));
    let replaced = sources.filter(|source| source.replaced_by.is_some() || !source.in_force);
    reasons.extend(
        replaced.map(|source| format!("it rests on “{}”, which was replaced", source.title)),
    );
    reasons
}

fn of_signpost(signpost: &Signpost) -> Vec<String> {
    let mut reasons: Vec<String> = DETAILS
        .into_iter()
        .filter(|detail| !signpost.is_checked(*detail))
        .filter_map(|detail| Some((detail, signpost.detail(detail)?)))
        .map(|(detail, value)| {
            let printed = if signpost.printed(detail).is_none() {
                ", so it is not printed"
            } else {
                ""
            };
            format!("the {} is not checked{printed}: {value}", detail.label())
        })
        .collect();
    if signpost.web.is_none() && signpost.phone.is_none() && signpost.text.is_none() {
        reasons.push("its address waits to be filled in".to_owned());
    }
    if reasons.is_empty() && signpost.confidence == Confidence::Unchecked {
        reasons.push("what it says is not checked".to_owned());
    }
    reasons
}

#[cfg(test)]
mod tests {
    use super::super::testing::{SIGNPOST, library, passage};
    use super::*;
    use jiff::civil::date;

    fn listed(files: &[(&str, &str)]) -> Vec<(Harm, String, Vec<String>)> {
        stale(&library(files), date(2026, 11, 22))
            .into_iter()
            .map(|entry| {
                (
                    entry.harm,
                    format!("{}/{}", entry.kind, entry.id),
                    entry.reasons,
                )
            })
            .collect()
    }

    fn unchecked(harm: &str, body: &str) -> String {
        let front = format!("part = \"advice\"\nharm = \"{harm}\"\nconfidence = \"unchecked\"\n");
        passage(&front, body)
    }

    #[test]
    fn the_most_harmful_come_first_and_a_signpost_is_as_harmful_as_its_passages() {
        let low = unchecked("low", "Words.");
        let high = unchecked("high", "Ring [Helpers](signpost:helpers).");
        let helpers = SIGNPOST.replace("+++\nHelps", "unchecked = [\"phone\"]\n+++\nHelps");
        let found = listed(&[
            ("guidance/a.md", &low),
            ("guidance/b.md", &high),
            ("signposts/helpers.md", &helpers),
        ]);
        let order: Vec<_> = found
            .iter()
            .map(|(harm, name, _)| (*harm, name.as_str()))
            .collect();
        assert_eq!(
            order,
            [
                (Harm::High, "guidance/b"),
                (Harm::High, "signpost/helpers"),
                (Harm::Low, "guidance/a"),
            ]
        );
        assert_eq!(
            found[1].2,
            ["the number is not checked, so it is not printed: 0800 000 000"]
        );
    }

    #[test]
    fn pages_without_an_address_and_overdue_reviews_wait_too() {
        let page = "+++\nname = \"A page\"\nconfidence = \"confirmed\"\n+++\nTells more.\n";
        let late = passage("part = \"advice\"\nreview_by = 2026-11-21\n", "Words.");
        let found = listed(&[("guidance/a.md", &late), ("signposts/page.md", page)]);
        let reasons: Vec<_> = found.iter().flat_map(|(_, _, reasons)| reasons).collect();
        assert_eq!(
            reasons,
            [
                "it was to be read again by 2026-11-21",
                "its address waits to be filled in"
            ]
        );
    }

    #[test]
    fn what_is_checked_and_in_date_does_not_wait() {
        let sound = passage("part = \"advice\"\nreview_by = 2026-11-22\n", "Words.");
        let web = SIGNPOST.replace("phone", "web = \"https://example.org\"\nphone");
        assert_eq!(
            listed(&[("guidance/a.md", &sound), ("signposts/helpers.md", &web)]),
            []
        );
    }
}
