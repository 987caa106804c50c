//! The real window beside an empty one: its first frame, its memory, and what it does while nobody touches it.
//!
//! Each is opened in a process of its own, which is this program once more, told so by its arguments.

use crate::corpus::{apply, desk, large_folder, post};
use crate::measure::{Figure, Promise, Table, Times, resident};
use egui::ViewportCommand;
use replywright::platform;
use replywright::ui;
use replywright::workbench::Action;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

/// The argument that makes a window of this program.
const CHILD: &str = "--one-window";
/// How many windows are opened for their first frame.
const WINDOWS: usize = 9;
/// How long a window is left alone before its memory is looked at and its frames are counted.
const SETTLED: Duration = Duration::from_secs(4);
/// How long its frames are counted.
const IDLE: Duration = Duration::from_secs(10);

/// Adds the figures.
pub(crate) fn measure(table: &mut Table) {
    let parts = ["start to first frame", "memory", "frames while idle"];
    if !platform::has_display() {
        for part in parts {
            table.leave_out(part, "there is no screen");
        }
        return;
    }
    let empty = seen(None, "first");
    let few = large_folder(10, 0);
    let many = large_folder(10_000, 10_000);
    for folder in [few.path(), many.path()] {
        let mut bench = desk(folder);
        apply(&mut bench, Action::Paste(post("quillfeather", 10_000)));
        bench.flush();
    }
    for (name, folder) in [("10 cases", &few), ("10,000 cases and passages", &many)] {
        for (until, what, promise) in [
            ("first frame", "first", Promise::Times(1.25)),
            ("the whole desk", "desk", Promise::None),
        ] {
            table.add(Figure {
                name: format!("start to {until}, {name}"),
                size: None,
                value: seen(Some(folder.path()), what).median(),
                unit: " ms",
                yardstick: Some(("empty window", empty.median())),
                promise,
            });
        }
    }
    let (bare, ours) = (rest(None), rest(Some(many.path())));
    table.add(Figure {
        name: "memory with 10,000 cases and passages, a case open".to_owned(),
        size: None,
        value: ours.megabytes,
        unit: " MB",
        yardstick: Some(("empty window", bare.megabytes)),
        promise: Promise::Times(1.5),
    });
    table.add(Figure {
        name: format!("frames in {} s while idle", IDLE.as_secs()),
        size: None,
        value: ours.frames,
        unit: "",
        yardstick: None,
        promise: Promise::AtMost(0.0),
    });
}

/// How long windows take to their first frame, or to the first with the desk in it.
fn seen(folder: Option<&Path>, what: &str) -> Times {
    let opened = |_| {
        let said = child(folder, what);
        Duration::from_secs_f64(said.trim().parse().expect("seconds"))
    };
    // The first one warms the disk.
    opened(0);
    Times::gathered((0..WINDOWS).map(opened))
}

/// A window left alone.
struct Rest {
    megabytes: f64,
    frames: f64,
}

fn rest(folder: Option<&Path>) -> Rest {
    let said = child(folder, "rest");
    let mut words = said
        .split_whitespace()
        .map(|word| word.parse().expect("a number"));
    let mut next = || words.next().expect("two numbers");
    Rest {
        megabytes: next(),
        frames: next(),
    }
}

fn child(folder: Option<&Path>, what: &str) -> String {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command.arg(CHILD).arg(what).args(folder);
    let began = since_1970().as_nanos().to_string();
    let output = command.arg(began).output().expect("it runs");
    String::from_utf8(output.stdout).expect("text")
}

/// Whether this process is such a window; it has been opened and closed then.
pub(crate) fn is_measured(arguments: &[String]) -> bool {
    let [first, what, folder @ .., began] = arguments else {
        return false;
    };
    if first != CHILD {
        return false;
    }
    let began = Duration::from_nanos(began.parse().expect("nanoseconds"));
    let (rests, whole) = (what == "rest", what == "desk");
    let frames = Arc::new(AtomicU64::new(0));
    let mut counted = 0;
    let watch = move |ctx: &egui::Context, has_desk: bool| {
        frames.fetch_add(1, Ordering::Relaxed);
        if whole && !has_desk {
            return;
        }
        counted += 1;
        match counted {
            // The second begins when the first is on the screen.
            1 => ctx.request_repaint(),
            2 if !rests => {
                println!("{}", (since_1970() - began).as_secs_f64());
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            2 => count_frames(ctx.clone(), Arc::clone(&frames)),
            _ => {}
        }
    };
    match folder.first() {
        Some(folder) => ui::run_watched(Some(Path::new(folder)), None, watch).expect("it opens"),
        None => empty(watch),
    }
    true
}

fn count_frames(ctx: egui::Context, frames: Arc<AtomicU64>) {
    std::thread::spawn(move || {
        std::thread::sleep(SETTLED);
        let before = frames.load(Ordering::Relaxed);
        std::thread::sleep(IDLE);
        let after = frames.load(Ordering::Relaxed);
        println!("{} {}", resident(), after - before);
        ctx.send_viewport_cmd(ViewportCommand::Close);
        ctx.request_repaint();
    });
}

/// A window with nothing in it.
fn empty(watch: impl FnMut(&egui::Context, bool) + 'static) {
    struct Empty<W>(W);
    impl<W: FnMut(&egui::Context, bool)> eframe::App for Empty<W> {
        fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
            (self.0)(ui.ctx(), false);
        }
    }
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default().with_inner_size([1440.0, 900.0]),
        ..Default::default()
    };
    eframe::run_native("Empty", options, Box::new(|_| Ok(Box::new(Empty(watch)))))
        .expect("it opens");
}

fn since_1970() -> Duration {
    SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .expect("the clock is set")
}
