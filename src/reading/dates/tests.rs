//! What days the sentences of parents name.

use super::*;
use crate::reading::own_words::own_words;
use crate::reading::testing::thread;
use jiff::civil::date;

/// A Friday.
const POSTED: Date = date(2025, 12, 12);

/// What is stated, in short: `"hearing 2025-12-15 soon"` for a deadline, `"was hearing 2025-12-08"` for a date, `?` for a
/// day that cannot be told.
fn shown(body: &str, posted: Option<Date>) -> Vec<String> {
    let mut thread = thread(body);
    thread.posts[0].posted = posted.map(|day| day.at(22, 3, 0, 0));
    let day = |on: &Option<Date>| on.map_or("?".to_owned(), |on| on.to_string());
    dates(&own_words(&thread), &thread)
        .iter()
        .map(|fact| match &fact.stated {
            Stated::Deadline { on, about, soon } => {
                let soon = if *soon { " soon" } else { "" };
                format!("{about} {}{soon}", day(on))
            }
            Stated::Date { on, about } => {
                let about = about
                    .as_ref()
                    .map_or(String::new(), |about| format!("{about} "));
                format!("was {about}{}", day(on))
            }
            other => format!("{other:?}"),
        })
        .collect()
}

#[track_caller]
fn table(cases: &[(&str, &[&str])]) {
    let wrong: Vec<_> = cases
        .iter()
        .map(|(body, expected)| (body, shown(body, Some(POSTED)), expected))
        .filter(|(_, found, expected)| found != *expected)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_lies_ahead_is_a_deadline() {
    table(&[
        (
            "we are in court tomorrow and nobody rang",
            &["hearing 2025-12-13 soon"],
        ),
        ("court tmrw, no solicitor", &["hearing 2025-12-13 soon"]),
        ("Final hearing is on Monday", &["hearing 2025-12-15 soon"]),
        ("got court on tues", &["hearing 2025-12-16 soon"]),
        (
            "PLO meeting next Thursday and im lost",
            &["meeting 2025-12-18 soon"],
        ),
        ("The conference is in 2 weeks", &["conference 2025-12-26"]),
        ("review is in ten days time", &["review 2025-12-22"]),
        ("panel is two weeks' time", &["meeting 2025-12-26"]),
        ("I have to sign it by Friday", &["reply 2025-12-19 soon"]),
        ("they want me to sign tonight", &["reply 2025-12-12 soon"]),
        (
            "the letter says I must reply within 7 days",
            &["reply 2025-12-19 soon"],
        ),
        ("I've got 21 days to appeal", &["appeal ?"]),
        (
            "only got 7 days to respond to the letter",
            &["reply ? soon"],
        ),
        ("hearing next week", &["hearing ? soon"]),
        ("the core group is this week", &["meeting ? soon"]),
        (
            "final hearing is listed for 14 January",
            &["hearing 2026-01-14"],
        ),
        (
            "we have a hearing on the 18th",
            &["hearing 2025-12-18 soon"],
        ),
        ("hearing is Dec 16th at 10am", &["hearing 2025-12-16 soon"]),
        ("court date is 05/01/2026", &["hearing 2026-01-05"]),
        ("the IRH is on the 5th of January", &["hearing 2026-01-05"]),
        ("the hearing is in the new year", &["hearing ?"]),
        (
            "goodbye contact is on wednesday",
            &["contact 2025-12-17 soon"],
        ),
        ("im due in 5 weeks", &["birth 2026-01-16 soon"]),
        ("baby is due on 2nd March", &["birth 2026-03-02"]),
        (
            "the sw is coming on Monday to do the assessment",
            &["visit 2025-12-15 soon"],
        ),
        (
            "they are removing him on Monday",
            &["other 2025-12-15 soon"],
        ),
        (
            "were in court day after tomorrow",
            &["hearing 2025-12-14 soon"],
        ),
        ("they told me court on Monday", &["hearing 2025-12-15 soon"]),
        (
            "On Monday, I have my first PLO",
            &["meeting 2025-12-15 soon"],
        ),
        (
            "the conference, its on Tuesday",
            &["conference 2025-12-16 soon"],
        ),
        (
            "court in the morning, we have court today!",
            &["hearing 2025-12-12 soon"],
        ),
        (
            "hearing Monday and Tuesday",
            &["hearing 2025-12-15 soon", "hearing 2025-12-16 soon"],
        ),
        ("a review by the end of the month", &["review 2025-12-31"]),
        (
            "She said the hearing would be on Monday",
            &["hearing 2025-12-15 soon"],
        ),
        ("court is a week on Monday", &["hearing 2025-12-22"]),
        (
            "my son was taken, court on monday",
            &["hearing 2025-12-15 soon"],
        ),
    ]);
}

#[test]
fn each_day_of_a_sentence_has_its_own_event() {
    table(&[
        (
            "order granted on 14/10/25, next hearing 20/01/26",
            &["was 2025-10-14", "hearing 2026-01-20"],
        ),
        (
            "I got told yesterday that the conference is on Thursday",
            &["was 2025-12-11", "conference 2025-12-18 soon"],
        ),
        (
            "I found out today theres a strategy meeting on Monday",
            &["was 2025-12-12", "meeting 2025-12-15 soon"],
        ),
        (
            "court was on Monday and I saw him on Tuesday",
            &["was hearing 2025-12-08", "was 2025-12-09"],
        ),
    ]);
}

#[test]
fn days_are_counted_and_answers_awaited() {
    table(&[
        (
            "2 weeks today is the final hearing",
            &["hearing 2025-12-26"],
        ),
        ("court is a week tomorrow", &["hearing 2025-12-20"]),
        ("they want my answer by end of the week", &["reply ? soon"]),
        (
            "my daughter is due on the 20th Jan",
            &["birth 2026-01-20 soon"],
        ),
        ("The hearing is in February", &["hearing ?"]),
        ("my boy was born on 1 December", &["was birth 2025-12-01"]),
    ]);
}

#[test]
fn what_lies_behind_is_a_date() {
    table(&[
        ("I was in court yesterday", &["was hearing 2025-12-11"]),
        (
            "the hearing last Monday went badly",
            &["was hearing 2025-12-08"],
        ),
        ("They took him on Tuesday", &["was 2025-12-09"]),
        (
            "we had the conference today",
            &["was conference 2025-12-12"],
        ),
        ("They came and took her 3 days ago", &["was 2025-12-09"]),
        ("8 weeks ago he was placed with nan", &["was 2025-10-17"]),
        ("I spoke to the sw today", &["was 2025-12-12"]),
        ("She moved in on 3rd August", &["was 2025-08-03"]),
        ("Care order made 12/11/25", &["was 2025-11-12"]),
        ("an order on 2nd Feb 2024", &["was 2024-02-02"]),
        ("it all began in May", &["was ?"]),
        ("I have had this sw since April", &["was ?"]),
        ("we were in court back in 2022", &["was hearing ?"]),
        ("last week she text me the plan", &["was ?"]),
        ("police came last night", &["was visit 2025-12-11"]),
        (
            "I got a letter yesterday about a review",
            &["was letter 2025-12-11"],
        ),
        (
            "The 1st hearing was on the 4th",
            &["was hearing 2025-12-04"],
        ),
        ("my girl was born on 1 December", &["was birth 2025-12-01"]),
        ("I have contact tomorrow", &["was contact 2025-12-13"]),
        ("the hearing was due on Monday", &["was hearing 2025-12-08"]),
        (
            "got a visit on friday from the sw",
            &["was visit 2025-12-05"],
        ),
        ("in care since last November", &["was ?"]),
        (
            "it was agreed on the 8th that he stays",
            &["was 2025-12-08"],
        ),
        (
            "court was on Monday and I saw him on Tuesday",
            &["was hearing 2025-12-08", "was 2025-12-09"],
        ),
        ("last contact was in September", &["was contact ?"]),
    ]);
}

#[test]
fn a_timetable_names_no_day() {
    table(&[
        ("he sees him every Monday", &[]),
        ("I see them on Mondays", &[]),
        ("every other Saturday and every other weekend", &[]),
        ("contact Monday and Thursday at the centre", &[]),
        ("Monday to Friday he is at school", &[]),
        ("she has him saturday mornings", &[]),
        ("I see him twice a week, an hour each Friday", &[]),
    ]);
}

#[test]
fn turns_of_phrase_name_no_day() {
    table(&[
        ("one day he will read this", &[]),
        ("these days nobody helps", &[]),
        ("I feel low today", &[]),
        ("even today I dont know why they took him", &[]),
        ("up to today I did it all", &[]),
        ("to this day nobody said sorry", &[]),
        ("it feels like yesterday that he was here", &[]),
        ("I wasnt born yesterday", &[]),
        ("tomorrow is another day", &[]),
        ("they may take her and march in", &[]),
        ("my 12 may be moved", &[]),
        ("she sat there, the sun came out", &[]),
        ("that is my 14th worker and on the 3rd floor", &[]),
        ("for the 2nd and last time no", &[]),
        ("24/7 and 50/50 care, open 1/2 of the time", &[]),
        ("I have seen him once in 2 weeks", &[]),
        ("he was with us for 2 weeks", &[]),
        ("in 3 weeks I had 4 workers", &[]),
        ("she is 6 weeks old and 2 years ahead", &[]),
        ("then we would have to go to court today", &[]),
        ("Working Together 2018 and the Children Act 1989", &[]),
        ("I was born in 1994", &[]),
        ("he will be 12 in 2 years", &[]),
        ("meeting at 10.30 for 90 minutes", &[]),
        ("31/02/2025 and 99/99/9999", &[]),
        ("next of kin, last straw, this once", &[]),
        ("On good friday or black friday", &[]),
    ]);
}

#[test]
fn without_the_day_of_the_post_only_a_full_date_can_be_told() {
    for (body, expected) in [
        ("court tomorrow", "hearing ? soon"),
        ("the hearing is on Monday", "hearing ? soon"),
        ("hearing is in 3 weeks", "hearing ?"),
        ("hearing is on 12 December", "hearing ?"),
        ("hearing is on 12 December 2025", "hearing 2025-12-12"),
        (
            "the conference was on 12/12/25",
            "was conference 2025-12-12",
        ),
        ("the order was made on 12th Dec 25", "was 2025-12-12"),
        ("I was in court yesterday", "was hearing ?"),
    ] {
        assert_eq!(shown(body, None), [expected], "{body}");
    }
}

#[test]
fn the_same_day_for_the_same_thing_comes_once() {
    assert_eq!(
        shown("court on Monday. I said court is Monday!", Some(POSTED)),
        ["hearing 2025-12-15 soon"]
    );
}

#[test]
fn the_words_shown_run_from_the_event_to_the_day() {
    let mut thread = thread("They say the final hearing is on Monday 15th December at 10");
    thread.posts[0].posted = Some(POSTED.at(9, 0, 0, 0));
    let facts = dates(&own_words(&thread), &thread);
    assert_eq!(
        facts[0].evidence.text,
        "final hearing is on Monday 15th December"
    );
}
