//! The whole window under test, over a data folder of its own: keys and clicks in, what a screen reader is told out.

mod access;
mod arriving;
mod backups;
mod cases;
mod checking;
mod checklist;
mod closing;
mod composing;
mod copying;
mod dialogs;
mod earlier;
mod finding;
mod fresh;
mod gaps;
mod guarding;
mod helping;
mod keeping;
mod letter;
mod library;
mod loading;
mod names;
mod narrow;
mod notices;
mod origin;
mod palette;
mod panes;
mod person;
mod post;
mod purging;
mod reach;
mod recovery;
mod reviewing;
mod saving;
mod screens;
mod settings;
mod sizes;
mod slash;
mod tab;
mod threads;
mod undo;
mod unsaved;
mod welcome;

use super::app::App;
use super::theme;
use crate::error::{Error, Result};
use crate::platform::{self, Clipboard};
use crate::reply::edit;
use crate::text::Span;
use crate::workbench::{Action, OpenCase, Workbench};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, HarnessBuilder, Node};
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::{Arc, OnceLock};
use tempfile::TempDir;

/// A page copied from the forum, with a title, a poster and several issues that it names outright.
const POST: &str = include_str!("../../../assets/sample-thread.txt");

/// Another post, of few words and about little.
const SHORT_POST: &str = "Hello, my son is 9 and the social worker has asked me to come to a meeting on Friday. \
                          Do I have to go? Nobody has told me what the meeting is about.";

/// Control as a keyboard sends it outside macOS.
const CTRL: Modifiers = Modifiers::CTRL.plus(Modifiers::COMMAND);

/// Control and Shift.
const CTRL_SHIFT: Modifiers = CTRL.plus(Modifiers::SHIFT);

/// The library's file in a data folder.
const LIBRARY: &str = "library.db";

/// How many frames the window may take to come to rest; what is done on threads meanwhile wakes it, again and again.
const FRAMES: u64 = 64;

/// A clipboard in memory, which the test reads and writes from outside.
#[derive(Default, Clone)]
struct Pocket {
    text: Rc<RefCell<Option<String>>>,
    html: Rc<RefCell<Option<String>>>,
}

impl Pocket {
    fn put(&self, text: &str) {
        *self.text.borrow_mut() = Some(text.to_owned());
        *self.html.borrow_mut() = None;
    }

    fn held(&self) -> Option<String> {
        self.text.borrow().clone()
    }

    /// What is on it for programs that show links and bold words.
    fn rich(&self) -> Option<String> {
        self.html.borrow().clone()
    }
}

impl Clipboard for Pocket {
    fn set_text(&mut self, text: &str) -> Result<()> {
        self.put(text);
        Ok(())
    }

    fn set_html(&mut self, html: &str, text: &str) -> Result<()> {
        self.put(text);
        *self.html.borrow_mut() = Some(html.to_owned());
        Ok(())
    }

    fn text(&mut self) -> Result<String> {
        self.held().ok_or(Error::NoClipboard)
    }

    fn clear(&mut self) -> Result<()> {
        *self.text.borrow_mut() = None;
        *self.html.borrow_mut() = None;
        Ok(())
    }
}

/// A file let go over the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> std::result::Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// The window, its clipboard, and the folder it works in.
struct Window {
    harness: Harness<'static, App>,
    pocket: Pocket,
    folder: Rc<TempDir>,
}

/// A key going down.
fn key_down(key: Key, modifiers: Modifiers) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    }
}

impl Window {
    /// On an empty folder.
    fn new() -> Self {
        Self::prepared(|_| {})
    }

    /// With [`POST`] pasted.
    fn with_post() -> Self {
        let mut window = Self::new();
        window.paste(POST);
        window
    }

    /// On a folder in which `prepare` has already been at work.
    fn prepared(prepare: impl FnOnce(&mut Workbench)) -> Self {
        let folder = Rc::new(data_folder());
        let mut bench = open_bench(folder.path());
        prepare(&mut bench);
        Self::over(bench, folder)
    }

    fn over(bench: Workbench, folder: Rc<TempDir>) -> Self {
        Self::opened(bench, folder, None)
    }

    /// With a file named on the command line.
    fn opened(bench: Workbench, folder: Rc<TempDir>, file: Option<PathBuf>) -> Self {
        Self::built(builder().allow_missing_glyphs(), bench, folder, file)
    }

    /// One that fails at a character none of its fonts has.
    fn strict() -> Self {
        let folder = Rc::new(data_folder());
        let bench = open_bench(folder.path());
        Self::built(builder(), bench, folder, None)
    }

    fn built(
        builder: HarnessBuilder<App>,
        bench: Workbench,
        folder: Rc<TempDir>,
        file: Option<PathBuf>,
    ) -> Self {
        let pocket = Pocket::default();
        let clipboard = Box::new(pocket.clone());
        let harness =
            builder.build_eframe(|creation| App::new(bench, &creation.egui_ctx, clipboard, file));
        let mut window = Self {
            harness,
            pocket,
            folder,
        };
        window.harness.run();
        window
    }

    /// With a letter that has several gaps, some of which must be filled before it is copied.
    fn with_gaps() -> Self {
        let window = Self::prepared(|bench| {
            act(bench, Action::Paste(POST.to_owned()));
            for gap in ["{{ ask(", "{{ maybe("] {
                let mut snippets = bench.library().snippets.values();
                let with_gap = snippets.find(|snippet| snippet.body.contains(gap));
                let snippet = with_gap.expect("a passage with such a gap").id.clone();
                act(
                    bench,
                    Action::AddSnippet {
                        snippet,
                        after: None,
                    },
                );
            }
        });
        let gaps = window.case().work.draft.open_gaps();
        assert!(gaps.len() > 1 && gaps.iter().any(|gap| gap.ask.must_be_filled()));
        window
    }

    /// Fills every gap by keyboard.
    fn fill_gaps(&mut self) {
        for _ in 0..self.gaps().len() {
            self.press_with(CTRL, Key::G);
            self.type_text("some words");
        }
        assert_eq!(self.gaps(), []);
    }

    /// The gaps that still wait, in the order of the letter.
    fn gaps(&self) -> Vec<Span> {
        let places = edit::gap_places(&self.case().work.draft).into_iter();
        places
            .filter(|gap| !gap.filled)
            .map(|gap| gap.span)
            .collect()
    }

    /// The window after it was closed and opened again.
    fn reopened(mut self) -> Self {
        self.harness.state_mut().leave();
        self.lost()
    }

    /// The window opened again after a crash that let nothing be written at the end.
    fn lost(self) -> Self {
        let Self {
            harness, folder, ..
        } = self;
        drop(harness);
        Self::over(open_bench(folder.path()), folder)
    }

    /// Another window on the same folder.
    fn second(&self) -> Self {
        Self::over(open_bench(self.folder.path()), Rc::clone(&self.folder))
    }

    fn bench(&self) -> &Workbench {
        self.harness.state().bench()
    }

    #[track_caller]
    fn case(&self) -> &OpenCase {
        self.bench().open_case_ref().expect("an open case")
    }

    fn letter_text(&self) -> String {
        self.case().work.draft.text()
    }

    #[track_caller]
    fn run(&mut self) {
        self.harness.run();
    }

    #[track_caller]
    fn event(&mut self, event: Event) {
        self.harness.event(event);
        self.run();
    }

    #[track_caller]
    fn press(&mut self, key: Key) {
        self.press_with(Modifiers::NONE, key);
    }

    #[track_caller]
    fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.run();
    }

    /// Sends keys and what they type within one frame, as a real window does: each event of the harness has a frame of its
    /// own.
    fn in_one_frame(&mut self, events: impl IntoIterator<Item = Event>) {
        self.harness.input_mut().events.extend(events);
        self.run();
    }

    #[track_caller]
    fn type_text(&mut self, text: &str) {
        self.event(Event::Text(text.to_owned()));
    }

    /// Presses Ctrl+V with `text` on the clipboard: the system's part of it is an event of its own, not a key.
    #[track_caller]
    fn paste(&mut self, text: &str) {
        self.event(Event::Paste(text.to_owned()));
    }

    /// Drops a file with these bytes on the window.
    #[track_caller]
    fn drop_file(&mut self, name: &str, bytes: &[u8]) {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).expect("a file to drop");
        let dropped = Arc::new(Dropped(path));
        self.harness.input_mut().dropped_files.push(dropped);
        self.run();
    }

    /// All nodes a screen reader can come to.
    fn nodes(&self) -> Vec<Node<'_>> {
        self.harness.root().children_recursive().collect()
    }

    /// The node with this name that can be pressed, ticked or written in.
    #[track_caller]
    fn control<'a>(&'a self, name: &'a str) -> Node<'a> {
        self.harness.get_by(move |node| {
            !matches!(node.role(), Role::Label | Role::TextRun | Role::Group)
                && node.label().as_deref() == Some(name)
        })
    }

    #[track_caller]
    fn click(&mut self, name: &str) {
        self.control(name).click();
        self.run();
    }

    /// Clicks the only button whose name begins so.
    #[track_caller]
    fn click_starting(&mut self, name: &str) {
        let is_meant = |node: &Node<'_>| {
            let node = node.accesskit_node();
            node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with(name))
        };
        let button = self.nodes().into_iter().find(is_meant);
        button.expect("a button").click();
        self.run();
    }

    /// Clicks the first button of that name, where a menu and a field share it.
    #[track_caller]
    fn click_first(&mut self, name: &str) {
        let first = self
            .harness
            .get_all_by_role_and_label(Role::Button, name)
            .next();
        first.expect("a button").click();
        self.run();
    }

    /// Clicks the last button of that name: the one in the dialog or menu on top.
    #[track_caller]
    fn click_last(&mut self, name: &str) {
        let last = self
            .harness
            .get_all_by_role_and_label(Role::Button, name)
            .last();
        last.expect("a button").click();
        self.run();
    }

    /// Clicks the row of a list of hits whose name begins so.
    #[track_caller]
    fn click_option(&mut self, name: &str) {
        let is_meant = |node: &Node<'_>| {
            let node = node.accesskit_node();
            node.role() == Role::ListBoxOption
                && node.label().is_some_and(|label| label.starts_with(name))
        };
        let row = self.nodes().into_iter().find(is_meant);
        row.expect("a row").click();
        self.run();
    }

    /// Runs a command by its name in the palette.
    #[track_caller]
    fn run_command(&mut self, name: &str) {
        self.press_with(CTRL, Key::K);
        self.type_text(name);
        self.press(Key::Enter);
    }

    /// Whether a dialog is open.
    fn has_dialog(&self) -> bool {
        self.harness.state().view().dialog.is_some()
    }

    /// The text edit of the letter.
    #[track_caller]
    fn letter(&self) -> Node<'_> {
        self.harness
            .get_by_role_and_label(Role::MultilineTextInput, "Letter")
    }

    /// Whether these words can be read anywhere in the window.
    fn says(&self, words: &str) -> bool {
        self.nodes().iter().any(|node| {
            let node = node.accesskit_node();
            let has = |text: Option<String>| text.is_some_and(|text| text.contains(words));
            has(node.label()) || has(node.value())
        })
    }

    /// The name of what has the keyboard.
    fn focused(&self) -> Option<String> {
        let node = self.nodes().into_iter().find(|node| node.is_focused())?;
        let node = node.accesskit_node();
        Some(
            node.label()
                .or(node.placeholder().map(str::to_owned))
                .unwrap_or_default(),
        )
    }

    /// The role of what has the keyboard.
    fn focused_role(&self) -> Option<Role> {
        let node = self.nodes().into_iter().find(|node| node.is_focused())?;
        Some(node.accesskit_node().role())
    }

    /// Where what has the keyboard stands.
    fn focused_place(&self) -> Option<egui::accesskit::Rect> {
        let node = self.nodes().into_iter().find(|node| node.is_focused())?;
        node.accesskit_node().bounding_box()
    }

    /// What was last told.
    fn notice(&self) -> Option<String> {
        let shown = self.harness.state().view().shown.as_ref()?;
        Some(shown.notice.text.clone())
    }
}

/// A data folder as its first use leaves it, the welcome answered; to fill each anew would be half of the tests' time.
fn data_folder() -> TempDir {
    static FILLED: OnceLock<Vec<u8>> = OnceLock::new();
    let library = FILLED.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let mut bench = open_bench(folder.path());
        let mut settings = bench.settings().clone();
        settings.welcomed = true;
        act(&mut bench, Action::Set(Box::new(settings)));
        drop(bench);
        std::fs::read(folder.path().join(LIBRARY)).expect("a library")
    });
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join(LIBRARY), library).expect("room for a library");
    folder
}

fn builder() -> HarnessBuilder<App> {
    Harness::builder()
        .with_size(egui::vec2(1440.0, 900.0))
        .with_os(egui::os::OperatingSystem::Nix)
        .with_max_steps(FRAMES)
        .with_step_dt(1.0 / 60.0)
        .with_context_setup(theme::install)
}

fn act(bench: &mut Workbench, action: Action) {
    bench
        .apply(action, platform::instant())
        .expect("an action that can be done");
}

fn open_bench(folder: &Path) -> Workbench {
    Workbench::open(Some(folder), platform::now(), || {}).expect("a folder of one's own opens")
}
