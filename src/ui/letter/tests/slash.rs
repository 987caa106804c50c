//! A slash at the beginning of a word offers what can be added there.

use super::*;

/// The page with the words typed one after another at the end of the greeting.
fn typed(words: &str) -> (Page, usize) {
    let mut page = page();
    let at = find(&page, "Dear rowanberry,").end;
    caret(&mut page, at);
    for letter in words.chars() {
        type_text(&mut page, &letter.to_string());
    }
    (page, at)
}

#[test]
fn a_slash_offers_what_begins_like_the_words_behind_it() {
    let (mut page, at) = typed(" /fam");
    page.get_by_label_contains("Family helpline");
    page.get_by_label("All about the family helpline");
    press(&mut page, Key::ArrowDown);
    page.get_by_label("All about the family friends");
    press(&mut page, Key::Enter);
    let desk = page.state();
    let adds = Addition::Own("Family friends".to_owned());
    let without = letter().text().replacen("rowanberry,", "rowanberry, ", 1);
    assert_eq!(desk.added, [(without, at + 1, adds)]);
    assert!(
        page.query_by_label("All about the family friends")
            .is_none()
    );
    assert!(page.get_by_label("Letter").is_focused());
}

#[test]
fn tab_takes_the_marked_offer_instead_of_walking_on() {
    let (mut page, _) = typed(" /fam");
    press(&mut page, Key::Tab);
    assert_eq!(page.state().added.len(), 1);
    assert!(page.get_by_label("Letter").is_focused());
}

#[test]
fn an_offer_is_taken_by_pointer() {
    let (mut page, _) = typed(" /fam");
    page.get_by_label_contains("Family friends").click();
    page.run();
    let adds = Addition::Own("Family friends".to_owned());
    assert_eq!(page.state().added[0].2, adds);
    assert!(page.get_by_label("Letter").is_focused());
}

#[test]
fn escape_leaves_what_was_typed_and_the_list_closed() {
    let (mut page, at) = typed(" /fam");
    press(&mut page, Key::Escape);
    type_text(&mut page, "i");
    assert!(page.query_by_label_contains("Family helpline").is_none());
    assert_eq!(text(&page).get(at..at + 6), Some(" /fami"));
    assert!(page.get_by_label("Letter").is_focused());
    press(&mut page, Key::Enter);
    assert_eq!(page.state().added, []);
}

#[test]
fn leaving_the_words_closes_the_list() {
    let (mut page, at) = typed(" /fam");
    caret(&mut page, at);
    assert!(page.query_by_label_contains("Family helpline").is_none());
    press(&mut page, Key::ArrowDown);
    assert_eq!(page.state().added, []);
}

#[test]
fn fractions_dates_and_alternatives_open_nothing() {
    for words in ["and/fam", " 3/fam", " 1/12/fam", " http://fam", " / fam"] {
        let (page, _) = typed(words);
        assert!(
            page.query_by_label_contains("Family helpline").is_none(),
            "{words}"
        );
    }
}

#[test]
fn with_nothing_to_choose_enter_begins_a_new_line() {
    let (mut page, at) = typed(" /zzz");
    page.get_by_label("Nothing in the library has these words");
    press(&mut page, Key::Enter);
    assert_eq!(text(&page).get(at..at + 6), Some(" /zzz\n"));
}

#[test]
fn words_and_the_key_in_one_frame_are_taken_one_after_the_other() {
    let (mut page, _) = typed(" /");
    for letter in ["f", "a"] {
        page.event(Event::Text(letter.to_owned()));
    }
    page.key_press(Key::Enter);
    page.run();
    assert_eq!(page.state().added.len(), 1);
}

#[test]
fn a_sealed_letter_offers_nothing() {
    let mut page = page_with(Desk {
        draft: letter(),
        sealed: true,
        ..Desk::default()
    });
    caret(&mut page, 0);
    type_text(&mut page, "/fam");
    assert!(page.query_by_label_contains("Family helpline").is_none());
}

#[test]
fn in_a_low_window_the_list_does_not_cover_the_words_that_ask() {
    for height in [220.0, 300.0, 400.0, 900.0] {
        let (mut page, _) = typed(" /fam");
        page.set_size(egui::vec2(640.0, height));
        page.run();
        let output = page.output().platform_output.ime.as_ref();
        let cursor = output.expect("the letter has the keyboard").cursor_rect;
        let list = ["Family helpline", "Enter adds it"].map(|words| {
            let rect = page.get_by_label_contains(words).rect();
            assert!(rect.min.y >= 0.0 && rect.max.y <= height, "{words}: {rect}");
            rect
        });
        let list = list[0].union(list[1]);
        assert!(
            list.max.y <= cursor.min.y || list.min.y >= cursor.max.y,
            "{list} covers {cursor} in {height}"
        );
    }
}
