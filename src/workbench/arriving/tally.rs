//! What became of the files that came in, in one notice.

use crate::error::Error;
use crate::store::CaseId;
use crate::workbench::Notice;

/// How many files are named in a notice.
const MOST_NAMED: usize = 3;

/// What became of a file.
pub(super) enum Became {
    /// A case.
    Case(CaseId),
    /// Nothing: its post is on the list already.
    Known,
    /// Nothing, and why.
    Failed(Error),
}

/// What became of several.
#[derive(Default)]
pub(super) struct Tally {
    cases: usize,
    /// The names of files whose posts were on the list.
    known: Vec<String>,
    /// "holiday.png, it is a picture".
    failed: Vec<String>,
}

impl Tally {
    /// Counts one more.
    pub(super) fn add(&mut self, (name, became): (String, Became)) {
        match became {
            Became::Case(_) => self.cases += 1,
            Became::Known => self.known.push(name),
            Became::Failed(Error::Unreadable { why, .. }) => {
                self.failed.push(format!("{name}, {why}"));
            }
            Became::Failed(error) => self.failed.push(format!("{name}, {}", error.message())),
        }
    }

    /// How many were counted.
    pub(super) fn count(&self) -> usize {
        self.cases + self.known.len() + self.failed.len()
    }

    /// Tells it; nothing where there is nothing to tell.
    pub(super) fn notice(&self, several: &str, one: &str) -> Option<Notice> {
        let cases = match self.cases {
            0 => None,
            1 => Some(format!("1 {one}")),
            count => Some(format!("{count} {several}")),
        };
        let known = match self.known.as_slice() {
            [] => None,
            [name] => Some(format!("1 was on the list already: {name}")),
            names => Some(format!(
                "{} were on the list already: {}",
                names.len(),
                some(names)
            )),
        };
        let failed = match self.failed.as_slice() {
            [] => None,
            [one] => Some(format!("1 file could not be read: {one}")),
            several => {
                let count = several.len();
                Some(format!(
                    "{count} files could not be read: {}",
                    some(several)
                ))
            }
        };
        let parts: Vec<String> = [cases, known, failed].into_iter().flatten().collect();
        if parts.is_empty() {
            return None;
        }
        let words = parts.join("; ");
        // What did not come in must not go by itself before it was read.
        Some(match self.failed.is_empty() {
            true => Notice::done(words),
            false => Notice::error(words),
        })
    }

    /// Tells it where somebody has stopped before the last files.
    pub(super) fn stopped(&self, left: usize) -> Notice {
        let done = self.notice("posts loaded", "post loaded");
        let done = done.map_or_else(|| "No post loaded".to_owned(), |notice| notice.text);
        let left = match left {
            1 => "1 file was left".to_owned(),
            _ => format!("{left} files were left"),
        };
        Notice::done(format!("{done}; {left}"))
    }
}

fn some(names: &[String]) -> String {
    let named = names.iter().take(MOST_NAMED);
    let mut words = named.cloned().collect::<Vec<_>>().join("; ");
    if names.len() > MOST_NAMED {
        words.push_str(&format!("; and {} more", names.len() - MOST_NAMED));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unreadable(name: &str) -> (String, Became) {
        let error = Error::Unreadable {
            what: format!("/a/path/{name}"),
            why: "it is a picture".to_owned(),
        };
        (name.to_owned(), Became::Failed(error))
    }

    fn case() -> (String, Became) {
        ("post.txt".to_owned(), Became::Case(CaseId(1)))
    }

    #[track_caller]
    fn told(all: Vec<(String, Became)>) -> String {
        let mut tally = Tally::default();
        all.into_iter().for_each(|one| tally.add(one));
        let notice = tally.notice("posts loaded", "post loaded");
        notice.expect("something to tell").text
    }

    #[test]
    fn one_sentence_says_what_became_of_all() {
        let mut all: Vec<_> = (0..4).map(|_| case()).collect();
        all.push(unreadable("holiday.png"));
        assert_eq!(
            told(all),
            "4 posts loaded; 1 file could not be read: holiday.png, it is a picture"
        );
        assert_eq!(
            told(vec![case(), ("a.txt".to_owned(), Became::Known)]),
            "1 post loaded; 1 was on the list already: a.txt"
        );
        let many = (0..5).map(|at| unreadable(&format!("{at}.png"))).collect();
        let told = told(many);
        assert!(
            told.starts_with("5 files could not be read: 0.png, "),
            "{told}"
        );
        assert!(told.ends_with("; and 2 more"), "{told}");
    }

    #[test]
    fn nothing_is_told_of_nothing() {
        assert!(
            Tally::default()
                .notice("posts loaded", "post loaded")
                .is_none()
        );
        let stopped = Tally::default().stopped(2);
        assert_eq!(stopped.text, "No post loaded; 2 files were left");
    }
}
