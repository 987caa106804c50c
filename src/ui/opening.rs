//! The window from its first frame on: calm while the desk is made ready, which takes longer than a window may keep
//! somebody waiting, then the desk.
//!
//! What is pressed, pasted and dropped meanwhile is held, and given to the desk once the keyboard has its place there.

use super::app::{self, App};
use super::narrow::Fit;
use super::theme::{self, Tokens};
use crate::error::{Error, Result};
use crate::platform::{self, Clipboard};
use crate::workbench::{Opening, Settings, Workbench};
use egui::{
    Align, CentralPanel, Context, DroppedFileHandle, Event, Frame, Layout, Margin, Panel, RawInput,
    RichText, Ui, ViewportCommand,
};
use std::cell::Cell;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};

/// How wide the picture of all letters is that are painted, in pixels. Left alone it is as wide as the graphics can have it,
/// up to 16,384, and takes 2 MB for each 32 pixels of its height, twice: here and there.
const LETTERS_WIDTH: usize = 2_048;

/// The desk's frames in which it asks for the keyboard: it has it in the next one.
const UNSETTLED: u32 = 1;

/// The desk, being made ready on a thread of its own.
pub(super) struct Coming {
    thread: JoinHandle<Result<Workbench>>,
    is_done: Arc<AtomicBool>,
}

impl Coming {
    /// Starts the thread; `wake` is called from it when the desk is there, and whenever something on it changes.
    pub(super) fn begin(opening: Opening, wake: impl Fn() + Clone + Send + 'static) -> Self {
        let told = wake.clone();
        Self::of(told, move || {
            let desk = opening.finish(platform::now(), wake);
            // Not sooner: there are few processors, and the desk is waited for. A failure here is met again, and told, by
            // whoever reads the first post.
            if let Ok(warm_up) = desk.as_ref().map(Workbench::warm_up) {
                thread::spawn(move || drop(warm_up.run()));
            }
            desk
        })
    }

    fn of(
        wake: impl Fn() + Send + 'static,
        work: impl FnOnce() -> Result<Workbench> + Send + 'static,
    ) -> Self {
        let is_done = Arc::new(AtomicBool::new(false));
        let done = Done {
            is_done: Arc::clone(&is_done),
            wake,
        };
        let thread = thread::spawn(move || {
            let _done = done;
            work()
        });
        Self { thread, is_done }
    }

    fn is_there(&self) -> bool {
        self.is_done.load(Ordering::Acquire)
    }

    /// The desk, once it is there; a panic while it was made ready goes on here.
    fn take(self) -> Result<Workbench> {
        match self.thread.join() {
            Ok(desk) => desk,
            Err(panic) => std::panic::resume_unwind(panic),
        }
    }
}

/// Tells that the thread is done, however it ends.
struct Done<W: Fn()> {
    is_done: Arc<AtomicBool>,
    wake: W,
}

impl<W: Fn()> Drop for Done<W> {
    fn drop(&mut self) {
        self.is_done.store(true, Ordering::Release);
        (self.wake)();
    }
}

/// What the desk is made with once it is there.
pub(super) struct Beginning {
    /// What the window looks like meanwhile.
    pub(super) settings: Settings,
    /// Where letters are copied to.
    pub(super) clipboard: Box<dyn Clipboard>,
    /// A file to load as a new case.
    pub(super) file: Option<PathBuf>,
}

/// What stands in the window.
enum Stage {
    Opening(Box<(Coming, Beginning)>),
    Desk(Box<App>),
    /// There is no desk, and the window is about to close.
    Closing,
}

/// The window.
pub(super) struct Window {
    stage: Stage,
    held: Held,
    /// Why there is no desk, for whoever opened the window.
    refused: Rc<Cell<Option<Error>>>,
}

impl Window {
    /// Opens the window on a desk that is still being made ready.
    pub(super) fn new(
        coming: Coming,
        beginning: Beginning,
        ctx: &Context,
        refused: Rc<Cell<Option<Error>>>,
    ) -> Self {
        app::show_settings(ctx, &beginning.settings);
        Self {
            stage: Stage::Opening(Box::new((coming, beginning))),
            held: Held::default(),
            refused,
        }
    }

    /// Whether the desk is what is painted.
    pub(super) fn has_desk(&self) -> bool {
        matches!(self.stage, Stage::Desk(_))
    }

    /// Keeps from a frame what nobody could take yet, and puts into it what was kept before.
    pub(super) fn take_input(&mut self, input: &mut RawInput) {
        input.max_texture_side = input.max_texture_side.map(|side| side.min(LETTERS_WIDTH));
        match self.stage {
            Stage::Desk(_) if self.held.frames >= UNSETTLED => self.held.give(input),
            Stage::Desk(_) => {
                self.held.frames += 1;
                self.held.keep(input);
            }
            Stage::Opening(_) | Stage::Closing => self.held.keep(input),
        }
    }

    /// What happens whether or not anything is painted.
    pub(super) fn look(&mut self, ctx: &Context) {
        if matches!(&self.stage, Stage::Opening(it) if it.0.is_there()) {
            self.lay_out(ctx);
        }
        if let Stage::Desk(app) = &mut self.stage {
            app.look_at_clock(ctx);
            if self.held.frames < UNSETTLED || !self.held.is_empty() {
                ctx.request_repaint();
            }
        }
    }

    fn lay_out(&mut self, ctx: &Context) {
        let Stage::Opening(it) = std::mem::replace(&mut self.stage, Stage::Closing) else {
            return;
        };
        let (coming, beginning) = *it;
        match coming.take() {
            Ok(bench) => {
                let app = App::new(bench, ctx, beginning.clipboard, beginning.file);
                self.stage = Stage::Desk(Box::new(app));
            }
            Err(error) => {
                self.refused.set(Some(error));
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }

    /// Paints what there is.
    pub(super) fn window_ui(&mut self, ui: &mut Ui) {
        match &mut self.stage {
            Stage::Opening(it) => opening_ui(ui, &it.1.settings),
            Stage::Desk(app) => app.frame_ui(ui),
            Stage::Closing => {}
        }
    }

    /// Does what is done before the window closes.
    pub(super) fn leave(&mut self) {
        if let Stage::Desk(app) = &mut self.stage {
            app.leave();
        }
    }
}

/// What came before there was anybody to take it.
#[derive(Default)]
struct Held {
    events: Vec<Event>,
    dropped: Vec<DroppedFileHandle>,
    /// How many frames of the desk there were.
    frames: u32,
}

impl Held {
    fn is_empty(&self) -> bool {
        self.events.is_empty() && self.dropped.is_empty()
    }

    /// Takes what is meant for the desk. A click is not: nobody can have aimed it at what was not there.
    fn keep(&mut self, input: &mut RawInput) {
        let (kept, left) = std::mem::take(&mut input.events)
            .into_iter()
            .partition(is_for_desk);
        input.events = left;
        self.events.extend::<Vec<Event>>(kept);
        self.dropped.append(&mut input.dropped_files);
    }

    /// Puts it before what comes now.
    fn give(&mut self, input: &mut RawInput) {
        if !self.is_empty() {
            self.events.append(&mut input.events);
            input.events = std::mem::take(&mut self.events);
            self.dropped.append(&mut input.dropped_files);
            input.dropped_files = std::mem::take(&mut self.dropped);
        }
    }
}

fn is_for_desk(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { .. }
            | Event::Text(_)
            | Event::Ime(_)
            | Event::Paste(_)
            | Event::PasteImage(_)
            | Event::Copy
            | Event::Cut
    )
}

/// Paints the desk's outline, and says what is being waited for.
fn opening_ui(ui: &mut Ui, settings: &Settings) {
    theme::use_font(ui.ctx(), settings.font);
    let tokens = Tokens::of(ui);
    let paper = Frame::NONE.fill(tokens.paper);
    let bar = paper.inner_margin(Margin::symmetric(10, 0));
    Panel::top("opening bar")
        .exact_size(app::BAR)
        .frame(bar)
        .show(ui, |ui| {
            ui.horizontal_centered(|ui| {
                ui.add_space(6.0);
                let name = RichText::new("Replywright").font(theme::bold(16.0));
                ui.label(name.color(tokens.accent));
            });
        });
    Panel::bottom("opening status")
        .exact_size(app::STATUS)
        .frame(bar)
        .show(ui, |_| {});
    if Fit::of(ui.available_width()) == Fit::All {
        let [cases, ..] = settings.panes.map(|width| width * app::shrink(ui));
        Panel::left("opening cases")
            .exact_size(cases)
            .frame(Frame::NONE.fill(tokens.ground))
            .show(ui, |_| {});
    }
    CentralPanel::default().frame(paper).show(ui, |ui| {
        ui.with_layout(Layout::top_down(Align::Center), |ui| {
            ui.add_space(ui.available_height() * 0.4);
            let words = RichText::new("Opening your cases").size(theme::BODY);
            ui.label(words.color(tokens.quiet));
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::headless::NoClipboard;
    use crate::workbench::Action;
    use egui::{Key, Modifiers, PointerButton, Pos2, Rect, Vec2};
    use std::path::Path;
    use std::sync::mpsc::{Sender, channel};
    use std::time::Instant;
    use tempfile::TempDir;

    /// What is sent to a desk to let it be there.
    type Go = Sender<Result<()>>;

    /// A window over a desk that is there once it is told so.
    struct Harness {
        window: Window,
        ctx: Context,
        go: Go,
        refused: Rc<Cell<Option<Error>>>,
    }

    impl Harness {
        fn new(folder: &Path) -> Self {
            let (go, told) = channel();
            let folder = folder.to_owned();
            let coming = Coming::of(
                || {},
                move || {
                    told.recv().expect("the test goes on")?;
                    Ok(desk(&folder))
                },
            );
            let ctx = Context::default();
            theme::install(&ctx);
            let refused = Rc::default();
            let beginning = Beginning {
                settings: Settings::default(),
                clipboard: Box::new(NoClipboard),
                file: None,
            };
            let window = Window::new(coming, beginning, &ctx, Rc::clone(&refused));
            Self {
                window,
                ctx,
                go,
                refused,
            }
        }

        /// Paints a frame in which these events come; gives what is written in the window and what it asks of its system.
        fn frame(&mut self, events: Vec<Event>) -> (String, Vec<ViewportCommand>) {
            let mut input = RawInput {
                screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(1440.0, 900.0))),
                events,
                focused: true,
                ..RawInput::default()
            };
            self.window.take_input(&mut input);
            let window = &mut self.window;
            let mut output = self.ctx.run_ui(input, |ui| {
                window.look(ui.ctx());
                window.window_ui(ui);
            });
            output.textures_delta.clear();
            let written = output.shapes.iter().filter_map(|it| match &it.shape {
                egui::Shape::Text(text) => Some(text.galley.text()),
                _ => None,
            });
            let root = output.viewport_output.into_values().next();
            let asked = root.map(|root| root.commands).unwrap_or_default();
            (written.collect::<Vec<_>>().join("\n"), asked)
        }

        /// Lets the desk be there, or not, and waits until the thread has said so.
        fn go(&self, with: Result<()>) {
            self.go.send(with).expect("the thread waits");
            while matches!(&self.window.stage, Stage::Opening(it) if !it.0.is_there()) {
                thread::yield_now();
            }
        }

        fn letter(&self) -> Option<String> {
            match &self.window.stage {
                Stage::Desk(app) => Some(app.bench().open_case_ref()?.work.draft.text()),
                _ => None,
            }
        }
    }

    fn desk(folder: &Path) -> Workbench {
        let now = "2026-11-23T09:00:00+00:00[UTC]".parse().expect("a time");
        Workbench::open(Some(folder), now, || {}).expect("it opens")
    }

    /// A folder in which the sample case was left open.
    fn folder() -> TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        let mut bench = desk(folder.path());
        let loaded = bench.apply(Action::OpenSample, Instant::now());
        loaded.expect("it is loaded");
        bench.flush();
        folder
    }

    #[test]
    fn a_desk_that_is_not_there_yet_is_waited_for_in_words() {
        let folder = folder();
        let mut window = Harness::new(folder.path());
        let (said, _) = window.frame(Vec::new());
        assert!(said.contains("Opening your cases"), "{said}");
        assert!(!window.window.has_desk());
        window.go(Ok(()));
        let (said, _) = window.frame(Vec::new());
        assert!(!said.contains("Opening your cases"), "{said}");
        assert!(window.window.has_desk());
    }

    #[test]
    fn what_is_typed_before_the_desk_is_there_stands_in_the_letter_in_its_order() {
        let folder = folder();
        let mut window = Harness::new(folder.path());
        window.frame(vec![Event::Text("quill".to_owned())]);
        window.frame(vec![Event::Text("feat".to_owned())]);
        window.go(Ok(()));
        window.frame(vec![Event::Text("h".to_owned())]);
        for last in ["e", "r"] {
            window.frame(vec![Event::Text(last.to_owned())]);
        }
        let letter = window.letter().expect("the case is open");
        assert!(letter.contains("quillfeather"), "{letter}");
    }

    #[test]
    fn a_key_that_is_pressed_before_the_desk_is_there_does_what_it_does() {
        let folder = folder();
        let mut window = Harness::new(folder.path());
        window.frame(vec![Event::Key {
            key: Key::K,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::CTRL | Modifiers::COMMAND,
        }]);
        window.go(Ok(()));
        for _ in 0..3 {
            window.frame(Vec::new());
        }
        let Stage::Desk(app) = &window.window.stage else {
            unreachable!("the desk is there");
        };
        assert!(app.view().dialog.is_some());
    }

    #[test]
    fn a_click_on_what_is_not_there_yet_is_not_held() {
        let click = |pressed| Event::PointerButton {
            pos: Pos2::new(700.0, 400.0),
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        let mut held = Held::default();
        let mut input = RawInput {
            events: vec![click(true), Event::Text("x".to_owned()), click(false)],
            ..RawInput::default()
        };
        held.keep(&mut input);
        assert_eq!(input.events, [click(true), click(false)]);
        let mut input = RawInput::default();
        held.give(&mut input);
        assert_eq!(input.events, [Event::Text("x".to_owned())]);
    }

    #[test]
    fn a_desk_that_cannot_be_laid_out_closes_the_window_and_says_why() {
        let folder = folder();
        let mut window = Harness::new(folder.path());
        window.frame(Vec::new());
        window.go(Err(Error::NoDisplay));
        let (_, asked) = window.frame(Vec::new());
        assert!(asked.contains(&ViewportCommand::Close), "{asked:?}");
        let why = window.refused.take();
        assert!(matches!(why, Some(Error::NoDisplay)));
    }
}
