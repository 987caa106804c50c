//! Measures what Replywright promises about speed, each figure beside its yardstick, in one run.
//!
//! `cargo bench` prints the table; `cargo bench -- search window` only those parts. Figures of the window need a screen,
//! real or virtual. `cargo bench -- --chart FILE` also draws how the figures grow.

#![expect(clippy::expect_used, reason = "a benchmark fails by panicking")]

mod chart;
mod corpus;
mod day;
mod frames;
mod measure;
mod packs;
mod paste;
mod search;
mod window;

use measure::Table;
use std::path::PathBuf;

/// Adds the figures of one part.
type Measure = fn(&mut Table);

/// The parts of the table, by the words that choose them.
const PARTS: [(&str, Measure); 6] = [
    ("paste", paste::measure),
    ("search", search::measure),
    ("frames", frames::measure),
    ("packs", packs::measure),
    ("window", window::measure),
    ("day", day::measure),
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if window::is_measured(&arguments) || day::is_measured(&arguments) {
        return;
    }
    let mut arguments = arguments.into_iter().filter(|word| word != "--bench");
    let (mut parts, mut chart) = (Vec::new(), None);
    while let Some(word) = arguments.next() {
        match word.as_str() {
            "--chart" => chart = arguments.next().map(PathBuf::from),
            _ => parts.push(word),
        }
    }
    let mut table = Table::default();
    table.begin();
    for (name, measure) in PARTS {
        if parts.is_empty() || parts.iter().any(|part| part == name) {
            measure(&mut table);
        }
    }
    if let Some(path) = chart {
        std::fs::write(&path, chart::drawn(&table)).expect("the chart is written");
    }
}
