//! What makes a case press, in a word and a shape; and how long its post has waited.

use crate::store::{CaseState, CaseSummary};
use crate::ui::theme::Tokens;
use crate::workbench::working_days;
use egui::{Color32, Painter, Pos2, Shape, Stroke, pos2};
use jiff::Zoned;
use jiff::civil::Date;

/// How many days ahead a deadline is near.
const NEAR_DAYS: i32 = 7;

/// From how many working days on a post's age is told as its date.
const MANY_DAYS: i32 = 60;

/// How much a mark presses; each has a shape of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// A triangle.
    Danger,
    /// A filled diamond.
    Pressing,
    /// A ring.
    Quiet,
}

/// What makes a case press.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) words: String,
    pub(super) weight: Weight,
}

impl Mark {
    /// The mark of a case that waits; of one that was sent there is none.
    pub(super) fn of(case: &CaseSummary, today: Date) -> Option<Self> {
        let urgency = case.urgency.as_ref()?;
        if case.state == CaseState::Sent {
            return None;
        }
        let deadline = urgency.deadline(today).map(|day| deadline(day, today));
        let (words, weight) = match (urgency.flag, deadline) {
            (Some(1), None) => ("danger".to_owned(), Weight::Danger),
            (Some(1), Some((words, _))) => (format!("danger · {words}"), Weight::Danger),
            (Some(2), Some((words, _))) => (words, Weight::Pressing),
            (Some(2), None) => ("urgent".to_owned(), Weight::Pressing),
            (_, Some(deadline)) => deadline,
            (Some(3), None) => ("with care".to_owned(), Weight::Quiet),
            _ => return None,
        };
        Some(Self { words, weight })
    }
}

/// What is said of a deadline, and how much it presses.
fn deadline(on: Date, today: Date) -> (String, Weight) {
    let days = today.until(on).map_or(0, |span| span.get_days());
    let words = match days {
        ..=-1 => "deadline passed".to_owned(),
        0 => "deadline today".to_owned(),
        1 => "deadline tomorrow".to_owned(),
        _ => format!("deadline {}", short(on, today)),
    };
    let weight = if days <= NEAR_DAYS {
        Weight::Pressing
    } else {
        Weight::Quiet
    };
    (words, weight)
}

fn short(day: Date, today: Date) -> String {
    let form = if day.year() == today.year() {
        "%-d %b"
    } else {
        "%-d %b %Y"
    };
    day.strftime(form).to_string()
}

impl Weight {
    pub(super) fn colour(self, tokens: &Tokens) -> Color32 {
        match self {
            Self::Danger => tokens.error,
            Self::Pressing => tokens.warn,
            Self::Quiet => tokens.quiet,
        }
    }

    /// Paints the shape round a point.
    pub(super) fn paint(self, painter: &Painter, at: Pos2, tokens: &Tokens) {
        let colour = self.colour(tokens);
        let polygon = |points: Vec<(f32, f32)>| {
            let points = points.into_iter();
            let points = points.map(|(x, y)| pos2(at.x + x, at.y + y)).collect();
            Shape::convex_polygon(points, colour, Stroke::NONE)
        };
        match self {
            Self::Danger => {
                painter.add(polygon(vec![(0.0, -5.0), (5.5, 4.5), (-5.5, 4.5)]));
            }
            Self::Pressing => {
                painter.add(polygon(vec![
                    (0.0, -5.0),
                    (5.0, 0.0),
                    (0.0, 5.0),
                    (-5.0, 0.0),
                ]));
            }
            Self::Quiet => {
                painter.circle_stroke(at, 3.6, Stroke::new(1.5, colour));
            }
        }
    }
}

/// How far a case has come, and how long its post has waited; of a colleague's letter, who asks to have it read.
pub(super) fn standing(case: &CaseSummary, now: &Zoned) -> String {
    told(case, &age(case, now))
}

/// The same in fewer words, where the list is narrow: since which day the post has waited.
pub(super) fn short_standing(case: &CaseSummary, now: &Zoned) -> String {
    told(case, &short(since(case, now), now.date()))
}

fn told(case: &CaseSummary, age: &str) -> String {
    match &case.brought_from {
        Some(from) => format!("{from} asks you"),
        None => format!("{} · {age}", case.state.label()),
    }
}

/// The day of the post of a case; of one that was sent, the day it was.
fn since(case: &CaseSummary, now: &Zoned) -> Date {
    let day_of = |at: jiff::Timestamp| at.to_zoned(now.time_zone().clone()).date();
    if case.state == CaseState::Sent {
        return day_of(case.sent.unwrap_or(case.updated));
    }
    let posted = case.urgency.as_ref().and_then(|urgency| urgency.posted);
    posted.unwrap_or_else(|| day_of(case.created))
}

/// How long the post of a case has waited, in working days, or since which day; of one that was sent, the day it was.
fn age(case: &CaseSummary, now: &Zoned) -> String {
    let today = now.date();
    let since = since(case, now);
    if case.state == CaseState::Sent {
        return short(since, today);
    }
    if since >= today {
        return "today".to_owned();
    }
    match working_days(since, today) {
        // Nobody could have answered on a weekend.
        0 => format!("since {}", since.strftime("%A")),
        1 => "1 working day".to_owned(),
        days if days < MANY_DAYS => format!("{days} working days"),
        // There is no room to say more than the day.
        _ => short(since, today),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{CaseId, Urgency};
    use jiff::civil::date;

    /// A Monday.
    fn now() -> Zoned {
        "2026-11-23T09:00:00+00:00[UTC]".parse().unwrap()
    }

    fn case(urgency: Urgency) -> CaseSummary {
        CaseSummary {
            id: CaseId(1),
            state: CaseState::New,
            title: None,
            poster: None,
            urgency: Some(urgency),
            brought_from: None,
            sent: None,
            created: now().timestamp(),
            updated: now().timestamp(),
            deleted: None,
        }
    }

    #[track_caller]
    fn mark(flag: Option<u8>, deadline: Option<Date>) -> Option<(String, Weight)> {
        let case = case(Urgency {
            flag,
            deadlines: deadline.into_iter().collect(),
            posted: None,
        });
        Mark::of(&case, now().date()).map(|mark| (mark.words, mark.weight))
    }

    fn said(words: &str, weight: Weight) -> Option<(String, Weight)> {
        Some((words.to_owned(), weight))
    }

    #[test]
    fn a_flag_is_a_word_and_a_deadline_stands_against_today() {
        let day = |month, day| Some(date(2026, month, day));
        assert_eq!(mark(None, None), None);
        assert_eq!(mark(Some(1), None), said("danger", Weight::Danger));
        assert_eq!(mark(Some(2), None), said("urgent", Weight::Pressing));
        assert_eq!(mark(Some(3), None), said("with care", Weight::Quiet));
        let today = "danger · deadline today";
        assert_eq!(mark(Some(1), day(11, 23)), said(today, Weight::Danger));
        let passed = said("deadline passed", Weight::Pressing);
        assert_eq!(mark(None, day(11, 22)), passed);
        let next = said("deadline tomorrow", Weight::Pressing);
        assert_eq!(mark(Some(3), day(11, 24)), next);
        assert_eq!(
            mark(None, day(12, 2)),
            said("deadline 2 Dec", Weight::Quiet)
        );
        let later = said("deadline 4 Jan 2027", Weight::Quiet);
        assert_eq!(mark(None, Some(date(2027, 1, 4))), later);
    }

    #[test]
    fn a_letter_that_has_gone_presses_no_more() {
        let mut sent = case(Urgency {
            flag: Some(1),
            ..Urgency::default()
        });
        sent.state = CaseState::Sent;
        assert_eq!(Mark::of(&sent, now().date()), None);
        assert_eq!(age(&sent, &now()), "23 Nov");
        sent.sent = Some("2026-11-03T09:00:00Z".parse().unwrap());
        assert_eq!(standing(&sent, &now()), "sent · 3 Nov");
        assert_eq!(short_standing(&sent, &now()), "sent · 3 Nov");
    }

    #[test]
    fn of_a_colleagues_letter_it_says_who_asks_instead_of_how_far_it_has_come() {
        let mut theirs = case(Urgency::default());
        theirs.brought_from = Some("Ash".to_owned());
        assert_eq!(standing(&theirs, &now()), "Ash asks you");
    }

    #[test]
    fn the_age_of_a_post_is_told_in_working_days() {
        let waited = |day| {
            let case = case(Urgency {
                posted: Some(day),
                ..Urgency::default()
            });
            age(&case, &now())
        };
        assert_eq!(waited(date(2026, 11, 23)), "today");
        assert_eq!(waited(date(2026, 12, 23)), "today");
        assert_eq!(waited(date(2026, 11, 20)), "1 working day");
        assert_eq!(waited(date(2026, 11, 18)), "3 working days");
        assert_eq!(waited(date(2026, 5, 1)), "1 May");
        let waits = case(Urgency {
            posted: Some(date(2026, 11, 18)),
            ..Urgency::default()
        });
        assert_eq!(short_standing(&waits, &now()), "new · 18 Nov");
        let mut unread = case(Urgency::default());
        unread.urgency = None;
        unread.created = "2026-11-18T09:00:00Z".parse().unwrap();
        assert_eq!(age(&unread, &now()), "3 working days");
        let sunday = "2026-11-22T09:00:00+00:00[UTC]".parse().unwrap();
        unread.created = "2026-11-21T09:00:00Z".parse().unwrap();
        assert_eq!(age(&unread, &sunday), "since Saturday");
    }
}
