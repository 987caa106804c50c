//! A day of a thousand cases in one window: what of it stays in memory.
//!
//! It goes by in a process of its own, which is this program once more, told so by its argument: memory that other figures
//! took would hide what this one takes.

use crate::corpus::{desk, post};
use crate::measure::{Figure, Promise, Table, resident};
use egui::{Event, Key, Modifiers, Vec2};
use replywright::error::{Error, Result};
use replywright::platform::Clipboard;
use replywright::ui::headless::Headless;
use std::process::Command;

/// The argument that makes a day of this program.
const CHILD: &str = "--one-day";
/// How many cases there are in a day.
const CASES: usize = 1_000;
/// From which one on memory is held to stay: until then caches fill.
const WARM: usize = 200;
/// The most that may stay of the others, in megabytes: some 12 kB a case, most of it the list's.
const MOST: f64 = 10.0;
/// How many frames pass between two steps of a case.
const FRAMES: usize = 3;

/// Adds the figure.
pub(crate) fn measure(table: &mut Table) {
    let output = Command::new(std::env::current_exe().expect("this program"))
        .arg(CHILD)
        .output()
        .expect("it runs");
    let said = String::from_utf8(output.stdout).expect("text");
    let grown: f64 = said.trim().parse().expect("megabytes");
    table.add(Figure {
        name: format!("memory that {} cases of a day leave behind", CASES - WARM),
        size: None,
        value: grown,
        unit: " MB",
        yardstick: None,
        promise: Promise::AtMost(MOST),
    });
}

/// Whether this process is such a day; it is over then.
pub(crate) fn is_measured(arguments: &[String]) -> bool {
    let is_day = arguments.iter().any(|word| word == CHILD);
    if is_day {
        println!("{}", day());
    }
    is_day
}

/// Works through all cases; gives what memory grew by in megabytes.
fn day() -> f64 {
    let folder = tempfile::tempdir().expect("a folder");
    let bench = desk(folder.path());
    let mut window = Headless::new(bench, Box::new(Posts::default()), Vec2::new(1440.0, 900.0));
    let mut warm = 0.0;
    for number in 0..CASES {
        if number == WARM {
            warm = resident();
        }
        case(&mut window);
    }
    let cases = window.bench().cases().len();
    assert_eq!(cases, CASES, "each post became a case");
    resident() - warm
}

/// One case: pasted, ticked, written in, looked over and left.
fn case(window: &mut Headless) {
    let control = Modifiers::COMMAND;
    press(window, control | Modifiers::SHIFT, Key::V);
    press(window, control | Modifiers::SHIFT, Key::T);
    press(window, control, Key::Num4);
    press(window, control, Key::End);
    for word in [" I have", " read what", " you wrote."] {
        pass(window, vec![Event::Text(word.to_owned())]);
    }
    press(window, control, Key::Z);
    press(window, control, Key::Num1);
    press(window, control, Key::Num5);
}

fn press(window: &mut Headless, modifiers: Modifiers, key: Key) {
    let keys = [true, false].map(|pressed| Event::Key {
        key,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers,
    });
    pass(window, keys.to_vec());
}

fn pass(window: &mut Headless, events: Vec<Event>) {
    drop(window.frame(events));
    for _ in 1..FRAMES {
        drop(window.frame(Vec::new()));
    }
}

/// A clipboard that has another post each time.
#[derive(Default)]
struct Posts(usize);

impl Clipboard for Posts {
    fn set_text(&mut self, _text: &str) -> Result<()> {
        Err(Error::NoClipboard)
    }

    fn set_html(&mut self, _html: &str, _text: &str) -> Result<()> {
        Err(Error::NoClipboard)
    }

    fn text(&mut self) -> Result<String> {
        self.0 += 1;
        Ok(post(&format!("quillfeather{}", self.0), 3_000))
    }

    fn clear(&mut self) -> Result<()> {
        Err(Error::NoClipboard)
    }
}
