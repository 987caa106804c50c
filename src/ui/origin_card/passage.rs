//! What the card shows of a passage, of sentences of the post, and of the services that words point to.

use super::{Sheet, lines, said};
use crate::reading::Evidence;
use crate::text::Span;
use crate::ui::pieces;
use crate::ui::view::{Pane, Room, Wish};
use crate::workbench::shelf::Kind;
use crate::workbench::{FromPassage, NamedSignpost};
use egui::Ui;

impl Sheet<'_> {
    /// Which version of a passage it is, who stands for it, and what it rests on.
    pub(super) fn passage_ui(&mut self, ui: &mut Ui, passage: &FromPassage) {
        if self.is_in_library(passage) {
            let open = lines::link_ui(ui, "Open it in the library");
            self.note(&open);
            if open.clicked() {
                self.open(Kind::Passage.path(passage.snippet.as_str()));
            }
        }
        for line in said::of_passage(passage, self.today) {
            match line.is_warning {
                true => lines::warning_ui(ui, &line.words),
                false => lines::plain_ui(ui, &line.words),
            }
        }
        self.sources_ui(ui, passage);
    }

    fn sources_ui(&mut self, ui: &mut Ui, passage: &FromPassage) {
        let library = self.bench.library();
        let named = passage.then.iter().flat_map(|then| &then.sources);
        let known: Vec<_> = named.filter_map(|id| library.sources.get(id)).collect();
        if known.is_empty() {
            return;
        }
        pieces::section_heading_ui(ui, "It rests on");
        for source in known {
            let newer = source.replaced_by.as_ref();
            let newer = newer.and_then(|id| library.sources.get(id));
            let (name, wrong) = said::of_source(source, newer);
            if lines::link_ui(ui, &name).clicked() {
                self.open(Kind::Source.path(source.id.as_str()));
            }
            if let Some(wrong) = wrong {
                lines::warning_ui(ui, &wrong);
            }
            if let Some(address) = &source.url {
                let address = address.trim_start_matches("https://");
                lines::cut_ui(ui, address);
            }
        }
    }

    /// The sentences of the post, and the way there.
    pub(super) fn post_ui(&mut self, ui: &mut Ui, post: usize, sentences: &[Span]) {
        let body = self.case.work.thread.posts.get(post);
        let body = body.map_or("", |post| post.body.as_str());
        for (number, span) in sentences.iter().enumerate() {
            let Some(text) = span.of(body) else { continue };
            lines::plain_ui(ui, &format!("“{text}”"));
            let words = match sentences.len() {
                1 => "Show it in the post".to_owned(),
                _ => format!("Show sentence {} in the post", number + 1),
            };
            let show = lines::link_ui(ui, &words);
            self.note(&show);
            if show.clicked() {
                let evidence = Evidence {
                    post,
                    place: None,
                    quote: None,
                    span: *span,
                    text: text.to_owned(),
                };
                let said = "The words it says back".to_owned();
                self.view.post.show(&evidence, said);
                self.view.narrow.turned(Room::Desk).turn_to(Pane::Post);
            }
        }
    }

    /// The services that the words point to, and when each was checked.
    pub(super) fn signposts_ui(&mut self, ui: &mut Ui, signposts: &[NamedSignpost]) {
        if signposts.is_empty() {
            return;
        }
        pieces::section_heading_ui(ui, "It points to");
        let house = self.bench.library().house.name.clone();
        for signpost in signposts {
            if lines::link_ui(ui, &signpost.name).clicked() {
                self.open(Kind::Signpost.path(signpost.id.as_str()));
            }
            let line = said::of_signpost(signpost, &house);
            match line.is_warning {
                true => lines::warning_ui(ui, &line.words),
                false => lines::quiet_ui(ui, &line.words),
            }
        }
    }

    fn open(&mut self, path: String) {
        self.view.wishes.push(Wish::OpenEntry(path));
    }
}
