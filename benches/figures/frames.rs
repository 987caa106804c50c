//! Frames of the window, painted on nothing: at rest, and while somebody types.
//!
//! A key is measured twice. In the letter alone, beside a bare field of egui with the same words in the same font, size and
//! width: both are fields with a text in them, and what ours costs more is what it does more, the margin, the marks, undo,
//! autosave and the checks. And in the whole window, whose other panes no bare field has: there the promise is a time. The
//! frame of the key is the one that shows it; the checks have the next one, which is measured too.

use crate::corpus::{apply, desk, large_folder, post};
use crate::measure::{Figure, Promise, Table, Times, timed};
use egui::{Context, Event, FontId, FullOutput, Key, Modifiers, RawInput, Rect, TextEdit, Vec2};
use replywright::ui::headless::{self, Headless, NoClipboard};
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

/// What one key costs in a letter of so many words.
fn keystrokes(table: &mut Table, words: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut bench = desk(folder.path());
    apply(&mut bench, Action::Paste(post("quillfeather", 10_000)));
    fill_letter(&mut bench, words);
    bench.flush();
    let text = letter(&bench);
    let window = typed_into(Headless::new(bench, Box::new(NoClipboard), SIZE));
    let alone = desk(folder.path());
    let alone = typed_into(Headless::letter(alone, Box::new(NoClipboard), SIZE));
    let bare = typed_bare(&mut Bare::new(text));
    for (what, ours, theirs, promise) in [
        (
            "the frame of the key",
            &alone.first,
            &bare.first,
            Promise::Times(3.0),
        ),
        (
            "all frames until it is at rest",
            &alone.all,
            &bare.all,
            Promise::None,
        ),
    ] {
        table.add(Figure {
            name: format!("key in the letter alone, {words} words, {what}"),
            size: Some(words as f64 / 300.0),
            value: ours.median(),
            unit: " ms",
            yardstick: Some(("bare TextEdit", theirs.median())),
            promise,
        });
    }
    for (what, times) in [
        ("the frame of the key", &window.first),
        ("the longest frame after it", &window.longest),
    ] {
        table.add(Figure {
            name: format!("key in the window, letter of {words} words, {what}"),
            size: Some(words as f64 / 300.0),
            value: times.median(),
            unit: " ms",
            yardstick: None,
            promise: Promise::AtMost(4.0),
        });
    }
}

/// Types into a window with an open case; what is typed must come to stand in its letter.
fn typed_into(mut window: Headless) -> Typed {
    settle(&mut window);
    let before = letter(window.bench());
    let typed = typed(|events| window.frame(events));
    assert!(letter(window.bench()).len() > before.len(), "it is typed");
    typed
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
    for issue in open(bench)
        .reading
        .issues
        .clone()
        .into_iter()
        .map(|found| found.id)
    {
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
    let mut draft = open(bench).draft.clone();
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
    longest: Times,
    all: Times,
}

/// Presses keys, and paints after each until no frame is wanted at once.
fn typed(mut frame: impl FnMut(Vec<Event>) -> FullOutput) -> Typed {
    let (mut first, mut longest, mut all) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..KEYS {
        let events = if number % 6 == 5 {
            key(Key::Backspace)
        } else {
            text("q")
        };
        let took = timed(|| painted(|| frame(events)));
        first.push(took);
        let (mut sum, mut most) = (took, Duration::ZERO);
        for _ in 0..AFTER {
            let mut wants = Duration::ZERO;
            let took = timed(|| {
                let output = frame(Vec::new());
                wants = delay(&output);
                black_box(output);
            });
            sum += took;
            most = most.max(took);
            if wants > Duration::ZERO {
                break;
            }
        }
        longest.push(most);
        all.push(sum);
    }
    Typed {
        first: Times::gathered(first.into_iter()),
        longest: Times::gathered(longest.into_iter()),
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

/// A bare field with the same text, in the fonts, the size and the width of the letter's words.
struct Bare {
    ctx: Context,
    text: String,
    frames: u32,
}

impl Bare {
    fn new(text: String) -> Self {
        Self {
            ctx: headless::context(),
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
                let field = TextEdit::multiline(text)
                    .font(FontId::proportional(16.0))
                    .desired_width(620.0)
                    .show(ui);
                if is_first {
                    field.response.request_focus();
                }
            });
        });
        output.textures_delta.clear();
        output
    }
}
