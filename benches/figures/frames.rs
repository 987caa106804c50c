//! Frames of the window, painted on nothing: at rest, and while somebody types.

use crate::corpus::{apply, desk, large_folder, post};
use crate::measure::{Figure, Promise, Table, Times, timed};
use egui::{Context, Event, FullOutput, Key, Modifiers, RawInput, Rect, TextEdit, Vec2};
use replywright::ui::headless::{Headless, NoClipboard};
use replywright::workbench::{Action, Step, Workbench};
use std::hint::black_box;
use std::time::Duration;
use tempfile::TempDir;

/// The window's size.
const SIZE: Vec2 = Vec2::new(1440.0, 900.0);
/// How many keys are pressed.
const KEYS: usize = 60;
/// The most frames the window may take to come to rest after a key.
const AFTER: usize = 40;

/// Adds the figures.
pub(crate) fn measure(table: &mut Table) {
    for words in [300, 900, 3_000] {
        keystrokes(table, words);
    }
    large(table);
}

/// What one key costs in a letter of so many words, in all frames until the window is at rest.
fn keystrokes(table: &mut Table, words: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut bench = desk(folder.path());
    apply(&mut bench, Action::Paste(post("quillfeather", 10_000)));
    fill_letter(&mut bench, words);
    bench.flush();
    let text = letter(&bench);
    let mut window = Headless::new(bench, Box::new(NoClipboard), SIZE);
    settle(&mut window);
    let typed = typed(|events| window.frame(events));
    assert!(letter(window.bench()).len() > text.len(), "it is typed");
    let mut bare = Bare::new(text);
    let beside = typed_bare(&mut bare);
    for (what, ours, theirs, promise) in [
        (
            "the frame of the key",
            &typed.first,
            &beside.first,
            Promise::Times(3.0),
        ),
        (
            "all frames after it",
            &typed.all,
            &beside.all,
            Promise::None,
        ),
    ] {
        table.add(Figure {
            name: format!("keystroke, letter of {words} words, {what}"),
            size: Some(words as f64 / 300.0),
            value: ours.median(),
            unit: " ms",
            yardstick: Some(("bare TextEdit", theirs.median())),
            promise,
        });
    }
}

/// The desk with 10,000 cases, 10,000 passages and a post of 200 kB.
fn large(table: &mut Table) {
    let folder: TempDir = large_folder(10_000, 10_000);
    let mut bench = desk(folder.path());
    apply(&mut bench, Action::Paste(post("quillfeather", 200_000)));
    bench.flush();
    let mut window = Headless::new(bench, Box::new(NoClipboard), SIZE);
    settle(&mut window);
    let still = Times::of(200, || painted(|| window.frame(Vec::new())));
    let mut x = 0.0;
    let pointed = Times::of(200, || {
        x = (x + 7.0) % SIZE.x;
        painted(|| window.frame(vec![Event::PointerMoved(egui::pos2(x, 400.0))]));
    });
    let wheeled = Times::of(200, || {
        let wheel = Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -40.0),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        };
        painted(|| window.frame(vec![Event::PointerMoved(egui::pos2(400.0, 400.0)), wheel]));
    });
    for (what, times) in [
        ("nothing happens", still),
        ("the pointer moves", pointed),
        ("the post is scrolled", wheeled),
    ] {
        table.add(Figure {
            name: format!("frame with 10,000 cases and passages and a post of 200 kB, {what}"),
            size: None,
            value: times.median(),
            unit: " ms",
            yardstick: None,
            promise: Promise::AtMost(4.0),
        });
    }
}

/// Ticks what the post suggests, then writes on until the letter is long enough.
fn fill_letter(bench: &mut Workbench, words: usize) {
    let open = |bench: &Workbench| bench.open_case_ref().expect("a case is open").work.clone();
    for issue in open(bench).reading.issues.into_iter().map(|found| found.id) {
        if open(bench).draft.words() >= words {
            return;
        }
        apply(
            bench,
            Action::SetTick {
                issue,
                ticked: true,
            },
        );
    }
    let mut draft = open(bench).draft;
    let sentence = "\nPlease keep a note of what was said at the meeting, and of who was there. ";
    let at = draft.text().len() / 2;
    let at = draft
        .text()
        .get(at..)
        .and_then(|rest| rest.find('\n'))
        .unwrap_or(0)
        + at;
    while draft.words() < words {
        replywright::reply::edit::insert(&mut draft, at, sentence);
    }
    apply(
        bench,
        Action::EditLetter {
            draft,
            step: Step::Typing,
            continues: false,
        },
    );
}

fn letter(bench: &Workbench) -> String {
    bench
        .open_case_ref()
        .expect("a case is open")
        .work
        .draft
        .text()
}

/// Paints until nothing changes any more.
fn settle(window: &mut Headless) {
    for _ in 0..AFTER {
        window.frame(Vec::new());
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// What keys cost.
struct Typed {
    first: Times,
    all: Times,
}

/// Presses keys, and paints after each until no frame is wanted at once.
fn typed(mut frame: impl FnMut(Vec<Event>) -> FullOutput) -> Typed {
    let (mut first, mut all) = (Vec::new(), Vec::new());
    for number in 0..KEYS {
        let events = if number % 6 == 5 {
            key(Key::Backspace)
        } else {
            text("q")
        };
        let took = timed(|| painted(|| frame(events)));
        first.push(took);
        let mut after = took;
        for _ in 0..AFTER {
            let mut wants = Duration::ZERO;
            after += timed(|| {
                let output = frame(Vec::new());
                wants = delay(&output);
                black_box(output);
            });
            if wants > Duration::ZERO {
                break;
            }
        }
        all.push(after);
    }
    Typed {
        first: Times::gathered(first.into_iter()),
        all: Times::gathered(all.into_iter()),
    }
}

fn typed_bare(bare: &mut Bare) -> Typed {
    for _ in 0..4 {
        bare.frame(Vec::new());
    }
    typed(|events| bare.frame(events))
}

fn painted(frame: impl FnOnce() -> FullOutput) {
    black_box(frame());
}

/// How soon another frame is wanted.
fn delay(output: &FullOutput) -> Duration {
    output
        .viewport_output
        .values()
        .map(|viewport| viewport.repaint_delay)
        .min()
        .unwrap_or(Duration::MAX)
}

fn text(letters: &str) -> Vec<Event> {
    vec![Event::Text(letters.to_owned())]
}

fn key(key: Key) -> Vec<Event> {
    [true, false]
        .map(|pressed| Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        })
        .to_vec()
}

/// A bare field with the same text.
struct Bare {
    ctx: Context,
    text: String,
    frames: u32,
}

impl Bare {
    fn new(text: String) -> Self {
        Self {
            ctx: Context::default(),
            text,
            frames: 0,
        }
    }

    fn frame(&mut self, events: Vec<Event>) -> FullOutput {
        self.frames += 1;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(egui::Pos2::ZERO, SIZE)),
            time: Some(f64::from(self.frames) / 60.0),
            events,
            focused: true,
            ..RawInput::default()
        };
        let (text, is_first) = (&mut self.text, self.frames == 1);
        let mut output = self.ctx.run_ui(input, |ui| {
            egui::ScrollArea::vertical().show(ui, |ui| {
                let field = TextEdit::multiline(text).desired_width(600.0).show(ui);
                if is_first {
                    field.response.request_focus();
                }
            });
        });
        output.textures_delta.clear();
        output
    }
}
