//! Entries that two sides changed, merged.

use super::*;
use crate::library::load;
use crate::library::testing::{HOUSE, guidance, pack};
use crate::text::seeded;
use proptest::prelude::*;

const PATH: &str = "guidance/s.md";

fn passage(front: &str, body: &str) -> String {
    let text = guidance(front, body);
    canonical(&PackFile::new(PATH, text))
        .expect("it can be read")
        .text
}

#[track_caller]
fn merged(path: &str, base: &str, ours: &str, theirs: &str) -> Merged {
    merge(path, Some(base), Some(ours), Some(theirs)).expect("all can be read")
}

/// Merges bodies whose paragraphs are parted by `|`; the outcome as such a body, or as the places of the clashes.
fn bodies(base: &str, ours: &str, theirs: &str) -> Result<String, Vec<String>> {
    let [base, ours, theirs] =
        [base, ours, theirs].map(|body| passage("", &body.replace('|', "\n\n")));
    let body = |text: &str| {
        let page = Page::part(&PackFile::new(PATH, text)).expect("it can be read");
        page.body.replace("\n\n", "|")
    };
    match merged(PATH, &base, &ours, &theirs) {
        Merged::Same | Merged::Ours => Ok(body(&ours)),
        Merged::Theirs => Ok(body(&theirs)),
        Merged::Both { text, .. } => Ok(body(&text)),
        Merged::Conflict(conflict) => Err(conflict
            .clashes
            .iter()
            .map(|clash| clash.place.to_string())
            .collect()),
    }
}

#[track_caller]
fn assert_body(base: &str, ours: &str, theirs: &str, expected: &str) {
    assert_eq!(bodies(base, ours, theirs), Ok(expected.to_owned()));
    assert_eq!(
        bodies(base, theirs, ours),
        Ok(expected.to_owned()),
        "swapped"
    );
}

#[track_caller]
fn assert_clash(base: &str, ours: &str, theirs: &str, place: &str) {
    let expected = Err(vec![place.to_owned()]);
    assert_eq!(bodies(base, ours, theirs), expected);
    assert_eq!(bodies(base, theirs, ours), expected, "swapped");
}

#[track_caller]
fn conflict(path: &str, base: Option<&str>, ours: Option<&str>, theirs: Option<&str>) -> Conflict {
    match merge(path, base, ours, theirs).expect("all can be read") {
        Merged::Conflict(conflict) => conflict,
        other => unreachable!("no conflict: {other:?}"),
    }
}

fn places(conflict: &Conflict) -> Vec<String> {
    conflict
        .clashes
        .iter()
        .map(|clash| clash.place.to_string())
        .collect()
}

#[track_caller]
fn both(path: &str, base: &str, ours: &str, theirs: &str) -> (String, bool) {
    match merged(path, base, ours, theirs) {
        Merged::Both {
            text,
            approval_dropped,
        } => (text, approval_dropped),
        other => unreachable!("not merged: {other:?}"),
    }
}

#[test]
fn what_only_one_side_changed_is_that_sides() {
    let (base, new) = (passage("", "One."), passage("", "Two."));
    for (base, ours, theirs, expected) in [
        (Some(&base), Some(&base), Some(&base), Merged::Same),
        (Some(&base), Some(&new), Some(&new), Merged::Same),
        (Some(&base), Some(&new), Some(&base), Merged::Ours),
        (Some(&base), Some(&base), Some(&new), Merged::Theirs),
        (None, Some(&new), Some(&new), Merged::Same),
        (None, None, Some(&new), Merged::Theirs),
        (None, Some(&new), None, Merged::Ours),
        (Some(&base), None, None, Merged::Same),
        (Some(&base), None, Some(&base), Merged::Ours),
        (Some(&base), Some(&base), None, Merged::Theirs),
    ] {
        let [base, ours, theirs] = [base, ours, theirs].map(|text| text.map(String::as_str));
        assert_eq!(
            merge(PATH, base, ours, theirs).expect("all can be read"),
            expected
        );
    }
}

#[test]
fn layout_is_no_change() {
    let base = passage("order = 7\n", "One.");
    let laid_out = guidance("# A remark.\norder=7\n", "\nOne.\n\n").replace('\n', "\r\n");
    let new = passage("order = 7\n", "Two.");
    assert_eq!(merged(PATH, &base, &laid_out, &base), Merged::Same);
    assert_eq!(merged(PATH, &base, &laid_out, &new), Merged::Theirs);
    assert_eq!(merged(PATH, &laid_out, &new, &base), Merged::Ours);
}

#[test]
fn edits_in_different_paragraphs_merge_though_they_stand_together() {
    assert_body(
        "A one.|B two.|C three.",
        "A uno.|B two.|C three.",
        "A one.|B two.|C tre.",
        "A uno.|B two.|C tre.",
    );
    assert_body(
        "A one.|B two.",
        "A uno.|B two.",
        "A one.|B due.",
        "A uno.|B due.",
    );
    assert_body(
        "A one.|B two.",
        "Wholly new words.|B two.",
        "A one.|Other words again.",
        "Wholly new words.|Other words again.",
    );
}

#[test]
fn paragraphs_put_in_and_taken_out_merge_with_edits_beside_them() {
    assert_body("A.|B.|C.", "A.|X.|B.|C.", "A.|B.|C.|Y.", "A.|X.|B.|C.|Y.");
    assert_body("A.|B.|C.", "A.|C.", "A.|B.|C.|Y.", "A.|C.|Y.");
    assert_body("A.|B.|C.", "A.|B.", "B.|C.", "B.");
    assert_body(
        "A is here now.|B.",
        "X.|A is here now.|B.",
        "A is here today.|B.",
        "X.|A is here today.|B.",
    );
    assert_body(
        "A.|B.|C.",
        "A.|X.|B.|C.",
        "A.|X.|B.|C.|Y.",
        "A.|X.|B.|C.|Y.",
    );
    assert_body("A.", "A.|X.", "A.|X.|Y.", "A.|X.|Y.");
    assert_body("A.|B.|C.", "B.|C.|A.", "Y.|A.|B.|C.", "Y.|B.|C.|A.");
}

#[test]
fn the_same_edit_of_both_is_no_clash() {
    assert_body(
        "A one.|B two.|C three.",
        "A uno.|B due.|C three.",
        "A uno.|B two.|C tre.",
        "A uno.|B due.|C tre.",
    );
    assert_body("A.|B.", "A.|X.|B.", "A.|X.|B.", "A.|X.|B.");
}

#[test]
fn different_items_of_one_list_merge() {
    assert_body(
        "You can:\n- ask\n- write\n- ring",
        "You can:\n- ask again\n- write\n- ring",
        "You can:\n- ask\n- write\n- ring them",
        "You can:\n- ask again\n- write\n- ring them",
    );
    assert_body(
        "1. ask\n2. write",
        "1. ask today\n2. write",
        "1. ask\n2. write soon\n3. wait",
        "1. ask today\n2. write soon\n3. wait",
    );
    assert_clash(
        "- ask\n- write",
        "- ask now\n- write",
        "- ask soon\n- write",
        "paragraph 1",
    );
}

#[test]
fn one_paragraph_edited_by_both_is_one_clash() {
    assert_clash(
        "A.|You may ask for a review now.",
        "A.|You must ask for a review now.",
        "A.|You may ask for a review today.",
        "paragraph 2",
    );
    // A line that a person broke is no unit of its own.
    assert_clash(
        "One line\nand another.",
        "One row\nand another.",
        "One line\nand one more.",
        "paragraph 1",
    );
}

#[test]
fn what_one_side_took_out_or_moved_and_the_other_edited_is_a_clash() {
    assert_clash(
        "A.|B is here now.|C.",
        "A.|C.",
        "A.|B is here today.|C.",
        "paragraph 2",
    );
    assert_clash(
        "B is here now.|A.|C.",
        "A.|C.|B is here now.",
        "B is here today.|A.|C.",
        "paragraph 1",
    );
    assert_clash(
        "A.|B.|C.|D.|E.",
        "B.|C.|A.|D.|E.",
        "B.|C.|D.|E.|A.",
        "where a paragraph stands",
    );
}

#[test]
fn different_paragraphs_put_in_at_one_place_are_a_clash() {
    assert_clash(
        "A.|B.",
        "A.|X is new.|B.",
        "A.|Y is other.|B.",
        "what both put in behind paragraph 1",
    );
    assert_clash(
        "A.",
        "A.|X.|Y.",
        "A.|Y.|X.",
        "what both put in behind paragraph 1",
    );
}

#[test]
fn a_conflict_holds_all_that_does_not_clash() {
    let base = passage("keywords = [\"k\"]\n", "A one.\n\nB two.\n\nC three.");
    let ours = passage(
        "keywords = [\"k\", \"o\"]\n",
        "A uno.\n\nB ours.\n\nC three.",
    );
    let theirs = passage(
        "order = 3\nkeywords = [\"k\"]\n",
        "A one.\n\nB theirs.\n\nC tre.",
    );
    let conflict = conflict(PATH, Some(&base), Some(&ours), Some(&theirs));
    assert_eq!(
        conflict.clashes,
        [Clash {
            place: Place::Paragraph(2),
            base: Some("B two.".to_owned()),
            ours: Some("B ours.".to_owned()),
            theirs: Some("B theirs.".to_owned()),
        }]
    );
    let front = "order = 3\nkeywords = [\"k\", \"o\"]\n";
    assert_eq!(
        conflict.with_ours,
        Some(passage(front, "A uno.\n\nB ours.\n\nC tre."))
    );
    assert_eq!(
        conflict.with_theirs,
        Some(passage(front, "A uno.\n\nB theirs.\n\nC tre."))
    );
}

#[test]
fn a_moved_paragraph_stands_once_whichever_side_is_taken() {
    let base = passage("", "B is here now.\n\nA.\n\nC.");
    let ours = passage("", "A.\n\nC.\n\nB is here now.");
    let theirs = passage("", "B is here today.\n\nA.\n\nC.");
    let conflict = conflict(PATH, Some(&base), Some(&ours), Some(&theirs));
    assert_eq!(conflict.clashes[0].ours.as_deref(), Some("B is here now."));
    assert_eq!(
        (conflict.with_ours, conflict.with_theirs),
        (Some(ours), Some(theirs))
    );
}

#[test]
fn what_a_side_put_in_keeps_its_order_round_a_paragraph_that_it_moved() {
    let base = passage("", "B is here now.\n\nA.\n\nC.");
    let ours = passage("", "A.\n\nC.\n\nX.\n\nB is here now.");
    let theirs = passage("", "B is here today.\n\nA.\n\nC.");
    let moved = conflict(PATH, Some(&base), Some(&ours), Some(&theirs));
    assert_eq!(moved.with_ours, Some(ours));
    let with_theirs = passage("", "B is here today.\n\nA.\n\nC.\n\nX.");
    assert_eq!(moved.with_theirs, Some(with_theirs));
}

#[test]
fn an_entry_changed_here_and_taken_out_there_is_a_clash_of_the_whole() {
    let (base, new) = (passage("", "One."), passage("", "Two."));
    let gone = conflict(PATH, Some(&base), Some(&new), None);
    assert_eq!(places(&gone), ["the entry"]);
    assert_eq!(
        (gone.with_ours, gone.with_theirs),
        (Some(new.clone()), None)
    );
    let kept = conflict(PATH, Some(&base), None, Some(&new));
    assert_eq!((kept.with_ours, kept.with_theirs), (None, Some(new)));
}

#[test]
fn two_new_entries_clash_only_where_they_differ() {
    let ours = passage("keywords = [\"a\"]\n", "Same.\n\nOurs.\n\nEnd.");
    let theirs =
        passage("keywords = [\"b\"]\n", "Same.\n\nTheirs.\n\nEnd.").replace("\"T\"", "\"U\"");
    let conflict = conflict(PATH, None, Some(&ours), Some(&theirs));
    assert_eq!(
        places(&conflict),
        ["title", "what both put in at the beginning"]
    );
    assert_eq!(conflict.clashes[1].theirs.as_deref(), Some("Theirs."));
    let with_theirs = conflict.with_theirs.expect("it is there");
    assert!(
        with_theirs.contains("keywords = [\"b\", \"a\"]"),
        "{with_theirs}"
    );
    assert!(
        with_theirs.ends_with("Same.\n\nTheirs.\n\nEnd.\n"),
        "{with_theirs}"
    );
}

#[test]
fn fields_merge_key_by_key() {
    let issue = |title: &str, signs: &str, tests: &str| {
        format!(
            "+++\ntitle = \"{title}\"\ngroup = \"G\"\n[signs]\nstrong = [{signs}]\n[tests]\nmatch = [{tests}]\n+++\nTick it.\n"
        )
    };
    let base = issue("T", "\"a\", \"b\", \"c\"", "\"x\"");
    let ours = issue("T", "\"a\", \"o\", \"b\", \"c\"", "\"x\", \"y\"");
    let theirs = issue("Title", "\"t\", \"a\", \"c\", \"u\"", "\"x\"");
    let (text, dropped) = both("issues/i.md", &base, &ours, &theirs);
    assert_eq!(
        text,
        issue("Title", "\"t\", \"a\", \"o\", \"c\", \"u\"", "\"x\", \"y\"")
    );
    assert!(!dropped);
}

#[test]
fn a_field_changed_by_both_is_a_clash_that_people_can_read() {
    let base = passage("", "One.");
    let ours = passage("offered = true\nowner = \"Ana\"\n", "One.");
    let theirs = passage("order = 3\nowner = \"Ben\"\n", "One.");
    let conflict = conflict(PATH, Some(&base), Some(&ours), Some(&theirs));
    assert_eq!(
        conflict.clashes,
        [Clash {
            place: Place::Field("owner".to_owned()),
            base: None,
            ours: Some("Ana".to_owned()),
            theirs: Some("Ben".to_owned()),
        }]
    );
    assert_eq!(
        conflict.with_theirs,
        Some(passage(
            "offered = true\norder = 3\nowner = \"Ben\"\n",
            "One."
        ))
    );
}

#[test]
fn the_earlier_next_review_wins_and_the_later_review_of_the_words_that_stay() {
    let days = |reviewed: &str, review_by: &str, body: &str| {
        passage(
            &format!("reviewed = {reviewed}\nreview_by = {review_by}\n"),
            body,
        )
    };
    let base = days("2026-01-01", "2026-07-01", "One.\n\nTwo.");
    let ours = days("2026-03-01", "2026-09-01", "One.\n\nTwo.");
    let theirs = days("2026-02-01", "2026-08-01", "One.\n\nTwo.");
    assert_eq!(
        both(PATH, &base, &ours, &theirs).0,
        days("2026-03-01", "2026-08-01", "One.\n\nTwo.")
    );
    // The day on which the old words were read says nothing of the new ones.
    let theirs = days("2026-02-01", "2026-08-01", "One.\n\nZwei.");
    assert_eq!(merged(PATH, &base, &ours, &theirs), Merged::Theirs);
    let ours = days("2026-03-01", "2026-09-01", "Eins.\n\nTwo.");
    assert_eq!(
        both(PATH, &base, &ours, &theirs).0,
        days("2026-01-01", "2026-08-01", "Eins.\n\nZwei.")
    );
}

fn approved(by: &str, body: &str) -> String {
    let front = format!("approved_by = \"{by}\"\napproved_on = 2026-11-20\n");
    passage(&front, body).replace("\"starter\"", "\"approved\"")
}

#[test]
fn an_approval_does_not_vouch_for_the_other_sides_words() {
    let base = passage("", "One.\n\nTwo.");
    // Both edited, and one was approved.
    let merged = both(
        PATH,
        &base,
        &approved("Ana", "Eins.\n\nTwo."),
        &passage("", "One.\n\nZwei."),
    );
    assert_eq!(merged, (passage("", "Eins.\n\nZwei."), true));
    // The old words were approved here while the other edited them.
    let theirs = passage("order = 4\n", "One.\n\nZwei.");
    let merged = both(
        PATH,
        &base,
        &approved("Ana", "One.\n\nTwo.").replace("+++\nt", "+++\nowner = \"O\"\nt"),
        &theirs,
    );
    assert_eq!(
        merged,
        (passage("owner = \"O\"\norder = 4\n", "One.\n\nZwei."), true)
    );
    // It was approved before, and both edited it since.
    let merged = both(
        PATH,
        &approved("Ana", "One.\n\nTwo."),
        &approved("Ana", "Eins.\n\nTwo."),
        &approved("Ana", "One.\n\nZwei."),
    );
    assert_eq!(merged, (passage("", "Eins.\n\nZwei."), true));
}

#[test]
fn a_draft_that_nobody_approved_as_it_is_stays_a_draft() {
    let draft = |body: &str| passage("", body).replace("\"starter\"", "\"draft\"");
    let merged = both(
        PATH,
        &draft("One.\n\nTwo."),
        &approved("Ana", "Eins.\n\nTwo."),
        &draft("One.\n\nZwei."),
    );
    assert_eq!(merged, (draft("Eins.\n\nZwei."), true));
}

#[test]
fn an_approval_holds_for_the_words_it_was_given_for() {
    let base = passage("", "One.");
    let ours = approved("Ana", "Eins.");
    let theirs = passage("order = 4\n", "One.");
    let (text, dropped) = both(PATH, &base, &ours, &theirs);
    assert!(
        text.contains("approved_by = \"Ana\"") && text.contains("order = 4") && !dropped,
        "{text}"
    );
}

#[test]
fn two_approvals_by_different_people_are_one_clash() {
    let base = passage("", "One.");
    let conflict = conflict(
        PATH,
        Some(&base),
        Some(&approved("Ana", "One.")),
        Some(&approved("Ben", "One.")),
    );
    assert_eq!(places(&conflict), ["approval"]);
    let ours = conflict.clashes[0].ours.as_deref();
    assert_eq!(
        ours,
        Some("approved by: Ana\napproved on: 2026-11-20\nstatus: approved")
    );
}

#[test]
fn a_check_does_not_vouch_for_the_other_sides_number() {
    let path = "signposts/s.md";
    let record = |number: &str, hours: &str, check: &str| {
        format!("+++\nname = \"N\"\nphone = \"{number}\"\nhours = \"{hours}\"\n{check}+++\n")
    };
    let checked = "checked_on = 2026-11-01\nconfidence = \"confirmed\"\n";
    let base = record("0100", "always", "");
    let ours = record("0100", "always", checked).replace("+++\nn", "+++\ncost = \"free\"\nn");
    let (text, dropped) = both(path, &base, &ours, &record("0200", "always", ""));
    assert_eq!(text, record("0200", "always", "cost = \"free\"\n"));
    assert!(dropped);
    let base = record("0100", "always", "unchecked = [\"hours\"]\n");
    let ours = record(
        "0100",
        "always",
        "cost = \"free\"\nunchecked = [\"phone\", \"hours\"]\n",
    );
    let theirs = base
        .replace("hours = \"always\"\nunchecked = [\"hours\"]\n", "")
        .replace("phone = \"0100\"\n", "web = \"https://example.org\"\n");
    let (text, _) = both(path, &base, &ours, &theirs);
    assert!(
        text.contains("cost") && !text.contains("unchecked ="),
        "{text}"
    );
}

#[test]
fn a_text_from_which_each_took_what_the_other_kept_is_not_left_empty() {
    assert_clash("A.|B.", "A.", "B.", "the text");
}

#[test]
fn the_house_style_merges_line_by_line_with_its_remarks() {
    let base = format!("# Ours.\n{HOUSE}");
    let ours = base
        .replace("\"Alex\"", "\"Sam\"")
        .replace("# Ours.", "# Ours, kept by Sam.");
    let theirs = format!(
        "{}\n[approval]\nby_another = true\n",
        base.replace("online adviser", "adviser")
    );
    let (text, _) = both("house.toml", &base, &ours, &theirs);
    for words in [
        "# Ours, kept by Sam.",
        "\"Sam\"",
        "role = \"adviser\"",
        "\n\n[approval]\nby_another = true\n",
    ] {
        assert!(text.contains(words), "{text}");
    }
    let theirs = base.replace("\"Alex\"", "\"Kim\"");
    let clash = conflict("house.toml", Some(&base), Some(&ours), Some(&theirs));
    assert_eq!(places(&clash), ["paragraph 1"]);
}

#[test]
fn lines_that_make_no_house_style_together_are_a_conflict_of_the_whole() {
    let ours = HOUSE.replace(
        "name = \"Test\"\n",
        "name = \"Test\"\napproval = { by_another = true }\n",
    );
    let theirs = format!("{HOUSE}\n[approval]\nby_another = true\n");
    let conflict = conflict("house.toml", Some(HOUSE), Some(&ours), Some(&theirs));
    assert_eq!(places(&conflict), ["the entry"]);
    assert_eq!(
        (conflict.with_ours, conflict.with_theirs),
        (Some(ours), Some(theirs))
    );
}

#[test]
fn what_cannot_be_read_is_never_taken_but_may_be_replaced_or_left() {
    let (base, new, broken) = (passage("", "One."), passage("", "Two."), "+++\nno\n+++\n");
    let message = |ours: &str, theirs: &str| {
        merge(PATH, Some(&base), Some(ours), Some(theirs)).map_err(|error| error.message())
    };
    for (ours, theirs) in [(base.as_str(), broken), (&new, broken), (broken, &new)] {
        let message = message(ours, theirs).expect_err("it cannot be read");
        assert!(message.starts_with("guidance/s.md, line 2: "), "{message}");
    }
    assert_eq!(message(broken, &base), Ok(Merged::Ours));
    assert_eq!(merged(PATH, broken, broken, &new), Merged::Theirs);
    assert_eq!(
        places(&conflict(PATH, Some(broken), Some(&base), Some(&new))),
        ["what both put in at the beginning"]
    );
}

#[test]
fn a_text_that_one_side_put_in_twice_clashes_as_often_from_either_side() {
    for (base, ours, theirs) in [
        ("a a a\na x", "c\n\nc\n\na x", "a\n\nc\n\nb x"),
        ("a x\n\nb y", "c\n\na x\n\nb y\n\nc", "a x\n\nc\n\nb y"),
        ("a c x", "a\n\na\nc\n\na x", "a c\n\na\n\na\n\na x"),
    ] {
        let [base, ours, theirs] = [base, ours, theirs].map(|body| passage("", body));
        let one = conflict(PATH, Some(&base), Some(&ours), Some(&theirs));
        let other = conflict(PATH, Some(&base), Some(&theirs), Some(&ours));
        assert_eq!(places(&one).len(), places(&other).len(), "{base}");
    }
}

#[test]
fn a_megabyte_of_hostile_text_is_merged_in_bounds() {
    let text = |salt: u64, between: &str| {
        let word = |n: u64| format!("{:x}{between}", (n.wrapping_mul(salt)) % 9_973);
        passage("", &(1..100_000).map(word).collect::<String>())
    };
    for between in ["\n\n", "\n- ", " "] {
        let [base, ours, theirs] = [7, 11, 13].map(|salt| text(salt * 7919, between));
        assert!(matches!(
            merged(PATH, &base, &ours, &theirs),
            Merged::Conflict(_)
        ));
    }
    let list = |name: &str| {
        let words: Vec<String> = (0..20_000).map(|n| format!("\"{name}{n}\"")).collect();
        passage(&format!("keywords = [{}]\n", words.join(", ")), "One.")
    };
    let (text, _) = both(PATH, &list("a"), &list("b"), &list("c"));
    assert_eq!(text.matches('b').count(), 20_000);
}

/// A passage of numbered paragraphs, some of them edited by a side, with its own keywords.
fn edited(side: &str, edits: &[bool], keywords: &[bool]) -> String {
    let paragraphs: Vec<String> = edits
        .iter()
        .enumerate()
        .map(|(n, edit)| {
            let word = if *edit { side } else { "base" };
            format!("p{n}a p{n}b {word}{n} p{n}c")
        })
        .collect();
    let words: Vec<String> = keywords
        .iter()
        .enumerate()
        .filter(|(_, is_there)| **is_there)
        .map(|(n, _)| format!("\"k{n}\""))
        .collect();
    passage(
        &format!("keywords = [{}]\n", words.join(", ")),
        &paragraphs.join("\n\n"),
    )
}

/// What stands in the text, whatever its lists' order.
fn unordered(text: &str) -> Vec<String> {
    let mut words: Vec<String> = text
        .split([' ', ',', '[', ']', '\n'])
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.sort();
    words
}

proptest! {
    #![proptest_config(seeded(256))]

    #[test]
    fn edits_of_different_paragraphs_never_clash(
        who in prop::collection::vec(0..3_u8, 1..8),
        lists in prop::array::uniform3(prop::collection::vec(any::<bool>(), 6)),
    ) {
        let sides = [9, 1, 2].map(|side| who.iter().map(|one| *one == side).collect::<Vec<_>>());
        let base = edited("x", &sides[0], &lists[0]);
        let ours = edited("ours", &sides[1], &lists[1]);
        let theirs = edited("theirs", &sides[2], &lists[2]);
        match (merged(PATH, &base, &ours, &theirs), merged(PATH, &base, &theirs, &ours)) {
            (Merged::Same, Merged::Same) => {}
            (Merged::Ours, Merged::Theirs) | (Merged::Theirs, Merged::Ours) => {}
            (Merged::Both { text: one, .. }, Merged::Both { text: other, .. }) => {
                prop_assert_eq!(unordered(&one), unordered(&other));
                for (n, side) in who.iter().enumerate() {
                    let word = ["base", "ours", "theirs"][usize::from(*side)];
                    let words = format!(" {word}{n} ");
                    prop_assert!(one.contains(&words), "{}", one);
                }
            }
            others => prop_assert!(false, "{:?}", others),
        }
    }

    #[test]
    fn whatever_the_bodies_are_one_side_alone_wins_and_a_conflict_loads(
        base in "([a-c] ){0,3}((\n|\n\n|\n- )([a-c] ){1,3}){0,5}x",
        ours in "([a-c] ){0,3}((\n|\n\n|\n- )([a-c] ){1,3}){0,5}x",
        theirs in "([a-c] ){0,3}((\n|\n\n|\n- )([a-c] ){1,3}){0,5}x",
    ) {
        let [base, ours, theirs] = [base, ours, theirs].map(|body| passage("", &body));
        prop_assert_eq!(merged(PATH, &base, &ours, &ours), Merged::Same);
        if ours != base {
            prop_assert_eq!(merged(PATH, &base, &ours, &base), Merged::Ours);
            prop_assert_eq!(merged(PATH, &base, &base, &ours), Merged::Theirs);
        }
        match (merged(PATH, &base, &ours, &theirs), merged(PATH, &base, &theirs, &ours)) {
            (Merged::Conflict(one), Merged::Conflict(other)) => {
                prop_assert_eq!(one.clashes.len(), other.clashes.len());
                prop_assert_eq!(&one.with_ours, &other.with_theirs);
                prop_assert_eq!(&one.with_theirs, &other.with_ours);
                for text in [one.with_ours, one.with_theirs] {
                    let loaded = load(&pack(&text.expect("it is there"))).expect("the house is sound");
                    prop_assert_eq!(loaded.problems, []);
                }
            }
            (Merged::Both { text: one, .. }, Merged::Both { text: other, .. }) => prop_assert_eq!(one, other),
            (Merged::Same, Merged::Same) => {}
            (Merged::Ours, Merged::Theirs) | (Merged::Theirs, Merged::Ours) => {}
            others => prop_assert!(false, "{:?}", others),
        }
    }
}
