//! What is kept of a person, as a text: in short, and with all of it, to be handed over.

use super::finding::{Found, FoundCase};
use crate::store::Place;
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

    /// All that is kept, with its words.
    pub fn in_full(&self) -> String {
        let mut text = self.in_short();
        for case in &self.cases {
            push(&mut text, "");
            push(&mut text, &format!("==== {} ====", case.heading()));
            for post in &case.posts {
                let author = post.author.as_deref().unwrap_or("Somebody");
                let posted = post.posted.as_deref().unwrap_or("at an unknown time");
                push(
                    &mut text,
                    &format!("\n{author} wrote, {posted}:\n\n{}", post.body),
                );
            }
            for letter in &case.letters {
                push(&mut text, &format!("\nA letter to them:\n\n{letter}"));
            }
            if !case.notes.trim().is_empty() {
                push(&mut text, &format!("\nWhat was noted:\n\n{}", case.notes));
            }
        }
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
        let day = self.received.split('T').next().unwrap_or_default();
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
