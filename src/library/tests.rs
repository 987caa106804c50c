//! Packs as files → libraries and passages: what the whole room does, seen from outside.

use super::*;
use crate::error::Error;
use proptest::prelude::*;

const HOUSE: &str = r#"name = "Test"
[persona]
name = "Alex"
role = "online adviser"
organisation = "the charity"
[forum]
name = "the forum"
[letter]
order = ["salutation", "advice", "sign-off"]
required = ["advice"]
"#;

const ISSUE: &str =
    "+++\ntitle = \"Contact\"\ngroup = \"Care\"\n[signs]\nstrong = [\"contact\"]\n+++\nTick it.\n";
const SIGNPOST: &str = "+++\nname = \"Helpers\"\nphone = \"0800 000 000\"\nweb = \"https://example.org/help\"\n+++\nHelps.\n";
const SOURCE: &str = "+++\ntitle = \"An Act\"\n+++\n";

fn guidance(front: &str, body: &str) -> String {
    format!(
        "+++\ntitle = \"T\"\npart = \"advice\"\nstatus = \"starter\"\nconfidence = \"confirmed\"\n{front}+++\n{body}\n"
    )
}

/// A pack with one entry of each kind beside the snippet `s`.
fn pack(snippet: &str) -> Vec<PackFile> {
    vec![
        PackFile::new("house.toml", HOUSE),
        PackFile::new("issues/contact.md", ISSUE),
        PackFile::new("signposts/helpers.md", SIGNPOST),
        PackFile::new("sources/act.md", SOURCE),
        PackFile::new("guidance/s.md", snippet),
    ]
}

#[track_caller]
fn rendered(body: &str, context: &Context) -> Passage {
    let loaded = load(&pack(&guidance("", body))).expect("the house is sound");
    assert_eq!(loaded.problems, []);
    let passage = render(&loaded.library.snippets["s"], context, &loaded.library)
        .expect("the passage renders");
    assert_eq!(passage.check(), Ok(()));
    passage
}

fn named(poster: &str) -> Context {
    Context {
        poster: Some(poster.to_owned()),
        ..Context::bare()
    }
}

#[track_caller]
fn problems(snippet: &str) -> Vec<(String, usize, String)> {
    load(&pack(snippet))
        .expect("the house is sound")
        .problems
        .into_iter()
        .map(|problem| (problem.file, problem.line, problem.message))
        .collect()
}

/// The body of a snippet begins on line 7 of its file.
#[track_caller]
fn one_problem(snippet: &str, line: usize, words: &str) {
    let found = problems(snippet);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        (found[0].0.as_str(), found[0].1),
        ("guidance/s.md", line),
        "{found:?}"
    );
    assert!(found[0].2.contains(words), "{found:?}");
}

#[test]
fn paragraphs_items_bold_and_links_become_lines_and_runs() {
    let passage = rendered(
        "One **bold\nword** here.\n\n- first\n- [the helpers](signpost:helpers)\n\n3. third\n4. fourth",
        &Context::bare(),
    );
    assert_eq!(
        passage.text,
        "One bold word here.\nfirst\nthe helpers\nthird\nfourth"
    );
    let runs: Vec<_> = passage
        .runs
        .iter()
        .map(|run| {
            (
                run.span.of(&passage.text).expect("in bounds"),
                run.kind.clone(),
            )
        })
        .collect();
    let link = RunKind::Link {
        target: Target::Signpost {
            signpost: SignpostId::new("helpers").expect("an id"),
            address: Some("https://example.org/help".to_owned()),
        },
    };
    assert_eq!(
        runs,
        [
            ("bold word", RunKind::Bold),
            ("first", RunKind::Item { number: None }),
            ("the helpers", RunKind::Item { number: None }),
            ("the helpers", link),
            ("third", RunKind::Item { number: Some(3) }),
            ("fourth", RunKind::Item { number: Some(4) }),
        ]
    );
}

#[test]
fn gaps_stand_as_prompts_within_bold_and_items_and_are_told_apart() {
    let passage = rendered(
        "- **{{ ask(\"who?\") }}** and {{ ask(\"who?\") }}\n- {{ choose(\"she\", \"he\") }} {{ maybe(\"why\") }}",
        &Context::bare(),
    );
    assert_eq!(passage.text, "[who?] and [who?]\n[she / he] [why]");
    let keys: Vec<_> = passage.open_gaps().map(|gap| gap.key.0.as_str()).collect();
    assert_eq!(keys, ["who?", "who?#2", "she / he", "why"]);
    let must: Vec<_> = passage
        .open_gaps()
        .map(|gap| gap.ask.must_be_filled())
        .collect();
    assert_eq!(must, [true, true, true, false]);
}

#[test]
fn numbers_hours_and_names_come_from_the_record() {
    let passage = rendered(
        "Ring {{ name(\"helpers\") }} on {{ phone(\"helpers\") }}.",
        &Context::bare(),
    );
    assert_eq!(passage.text, "Ring Helpers on 0800 000 000.");
}

#[test]
fn a_tag_alone_on_its_line_leaves_no_trace() {
    let body =
        "One\n{% if poster is known %}\ntwo {{ poster }}\n{% else %}\nthree\n{% endif %}\nfour.";
    assert_eq!(rendered(body, &named("Ann")).text, "One two Ann four.");
    assert_eq!(rendered(body, &Context::bare()).text, "One three four.");
}

#[test]
fn a_poster_called_by_markdown_is_printed_letter_for_letter() {
    let body = "{% if poster %}Dear {{ poster }},{% else %}Hello,{% endif %}";
    for name in [
        "*x*_[a](b)",
        "1. # > - **",
        "<b>&amp;`",
        "{{ adviser }}",
        "MR5B00",
        "\\*",
    ] {
        let passage = rendered(body, &named(name));
        assert_eq!(passage.text, format!("Dear {name},"));
        assert_eq!(passage.runs, []);
    }
    assert_eq!(
        rendered(body, &named("a\nb\u{7}\u{F0000}")).text,
        "Dear a b,"
    );
    assert_eq!(rendered(body, &named(" \u{1}\n")).text, "Hello,");
}

#[test]
fn an_unset_word_is_an_error_that_names_it() {
    one_problem(
        &guidance("", "Dear {{ poster }},"),
        7,
        "“poster” may not be known",
    );
    one_problem(
        &guidance("", "x\n\n{{ adviser }}\n{{ child ~ \"ren\" }}"),
        10,
        "“child” may not be known",
    );
}

#[test]
fn a_word_known_only_by_chance_is_an_error_too() {
    one_problem(
        &guidance("when = ['poster_is == \"father\"']\n", "x\n{{ child }}"),
        9,
        "“child” may not be known",
    );
}

#[test]
fn a_condition_of_when_allows_printing_what_it_makes_sure_of() {
    let snippet = guidance("when = [\"poster\"]\n", "Dear {{ poster }},");
    assert_eq!(problems(&snippet), []);
}

#[test]
fn broken_bodies_are_problems_on_their_line() {
    for (body, line, words) in [
        ("x\n\n{% if first_post %}y", 9, "template cannot be read"),
        ("x {{ poster", 7, "template cannot be read"),
        ("x\n{{ postre }}", 8, "“postre” is no word"),
        ("x\n{{ tell(\"a\") }}", 8, "“tell” is no function"),
        ("x\n{{ adviser|title }}", 8, "“title” is no filter"),
        (
            "{% if first_post is odd %}x{% endif %}",
            7,
            "“odd” is no test",
        ),
        (
            "{% for c in poster %}x{% endfor %}",
            7,
            "“for” is no word of the template language",
        ),
        (
            "x\n{% if ticked(\"nothing\") %}y{% endif %}",
            8,
            "no issue “nothing”",
        ),
        (
            "{% if fact(\"oder\") %}y{% endif %}x",
            7,
            "no kind of fact “oder”",
        ),
        ("x\n{{ phone(\"nobody\") }}", 8, "no signpost “nobody”"),
        ("x\n{{ hours(\"helpers\") }}", 8, "has no hours"),
        (
            "{% if first_post %}x{{ phone(\"nobody\") }}{% endif %}y",
            7,
            "no signpost “nobody”",
        ),
        ("x [y](signpost:nobody)", 7, "no signpost “nobody”"),
        (
            "x\n\ny [z](https://example.org)",
            9,
            "addresses live in a signpost",
        ),
        ("x\nsee www.example.org", 8, "addresses live in a signpost"),
        ("x\nring 0800 123 4567", 8, "numbers live in a signpost"),
        ("x\n\n# y", 9, "a heading"),
        ("x *y*", 7, "italics"),
        ("x `y`", 7, "code"),
        ("x ![y](signpost:helpers)", 7, "a picture"),
        ("x <b>", 7, "HTML"),
        ("x\n\n<div>\n", 9, "HTML"),
        ("x\n\n---\n\ny", 9, "a rule"),
        ("> x", 7, "a quotation block"),
        ("- x\n  - y", 8, "a list stands within a list"),
        ("x\n\u{E000}", 8, "private-use"),
        ("{{ ask(\"\") }}", 7, "in quotation marks"),
        ("{{ choose(\"a\") }}", 7, "two answers"),
        ("{{ first_post }}", 7, "yes or no"),
        (
            "{% if child_age < 5 %}x{% endif %}y",
            7,
            "child_age is known",
        ),
        ("{{ \"x\" * 999999999 }}", 7, "too much work"),
        ("[](signpost:helpers) x", 7, "no words to click"),
    ] {
        one_problem(&guidance("", body), line, words);
    }
}

#[test]
fn broken_front_matter_is_a_problem_on_its_line() {
    for (front, line, words) in [
        ("order = \"x\"\n", 6, "a whole number"),
        ("colour = \"x\"\n", 6, "unknown field `colour`"),
        (
            "order = 1\nissues = [\"contact\",\n  \"none-such\"]\n",
            8,
            "no issue “none-such”",
        ),
        ("issues = [\"Contact\"]\n", 6, "small letters"),
        ("issues = [\"contact\", \"contact\"]\n", 6, "twice"),
        ("sources = [\"none-such\"]\n", 6, "no source “none-such”"),
        ("never_with = [\"none-such\"]\n", 6, "no issue “none-such”"),
        ("never_with = [\"fact:none-such\"]\n", 6, "no kind of fact"),
        (
            "when = [\"first_post\",\n\"postre\"]\n",
            7,
            "“postre” is no word",
        ),
        ("when = ['ask(\"x\")']\n", 6, "“ask” is no function"),
        (
            "when = [\"first_post and\"]\n",
            6,
            "template cannot be read",
        ),
        (
            "when = ['ticked(\"none-such\")']\n",
            6,
            "no issue “none-such”",
        ),
        ("reviewed = \"yesterday\"\n", 6, "is no day"),
    ] {
        one_problem(&guidance(front, "x"), line, words);
    }
}

#[test]
fn a_broken_entry_takes_down_only_itself() {
    let mut files = pack(&guidance(
        "issues = [\"contact\"]\n",
        "{{ phone(\"helpers\") }}",
    ));
    files[1].text = "no front matter".to_owned();
    files[2].text = SIGNPOST.replace("phone =", "fone =");
    let loaded = load(&files).expect("the house is sound");
    let places: Vec<_> = loaded
        .problems
        .iter()
        .map(|problem| (problem.file.as_str(), problem.line))
        .collect();
    assert_eq!(
        places,
        [("issues/contact.md", 1), ("signposts/helpers.md", 3)]
    );
    assert!(loaded.library.snippets.contains_key("s"));
}

#[test]
fn without_a_house_style_there_is_no_library() {
    let error = load(&[]).expect_err("there is no house");
    assert!(matches!(error, Error::Invalid { .. }), "{error}");
}

#[test]
fn passages_are_found_by_issue_and_by_part() {
    let mut files = pack(&guidance("issues = [\"contact\"]\n", "x"));
    files.push(PackFile::new(
        "guidance/first.md",
        guidance("issues = [\"contact\"]\norder = 1\n", "y"),
    ));
    files.push(PackFile::new("guidance/generic.md", guidance("", "z")));
    let library = load(&files).expect("the house is sound").library;
    let contact = IssueId::new("contact").expect("an id");
    let ids: Vec<_> = library
        .snippets_for(&contact)
        .map(|s| s.id.as_str())
        .collect();
    assert_eq!(ids, ["first", "s"]);
    let ids: Vec<_> = library
        .generic_snippets(Part::Advice)
        .map(|s| s.id.as_str())
        .collect();
    assert_eq!(ids, ["generic"]);
}

#[test]
fn broken_issues_signposts_and_sources_are_problems_on_their_line() {
    for (path, text, line, words) in [
        (
            "issues/x.md",
            ISSUE.replace("\"contact\"", "\n  \"contact\",\n  \"{a\"\n"),
            7,
            "not closed",
        ),
        (
            "issues/x.md",
            ISSUE.replace("Contact", " "),
            2,
            "“title” is empty",
        ),
        ("issues/X.md", ISSUE.to_owned(), 0, "small letters"),
        ("issues/x.txt", ISSUE.to_owned(), 0, "ends in “.md”"),
        (
            "issues/a/x.md",
            ISSUE.to_owned(),
            0,
            "directly in their folder",
        ),
        ("issues/contact.md", ISSUE.to_owned(), 0, "twice"),
        (
            "issues/x.md",
            "+++\ntitle = 1\n".to_owned(),
            1,
            "not closed by a line “+++”",
        ),
        (
            "signposts/x.md",
            SIGNPOST.replace("https://", ""),
            4,
            "begins with “https://”",
        ),
        (
            "signposts/x.md",
            "\u{FEFF}+++\r\nname = \"a\"\r\nname = \"b\"\r\n+++\r\n".to_owned(),
            3,
            "duplicate key",
        ),
        (
            "sources/x.md",
            SOURCE.replace("\n+++\n", "\nreplaced_by = \"y\"\n+++\n"),
            3,
            "no source “y”",
        ),
        (
            "sources/x.md",
            SOURCE.replace("\n+++\n", "\nreplaced_by = \"x\"\n+++\n"),
            3,
            "in a circle",
        ),
    ] {
        let mut files = pack(&guidance("", "x"));
        files.push(PackFile::new(path, text));
        let found = load(&files).expect("the house is sound").problems;
        assert_eq!(found.len(), 1, "{path}: {found:?}");
        assert_eq!(
            (found[0].file.as_str(), found[0].line),
            (path, line),
            "{found:?}"
        );
        assert!(found[0].message.contains(words), "{found:?}");
    }
}

#[test]
fn a_house_that_contradicts_itself_is_refused_with_its_line() {
    for (from, to, line, words) in [
        ("order = [", "order = [\"advice\", ", 9, "stands twice"),
        (
            "required = [",
            "required = [\"thanks\", ",
            10,
            "is required but not in the order",
        ),
        (
            "\"advice\", \"sign-off\"]",
            "\"sign-off\"]",
            9,
            "leaves out the advice",
        ),
        ("\"sign-off\"", "\"signoff\"", 9, "unknown value `signoff`"),
        ("\"the forum\"", "\"\"", 6, "has no name"),
    ] {
        let house = HOUSE.replace(from, to);
        let error = load(&[PackFile::new("house.toml", house)]).expect_err(words);
        let message = error.message();
        assert!(
            message.starts_with(&format!("house.toml, line {line}: ")),
            "{message}"
        );
        assert!(message.contains(words), "{message}");
    }
}

#[test]
fn the_built_in_pack_loads_without_a_problem() {
    let loaded = load(&built_in()).expect("the house is sound");
    assert_eq!(loaded.problems.first(), None, "and so on");
    assert!(!loaded.library.snippets.is_empty());
}

#[test]
fn every_built_in_passage_is_sound_for_every_sample_post_that_may_meet_it() {
    let library = load(&built_in()).expect("the house is sound").library;
    for snippet in library.snippets.values() {
        for (sample, context) in snippet.samples() {
            if holds(snippet, &context).expect("its conditions were checked") {
                let passage = render(snippet, &context, &library).expect("it was tried out");
                assert_eq!(passage.check(), Ok(()), "{} with {sample}", snippet.id);
            }
        }
    }
}

#[test]
fn a_revision_tells_words_apart_but_not_layout() {
    let revision = |text: &str| {
        let loaded = load(&pack(text)).expect("the house is sound");
        assert_eq!(loaded.problems, []);
        loaded.library.snippets["s"].revision.clone()
    };
    let plain = guidance("issues = [\"contact\"]\norder = 7\n", "Words.");
    let laid_out = guidance(
        "# A remark.\norder    = 7\noffered = false\nissues = [\n  'contact',\n]\n",
        "\n\nWords.  \n\n",
    )
    .replace('\n', "\r\n");
    assert_eq!(revision(&plain), revision(&laid_out));
    assert_ne!(revision(&plain), revision(&plain.replace("Words", "words")));
    assert_ne!(revision(&plain), revision(&plain.replace('7', "8")));
    // Changing how canonical text is written would give every passage of every team a new revision.
    assert_eq!(
        revision(&plain),
        "88e55101de684a7479380f4d4d288078071995802e4abed75d3dc58d1005101f"
    );
}

proptest! {
    #[test]
    fn any_name_is_printed_letter_for_letter_and_adds_no_runs(name in any::<String>()) {
        let body = "**Hello** {% if poster %}{{ poster }}{% else %}there{% endif %}, x";
        let passage = rendered(body, &named(&name));
        let clean = printable(&name);
        let shown = if clean.trim().is_empty() { "there" } else { clean.trim() };
        prop_assert_eq!(passage.text, format!("Hello {shown}, x"));
        prop_assert_eq!(passage.runs.len(), 1);
    }

    #[test]
    fn any_words_of_an_entry_survive_the_way_through_json(
        title in "\\PC*[a-z]",
        owner in any::<String>(),
        body in "[a-z]([a-z\"\\\\]| [a-z]|\n[a-z]){0,30}",
    ) {
        let quoted = serde_json::to_string(&owner).expect("a string");
        // JSON and TOML agree on strings but for DEL, which TOML wants escaped.
        let front = format!("owner = {}\n", quoted.replace('\u{7F}', "\\u007F"));
        let title = serde_json::to_string(&title).expect("a string");
        let text = guidance(&front, &body).replace("\"T\"", &title);
        let files = pack(&text);
        let before = load(&files).expect("the house is sound");
        prop_assert_eq!(&before.problems, &[]);
        let back = from_json(&to_json(&files).expect("sound")).expect("ours");
        prop_assert_eq!(before, load(&back).expect("the house is sound"));
    }

    #[test]
    fn no_body_makes_loading_or_rendering_panic(
        body in "[-a-z0-9 \n*_#>|`{}%()\\[\\]:\"'.!<&]{0,60}",
    ) {
        let loaded = load(&pack(&guidance("", &body))).expect("the house is sound");
        if let Some(snippet) = loaded.library.snippets.get("s") {
            let passage = render(snippet, &Context::bare(), &loaded.library).expect("it was tried out");
            prop_assert_eq!(passage.check(), Ok(()));
        }
    }
}
