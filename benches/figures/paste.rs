//! A post pasted: its thread, what it is about, the letter with its strong suggestions ticked, and all checks of it.

use crate::corpus::{loaded, now, pack, post};
use crate::measure::{Figure, Promise, Table, Times};
use replywright::intake::{self, Copied};
use replywright::library::Library;
use replywright::text::Spelling;
use replywright::workbench::{Answering, Desk, Settings, board};
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
}

fn pasted(post: &str, library: &Library) {
    static WITH: LazyLock<(Settings, Spelling)> =
        LazyLock::new(|| (Settings::default(), Spelling::british([])));
    let (settings, spelling) = &*WITH;
    let desk = Desk {
        library,
        settings,
        spelling,
        today: now().date(),
        in_frames: false,
    };
    let thread = intake::read(&Copied::pasted(post), &board(&library.house), None);
    let mut work = Answering::start(thread.expect("it is a post"), desk);
    let strong = work.strong_suggestions().into_iter().collect();
    work.set_ticks(strong, desk);
    black_box(work);
}
