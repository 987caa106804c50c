//! What posts say of court orders, and what they only seem to say.

use super::say;

#[test]
fn an_order_that_was_made_is_there() {
    say(&[
        (
            "My boys are on a full care order since 2021.",
            &["care order: Now: full care order"],
        ),
        (
            "judge made an interim care order on monday",
            &["interim care order: Now: interim care order"],
        ),
        (
            "theres a supervision order in place",
            &["supervision order: Now: supervision order"],
        ),
        (
            "my son is subject to an interim care order and placed with my parents",
            &[
                "interim care order: Now: interim care order",
                "lives-with-relative: Now: placed with my parents",
            ],
        ),
        (
            "child is at home under an interim care order",
            &["interim care order: Now: interim care order"],
        ),
        (
            "My nan has an SGO for my two boys",
            &["special guardianship order: Now: SGO"],
        ),
        (
            "the SGO was made in 2020",
            &["special guardianship order: Now: SGO"],
        ),
        (
            "we have had SGO for our grandson since he was 2",
            &["special guardianship order: Now: SGO"],
        ),
        (
            "Court made a care order and a placement order",
            &[
                "care order: Now: care order",
                "placement order: Now: placement order",
            ],
        ),
        (
            "my ex got a prohibited steps order against me",
            &["prohibited steps order: Now: prohibited steps order"],
        ),
        (
            "we already have a specific issue order about the passport",
            &["specific issue order: Now: specific issue order"],
        ),
        (
            "he breached the non mol twice",
            &["non-molestation order: Now: non mol"],
        ),
        (
            "we have a child arrangement order but she keeps breaching it",
            &["child arrangements order: Now: child arrangement order"],
        ),
        (
            "Gran has the SGO and has stopped ringing",
            &["special guardianship order: Now: SGO"],
        ),
        (
            "they got an ISO last week",
            &["interim supervision order: Now: ISO"],
        ),
        (
            "I have an SGO for my niece",
            &["special guardianship order: Now: SGO"],
        ),
        (
            "my nephew is on a care order and my sister cant see him",
            &["care order: Now: care order"],
        ),
        (
            "she got special gaurdianship when I was in hospital",
            &["special guardianship order: Now: special gaurdianship"],
        ),
    ]);
}

#[test]
fn an_order_somebody_wants_or_fears_is_not_there() {
    say(&[
        (
            "they are going for an ICO",
            &["interim care order: Sought: ICO"],
        ),
        (
            "The sw keeps threatening me with an ICO if I miss another meeting",
            &["interim care order: Sought: ICO"],
        ),
        (
            "they said they will apply for a care order",
            &["care order: Sought: care order"],
        ),
        (
            "My mum is applying for an SGO",
            &["special guardianship order: Sought: SGO"],
        ),
        (
            "they are scared they will get an EPO",
            &["emergency protection order: Sought: EPO"],
        ),
        (
            "Social are talking about a supervision order next",
            &["supervision order: Sought: supervision order"],
        ),
        (
            "They want a care order and a placement order",
            &[
                "care order: Sought: care order",
                "placement order: Sought: placement order",
            ],
        ),
        (
            "They said they would go for a care order but my solicitor thinks it will be a supervision order instead",
            &[
                "care order: Sought: care order",
                "has-solicitor: Now: my solicitor",
                "supervision order: Sought: supervision order",
            ],
        ),
        (
            "interim care order application next week",
            &["interim care order: Sought: interim care order"],
        ),
        (
            "we've got a care order hearing in january and im scared they will make it a final one",
            &["care order: Sought: care order"],
        ),
        (
            "my mum says we could get an SGO",
            &["special guardianship order: Sought: SGO"],
        ),
        (
            "If they get a care order can I still see her?",
            &["care order: Sought: care order"],
        ),
        (
            "I'm thinking of getting a prohibited steps order",
            &["prohibited steps order: Sought: prohibited steps order"],
        ),
    ]);
}

#[test]
fn what_a_judge_did_with_an_application_counts() {
    say(&[
        (
            "they have applied for an ICO and got it",
            &["interim care order: Now: ICO"],
        ),
        (
            "the LA applied for an interim care order which was granted on friday",
            &["interim care order: Now: interim care order"],
        ),
        (
            "the judge refused the interim care order and gave a supervision order instead",
            &[
                "interim care order: Denied: interim care order",
                "supervision order: Now: supervision order",
            ],
        ),
        (
            "the care order was not granted",
            &["care order: Denied: care order"],
        ),
        (
            "They didnt get the ICO so he is home with me",
            &[
                "interim care order: Denied: ICO",
                "lives-with-poster: Now: is home with me",
            ],
        ),
    ]);
}

#[test]
fn an_order_that_ended_is_over() {
    say(&[
        (
            "We had a supervision order but it ended last year",
            &["supervision order: Past: supervision order"],
        ),
        (
            "The supervision order was lifted in March.",
            &["supervision order: Past: supervision order"],
        ),
        (
            "The care order was discharged in June",
            &["care order: Past: care order"],
        ),
        (
            "They took the ICO off us in april, we got him back in june",
            &["interim care order: Past: ICO"],
        ),
        (
            "he was on a care order when he was little but its been revoked",
            &["care order: Past: care order"],
        ),
    ]);
}

#[test]
fn an_order_somebody_wants_to_end_is_there() {
    say(&[
        (
            "we want the care order discharged",
            &["care order: Now: care order"],
        ),
        (
            "Can I apply to discharge the care order?",
            &["care order: Now: care order"],
        ),
        (
            "I have applied to discharge the care order",
            &["care order: Now: care order"],
        ),
        (
            "my solicitor said I wont get the care order discharged",
            &[
                "has-solicitor: Now: my solicitor",
                "care order: Now: care order",
            ],
        ),
        (
            "I want my son home but he is on a care order",
            &["care order: Now: care order"],
        ),
        (
            "can I appeal the care order",
            &[
                "appeal: Sought: can I appeal",
                "care order: Now: care order",
            ],
        ),
    ]);
}

#[test]
fn no_order_is_no_order() {
    say(&[
        (
            "There is no care order on him.",
            &["care order: Denied: care order"],
        ),
        (
            "We are not under a care order",
            &["care order: Denied: care order"],
        ),
        (
            "we are not in proceedings, there's no care order, he is here under section 20",
            &[
                "care order: Denied: care order",
                "section 20: Now: section 20",
            ],
        ),
        ("no court order, nothing signed, they just took him", &[]),
    ]);
}

#[test]
fn false_friends_of_orders_are_left() {
    say(&[
        ("I complained to the ICO about my data", &[]),
        ("she is in iso at school", &[]),
        (
            "he signed a voluntary care order",
            &["section 20: Now: voluntary care order"],
        ),
        ("the court ordered a section 7 report", &[]),
        ("no contact order", &[]),
        ("I got it in order", &[]),
        ("Interim care order - what happens next", &[]),
        ("what order do we go in", &[]),
    ]);
}

#[test]
fn an_order_that_is_only_asked_about_is_sought_at_most() {
    say(&[
        (
            "is a supervision order the same as a care order?",
            &[
                "supervision order: Sought: supervision order",
                "care order: Sought: care order",
            ],
        ),
        (
            "could I get a specific issue order for the school",
            &["specific issue order: Sought: specific issue order"],
        ),
        ("has anyone had a supervision order", &[]),
        (
            "there is a care order, is that the same as a placement order?",
            &[
                "care order: Now: care order",
                "placement order: Sought: placement order",
            ],
        ),
        (
            "Is a care order for life? He is on a care order",
            &["care order: Now: care order"],
        ),
    ]);
}

#[test]
fn orders_in_other_families_are_left() {
    say(&[
        ("my sisters kids are on a care order", &[]),
        (
            "A friend of mine had a care order made and got her kids back",
            &[],
        ),
        ("I know people on here who got care orders overturned", &[]),
        (
            "my brother has a care order on his kids and he said fight it",
            &[],
        ),
        (
            "my husband has two kids from before who are on a care order",
            &[],
        ),
        (
            "she had a supervision order on her older kids from before I met her",
            &[],
        ),
        ("his own children are on a care order", &[]),
        ("My mate had kids. They were on a care order", &[]),
    ]);
}
