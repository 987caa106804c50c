//! Where posts say the child lives, and what they say of contact.

use super::say;

#[test]
fn a_child_at_home() {
    say(&[
        (
            "my son lives with me",
            &["lives-with-poster: Now: lives with me"],
        ),
        (
            "our son is with us under a care order",
            &[
                "lives-with-poster: Now: is with us",
                "care order: Now: care order",
            ],
        ),
        (
            "the baby is in my care",
            &["lives-with-poster: Now: is in my care"],
        ),
        (
            "ive got a cao that says he lives with me",
            &[
                "child arrangements order: Now: cao",
                "lives-with-poster: Now: lives with me",
            ],
        ),
        (
            "my sisters kids live with me under an SGO",
            &[
                "lives-with-poster: Now: live with me",
                "special guardianship order: Now: SGO",
            ],
        ),
        (
            "my kids live with me but stay with their dad at weekends",
            &["lives-with-poster: Now: live with me"],
        ),
        (
            "my partner lives with me and my son",
            &["lives-with-poster: Now: lives with me and my son"],
        ),
        (
            "my daughter doesnt live with me",
            &["lives-with-poster: Denied: live with me"],
        ),
        (
            "my son used to live with me",
            &["lives-with-poster: Past: used to live with me"],
        ),
        (
            "my son wants to live with me",
            &[
                "child-wishes: Now: son wants to live with me",
                "lives-with-poster: Sought: live with me",
            ],
        ),
        ("my mum lives with me", &[]),
        ("my mother in law lives with us", &[]),
        ("my partner doesnt live with me", &[]),
        ("my daughter and her boyfriend live with me", &[]),
    ]);
}

#[test]
fn a_child_with_family() {
    say(&[
        (
            "they both live with their dad",
            &["lives-with-other-parent: Now: live with their dad"],
        ),
        (
            "he has lived with his dad since 2020",
            &["lives-with-other-parent: Now: has lived with his dad"],
        ),
        (
            "He went to live with his dad in june",
            &["lives-with-other-parent: Now: live with his dad"],
        ),
        (
            "my girls live with my nan",
            &["lives-with-relative: Now: live with my nan"],
        ),
        (
            "my kids are placed with my mum",
            &["lives-with-relative: Now: are placed with my mum"],
        ),
        (
            "My sister has my kids",
            &["lives-with-relative: Now: My sister has my kids"],
        ),
        (
            "my son was in foster care but now lives with my sister",
            &[
                "in-foster-care: Past: was in foster care",
                "lives-with-relative: Now: lives with my sister",
            ],
        ),
        ("he stays with his dad every other weekend", &[]),
        ("I live with my mum", &[]),
        ("my ex lives with his mum", &[]),
        ("can my mum have him", &[]),
    ]);
}

#[test]
fn a_child_in_care() {
    say(&[
        (
            "they are in foster care",
            &["in-foster-care: Now: in foster care"],
        ),
        (
            "my kids have been with foster carers since may",
            &["in-foster-care: Now: with foster carers"],
        ),
        (
            "they want to put him in foster care",
            &["in-foster-care: Sought: in foster care"],
        ),
        (
            "the foster placement broke down and he is now in a children's home",
            &["in-care: Now: in a children's home"],
        ),
        ("my kids are in care", &["in-care: Now: are in care"]),
        ("I was in foster care as a child", &[]),
        ("I am 40 and was in care from birth", &[]),
        ("I work in care", &[]),
        ("my mum was a foster carer", &[]),
        ("my older two are adopted", &["adopted: Now: are adopted"]),
        ("I was adopted", &[]),
        ("his dad was adopted", &[]),
    ]);
}

#[test]
fn a_child_taken_or_returned() {
    say(&[
        (
            "my kids were removed in 2019",
            &["removed: Now: my kids were removed"],
        ),
        (
            "they took my daughter away from me in may",
            &["removed: Now: they took my daughter away"],
        ),
        (
            "my kids were removed but they came back home in june",
            &[
                "removed: Past: my kids were removed",
                "returned-home: Now: came back home in",
            ],
        ),
        (
            "my daughter is back home with me",
            &["returned-home: Now: is back home with me"],
        ),
        (
            "he has been returned home to me",
            &["returned-home: Now: has been returned home"],
        ),
        (
            "they threatened to take my kids",
            &["removed: Sought: threatened to take my kids"],
        ),
        ("are they going to take my kids?", &[]),
        ("they took my kids to the park", &[]),
        (
            "they took my daughter out of his care and gave her to me",
            &[],
        ),
        ("He came home from contact upset", &[]),
    ]);
}

#[test]
fn contact() {
    say(&[
        (
            "I am not allowed to see my kids",
            &["no-contact: Now: not allowed to see my kids"],
        ),
        (
            "i have had no contact with my boys for 8 months",
            &["no-contact: Now: had no contact with my boys"],
        ),
        (
            "my bail says no contact with her",
            &["police-investigation: Now: bail says"],
        ),
        (
            "I have supervised contact twice a week",
            &["supervised-contact: Now: supervised contact"],
        ),
        (
            "they want contact to be supervised",
            &["supervised-contact: Sought: contact to be supervised"],
        ),
        (
            "contact used to be supervised",
            &["supervised-contact: Past: contact used to be supervised"],
        ),
        (
            "my contact isnt supervised anymore",
            &["supervised-contact: Denied: contact isnt supervised"],
        ),
        (
            "contact is unsupervised now",
            &["unsupervised-contact: Now: contact is unsupervised"],
        ),
        (
            "this man has his own kids and cant see them unless supervised",
            &[],
        ),
        ("can I have unsupervised contact?", &[]),
    ]);
}

#[test]
fn what_the_child_wants() {
    say(&[
        (
            "he says he wants to come home",
            &["child-wishes: Now: he says he wants to come home"],
        ),
        (
            "my daughter told the sw she wants to come home",
            &["child-wishes: Now: daughter told the sw she wants to come home"],
        ),
        (
            "he keeps asking to come home",
            &["child-wishes: Now: he keeps asking to come home"],
        ),
        (
            "my daughter is 13 and wants to live with me",
            &[
                "child-wishes: Now: and wants to live with me",
                "lives-with-poster: Sought: live with me",
            ],
        ),
        (
            "she doesnt want to see me",
            &["child-wishes: Denied: she doesnt want to see me"],
        ),
        ("I want him to come home", &[]),
        ("I just want her home", &[]),
    ]);
}
