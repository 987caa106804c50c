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
pub mod headless;
mod help;
mod issues_pane;
mod keyboard;
pub mod letter;
mod letter_pane;
mod library;
mod marked;
mod narrow;
mod notice;
mod notices;
mod offers;
mod origin_card;
mod palette;
mod passage_search;
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
use crate::workbench::{Opening, Workbench, warm_up};
use app::App;
use egui::ViewportBuilder;
use std::path::Path;
use std::sync::{Arc, OnceLock};
use std::thread::{self, JoinHandle};

/// The smallest window everything still fits in, in points.
const SMALLEST: [f32; 2] = [640.0, 360.0];

/// Opens the window on the data folder, with `file` loaded as a new case if one is given; returns when it is closed.
///
/// # Errors
/// `NoDisplay` without a screen; whatever keeps the data folder from being used.
pub fn run(data: Option<&Path>, file: Option<&Path>) -> Result<()> {
    run_watched(data, file, |_| {})
}

/// Opens the window like [`run`]; `watch` is told of each frame before it is painted.
///
/// # Errors
/// As those of [`run`].
pub fn run_watched(
    data: Option<&Path>,
    file: Option<&Path>,
    watch: impl FnMut(&egui::Context) + 'static,
) -> Result<()> {
    if !platform::has_display() {
        return Err(Error::NoDisplay);
    }
    let context: Arc<OnceLock<egui::Context>> = Arc::default();
    let waking = Arc::clone(&context);
    let opening = Opening::begin(data, platform::timestamp())?;
    let window = opening.settings().window;
    // The library loads while the graphics do, which takes about as long.
    let bench = thread::spawn(move || {
        opening.finish(platform::now(), move || {
            if let Some(context) = waking.get() {
                context.request_repaint();
            }
        })
    });
    // A failure here is met again, and told, by whoever reads the first post.
    thread::spawn(|| drop(warm_up(platform::now().date())));
    let options = eframe::NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title("Replywright")
            .with_app_id("replywright")
            .with_inner_size(window)
            .with_min_inner_size(SMALLEST),
        // Its own would look for fonts while it paints.
        system_font_fallback: false,
        ..Default::default()
    };
    let file = file.map(Path::to_owned);
    eframe::run_native(
        "Replywright",
        options,
        Box::new(move |creation| {
            let ctx = &creation.egui_ctx;
            // The slot is empty: this closure runs once.
            drop(context.set(ctx.clone()));
            theme::install(ctx);
            fonts::find_on_demand(ctx);
            let clipboard = Box::new(SystemClipboard::default());
            let bench = joined(bench)?;
            Ok(Box::new(Watched {
                app: App::new(bench, ctx, clipboard, file),
                watch,
            }))
        }),
    )
    .map_err(|error| match error {
        eframe::Error::AppCreation(error) => error
            .downcast::<Error>()
            .map_or(Error::NoDisplay, |error| *error),
        // Whatever else eframe reports comes from opening the window or its graphics.
        _ => Error::NoDisplay,
    })
}

/// The window, with somebody who is told of its frames.
struct Watched<W> {
    app: App,
    watch: W,
}

impl<W: FnMut(&egui::Context)> eframe::App for Watched<W> {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        self.app.logic(ctx, frame);
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        (self.watch)(ui.ctx());
        self.app.ui(ui, frame);
    }

    fn on_exit(&mut self, gl: Option<&eframe::glow::Context>) {
        self.app.on_exit(gl);
    }
}

/// The desk, once it is there; a panic while it was opened goes on here.
fn joined(bench: JoinHandle<Result<Workbench>>) -> Result<Workbench> {
    match bench.join() {
        Ok(bench) => bench,
        Err(panic) => std::panic::resume_unwind(panic),
    }
}
