//! Beside an entry: how letters used the passage, and under each revision which letters said it.

use super::super::super::pieces;
use super::super::super::theme::Tokens;
use super::super::super::view::View;
use super::super::charts::columns_ui;
use super::letters::{columns, in_words};
use super::note_ui;
use super::questions::case_ui;
use crate::library::{Snippet, Tally};
use crate::store::Revision;
use crate::text::sentences;
use crate::workbench::{Letter, Whose, Workbench};
use egui::{Label, RichText, Ui};

/// How many letters are listed under a revision.
const LISTED: usize = 40;

/// Paints how letters used the passage on show; nothing for other entries.
pub(in crate::ui::library) fn use_ui(
    ui: &mut Ui,
    bench: &Workbench,
    view: &View,
    revisions: &[Revision],
) {
    let care = bench.caring().care();
    let Some(snippet) = shown(bench, view) else {
        return;
    };
    if bench.caring().version() == 0 {
        return;
    }
    pieces::section_heading_ui(ui, "In letters");
    let Some(tally) = care.tally(snippet.id.as_str()) else {
        note_ui(ui, "No letter has used it yet");
        ui.add_space(12.0);
        return;
    };
    ui.add(Label::new(RichText::new(in_words(tally)).size(13.5)).wrap());
    if let Some(day) = tally.last_used {
        note_ui(ui, &format!("Last on {}", day.strftime("%-d %b %Y")));
    }
    ui.add_space(2.0);
    columns_ui(ui, "Letters that said it", &columns(&tally.by_month));
    sentence_ui(ui, tally, revisions);
    ui.add_space(12.0);
}

/// Which sentence advisers change most, in its words where the passage reads alike for everybody.
fn sentence_ui(ui: &mut Ui, tally: &Tally, revisions: &[Revision]) {
    let Some((hash, number, times)) = tally.most_rewritten_sentence() else {
        return;
    };
    let letters = if times == 1 { "letter" } else { "letters" };
    note_ui(ui, &format!("Most changed, in {times} {letters}:"));
    let revision = revisions.iter().find(|revision| revision.hash == hash);
    let words = revision.and_then(|revision| {
        let (_, body) = revision.text.split_once("\n+++\n")?;
        let is_plain = !body.contains("{%");
        is_plain.then(|| sentence(body, number)).flatten()
    });
    let words = match (words, revision) {
        (Some(words), _) => format!("“{words}”"),
        (None, Some(revision)) => format!("Sentence {number} of revision {}", revision.number),
        (None, None) => format!("Sentence {number} of a colleague’s revision"),
    };
    let words = RichText::new(words).size(13.5).color(Tokens::of(ui).warn);
    ui.add(Label::new(words).wrap());
}

/// A sentence of a text by its number, counted from 1.
fn sentence(text: &str, number: u16) -> Option<&str> {
    let at = usize::from(number).checked_sub(1)?;
    sentences(text).get(at)?.of(text)
}

/// Paints which letters said a revision, by its hash; nothing where none did.
pub(in crate::ui::library) fn revision_ui(
    ui: &mut Ui,
    bench: &Workbench,
    hash: &str,
    view: &mut View,
) {
    let Some(snippet) = shown(bench, view) else {
        return;
    };
    let letters = bench.caring().care().letters(snippet.id.as_str());
    let said: Vec<&Letter> = letters
        .iter()
        .filter(|letter| letter.revision == hash)
        .collect();
    if said.is_empty() {
        return;
    }
    let salt = ("said", &snippet.id, hash);
    pieces::folded_ui(ui, salt, &heading(&said), |ui| {
        for letter in said.iter().take(LISTED) {
            letter_ui(ui, letter, bench, view);
        }
        if said.len() > LISTED {
            note_ui(ui, &format!("And {} more", said.len() - LISTED));
        }
    });
}

/// "In 5 letters, 2 yours".
fn heading(said: &[&Letter]) -> String {
    let own = said
        .iter()
        .filter(|letter| letter.whose != Whose::Colleague)
        .count();
    match (said.len(), own) {
        (1, 1) => "In 1 letter, yours".to_owned(),
        (1, _) => "In 1 letter of a colleague".to_owned(),
        (count, 0) => format!("In {count} letters of colleagues"),
        (count, own) if own == count => format!("In {count} letters, all yours"),
        (count, own) => format!("In {count} letters, {own} yours"),
    }
}

fn letter_ui(ui: &mut Ui, letter: &Letter, bench: &Workbench, view: &mut View) {
    let day = letter.day.strftime("%-d %b %Y").to_string();
    let changed = if letter.is_rewritten { ", changed" } else { "" };
    match letter.whose {
        Whose::Own(case) => {
            case_ui(ui, case, bench, view);
            note_ui(ui, &format!("{day}{changed}"));
        }
        Whose::OwnGone => note_ui(ui, &format!("A case no longer here, {day}{changed}")),
        Whose::Colleague => note_ui(ui, &format!("A colleague’s case, {day}{changed}")),
    }
}

fn shown<'a>(bench: &'a Workbench, view: &View) -> Option<&'a Snippet> {
    let path = view.library.shown.strip_prefix("guidance/")?;
    bench.library().snippets.get(path.strip_suffix(".md")?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn letter(whose: Whose) -> Letter {
        Letter {
            revision: String::new(),
            day: date(2026, 11, 3),
            is_rewritten: false,
            whose,
        }
    }

    #[track_caller]
    fn assert_heading(own: usize, others: usize, expected: &str) {
        let own = (0..own).map(|_| letter(Whose::OwnGone));
        let letters: Vec<Letter> = own
            .chain((0..others).map(|_| letter(Whose::Colleague)))
            .collect();
        let said: Vec<&Letter> = letters.iter().collect();
        assert_eq!(heading(&said), expected);
    }

    #[test]
    fn the_heading_says_how_many_letters_and_how_many_are_ours() {
        assert_heading(1, 0, "In 1 letter, yours");
        assert_heading(0, 1, "In 1 letter of a colleague");
        assert_heading(0, 4, "In 4 letters of colleagues");
        assert_heading(3, 0, "In 3 letters, all yours");
        assert_heading(2, 3, "In 5 letters, 2 yours");
    }

    #[test]
    fn a_sentence_is_found_by_its_number() {
        let text = "Ask in writing. Keep a copy.\n\nWait.";
        assert_eq!(sentence(text, 2), Some("Keep a copy."));
        assert_eq!(sentence(text, 3), Some("Wait."));
        assert_eq!(sentence(text, 0), None);
        assert_eq!(sentence(text, 9), None);
    }
}
