//! What is kept of a person, as a text: in short; all of it is handed over as JSON.

use super::finding::{Found, FoundCase};
use crate::store::Place;
use jiff::tz::TimeZone;
use std::fmt::Write as _;

impl Found {
    /// What is kept and where, in short.
    pub fn in_short(&self) -> String {
        let mut text = String::new();
        if self.is_nothing() {
            push(&mut text, &format!("Nothing is kept about “{}”", self.name));
        } else {
            push(&mut text, &format!("What is kept about “{}”", self.name));
        }
        for case in &self.cases {
            push(&mut text, "");
            push(&mut text, &case.heading());
            push(&mut text, &format!("  {}", case.standing()));
        }
        self.push_elsewhere(&mut text);
        text
    }

    fn push_elsewhere(&self, text: &mut String) {
        let backups = self.backups.iter();
        let backups = backups.map(|it| match it.cases {
            1 => format!("{} (1 case)", it.name),
            count => format!("{} ({count} cases)", it.name),
        });
        let backups: Vec<String> = backups.collect();
        for (heading, lines) in [
            ("Backups that have it", &backups),
            ("Your own words", &self.words),
            ("In the library", &self.library),
            ("Files in the watched folder", &self.files),
            ("What could not be looked through", &self.unread),
        ] {
            if !lines.is_empty() {
                push(text, &format!("\n{heading}"));
                for line in lines {
                    push(text, &format!("  {line}"));
                }
            }
        }
    }
}

impl FoundCase {
    /// What the case is called.
    pub fn heading(&self) -> String {
        let title = self.title.as_deref().unwrap_or("A post without a title");
        match &self.poster {
            Some(poster) => format!("“{title}”, {poster}"),
            None => format!("“{title}”"),
        }
    }

    /// How it stands, and where in it the name is.
    pub fn standing(&self) -> String {
        let whose = match self.is_theirs {
            true => "their own post",
            false => "another’s post",
        };
        let state = match self.removed {
            true => format!("{}, removed", self.state),
            false => self.state.clone(),
        };
        let received = self.received.to_zoned(TimeZone::UTC);
        let day = received.strftime("%-d %B %Y");
        let places: Vec<&str> = self.places.iter().map(|it| Place::label(*it)).collect();
        format!(
            "{whose}, {state}, came in on {day}; in {}",
            places.join(", ")
        )
    }
}

fn push(text: &mut String, line: &str) {
    // Writing to a string cannot fail.
    writeln!(text, "{line}").ok();
}
