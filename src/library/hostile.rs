//! Packs made to do harm, as JSON and as files: each is refused with its place and reason, or comes to nothing. A test
//! that hangs here is one that failed.

mod language;

use super::testing::{HOUSE, ISSUE, SIGNPOST, SOURCE, guidance, one_problem, pack, problems};
use super::{PackFile, from_json, load};
use crate::error::{Error, Result};

const HOUSE_JSON: &str = r#"{"name": "T", "persona": {"name": "A", "role": "r", "organisation": "o"},
    "forum": {"name": "f"}, "letter": {"order": ["advice"], "required": []}}"#;

/// A pack in JSON with these lists of entries.
fn json(lists: &str) -> String {
    format!(r#"{{"format": 1, "name": "T", "house": {HOUSE_JSON}{lists}}}"#)
}

fn source(fields: &str) -> String {
    json(&format!(r#", "sources": [{{"id": "act", {fields}}}]"#))
}

#[track_caller]
fn refused(text: &str, place: &str, words: &str) {
    let error = from_json(text).expect_err(words);
    let message = error.message();
    assert!(message.starts_with(place), "{error}");
    assert!(message.contains(words), "{error}");
    assert!(message.len() < 2_000, "the reason is itself a flood");
}

#[track_caller]
fn problem_of(path: &str, text: String, line: usize, words: &str) {
    let mut files = pack(&guidance("", "x"));
    files.retain(|file| file.path != path);
    files.push(PackFile::new(path, text));
    let found = load(&files).expect("the house is sound").problems;
    let told = found
        .iter()
        .any(|one| one.file == path && one.line == line && one.message.contains(words));
    assert!(told, "{words}: {found:?}");
    assert!(found.len() <= 60, "one entry has {} problems", found.len());
}

fn house_refused(house: String) -> Result<()> {
    let mut files = pack(&guidance("", "x"));
    files[0].text = house;
    load(&files).map(drop)
}

#[test]
fn the_sound_pack_that_the_others_are_made_from_is_taken() {
    assert_eq!(
        from_json(&source(r#""title": "t""#)).expect("sound").len(),
        2
    );
}

#[test]
fn deep_nesting_is_refused_wherever_it_stands() {
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}")] {
        let open = open.repeat(100_000);
        let deep = format!("{open}1{}", close.repeat(100_000));
        refused(&deep, "The pack", "");
        refused(&open, "The pack", "");
        refused(
            &format!(r#"{{"format": {deep}}}"#),
            "The pack",
            "does not know",
        );
        refused(&json(&format!(r#", "more": {deep}"#)), "The pack", "more");
        refused(&json(&format!(r#", "sources": {deep}"#)), "The pack", "");
        refused(
            &json(&format!(r#", "sources": [{deep}]"#)),
            "The pack, sources, entry 1",
            "",
        );
        refused(
            &source(&format!(r#""title": {deep}"#)),
            "The pack, sources/act",
            "wrong",
        );
        refused(
            &source(&format!(r#""a": {deep}"#)),
            "The pack, sources/act",
            "unknown field",
        );
        let house = json("").replace(r#""name": "f""#, &format!(r#""name": {deep}"#));
        refused(&house, "The pack, house", "");
    }
}

#[test]
fn deep_nesting_of_front_matter_is_a_problem_of_its_entry() {
    let deep = [
        format!("title = {}", "[".repeat(100_000)),
        format!("title = {}1{}", "[".repeat(100_000), "]".repeat(100_000)),
        format!("title = {}", "{a=".repeat(100_000)),
        format!("title{} = 1", ".a".repeat(100_000)),
        format!("[title{}]", ".a".repeat(100_000)),
    ];
    for front in deep {
        let text = format!("+++\n{front}\n+++\n");
        let mut files = pack(&guidance("", "x"));
        files.push(PackFile::new("sources/x.md", text.as_str()));
        let found = load(&files).expect("the house is sound").problems;
        assert_eq!(found.len(), 1, "{front:.40}");
        assert_eq!(found[0].file, "sources/x.md");
        assert!(house_refused(format!("{HOUSE}[deep]\n{front}\n")).is_err());
    }
}

#[test]
fn characters_that_hide_or_turn_words_are_refused_in_json() {
    for escape in [
        "\\u0000", "\\u202e", "\\u202A", "\\u2066", "\\u2069", "\u{202E}",
    ] {
        let place = "The pack, sources/act";
        refused(&source(&format!(r#""title": "t{escape}""#)), place, "(U+");
        refused(
            &source(&format!(r#""title": "t", "body": "x{escape}y""#)),
            place,
            "(U+",
        );
        let list = json(&format!(
            r#", "signposts": [{{"id": "a", "name": "n", "aliases": ["x", "{escape}"]}}]"#
        ));
        refused(&list, "The pack, signposts/a", "(U+");
        let house = json("").replace(r#""name": "f""#, &format!(r#""name": "f{escape}""#));
        refused(&house, "house.toml", "(U+");
    }
}

#[test]
fn characters_that_hide_or_turn_words_are_problems_of_a_file_with_their_line() {
    for c in ['\0', '\u{202E}', '\u{2067}'] {
        let words = format!("(U+{:04X})", u32::from(c));
        one_problem(&guidance("", &format!("x\ny{c}")), 8, &words);
        one_problem(&guidance(&format!("owner = \"{c}\"\n"), "x"), 6, &words);
        let escape = format!("owner = \"\\u{:04X}\"\n", u32::from(c));
        one_problem(&guidance(&escape, "x"), 6, &words);
        let house = HOUSE.replace("the forum", &format!("the {c}forum"));
        let error = house_refused(house).expect_err("it holds what it may not");
        assert!(error.message().contains("house.toml, line 7"), "{error}");
    }
}

#[test]
fn words_that_a_merge_left_twice_are_a_problem() {
    let body = "x\n<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> theirs";
    one_problem(&guidance("", body), 8, "a merge left two versions");
}

#[test]
fn two_entries_of_one_name_are_refused_and_two_of_different_kinds_are_not() {
    let one = r#"{"id": "act", "title": "t"}"#;
    let twice = json(&format!(r#", "sources": [{one}, {one}]"#));
    refused(
        &twice,
        "The pack, sources/act",
        "two entries have this name",
    );
    let other = r#"{"id": "act", "title": "t", "group": "g"}"#;
    let both = json(&format!(r#", "sources": [{one}], "issues": [{other}]"#));
    assert!(from_json(&both).is_ok());
}

#[test]
fn a_key_that_stands_twice_is_refused_wherever_it_stands() {
    for (text, place) in [
        (
            source(r#""title": "t", "title": "u""#),
            "The pack, sources/act",
        ),
        (
            source(r#""title": "t", "body": "a", "body": "b""#),
            "The pack, sources/act",
        ),
        (
            source(r#""title": "t", "id": "other""#),
            "The pack, sources, entry 1",
        ),
        (
            source(r#""title": "t", "tit\u006ce": "u""#),
            "The pack, sources/act",
        ),
        (json(r#", "sources": [], "sources": []"#), "The pack"),
        (json(r#", "format": 1"#), "The pack"),
        (
            json(
                r#", "issues": [{"id": "a", "title": "t", "group": "g", "signs": {"weak": [], "weak": []}}]"#,
            ),
            "The pack, issues/a",
        ),
        (
            json("").replace(r#""name": "f""#, r#""name": "f", "name": "g""#),
            "The pack, house",
        ),
    ] {
        refused(&text, place, "duplicate field");
    }
    for table in [
        r#""wording": {"a": [], "a": []}"#,
        r#""style": {"banned": {"a": "", "a": ""}}"#,
    ] {
        let house = json("").replace(r#""forum""#, &format!(r#"{table}, "forum""#));
        refused(&house, "The pack, house", "“a” stands here twice");
    }
    problem_of(
        "sources/act.md",
        SOURCE
            .replace("+++\n\n", "")
            .replace("title", "title = \"x\"\ntitle"),
        3,
        "duplicate key",
    );
}

#[test]
fn a_million_entries_are_refused_before_they_take_memory() {
    let entries = vec![r#"{"id":"a"}"#; 1_000_000].join(",");
    refused(
        &json(&format!(r#", "sources": [{entries}]"#)),
        "The pack",
        "more than 120,000 entries",
    );
    let numbers = vec!["1"; 1_000_000].join(",");
    refused(
        &json(&format!(r#", "guidance": [{numbers}]"#)),
        "The pack",
        "more than 120,000 entries",
    );
    let entries = vec![r#"{"id":"a"}"#; 60_001].join(",");
    let spread = json(&format!(
        r#", "sources": [{entries}], "issues": [{entries}]"#
    ));
    refused(&spread, "The pack", "more than 120,000 entries");
}

#[test]
fn one_entry_of_many_megabytes_is_refused_unread() {
    let long = "x".repeat(2_000_000);
    refused(
        &source(&format!(r#""title": "{long}""#)),
        "The pack, sources, entry 1",
        "1 MB",
    );
    let many = vec!["0"; 1_000_000].join(",");
    refused(
        &source(&format!(r#""title": [{many}]"#)),
        "The pack, sources, entry 1",
        "1 MB",
    );
    let house = json("").replace(r#""name": "f""#, &format!(r#""name": "{long}""#));
    refused(&house, "The pack, house", "1 MB");
    problem_of(
        "sources/act.md",
        format!("{SOURCE}{long}"),
        0,
        "larger than 1 MB",
    );
}

#[test]
fn no_name_leads_out_of_its_folder_and_a_title_is_only_words() {
    for id in [
        "../../x", "..", "/etc/x", "a/b", "a\\\\b", "c:x", "", "X", "a\\u0000",
    ] {
        let text = json(&format!(r#", "sources": [{{"id": "{id}", "title": "t"}}]"#));
        refused(&text, "The pack, sources, entry 1", "is no name");
    }
    let files = from_json(&source(r#""title": "../../etc/x""#)).expect("a title may say so");
    assert_eq!(files[1].path, "sources/act.md");
}

#[test]
fn an_address_that_runs_a_script_is_a_problem() {
    for address in [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\\tscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org",
        "https://",
        "https://a b",
    ] {
        let web = SIGNPOST.replace("https://example.org/help", address);
        problem_of("signposts/helpers.md", web, 4, "begins with “https://”");
        let url = SOURCE.replace("\n+++\n", &format!("\nurl = \"{address}\"\n+++\n"));
        problem_of("sources/act.md", url, 3, "begins with “https://”");
    }
    for link in [
        "[x](javascript:alert(1))",
        "[x](signpost:javascript:alert)",
        "[x](SIGNPOST:helpers)",
    ] {
        assert_eq!(problems(&guidance("", link)).len(), 1, "{link}");
    }
    assert!(!problems(&guidance("", "x <javascript:alert(1)>")).is_empty());
}

#[test]
fn a_pack_of_a_newer_program_says_so_in_both_forms() {
    let newer = json("").replace("\"format\": 1", "\"format\": 2");
    let folder = format!("format = 2\nshape = \"new\"\n{HOUSE}");
    for result in [from_json(&newer).map(drop), house_refused(folder)] {
        let error = result.expect_err("it is newer");
        assert!(matches!(error, Error::TooNew { found: 2, .. }), "{error}");
    }
}

#[test]
fn values_of_another_kind_are_refused_with_their_place() {
    for value in ["1", "null", "[]", "{}", "true", "1e999", "[null]"] {
        refused(
            &source(&format!(r#""title": {value}"#)),
            "The pack, sources/act",
            "",
        );
        refused(
            &source(&format!(r#""title": "t", "body": {value}"#)),
            "The pack, sources/act",
            "",
        );
        refused(
            &json(&format!(r#", "sources": [{value}]"#)),
            "The pack, sources, entry 1",
            "",
        );
        refused(
            &json(&format!(r#", "issues": [{{"id": {value}}}]"#)),
            "The pack, issues, entry 1",
            "",
        );
        if value != "[]" {
            refused(
                &json("").replace("[\"advice\"]", value),
                "The pack, house",
                "",
            );
        }
    }
    for value in ["1", "null", "{}", "true", "\"x\""] {
        refused(&json(&format!(r#", "sources": {value}"#)), "The pack", "");
    }
    refused("[]", "The pack", "");
    refused("null", "The pack", "");
    refused(&format!("{} x", json("")), "The pack", "");
}

#[test]
fn long_titles_and_long_lists_are_problems_of_their_field() {
    let long = "é".repeat(301);
    problem_of(
        "sources/act.md",
        SOURCE.replace("An Act", &long),
        2,
        "longer than 300",
    );
    problem_of(
        "issues/contact.md",
        ISSUE.replace("Care", &long),
        3,
        "longer than 300",
    );
    problem_of(
        "signposts/helpers.md",
        SIGNPOST.replace("Helpers", &long),
        2,
        "longer than 300",
    );
    one_problem(
        &guidance(&format!("owner = \"{long}\"\n"), "x"),
        6,
        "longer than 300",
    );
    assert_eq!(
        problems(&guidance(
            &format!("owner = \"{}\"\n", "é".repeat(300)),
            "x"
        )),
        []
    );
    let many = vec!["\"contact\""; 60_000].join(",");
    for key in ["issues", "sources", "never_with", "keywords"] {
        let found = problems(&guidance(&format!("{key} = [{many}]\n"), "x"));
        assert!(
            found
                .iter()
                .any(|one| one.2.contains("more than 1000 entries")),
            "{key}"
        );
        assert!(found.len() <= 50, "{key}");
    }
    let long = "é".repeat(20_001);
    problem_of(
        "sources/act.md",
        format!("{SOURCE}{long}"),
        4,
        "longer than 20000 letters",
    );
}
