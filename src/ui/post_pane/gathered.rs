//! What the pane shows of a reading, gathered once for each state of the post and kept between frames.

use super::facts::{self, Chip};
use super::flags::{self, Alarm};
use super::marks::{self, Marks};
use crate::library::IssueId;
use crate::reading::Evidence;
use crate::reply::Ticks;
use crate::ui::theme::Tokens;
use crate::workbench::{Layer, OpenCase, Settings};
use egui::Color32;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What it is gathered from.
#[derive(Debug, PartialEq)]
pub(super) struct Basis {
    /// The number of the reading's state.
    reading: u64,
    /// The issues ticked, and the words they were ticked for.
    ticks: Ticks,
    evidence: BTreeMap<IssueId, Vec<Evidence>>,
    hidden: BTreeSet<Layer>,
    /// The ground of the colours in use, which tells them apart.
    ground: Color32,
    today: Date,
}

impl Basis {
    /// That of an open case.
    pub(super) fn of(case: &OpenCase, settings: &Settings, tokens: &Tokens, today: Date) -> Self {
        Self {
            reading: case.work.reading.version(),
            ticks: case.work.ticks.clone(),
            evidence: case.work.decisions.evidence.clone(),
            hidden: settings.hidden_layers.clone(),
            ground: tokens.ground,
            today,
        }
    }
}

/// What is shown of a reading.
#[derive(Debug)]
pub(super) struct Gathered {
    /// The marks in the texts.
    pub(super) marks: Marks,
    /// How many words each kind of marks would mark.
    pub(super) counts: [(Layer, usize); 4],
    /// What should stop the adviser.
    pub(super) alarms: Vec<Alarm>,
    /// What they say.
    pub(super) chips: Vec<Chip>,
    /// Who is in it; empty for nobody.
    pub(super) roles: String,
}

impl Gathered {
    /// Gathers it for an open case.
    pub(super) fn of(case: &OpenCase, settings: &Settings, tokens: &Tokens, today: Date) -> Self {
        let reading = &case.work.reading;
        Self {
            marks: marks::marks(case, settings, tokens),
            counts: Layer::ALL.map(|layer| (layer, marks::count(case, layer))),
            alarms: flags::alarms(reading),
            chips: facts::chips(reading, today),
            roles: facts::roles(reading),
        }
    }
}

#[cfg(test)]
impl super::PostView {
    /// Whether what is kept of the reading is what would be gathered now.
    pub(in crate::ui) fn is_fresh(
        &self,
        case: &OpenCase,
        settings: &Settings,
        tokens: &Tokens,
        today: Date,
    ) -> bool {
        let anew = format!("{:?}", Gathered::of(case, settings, tokens, today));
        let kept = self.gathered.last();
        kept.is_some_and(|kept| format!("{kept:?}") == anew)
    }
}
