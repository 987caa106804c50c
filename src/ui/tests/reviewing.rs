//! A second pair of eyes: two windows, and sealed files that go between them.

use super::arriving::wait_for;
use super::cases::rows;
use super::*;
use crate::workbench::Preference;

const WORDS: &str = "amber kettle runs north";

/// A window of somebody with that name.
fn window_of(name: &str) -> Window {
    let mut window = Window::small();
    let me = Preference::Me(Some(name.to_owned()));
    act(window.harness.state_mut().bench_mut(), Action::Prefer(me));
    window
}

/// The window of Robin, with a letter to a post.
fn robins() -> Window {
    let mut window = window_of("Robin");
    window.paste(SHORT_POST);
    let snippet = window.bench().library().snippets.keys().next();
    let snippet = snippet.expect("a passage").clone();
    let add = Action::AddSnippet {
        snippet,
        after: None,
    };
    act(window.harness.state_mut().bench_mut(), add);
    window.run();
    window
}

/// Writes into a field in the place of what is there.
#[track_caller]
fn fill(window: &mut Window, field: &str, words: &str) {
    window.control(field).focus();
    window.run();
    window.press_with(CTRL, Key::A);
    window.type_text(words);
}

/// Seals the letter for a colleague.
fn send(window: &mut Window) -> PathBuf {
    let path = window.folder.path().join("letter.replywright");
    window.run_command("Send to a colleague");
    fill(window, "Passphrase", WORDS);
    fill(window, "Where to save it", &path.display().to_string());
    window.click("Seal and save");
    wait_for(window, |window| !window.has_dialog());
    assert!(path.exists());
    path
}

/// Begins to open a sealed file; without words the passphrase field is left empty.
fn open(window: &mut Window, path: &Path, words: &str) {
    window.run_command("Open from a colleague");
    assert_eq!(window.focused().as_deref(), Some("Where the file is"));
    fill(window, "Where the file is", &path.display().to_string());
    if !words.is_empty() {
        fill(window, "Passphrase", words);
    }
    window.click_last("Open");
}

/// Robin's letter in the window of Ash.
fn opened() -> (Window, Window) {
    let mut ours = robins();
    let file = send(&mut ours);
    let mut theirs = window_of("Ash");
    open(&mut theirs, &file, WORDS);
    wait_for(&mut theirs, |window| !window.has_dialog());
    (ours, theirs)
}

/// The name of the first field for a comment.
fn comment_field(window: &Window) -> String {
    let nodes = window.nodes().into_iter().map(|node| node.accesskit_node());
    let mut names = nodes.filter_map(|node| node.label());
    let found = names.find(|name| name.starts_with("Comment on “"));
    found.expect("a field for a comment")
}

#[test]
fn a_letter_is_sealed_read_commented_on_approved_and_its_answer_opened_with_one_passphrase() {
    let (mut ours, mut theirs) = opened();
    assert!(theirs.says("Robin asks what you think of this letter"));
    assert_eq!(theirs.letter_text(), ours.letter_text());
    theirs.click("Comment and answer…");
    let field = comment_field(&theirs);
    fill(&mut theirs, &field, "Say whose meeting.");
    assert!(theirs.says("Say first whether the letter can go"));
    theirs.control("It can go").click();
    theirs.run();
    assert!(theirs.says("You need not type the passphrase again"));
    let answer = theirs.folder.path().join("answer.replywright");
    fill(
        &mut theirs,
        "Where to save it",
        &answer.display().to_string(),
    );
    assert_eq!(super::names::nameless(&theirs), [""; 0]);
    theirs.click("Seal the answer");
    wait_for(&mut theirs, |window| !window.has_dialog());
    open(&mut ours, &answer, "");
    wait_for(&mut ours, |window| !window.has_dialog());
    assert!(ours.says("Ash says it can go"));
    ours.click("See the comments…");
    assert!(ours.says("Comment: Say whose meeting."));
}

#[test]
fn another_passphrase_is_told_in_the_dialog_and_the_right_one_still_opens() {
    let mut ours = robins();
    let file = send(&mut ours);
    let mut theirs = window_of("Ash");
    open(&mut theirs, &file, "amber kettle runs south");
    wait_for(&mut theirs, |window| window.says("does not open the file"));
    assert!(theirs.has_dialog() && theirs.bench().cases().is_empty());
    fill(&mut theirs, "Passphrase", WORDS);
    theirs.click_last("Open");
    wait_for(&mut theirs, |window| !window.has_dialog());
    assert_eq!(theirs.bench().cases().len(), 1);
}

#[test]
fn a_sealed_file_that_is_opened_like_any_other_asks_for_its_passphrase() {
    let mut window = Window::small();
    window.run_command("Open a file");
    assert_eq!(window.focused().as_deref(), Some("Where the file is"));
    window.type_text("/anywhere/letter.replywright");
    window.press(Key::Enter);
    window.run();
    assert!(window.says("Open from a colleague"));
    let path = window.control("Where the file is").accesskit_node().value();
    assert_eq!(path.as_deref(), Some("/anywhere/letter.replywright"));
}

#[test]
fn a_weak_passphrase_seals_nothing_and_one_that_is_made_is_six_words() {
    let mut window = robins();
    window.run_command("Send to a colleague");
    fill(&mut window, "Passphrase", "secret");
    assert!(window.says("Take at least 4 words or 14 letters"));
    assert!(
        window
            .control("Seal and save")
            .accesskit_node()
            .is_disabled()
    );
    window.click("Make one");
    assert!(
        !window
            .control("Seal and save")
            .accesskit_node()
            .is_disabled()
    );
    let made = window.control("Passphrase").accesskit_node().value();
    assert_eq!(made.expect("words").split(' ').count(), 6);
    assert!(window.says("It is never on the disk"));
    window.press(Key::Escape);
    assert!(!window.has_dialog());
    let sealed = std::fs::read_dir(window.folder.path()).expect("a folder");
    let mut names = sealed.map(|file| file.expect("a file").file_name());
    assert!(names.all(|name| !name.to_string_lossy().ends_with("replywright")));
}

#[test]
fn words_of_a_comment_are_kept_when_the_dialog_is_closed_over_them() {
    let (_ours, mut theirs) = opened();
    theirs.run_command("What a colleague says");
    let field = comment_field(&theirs);
    fill(&mut theirs, &field, "Say whose meeting.");
    theirs.press(Key::Escape);
    theirs.run();
    assert!(!theirs.has_dialog());
    let (_, opinion) = theirs.case().brought().expect("a colleague’s letter");
    assert_eq!(opinion.comments.len(), 1);
    assert_eq!(opinion.comments[0].words, "Say whose meeting.");
}

#[test]
fn a_colleagues_letter_is_marked_in_the_list_by_words_and_is_not_offered_to_be_sent() {
    let (_ours, mut theirs) = opened();
    let row = rows(&theirs).into_iter().next().expect("a row");
    assert!(row.contains("Robin asks you"), "{row}");
    theirs.press_with(CTRL, Key::Num1);
    theirs.press(Key::Home);
    theirs.press(Key::Space);
    assert!(theirs.says("1 chosen"));
    assert!(!theirs.says("Mark as sent") && theirs.says("Remove"));
    theirs.paste(POST_OF_ONES_OWN);
    theirs.press_with(CTRL, Key::Num1);
    theirs.press_with(CTRL, Key::A);
    theirs.click("Mark as sent");
    wait_for(&mut theirs, |window| window.notice().is_some());
    assert_eq!(theirs.notice().as_deref(), Some("1 case marked as sent"));
}

const POST_OF_ONES_OWN: &str =
    "Hello, my daughter is 12 and nobody has told us when the review is to be. Whom can I ask?";

#[test]
fn what_the_checks_say_of_a_colleagues_letter_is_read_and_not_ignored() {
    let mut ours = robins();
    ours.letter().focus();
    ours.run();
    ours.press_with(CTRL, Key::End);
    ours.type_text(" Thsi is so.");
    ours.press_with(CTRL, Key::Home);
    assert!(ours.says("Ignore"));
    let file = send(&mut ours);
    let mut theirs = window_of("Ash");
    open(&mut theirs, &file, WORDS);
    wait_for(&mut theirs, |window| !window.has_dialog());
    wait_for(&mut theirs, |window| window.says("Thsi"));
    assert!(
        !theirs
            .bench()
            .open_case_ref()
            .expect("a case")
            .work
            .findings
            .is_empty()
    );
    assert!(!theirs.says("Ignore"));
}
