//! The guide: one page a task, written in Markdown and built in, with keys filled in from the commands themselves.

use crate::ui::command::Command;
use crate::ui::view::{Pane, Room, View};
use egui::Context;

/// A page of the guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) struct GuidePage {
    /// What links call it.
    name: &'static str,
    markdown: &'static str,
}

macro_rules! page {
    ($name:literal) => {
        GuidePage {
            name: $name,
            markdown: include_str!(concat!("../../../assets/guide/", $name, ".md")),
        }
    };
}

/// All pages, in the order they are listed.
const PAGES: [GuidePage; 14] = [
    page!("answer-a-post"),
    page!("tick-issues"),
    page!("fill-gaps"),
    page!("fix-findings"),
    page!("passages"),
    page!("find-a-case"),
    page!("delete-a-case"),
    page!("encrypt-the-cases"),
    page!("share-the-library"),
    page!("review-and-approve"),
    page!("ask-a-colleague"),
    page!("not-saved-or-opened"),
    page!("keyboard-only"),
    page!("screen-reader"),
];

/// All pages, in the order they are listed.
pub(in crate::ui) fn pages() -> impl Iterator<Item = GuidePage> {
    PAGES.into_iter()
}

impl GuidePage {
    /// The page that links call so.
    pub(super) fn named(name: &str) -> Option<Self> {
        pages().find(|page| page.name == name)
    }

    /// The page about what the adviser is in.
    pub(super) fn about(view: &View) -> Option<Self> {
        use crate::ui::library::Page;
        Self::named(match (view.room, view.keyboard.pane()) {
            (Room::Library, _) => match view.library.page_on_show() {
                Some(Page::Sharing) => "share-the-library",
                Some(Page::Proposals | Page::Care(_)) => "review-and-approve",
                Some(Page::Importing) | None => "passages",
            },
            (Room::Desk, Some(Pane::Cases)) => "find-a-case",
            (Room::Desk, Some(Pane::Issues)) => "tick-issues",
            (Room::Desk, Some(Pane::Checks)) => "fix-findings",
            (Room::Desk, _) => "answer-a-post",
        })
    }

    /// Its heading.
    pub(in crate::ui) fn title(self) -> &'static str {
        let first = self.markdown.lines().next().unwrap_or_default();
        first.trim_start_matches("# ")
    }

    /// What follows its heading, with the keys and names of commands filled in.
    pub(super) fn text(self, ctx: &Context) -> String {
        let body = self.markdown.split_once('\n').map_or("", |(_, body)| body);
        filled(body, ctx)
    }

    /// Whether all words stand in it, whatever their case.
    pub(super) fn has(self, words: &str) -> bool {
        let page = self.markdown.to_lowercase();
        let words = words.to_lowercase();
        words.split_whitespace().all(|word| page.contains(word))
    }
}

/// The command that the guide calls so: by its name in the code.
fn command(name: &str) -> Option<Command> {
    Command::all().find(|command| format!("{command:?}") == name)
}

/// Puts keys in for `{key:…}` and a command's name for `{command:…}`.
fn filled(markdown: &str, ctx: &Context) -> String {
    let mut text = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((insert, after)) = after.split_once('}') else {
            break;
        };
        text.push_str(before);
        text.push_str(&said(insert, ctx));
        rest = after;
    }
    text.push_str(rest);
    text
}

/// What an insert says; one that names no command says nothing, and a test keeps that from happening.
fn said(insert: &str, ctx: &Context) -> String {
    let Some((kind, name)) = insert.split_once(':') else {
        return String::new();
    };
    let Some(command) = command(name) else {
        return String::new();
    };
    let called = format!("“{}”", command.text_and_tooltip().0);
    match kind {
        "key" => command
            .keys(ctx)
            .map_or(called, |keys| format!("**{keys}**")),
        _ => called,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// What stands between these in the pages.
    fn between(open: &str, close: char) -> Vec<String> {
        pages()
            .flat_map(|page| page.markdown.split(open).skip(1))
            .map(|after| after.split(close).next().unwrap_or_default().to_owned())
            .collect()
    }

    #[test]
    fn every_key_in_the_guide_is_that_of_a_command_that_has_one() {
        let ctx = Context::default();
        let keys = between("{key:", '}');
        assert!(keys.len() > 30);
        for name in keys {
            let keys = command(&name).and_then(|command| command.keys(&ctx));
            assert!(keys.is_some(), "{name} is no command that has keys");
        }
        for name in between("{command:", '}') {
            assert!(command(&name).is_some(), "no command {name}");
        }
    }

    #[test]
    fn nothing_of_an_insert_is_left_once_it_is_filled_in() {
        let ctx = Context::default();
        for page in pages() {
            let text = page.text(&ctx);
            assert!(!text.contains('{') && !text.contains('}'), "{}", page.name);
        }
        assert_eq!(filled("a {key:Nothing} b {", &ctx), "a  b {");
    }

    #[test]
    fn every_link_leads_to_a_page() {
        let links = between("](", ')');
        assert!(!links.is_empty());
        for link in links.iter().filter(|link| !link.starts_with("picture:")) {
            let name = link.strip_prefix("page:").expect("no address is linked");
            assert!(GuidePage::named(name).is_some(), "{name}");
        }
    }

    #[test]
    fn every_page_has_a_name_and_a_heading_of_its_own() {
        let names: BTreeSet<_> = pages().map(|page| page.name).collect();
        let titles: BTreeSet<_> = pages().map(GuidePage::title).collect();
        assert_eq!((names.len(), titles.len()), (PAGES.len(), PAGES.len()));
        assert!(pages().all(|page| page.markdown.starts_with("# ")));
    }

    #[test]
    fn pages_are_found_by_their_words_in_any_order() {
        let found: Vec<_> = pages().filter(|page| page.has("folder TEAM")).collect();
        assert!(found.contains(&GuidePage::named("share-the-library").expect("a page")));
        assert!(pages().all(|page| !page.has("xylophone")));
        assert!(pages().all(|page| page.has("")));
    }
}
