//! Pictures of every screen of the real window, in every theme and scale, into `target/tmp/pictures`.
//!
//! They are to be looked at. What can be held without a person is: none is blank, each has the size and the ground of its
//! theme. With `KEEP_PICTURES=1` the ones that the README shows are put into `assets/` as well:
//! `KEEP_PICTURES=1 cargo test --release --features window-tests --test pictures`.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

#[path = "window/screen.rs"]
mod screen;

use replywright::platform;
use replywright::workbench::{Action, Settings, ThemeChoice, Workbench};
use screen::{Screen, about, folder_for};
use std::path::Path;
use std::process::Command;

/// What is pasted for the pictures.
const SAMPLE: &str = include_str!("../assets/sample-thread.txt");

/// Fewer colours than any screen has.
const FEWEST_COLOURS: usize = 24;

/// The themes: what files call them, and the ground of their bars. Under a virtual screen the system says nothing, so
/// high contrast is that on light.
const THEMES: [(&str, ThemeChoice, &str); 3] = [
    ("light", ThemeChoice::Light, "#FFFFFF"),
    ("dark", ThemeChoice::Dark, "#22272D"),
    ("contrast", ThemeChoice::HighContrast, "#FFFFFF"),
];

/// The windows in pixels, and their scale.
const WINDOWS: [([u32; 2], f32); 2] = [([1440, 900], 1.0), ([1280, 800], 2.0)];

/// More of them, with `MORE_PICTURES=1`, for a person who looks at all.
const MORE_WINDOWS: [([u32; 2], f32); 2] = [([1440, 900], 2.0), ([1280, 800], 1.0)];

fn is_asked(name: &str) -> bool {
    std::env::var_os(name).is_some()
}

/// A screen: what files call it, the keys that lead there with words typed behind them, and the keys that lead back.
struct Shown {
    name: &'static str,
    there: &'static [&'static str],
    types: &'static str,
    /// The keys behind the words.
    then: &'static [&'static str],
    back: &'static [&'static str],
    /// Whether something stands before the window and darkens it.
    is_dialog: bool,
}

const SCREENS: [Shown; 21] = [
    pane("desk", &["ctrl+4", "ctrl+Home"], &[]),
    pane("post", &["ctrl+2"], &[]),
    pane("issues", &["ctrl+3"], &[]),
    pane("checks", &["ctrl+5"], &[]),
    pane("cases", &["ctrl+1"], &["ctrl+4"]),
    Shown {
        types: "/iro",
        ..pane(
            "slash",
            &["ctrl+4", "ctrl+Home", "End", "Return"],
            &["Escape", "ctrl+z", "ctrl+z"],
        )
    },
    pane(
        "origin",
        &[
            "ctrl+4",
            "ctrl+Home",
            "Down",
            "Down",
            "Down",
            "Down",
            "Down",
            "Down",
            "Down",
            "Down",
            "Down",
            "Down",
            "alt+o",
        ],
        &["Escape"],
    ),
    Shown {
        types: "child",
        ..pane("finding", &["ctrl+4", "ctrl+h"], &["Escape"])
    },
    dialog("palette", &["ctrl+k"]),
    dialog("passages", &["ctrl+j"]),
    dialog("preview", &["ctrl+p"]),
    dialog("settings", &["ctrl+comma"]),
    dialog("help", &["F1"]),
    dialog("keys", &["shift+F1"]),
    Shown {
        types: "send to a colleague",
        then: &["Return"],
        ..dialog("colleague", &["ctrl+k"])
    },
    Shown {
        types: "removed cases",
        then: &["Return"],
        ..pane("removed", &["ctrl+k"], &["ctrl+shift+f", "Escape"])
    },
    Shown {
        types: "put a backup back",
        then: &["Return"],
        ..dialog("backups", &["ctrl+k"])
    },
    Shown {
        types: "delete this case",
        then: &["Return"],
        ..dialog("delete", &["ctrl+k"])
    },
    Shown {
        types: "find a person",
        then: &[
            "Return", "l", "a", "n", "t", "e", "r", "n", "l", "a", "n", "e", "Return",
        ],
        ..dialog("person", &["ctrl+k"])
    },
    pane("library", &["ctrl+l"], &[]),
    pane("entry", &["F6", "F6"], &["ctrl+l"]),
];

/// The pictures that are kept in `assets/`, by the names of their files.
const KEPT: [(&str, &str); 5] = [
    ("desk-light-1440x900-100", "desk"),
    ("origin-light-1440x900-100", "origin"),
    ("library-dark-1440x900-100", "library-dark"),
    ("desk-contrast-1440x900-100", "desk-high-contrast"),
    ("desk-light-1280x800-200", "desk-200"),
];

const fn pane(
    name: &'static str,
    there: &'static [&'static str],
    back: &'static [&'static str],
) -> Shown {
    Shown {
        name,
        there,
        types: "",
        then: &[],
        back,
        is_dialog: false,
    }
}

const fn dialog(name: &'static str, there: &'static [&'static str]) -> Shown {
    Shown {
        name,
        there,
        types: "",
        then: &[],
        back: &["Escape"],
        is_dialog: true,
    }
}

/// A data folder with these settings.
fn prepare(folder: &Path, theme: ThemeChoice, [width, height]: [u32; 2], scale: f32) {
    let mut bench = Workbench::open(Some(folder), platform::now(), || {}).expect("a desk");
    let settings = Settings {
        theme,
        scale,
        window: [width as f32, height as f32],
        ..bench.settings().clone()
    };
    apply(&mut bench, Action::Set(Box::new(settings)));
}

/// Adds the sample post, with its strong suggestions ticked.
fn add_post(folder: &Path) {
    let mut bench = Workbench::open(Some(folder), platform::now(), || {}).expect("a desk");
    apply(&mut bench, Action::Paste(SAMPLE.to_owned()));
    apply(&mut bench, Action::TickStrong);
    bench.flush();
}

fn apply(bench: &mut Workbench, action: Action) {
    bench
        .apply(action, platform::instant())
        .expect("what can be done");
}

/// The colour of one pixel, as `#RRGGBB`.
fn pixel(file: &Path, x: u32, y: u32) -> String {
    let output = Command::new("convert")
        .arg(file)
        .args(["-crop", &format!("1x1+{x}+{y}"), "-depth", "8", "txt:-"])
        .output()
        .expect("convert runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let colour = text.split('#').next_back().unwrap_or_default();
    format!("#{}", colour.get(..6).unwrap_or_default())
}

#[track_caller]
fn assert_is_whole(file: &Path, [width, height]: [u32; 2], ground: Option<&str>) {
    let name = file.display();
    assert_eq!(about(file, "%w %h"), format!("{width} {height}"), "{name}");
    let colours: usize = about(file, "%k").parse().expect("a count");
    assert!(colours >= FEWEST_COLOURS, "{name} is blank");
    if let Some(ground) = ground {
        for (x, y) in [(2, 2), (2, height - 3), (width - 3, height - 3)] {
            assert_eq!(pixel(file, x, y), ground, "{name} at {x}, {y}");
        }
    }
}

/// Copies what the README shows, in few colours so that the files stay small.
fn keep(folder: &Path) {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    for (from, to) in KEPT {
        let done = Command::new("convert")
            .arg(folder.join(format!("{from}.png")))
            .args(["+dither", "-colors", "96", "-strip"])
            .args(["-define", "png:compression-level=9"])
            .arg(format!(
                "PNG8:{}",
                assets.join(format!("{to}.png")).display()
            ))
            .status()
            .expect("convert runs");
        assert!(done.success(), "{to}");
    }
}

/// The pictures of one window.
struct Album<'a> {
    screen: &'a Screen,
    folder: &'a Path,
    /// The theme, the size and the scale, as the names of the files have them.
    named: String,
    size: [u32; 2],
    ground: &'a str,
}

impl Album<'_> {
    fn take(&self, name: &str, is_dialog: bool) {
        let file = self.folder.join(format!("{name}-{}.png", self.named));
        self.screen.picture(&file);
        assert_is_whole(&file, self.size, (!is_dialog).then_some(self.ground));
    }

    fn show(&self, shown: &Shown) {
        self.screen.keys(shown.there);
        if !shown.types.is_empty() {
            self.screen.type_words(shown.types);
            self.screen.keys(shown.then);
        }
        self.take(shown.name, shown.is_dialog);
        self.screen.keys(shown.back);
    }
}

impl Album<'_> {
    /// Shows what a window looks like that cannot have the cases, or cannot save them.
    fn show_troubles(&self, data: &Path) {
        let window = self.screen.open_window(data);
        let second = self.screen.open_window(data);
        self.take("second", false);
        drop((second, window));
        let window = self.screen.open_window(data);
        let cases = data.join("cases.db");
        std::fs::remove_file(&cases).expect("the cases are there");
        self.screen.keys(&["ctrl+4", "ctrl+Home"]);
        self.screen.type_words("more ");
        self.take("unsaved", false);
        drop(window);
        std::fs::write(&cases, "This is no file of cases.").expect("it is written");
        let _window = self.screen.open_window(data);
        self.take("recovery", false);
    }
}

/// Takes all pictures of a window, theme by theme.
fn fill(folder: &Path, size: [u32; 2], scale: f32) {
    let screen = Screen::start(size);
    for (theme, choice, ground) in THEMES {
        let [width, height] = size;
        let percent = (scale * 100.0) as u32;
        let album = Album {
            screen: &screen,
            folder,
            named: format!("{theme}-{width}x{height}-{percent}"),
            size,
            ground,
        };
        let data = tempfile::tempdir().expect("a folder");
        let data = data.path().join("data");
        prepare(&data, choice, size, scale);
        let window = screen.open_window(&data);
        album.take("welcome", false);
        drop(window);
        add_post(&data);
        let window = screen.open_window(&data);
        for shown in &SCREENS {
            album.show(shown);
        }
        drop(window);
        album.show_troubles(&data);
    }
}

#[test]
fn every_screen_is_painted_in_every_theme_and_scale() {
    let folder = folder_for("pictures");
    let more = MORE_WINDOWS.iter().filter(|_| is_asked("MORE_PICTURES"));
    // Most of the time goes by in waiting for a window to come to rest, so they wait side by side.
    std::thread::scope(|scope| {
        for (size, scale) in WINDOWS.iter().chain(more).copied() {
            let folder = &folder;
            scope.spawn(move || fill(folder, size, scale));
        }
    });
    println!("The pictures are in {}", folder.display());
    if is_asked("KEEP_PICTURES") {
        keep(&folder);
    }
}
