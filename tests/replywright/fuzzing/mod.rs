//! A bounded run of what the fuzz targets do, from the same seeds each time, so that it is part of every `cargo test`.
//!
//! In: seeds of our own, and dice that always fall alike. Out: nothing, or the input that broke something. `FUZZ_ROUNDS`
//! asks for more rounds than the usual few hundred; the targets under `tests/fuzz/` run without end.

mod bodies;
mod dice;

use crate::intake::files;
use crate::source::root;
use dice::Dice;
use replywright::library::{PackFile, built_in, to_json};
use std::fs;
use std::panic::catch_unwind;

/// How many inputs each body gets, unless more are asked for.
fn rounds(usual: usize) -> usize {
    let asked = std::env::var("FUZZ_ROUNDS").ok();
    asked.and_then(|asked| asked.parse().ok()).unwrap_or(usual)
}

/// Gives a body each seed as it is, then mutations of them.
#[track_caller]
fn run(name: &str, usual: usize, seeds: &[Vec<u8>]) {
    let body = bodies::of(name);
    assert!(!seeds.is_empty(), "there is something to begin with");
    for seed in seeds {
        body(seed);
    }
    let mut dice = Dice::new(name);
    for round in 0..rounds(usual) {
        let input = dice.mutated(seeds);
        let ended = catch_unwind(|| body(&input));
        assert!(
            ended.is_ok(),
            "{name}, round {round}: {:?}",
            String::from_utf8_lossy(&input)
        );
    }
}

/// The pages of the tests of intake, each under each of the names a file may have.
#[test]
fn any_file_gives_a_sound_thread_or_a_reason() {
    let folders = files(&root().join("tests/cases/intake"));
    let inputs = folders
        .iter()
        .filter(|path| path.is_dir())
        .flat_map(|it| files(it));
    let inputs = inputs.filter(|path| path.file_stem().is_some_and(|stem| stem == "input"));
    let seeds: Vec<Vec<u8>> = inputs
        .map(|path| {
            let kind = match path.extension().and_then(|ending| ending.to_str()) {
                Some("html") => 2,
                Some("eml") => 3,
                _ => 1,
            };
            let mut seed = vec![kind];
            seed.extend(fs::read(path).expect("the input can be read"));
            seed
        })
        .collect();
    run("intake", 150, &seeds);
}

#[test]
fn any_passage_is_rendered_or_refused() {
    let pack = built_in();
    let seeds: Vec<Vec<u8>> = pack
        .iter()
        .filter(|file| file.path.starts_with("guidance/"))
        .filter_map(|file| file.text.splitn(3, "+++\n").nth(2))
        .filter(|body| body.contains("{{") || body.contains("{%"))
        .take(30)
        .map(|body| body.as_bytes().to_vec())
        .collect();
    run("templates", 400, &seeds);
}

#[test]
fn any_pack_is_read_or_refused_and_reads_the_same_once_written() {
    let kinds = ["issues/", "guidance/", "signposts/", "sources/", "house"];
    let pack = built_in();
    let few: Vec<PackFile> = kinds
        .iter()
        .flat_map(|kind| {
            pack.iter()
                .filter(move |file| file.path.starts_with(*kind))
                .take(2)
        })
        .cloned()
        .collect();
    let json = to_json(&few).expect("a sound pack");
    let folder = few
        .iter()
        .map(|file| format!("{}\n{}", file.path, file.text));
    let folder: Vec<String> = folder.collect();
    let seeds = [json.into_bytes(), folder.join("\n=====\n").into_bytes()];
    run("packs", 300, &seeds);
}

#[test]
fn any_list_of_another_program_is_read_or_refused() {
    let seeds = [
        "title,text,part\nContact,\"Ask for it\nin writing\",advice\n",
        "[{\"title\": \"Contact\", \"body\": \"<p>Ask for it</p>\", \"tags\": [\"a\"]}]",
        "# Contact\n\nAsk for it in writing.\n\n# Meetings\n\n- take notes\n",
        "format = 1\n[[use]]\npassage = \"iro-role\"\nrevision = \"ab\"\nday = \"2026-11-28\"\nrewritten = false\ncase = \"x\"\n",
    ];
    run("imports", 300, &seeds.map(|seed| seed.as_bytes().to_vec()));
}

#[test]
fn any_words_can_be_looked_for() {
    let seeds = [
        "contact in care",
        "\"contact\" NEAR(a b) OR title:x -y*",
        "can't ‘see’ (him) 0800 123 456 ^ {a b} +c",
    ];
    run("search", 400, &seeds.map(|seed| seed.as_bytes().to_vec()));
}

#[test]
fn any_letter_is_read_back_and_written_again() {
    let letters = files(&root().join("tests/cases/letters"));
    let mut seeds: Vec<Vec<u8>> = letters
        .iter()
        .filter(|path| path.to_string_lossy().contains(".reply."))
        .map(|path| fs::read(path).expect("the letter can be read"))
        .collect();
    let forms = [
        "[b]Ask[/b] for [url=https://example.org]it[/url]\n[list=1][*]one[*]two[/list]",
        "<p>Ask <a href=\"javascript:x\">for</a> <strong>it</strong></p><ul><li>one</ul>",
        "**Ask** for [it](https://example.org \"x\")\n\n1. one\n2. two\n",
    ];
    seeds.extend(forms.map(|form| form.as_bytes().to_vec()));
    run("output", 150, &seeds);
}

/// A head that asks for as little work as any file may: each round would take a second else.
#[test]
fn no_file_opens_that_nobody_sealed() {
    let mut seed = b"Replywright seal\x01".to_vec();
    seed.extend_from_slice(&32_u32.to_le_bytes());
    seed.extend_from_slice(&1_u32.to_le_bytes());
    seed.push(1);
    seed.extend_from_slice(&[7; 16 + 24 + 60]);
    let parcel = b"{\"format\": 1, \"parcel\": {\"request\": {}}}".to_vec();
    run("sealed", 300, &[seed, parcel]);
}

#[test]
fn each_body_has_a_target_and_each_target_a_body() {
    let mut targets: Vec<String> = files(&root().join("tests/fuzz/targets"))
        .iter()
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect();
    targets.sort();
    let mut names = bodies::ALL.map(|(name, _)| name);
    names.sort_unstable();
    assert_eq!(targets, names);
}
