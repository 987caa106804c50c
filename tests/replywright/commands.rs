//! The commands as they are measured from outside: output, JSON, exit codes, one line when something is wrong.

use crate::intake::files;
use crate::source::root;
use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A data folder of its own, and a place for files.
pub(crate) struct Desk {
    folder: TempDir,
}

/// What a command came to.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).expect("the output is JSON")
    }

    /// Asserts that the command was refused in one line that does not hold `secret`.
    #[track_caller]
    pub(crate) fn refused(&self) -> &str {
        assert_eq!(self.code, 2, "{self:?}");
        assert_eq!(self.out, "", "nothing is printed beside the reason");
        let line = self.err.trim_end();
        assert_eq!(line.lines().count(), 1, "{line}");
        assert!(
            line.len() > 20 && line.starts_with("replywright: "),
            "{line}"
        );
        assert!(!line.contains("panicked"), "{line}");
        line
    }
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder"),
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, bytes).expect("the file is written");
        path
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, b"")
    }

    fn run_with(&self, arguments: &[&str], input: &[u8]) -> Ran {
        let mut child = Command::new(env!("CARGO_BIN_EXE_replywright"))
            .arg("--data")
            .arg(self.path("data"))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdin = child.stdin.take().expect("a pipe");
        let input = input.to_vec();
        let writer = std::thread::spawn(move || {
            // A program that refuses early does not read to the end.
            drop(stdin.write_all(&input));
        });
        let output = child.wait_with_output().expect("the program ends");
        writer.join().expect("the input is written");
        Ran {
            code: output.status.code().expect("the program ends by itself"),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }
}

fn sample() -> String {
    crate::root()
        .join("assets/sample-thread.txt")
        .display()
        .to_string()
}

#[test]
fn read_gives_the_thread_and_the_reading_as_json() {
    let read = Desk::new().run(&["read", &sample(), "--json"]);
    assert_eq!(read.code, 0, "{read:?}");
    let json = read.json();
    assert_eq!(json["format"], 1);
    assert_eq!(json["layout"], "phpbb-page");
    assert_eq!(json["title"], "Can I bring my sister to the conference?");
    assert_eq!(json["enquiry"], serde_json::json!([0]));
    let post = &json["posts"][0];
    assert_eq!(post["author"], "lanternlane");
    assert_eq!(post["inferred"], false);
    assert_eq!(post["role"], "parent");
    assert_eq!(post["posted"], "2026-11-17T21:42:00");
    assert_eq!(post["posted_as_written"], "Tue Nov 17, 2026 9:42 pm");
    assert_eq!(post["post_count"], 1);
    assert_eq!(post["quotes"], serde_json::json!([]));
    for list in [
        "issues",
        "questions",
        "facts",
        "people",
        "flags",
        "warnings",
    ] {
        assert!(json[list].is_array(), "{list}");
    }
}

#[test]
fn every_span_of_read_is_the_words_it_names() {
    let json = Desk::new().run(&["read", &sample(), "--json"]).json();
    let mut spans = 0;
    let issues = json["issues"].as_array().expect("issues").iter();
    let evidence = issues.flat_map(|issue| issue["evidence"].as_array().expect("evidence"));
    let others = ["questions", "facts", "people", "reported", "flags"]
        .into_iter()
        .flat_map(|list| json[list].as_array().expect("a list"));
    for span in evidence.chain(others) {
        let text = if span["in"] == "title" {
            json["title"].as_str()
        } else {
            let post = usize::try_from(span["post"].as_u64().expect("a post")).expect("an index");
            json["posts"][post]["body"].as_str()
        };
        let at =
            |key: &str| usize::try_from(span[key].as_u64().expect("an offset")).expect("an offset");
        assert_eq!(
            text.expect("a text").get(at("start")..at("end")),
            span["text"].as_str()
        );
        spans += 1;
    }
    assert!(spans > 5, "{spans}");
}

#[test]
fn read_for_people_names_the_issues_and_their_words() {
    let read = Desk::new().run(&["read", &sample()]);
    assert_eq!(read.code, 0);
    assert!(read.out.contains("lanternlane"));
    assert!(
        read.out.contains("“bring my sister to the conference”"),
        "{}",
        read.out
    );
}

#[test]
fn draft_takes_the_strong_suggestions_and_says_so_beside_the_letter() {
    let desk = Desk::new();
    let plain = desk.run(&["draft", &sample()]);
    let aloud = desk.run(&["draft", &sample(), "--suggested"]);
    assert_eq!(plain.code, 0);
    assert_eq!(plain.out, aloud.out);
    assert!(
        plain.out.starts_with("Dear lanternlane,\n"),
        "{}",
        plain.out
    );
    assert!(plain.err.contains("Ticked: "));
    assert!(!plain.out.contains("Ticked: "));
}

#[test]
fn draft_ticks_what_it_is_told_and_nothing_else() {
    let desk = Desk::new();
    let json = desk
        .run(&["draft", &sample(), "--tick", "iro-role, adoption", "--json"])
        .json();
    let mut issues: Vec<&str> = json["blocks"]
        .as_array()
        .expect("blocks")
        .iter()
        .filter(|block| block["part"] == "advice")
        .flat_map(|block| block["issues"].as_array().expect("issues"))
        .filter_map(Value::as_str)
        .collect();
    issues.sort_unstable();
    issues.dedup();
    assert!(
        issues.contains(&"iro-role") && issues.contains(&"adoption"),
        "{issues:?}"
    );
    assert!(
        json["rendered"]
            .as_str()
            .expect("a letter")
            .starts_with("Dear lanternlane,")
    );
    let rendered = json["rendered"].as_str().expect("a letter");
    let findings = json["findings"].as_array().expect("findings");
    assert!(!findings.is_empty());
    for finding in findings {
        let at = |key: &str| {
            usize::try_from(finding[key].as_u64().expect("an offset")).expect("an offset")
        };
        assert_eq!(
            rendered.get(at("start")..at("end")),
            finding["text"].as_str()
        );
        assert!(finding["rule"].is_string() && finding["message"].is_string());
    }
}

#[test]
fn draft_has_four_forms() {
    let desk = Desk::new();
    let form = |form: &str| desk.run(&["draft", &sample(), "--format", form]).out;
    assert!(form("bbcode").contains("[url="));
    assert!(form("html").contains("<p>Dear lanternlane,</p>"));
    assert!(form("markdown").contains("]("));
    assert!(form("text").contains("(https://"));
    assert_eq!(form("bbcode"), desk.run(&["draft", &sample()]).out);
}

#[test]
fn a_post_comes_from_standard_input_too() {
    let desk = Desk::new();
    let text = std::fs::read(sample()).expect("the sample");
    let from_input = desk.run_with(&["draft", "-"], &text);
    assert_eq!(from_input.out, desk.run(&["draft", &sample()]).out);
}

#[test]
fn an_unknown_poster_is_greeted_without_a_name() {
    let ran = Desk::new().run_with(
        &["draft", "-", "--tick", "adoption"],
        "My son is going to be adopted and nobody will tell me what happens next.".as_bytes(),
    );
    assert!(ran.out.starts_with("Hello,"), "{ran:?}");
}

#[test]
fn the_data_folder_may_be_named_before_or_after_the_command() {
    let desk = Desk::new();
    let data = desk.path("elsewhere").display().to_string();
    let ran = Command::new(env!("CARGO_BIN_EXE_replywright"))
        .args(["read", &sample(), "--data", &data])
        .output()
        .expect("the program runs");
    assert!(ran.status.success());
    assert!(Path::new(&data).join("library.db").exists());
    assert!(
        !Path::new(&data).join("cases.db").exists(),
        "a command makes no cases"
    );
}

#[test]
fn the_library_is_listed_shown_searched_and_sound() {
    let desk = Desk::new();
    let list = desk.run(&["library", "list", "signposts", "--json"]).json();
    let ids: Vec<&str> = list["entries"]
        .as_array()
        .expect("entries")
        .iter()
        .filter_map(|entry| entry["id"].as_str())
        .collect();
    assert!(ids.contains(&"coram-voice"));
    let show = desk.run(&["library", "show", "coram-voice"]);
    assert!(show.out.contains("0808 800 5792"));
    let search = desk.run(&["library", "search", "reviewing", "offic"]);
    assert!(
        search.out.to_lowercase().contains("reviewing officer"),
        "{}",
        search.out
    );
    let lint = desk.run(&["library", "lint"]);
    assert_eq!(lint.code, 0, "{}", lint.out);
    assert!(lint.out.contains("Reading age of "), "{}", lint.out);
}

#[test]
fn stale_lists_what_waits_for_a_lead_the_most_harmful_first() {
    let desk = Desk::new();
    let stale = desk.run(&["library", "stale", "--json"]);
    assert_eq!(stale.code, 0, "{stale:?}");
    let stale = stale.json();
    let entries = stale["entries"].as_array().expect("entries");
    let harms: Vec<&str> = entries
        .iter()
        .filter_map(|entry| entry["harm"].as_str())
        .collect();
    let first_low = harms.iter().position(|harm| *harm == "low");
    let last_high = harms.iter().rposition(|harm| *harm == "high");
    assert!(last_high.expect("some could do harm") < first_low.expect("some could not"));
    let law_advice = entries
        .iter()
        .find(|entry| entry["id"] == "child-law-advice")
        .expect("its number must be rung");
    let reasons = law_advice["reasons"].as_array().expect("reasons");
    let number = reasons.iter().filter_map(Value::as_str).next();
    assert!(
        number.is_some_and(|reason| reason.contains("not printed")),
        "{reasons:?}"
    );
    let aloud = desk.run(&["library", "stale"]);
    assert!(aloud.out.contains("Child Law Advice"), "{}", aloud.out);
}

#[test]
fn lint_finds_a_broken_entry_by_file_and_line_and_only_that() {
    let desk = Desk::new();
    let pack = desk.path("pack");
    std::fs::create_dir_all(pack.join("guidance")).expect("a folder");
    let house = crate::root().join("snippets/house.toml");
    std::fs::copy(house, pack.join("house.toml")).expect("the house style");
    let entry = |body: &str| {
        format!(
            "+++\ntitle = \"T\"\npart = \"closing\"\nstatus = \"starter\"\nconfidence = \"unchecked\"\n+++\nOne.\n\n{body}\n"
        )
    };
    std::fs::write(pack.join("guidance/broken.md"), entry("{{ nobody }}")).expect("written");
    std::fs::write(pack.join("guidance/sound.md"), entry("Two.")).expect("written");
    let lint = desk.run(&["library", "lint", &pack.display().to_string()]);
    assert_eq!(lint.code, 1, "{}", lint.out);
    assert!(lint.out.contains("guidance/broken.md:9"), "{}", lint.out);
    assert!(!lint.out.contains("guidance/sound.md:"), "{}", lint.out);
}

#[test]
fn bad_input_gets_one_clear_line() {
    let desk = Desk::new();
    let png: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0";
    let large = vec![b'a'; 50 << 20];
    let files = [
        desk.file("empty.txt", b""),
        desk.file("blank.txt", b" \n\t\n "),
        desk.file("picture.png", png),
        desk.file("picture.txt", png),
        desk.file("large.txt", &large),
        desk.path("missing.txt"),
        desk.path("."),
    ];
    for file in files {
        let file = file.display().to_string();
        for command in ["read", "draft"] {
            desk.run(&[command, &file]).refused();
        }
    }
}

#[test]
fn odd_text_is_read_all_the_same() {
    let desk = Desk::new();
    let long_line = "my son is in care and I want more contact ".repeat(25_000);
    let odd: [&[u8]; 6] = [
        b"My son is in care \xff\xfe and the IRO never rings",
        b"caf\xe9 na\xefve: my daughter\x92s social worker wont help",
        b"bell \x07 and escape \x1b[31m and the IRO",
        "ابني في الرعاية وأريد أن أراه".as_bytes(),
        "👩‍👧 e\u{301} \u{202e}abc\u{202c} my IRO".as_bytes(),
        long_line.as_bytes(),
    ];
    for text in odd {
        let ran = desk.run_with(&["read", "-", "--json"], text);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert_eq!(ran.json()["posts"].as_array().expect("posts").len(), 1);
    }
}

#[test]
fn a_reply_without_an_enquiry_is_read_with_a_warning_and_not_drafted() {
    let desk = Desk::new();
    let reply = "Dear pebblebeach\n\nThank you for your post and welcome to the parents’ forum. My name is Suzie.\n\n\
                 You can ring our advice line.\n\nBest wishes\n\nSuzie\n";
    let read = desk.run_with(&["read", "-", "--json"], reply.as_bytes());
    assert_eq!(read.code, 0);
    assert_eq!(read.json()["enquiry"], serde_json::json!([]));
    assert!(
        !read.json()["warnings"]
            .as_array()
            .expect("warnings")
            .is_empty()
    );
    desk.run_with(&["draft", "-"], reply.as_bytes()).refused();
}

#[test]
fn wrong_arguments_get_one_line() {
    let desk = Desk::new();
    for arguments in [
        &["draft", &sample(), "--tick", "no-such-issue"][..],
        &["draft", &sample(), "--tick", "adoption", "--suggested"],
        &["draft", &sample(), "--format", "pdf"],
        &["draft"],
        &["library"],
        &["library", "show", "no-such-entry"],
        &["library", "lint", "/no/such/folder"],
    ] {
        let line = desk.run(arguments).err;
        assert_eq!(line.trim_end().lines().count(), 1, "{arguments:?}: {line}");
        desk.run(arguments).refused();
    }
}

#[test]
fn a_data_folder_that_cannot_be_used_is_refused_and_left_alone() {
    let desk = Desk::new();
    let run_in = |data: &Path| {
        let output = Command::new(env!("CARGO_BIN_EXE_replywright"))
            .args([
                Path::new("--data"),
                data,
                Path::new("read"),
                Path::new(&sample()),
            ])
            .output()
            .expect("the program runs");
        Ran {
            code: output.status.code().expect("the program ends by itself"),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    };
    run_in(&desk.path("no/parent/here")).refused();
    assert!(!desk.path("no").exists());
    run_in(&desk.file("a-file", b"not a folder")).refused();
    let damaged = desk.path("damaged");
    std::fs::create_dir(&damaged).expect("a folder");
    std::fs::write(damaged.join("library.db"), b"this is no database").expect("written");
    let ran = run_in(&damaged);
    let line = ran.refused();
    assert!(line.contains("library.db is damaged"), "{line}");
    assert!(line.contains("Open the window of Replywright"), "{line}");
    let kept = std::fs::read(damaged.join("library.db")).expect("still there");
    assert_eq!(kept, b"this is no database");
}

#[test]
fn without_a_screen_the_window_says_what_to_do_instead() {
    let desk = Desk::new();
    let output = Command::new(env!("CARGO_BIN_EXE_replywright"))
        .arg("--data")
        .arg(desk.path("data"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .output()
        .expect("the program runs");
    if cfg!(target_os = "linux") {
        assert_eq!(output.status.code(), Some(2));
        let line = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(line.trim_end().lines().count(), 1, "{line}");
        assert!(line.contains("draft"), "{line}");
    }
}

/// A post of a parent in danger who gives an age and asks two things.
const CRISIS: &str = "I dont want to be here anymore. My son is 9 and in foster care. \
                      Can I see him more often? Who pays for a solicitor?";

#[test]
fn read_gives_the_flags_first_to_people_and_by_level_to_programs() {
    let desk = Desk::new();
    let post = desk.file("post.txt", CRISIS.as_bytes());
    let post = post.display().to_string();
    let json = desk.run(&["read", &post, "--json"]).json();
    assert_eq!(json["flags"][0]["kind"], "suicide");
    assert_eq!(json["flags"][0]["level"], 1);
    assert_eq!(json["flags"][0]["text"], "dont want to be here anymore");
    let read = desk.run(&["read", &post]).out;
    assert!(read.find("act now") < read.find("Issues"), "{read}");
}

#[test]
fn draft_puts_the_crisis_text_before_all_other_advice() {
    let desk = Desk::new();
    let post = desk.file("post.txt", CRISIS.as_bytes());
    let letter = desk.run(&["draft", &post.display().to_string()]).out;
    let crisis = letter.find("116 123").expect("a number to ring");
    assert!(
        crisis < letter.find("solicitor").expect("advice"),
        "{letter}"
    );
}

#[test]
fn check_points_at_the_smallest_words_and_exits_1_where_something_is_wrong() {
    let desk = Desk::new();
    let post = desk
        .file("post.txt", CRISIS.as_bytes())
        .display()
        .to_string();
    let letter = "Dear parent\n\nYou have not said how old your son is. You have parental responsibility.\n\n\
                  Ring the the advice line on 0808 801 0399.\n";
    let reply = desk
        .file("reply.txt", letter.as_bytes())
        .display()
        .to_string();
    let check = desk.run(&["check", "--post", &post, &reply, "--json"]);
    assert_eq!(check.code, 1, "{check:?}");
    let json = check.json();
    assert_eq!(json["format"], 1);
    let findings = json["findings"].as_array().expect("findings");
    let words = |rule: &str| -> Vec<&str> {
        let of_rule = findings.iter().filter(|finding| finding["rule"] == rule);
        of_rule
            .filter_map(|finding| finding["text"].as_str())
            .collect()
    };
    assert_eq!(words("child-age-given"), ["have not said how old your son"]);
    assert_eq!(
        words("status-asserted"),
        ["You have parental responsibility"]
    );
    assert_eq!(words("doubled-word"), ["the the"]);
    assert_eq!(words("number-not-in-library"), ["0808 801 0399"]);
    assert_eq!(words("flag-unanswered"), [""]);
    assert!(!words("unanswered-question").is_empty());
    for finding in findings {
        let at = |key: &str| {
            usize::try_from(finding[key].as_u64().expect("an offset")).expect("an offset")
        };
        assert_eq!(letter.get(at("start")..at("end")), finding["text"].as_str());
        assert!(finding["message"].as_str().is_some_and(|it| it.len() > 10));
        assert!(finding["fixes"].is_array());
        let is_missing = finding["text"] == "";
        assert_eq!(is_missing, at("start") == letter.len(), "{finding}");
    }
    let doubled = findings.iter().find(|it| it["rule"] == "doubled-word");
    assert_eq!(doubled.expect("it is there")["fixes"][0], "the");
    let age = findings.iter().find(|it| it["rule"] == "child-age-given");
    assert_eq!(age.expect("it is there")["post_span"]["text"], "is 9");
}

#[test]
fn check_finds_no_fault_in_a_letter_from_the_library_in_any_form() {
    let desk = Desk::new();
    for form in ["bbcode", "html", "markdown", "text"] {
        let letter = desk.run(&["draft", &sample(), "--format", form]).out;
        let reply = desk
            .file("reply.txt", letter.as_bytes())
            .display()
            .to_string();
        let check = desk.run(&["check", "--post", &sample(), &reply, "--json"]);
        let json = check.json();
        let asks_the_adviser = ["unanswered-question", "empty-gap"];
        let faults: Vec<&Value> = json["findings"]
            .as_array()
            .expect("findings")
            .iter()
            .filter(|finding| finding["severity"] != "advice")
            .filter(|finding| !asks_the_adviser.iter().any(|rule| finding["rule"] == *rule))
            .collect();
        assert!(faults.is_empty(), "{form}: {faults:?}");
    }
}

#[test]
fn ten_correct_letters_bring_no_more_than_three_false_findings() {
    let desk = Desk::new();
    let folder = root().join("tests/cases/letters");
    let posts: Vec<PathBuf> = files(&folder)
        .into_iter()
        .filter(|path| path.to_string_lossy().ends_with(".post.txt"))
        .collect();
    assert_eq!(posts.len(), 10);
    // What a letter of another day may not have known, and what waits for a lead, is no fault of its writer.
    let not_false = ["deadline-past", "unapproved-passage"];
    let mut faults: Vec<String> = Vec::new();
    for post in posts {
        let post = post.display().to_string();
        let reply = post.replace(".post.", ".reply.");
        let check = desk
            .run(&["check", "--post", &post, &reply, "--json"])
            .json();
        let findings = check["findings"].as_array().expect("findings").iter();
        faults.extend(
            findings
                .filter(|finding| !not_false.iter().any(|rule| finding["rule"] == *rule))
                .map(|finding| format!("{reply}: {finding}")),
        );
    }
    assert!(faults.len() <= 3, "{faults:#?}");
}
