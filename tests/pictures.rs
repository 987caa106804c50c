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
use screen::{Screen, about, folder_for};
use std::path::Path;
use std::process::Command;

/// What is pasted for the pictures.
const SAMPLE: &str = include_str!("../assets/sample-thread.txt");

/// What else waits in the list.
const OTHERS: [&str; 2] = [
    "Must I sign section 20 today\n\nPost by ashgrove » Thu Nov 26, 2026 8:15 am\n\nHello, the social worker says I must \
     sign section 20 today or she takes my daughter. I do not want to.\n",
    "Our IRO never rings\n\nPost by pebblewren » Tue Nov 24, 2026 10:03 am\n\nHello, my son is 9 and has been in foster \
     care since June. His IRO has never rung me. Can I ask for more contact at the next review?\n",
];

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

const SCREENS: [Shown; 25] = [
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
    Shown {
        types: "iro",
        ..dialog("palette", &["ctrl+k"])
    },
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
        ..pane(
            "removed",
            &["ctrl+k"],
            &["ctrl+shift+f", "Escape", "ctrl+4"],
        )
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
            "Return", "shift", "shift", "l", "a", "n", "t", "e", "r", "n", "l", "a", "n", "e",
            "Return",
        ],
        ..dialog("person", &["ctrl+k"])
    },
    Shown {
        types: "set a passphrase",
        then: &["Return"],
        ..dialog("passphrase", &["ctrl+k"])
    },
    pane("library", &["ctrl+l"], &[]),
    pane("entry", &["F6", "F6"], &[]),
    pane(
        "sharing",
        &[
            "ctrl+l", "ctrl+l", "shift+F6", "Down", "Down", "Down", "Down", "Down", "Down",
            "Return",
        ],
        &["ctrl+l"],
    ),
    // What these write stays: they come last.
    Shown {
        types: "Your daughter is 7. Please ring 0808 801 0367. Dont sign it yet. ",
        ..pane(
            "fixes",
            &["ctrl+4", "ctrl+Home", "Down", "Down", "End", "Return"],
            &[],
        )
    },
    Shown {
        types: "/what to look for",
        then: &["Return"],
        ..pane(
            "gap",
            &["ctrl+4", "ctrl+Home", "Down", "Down", "End", "Return"],
            &["Escape"],
        )
    },
];

/// A picture that is kept, or a piece of it.
struct Kept {
    from: &'static str,
    to: &'static str,
    /// The piece, as `WIDTHxHEIGHT+LEFT+TOP` in pixels; all of it where that is empty.
    piece: &'static str,
}

/// The pictures that the README shows, by the names of their files in `assets/`.
const KEPT: [Kept; 5] = [
    kept("desk-light-1440x900-100", "desk", ""),
    kept("origin-light-1440x900-100", "origin", ""),
    kept("library-dark-1440x900-100", "library-dark", ""),
    kept("desk-contrast-1440x900-100", "desk-high-contrast", ""),
    kept("desk-light-1280x800-200", "desk-200", ""),
];

/// The pieces that the guide shows, by their names in `assets/guide/pictures/`: each in the light theme and in the dark.
const OF_GUIDE: [Kept; 13] = [
    kept("post-THEME-1440x900-100", "post", "384x330+188+46"),
    kept("issues-THEME-1440x900-100", "issues", "252x420+572+46"),
    kept("gap-THEME-1440x900-100", "gap", "616x260+824+46"),
    kept("fixes-THEME-1440x900-100", "checks", "616x110+824+684"),
    kept("slash-THEME-1440x900-100", "slash", "616x470+824+46"),
    kept("cases-THEME-1440x900-100", "cases", "572x300+0+46"),
    kept("delete-THEME-1440x900-100", "delete", "660x316+390+292"),
    kept(
        "passphrase-THEME-1440x900-100",
        "passphrase",
        "660x310+390+295",
    ),
    kept("sharing-THEME-1440x900-100", "sharing", "440x230+178+46"),
    kept("entry-THEME-1440x900-100", "entry", "440x300+742+46"),
    kept(
        "colleague-THEME-1440x900-100",
        "colleague",
        "880x128+280+315",
    ),
    kept("unsaved-THEME-1280x800-200", "unsaved", "1280x168+0+144"),
    kept("palette-THEME-1440x900-100", "palette", "660x470+390+175"),
];

const fn kept(from: &'static str, to: &'static str, piece: &'static str) -> Kept {
    Kept { from, to, piece }
}

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

/// Adds posts, the last of them the sample with its strong suggestions ticked.
fn add_post(folder: &Path) {
    let mut bench = Workbench::open(Some(folder), platform::now(), || {}).expect("a desk");
    for post in OTHERS.iter().chain([&SAMPLE]) {
        apply(&mut bench, Action::Paste((*post).to_owned()));
    }
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

/// Copies what the README and the guide show.
fn keep(folder: &Path) {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    for it in KEPT {
        let to = assets.join(format!("{}.png", it.to));
        copy(&folder.join(format!("{}.png", it.from)), &to, it.piece);
    }
    let assets = assets.join("guide/pictures");
    std::fs::create_dir_all(&assets).expect("a folder");
    for (it, theme) in OF_GUIDE.iter().flat_map(|it| [(it, "light"), (it, "dark")]) {
        let from = folder.join(format!("{}.png", it.from.replace("THEME", theme)));
        let to = assets.join(format!("{}-{theme}.png", it.to));
        copy(&from, &to, it.piece);
    }
}

/// Copies a picture, or a piece of it, in few colours so that the file stays small.
fn copy(from: &Path, to: &Path, piece: &str) {
    let mut convert = Command::new("convert");
    convert.arg(from);
    if !piece.is_empty() {
        convert.args(["-crop", piece, "+repage"]);
        if from.ends_with("-200.png") {
            convert.args(["-resize", "50%"]);
        }
    }
    let done = convert
        .args(["+dither", "-colors", "96", "-strip"])
        .args(["-define", "png:compression-level=9"])
        .arg(format!("PNG8:{}", to.display()))
        .status()
        .expect("convert runs");
    assert!(done.success(), "{}", to.display());
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

/// Turns the passphrase of the cases of a folder on or off.
fn turn_passphrase(data: &Path, on_or_off: &str) {
    let passphrase = data.with_extension("words");
    std::fs::write(&passphrase, "amber kettle runs north").expect("it is written");
    let output = Command::new(env!("CARGO_BIN_EXE_replywright"))
        .arg("--data")
        .arg(data)
        .args(["passphrase", on_or_off, "--passphrase-file"])
        .arg(passphrase)
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "the passphrase is {on_or_off}");
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
        turn_passphrase(&data, "on");
        let window = screen.open_window(&data);
        album.take("locked", false);
        drop(window);
        turn_passphrase(&data, "off");
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
