//! The page under test: keys, pointer and screen reader against a small letter.

mod blocks;
mod bounds;
mod gaps;
mod margin;
mod menu;
mod pointer;
mod slash;
mod typing;

use super::*;
use crate::reply::edit;
use crate::reply::edit::sample::{assert_sound, letter, place};
use crate::reply::{GapValue, Origin};
use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// A workbench in small: it owns the draft and takes every edit.
#[derive(Default)]
struct Desk {
    view: LetterView,
    draft: Draft,
    case_key: u64,
    marks: Vec<Mark>,
    unchecked: BTreeSet<SnippetId>,
    comments: BTreeMap<BlockId, String>,
    /// Whether the letter may not be changed.
    sealed: bool,
    edits: Vec<(EditStep, bool)>,
    copied: Vec<String>,
    remedies: Vec<Remedy>,
    /// What was added: the letter without the words that asked for it, where, and what.
    added: Vec<(String, usize, Addition)>,
    actions: Vec<(BlockId, BlockAction)>,
    /// Keys that were left in the frame after the page had been shown.
    left: Vec<Key>,
}

impl Desk {
    fn ui(&mut self, ui: &mut egui::Ui) {
        let input = LetterInput {
            draft: &self.draft,
            case_key: self.case_key,
            marks: &self.marks,
            found: Found::default(),
            faults: &self.marks,
            unchecked: &self.unchecked,
            comments: &self.comments,
            offers: &offers,
            editable: !self.sealed,
        };
        for event in self.view.ui(ui, input) {
            match event {
                LetterEvent::Edited {
                    draft,
                    step,
                    boundary,
                } => {
                    assert_sound(&draft);
                    self.draft = draft;
                    self.edits.push((step, boundary));
                }
                LetterEvent::Add { draft, at, adds } => {
                    assert_sound(&draft);
                    self.added.push((draft.text(), at, adds));
                    self.draft = draft;
                }
                LetterEvent::Remedy { remedy, .. } => self.remedies.push(remedy),
                LetterEvent::BlockAction { block, action } => self.actions.push((block, action)),
                LetterEvent::Paste => self.view.paste("from elsewhere".to_owned()),
                LetterEvent::CopySelection(text) => self.copied.push(text),
                LetterEvent::Selection(_) => {}
            }
        }
        ui.input(|input| {
            self.left
                .extend(input.events.iter().filter_map(|event| match event {
                    Event::Key {
                        key, pressed: true, ..
                    } => Some(*key),
                    _ => None,
                }));
        });
        ui.add(egui::Button::new("After the letter"));
    }
}

/// Two services whose names begin with the words.
fn offers(words: &str) -> Vec<Offer> {
    let names = ["Family helpline", "Family friends"];
    let has = |name: &&str| !words.is_empty() && name.to_lowercase().starts_with(words);
    let offer = |name: &str| Offer {
        adds: Addition::Own(name.to_owned()),
        title: name.to_owned(),
        about: "service".to_owned(),
        preview: format!("All about the {}", name.to_lowercase()),
    };
    names.into_iter().filter(has).map(offer).collect()
}

type Page = Harness<'static, Desk>;

fn page() -> Page {
    page_with(Desk {
        draft: letter(),
        ..Desk::default()
    })
}

fn page_with(desk: Desk) -> Page {
    let mut page = Harness::builder()
        .with_size(egui::vec2(800.0, 600.0))
        .with_os(egui::os::OperatingSystem::Nix)
        .build_ui_state(|ui, desk: &mut Desk| desk.ui(ui), desk);
    page.get_by_label("Letter").focus();
    page.run();
    page
}

/// Selects bytes of the letter, all in one block.
fn select(page: &mut Page, span: Span) {
    let desk = page.state_mut();
    let (block, at) = *desk
        .draft
        .block_spans()
        .iter()
        .rfind(|(_, at)| at.start <= span.start)
        .expect("a block");
    let local = Span::new(span.start - at.start, span.end - at.start);
    desk.view.reveal(block, local);
    page.run();
    assert_eq!(page.state().view.selection(), Some(span));
}

fn caret(page: &mut Page, at: usize) {
    select(page, Span::new(at, at));
}

fn find(page: &Page, words: &str) -> Span {
    place(&page.state().draft, words)
}

fn type_text(page: &mut Page, text: &str) {
    page.event(Event::Text(text.to_owned()));
    page.run();
}

fn press(page: &mut Page, key: Key) {
    page.key_press(key);
    page.run();
}

fn press_with(page: &mut Page, modifiers: Modifiers, key: Key) {
    page.key_press_modifiers(modifiers, key);
    page.run();
}

fn edited(page: &Page) -> Vec<bool> {
    page.state()
        .draft
        .blocks
        .iter()
        .map(|block| block.edited)
        .collect()
}

fn selected(page: &Page) -> String {
    let desk = page.state();
    let span = desk.view.selection().expect("a selection");
    span.of(&desk.draft.text())
        .expect("within the text")
        .to_owned()
}

fn text(page: &Page) -> String {
    page.state().draft.text()
}
