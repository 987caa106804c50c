//! What became of the files that came in, in one notice.

use crate::error::Error;
use crate::store::CaseId;
use crate::workbench::{Action, Notice};

/// How many files are named in a notice.
const MOST_NAMED: usize = 3;

/// What became of a file.
pub(super) enum Became {
    /// A case.
    Case(CaseId),
    /// More of a thread that was answered, in its case.
    Again(CaseId),
    /// A case beside another of the same thread, whose letter was not sent or is on the desk.
    Beside(CaseId),
    /// Nothing: its post is on the list already.
    Known,
    /// Nothing, and why.
    Failed(Error),
}

impl Became {
    /// The case that waits for an answer now.
    pub(super) fn case(&self) -> Option<CaseId> {
        match self {
            Self::Case(id) | Self::Again(id) | Self::Beside(id) => Some(*id),
            Self::Known | Self::Failed(_) => None,
        }
    }
}

/// What became of several.
#[derive(Default)]
pub(super) struct Tally {
    cases: usize,
    /// The names of files with more of a thread that was answered.
    again: Vec<String>,
    /// The names of files with more of a thread that is still being answered.
    beside: Vec<String>,
    /// The cases of both.
    of_known: Vec<CaseId>,
    /// The names of files whose posts were on the list.
    known: Vec<String>,
    /// "holiday.png, it is a picture".
    failed: Vec<String>,
}

impl Tally {
    /// Counts one more.
    pub(super) fn add(&mut self, (name, became): (String, Became)) {
        self.cases += usize::from(became.case().is_some());
        match became {
            Became::Case(_) => {}
            Became::Again(id) => {
                self.again.push(name);
                self.of_known.push(id);
            }
            Became::Beside(id) => {
                self.beside.push(name);
                self.of_known.push(id);
            }
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
        let again = match self.again.as_slice() {
            [] => None,
            [name] => Some(format!(
                "1 of them goes on in the case you answered, which is new again: {name}"
            )),
            names => Some(format!(
                "{} of them go on in cases you answered, which are new again: {}",
                names.len(),
                some(names)
            )),
        };
        let beside = match self.beside.as_slice() {
            [] => None,
            [name] => Some(format!(
                "1 of them is of a thread whose earlier case is still there: {name}"
            )),
            names => Some(format!(
                "{} of them are of threads whose earlier cases are still there: {}",
                names.len(),
                some(names)
            )),
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
        let parts: Vec<String> = [cases, again, beside, known, failed]
            .into_iter()
            .flatten()
            .collect();
        if parts.is_empty() {
            return None;
        }
        let words = parts.join("; ");
        // What did not come in must not go by itself before it was read.
        let notice = match self.failed.is_empty() {
            true => Notice::done(words),
            false => Notice::error(words),
        };
        Some(match self.of_known.as_slice() {
            [one] => notice.offering("Open it", Action::OpenCase(*one)),
            _ => notice,
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
    fn posters_who_wrote_again_are_told_of_and_one_of_them_can_be_opened() {
        let again = || ("two.txt".to_owned(), Became::Again(CaseId(7)));
        let beside = || ("three.txt".to_owned(), Became::Beside(CaseId(8)));
        assert_eq!(
            told(vec![case(), again()]),
            "2 posts loaded; 1 of them goes on in the case you answered, which is new again: two.txt"
        );
        assert_eq!(
            told(vec![beside()]),
            "1 post loaded; 1 of them is of a thread whose earlier case is still there: three.txt"
        );
        let offer = |all: Vec<(String, Became)>| {
            let mut tally = Tally::default();
            all.into_iter().for_each(|one| tally.add(one));
            assert_eq!(tally.count(), tally.cases);
            let notice = tally.notice("posts loaded", "post loaded");
            notice.expect("something to tell").offer
        };
        let opens = offer(vec![case(), again()]);
        assert!(matches!(opens, Some((_, Action::OpenCase(CaseId(7))))));
        assert!(offer(vec![again(), beside()]).is_none());
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
