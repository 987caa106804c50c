//! The settings: each changed at once, found from the palette, and put back where that matters.

use super::*;
use crate::workbench::{FontChoice, Role as Work, ThemeChoice};

#[test]
fn what_is_chosen_is_so_at_once() {
    let mut window = Window::small();
    window.press_with(CTRL, Key::Comma);
    assert!(window.has_dialog());
    window.click("What you do with the library: Lead");
    assert_eq!(window.bench().settings().role, Work::Lead);
    window.click("How it looks");
    window.click("Colours: Dark");
    window.click("Type: Atkinson Hyperlegible");
    window.click("Movement: As little as possible");
    window.click("Size: 125 %");
    let settings = window.bench().settings();
    assert_eq!(settings.theme, ThemeChoice::Dark);
    assert_eq!(settings.font, FontChoice::Atkinson);
    assert!(settings.reduced_motion);
    assert_eq!(settings.scale, 1.25);
    assert_eq!(window.harness.ctx.zoom_factor(), 1.25);
    let families = window
        .harness
        .ctx
        .fonts(|fonts| fonts.definitions().families.clone());
    assert_eq!(families[&egui::FontFamily::Proportional][0], "atkinson");
    assert!(window.has_dialog());
}

/// The sizes that words are painted in, in points.
fn sizes_of(window: &Window, words: &str) -> Vec<f32> {
    let mut sizes = Vec::new();
    for clipped in &window.harness.output().shapes {
        super::sizes::texts(&clipped.shape, &mut |text| {
            if text.galley.text().contains(words) {
                let sections = text.galley.job.sections.iter();
                sizes.extend(sections.map(|section| section.format.font_id.size));
            }
        });
    }
    sizes
}

#[test]
fn another_text_size_is_that_of_the_post_the_letter_and_the_preview_at_once_and_of_nothing_else() {
    const OF_POST: &str = "has asked me to come";
    let mut window = Window::small();
    window.paste(SHORT_POST);
    let snippet = window.bench().library().snippets.keys().next();
    let snippet = snippet.expect("a passage").clone();
    let add = Action::AddSnippet {
        snippet,
        after: None,
    };
    act(window.harness.state_mut().bench_mut(), add);
    window.run();
    let of_letter = window.letter_text();
    let of_letter = of_letter.lines().next().expect("a line").to_owned();
    for (name, size) in [("Text size: Largest", 22.0), ("Text size: Small", 14.0)] {
        window.run_command("Settings: text size");
        window.click(name);
        assert_eq!(sizes_of(&window, "How bright the window is"), [13.0]);
        window.press(Key::Escape);
        window.run();
        assert_eq!(sizes_of(&window, OF_POST), [size], "{name}");
        assert!(sizes_of(&window, &of_letter).contains(&size), "{name}");
        window.run_command("Preview");
        let shown = sizes_of(&window, &of_letter);
        assert_eq!(
            shown.iter().filter(|it| **it == size).count(),
            2,
            "{shown:?}"
        );
        window.press(Key::Escape);
    }
}

#[test]
fn the_watched_folder_is_chosen_and_given_up_and_taken_up_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = Window::small();
    window.run_command("Settings: the folder watched");
    window.click("Choose one…");
    window.type_text(&folder.path().display().to_string());
    window.press(Key::Enter);
    let watched = |window: &Window| window.bench().settings().incoming_folder.clone();
    assert_eq!(watched(&window).as_deref(), Some(folder.path()));
    window.run_command("Settings: the folder watched");
    assert!(window.says(&folder.path().display().to_string()));
    window.click("Stop watching");
    assert_eq!(watched(&window), None);
    window.press(Key::Escape);
    window.click("Put back what it was");
    assert_eq!(watched(&window).as_deref(), Some(folder.path()));
}

#[test]
fn a_word_that_is_forgotten_is_put_back_from_the_notice() {
    let mut window = Window::small();
    let bench = window.harness.state_mut().bench_mut();
    act(bench, Action::LearnWord("kinchat".to_owned()));
    window.run_command("Settings: your own words");
    window.click("Forget “kinchat”");
    assert!(window.bench().settings().own_words.is_empty());
    window.press(Key::Escape);
    window.click("Put back what it was");
    assert!(window.bench().settings().own_words.contains("kinchat"));
}

#[test]
fn the_size_is_put_back_from_the_notice_and_nothing_else_with_it() {
    let mut window = Window::small();
    window.run_command("Settings: size");
    window.click("Size: 150 %");
    window.click("Colours: Dark");
    window.press(Key::Escape);
    assert_eq!(
        window.notice().as_deref(),
        Some("Everything is shown at 150 %")
    );
    window.click("Put back what it was");
    assert_eq!(window.bench().settings().scale, 1.0);
    assert_eq!(window.harness.ctx.zoom_factor(), 1.0);
    assert_eq!(window.bench().settings().theme, ThemeChoice::Dark);
}

#[test]
fn names_are_kept_when_their_field_is_left_and_when_the_dialog_is() {
    let mut window = Window::small();
    window.run_command("Settings: your name");
    window.control("Your name").focus();
    window.run();
    window.type_text("Ada Quill");
    window.press(Key::Tab);
    assert_eq!(window.bench().settings().me.as_deref(), Some("Ada Quill"));
    window.control("Name under letters").focus();
    window.run();
    window.type_text("Wren");
    window.press(Key::Escape);
    window.run();
    assert_eq!(window.bench().settings().adviser.as_deref(), Some("Wren"));
    assert_eq!(
        window.bench().settings().who(window.bench().library()),
        "Ada Quill"
    );
}

#[test]
fn every_section_has_names_for_all_that_can_be_pressed_and_fits_the_largest_scale() {
    let mut window = Window::small();
    window.harness.set_size(egui::vec2(720.0, 450.0));
    window.press_with(CTRL, Key::Comma);
    for section in [
        "How it looks",
        "Checks",
        "Folders",
        "This computer’s data",
        "You and your letters",
    ] {
        window.click(section);
        assert_eq!(super::names::nameless(&window), [""; 0], "{section}");
        let place = window
            .harness
            .ctx
            .memory(|memory| memory.area_rect(egui::Id::unique("dialog")));
        let place = place.expect("a dialog");
        assert!(
            place.min.y >= 0.0 && place.max.y <= 450.0 && place.max.x <= 720.0,
            "{section}: {place:?}"
        );
    }
}

#[test]
fn the_way_to_the_shared_folder_leads_to_its_page() {
    let mut window = Window::small();
    window.run_command("Settings: the team’s shared folder");
    window.click("Choose it in the library…");
    assert!(!window.has_dialog());
    assert!(window.says("The folder your team shares"));
}

#[test]
fn a_data_folder_that_a_service_copies_is_said_at_the_foot_in_the_settings_and_in_a_notice() {
    assert!(Window::small().says("Cases stay on this computer"));
    let mut window = Window::small_in("OneDrive - The Charity");
    let notice = window.notice().expect("a notice");
    assert!(
        notice.contains("a folder that OneDrive copies to other computers"),
        "{notice}"
    );
    assert!(!window.says("Cases stay on this computer"));
    window.click("Do not warn again");
    window.click("OneDrive copies your cases…");
    assert!(window.says("move its folder to this computer’s own disk"));
}
