//! The desk: its panes side by side, or as many of them as the window has room for.

use super::{App, pane_id, shrink};
use crate::ui::narrow::{self, Tab};
use crate::ui::theme::Tokens;
use crate::ui::view::{Pane, View};
use crate::ui::{
    cases_pane, checks_panel, earlier, issues_pane, letter_pane, post_pane, recovery, start,
    welcome,
};
use crate::workbench::{Action, OpenCase, Workbench};
use egui::{CentralPanel, Context, Frame, Id, Margin, Panel, Ui};
use jiff::Zoned;

impl App {
    /// Paints the desk.
    pub(super) fn desk_ui(&mut self, ui: &mut Ui, now: &Zoned) {
        if let Some(unavailable) = self.bench.cases_trouble() {
            let frame = Frame::NONE
                .fill(Tokens::of(ui).paper)
                .inner_margin(Margin::symmetric(24, 20));
            CentralPanel::default().frame(frame).show(ui, |ui| {
                recovery::recovery_ui(
                    ui,
                    unavailable,
                    &self.bench,
                    &mut self.view,
                    now.time_zone(),
                );
            });
            return;
        }
        self.tour_ui(ui);
        if !self.view.narrow.holds_all() {
            narrow_ui(ui, &self.bench, &mut self.view, now);
            return;
        }
        let tokens = Tokens::of(ui);
        let shrink = shrink(ui);
        let [cases, post, issues] = self.bench.settings().panes.map(|width| width * shrink);
        let ground = Frame::NONE.fill(tokens.ground);
        let paper = Frame::NONE.fill(tokens.paper);
        let pane = |name: &'static str, width: f32| {
            Panel::left(pane_id(name, shrink))
                .resizable(true)
                .default_size(width)
        };
        let cases = pane("cases", cases)
            .min_size(120.0)
            .frame(ground)
            .show(ui, |ui| {
                cases_pane::cases_ui(ui, &self.bench, &mut self.view, now);
            })
            .response
            .rect;
        let Some(case) = self.bench.open_case_ref() else {
            CentralPanel::default()
                .frame(paper)
                .show(ui, |ui| start::start_ui(ui, &self.bench, &mut self.view));
            self.view.keyboard.note(ui.ctx(), &[(Pane::Cases, cases)]);
            return;
        };
        let post = pane("post", post)
            .min_size(240.0)
            .frame(paper)
            .show(ui, |ui| {
                whole_post_ui(ui, (&self.bench, case), &mut self.view, now);
            })
            .response
            .rect;
        let issues = pane("issues", issues)
            .min_size(180.0)
            .frame(ground)
            .show(ui, |ui| {
                issues_pane::issues_ui(ui, &self.bench, case, &mut self.view);
            })
            .response
            .rect;
        let letter = CentralPanel::default().frame(paper).show(ui, |ui| {
            letter_pane::letter_pane_ui(ui, &self.bench, case, &mut self.view)
        });
        // The checks stand within the pane of the letter, so they are asked first.
        let checks = letter.inner.unwrap_or(egui::Rect::NOTHING);
        let letter = letter.response.rect;
        let panes = [
            (Pane::Checks, checks),
            (Pane::Cases, cases),
            (Pane::Post, post),
            (Pane::Issues, issues),
            (Pane::Letter, letter),
        ];
        self.view.keyboard.note(ui.ctx(), &panes);
        let widths = [cases, post, issues].map(|pane| pane.width() / shrink);
        self.remember_widths(ui.ctx(), widths);
    }

    /// Paints the strip over the sample case, while it is open.
    fn tour_ui(&mut self, ui: &mut Ui) {
        let (Some(tour), Some(case)) = (self.view.tour, self.bench.open_case_ref()) else {
            return;
        };
        if tour.case != case.id {
            return;
        }
        let frame = Frame::NONE
            .fill(Tokens::of(ui).accent_soft)
            .inner_margin(Margin::symmetric(16, 8));
        Panel::top("tour").frame(frame).show(ui, |ui| {
            welcome::tour_ui(ui, tour, case, &mut self.view);
        });
    }

    /// Keeps the widths of the panes once the adviser has let go of an edge, or moved it by a key.
    fn remember_widths(&mut self, ctx: &Context, widths: [f32; 3]) {
        let changed = self
            .bench
            .settings()
            .panes
            .iter()
            .zip(widths)
            .any(|(kept, width)| (kept - width).abs() > 2.0);
        let is_let_go = self.view.moves_edge || ctx.input(|input| input.pointer.any_released());
        if changed && is_let_go {
            let mut settings = self.bench.settings().clone();
            settings.panes = widths;
            self.act(Action::Set(Box::new(settings)));
        }
    }
}

/// Paints as many panes as there is room for, and the tabs that turn to the others.
fn narrow_ui(ui: &mut Ui, bench: &Workbench, view: &mut View, now: &Zoned) {
    let ground = Frame::NONE.fill(Tokens::of(ui).ground);
    let paper = Frame::NONE.fill(Tokens::of(ui).paper);
    let width = ui.available_width();
    let left = |pane: Pane| {
        Panel::left(Id::unique(("narrow", pane.place())))
            .resizable(false)
            .exact_size(width * narrow::share(pane))
    };
    let Some(case) = bench.open_case_ref() else {
        let cases = left(Pane::Cases)
            .frame(ground)
            .show(ui, |ui| cases_pane::cases_ui(ui, bench, view, now));
        CentralPanel::default()
            .frame(paper)
            .show(ui, |ui| start::start_ui(ui, bench, view));
        let panes = [(Pane::Cases, cases.response.rect)];
        view.keyboard.note(ui.ctx(), &panes);
        return;
    };
    if !case.has_checks()
        && view
            .narrow
            .desk
            .shown(view.narrow.fit)
            .contains(&Pane::Checks)
    {
        view.narrow.desk.turn_to(Pane::Letter);
        view.narrow.desk.turn_to(Pane::Post);
    }
    let shown = view.narrow.desk.shown(view.narrow.fit);
    narrow::tabs_ui(ui, &tabs(bench, case, view), &shown, view);
    let mut rects = Vec::new();
    for (at, pane) in shown.iter().copied().enumerate() {
        let frame = if matches!(pane, Pane::Post | Pane::Letter) {
            paper
        } else {
            ground
        };
        let mut paint = |ui: &mut Ui| pane_ui(ui, pane, (bench, case), view, now);
        let response = if at + 1 < shown.len() {
            left(pane).frame(frame).show(ui, &mut paint).response
        } else {
            let central = CentralPanel::default().frame(frame);
            central.show(ui, &mut paint).response
        };
        rects.push((pane, response.rect));
    }
    view.keyboard.note(ui.ctx(), &rects);
}

/// Paints one pane.
fn pane_ui(
    ui: &mut Ui,
    pane: Pane,
    (bench, case): (&Workbench, &OpenCase),
    view: &mut View,
    now: &Zoned,
) {
    match pane {
        Pane::Cases => cases_pane::cases_ui(ui, bench, view, now),
        Pane::Post => whole_post_ui(ui, (bench, case), view, now),
        Pane::Issues => issues_pane::issues_ui(ui, bench, case, view),
        Pane::Checks => {
            let findings = checks_panel::findings_now(case, view);
            Frame::NONE
                .inner_margin(Margin::symmetric(14, 8))
                .show(ui, |ui| checks_panel::checks_ui(ui, case, &findings, view));
        }
        _ => {
            letter_pane::letter_pane_ui(ui, bench, case, view);
        }
    }
}

/// Paints the post, and our last letter beside it where that was asked for.
fn whole_post_ui(
    ui: &mut Ui,
    (bench, case): (&Workbench, &OpenCase),
    view: &mut View,
    now: &Zoned,
) {
    let beside = earlier::room_beside(ui, case, view);
    let paint = |ui: &mut Ui, view: &mut View| {
        CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
            post_pane::post_ui(ui, bench, case, view, now.date());
        });
    };
    match beside {
        Some(room) => {
            paint(&mut room.rest(ui), view);
            earlier::beside_ui(ui, room, case, view);
        }
        None => paint(ui, view),
    }
}

/// The tabs of the open case.
fn tabs(bench: &Workbench, case: &OpenCase, view: &View) -> Vec<Tab> {
    let tab = |pane, name, count| Tab { pane, name, count };
    let cases = bench.cases().len();
    let mut tabs = vec![
        tab(Pane::Cases, "Cases", Some((cases, "on the list"))),
        tab(Pane::Post, "Post", None),
        tab(
            Pane::Issues,
            "Issues",
            Some((case.work.ticks.len(), "ticked")),
        ),
        tab(Pane::Letter, "Letter", None),
    ];
    if case.has_checks() {
        let findings = checks_panel::findings_now(case, view).len();
        tabs.push(tab(
            Pane::Checks,
            "Checks",
            Some((findings, "things found")),
        ));
    }
    tabs
}
