//! The one integration binary; its modules stand in `tests/replywright/`.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "replywright/commands.rs"]
mod commands;
#[path = "replywright/full.rs"]
mod full;
#[path = "replywright/fuzzing/mod.rs"]
mod fuzzing;
#[path = "replywright/hostile.rs"]
mod hostile;
#[path = "replywright/house.rs"]
mod house;
#[path = "replywright/importing.rs"]
mod importing;
#[path = "replywright/intake.rs"]
mod intake;
#[path = "replywright/keeping.rs"]
mod keeping;
#[path = "replywright/library.rs"]
mod library;
#[path = "replywright/network.rs"]
mod network;
#[path = "replywright/passphrase.rs"]
mod passphrase;
#[path = "replywright/sharing.rs"]
mod sharing;
mod source;

use source::{code, root, rust_files};

#[test]
fn no_test_file_is_forgotten() {
    let named = std::fs::read_to_string(root().join("tests/replywright.rs"))
        .map(|text| code(&text))
        .expect("this file can be read");
    for file in rust_files("tests/replywright") {
        let path = file.path.trim_start_matches("tests/replywright/");
        let module = path.trim_end_matches(".rs").trim_end_matches("/mod");
        let is_named = module.contains('/') || named.contains(&format!("\nmod {module};"));
        assert!(is_named, "tests/replywright.rs does not name {path}");
    }
}

#[test]
fn no_other_test_binary_is_built() {
    let binaries = [
        "tests/layers.rs",
        "tests/pictures.rs",
        "tests/replywright.rs",
        "tests/window.rs",
    ];
    for file in rust_files("tests") {
        let is_binary = file.path.matches('/').count() == 1 || file.path.ends_with("/main.rs");
        assert!(
            !is_binary || binaries.contains(&file.path.as_str()),
            "{} belongs in tests/replywright/",
            file.path
        );
    }
}
