//! Pictures of every screen of the real window, in every theme and scale, into `target/tmp/pictures`.
//!
//! They are to be looked at. What can be held without a person is: none is blank, each has the size and the ground of its
//! theme. With `KEEP_PICTURES=1` the ones that the README and the guide show are put into `assets/` as well:
//! `KEEP_PICTURES=1 cargo test --release --features window-tests --test pictures`.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

#[path = "window/screen.rs"]
mod screen;

use replywright::platform;
use replywright::workbench::{Action, Settings, ThemeChoice, Workbench};
use screen::{Screen, wait_for};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

/// What is pasted for the pictures.
const SAMPLE: &str = include_str!("../assets/sample-thread.txt");

/// How long the window is left alone between two looks at whether it has come to rest.
const A_LOOK: Duration = Duration::from_millis(700);

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
const WINDOWS: [([u32; 2], f32); 4] = [
    ([1440, 900], 1.0),
    ([1440, 900], 2.0),
    ([1280, 800], 1.0),
    ([1280, 800], 2.0),
];

/// A screen: what files call it, the keys that lead there, and those that lead back.
struct Shown {
    name: &'static str,
    there: &'static [&'static str],
    back: &'static [&'static str],
    /// Whether something stands before the window and darkens it.
    is_dialog: bool,
}

const SCREENS: [Shown; 9] = [
    Shown {
        name: "desk",
        there: &["ctrl+4", "ctrl+Home"],
        back: &[],
        is_dialog: false,
    },
    Shown {
        name: "post",
        there: &["ctrl+2"],
        back: &[],
        is_dialog: false,
    },
    Shown {
        name: "issues",
        there: &["ctrl+3"],
        back: &[],
        is_dialog: false,
    },
    Shown {
        name: "cases",
        there: &["ctrl+1"],
        back: &["ctrl+4"],
        is_dialog: false,
    },
    dialog("palette", &["ctrl+k"]),
    dialog("passages", &["ctrl+j"]),
    dialog("preview", &["ctrl+p"]),
    dialog("help", &["F1"]),
    Shown {
        name: "library",
        there: &["ctrl+l"],
        back: &["ctrl+l"],
        is_dialog: false,
    },
];

/// The pictures that are kept in `assets/`, by the names of their files.
const KEPT: [(&str, &str); 4] = [
    ("desk-light-1440x900-100", "desk"),
    ("library-dark-1440x900-100", "library-dark"),
    ("desk-contrast-1440x900-100", "desk-high-contrast"),
    ("desk-light-1280x800-200", "desk-200"),
];

const fn dialog(name: &'static str, there: &'static [&'static str]) -> Shown {
    Shown {
        name,
        there,
        back: &["Escape"],
        is_dialog: true,
    }
}

/// A data folder with the sample post, its strong suggestions ticked, and these settings.
fn prepare(folder: &Path, theme: ThemeChoice, [width, height]: [u32; 2], scale: f32) {
    let mut bench = Workbench::open(Some(folder), platform::now(), || {}).expect("a desk");
    let settings = Settings {
        theme,
        scale,
        window: [width as f32, height as f32],
        ..bench.settings().clone()
    };
    for action in [
        Action::Set(Box::new(settings)),
        Action::Paste(SAMPLE.to_owned()),
        Action::TickStrong,
    ] {
        bench
            .apply(action, platform::instant())
            .expect("what can be done");
    }
    bench.flush();
}

impl Screen {
    /// Takes a picture once the window has come to rest.
    fn picture(&self, file: &Path) {
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
}

/// What ImageMagick says of a picture.
fn about(file: &Path, what: &str) -> String {
    let output = Command::new("identify")
        .args(["-format", what])
        .arg(file)
        .output()
        .expect("identify runs");
    assert!(output.status.success(), "{}", file.display());
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
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

/// Copies what the README and the guide show, in few colours so that the files stay small.
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

#[test]
fn every_screen_is_painted_in_every_theme_and_scale() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("pictures");
    std::fs::create_dir_all(&folder).expect("a folder for the pictures");
    for (size, scale) in WINDOWS {
        let screen = Screen::start(size);
        for (theme, choice, ground) in THEMES {
            let data = tempfile::tempdir().expect("a folder");
            let data = data.path().join("data");
            prepare(&data, choice, size, scale);
            let _window = screen.open_window(&data);
            let [width, height] = size;
            for shown in SCREENS {
                screen.keys(shown.there);
                let percent = (scale * 100.0) as u32;
                let name = format!("{}-{theme}-{width}x{height}-{percent}.png", shown.name);
                let file = folder.join(name);
                screen.picture(&file);
                assert_is_whole(&file, size, (!shown.is_dialog).then_some(ground));
                screen.keys(shown.back);
            }
        }
    }
    println!("The pictures are in {}", folder.display());
    if std::env::var_os("KEEP_PICTURES").is_some() {
        keep(&folder);
    }
}
