//! A virtual screen with the real window on it, for whatever drives the program as a person does.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long anything may take before the test gives up; a loaded machine draws slowly without a graphics card.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long the window is left alone between two looks at whether it has come to rest.
const A_LOOK: Duration = Duration::from_millis(700);

/// Long enough for the window to draw a frame and for a change to be saved.
pub(crate) const A_MOMENT: Duration = Duration::from_millis(1500);

/// A process that dies with the test.
pub(crate) struct Running(pub(crate) Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// A virtual screen.
pub(crate) struct Screen {
    name: String,
    _server: Running,
}

impl Screen {
    /// Starts one of so many pixels.
    pub(crate) fn start([width, height]: [u32; 2]) -> Self {
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                &format!("{width}x{height}x24"),
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

    /// A program that runs on it.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env("DISPLAY", &self.name)
            .env_remove("WAYLAND_DISPLAY");
        command
    }

    /// Drives it; none if that could not be done.
    pub(crate) fn xdotool(&self, arguments: &[&str]) -> Option<String> {
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

    /// Presses keys, one after the other.
    pub(crate) fn keys(&self, keys: &[&str]) {
        for key in keys {
            self.xdotool(&["key", "--clearmodifiers", key])
                .expect("a key is pressed");
            sleep(Duration::from_millis(150));
        }
    }

    /// Types words, letter by letter.
    pub(crate) fn type_words(&self, words: &str) {
        self.xdotool(&["type", "--delay", "30", words])
            .expect("words are typed");
        sleep(Duration::from_millis(300));
    }

    /// Takes a picture once the window has come to rest.
    pub(crate) fn picture(&self, file: &Path) {
        let mut before = String::new();
        wait_for("the window at rest", || {
            sleep(A_LOOK);
            let taken = self
                .command("import")
                .args(["-window", "root"])
                .arg(file)
                .status()
                .expect("import runs");
            assert!(taken.success());
            let now = about(file, "%#");
            (std::mem::replace(&mut before, now.clone()) == now).then_some(())
        });
    }

    /// Starts the program and waits until its window has the keyboard.
    pub(crate) fn open_window(&self, data: &Path) -> Running {
        let mut program = self.command(env!("CARGO_BIN_EXE_replywright"));
        program.args([Path::new("--data"), data]);
        self.open_window_by(program)
    }

    /// The same, by a program that starts it.
    pub(crate) fn open_window_by(&self, mut program: Command) -> Running {
        let child = program
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let window = Running(child);
        let id = wait_for("the window", || {
            self.xdotool(&["search", "--onlyvisible", "--name", "^Replywright"])
                .filter(|id| !id.is_empty())
        });
        let id = id.lines().next().expect("a window").to_owned();
        // Where nothing answers to the pointer.
        self.xdotool(&["mousemove", "--window", &id, "600", "2"])
            .expect("the pointer moves");
        sleep(A_MOMENT);
        self.xdotool(&["windowfocus", "--sync", &id])
            .expect("the window takes the keyboard");
        sleep(A_MOMENT);
        window
    }
}

/// Looks until it finds something, or the test fails.
#[track_caller]
pub(crate) fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(start.elapsed() < PATIENCE, "{what} did not come");
        sleep(Duration::from_millis(200));
    }
}

/// A folder beside what is built for the pictures that a run leaves.
pub(crate) fn folder_for(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).expect("a folder for the pictures");
    folder
}

/// What ImageMagick says of a picture.
pub(crate) fn about(file: &Path, what: &str) -> String {
    let output = Command::new("identify")
        .args(["-format", what])
        .arg(file)
        .output()
        .expect("identify runs");
    assert!(output.status.success(), "{}", file.display());
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}
