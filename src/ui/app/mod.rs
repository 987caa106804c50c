//! The frame: takes keys, pasted and dropped posts, paints the panes, and carries out what they wish for.

mod commands;
mod curating;
mod desk;
mod finding;
mod reading;

use super::asking::Asking;
use super::clipboard::{Cleared, Copied, Gate, Moment};
use super::command::Command;
use super::dialog::Dialog;
use super::narrow::{self, Fit};
use super::printing::Printing;
use super::reserved::Reserved;
use super::reviewing::Reviewing;
use super::theme::Tokens;
use super::view::{Pane, Room, View, Wish};
use super::{
    SMALLEST, dialog, letter_pane, library, notice, origin_card, recovery, reviewing, splitter,
    status_bar, theme, top_bar, unsaved, welcome,
};
use crate::error::Error;
use crate::library::SignpostId;
use crate::platform::{self, Clipboard};
use crate::workbench::{
    Action, Notice, SCALES, SaveState, Settings, TextSize, ThemeChoice, Workbench,
};
use curating::Curated;
use egui::{Context, Event, Frame, Id, Margin, Panel, Ui};
use std::path::PathBuf;

/// The window's width the remembered widths of panes are meant for; in a narrower one they shrink alike.
const USUAL_WIDTH: f32 = 1440.0;

/// The height of the bar on top, in points.
pub(super) const BAR: f32 = 46.0;

/// The height of the line at the bottom, in points.
pub(super) const STATUS: f32 = 28.0;

/// How much may be pasted into a field at once, in bytes: twenty of the longest letters.
const LONGEST_PASTE: usize = 200_000;
const TOO_LONG: &str = "That is too long to be pasted into a field. A post is opened from a file, or pasted with Ctrl+Shift+V.";

/// The window.
pub(super) struct App {
    bench: Workbench,
    view: View,
    clipboard: Copied,
    /// The scale that the smallest size of the window was last told for.
    told_scale: f32,
    /// What the window was last made to look like.
    looks: Option<Looks>,
    /// The commands that a test wants to see instead of having them carried out.
    #[cfg(test)]
    caught: Option<Vec<Command>>,
}

impl App {
    /// Makes the window's state, with `file` loaded as a new case if one is given.
    pub(super) fn new(
        bench: Workbench,
        ctx: &Context,
        clipboard: Box<dyn Clipboard>,
        file: Option<PathBuf>,
    ) -> Self {
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        ctx.add_plugin(Gate::default());
        let mut app = Self {
            bench,
            view: View::default(),
            clipboard: Copied::new(clipboard),
            told_scale: 1.0,
            looks: None,
            #[cfg(test)]
            caught: None,
        };
        app.show_settings(ctx);
        if let Some(case) = app.bench.open_case_ref() {
            app.view.note_case(case.id);
            app.view.go_to = Some(Pane::Letter);
            let text = case.work.draft.text();
            // A library that has changed since may have made the letter shorter.
            if let Some(selection) = case.selection.filter(|span| span.of(&text).is_some()) {
                app.view.letter.select(selection);
            }
        }
        // A case that opens puts away what was told before it.
        let notice = app.bench.take_notice();
        if let Some(file) = file {
            app.act(Action::OpenFile(file));
        }
        if let Some(notice) = notice {
            app.tell(notice);
        }
        app
    }

    /// Carries out an action and tells what came of it.
    fn act(&mut self, action: Action) {
        let before = self.bench.open_case_ref().map(|case| case.id);
        let opens = matches!(
            action,
            Action::Paste(_)
                | Action::OpenSample
                | Action::OpenFile(_)
                | Action::LoadFiles(_)
                | Action::OpenCase(_)
                | Action::RestoreCase(_)
                | Action::RestoreCases(_)
        );
        if let Some(why) = self.bench.cases_unavailable().filter(|_| opens) {
            self.tell(Notice::error(why));
            return;
        }
        // An edit asks nothing, and its draft is not copied for each key.
        let is_edit = matches!(action, Action::EditLetter { .. });
        let asked_for = (!is_edit).then(|| action.clone());
        let curated = Curated::by(&action);
        let result = self.bench.apply(action, platform::instant());
        let told = match result {
            Ok(outcome) => {
                if let Some((block, words)) = outcome.show {
                    self.view.letter.reveal(block, words);
                }
                if let (Some(ask), Some(asked_for)) = (outcome.asks, &asked_for) {
                    self.view.dialog = Some(Dialog::Asking(Asking::new(ask, asked_for.clone())));
                }
                if let (Some(path), Some(Action::Print(page))) = (outcome.printed, &asked_for) {
                    let printing = Printing::made(page.clone(), path);
                    self.view.dialog = Some(Dialog::Printing(printing));
                }
                let rich = outcome.rich;
                let notice = curated.done(outcome.notice, &mut self.view);
                match outcome.copied {
                    Some(letter) => {
                        if let Some(tour) = &mut self.view.tour {
                            tour.copied |= Some(tour.case) == before;
                        }
                        Some(self.put_on_clipboard(&letter, rich.as_deref(), notice))
                    }
                    None => notice,
                }
            }
            Err(error) => Some(Notice::error(error.to_string())),
        };
        let after = self.bench.open_case_ref().map(|case| case.id);
        if after != before {
            self.view.turn_to(after);
            self.end_welcome();
        }
        if let Some(notice) = told {
            self.tell(notice);
        }
    }

    fn put_on_clipboard(
        &mut self,
        letter: &str,
        rich: Option<&str>,
        notice: Option<Notice>,
    ) -> Notice {
        match self.clipboard.put(letter, rich, moment()) {
            Ok(()) => notice.unwrap_or_else(|| Notice::done("Copied")),
            Err(error) => Notice::error(error.to_string()),
        }
    }

    /// Puts words on the clipboard, of which nothing is told unless that fails.
    fn copy(&mut self, words: &str) {
        if let Err(error) = self.clipboard.put(words, None, moment()) {
            self.tell(Notice::error(error.to_string()));
        }
    }

    /// Takes what was copied off the clipboard when its time is over.
    fn look_after_clipboard(&mut self, ctx: &Context) {
        if let Some(words) = Gate::take(ctx) {
            self.copy(&words);
        }
        let stays = self.bench.settings().copied_stays.time();
        match self.clipboard.look(stays, platform::instant()) {
            Some(Cleared::TakenOff) => self.tell(Notice::done(
                "The clipboard was emptied. The letter is still here to be copied again.",
            )),
            Some(Cleared::OutOfReach) => self.tell(Notice::error(
                "The clipboard could not be emptied. Copy any other words, so that the letter does not stay on it.",
            )),
            None => {}
        }
        self.await_clipboard(ctx);
    }

    /// Sees that the window wakes once for what is to be taken off the clipboard, and shows when that is.
    fn await_clipboard(&mut self, ctx: &Context) {
        let stays = self.bench.settings().copied_stays.time();
        let until = self.clipboard.until(stays);
        if until != std::mem::replace(&mut self.view.copied_until, until) {
            ctx.request_repaint();
        }
        if let Some(wait) = self.clipboard.due_in(stays, platform::instant()) {
            ctx.request_repaint_after(wait);
        }
    }

    /// Does what is done before the window closes.
    pub(super) fn leave(&mut self) {
        self.bench.flush();
        if self.bench.settings().copied_stays.time().is_some() {
            // With the window gone there is nobody left to tell.
            self.clipboard.take_off();
        }
    }

    fn tell(&mut self, notice: Notice) {
        let case = self.bench.open_case_ref().map(|case| case.id);
        let (at, now) = (platform::now(), platform::instant());
        self.view.tell(notice, case, at, now);
    }

    /// Ends the welcome for good once there is a case: the adviser has begun without it.
    fn end_welcome(&mut self) {
        if self.bench.open_case_ref().is_none() || self.bench.settings().welcomed {
            return;
        }
        let mut settings = self.bench.settings().clone();
        settings.welcomed = true;
        if let Err(error) = self
            .bench
            .apply(Action::Set(Box::new(settings)), platform::instant())
        {
            self.tell(Notice::error(error.to_string()));
        }
    }

    /// Looks whether another program has changed the library, each time the window comes to the front.
    fn look_for_changes(&mut self, ctx: &Context) {
        let comes_to_front = ctx.input(|input| {
            let mut events = input.events.iter();
            events.any(|event| matches!(event, Event::WindowFocused(true)))
        });
        if !comes_to_front {
            return;
        }
        match self.bench.look_for_changes() {
            Ok(false) => {}
            Ok(true) => self.tell(Notice::done(
                "Another program has changed the library. It is shown as it is now",
            )),
            Err(error) => self.tell(Notice::error(error.to_string())),
        }
    }

    /// Takes what was pressed, pasted and dropped in this frame.
    fn take_input(&mut self, ctx: &Context) {
        let dropped = ctx.input(|input| input.raw.dropped_files.clone());
        let dropped: Vec<PathBuf> = dropped.iter().map(|it| it.path().to_owned()).collect();
        let loads = match dropped.as_slice() {
            [] => None,
            [one] if reviewing::is_sealed(one) => {
                let reviewing = Reviewing::open(one);
                self.view.dialog = Some(Dialog::Reviewing(Box::new(reviewing)));
                None
            }
            [one] => Some(Action::OpenFile(one.clone())),
            _ => Some(Action::LoadFiles(dropped)),
        };
        if let Some(loads) = loads {
            self.view.dialog = None;
            self.view.act(loads);
        }
        Command::drop_letters_of_alt(ctx);
        if let Some(dialog) = &self.view.dialog {
            let passing = dialog.lets_through().iter();
            if let Some(command) = passing.copied().find(|command| command.is_pressed(ctx)) {
                self.view.dialog = None;
                self.view.run(command);
            }
            return;
        }
        self.view.keyboard.outlive_escape(ctx);
        if self.view.room == Room::Library {
            library::leave_entry(ctx, &mut self.view);
        }
        for command in Command::pressed(ctx, self.view.room) {
            self.run(ctx, command);
        }
        if ctx.text_edit_focused() && !self.is_post_over_welcome(ctx) {
            self.refuse_long_paste(ctx);
            return;
        }
        let pasted = ctx.input_mut(|input| {
            let mut pasted = None;
            input.events.retain(|event| match event {
                Event::Paste(text) => {
                    pasted = Some(Ok(text.clone()));
                    false
                }
                Event::PasteImage(_) => {
                    pasted = Some(Err(Error::Unreadable {
                        what: "The clipboard".to_owned(),
                        why: "it holds a picture".to_owned(),
                    }));
                    false
                }
                _ => true,
            });
            pasted
        });
        match pasted {
            Some(Ok(text)) => self.act(Action::Paste(text)),
            Some(Err(error)) => self.tell(Notice::error(error.to_string())),
            None => {}
        }
    }

    /// Takes out of this frame what no field could show without keeping the window at work for minutes.
    fn refuse_long_paste(&mut self, ctx: &Context) {
        let is_long =
            |event: &Event| matches!(event, Event::Paste(text) if text.len() > LONGEST_PASTE);
        let is_refused = ctx.input_mut(|input| {
            let before = input.events.len();
            input.events.retain(|event| !is_long(event));
            input.events.len() < before
        });
        if is_refused {
            self.tell(Notice::error(TOO_LONG));
        }
    }

    /// Whether a whole page is pasted while a field of the welcome has the keyboard: no name or path has several lines.
    fn is_post_over_welcome(&self, ctx: &Context) -> bool {
        welcome::is_due(&self.bench)
            && ctx.input(|input| {
                let mut events = input.events.iter();
                events.any(
                    |event| matches!(event, Event::Paste(text) if text.trim().lines().count() > 1),
                )
            })
    }

    /// Keeps the window open while cases cannot be saved, and asks; the adviser may close it all the same.
    fn hold_unsaved(&mut self, ctx: &Context) {
        if !ctx.input(|input| input.viewport().close_requested()) {
            return;
        }
        self.bench.flush();
        let is_unsaved = matches!(self.bench.save_state(), SaveState::Failed(_));
        if !is_unsaved || std::mem::take(&mut self.view.close_held) {
            self.hold_edits(ctx);
            return;
        }
        ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
        self.view.dialog = Some(Dialog::Unsaved);
    }

    fn window_ui(&mut self, ui: &mut Ui) {
        let tokens = Tokens::of(ui);
        let now = platform::now();
        self.view.narrow.fit = Fit::of(ui.available_width());
        narrow::follow(&mut self.view);
        let bar = Frame::NONE
            .fill(tokens.paper)
            .inner_margin(Margin::symmetric(10, 0));
        Panel::top("top bar")
            .exact_size(BAR)
            .frame(bar)
            .show(ui, |ui| {
                top_bar::top_bar_ui(ui, &self.bench, &mut self.view);
            });
        if let SaveState::Failed(unsaved) = self.bench.save_state() {
            unsaved::banner_ui(ui, &unsaved, &mut self.view, now.time_zone());
        }
        if let Some(trouble) = self.bench.library_trouble() {
            recovery::banner_ui(ui, trouble, &mut self.view);
        }
        let status = Reserved::at_foot(ui, Id::unique("status"), STATUS);
        let mut rest = status.rest(ui);
        match self.view.room {
            Room::Desk => self.desk_ui(&mut rest, &now),
            Room::Library => library::library_ui(&mut rest, &self.bench, &mut self.view, &now),
        }
        status.show(
            ui,
            |panel| panel.exact_size(STATUS).frame(bar),
            |ui| status_bar::status_ui(ui, &self.bench, &mut self.view, now.time_zone()),
        );
    }

    /// Names an organisation where the letter's cursor is.
    fn add_signpost(&mut self, signpost: SignpostId) {
        let case = self.bench.open_case_ref();
        let is_empty = case.is_some_and(|case| case.work.draft.blocks.is_empty());
        let at = self.view.letter.selection().map(|span| span.end);
        match at.or(is_empty.then_some(0)) {
            Some(at) => self.act(Action::AddSignpost { signpost, at }),
            None => self.tell(Notice::done(
                "Put the cursor into the letter first, where the name and number are to stand",
            )),
        }
    }

    fn carry_out_wishes(&mut self, ctx: &Context) {
        let mut wishes = std::mem::take(&mut self.view.wishes);
        let has_wishes = !wishes.is_empty();
        // What was typed in this frame belongs to the case that was on show in it.
        wishes.sort_by_key(Wish::leaves_case);
        if has_wishes {
            // What was done shows in the next frame.
            ctx.request_repaint();
        }
        for wish in wishes {
            match wish {
                Wish::Act(action) => self.act(action),
                Wish::Run(command) => self.run(ctx, command),
                Wish::AddSignpost(signpost) => self.add_signpost(signpost),
                Wish::BeginPassage(title) => self.view.library.begin_passage(&self.bench, &title),
                Wish::EditProposal(name) => self.edit_proposal(&name),
                Wish::AskToPurge(cases) => self.ask_to_purge(cases),
                Wish::AskToForget => self.ask_to_forget(),
                Wish::OpenEntry(path) => self.open_entry(ctx, path),
                Wish::PasteIntoLetter => match self.clipboard.text() {
                    Ok(text) if text.len() > LONGEST_PASTE => self.tell(Notice::error(TOO_LONG)),
                    Ok(text) => self.view.letter.paste(text),
                    Err(error) => self.tell(Notice::error(error.to_string())),
                },
                Wish::CopyText(text) => self.copy(&text),
            }
        }
        if has_wishes {
            self.show_settings(ctx);
        }
    }

    /// Makes the window look as the settings say, if it does not yet: egui copies its styles for each change.
    fn show_settings(&mut self, ctx: &Context) {
        let settings = self.bench.settings();
        let looks = Looks::of(settings);
        if self.looks != Some(looks) {
            self.looks = Some(looks);
            show_settings(ctx, settings);
        }
    }

    /// What the window works on.
    pub(super) fn bench(&self) -> &Workbench {
        &self.bench
    }

    /// What happens whether or not anything is painted.
    pub(super) fn look_at_clock(&mut self, ctx: &Context) {
        let before = self.bench.open_case_ref().map(|case| case.id);
        if let Some(wait) = self.bench.tick(platform::now(), platform::instant()) {
            ctx.request_repaint_after(wait);
        }
        // The first of several files that were loaded may have come onto an empty desk.
        let after = self.bench.open_case_ref().map(|case| case.id);
        if after != before {
            self.view.turn_to(after);
        }
        if let Some(notice) = self.bench.take_notice() {
            self.tell(notice);
        }
        self.look_after_clipboard(ctx);
    }

    /// Takes what was pressed, paints the window, and carries out what its panes wish for.
    pub(super) fn frame_ui(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        let had_dialog = self.view.dialog.is_some();
        theme::use_font(&ctx, self.bench.settings().font);
        self.look_for_changes(&ctx);
        self.take_input(&ctx);
        self.hold_unsaved(&ctx);
        self.view.moves_edge = splitter::take_keys(&ctx);
        self.window_ui(ui);
        splitter::focus_ui(ui);
        origin_card::origin_card_ui(&ctx, &self.bench, &mut self.view);
        self.bench.note_selection(self.view.letter.selection());
        dialog::dialog_ui(&ctx, &self.bench, &mut self.view);
        notice::notice_ui(&ctx, &mut self.view, platform::instant());
        if had_dialog && self.view.dialog.is_none() {
            // What a dialog wished for may move the keyboard too, so it waits until the keyboard is free.
            self.view.keyboard.give_back_later(&ctx);
        } else {
            self.view.keyboard.give_back(&ctx);
            self.carry_out_wishes(&ctx);
        }
        self.await_clipboard(&ctx);
        if let Some(wait) = self.bench.due_in(platform::instant()) {
            ctx.request_repaint_after(wait);
        }
        let scale = ctx.zoom_factor();
        if scale != std::mem::replace(&mut self.told_scale, scale) {
            // It is in points, which are as large as the scale makes them.
            ctx.send_viewport_cmd(egui::ViewportCommand::MinInnerSize(SMALLEST.into()));
        }
        let size = ctx.content_rect().size() * scale;
        self.bench.note_window_size([size.x, size.y]);
    }
}

impl App {
    /// The same with the letter alone, for what measures it beside a bare field.
    pub(super) fn letter_frame_ui(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.take_input(&ctx);
        if let Some(case) = self.bench.open_case_ref() {
            letter_pane::letter_alone_ui(ui, &self.bench, case, &mut self.view);
        }
        self.bench.note_selection(self.view.letter.selection());
        self.carry_out_wishes(&ctx);
        if let Some(wait) = self.bench.due_in(platform::instant()) {
            ctx.request_repaint_after(wait);
        }
    }
}

/// The desk without the window that opens it.
#[cfg(test)]
impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.look_at_clock(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame_ui(ui);
    }
}

#[cfg(test)]
impl App {
    /// The same, to change it as something outside the window would.
    pub(super) fn bench_mut(&mut self) -> &mut Workbench {
        &mut self.bench
    }

    /// From now on keeps commands instead of carrying them out, or carries them out again.
    pub(super) fn catch(&mut self, on: bool) {
        self.caught = on.then(Vec::new);
    }

    /// The commands kept since it was last asked.
    pub(super) fn caught(&mut self) -> Vec<Command> {
        self.caught.as_mut().map(std::mem::take).unwrap_or_default()
    }

    /// Lets what was copied grow older by so much.
    pub(super) fn copied_long_ago(&mut self, time: std::time::Duration) {
        self.clipboard.grow_older(time);
    }

    /// What it remembers between frames.
    pub(super) fn view(&self) -> &View {
        &self.view
    }

    /// What the window remembers, to be brought to where a test begins.
    pub(super) fn view_mut(&mut self) -> &mut View {
        &mut self.view
    }
}

fn moment() -> Moment {
    Moment {
        now: platform::instant(),
        at: platform::timestamp(),
    }
}

/// By how much panes are narrower than they usually are, since the window is.
pub(super) fn shrink(ui: &Ui) -> f32 {
    (ui.available_width() / USUAL_WIDTH).min(1.0)
}

/// What a pane's width is remembered by: one for each width of the window, so that it shrinks with it.
pub(super) fn pane_id(name: &'static str, shrink: f32) -> egui::Id {
    egui::Id::unique((name, (shrink * 50.0).round() as u32))
}

/// Makes the window look as the settings say.
pub(super) fn show_settings(ctx: &Context, settings: &Settings) {
    theme::show(ctx, settings);
    ctx.set_zoom_factor(settings.scale.clamp(*SCALES.start(), *SCALES.end()));
}

/// What of the settings the look of the window is made from.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Looks {
    theme: ThemeChoice,
    text_size: TextSize,
    reduced_motion: bool,
    scale: f32,
}

impl Looks {
    fn of(settings: &Settings) -> Self {
        Self {
            theme: settings.theme,
            text_size: settings.text_size,
            reduced_motion: settings.reduced_motion,
            scale: settings.scale,
        }
    }
}
