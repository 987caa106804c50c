//! The real window, driven by keyboard under a virtual screen: a post pasted, an issue ticked, the letter copied; then an
//! edit that outlives a kill.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long anything may take before the test gives up; a loaded machine draws slowly without a graphics card.
const PATIENCE: Duration = Duration::from_secs(60);

/// Long enough for the window to draw a frame and for a change to be saved.
const A_MOMENT: Duration = Duration::from_millis(1500);

/// A process that dies with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// A virtual screen.
struct Screen {
    name: String,
    _server: Running,
}

impl Screen {
    fn start() -> Self {
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1440x900x24",
                "-nolisten",
                "tcp",
                // Else the screen starts anew whenever its last window goes, and refuses the next one meanwhile.
                "-noreset",
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts");
        let output = server.stdout.take().expect("Xvfb writes to a pipe");
        let mut number = String::new();
        BufReader::new(output)
            .read_line(&mut number)
            .expect("Xvfb says its number");
        Self {
            name: format!(":{}", number.trim()),
            _server: Running(server),
        }
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env("DISPLAY", &self.name)
            .env_remove("WAYLAND_DISPLAY");
        command
    }

    fn xdotool(&self, arguments: &[&str]) -> Option<String> {
        let output = self
            .command("xdotool")
            .args(arguments)
            .output()
            .expect("xdotool runs");
        output
            .status
            .success()
            .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    fn keys(&self, keys: &[&str]) {
        for key in keys {
            self.xdotool(&["key", "--clearmodifiers", key])
                .expect("a key is pressed");
            sleep(Duration::from_millis(150));
        }
    }

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

    /// Starts the program and waits until its window has the keyboard.
    fn open_window(&self, data: &Path) -> Running {
        let child = self
            .command(env!("CARGO_BIN_EXE_replywright"))
            .args([Path::new("--data"), data])
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let window = Running(child);
        let id = wait_for("the window", || {
            self.xdotool(&["search", "--onlyvisible", "--name", "^Replywright"])
                .filter(|id| !id.is_empty())
        });
        let id = id.lines().next().expect("a window").to_owned();
        sleep(A_MOMENT);
        self.xdotool(&["windowfocus", "--sync", &id])
            .expect("the window takes the keyboard");
        sleep(A_MOMENT);
        window
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

#[track_caller]
fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(start.elapsed() < PATIENCE, "{what} did not come");
        sleep(Duration::from_millis(200));
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
    let screen = Screen::start();

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
