//! The strip over the sample case: four things to try, each of which ticks itself off when it is done.

use crate::library::RunKind;
use crate::reply::Origin;
use crate::store::CaseId;
use crate::ui::command::Command;
use crate::ui::pieces;
use crate::ui::theme::{self, Tokens};
use crate::ui::view::View;
use crate::workbench::{Action, OpenCase};
use egui::accesskit::Live;
use egui::{Align, Label, Layout, RichText, Ui, vec2};

/// What is tried on the sample case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) struct Tour {
    /// The case it goes through.
    pub(in crate::ui) case: CaseId,
    /// Whether its letter was copied.
    pub(in crate::ui) copied: bool,
}

/// One thing to try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Tick,
    Fill,
    Write,
    Copy,
}

impl Step {
    const ALL: [Self; 4] = [Self::Tick, Self::Fill, Self::Write, Self::Copy];

    /// What it is called.
    fn label(self) -> &'static str {
        match self {
            Self::Tick => "Tick an issue",
            Self::Fill => "Fill the gaps",
            Self::Write => "Write something of your own",
            Self::Copy => "Copy the letter",
        }
    }

    /// How it is done.
    fn words(self, ctx: &egui::Context) -> String {
        let keys = |command: Command| command.keys(ctx).unwrap_or_default();
        match self {
            Self::Tick => format!(
                "{} goes to the checklist, and Space ticks. See how the letter grows",
                keys(Command::GoToIssues)
            ),
            Self::Fill => format!(
                "{} goes to a place that waits for your words. Type them",
                keys(Command::NextGap)
            ),
            Self::Write => {
                "Click anywhere in the letter and write. Your words stay, whatever you tick"
                    .to_owned()
            }
            Self::Copy => format!(
                "{} copies it for the forum. Here nothing is posted",
                keys(Command::Copy)
            ),
        }
    }

    /// Whether it is done, as the case shows.
    fn is_done(self, case: &OpenCase, tour: Tour) -> bool {
        let draft = &case.work.draft;
        match self {
            Self::Tick => !case.work.ticks.is_empty(),
            Self::Fill => {
                let mut runs = draft.blocks.iter().flat_map(|block| &block.passage.runs);
                let filled = runs.any(|run| matches!(run.kind, RunKind::Gap { filled: true, .. }));
                filled || (Self::Tick.is_done(case, tour) && draft.open_gaps().is_empty())
            }
            Self::Write => draft
                .blocks
                .iter()
                .any(|block| block.edited || block.origin == Origin::Hand),
            Self::Copy => tour.copied,
        }
    }
}

/// Paints the strip; nothing over any other case.
pub(in crate::ui) fn tour_ui(ui: &mut Ui, tour: Tour, case: &OpenCase, view: &mut View) {
    let tokens = Tokens::of(ui);
    let next = Step::ALL.into_iter().find(|step| !step.is_done(case, tour));
    ui.horizontal(|ui| {
        ui.label(
            RichText::new("Try it")
                .font(theme::bold(14.0))
                .color(tokens.accent),
        );
        let (remove, leave) = ("Remove the sample", "Leave the guide");
        let remove = next.is_none().then_some(remove);
        let links = remove.into_iter().chain([leave]);
        let gap = ui.spacing().item_spacing.x;
        let ends: f32 = links.map(|words| pieces::link_width(ui, words) + gap).sum();
        // Measured, and not laid out from the right, so that Tab goes through them as they are read.
        let room = (ui.available_width() - ends).max(0.0);
        let layout = Layout::left_to_right(Align::Center).with_main_wrap(true);
        ui.allocate_ui_with_layout(vec2(room, 0.0), layout, |ui| {
            ui.set_width(room);
            for step in Step::ALL {
                step_ui(ui, step, step.is_done(case, tour), next == Some(step));
            }
        });
        if let Some(words) = remove
            && pieces::quiet_link_ui(ui, words).clicked()
        {
            view.tour = None;
            view.act(Action::DeleteCase(tour.case));
        }
        if pieces::quiet_link_ui(ui, leave).clicked() {
            view.tour = None;
        }
    });
    let words = match next {
        Some(step) => step.words(ui.ctx()),
        None => "That is all it takes. The guide is always found under Help".to_owned(),
    };
    let words = RichText::new(words).size(13.5).color(tokens.ink);
    let told = ui.add(Label::new(words).wrap());
    ui.ctx()
        .accesskit_node_builder(told.id, |node| node.set_live(Live::Polite));
}

fn step_ui(ui: &mut Ui, step: Step, is_done: bool, is_next: bool) {
    let tokens = Tokens::of(ui);
    let mark = if is_done { "✓" } else { "○" };
    let (font, colour) = if is_next {
        (theme::bold(13.5), tokens.ink)
    } else {
        (theme::plain(13.5), tokens.quiet)
    };
    let words = format!("{mark} {}", step.label());
    let label = ui.label(RichText::new(words).font(font).color(colour));
    let state = match (is_done, is_next) {
        (true, _) => "done",
        (false, true) => "next",
        (false, false) => "to do",
    };
    let name = format!("{}: {state}", step.label());
    label.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, name.as_str()));
}
