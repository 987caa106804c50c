//! What posts say of plans and agreements, and what they only seem to say.

use super::say;

#[test]
fn a_plan_the_child_is_on() {
    say(&[
        (
            "my son has been on a child protection plan for 9 months",
            &["child protection plan: Now: child protection plan"],
        ),
        (
            "my son is subject to a child protection plan under neglect",
            &["child protection plan: Now: child protection plan"],
        ),
        ("kids are on CP", &["child protection plan: Now: CP"]),
        (
            "she was put on the register at birth",
            &["child protection plan: Now: register"],
        ),
        (
            "they decided to put him on a child protection plan",
            &["child protection plan: Now: child protection plan"],
        ),
        (
            "so basically the plan is to keep her on a child protection plan for another 6 months",
            &["child protection plan: Now: child protection plan"],
        ),
        (
            "we're on a CIN plan",
            &["child in need plan: Now: CIN plan"],
        ),
        (
            "were on a cin plan now",
            &["child in need plan: Now: cin plan"],
        ),
        (
            "nobody told me that my son is on a child protection plan",
            &["child protection plan: Now: child protection plan"],
        ),
        (
            "why wasnt I told he was on a child protection plan",
            &["child protection plan: Now: child protection plan"],
        ),
        (
            "Why are my kids on a child protection plan?",
            &["child protection plan: Now: child protection plan"],
        ),
        (
            "how do I get off a child protection plan",
            &["child protection plan: Now: child protection plan"],
        ),
        (
            "the child protection plan could be ended at the next review",
            &["child protection plan: Now: child protection plan"],
        ),
        (
            "his care plan says long term fostering",
            &["care plan: Now: care plan"],
        ),
        (
            "child protection plan since december for neglect",
            &["child protection plan: Now: child protection plan"],
        ),
    ]);
}

#[test]
fn a_plan_that_may_come() {
    say(&[
        (
            "they want to put them on a CP plan",
            &["child protection plan: Sought: CP plan"],
        ),
        (
            "she might be going on a child protection plan",
            &["child protection plan: Sought: child protection plan"],
        ),
        (
            "the school said he should be on a child in need plan",
            &["child in need plan: Sought: child in need plan"],
        ),
        (
            "apparently there will be a child protection plan",
            &["child protection plan: Sought: child protection plan"],
        ),
        (
            "do I have to agree to a child in need plan?",
            &["child in need plan: Sought: child in need plan"],
        ),
        (
            "can they put him on a child protection plan without telling me",
            &["child protection plan: Sought: child protection plan"],
        ),
        (
            "I dont know if he is on a child protection plan",
            &["child protection plan: Sought: child protection plan"],
        ),
        (
            "hi all new here my lo is 4 and hes been on a cin plan since last year and now they want to step it up to cp because I missed two appts",
            &[
                "child in need plan: Now: cin plan",
                "child protection plan: Sought: cp",
            ],
        ),
    ]);
}

#[test]
fn a_plan_they_came_off() {
    say(&[
        (
            "We were on a child protection plan but got stepped down to child in need",
            &[
                "child protection plan: Past: child protection plan",
                "child in need plan: Now: child in need",
            ],
        ),
        (
            "my kids came off the child protection plan in may",
            &["child protection plan: Past: child protection plan"],
        ),
        (
            "He was on a CIN plan last year",
            &["child in need plan: Past: CIN plan"],
        ),
        (
            "stepped up from child in need to child protection",
            &[
                "child in need plan: Past: child in need",
                "child protection plan: Now: child protection",
            ],
        ),
        (
            "stepped down to CIN in march after a year on CP",
            &[
                "child in need plan: Now: CIN",
                "child protection plan: Past: CP",
            ],
        ),
        (
            "our cin plan ended",
            &["child in need plan: Past: cin plan"],
        ),
        (
            "She is no longer on a child protection plan",
            &["child protection plan: Past: child protection plan"],
        ),
        (
            "not on child protection any more",
            &["child protection plan: Past: child protection"],
        ),
    ]);
}

#[test]
fn a_plan_they_are_not_on() {
    say(&[
        (
            "we are not on child protection",
            &["child protection plan: Denied: child protection"],
        ),
        (
            "they never been on a plan or child protection",
            &["child protection plan: Denied: child protection"],
        ),
        (
            "they voted for child in need not child protection",
            &[
                "child in need plan: Now: child in need",
                "child protection plan: Denied: child protection",
            ],
        ),
        (
            "we avoided a child protection plan and went on a cin plan",
            &[
                "child protection plan: Denied: child protection plan",
                "child in need plan: Now: cin plan",
            ],
        ),
    ]);
}

#[test]
fn agreements_are_signed_wanted_or_broken() {
    say(&[
        ("I signed a safety plan", &["safety plan: Now: safety plan"]),
        (
            "made me sign a contract of expectations",
            &["written agreement: Now: contract of expectations"],
        ),
        (
            "they want me to sign a written agreement",
            &["written agreement: Sought: written agreement"],
        ),
        (
            "my ex wont stick to the written agreement",
            &["written agreement: Now: written agreement"],
        ),
        (
            "what if he wont keep to the written agreement",
            &["written agreement: Now: written agreement"],
        ),
    ]);
}

#[test]
fn false_friends_of_plans_are_left() {
    say(&[
        (
            "we have an EHC plan and the education health and care plan says so",
            &[],
        ),
        ("He doesnt have a social worker or a plan", &[]),
        ("I was on the register as a kid", &[]),
        ("My neighbours kids are on the register", &[]),
        ("anyone been on a child protection plan?", &[]),
        ("the child protection team rang me", &[]),
        ("he is on the sex offenders register", &[]),
        ("I took the register at the office", &[]),
    ]);
}
