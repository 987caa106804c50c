//! A program that is killed while somebody types: what the screen called saved is there when it starts again.
//!
//! The one who types is this test once more, in a process of its own, told where to type by an environment variable. It
//! says on standard output what it typed and when, and what the window called saved.

use super::guarding::{PASSPHRASE, open_cases, wait_for_guard};
use super::*;
use crate::store::RecoveryKey;
use crate::workbench::{Guard, Passphrase};
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::time::SystemTime;

/// Names the folder in which to type.
const FOLDER: &str = "REPLYWRIGHT_TYPES_IN";
/// This test, as the test program calls it.
const NAME: &str = "workbench::tests::killed::no_save_that_was_acknowledged_is_lost";
/// How often the program is killed; all of them take some minutes.
const KILLS: u32 = if cfg!(feature = "full-counts") {
    1_000
} else {
    12
};
/// How many are killed beside each other.
const BESIDE: u32 = 4;
/// What a key typed longer ago may not have been lost; the design says 400 ms, the promise half a second.
const HALF_A_SECOND: Duration = Duration::from_millis(500);

#[test]
fn no_save_that_was_acknowledged_is_lost() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        type_until_killed(Path::new(&folder));
    }
    let behind: Vec<Lost> = std::thread::scope(|scope| {
        let desks: Vec<_> = (0..BESIDE)
            .map(|desk| scope.spawn(move || kill_again_and_again(desk)))
            .collect();
        desks
            .into_iter()
            .flat_map(|desk| desk.join().expect("no save was lost"))
            .collect()
    });
    assert_eq!(behind.len(), KILLS as usize);
    assert!(behind.iter().any(|lost| lost.acknowledged > 0));
    let oldest = behind.iter().map(|lost| lost.age).max();
    let acknowledged: usize = behind.iter().map(|lost| lost.acknowledged).sum();
    let typed: usize = behind.iter().map(|lost| lost.typed).sum();
    println!(
        "{KILLS} kills, {typed} keys, {acknowledged} saved for certain, oldest lost {oldest:?}"
    );
    // How long a save takes depends on how busy the machine is, so it is only asked for where nothing else runs.
    if cfg!(feature = "full-counts") {
        assert!(oldest < Some(HALF_A_SECOND), "{oldest:?}");
    }
}

/// What one kill took.
struct Lost {
    /// How many keys were typed.
    typed: usize,
    /// How many of these the window had called saved.
    acknowledged: usize,
    /// How long ago the first of the lost ones was typed.
    age: Duration,
}

fn kill_again_and_again(desk: u32) -> Vec<Lost> {
    let folder = tempfile::tempdir().unwrap();
    // Every second desk has its cases encrypted.
    if desk % 2 == 1 {
        encrypt(&folder);
    }
    let mut moments = Moments(u64::from(desk) + 1);
    (0..KILLS / BESIDE)
        .map(|_| kill_once(&folder, moments.next(40, 1_600)))
        .collect()
}

fn encrypt(folder: &TempDir) {
    let mut bench = start(folder);
    let key = RecoveryKey::draw().unwrap();
    let on = Guard::TurnOn(Passphrase::of(PASSPHRASE), key);
    bench.apply(Action::Guard(on), Instant::now()).unwrap();
    wait_for_guard(&mut bench);
    assert!(bench.guarding().is_on());
}

/// Lets somebody type for a while, kills the program, and looks for what it had called saved.
#[track_caller]
fn kill_once(folder: &TempDir, after: Duration) -> Lost {
    let mut child = typist(folder.path());
    let mut said = BufReader::new(child.stdout.take().expect("it is piped")).lines();
    let mut lines = Vec::new();
    while !lines.iter().any(|line: &String| line.starts_with("typed")) {
        lines.push(said.next().expect("it begins to type").unwrap());
    }
    std::thread::sleep(after);
    let killed = since_1970();
    child.kill().unwrap();
    child.wait().unwrap();
    // The last line may be cut.
    lines.extend(said.map_while(Result::ok));
    let typed: Vec<(usize, Duration)> = lines.iter().filter_map(|line| typed_key(line)).collect();
    let acknowledged = lines.iter().filter_map(|line| saved_keys(line)).max();
    let acknowledged = acknowledged.unwrap_or(0);
    let kept = kept_keys(folder);
    assert!(
        kept >= acknowledged,
        "{acknowledged} keys were called saved, {kept} are there"
    );
    let first_lost = typed.iter().find(|(key, _)| *key > kept);
    Lost {
        typed: typed.len(),
        acknowledged,
        age: first_lost.map_or(Duration::ZERO, |(_, at)| killed.saturating_sub(*at)),
    }
}

/// The keys that are there when the program starts again: all up to some key, and nothing else.
#[track_caller]
fn kept_keys(folder: &TempDir) -> usize {
    let mut bench = start(folder);
    open_cases(&mut bench);
    let open = bench
        .open_case_ref()
        .expect("the case is on the desk again");
    let text = open.work.draft.text();
    let thanks = text.lines().find(|line| line.starts_with("Thank you"));
    let thanks = thanks.expect("its block is there");
    let typed = thanks
        .strip_prefix("Thank you")
        .and_then(|rest| rest.strip_suffix(" for your post."))
        .expect("the passage is whole");
    let keys = typed.split(' ').skip(1);
    keys.enumerate()
        .map(|(before, key)| assert_eq!(key, format!("k{}", before + 1)))
        .count()
}

fn typist(folder: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", NAME, "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Types in bursts with pauses between them, as people do, and never ends.
fn type_until_killed(folder: &Path) -> ! {
    let mut bench = start_in(folder);
    open_cases(&mut bench);
    let number = bench.cases().len();
    let post = FIRST.replace("mossycup", &format!("mossycup{number}"));
    bench
        .apply(Action::Paste(post), Instant::now())
        .expect("the post is loaded");
    let mut moments = Moments(since_1970().subsec_nanos().into());
    for key in 1.. {
        let mut draft = bench
            .open_case_ref()
            .expect("a case is open")
            .work
            .draft
            .clone();
        let text = draft.text();
        let at = text.find(" for your post.").expect("the passage is whole");
        edit::insert(&mut draft, at, &format!(" k{key}"));
        let typing = Action::EditLetter {
            draft,
            step: Step::Typing,
            continues: key > 1,
        };
        say(&format!("typed {key} {}", since_1970().as_millis()));
        bench
            .apply(typing, Instant::now())
            .expect("typing never fails");
        let pause = match moments.next(0, 10).as_millis() {
            0 => moments.next(300, 700),
            _ => moments.next(5, 60),
        };
        wait(&mut bench, pause, key);
    }
    unreachable!("the keys never end")
}

/// Lets time pass as the window does: it looks at the clock when something is due.
fn wait(bench: &mut Workbench, pause: Duration, key: usize) {
    let until = Instant::now() + pause;
    let mut is_said = false;
    while Instant::now() < until {
        bench.tick(today(), Instant::now());
        if !is_said && matches!(bench.save_state(), SaveState::Saved(_)) {
            say(&format!("saved {key}"));
            is_said = true;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")
        .and_then(|()| out.flush())
        .expect("somebody listens");
}

fn typed_key(line: &str) -> Option<(usize, Duration)> {
    let (key, at) = line.strip_prefix("typed ")?.split_once(' ')?;
    Some((key.parse().ok()?, Duration::from_millis(at.parse().ok()?)))
}

fn saved_keys(line: &str) -> Option<usize> {
    line.strip_prefix("saved ")?.parse().ok()
}

fn since_1970() -> Duration {
    SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .expect("the clock is set")
}

/// Lengths of time that look random and come again with the same seed.
struct Moments(u64);

impl Moments {
    /// The next one, from `least` to `most` milliseconds.
    fn next(&mut self, least: u64, most: u64) -> Duration {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        Duration::from_millis(least + (self.0 >> 33) % (most - least + 1))
    }
}
