//! What the program asks of the network, seen by the system: nothing beyond this computer.
//!
//! These need `strace` and fail without it.

use crate::screen::{A_MOMENT, Screen, wait_for};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use tempfile::TempDir;

/// A folder to work in, and the file that what was asked of the system is written to.
struct Watch {
    folder: TempDir,
}

impl Watch {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder"),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// What writes down all that a program and its children ask of the network.
    fn watching(&self, mut strace: Command) -> Command {
        strace
            .args(["-f", "-qq", "-e", "trace=network", "-o"])
            .arg(self.path("asked"))
            .arg(env!("CARGO_BIN_EXE_replywright"))
            .arg("--data")
            .arg(self.path("data"));
        strace
    }

    /// What was asked of the network.
    fn asked(&self) -> String {
        fs::read_to_string(self.path("asked")).expect("strace wrote it down")
    }

    /// Asserts that nothing was asked of any computer.
    #[track_caller]
    fn stayed_here(&self, what: &str) {
        for line in self.asked().lines() {
            let leaves = [
                "AF_INET",
                "AF_INET6",
                "AF_PACKET",
                "AF_VSOCK",
                "AF_BLUETOOTH",
            ];
            assert!(
                !leaves.iter().any(|kind| line.contains(kind)),
                "{what}: {line}"
            );
        }
    }
}

fn sample() -> String {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample-thread.txt");
    sample.display().to_string()
}

#[test]
fn strace_sees_a_program_that_reaches_out() {
    let watch = Watch::new();
    let status = Command::new("strace")
        .args(["-f", "-qq", "-e", "trace=network", "-o"])
        .arg(watch.path("asked"))
        .args(["bash", "-c", "echo > /dev/udp/127.0.0.1/9"])
        .stderr(Stdio::null())
        .status();
    status.expect("strace is installed");
    assert!(watch.asked().contains("AF_INET"), "{}", watch.asked());
}

#[test]
fn no_command_asks_anything_of_the_network() {
    let watch = Watch::new();
    let (post, reply, pack) = (sample(), watch.path("reply.txt"), watch.path("pack.json"));
    fs::write(&reply, "Dear parent\n\nSee https://example.org for more.\n").expect("written");
    let (reply, pack) = (reply.display().to_string(), pack.display().to_string());
    let (post, reply, pack) = (post.as_str(), reply.as_str(), pack.as_str());
    let commands: [&[&str]; 11] = [
        &["read", post],
        &["draft", post, "--suggested"],
        &["check", "--post", post, reply],
        &["library", "lint"],
        &["library", "list"],
        &["library", "show", "iro-role"],
        &["library", "search", "contact"],
        &["library", "stale"],
        &["library", "history", "iro-role"],
        &["library", "export", pack],
        &["library", "import", pack],
    ];
    for command in commands {
        let status = watch
            .watching(Command::new("strace"))
            .args(command)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .expect("strace is installed");
        assert!(
            matches!(status.code(), Some(0 | 1)),
            "{command:?}: {status}"
        );
        watch.stayed_here(&command.join(" "));
    }
}

#[test]
fn the_window_speaks_with_the_screen_and_with_nobody_else() {
    let watch = Watch::new();
    let screen = Screen::start([1280, 800]);
    let strace = watch.watching(screen.command("strace"));
    let mut window = screen.open_window_by(strace);
    screen.keys(&["ctrl+k"]);
    screen.type_words("copy");
    screen.keys(&["Escape", "ctrl+o"]);
    sleep(A_MOMENT);
    screen.keys(&["Escape", "Escape"]);
    for _ in 0..2 {
        sleep(A_MOMENT);
    }
    // strace would leave a window behind that was not closed.
    wait_for("the end of the window", || {
        screen.xdotool(&["key", "--clearmodifiers", "ctrl+q"]);
        sleep(A_MOMENT);
        window.0.try_wait().expect("it can be asked")
    });
    assert!(
        watch.asked().contains("AF_UNIX"),
        "the screen was spoken to"
    );
    watch.stayed_here("the window");
}
