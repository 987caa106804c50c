//! How long cases are kept: those that were answered or removed go for good by themselves, once that was announced.
//!
//! In: the setting, the days of the cases, the clock. Out: announcements, and what `purging` then deletes. A case that was
//! never sent and not removed is never deleted by itself, however old it is: it is listed among those not touched for long.
//! Looked at when the cases are opened and once each day; a clock that may be wrong deletes nothing.

mod plan;

use super::listing::cases as in_words;
use super::{Action, Notice, Outcome, Purge, Workbench};
use crate::error::Result;
use crate::store::{CaseId, CaseState, CaseSummary, Staying};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use plan::{Aged, Clock, Plan, believe, plan};
use std::collections::BTreeMap;

/// The setting that holds when this was last looked at.
const LAST_LOOK: &str = "cases-last-aged";

/// For how many days a case that was never sent lies untouched before it is listed as such, where cases are kept always.
const UNTOUCHED_DAYS: i64 = 90;

/// Something about how long cases are kept.
#[derive(Debug, Clone)]
pub enum Stay {
    /// Says that cases are kept however old they are, or that they are not.
    Mark {
        /// Which.
        cases: Vec<CaseId>,
        /// Whether they are kept.
        kept: bool,
    },
    /// Says that the clock is right, though it is far ahead of when the program was last used.
    ClockIsRight,
}

/// What is known of how long cases are kept.
#[derive(Default)]
pub(super) struct Ageing {
    /// The day of the last look in this window.
    looked: Option<Date>,
    staying: BTreeMap<CaseId, Staying>,
}

impl Workbench {
    /// How long a case is kept.
    pub fn staying(&self, case: CaseId) -> Staying {
        self.ageing.staying.get(&case).copied().unwrap_or_default()
    }

    /// Before this moment a case that was never sent counts as not touched for long.
    pub fn untouched_since(&self) -> Timestamp {
        let days = self.settings().keep_cases.days().unwrap_or(UNTOUCHED_DAYS);
        let ago = SignedDuration::from_hours(24 * days);
        let now = self.supplies.timestamp();
        now.checked_sub(ago).unwrap_or(Timestamp::MIN)
    }

    pub(super) fn stay(&mut self, what: Stay) -> Result<Outcome> {
        match what {
            Stay::Mark { cases, kept } => self.mark_kept(cases, kept),
            Stay::ClockIsRight => {
                self.withdraw_days()?;
                self.note_look()?;
                self.ageing.looked = None;
                Ok(Outcome::default())
            }
        }
    }

    fn mark_kept(&mut self, cases: Vec<CaseId>, kept: bool) -> Result<Outcome> {
        let staying = Staying {
            kept,
            goes_on: None,
        };
        let all: Vec<(CaseId, Staying)> = cases.iter().map(|id| (*id, staying)).collect();
        self.saver()?.store().set_staying(&all)?;
        self.ageing.staying.extend(all);
        self.note_list_changed();
        let words = match (kept, cases.len()) {
            (true, 1) => "This case is kept however old it is".to_owned(),
            (true, count) => format!("{} are kept however old they are", in_words(count)),
            (false, 1) => "This case is kept as long as others".to_owned(),
            (false, count) => format!("{} are kept as long as others", in_words(count)),
        };
        let back = Action::Stay(Stay::Mark { cases, kept: !kept });
        Ok(Outcome::told(Notice::done(words).offering("Undo", back)))
    }

    /// Has it looked again, since cases are kept for another time.
    pub(super) fn look_again_whose_day_comes(&mut self) {
        self.ageing.looked = None;
    }

    /// Looks whose day has come: when the cases are there, and once a day.
    pub(super) fn take_up_ageing(&mut self) {
        let today = self.supplies.now.date();
        let is_due = self.ageing.looked != Some(today);
        // What is told now is told first: of cases that go it is told once.
        let is_busy = self.purging.words().is_some() || self.notice.is_some();
        if self.saver.is_none() || !is_due || is_busy {
            return;
        }
        self.ageing.looked = Some(today);
        if let Err(error) = self.look_whose_day_has_come(today) {
            self.notice = Some(Notice::error(error.to_string()));
        }
    }

    fn look_whose_day_has_come(&mut self, today: Date) -> Result<()> {
        let staying = self.saver()?.store().staying()?;
        self.ageing.staying = staying;
        let last: Option<Timestamp> = self.library_store.setting(LAST_LOOK)?;
        let clock = believe(last, self.supplies.timestamp());
        match clock {
            Clock::FarAhead => {
                if self.settings().keep_cases.days().is_none() || self.aged()?.is_empty() {
                    return self.note_look();
                }
                self.notice = Some(self.doubt_clock(last));
                return Ok(());
            }
            Clock::WentBack => {
                self.withdraw_days()?;
                return self.note_look();
            }
            Clock::First | Clock::Believed => {}
        }
        let is_first = clock == Clock::First;
        let days = self.settings().keep_cases.days();
        let plan = plan(&self.aged()?, days, today, is_first);
        self.note_look()?;
        self.announce(&plan)?;
        self.tell_days(&plan, today, is_first);
        let open = self.open.as_ref().map(|open| open.id);
        // What is on the desk goes when it is off it.
        let goes = plan.goes.into_iter().filter(|id| Some(*id) != open);
        let cases: Vec<CaseId> = goes.collect();
        if !cases.is_empty() {
            let originals = false;
            self.purge(Purge::Delete {
                cases,
                in_backups: Vec::new(),
                originals,
            })?;
        }
        Ok(())
    }

    /// The cases that may go by themselves, each with its day.
    fn aged(&self) -> Result<Vec<Aged>> {
        let zone = self.supplies.now.time_zone().clone();
        let removed = self.removed_cases()?;
        let since = |case: &CaseSummary| match case.deleted {
            None if case.state != CaseState::Sent => None,
            deleted => Some(deleted.unwrap_or(case.updated)),
        };
        let cases = self.list.iter().chain(&removed);
        Ok(cases
            .filter_map(|case| {
                let since = since(case)?.to_zoned(zone.clone()).date();
                let staying = self.staying(case.id);
                let case = case.id;
                Some(Aged {
                    case,
                    since,
                    staying,
                })
            })
            .collect())
    }

    fn announce(&mut self, plan: &Plan) -> Result<()> {
        let days = plan.days.iter().map(|(id, day)| {
            let staying = self.staying(*id);
            let goes_on = *day;
            (*id, Staying { goes_on, ..staying })
        });
        let days: Vec<(CaseId, Staying)> = days.collect();
        if !days.is_empty() {
            self.saver()?.store().set_staying(&days)?;
            self.ageing.staying.extend(days);
        }
        Ok(())
    }

    /// Takes back all that was announced: by another clock.
    fn withdraw_days(&mut self) -> Result<()> {
        let announced = self.ageing.staying.iter();
        let announced = announced.filter(|(_, staying)| staying.goes_on.is_some());
        let days = announced.map(|(id, _)| (*id, None)).collect();
        let goes = Vec::new();
        self.announce(&Plan { days, goes })
    }

    fn note_look(&mut self) -> Result<()> {
        let now = self.supplies.timestamp();
        self.library_store.set_setting(LAST_LOOK, &now)
    }

    /// Tells which cases go soon: when that is new, and the day before.
    fn tell_days(&mut self, plan: &Plan, today: Date, is_first: bool) {
        let Some(tomorrow) = today.tomorrow().ok() else {
            return;
        };
        let is_new = |id: &CaseId| plan.days.iter().any(|(new, _)| new == id);
        let told = self.ageing.staying.iter().filter_map(|(id, staying)| {
            let day = staying.goes_on.filter(|day| *day > today)?;
            (day == tomorrow || is_new(id)).then_some((day, *id))
        });
        let mut told: Vec<(Date, CaseId)> = told.collect();
        told.sort_unstable();
        let Some((first, _)) = told.first().copied() else {
            return;
        };
        let cases: Vec<CaseId> = told.iter().map(|(_, id)| *id).collect();
        let when = match told.iter().all(|(day, _)| *day == first) {
            true if first == tomorrow => "tomorrow".to_owned(),
            true => format!("on {}", first.strftime("%-d %B")),
            false => format!("from {} on", first.strftime("%-d %B")),
        };
        let will = format!("{} will be deleted for good {when}", in_words(cases.len()));
        let kept_for = self.settings().keep_cases.label().to_lowercase();
        let words = match is_first {
            true => format!(
                "{will}: answered and removed cases are kept for {kept_for}. You can change that in the settings"
            ),
            false => format!("{will}, since they are kept for {kept_for}"),
        };
        let kept = true;
        let keep = Action::Stay(Stay::Mark { cases, kept });
        self.notice = Some(Notice::done(words).offering("Keep them", keep));
    }

    fn doubt_clock(&self, last: Option<Timestamp>) -> Notice {
        let zone = self.supplies.now.time_zone().clone();
        let in_words = |date: Date| date.strftime("%-d %B %Y").to_string();
        let last = last.unwrap_or_default().to_zoned(zone).date();
        Notice::error(format!(
            "This computer’s clock says {}, and Replywright was last used on {}. No case is deleted by itself until you say that the clock is right",
            in_words(self.supplies.now.date()),
            in_words(last)
        ))
        .offering("The clock is right", Action::Stay(Stay::ClockIsRight))
    }
}
