//! The rules of the house that a machine can hold: sizes, names, and which room may name what.

use crate::source::{NamedPath, code, named_paths, root, rust_files};
use std::collections::BTreeSet;
use std::fs;

/// The most lines a file may have.
const LONGEST_FILE: usize = 800;

/// What may stand at the top of the repository.
const TOP_LEVEL: [&str; 16] = [
    ".ci",
    ".git",
    ".github",
    ".gitignore",
    "CHANGELOG.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "assets",
    "benches",
    "snippets",
    "src",
    "target",
    "tests",
];

/// Crates that reach the network.
pub(crate) const NETWORK_CRATES: [&str; 26] = [
    "actix-web",
    "async-std",
    "attohttpc",
    "curl",
    "curl-sys",
    "ehttp",
    "h2",
    "hickory-resolver",
    "hyper",
    "isahc",
    "lettre",
    "minreq",
    "native-tls",
    "openssl",
    "openssl-sys",
    "quinn",
    "reqwest",
    "rustls",
    "socket2",
    "surf",
    "tiny_http",
    "tokio",
    "tungstenite",
    "ureq",
    "warp",
    "webbrowser",
];

/// Names that only code which reaches the network has.
const NETWORK_NAMES: [&str; 4] = ["TcpListener", "TcpStream", "ToSocketAddrs", "UdpSocket"];

/// Calls on a path that ask the disk.
const DISK_CALLS: [&str; 8] = [
    ".canonicalize()",
    ".exists()",
    ".is_dir()",
    ".is_file()",
    ".is_symlink()",
    ".metadata()",
    ".read_dir()",
    ".try_exists()",
];

/// A source file without its tests.
struct Shipped {
    path: String,
    code: String,
    paths: Vec<NamedPath>,
}

/// All of `src` without its tests.
fn shipped() -> Vec<Shipped> {
    let files = rust_files("src");
    let tests: BTreeSet<String> = files
        .iter()
        .flat_map(|file| test_modules(&file.path, &code(&file.text)))
        .collect();
    files
        .iter()
        .filter(|file| !tests.iter().any(|module| is_part_of(&file.path, module)))
        .map(|file| {
            let code = without_tests(&code(&file.text)).to_owned();
            Shipped {
                path: file.path.clone(),
                paths: named_paths(&code),
                code,
            }
        })
        .collect()
}

/// The code before `#[cfg(test)] mod tests {`, which by custom is the last of a file.
fn without_tests(code: &str) -> &str {
    code.match_indices("#[cfg(test)]")
        .find(|(at, marker)| {
            let behind = code[at + marker.len()..].trim_start();
            behind.starts_with("mod ")
                && behind
                    .lines()
                    .next()
                    .is_some_and(|line| line.ends_with('{'))
        })
        .map_or(code, |(at, _)| &code[..at])
}

/// The modules in files of their own that `code` names under `#[cfg(test)]`, as `src/output/samples`.
fn test_modules(path: &str, code: &str) -> Vec<String> {
    let folder = match path.strip_suffix("/mod.rs") {
        Some(folder) => folder,
        None if path == "src/lib.rs" => "src",
        None => path.trim_end_matches(".rs"),
    };
    code.split("#[cfg(test)]")
        .skip(1)
        .filter_map(|behind| {
            let declared = behind.trim_start().lines().next()?;
            let name = declared.strip_suffix(';')?.rsplit_once("mod ")?.1;
            Some(format!("{folder}/{name}"))
        })
        .collect()
}

fn is_part_of(path: &str, module: &str) -> bool {
    path.strip_prefix(module)
        .is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
}

/// Fails with file and line for every path that `is_barred` and stands outside of `rooms`.
#[track_caller]
fn assert_only_in(rooms: &[&str], is_barred: impl Fn(&[String]) -> bool, reason: &str) {
    let found: Vec<String> = shipped()
        .iter()
        .filter(|file| !rooms.iter().any(|room| file.path.starts_with(room)))
        .flat_map(|file| {
            file.paths
                .iter()
                .filter(|named| is_barred(&named.segments))
                .map(|named| {
                    format!(
                        "{}:{}: {}",
                        file.path,
                        named.line,
                        named.segments.join("::")
                    )
                })
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(found.is_empty(), "{reason}:\n{}", found.join("\n"));
}

fn starts_with(segments: &[String], names: &[&str]) -> bool {
    segments.len() >= names.len()
        && segments
            .iter()
            .zip(names)
            .all(|(segment, name)| segment == name)
}

fn reaches_the_network(segments: &[String]) -> bool {
    let crate_name = segments[0].replace('_', "-");
    starts_with(segments, &["std", "net"])
        || NETWORK_CRATES.contains(&crate_name.as_str())
        || segments
            .iter()
            .any(|name| NETWORK_NAMES.contains(&name.as_str()))
}

fn touches_the_machine(segments: &[String]) -> bool {
    if starts_with(segments, &["std", "process", "ExitCode"]) {
        return false;
    }
    ["fs", "env", "process", "os"]
        .iter()
        .any(|part| starts_with(segments, &["std", part]))
        || ["arboard", "directories", "rpassword"].contains(&segments[0].as_str())
        || reads_the_clock(segments)
}

fn reads_the_clock(segments: &[String]) -> bool {
    let asks_the_platform = segments.ends_with(&["platform".to_owned(), "now".to_owned()]);
    !asks_the_platform && segments.len() > 1 && segments.last().is_some_and(|name| name == "now")
        || segments.ends_with(&["TimeZone".to_owned(), "system".to_owned()])
}

#[test]
fn no_file_is_too_long() {
    for folder in ["src", "tests"] {
        for file in rust_files(folder) {
            let lines = file.text.lines().count();
            assert!(lines <= LONGEST_FILE, "{} has {lines} lines", file.path);
        }
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for folder in ["src", "tests"] {
        for file in rust_files(folder) {
            assert!(
                file.text.starts_with("//! "),
                "{} does not open with //!",
                file.path
            );
        }
    }
}

#[test]
fn the_top_of_the_repository_holds_what_it_should() {
    for entry in fs::read_dir(root()).expect("the repository can be read") {
        let name = entry.expect("the entry can be read").file_name();
        let name = name.to_string_lossy();
        assert!(
            TOP_LEVEL.contains(&name.as_ref()),
            "{name} has no place there"
        );
    }
}

#[test]
fn no_code_reaches_the_network() {
    assert_only_in(&[], reaches_the_network, "cases stay on this computer");
}

#[test]
fn no_dependency_of_ours_reaches_the_network() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).expect("Cargo.lock can be read");
    let lock: toml::Table = lock.parse().expect("Cargo.lock is TOML");
    let packages = lock["package"].as_array().expect("it lists packages");
    let ours = packages
        .iter()
        .find(|package| package["name"].as_str() == Some("replywright"))
        .expect("and this one among them");
    let dependencies = ours["dependencies"]
        .as_array()
        .expect("with its dependencies");
    for dependency in dependencies {
        let name = dependency.as_str().unwrap_or_default();
        let name = name.split(' ').next().unwrap_or_default();
        assert!(!NETWORK_CRATES.contains(&name), "{name}");
    }
}

#[test]
fn only_the_store_names_the_database() {
    assert_only_in(
        &["src/store/"],
        |segments| segments[0] == "rusqlite",
        "only src/store knows rusqlite",
    );
}

#[test]
fn only_the_window_names_egui() {
    assert_only_in(
        &["src/ui/", "src/main.rs"],
        |segments| segments[0].starts_with("egui") || segments[0] == "eframe",
        "only src/ui and src/main.rs know egui",
    );
}

#[test]
fn only_the_platform_touches_the_machine() {
    let reason = "files, folders, the clock and the clipboard are src/platform's";
    assert_only_in(&["src/platform/"], touches_the_machine, reason);
    for file in shipped() {
        if file.path.starts_with("src/platform/") {
            continue;
        }
        for (number, line) in file.code.lines().enumerate() {
            let asks = DISK_CALLS.iter().any(|call| line.contains(call));
            assert!(
                !asks,
                "{reason}:\n{}:{}: {}",
                file.path,
                number + 1,
                line.trim()
            );
        }
    }
}

fn is_barred(is_barred: impl Fn(&[String]) -> bool, text: &str) -> bool {
    named_paths(text)
        .iter()
        .any(|named| is_barred(&named.segments))
}

#[test]
fn the_rules_see_what_they_are_for() {
    for text in [
        "use std::{fmt, fs::File};",
        "use std::env;",
        "let x = std::process::exit(1);",
        "let t = Timestamp::now();",
        "jiff::Zoned::now()",
        "arboard::Clipboard::new()",
    ] {
        assert!(is_barred(touches_the_machine, text), "{text}");
    }
    for text in [
        "use std::process::ExitCode;",
        "env!(\"X\")",
        "let now = 1; f(now)",
        "// std::fs",
        "self.now",
    ] {
        assert!(!is_barred(touches_the_machine, text), "{text}");
    }
    for text in [
        "use std::net::IpAddr;",
        "reqwest::get(x)",
        "use std::{net::*};",
        "TcpStream::connect(x)",
    ] {
        assert!(is_barred(reaches_the_network, text), "{text}");
    }
}

#[test]
fn tests_are_told_from_what_ships() {
    let code = "fn a() {}\n#[cfg(test)]\nmod samples;\nfn b() {}\n#[cfg(test)]\nmod tests {\n}\n";
    assert_eq!(
        test_modules("src/output/mod.rs", code),
        ["src/output/samples"]
    );
    assert!(without_tests(code).ends_with("fn b() {}\n"));
    assert!(is_part_of("src/output/samples.rs", "src/output/samples"));
    assert!(is_part_of("src/output/samples/a.rs", "src/output/samples"));
    assert!(!is_part_of(
        "src/output/samples_more.rs",
        "src/output/samples"
    ));
}
