//! Which crates know how to reach beyond this computer, by their own sources: each is listed here, with its reason.
//!
//! What the program does in fact is seen from outside, with the real window: `tests/window/network.rs`.

use crate::house::NETWORK_CRATES;
use crate::source::root;
use std::collections::BTreeSet;
use std::fs;

/// Crates made to reach a network stand nowhere in the lock file, be it for another system or deep below.
#[test]
fn no_crate_made_for_the_network_is_locked() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).expect("Cargo.lock can be read");
    let lock: toml::Table = lock.parse().expect("Cargo.lock is TOML");
    let packages = lock["package"].as_array().expect("it lists packages");
    let names: BTreeSet<&str> = packages
        .iter()
        .filter_map(|package| package["name"].as_str())
        .collect();
    assert!(names.contains("eframe") && names.contains("rusqlite"));
    let known = [
        // It stands there for web pages, which this is never built as, and without its part for the network.
        "tokio",
        // SQLCipher takes its ciphers from it, and nothing else is in the program: the test below says so.
        "openssl-sys",
    ];
    for barred in NETWORK_CRATES {
        assert!(
            known.contains(&barred) || !names.contains(barred),
            "{barred}"
        );
    }
}

/// OpenSSL is here for its ciphers. What it has for the network is left out where the program is put together, since
/// nothing calls it. A release build keeps no names to look for.
#[cfg(debug_assertions)]
#[test]
fn nothing_of_openssl_is_in_the_program_that_could_open_a_connection() {
    let program = fs::read(env!("CARGO_BIN_EXE_replywright")).expect("it was built");
    let has = |name: &str| {
        let name = name.as_bytes();
        program.windows(name.len()).any(|it| it == name)
    };
    assert!(has("sqlcipher_extra_init"), "names can be looked for");
    for name in [
        "SSL_connect",
        "SSL_CTX_new",
        "BIO_s_connect",
        "BIO_s_accept",
        "BIO_socket",
    ] {
        assert!(!has(name), "{name}");
    }
}

#[cfg(target_os = "linux")]
mod sources {
    use super::*;
    use serde_json::Value;
    use std::collections::{BTreeMap, HashMap};
    use std::path::{Path, PathBuf};
    use std::process::Command;

    /// Words that only code has that can reach beyond this computer.
    const SIGNS: [&str; 6] = [
        "TcpStream",
        "TcpListener",
        "UdpSocket",
        "ToSocketAddrs",
        "AF_INET",
        "getaddrinfo",
    ];

    /// The crates in whose sources such words stand, and why the program has them all the same.
    const KNOWN: [(&str, &str); 9] = [
        (
            "async-io",
            "waits for the desktop's file dialog, which answers on the session's bus",
        ),
        (
            "calloop",
            "waits for what Wayland sends; the word is in an example of its docs",
        ),
        ("libc", "declares all that the system's library has"),
        ("linux-raw-sys", "declares all that the kernel has"),
        (
            "polling",
            "what async-io waits with; the word is in an example of its docs",
        ),
        ("rustix", "declares all that the kernel has"),
        ("serde_json", "the words are in an example of its docs"),
        (
            "x11rb",
            "speaks with the screen: over TCP only where DISPLAY names another computer",
        ),
        (
            "zbus",
            "speaks with the desktop's file dialog and with screen readers: over TCP only where the session's bus is on another computer",
        ),
    ];

    /// The crates that are part of the program on this system, and where their sources are. They are on this computer:
    /// this test was built from them.
    fn crates() -> BTreeMap<String, Vec<PathBuf>> {
        let system = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
        let output = Command::new(env!("CARGO"))
            .args(["metadata", "--offline", "--format-version", "1"])
            .args(["--filter-platform", &system])
            .current_dir(root())
            .output()
            .expect("Cargo runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}");
        let metadata: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let list = |value: &Value, of: &str| value[of].as_array().cloned().unwrap_or_default();
        let by_id = |items: Vec<Value>| -> HashMap<String, Value> {
            let with_id = |item: Value| Some((item["id"].as_str()?.to_owned(), item));
            items.into_iter().filter_map(with_id).collect()
        };
        let packages = by_id(list(&metadata, "packages"));
        let nodes = by_id(list(&metadata["resolve"], "nodes"));
        let ours = metadata["resolve"]["root"].as_str().expect("this crate");
        let (mut reached, mut waiting) = (BTreeSet::new(), vec![ours.to_owned()]);
        while let Some(id) = waiting.pop() {
            let Some(node) = nodes.get(&id).filter(|_| reached.insert(id.clone())) else {
                continue;
            };
            // What only tests or the build need is no part of the program.
            let in_program = |needed: &Value| {
                let kinds = list(needed, "dep_kinds");
                kinds.iter().any(|kind| kind["kind"].is_null())
            };
            let needed = list(node, "deps").into_iter().filter(in_program);
            waiting.extend(needed.filter_map(|it| Some(it["pkg"].as_str()?.to_owned())));
        }
        let mut crates: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
        for id in reached.iter().filter(|id| *id != ours) {
            let package = &packages[id];
            let name = package["name"].as_str().expect("a name").to_owned();
            let manifest = package["manifest_path"].as_str().expect("a path");
            let folder = Path::new(manifest).parent().expect("a folder");
            crates.entry(name).or_default().push(folder.to_owned());
        }
        crates
    }

    /// Whether one of the signs stands in a crate's sources, its tests and examples apart.
    fn shows_a_sign(folder: &Path) -> bool {
        const NOT_BUILT: [&str; 4] = ["benches", "examples", "target", "tests"];
        fs::read_dir(folder)
            .expect("the sources are here")
            .any(|entry| {
                let path = entry.expect("it can be read").path();
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                if path.is_dir() {
                    return !NOT_BUILT.contains(&&*name) && shows_a_sign(&path);
                }
                let ending = path.extension().unwrap_or_default();
                let is_source = ["rs", "c", "h"].iter().any(|it| ending == *it);
                let text = is_source.then(|| fs::read(&path).unwrap_or_default());
                let text =
                    String::from_utf8_lossy(text.as_deref().unwrap_or_default()).into_owned();
                SIGNS.iter().any(|sign| text.contains(sign))
            })
    }

    #[test]
    fn every_crate_that_could_reach_the_network_is_known_with_its_reason() {
        let crates = crates();
        assert!(crates.len() > 100, "{} crates", crates.len());
        let found: BTreeSet<&str> = crates
            .iter()
            .filter(|(_, folders)| folders.iter().any(|folder| shows_a_sign(folder)))
            .map(|(name, _)| name.as_str())
            .collect();
        let known: BTreeSet<&str> = KNOWN.iter().map(|(name, _)| *name).collect();
        let unknown: Vec<&&str> = found.difference(&known).collect();
        assert!(
            unknown.is_empty(),
            "{unknown:?} can reach the network: leave it out, or list it with the reason why it stays at home"
        );
        let needless: Vec<&&str> = known.difference(&found).collect();
        assert!(needless.is_empty(), "{needless:?} need not be listed");
    }

    #[test]
    fn no_switch_that_brings_the_network_is_on() {
        let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("it can be read");
        let manifest: toml::Table = manifest.parse().expect("TOML");
        let eframe = manifest["dependencies"]["eframe"]["features"].to_string();
        // Its links open the browser.
        assert!(
            !eframe.contains("links") && !eframe.contains("inspection"),
            "{eframe}"
        );
        for logger in ["env_logger", "fern", "simplelog", "tracing-subscriber"] {
            let dependencies = manifest["dependencies"].as_table().expect("a table");
            assert!(
                !dependencies.contains_key(logger),
                "{logger} would write down what crates say"
            );
        }
    }
}
