//! Finds a passage of the library and adds it to the letter.

use super::dialog::{heading_ui, hold_keyboard};
use super::marked::marked_job;
use super::pieces;
use super::theme::{self, Tokens};
use super::view::View;
use crate::library::{Confidence, Snippet, SnippetId, Status};
use crate::store::{Hit, KeptProposal, Marked};
use crate::workbench::{Action, Workbench};
use egui::{CornerRadius, Key, Modifiers, RichText, Role, Sense, Ui, WidgetInfo, vec2};

/// What is being searched for, and what was found.
#[derive(Default)]
pub(super) struct PassageSearch {
    words: String,
    searched: Option<String>,
    hits: Vec<Found>,
    at: usize,
    failed: Option<String>,
}

/// A passage that was found.
struct Found {
    adds: Adds,
    title: Marked,
    excerpt: Marked,
    about: String,
}

/// What choosing it adds.
enum Adds {
    /// A passage of the library.
    Library(SnippetId),
    /// A passage of the adviser's own, by its name.
    Own(String),
}

impl Adds {
    /// What tells it from the others.
    fn key(&self) -> &str {
        match self {
            Self::Library(id) => id.as_str(),
            Self::Own(name) => name,
        }
    }
}

impl PassageSearch {
    fn refresh(&mut self, bench: &Workbench) {
        if self.searched.as_deref() == Some(self.words.as_str()) {
            return;
        }
        self.searched = Some(self.words.clone());
        self.at = 0;
        let own = bench.search_own(&self.words).into_iter();
        self.hits = own.map(of_own).collect();
        self.failed = None;
        match bench.search(&self.words) {
            Ok(hits) => {
                let found = hits.into_iter().filter_map(|hit| of_library(hit, bench));
                self.hits.extend(found);
            }
            Err(error) => self.failed = Some(error.to_string()),
        }
    }
}

/// The passage of a hit, unless it is one that no letter may hold.
fn of_library(hit: Hit, bench: &Workbench) -> Option<Found> {
    let snippet = bench.library().snippets.get(&hit.id)?;
    snippet.is_usable().then(|| Found {
        about: about(snippet),
        adds: Adds::Library(hit.id),
        title: hit.title,
        excerpt: hit.excerpt,
    })
}

fn of_own(kept: &KeptProposal) -> Found {
    let plain = |text: String| Marked {
        text,
        marks: Vec::new(),
    };
    let words = kept.proposal.words();
    Found {
        adds: Adds::Own(kept.proposal.name()),
        title: plain(kept.proposal.title()),
        excerpt: plain(words.lines().next().unwrap_or_default().to_owned()),
        about: "yours · not proposed".to_owned(),
    }
}

/// Paints the search.
pub(super) fn passage_search_ui(
    ui: &mut Ui,
    search: &mut PassageSearch,
    bench: &Workbench,
    view: &mut View,
) {
    heading_ui(ui, "Add a passage");
    let (up, down) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::NONE, Key::ArrowUp),
            input.consume_key(Modifiers::NONE, Key::ArrowDown),
        )
    });
    let field = ui.add(
        egui::TextEdit::singleline(&mut search.words)
            .hint_text("Words in the passage, its title or its keywords")
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(10, 7)),
    );
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    search.refresh(bench);
    if up {
        search.at = search.at.saturating_sub(1);
    }
    if down {
        search.at = (search.at + 1).min(search.hits.len().saturating_sub(1));
    }
    ui.add_space(6.0);
    let mut chosen = entered.then_some(search.at);
    let tokens = Tokens::of(ui);
    let height = (ui.ctx().content_rect().height() * 0.6).max(200.0);
    egui::ScrollArea::vertical()
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for (index, hit) in search.hits.iter().enumerate() {
                if hit_ui(ui, hit, index == search.at, up || down).clicked() {
                    chosen = Some(index);
                }
            }
        });
    if let Some(why) = &search.failed {
        ui.label(RichText::new(why).color(tokens.error));
    } else if search.hits.is_empty() {
        let words = if search.words.trim().is_empty() {
            "Type a word to search the library"
        } else {
            "Nothing in the library has these words"
        };
        ui.label(RichText::new(words).color(tokens.quiet));
    } else {
        ui.label(
            RichText::new("Enter adds the marked passage to the letter")
                .size(13.0)
                .color(tokens.quiet),
        );
    }
    hold_keyboard(ui, &field);
    if let Some(hit) = chosen.and_then(|index| search.hits.get(index)) {
        let after = view.letter.insertion_block();
        view.act(match &hit.adds {
            Adds::Library(id) => Action::AddSnippet {
                snippet: id.clone(),
                after,
            },
            Adds::Own(name) => Action::AddOwn {
                name: name.clone(),
                after,
            },
        });
        ui.close();
    }
}

fn hit_ui(ui: &mut Ui, hit: &Found, is_marked: bool, moved: bool) -> egui::Response {
    let tokens = Tokens::of(ui);
    let width = ui.available_width();
    let title = marked_job(
        &hit.title,
        theme::bold(14.5),
        tokens.ink,
        tokens,
        (width - 24.0, 3),
    );
    let excerpt = marked_job(
        &hit.excerpt,
        theme::plain(13.5),
        tokens.quiet,
        tokens,
        (width - 24.0, 3),
    );
    let title = ui.painter().layout_job(title);
    let excerpt = ui.painter().layout_job(excerpt);
    let about = ui
        .painter()
        .layout_no_wrap(hit.about.clone(), theme::plain(12.5), tokens.quiet);
    let height = title.size().y + excerpt.size().y + about.size().y + 20.0;
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with(hit.adds.key()), Sense::click());
    if is_marked || response.hovered() {
        let fill = if is_marked {
            tokens.accent_soft
        } else {
            tokens.hover
        };
        ui.painter().rect_filled(rect, CornerRadius::same(7), fill);
    }
    if is_marked && moved {
        response.scroll_to_me(None);
    }
    let mut at = rect.min + vec2(12.0, 7.0);
    for galley in [title, excerpt, about] {
        let height = galley.size().y;
        ui.painter().galley(at, galley, tokens.ink);
        at.y += height + 3.0;
    }
    pieces::focus_ring(ui, &response);
    response.widget_info(|| {
        WidgetInfo::selected(Role::ListBoxOption, true, is_marked, &hit.title.text)
    });
    response
}

/// What the library says of a passage: its part, and how far it was seen to.
fn about(snippet: &Snippet) -> String {
    let state = match snippet.status {
        Status::Approved => "approved",
        Status::Starter => "not yet approved here",
        Status::Draft => "draft",
        Status::Retired => "retired",
    };
    let facts = match snippet.confidence {
        Confidence::Confirmed => "",
        Confidence::Unchecked => " · facts not checked",
    };
    format!("{} · {state}{facts}", snippet.part.label())
}
