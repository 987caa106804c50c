//! Tests of importing: what becomes of a whole file, and that no file can do harm.

use super::*;
use crate::library::testing::{HOUSE, ISSUE, pack};
use crate::library::{Confidence, Status, load};
use crate::text::seeded;
use proptest::prelude::*;

fn library() -> Library {
    load(&pack(&super::super::testing::guidance("", "Words.")))
        .expect("the house is sound")
        .library
}

fn taken() -> BTreeSet<String> {
    BTreeSet::from(["s".to_owned(), "contact".to_owned()])
}

/// The drafts as a library, after checking that each loads without a problem.
#[track_caller]
fn loaded(imported: &Imported) -> Library {
    let mut files = imported.files.clone();
    files.push(PackFile::new("house.toml", HOUSE));
    files.push(PackFile::new("issues/contact.md", ISSUE));
    let loaded = load(&files).expect("the house is sound");
    assert_eq!(loaded.problems, []);
    assert_eq!(loaded.library.snippets.len(), imported.summary.drafts.len());
    for snippet in loaded.library.snippets.values() {
        assert_eq!(
            (snippet.status, snippet.confidence),
            (Status::Draft, Confidence::Unchecked)
        );
        assert!(!taken().contains(snippet.id.as_str()));
    }
    loaded.library
}

fn titles(imported: &Imported) -> Vec<(&str, &str)> {
    imported
        .summary
        .drafts
        .iter()
        .map(|draft| (draft.file.as_str(), draft.title.as_str()))
        .collect()
}

#[test]
fn a_table_becomes_drafts_and_every_row_is_accounted_for() {
    let csv = "\u{FEFF}Shortcut;Tags;Issues;Part;MACRO;Other\r\n\
        Contact;\"time, visits\";Contact;closing;\"Ask for it.\r\n\r\nIn writing; soon.\";x\r\n\
        Contact;;nothing;nowhere;\"<p>Ask &amp; wait</p>\";y\r\n\
        Short\r\n\
        Long;;;;Ask; wait;y\r\n\
        Empty;;;; \u{200B} ;z\r\n";
    let imported = from_csv(csv, &library(), &taken()).expect("a table");
    let library = loaded(&imported);
    assert_eq!(
        titles(&imported),
        [
            ("guidance/contact-2.md", "Contact"),
            ("guidance/contact-3.md", "Contact")
        ]
    );
    let first = &library.snippets["contact-2"];
    assert_eq!(first.body, "Ask for it.\n\nIn writing; soon.");
    assert_eq!(
        (first.part, first.keywords.as_slice()),
        (
            Part::Closing,
            ["time".to_owned(), "visits".to_owned()].as_slice()
        )
    );
    assert_eq!(first.issues[0].as_str(), "contact");
    assert_eq!(library.snippets["contact-3"].body, "Ask & wait");
    let at = |list: &[(usize, String)]| list.iter().map(|(at, _)| *at).collect::<Vec<_>>();
    assert_eq!(at(&imported.summary.skipped), [4, 5, 6]);
    assert_eq!(at(&imported.summary.notes), [3, 3]);
    assert_eq!(
        imported.summary.columns[0],
        ("Shortcut".to_owned(), Some("title"))
    );
    assert_eq!(imported.summary.columns[5], ("Other".to_owned(), None));
}

#[test]
fn commas_and_tabs_part_columns_too() {
    for part in [",", "\t"] {
        let csv = ["title", "text"].join(part) + "\n" + &["A", "Words; here."].join(part);
        let imported = from_csv(&csv, &library(), &taken()).expect("a table");
        assert_eq!(titles(&imported), [("guidance/a.md", "A")]);
    }
}

#[test]
fn the_export_of_another_tool_becomes_drafts() {
    let list = r#"[{"Name": "Visits", "content": "Ask {{user.name}}.", "tags": ["a", "b"]}, {"body": "Only words here."}, 3, {"name": "x"}]"#;
    for json in [
        list.to_owned(),
        format!(r#"{{"version": [2], "macros": {list}}}"#),
    ] {
        let imported = from_export(&json, &library(), &taken()).expect("a list");
        let library = loaded(&imported);
        assert_eq!(
            titles(&imported),
            [
                ("guidance/visits.md", "Visits"),
                ("guidance/only-words-here.md", "Only words here.")
            ]
        );
        assert_eq!(
            library.snippets["visits"].body,
            "Ask {{ ask(\"user name?\") }}."
        );
        let skipped: Vec<_> = imported.summary.skipped.iter().map(|(at, _)| *at).collect();
        assert_eq!(skipped, [3, 4]);
    }
}

#[test]
fn an_old_document_becomes_drafts() {
    let text = "Visits\n\nAsk the social worker in writing for more time together, and ring 0800 123 4567 today.\n";
    let imported = from_document(text, &library(), &taken()).expect("a document");
    let library = loaded(&imported);
    assert!(
        library.snippets["visits"]
            .body
            .contains("ring {{ ask(\"which number?\") }} today")
    );
    assert_eq!(imported.summary.notes.len(), 1);
}

#[test]
fn a_title_cannot_lead_anywhere_nor_turn_round() {
    let csv = "title,text\n../../../etc/passwd,Words.\n\u{202E}gnp.exe\u{0},Words.\n+++,+++\n";
    let imported = from_csv(csv, &library(), &taken()).expect("a table");
    loaded(&imported);
    assert_eq!(
        titles(&imported),
        [
            ("guidance/etc-passwd.md", "../../../etc/passwd"),
            ("guidance/gnp-exe.md", "gnp.exe"),
            ("guidance/passage.md", "+++"),
        ]
    );
}

#[track_caller]
fn refused(result: Result<Imported>, words: &str) {
    let message = result.expect_err("it is refused").message();
    assert!(message.contains(words), "{message}");
}

#[test]
fn files_beyond_the_limits_and_of_other_kinds_are_refused_with_the_reason() {
    let (library, taken) = (library(), taken());
    let large = " ".repeat(MAX_IMPORT_BYTES + 1);
    refused(from_csv(&large, &library, &taken), "larger than 8 MB");
    refused(from_export(&large, &library, &taken), "larger than 8 MB");
    refused(from_document(&large, &library, &taken), "larger than 8 MB");
    refused(
        from_csv("a,b\n1,2", &library, &taken),
        "no column holds the passages",
    );
    refused(
        from_csv("", &library, &taken),
        "no column holds the passages",
    );
    let many = format!("text\n{}", "x\n".repeat(MAX_IMPORT_ROWS + 1));
    refused(from_csv(&many, &library, &taken), "more than 20000 rows");
    refused(
        from_export(&"[".repeat(1_000_000), &library, &taken),
        "cannot be read as JSON",
    );
    refused(from_export("7", &library, &taken), "no list");
    refused(
        from_export(r#"{"a": [{}], "b": [{}]}"#, &library, &taken),
        "several lists",
    );
    refused(
        from_export(r#"[{"a": 1}]"#, &library, &taken),
        "nothing in it holds a passage",
    );
    let many = "# A\nwords\n".repeat(MAX_IMPORT_ROWS + 1);
    refused(
        from_document(&many, &library, &taken),
        "the most at once is 20000",
    );
}

proptest! {
    #![proptest_config(seeded(128))]

    #[test]
    fn whatever_a_file_holds_every_draft_loads(
        text in "([a-zA-Z]{1,6}|[ .,:;#*_<>&+=~|`'\"%\\\\\\]\\[(){}-]|[0-9]{1,5}|\\{\\{|\\}\\}|\\{%|https://a\\.uk|\n|<p>|<li>|<a href=\"http://b\\.uk\">|&amp;|\\PC){0,80}",
    ) {
        let (library, taken) = (library(), taken());
        let quoted = serde_json::to_string(&text).expect("a string");
        let imported = from_export(&format!("[{{\"text\": {quoted}, \"title\": {quoted}}}]"), &library, &taken).expect("a list");
        loaded(&imported);
        let csv = format!("title,text,part\n{text}");
        if let Ok(imported) = from_csv(&csv, &library, &taken) {
            loaded(&imported);
        }
        loaded(&from_document(&text, &library, &taken).expect("small"));
    }
}
