//! How far things have come by a post.

use super::say;

#[test]
fn enquiries_and_assessments() {
    say(&[
        (
            "theyve opened a section 47",
            &["section 47 enquiry: Now: section 47"],
        ),
        (
            "social did a section 47 and it was closed with no further action",
            &["section 47 enquiry: Past: section 47"],
        ),
        (
            "they want to do a section 47 enquiry",
            &["section 47 enquiry: Sought: section 47 enquiry"],
        ),
        (
            "social worker is doing an assessment on us",
            &["assessment: Now: doing an assessment on us"],
        ),
        (
            "the single assessment was finished in june",
            &["assessment: Past: single assessment"],
        ),
    ]);
}

#[test]
fn a_conference_is_over_or_to_come() {
    say(&[
        (
            "got a child protection conference on friday",
            &["child protection conference: Sought: child protection conference"],
        ),
        (
            "we had a conference last week and everyone voted for a plan",
            &["child protection conference: Past: conference"],
        ),
        (
            "the next conference is in march",
            &["child protection conference: Sought: conference"],
        ),
        (
            "the sw said if I dont engage it will go to a conference",
            &["child protection conference: Sought: conference"],
        ),
        (
            "at the review conference they kept us on the plan",
            &["child protection conference: Past: review conference"],
        ),
        ("can my mum come to the conference?", &[]),
        ("we went to a family group conference", &[]),
        ("I have a parents evening conference call", &[]),
    ]);
}

#[test]
fn the_last_stage_before_court() {
    say(&[
        (
            "we are in pre proceedings",
            &["pre-proceedings: Now: pre proceedings"],
        ),
        ("in PLO since may", &["pre-proceedings: Now: PLO"]),
        (
            "got a letter before proceedings this morning",
            &["pre-proceedings: Now: letter before proceedings"],
        ),
        (
            "they said if I slip up it will be PLO",
            &["pre-proceedings: Sought: PLO"],
        ),
        (
            "they are escalating to PLO",
            &["pre-proceedings: Sought: PLO"],
        ),
        ("came out of PLO in august", &["pre-proceedings: Past: PLO"]),
        ("what is PLO?", &["pre-proceedings: Sought: PLO"]),
    ]);
}

#[test]
fn the_court() {
    say(&[
        (
            "We are in care proceedings and the final hearing is in two weeks",
            &[
                "care proceedings: Now: care proceedings",
                "final hearing: Sought: final hearing",
            ],
        ),
        (
            "council have issued proceedings",
            &["care proceedings: Now: council have issued proceedings"],
        ),
        (
            "social services are taking us to court",
            &["care proceedings: Now: social services are taking us to court"],
        ),
        (
            "they might take us to court",
            &["care proceedings: Sought: they might take us to court"],
        ),
        (
            "baby is due in march and they said they will issue proceedings at birth",
            &["care proceedings: Sought: will issue proceedings"],
        ),
        (
            "the council may start care proceedings",
            &["care proceedings: Sought: care proceedings"],
        ),
        (
            "care proceedings ended in 2022",
            &[
                "proceedings ended: Now: care proceedings ended",
                "care proceedings: Past: care proceedings",
            ],
        ),
        (
            "court case finished in march",
            &["proceedings ended: Now: court case finished"],
        ),
        ("if proceedings are ended what then", &[]),
        ("we are not in court or proceedings", &[]),
        (
            "I was in care proceedings with my eldest in 2015",
            &["care proceedings: Past: care proceedings"],
        ),
        (
            "My ex is taking me to court for contact",
            &["private proceedings: Now: My ex is taking me to court"],
        ),
        ("I put in a C100", &["private proceedings: Now: C100"]),
        (
            "The final hearing got put back to june",
            &["final hearing: Sought: final hearing"],
        ),
        (
            "after the final hearing they changed the plan",
            &["final hearing: Past: final hearing"],
        ),
        (
            "the final hearing was last year",
            &["final hearing: Past: final hearing"],
        ),
    ]);
}

#[test]
fn a_guardian_shows_the_court_is_at_it() {
    say(&[
        (
            "The judge never asked the guardian anything",
            &["care proceedings: Now: the guardian"],
        ),
        (
            "my nan is the special guardian, the guardian wont let the judge decide",
            &["special guardianship order: Now: special guardian"],
        ),
        (
            "proceedings have finished and the guardian told the court she was happy",
            &["proceedings ended: Now: proceedings have finished"],
        ),
        ("the guardian app for the phone", &[]),
    ]);
}

#[test]
fn appeals() {
    say(&[
        ("I lodged an appeal", &["appeal: Now: lodged an appeal"]),
        ("I want to appeal", &["appeal: Sought: want to appeal"]),
        ("lost my PIP appeal", &[]),
    ]);
}

#[test]
fn accommodation_by_agreement() {
    say(&[
        ("He is under section 20", &["section 20: Now: section 20"]),
        (
            "they want me to sign a section 20",
            &["section 20: Sought: section 20"],
        ),
        (
            "I refused to sign the section 20",
            &["section 20: Denied: section 20"],
        ),
        (
            "I never signed a section 20",
            &["section 20: Denied: section 20"],
        ),
        (
            "I didn't agree to section 20",
            &["section 20: Denied: section 20"],
        ),
        (
            "I withdrew the section 20 in may",
            &["section 20: Past: section 20"],
        ),
        (
            "can I withdraw the section 20?",
            &["section 20: Now: section 20"],
        ),
        (
            "he came to live with me under a voluntary agreement",
            &["lives-with-poster: Now: live with me"],
        ),
        (
            "she is in my care on a voluntary agreement",
            &["lives-with-poster: Now: is in my care"],
        ),
    ]);
}

#[test]
fn help_return_and_adoption() {
    say(&[
        ("we have early help", &["early help: Now: early help"]),
        (
            "they offered early help but I said no",
            &["early help: Sought: early help"],
        ),
        (
            "we had early help before but now its a section 47",
            &["early help: Past: early help"],
        ),
        (
            "reunification has started",
            &["reunification: Now: reunification"],
        ),
        (
            "they have ruled out reunification",
            &["reunification: Denied: reunification"],
        ),
        ("plan is adoption", &["adoption: Sought: adoption"]),
        (
            "she was placed for adoption last month",
            &["adoption: Now: placed for adoption"],
        ),
        (
            "they are not looking at adoption",
            &["adoption: Denied: adoption"],
        ),
        (
            "if they go for adoption I will fight it",
            &["adoption: Sought: adoption"],
        ),
        (
            "they want him adopted",
            &["adoption: Sought: want him adopted"],
        ),
        ("We want to adopt", &[]),
        ("is adoption leave paid", &[]),
    ]);
}
