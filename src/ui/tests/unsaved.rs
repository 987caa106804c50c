//! Cases that cannot be saved: the banner, the ways out of it, and the question before the window closes.

use super::*;
use egui::accesskit::Live;

/// A window whose file of the cases takes no more, with words in the letter that are not in it.
fn failed() -> Window {
    let mut window = Window::small();
    window.paste(POST);
    window.press(Key::Space);
    let bench = window.harness.state_mut().bench_mut();
    bench.flush();
    bench.fill_disk(true);
    window.press_with(CTRL, Key::Num4);
    window.type_text(&"kindly ".repeat(1500));
    window.harness.state_mut().bench_mut().flush();
    window.run();
    window
}

/// Asks the window to close, as the system does.
fn close(window: &mut Window) -> bool {
    let input = window.harness.input_mut();
    let viewport = input.viewports.entry(egui::ViewportId::ROOT).or_default();
    viewport.events.push(egui::ViewportEvent::Close);
    window.harness.step();
    let output = window.harness.output().viewport_output.values();
    let held = output
        .flat_map(|it| &it.commands)
        .any(|command| matches!(command, egui::ViewportCommand::CancelClose));
    window.run();
    !held
}

#[test]
fn a_banner_says_since_when_and_why_until_a_save_succeeds() {
    let mut window = failed();
    assert!(window.says("Not saved since") && window.says("the disk is full."));
    assert!(window.says("Make room on the disk"));
    let nodes = window.nodes();
    let announced = nodes.iter().any(|node| {
        let node = node.accesskit_node();
        node.live() == Live::Assertive
            && node
                .value()
                .is_some_and(|it| it.contains("Not saved since"))
    });
    assert!(announced);
    drop(nodes);
    window.click("Try again");
    assert!(window.says("the disk is full."));
    window.harness.state_mut().bench_mut().fill_disk(false);
    window.click("Try again");
    assert!(!window.says("Not saved since"));
}

#[test]
fn a_letter_that_cannot_be_saved_goes_into_a_file_somewhere_else_by_keyboard() {
    let mut window = failed();
    let path = window.folder.path().join("elsewhere.txt");
    window.run_command("Save the letter somewhere else…");
    assert_eq!(window.focused().as_deref(), Some("Where to save it"));
    window.press_with(CTRL, Key::A);
    window.type_text(&path.display().to_string());
    window.press(Key::Enter);
    let text = std::fs::read_to_string(&path).expect("a file");
    assert!(text.contains("kindly kindly") && text.contains("The post by"));
    assert!(window.says("the disk is full."));
}

#[test]
fn closing_on_unsaved_words_asks_and_staying_loses_nothing() {
    let mut window = failed();
    assert!(!close(&mut window));
    assert!(window.says("Close without saving?"));
    window.click("Stay");
    assert!(!window.has_dialog());
    assert!(window.letter_text().contains("kindly kindly"));
    assert!(!close(&mut window));
    window.click("Save somewhere else…");
    assert_eq!(window.focused().as_deref(), Some("Where to save it"));
    window.press(Key::Escape);
    assert!(!close(&mut window));
    window.click("Close without saving");
    assert!(close(&mut window));
}

#[test]
fn the_commands_of_the_banner_are_there_only_while_it_is() {
    let mut window = Window::small();
    window.paste(POST);
    window.press_with(CTRL, Key::K);
    window.type_text("somewhere else");
    assert!(!window.says("Save the letter somewhere else…"));
}
