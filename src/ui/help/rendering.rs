//! A page of the guide on the screen: headings, paragraphs, lists, bold words, pictures, and links to other pages.

use super::GuidePage;
use super::pictures::Pictures;
use crate::ui::pieces;
use crate::ui::theme::{self, Tokens};
use egui::text::{LayoutJob, TextFormat};
use egui::{Label, RichText, Ui, vec2};
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

/// The height of a line of the guide.
const LINE: f32 = 22.0;

/// A few words alike.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Words {
    text: String,
    is_bold: bool,
}

/// A heading, a paragraph, an item of a list or a picture, and the pages it leads to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Block {
    kind: Kind,
    words: Vec<Words>,
    links: Vec<(String, GuidePage)>,
}

/// What a block is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Paragraph,
    Heading,
    Bullet,
    Numbered(u64),
    /// The picture called so; its words say what it shows.
    Picture(String),
}

/// Reads a page; what has no place in the guide is passed over.
fn read(markdown: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open: Option<Block> = None;
    let mut number: Option<u64> = None;
    let (mut is_bold, mut link) = (false, None);
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::List(first)) => number = first,
            Event::Start(Tag::Heading { level, .. }) if level > HeadingLevel::H1 => {
                open = Some(Block {
                    kind: Kind::Heading,
                    ..Block::default()
                });
            }
            Event::Start(Tag::Item) => {
                let kind = number.map_or(Kind::Bullet, Kind::Numbered);
                number = number.map(|number| number + 1);
                open = Some(Block {
                    kind,
                    ..Block::default()
                });
            }
            Event::Start(Tag::Paragraph) => open = open.or_else(|| Some(Block::default())),
            Event::End(TagEnd::Heading(_) | TagEnd::Item | TagEnd::Paragraph) => {
                blocks.extend(open.take().filter(|block| !block.words.is_empty()));
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                let name = dest_url.strip_prefix("picture:").unwrap_or_default();
                open = Some(Block {
                    kind: Kind::Picture(name.to_owned()),
                    ..Block::default()
                });
            }
            Event::Start(Tag::Strong) => is_bold = true,
            Event::End(TagEnd::Strong) => is_bold = false,
            Event::Start(Tag::Link { dest_url, .. }) => {
                let name = dest_url.strip_prefix("page:");
                link = name
                    .and_then(GuidePage::named)
                    .map(|page| (String::new(), page));
            }
            Event::End(TagEnd::Link) => {
                if let (Some(block), Some(link)) = (&mut open, link.take()) {
                    block.links.push(link);
                }
            }
            Event::Text(text) => take(&text, is_bold, &mut link, &mut open),
            Event::SoftBreak | Event::HardBreak => take(" ", is_bold, &mut link, &mut open),
            _ => {}
        }
    }
    blocks
}

/// Takes words into the link or the block that is open.
fn take(
    text: &str,
    is_bold: bool,
    link: &mut Option<(String, GuidePage)>,
    open: &mut Option<Block>,
) {
    if let Some((words, _)) = link {
        words.push_str(text);
    } else if let Some(block) = open {
        block.words.push(Words {
            text: text.to_owned(),
            is_bold,
        });
    }
}

/// Paints a page; gives the page that a link on it leads to, once that is pressed.
pub(super) fn page_ui(ui: &mut Ui, markdown: &str, pictures: &mut Pictures) -> Option<GuidePage> {
    let mut followed = None;
    ui.spacing_mut().item_spacing.y = 4.0;
    for block in read(markdown) {
        match &block.kind {
            Kind::Picture(name) => pictures.show(ui, name, &block.said()),
            _ => block_ui(ui, &block),
        }
        for (words, page) in &block.links {
            ui.horizontal(|ui| {
                if block.kind != Kind::Paragraph {
                    ui.add_space(26.0);
                }
                if pieces::link_ui(ui, words).clicked() {
                    followed = Some(*page);
                }
            });
        }
        ui.add_space(7.0);
    }
    followed
}

impl Block {
    /// Its words, in one.
    fn said(&self) -> String {
        self.words.iter().map(|words| words.text.as_str()).collect()
    }
}

fn block_ui(ui: &mut Ui, block: &Block) {
    let tokens = Tokens::of(ui);
    if block.kind == Kind::Heading {
        ui.add_space(4.0);
        ui.label(
            RichText::new(block.said())
                .font(theme::bold(15.0))
                .color(tokens.accent),
        );
        return;
    }
    let mut job = LayoutJob::default();
    for words in &block.words {
        let font = if words.is_bold {
            theme::bold(14.5)
        } else {
            theme::plain(14.5)
        };
        let format = TextFormat {
            font_id: font,
            color: tokens.ink,
            line_height: Some(LINE),
            ..Default::default()
        };
        job.append(words.text.as_str(), 0.0, format);
    }
    let mark = match &block.kind {
        Kind::Bullet => "•".to_owned(),
        Kind::Numbered(number) => format!("{number}."),
        Kind::Paragraph | Kind::Heading | Kind::Picture(_) => {
            ui.add(Label::new(job).wrap().selectable(true));
            return;
        }
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let mark = RichText::new(mark).size(14.5).color(tokens.quiet);
        let mark = mark.line_height(Some(LINE));
        ui.add_sized(vec2(26.0, LINE), Label::new(mark));
        ui.add(Label::new(job).wrap().selectable(true));
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::help::pages;
    use std::collections::BTreeSet;

    /// The pictures that the guide shows, with what they are said to show.
    fn pictures() -> Vec<(String, String)> {
        let ctx = egui::Context::default();
        let blocks = pages().flat_map(|page| read(&page.text(&ctx)));
        let shown = blocks.filter_map(|block| match &block.kind {
            Kind::Picture(name) => Some((name.clone(), block.said())),
            _ => None,
        });
        shown.collect()
    }

    #[test]
    fn lists_headings_and_paragraphs_are_told_apart() {
        let blocks = read("Words.\n\n## More\n\n1. One **bold**\n2. Two\n\n- Three\n");
        let kinds: Vec<Kind> = blocks.iter().map(|block| block.kind.clone()).collect();
        assert_eq!(
            kinds,
            [
                Kind::Paragraph,
                Kind::Heading,
                Kind::Numbered(1),
                Kind::Numbered(2),
                Kind::Bullet
            ]
        );
        assert_eq!(blocks[2].said(), "One bold");
        assert!(blocks[2].words[1].is_bold);
    }

    #[test]
    fn a_link_to_a_page_is_set_apart_and_any_other_is_dropped() {
        let blocks = read("Look. [More](page:fill-gaps) [Away](https://example.org)");
        assert_eq!(blocks[0].links.len(), 1);
        assert_eq!(blocks[0].links[0].0, "More");
    }

    #[test]
    fn every_page_is_read_to_its_last_words() {
        let ctx = egui::Context::default();
        for page in pages() {
            let blocks = read(&page.text(&ctx));
            assert!(blocks.len() > 3, "{}", page.title());
            assert!(blocks.iter().all(|block| !block.said().trim().is_empty()));
        }
    }

    #[test]
    fn every_picture_of_the_guide_is_there_for_both_themes_and_says_in_words_what_it_shows() {
        for (name, said) in pictures() {
            for is_dark in [false, true] {
                let image = Pictures::read(&name, is_dark).expect("a picture");
                assert!(image.size[0] > 200 && image.size[1] > 80, "{name}");
            }
            assert!(said.split_whitespace().count() > 4, "{name}: {said}");
        }
    }

    #[test]
    fn every_picture_is_shown_once_and_every_page_but_that_of_screen_readers_has_one() {
        let shown = pictures();
        let names: BTreeSet<&str> = shown.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names.len(), shown.len());
        assert_eq!(names, Pictures::names());
        let ctx = egui::Context::default();
        for page in pages() {
            let blocks = read(&page.text(&ctx));
            let has_one = blocks
                .iter()
                .any(|block| matches!(block.kind, Kind::Picture(_)));
            assert_eq!(
                has_one,
                page.title() != "Work with a screen reader",
                "{}",
                page.title()
            );
        }
    }
}
