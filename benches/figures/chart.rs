//! The chart of how figures grow with what they work on: both axes go up tenfold from line to line.

use crate::measure::{Figure, Table, rounded};
use std::fmt::Write as _;

const WIDTH: f64 = 960.0;
const HEIGHT: f64 = 440.0;
/// The room for words: left, right, above, below.
const MARGIN: [f64; 4] = [70.0, 430.0, 30.0, 50.0];
/// One for each line drawn; they differ in brightness too.
const COLOURS: [&str; 8] = [
    "#1b5e8c", "#b3541e", "#2e7d32", "#6a3d9a", "#8c1b4a", "#4a4a4a", "#00838f", "#9e7700",
];

/// Draws the figures that were measured in several sizes, each as one line, as SVG.
pub(crate) fn drawn(table: &Table) -> String {
    let lines = lines(table);
    let sizes = bounds(
        lines
            .iter()
            .flat_map(|line| line.points.iter().map(|point| point.0)),
    );
    let values = bounds(
        lines
            .iter()
            .flat_map(|line| line.points.iter().map(|point| point.1)),
    );
    let x = |size: f64| MARGIN[0] + share(size, sizes) * (WIDTH - MARGIN[0] - MARGIN[1]);
    let y =
        |value: f64| HEIGHT - MARGIN[3] - share(value, values) * (HEIGHT - MARGIN[2] - MARGIN[3]);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" font-family=\"sans-serif\" \
         font-size=\"12\">\n<title>How the figures grow</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
    );
    for power in tens(values) {
        let (at, right) = (y(power), WIDTH - MARGIN[1]);
        put(
            &mut svg,
            format_args!(
                "<path d=\"M{} {at:.1}H{right}\" stroke=\"#dddddd\"/>",
                MARGIN[0]
            ),
        );
        put(
            &mut svg,
            format_args!(
                "<text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{} ms</text>",
                MARGIN[0] - 8.0,
                at + 4.0,
                power
            ),
        );
    }
    for power in tens(sizes) {
        let (at, foot) = (x(power), HEIGHT - MARGIN[3]);
        put(
            &mut svg,
            format_args!(
                "<path d=\"M{at:.1} {}V{foot}\" stroke=\"#dddddd\"/>",
                MARGIN[2]
            ),
        );
        put(
            &mut svg,
            format_args!(
                "<text x=\"{at:.1}\" y=\"{}\" text-anchor=\"middle\">{power}×</text>",
                foot + 20.0
            ),
        );
    }
    for (number, line) in lines.iter().enumerate() {
        let colour = COLOURS
            .get(number % COLOURS.len())
            .copied()
            .unwrap_or("#000000");
        let points: Vec<String> = line
            .points
            .iter()
            .map(|(size, value)| format!("{:.1},{:.1}", x(*size), y(*value)))
            .collect();
        put(
            &mut svg,
            format_args!(
                "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>",
                points.join(" ")
            ),
        );
        for (size, value) in &line.points {
            put(
                &mut svg,
                format_args!(
                    "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"3\" fill=\"{colour}\"/>",
                    x(*size),
                    y(*value)
                ),
            );
        }
        let at = MARGIN[2] + 18.0 * number as f64;
        let left = WIDTH - MARGIN[1] + 16.0;
        put(
            &mut svg,
            format_args!(
                "<rect x=\"{left}\" y=\"{at}\" width=\"12\" height=\"12\" fill=\"{colour}\"/>"
            ),
        );
        let last = line.points.last().map_or(f64::NAN, |point| point.1);
        put(
            &mut svg,
            format_args!(
                "<text x=\"{}\" y=\"{}\">{}: {} ms</text>",
                left + 18.0,
                at + 10.0,
                line.name,
                rounded(last)
            ),
        );
    }
    svg.push_str("</svg>\n");
    svg
}

fn put(svg: &mut String, what: std::fmt::Arguments<'_>) {
    writeln!(svg, "{what}").expect("a string takes all");
}

/// One thing measured in several sizes, the smallest of them being 1.
struct Line {
    name: String,
    points: Vec<(f64, f64)>,
}

fn lines(table: &Table) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for figure in &table.figures {
        let Some(size) = figure.size else { continue };
        let name = without_size(figure);
        match lines.iter_mut().find(|line| line.name == name) {
            Some(line) => line.points.push((size, figure.value)),
            None => lines.push(Line {
                name,
                points: vec![(size, figure.value)],
            }),
        }
    }
    lines.retain(|line| line.points.len() > 1);
    for line in &mut lines {
        let least = line.points.first().map_or(1.0, |point| point.0);
        for point in &mut line.points {
            point.0 /= least;
        }
    }
    lines
}

/// What is measured, without the part of its name that has a number.
fn without_size(figure: &Figure) -> String {
    let parts = figure.name.split(", ");
    let (sized, named): (Vec<_>, Vec<_>) = parts
        .enumerate()
        .partition(|(at, part)| *at == 1 && part.contains(|c: char| c.is_ascii_digit()));
    drop(sized);
    let named: Vec<&str> = named.into_iter().map(|(_, part)| part).collect();
    named.join(", ")
}

/// The powers of ten around some numbers.
fn bounds(numbers: impl Iterator<Item = f64>) -> (f64, f64) {
    let (mut least, mut most) = (f64::MAX, f64::MIN_POSITIVE);
    for number in numbers {
        least = least.min(number);
        most = most.max(number);
    }
    (
        least.log10().floor(),
        most.log10().ceil().max(least.log10().floor() + 1.0),
    )
}

fn share(number: f64, (least, most): (f64, f64)) -> f64 {
    (number.log10() - least) / (most - least)
}

fn tens((least, most): (f64, f64)) -> impl Iterator<Item = f64> {
    (least as i32..=most as i32).map(|power| 10_f64.powi(power))
}
