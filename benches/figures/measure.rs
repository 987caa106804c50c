//! How long something takes, how it stands beside its yardstick, and the table both are told in.

use std::time::{Duration, Instant};

/// How long the same work took, again and again, the shortest first.
pub(crate) struct Times(Vec<Duration>);

impl Times {
    /// Does the work some times over, after a few that do not count.
    pub(crate) fn of(times: usize, mut work: impl FnMut()) -> Self {
        for _ in 0..times.div_ceil(10) {
            work();
        }
        Self::gathered((0..times).map(|_| timed(&mut work)))
    }

    /// Takes times measured elsewhere.
    pub(crate) fn gathered(times: impl Iterator<Item = Duration>) -> Self {
        let mut times: Vec<Duration> = times.collect();
        times.sort_unstable();
        Self(times)
    }

    /// The time that half of them stay under.
    pub(crate) fn median(&self) -> f64 {
        self.share(0.5)
    }

    /// The time that 95 of 100 stay under.
    pub(crate) fn p95(&self) -> f64 {
        self.share(0.95)
    }

    /// In milliseconds.
    fn share(&self, share: f64) -> f64 {
        let last = self.0.len().saturating_sub(1);
        let at = (last as f64 * share).round() as usize;
        self.0.get(at).map_or(f64::NAN, |time| milliseconds(*time))
    }
}

/// How long one piece of work takes.
pub(crate) fn timed(work: impl FnOnce()) -> Duration {
    let began = Instant::now();
    work();
    began.elapsed()
}

pub(crate) fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// What of this process is in memory, in megabytes; nothing is known of it outside Linux.
pub(crate) fn resident() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kilobytes.map_or(f64::NAN, |size| size / 1_024.0)
}

/// What a figure may be at the most.
pub(crate) enum Promise {
    /// So many times its yardstick.
    Times(f64),
    /// So much, in the figure's own unit.
    AtMost(f64),
    /// So many times its yardstick, and so much.
    Both(f64, f64),
    /// Nothing: it is told beside another.
    None,
}

/// One line of the table.
pub(crate) struct Figure {
    /// What is measured.
    pub(crate) name: String,
    /// How large the work was, for the chart: 1, 10, 100; none where it has no sizes.
    pub(crate) size: Option<f64>,
    /// The figure.
    pub(crate) value: f64,
    /// Its unit, with a blank before it.
    pub(crate) unit: &'static str,
    /// The yardstick's name and its figure, in the same unit.
    pub(crate) yardstick: Option<(&'static str, f64)>,
    /// What was promised.
    pub(crate) promise: Promise,
}

/// All lines so far.
#[derive(Default)]
pub(crate) struct Table {
    /// In the order they were measured.
    pub(crate) figures: Vec<Figure>,
}

impl Table {
    /// Prints the head.
    pub(crate) fn begin(&self) {
        println!("| figure | measured | yardstick | ratio | promised | |");
        println!("|---|---|---|---|---|---|");
    }

    /// Prints a line and keeps it.
    pub(crate) fn add(&mut self, figure: Figure) {
        println!("{}", line(&figure));
        self.figures.push(figure);
    }

    /// Says why a figure is missing.
    pub(crate) fn leave_out(&self, name: &str, why: &str) {
        println!("| {name} | not measured: {why} | | | | |");
    }
}

fn line(figure: &Figure) -> String {
    let Figure {
        name, value, unit, ..
    } = figure;
    let yardstick = figure.yardstick.map_or(String::new(), |(name, value)| {
        format!("{name}: {}{unit}", rounded(value))
    });
    let ratio = figure.yardstick.map(|(_, yardstick)| value / yardstick);
    let told = ratio.map_or(String::new(), |ratio| format!("{ratio:.2}"));
    let within = |times: f64| ratio.is_none_or(|ratio| ratio <= times);
    let (promised, holds) = match figure.promise {
        Promise::Times(times) => (format!("{times} times"), within(times)),
        Promise::AtMost(most) => (format!("{}{unit}", rounded(most)), *value <= most),
        Promise::Both(times, most) => (
            format!("{times} times, {}{unit}", rounded(most)),
            within(times) && *value <= most,
        ),
        Promise::None => (String::new(), true),
    };
    let verdict = if holds { "" } else { "missed" };
    format!(
        "| {name} | {}{unit} | {yardstick} | {told} | {promised} | {verdict} |",
        rounded(*value)
    )
}

/// Three digits that count.
pub(crate) fn rounded(value: f64) -> String {
    match value.abs() {
        size if size >= 100.0 => format!("{value:.0}"),
        size if size >= 10.0 => format!("{value:.1}"),
        size if size >= 1.0 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
}
