//! What makes a case press: its flag, its deadlines, and how long its post has waited.

use crate::store::failure::{Failure, Step};
use jiff::civil::Date;
use rusqlite::Row;

/// What makes a case press, as its post was last read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Urgency {
    /// The gravest flag of the post: 1 act now, 2 same day, 3 handle with care.
    pub flag: Option<u8>,
    /// The days by which something must be done, soonest first.
    pub deadlines: Vec<Date>,
    /// The day the enquiry was posted, if the page says so.
    pub posted: Option<Date>,
}

impl Urgency {
    /// The deadline that counts on a day: the next one, or the last where all are past.
    pub fn deadline(&self, today: Date) -> Option<Date> {
        let next = self.deadlines.iter().find(|day| **day >= today);
        next.or(self.deadlines.last()).copied()
    }
}

/// The deadlines as the table has them.
pub(super) fn kept_deadlines(urgency: &Urgency) -> Step<String> {
    Ok(serde_json::to_string(&urgency.deadlines)?)
}

/// The day of the post as the table has it.
pub(super) fn kept_posted(urgency: &Urgency) -> Option<String> {
    urgency.posted.map(|day| day.to_string())
}

/// What a row says; none of a case that was never read for it.
pub(super) fn of_row(row: &Row<'_>) -> Step<Option<Urgency>> {
    let Some(deadlines) = row.get::<_, Option<String>>("deadlines")? else {
        return Ok(None);
    };
    let posted: Option<String> = row.get("posted")?;
    let posted = posted.map(|day| day.parse()).transpose();
    Ok(Some(Urgency {
        flag: row.get("flag")?,
        deadlines: serde_json::from_str(&deadlines)?,
        posted: posted.map_err(|_unreadable: jiff::Error| Failure::Damaged)?,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_next_deadline_counts_and_else_the_last_that_passed() {
        let days = vec![date(2026, 11, 20), date(2026, 11, 25), date(2026, 12, 2)];
        let urgency = Urgency {
            deadlines: days.clone(),
            ..Urgency::default()
        };
        assert_eq!(urgency.deadline(date(2026, 11, 19)), Some(days[0]));
        assert_eq!(urgency.deadline(date(2026, 11, 25)), Some(days[1]));
        assert_eq!(urgency.deadline(date(2026, 11, 26)), Some(days[2]));
        assert_eq!(urgency.deadline(date(2027, 1, 1)), Some(days[2]));
        assert_eq!(Urgency::default().deadline(date(2027, 1, 1)), None);
    }
}
