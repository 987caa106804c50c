//! What is kept of a person, as a text: in short, and with all of it, to be handed over.

use super::finding::{Found, FoundCase, Sought};
use crate::store::Place;
use jiff::tz::TimeZone;
use std::fmt::Write as _;

impl Found {
    /// What was found in a sentence.
    pub fn summary(&self) -> String {
        match self.is_nothing() {
            true => format!("Nothing is kept about “{}”", self.name),
            false => format!("What is kept about “{}”", self.name),
        }
    }

    /// What is kept and where, in short.
    pub fn in_short(&self, zone: &TimeZone) -> String {
        let mut text = String::new();
        push(&mut text, &self.summary());
        for case in &self.cases {
            push(&mut text, "");
            push(&mut text, &case.heading());
            push(&mut text, &format!("  {}", case.standing(zone)));
        }
        for (heading, lines) in self.elsewhere(zone) {
            push(&mut text, &format!("\n{heading}"));
            for line in lines {
                push(&mut text, &format!("  {line}"));
            }
        }
        text
    }

    /// All that is kept, with its words, to be handed over. Of the cases of others it has the paragraphs with the name and
    /// no more.
    pub fn in_full(&self, zone: &TimeZone) -> String {
        let mut text = self.in_short(zone);
        let sought = Sought::of(&self.name);
        for case in &self.cases {
            push(&mut text, &format!("\n==== {} ====", case.heading()));
            if !case.is_theirs {
                case.push_paragraphs_of(&sought, &mut text);
                continue;
            }
            for post in &case.posts {
                let author = post.author.as_deref().unwrap_or("Somebody");
                let posted = post.posted.as_deref().unwrap_or("at an unknown time");
                let words = format!("\n{author} wrote, {posted}:\n\n{}", post.body);
                push(&mut text, &words);
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

    /// Where else it stands than in cases, each place under its heading; places without it are left out.
    pub fn elsewhere(&self, zone: &TimeZone) -> Vec<(&'static str, Vec<String>)> {
        let backups = self.backups.iter();
        let backups = backups.map(|it| {
            let taken = it.taken.to_zoned(zone.clone());
            let taken = taken.strftime("The backup of %-d %B %Y, %H:%M");
            match it.cases {
                1 => format!("{taken} (1 case)"),
                count => format!("{taken} ({count} cases)"),
            }
        });
        let places = [
            ("Backups that have it", backups.collect()),
            ("Your own words", self.words.clone()),
            ("In the library", self.library.clone()),
            ("Files in the watched folder", self.files.clone()),
            ("What could not be looked through", self.unread.clone()),
        ];
        let places = places.into_iter();
        places.filter(|(_, lines)| !lines.is_empty()).collect()
    }
}

impl FoundCase {
    fn push_paragraphs_of(&self, sought: &Sought, text: &mut String) {
        let posts = self.posts.iter().map(|post| &post.body);
        let texts = posts.chain(&self.letters).chain([&self.notes]);
        for paragraph in texts.flat_map(|it| it.split('\n')) {
            if sought.is_in(paragraph) {
                push(text, &format!("\n… {} …", paragraph.trim()));
            }
        }
    }

    /// What the case is called.
    pub fn heading(&self) -> String {
        let title = self.title.as_deref().unwrap_or("A post without a title");
        match &self.poster {
            Some(poster) => format!("“{title}”, {poster}"),
            None => format!("“{title}”"),
        }
    }

    /// How it stands, and where in it the name is.
    pub fn standing(&self, zone: &TimeZone) -> String {
        let whose = match self.is_theirs {
            true => "their own post",
            false => "another’s post",
        };
        let state = match self.removed {
            true => format!("{}, removed", self.state),
            false => self.state.clone(),
        };
        let received = self.received.to_zoned(zone.clone());
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
