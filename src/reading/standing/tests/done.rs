//! What posts say was done already.

use super::say;

#[test]
fn assessments_with_an_outcome() {
    say(&[
        (
            "my parenting assessment was positive",
            &["assessment-positive: Now: assessment was positive"],
        ),
        (
            "my parenting assessment came back negative",
            &["assessment-negative: Now: assessment came back negative"],
        ),
        (
            "the parenting assessment was awful but the psychological assessment was positive",
            &[
                "assessment-negative: Now: assessment was awful",
                "assessment-positive: Now: assessment was positive",
            ],
        ),
        (
            "I failed my parenting assessment",
            &["assessment-negative: Now: failed my parenting assessment"],
        ),
        (
            "I am hoping for a positive parenting assessment",
            &["assessment-positive: Sought: a positive parenting assessment"],
        ),
        ("if the assessment is positive can he come home", &[]),
        (
            "waiting on the parenting assessment to see if its positive",
            &[],
        ),
        ("his mums assessment was negative", &[]),
        ("my mums viability assessment was negative", &[]),
        ("parenting assessment starts next week", &[]),
    ]);
}

#[test]
fn therapy_and_courses() {
    say(&[
        (
            "I have completed therapy and two parenting courses",
            &[
                "course-finished: Now: completed therapy and two parenting courses",
                "therapy-finished: Now: completed therapy",
            ],
        ),
        (
            "I finished my counselling",
            &["therapy-finished: Now: finished my counselling"],
        ),
        (
            "my therapist has signed me off",
            &["therapy-finished: Now: therapist has signed me off"],
        ),
        (
            "I finished the freedom programme in june",
            &["course-finished: Now: finished the freedom programme"],
        ),
        (
            "I have done every course they asked me to",
            &["course-finished: Now: done every course they asked"],
        ),
        (
            "I havent completed my therapy yet",
            &["therapy-finished: Denied: completed my therapy"],
        ),
        (
            "I need to complete therapy",
            &["therapy-finished: Sought: complete therapy"],
        ),
        (
            "I have nearly finished therapy",
            &["therapy-finished: Sought: finished therapy"],
        ),
        (
            "I was told to complete a parenting course",
            &["course-finished: Sought: complete a parenting course"],
        ),
        ("once I have completed therapy they will look again", &[]),
        ("I've been doing therapy since may", &[]),
        ("he has completed a perpetrator course", &[]),
        ("ive done six weeks of a parenting course", &[]),
    ]);
}

#[test]
fn tests_and_undertakings() {
    say(&[
        (
            "my hair strand test came back clean",
            &["tests-clean: Now: hair strand test came back clean"],
        ),
        (
            "my drug tests are clean",
            &["tests-clean: Now: drug tests are clean"],
        ),
        ("if my hair strand comes back clean", &[]),
        ("his hair strand test was clean", &[]),
        ("my covid test was negative", &[]),
        ("hair strand test came back positive for cocaine", &[]),
        (
            "I gave an undertaking to the court",
            &["undertaking: Now: undertaking to the court"],
        ),
    ]);
}
