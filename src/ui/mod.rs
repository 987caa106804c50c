//! The window: reads the workbench, paints it, and sends it actions. The only room that knows egui.
//!
//! In: a [`crate::workbench::Workbench`], keys and clicks. Out: actions. What happens even when nothing is painted stands
//! in `app.rs`; every other file paints one pane or one dialog. `library/` is the second room.

mod app;
mod asking;
mod backups_dialog;
mod cases_pane;
mod checks_panel;
mod clipboard;
mod command;
mod correcting;
mod dialog;
mod earlier;
mod finding;
mod fonts;
mod guarding;
pub mod headless;
mod help;
mod issues_pane;
mod kept;
mod keyboard;
pub mod letter;
mod letter_pane;
mod library;
mod marked;
mod narrow;
mod notice;
mod notices;
mod offers;
mod opening;
mod origin_card;
mod palette;
mod passage_search;
mod person_dialog;
mod picking;
mod pieces;
mod post_pane;
mod post_text;
mod preview;
mod printing;
mod proposing;
mod purge_dialog;
mod receipt_dialog;
mod recovery;
mod remarks;
mod reserved;
mod restate_dialog;
mod reviewing;
mod saving;
mod settings;
mod splitter;
mod start;
mod status_bar;
#[cfg(test)]
mod tests;
mod theme;
mod top_bar;
mod unsaved;
mod view;
mod watch_dialog;
mod welcome;

use crate::error::{Error, Result};
use crate::platform::{self, SystemClipboard};
use crate::workbench::Opening;
use egui::{IconData, ViewportBuilder};
use opening::{Beginning, Coming, Window};
use std::cell::Cell;
use std::path::Path;
use std::rc::Rc;
use std::sync::{Arc, OnceLock};

/// The smallest window everything still fits in, in points.
const SMALLEST: [f32; 2] = [640.0, 360.0];

/// Opens the window on the data folder, with `file` loaded as a new case if one is given; returns when it is closed.
///
/// # Errors
/// `NoDisplay` without a screen; whatever keeps the data folder from being used.
pub fn run(data: Option<&Path>, file: Option<&Path>) -> Result<()> {
    run_watched(data, file, |_, _| {})
}

/// Opens the window like [`run`]; `watch` is told of each frame before it is painted, and whether the desk stands in it
/// already.
///
/// # Errors
/// As those of [`run`].
pub fn run_watched(
    data: Option<&Path>,
    file: Option<&Path>,
    watch: impl FnMut(&egui::Context, bool) + 'static,
) -> Result<()> {
    if !platform::has_display() {
        return Err(Error::NoDisplay);
    }
    let context: Arc<OnceLock<egui::Context>> = Arc::default();
    let waking = Arc::clone(&context);
    let opening = Opening::begin(data)?;
    let settings = opening.settings().clone();
    // The library loads while the graphics do, which takes about as long.
    let coming = Coming::begin(opening, move || {
        if let Some(context) = waking.get() {
            context.request_repaint();
        }
    });
    let options = eframe::NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title("Replywright")
            .with_app_id("replywright")
            // None: egui's own would have to be read first, and stands for egui.
            .with_icon(IconData::default())
            .with_inner_size(settings.window)
            .with_min_inner_size(SMALLEST),
        // Its own would look for fonts while it paints.
        system_font_fallback: false,
        ..Default::default()
    };
    let refused: Rc<Cell<Option<Error>>> = Rc::default();
    let beginning = Beginning {
        settings,
        clipboard: Box::new(SystemClipboard::default()),
        file: file.map(Path::to_owned),
    };
    let refusing = Rc::clone(&refused);
    eframe::run_native(
        "Replywright",
        options,
        Box::new(move |creation| {
            let ctx = &creation.egui_ctx;
            // The slot is empty: this closure runs once.
            drop(context.set(ctx.clone()));
            theme::install(ctx);
            fonts::find_on_demand(ctx);
            let window = Window::new(coming, beginning, ctx, refusing);
            Ok(Box::new(Watched { window, watch }))
        }),
    )
    // Whatever eframe reports comes from opening the window or its graphics.
    .map_err(|_eframe| Error::NoDisplay)?;
    refused.take().map_or(Ok(()), Err)
}

/// The window, with somebody who is told of its frames.
struct Watched<W> {
    window: Window,
    watch: W,
}

impl<W: FnMut(&egui::Context, bool)> eframe::App for Watched<W> {
    fn raw_input_hook(&mut self, _ctx: &egui::Context, input: &mut egui::RawInput) {
        self.window.take_input(input);
    }

    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.window.look(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        (self.watch)(ui.ctx(), self.window.has_desk());
        self.window.window_ui(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.window.leave();
    }
}
