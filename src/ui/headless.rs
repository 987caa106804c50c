//! The window without a screen: one frame after the other, for what measures them.

use super::app::App;
use super::theme;
use crate::error::{Error, Result};
use crate::platform::Clipboard;
use crate::workbench::Workbench;
use egui::{Context, Event, FullOutput, Pos2, RawInput, Rect, Vec2};

/// The window, painted on nothing.
pub struct Headless {
    app: App,
    ctx: Context,
    size: Vec2,
    frames: u32,
}

impl Headless {
    /// Makes the window over a desk, in a size in points. Where a case is open, the keyboard goes to its letter.
    pub fn new(bench: Workbench, clipboard: Box<dyn Clipboard>, size: Vec2) -> Self {
        let ctx = Context::default();
        theme::install(&ctx);
        Self {
            app: App::new(bench, &ctx, clipboard, None),
            ctx,
            size,
            frames: 0,
        }
    }

    /// Paints one frame, a sixtieth of a second after the last one, in which `events` come.
    pub fn frame(&mut self, events: Vec<Event>) -> FullOutput {
        self.frames += 1;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, self.size)),
            time: Some(f64::from(self.frames) / 60.0),
            events,
            focused: true,
            ..RawInput::default()
        };
        let app = &mut self.app;
        let mut output = self.ctx.run_ui(input, |ui| {
            app.look_at_clock(ui.ctx());
            app.frame_ui(ui);
        });
        // There is no screen that would take them.
        output.textures_delta.clear();
        output
    }

    /// What the frames are painted with.
    pub fn context(&self) -> &Context {
        &self.ctx
    }

    /// The desk under the window.
    pub fn bench(&self) -> &Workbench {
        self.app.bench()
    }
}

/// A clipboard that cannot be reached.
pub struct NoClipboard;

impl Clipboard for NoClipboard {
    fn set_text(&mut self, _text: &str) -> Result<()> {
        Err(Error::NoClipboard)
    }

    fn set_html(&mut self, _html: &str, _text: &str) -> Result<()> {
        Err(Error::NoClipboard)
    }

    fn text(&mut self) -> Result<String> {
        Err(Error::NoClipboard)
    }

    fn clear(&mut self) -> Result<()> {
        Err(Error::NoClipboard)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workbench::Action;
    use std::time::Instant;

    #[test]
    fn what_is_typed_stands_in_the_letter() {
        let folder = tempfile::tempdir().expect("a folder");
        let now = "2026-11-23T09:00:00+00:00[UTC]".parse().expect("a time");
        let mut bench = Workbench::open(Some(folder.path()), now, || {}).expect("it opens");
        bench
            .apply(Action::OpenSample, Instant::now())
            .expect("it is loaded");
        let mut window = Headless::new(bench, Box::new(NoClipboard), Vec2::new(1440.0, 900.0));
        for _ in 0..4 {
            window.frame(Vec::new());
        }
        window.frame(vec![Event::Text("quillfeather".to_owned())]);
        let open = window.bench().open_case_ref().expect("a case is open");
        assert!(open.work.draft.text().contains("quillfeather"));
    }
}
