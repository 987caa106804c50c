//! Ages and relations in sentences of our own, traps among them.

use super::children;
use crate::reading::Stated;
use crate::reading::own_words::own_words;
use crate::reading::poster::poster;
use crate::reading::testing::thread;

/// A text on a line by itself, and behind "-> " the children it names.
const UNSEEN: &str = include_str!("unseen.txt");

type Shown = (String, Option<u32>, String);

#[track_caller]
fn found(body: &str) -> Vec<Shown> {
    let thread = thread(body);
    let own = own_words(&thread);
    let poster = poster(&own);
    children(&own, poster.as_ref())
        .into_iter()
        .filter_map(|fact| match fact.stated {
            Stated::Child { relation, age, .. } => Some((relation, age, fact.evidence.text)),
            _ => None,
        })
        .collect()
}

#[track_caller]
fn names(body: &str, expected: &[(&str, Option<u32>, &str)]) {
    let expected: Vec<Shown> = expected
        .iter()
        .map(|(relation, age, text)| ((*relation).to_owned(), *age, (*text).to_owned()))
        .collect();
    assert_eq!(found(body), expected, "{body}");
}

#[test]
fn an_age_of_a_pronoun_belongs_to_the_child_named_before() {
    names(
        "I miss my boy so much. hes 11",
        &[("son", Some(11), "hes 11")],
    );
    names(
        "My girl and my son. She's only 4!",
        &[
            ("daughter", Some(4), "She's only 4"),
            ("son", None, "my son"),
        ],
    );
}

#[test]
fn a_clause_behind_the_child_gives_the_age() {
    names(
        "with my daughter whos 15 now",
        &[("daughter", Some(15), "whos 15")],
    );
    names(
        "My son is 9 and my baby is 8 months old",
        &[("son", Some(9), "is 9"), ("baby", Some(0), "8 months old")],
    );
    names(
        "our little girl turned 3 in May",
        &[("daughter", Some(3), "turned 3")],
    );
    names(
        "my son (12) and my daughter, 3, live here",
        &[("son", Some(12), "12"), ("daughter", Some(3), "3")],
    );
}

#[test]
fn an_age_before_the_child_counts_too() {
    names("my 6yo was taken", &[("child", Some(6), "6yo")]);
    names("My 6-year-old son", &[("son", Some(6), "6-year-old son")]);
    names(
        "I have a 2.5 year old",
        &[("child", Some(2), "2.5 year old")],
    );
    names(
        "they have our 8 weeks old baby",
        &[("baby", Some(0), "8 weeks old baby")],
    );
    names("my two year old", &[("child", Some(2), "two year old")]);
}

#[test]
fn several_ages_are_several_children() {
    names(
        "my 2 girls (4 and 7)",
        &[("daughter", Some(4), "4"), ("daughter", Some(7), "7")],
    );
    names(
        "my kids are 12, 9 and 4",
        &[
            ("child", Some(12), "are 12"),
            ("child", Some(9), "9"),
            ("child", Some(4), "4"),
        ],
    );
    names(
        "our boys aged 2 and 5",
        &[("son", Some(2), "aged 2"), ("son", Some(5), "5")],
    );
}

#[test]
fn a_grandparents_own_daughter_is_no_child_of_the_case() {
    names(
        "my grandson aged 3 came when my daughter fell ill",
        &[("grandson", Some(3), "aged 3")],
    );
}

#[test]
fn durations_and_grown_ups_have_no_age_here() {
    for body in [
        "8 weeks ago they took everything",
        "with him since I was 15 (14years) and for 10 years",
        "I'm 24 and my partner is 25",
        "the social worker is 22 years old",
        "he is 6 foot tall, hes 2 hours away",
        "a 16 year old attacked us",
        "on a child protection plan, a child in need plan",
    ] {
        names(body, &[]);
    }
}

#[test]
fn an_age_of_another_time_is_not_the_childs_age() {
    names(
        "my son was put in care when he was 3, until he is 18",
        &[("son", None, "my son")],
    );
}

#[test]
fn a_child_without_an_age_is_named_once() {
    names(
        "my son and my child’s school, our son",
        &[("son", None, "my son")],
    );
    names("his daughter", &[("daughter", None, "his daughter")]);
}

#[test]
fn the_same_age_twice_is_one_child() {
    names("my 7yo. My son is 7", &[("son", Some(7), "is 7")]);
}

/// Each child as "son 12", or "son -" without an age; without regard to their order.
#[track_caller]
fn tells(rows: &[(&str, &str)]) {
    for (body, expected) in rows {
        let told = found(body).into_iter().map(|(relation, age, _)| {
            let age = age.map_or("-".to_owned(), |age| age.to_string());
            format!("{relation} {age}")
        });
        let mut told: Vec<String> = told.collect();
        let mut expected: Vec<&str> = expected.split(", ").filter(|one| !one.is_empty()).collect();
        told.sort_unstable();
        expected.sort_unstable();
        assert_eq!(told, expected, "{body}");
    }
}

#[test]
fn texts_of_somebody_who_had_not_seen_the_code_are_read() {
    let lines = UNSEEN
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let lines: Vec<&str> = lines.collect();
    let (cases, rest) = lines.as_chunks::<2>();
    assert!(rest.is_empty(), "a text has no result behind it");
    for [body, expected] in cases {
        let expected = expected.strip_prefix("-> ").unwrap_or_default();
        tells(&[(body, if expected == "nothing" { "" } else { expected })]);
    }
    assert!(cases.len() > 80, "{}", cases.len());
}

#[test]
fn the_words_that_show_an_age_or_several_children_are_few() {
    names(
        "our baby was born 6 weeks ago",
        &[("baby", Some(0), "6 weeks")],
    );
    names(
        "my lads 11th birthday was on friday",
        &[("son", Some(11), "11th birthday")],
    );
    names(
        "DS 2y DD 5y",
        &[("son", Some(2), "2y"), ("daughter", Some(5), "5y")],
    );
    names(
        "They took both my girls!",
        &[
            ("daughter", None, "both my girls"),
            ("daughter", None, "both my girls"),
        ],
    );
    names("I miss my kids", &[("child", None, "my kids")]);
}

#[test]
fn ages_are_found_in_every_form() {
    tells(&[
        ("hes 13 and wants to come home", "child 13"),
        ("They took my 6yo from school", "child 6"),
        ("my 6 yr old is with carers", "child 6"),
        ("my two-year-old cries at every visit", "child 2"),
        ("my 15-year-old wants to leave her placement", "child 15"),
        ("our 7 month old is still in hospital", "child 0"),
        ("I have a 5 day old baby", "baby 0"),
        ("my 9week old was hospitalised", "child 0"),
        ("My 8 and 10 year old sons", "son 8, son 10"),
        ("my 4 and 6 year olds", "child 4, child 6"),
        ("We have a 6 year old and a 3 year old", "child 6, child 3"),
        (
            "I have a 4-year-old daughter and a 6-month-old son",
            "daughter 4, son 0",
        ),
        ("My partner's 9 year old son", "son 9"),
        ("they want my newborn, and my 3yo", "baby 0, child 3"),
        ("my lo is 3 mths", "child 0"),
        ("My daughter is 18mo now", "daughter 1"),
        ("my daughter is 2 and a half", "daughter 2"),
        ("my 3 1/2 year old", "child 3"),
        ("My LO (2.5)", "child 2"),
        ("He is 2 years and 8 months old, my lad", "son 2"),
        ("My little one is a year old", "child 1"),
        ("our baby is a few weeks old", "baby 0"),
        ("my daughter 8 y/o", "daughter 8"),
        ("my daughter is 11 years of age", "daughter 11"),
        ("my boy just turned 5", "son 5"),
        ("my son turned 10 last week", "son 10"),
        ("My son is nearly 4", "son 3"),
        ("DD (4) and DS7 are with my mum", "daughter 4, son 7"),
        ("My (29F) husband (33M) and our son (4M)", "son 4"),
        (
            "my 3 kids 12, 9 and 4 are in care",
            "child 12, child 9, child 4",
        ),
        ("My kids aged between 2 and 7", "child 2, child 7"),
        ("my children are aged 2, 4 & 6", "child 2, child 4, child 6"),
        ("my boys who are 5 and 7", "son 5, son 7"),
        ("Both my boys are 4", "son 4, son 4"),
        ("the kids (7, 3) were put on a plan", "child 7, child 3"),
        ("mum of two boys aged 4 and 6", "son 4, son 6"),
        ("Mum of 3 (14, 9 and 2)", "child 14, child 9, child 2"),
        ("I have a boy aged 3 and a girl aged 5", "son 3, daughter 5"),
        ("I have 2 kids. ages 5, 7", "child 5, child 7"),
        ("my eldest is 14 and youngest 3", "child 14, child 3"),
        ("the eldest of my three is 9", "child 9"),
        (
            "the two eldest have left home, my younger two are 8 and 5",
            "child 8, child 5",
        ),
        ("my son and daughter are 5 and 7", "son 5, daughter 7"),
        ("Son is 12 daughter is 9", "son 12, daughter 9"),
        (
            "my son Alfie (5) and daughter Esme (3)",
            "son 5, daughter 3",
        ),
        (
            "My kids, Alfie (5) and Esme (3), were moved",
            "child 5, child 3",
        ),
        ("My son who is autistic is 7", "son 7"),
        ("my son who lives with his gran is 8", "son 8"),
        ("my son in foster care is 9", "son 9"),
        ("he has been in care since birth and is now five", "child 5"),
        ("I have a lad of 15", "son 15"),
        ("My 3 year old twins were taken", "child 3, child 3"),
        ("I have twins. They are two and a half", "child 2, child 2"),
        ("My twins are in care", "child -, child -"),
        (
            "They are planning for my unborn child and my 2 year old",
            "child 2, baby -",
        ),
        (
            "my duaghter is 7 and my grandaughter is 2",
            "daughter 7, granddaughter 2",
        ),
        ("my step son is 11", "stepson 11"),
        ("my nephew (9) lives with me", "nephew 9"),
        ("my little brother is 9 and hes in foster care", "brother 9"),
        ("my sister has lost her boy, he is 4", "son 4"),
        (
            "My daughter is 20. Her two boys, 5 and 2, are in care",
            "grandson 5, grandson 2",
        ),
        ("my daughters son is 6", "grandson 6"),
        ("I had my first at 17 and hes 4 now", "child 4"),
        ("I had a boy who was adopted, he would be 7 now", "son 7"),
        (
            "my girl was a baby when this was made, shes nine now",
            "daughter 9",
        ),
    ]);
}

#[test]
fn what_only_looks_like_a_childs_age_is_none() {
    tells(&[
        ("I'm 24 and my son was taken", "son -"),
        ("as a 22 year old mum I need help", ""),
        (
            "Im a 17 year old mum and my daughter was taken",
            "daughter -",
        ),
        ("I was 15 when I met him (12years)", ""),
        ("7 weeks ago my boy was moved", "son -"),
        ("my son has been in care for 2 years", "son -"),
        ("over 10 years my daughter has lived with me", "daughter -"),
        ("in 3 weeks time my son goes to panel", "son -"),
        ("I have not seen my son 9 months now", "son -"),
        ("my son is 2 hours away", "son -"),
        ("the report on my son is 3 yrs out of date", "son -"),
        (
            "my daughter is 3 months clean and her boy is 4",
            "grandson 4",
        ),
        ("my daughter is 12 weeks pregnant", "daughter -"),
        ("my girlfriend is in bits, shes 35 wks", ""),
        ("I am 25 weeks pregnant", ""),
        ("I see my son 6 times a year", "son -"),
        ("my daughter is 32 and her son was taken", "grandson -"),
        ("my 24 year old son is the dad", ""),
        ("my daughter who is 21 supports me", ""),
        ("My son is 19 and in foster care still", "son -"),
        ("that bloke has his own kids, 8 and 10", ""),
        ("her other kids are 9 and 4", ""),
        ("a 16 year old attacked us", ""),
        ("the foster carers daughter is 9", ""),
        ("The social worker told me she has a 3 year old", ""),
        ("his new girlfriend has a daughter aged 6", ""),
        ("my neighbours kids aged 3 and 5", ""),
        ("my friends son who is 8 hit my daughter", "daughter -"),
        ("my son was hit by another boy. He is 14", "son -"),
        ("my son goes to school with a boy who is 12", "son -"),
        ("a friend of my son is 12", "son -"),
        ("my daughters friend who is 13", "daughter -"),
        ("the social worker is 23", ""),
        ("my mum is 61 and my dad is 66", ""),
        ("my mum has my son and is 61", "son -"),
        ("my son and our dog is 8", "son -"),
        ("my 6 year old car broke down", ""),
        ("my son was taken when he was 3", "son -"),
        ("my son was taken into care aged 3", "son -"),
        ("they took my newborn 2 years ago", "baby -"),
        (
            "at the time my son was 6 and my daughter 4",
            "daughter -, son -",
        ),
        ("I have not seen my daughter since she was 2", "daughter -"),
        ("he stays there until hes 18", ""),
        ("if hes 12 can he choose", ""),
        ("he acts like hes 5, my son", "son -"),
        ("My son will be 2 in June", "son -"),
        ("my daughter is 4 in March", "daughter -"),
        ("My little girl is about to turn 4", "daughter -"),
        ("my son is not even 5 yet", "son -"),
        ("My son was born in 2019 and is in year 4", "son -"),
        ("My son and daughter are both under 5", "daughter -, son -"),
        ("my daughter. shes only a baby", "daughter -"),
        ("we signed section 20, page 9, for my son", "son -"),
        ("he got 12 months suspended, level 3", ""),
        ("my son has had 2 social workers", "son -"),
        ("my son is 8 stone and 5'2", "son -"),
        ("he is 6 foot", ""),
        ("my son is 100% safe, my son got 3", "son -"),
        ("my son (2 of 3)", "son -"),
        ("my son in law is 34", ""),
        ("a course for children aged 3 to 5", ""),
        ("court on 12 March at 9.30 for my son", "son -"),
        (
            "on a child protection plan, in child benefit of 25 pounds",
            "",
        ),
        (
            "my sons wont stop, son's in care, my sons school rang",
            "son -",
        ),
    ]);
}

#[test]
fn a_title_names_the_child_that_the_post_calls_he() {
    let mut thread = thread("He is 8 and wants to live with me");
    thread.title = Some("My son is in care".to_owned());
    let own = own_words(&thread);
    let facts = children(&own, None);
    let told: Vec<_> = facts.iter().map(|fact| &fact.stated).collect();
    let expected = Stated::Child {
        relation: "son".to_owned(),
        age: Some(8),
        age_as_written: Some("8".to_owned()),
    };
    assert_eq!(told, [&expected]);
}

#[test]
fn somebody_elses_child_is_one_of_the_case_where_the_post_is_for_them() {
    tells(&[
        ("my friends son is 8", ""),
        (
            "I am writing on behalf of my friend. my friends son is 8",
            "son 8",
        ),
    ]);
}

#[test]
fn a_parents_daughter_has_no_children_of_her_own_here() {
    tells(&[
        ("I am her mum. My daughter hates her baby", "daughter -"),
        ("My daughter hates it. Her baby was taken", "grandchild -"),
    ]);
}
