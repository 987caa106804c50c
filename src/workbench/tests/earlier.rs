//! Posters who were answered before: the same post again, a thread that has grown, a new thread of theirs.

use super::*;
use crate::store::CaseState;

/// The first post again, as somebody quotes it.
const QUOTED: &str = "mossycup wrote: ↑Fri Nov 20, 2026 9:30 am

Hi, they have stopped my contact with my son. The IRO has
not rung me back. What can I do?
";

/// What was posted below the first post.
const AGAIN: &str = "
Post by Robin, Charity Adviser » Mon Nov 23, 2026 9:30 am

Dear mossycup,

Raise it at the review.

Best wishes

Robin

Post by mossycup » Wed Nov 25, 2026 9:30 am

I raised it, and the IRO says contact stays stopped. What can I do now?
";

/// Another thread of the same poster.
const OTHER_THREAD: &str = "They want me to sign something

Post by MossyCup » Thu Nov 26, 2026 9:30 am

Hello again, the social worker wants me to sign a paper about contact and will not tell me what it is for.
";

/// A desk on which the first post was answered and its letter sent.
fn answered() -> (Room, CaseId) {
    let mut room = Room::with_post();
    room.tick("iro-role");
    room.act(Action::SetState(CaseState::Sent));
    let id = room.open().id;
    (room, id)
}

#[test]
fn a_post_that_was_answered_says_when_and_shows_the_letter() {
    let (mut room, id) = answered();
    let told = room.act(Action::Paste(FIRST.to_owned()));
    assert_eq!(
        words(&told),
        "You answered this on 23 November; here is the letter"
    );
    room.paste(SECOND);
    room.act(Action::Paste(FIRST.to_owned()));
    assert_eq!(room.open().id, id);
}

#[test]
fn the_same_post_in_another_form_opens_its_case() {
    let (mut room, id) = answered();
    room.paste(SECOND);
    let told = room.act(Action::Paste(QUOTED.to_owned()));
    assert_eq!(room.open().id, id);
    assert!(words(&told).starts_with("You answered this on"));
    assert_eq!(room.bench().cases().len(), 2);
    // The same words under another name are another's post.
    room.act(Action::Paste(QUOTED.replace("mossycup", "lark")));
    assert_eq!(room.bench().cases().len(), 3);
}

#[test]
fn a_page_with_our_answer_on_it_asks_nothing_new() {
    let (mut room, id) = answered();
    room.paste(SECOND);
    let (answer, _) = AGAIN.split_once("\nPost by mossycup").unwrap();
    room.act(Action::Paste(format!("{FIRST}{answer}")));
    assert_eq!(room.open().id, id);
    assert_eq!(room.bench().cases().len(), 2);
}

#[test]
fn a_thread_that_has_grown_is_answered_again_in_its_case_beside_the_letter_sent() {
    let (mut room, id) = answered();
    let sent = room.text();
    room.paste(SECOND);
    let told = room.act(Action::Paste(format!("{FIRST}{AGAIN}")));
    assert_eq!(
        words(&told),
        "They wrote again in the thread you answered on 23 November. That letter is kept beside the post."
    );
    let open = room.open();
    assert_eq!((open.id, open.state, open.sent), (id, CaseState::New, None));
    assert_eq!(open.work.thread.posts.len(), 3);
    assert!(open.work.ticks.is_empty());
    assert_ne!(room.text(), sent);
    assert_eq!(room.bench().undo_name(), None);
    let earlier = &room.open().work.earlier;
    assert_eq!(earlier.len(), 1);
    assert_eq!(earlier[0].draft.text(), sent);
    assert!(earlier[0].is_of_this_thread);
    room.reopen();
    assert_eq!(room.open().work.earlier.len(), 1);
    assert_eq!(room.bench().cases().len(), 2);
}

#[test]
fn answering_again_is_taken_back_while_nothing_was_done() {
    let (mut room, id) = answered();
    let (sent, ticks) = (room.text(), room.open().work.ticks.clone());
    let told = room.act(Action::Paste(format!("{FIRST}{AGAIN}")));
    let (_, undo) = notice(&told).offer.clone().expect("a way back");
    room.act(undo.clone());
    let open = room.open();
    assert_eq!((open.id, open.state), (id, CaseState::Sent));
    assert!(open.sent.is_some() && open.work.earlier.is_empty());
    assert_eq!(open.work.ticks, ticks);
    assert_eq!(room.text(), sent);
    assert!(notice(&room.act(undo.clone())).is_error);

    room.act(Action::Paste(format!("{FIRST}{AGAIN}")));
    room.tick("contact");
    assert!(notice(&room.act(undo)).is_error, "the new letter is begun");
    assert!(room.open().work.ticks.contains(&issue("contact")));
}

#[test]
fn the_shorter_page_still_opens_the_case_that_has_grown() {
    let (mut room, id) = answered();
    room.paste(&format!("{FIRST}{AGAIN}"));
    room.paste(SECOND);
    room.act(Action::Paste(FIRST.to_owned()));
    assert_eq!(room.open().id, id);
    assert_eq!(room.bench().cases().len(), 2);
}

#[test]
fn a_thread_that_grew_before_its_letter_was_sent_is_a_case_of_its_own_and_says_so() {
    let mut room = Room::with_post();
    let first = room.open().id;
    let told = room.act(Action::Paste(format!("{FIRST}{AGAIN}")));
    assert_eq!(room.bench().cases().len(), 2);
    let (label, open) = notice(&told).offer.clone().expect("a way there");
    assert_eq!(label, "Open it");
    room.act(open);
    assert_eq!(room.open().id, first);
}

#[test]
fn a_new_thread_of_a_known_poster_is_a_new_case_that_knows_their_letters() {
    let (mut room, id) = answered();
    let sent = room.text();
    let other = room.paste(OTHER_THREAD);
    assert_ne!(other, id);
    let earlier = &room.open().work.earlier;
    assert_eq!(earlier.len(), 1);
    assert_eq!(
        earlier[0].title.as_deref(),
        Some("Worried about seeing my son")
    );
    assert_eq!(earlier[0].draft.text(), sent);
    assert!(!earlier[0].is_of_this_thread);
}

#[test]
fn a_letter_that_was_not_sent_and_a_name_of_anybody_are_nobodys_letters() {
    let mut room = Room::with_post();
    room.paste(OTHER_THREAD);
    assert_eq!(room.open().work.earlier, []);

    let guest = |page: &str| {
        page.replace("mossycup", "Guest")
            .replace("MossyCup", "Guest")
    };
    let mut room = Room::new();
    room.paste(&guest(FIRST));
    room.act(Action::SetState(CaseState::Sent));
    room.paste(&guest(OTHER_THREAD));
    assert_eq!(room.open().work.earlier, []);
    room.paste(&guest(&format!("{FIRST}{AGAIN}")));
    assert_eq!(room.bench().cases().len(), 3);
}

#[test]
fn the_new_letter_is_held_against_the_ones_before() {
    let (mut room, _) = answered();
    room.paste(OTHER_THREAD);
    let says = |room: &Room, rule: &str| {
        let findings = &room.open().work.findings;
        findings.iter().any(|finding| finding.rule == rule)
    };
    assert!(!says(&room, "said-before"));
    let mut first = Room::with_post();
    first.type_behind(
        "Thank you for your post.",
        "\nAsk the officer in writing for a meeting within 10 working days, and keep a copy of it for yourself.",
    );
    first.act(Action::SetState(CaseState::Sent));
    first.paste(OTHER_THREAD);
    let mut draft = first.draft().clone();
    let own = "Ask the officer in writing for a meeting within 15 working days, and keep a copy of it for yourself.";
    crate::reply::add_hand_block(
        &mut draft,
        crate::library::Part::Advice,
        crate::library::Passage {
            text: own.to_owned(),
            runs: Vec::new(),
        },
        None,
    );
    first.edit(draft, Step::Typing);
    let messages: Vec<&str> = (first.open().work.findings.iter())
        .filter(|finding| finding.rule.starts_with("said-"))
        .map(|finding| finding.message.as_str())
        .collect();
    assert_eq!(messages, [""; 0], "thanks are not advice");
}

#[test]
fn undo_brings_the_time_of_sending_back() {
    let (mut room, _) = answered();
    let sent = room.open().sent;
    let later: Zoned = "2026-12-01T09:00:00+00:00[UTC]".parse().unwrap();
    let now = room.now;
    room.bench_mut().tick(later, now);
    room.act(Action::SetState(CaseState::Drafting));
    assert_eq!(room.open().sent, None);
    room.act(Action::Undo);
    assert_eq!(room.open().sent, sent);
    room.reopen();
    assert_eq!(room.open().sent, sent);
}

/// Waits until similar cases were looked for.
fn look(room: &mut Room) -> Arc<Vec<crate::workbench::SimilarCase>> {
    room.act(Action::LookForSimilar);
    while room.bench().similar().is_looking() {
        std::thread::sleep(Duration::from_millis(2));
        room.pass(Duration::ZERO);
    }
    Arc::clone(room.bench().similar().cases())
}

const OWN: &str = "Ask the officer in writing whether your son may ring you from Leeds.";

/// A desk with a sent letter in which the adviser wrote [`OWN`], and a post of somebody else about contact.
fn with_similar() -> Room {
    let mut room = Room::new();
    room.paste(&FIRST.replace("my son. The", "my son in Leeds. The"));
    room.tick("contact");
    let at = room.block_of("contact-ask");
    room.act(Action::AddParagraph {
        passage: crate::library::Passage {
            text: OWN.to_owned(),
            runs: Vec::new(),
        },
        part: crate::library::Part::Advice,
        sent: jiff::civil::date(2026, 11, 3),
        after: Some(at),
    });
    room.act(Action::SetState(CaseState::Sent));
    room.paste(SECOND);
    room
}

#[test]
fn paragraphs_of_a_similar_case_are_offered_with_what_differs() {
    let mut room = with_similar();
    assert!(look(&mut room).is_empty(), "nothing is alike yet");
    room.tick("contact");
    let found = look(&mut room);
    assert_eq!(found.len(), 1);
    let case = &found[0];
    assert_eq!(case.title.as_deref(), Some("Worried about seeing my son"));
    assert_eq!(case.shares, ["Contact"]);
    assert_eq!(case.paragraphs.len(), 1, "passages nobody touched are not");
    let paragraph = &case.paragraphs[0];
    assert_eq!(paragraph.passage.text, OWN);
    let said: Vec<&str> = paragraph
        .differences
        .iter()
        .map(|it| it.said.as_str())
        .collect();
    assert_eq!(said, ["son", "Leeds"]);
}

#[test]
fn a_letter_that_was_not_sent_offers_nothing() {
    let mut room = with_similar();
    let sent = room.bench().cases()[1].id;
    let second = room.open().id;
    room.act(Action::OpenCase(sent));
    room.act(Action::SetState(CaseState::Ready));
    room.act(Action::OpenCase(second));
    room.tick("contact");
    assert!(look(&mut room).is_empty());
}

#[test]
fn a_letter_sent_before_its_thread_grew_is_offered_from_too() {
    let mut room = with_similar();
    let leeds = FIRST.replace("my son. The", "my son in Leeds. The");
    room.act(Action::Paste(format!("{leeds}{AGAIN}")));
    assert_eq!(room.open().work.earlier.len(), 1);
    room.act(Action::Paste(SECOND.to_owned()));
    room.tick("contact");
    let found = look(&mut room);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].paragraphs[0].passage.text, OWN);
}

#[test]
fn a_paragraph_taken_over_is_the_advisers_own_and_is_taken_back() {
    let mut room = with_similar();
    room.tick("contact");
    let found = look(&mut room);
    let paragraph = &found[0].paragraphs[0];
    let own = "Ask the officer in writing whether your daughter may ring you.";
    let before = room.text();
    let outcome = room.act(Action::AddParagraph {
        passage: paragraph.with_words(own),
        part: paragraph.part,
        sent: found[0].sent,
        after: None,
    });
    let (block, _) = outcome.show.expect("it is shown");
    let block = room.draft().block(block).expect("it stands");
    assert_eq!(block.origin, crate::reply::Origin::Hand);
    assert_eq!(block.passage.text, own);
    assert_eq!(
        room.bench().undo_name(),
        Some("add a paragraph from an earlier letter")
    );
    room.act(Action::Undo);
    assert_eq!(room.text(), before);
}
