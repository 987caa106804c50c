//! Tests of the traces that a case leaves in words that are to be shared.

use super::*;
use crate::intake::{Board, Copied, Role, Thread, read};
use crate::library::{Library, built_in, load};
use crate::text::seeded;
use proptest::prelude::*;
use std::sync::LazyLock;

static STARTER: LazyLock<Library> =
    LazyLock::new(|| load(&built_in()).expect("the house is sound").library);
static WORDS: LazyLock<LibraryWords<'static>> = LazyLock::new(|| LibraryWords::of(&STARTER));

const POST: &str = "My son Zayden lives with my ex in Croydon and he wont let me see him at weekends any more. \
    Grace from the council said on 12th March that nothing can be done about it. my daughter kayleena is with us.";

fn thread(author: &str, body: &str) -> Thread {
    let board = Board {
        adviser_names: vec!["Suzie".to_owned()],
        adviser_marks: Vec::new(),
        forum_names: Vec::new(),
    };
    let mut thread = read(&Copied::pasted(body), &board, None).expect("it is a post");
    thread.posts[0].author = Some(author.to_owned());
    thread
}

fn found(text: &str, cases: &[CaseWords], allowed: &[&str]) -> Vec<(TraceKind, String)> {
    let allowed = allowed.iter().map(|key| (*key).to_owned()).collect();
    traces(text, cases, &WORDS, &allowed)
        .into_iter()
        .map(|trace| {
            assert_eq!(trace.span.of(text), Some(trace.text.as_str()));
            (trace.kind, trace.text)
        })
        .collect()
}

#[track_caller]
fn leaves(text: &str, expected: &[(TraceKind, &str)]) {
    let case = CaseWords::of(&thread("Bramble22", POST));
    let found = found(text, &[case], &[]);
    let found: Vec<_> = found
        .iter()
        .map(|(kind, text)| (*kind, text.as_str()))
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn names_of_the_case_are_found_letter_for_letter_and_in_any_case() {
    use TraceKind::Name;
    leaves("As bramble22 said, ask again.", &[(Name, "bramble22")]);
    leaves("So zayden’s plan was changed.", &[(Name, "zayden’s")]);
    leaves("Then Kayleena may come.", &[(Name, "Kayleena")]);
    leaves("We asked Grace about it.", &[(Name, "Grace")]);
    leaves("You may have a few days of grace.", &[]);
    leaves(
        "Ask {{ ask(\"what did Zayden say?\") }}.",
        &[(Name, "Zayden")],
    );
}

#[test]
fn names_dates_places_and_numbers_are_found_without_any_case() {
    let all = found(
        "Mrs Kowalczyk of Wolverhampton wrote on 3 March 2024 and gave 07700 900123 and j@example.org.",
        &[],
        &[],
    );
    let all: Vec<_> = all
        .iter()
        .map(|(kind, text)| (*kind, text.as_str()))
        .collect();
    assert_eq!(
        all,
        [
            (TraceKind::Name, "Mrs Kowalczyk"),
            (TraceKind::Name, "Wolverhampton"),
            (TraceKind::Day, "3 March 2024"),
            (TraceKind::Contact, "07700 900123"),
            (TraceKind::Contact, "j@example.org"),
        ]
    );
}

#[test]
fn a_long_phrase_of_a_post_is_found_whole_and_a_short_one_is_not() {
    leaves(
        "Some parents say: he won’t let me see him at weekends. Others do not.",
        &[(TraceKind::Phrase, "he won’t let me see him at weekends")],
    );
    leaves("He won’t let me see them.", &[]);
}

#[test]
fn what_the_library_says_is_no_trace_even_if_a_post_says_it_too() {
    let passage = STARTER
        .snippets
        .values()
        .find(|passage| !passage.body.contains(['{', '[', '\n']) && passage.body.len() > 80)
        .expect("a plain passage");
    let case = CaseWords::of(&thread("Bramble22", &passage.body));
    assert_eq!(found(&passage.body, &[case], &[]), []);
}

#[test]
fn law_months_and_the_librarys_own_names_and_numbers_are_no_traces() {
    leaves(
        "Under section 20 of the Children Act 1989, or in March, ask Cafcass in England.",
        &[],
    );
    let signpost = STARTER
        .signposts
        .values()
        .find(|signpost| signpost.phone.is_some())
        .expect("a number");
    let text = format!(
        "Ring {} on {}.",
        signpost.name,
        signpost.phone.clone().unwrap_or_default()
    );
    leaves(&text, &[]);
    leaves(
        "Ring {{ phone(\"coram-voice\") }} or [them](signpost:coram-voice).",
        &[],
    );
}

#[test]
fn what_a_person_has_cleared_is_not_asked_again_however_it_is_written() {
    let case = CaseWords::of(&thread("Bramble22", POST));
    let text = "Zayden rang, and ZAYDEN wrote.";
    assert_eq!(found(text, std::slice::from_ref(&case), &[]).len(), 2);
    assert_eq!(found(text, &[case], &["name:zayden"]), []);
}

#[test]
fn an_advisers_answer_in_the_thread_is_no_case() {
    let mut thread = thread(
        "Suzie77",
        "You could ask the manager of the team to look at this again soon.",
    );
    thread.posts[0].role = Role::Adviser;
    let case = CaseWords::of(&thread);
    let text = "You could ask the manager of the team to look at this again soon.";
    assert_eq!(found(text, std::slice::from_ref(&case), &[]), []);
    thread.posts[0].role = Role::Parent;
    assert_eq!(found(text, &[CaseWords::of(&thread)], &[]).len(), 1);
}

#[test]
fn a_poster_whose_name_is_a_plain_word_does_not_make_a_trace_of_it() {
    let case = CaseWords::of(&thread("help", "Somebody must know what to do."));
    assert_eq!(
        found("There is help for you. Help is near.", &[case], &[]),
        []
    );
    let case = CaseWords::of(&thread("worried mum", "Somebody must know what to do."));
    assert_eq!(
        found("A Worried Mum may ask.", &[case], &[]),
        [(TraceKind::Name, "Worried Mum".to_owned())]
    );
}

#[test]
fn the_starter_library_leaves_only_traces_that_can_be_understood() {
    let (house, issues) = (STARTER.house.clone(), STARTER.issues.clone());
    let (signposts, sources) = (STARTER.signposts.clone(), STARTER.sources.clone());
    let without_passages = Library::new(
        house,
        issues.into_values(),
        [],
        signposts.into_values(),
        sources.into_values(),
    );
    let words = LibraryWords::of(&without_passages);
    let mut all = BTreeSet::new();
    for passage in STARTER.snippets.values() {
        let keywords = passage.keywords.join(". ");
        for text in [&passage.title, &passage.body, &keywords] {
            for trace in traces(text, &[], &words, &BTreeSet::new()) {
                all.insert(trace.key());
            }
        }
    }
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    // Forms of a court, the day a law began, countries and their capitals, and names that are terms.
    assert_eq!(
        all,
        [
            "contact:c1a",
            "contact:fl401",
            "day:1 december 2003",
            "name:belfast",
            "name:cardiff",
            "name:dol",
            "name:dols",
            "name:mckenzie",
            "name:spain",
        ]
    );
}

proptest! {
    #![proptest_config(seeded(64))]

    #[test]
    fn any_text_and_any_post_give_traces_that_fit(text in any::<String>(), post in any::<String>(), name in any::<String>()) {
        if let Ok(mut thread) = read(&Copied::pasted(&post), &Board { adviser_names: Vec::new(), adviser_marks: Vec::new(), forum_names: Vec::new() }, None) {
            thread.posts[0].author = Some(name);
            let case = CaseWords::of(&thread);
            found(&text, std::slice::from_ref(&case), &[]);
            found(&format!("{text} {post}"), &[case], &[]);
        }
    }
}
