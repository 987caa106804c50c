//! A day at the desk in the real window, by keyboard alone under a virtual screen. The pictures it leaves in
//! `target/tmp/story` are to be looked at.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

#[path = "window/network.rs"]
mod network;
#[path = "window/power_cut.rs"]
mod power_cut;
#[path = "window/screen.rs"]
mod screen;

use screen::{A_MOMENT, Screen, folder_for, wait_for};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// The second post of the day.
const NEXT_POST: &str = "pebblewren wrote: Thu Nov 26, 2026 10:03 am
Hello, my son is 9 and has been in foster care since June. His IRO has never rung me. Can I ask for more contact at the \
next review? I would like to see him at the weekend too.
";

/// What lies on the clipboard when nothing must take its place.
const UNTOUCHED: &str = "nothing was copied";

impl Screen {
    fn put_on_clipboard(&self, text: &str) {
        let mut xclip = self
            .command("xclip")
            .args(["-selection", "clipboard", "-i"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("xclip starts");
        let mut input = xclip.stdin.take().expect("xclip reads a pipe");
        input
            .write_all(text.as_bytes())
            .expect("xclip takes the text");
        drop(input);
        xclip.wait().expect("xclip goes to the background");
    }

    fn clipboard(&self) -> String {
        let output = self
            .command("xclip")
            .args(["-selection", "clipboard", "-o"])
            .output()
            .expect("xclip runs");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// Presses the keys for Copy until the clipboard holds a letter that `is_it`.
    fn copied_letter(&self, is_it: impl Fn(&str) -> bool) -> String {
        wait_for("the letter on the clipboard", || {
            self.keys(&["ctrl+Return"]);
            sleep(Duration::from_millis(500));
            Some(self.clipboard()).filter(|letter| is_it(letter))
        })
    }
}

fn sample() -> &'static str {
    include_str!("../assets/sample-thread.txt")
}

fn drafted(data: &Path, issue: &str) -> String {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample-thread.txt");
    let output = Command::new(env!("CARGO_BIN_EXE_replywright"))
        .args([Path::new("--data"), data, Path::new("draft"), &sample])
        .args(["--tick", issue])
        .output()
        .expect("the command runs");
    assert!(output.status.success());
    String::from_utf8(output.stdout).expect("a letter is UTF-8")
}

/// A day in the window: what it shows is kept as it goes.
struct Story {
    screen: Screen,
    pictures: std::path::PathBuf,
    shown: usize,
}

impl Story {
    fn show(&mut self, what: &str) {
        self.shown += 1;
        let name = format!("{:02} {what}.png", self.shown);
        self.screen.picture(&self.pictures.join(name));
    }
}

#[test]
fn a_day_at_the_desk_is_done_by_keyboard_alone() {
    let data = tempfile::tempdir().expect("a folder");
    let data = data.path().join("data");
    let mut story = Story {
        screen: Screen::start([1440, 900]),
        pictures: folder_for("story"),
        shown: 0,
    };
    let window = story.screen.open_window(&data);
    story.show("welcome");

    // A post is pasted over the welcome. Copying now would ask first, since a letter without advice is no letter yet.
    story.screen.put_on_clipboard(sample());
    story.screen.keys(&["ctrl+v"]);
    for _ in 0..4 {
        sleep(A_MOMENT);
    }
    story.show("a post is pasted");

    // An issue is ticked: the letter on the clipboard is the one the command writes, to the byte.
    story.screen.keys(&["ctrl+f"]);
    story.screen.type_words("support at conf");
    story.screen.keys(&["Down", "space"]);
    let expected = drafted(&data, "conference-support");
    let copied = story.screen.copied_letter(|letter| letter.len() > 1000);
    assert_eq!(copied.trim_end(), expected.trim_end());
    story.show("an issue is ticked and the letter copied");

    // A passage is put in by a slash; the cursor waits in its gap, without which nothing is copied.
    let screen = &story.screen;
    screen.keys(&["ctrl+4", "ctrl+Home", "Down", "Down", "End", "Return"]);
    screen.type_words("/what to look for");
    sleep(A_MOMENT);
    story.show("a slash offers passages");
    story.screen.keys(&["Return"]);
    sleep(A_MOMENT);
    story.screen.put_on_clipboard(UNTOUCHED);
    story.screen.keys(&["ctrl+Return"]);
    sleep(A_MOMENT);
    assert_eq!(story.screen.clipboard(), UNTOUCHED);
    story.show("an open gap stops the copy");
    story
        .screen
        .type_words("the report for the last conference");

    // What a check marks is mended.
    story.screen.keys(&["ctrl+End"]);
    story.screen.type_words(" Ring the the office.");
    story.screen.keys(&["ctrl+Home"]);
    sleep(A_MOMENT);
    story.screen.keys(&["F8"]);
    story.show("a check marks words");
    story.screen.keys(&["ctrl+period"]);
    sleep(A_MOMENT);
    let first = story
        .screen
        .copied_letter(|it| it.contains("Ring the office."));
    let seen = "I have not seen the report for the last conference.";
    assert!(first.contains(seen), "the gap is not filled");
    assert!(
        !first.contains("what to look for"),
        "the slash still stands there"
    );

    // The next post; then back and forth between the two.
    story.screen.put_on_clipboard(NEXT_POST);
    story.screen.keys(&["ctrl+shift+v"]);
    for _ in 0..2 {
        sleep(A_MOMENT);
    }
    story.screen.keys(&["ctrl+shift+t"]);
    sleep(A_MOMENT);
    let is_next = |letter: &str| letter.starts_with("Dear pebblewren,");
    let next = story.screen.copied_letter(is_next);
    story.show("the next case");
    story.screen.keys(&["ctrl+Prior"]);
    sleep(A_MOMENT);
    let again = story
        .screen
        .copied_letter(|it| it.starts_with("Dear lanternlane,"));
    assert_eq!(again, first);

    // The log of a case is its own, and outlives a look at another one.
    story.screen.keys(&["ctrl+4", "ctrl+z"]);
    sleep(A_MOMENT);
    let unmended = story
        .screen
        .copied_letter(|it| it.contains("the the office"));
    assert!(unmended.contains(seen));
    story.screen.keys(&["ctrl+shift+z", "ctrl+Next"]);
    sleep(A_MOMENT);
    assert_eq!(story.screen.copied_letter(is_next), next);

    // An edit outlives a kill.
    story.screen.keys(&["ctrl+4", "ctrl+Home", "End"]);
    story.screen.type_words(" Words of my own.");
    sleep(A_MOMENT);
    drop(window);
    let _window = story.screen.open_window(&data);
    let kept = story
        .screen
        .copied_letter(|letter| letter.starts_with("Dear "));
    assert!(kept.contains("Words of my own."), "the edit is gone");
    story.show("started again after a kill");

    // And undo is there again.
    story.screen.keys(&["ctrl+4", "ctrl+Home", "End"]);
    story.screen.type_words(" Words too many.");
    let more = story
        .screen
        .copied_letter(|it| it.contains("Words too many."));
    assert!(more.contains("Words of my own."));
    story.screen.keys(&["ctrl+4", "ctrl+z"]);
    let undone = story
        .screen
        .copied_letter(|it| !it.contains("Words too many."));
    assert_eq!(undone, kept);
    story.show("undone");
}
