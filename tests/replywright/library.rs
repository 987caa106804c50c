//! The starter library as a team gets it: sound by every rule of lint, and each rule fires on a broken copy.

use jiff::civil::date;
use replywright::checks::Severity;
use replywright::checks::library::{LibraryFinding, lint, scores, stale};
use replywright::library::{Confidence, Detail, Harm, PackFile, Part, built_in, load};
use replywright::reading::Thresholds;
use std::collections::BTreeSet;

fn lint_pack(files: &[PackFile]) -> Vec<LibraryFinding> {
    lint(files, date(2026, 11, 27), Thresholds::default())
}

/// An entry added to the copy, or words of one that are changed, and the rule that must find it there.
enum Break {
    Add {
        rule: &'static str,
        file: &'static str,
        text: String,
    },
    Change {
        rule: &'static str,
        file: &'static str,
        from: &'static str,
        to: &'static str,
    },
}

/// A passage without fault but for what `front` and `body` bring.
fn passage(rule: &'static str, file: &'static str, front: &str, body: &str) -> Break {
    let confidence = if front.contains("confidence") {
        ""
    } else {
        "confidence = \"confirmed\"\n"
    };
    let sources = if front.contains("sources") {
        ""
    } else {
        "sources = [\"children-act-1989\"]\n"
    };
    Break::Add {
        rule,
        file,
        text: format!(
            "+++\ntitle = \"Test of {rule}\"\npart = \"advice\"\noffered = true\nstatus = \"starter\"\n{confidence}{sources}{front}+++\n{body}\n"
        ),
    }
}

fn breaks() -> Vec<Break> {
    let home = "If it is section 20, you may take the child home on any day.";
    let hard = "Representations concerning proportionality necessitate comprehensive consideration of statutory \
                responsibilities, notwithstanding determinations previously communicated by professionals undertaking \
                multidisciplinary assessments regarding rehabilitation, reunification and accommodation arrangements.";
    let change = |rule, file, from, to| Break::Change {
        rule,
        file,
        from,
        to,
    };
    let twin = "Beavers build their dams at night, and an otter now and then swims by to look at the work.";
    vec![
        passage("broken-entry", "guidance/zz-form.md", "order = \"x\"\n", "Words."),
        passage("unknown-id", "guidance/zz-id.md", "issues = [\"no-such-issue\"]\n", "Words."),
        passage("dead-reference", "guidance/zz-dead.md", "", "See [a page](signpost:no-such-page)."),
        passage("broken-template", "guidance/zz-open.md", "", "{% if first_post %}Welcome."),
        passage("unset-in-a-branch", "guidance/zz-branch.md", "", "Your {{ child }} matters."),
        passage("number-outside-record", "guidance/zz-number.md", "", "Ring 0808 801 0366."),
        passage("number-outside-record", "guidance/zz-hours.md", "", "They answer from 9.30am to 3pm."),
        passage("unchecked-printed", "guidance/zz-unchecked.md", "", "Ring {{ phone(\"kinship\") }}."),
        passage("unchecked-figure", "guidance/zz-figure.md", "confidence = \"unchecked\"\n", "You have 21 days."),
        passage("bare-link", "guidance/zz-bare.md", "", "See [here](signpost:family-rights-group)."),
        passage("replaced-edition", "guidance/zz-edition.md", "", "See Working Together 2023."),
        passage("guidance-paragraph", "guidance/zz-paragraph.md", "", "See page 53 of the guidance."),
        passage("source-replaced", "guidance/zz-replaced.md", "sources = [\"working-together-2018\"]\n", "Words."),
        passage("missing-source", "guidance/zz-sourceless.md", "sources = []\n", "Words."),
        passage("passage-without-issue", "guidance/zz-loose.md", "", "Words.").not_offered(),
        passage("long-sentence", "guidance/zz-long.md", "", &format!("{}.", ["so"; 26].join(" "))),
        passage("hard-to-read", "guidance/zz-hard.md", "", &format!("{hard}\n\n{hard}")),
        passage("hard-word", "guidance/zz-word.md", "", "They utilised it."),
        passage("unexplained-term", "guidance/zz-term.md", "", "They made a placement order."),
        passage("short-form", "guidance/zz-short.md", "", "Ask the XQZ."),
        passage("banned-phrase", "guidance/zz-promise.md", "", "You will get your child back."),
        passage("asserted-status", "guidance/zz-status.md", "", "You have parental responsibility."),
        passage("missing-caution", "guidance/zz-open-about.md", "", "Be open with them about it."),
        passage("house-wording", "guidance/zz-house.md", "", "Ask social services."),
        passage("house-form", "guidance/zz-date.md", "", "It began on the 1st December."),
        passage("spelling", "guidance/zz-spelling.md", "", "It is in the center."),
        passage("unsafe-crisis-text", "guidance/zz-crisis.md", "harm = \"life\"\n", "Ring [them](signpost:kinship)."),
        passage("poisonous-pair", "guidance/zz-home.md", "issues = [\"section-20-voluntary\"]\n", home),
        passage("one-sided-bar", "guidance/zz-silent.md", "", "Words."),
        passage("review-overdue", "guidance/zz-late.md", "never_with = [\"passage:zz-silent\"]\nreview_by = 2026-11-26\n", "Words."),
        passage("hard-word", "guidance/zz-twin-a.md", "", &format!("Hedgehogs sleep the whole winter through under leaves they have utilised. {twin}")),
        passage("repeated-sentence", "guidance/zz-twin-b.md", "", &format!("{twin} Few see them, for they shun the day and every noise along the bank, and their kits stay in.")),
        passage("near-duplicate", "guidance/zz-twin-c.md", "", &format!("Hedgehogs sleep the whole winter through under leaves. {twin}")),
        passage("unreachable-passage", "guidance/zz-never.md", "when = ['first_post and returning']\n", "Words."),
        Break::Add {
            rule: "issue-without-passage",
            file: "issues/zz-new.md",
            text: "+++\ntitle = \"Domestic abuse\"\ngroup = \"Crisis\"\n[signs]\nstrong = [\"zorblat\"]\n+++\nTick it.\n".to_owned(),
        },
        Break::Add {
            rule: "unused-entry",
            file: "sources/zz-act.md",
            text: "+++\ntitle = \"An Act of 2031\"\n+++\n".to_owned(),
        },
        change("few-self-tests", "issues/zz-new.md", "Tick it.", "Tick it."),
        change("same-name", "issues/zz-new.md", "Tick it.", "Tick it."),
        Break::Add {
            rule: "overlapping-passages",
            file: "guidance/zz-wishes.md",
            text: "+++\ntitle = \"Wishes\"\npart = \"sign-off\"\nstatus = \"starter\"\nconfidence = \"confirmed\"\n+++\nBest wishes,\n".to_owned(),
        },
        change("self-test-failed", "issues/iro-role.md", "no_match = [", "no_match = [\"Our IRO has left.\", "),
        change("broken-house", "house.toml", "\"commence*\"", "\"[commence\""),
    ]
}

impl Break {
    fn not_offered(self) -> Self {
        match self {
            Self::Add { rule, file, text } => Self::Add {
                rule,
                file,
                text: text.replace("offered = true\n", ""),
            },
            change => change,
        }
    }
}

#[test]
fn the_starter_library_breaks_no_rule() {
    let findings = lint_pack(&built_in());
    let wrong: Vec<_> = findings
        .iter()
        .filter(|finding| finding.severity != Severity::Advice)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_rule_fires_where_a_copy_is_broken() {
    let mut files = built_in();
    let breaks = breaks();
    for broken in &breaks {
        match broken {
            Break::Add { file, text, .. } => files.push(PackFile::new(*file, text.as_str())),
            Break::Change { file, from, to, .. } => {
                let page = files.iter_mut().find(|page| page.path == *file);
                let page = page.expect("the file is there");
                assert!(page.text.contains(from), "{file}: {from}");
                page.text = page.text.replacen(from, to, 1);
            }
        }
    }
    let findings = lint_pack(&files);
    let found: BTreeSet<(&str, &str)> = findings
        .iter()
        .map(|finding| (finding.rule, finding.file.as_str()))
        .collect();
    let silent: Vec<_> = breaks
        .iter()
        .map(|broken| match broken {
            Break::Add { rule, file, .. } | Break::Change { rule, file, .. } => (*rule, *file),
        })
        .filter(|expected| !found.contains(expected))
        .collect();
    assert!(silent.is_empty(), "these rules did not fire: {silent:?}");
}

#[test]
fn a_required_part_without_a_passage_is_an_error() {
    let mut files = built_in();
    for file in &mut files {
        if file.text.contains("\npart = \"advice-line\"\n") {
            file.text = file
                .text
                .replace("status = \"starter\"", "status = \"retired\"");
        }
    }
    let findings = lint_pack(&files);
    let mut empty = findings
        .iter()
        .filter(|finding| finding.rule == "required-part-empty");
    assert_eq!(
        empty.next().map(|finding| finding.file.as_str()),
        Some("house.toml")
    );
}

#[test]
fn the_starter_library_holds_what_a_team_starts_with() {
    let library = load(&built_in()).expect("the house is sound").library;
    let parts = |part| library.snippets.values().filter(move |s| s.part == part);
    assert_eq!(library.issues.len(), 50);
    assert!(parts(Part::Advice).count() >= 160);
    assert!(parts(Part::Acknowledgement).count() >= 20);
    assert!(library.signposts.len() >= 66 + 60);
    for part in Part::ALL {
        assert!(parts(part).next().is_some(), "{part:?}");
    }
    let groups: BTreeSet<&str> = library.issues.values().map(|i| i.group.as_str()).collect();
    assert_eq!(groups.len(), 7, "{groups:?}");
}

#[test]
fn every_issue_brings_advice_when_it_is_ticked() {
    let library = load(&built_in()).expect("the house is sound").library;
    for issue in library.issues.keys() {
        let brought = library
            .snippets_for(issue)
            .any(|snippet| snippet.part == Part::Advice && !snippet.offered);
        assert!(brought, "{issue} brings no advice");
    }
}

#[test]
fn crisis_texts_rest_on_confirmed_numbers_alone() {
    let library = load(&built_in()).expect("the house is sound").library;
    let crisis: Vec<_> = library
        .snippets
        .values()
        .filter(|snippet| snippet.harm == Harm::Life)
        .collect();
    assert!(crisis.len() >= 5, "{}", crisis.len());
    for snippet in crisis {
        assert_eq!(snippet.confidence, Confidence::Confirmed, "{}", snippet.id);
        assert_eq!(snippet.never_with, [], "{} could be dropped", snippet.id);
        for id in snippet.signposts_named() {
            let signpost = library.signpost(id).expect("it exists");
            let reached = [Detail::Phone, Detail::Text]
                .iter()
                .any(|detail| signpost.printed(*detail).is_some());
            assert!(reached, "{}: {id}", snippet.id);
        }
    }
}

#[test]
fn a_lead_sees_every_unchecked_fact_the_most_harmful_first() {
    let library = load(&built_in()).expect("the house is sound").library;
    let stale = stale(&library, date(2026, 11, 27));
    assert!(stale.is_sorted_by(|one, next| one.harm >= next.harm));
    let listed: BTreeSet<&str> = stale.iter().map(|entry| entry.id.as_str()).collect();
    for snippet in library.snippets.values() {
        if snippet.confidence == Confidence::Unchecked {
            assert!(listed.contains(snippet.id.as_str()), "{}", snippet.id);
        }
    }
    for signpost in library.signposts.values() {
        let all = [Detail::Phone, Detail::Hours, Detail::Text, Detail::Web];
        let waits = all
            .iter()
            .any(|detail| signpost.detail(*detail).is_some() && !signpost.is_checked(*detail));
        if waits {
            assert!(listed.contains(signpost.id.as_str()), "{}", signpost.id);
        }
    }
}

#[test]
fn most_passages_can_be_read_at_fourteen() {
    let mut ages: Vec<f64> = scores(&built_in())
        .into_iter()
        .map(|score| score.reading_age)
        .collect();
    ages.sort_by(f64::total_cmp);
    let nine_in_ten = ages[ages.len() * 9 / 10];
    assert!(nine_in_ten <= 14.0, "{nine_in_ten}");
}
