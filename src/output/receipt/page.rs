//! A receipt as a page to print.

use super::Receipt;
use crate::output::page::Page;
use jiff::tz::TimeZone;

impl Receipt {
    /// When it was sent, as people say it.
    pub fn when(&self, zone: &TimeZone) -> String {
        let at = self.sent.to_zoned(zone.clone());
        at.strftime("%-d %B %Y at %H:%M").to_string()
    }

    /// Writes the page; `house` stands at its top.
    pub fn page(&self, house: &str, zone: &TimeZone) -> String {
        let mut page = Page::new("Receipt of a letter");
        let when = self.when(zone);
        page.head(house, &when);
        page.heading(1, "Receipt of a letter");
        page.paragraph("note", &format!("Sent on {when} by {}.", self.by));
        page.heading(2, "The letter, and where each sentence came from");
        for entry in self.entries() {
            for sentence in &entry.sentences {
                page.paragraph("said", sentence);
            }
            page.paragraph("from", &entry.why);
        }
        if !self.passages.is_empty() {
            page.heading(2, "The passages it said, as they were that day");
        }
        for passage in &self.passages {
            let number = passage.number;
            let number = number.map_or_else(String::new, |it| format!(", revision {it}"));
            page.paragraph("said", &format!("“{}”{number}", passage.title));
            let mark: String = passage.revision.chars().take(12).collect();
            page.paragraph("from", &format!("{} Its mark: {mark}.", passage.behind()));
        }
        page.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{SaidSentence, Whence};
    use super::*;

    #[test]
    fn the_page_says_who_when_and_what_and_escapes_it() {
        let receipt = Receipt {
            sent: "2026-07-28T09:30:00Z".parse().unwrap(),
            by: "Ash <lead>".to_owned(),
            passages: Vec::new(),
            sentences: vec![SaidSentence {
                text: "<b>Hello</b>".to_owned(),
                whence: Whence::Hand,
                answers: Vec::new(),
                signposts: Vec::new(),
            }],
        };
        let page = receipt.page("The charity", &TimeZone::UTC);
        assert!(page.contains("Sent on 28 July 2026 at 09:30 by Ash &lt;lead&gt;."));
        assert!(page.contains("<p class=\"said\">&lt;b&gt;Hello&lt;/b&gt;</p>"));
        assert!(page.contains("<p class=\"from\">Written by the adviser.</p>"));
    }
}
