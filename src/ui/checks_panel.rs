//! What the checks say, beside or under the letter: the reason, a fix where one is safe, and ways to wave it away.

use super::command::Command;
use super::letter::{Mark, Remedy};
use super::pieces;
use super::theme::{self, Tokens};
use super::view::{Pane, View};
use crate::checks::{Dismissal, Family, Finding, Severity};
use crate::reply::BlockId;
use crate::text::Span;
use crate::workbench::{Action, OpenCase};
use egui::{Color32, Label, Response, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo};

/// How many fixes are offered for one finding.
const FIXES_SHOWN: usize = 3;

/// The rule whose findings are folded into one line: with a starter library every passage has one.
const UNAPPROVED: &str = "unapproved-passage";
/// The rule a word of one's own settles.
const MISSPELT: &str = "misspelt";

/// The findings to show now: what is still being typed is nobody's slip of the pen yet.
///
/// A word with the text cursor at its edge is passed over by the checks of language, so that nothing flickers while it
/// is written.
pub(super) fn findings_now<'a>(case: &'a OpenCase, view: &View) -> Vec<&'a Finding> {
    let caret = view
        .letter
        .selection()
        .filter(|selection| selection.is_empty());
    let spans = case.work.draft.block_spans();
    let is_being_typed = |finding: &Finding| {
        let place = finding.block.zip(finding.span).and_then(|(block, span)| {
            let (_, within) = spans.iter().find(|(id, _)| *id == block)?;
            Some(span.shifted(within.start))
        });
        place
            .zip(caret)
            .is_some_and(|(place, caret)| place.start <= caret.start && caret.start <= place.end)
    };
    case.work
        .findings
        .iter()
        .filter(|finding| finding.family != Family::Language || !is_being_typed(finding))
        .collect()
}

/// The next words behind the cursor that a check points at, going round, and why.
pub(super) fn next<'a>(case: &'a OpenCase, view: &View) -> Option<(BlockId, Span, &'a str)> {
    let placed = placed(case);
    let from = view.letter.selection().map_or(0, |selection| {
        selection.end.max(selection.start.saturating_add(1))
    });
    let behind = placed.iter().find(|(place, _)| place.start >= from);
    let (_, finding) = behind.or(placed.first())?;
    Some((finding.block?, finding.span?, &finding.message))
}

/// Whether a check says that something is wrong, or probably is.
pub(super) fn is_anything_open(case: &OpenCase) -> bool {
    let mut findings = case.work.findings.iter();
    findings.any(|finding| finding.severity > Severity::Advice)
}

/// The first fix of the check whose words the cursor is at.
pub(super) fn fix_at_cursor(case: &OpenCase, view: &View) -> Option<Action> {
    let cursor = view.letter.selection()?;
    let at = |place: &Span| place.start <= cursor.start && cursor.end <= place.end;
    let placed = placed(case).into_iter();
    let mut here = placed.filter(|(place, _)| at(place));
    here.find_map(|(_, finding)| {
        Some(Action::Mend {
            block: finding.block?,
            span: finding.span?,
            words: finding.fixes.first()?.clone(),
        })
    })
}

/// The findings that point at words, and where those stand in the text of the letter, in its order.
fn placed(case: &OpenCase) -> Vec<(Span, &Finding)> {
    let blocks = case.work.draft.block_spans();
    let findings = case.work.findings.iter();
    let mut placed: Vec<(Span, &Finding)> = findings
        .filter(|finding| finding.rule != UNAPPROVED)
        .filter_map(|finding| {
            let (block, span) = finding.block.zip(finding.span)?;
            let (_, within) = blocks.iter().find(|(id, _)| *id == block)?;
            Some((span.shifted(within.start), finding))
        })
        .collect();
    placed.sort_by_key(|(place, _)| *place);
    placed
}

/// Where findings are underlined in the letter.
pub(super) fn marks(findings: &[&Finding]) -> Vec<Mark> {
    findings
        .iter()
        .filter_map(|finding| mark(finding))
        .collect()
}

/// All words of the letter that a check points at, also those that the cursor is in.
pub(super) fn faults(case: &OpenCase) -> Vec<Mark> {
    let findings = case.work.findings.iter();
    let mut faults: Vec<Mark> = findings.filter_map(mark).collect();
    if is_to_read(case) {
        for fault in &mut faults {
            fault
                .remedies
                .retain(|remedy| matches!(remedy, Remedy::Learn(_)));
        }
    }
    faults
}

/// Whether the letter is a colleague's: what the checks say of it is there to be read, and theirs to settle.
fn is_to_read(case: &OpenCase) -> bool {
    case.brought().is_some()
}

fn mark(finding: &Finding) -> Option<Mark> {
    let fixes = finding.fixes.iter().take(FIXES_SHOWN).cloned();
    let mut remedies: Vec<Remedy> = fixes.map(Remedy::Change).collect();
    if finding.rule == MISSPELT {
        remedies.push(Remedy::Learn(finding.words.clone()));
    }
    remedies.push(Remedy::Ignore(Dismissal::of(finding)));
    Some(Mark {
        block: finding.block?,
        span: finding.span?,
        severity: finding.severity,
        message: finding.message.clone(),
        remedies,
    })
}

/// Paints the checks: what is wrong first, then what probably is; remarks and what nobody has checked are folded.
pub(super) fn checks_ui(ui: &mut Ui, case: &OpenCase, findings: &[&Finding], view: &mut View) {
    let quiet = Tokens::of(ui).quiet;
    let which = ui.horizontal(|ui| {
        ui.label(RichText::new("Checks").font(theme::bold(13.0)).color(quiet));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let which = pieces::quiet_link_ui(ui, "Which checks…");
            if which.clicked() {
                view.run(Command::Checks);
            }
            which
        })
        .inner
    });
    let mut first = None;
    ScrollArea::vertical()
        .id_salt(("checks", case.id))
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            let to_read = is_to_read(case);
            for severity in [Severity::Error, Severity::Warning] {
                for finding in findings.iter().filter(|it| it.severity == severity) {
                    let way_in = finding_ui(ui, finding, !to_read, view);
                    first = first.take().or(way_in);
                }
            }
            let remarks = findings.iter().filter(|it| it.severity == Severity::Advice);
            let (unapproved, remarks): (Vec<&Finding>, Vec<&Finding>) =
                remarks.partition(|finding| finding.rule == UNAPPROVED);
            let called = ["1 remark", "remarks"];
            folded_ui(ui, ("remarks", called), &remarks, !to_read, view);
            let unchecked = [
                "1 thing in it nobody here has checked yet",
                "things in it nobody here has checked yet",
            ];
            folded_ui(ui, ("unapproved", unchecked), &unapproved, !to_read, view);
            dismissed_ui(ui, case, view);
        });
    if view.wants(Pane::Checks) {
        first.unwrap_or(which.inner).request_focus();
    }
}

fn folded_ui(
    ui: &mut Ui,
    (salt, [one, several]): (&str, [&str; 2]),
    findings: &[&Finding],
    can_settle: bool,
    view: &mut View,
) {
    let heading = match findings.len() {
        0 => return,
        1 => one.to_owned(),
        count => format!("{count} {several}"),
    };
    pieces::folded_ui(ui, salt, &heading, |ui| {
        for finding in findings {
            finding_ui(ui, finding, can_settle, view);
        }
    });
}

fn dismissed_ui(ui: &mut Ui, case: &OpenCase, view: &mut View) {
    let dismissed = &case.work.dismissed;
    let heading = match dismissed.len() {
        0 => return,
        1 => "1 ignored".to_owned(),
        count => format!("{count} ignored"),
    };
    pieces::folded_ui(ui, "dismissed", &heading, |ui| {
        for finding in dismissed {
            let quiet = Tokens::of(ui).quiet;
            ui.scope(|ui| {
                pieces::group(ui, &finding.message);
                reason_ui(ui, finding, quiet, view);
                if pieces::quiet_link_ui(ui, "Show it again").clicked() {
                    view.act(Action::Dismiss {
                        finding: Dismissal::of(finding),
                        dismissed: false,
                    });
                }
            });
        }
    });
}

/// One finding; clicking its reason goes to its words. Only who writes the letter can settle it. Gives the first thing in
/// it that the keyboard can go to.
fn finding_ui(
    ui: &mut Ui,
    finding: &Finding,
    can_settle: bool,
    view: &mut View,
) -> Option<Response> {
    let tokens = Tokens::of(ui);
    let colour = match finding.severity {
        Severity::Error => tokens.error,
        Severity::Warning => tokens.warn,
        Severity::Advice => tokens.ink,
    };
    ui.push_id(
        (
            &finding.rule,
            &finding.words,
            &finding.message,
            finding.span,
        ),
        |ui| {
            pieces::group(ui, &finding.message);
            let mut way_in = reason_ui(ui, finding, colour, view);
            if can_settle {
                fixes_ui(ui, finding, view);
                let settle = ui.horizontal(|ui| settle_ui(ui, finding, view));
                way_in = way_in.or(Some(settle.inner));
            }
            ui.add_space(3.0);
            way_in
        },
    )
    .inner
}

fn reason_ui(ui: &mut Ui, finding: &Finding, colour: Color32, view: &mut View) -> Option<Response> {
    let text = RichText::new(&finding.message).size(13.5).color(colour);
    let Some(block) = finding.block else {
        ui.add(Label::new(text).wrap());
        return None;
    };
    let response = ui.add(Label::new(text).wrap().sense(Sense::click()));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &finding.message));
    pieces::focus_ring(ui, &response);
    let response = response.on_hover_text("Show it in the letter");
    if response.clicked() {
        let words = finding.span.unwrap_or(Span::new(0, 0));
        view.letter.reveal(block, words);
    }
    Some(response)
}

fn fixes_ui(ui: &mut Ui, finding: &Finding, view: &mut View) {
    if let Some((block, span)) = finding.block.zip(finding.span) {
        for fix in finding.fixes.iter().take(FIXES_SHOWN) {
            let words = match fix.as_str() {
                "" => "Take it out".to_owned(),
                fix => format!("Change to “{fix}”"),
            };
            if pieces::link_ui(ui, &words).clicked() {
                view.act(Action::Mend {
                    block,
                    span,
                    words: fix.clone(),
                });
            }
        }
    }
}

fn settle_ui(ui: &mut Ui, finding: &Finding, view: &mut View) -> Response {
    if finding.rule == MISSPELT && pieces::quiet_link_ui(ui, "It is spelt right").clicked() {
        view.act(Action::LearnWord(finding.words.clone()));
    }
    let ignore = pieces::quiet_link_ui(ui, "Ignore");
    let ignore = ignore.on_hover_text("It is not shown again in this case");
    if ignore.clicked() {
        // What has the keyboard goes away.
        view.go_to = Some(Pane::Checks);
        view.act(Action::Dismiss {
            finding: Dismissal::of(finding),
            dismissed: true,
        });
    }
    ignore
}
