//! The passphrase of the cases in the window: set, asked for, changed, taken off, by name and by keyboard.

use super::*;
use std::time::Duration;

const PASSPHRASE: &str = "amber kettle runs north";

/// Lets the window go on until what was asked is done.
#[track_caller]
fn wait_for_guard(window: &mut Window) {
    super::arriving::wait_for(window, |window| !window.bench().guarding().is_running());
    std::thread::sleep(Duration::from_millis(1));
    window.run();
}

#[track_caller]
fn type_into(window: &mut Window, field: &str, words: &str) {
    window.click(field);
    window.type_text(words);
}

/// A window whose cases were just encrypted.
fn encrypted() -> Window {
    let mut window = Window::small();
    window.paste(POST);
    window.run_command("Set a passphrase for the cases…");
    type_into(&mut window, "New passphrase", PASSPHRASE);
    type_into(&mut window, "New passphrase once more", PASSPHRASE);
    window.click("Next: the recovery key");
    assert!(window.says("Keep the recovery key"));
    window.click("I have kept the recovery key");
    window.click("Encrypt the cases");
    wait_for_guard(&mut window);
    assert!(window.bench().guarding().is_on() && !window.has_dialog());
    window
}

#[test]
fn off_the_settings_say_who_can_read_the_cases_and_on_that_nobody_else_can() {
    let mut window = Window::small();
    window.run_command("Settings: passphrase for the cases");
    assert!(window.says(
        "Off. Whoever can sign in to this computer as you, or reads its disk, can read the cases"
    ));
    window.click("Turn it on…");
    assert!(window.says("Set a passphrase for the cases"));
    window.press(Key::Escape);
    let mut window = encrypted();
    window.run_command("Settings: passphrase for the cases");
    assert!(window.says("On. The cases and their backups are encrypted: whoever has neither the passphrase nor the recovery key cannot read them"));
}

#[test]
fn two_that_differ_and_a_weak_one_set_nothing() {
    let mut window = Window::small();
    window.run_command("Set a passphrase for the cases…");
    type_into(&mut window, "New passphrase", "short");
    assert!(window.says("Take at least 4 words or 14 letters"));
    window.click("Next: the recovery key");
    assert!(!window.says("Keep the recovery key"));
    type_into(&mut window, "New passphrase", " kettle runs north");
    type_into(&mut window, "New passphrase once more", "amber kettle");
    assert!(window.says("The two are not the same"));
    window.click("Make one");
    window.click("Next: the recovery key");
    assert!(window.says("Keep the recovery key"));
    window.click("Encrypt the cases");
    assert!(
        !window.bench().guarding().is_running(),
        "the key was not kept yet"
    );
}

#[test]
fn the_window_asks_at_its_start_says_when_it_is_wrong_and_opens_with_enter() {
    let mut window = encrypted().reopened();
    assert!(window.says("The cases need their passphrase"));
    assert!(!window.says("Begin with an empty file…"));
    assert_eq!(window.focused().as_deref(), Some("Passphrase of the cases"));
    window.type_text("amber kettle runs south");
    window.press(Key::Enter);
    wait_for_guard(&mut window);
    assert!(window.says(
        "That does not open the cases. Look at capital letters and the order of the words, and try again"
    ));
    window.click("Passphrase of the cases");
    window.press_with(CTRL, Key::A);
    window.type_text(PASSPHRASE);
    window.press(Key::Enter);
    wait_for_guard(&mut window);
    assert_eq!(window.bench().cases().len(), 1);
    assert!(window.bench().open_case_ref().is_some());
}

#[test]
fn the_recovery_key_opens_them_and_a_slip_in_it_is_told_at_once() {
    let mut window = Window::small();
    let key = crate::store::RecoveryKey::draw().expect("chance");
    let guard =
        crate::workbench::Guard::TurnOn(crate::workbench::Passphrase::of(PASSPHRASE), key.clone());
    act(window.harness.state_mut().bench_mut(), Action::Guard(guard));
    wait_for_guard(&mut window);
    let mut window = window.reopened();
    window.click("Use the recovery key…");
    window.click("Recovery key");
    let words: Vec<&str> = key.words().split(' ').collect();
    window.type_text(&words[..13].join(" "));
    assert!(window.says("A word is wrong, missing, or in another place"));
    window.type_text(&format!(" {}", words[13]));
    assert!(!window.says("A word is wrong, missing, or in another place"));
    window.click("Open");
    wait_for_guard(&mut window);
    assert!(window.bench().cases_trouble().is_none());
}

#[test]
fn another_is_set_and_taken_off_again() {
    let mut window = encrypted();
    window.run_command("Change the passphrase of the cases…");
    type_into(
        &mut window,
        "Passphrase there is, or recovery key",
        PASSPHRASE,
    );
    type_into(&mut window, "New passphrase", "copper violin stays late");
    type_into(
        &mut window,
        "New passphrase once more",
        "copper violin stays late",
    );
    window.click("Change it");
    wait_for_guard(&mut window);
    assert!(!window.has_dialog());
    window.run_command("Take the passphrase off the cases…");
    type_into(&mut window, "Passphrase, or recovery key", PASSPHRASE);
    window.click("Take it off");
    wait_for_guard(&mut window);
    assert!(window.has_dialog() && window.bench().guarding().is_on());
    window.click("Passphrase, or recovery key");
    window.press_with(CTRL, Key::A);
    window.type_text("copper violin stays late");
    window.click("Take it off");
    wait_for_guard(&mut window);
    assert!(!window.has_dialog() && !window.bench().guarding().is_on());
}

#[test]
fn whoever_lost_both_is_led_to_an_empty_list_and_the_backups_of_then_take_the_old_passphrase() {
    let mut window = encrypted();
    window.run_command("Back up now");
    super::arriving::wait_for(&mut window, |window| {
        window.bench().keeping().doing().is_none()
    });
    let mut window = window.reopened();
    assert!(!window.says("Begin with an empty file…"));
    window.click("I have neither of them");
    window.click("Begin with an empty file…");
    assert!(window.says("Begin with an empty file?"));
    window.click("Begin with an empty file");
    assert!(window.bench().cases_trouble().is_none());
    assert!(window.bench().cases().is_empty());
    window.run_command("Put a backup back…");
    super::arriving::wait_for(&mut window, |window| {
        window.bench().keeping().list().is_some()
    });
    assert!(window.says("Cannot be used: It needs the passphrase it was made under"));
    type_into(
        &mut window,
        "Passphrase they had then",
        "not the one of then",
    );
    window.click("Open them");
    wait_for_guard(&mut window);
    assert!(window.says(
        "That opens none of them. Look at capital letters and the order of the words, and try again"
    ));
    window.click("Passphrase they had then");
    window.press_with(CTRL, Key::A);
    window.type_text(PASSPHRASE);
    window.press(Key::Enter);
    wait_for_guard(&mut window);
    super::arriving::wait_for(&mut window, |window| {
        window.bench().keeping().doing().is_none() && window.says("✓ 1 case")
    });
    assert!(!window.says("Passphrase they had then"));
}
