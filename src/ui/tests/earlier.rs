//! Our earlier letters beside the post, and paragraphs of letters in cases like this one.

use super::*;
use crate::library::{PackFile, Part, Passage};
use crate::store::CaseState;

const HOUSE: &str = "name = \"Test\"\n[persona]\nname = \"Robin\"\nrole = \"adviser\"\norganisation = \"the charity\"\naccount_marks = [\"Charity Adviser\"]\n\
                     [forum]\nname = \"the forum\"\n[letter]\norder = [\"salutation\", \"advice\", \"sign-off\"]\nrequired = []\n";

const FIRST: &str = "Worried about contact

Post by mossycup » Fri Nov 20, 2026 9:30 am

Hi, they have stopped my contact with my son in Leeds and nobody will tell me why. What can I do?
";

const AGAIN: &str = "
Post by mossycup » Wed Nov 25, 2026 9:30 am

I asked them why, and they say contact stays stopped. What can I do now?
";

const OTHER_THREAD: &str = "They want me to sign

Post by mossycup » Thu Nov 26, 2026 9:30 am

Hello again, the social worker wants me to sign a paper and will not tell me what it is for.
";

const SOMEBODY: &str = "Seeing her

Post by tallteasel » Sat Nov 21, 2026 8:02 pm

Hello, they have stopped my contact with my daughter, and I do not know whom to ask about it.
";

const OWN: &str = "Ask the officer in writing whether your son may ring you from Leeds.";

fn pack() -> Vec<PackFile> {
    let passage = |id: &str, front: &str, body: &str| {
        PackFile::new(
            format!("guidance/{id}.md"),
            format!(
                "+++\ntitle = \"{id}\"\nstatus = \"starter\"\nconfidence = \"confirmed\"\n{front}\n+++\n{body}\n"
            ),
        )
    };
    vec![
        PackFile::new("house.toml", HOUSE),
        PackFile::new(
            "issues/contact.md",
            "+++\ntitle = \"Contact\"\ngroup = \"Care\"\n[signs]\nstrong = [\"contact\"]\n+++\nTick it.\n",
        ),
        passage(
            "dear",
            "part = \"salutation\"\nwhen = [\"poster\"]",
            "Dear {{ poster }},",
        ),
        passage(
            "asking",
            "part = \"advice\"\nissues = [\"contact\"]",
            "Ask for contact at the next review.",
        ),
    ]
}

/// The desk over a small library, with the first post answered and its letter, in which [`OWN`] stands, sent.
fn answered() -> Window {
    let folder = Rc::new(tempfile::tempdir().expect("a folder"));
    let mut bench = Workbench::over_pack(folder.path(), &pack(), platform::now());
    act(&mut bench, Action::Paste(FIRST.to_owned()));
    act(&mut bench, Action::TickStrong);
    act(
        &mut bench,
        Action::AddParagraph {
            passage: Passage {
                text: OWN.to_owned(),
                runs: Vec::new(),
            },
            part: Part::Advice,
            sent: jiff::civil::date(2026, 11, 3),
            after: None,
        },
    );
    act(&mut bench, Action::SetState(CaseState::Sent));
    Window::over(bench, folder)
}

/// Loads a post whatever has the keyboard.
fn load(window: &mut Window, post: &str) {
    window.pocket.put(post);
    window.press_with(CTRL_SHIFT, Key::V);
}

/// Waits until similar cases were looked for.
fn wait(window: &mut Window) {
    while window.bench().similar().is_looking() {
        std::thread::sleep(std::time::Duration::from_millis(2));
        window.harness.step();
    }
    window.harness.run_steps(2);
}

#[test]
fn a_thread_that_has_grown_shows_our_last_letter_beside_the_new_post() {
    let mut window = answered();
    load(&mut window, &format!("{FIRST}{AGAIN}"));
    let notice = window.notice().expect("it is told");
    assert!(
        notice.starts_with("They wrote again in the thread"),
        "{notice}"
    );
    assert!(window.says("Our last letter,"));
    assert!(window.says(OWN) && window.says("contact stays stopped"));
    assert!(!window.letter_text().contains(OWN));
    window.press_with(CTRL_SHIFT, Key::L);
    assert_eq!(window.focused().as_deref(), Some("Our earlier letter"));
    window.press_with(CTRL_SHIFT, Key::L);
    assert!(!window.says(OWN));
    window.press_with(CTRL_SHIFT, Key::L);
    window.click("Close our earlier letter");
    assert!(!window.says(OWN));
}

#[test]
fn a_known_posters_new_thread_names_the_letter_before_and_a_press_shows_it() {
    let mut window = answered();
    load(&mut window, OTHER_THREAD);
    assert!(!window.says(OWN));
    window.click_starting("They wrote before: “Worried about contact”, sent");
    assert!(window.says(OWN));
    assert_eq!(window.focused().as_deref(), Some("Our earlier letter"));
    load(&mut window, SOMEBODY);
    assert!(!window.says(OWN), "it is nobody else's");
}

#[test]
fn a_paragraph_goes_in_once_all_that_differs_was_looked_at() {
    let mut window = answered();
    load(&mut window, SOMEBODY);
    window.run_command("Tick the strong suggestions");
    window.press_with(CTRL_SHIFT, Key::J);
    wait(&mut window);
    assert!(window.says("2 things to look at"));
    assert_eq!(
        window.focused().as_deref(),
        Some("Use paragraph 1 of “Worried about contact”")
    );
    window.press(Key::Enter);
    assert!(
        window
            .control("Put into the letter")
            .accesskit_node()
            .is_disabled()
    );
    window.click("“son”, child: it is right here too");
    assert!(
        window
            .control("Put into the letter")
            .accesskit_node()
            .is_disabled()
    );
    assert!(window.says("1 thing is left to look at"));
    window.control("The paragraph").focus();
    window.run();
    for _ in 0.." from Leeds.".len() {
        window.press(Key::Backspace);
    }
    window.type_text(".");
    assert!(window.says("Put right: “Leeds”"));
    window.click("Put into the letter");
    assert!(!window.has_dialog());
    let own = "Ask the officer in writing whether your son may ring you.";
    assert!(
        window.letter_text().contains(own),
        "{}",
        window.letter_text()
    );
    window.press_with(CTRL, Key::Z);
    assert!(!window.letter_text().contains(own));
}

#[test]
fn going_back_to_the_list_puts_nothing_in() {
    let mut window = answered();
    load(&mut window, SOMEBODY);
    window.run_command("Tick the strong suggestions");
    let before = window.letter_text();
    window.run_command("Paragraphs from earlier letters");
    wait(&mut window);
    window.press(Key::Enter);
    window.click("Back to the list");
    assert!(window.says("2 things to look at"));
    window.press(Key::Escape);
    assert!(!window.has_dialog());
    assert_eq!(window.letter_text(), before);
}

#[test]
fn with_nothing_like_it_the_dialog_says_so() {
    let mut window = answered();
    load(&mut window, SHORT_POST);
    window.press_with(CTRL_SHIFT, Key::J);
    wait(&mut window);
    assert!(window.says("No sent letter to a case like this one"));
    assert_eq!(window.focused().as_deref(), Some("Close"));
}
