//! What is said of a fault in the program itself: where it is, and never what was being worked on.
//!
//! The words of a panic may hold a piece of a post, as those of a slice that ends within a letter do.

use std::io::{self, Write};
use std::panic::{self, Location};
use std::path::Path;

/// From now on says of a panic where it was, in one line on standard error, and nothing of its words.
pub fn keep_faults_private() {
    panic::set_hook(Box::new(|fault| {
        let place = fault.location().map(place_of).unwrap_or_default();
        // With standard error gone there is nobody left to tell.
        drop(writeln!(
            io::stderr(),
            "replywright: a fault in the program itself{place}. What was saved is safe; start it again."
        ));
    }));
}

/// The file without the folders it was built in, which may name a person, and the line.
fn place_of(at: &Location<'_>) -> String {
    const SHOWN: usize = 3;
    let parts: Vec<_> = Path::new(at.file()).iter().collect();
    let shown = parts.get(parts.len().saturating_sub(SHOWN)..);
    let shown: std::path::PathBuf = shown.unwrap_or_default().iter().collect();
    format!(", at {}:{}", shown.display(), at.line())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::process::Command;

    /// Asks the other test to be the child.
    const CHILD: &str = "REPLYWRIGHT_TEST_OF_A_FAULT";

    #[test]
    fn a_fault_over_a_post_says_where_it_is_and_nothing_of_the_post() {
        let own = module_path!().split_once("::").expect("a crate").1;
        let output = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "--nocapture"])
            .arg(format!("{own}::a_fault_over_a_post"))
            .env(CHILD, "1")
            .env("RUST_BACKTRACE", "full")
            .output()
            .unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        let shown = String::from_utf8(output.stdout).unwrap();
        assert!(!output.status.success(), "{said}{shown}");
        assert!(said.contains("src/platform/fault.rs:"), "{said}");
        for words in ["Kestrelhaven", "é", "byte index"] {
            assert!(
                !said.contains(words) && !shown.contains(words),
                "{said}{shown}"
            );
        }
    }

    /// In the child alone it fails, as the program would over a post.
    #[test]
    fn a_fault_over_a_post() {
        if std::env::var_os(CHILD).is_none() {
            return;
        }
        keep_faults_private();
        let post = String::from("é Kestrelhaven");
        assert_eq!(&post[1..], "");
    }
}
