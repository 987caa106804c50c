//! An issue's signs tried in its form, and what a signpost's form says of the passages that name it.

use super::*;

const STRONG: &str = "Signs that name it outright";

impl Window {
    /// A lead who edits an entry of the small library, with a case about contact on the list.
    fn editing_entry(kind: &str, title: &str) -> Self {
        let mut window = Self::small();
        window
            .paste("Hello, they stopped my contact and the IRO has not rung me back about my son.");
        window.press_with(CTRL, Key::L);
        window.run_command("Curate the library");
        window.click_option(kind);
        window.click_option(title);
        window.press_with(CTRL, Key::E);
        window.wait_for("On 1 case");
        window
    }

    /// Waits until the window says this, which comes from another thread.
    fn wait_for(&mut self, words: &str) {
        for _ in 0..500 {
            self.run();
            if self.says(words) || self.harness.state().view().room != Room::Library {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
    }

    /// Puts these lines into a field of the form.
    #[track_caller]
    fn put(&mut self, field: &str, lines: &str) {
        let role = Role::MultilineTextInput;
        self.harness.get_by_role_and_label(role, field).focus();
        self.run();
        self.press_with(CTRL, Key::A);
        self.type_text(lines);
    }
}

#[test]
fn signs_are_tried_on_cases_and_sentences_while_they_are_typed() {
    let mut window = Window::editing_entry("Issues", "The reviewing officer");
    assert!(window.says("On 1 case of this computer and 4 sentences of the library"));
    window.click("The one sign");
    assert!(window.says("1 case, 1 of its sentences · iro"));
    assert!(window.says("they would suggest it for the same as before"));
    window.put(STRONG, "iro\nmy contact\nnowhere at all");
    window.wait_for("Signs: newly for");
    assert!(window.says("Signs: newly for 1 sentence"));
    assert!(window.says("1 case, none of its sentences · my contact"));
    assert!(window.says("found nowhere · nowhere at all"));
    assert!(window.says("Newly suggested for 1 sentence"));
    window.click("Newly suggested for 1 sentence");
    assert!(window.says("Sentence of “Contact in care”"));
    assert!(window.says("They stopped my contact."));
    assert_eq!(names::nameless(&window), [""; 0]);
}

#[test]
fn what_is_no_longer_suggested_and_which_sentences_fail_is_said() {
    let mut window = Window::editing_entry("Issues", "The reviewing officer");
    window.put(STRONG, "reviewing officer");
    window.wait_for("No longer suggested for");
    assert!(window.says("No longer suggested for 1 case and 1 sentence"));
    assert!(window.says("Signs: no longer for 1 case and 1 sentence, 1 sentence fails"));
    assert!(window.says("It must suggest it, and does not:"));
    assert!(window.says("Our IRO left."));
    window.click("No longer suggested for 1 case and 1 sentence");
    assert!(window.says("the IRO has not rung me back"));
}

#[test]
fn signs_that_mean_nothing_leave_what_was_found_as_it_was() {
    let mut window = Window::editing_entry("Issues", "The reviewing officer");
    window.put(STRONG, "{{{ iro");
    window.wait_for("As they were, on 1 case");
    assert!(window.says("As they were, on 1 case"));
    window.put(STRONG, "iro");
    window.wait_for("On 1 case");
    assert!(window.says("On 1 case of this computer"));
}

#[test]
fn a_signpost_says_how_many_passages_will_say_its_new_number() {
    let mut window = Window::small_as_lead();
    window.click_option("Signposts");
    window.click_option("Helpers");
    window.press_with(CTRL, Key::E);
    assert!(window.says("2 passages name it; what they give of it comes from here"));
    window.control("Number").focus();
    window.run();
    window.press_with(CTRL, Key::A);
    window.type_text("0800 765 432");
    assert!(window.says(
        "2 passages name it: once it is saved, all of them say the new number where they give it"
    ));
}

#[test]
fn the_widths_of_the_panes_are_kept() {
    let mut window = Window::small_as_lead();
    let before = window.bench().settings().library_panes;
    let at = |x: f32| egui::pos2(x, 500.0);
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    window.event(Event::PointerMoved(at(before[0])));
    window.event(button(at(before[0]), true));
    window.event(Event::PointerMoved(at(before[0] + 20.0)));
    window.event(Event::PointerMoved(at(before[0] + 40.0)));
    window.event(button(at(before[0] + 40.0), false));
    let after = window.bench().settings().library_panes;
    assert!((after[0] - before[0] - 40.0).abs() < 6.0, "{after:?}");
    assert_eq!(after[1..], before[1..]);
}
