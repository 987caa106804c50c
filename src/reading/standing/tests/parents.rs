//! What posts say of the grown-ups: legal aid, parental responsibility, separation, police, solicitors.

use super::say;

#[test]
fn legal_aid_one_has_had_or_lacks() {
    say(&[
        ("I get legal aid", &["legal aid: Now: I get legal aid"]),
        (
            "my legal aid has been stopped",
            &["legal aid: Past: legal aid has been stopped"],
        ),
        (
            "I applied for legal aid",
            &["legal aid: Sought: applied for legal aid"],
        ),
        (
            "I dont have legal aid",
            &["legal aid: Denied: dont have legal aid"],
        ),
        (
            "not entitled to legal aid",
            &["legal aid: Denied: not entitled to legal aid"],
        ),
        (
            "I was refused legal aid",
            &["legal aid: Denied: refused legal aid"],
        ),
        ("no legal aid anymore", &["legal aid: Denied: no legal aid"]),
        (
            "I'd like to get the care order discharged but no legal aid",
            &[
                "care order: Now: care order",
                "legal aid: Denied: no legal aid",
            ],
        ),
    ]);
}

#[test]
fn legal_aid_asked_about_or_of_others_is_left() {
    say(&[
        ("can I get legal aid?", &[]),
        ("would I get legal aid", &[]),
        ("she gets legal aid and I dont", &[]),
        ("his mum got legal aid", &[]),
        ("will legal aid cover it?", &[]),
        ("if I had legal aid I would fight it", &[]),
        ("do parents get legal aid in pre proceedings", &[]),
    ]);
}

#[test]
fn who_has_parental_responsibility() {
    say(&[
        ("I have PR", &["parental-responsibility: Now: I have PR"]),
        (
            "even though I have PR they wont talk to me",
            &["parental-responsibility: Now: I have PR"],
        ),
        (
            "He has PR so why wasnt he told?",
            &["other-parent-parental-responsibility: Now: He has PR"],
        ),
        (
            "dad has full PR",
            &["other-parent-parental-responsibility: Now: dad has full PR"],
        ),
        (
            "my sons dad has PR but has never met him",
            &["other-parent-parental-responsibility: Now: dad has PR"],
        ),
        (
            "I am the father and she has full PR",
            &["other-parent-parental-responsibility: Now: she has full PR"],
        ),
        (
            "we both have PR",
            &[
                "parental-responsibility: Now: we both have PR",
                "other-parent-parental-responsibility: Now: we both have PR",
            ],
        ),
        (
            "His mum and I share PR",
            &[
                "parental-responsibility: Now: His mum and I share PR",
                "other-parent-parental-responsibility: Now: His mum and I share PR",
            ],
        ),
        (
            "we share PR with the LA",
            &["parental-responsibility: Now: we share PR"],
        ),
        ("ive got PR", &["parental-responsibility: Now: ive got PR"]),
        (
            "My partner is the dad and he has PR but they ignore him. My partner's child is 5",
            &["parental-responsibility: Now: he has PR"],
        ),
        (
            "my husband cant get hold of the mother of his child and she has parental responsibility",
            &["other-parent-parental-responsibility: Now: she has parental responsibility"],
        ),
    ]);
}

#[test]
fn who_has_not_or_not_yet() {
    say(&[
        (
            "I dont have PR",
            &["parental-responsibility: Denied: I dont have PR"],
        ),
        (
            "I'm the father and I do not have parental responsibility yet",
            &[
                "parental-responsibility: Denied: I'm the father and I do not have parental responsibility",
            ],
        ),
        (
            "his dad doesnt have parental responsibility",
            &[
                "other-parent-parental-responsibility: Denied: dad doesnt have parental responsibility",
            ],
        ),
        (
            "He has no PR",
            &["other-parent-parental-responsibility: Denied: He has no PR"],
        ),
        (
            "I lost my PR",
            &["parental-responsibility: Past: I lost my PR"],
        ),
        (
            "I am applying for PR",
            &["parental-responsibility: Sought: I am applying for PR"],
        ),
        (
            "he is applying for parental responsibility",
            &[
                "other-parent-parental-responsibility: Sought: he is applying for parental responsibility",
            ],
        ),
    ]);
}

#[test]
fn responsibility_nobody_states() {
    say(&[
        ("I have PR dont I", &[]),
        ("do I have PR?", &[]),
        ("does dad have PR", &[]),
        ("I think I have PR", &[]),
        ("they say I dont have PR", &[]),
        ("someone said I have PR", &[]),
        ("my dad has PR", &[]),
        ("the LA share PR", &[]),
        ("a father has PR if hes married", &[]),
        ("all mums have PR", &[]),
        ("dads have no PR", &[]),
        ("unmarried dads dont have PR", &[]),
        ("if he has PR can he take her?", &[]),
        ("he would have PR if we were married", &[]),
        ("I should have PR", &[]),
        ("who has PR", &[]),
        ("what is PR", &[]),
        ("I work in PR", &[]),
        ("I have a PR company", &[]),
        ("does it matter that he has PR?", &[]),
        ("My sister has PR", &[]),
        ("her new husband thinks he has PR", &[]),
        ("I'm mum, have PR and two kids", &[]),
        (
            "Just wondering if I have PR as not on the birth certificate",
            &[],
        ),
    ]);
}

#[test]
fn the_birth_certificate() {
    say(&[
        (
            "I am on the birth certificate",
            &["on-birth-certificate: Now: I am on the birth certificate"],
        ),
        (
            "Im not on the birth certificate",
            &["on-birth-certificate: Denied: Im not on the birth certificate"],
        ),
        (
            "he is on the birth certificate",
            &["other-parent-on-birth-certificate: Now: he is on the birth certificate"],
        ),
        (
            "his dad isnt on the birth certificate",
            &["other-parent-on-birth-certificate: Denied: dad isnt on the birth certificate"],
        ),
        (
            "my name is on the birth certificate",
            &["on-birth-certificate: Now: my name is on the birth certificate"],
        ),
        (
            "I am his father. Have him at weekends, on the birth certificate.",
            &["on-birth-certificate: Now: on the birth certificate"],
        ),
        ("is he on the birth certificate?", &[]),
        ("She refused to put me on the birth certificate", &[]),
        ("not on birth certificate", &[]),
    ]);
}

#[test]
fn parents_apart() {
    say(&[
        ("we have separated", &["separated: Now: we have separated"]),
        (
            "me and his dad are not together",
            &["separated: Now: me and his dad are not together"],
        ),
        (
            "we split up two years ago",
            &["separated: Now: we split up"],
        ),
        (
            "I have left my partner",
            &["separated: Now: I have left my partner"],
        ),
        (
            "they told me to separate from my husband",
            &["separated: Sought: told me to separate"],
        ),
        (
            "they want me to leave him or they will take the kids",
            &["separated: Sought: want me to leave him"],
        ),
        (
            "my partner and I have been told we must separate",
            &["separated: Sought: must separate"],
        ),
        (
            "we are still together",
            &["separated: Denied: we are still together"],
        ),
        ("we are not separating", &[]),
        ("the twins were separated", &[]),
        ("I left him with my mum", &[]),
        ("should I leave him?", &[]),
    ]);
}

#[test]
fn the_police() {
    say(&[
        (
            "he is on police bail",
            &["police-investigation: Now: on police bail"],
        ),
        (
            "my husband was charged with neglect",
            &["police-investigation: Now: charged with neglect"],
        ),
        (
            "police nfa'd it",
            &["police-investigation: Past: police nfa'd it"],
        ),
        (
            "police dropped it months ago but social carry on",
            &["police-investigation: Past: police dropped it"],
        ),
    ]);
}

#[test]
fn a_solicitor() {
    say(&[
        (
            "I have a solicitor",
            &["has-solicitor: Now: I have a solicitor"],
        ),
        (
            "my solicitor is useless",
            &["has-solicitor: Now: my solicitor"],
        ),
        (
            "I dont have a solicitor",
            &["no-solicitor: Now: dont have a solicitor"],
        ),
        (
            "I cant afford a solicitor",
            &["no-solicitor: Now: cant afford a solicitor"],
        ),
        (
            "my solicitor was rubbish so I sacked my solicitor",
            &["has-solicitor: Past: sacked my solicitor"],
        ),
        ("can I have a solicitor?", &[]),
        ("the council's solicitor said no", &[]),
        ("my criminal solicitor says nothing", &[]),
    ]);
}
