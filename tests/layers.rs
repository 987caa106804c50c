//! Imports go one way: no room names a room to its left, by the order that `src/lib.rs` gives.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod source;

use source::{NamedPath, named_paths, root, rust_files};
use std::collections::BTreeSet;

/// The rooms from left to right; those that stand together do not import each other.
struct Order(Vec<Vec<String>>);

impl Order {
    /// Reads the order from the line `main → { ui, cli } → …` of the program's map.
    fn read(map: &str) -> Self {
        let line = map
            .lines()
            .find_map(|line| line.strip_prefix("//! main →"))
            .expect("src/lib.rs gives the order of the rooms");
        let step = |step: &str| {
            let step = step.trim().trim_start_matches('{').trim_end_matches('}');
            step.split(',').map(|room| room.trim().to_owned()).collect()
        };
        Self(
            [vec!["main".to_owned()]]
                .into_iter()
                .chain(line.split('→').map(step))
                .collect(),
        )
    }

    fn place(&self, room: &str) -> Option<usize> {
        self.0
            .iter()
            .position(|step| step.iter().any(|name| name == room))
    }

    fn rooms(&self) -> BTreeSet<&str> {
        self.0.iter().flatten().map(String::as_str).collect()
    }

    /// Says what is wrong with `from` importing `to`, if anything is.
    fn objection(&self, from: &str, to: &str) -> Option<String> {
        match (self.place(from), self.place(to)) {
            _ if from == to => None,
            (None, _) => Some(format!("{from} has no place in the order of the rooms")),
            (_, None) => Some(format!("{from} imports {to}, which is no room")),
            (Some(left), Some(right)) if left < right => None,
            _ => Some(format!("{from} may not import {to}")),
        }
    }
}

/// The modules a file stands in: `src/checks/letter/tone.rs` is `checks::letter::tone`.
fn module_of(path: &str) -> Vec<String> {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs");
    let mut modules: Vec<String> = path.split('/').map(str::to_owned).collect();
    if modules.last().is_some_and(|name| name == "mod") {
        modules.pop();
    }
    modules
}

/// A path from the root of the crate; none if it does not begin at `crate`, `self` or `super`.
fn from_root(named: &NamedPath, module: &[String]) -> Option<Vec<String>> {
    let mut segments = named.segments.iter().peekable();
    let mut absolute = match segments.next()?.as_str() {
        "crate" => Vec::new(),
        start @ ("self" | "super") => {
            let mut here: Vec<String> = module.iter().chain(&named.inside).cloned().collect();
            if start == "super" {
                here.pop();
            }
            while segments.next_if(|name| *name == "super").is_some() {
                here.pop();
            }
            here
        }
        _ => return None,
    };
    absolute.extend(segments.cloned());
    Some(absolute)
}

/// What is wrong with the imports of one file, each with file and line.
fn objections(order: &Order, path: &str, text: &str) -> Vec<String> {
    let module = module_of(path);
    let mut found: Vec<String> = named_paths(text)
        .iter()
        .filter_map(|named| {
            let target = from_root(named, &module)?;
            let objection = match target.first()?.as_str() {
                "*" | "self" => format!("{} imports the whole program", module[0]),
                room => order.objection(&module[0], room)?,
            };
            Some(format!("{path}:{}: {objection}", named.line))
        })
        .collect();
    found.dedup();
    found
}

fn map() -> String {
    std::fs::read_to_string(root().join("src/lib.rs")).expect("src/lib.rs can be read")
}

#[test]
fn no_room_imports_one_to_its_left() {
    let order = Order::read(&map());
    let found: Vec<String> = rust_files("src")
        .iter()
        .filter(|file| file.path != "src/lib.rs")
        .flat_map(|file| objections(&order, &file.path, &file.text))
        .collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn the_order_names_every_room_and_no_other() {
    let files = rust_files("src");
    let rooms: BTreeSet<String> = files
        .iter()
        .filter(|file| file.path != "src/lib.rs")
        .map(|file| module_of(&file.path)[0].clone())
        .collect();
    let rooms: BTreeSet<&str> = rooms.iter().map(String::as_str).collect();
    assert_eq!(Order::read(&map()).rooms(), rooms);
}

const SAMPLE_MAP: &str = "//! main → { ui, cli } → store → { output, checks } → text → error";

#[track_caller]
fn assert_objections(path: &str, text: &str, expected: &[&str]) {
    assert_eq!(objections(&Order::read(SAMPLE_MAP), path, text), expected);
}

#[test]
fn imports_to_the_right_and_within_a_room_are_fine() {
    assert_objections(
        "src/store/cases.rs",
        "use crate::{error::{Error, Result}, text, output};\nuse super::schema;\nuse self::rows::Row;\n\
         use crate::store::schema;\npub(crate) fn f() {}\npub(super) fn g() -> crate::text::Span {}",
        &[],
    );
}

#[test]
fn an_import_to_the_left_is_named_with_file_and_line() {
    assert_objections(
        "src/text/span.rs",
        "use crate::error::Error;\nuse crate::store::Row;",
        &["src/text/span.rs:2: text may not import store"],
    );
}

#[test]
fn rooms_that_stand_together_do_not_import_each_other() {
    assert_objections(
        "src/ui/mod.rs",
        "use crate::cli;",
        &["src/ui/mod.rs:1: ui may not import cli"],
    );
}

#[test]
fn groups_are_unfolded() {
    assert_objections(
        "src/output/mod.rs",
        "use crate::{\n    text::{self, Span},\n    checks::{letter::*, run as go},\n    error,\n};",
        &["src/output/mod.rs:3: output may not import checks"],
    );
}

#[test]
fn paths_inside_code_count_too() {
    assert_objections(
        "src/text/mod.rs",
        "fn f() {\n    let x = crate::store::open();\n}\nmacro_rules! m { () => { $crate::ui::go() } }",
        &[
            "src/text/mod.rs:2: text may not import store",
            "src/text/mod.rs:4: text may not import ui",
        ],
    );
}

#[test]
fn super_is_followed_out_of_a_room() {
    assert_objections(
        "src/checks/letter/tone.rs",
        "use super::super::run;\nuse super::super::super::store;\nmod tests {\n    use super::super::super::text;\n    \
         use super::super::super::super::ui;\n}",
        &[
            "src/checks/letter/tone.rs:2: checks may not import store",
            "src/checks/letter/tone.rs:5: checks may not import ui",
        ],
    );
}

#[test]
fn comments_strings_and_characters_are_no_imports() {
    assert_objections(
        "src/error.rs",
        "// crate::ui\n/* crate::ui /* */ crate::ui */\n/// [`crate::ui`]\nfn f<'a>() { (\"crate::ui\\\"crate::ui\", \
         r#\"crate::\"ui\"#, b\"crate::ui\", '\"', '\\'', \"crate::ui\") }",
        &[],
    );
}

#[test]
fn code_behind_a_string_or_a_lifetime_is_still_read() {
    assert_objections(
        "src/error.rs",
        "fn f<'a>(x: &'a str) { g('\"', r\"\\\", \"\n\"); crate::ui::go() }",
        &["src/error.rs:2: error may not import ui"],
    );
}

#[test]
fn a_glob_over_the_whole_program_and_an_unknown_room_are_refused() {
    assert_objections(
        "src/store/mod.rs",
        "use crate::*;\nuse super::*;\nuse crate::{self as all};\nuse crate::helpers::x;",
        &[
            "src/store/mod.rs:1: store imports the whole program",
            "src/store/mod.rs:2: store imports the whole program",
            "src/store/mod.rs:3: store imports the whole program",
            "src/store/mod.rs:4: store imports helpers, which is no room",
        ],
    );
}
