//! Who the poster is, in sentences of our own: what says it, and what only seems to.

use super::poster;
use super::sayings::SAYINGS;
use crate::reading::Stated;
use crate::reading::own_words::own_words;
use crate::reading::testing::thread;

#[track_caller]
fn is(body: &str) -> Option<(String, bool, String)> {
    let thread = thread(body);
    let fact = poster(&own_words(&thread))?;
    match fact.stated {
        Stated::Poster {
            relation,
            for_somebody_else,
        } => Some((relation, for_somebody_else, fact.evidence.text)),
        _ => None,
    }
}

#[track_caller]
fn says(body: &str, relation: &str, for_somebody_else: bool, words: &str) {
    assert_eq!(
        is(body),
        Some((relation.to_owned(), for_somebody_else, words.to_owned())),
        "{body}"
    );
}

#[test]
fn the_words_that_say_it_are_shown() {
    says(
        "Why am I last to hear? I’m his dad!",
        "father",
        false,
        "I’m his dad",
    );
    says("I have rights as her mum.", "mother", false, "as her mum");
    says(
        "I am a single mother of two",
        "mother",
        false,
        "I am a single mother",
    );
    says(
        "We want to keep my grandson",
        "grandparent",
        false,
        "my grandson",
    );
    says(
        "They took my partner's daughter",
        "partner",
        true,
        "my partner's daughter",
    );
    says(
        "Hi, asking for a friend",
        "other",
        true,
        "Hi, asking for a friend",
    );
    says(
        "Im 34 weeks pregnant and scared",
        "mother",
        false,
        "Im 34 weeks pregnant",
    );
}

#[test]
fn a_title_may_say_it() {
    let mut thread = thread("They wont tell us a thing");
    thread.title = Some("Grandchildren taken from our daughter".to_owned());
    let fact = poster(&own_words(&thread)).expect("a grandparent");
    assert!(matches!(fact.stated, Stated::Poster { relation, .. } if relation == "grandparent"));
}

/// Each with its relation, and "for" behind it where they write for somebody else.
#[test]
fn posters_say_who_they_are() {
    let rows = [
        ("Why am I last to hear? I’m his dad!", "father"),
        ("I have rights as her mum.", "mother"),
        ("I am a single mother of two", "mother"),
        (
            "My husband cannot talk to the mother of his kids",
            "partner for",
        ),
        ("They took my partner's daughter", "partner for"),
        ("We want to keep my grandson", "grandparent"),
        ("Hi, asking for a friend", "other for"),
        ("My partner's ex lies. I am the father.", "father"),
        ("our grandson is in care", "grandparent"),
        ("Hi im their nan and want to help", "grandparent"),
        ("I am nan to two little boys", "grandparent"),
        ("As a nan I feel helpless", "grandparent"),
        ("I cried because I was there mum.", "mother"),
        ("me and the dad split up last year", "mother"),
        ("His mum and me are not together", "father"),
        ("im mum to 3", "mother"),
        ("mum of 2 here", "mother"),
        ("dad of one, no contact since may", "father"),
        ("Single mum here", "mother"),
        ("Im 20 weeks pregnant and scared", "mother"),
        ("I'm pregnant with my second", "mother"),
        ("when I gave birth they were in the room", "mother"),
        ("I am still breastfeeding him", "mother"),
        ("my ex gf is pregnant with my baby", "father"),
        ("my baby mama wont let me see him", "father"),
        ("they say Im a risk to my kids as there dad", "father"),
        ("the mother of my child has moved", "father"),
        ("My childs mother is lying", "father"),
        ("my sons mum wont answer", "father"),
        ("my sons dad hit me", "mother"),
        ("my babys dad is in prison", "mother"),
        ("my kids father never turns up", "mother"),
        ("my partner has a child with his ex", "partner for"),
        ("My stepson is in foster care", "partner"),
        ("I am writing on behalf of my friend", "other for"),
        ("Im a kinship carer to my nephew", "other"),
        ("I am her foster carer", "other"),
        ("My sister has had her kids taken", "other for"),
        ("they said I am a bad mother", "mother"),
        ("Im the mum of his dad", "grandparent"),
        ("I am the dads new partner", "partner for"),
        ("my daughter has lost her two boys", "grandparent"),
        ("my daughters kids are in care", "grandparent"),
        ("I became a mum at 16", "mother"),
        ("I got my girlfriend pregnant", "father"),
        ("me (his mum) and my sister went", "mother"),
        ("I'm his stepmum and love him", "partner"),
        ("I am their auntie and want to have them", "other"),
        ("I have left her dad for good", "mother"),
        ("I am a foster carer and love it", "other"),
        ("As a father I have no rights", "father"),
        ("Mother of my child took her", "father"),
        (
            "I have a son aged 6, split from his mum when he was 1",
            "father",
        ),
        (
            "we are the grandparents and want to be assessed",
            "grandparent",
        ),
        ("my partner and his baby mama are in court", "partner for"),
        ("I am her brother and 19", "other"),
        ("I'm a dad fighting for my kids", "father"),
        ("Im being made out to be a bad mum", "mother"),
        ("he said im a bad dad", "father"),
        ("I'm also his dad", "father"),
        ("im dad.", "father"),
        (
            "My husband and I are special guardians to our granddaughter",
            "grandparent",
        ),
        ("Hi all, dad of two boys fighting for contact", "father"),
        ("As their dad I should be told", "father"),
        ("Nan of two here, desperate", "grandparent"),
        (
            "I am the paternal grandmother of a little boy in care",
            "grandparent",
        ),
        (
            "My daughter is 19 and her baby was removed at birth",
            "grandparent",
        ),
        ("I'm 31 weeks pregnant with my fourth", "mother"),
        ("when i was pregnant with her social got involved", "mother"),
        ("my ex is pregnant with my child", "father"),
        ("I had postnatal depression after my son", "mother"),
        ("the father of my children is violent", "mother"),
        ("the dad of my baby isnt allowed near us", "mother"),
        ("I split up with her dad last year", "mother"),
        ("i split with his mum in march", "father"),
        ("my kids mum is keeping them off me", "father"),
        (
            "My brother has had his kids taken, he cant read well",
            "other for",
        ),
        (
            "Asking on behalf of my sister, she has no internet",
            "other for",
        ),
        ("I'm a foster carer for two brothers", "other"),
        ("We are foster carers and want to adopt", "other"),
        ("im the uncle and want to be assessed", "other"),
        (
            "my husbands daughter is being taken into care",
            "partner for",
        ),
        ("my boyfriend isn't my sons dad", "mother"),
        ("he isnt my sons dad", "mother"),
        ("I am the childs father", "father"),
        ("I'm the children's mother", "mother"),
        ("mother here with a question", "mother"),
        ("Me and my sons dad broke up", "mother"),
        ("I have been a good mum to my kids", "mother"),
        ("My ex says I'm a bad mum", "mother"),
    ];
    for (body, expected) in rows {
        let told = is(body).map(|(relation, for_somebody_else, _)| {
            let whom = if for_somebody_else { " for" } else { "" };
            format!("{relation}{whom}")
        });
        assert_eq!(told.as_deref(), Some(expected), "{body}");
    }
}

#[test]
fn nobody_is_guessed() {
    let rows = [
        "My son was taken. My husband is in bits.",
        "Her mum lied, he is his father and I am not his father",
        "My partner and I have a baby",
        "He is the same as his father. They moved him as his mum was out.",
        "I was there mum said nothing",
        "I was there, mum was not",
        "my girlfriend gave birth on tuesday",
        "I am not on the birth certificate",
        "her mum has custody",
        "my sister took my kids to school and has her own children",
        "my neighbour reported me, my son was seen",
        "asking for my mum to be assessed, my son is in care",
        "she said \"I am her mum\" and hung up",
        "if I am the father what rights do I have",
        "He acts as her dad and I have no say",
        "I dont have the same rights as her mum",
        "I am the mother in law of the dad",
        "my wife is a good mum and I am away",
        "He told me his dad was there",
        "My daughter has hurt her baby brother",
        "my daughters child protection plan",
        "my ex is a good dad",
        "8 weeks and no contact",
        "I told them I'm 12 weeks clean",
        "my sister in law is nan to my kids",
        "she left his dad for good",
        "as a mother you expect better",
        "My son split from her mum",
        "they treat me like I am his carer not his mum",
        "I feel like a mum who failed",
        "my mum is his nan and has him",
        "my husband sees his kids at his mums",
        "Been a mum for ten years",
        "being a mum is hard",
        "our son and his girlfriend had their baby removed",
        "my mum is their nan and she has SGO, I miss my girls",
        "My mum says as a nan she has rights",
        "my sister is pregnant and scared",
        "My partner is 20 weeks pregnant and ss want a pre birth assessment",
        "my friend told me her kids are fine, my son is in care",
        "I'm a social worker asking for advice",
        "My partner's ex wont let him see his son",
        "They think I'm a bad parent",
        "they said my mum is a better mother than me",
        "she is more of a mum to him than me",
        "they asked if I was the mother",
        "my son's other parent is useless",
        "I am not his dad but he calls me dad",
        "Im not the father",
        "Mum needs help",
        "Dad denied contact",
        "I want to be a good mum",
        "all I ever wanted was to be a mum and they took her",
        "social said that as a mum she should know better",
        "It was my husband as their father who signed",
        "my ex wife has my kids",
        "the birth mother of my adopted son",
    ];
    for body in rows {
        assert_eq!(is(body), None, "{body}");
    }
}

#[test]
fn every_saying_can_be_read() {
    let counted: usize = SAYINGS.iter().map(|saying| saying.phrases.len()).sum();
    assert_eq!(counted, 94);
}
