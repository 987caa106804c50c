//! The card that says where a block of the letter comes from.

use super::*;
use crate::library::PackFile;
use crate::reply::{Origin, Verdict};
use crate::workbench::{Eyes, Passphrase, Sealing};

/// A small library whose passage about contact was approved and rests on a source, and one that nobody checked.
fn pack() -> Vec<PackFile> {
    let mut pack = super::library::small::pack();
    pack.retain(|file| !file.path.ends_with("asking.md") && !file.path.ends_with("baking.md"));
    pack.push(PackFile::new(
        "sources/act.md",
        "+++\ntitle = \"Children Act 1989\"\nedition = \"section 34\"\nurl = \"https://example.org/act\"\n+++\nThe Act.\n",
    ));
    pack.push(PackFile::new(
        "guidance/asking.md",
        "+++\ntitle = \"Asking for contact\"\npart = \"advice\"\nissues = [\"contact\"]\nstatus = \"approved\"\n\
         approved_by = \"Ruth\"\napproved_on = 2026-11-04\nconfidence = \"confirmed\"\nreviewed = 2026-11-03\n\
         review_by = 2126-11-03\nsources = [\"act\"]\n+++\nAsk for contact at the next review. Contact can be a letter.\n",
    ));
    pack.push(PackFile::new(
        "guidance/baking.md",
        "+++\ntitle = \"Baking together\"\npart = \"advice\"\nissues = [\"contact\"]\nstatus = \"starter\"\n\
         confidence = \"unchecked\"\nreview_by = 2020-01-01\n+++\nBake at contact, if there is an oven.\n",
    ));
    pack
}

/// A post that is about contact.
const ABOUT_CONTACT: &str = "Hello, they have stopped my contact with my daughter. What can I do?";

fn desk() -> Window {
    let mut window = Window::of_pack(&pack());
    window.paste(ABOUT_CONTACT);
    window.press_with(CTRL_SHIFT, Key::T);
    window
}

/// Puts the cursor before words of the letter.
#[track_caller]
fn go_to(window: &mut Window, words: &str) {
    let at = window.letter_text().find(words).expect("the words stand");
    let span = Span::new(at, at);
    window.harness.state_mut().view_mut().letter.select(span);
    window.run();
}

const CARD: &str = "Where this comes from";

fn has_card(window: &Window) -> bool {
    window.harness.state().view().origin.is_some()
}

#[test]
fn alt_o_shows_version_approval_facts_review_and_source_of_the_passage_at_the_cursor() {
    let mut window = desk();
    go_to(&mut window, "Ask for contact");
    window.press_with(Modifiers::ALT, Key::O);
    for words in [
        "First version, ",
        "Approved by Ruth on 4 November 2026",
        "read against its sources on 3 November 2026",
        "To be read again by 3 November 2126",
        "Children Act 1989, section 34",
        "example.org/act",
    ] {
        assert!(window.says(words), "{words}");
    }
    assert_eq!(window.focused().as_deref(), Some("Open it in the library"));
    window.press(Key::Escape);
    assert!(!has_card(&window));
    assert!(window.letter().is_focused());
}

#[test]
fn what_nobody_checked_and_what_is_overdue_is_said() {
    let mut window = desk();
    go_to(&mut window, "Bake at contact");
    window.run_command(CARD);
    for words in [
        "Not yet checked by a lead",
        "Its facts are not confirmed by anybody",
        "It should have been read again by 1 January 2020",
    ] {
        assert!(window.says(words), "{words}");
    }
}

#[test]
fn alt_o_again_puts_the_card_away_and_its_letter_is_not_typed() {
    let mut window = desk();
    go_to(&mut window, "Ask for contact");
    let before = window.letter_text();
    // X11 sends the letter along with the key.
    window.in_one_frame([
        key_down(Key::O, Modifiers::ALT),
        Event::Text("o".to_owned()),
    ]);
    assert!(has_card(&window));
    window.press_with(Modifiers::ALT, Key::O);
    assert!(!has_card(&window));
    assert!(window.letter().is_focused());
    assert_eq!(window.letter_text(), before);
}

#[test]
fn the_card_opens_the_passage_and_its_source_in_the_library() {
    for (button, path) in [
        ("Open it in the library", "guidance/asking.md"),
        ("Children Act 1989, section 34", "sources/act.md"),
    ] {
        let mut window = desk();
        go_to(&mut window, "Ask for contact");
        window.press_with(Modifiers::ALT, Key::O);
        window.click(button);
        let view = window.harness.state().view();
        assert_eq!(view.room, crate::ui::view::Room::Library);
        assert_eq!(view.library.path_shown(), path);
        assert!(!has_card(&window));
    }
}

#[test]
fn a_click_on_the_label_shows_the_card_and_leaves_the_keyboard_in_the_letter() {
    let mut window = desk();
    window.click_starting("From Asking for contact");
    assert!(has_card(&window));
    assert!(window.letter().is_focused());
    window.click_starting("From Baking together");
    assert!(window.says("Not yet checked by a lead"));
    assert!(!window.says("Approved by Ruth"));
    window.click_starting("From Baking together");
    assert!(!has_card(&window), "the same label puts it away");
}

#[test]
fn changes_are_shown_on_demand_and_the_library_s_wording_comes_back() {
    let mut window = desk();
    go_to(&mut window, "at the next review");
    window.press_with(Modifiers::ALT, Key::O);
    let is_disabled = |window: &Window, name: &str| {
        let node = window.control(name).accesskit_node();
        node.is_disabled()
    };
    assert!(is_disabled(&window, "Show what I changed"));
    assert!(window.says("You have changed nothing in it"));
    window.press(Key::Escape);
    window.type_text("in writing ");
    window.press_with(Modifiers::ALT, Key::O);
    assert!(!window.says("You have changed nothing in it"));
    window.click("Show what I changed");
    assert!(window.says("Put in: “in writing”."));
    window.click("Put the library’s wording back");
    assert!(!window.letter_text().contains("in writing"));
    assert!(is_disabled(&window, "Show what I changed"));
    window.press_with(CTRL, Key::Z);
    assert!(window.letter_text().contains("in writing"));
}

#[test]
fn a_service_in_the_words_says_when_it_was_checked() {
    let mut window = desk();
    go_to(&mut window, "0800 123 456");
    window.press_with(Modifiers::ALT, Key::O);
    assert!(window.says("It points to"));
    assert!(window.says("nobody has checked it"));
}

#[test]
fn words_of_the_adviser_and_of_the_post_are_told() {
    let mut window = desk();
    window.press_with(CTRL, Key::Num4);
    window.press_with(CTRL, Key::End);
    window.press(Key::Enter);
    window.type_text("Mine.");
    window.press_with(Modifiers::ALT, Key::O);
    assert!(window.says("Your words"));
    assert_eq!(window.focused().as_deref(), Some("Close"));
    window.press(Key::Enter);
    assert!(!has_card(&window));
    assert!(window.letter().is_focused());
    let case = window.case();
    let own = case.work.draft.blocks.last().expect("a block");
    assert_eq!(own.origin, Origin::Hand);
}

#[test]
fn removing_the_block_closes_its_card_and_moving_it_does_not() {
    let mut window = desk();
    go_to(&mut window, "Bake at contact");
    window.press_with(Modifiers::ALT, Key::O);
    window.click("Move up");
    assert!(has_card(&window));
    window.click("Remove");
    assert!(!has_card(&window));
    assert!(!window.letter_text().contains("Bake at contact"));
}

/// Does something for a second pair of eyes and waits for its end.
fn eyes(bench: &mut Workbench, what: Eyes) {
    act(bench, Action::Review(what));
    while bench.reviewing().is_running() {
        std::thread::sleep(std::time::Duration::from_millis(2));
        bench.tick(platform::now(), platform::instant());
    }
    drop(bench.take_notice());
}

#[test]
fn a_colleague_s_comment_stands_beside_its_block_and_on_its_card() {
    let bench_in = |folder: &TempDir| Workbench::over_pack(folder.path(), &pack(), platform::now());
    let ours = Rc::new(tempfile::tempdir().expect("a folder"));
    let folder = tempfile::tempdir().expect("a folder");
    let seal = |name: &str| Sealing {
        path: folder.path().join(name),
        passphrase: Some(Passphrase::of("amber kettle runs north")),
        replace: false,
    };
    let open = |name: &str| Eyes::Open {
        path: folder.path().join(name),
        passphrase: Some(Passphrase::of("amber kettle runs north")),
    };
    let mut bench = bench_in(&ours);
    act(&mut bench, Action::Paste(ABOUT_CONTACT.to_owned()));
    act(&mut bench, Action::TickStrong);
    eyes(
        &mut bench,
        Eyes::Send {
            seal: seal("ask.replywright"),
            with_notes: false,
        },
    );
    let theirs = tempfile::tempdir().expect("a folder");
    let mut colleague = bench_in(&theirs);
    eyes(&mut colleague, open("ask.replywright"));
    let letter = &colleague.open_case_ref().expect("a case").work.draft;
    let mut blocks = letter.blocks.iter();
    let block = blocks.find(|block| block.passage.text.starts_with("Bake"));
    let comment = Eyes::Comment {
        block: block.expect("it stands").id,
        words: "Has she an oven?".to_owned(),
    };
    act(&mut colleague, Action::Review(comment));
    let decide = Eyes::Decide(Verdict::PleaseChange);
    act(&mut colleague, Action::Review(decide));
    eyes(&mut colleague, Eyes::Answer(seal("answer.replywright")));
    eyes(&mut bench, open("answer.replywright"));
    let mut window = Window::over(bench, ours);
    window.click_starting("From Baking together, not yet checked. Comment by ");
    assert!(window.says(": Has she an oven?"));
    window.click("See all comments…");
    assert!(window.has_dialog());
    assert!(!has_card(&window));
}
