//! The real window, driven by keyboard under a virtual screen: a post pasted, an issue ticked, the letter copied; then an
//! edit that outlives a kill.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

#[path = "window/screen.rs"]
mod screen;

use screen::{A_MOMENT, Screen, wait_for};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

impl Screen {
    fn type_words(&self, words: &str) {
        self.xdotool(&["type", "--delay", "30", words])
            .expect("words are typed");
        sleep(Duration::from_millis(300));
    }

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

#[test]
fn a_post_is_pasted_an_issue_ticked_the_letter_copied_and_an_edit_outlives_a_kill() {
    let data = tempfile::tempdir().expect("a folder");
    let data = data.path().join("data");
    let screen = Screen::start([1440, 900]);

    let window = screen.open_window(&data);
    screen.put_on_clipboard(sample());
    screen.keys(&["ctrl+v"]);
    // Copying now would ask first, since a letter without advice is no letter yet.
    for _ in 0..4 {
        sleep(A_MOMENT);
    }

    screen.keys(&["ctrl+f"]);
    screen.type_words("support at conf");
    screen.keys(&["Down", "space"]);
    let expected = drafted(&data, "conference-support");
    let copied = screen.copied_letter(|letter| letter.len() > 1000);
    assert_eq!(copied.trim_end(), expected.trim_end());

    screen.keys(&["ctrl+4", "ctrl+Home", "End"]);
    screen.type_words(" Words of my own.");
    sleep(A_MOMENT);
    drop(window);

    let _window = screen.open_window(&data);
    let copied = screen.copied_letter(|letter| letter.starts_with("Dear "));
    assert!(copied.contains("Words of my own."), "the edit is gone");
}
