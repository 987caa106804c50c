//! The window: reads the workbench, paints it, and sends it actions. The only room that knows egui.
//!
//! In: a [`crate::workbench::Workbench`], keys and clicks. Out: actions. What happens even when nothing is painted stands
//! in `app.rs`; every other file paints one pane or one dialog.

mod app;
mod cases_pane;
mod command;
mod dialog;
mod help;
mod issues_pane;
mod keyboard;
pub mod letter;
mod letter_pane;
mod notice;
mod palette;
mod passage_search;
mod pieces;
mod post_pane;
mod post_text;
mod preview;
mod start;
mod status_bar;
#[cfg(test)]
mod tests;
mod theme;
mod top_bar;
mod view;

use crate::error::{Error, Result};
use crate::platform::{self, SystemClipboard};
use crate::workbench::Workbench;
use app::App;
use egui::ViewportBuilder;
use std::path::Path;
use std::sync::{Arc, OnceLock};

/// The smallest window everything still fits in, in points.
const SMALLEST: [f32; 2] = [960.0, 600.0];

/// Opens the window on the data folder, with `file` loaded as a new case if one is given; returns when it is closed.
///
/// # Errors
/// `NoDisplay` without a screen; whatever keeps the data folder from being used.
pub fn run(data: Option<&Path>, file: Option<&Path>) -> Result<()> {
    if !platform::has_display() {
        return Err(Error::NoDisplay);
    }
    let context: Arc<OnceLock<egui::Context>> = Arc::default();
    let waking = Arc::clone(&context);
    let bench = Workbench::open(data, platform::now(), move || {
        if let Some(context) = waking.get() {
            context.request_repaint();
        }
    })?;
    let options = eframe::NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title("Replywright")
            .with_app_id("replywright")
            .with_inner_size(bench.settings().window)
            .with_min_inner_size(SMALLEST),
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
            let clipboard = Box::new(SystemClipboard::default());
            Ok(Box::new(App::new(bench, ctx, clipboard, file)))
        }),
    )
    // Whatever eframe reports here comes from opening the window or its graphics.
    .map_err(|_graphics| Error::NoDisplay)
}
