//! The posts of the thread in words: the title, each post with the marks of its reading, and what it quotes.

use super::marks::{self, Marks};
use super::selection;
use crate::intake::{Post, Role};
use crate::ui::post_text::{self, Mark, Text, Words};
use crate::ui::theme::{self, Tokens};
use crate::ui::view::View;
use crate::workbench::{OpenCase, Workbench};
use egui::{CornerRadius, Frame, Margin, RichText, Ui};

/// The posts of the open case, and what is marked in them.
pub(super) struct Posts<'a> {
    pub(super) bench: &'a Workbench,
    pub(super) case: &'a OpenCase,
    pub(super) marks: &'a Marks,
}

impl Posts<'_> {
    /// Paints the posts that are answered, under their title.
    pub(super) fn enquiry_ui(&self, ui: &mut Ui, view: &mut View) {
        let thread = &self.case.work.thread;
        if thread.title.is_some() {
            let name = "The title of the post".to_owned();
            self.words_ui(ui, Text::Title, name, view);
            ui.add_space(2.0);
        }
        if thread.enquiry.is_empty() {
            ui.add_space(8.0);
            let words = "There is no parent’s post to answer in this copy. Choose one below, or copy the page again.";
            let quiet = Tokens::of(ui).quiet;
            ui.label(RichText::new(words).size(theme::BODY).color(quiet));
        }
        for (index, post) in thread.enquiry_posts() {
            self.post_ui(ui, index, post, view);
            ui.add_space(10.0);
        }
    }

    /// Paints a post: who wrote it, its own words, and those it quotes.
    pub(super) fn post_ui(&self, ui: &mut Ui, index: usize, post: &Post, view: &mut View) {
        let quiet = Tokens::of(ui).quiet;
        ui.label(RichText::new(about(post)).size(13.0).color(quiet));
        ui.add_space(6.0);
        let by = post.author.as_deref().unwrap_or("somebody without a name");
        let name = format!("The words of {by}");
        self.words_ui(ui, Text::Body(index), name, view);
        self.quotes_ui(ui, index, post, view);
    }

    fn quotes_ui(&self, ui: &mut Ui, index: usize, post: &Post, view: &mut View) {
        let tokens = Tokens::of(ui);
        for (number, quote) in post.quotes.iter().enumerate() {
            ui.add_space(6.0);
            Frame::NONE
                .fill(tokens.ground)
                .corner_radius(CornerRadius::same(6))
                .inner_margin(Margin::symmetric(12, 8))
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    let from = quote.author.as_deref().map_or_else(
                        || "Quoted, not the poster’s words".to_owned(),
                        |author| format!("Quoted from {author}, not the poster’s words"),
                    );
                    ui.label(RichText::new(&from).size(12.5).color(tokens.quiet));
                    self.words_ui(ui, Text::Quote(index, number), from, view);
                });
        }
    }

    /// Paints a text of the thread, and answers what is done to it.
    fn words_ui(&self, ui: &mut Ui, text: Text, name: String, view: &mut View) {
        let (bench, case) = (self.bench, self.case);
        let Some(written) = text.words(&case.work.thread) else {
            return;
        };
        let says = |mark: &Mark| marks::says(&mark.target, case, bench.library());
        let words = Words {
            text,
            case: case.id.0,
            words: written,
            marks: self.marks.get(&text).map_or(&[][..], Vec::as_slice),
            name,
            says: &says,
        };
        if let Some(touched) = post_text::words_ui(ui, &words, &mut view.post.text) {
            selection::answer(touched, &words, view);
        }
        selection::menu_ui(ui, &words, bench, case, view);
    }
}

/// "lanternlane · parent · Tue Nov 17, 2026 9:42 pm · first post".
fn about(post: &Post) -> String {
    let mut parts = vec![
        post.author
            .clone()
            .unwrap_or_else(|| "name not shown".to_owned()),
    ];
    if post.inferred {
        parts.push("name taken from the answer".to_owned());
    }
    parts.push(role_words(post.role).to_owned());
    parts.push(
        post.posted_as_written
            .clone()
            .unwrap_or_else(|| "date not shown".to_owned()),
    );
    match post.post_count {
        Some(1) => parts.push("first post".to_owned()),
        Some(count) => parts.push(format!("{count} posts")),
        None => {}
    }
    parts.join(" · ")
}

/// What somebody is to the thread, in a word.
pub(super) fn role_words(role: Role) -> &'static str {
    match role {
        Role::Parent => "parent",
        Role::Adviser => "adviser",
        Role::Other => "other",
    }
}
