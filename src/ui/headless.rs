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
    /// Whether the letter alone is painted.
    is_letter_alone: bool,
}

/// What windows are painted with: the fonts and colours of the program, and no tree for screen readers, as in a real
/// window that none has asked.
pub fn context() -> Context {
    let ctx = Context::default();
    theme::install(&ctx);
    ctx
}

impl Headless {
    /// Makes the window over a desk, in a size in points. Where a case is open, the keyboard goes to its letter.
    pub fn new(bench: Workbench, clipboard: Box<dyn Clipboard>, size: Vec2) -> Self {
        let ctx = context();
        Self {
            app: App::new(bench, &ctx, clipboard, None),
            ctx,
            size,
            frames: 0,
            is_letter_alone: false,
        }
    }

    /// Makes the same of the open case's letter alone: its page with its margin and all that the checks mark in it, over a
    /// desk that takes each edit, checks it and keeps it.
    pub fn letter(bench: Workbench, clipboard: Box<dyn Clipboard>, size: Vec2) -> Self {
        Self {
            is_letter_alone: true,
            ..Self::new(bench, clipboard, size)
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
        let (app, is_letter_alone) = (&mut self.app, self.is_letter_alone);
        let mut output = self.ctx.run_ui(input, |ui| {
            app.look_at_clock(ui.ctx());
            match is_letter_alone {
                true => app.letter_frame_ui(ui),
                false => app.frame_ui(ui),
            }
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

    const SIZE: Vec2 = Vec2::new(1440.0, 900.0);

    /// The desk with the sample case on it.
    fn desk(folder: &std::path::Path) -> Workbench {
        let now = "2026-11-23T09:00:00+00:00[UTC]".parse().expect("a time");
        let mut bench = Workbench::open(Some(folder), now, || {}).expect("it opens");
        bench
            .apply(Action::OpenSample, Instant::now())
            .expect("it is loaded");
        bench
    }

    #[track_caller]
    fn takes_what_is_typed(mut window: Headless) {
        for _ in 0..4 {
            window.frame(Vec::new());
        }
        window.frame(vec![Event::Text("quillfeather".to_owned())]);
        window.frame(vec![Event::Text(" ".to_owned())]);
        for _ in 0..3 {
            window.frame(Vec::new());
        }
        let open = window.bench().open_case_ref().expect("a case is open");
        assert!(open.work.draft.text().contains("quillfeather"));
        assert!(!open.work.is_checking(), "it is checked");
    }

    #[test]
    fn what_is_typed_stands_in_the_letter_and_is_checked() {
        let folder = tempfile::tempdir().expect("a folder");
        let clipboard = Box::new(NoClipboard);
        takes_what_is_typed(Headless::new(desk(folder.path()), clipboard, SIZE));
    }

    #[test]
    fn the_letter_alone_takes_and_checks_what_is_typed_too() {
        let folder = tempfile::tempdir().expect("a folder");
        let clipboard = Box::new(NoClipboard);
        takes_what_is_typed(Headless::letter(desk(folder.path()), clipboard, SIZE));
    }
}
