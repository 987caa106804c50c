//! Files made to harm, given to the commands: each is read or refused in one line; none hangs, crashes, or writes elsewhere.

use crate::commands::Desk;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a command may take before it is held to hang; a loaded machine is slow, and each of these takes a second.
const PATIENCE: Duration = Duration::from_secs(120);

/// What a command came to: its exit code, and what it said of what went wrong.
struct Ended {
    code: Option<i32>,
    said: String,
}

impl Ended {
    /// Asserts that the file was refused in one line that gives the reason.
    #[track_caller]
    fn refused(&self, why: &str) {
        assert_eq!(self.code, Some(2), "{}", self.said);
        assert_eq!(self.said.trim_end().lines().count(), 1, "{}", self.said);
        assert!(self.said.contains(why), "{}", self.said);
    }

    /// Asserts that the file was read or refused, whichever: nothing was killed and nothing panicked.
    #[track_caller]
    fn ended_well(&self) {
        assert!(matches!(self.code, Some(0..=2)), "{:?}", self.code);
        assert!(!self.said.contains("panicked"), "{}", self.said);
        assert!(!self.said.contains("overflow"), "{}", self.said);
    }
}

/// Runs a command that must come to its end by itself.
#[track_caller]
fn run(desk: &Desk, arguments: &[&str]) -> Ended {
    let said = desk.path("said");
    let mut child = Command::new(env!("CARGO_BIN_EXE_replywright"))
        .arg("--data")
        .arg(desk.path("data"))
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(File::create(&said).expect("a file for what it says"))
        .spawn()
        .expect("the program starts");
    let began = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("it can be waited for") {
            break status;
        }
        let hangs = began.elapsed() > PATIENCE;
        if hangs {
            child.kill().expect("it can be ended");
        }
        assert!(!hangs, "it hangs: {arguments:?}");
        sleep(Duration::from_millis(20));
    };
    Ended {
        code: status.code(),
        said: fs::read_to_string(said).expect("what it says is text"),
    }
}

/// The commands that read a file, on `file`.
fn commands(file: &str) -> Vec<Vec<&str>> {
    vec![
        vec!["read", file],
        vec!["draft", file],
        vec!["check", "--post", file, file],
        vec!["library", "lint", file],
        vec!["library", "import", file],
        vec!["library", "usage", file],
    ]
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(unix)]
fn make_pipe(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status();
    assert!(made.expect("mkfifo runs").success());
}

#[cfg(unix)]
#[test]
fn a_pipe_nobody_writes_to_a_device_and_a_socket_are_refused_and_not_waited_for() {
    let desk = Desk::new();
    let (pipe, socket) = (desk.path("post.txt"), desk.path("socket.json"));
    make_pipe(&pipe);
    let _listening = std::os::unix::net::UnixListener::bind(&socket).expect("a socket");
    for file in [
        pipe,
        socket,
        "/dev/zero".into(),
        "/dev/full".into(),
        "/dev/tty".into(),
    ] {
        let file = shown(&file);
        for command in commands(&file) {
            let ended = run(&desk, &command);
            assert_eq!(ended.code, Some(2), "{command:?}: {}", ended.said);
            assert_eq!(ended.said.trim_end().lines().count(), 1, "{}", ended.said);
        }
        run(&desk, &["read", &file]).refused("could not be read: ");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn files_that_only_the_system_has_are_read_or_refused() {
    let desk = Desk::new();
    // The first of them has no end, and some wait for something to happen.
    for file in ["/proc/kmsg", "/proc/self/mem", "/proc/self/status", "/proc"] {
        run(&desk, &["read", file]).ended_well();
    }
}

#[cfg(unix)]
#[test]
fn a_data_folder_whose_files_are_pipes_keeps_nobody_waiting() {
    for name in ["library.db", "library.db-wal", "cases.db", "to-print"] {
        let desk = Desk::new();
        fs::create_dir(desk.path("data")).expect("a folder");
        make_pipe(&desk.path("data").join(name));
        let ended = run(&desk, &["library", "list"]);
        ended.ended_well();
        let is_needed = name == "library.db";
        assert_eq!(
            ended.code,
            Some(if is_needed { 2 } else { 0 }),
            "{name}: {}",
            ended.said
        );
    }
}

/// Makes something where an entry should stand; the second path is that of a file outside.
#[cfg(unix)]
type Make = fn(&Path, &Path);

#[cfg(unix)]
#[test]
fn a_pack_of_pipes_links_and_folders_is_refused_and_nothing_is_read_through_it() {
    let entry = "issues/iro-role.md";
    let made: [(&str, Make); 4] = [
        ("a pipe", |at, _| make_pipe(at)),
        ("a link out of it", |at, secret| {
            std::os::unix::fs::symlink(secret, at).expect("a link");
        }),
        ("a link to itself", |at, _| {
            std::os::unix::fs::symlink(at, at).expect("a link");
        }),
        ("a folder", |at, _| fs::create_dir(at).expect("a folder")),
    ];
    for (what, make) in made {
        let desk = Desk::new();
        let secret = desk.file("secret.md", b"+++\ntitle = \"Kestrelhaven\"\n+++\nsecret\n");
        fs::create_dir_all(desk.path("pack/issues")).expect("a pack");
        make(&desk.path("pack").join(entry), &secret);
        let pack = shown(&desk.path("pack"));
        for command in ["lint", "import"] {
            let ended = run(&desk, &["library", command, &pack]);
            ended.ended_well();
            assert_ne!(ended.code, Some(0), "{what}: {}", ended.said);
            assert!(!ended.said.contains("Kestrelhaven"), "{what}");
        }
    }
}

#[test]
fn a_file_of_200_mb_is_refused_by_its_size() {
    let desk = Desk::new();
    for name in ["post.txt", "pack.json", "letter.eml"] {
        let path = desk.path(name);
        let file = File::create(&path).expect("a file");
        file.set_len(200_000_000).expect("a long file");
        let path = shown(&path);
        run(&desk, &["read", &path]).refused("larger than 8 MB");
    }
    let pack = shown(&desk.path("pack.json"));
    run(&desk, &["library", "import", &pack]).refused("larger than");
}

/// A post with something in it that somebody made to harm, as the file it would come in.
fn posts() -> Vec<(&'static str, Vec<u8>)> {
    let nested = |tag: &str| format!("<html>{}help me", format!("<{tag}>").repeat(30_000));
    let mut mail = "From: a@example.org\nSubject: x\nMIME-Version: 1.0\n\
                    Content-Type: multipart/mixed; boundary=b\n\n"
        .to_owned();
    mail.push_str(&"--b\nContent-Type: text/plain\n\nhelp me\n".repeat(10_000));
    let mut deep = String::from("MIME-Version: 1.0\nFrom: a@example.org\n");
    for depth in 0..2_000 {
        deep.push_str(&format!(
            "Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n"
        ));
    }
    let names: String = (0..500_000).map(|number| format!("a{number}=b ")).collect();
    let lone = |first: [u8; 2], half: [u8; 2]| -> Vec<u8> {
        let text = "My son is nine. ".encode_utf16();
        let units = text.flat_map(move |unit| {
            if first == [0xff, 0xfe] {
                unit.to_le_bytes()
            } else {
                unit.to_be_bytes()
            }
        });
        first.into_iter().chain(units).chain(half).collect()
    };
    vec![
        ("nested.html", nested("div").into_bytes()),
        ("bold.html", nested("b").into_bytes()),
        ("table.html", nested("table").into_bytes()),
        ("quote.html", nested("blockquote").into_bytes()),
        (
            "attributes.html",
            format!("<p {}>help me", "a=b ".repeat(50_000)).into_bytes(),
        ),
        ("names.html", format!("<p {names}>help me").into_bytes()),
        ("unclosed.html", "<!--".repeat(50_000).into_bytes()),
        ("parts.eml", mail.into_bytes()),
        ("deep.eml", deep.into_bytes()),
        (
            "header.eml",
            format!("From: {}\n\nx", "=?utf-8?B?".repeat(50_000)).into_bytes(),
        ),
        ("quotes.txt", "[quote=\"a\"]".repeat(10_000).into_bytes()),
        ("wrote.txt", "a wrote: ".repeat(10_000).into_bytes()),
        ("brackets.txt", "[".repeat(300_000).into_bytes()),
        (
            "one-line.txt",
            "my son is nine and ".repeat(4_000).into_bytes(),
        ),
        ("lines.txt", "\n".repeat(1_000_000).into_bytes()),
        ("nothing.txt", vec![0; 1_000_000]),
        (
            "nulls.txt",
            b"My son\0 is nine.\0 Can I see him?\0".to_vec(),
        ),
        (
            "turned.txt",
            "Dear \u{202e}dlihc\u{202c} my \u{2066}son\u{2069} is \u{200b}9. Can I see him?"
                .as_bytes()
                .to_vec(),
        ),
        (
            "marks.txt",
            format!("e{} my son", "\u{301}".repeat(50_000)).into_bytes(),
        ),
        ("little.txt", lone([0xff, 0xfe], [0x00, 0xd8])),
        ("big.txt", lone([0xfe, 0xff], [0xdc, 0x00])),
        ("odd.txt", vec![0xff, 0xfe, 0x41]),
    ]
}

#[test]
fn posts_made_to_harm_are_read_or_refused() {
    let desk = Desk::new();
    for (name, bytes) in posts() {
        let path: PathBuf = desk.file(name, &bytes);
        let path = shown(&path);
        let ended = run(&desk, &["read", &path, "--json"]);
        assert!(
            matches!(ended.code, Some(0 | 2)),
            "{name}: {:?} {}",
            ended.code,
            ended.said
        );
        ended.ended_well();
    }
}

#[test]
fn an_address_in_a_post_or_a_letter_is_only_words() {
    let desk = Desk::new();
    let post = desk.file(
        "post.txt",
        b"My son is in foster care. Can I see him? file:///etc/passwd javascript:alert(1) \
          [url=file:///etc/passwd]here[/url] <script>alert(1)</script> $(touch run) `touch run`",
    );
    let post = shown(&post);
    for format in ["bbcode", "html", "markdown", "text"] {
        let letter = desk.run(&["draft", &post, "--suggested", "--format", format]);
        assert_eq!(letter.code, 0, "{letter:?}");
        assert!(!letter.out.contains("javascript:") && !letter.out.contains("<script"));
    }
    assert!(!desk.path("run").exists() && !Path::new("run").exists());
}

/// Where nothing more can be written to, printing is a fault.
#[cfg(target_os = "linux")]
#[test]
fn a_fault_of_the_program_says_where_it_is_and_nothing_else() {
    let full = File::options().write(true).open("/dev/full");
    let output = Command::new(env!("CARGO_BIN_EXE_replywright"))
        .arg("--version")
        .env("RUST_BACKTRACE", "full")
        .stdout(full.expect("a device that is full"))
        .output()
        .expect("the program runs");
    let said = String::from_utf8(output.stderr).expect("what it says is text");
    assert!(
        said.starts_with("replywright: a fault in the program itself, at "),
        "{said}"
    );
    assert_eq!(said.trim_end().lines().count(), 1, "{said}");
    assert!(!said.contains("No space"), "{said}");
}
