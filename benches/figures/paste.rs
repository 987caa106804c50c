//! A post pasted: its thread, what it is about, the letter with its strong suggestions ticked, and all checks of it.

use crate::corpus::{loaded, now, pack, post};
use crate::measure::{Figure, Promise, Table, Times};
use replywright::checks::letter::{self, Letter};
use replywright::intake::{self, Copied, Thread};
use replywright::library::Library;
use replywright::reading::{self, Thresholds};
use replywright::reply::{self, Draft};
use replywright::text::Spelling;
use replywright::workbench::{Answering, Desk, Settings, board};
use std::collections::BTreeSet;
use std::hint::black_box;
use std::sync::LazyLock;

/// One frame, in milliseconds: the most that a post of 10 kB may take.
const FRAME: f64 = 16.0;

/// Adds the figures.
pub(crate) fn measure(table: &mut Table) {
    let small = loaded(&pack(0));
    let large = loaded(&pack(10_000));
    for (library, passages) in [(&small, "the starter library"), (&large, "10,000 passages")] {
        for (bytes, times) in [(1_000, 60), (10_000, 40), (100_000, 12)] {
            let post = post("quillfeather", bytes);
            let took = Times::of(times, || pasted(black_box(&post), library));
            table.add(Figure {
                name: format!("paste to checked letter, {} kB, {passages}", bytes / 1_000),
                size: Some(bytes as f64 / 1_000.0),
                value: took.median(),
                unit: " ms",
                yardstick: Some(("one frame", FRAME)),
                promise: if bytes == 10_000 {
                    Promise::Times(1.0)
                } else {
                    Promise::None
                },
            });
        }
    }
    steps(&small, table);
}

static WITH: LazyLock<(Settings, Spelling)> =
    LazyLock::new(|| (Settings::default(), Spelling::british([])));

fn pasted(post: &str, library: &Library) {
    let (settings, spelling) = &*WITH;
    let desk = Desk {
        library,
        settings,
        spelling,
        today: now().date(),
        in_frames: false,
    };
    let mut work = Answering::start(thread(post, library), desk);
    let strong = work.strong_suggestions().into_iter().collect();
    work.set_ticks(strong, desk);
    black_box(work);
}

fn thread(post: &str, library: &Library) -> Thread {
    let thread = intake::read(&Copied::pasted(post), &board(&library.house), None);
    thread.expect("it is a post")
}

/// Adds what each step of it takes for a post of 10 kB. The window reads once, and writes and checks the letter twice: with the
/// parts that need no tick, and with the strong suggestions.
fn steps(library: &Library, table: &mut Table) {
    let (settings, spelling) = &*WITH;
    let post = post("quillfeather", 10_000);
    let thread = thread(&post, library);
    let read = || reading::read(&thread, library, Thresholds::default(), &settings.learned);
    let reading = read();
    let ticks = reading
        .issues
        .iter()
        .map(|found| found.id.clone())
        .collect();
    let write = || {
        let context = reply::context(&thread, &reading, &ticks, &library.house, None);
        let written = reply::assemble(&context, library, &Draft::default());
        (context, written.draft)
    };
    let (context, draft) = write();
    let letter = Letter {
        draft: &draft,
        thread: &thread,
        reading: &reading,
        context: &context,
        library,
        spelling,
        answered: &BTreeSet::new(),
        earlier: &[],
        today: now().date(),
    };
    let mut add = |step: &str, mut work: Box<dyn FnMut() + '_>| {
        table.add(Figure {
            name: format!("of a post of 10 kB, {step}"),
            size: None,
            value: Times::of(40, &mut work).median(),
            unit: " ms",
            yardstick: None,
            promise: Promise::None,
        });
    };
    add(
        "its posts told apart",
        Box::new(|| drop(black_box(self::thread(&post, library)))),
    );
    add("its words read", Box::new(|| drop(black_box(read()))));
    add("the letter written", Box::new(|| drop(black_box(write()))));
    add(
        "the letter checked",
        Box::new(|| drop(black_box(letter::run(&letter)))),
    );
}
