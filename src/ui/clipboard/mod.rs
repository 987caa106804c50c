//! What was copied here: put on the system's clipboard by one door, and taken off again after a while.
//!
//! In: words that were copied, and the time. Out: the same words on the clipboard, and later nothing, if they are still
//! there. It must never take off what another program put there.

mod gate;

pub(super) use gate::Gate;

use crate::error::{Error, Result};
use crate::platform::Clipboard;
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use std::time::{Duration, Instant};

/// How long it waits where another program holds the clipboard, and how often it tries.
const AGAIN_AFTER: Duration = Duration::from_secs(5);
const TRIES: u8 = 6;

/// A moment, on the clock that cannot be set and on the one that people read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moment {
    pub(super) now: Instant,
    pub(super) at: Timestamp,
}

/// What came of looking whether something is to be taken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cleared {
    /// What was copied here was still there, and is no longer.
    TakenOff,
    /// It may still be there: another program would not let go of the clipboard.
    OutOfReach,
}

/// The clipboard, and what is remembered of the last copy: never the words themselves.
pub(super) struct Copied {
    clipboard: Box<dyn Clipboard>,
    ours: Option<Ours>,
}

struct Ours {
    digest: [u8; 32],
    since: Moment,
    /// How often it was tried in vain to take it off.
    tried: u8,
}

impl Copied {
    pub(super) fn new(clipboard: Box<dyn Clipboard>) -> Self {
        Self {
            clipboard,
            ours: None,
        }
    }

    /// Puts text on the clipboard, and beside it the same for programs that show links and bold words.
    ///
    /// # Errors
    /// `NoClipboard` if it cannot be reached; what is on it is then no longer ours to take off.
    pub(super) fn put(&mut self, text: &str, rich: Option<&str>, since: Moment) -> Result<()> {
        self.ours = None;
        match rich {
            Some(html) => self.clipboard.set_html(html, text)?,
            None => self.clipboard.set_text(text)?,
        }
        self.ours = Some(Ours {
            digest: digest(text),
            since,
            tried: 0,
        });
        Ok(())
    }

    /// The text on it, whoever put it there.
    ///
    /// # Errors
    /// As [`Clipboard::text`].
    pub(super) fn text(&mut self) -> Result<String> {
        self.clipboard.text()
    }

    /// Takes off what was copied here, if its time is over and it is still there; `stays` is how long it may stay.
    pub(super) fn look(&mut self, stays: Option<Duration>, now: Instant) -> Option<Cleared> {
        let is_due = self.due_in(stays, now) == Some(Duration::ZERO);
        is_due.then(|| self.take_off()).flatten()
    }

    /// Takes off what was copied here, if it is still there.
    pub(super) fn take_off(&mut self) -> Option<Cleared> {
        let mut ours = self.ours.take()?;
        let held = match self.clipboard.text() {
            Ok(text) => digest(&text) == ours.digest,
            Err(Error::NoClipboard) => {
                ours.tried += 1;
                if ours.tried >= TRIES {
                    return Some(Cleared::OutOfReach);
                }
                self.ours = Some(ours);
                return None;
            }
            // It holds something else by now, as a picture.
            Err(_) => false,
        };
        if !held {
            return None;
        }
        match self.clipboard.clear() {
            Ok(()) => Some(Cleared::TakenOff),
            Err(_) => Some(Cleared::OutOfReach),
        }
    }

    /// How long until it is to be looked at again; none if nothing of ours is to be taken off.
    pub(super) fn due_in(&self, stays: Option<Duration>, now: Instant) -> Option<Duration> {
        let ours = self.ours.as_ref()?;
        let due = ours.since.now + stays? + AGAIN_AFTER * u32::from(ours.tried);
        Some(due.saturating_duration_since(now))
    }

    /// When it is taken off.
    pub(super) fn until(&self, stays: Option<Duration>) -> Option<Timestamp> {
        let ours = self.ours.as_ref()?;
        ours.since.at.checked_add(stays?).ok()
    }
}

#[cfg(test)]
impl Copied {
    /// Lets what was copied grow older by so much.
    pub(super) fn grow_older(&mut self, time: Duration) {
        if let Some(ours) = &mut self.ours {
            ours.since.now = ours.since.now.checked_sub(time).expect("a younger clock");
        }
    }
}

/// What a text is known by again. Some systems hand it back with other line ends.
fn digest(text: &str) -> [u8; 32] {
    let mut digest = Sha256::new();
    for line in text.split('\r') {
        digest.update(line);
    }
    digest.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;
    use std::rc::Rc;

    /// A clipboard that other programs reach too; none while one of them does not let go of it.
    #[derive(Clone, Default)]
    struct Board(Rc<RefCell<Option<Option<String>>>>);

    impl Board {
        fn holding(text: Option<&str>) -> Self {
            Self(Rc::new(RefCell::new(Some(text.map(str::to_owned)))))
        }

        fn held(&self) -> Option<String> {
            self.0.borrow().clone().flatten()
        }

        fn put(&self, text: Option<&str>) {
            *self.0.borrow_mut() = Some(text.map(str::to_owned));
        }
    }

    impl Clipboard for Board {
        fn set_text(&mut self, text: &str) -> Result<()> {
            let mut held = self.0.borrow_mut();
            *held.as_mut().ok_or(Error::NoClipboard)? = Some(text.to_owned());
            Ok(())
        }

        fn set_html(&mut self, _html: &str, text: &str) -> Result<()> {
            self.set_text(text)
        }

        fn text(&mut self) -> Result<String> {
            let held = self.0.borrow().clone().ok_or(Error::NoClipboard)?;
            held.ok_or_else(|| Error::Unreadable {
                what: "The clipboard".to_owned(),
                why: "there is no text on it".to_owned(),
            })
        }

        fn clear(&mut self) -> Result<()> {
            *self.0.borrow_mut().as_mut().ok_or(Error::NoClipboard)? = None;
            Ok(())
        }
    }

    const STAYS: Option<Duration> = Some(Duration::from_secs(300));

    fn second(number: u64) -> Duration {
        Duration::from_secs(number)
    }

    /// A desk on a clipboard, with a letter copied at the moment that is given back.
    fn copied(board: &Board) -> (Copied, Instant) {
        let now = Instant::now();
        let at = "2026-11-28T14:00:00Z".parse().unwrap();
        let mut copied = Copied::new(Box::new(board.clone()));
        copied
            .put("Dear\nyou", None, Moment { now, at })
            .expect("it is copied");
        (copied, now)
    }

    #[test]
    fn what_was_copied_is_taken_off_when_its_time_is_over_and_not_before() {
        let board = Board::holding(Some("an address"));
        let (mut copied, began) = copied(&board);
        assert_eq!(copied.due_in(STAYS, began), STAYS);
        assert_eq!(
            copied.until(STAYS),
            "2026-11-28T14:05:00Z".parse::<Timestamp>().ok()
        );
        assert_eq!(copied.look(STAYS, began + second(299)), None);
        assert_eq!(board.held().as_deref(), Some("Dear\nyou"));
        assert_eq!(
            copied.look(STAYS, began + second(300)),
            Some(Cleared::TakenOff)
        );
        assert_eq!(board.held(), None);
        assert_eq!(copied.due_in(STAYS, began), None, "nothing wakes it again");
        assert_eq!(copied.until(STAYS), None);
    }

    #[test]
    fn what_somebody_else_put_there_meanwhile_stays() {
        let board = Board::holding(None);
        for theirs in [Some("their words"), Some("Dear\nyou "), None] {
            let (mut copied, began) = copied(&board);
            board.put(theirs);
            assert_eq!(copied.look(STAYS, began + second(300)), None);
            assert_eq!(board.held().as_deref(), theirs);
            assert_eq!(copied.take_off(), None);
        }
    }

    #[test]
    fn other_line_ends_are_the_same_words() {
        let board = Board::holding(None);
        let (mut copied, _) = copied(&board);
        board.put(Some("Dear\r\nyou"));
        assert_eq!(copied.take_off(), Some(Cleared::TakenOff));
    }

    #[test]
    fn where_nothing_is_to_be_taken_off_nothing_is_and_a_shorter_time_holds_at_once() {
        let board = Board::holding(None);
        let (mut copied, began) = copied(&board);
        let later = began + second(100_000);
        assert_eq!(copied.due_in(None, later), None);
        assert_eq!(copied.look(None, later), None);
        assert!(board.held().is_some());
        let minute = Some(second(60));
        assert_eq!(copied.due_in(minute, began + second(90)), Some(second(0)));
    }

    #[test]
    fn a_clipboard_out_of_reach_is_tried_again_a_few_times_and_then_told() {
        let board = Board::holding(None);
        let (mut copied, began) = copied(&board);
        *board.0.borrow_mut() = None;
        let mut now = began + second(300);
        let mut told = Vec::new();
        for _ in 0..TRIES {
            told.extend(copied.look(STAYS, now));
            // At once it is not tried again.
            assert_eq!(copied.look(STAYS, now), None);
            now += AGAIN_AFTER;
        }
        assert_eq!(told, [Cleared::OutOfReach]);
        assert_eq!(copied.due_in(STAYS, now), None);
    }

    #[test]
    fn a_copy_that_failed_leaves_what_is_there_alone() {
        let board = Board::holding(None);
        let (mut copied, began) = copied(&board);
        *board.0.borrow_mut() = None;
        let at = Timestamp::UNIX_EPOCH;
        assert!(copied.put("x", None, Moment { now: began, at }).is_err());
        board.put(Some("Dear\nyou"));
        assert_eq!(copied.take_off(), None);
        assert!(board.held().is_some());
    }
}
